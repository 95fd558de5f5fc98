/**
 * Parts of speech by wink-nlp and its English web model (MIT; 1 ms for a thousand words). The model takes 0.2 s to load,
 * so it is loaded at the first text. A text it stumbles over is left untagged: the rules then work from the lexicon alone.
 */

import { createRequire } from 'node:module';
import { taggerModel } from './tagger-model.ts';

type Tagger = (text: string) => { values: string[]; tags: string[] };

let tagger: Tagger | null = null;

function loadTagger(): Tagger {
  const require = createRequire(import.meta.url);
  const winkNlp = require('wink-nlp');
  const nlp = winkNlp(taggerModel(), ['pos']);
  return (text) => {
    const tokens = nlp.readDoc(text).tokens();
    return { values: tokens.out(nlp.its.value), tags: tokens.out(nlp.its.pos) };
  };
}

/** One tag a token, 'X' where there is none. The tagger gets them with blanks between, so that it cuts where we do. */
export function tagTokens(tokens: readonly string[]): readonly string[] {
  tagger ??= loadTagger();
  let tagged: ReturnType<Tagger>;
  try {
    tagged = tagger(tokens.join(' '));
  } catch {
    return [];
  }
  const tags: string[] = [];
  let part = 0;
  let [partEnd, tokenEnd] = [tagged.values[0]?.length ?? 0, 0];
  for (const token of tokens) {
    tokenEnd += token.length;
    while (part < tagged.tags.length - 1 && partEnd < tokenEnd) {
      part++;
      partEnd += tagged.values[part]?.length ?? 0;
    }
    tags.push(tagged.tags[part] ?? 'X');
  }
  return tags;
}
