/**
 * Days: calendar dates, weekdays and month ends of a sentence, resolved against the article's own date and counted from
 * 1970-01-01 (UTC); and what happens at a moment, of which clock times (`clocks.ts`) ask as well.
 */

import { type Frame, frameOf } from '../frames.ts';
import { conceptOf, isEvent, REPORTING } from '../lexicon/concepts.ts';
import type { Sentence, Token } from '../sentences.ts';

export interface Day {
  readonly sentence: Sentence;
  readonly frame: Frame;
  /** First and last day it may be. */
  readonly low: number;
  readonly high: number;
  readonly kind: 'date' | 'weekday' | 'span';
  /** "by 31 July" is that day or one before it; "not until", "from" and "after" are that day or a later one. */
  readonly bound: 'by' | 'from' | null;
  /** The year is written, not guessed from the day of publication. */
  readonly yearGiven: boolean;
  readonly text: string;
  readonly first: number;
  readonly last: number;
  /** What happens then, nearest first; empty when only a remark is dated. */
  readonly events: readonly string[];
  /** What it happens to: the noun before the verb, as a concept. */
  readonly subject: string | null;
}

const MONTH_NAMES = 'january february march april may june july august september october november december'.split(' ');
const DAY_NAMES = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const DAY_MS = 86_400_000;

