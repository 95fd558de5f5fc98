/** One thing in two places by the words around them, whatever the verb: "knifed in Mill Lane", "stabbed in Cole Street". */
import { deedsOf } from '../facts/deeds.ts';
import { type Place, placesOf } from '../facts/places.ts';
import type { Features } from '../features.ts';
import { DAYS_APART_MAX, namesDiffer } from '../frames.ts';
import { kindred } from '../lexicon/kindred.ts';
import { likeness, ofSeries } from '../likeness.ts';
import { clauseSpan, type Hit, outlet, quoted, type Rule, slice } from './rule.ts';

/** How alike the surroundings must be when the same is said to have happened, and when no verb says so. */
const LIKENESS_MIN = 1.2;
const LIKENESS_WITHOUT_DEED_MIN = 2;
/** Done here and there, by many: sold, met, said, played. */
const ANYWHERE = new Set(
  'trade meet vote win lose test protest call rise fall pay order join attack approve reject search visit play tour perform travel live work trail lead poll campaign'.split(
    ' ',
  ),
);

/** The article names the place: then it may lie within its own, or be another stop of the way. */
const knows = (article: Features, place: Place, other: Place): boolean =>
  place.words
    .filter((word) => !other.words.includes(word))
    .some((word) => word.length > 2 && (article.vocabulary.has(word) || article.vocabulary.has(`${word}s`)));

/** Say only that it is there. */
const BEING = new Set('stand lie lai locat situat base set'.split(' '));

/** The last thing said to happen before the place. */
const deedAt = ({ sentence, frame, first }: Place): string | null =>
  [...deedsOf(sentence, frame.first, first)].filter((deed) => !BEING.has(deed)).at(-1) ?? null;

const isAnywhere = ({ frame }: Place): boolean =>
  [...frame.content].some((word) => ANYWHERE.has(word) && !NOUNS.has(word));
/** As often the name of a thing: a call centre, a test ground. */
const NOUNS = new Set('call test order work live'.split(' '));

function clash(earlier: Features, a: Place, later: Features, b: Place): boolean {
  if (a.named !== b.named || a.beside !== b.beside || a.words.join(' ') === b.words.join(' ')) return false;
  if (a.words.every((word) => b.words.includes(word)) || b.words.every((word) => a.words.includes(word))) return false;
  if (knows(later, a, b) || knows(earlier, b, a)) return false;
  const own = new Set([...a.words, ...b.words]);
  const [x, y] = [deedAt(a), deedAt(b)];
  const common = x !== null && y !== null && kindred(x, y);
  if (!common && ((x !== null && y !== null) || isAnywhere(a) || isAnywhere(b))) return false;
  if (common && ANYWHERE.has(x)) return false;
  if (othersNamed(a, b) || ofSeries(earlier, a.sentence, later, b.sentence)) return false;
  return likeness(earlier, a, later, b, own) >= (common ? LIKENESS_MIN : LIKENESS_WITHOUT_DEED_MIN);
}

/** The clauses name different people or things beside the places. */
function othersNamed(a: Place, b: Place): boolean {
  const without = ({ frame, words }: Place) => ({
    ...frame,
    proper: new Set([...frame.proper].filter((word) => !words.includes(word))),
  });
  return namesDiffer(without(a), without(b));
}

export const whereabouts: Rule = {
  name: 'whereabouts',
  about: 'One thing put in two places, told in other words; neither article names the other place.',
  find: (earlier, later) => {
    if (later.day - earlier.day > DAYS_APART_MAX) return [];
    const hits: Hit[] = [];
    for (const a of placesOf(earlier))
      for (const b of placesOf(later)) {
        if (!clash(earlier, a, later, b)) continue;
        const [from, to] = [clauseSpan(a.sentence, a.first, a.last), clauseSpan(b.sentence, b.first, b.last)];
        hits.push({
          kind: 'conflict',
          field: 'place',
          severity: 'alert',
          earlier: from,
          later: to,
          why: `${outlet(earlier)} has ${a.text}, ${quoted(slice(earlier, from))}; ${outlet(later)} has ${b.text}, ${quoted(slice(later, to))}.`,
          matter: `place:${[a.words.join(' '), b.words.join(' ')].sort().join('-')}`,
        });
      }
    return hits;
  },
};
