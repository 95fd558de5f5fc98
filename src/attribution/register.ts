/** Is this a report of what people said, or some other kind of text? */

import type { Document } from './document.ts';
import type { Named } from './settle.ts';

/** Attributions to third parties per thousand words: news has 15 in the median, guides, papers and transcripts 2 to 4. */
const REPORTS_PER_THOUSAND_WORDS_MIN = 5.2;
/** A text that speaks for itself, "I" and "you" outside quotation marks, is a transcript or an essay unless it reports more. */
const FIRST_PERSON_REPORTS_MIN = 12;
const FIRST_PERSON_PER_THOUSAND_WORDS_MAX = 20;
/** Shorter texts are taken for news: too little to count. */
const WORDS_MIN = 150;

const FIRST_OR_SECOND_PERSON = /^(?:i|we|you|my|our|your|it|this|that)$/u;
const SPEAKS_FOR_ITSELF = new Set('i we you my our your me us'.split(' '));

/** "[12]", "(Moss & Behn, 2009)", "(see Moss 2009a)": references of papers and encyclopedias. */
const REFERENCE = /\[\d{1,3}\]|\([^()\n]{0,40}\p{Lu}[^()\n]{1,60}\b(?:1[89]|20)\d\d[a-z]?\)/gu;
/** A news report names its sources in its sentences; a film or two with its year may stand in brackets. */
const REFERENCES_MIN = 5;

const isReferenced = (text: string): boolean => [...text.matchAll(REFERENCE)].length >= REFERENCES_MIN;

/** True when the text reports often enough what third parties say. */
export function reportsSpeech(doc: Document, found: readonly Named[]): boolean {
  let words = 0;
  let firstPerson = 0;
  doc.tokens.forEach((token, i) => {
    if (!token.word) return;
    words++;
    if ((doc.quoteOf[i] ?? -1) < 0 && SPEAKS_FOR_ITSELF.has(token.lower)) firstPerson++;
  });
  if (words < WORDS_MIN) return true;
  if (isReferenced(doc.text)) return false;
  let reports = 0;
  for (const { source, speech } of found) {
    const first = source && doc.tokens[source[0]];
    if (first && speech && !FIRST_OR_SECOND_PERSON.test(first.lower)) reports++;
  }
  const perThousand = (n: number): number => (n / words) * 1000;
  const personal = perThousand(firstPerson) >= FIRST_PERSON_PER_THOUSAND_WORDS_MAX;
  return perThousand(reports) >= (personal ? FIRST_PERSON_REPORTS_MIN : REPORTS_PER_THOUSAND_WORDS_MIN);
}
