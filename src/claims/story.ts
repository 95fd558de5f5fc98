/**
 * Finds the story a new article belongs to, in one step, and keeps sibling events apart (another quake, another vote).
 *
 * 1. `storyDocument` reduces a version to a bounded bag of weighted terms; the ledger stores it and indexes `indexTerms`.
 * 2. The ledger offers the stories that share index terms, each by a few of its members.
 * 3. `chooseStory` compares and names one of them, or none.
 */
import { isStopWord, stem, words } from '../text/words.ts';
import { BACKGROUND_ARTICLES, backgroundCount } from './story-background.ts';

/** Bounds of one document. Text beyond `TEXT_CHARS_MAX` does not change what an article is about. */
const TERMS_MAX = 120;
const INDEX_TERMS_MAX = 24;
const TEXT_CHARS_MAX = 20_000;
/** Words from the top that count as the lead. */
const LEAD_WORDS = 40;
const LEAD_WEIGHT = 1.5;
const NAME_WEIGHT = 1.6;

/** What the ledger keeps of a version to find its story: plain JSON, at most 120 terms. */
export interface StoryDocument {
  /** Stemmed words and figures with their weight in this text, heaviest first. */
  readonly terms: readonly (readonly [term: string, weight: number])[];
  /** Those of `terms` that are written as names. */
  readonly names: readonly string[];
  /** At most 24 of `terms`: the ones to look stories up by. */
  readonly indexTerms: readonly string[];
  /** Years the text names. */
  readonly years: readonly string[];
  readonly published: string | null;
  readonly outlet: string;
}

/** A story with a bounded sample of its members (at most 12: the first, the latest, the most similar). */
export interface StoryCandidate {
  readonly story: string;
  readonly members: readonly StoryDocument[];
}

/** In how many of `total` versions on record a term stands. */
export interface TermFrequencies {
  readonly total: number;
  of(term: string): number;
}

export interface StoryChoice {
  /** One of the candidates, or null: the article begins a story. */
  readonly story: string | null;
  /** Similarity to the best candidate, 0..1. */
  readonly score: number;
  readonly why: string;
}

interface TermUse {
  count: number;
  named: boolean;
  first: number;
}

/** Reads a version into its story document. Never throws; an empty text gives an empty document. */
export function storyDocument(version: {
  readonly title: string | null;
  readonly text: string;
  readonly published: string | null;
  readonly outlet: string | null;
}): StoryDocument {
  const body = version.text.slice(0, TEXT_CHARS_MAX);
  const title = version.title ?? '';
  const uses = termUses(body.startsWith(title) ? body : `${title}\n${body}`);
  const weighed = [...uses]
    .map(([term, use]) => ({ term, use, weight: weightOf(use) }))
    .sort((a, b) => b.weight - a.weight || a.use.first - b.use.first)
    .slice(0, TERMS_MAX);
  const telling = weighed
    .map(({ term, weight }) => ({ term, weight: weight * rarity(backgroundCount(term), BACKGROUND_ARTICLES) }))
    .sort((a, b) => b.weight - a.weight);
  return {
    terms: weighed.map(({ term, weight }) => [term, Math.round(weight * 1000) / 1000] as const),
    names: weighed.filter(({ use }) => use.named).map(({ term }) => term),
    indexTerms: telling.slice(0, INDEX_TERMS_MAX).map(({ term }) => term),
    years: [...new Set(body.match(/\b(?:19|20)\d\d\b/g) ?? [])].slice(0, 8),
    published: version.published,
    outlet: version.outlet ?? '',
  };
}

function weightOf(use: TermUse): number {
  return (1 + Math.log(use.count)) * (use.named ? NAME_WEIGHT : 1) * (use.first < LEAD_WORDS ? LEAD_WEIGHT : 1);
}

