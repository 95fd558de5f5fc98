/**
 * Two bare sentences said to be of one story. There is no article around them to say whose figure it is, so a shared event
 * or several shared words stand in for the role; `diff` never uses these looser rules.
 */
import type { FindingField } from '../model.ts';
import { surnameKey } from '../text/names.ts';
import { numeralsOf } from './facts/numerals.ts';
import type { Quantity } from './facts/quantities.ts';
import type { Features } from './features.ts';
import { isEvent } from './lexicon/concepts.ts';
import { agree } from './rules/date.ts';
import { compatible } from './rules/number.ts';
import { type Sentence, shared } from './sentences.ts';
import { alike, distance } from './spelling-distance.ts';

export interface Clash {
  readonly field: FindingField;
  readonly a: string;
  readonly b: string;
}

const NO_CONTEXT = /^(?:\d|million|billion|worth|hundred|thousand)/;

function context(a: Sentence, b: Sentence): string[] {
  return shared(a.content, b.content).filter((word) => !NO_CONTEXT.test(word));
}

/** Sports pages count yards and points of many plays in one story. */
const MANY_OF_A_KIND = new Set(['yard', 'point', 'game', 'goal', 'round', 'pass', 'block', 'year-old']);

/** "at least three" said of what another calls ten: in one story the toll differs, whatever the words allow. */
function bounded(quantity: Quantity): Quantity {
  if (quantity.bound === 'min') return { ...quantity, high: quantity.value * 1.5 };
  return quantity.bound === 'max' ? { ...quantity, low: quantity.value * 0.7 } : quantity;
}

function comparable(x: Quantity, y: Quantity, words: readonly string[]): boolean {
  if (x.unit !== y.unit || x.partial || y.partial) return false;
  const near = x.events.filter((event) => y.events.includes(event));
  const contrary = x.events.some(isEvent) && y.events.some(isEvent) && near.length === 0;
  const anyEvent = words.filter(isEvent).length;
  const others = words.filter((word) => word !== x.head).length;
  if (x.unit.startsWith('money')) return anyEvent >= 1 && others >= 2;
  if (x.unit === 'duration') return shared(x.modifiers, y.modifiers).length > 0 && others >= 3;
  if (x.unit === 'length') return near.length > 0 && others >= 3;
  if (x.unit === 'percent') return x.head === y.head && near.length > 0 && others >= 3;
  if (x.unit !== 'count' || x.head !== y.head || x.head === '' || MANY_OF_A_KIND.has(x.head)) return false;
  if (x.head === 'person') return near.some((event) => event === 'die' || event === 'injure' || event === 'arrest');
  const years = [...x.status, ...y.status].some((word) => /^\d{4}$/.test(word));
  return !contrary && !years && others >= (near.length > 0 ? 1 : 3);
}

function numberClash(a: Features, b: Features, words: readonly string[]): Clash | null {
  let found: Clash | null = null;
  for (const p of a.quantities)
    for (const q of b.quantities) {
      const [x, y] = [bounded(p), bounded(q)];
      if (!comparable(x, y, words)) continue;
      if (x.value === y.value) return null;
      if (!compatible(x, y)) found ??= { field: 'number', a: x.text, b: y.text };
    }
  return found;
}

/** Ages one or two years apart in passages that share much are one person's. */
const AGE_APART_MAX = 2;
function ageClash(a: Features, b: Features, words: readonly string[]): Clash | null {
  const ages = (features: Features) => features.quantities.filter((q) => q.head === 'year-old');
  const [x, y] = [ages(a), ages(b)];
  if (words.length < 5 || x.length !== 1 || y.length !== 1 || !x[0] || !y[0]) return null;
  const apart = Math.abs(x[0].value - y[0].value);
  return apart > 0 && apart <= AGE_APART_MAX ? { field: 'number', a: x[0].text, b: y[0].text } : null;
}

/** Two people of clearly other ages: nothing in the two sentences need be about one of them. */
export function otherPeople(a: Features, b: Features): boolean {
  const ages = (features: Features) => features.quantities.filter((q) => q.head === 'year-old').map((q) => q.value);
  const [x, y] = [ages(a), ages(b)];
  return x.length > 0 && y.length > 0 && x.every((age) => y.every((other) => Math.abs(age - other) > AGE_APART_MAX));
}

function dayClash(a: Features, b: Features, words: readonly string[]): Clash | null {
  let found: Clash | null = null;
  for (const x of a.days)
    for (const y of b.days) {
      if (agree(x, y)) return null;
      if (x.events.length === 0 || y.events.length === 0) continue;
      const event = x.events.find((e) => y.events.includes(e));
      const frames = shared(x.frame.content, y.frame.content).length;
      const one = event !== undefined ? x.events[0] === event || y.events[0] === event : frames >= 5;
      if (
        one &&
        (words.length >= 4 || (words.length >= 2 && frames >= 1 && event !== undefined && x.events[0] === y.events[0]))
      )
        found ??= { field: 'date', a: x.text, b: y.text };
    }
  return found;
}

