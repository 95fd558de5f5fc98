/** "About 6,000, and not 9,000 as reported": the article says itself which figure it puts right. */
import type { Quantity } from '../facts/quantities.ts';
import type { Features } from '../features.ts';
import { DAYS_APART_MAX } from '../frames.ts';
import { clauseSpan, type Hit, outlet, quoted, type Rule, slice } from './rule.ts';

/** Small numbers coincide. */
const VALUE_MIN = 3;

interface Corrected {
  readonly wrong: Quantity;
  readonly right: Quantity;
}

/** Figures that stand after "not" or "rather than", with the one that replaces them. */
function correctedIn(article: Features): Corrected[] {
  return article.quantities.flatMap((wrong) => {
    const { tokens } = wrong.sentence;
    const lead = tokens.slice(Math.max(0, wrong.first - 3), wrong.first).map((token) => token.folded);
    if (wrong.value < VALUE_MIN || !/(?:^|\s)(?:not|rather than|instead of)(?: the)?$/.test(lead.join(' '))) return [];
    const right = article.quantities.find(
      (other) =>
        other !== wrong &&
        other.sentence === wrong.sentence &&
        other.unit === wrong.unit &&
        other.value !== wrong.value,
    );
    return right ? [{ wrong, right }] : [];
  });
}

const sameThing = (known: Quantity, { wrong, right }: Corrected): boolean =>
  known.unit === wrong.unit && known.value === wrong.value && (known.head === wrong.head || known.head === right.head);

/** The article has the right figure as well: it tells of both, "nine planned, five there", and was not wrong. */
const gives = (article: Features, { right }: Corrected): boolean =>
  article.quantities.some(({ unit, value }) => unit === right.unit && value === right.value);

export const correction: Rule = {
  name: 'correction',
  about: 'A figure that a later article names as wrong, and the article that has it.',
  find: (earlier, later) => {
    if (later.time <= earlier.time || later.day - earlier.day > DAYS_APART_MAX) return [];
    const hits: Hit[] = [];
    const known = correctedIn(earlier).map(({ wrong }) => wrong);
    const given = earlier.quantities.filter((quantity) => !known.includes(quantity));
    for (const corrected of correctedIn(later))
      for (const old of given) {
        if (!sameThing(old, corrected) || gives(earlier, corrected)) continue;
        const { right } = corrected;
        const from = clauseSpan(old.sentence, old.first, old.last);
        const to = clauseSpan(right.sentence, right.first, right.last);
        hits.push({
          kind: 'conflict',
          field: 'number',
          severity: 'alert',
          earlier: from,
          later: to,
          why: `${outlet(earlier)} has ${quoted(slice(earlier, from))}; ${outlet(later)} says that ${old.text} was wrong: ${quoted(slice(later, to))}.`,
          matter: `number:${old.unit}:${right.head}`,
          rank: 1,
        });
      }
    return hits;
  },
};