/** Counts the stemmed content words of a text; a word with a capital inside a sentence is a name. */
function termUses(text: string): Map<string, TermUse> {
  const uses = new Map<string, TermUse>();
  let position = 0;
  for (const word of words(text)) {
    const named = /^\p{Lu}/u.test(word.text) && !startsSentence(text, word.start);
    for (const part of word.folded.split('-')) {
      const bare = part.replace(/'s?$/, '').replaceAll(',', '');
      if (bare.length < 2 || isStopWord(bare)) continue;
      const term = stem(bare);
      const use = uses.get(term);
      if (use === undefined) uses.set(term, { count: 1, named, first: position });
      else {
        use.count += 1;
        use.named ||= named;
      }
      position += 1;
    }
  }
  return uses;
}

function startsSentence(text: string, at: number): boolean {
  let i = at - 1;
  while (i >= 0 && /[\s"“”'‘’`(]/.test(text[i] ?? '')) {
    if (text[i] === '\n') return true;
    i -= 1;
  }
  return i < 0 || /[.!?:]/.test(text[i] ?? '');
}

function rarity(documents: number, total: number): number {
  return Math.log(1 + total / (1 + documents));
}

/** At or above this similarity an article joins the story. Set on the development part of ECB+ (docs/stories-and-answers.md). */
const JOIN_SCORE_MIN = 0.27;
/** The most similar members whose mean counts beside the best one. */
const NEAREST_MEMBERS = 3;

/** Picks the candidate story the article belongs to, or none. Cost: members × terms. Never throws. */
export function chooseStory(
  next: StoryDocument,
  candidates: readonly StoryCandidate[],
  frequencies: TermFrequencies,
): StoryChoice {
  const weigh = termWeights(frequencies);
  const vector = toVector(next, weigh);
  let best: { story: string; score: number; shared: string[] } | null = null;
  for (const candidate of candidates) {
    const score = storySimilarity(vector, candidate, weigh);
    if (best === null || score > best.score) best = { story: candidate.story, score, shared: [] };
  }
  if (best === null) return { story: null, score: 0, why: 'no story on record shares its words' };
  const joins = best.score >= JOIN_SCORE_MIN;
  return {
    story: joins ? best.story : null,
    score: best.score,
    why: joins ? `similarity ${best.score.toFixed(2)}` : `nearest story only ${best.score.toFixed(2)} similar`,
  };
}

interface Vector {
  readonly weights: ReadonlyMap<string, number>;
  readonly length: number;
}

/** Weight of a term by rarity, the ledger's own counts added to the background table's. */
function termWeights(frequencies: TermFrequencies): (term: string) => number {
  const known = new Map<string, number>();
  return (term) => {
    let weight = known.get(term);
    if (weight === undefined) {
      weight = rarity(frequencies.of(term) + backgroundCount(term), frequencies.total + BACKGROUND_ARTICLES);
      known.set(term, weight);
    }
    return weight;
  };
}

function toVector(document: StoryDocument, weigh: (term: string) => number): Vector {
  const weights = new Map<string, number>();
  let square = 0;
  for (const [term, inText] of document.terms) {
    const weight = inText * weigh(term);
    weights.set(term, weight);
    square += weight * weight;
  }
  return { weights, length: Math.sqrt(square) };
}

function storySimilarity(next: Vector, candidate: StoryCandidate, weigh: (term: string) => number): number {
  const nearest = candidate.members
    .map((member) => cosine(next, member, weigh))
    .sort((a, b) => b - a)
    .slice(0, NEAREST_MEMBERS);
  if (nearest.length === 0) return 0;
  const mean = nearest.reduce((sum, value) => sum + value, 0) / nearest.length;
  return (mean + (nearest[0] ?? 0)) / 2;
}

function cosine(next: Vector, member: StoryDocument, weigh: (term: string) => number): number {
  let dot = 0;
  let square = 0;
  for (const [term, inText] of member.terms) {
    const weight = inText * weigh(term);
    square += weight * weight;
    const other = next.weights.get(term);
    if (other !== undefined) dot += other * weight;
  }
  const length = next.length * Math.sqrt(square);
  return length > 0 ? dot / length : 0;
}