function monthOf(token: Token | undefined): number | null {
  if (!token || !/^\p{Lu}/u.test(token.text)) return null;
  const word = token.folded.replace(/'s$/, '');
  if (word.length < 3) return null;
  const at = MONTH_NAMES.findIndex(
    (name) =>
      name === word ||
      (word.length <= 4 &&
        name.startsWith(word.slice(0, 3)) &&
        /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/.test(word)),
  );
  return at < 0 ? null : at;
}

const weekdayOf = (token: Token): number => DAY_NAMES.indexOf(token.folded.replace(/'s$|s$/, ''));
const dayNumber = (year: number, month: number, day: number): number => Math.floor(Date.UTC(year, month, day) / DAY_MS);

function dayOfMonth(token: Token | undefined): number | null {
  const match = token ? /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(token.folded) : null;
  const day = Number(match?.[1] ?? 0);
  return day >= 1 && day <= 31 ? day : null;
}

/** What follows is a verb, known or not. */
const MODAL = /^(?:to|will|must|would|shall|should|can|could|may|might)$/;

const FINITE_BREAK = /[;:()–—"“”]|\s-\s/;

/** The events a moment dates: nearest verb before it in the clause, else the nearest after it. */
export function eventsAround(tokens: readonly Token[], first: number, last: number): string[] {
  // "Monday's vote": the day belongs to the noun.
  if (/['’]s$/.test(tokens[last]?.text ?? '')) {
    const noun = tokens[last + 1];
    return noun && isEvent(noun.concept) ? [noun.concept] : [];
  }
  const before = nearestEvent(tokens, first - 1, -1);
  if (before === 'remark') return [];
  const after = nearestEvent(tokens, last + 1, 1);
  const found = [
    ...(before !== null && LIGHT_EVENTS.has(before) ? [furtherEvent(tokens, first - 1, before)] : []),
    before,
    after === 'remark' ? null : after,
  ].filter((event): event is string => event !== null);
  const near = tokens.slice(Math.max(0, first - NEXT_WORDS), first).some((token) => NEXT.test(token.folded));
  return [...new Set(found.map((event) => (near && event === 'meet' ? NEXT_MEETING : event)))];
}

/** "The fire, which began in the hills on": the noun that the nearest verb before belongs to. */
export function subjectBefore(tokens: readonly Token[], first: number): string | null {
  let at = first - 1;
  while (at >= 0 && first - at <= 12 && !(isEvent(tokens[at]?.concept ?? '') && !tokens[at]?.stop)) at--;
  if (at < 0 || first - at > 12) return null;
  for (let j = at - 1; j >= Math.max(0, at - 4); j--) {
    const token = tokens[j];
    if (!token || /[;:()—–"“”]/.test(tokens[j + 1]?.before ?? '')) return null;
    if (!token.stop && !/^(?:first|reportedly|apparently|also|originally)$/.test(token.folded)) return token.concept;
  }
  return null;
}

/** "The election will be held on", "the age will begin to rise in": the event is the one before. */
const LIGHT_EVENTS = new Set(['schedule', 'begin', 'end', 'reach', 'expect', 'plan']);

function furtherEvent(tokens: readonly Token[], from: number, passed: string): string | null {
  for (let j = from, seen = 0; j >= 0 && seen < 14; j--, seen++) {
    const token = tokens[j] as Token;
    if (/[;:()—–"“”]/.test(tokens[j + 1]?.before ?? '') && seen > 0) return null;
    if (token.concept !== passed && !token.stop && isEvent(token.concept) && !LIGHT_EVENTS.has(token.concept))
      return token.concept;
  }
  return null;
}

/** Meetings are many, the next one is one. */
export const NEXT_MEETING = 'next meeting';
const NEXT = /^(?:next|again|reconvenes?)$/;
const NEXT_WORDS = 5;

/** "Received the freed workers": what they are, not what happened that day. */
function isAttributive(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  return (
    /^(?:the|a|an|its|their|his|her|these|those)$/.test(tokens[i - 1]?.folded ?? '') &&
    /ed$/.test(tokens[i]?.folded ?? '') &&
    next !== undefined &&
    /^\s$/.test(next.before) &&
    !next.stop
  );
}

function nearestEvent(tokens: readonly Token[], from: number, step: 1 | -1): string | null {
  for (let j = from, seen = 0; j >= 0 && j < tokens.length && seen < 12; j += step, seen++) {
    const token = tokens[j] as Token;
    const edge = step > 0 ? token.before : (tokens[j + 1]?.before ?? '');
    if ((seen > 0 && FINITE_BREAK.test(edge)) || (step > 0 && edge.includes(','))) return null;
    if (step > 0 && /^(?:and|but|after|when|while|as)$/.test(token.folded)) return null;
    if (!token.stop && REPORTING.has(token.stem)) return 'remark';
    if (/^(?:said|says|told)$/.test(token.folded)) return 'remark';
    if (
      !token.stop &&
      !isAttributive(tokens, j) &&
      (isEvent(token.concept) ||
        /[a-z]{3}ed$/.test(token.folded) ||
        token.concept === conceptOf('go') ||
        (step < 0 && MODAL.test(tokens[j - 1]?.folded ?? '')))
    )
      return token.concept;
  }
  return null;
}

function near(published: number, weekday: number, direction: 'past' | 'future'): number {
  const today = (((published + 4) % 7) + 7) % 7; // 1970-01-01 was a Thursday
  const back = (today - weekday + 7) % 7;
  return direction === 'past' ? published - back : published + ((7 - back) % 7);
}

/** "at the end of March", "by the end of June", "in early May" as days of that month. */
function monthSpan(tokens: readonly Token[], i: number, year: number, month: number): [number, number, number] {
  const words = tokens
    .slice(Math.max(0, i - 4), i)
    .map((t) => t.folded)
    .join(' ');
  const last = dayNumber(year, month + 1, 0);
  if (/end of$/.test(words)) return [last - 4, last, Math.max(0, i - 2)];
  if (/late$/.test(words)) return [last - 10, last, i - 1];
  if (/early$|beginning of$/.test(words)) return [dayNumber(year, month, 1), dayNumber(year, month, 10), i - 1];
  if (/mid$|middle of$/.test(words)) return [dayNumber(year, month, 10), dayNumber(year, month, 20), i - 1];
  return [dayNumber(year, month, 1), last, i];
}

/** The year that puts a day and month nearest to publication. */
function yearNear(published: number, month: number, day: number): number {
  const year = new Date(published * DAY_MS).getUTCFullYear();
  const options = [year - 1, year, year + 1];
  return options.reduce((best, y) =>
    Math.abs(dayNumber(y, month, day) - published) < Math.abs(dayNumber(best, month, day) - published) ? y : best,
  );
}

interface Found {
  readonly low: number;
  readonly high: number;
  readonly kind: Day['kind'];
  readonly yearGiven: boolean;
  readonly first: number;
  readonly last: number;
}

/** "yesterday" and its like, in days from publication. */
const RELATIVE: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['tonight', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
]);

/** Where an article is read around midnight UTC, its own day may be the one before or after. */
export interface Published {
  readonly day: number;
  readonly nearMidnight: boolean;
  /** False for passages without an article around them. */
  readonly known: boolean;
}

/** "last night", "yesterday"; not inside quotation marks, where the day of speaking counts. */
function relativeAt(tokens: readonly Token[], i: number, published: Published): Found | null {
  const word = tokens[i]?.folded ?? '';
  const night = word === 'night' && tokens[i - 1]?.folded === 'last';
  const shift = night ? -1 : RELATIVE.get(word);
  if (shift === undefined || !published.known) return null;
  if (tokens.slice(0, i + 1).filter((token) => /["“”]/.test(token.before)).length % 2 === 1) return null;
  const day = published.day + shift;
  const slack = published.nearMidnight ? 1 : 0;
  return { low: day - slack, high: day + slack, kind: 'weekday', yearGiven: false, first: night ? i - 1 : i, last: i };
}

/** Words before a weekday that make it the next one: "is to open on", "until", "from". */
const FUTURE =
  /\b(?:next|will|would|begins?|starts?|scheduled|due|(?:is|are|was|were|set|expected|plans?|planned|hopes?) to)\b|\b(?:from|until|by)(?: the)?$/;

function dateAt(tokens: readonly Token[], i: number, when: Published): Found | null {
  const token = tokens[i];
  if (!token) return null;
  const relative = relativeAt(tokens, i, when);
  if (relative) return relative;
  const published = when.day;
  const month = monthOf(token);
  if (month !== null) return monthDate(tokens, i, month, published);
  const weekday = weekdayOf(token);
  if (weekday < 0 || !/^\p{Lu}/u.test(token.text)) return null;
  const rest = tokens.slice(i + 1, i + 4).map((t) => monthOf(t));
  if (rest.some((m) => m !== null)) return null; // "Thursday, October 8": the date says it better
  const lead = tokens.slice(Math.max(0, i - 8), i + 1);
  const quoteEnd = lead.findLastIndex((t) => /["“”]/.test(t.before));
  const words = lead.slice(Math.max(0, quoteEnd), -1).map((t) => t.folded);
  const future = FUTURE.test(words.join(' '));
  if (/^(?:every|each|last)$/.test(words.at(-1) ?? '') || /s$/.test(token.folded.replace(/'s$/, ''))) return null;
  const day = near(published, weekday, future ? 'future' : 'past');
  return { low: day, high: day, kind: 'weekday', yearGiven: false, first: i, last: i };
}

function monthDate(tokens: readonly Token[], i: number, month: number, published: number): Found {
  const after = dayOfMonth(tokens[i + 1]);
  const before = dayOfMonth(tokens[i - 1]);
  const day = after ?? before;
  const last = after ? i + 1 : i;
  const written = /^(?:19|20)\d\d$/.exec(tokens[last + 1]?.folded ?? '');
  const year = written ? Number(written[0]) : yearNear(published, month, day ?? 15);
  if (day === null) {
    const [low, high, first] = monthSpan(tokens, i, year, month);
    return { low, high, kind: 'span', yearGiven: written !== null, first, last: written ? i + 1 : i };
  }
  const number = dayNumber(year, month, day);
  return {
    low: number,
    high: number,
    kind: 'date',
    yearGiven: written !== null,
    first: after ? i : i - 1,
    last: written ? last + 1 : last,
  };
}

function boundOf(tokens: readonly Token[], first: number): Day['bound'] {
  const [before, word] = [tokens[first - 2]?.folded ?? '', tokens[first - 1]?.folded ?? ''];
  const notUntil = tokens
    .slice(Math.max(0, first - 7), first - 1)
    .some((token) => /^(?:not|won't|n't)$/.test(token.folded));
  if (word === 'until') return notUntil ? 'from' : 'by';
  if (/^(?:by|before)$/.test(word) || (before === 'by' && word === 'the')) return 'by';
  return /^(?:after|from|since)$/.test(word) ? 'from' : null;
}

/** Days named in a sentence of an article published then (days since 1970-01-01). */
export function daysOf(sentence: Sentence, published: Published): Day[] {
  const { tokens } = sentence;
  const found: Day[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const hit = dateAt(tokens, i, published);
    if (!hit) continue;
    found.push({
      ...hit,
      sentence,
      bound: boundOf(tokens, hit.first),
      frame: frameOf(sentence, hit.first, hit.last),
      text: sentence.text.slice(
        (tokens[hit.first]?.start ?? 0) - sentence.start,
        (tokens[hit.last]?.end ?? 0) - sentence.start,
      ),
      events: eventsAround(tokens, hit.first, hit.last),
      subject: subjectBefore(tokens, hit.first),
    });
    i = Math.max(i, hit.last);
  }
  return found;
}
