/**
 * Finds the story a new article belongs to, in one step, and keeps sibling events apart (another quake, another vote).
 *
 * 1. `storyDocument` reduces a version to a bounded bag of weighted terms; the ledger stores it and indexes `indexTerms`.
 * 2. The ledger offers the stories that share index terms, each by a few of its members.
 * 3. `chooseStory` compares and names one of them, or none.
 */
import { isStopWord, stem, words } from '../text/words.ts';
import { BACKGROUND_ARTICLES, backgroundCount, rarity } from './story-background.ts';
import { compareStories, type Evidence, weighEvidence } from './story-evidence.ts';

export { eventLikeness } from './story-evidence.ts';

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
  /** How many versions the story has in all. */
  readonly size: number;
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
  const stems = new Map<string, string>();
  let position = 0;
  for (const word of words(text)) {
    const named = /^\p{Lu}/u.test(word.text) && !startsSentence(text, word.start);
    for (const part of word.folded.split('-')) {
      const bare = part.replace(/'s?$/, '').replaceAll(',', '');
      if (bare.length < 2 || isStopWord(bare)) continue;
      const term = stems.get(bare) ?? stem(bare);
      stems.set(bare, term);
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

/** Picks the candidate story the article belongs to, or none. Cost: members × terms. Never throws. */
export function chooseStory(
  next: StoryDocument,
  candidates: readonly StoryCandidate[],
  frequencies: TermFrequencies,
): StoryChoice {
  let best: { story: string; evidence: Evidence; score: number } | null = null;
  for (const { story, evidence } of compareStories(next, candidates, frequencies)) {
    const score = weighEvidence(evidence);
    if (best === null || score > best.score) best = { story, evidence, score };
  }
  if (best === null) return { story: null, score: 0, why: 'no story on record shares its words' };
  const joins = best.score >= 0.5;
  return { story: joins ? best.story : null, score: best.score, why: explain(best.evidence, joins) };
}

function explain(evidence: Evidence, joins: boolean): string {
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  const said = [
    `wording ${percent(evidence.similarity)} alike`,
    `names ${percent(evidence.names)} alike`,
    evidence.newNames > 0.5 ? `${percent(evidence.newNames)} of its names are new to the story` : '',
    evidence.years === 'differ' ? 'other years' : '',
    (evidence.daysApart ?? 0) >= 7 ? `${Math.round(evidence.daysApart ?? 0)} days apart` : '',
  ].filter((part) => part !== '');
  return `${joins ? 'joins' : 'nearest story does not fit'}: ${said.join(', ')}`;
}
