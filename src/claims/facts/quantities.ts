/**
 * Quantities: a number with its unit, what it counts, what happened to it, and which of several like quantities it is.
 * The role matters more than the value: two numbers are only worth comparing when their roles agree.
 */

import { CALENDAR, type Frame, frameOf } from '../frames.ts';
import { type Bound, PARTIAL, STATUS } from '../lexicon/measures.ts';
import type { Sentence, Token } from '../sentences.ts';
import { clocksOf } from './clocks.ts';
import { breaks, nounRun, type Phrase, roleOf } from './counted.ts';
import { type Numeral, numeralsOf } from './numerals.ts';
import { boundOf, isOther, limits, tight, type Unit, unitOf } from './units.ts';

export interface Quantity {
  readonly sentence: Sentence;
  readonly frame: Frame;
  /** The value in base units (metres, hours; per cent as 0..100). */
  readonly value: number;
  /** The value in the unit that it is written in: 74 of "74 kilometres an hour". */
  readonly written: number;
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

/** "from one contest to the next": a written one counts only people. */
const countsPeople = (quantity: Quantity): boolean =>
  quantity.value !== 1 || quantity.text.toLowerCase() !== 'one' || quantity.head === 'person';

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

/** "Three went over the wall at Selby 15 years ago", "Fifteen years ago three went over the wall". */
function isLongAgo(tokens: readonly Token[], { first, last }: Numeral): boolean {
  const at = tokens.findIndex(
    ({ folded }, i) => /^(?:ago|earlier)$/.test(folded) && /^(?:years|decades)$/.test(tokens[i - 1]?.folded ?? ''),
  );
  return at > last ? at - last <= AGO_WORDS_MAX && !apart(tokens, last, at) : at >= 0 && first - at <= AGO_WORDS_MAX;
}
const AGO_WORDS_MAX = 16;

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
  if (/\blast (?:year|season)\b/.test(around) || isLongAgo(tokens, numeral)) status.add('past');
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

/** "five days of the worst riots", "seven years for burglary": what lasted, and what a sentence is for. */
function ofWhat(tokens: readonly Token[], from: number): string[] {
  if (!/^(?:of|for)$/.test(tokens[from]?.folded ?? '')) return [];
  return tokens
    .slice(from + 1, from + 5)
    .filter((token) => !token.stop && !CALENDAR.test(token.folded))
    .map((token) => token.concept);
}

/** "Of the 13 wounded, five were allowed home". */
const OF_WHOLE =
  /(?:^|[.;“"]\s*)of (?:the |these |those |its |their |all )?[\p{L}\d][^,;.]*, (?:only |just |some |about |at least )?$/iu;

/** "of those", "another", "of its 4,000": a part of something, an addition to it, or the whole that a share is of. */
function isPartial({ tokens, numeral, unit, start }: Phrase, sentence: Sentence): boolean {
  const word = (i: number): string => tokens[i]?.folded ?? '';
  const base = /^(?:its|their|the|his|her|our)$/.test(word(numeral.first - 1)) && word(numeral.first - 2) === 'of';
  const lead = sentence.text.slice(0, (tokens[numeral.first]?.start ?? 0) - sentence.start).slice(-14);
  return (
    base ||
    [start - 1, numeral.first - 1, unit.last + 1].some((i) => PARTIAL.has(word(i))) ||
    (word(unit.last + 1) === 'of' && unit.unit === 'count') ||
    /\bof (?:these|those|them|whom|the)\b/i.test(lead) ||
    OF_WHOLE.test(sentence.text.slice(0, (tokens[numeral.first]?.start ?? 0) - sentence.start))
  );
}

const textBetween = (sentence: Sentence, first: number, last: number): string =>
  sentence.text.slice(
    (sentence.tokens[first]?.start ?? 0) - sentence.start,
    (sentence.tokens[last]?.end ?? 0) - sentence.start,
  );

/** "from 14 to 11 euros": the first number has the unit of the second. */
function unitOfRange(sentence: Sentence, numeral: Numeral, all: ReadonlyMap<number, Numeral>): Unit | null {
  const joins = /^(?:to|and|or)$/.test(sentence.tokens[numeral.last + 1]?.folded ?? '');
  const other = joins && !numeral.share && numeral.suffix === '' ? all.get(numeral.last + 2) : undefined;
  if (!other || unitOf(sentence, numeral).unit !== 'count') return null;
  const { unit, factor } = unitOf(sentence, other);
  return unit === 'count' ? null : { unit, factor, last: numeral.last };
}

function quantityAt(
  sentence: Sentence,
  numeral: Numeral,
  all: ReadonlyMap<number, Numeral>,
  previous: Quantity | null,
): Quantity {
  const { tokens } = sentence;
  const unit = unitOfRange(sentence, numeral, all) ?? unitOf(sentence, numeral);
  const { bound, length } = boundOf(tokens, numeral.first);
  const part = unit.unit === 'percent' ? wholeOf(tokens, unit.last + 1, all) : null;
  const run = nounRun(
    tokens,
    part ? part.at : unit.last + 1,
    new Set(all.keys()),
    unit.unit === 'count' && numeral.value > 1,
  );
  const nouns = run.map((j) => tokens[j] as Token);
  const last = run.at(-1) ?? unit.last;
  const phrase: Phrase = { tokens, numeral, unit, start: numeral.first - length, nouns, last };
  const { head, events } = roleOf(phrase, previous);
  const lasting = unit.unit === 'duration' ? ofWhat(tokens, unit.last + 1) : [];
  const value = numeral.value * unit.factor;
  const [low, high] = limits(numeral.value, bound, numeral.share);
  return {
    sentence,
    frame: frameOf(sentence, numeral.first, last),
    value,
    written: numeral.value,
    low: low * unit.factor,
    high: high * unit.factor,
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

/** "Halo 2", "Bill 114", "the Tarn 210": a capitalised word takes the number, and no noun follows it. */
function isPartOfName({ sentence: { tokens }, unit, head, text, first, last }: Quantity): boolean {
  if (unit !== 'count' || head !== '' || !/^\d/.test(text)) return false;
  const [before, next] = [tokens[first - 1], tokens[last + 1]];
  return (
    before?.proper === true &&
    !before.stop &&
    first > 1 &&
    tight(tokens[first]) &&
    !(next && /^(?:to|of|in)$/.test(next.folded))
  );
}

/** The quantities of a sentence, in order. Years, dates, clock times, scores and ranks are not among them. */
export function quantitiesOf(sentence: Sentence): Quantity[] {
  const numerals = numeralsOf(sentence.tokens);
  const byFirst = new Map(numerals.map((numeral) => [numeral.first, numeral]));
  const found: Quantity[] = [];
  const clocks = clocksOf(sentence);
  for (const numeral of numerals) {
    if (isOther(sentence, numeral) || clocks.some(({ first, last }) => numeral.first <= last && numeral.last >= first))
      continue;
    found.push(quantityAt(sentence, numeral, byFirst, found.at(-1) ?? null));
  }
  return joinRanges(found).filter((quantity) => countsPeople(quantity) && !isPartOfName(quantity));
}
