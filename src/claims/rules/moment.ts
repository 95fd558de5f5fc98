/** Dates and clock times of one event that cannot both stand. */
import type { Clock, Day } from '../facts/moments.ts';
import type { Features } from '../features.ts';
import { CALENDAR, DAYS_APART_MAX, type Frame, namesDiffer } from '../frames.ts';
import { isEvent } from '../lexicon/concepts.ts';
import { shared } from '../sentences.ts';
import { clauseSpan, type Hit, outlet, quoted, type Rule, slice } from './rule.ts';

interface Dated {
  readonly frame: Frame;
  readonly events: readonly string[];
}

/** Happens again and again, or says little: the clauses must share more. */
const RECURRING = new Set(
  'begin end meet order offer confirm test treat need expect plan held call updat win lose vote protest approve reject attack visit rais releas endors rise fall spread hit'.split(
    ' ',
  ),
);

/** The event both clauses date, nearest first. */
function commonEvent(a: Dated, b: Dated): string | null {
  return a.events.find((event) => b.events[0] === event || (a.events[0] === event && b.events.includes(event))) ?? null;
}

const contextOf = (a: Dated, b: Dated, event: string): string[] =>
  shared(a.frame.content, b.frame.content).filter((word) => word !== event);

/** How sure one may be that two clauses date one event. */
function sameEvent(a: Dated, b: Dated): { event: string; sure: boolean; context: number } | null {
  const event = commonEvent(a, b);
  if (event === null) return null;
  const context = contextOf(a, b, event).length;
  const need = RECURRING.has(event) ? 3 : event === 'schedule' || !isEvent(event) ? 2 : 1;
  if (context < need) return null;
  const cover = (context + 1) / Math.max(1, Math.min(a.frame.content.size, b.frame.content.size));
  return { event, context, sure: a.events[0] === b.events[0] && cover >= 0.2 && !namesDiffer(a.frame, b.frame) };
}

const weekday = (day: number): number => (((day + 4) % 7) + 7) % 7;

/** Can both name one day? "Monday" may be the last or the next; a date without its year may be of any. */
function agree(a: Day, b: Day): boolean {
  if (a.low <= b.high && b.low <= a.high) return true;
  if (a.kind === 'weekday' || b.kind === 'weekday') {
    const [x, y] = [weekday(a.low), weekday(b.low)];
    return x === y && Math.abs(a.low - b.low) <= 14;
  }
  if (a.yearGiven && b.yearGiven) return false;
  const monthDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(5, 10);
  return monthDay(a.low) === monthDay(b.low);
}

/** The article puts the event on that day as well, or names that very date. */
const knowsDay = (article: Features, day: Day, event: string): boolean =>
  article.days.some(
    (other) => other.kind !== 'span' && agree(day, other) && (other.kind === 'date' || other.events.includes(event)),
  );

export const date: Rule = {
  name: 'date',
  about: 'One event put on two days.',
  find: (earlier, later) => {
    const hits: Hit[] = [];
    for (const a of earlier.days)
      for (const b of later.days) {
        if (agree(a, b)) continue;
        const same = sameEvent(a, b);
        if (same === null || knowsDay(later, a, same.event) || knowsDay(earlier, b, same.event)) continue;
        if (Math.max(a.high - a.low, b.high - b.low) > 12) continue;
        const [from, to] = [clauseSpan(a.sentence, a.first, a.last), clauseSpan(b.sentence, b.first, b.last)];
        const close = later.day - earlier.day <= DAYS_APART_MAX;
        hits.push({
          kind: 'conflict',
          field: 'date',
          severity: same.sure && close ? 'alert' : 'note',
          earlier: from,
          later: to,
          why: `${outlet(earlier)} has ${quoted(slice(earlier, from))}, ${outlet(later)} ${quoted(slice(later, to))}: ${a.text} or ${b.text}.`,
          matter: `date:${same.event}`,
        });
      }
    return hits;
  },
};

const clash = (a: Clock, b: Clock): boolean => {
  const slack = a.about || b.about ? 20 : 5;
  return a.minutes.every((x) => b.minutes.every((y) => Math.min(Math.abs(x - y), 1440 - Math.abs(x - y)) > slack));
};

/** 7.40 and 19:40: the same hand positions, twelve hours apart. Round hours are too common to say so. */
const twelveApart = (a: Clock, b: Clock): boolean =>
  a.minutes.length === 1 &&
  b.minutes.length === 1 &&
  Math.abs((a.minutes[0] ?? 0) - (b.minutes[0] ?? 0)) === 720 &&
  (a.minutes[0] ?? 0) % 60 !== 0;

/** A full sentence each, with a word in common: no times of entries in a live report. */
const aboutOne = (a: Clock, b: Clock): boolean =>
  Math.min(a.sentence.tokens.length, b.sentence.tokens.length) >= 6 &&
  shared(a.sentence.content, b.sentence.content).some((word) => !CALENDAR.test(word) && !/^\d|^[ap]\.?m$/.test(word));

const knowsTime = (article: Features, clock: Clock): boolean => article.clocks.some((other) => !clash(other, clock));

export const time: Rule = {
  name: 'time',
  about: 'One event put at two times of day; morning and evening mixed up.',
  find: (earlier, later) => {
    const hits: Hit[] = [];
    for (const a of earlier.clocks)
      for (const b of later.clocks) {
        if (!clash(a, b)) continue;
        const same = sameEvent(a, b);
        const swapped = twelveApart(a, b) && aboutOne(a, b) && later.day - earlier.day <= DAYS_APART_MAX;
        if (
          !swapped &&
          (same === null ||
            (RECURRING.has(same.event) && same.context < 3) ||
            knowsTime(later, a) ||
            knowsTime(earlier, b))
        )
          continue;
        const [from, to] = [clauseSpan(a.sentence, a.first, a.last), clauseSpan(b.sentence, b.first, b.last)];
        hits.push({
          kind: 'conflict',
          field: 'time',
          severity: swapped || (same?.sure && later.day - earlier.day <= DAYS_APART_MAX) ? 'alert' : 'note',
          earlier: from,
          later: to,
          why: `${outlet(earlier)} has ${a.text}, ${outlet(later)} ${b.text}${swapped ? ': twelve hours apart' : ''}.`,
          matter: `time:${swapped ? (a.minutes[0] ?? 0) % 720 : same?.event}`,
        });
      }
    return hits;
  },
};
