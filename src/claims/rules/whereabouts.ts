/** One thing in two places by the words around them, whatever the verb: "knifed in Mill Lane", "stabbed in Cole Street". */
import { deedsOf } from '../facts/deeds.ts';
import { type Place, placesOf } from '../facts/places.ts';
import type { Features } from '../features.ts';
import { DAYS_APART_MAX, namesDiffer } from '../frames.ts';
import { kindred } from '../lexicon/kindred.ts';
import { isRegion } from '../lexicon/regions.ts';
import { likeness, ofSeries } from '../likeness.ts';
import { clauseSpan, type Hit, outlet, quoted, type Rule, slice } from './rule.ts';

/** How alike the surroundings must be when the same is said to have happened, and when no verb says so. */
const LIKENESS_MIN = 0.9;
const LIKENESS_WITHOUT_DEED_MIN = 2;
/** Both say it of one thing, "a medical in Selby", "his medical in Ostra": little more need be alike. */
const LIKENESS_OF_ONE_ANCHOR_MIN = 0.8;
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

/** The word that the place is said of: the "medical" of "a medical in Selby". */
function anchorOf({ sentence, first }: Place): string | null {
  for (let i = first - 1; i >= Math.max(0, first - ANCHOR_WORDS_MAX); i--) {
    const token = sentence.tokens[i];
    if (!token || /[,;:()—–"“”]/.test(sentence.tokens[i + 1]?.before ?? '')) return null;
    if (token.stop || /^(?:near|outside|inside|around|off|village|town|city)$/.test(token.folded)) continue;
    return token.proper || /^\d/.test(token.folded) || COMMON_ANCHORS.has(token.concept) ? null : token.concept;
  }
  return null;
}
const ANCHOR_WORDS_MAX = 5;
const COMMON_ANCHORS = new Set(
  'person police school hospital house child vote court car job case day week month year night morning victim live born'.split(
    ' ',
  ),
);

/** What both places are said of, or null. */
function sharedAnchor(a: Place, b: Place): string | null {
  const [x, y] = [anchorOf(a), anchorOf(b)];
  return x !== null && y !== null && kindred(x, y) && !ANYWHERE.has(x) ? x : null;
}

/** "3,000 homes in Selby", "9,000 homes in Ostra": some here and some there. */
const counted = (article: Features, { sentence }: Place, anchor: string): boolean =>
  article.quantities.some((quantity) => quantity.sentence === sentence && quantity.head === anchor);

/** A street, a building and a town lie within one another. */
const STREET = /^(?:street|st|road|rd|lane|avenue|drive|way|square|boulevard|route|highway)$/;
const BUILT =
  /^(?:arena|stadium|hotel|hall|house|school|college|university|hospital|infirmary|clinic|church|cathedral|mosque|station|airport|theatre|theater|museum|prison|mill|plant|works|cent(?:er|re)|park|court|exchange|tower|mall)$/;
const sizeOf = ({ named, words, text }: Place): string => {
  const last = words.at(-1) ?? '';
  if (!named) return '';
  if (STREET.test(last)) return 'street';
  return BUILT.test(last) ? 'building' : isRegion(text) ? 'region' : 'town';
};

function clash(earlier: Features, a: Place, later: Features, b: Place): boolean {
  if (a.named !== b.named || a.beside !== b.beside || a.words.join(' ') === b.words.join(' ')) return false;
  if (sizeOf(a) !== sizeOf(b)) return false;
  if (a.words.every((word) => b.words.includes(word)) || b.words.every((word) => a.words.includes(word))) return false;
  if (knows(later, a, b) || knows(earlier, b, a)) return false;
  if (othersNamed(a, b)) return false;
  const like = likeness(earlier, a, later, b, new Set([...a.words, ...b.words]));
  const anchor = sharedAnchor(a, b);
  const isSeries = ofSeries(earlier, a.sentence, later, b.sentence);
  if (isSeries && (anchor === null || counted(earlier, a, anchor))) return false;
  if (anchor !== null && like >= LIKENESS_OF_ONE_ANCHOR_MIN) return true;
  if (isSeries) return false;
  const [x, y] = [deedAt(a), deedAt(b)];
  if (x !== null && y !== null && kindred(x, y)) return !ANYWHERE.has(x) && like >= LIKENESS_MIN;
  if ((x !== null && y !== null) || isAnywhere(a) || isAnywhere(b)) return false;
  return like >= LIKENESS_WITHOUT_DEED_MIN;
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
