/** One of several like things in one article and another of them in the other: level 7 or 9, the front or the rear door. */
import { type Label, labelsOf, opposedSides } from '../facts/labels.ts';
import type { Features } from '../features.ts';
import { DAYS_APART_MAX, namesDiffer } from '../frames.ts';
import { likeness } from '../likeness.ts';
import { clauseSpan, type Hit, outlet, quoted, type Rule, slice } from './rule.ts';

/** How alike the surroundings must be; white vans are many. */
const LIKENESS_MIN = { number: 0.55, side: 0.4, colour: 0.9 } as const;

const opposed = (a: Label, b: Label): boolean => a.slot !== 'side' || opposedSides(a.value, b.value);

/** The article has the other one as well, or several: it tells them apart. */
const knows = (article: Features, label: Label): boolean =>
  labelsOf(article).some(
    ({ noun, slot, value }) => noun === label.noun && slot === label.slot && value === label.value,
  );
const hasSeveral = (article: Features, { noun, slot }: Label): boolean =>
  new Set(
    labelsOf(article)
      .filter((own) => own.noun === noun && own.slot === slot)
      .map(({ value }) => value),
  ).size > 1;

/** "We're on the third floor": the speaker's own, which need not be where the matter lies. */
const isOwn = ({ sentence, first }: Label): boolean =>
  sentence.tokens
    .slice(Math.max(0, first - 4), first)
    .some(({ folded }) => /^(?:i|we|my|our)(?:['’]\w+)?$/.test(folded));

function clash(earlier: Features, a: Label, later: Features, b: Label): boolean {
  if (a.noun !== b.noun || a.slot !== b.slot || a.value === b.value || !opposed(a, b)) return false;
  if (knows(later, a) || knows(earlier, b) || hasSeveral(earlier, a) || hasSeveral(later, b)) return false;
  if (isOwn(a) || isOwn(b)) return false;
  if (namesDiffer(a.frame, b.frame)) return false;
  return likeness(earlier, a, later, b, new Set([a.noun, a.value, b.value])) >= LIKENESS_MIN[a.slot];
}

const fieldOf = ({ slot, place }: Label) => (place ? 'place' : slot === 'number' ? 'number' : 'wording');

export const label: Rule = {
  name: 'label',
  about: 'One of several like things, by number, side or colour, and another of them in the same surroundings.',
  find: (earlier, later) => {
    if (later.day - earlier.day > DAYS_APART_MAX) return [];
    const hits: Hit[] = [];
    for (const a of labelsOf(earlier))
      for (const b of labelsOf(later)) {
        if (!clash(earlier, a, later, b)) continue;
        const [from, to] = [clauseSpan(a.sentence, a.first, a.last), clauseSpan(b.sentence, b.first, b.last)];
        hits.push({
          kind: 'conflict',
          field: fieldOf(a),
          severity: 'alert',
          earlier: from,
          later: to,
          why: `${outlet(earlier)} has ${a.text}, ${quoted(slice(earlier, from))}; ${outlet(later)} has ${b.text}, ${quoted(slice(later, to))}.`,
          matter: `label:${a.noun}`,
        });
      }
    return hits;
  },
};
