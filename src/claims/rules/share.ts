/** A share of a whole against a count of the same thing: a fifth of 12,400 is not 1,860. */
import type { Quantity } from '../facts/quantities.ts';
import type { Features } from '../features.ts';
import { DAYS_APART_MAX, namesDiffer } from '../frames.ts';
import { clauseSpan, type Hit, outlet, quoted, type Rule, slice } from './rule.ts';

const TOLERANCE = 0.12;
/** What is done to a part of a whole; a share of delegates to be won says nothing of the count won so far. */
const AFFECTING = new Set(
  'cut close die injure infect damage destroy trade lose evacuate displace hire test vaccinate arrest'.split(' '),
);

function contradicts(share: Quantity, count: Quantity): boolean {
  if (share.whole === null || count.bound !== null || share.head !== count.head || count.partial) return false;
  if (!share.events.some((event) => AFFECTING.has(event) && count.events.includes(event)) || count.status.size > 0)
    return false;
  if (namesDiffer(share.frame, count.frame)) return false;
  const implied = (share.whole * share.value) / 100;
  return count.value !== share.whole && Math.abs(implied - count.value) > TOLERANCE * Math.max(implied, count.value);
}

function pairs(shares: Features, counts: Features): [Quantity, Quantity][] {
  const found: [Quantity, Quantity][] = [];
  for (const share of shares.quantities) {
    if (share.unit !== 'percent' || share.whole === null) continue;
    for (const count of counts.quantities)
      if (count.unit === 'count' && contradicts(share, count)) found.push([share, count]);
  }
  return found;
}

export const share: Rule = {
  name: 'share',
  about: 'A share of a stated whole that does not come to the count another article gives.',
  find: (earlier, later) => {
    const hits: Hit[] = [];
    const add = (a: Quantity, b: Quantity, counted: Quantity, part: Quantity) => {
      const [from, to] = [clauseSpan(a.sentence, a.first, a.last), clauseSpan(b.sentence, b.first, b.last)];
      const implied = Math.round(((part.whole ?? 0) * part.value) / 100).toLocaleString('en');
      hits.push({
        kind: 'conflict',
        field: 'number',
        severity: later.day - earlier.day <= DAYS_APART_MAX ? 'alert' : 'note',
        earlier: from,
        later: to,
        why: `${outlet(earlier)} has ${quoted(slice(earlier, from))}, ${outlet(later)} ${quoted(slice(later, to))}: ${part.text} of ${(part.whole ?? 0).toLocaleString('en')} would be ${implied}, not ${counted.text}.`,
        matter: `number:count:${part.head}`,
      });
    };
    for (const [part, counted] of pairs(earlier, later)) add(part, counted, counted, part);
    for (const [part, counted] of pairs(later, earlier)) add(counted, part, counted, part);
    return hits;
  },
};
