/** Convicted here, cleared there: of one charge a court says one thing, so the order of publication does not matter. */
import type { Assertion } from '../facts/assertions.ts';
import type { Features } from '../features.ts';
import { DAYS_APART_MAX, namesDiffer } from '../frames.ts';
import { type Opposition, oppositionHit, oppositions, spanOf } from './opposition.ts';
import { type Hit, outlet, quoted, type Rule, slice } from './rule.ts';

/** Words of the charge, or the name of the accused and one word of the charge. */
const WORDS_MIN = 3;

function clashes({ event, words, cover, negated, affirmed }: Opposition): boolean {
  const years = ({ sentence }: Assertion): string => (sentence.text.match(/\b(?:19|20)\d\d\b/g) ?? []).join();
  if (years(negated) !== years(affirmed)) return false;
  return (
    event === 'convict' && words.length >= WORDS_MIN && cover >= 0.6 && !namesDiffer(negated.frame, affirmed.frame)
  );
}

/** The article has the other outcome as well, of another person or another count: it knows both. */
function knowsBoth(article: Features, o: Opposition, negated: boolean): boolean {
  return article.assertions.some(
    (other) =>
      other.negated === negated &&
      !other.open &&
      other.events.has('convict') &&
      o.words.filter((word) => word !== 'convict' && other.frame.content.has(word)).length >= WORDS_MIN - 1,
  );
}

export const verdict: Rule = {
  name: 'verdict',
  about: 'Found guilty of a charge in one article and cleared of it in another.',
  find: (earlier, later) => {
    if (later.day - earlier.day > DAYS_APART_MAX) return [];
    const hits: Hit[] = [];
    for (const o of [...oppositions(later, earlier), ...oppositions(earlier, later)]) {
      if (!clashes(o) || knowsBoth(o.negatedIn, o, false) || knowsBoth(o.affirmedIn, o, true)) continue;
      const why = `${outlet(o.affirmedIn)} has a conviction, ${quoted(slice(o.affirmedIn, spanOf(o.affirmed)))}; ${outlet(o.negatedIn)} has none, ${quoted(slice(o.negatedIn, spanOf(o.negated)))}.`;
      hits.push(oppositionHit(o, earlier, 'conflict', true, why));
    }
    return hits;
  },
};
