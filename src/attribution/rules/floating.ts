/** Quotations that no cue has claimed: they go on with the one who spoke before. */

import type { Quote } from '../2-quotes.ts';
import { type Subject, subjectBefore } from '../4-sources.ts';
import {
  type Document,
  type Frame,
  isCapital,
  lower,
  posOf,
  quoteAt,
  type Range,
  trim,
  wordCount,
} from '../document.ts';
import type { Named } from '../settle.ts';

/** Quotations of fewer words are terms, titles or scare quotes. */
const UTTERANCE_WORDS_MIN = 4;

/**
 * Adds what floats: to the attribution of the sentence before it, which it continues; else as one of its own, by the
 * subject of the sentence before ("Roe shook her head. 'Never again.'") or by whoever spoke last.
 *
 * @param proposals what the rules found
 * @param quoteTaken by quote index, already the content of an attribution
 */
export function addFloating(doc: Document, proposals: readonly Named[], quoteTaken: Uint8Array): Named[] {
  const result = [...proposals];
  const lastIn = lastSpeechByFrame(doc, proposals);
  const owned = framesWithOwn(doc, proposals);
  let speaker = -1;
  doc.frames.forEach((frame, f) => {
    if (frame.inside >= 0) return;
    const quotes = isHeading(doc, f) ? [] : floatingQuotes(doc, frame, quoteTaken);
    if (quotes.length > 0) {
      const before = f > 0 ? (lastIn[f - 1] ?? -1) : -1;
      if (before >= 0) {
        const known = result[before] as Named;
        result[before] = { ...known, content: [...known.content, ...quotes] };
        lastIn[f] = before;
      } else {
        lastIn[f] = result.length;
        result.push(floating(quotes, subjectOfSentence(doc, doc.frames[f - 1], frame), result[speaker]));
      }
    } else if (goesOnInPart(doc, frame, f, { lastIn, owned }, result, quoteTaken)) {
      const before = lastIn[f - 1] as number;
      const known = result[before] as Named;
      result[before] = { ...known, content: [...known.content, trim(doc, [frame.first, frame.last])] };
      lastIn[f] = before;
    }
    if ((lastIn[f] ?? -1) >= 0) speaker = lastIn[f] as number;
  });
  return result;
}

function floating(quotes: readonly Range[], subject: Subject | null, last: Named | undefined): Named {
  const source = subject?.range ?? last?.source ?? null;
  const antecedent = subject ? null : (last?.antecedent ?? null);
  return { source, antecedent, cue: null, content: quotes, speech: true, stance: 'asserted', rule: 'floating-quote' };
}

/** By reporter's frame: the speech proposal whose cue stands last in it, or -1. */
function lastSpeechByFrame(doc: Document, proposals: readonly Named[]): Int32Array {
  const lastIn = new Int32Array(doc.frames.length).fill(-1);
  proposals.forEach((proposal, p) => {
    const at = proposal.cue?.[0] ?? proposal.source?.[0];
    if (at === undefined || !proposal.speech || !proposal.source || (doc.quoteOf[at] ?? -1) >= 0) return;
    const f = doc.frameOf[at] ?? -1;
    const known = proposals[lastIn[f] ?? -1];
    if (f >= 0 && (!known || goesBefore(doc, known, proposal, at))) lastIn[f] = p;
  });
  return lastIn;
}

/** A quotation is continued rather than what the reporter added to it ('"Q," Roe said, referring to X. "Q."'). */
function goesBefore(doc: Document, known: Named, proposal: Named, at: number): boolean {
  const [before, now] = [endsInQuotation(doc, known), endsInQuotation(doc, proposal)];
  return before === now ? (known.cue?.[0] ?? 0) <= at : now;
}

const endsInQuotation = (doc: Document, { content }: Named): boolean =>
  (doc.quoteOf[(content[content.length - 1]?.[1] ?? 0) - 1] ?? -1) >= 0 &&
  (doc.quoteOf[content[0]?.[0] ?? 0] ?? -1) >= 0;

