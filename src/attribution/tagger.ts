/**
 * Parts of speech by wink-nlp and its English web model (MIT; 1 ms for a thousand words). The model takes 0.2 s to load,
 * so it is loaded at the first text. A text it stumbles over is left untagged: the rules then work from the lexicon alone.
 */

import { createRequire } from 'node:module';
import { taggerModel } from './tagger-model.ts';

export interface Tagger {
  /** One tag a token, 'X' where there is none; nothing for a text the package stumbles over. */
  tag(tokens: readonly string[]): readonly string[];
  /** Words it has met in texts and will not forget. */
  newWords(): number;
}

interface Loaded {
  /** Tags of the package's own tokens, and their texts when they are not `count`. */
  read(text: string, count: number): { values: string[] | null; tags: string[] };
  newWords(): number;
}

/** 10 MB of them. */
const newWordsMaxDefault = 200_000;

function load(): Loaded {
  const winkNlp = createRequire(import.meta.url)('wink-nlp');
  const { model, newWords } = taggerModel();
  const nlp = winkNlp(model, ['pos']);
  const read: Loaded['read'] = (text, count) => {
    const tokens = nlp.readDoc(text).tokens();
    const tags: string[] = tokens.out(nlp.its.pos);
    return { values: tags.length === count ? null : tokens.out(nlp.its.value), tags };
  };
  return { read, newWords };
}

/** @param newWordsMax it is loaded anew when it holds more words of texts than this, so that memory stays flat over years */
export function createTagger(newWordsMax = newWordsMaxDefault): Tagger {
  let loaded: Loaded | null = null;
  const tag: Tagger['tag'] = (tokens) => {
    if (loaded === null || loaded.newWords() > newWordsMax) loaded = load();
    try {
      // With blanks between, so that it cuts where we do; it never joins what a blank parts, so as many are the same.
      const { values, tags } = loaded.read(tokens.join(' '), tokens.length);
      return values === null ? tags : alignedTags(tokens, values, tags);
    } catch {
      return [];
    }
  };
  return { tag, newWords: () => loaded?.newWords() ?? 0 };
}

/** Where the package cuts one of our tokens in several, the tag of the part that ends it. */
function alignedTags(tokens: readonly string[], values: readonly string[], partTags: readonly string[]): string[] {
  const tags: string[] = [];
  let part = 0;
  let [partEnd, tokenEnd] = [values[0]?.length ?? 0, 0];
  for (const token of tokens) {
    tokenEnd += token.length;
    while (part < partTags.length - 1 && partEnd < tokenEnd) {
      part++;
      partEnd += values[part]?.length ?? 0;
    }
    tags.push(partTags[part] ?? 'X');
  }
  return tags;
}

/** The tagger that extraction uses. */
export const { tag: tagTokens } = createTagger();