/** One name in two spellings: long, alike, and one of them foreign to the other sentence. */
function nameClash(a: Sentence, b: Sentence): Clash | null {
  const names = (sentence: Sentence) =>
    sentence.tokens.filter((token) => /^\p{Lu}\p{Ll}{4,}$/u.test(token.text.replace(/['’]s$/, '')));
  for (const x of names(a))
    for (const y of names(b)) {
      const [p, q] = [x.folded.replace(/'s$/, ''), y.folded.replace(/'s$/, '')];
      if (p === q || p.length < 6 || q.length < 6 || distance(p, q) > 1 || !alike(p, q)) continue;
      // An ending more or less is grammar; a transliteration is no error.
      if (p.startsWith(q) || q.startsWith(p) || x.stem === y.stem || surnameKey(x.text) === surnameKey(y.text))
        continue;
      if (p.slice(0, -1) === q.slice(0, -1) && /[sd]$/.test(p + q)) continue;
      if (!b.proper.has(p) && !a.proper.has(q)) return { field: 'name', a: x.text, b: y.text };
    }
  return null;
}

/** In what two sentences of one story contradict each other, or null. */
export function sentenceClash(a: Features, b: Features): Clash | null {
  const [x, y] = [a.sentences[0], b.sentences[0]];
  if (!x || !y) return null;
  const words = context(x, y);
  if (otherPeople(a, b)) return null;
  return numberClash(a, b, words) ?? ageClash(a, b, words) ?? dayClash(a, b, words) ?? nameClash(x, y);
}

type Written = readonly [key: string, text: string];

/** Ranks and decades by a key that does not depend on how they are written: "6th round", "sixth round"; "1950s", "'50s". */
function ranksAndDecades(sentence: Sentence): Written[] {
  const found: Written[] = [];
  const { tokens } = sentence;
  for (const numeral of numeralsOf(tokens)) {
    const noun = tokens[numeral.last + 1];
    if (numeral.ordinal && noun && !noun.stop)
      found.push([`${numeral.value} ${noun.stem}`, tokens[numeral.first]?.folded ?? '']);
  }
  for (const token of tokens) {
    const decade = /^(?:1[89]|20)?(\d0)s$/.exec(token.folded);
    if (decade) found.push([`${decade[1]}s`, token.folded]);
  }
  return found;
}

function sameWritten(a: Sentence, b: Sentence): Clash | null {
  const there = ranksAndDecades(b);
  for (const [key, text] of ranksAndDecades(a)) {
    const other = there.find(([otherKey, otherText]) => otherKey === key && otherText !== text);
    if (other) return { field: 'number', a: text, b: other[1] };
  }
  return null;
}

function sameQuantity(a: Features, b: Features, words: readonly string[]): Clash | null {
  for (const p of a.quantities)
    for (const q of b.quantities) {
      const close =
        p.value === q.value || (p.unit !== 'count' && Math.abs(p.value - q.value) <= 0.02 * Math.max(p.value, q.value));
      if (!close || p.text.toLowerCase() === q.text.toLowerCase()) continue;
      if (
        p.unit === q.unit &&
        (p.unit !== 'count' || p.head === q.head) &&
        words.length >= (p.unit === 'count' ? 2 : 1)
      )
        return { field: 'number', a: p.text, b: q.text };
    }
  return null;
}

/** Minutes within which an "about" makes two clock times one. */
const ABOUT_MINUTES = 10;

function sameClock(a: Features, b: Features): Clash | null {
  for (const x of a.clocks)
    for (const y of b.clocks) {
      const apart = Math.min(...x.minutes.flatMap((m) => y.minutes.map((n) => Math.abs(m - n))));
      if (apart <= (x.about || y.about ? ABOUT_MINUTES : 0) && x.text !== y.text)
        return { field: 'time', a: x.text, b: y.text };
    }
  return null;
}

/** Do two sentences give one value, written in two ways, in one role? */
export function sameValue(a: Features, b: Features): Clash | null {
  const [x, y] = [a.sentences[0], b.sentences[0]];
  if (!x || !y || otherPeople(a, b)) return null;
  const words = context(x, y);
  if (words.length < 1) return null;
  return sameQuantity(a, b, words) ?? (words.length >= 2 ? (sameWritten(x, y) ?? sameClock(a, b)) : null);
}
