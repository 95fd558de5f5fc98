/** Do two clauses date one event? What the rules about dates and times ask. */

import { NEXT_MEETING } from '../facts/moments.ts';
import { type Frame, namesDiffer } from '../frames.ts';
import { isEvent } from '../lexicon/concepts.ts';
import { kindred } from '../lexicon/kindred.ts';
import { type Sentence, shared, type Token } from '../sentences.ts';

interface Dated {
  readonly sentence: Sentence;
  readonly frame: Frame;
  readonly events: readonly string[];
  readonly subject: string | null;
}

/** Happens again and again, or says little: the clauses must share more. */
export const RECURRING = new Set(
  'begin end meet order offer confirm test treat need expect plan held call updat win lose vote protest approve reject attack visit rais releas endors rise fall spread hit'.split(
    ' ',
  ),
);

/** The event both clauses date, nearest first. */
function commonEvent(a: Dated, b: Dated): string | null {
  const same = a.events.find((event) => b.events[0] === event || (a.events[0] === event && b.events.includes(event)));
  if (same !== undefined) return same;
  // "Resumed" and "started again": only the nearest verbs, and none of those that may mean anything.
  const [x, y] = [a.events[0], b.events[0]];
  return x && y && !RECURRING.has(x) && !RECURRING.has(y) && kindred(x, y) ? x : null;
}

const contextOf = (a: Dated, b: Dated, event: string): string[] =>
  shared(a.frame.content, b.frame.content).filter((word) => word !== event);

const clauseOf = ({ sentence, frame }: Dated): readonly Token[] => sentence.tokens.slice(frame.first, frame.last + 1);

/** "Found two more of them on Wednesday": another event of the kind. */
const isFurther = (dated: Dated): boolean =>
  clauseOf(dated).some(({ folded }) => /^(?:more|another|further|second|third|fourth|again)$/.test(folded));

/** "Were searching the moor on Monday": what lasts for days is no moment. */
const lasts = (dated: Dated, event: string): boolean =>
  clauseOf(dated).some(
    ({ concept, folded }, i, tokens) =>
      concept === event && /ing$/.test(folded) && /^(?:was|were)$/.test(tokens[i - 1]?.folded ?? ''),
  );

/** Other verbs for one event must have more in common around them. */
const LOOSE_CONTEXT_MIN = 3;

/** How sure one may be that two clauses date one event. */
export function sameEvent(a: Dated, b: Dated): { event: string; sure: boolean; context: number } | null {
  const event = commonEvent(a, b);
  if (event === null) return null;
  const context = contextOf(a, b, event).length;
  // Of many beginnings, that of the fire is one.
  const oneThing = (event === 'begin' || event === 'end') && a.subject !== null && a.subject === b.subject;
  const need =
    event === NEXT_MEETING
      ? 0
      : oneThing
        ? 1
        : RECURRING.has(event)
          ? 3
          : event === 'schedule' || !isEvent(event)
            ? 2
            : 1;
  const loose = !a.events.includes(event) || !b.events.includes(event);
  if (context < Math.max(need, loose ? LOOSE_CONTEXT_MIN : 0)) return null;
  const cover = (context + 1) / Math.max(1, Math.min(a.frame.content.size, b.frame.content.size));
  return {
    event,
    context,
    sure:
      kindred(a.events[0] ?? '', b.events[0] ?? '') &&
      cover >= 0.2 &&
      !namesDiffer(a.frame, b.frame) &&
      isFurther(a) === isFurther(b) &&
      !lasts(a, event) &&
      !lasts(b, event),
  };
}
