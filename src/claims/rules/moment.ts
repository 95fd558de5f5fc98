/** Dates and clock times of one event that cannot both stand. */
import type { Clock, Day } from '../facts/moments.ts';
import type { Features } from '../features.ts';
import { shared } from '../sentences.ts';
import { clauseSpan, type Hit, outlet, quoted, type Rule, slice } from './rule.ts';

interface Dated {
  readonly sentence: Day['sentence'];
  readonly events: readonly string[];
}

/** Too general to tell one event from another. */
const VAGUE = new Set(['begin', 'end', 'find', 'meet', 'order', 'offer', 'confirm', 'test', 'treat', 'need', 'schedul', 'expect', 'plan', 'held', 'call', 'updat']);

function commonEvent(a: Dated, b: Dated): string | null {
  return a.events.find((event) => b.events[0] === event || (a.events[0] === event && b.events.includes(event))) ?? null;
}

function context(a: Dated, b: Dated, event: string): string[] {
  return shared(a.sentence.content, b.sentence.content).filter((word) => word !== event && !/^\d/.test(word) && !CALENDAR.test(word));
}
const CALENDAR =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)dai?|^(?:januari|februari|march|april|mai|june|juli|august|septemb|octob|novemb|decemb)|^(?:week|month|year|dai|date|time|late|earli|end|morn|even|afternoon|night)$/;

/** The event and what else both sentences speak of, when they date one event; else null. */
function sameEvent(a: Dated, b: Dated): string | null {
  const event = commonEvent(a, b);
  if (event === null) return null;
  const need = VAGUE.has(event) ? 2 : 1;
  return context(a, b, event).length >= need ? event : null;
}

const knowsDay = (article: Features, day: Day): boolean =>
  article.days.some((other) => other.low <= day.high && day.low <= other.high && other.kind !== 'span');

export const date: Rule = {
  name: 'date',
  about: 'One event put on two days.',
  find: (earlier, later) => {
    const hits: Hit[] = [];
    for (const a of earlier.days)
      for (const b of later.days) {
        if (a.low <= b.high && b.low <= a.high) continue;
        const event = sameEvent(a, b);
        if (event === null || knowsDay(later, a) || knowsDay(earlier, b)) continue;
        if (Math.max(a.high - a.low, b.high - b.low) > 12) continue;
        const [from, to] = [clauseSpan(a.sentence, a.first, a.last), clauseSpan(b.sentence, b.first, b.last)];
        const strong = context(a, b, event).length >= 2 || (a.kind !== 'weekday' && b.kind !== 'weekday');
        hits.push({
          kind: 'conflict',
          field: 'date',
          severity: strong ? 'alert' : 'note',
          earlier: from,
          later: to,
          why: `${outlet(earlier)} has ${quoted(slice(earlier, from))}, ${outlet(later)} ${quoted(slice(later, to))}: ${a.text} or ${b.text}.`,
          matter: `date:${event}`,
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
  a.minutes.length === 1 && b.minutes.length === 1 && Math.abs((a.minutes[0] ?? 0) - (b.minutes[0] ?? 0)) === 720 && (a.minutes[0] ?? 0) % 60 !== 0;

const knowsTime = (article: Features, clock: Clock): boolean => article.clocks.some((other) => !clash(other, clock));

export const time: Rule = {
  name: 'time',
  about: 'One event put at two times of day; morning and evening mixed up.',
  find: (earlier, later) => {
    const hits: Hit[] = [];
    for (const a of earlier.clocks)
      for (const b of later.clocks) {
        if (!clash(a, b)) continue;
        const event = sameEvent(a, b);
        const swapped = twelveApart(a, b);
        if ((event === null || (VAGUE.has(event) && !swapped)) && !swapped) continue;
        if (!swapped && (knowsTime(later, a) || knowsTime(earlier, b))) continue;
        const [from, to] = [clauseSpan(a.sentence, a.first, a.last), clauseSpan(b.sentence, b.first, b.last)];
        hits.push({
          kind: 'conflict',
          field: 'time',
          severity: swapped || context(a, b, event ?? '').length >= 2 ? 'alert' : 'note',
          earlier: from,
          later: to,
          why: `${outlet(earlier)} has ${a.text}, ${outlet(later)} ${b.text}${swapped ? ': twelve hours apart' : ''}.`,
          matter: `time:${swapped ? (a.minutes[0] ?? 0) % 720 : event}`,
        });
      }
    return hits;
  },
};
