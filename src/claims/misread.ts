/** Slips of hand and eye: two dates or times that differ as a date or time misread, miscopied or misheard differs from itself. */
import type { Clock } from './facts/clocks.ts';
import type { Day } from './facts/moments.ts';

const digitsDiffer = (a: string, b: string): number => [...a].filter((digit, i) => digit !== b[i]).length;

/** One digit put wrong, left out or put in, or two neighbours turned round: 14 and 24, 3 and 13, 26 and 62. */
export function slippedDigits(a: number, b: number): boolean {
  if (a === b) return false;
  const [x, y] = [String(a), String(b)].sort((p, q) => p.length - q.length) as [string, string];
  if (x.length === y.length) {
    const turned = [...x].sort().join('') === [...y].sort().join('') && digitsDiffer(x, y) === 2;
    return turned || (x.length > 1 && digitsDiffer(x, y) === 1);
  }
  return y.length === x.length + 1 && [...y].some((_, i) => y.slice(0, i) + y.slice(i + 1) === x);
}

/** 1958 and 1985: two digits turned round. */
export const turnedDigits = (a: number, b: number): boolean =>
  a !== b &&
  [...String(a)].sort().join('') === [...String(b)].sort().join('') &&
  digitsDiffer(String(a), String(b)) === 2;

/** 14 and 24 March, 31 July and 31 August, January 2028 and January 2029: all but one part of two dates agree. */
export function likeDates(a: Day, b: Day): boolean {
  const parts = ({ low }: Day): readonly number[] => {
    const date = new Date(low * 86_400_000);
    return [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  };
  if (a.kind === 'weekday' || b.kind === 'weekday' || a.kind !== b.kind) return false;
  const [[year = 0, month = 0, day = 0], [otherYear = 0, otherMonth = 0, otherDay = 0]] = [parts(a), parts(b)];
  if (a.kind === 'span') return a.yearGiven && b.yearGiven && month === otherMonth && year !== otherYear;
  // "4 February", of whatever year, and "24 February 2025".
  const sameYear = year === otherYear || !(a.yearGiven && b.yearGiven);
  if (sameYear && month === otherMonth)
    return slippedDigits(day, otherDay) || (year === otherYear && Math.abs(day - otherDay) === 7);
  return day === otherDay && sameYear !== (month === otherMonth);
}

/** How telling the minutes of a time are: 34 is met once an hour, 20 often, the full and half hour always. */
export type Grain = 'fine' | 'coarse' | 'round';
const grainOf = (minutes: number): Grain => (minutes % 15 === 0 ? 'round' : minutes % 5 === 0 ? 'coarse' : 'fine');

/** 11:34 and 13:34, 4:20 and 14:20: the minutes agree and the hour does not. Null when they do not agree. */
export function sameMinutes(a: Clock, b: Clock): Grain | null {
  const [x = 0, y = 0] = [(a.minutes[0] ?? 0) % 60, (b.minutes[0] ?? 0) % 60];
  return x === y ? grainOf(x) : null;
}

/** 6:25 and 6:52: one hour, the digits of the minutes turned round. */
export function turnedMinutes(a: Clock, b: Clock): boolean {
  const [x, y] = [a.minutes[0] ?? 0, b.minutes[0] ?? 0];
  const turned = (minutes: number): number => (minutes % 10) * 10 + Math.floor(minutes / 10);
  return Math.floor(x / 60) % 12 === Math.floor(y / 60) % 12 && x % 60 !== y % 60 && turned(x % 60) === y % 60;
}
