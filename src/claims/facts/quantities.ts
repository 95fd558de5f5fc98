/**
 * Quantities: a number with its unit, what it counts, what happened to it, and which of several like quantities it is.
 * The role matters more than the value: two numbers are only worth comparing when their roles agree.
 */

import { CALENDAR, type Frame, frameOf } from '../frames.ts';
import { conceptOf, isEvent, REPORTING } from '../lexicon/concepts.ts';
import { BOUNDS, type Bound, CURRENCY_SIGNS, CURRENCY_WORDS, MEASURES, PARTIAL, STATUS } from '../lexicon/measures.ts';
import type { Sentence, Token } from '../sentences.ts';
import { type Numeral, numeralsOf } from './numerals.ts';

export interface Quantity {
  readonly sentence: Sentence;
  readonly frame: Frame;
  /** The value in base units (metres, hours; per cent as 0..100). */
  readonly value: number;
  /** What the words allow, both ends included. */
  readonly low: number;
  readonly high: number;
  readonly bound: Bound | 'range' | null;
  /** "percent", "money:euro", "length", "count", … */
  readonly unit: string;
  /** Concept of what is counted or measured ("job", "person"); "" when the text does not say. */
  readonly head: string;
  /** Other words of the noun phrase, as concepts. */
  readonly modifiers: ReadonlySet<string>;
  /** What happened to it, nearest first. */
  readonly events: readonly string[];
  /** Which of several like quantities: "confirmed", "old", "2017", … */
  readonly status: ReadonlySet<string>;
  readonly partial: boolean;
  /** For a share: the whole it is a part of, when the sentence gives it. */
  readonly whole: number | null;
  /** The number as written, for display. */
  readonly text: string;
  readonly first: number;
  readonly last: number;
}

const PEOPLE_EVENTS = new Set(['die', 'injure', 'missing', 'arrest', 'rescue', 'evacuate', 'displace']);
const MONTHS = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)(?:\.|[a-z]*)?$/;
/** Names that carry a number: "route 36", "No. 5", "page four". */
const NUMBERED = new Set(
  'route number no page room flight channel section article bus line group type phase level chapter am fm highway interstate district week game version windows ward gate platform helpline'.split(
    ' ',
  ),
);

