/** Over what time a rate of change is taken: "0.6 per cent between July and August" is no answer to "6.8 per cent over the year". */
import type { Quantity } from './quantities.ts';

export type Period = 'day' | 'week' | 'month' | 'quarter' | 'year';

const MONTH = '(?:january|february|march|april|may|june|july|august|september|october|november|december)';
const PERIODS: readonly (readonly [Period, RegExp])[] = [
  ['year', /\b(?:annual(?:ly|ised|ized)?|yearly|year[- ]on[- ]year|year[- ]over[- ]year|twelve months|12 months)\b/i],
  [
    'year',
    /\b(?:a|one|the) year (?:ago|earlier|before)|\bfrom a year\b|\bon the year\b|\b(?:same month|it did) last year\b/i,
  ],
  ['quarter', /\b(?:quarterly|quarter[- ]on[- ]quarter|on the quarter|previous quarter|quarter earlier)\b/i],
  ['month', /\b(?:monthly|month[- ]on[- ]month|month[- ]over[- ]month|on the month|previous month|a month earlier)\b/i],
  ['month', new RegExp(`\\bbetween ${MONTH} and ${MONTH}\\b`, 'i')],
  ['week', /\b(?:weekly|on the week|a week earlier|previous week)\b/i],
  ['day', /\b(?:daily|on the day|a day earlier|overnight)\b/i],
];

/** The period a percentage is of, when its sentence names exactly one. */
export function periodOf({ sentence, unit }: Quantity): Period | null {
  if (unit !== 'percent') return null;
  const named = new Set(PERIODS.filter(([, pattern]) => pattern.test(sentence.text)).map(([period]) => period));
  return named.size === 1 ? ([...named][0] ?? null) : null;
}

/** Both name a period, and they are two. */
export function periodsDiffer(a: Quantity, b: Quantity): boolean {
  const [x, y] = [periodOf(a), periodOf(b)];
  return x !== null && y !== null && x !== y;
}
