/** Yes in one article and no in the other: what the rules about denials and reversals have in common. */
import type { Assertion } from '../facts/assertions.ts';
import { affirms, isBounded, isRestricted, leansOnNo, reaches } from '../facts/scope.ts';
import type { Features } from '../features.ts';
import { shared } from '../sentences.ts';
import { clauseSpan, type Hit, passages } from './rule.ts';

/** Won, voted on and approved again and again: a no about one says nothing of another. */
export const RECURRING = new Set(
  'win lose vote approve reject protest meet rise fall attack pay test call order join offer build'.split(' '),
);

export const spanOf = (assertion: Assertion) => clauseSpan(assertion.sentence, assertion.first, assertion.last);

/** A clause and its denial, each in its article. */
export interface Opposition {
  readonly negated: Assertion;
  readonly affirmed: Assertion;
  readonly negatedIn: Features;
  readonly affirmedIn: Features;
  readonly event: string;
  readonly words: readonly string[];
  /** Share of the negated clause's content that the affirmed clause has. */
  readonly cover: number;
}

const OPPOSITIONS_MAX = 2000;

const memory = new WeakMap<Features, WeakMap<Features, readonly Opposition[]>>();

/** Clauses of one article that deny what clauses of the other affirm; computed once for each pair. */
export function oppositions(negatedIn: Features, affirmedIn: Features): readonly Opposition[] {
  const known = memory.get(negatedIn)?.get(affirmedIn);
  if (known) return known;
  const found = opposed(negatedIn, affirmedIn);
  const inner = memory.get(negatedIn) ?? new WeakMap<Features, readonly Opposition[]>();
  memory.set(negatedIn, inner.set(affirmedIn, found));
  return found;
}

/** A shared event, and other words around it. */
function opposed(negatedIn: Features, affirmedIn: Features): Opposition[] {
  const found: Opposition[] = [];
  for (const negated of negatedIn.assertions) {
    if (!negated.negated || negated.open || negated.events.size === 0) continue;
    if (isBounded(negated) || isRestricted(negated)) continue;
    for (const event of negated.events) {
      // "Nothing came in March" says so little that all of it is denied.
      if (!(negated.universal && negated.content.size <= 1) && !reaches(negated, event)) continue;
      for (const affirmed of affirmedIn.affirmedByEvent.get(event) ?? []) {
        if (found.length >= OPPOSITIONS_MAX) return found;
        if (!affirms(affirmed, event) || leansOnNo(affirmed)) continue;
        const words = shared(negated.content, affirmed.frame.content);
        found.push({
          negated,
          affirmed,
          negatedIn,
          affirmedIn,
          event,
          words,
          cover: words.length / Math.max(1, negated.content.size),
        });
      }
    }
  }
  return found;
}

/** The hit for an opposition; `sure` makes it an alert. */
export function oppositionHit(
  o: Opposition,
  earlier: Features,
  kind: 'denial' | 'reversal' | 'conflict',
  sure: boolean,
  why: string,
): Hit {
  return {
    kind,
    field: 'polarity',
    severity: sure ? 'alert' : 'note',
    ...passages(earlier, o.negatedIn, spanOf(o.negated), spanOf(o.affirmed)),
    why,
    matter: `polarity:${o.event}`,
  };
}

/** What is denied a fortnight later is another matter more often than not. */
export const DENIAL_DAYS_MAX = 14;
