/** Where the quotation marks of a text stand: double or single, straight, curly or guillemets. Pure, total, linear. */
import type { Span } from '../model.ts';
import { normaliseMarks } from './words.ts';

/** A quotation never reaches further than this: beyond it a mark was left unclosed. */
const QUOTATION_CHARS_MAX = 3000;

/**
 * Quotations with their marks, in order, disjoint. One that is not closed in its paragraph ends with the paragraph
 * (the mark repeats in the next one); an apostrophe is no quotation mark.
 */
export function quotedSpans(text: string): Span[] {
  const plain = normaliseMarks(text);
  const spans: Span[] = [];
  const open = /"|(?<![\p{L}\p{N}])'(?=[\p{L}\p{N}"])/gu;
  for (let match = open.exec(plain); match !== null; match = open.exec(plain)) {
    const start = match.index;
    const newline = plain.indexOf('\n', start);
    const limit = Math.min(newline < 0 ? plain.length : newline, start + QUOTATION_CHARS_MAX);
    const close = match[0] === '"' ? plain.indexOf('"', start + 1) : closingSingle(plain, start, limit);
    if (match[0] === "'" && close < 0) continue;
    const end = close < 0 || close >= limit ? limit : close + 1;
    spans.push([start, end]);
    open.lastIndex = Math.max(end, start + 1);
  }
  return spans;
}

/** A closing single mark stands after a word or stop and before no letter; -1 when there is none before `limit`. */
function closingSingle(plain: string, start: number, limit: number): number {
  const close = /(?<=[\p{L}\p{N}.,!?…-])'(?![\p{L}\p{N}])/gu;
  close.lastIndex = start + 1;
  const match = close.exec(plain);
  return match !== null && match.index < limit ? match.index : -1;
}
