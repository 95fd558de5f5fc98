/** Look-up keys of a statement: hashes of its word stems and of its three-word shingles, for one GIN index over both. */
import { fold, isStopWord, shingles, stem, words } from '../text/words.ts';

/** Words a shingle spans. Three tells most quotations apart and survives a changed word in any longer one. */
export const SHINGLE_WORDS = 3;
/** A statement of any length costs the index a bounded number of entries. */
const KEYS_MAX = 400;

/** Keys of words as they were last looked up: news repeats its words, and stemming one takes as long as all the rest. */
const STEM_KEYS_KEPT_MAX = 50_000;
const stemKeys = new Map<string, number>();

/** One stem as a key. Stems and shingles share one integer space; a rare collision only offers one candidate more. */
export function stemKey(word: string): number {
  let key = stemKeys.get(word);
  if (key === undefined) {
    if (stemKeys.size >= STEM_KEYS_KEPT_MAX) stemKeys.clear();
    key = shingles([stem(fold(word))], 1)[0] ?? 0;
    stemKeys.set(word, key);
  }
  return key;
}

/** Keys of the words' stems (stop words left out), then of the shingles of the content. */
export function statementKeys(content: string, surrounding: string): number[] {
  const contentWords = words(content).map((word) => word.folded);
  const around = words(surrounding).map((word) => word.folded);
  const stems = [...contentWords, ...around].filter((word) => !isStopWord(word)).map(stemKey);
  return [...new Set([...stems, ...shingles(contentWords, SHINGLE_WORDS)])].slice(0, KEYS_MAX);
}
