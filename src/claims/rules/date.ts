/** One event on two days. */
import type { Day } from '../facts/moments.ts';
import type { Features } from '../features.ts';
import { DAYS_APART_MAX, namesDiffer } from '../frames.ts';
import { likeness } from '../likeness.ts';
import { likeDates } from '../misread.ts';
import { clauseSpan, type Hit, outlet, quoted, type Rule, slice } from './rule.ts';
import { sameEvent } from './same-event.ts';

const weekday = (day: number): number => (((day + 4) % 7) + 7) % 7;

/** "By Friday" allows for Wednesday, "from Wednesday" for Friday. */
const within = (bounded: Day, other: Day): boolean =>
  bounded.bound === 'by'
    ? other.bound === null && other.low <= bounded.high
    : bounded.bound === 'from' && other.high >= bounded.low && other.bound === null;

/** Can both name one day? "Monday" may be the last or the next; a date without its year may be of any. */
export function agree(a: Day, b: Day): boolean {
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

/** Said by both, it hangs on two dates of publication, and "today" may mean nowadays. */
const RELATIVE = /^(?:today|tonight|yesterday|tomorrow|last night)$/i;

/** Surroundings so alike that two dates that are alike themselves are of one thing, whatever the verbs. */
const LIKENESS_MIN = 0.7;
/** "Inspectors had visited the plant in November", "the plant was last inspected in June". */
const LIKENESS_OF_MONTHS_MIN = 1.5;
const MONTH_DAYS_MAX = 31;

/** After a preposition: no date line, no "last updated". Nor is it the day of the article itself. */
function isTold({ sentence, first, low }: Day, article: Features): boolean {
  const word = sentence.tokens[first - 1]?.folded ?? '';
  const lead = DAY_NAME.test(word) ? (sentence.tokens[first - 2]?.folded ?? '') : word;
  return (
    /^(?:on|in|of|from|until|till|since|by|to|for|the|before|after|between|dated|fixed|due|scheduled)$/.test(lead) &&
    low !== article.day
  );
}
const DAY_NAME = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

/** "Had dined together at the inn on 14 March", "ate at the inn on the evening of 24 March". */
function inOneSetting(earlier: Features, a: Day, later: Features, b: Day): boolean {
  const months = a.kind === 'span' && b.kind === 'span' && Math.max(a.high - a.low, b.high - b.low) <= MONTH_DAYS_MAX;
  if (!months && a.kind !== 'date' && !a.yearGiven) return false;
  const alike = likeDates(a, b);
  if ((!alike && !months) || a.bound !== b.bound || a.sentence.headline || b.sentence.headline) return false;
  const alone = ({ sentence }: Day, article: Features): boolean =>
    article.days.filter((day) => day.sentence === sentence).length === 1;
  if (!alone(a, earlier) || !alone(b, later)) return false;
  if (namesDiffer(a.frame, b.frame)) return false;
  if (!isTold(a, earlier) || !isTold(b, later)) return false;
  return likeness(earlier, a, later, b) >= (alike ? LIKENESS_MIN : LIKENESS_OF_MONTHS_MIN);
}

export const date: Rule = {
  name: 'date',
  about: 'One event put on two days.',
  find: (earlier, later) => {
    const hits: Hit[] = [];
    for (const a of earlier.days)
      for (const b of later.days) {
        if (RELATIVE.test(a.text) && RELATIVE.test(b.text)) continue;
        if (agree(a, b) || (a.bound !== b.bound && (within(a, b) || within(b, a)))) continue;
        const alike = inOneSetting(earlier, a, later, b);
        const same = sameEvent(a, b) ?? (alike ? { event: b.text, sure: true, context: 0 } : null);
        if (same === null || knowsDay(later, a, same.event) || knowsDay(earlier, b, same.event)) continue;
        if (!alike && Math.max(a.high - a.low, b.high - b.low) > 12 && !(a.yearGiven && b.yearGiven)) continue;
        const [from, to] = [clauseSpan(a.sentence, a.first, a.last), clauseSpan(b.sentence, b.first, b.last)];
        const close = later.day - earlier.day <= DAYS_APART_MAX;
        hits.push({
          kind: 'conflict',
          field: 'date',
          severity: (same.sure || alike) && close ? 'alert' : 'note',
          earlier: from,
          later: to,
          why: `${outlet(earlier)} has ${quoted(slice(earlier, from))}, ${outlet(later)} ${quoted(slice(later, to))}: ${a.text} or ${b.text}.`,
          matter: `date:${same.event}`,
        });
      }
    return hits;
  },
};