const afterText = (sentence: Sentence, i: number): string => {
  const token = sentence.tokens[i];
  return token ? sentence.text.slice(token.end - sentence.start, token.end - sentence.start + 8) : '';
};
const tight = (token: Token | undefined): token is Token => token !== undefined && /^[\s-]*$/.test(token.before);
const breaks = (token: Token): boolean => /[,;:()–—"“”.!?]|\s-\s/.test(token.before);

/** Not a quantity: years, dates, clock times, scores, names with numbers. */
function isOther(sentence: Sentence, numeral: Numeral): boolean {
  const { tokens } = sentence;
  const token = tokens[numeral.first];
  const previous = tokens[numeral.first - 1];
  const next = tokens[numeral.last + 1];
  if (!token || numeral.ordinal) return true;
  if (/\d/.test(numeral.suffix) || /^(?:am|pm|a\.m|p\.m)/.test(numeral.suffix)) return true;
  if (/[:]$/.test(token.before) && numeral.digits && numeral.first > 0) return true;
  if (/^:\s?\d/.test(afterText(sentence, numeral.last))) return true;
  if (next && /^(?:am|pm|a\.m|p\.m|gmt|bst|o'clock)$/.test(next.folded)) return true;
  const isYear = numeral.digits && /^(?:1[89]|20)\d\ds?$/.test(token.folded);
  if (isYear && !(tight(next) && !next.stop && /s$/.test(next.folded))) return true;
  if (isYear && previous && /^(?:in|since|of|by|from|until|after|before)$/.test(previous.folded)) return true;
  if (previous && MONTHS.test(previous.folded) && numeral.value <= 31 && numeral.digits) return true;
  if (next && MONTHS.test(next.folded) && next.proper && numeral.value <= 31) return true;
  if (previous && NUMBERED.has(previous.folded)) return true;
  return numeral.value === 1 && !numeral.digits && !numeral.share && isPronounOne(tokens, numeral);
}

/** "from one contest to the next": a written one counts only people. */
const countsPeople = (quantity: Quantity): boolean =>
  quantity.value !== 1 || quantity.text.toLowerCase() !== 'one' || quantity.head === 'person';

function isPronounOne(tokens: readonly Token[], numeral: Numeral): boolean {
  const next = tokens[numeral.last + 1];
  const previous = tokens[numeral.first - 1]?.folded ?? '';
  return !tight(next) || next.stop || /^(?:no|the|any|every|each|this|that)$/.test(previous);
}

interface Unit {
  readonly unit: string;
  readonly factor: number;
  /** Index of the last token that belongs to the unit. */
  readonly last: number;
}

function unitOf(sentence: Sentence, numeral: Numeral): Unit {
  const { tokens } = sentence;
  const token = tokens[numeral.first];
  const next = tokens[numeral.last + 1];
  const { last, suffix } = numeral;
  if (numeral.share) return { unit: 'percent', factor: 100, last };
  if (/^\s?%/.test(afterText(sentence, last))) return { unit: 'percent', factor: 1, last };
  if (tight(next) && /^(?:percent|pc|pct)$/.test(next.folded)) return { unit: 'percent', factor: 1, last: last + 1 };
  if (tight(next) && next.folded === 'per' && /^cent/.test(tokens[last + 2]?.folded ?? ''))
    return { unit: 'percent', factor: 1, last: last + 2 };
  const sign = CURRENCY_SIGNS.get(token?.before.trimEnd().slice(-1) ?? '');
  if (sign) return { unit: `money:${sign}`, factor: suffix === 'm' || suffix === 'mm' ? 1e6 : 1, last };
  const money = tight(next) ? CURRENCY_WORDS.get(next.folded) : undefined;
  if (money) return { unit: `money:${money}`, factor: suffix === 'm' ? 1e6 : 1, last: last + 1 };
  const perHour =
    /^\s?k?m\s?\/\s?h/.test(sentence.text.slice((next?.start ?? 0) - sentence.start)) ||
    /^\/h/.test(afterText(sentence, last));
  if (perHour && (suffix === 'km' || next?.folded === 'km'))
    return { unit: 'speed', factor: 1 / 3.6, last: suffix === 'km' ? last : last + 1 };
  const measure = MEASURES.get(suffix) ?? (suffix === '' && tight(next) ? MEASURES.get(next.folded) : undefined);
  if (measure) return { unit: measure[0], factor: measure[1], last: MEASURES.has(suffix) ? last : last + 1 };
  if (suffix === 'm')
    return tight(next) && !next.stop ? { unit: 'count', factor: 1e6, last } : { unit: 'length', factor: 1, last };
  return { unit: 'count', factor: 1, last };
}

function boundOf(tokens: readonly Token[], first: number): { bound: Bound | null; length: number } {
  for (const [phrase, bound] of BOUNDS) {
    const size = phrase.split(' ').length;
    const before = tokens
      .slice(Math.max(0, first - size), first)
      .map((t) => t.folded)
      .join(' ');
    if (before === phrase) return { bound, length: size };
  }
  return { bound: null, length: 0 };
}

/** Words between the number and the end of its noun phrase. */
function nounRun(tokens: readonly Token[], from: number, numerals: ReadonlySet<number>): number[] {
  const run: number[] = [];
  for (let j = from; j < tokens.length && run.length < 4; j++) {
    const token = tokens[j];
    if (!tight(token) || token.stop || numerals.has(j)) break;
    if (run.length > 0 && isVerbForm(token) && !isVerbForm(tokens[j - 1] as Token)) break;
    run.push(j);
  }
  return run;
}

/** Reads as a verb in the past: "died", "were injured". */
function isVerbForm(token: Token): boolean {
  return (
    (isEvent(token.concept) && /(?:ed|ing|ied|hurt|left|shot|met|found|stole|fell|rose)$/.test(token.folded)) ||
    REPORTING.has(token.stem)
  );
}

function eventAfter(tokens: readonly Token[], from: number): string | null {
  for (let j = from; j < Math.min(tokens.length, from + 6); j++) {
    const token = tokens[j];
    if (!token || breaks(token) || /^(?:and|or|but|as|while|after|when)$/.test(token.folded)) return null;
    if (REPORTING.has(token.stem) && token.concept !== 'confirm') return null;
    if (!token.stop && (isEvent(token.concept) || /[a-z]{3}ed$/.test(token.folded))) return token.concept;
  }
  return null;
}

function eventBefore(tokens: readonly Token[], from: number): string | null {
  for (let j = from; j >= Math.max(0, from - 7); j--) {
    const token = tokens[j];
    if (!token) return null;
    if (
      !token.stop &&
      !REPORTING.has(token.stem) &&
      (isEvent(token.concept) || /[a-z]{3}(?:ed|ing)$/.test(token.folded))
    )
      return token.concept;
    if (breaks(token) && j < from) return null;
  }
  return null;
}

/** The words that may qualify a number: up to three before it and its noun phrase with four more, within the clause. */
function nearby(tokens: readonly Token[], first: number, unitLast: number, end: number): Token[] {
  const near: Token[] = [];
  for (let j = first - 1; j >= Math.max(0, first - 3); j--) {
    const token = tokens[j] as Token;
    if (/^(?:and|or|but|to)$/.test(token.folded) || (tokens[j + 1] && breaks(tokens[j + 1] as Token))) break;
    near.push(token);
  }
  for (let j = unitLast + 1; j < Math.min(tokens.length, end + 5); j++) {
    const token = tokens[j] as Token;
    if (/^(?:and|or|but|to|from)$/.test(token.folded) || (j > end && breaks(token))) break;
    near.push(token);
  }
  return near;
}

const RISE_OR_FALL = new Set(['rise', 'fall']);

function statusOf(sentence: Sentence, near: readonly Token[], numeral: Numeral): Set<string> {
  const status = new Set<string>();
  for (const token of near) {
    const word =
      STATUS.get(token.folded) ??
      (token.concept === 'confirm' || token.concept === 'suspect' ? STATUS.get(token.concept) : undefined);
    if (word) status.add(word);
  }
  const { tokens } = sentence;
  const previous = tokens[numeral.first - 1]?.folded ?? '';
  const before = tokens[numeral.first - 2]?.folded ?? '';
  const rest = tokens.slice(numeral.last + 1, numeral.last + 9).map((t) => t.folded);
  const earlier = tokens.slice(Math.max(0, numeral.first - 12), numeral.first).map((t) => t.folded);
  if (previous === 'from' && (/^(?:up|down)$/.test(before) || rest.includes('to'))) status.add('old');
  if (earlier.includes('from') && earlier.slice(earlier.indexOf('from')).includes('to')) status.add('new');
  for (const year of sentence.text.match(/\b(?:19|20)\d\d\b/g) ?? []) status.add(year);
  if (previous === 'by' || RISE_OR_FALL.has(tokens[numeral.first - 1]?.concept ?? '')) status.add('change');
  const around = [...earlier.slice(-5), ...rest.slice(0, 6)].join(' ');
  if (/\blast (?:year|season)\b/.test(around)) status.add('past');
  return status;
}

function limits(value: number, bound: Bound | null, share: boolean): [low: number, high: number] {
  if (bound === 'min') return [value, Number.POSITIVE_INFINITY];
  if (bound === 'max') return [0, value];
  if (bound === 'about') return [value * 0.9, value * 1.1];
  return share ? [value * 0.93, value * 1.07] : [value, value];
}

/** "of its 12,400 employees" after a share: the noun, and the whole when it is given. */
function wholeOf(tokens: readonly Token[], from: number, numerals: ReadonlyMap<number, Numeral>) {
  if (tokens[from]?.folded !== 'of') return null;
  for (let j = from + 1; j < Math.min(tokens.length, from + 7); j++) {
    const number = numerals.get(j);
    const noun = tokens[j];
    if (number) return { whole: number.value, at: number.last + 1 };
    if (noun && !noun.stop) return { whole: null, at: j };
  }
  return null;
}

/** Scales whose number follows their name. */
const SCALE_NAMES = new Set([
  'magnitude',
  'category',
  'turnout',
  'attendance',
  'crowd',
  'toll',
  'capacity',
  'temperature',
  'unemployment',
  'inflation',
]);
const LINKS = new Set(
  'of at was is were stands stood to by reached hit totalled totaled put estimated a an the rose fell climbed dropped'.split(
    ' ',
  ),
);

/** "a crowd of 30,000", "turnout in the city was 62 per cent", "magnitude 5.8": the scale that the number is on. */
function scaleBefore(tokens: readonly Token[], first: number): string {
  for (let j = first - 1; j >= Math.max(0, first - 7); j--) {
    const token = tokens[j];
    if (!token || /[,;:()—–"“”]/.test(tokens[j + 1]?.before ?? '') || /^\d/.test(token.folded)) return '';
    if (SCALE_NAMES.has(token.folded)) return token.folded === 'toll' ? 'person' : token.concept;
  }
  return '';
}

/** "a fine of $5m", "profit was 40 per cent": the noun before a number that has none after it. */
function namedBefore(tokens: readonly Token[], first: number, unit: string): string {
  for (let j = first - 1; j >= Math.max(0, first - 5); j--) {
    const token = tokens[j];
    if (!token || /[,;:()—–"“”]/.test(tokens[j + 1]?.before ?? '')) return '';
    if (LINKS.has(token.folded)) continue;
    const directly = tokens[j + 1]?.folded === 'of' || unit === 'percent';
    return directly && !token.stop && !token.proper && !isVerbForm(token) && !/^\d/.test(token.folded)
      ? token.concept
      : '';
  }
  return '';
}

/** "five days of the worst riots": what lasted. */
function ofWhat(tokens: readonly Token[], from: number): string[] {
  if (tokens[from]?.folded !== 'of') return [];
  return tokens
    .slice(from + 1, from + 5)
    .filter((token) => !token.stop && !CALENDAR.test(token.folded))
    .map((token) => token.concept);
}

function quantityAt(
  sentence: Sentence,
  numeral: Numeral,
  all: ReadonlyMap<number, Numeral>,
  previous: Quantity | null,
): Quantity {
  const { tokens } = sentence;
  const unit = unitOf(sentence, numeral);
  const { bound, length } = boundOf(tokens, numeral.first);
  const taken = new Set([...all.keys()]);
  const part = unit.unit === 'percent' ? wholeOf(tokens, unit.last + 1, all) : null;
  const run = nounRun(tokens, part ? part.at : unit.last + 1, taken);
  const nouns = run.map((j) => tokens[j] as Token);
  const own = MEASURES.has(numeral.suffix) || CURRENCY_SIGNS.has(numeral.suffix) ? '' : numeral.suffix;
  const plural = nouns.filter((t) => !isVerbForm(t));
  const known = plural.findLast((t) => ['job', 'person', 'child', 'case'].includes(t.concept));
  const middle = numeral.share ? tokens[numeral.first + 1] : undefined;
  let head = known?.concept ?? plural.at(-1)?.concept ?? '';
  if (own !== '' && own !== 'm') head = conceptOf(own.replace(/s$/, ''));
  if (middle && middle.folded !== 'in' && numeral.last - numeral.first === 3) head = middle.concept;
  if (head === '' && previous && unit.unit === 'count' && nouns.length > 0) head = previous.head;
  const scale = unit.unit === 'count' || unit.unit === 'percent' ? scaleBefore(tokens, numeral.first - length) : '';
  if (scale !== '' && head !== 'person' && head !== 'job') head = scale;
  else if (head === '') head = namedBefore(tokens, numeral.first - length, unit.unit);
  const end = run.at(-1) ?? unit.last;
  const before = tokens[numeral.first - 1 - length];
  const events = [
    eventAfter(tokens, end + 1),
    eventBefore(tokens, numeral.first - 1),
    ...nouns.filter(isVerbForm).map((t) => t.concept),
  ].filter((event): event is string => event !== null && event !== head);
  if (PEOPLE_EVENTS.has(head)) {
    events.unshift(head);
    head = 'person';
  }
  const bareName = before?.folded === 'the' || tokens[numeral.first - 1]?.folded === 'the';
  if (
    events.some((event) => PEOPLE_EVENTS.has(event)) &&
    /^(?:other|toll)?$/.test(head) &&
    !(bareName && nouns.length === 0)
  )
    head = 'person';
  const modifiers = new Set(nouns.map((t) => t.concept).filter((concept) => concept !== head));
  const near = nearby(tokens, numeral.first, unit.last, end);
  if (unit.unit === 'duration') for (const word of ofWhat(tokens, unit.last + 1)) modifiers.add(word);
  const value = numeral.value * unit.factor;
  const [low, high] = limits(value, bound, numeral.share);
  const following = tokens[unit.last + 1];
  const base =
    /^(?:its|their|the|his|her|our)$/.test(tokens[numeral.first - 1]?.folded ?? '') &&
    tokens[numeral.first - 2]?.folded === 'of';
  return {
    sentence,
    frame: frameOf(sentence, numeral.first, end),
    value,
    low,
    high,
    bound,
    unit: unit.unit,
    head,
    modifiers,
    events,
    status: statusOf(sentence, near, numeral),
    partial:
      base ||
      PARTIAL.has(before?.folded ?? '') ||
      PARTIAL.has(tokens[numeral.first - 1]?.folded ?? '') ||
      PARTIAL.has(following?.folded ?? '') ||
      (following?.folded === 'of' && unit.unit === 'count') ||
      /\bof (?:these|those|them|whom|the)\b/i.test(
        sentence.text.slice(0, (tokens[numeral.first]?.start ?? 0) - sentence.start).slice(-14),
      ),
    whole: part?.whole ?? null,
    text: sentence.text.slice(
      (tokens[numeral.first]?.start ?? 0) - sentence.start,
      (tokens[unit.last]?.end ?? 0) - sentence.start,
    ),
    first: numeral.first,
    last: end,
  };
}

/** "140 million to 150 million florins", "20-30 people": one quantity from the lower to the higher. */
function joinRanges(found: readonly Quantity[]): Quantity[] {
  const joined: Quantity[] = [];
  for (const quantity of found) {
    const previous = joined.at(-1);
    const { tokens } = quantity.sentence;
    const gap = previous ? quantity.first - previous.last : 0;
    const isRange =
      previous &&
      gap === 2 &&
      /^(?:to|and)$/.test(tokens[quantity.first - 1]?.folded ?? '') &&
      previous.value < quantity.value &&
      (previous.head === '' || previous.head === quantity.head) &&
      (tokens[quantity.first - 1]?.folded === 'to'
        ? tokens[previous.first - 1]?.folded !== 'from'
        : tokens[previous.first - 1]?.folded === 'between');
    if (previous && isRange) {
      joined[joined.length - 1] = {
        ...quantity,
        value: (previous.value + quantity.value) / 2,
        low: previous.value,
        high: quantity.value,
        bound: 'range',
        events: [...new Set([...previous.events, ...quantity.events])],
        text: `${previous.text} to ${quantity.text}`,
        first: previous.first,
      };
    } else joined.push(quantity);
  }
  return joined;
}

/** The quantities of a sentence, in order. Years, dates, clock times, scores and ranks are not among them. */
export function quantitiesOf(sentence: Sentence): Quantity[] {
  const numerals = numeralsOf(sentence.tokens);
  const byFirst = new Map(numerals.map((numeral) => [numeral.first, numeral]));
  const found: Quantity[] = [];
  for (const numeral of numerals) {
    if (isOther(sentence, numeral)) continue;
    found.push(quantityAt(sentence, numeral, byFirst, found.at(-1) ?? null));
  }
  return joinRanges(found).filter(countsPeople);
}
