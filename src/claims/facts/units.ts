/** What a number is of: its unit, how exact it is, and whether it is a quantity at all. */
import { MONTH } from '../frames.ts';
import {
  BOUNDS,
  type Bound,
  CURRENCY_PREFIXES,
  CURRENCY_SIGNS,
  CURRENCY_WORDS,
  MEASURES,
} from '../lexicon/measures.ts';
import type { Sentence, Token } from '../sentences.ts';
import { type Numeral, significantDigits } from './numerals.ts';

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
/** Nothing but space or a hyphen before the token. */
export const tight = (token: Token | undefined): token is Token => token !== undefined && /^[\s-]*$/.test(token.before);
/** Not a quantity: years, dates, clock times, scores, names with numbers. */
export function isOther(sentence: Sentence, numeral: Numeral): boolean {
  const { tokens } = sentence;
  const token = tokens[numeral.first];
  const previous = tokens[numeral.first - 1];
  const next = tokens[numeral.last + 1];
  if (!token || numeral.ordinal) return true;
  if (/\d/.test(numeral.suffix) || /^(?:am|pm|a\.m|p\.m)/.test(numeral.suffix)) return true;
  if (/[:]$/.test(token.before) && numeral.digits && numeral.first > 0) return true;
  if (/^:\s?\d/.test(afterText(sentence, numeral.last))) return true;
  if (next && /^(?:am|pm|a\.m|p\.m|gmt|bst|o'clock)$/.test(next.folded)) return true;
  const isYear = numeral.digits && /^(?:1[5-9]|20)\d\ds?$/.test(token.folded);
  if (isYear && !(tight(next) && !next.stop && /s$/.test(next.folded))) return true;
  if (isYear && previous && /^(?:in|since|of|by|from|until|after|before)$/.test(previous.folded)) return true;
  if (previous && MONTH.test(previous.folded) && numeral.value <= 31 && numeral.digits) return true;
  if (next && MONTH.test(next.folded) && next.proper && numeral.value <= 31) return true;
  // "6: 30 p. m.", as some feeds set it.
  if (next && /^[ap]$/.test(next.folded) && tokens[numeral.last + 2]?.folded === 'm') return true;
  if (previous && NUMBERED.has(previous.folded)) return true;
  // "Duarte Simas, 27, from the village": an age.
  const named = previous?.proper && /^,\s$/.test(token.before) && numeral.value < 115;
  if (named && numeral.suffix === '' && (!tight(next) || next.stop)) return true;
  return numeral.value === 1 && !numeral.digits && !numeral.share && isPronounOne(tokens, numeral);
}

function isPronounOne(tokens: readonly Token[], numeral: Numeral): boolean {
  const next = tokens[numeral.last + 1];
  const previous = tokens[numeral.first - 1]?.folded ?? '';
  return !tight(next) || next.stop || /^(?:no|the|any|every|each|this|that)$/.test(previous);
}

export interface Unit {
  readonly unit: string;
  readonly factor: number;
  /** Index of the last token that belongs to the unit. */
  readonly last: number;
}

const SCALE: ReadonlyMap<string, number> = new Map([
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
]);

/** The unit of a number, from its sign, its suffix or the words after it. */
export function unitOf(sentence: Sentence, numeral: Numeral): Unit {
  const { tokens } = sentence;
  const token = tokens[numeral.first];
  const next = tokens[numeral.last + 1];
  const { last, suffix } = numeral;
  if (numeral.share) return { unit: 'percent', factor: 100, last };
  if (/^(?:percent|per-cent|pc)$/.test(suffix)) return { unit: 'percent', factor: 1, last };
  if (/^\s?%/.test(afterText(sentence, last))) return { unit: 'percent', factor: 1, last };
  if (tight(next) && /^(?:percent|pc|pct)$/.test(next.folded)) return { unit: 'percent', factor: 1, last: last + 1 };
  if (tight(next) && next.folded === 'per' && /^cent/.test(tokens[last + 2]?.folded ?? ''))
    return { unit: 'percent', factor: 1, last: last + 2 };
  const sign = CURRENCY_SIGNS.get(token?.before.trimEnd().slice(-1) ?? '');
  if (sign) return { unit: `money:${sign}`, factor: suffix === 'm' || suffix === 'mm' ? 1e6 : 1, last };
  const prefix = /^\.?\s?$/.test(token?.before ?? '')
    ? CURRENCY_PREFIXES.get(tokens[numeral.first - 1]?.text.replace(/\.$/, '') ?? '')
    : undefined;
  if (prefix) return { unit: `money:${prefix}`, factor: suffix === 'm' ? 1e6 : 1, last };
  const money = tight(next) ? CURRENCY_WORDS.get(next.folded) : undefined;
  if (money) return { unit: `money:${money}`, factor: suffix === 'm' ? 1e6 : 1, last: last + 1 };
  // "a 4.3 million-crown violin", "a 60,000-euro car"
  const joined = /^(?:(thousand|million|billion)-)?([a-z]+)$/.exec(
    next && /^[ -]$/.test(next.before) ? next.folded : '',
  );
  const currency = joined?.[1] ? CURRENCY_WORDS.get(joined[2] ?? '') : undefined;
  if (currency) return { unit: `money:${currency}`, factor: SCALE.get(joined?.[1] ?? '') ?? 1, last: last + 1 };
  const perHour =
    /^\s?k?m\s?\/\s?h/.test(sentence.text.slice((next?.start ?? 0) - sentence.start)) ||
    /^\/h/.test(afterText(sentence, last));
  if (perHour && (suffix === 'km' || next?.folded === 'km'))
    return { unit: 'speed', factor: 1 / 3.6, last: suffix === 'km' ? last : last + 1 };
  const measure = MEASURES.get(suffix) ?? (suffix === '' && tight(next) ? MEASURES.get(next.folded) : undefined);
  if (measure) {
    const end = MEASURES.has(suffix) ? last : last + 1;
    // "74 kilometres an hour", "85 miles per hour"
    const isSpeed =
      measure[0] === 'length' &&
      /^(?:an|per)$/.test(tokens[end + 1]?.folded ?? '') &&
      tokens[end + 2]?.folded === 'hour';
    return isSpeed
      ? { unit: 'speed', factor: measure[1] / 3600, last: end + 2 }
      : { unit: measure[0], factor: measure[1], last: end };
  }
  if (suffix === 'm')
    return tight(next) && !next.stop ? { unit: 'count', factor: 1e6, last } : { unit: 'length', factor: 1, last };
  return { unit: 'count', factor: 1, last };
}

/** "more than", "about" before a number, and how many words that takes. */
export function boundOf(tokens: readonly Token[], first: number): { bound: Bound | null; length: number } {
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

/** "About 40" is loose, "some 63.1 per cent" is not. */
const LOOSE = 0.1;
const LOOSE_OF_THREE_DIGITS = 0.02;

/** The values the words allow, in the unit that they are written in. */
export function limits(value: number, bound: Bound | null, share: boolean): [low: number, high: number] {
  if (bound === 'min') return [value, Number.POSITIVE_INFINITY];
  if (bound === 'max') return [0, value];
  if (bound === 'about') {
    const slack = significantDigits(value) >= 3 ? LOOSE_OF_THREE_DIGITS : LOOSE;
    return [value * (1 - slack), value * (1 + slack)];
  }
  return share ? [value * 0.93, value * 1.07] : [value, value];
}
