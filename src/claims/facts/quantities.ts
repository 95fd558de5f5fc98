/**
 * Quantities: a number with its unit, what it counts, what happened to it, and which of several like quantities it is.
 * The role matters more than the value: two numbers are only worth comparing when their roles agree.
 */

import { CALENDAR, type Frame, frameOf } from '../frames.ts';
import { conceptOf, isEvent, REPORTING } from '../lexicon/concepts.ts';
import { isIrregularPast } from '../lexicon/irregular.ts';
import { type Bound, CURRENCY_SIGNS, MEASURES, PARTIAL, STATUS } from '../lexicon/measures.ts';
import type { Sentence, Token } from '../sentences.ts';
import { type Numeral, numeralsOf } from './numerals.ts';
import { boundOf, isOther, limits, tight, type Unit, unitOf } from './units.ts';

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
const breaks = (token: Token): boolean => /[,;:()–—"“”.!?]|\s-\s/.test(token.before);

/** "from one contest to the next": a written one counts only people. */
const countsPeople = (quantity: Quantity): boolean =>
  quantity.value !== 1 || quantity.text.toLowerCase() !== 'one' || quantity.head === 'person';

/** Prepositions that are no stop words. */
const PREPOSITION = /^(?:near|outside|inside|amid|despite|via|along|across|beside|behind|beneath|towards?)$/;

/** Words between the number and the end of its noun phrase. */
function nounRun(tokens: readonly Token[], from: number, numerals: ReadonlySet<number>): number[] {
  const run: number[] = [];
  for (let j = from; j < tokens.length && run.length < 4; j++) {
    const token = tokens[j];
    if (!tight(token) || token.stop || numerals.has(j) || PREPOSITION.test(token.folded)) break;
    const before = tokens[j - 1] as Token;
    if (run.length > 0 && isVerbForm(token) && !isVerbForm(before)) break;
    if (run.length > 0 && isPredicate(token, before)) break;
    run.push(j);
  }
  return run;
}

/** Reads as a verb in the past: "died", "were injured". */
function isVerbForm(token: Token): boolean {
  return (
    (isEvent(token.concept) &&
      /(?:ed|ing|ied|hurt|left|shot|met|found|stole|fell|rose|sank|sunk|broke|burst|fled|lost|won|struck|quit)$/.test(
        token.folded,
      )) ||
    REPORTING.has(token.stem)
  );
}

/** "27 fire crews fought", "five sellers deployed": a verb after a plural, not one more noun. */
const isPredicate = (token: Token, before: Token): boolean =>
  /[^s]s$/.test(before.folded) && (isIrregularPast(token.folded) || /[a-z]{3}ed$/.test(token.folded));

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

/** "will cost 1.8 billion and be ready in 2031": the year is of another verb. */
const apart = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens
    .slice(from + 1, to + 1)
    .some(({ folded, before }) => /^(?:and|but|while|when|which|who)$/.test(folded) || /[,;]/.test(before));

/** Hours of the market mean something to a rate or a price; a shop that will close is no market. */
const MARKET = new Set(['opening', 'noon', 'afternoon', 'close']);

function statusOf(sentence: Sentence, near: readonly Token[], numeral: Numeral, unit: string): Set<string> {
  const status = new Set<string>();
  for (const token of near) {
    const word =
      STATUS.get(token.folded) ??
      (token.concept === 'confirm' || token.concept === 'suspect' ? STATUS.get(token.concept) : undefined);
    if (word && (!MARKET.has(word) || unit === 'percent' || unit.startsWith('money'))) status.add(word);
  }
  const { tokens } = sentence;
  const previous = tokens[numeral.first - 1]?.folded ?? '';
  const before = tokens[numeral.first - 2]?.folded ?? '';
  const rest = tokens.slice(numeral.last + 1, numeral.last + 9).map((t) => t.folded);
  const earlier = tokens.slice(Math.max(0, numeral.first - 12), numeral.first).map((t) => t.folded);
  if (previous === 'from' && (/^(?:up|down)$/.test(before) || rest.includes('to'))) status.add('old');
  if (earlier.includes('from') && earlier.slice(earlier.indexOf('from')).includes('to')) status.add('new');
  for (const [i, token] of tokens.entries())
    if (/^(?:19|20)\d\d$/.test(token.folded) && (i < numeral.first || !apart(tokens, numeral.last, i)))
      status.add(token.folded);
  if (previous === 'by' || RISE_OR_FALL.has(tokens[numeral.first - 1]?.concept ?? '')) status.add('change');
  const around = [...earlier.slice(-5), ...rest.slice(0, 6)].join(' ');
  if (/\blast (?:year|season)\b/.test(around) || /\b(?:years|decades) (?:ago|earlier)\b/.test(rest.join(' ')))
    status.add('past');
  return status;
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

/** How far back a toll may stand before its number. */
const TOLL_WORDS = 24;

/** "a crowd of 30,000", "turnout in the city was 62 per cent", "magnitude 5.8": the scale that the number is on. */
function scaleBefore(tokens: readonly Token[], first: number): string {
  // "The death toll in the fire that burned through the hills rose to five": the verb points back at its subject.
  const linked = /^(?:to|at|reached|hit|passed)$/.test(tokens[first - 1]?.folded ?? '');
  if (linked && tokens.slice(Math.max(0, first - TOLL_WORDS), first).some(({ folded }) => folded === 'toll'))
    return 'person';
  for (let j = first - 1; j >= Math.max(0, first - 7); j--) {
    const token = tokens[j];
    if (!token || /[,;:()—–"“”]/.test(tokens[j + 1]?.before ?? '') || /^\d/.test(token.folded)) return '';
    if (SCALE_NAMES.has(token.folded)) return token.folded === 'toll' ? 'person' : token.concept;
  }
  return '';
}

/** "raises its rate half a point to 7 per cent": by how much, not what. */
const STEP = /^(?:points?|percentage|basis|half|quarter)$/;
/** "wants 18 per cent": what somebody does about it. */
const VERB_BEFORE =
  /^(?:wants?|seeks?|holds?|owns?|goes|gets?|takes?|makes?|gives?|puts?|sets?|asks?|offers?|pays?|needs?|has|have|had|demands?|wins?|loses?|keeps?|sells?|buys?|raises?|lifts?|cuts?|lowers?)$/;

/** "a fine of $5m", "profit was 40 per cent": the noun before a number that has none after it. */
function namedBefore(tokens: readonly Token[], first: number, unit: string): string {
  for (let j = first - 1; j >= Math.max(0, first - 5); j--) {
    const token = tokens[j];
    if (!token || /[,;:()—–"“”]/.test(tokens[j + 1]?.before ?? '')) return '';
    if (LINKS.has(token.folded) || STEP.test(token.folded)) continue;
    if (VERB_BEFORE.test(token.folded) || isIrregularPast(token.folded)) return '';
    const directly = tokens[j + 1]?.folded === 'of' || unit === 'percent';
    return directly && !token.stop && !token.proper && !isVerbForm(token) && !/^\d/.test(token.folded)
      ? token.concept
      : '';
  }
  return '';
}

/** "five days of the worst riots", "seven years for burglary": what lasted, and what a sentence is for. */
function ofWhat(tokens: readonly Token[], from: number): string[] {
  if (!/^(?:of|for)$/.test(tokens[from]?.folded ?? '')) return [];
  return tokens
    .slice(from + 1, from + 5)
    .filter((token) => !token.stop && !CALENDAR.test(token.folded))
    .map((token) => token.concept);
}

/** The parts of a sentence that one number governs. */
interface Phrase {
  readonly tokens: readonly Token[];
  readonly numeral: Numeral;
  readonly unit: Unit;
  /** First token of "more than", "about" and the like, or of the number itself. */
  readonly start: number;
  /** Words of the noun phrase after the number. */
  readonly nouns: readonly Token[];
  readonly last: number;
}

/** What is counted or measured, by the nouns after the number, else by those before it. */
function headOf({ tokens, numeral, unit, start, nouns }: Phrase, previous: Quantity | null): string {
  const names = nouns.filter((token) => !isVerbForm(token));
  const known = names.findLast((token) => ['job', 'person', 'child', 'case'].includes(token.concept));
  const own =
    MEASURES.has(numeral.suffix) || CURRENCY_SIGNS.has(numeral.suffix) || numeral.suffix === 'm' ? '' : numeral.suffix;
  const middle = numeral.share && numeral.last - numeral.first === 3 ? tokens[numeral.first + 1] : undefined;
  let head = known?.concept ?? names.at(-1)?.concept ?? '';
  if (own !== '') head = conceptOf(own.replace(/s$/, ''));
  if (middle && middle.folded !== 'in') head = middle.concept;
  if (head === '' && previous && unit.unit === 'count' && nouns.length > 0) head = previous.head;
  const scale = unit.unit === 'count' || unit.unit === 'percent' ? scaleBefore(tokens, start) : '';
  if (scale !== '' && head !== 'person' && head !== 'job') return scale;
  return head === '' ? namedBefore(tokens, start, unit.unit) : head;
}

/** "Got nine years", "was given 18 months": what a court gives. */
const sentenced = ({ tokens, numeral, unit, last }: Phrase): boolean =>
  unit.unit === 'duration' &&
  /^(?:years?|months?)$/.test(tokens[unit.last]?.folded ?? '') &&
  (/^(?:got|gets|given|received|receives|handed)$/.test(tokens[numeral.first - 1]?.folded ?? '') ||
    (/^(?:serv(?:es?|ed|ing)|jailed)$/.test(tokens[numeral.first - 1]?.folded ?? '') &&
      tokens[last + 1]?.folded === 'for')) &&
  !/^(?:of|to|ago|later|old|more)$/.test(tokens[last + 1]?.folded ?? '');

/** The head with what happens to it: "two dead" are two people who died. */
function roleOf(phrase: Phrase, previous: Quantity | null): { head: string; events: string[] } {
  const { tokens, numeral, start, nouns, last } = phrase;
  const head = headOf(phrase, previous);
  const events = [
    eventAfter(tokens, last + 1),
    eventBefore(tokens, numeral.first - 1),
    ...nouns.filter(isVerbForm).map((token) => token.concept),
    sentenced(phrase) ? 'sentence' : null,
  ].filter((event): event is string => event !== null && event !== head);
  if (PEOPLE_EVENTS.has(head)) return { head: 'person', events: [head, ...events] };
  if (
    head === 'person' &&
    scaleBefore(tokens, start) === 'person' &&
    !nouns.some((token) => token.concept === 'person')
  )
    return { head, events: ['die', ...events.filter((event) => event !== 'die')] };
  const isName = [start - 1, numeral.first - 1].some((i) => tokens[i]?.folded === 'the') && nouns.length === 0;
  const people = events.some((event) => PEOPLE_EVENTS.has(event)) && /^(?:other|toll)?$/.test(head) && !isName;
  return { head: people ? 'person' : head, events };
}

/** "of those", "another", "of its 4,000": a part of something, an addition to it, or the whole that a share is of. */
function isPartial({ tokens, numeral, unit, start }: Phrase, sentence: Sentence): boolean {
  const word = (i: number): string => tokens[i]?.folded ?? '';
  const base = /^(?:its|their|the|his|her|our)$/.test(word(numeral.first - 1)) && word(numeral.first - 2) === 'of';
  const lead = sentence.text.slice(0, (tokens[numeral.first]?.start ?? 0) - sentence.start).slice(-14);
  return (
    base ||
    [start - 1, numeral.first - 1, unit.last + 1].some((i) => PARTIAL.has(word(i))) ||
    (word(unit.last + 1) === 'of' && unit.unit === 'count') ||
    /\bof (?:these|those|them|whom|the)\b/i.test(lead)
  );
}

const textBetween = (sentence: Sentence, first: number, last: number): string =>
  sentence.text.slice(
    (sentence.tokens[first]?.start ?? 0) - sentence.start,
    (sentence.tokens[last]?.end ?? 0) - sentence.start,
  );

function quantityAt(
  sentence: Sentence,
  numeral: Numeral,
  all: ReadonlyMap<number, Numeral>,
  previous: Quantity | null,
): Quantity {
  const { tokens } = sentence;
  const unit = unitOf(sentence, numeral);
  const { bound, length } = boundOf(tokens, numeral.first);
  const part = unit.unit === 'percent' ? wholeOf(tokens, unit.last + 1, all) : null;
  const run = nounRun(tokens, part ? part.at : unit.last + 1, new Set(all.keys()));
  const nouns = run.map((j) => tokens[j] as Token);
  const last = run.at(-1) ?? unit.last;
  const phrase: Phrase = { tokens, numeral, unit, start: numeral.first - length, nouns, last };
  const { head, events } = roleOf(phrase, previous);
  const lasting = unit.unit === 'duration' ? ofWhat(tokens, unit.last + 1) : [];
  const value = numeral.value * unit.factor;
  const [low, high] = limits(value, bound, numeral.share);
  return {
    sentence,
    frame: frameOf(sentence, numeral.first, last),
    value,
    low,
    high,
    bound,
    unit: unit.unit,
    head,
    modifiers: new Set([...nouns.map((token) => token.concept).filter((concept) => concept !== head), ...lasting]),
    events,
    status: statusOf(sentence, nearby(tokens, numeral.first, unit.last, last), numeral, unit.unit),
    partial: isPartial(phrase, sentence),
    whole: part?.whole ?? null,
    text: textBetween(sentence, numeral.first, unit.last),
    first: numeral.first,
    last,
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
