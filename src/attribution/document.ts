/** What every rule sees: the tokens, quotations and frames of one text, and the questions rules ask of them. */

import type { Span } from '../model.ts';
import { isCapitalised } from '../text/words.ts';
import type { Segments, Token } from './1-segment.ts';
import type { Quote, Quoted, Sentence } from './2-quotes.ts';
import type { AdjectiveEntry } from './lexicon/adjectives.ts';
import type { NounEntry } from './lexicon/nouns.ts';
import type { VerbReading } from './lexicon/verbs.ts';

/** Token range `[from, to)`. */
export type Range = readonly [from: number, to: number];

export interface Document {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly quotes: readonly Quote[];
  readonly quoteOf: Int32Array;
  /** Sentences of the reporter, then those inside quotations. */
  readonly frames: readonly Frame[];
  /** Index of the reporter's frame by token. */
  readonly frameOf: Int32Array;
}

/** A sentence as a rule reads it. In the reporter's frames a quotation is one block; inside a quotation marks are ignored. */
export interface Frame {
  readonly first: number;
  readonly last: number;
  readonly paragraph: number;
  /** The quotation this sentence stands in, or -1 for the reporter's own. */
  readonly inside: number;
  /** Indices of the quotations that stand in it as blocks. */
  readonly quotes: readonly number[];
}

/** Quotations of fewer words hold no attribution of their own worth looking for. */
const INNER_WORDS_MIN = 4;
const SENTENCE_END = /^(?:[.!?…]|\.\.\.)$/u;

/** Puts the frames together. */
export function makeDocument(segments: Segments, quoted: Quoted): Document {
  const { text, tokens } = segments;
  const frames = reporterFrames(quoted);
  let paragraph = 0;
  quoted.quotes.forEach((quote, q) => {
    while ((segments.paragraphs[paragraph]?.last ?? Infinity) <= quote.open) paragraph++;
    if (quote.words < INNER_WORDS_MIN) return;
    let first = quote.open + 1;
    const end = quote.closed ? quote.close : quote.close + 1;
    for (let i = first; i < end; i++) {
      const ends = SENTENCE_END.test(tokens[i]?.text ?? '') && /^[\p{Lu}\p{N}]/u.test(tokens[i + 1]?.text ?? 'A');
      if (!ends && i < end - 1) continue;
      frames.push({ first, last: i + 1, paragraph, inside: q, quotes: [] });
      first = i + 1;
    }
  });
  const frameOf = new Int32Array(tokens.length).fill(-1);
  quoted.sentences.forEach(({ first, last }, f) => {
    frameOf.fill(f, first, last);
  });
  return { text, tokens, quotes: quoted.quotes, quoteOf: quoted.quoteOf, frames, frameOf };
}

function reporterFrames({ sentences, quotes }: Quoted): Frame[] {
  let q = 0;
  return sentences.map(({ first, last, paragraph }: Sentence): Frame => {
    const standing: number[] = [];
    for (; q < quotes.length && (quotes[q] as Quote).open < last; q++) standing.push(q);
    return { first, last, paragraph, inside: -1, quotes: standing };
  });
}

/** The quotation that token `i` belongs to as a block, seen from `frame`; undefined when it is plain text there. */
export function quoteAt(doc: Document, frame: Frame, i: number): Quote | undefined {
  if (frame.inside >= 0) return undefined;
  const quote = doc.quoteOf[i] ?? -1;
  return quote < 0 ? undefined : doc.quotes[quote]; // asked of every token: an index of -1 would be looked up by name
}

export const lower = (doc: Document, i: number): string => doc.tokens[i]?.lower ?? '';
export const posOf = (doc: Document, i: number): string => doc.tokens[i]?.pos ?? '';
export const verbAt = (doc: Document, i: number): VerbReading | undefined => doc.tokens[i]?.readings.verb;
export const nounAt = (doc: Document, i: number): NounEntry | undefined => doc.tokens[i]?.readings.noun;
export const adjectiveAt = (doc: Document, i: number): AdjectiveEntry | undefined => doc.tokens[i]?.readings.adjective;
export const isWord = (doc: Document, i: number): boolean => doc.tokens[i]?.word ?? false;
export const isCapital = (doc: Document, i: number): boolean => isCapitalised(doc.tokens[i]?.text ?? '');

/** Offsets of a token range, marks and space at its edges kept as they are. */
export function spanOf(doc: Document, [from, to]: Range): Span | null {
  const first = doc.tokens[from];
  const last = doc.tokens[to - 1];
  if (!first || !last || to <= from) return null;
  return [first.start, last.end];
}

const EDGE = /^(?:[.,;:!?…—–-]|--+|\.\.\.)$/u;

/** Cuts punctuation off both edges of a range; quotation marks stay. */
export function trim(doc: Document, [from, to]: Range): Range {
  let a = from;
  let b = to;
  while (a < b && EDGE.test(doc.tokens[a]?.text ?? '')) a++;
  while (b > a && EDGE.test(doc.tokens[b - 1]?.text ?? '')) b--;
  return [a, b];
}

/** Words (not marks) in a range. */
export function wordCount(doc: Document, [from, to]: Range): number {
  let n = 0;
  for (let i = from; i < to; i++) if (doc.tokens[i]?.word) n++;
  return n;
}
