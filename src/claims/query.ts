/** Reads what an editor types after `/who-said`, and says what the ledger's indexes should be asked for. */
import { fold, isStopWord, normaliseMarks, shingles, stem, words } from '../text/words.ts';
import { backgroundCount } from './story-background.ts';
import { relatedWords } from './synonyms.ts';
import type { Query } from './types.ts';

const QUERY_CHARS_MAX = 1000;
/** Words a shingle of the statements' index spans. */
export const STATEMENT_SHINGLE_WORDS = 3;

/** What the indexes are asked for. Any one of `rare` (else of `all`), or any shingle, makes a statement a candidate. */
export interface CandidateTerms {
  /** Folded content words as typed, for a text search that stems by itself; all words when they are all function words. */
  readonly all: readonly string[];
  /** Those of `all` that are not everyday news words: the ones to ask for first. Empty when there are none. */
  readonly rare: readonly string[];
  /** Words of like meaning ("talks": "meeting", "negotiation"), folded: widen the search when little was found. */
  readonly related: readonly string[];
  /** `all`, stemmed as `src/text/words.ts` does it. */
  readonly stems: readonly string[];
  /** Hashes of runs of three words, as stored with each statement; empty for shorter queries. */
  readonly shingles: readonly number[];
}

/**
 * Any quotation mark (double, single, curly, straight, guillemets, even unclosed) asks for the exact wording. A speaker
 * may follow the closing mark ("…" by NAME) when `by` is not given.
 */
export function parseQuery(raw: string, by: string | null = null): Query {
  const text = raw.slice(0, QUERY_CHARS_MAX).trim();
  const plain = normaliseMarks(text);
  const speaker = by?.trim() || null;
  const quotation = findQuotation(plain);
  if (quotation === null) return { words: tidy(plain.replaceAll('"', ' ')), quoted: false, by: speaker };
  const after = plain.slice(quotation.after).match(/^\W{0,3}(?:by|from)[\s:]+(.{2,80})$/i)?.[1];
  return { words: tidy(quotation.inside), quoted: true, by: speaker ?? after?.trim() ?? null };
}

/** The longest quotation of a line whose marks are already straight; null when it has none. */
function findQuotation(plain: string): { inside: string; after: number } | null {
  const found = [...plain.matchAll(/"([^"]*)(?:"|$)|(?<![\p{L}\p{N}])'(.*?)(?:'(?![\p{L}\p{N}])|$)/gu)].map(
    (match) => ({
      inside: match[1] ?? match[2] ?? '',
      after: match.index + match[0].length,
    }),
  );
  const best = found.sort((a, b) => b.inside.length - a.inside.length)[0];
  return best !== undefined && /[\p{L}\p{N}]/u.test(best.inside) ? best : null;
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Pure and bounded; an empty query asks for nothing (the speaker's statements are found by speaker). */
export function candidateTerms(query: Query): CandidateTerms {
  const folded = words(query.words.slice(0, QUERY_CHARS_MAX)).map((word) => word.folded);
  const parts = [...new Set(folded.flatMap((word) => word.split('-')).map((word) => word.replace(/'s?$/, '')))];
  const content = parts.filter((word) => word.length > 0 && !isStopWord(word));
  const all = content.length > 0 ? content : parts;
  return {
    all,
    rare: all.filter((word) => backgroundCount(stem(word)) === 0),
    related: [...new Set(all.flatMap((word) => relatedWords(stem(word))))].map(fold),
    stems: [...new Set(all.map(stem))],
    shingles: folded.length < STATEMENT_SHINGLE_WORDS ? [] : shingles(folded, STATEMENT_SHINGLE_WORDS),
  };
}