/** Words a heading over a section may have. */
const HEADING_WORDS_MAX = 8;

/** A line of its own in single marks, in a text that quotes in double ones: a heading taken from what is said below it. */
function isHeading(doc: Document, f: number): boolean {
  const frame = doc.frames[f] as Frame;
  const quote = quoteAt(doc, frame, frame.first);
  if (!quote || quote.open !== frame.first || quote.words > HEADING_WORDS_MAX || !isSingleMark(doc, quote))
    return false;
  if (wordCount(doc, [quote.close + 1, frame.last]) > 0) return false;
  const alone = [f - 1, f + 1].every(
    (n) => doc.frames[n]?.paragraph !== frame.paragraph || doc.frames[n]?.inside !== -1,
  );
  return alone && doc.quotes.filter((other) => isSingleMark(doc, other)).length * 2 < doc.quotes.length;
}

const isSingleMark = (doc: Document, { open }: Quote): boolean => /^['‘]$/u.test(doc.tokens[open]?.text ?? '');

/** The quotations of a sentence that is nothing but unclaimed quotation; none when it has other words. */
function floatingQuotes(doc: Document, frame: Frame, quoteTaken: Uint8Array): Range[] {
  const ranges: Range[] = [];
  let words = 0;
  for (let i = frame.first; i < frame.last; i++) {
    const quote = quoteAt(doc, frame, i);
    if (!quote) {
      if (doc.tokens[i]?.word) return [];
      continue;
    }
    if (quoteTaken[doc.quoteOf[i] as number]) return [];
    words += quote.words;
    ranges.push([quote.open, quote.close + 1]);
    i = quote.close;
  }
  return words >= UTTERANCE_WORDS_MIN ? ranges : [];
}

/**
 * '"Q," Roe said. The pumps are, in short, "older than the plant."' A sentence without a cue that quotes more words goes on
 * with a quotation before it.
 */
function goesOnInPart(
  doc: Document,
  frame: Frame,
  f: number,
  { lastIn, owned }: { lastIn: Int32Array; owned: Uint8Array },
  proposals: readonly Named[],
  quoteTaken: Uint8Array,
): boolean {
  if (owned[f] === 1) return false;
  const before = doc.frames[f - 1];
  const known = proposals[lastIn[f - 1] ?? -1];
  if (known?.rule !== 'quote-first' || before?.paragraph !== frame.paragraph || before.inside >= 0) return false;
  let words = 0;
  for (let i = frame.first; i < frame.last; i++) {
    const quote = quoteAt(doc, frame, i);
    if (!quote) continue;
    if (quoteTaken[doc.quoteOf[i] as number]) return false;
    words = Math.max(words, quote.words);
    i = quote.close;
  }
  return words >= UTTERANCE_WORDS_MIN;
}

/** By reporter's frame: 1 when an attribution has its cue or begins a content there. */
function framesWithOwn(doc: Document, proposals: readonly Named[]): Uint8Array {
  const owned = new Uint8Array(doc.frames.length);
  for (const { cue, content } of proposals)
    for (const [at] of cue ? [cue, ...content] : content) {
      const f = doc.frameOf[at] ?? -1;
      if (f >= 0) owned[f] = 1;
    }
  return owned;
}

/** The person or body that a sentence of the same paragraph is about. */
function subjectOfSentence(doc: Document, sentence: Frame | undefined, frame: Frame): Subject | null {
  if (!sentence || sentence.inside >= 0 || sentence.paragraph !== frame.paragraph) return null;
  for (let i = sentence.first; i < sentence.last; i++) {
    if (quoteAt(doc, sentence, i) || (posOf(doc, i) !== 'VERB' && posOf(doc, i) !== 'AUX')) continue;
    const subject = subjectBefore(doc, sentence, i);
    if (!subject || subject.antecedent) continue;
    const head = subject.range[0];
    return /^(?:he|she|they)$/u.test(lower(doc, head)) || (isCapital(doc, head) && posOf(doc, head) === 'PROPN')
      ? subject
      : null;
  }
  return null;
}
