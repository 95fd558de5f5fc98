/**
 * Parts of speech by wink-nlp and its English web model (MIT; 1 ms for a thousand words). The model takes 0.2 s to load,
 * so it is loaded at the first text. A text it stumbles over is left untagged: the rules then work from the lexicon alone.
 */

import { createRequire } from 'node:module';

export interface TaggedPart {
  /** End offset of the part in the tagged text. */
  readonly end: number;
  readonly pos: string;
}

type Tagger = (text: string) => { values: string[]; tags: string[] };

let tagger: Tagger | null = null;

function loadTagger(): Tagger {
  const require = createRequire(import.meta.url);
  const winkNlp = require('wink-nlp');
  const nlp = winkNlp(require('wink-eng-lite-web-model'), ['sbd', 'pos']);
  return (text) => {
    const tokens = nlp.readDoc(text).tokens();
    return { values: tokens.out(nlp.its.value), tags: tokens.out(nlp.its.pos) };
  };
}

/** Tags of the parts of `text` in order; the parts need not be our tokens, so only their ends are given. */
export function tagParts(text: string): readonly TaggedPart[] {
  tagger ??= loadTagger();
  let tagged: ReturnType<Tagger>;
  try {
    tagged = tagger(text);
  } catch {
    return [];
  }
  const parts: TaggedPart[] = [];
  let at = 0;
  tagged.values.forEach((value, i) => {
    while (at < text.length && !text.startsWith(value, at)) at++;
    at += value.length;
    parts.push({ end: at, pos: tagged.tags[i] ?? 'X' });
  });
  return parts;
}
