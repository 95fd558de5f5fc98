/**
 * How much of what stands around two facts is the same: words and meanings shared by their clauses and by the sentences
 * about them, each worth the more the fewer sentences of the two articles have it. A sentence whose subject is "it", "he"
 * or "the vessel" is read with the sentence before.
 */
import { deedsOf, unlikeDeeds } from './facts/deeds.ts';
import { type Features, memoised } from './features.ts';
import { CALENDAR, type Frame } from './frames.ts';
import { kindred } from './lexicon/kindred.ts';
import type { Sentence } from './sentences.ts';

/** What is compared: a fact's sentence and its clause. */
export interface Placed {
  readonly sentence: Sentence;
  readonly frame: Frame;
}

/** Sentences of an article that have a word, by concept. */
const sentenceCounts = memoised((article: Features): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { content } of article.sentences)
    for (const word of content) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
});

const PRONOUN = /^(?:it|he|she|they|this|that|its|his|her|their)$/;

/** "It landed at 13:34", "The vessel was last seen": who or what is meant stands in the sentence before. */
export function leansBack({ tokens }: Sentence): boolean {
  const [first, second] = [tokens[0]?.folded ?? '', tokens[1]?.folded ?? ''];
  const opening = /^(?:and|but|then)$/.test(first) ? second : first;
  return PRONOUN.test(opening) || (opening === 'the' && !tokens[1]?.proper);
}

const isTelling = (word: string): boolean => !/^\d/.test(word) && !CALENDAR.test(word) && !NUMBER_WORD.test(word);
const NUMBER_WORD =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundred|thousand|million|billion|per|cent|percent|local|time|gmt)$/;

interface Around {
  readonly near: readonly string[];
  readonly far: readonly string[];
  readonly deeds: ReadonlySet<string>;
}
const memory = new WeakMap<Placed, Around>();

/** The words around a fact, its clause's apart from the rest; kept with the fact. */
function around(article: Features, placed: Placed): Around {
  const known = memory.get(placed);
  if (known) return known;
  const found = wordsAround(article, placed);
  memory.set(placed, found);
  return found;
}

function wordsAround(article: Features, { sentence, frame }: Placed): Around {
  const near = [...frame.content].filter(isTelling);
  const previous = leansBack(sentence) ? article.sentences[sentence.index - 1] : undefined;
  const rest = new Set([...sentence.content, ...(previous && !previous.headline ? previous.content : [])]);
  const far = [...rest].filter((word) => isTelling(word) && !frame.content.has(word));
  return { near, far, deeds: deedsOf(sentence, frame.first, frame.last) };
}

/** A word that every sentence has tells little; one said twice in each article tells much. */
function weightOf(word: string, a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  return 1 / (1 + Math.log2(Math.max(1, a.get(word) ?? 1, b.get(word) ?? 1)));
}

/** All of a story name the same people and places. */
const NAME_WORTH = 0.45;
const NAMES_WORTH_MAX = 0.9;
/** Clauses in which different things happen must be the more alike. */
const UNLIKE_WORTH = 0.35;
/** What a shared word tells in these two articles: 1 at most. */
export const rarityOf = (word: string, earlier: Features, later: Features): number =>
  weightOf(word, sentenceCounts(earlier), sentenceCounts(later));

const KINDRED_WORTH = 0.7;
const FAR_WORTH = 0.5;

/**
 * The likeness of the surroundings of two facts, 0 or more: 1 is one rare word in both clauses. Words in `own` (the facts
 * themselves) do not count.
 */
export function likeness(
  earlier: Features,
  a: Placed,
  later: Features,
  b: Placed,
  own: ReadonlySet<string> = new Set(),
): number {
  const [x, y] = [around(earlier, a), around(later, b)];
  const [countA, countB] = [sentenceCounts(earlier), sentenceCounts(later)];
  const left = new Set([...y.near, ...y.far]);
  let [sum, names] = [0, 0];
  for (const [words, worth] of [
    [x.near, 1],
    [x.far, FAR_WORTH],
  ] as const)
    for (const word of words) {
      if (own.has(word)) continue;
      const match = left.has(word) ? word : [...left].find((other) => !own.has(other) && kindred(word, other));
      if (match === undefined) continue;
      left.delete(match);
      const place = worth * (y.near.includes(match) ? 1 : FAR_WORTH);
      const isName = a.sentence.proper.has(word) && b.sentence.proper.has(word);
      const found =
        place * (match === word ? 1 : KINDRED_WORTH) * weightOf(match === word ? word : match, countA, countB);
      if (isName) names += NAME_WORTH * found;
      else sum += found;
    }
  sum += Math.min(names, NAMES_WORTH_MAX);
  const anchors = sameFigures(earlier, a.sentence, later, b.sentence);
  sum += ANCHOR_WORTH * Math.min(anchors, ANCHORS_MAX);
  const unlike = anchors === 0 && unlikeDeeds(x.deeds, y.deeds);
  return unlike ? sum * UNLIKE_WORTH : sum;
}

/** A figure that both sentences give: they come from one source. */
const ANCHOR_WORTH = 0.7;
const ANCHORS_MAX = 2;

export function sameFigures(earlier: Features, a: Sentence, later: Features, b: Sentence): number {
  const there = later.quantities.filter(({ sentence, value }) => sentence === b && value > 1);
  return there.length === 0
    ? 0
    : earlier.quantities.filter(
        (x) => x.sentence === a && there.some((y) => x.unit === y.unit && x.head === y.head && x.value === y.value),
      ).length;
}

/** "41,000 visitors in 2024" and "47,000 visitors in 2025", "3,000 homes in Selby" and "9,000 in Ostra": a figure for each. */
export function ofSeries(earlier: Features, a: Sentence, later: Features, b: Sentence): boolean {
  const there = later.quantities.filter(({ sentence }) => sentence === b);
  return earlier.quantities.some(
    (x) => x.sentence === a && there.some((y) => x.unit === y.unit && x.head === y.head && x.value !== y.value),
  );
}
