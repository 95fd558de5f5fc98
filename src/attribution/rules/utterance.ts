/** Quotations as utterances: which they are, where they go on, which ones a rule has taken. */

import type { Quote } from '../2-quotes.ts';
import { type Document, type Frame, lower, quoteAt, type Range, wordCount } from '../document.ts';
import type { Search } from './rule.ts';

/** The quotation, its continuations in the next paragraphs included. */
function quoteRanges(doc: Document, q: number): Range[] {
  const ranges: Range[] = [];
  let index: number = q;
  for (;;) {
    const quote = doc.quotes[index] as Quote;
    ranges.push([quote.open, quote.close + 1]);
    const next = doc.quotes[index + 1];
    if (!next || next.continues !== index) return ranges;
    index++;
  }
}

/** Takes quotation `q` and what continues it. */
export function take(search: Search, q: number): Range[] {
  const ranges = quoteRanges(search.doc, q);
  ranges.forEach((_, k) => {
    search.quoteTaken[q + k] = 1;
  });
  return ranges;
}

/** A quotation long or complete enough to be an utterance of its own. */
export function isUtterance(doc: Document, quote: Quote): boolean {
  const inner = doc.tokens[quote.close - 1]?.text ?? '';
  return (
    quote.words >= 5 ||
    /^[,.!?…]|\.\.\.$/u.test(inner) ||
    (quote.words >= 2 && /^[\p{Lu}]/u.test(doc.tokens[quote.open + 1]?.text ?? ''))
  );
}

/** Later quotations of the same sentence or paragraph that go on with the same speaker. */
export function goOn(search: Search, after: number): Range[] {
  const { doc, frame } = search;
  const ranges: Range[] = [];
  let i = after;
  for (; i < frame.last; i++) {
    const quote = quoteAt(doc, frame, i);
    if (!quote) continue;
    const q = doc.quoteOf[i] as number;
    const setOff = /^(?:[,:!?—–-]|--)$|\.$/u.test(doc.tokens[i - 1]?.text ?? '');
    const at = i;
    i = quote.close;
    if (!setOff || isTitle(doc, quote)) continue;
    if (search.quoteTaken[q] || betweenCues(search, after, at) || !isUtterance(doc, quote)) break;
    ranges.push(...take(search, q));
  }
  if (betweenCues(search, after, frame.last)) return ranges;
  // The next sentences of the paragraph, as long as they are nothing but quotation.
  let next = frame.last;
  for (;;) {
    const q = doc.quoteOf[next] ?? -1;
    const quote = doc.quotes[q];
    if (!quote || quote.open !== next || search.quoteTaken[q]) return ranges;
    const following = doc.frames[doc.frameOf[next] ?? -1];
    if (!following || following.paragraph !== frame.paragraph) return ranges;
    if (wordCount(doc, [quote.close + 1, following.last]) > 0) return ranges;
    ranges.push(...take(search, q));
    next = following.last;
  }
}

const betweenCues = (search: Search, from: number, to: number): boolean =>
  search.cues.some((cue) => cue.at >= from && cue.at < to && cue.entry.speech);

/** Earlier quotations of the sentence, when nothing but quotations stands before. */
export function quotesBefore(search: Search, q: number): Range[] {
  const { doc, frame } = search;
  const quote = doc.quotes[q] as Quote;
  const ranges: Range[] = [];
  let i = quote.open - 1;
  while (i >= frame.first) {
    const earlier = doc.quotes[doc.quoteOf[i] ?? -1];
    if (!earlier || search.quoteTaken[doc.quoteOf[i] as number]) break;
    ranges.unshift(...take(search, doc.quoteOf[i] as number));
    i = earlier.open - 1;
  }
  return ranges;
}

/** What may be called by a title that follows it. */
export const WORK =
  /^(?:books?|memoirs?|novels?|songs?|films?|movies?|albums?|plays?|shows?|series|documentary|autobiography|biography|podcast|musical|poem)$/u;

/** "Rivers of Home": every longer word capitalised and no end mark, so it names a work. */
export function isTitle(doc: Document, quote: Quote): boolean {
  const named = WORK.test(lower(doc, quote.open - 1)) || WORK.test(lower(doc, quote.open - 2));
  if (!named && (quote.words < 2 || /^[.,!?…]$/u.test(doc.tokens[quote.close - 1]?.text ?? ''))) return false;
  for (let i = quote.open + 1; i < quote.close; i++) {
    const text = doc.tokens[i]?.text ?? '';
    if (text.length > 3 && /^\p{Ll}/u.test(text)) return false;
  }
  return true;
}

/** Words before the quotation in its sentence, but the quotation starts afresh ("But 'Q,' he said"). */
export function opensUtterance(doc: Document, frame: Frame, quote: Quote): boolean {
  const capital = /^[\p{Lu}\p{N}@#'‘[]/u.test(doc.tokens[quote.open + 1]?.text ?? '');
  return capital && (/^[,:]$/u.test(doc.tokens[quote.open - 1]?.text ?? '') || quote.open - frame.first <= 2);
}
