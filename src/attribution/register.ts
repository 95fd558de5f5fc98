/** Is this a report of what people said, or some other kind of text? */

import type { Document } from './document.ts';
import type { Named } from './settle.ts';

/** Attributions to third parties per thousand words: news has 15 in the median, guides, papers and transcripts 2 to 4. */
const REPORTS_PER_THOUSAND_WORDS_MIN = 5;
/** Shorter texts are taken for news: too little to count. */
const WORDS_MIN = 150;

const FIRST_OR_SECOND_PERSON = /^(?:i|we|you|my|our|your|it|this|that)$/u;

/** True when the text reports often enough what third parties say. */
export function reportsSpeech(doc: Document, found: readonly Named[]): boolean {
  let words = 0;
  for (const token of doc.tokens) if (token.word) words++;
  if (words < WORDS_MIN) return true;
  let reports = 0;
  for (const { source, speech } of found) {
    const first = source && doc.tokens[source[0]];
    if (first && speech && !FIRST_OR_SECOND_PERSON.test(first.lower)) reports++;
  }
  return (reports / words) * 1000 >= REPORTS_PER_THOUSAND_WORDS_MIN;
}
