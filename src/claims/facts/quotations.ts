/** The words between quotation marks, found anew in the text, with the speaker that extraction gave them. */
import type { Span, SpeakerMention, Statement } from '../../model.ts';
import { normaliseMarks, type Word, words } from '../../text/words.ts';

export interface Quotation {
  /** Inside the marks. */
  readonly start: number;
  readonly end: number;
  readonly words: readonly Word[];
  readonly speaker: SpeakerMention | null;
  readonly statement: Statement | null;
}

/** Two words are a label ("scare quotes"); nothing under this is compared. */
const WORDS_MIN = 2;
const QUOTE_LENGTH_MAX = 3000;
/** An interview has a hundred; what comes after this many is not compared. */
const QUOTES_MAX = 200;

const opensSingle = (text: string, i: number): boolean =>
  (i === 0 || /[\s([{"—–-]/.test(text[i - 1] ?? '')) && /[\p{L}[(]/u.test(text[i + 1] ?? '');
const closesSingle = (text: string, i: number): boolean =>
  /[^\p{L}\p{N}]|^$/u.test(text[i + 1] ?? '') && i > 0 && !/\s/.test(text[i - 1] ?? '');

/** End of a single-quoted run that opened at `from`, or -1: the first closing mark that is no plural possessive. */
function singleEnd(text: string, from: number): number {
  let possible = -1;
  for (let i = from + 1; i < text.length; i++) {
    if (text[i] !== "'") continue;
    if (opensSingle(text, i) && !closesSingle(text, i)) return possible;
    if (!closesSingle(text, i)) continue;
    const surely = /[.,!?;…]/.test(text[i - 1] ?? '') || /^['.,;:!?)\]]/.test(text[i + 1] ?? '') || text[i - 1] !== 's';
    if (surely) return i;
    if (possible < 0) possible = i;
  }
  return possible;
}

/** Spans inside the quotation marks of one paragraph. An unclosed mark runs to the end of the paragraph. */
function marksOf(paragraph: string, offset: number): Span[] {
  const text = normaliseMarks(paragraph);
  const found: Span[] = [];
  for (let i = 0; i < text.length; i++) {
    const mark = text[i];
    if (mark === '"' || (mark === "'" && text[i + 1] === "'")) {
      const size = mark === '"' ? 1 : 2;
      const close = mark === '"' ? text.indexOf('"', i + 1) : text.indexOf("''", i + 2);
      const end = close < 0 ? text.length : close;
      if (end > i + size) found.push([offset + i + size, offset + end]);
      i = close < 0 ? text.length : close + size - 1;
    } else if (mark === "'" && opensSingle(text, i)) {
      const end = singleEnd(text, i);
      if (end <= i) continue;
      found.push([offset + i + 1, offset + end]);
      i = end;
    }
  }
  return found;
}

function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));
}

function statementAt(span: Span, statements: readonly Statement[]): Statement | null {
  let best: Statement | null = null;
  let most = 0;
  for (const statement of statements) {
    if (statement.kind === 'narrated' || statement.end <= span[0] || statement.start >= span[1]) continue;
    const size = statement.content.reduce((sum, part) => sum + overlap(part, span), 0);
    const closer = best !== null && size === most && statement.end - statement.start < best.end - best.start;
    if (size > most || closer) [best, most] = [statement, size];
  }
  return best;
}

/** Every quotation of a text outside `skip`, in order; words said twice stand once. */
export function quotationsOf(text: string, statements: readonly Statement[], skip: readonly Span[]): Quotation[] {
  const found: Quotation[] = [];
  const seen = new Set<string>();
  for (const match of text.matchAll(/[^\n]+/g)) {
    if (found.length >= QUOTES_MAX) break;
    for (const span of marksOf(match[0], match.index)) {
      if (span[1] - span[0] > QUOTE_LENGTH_MAX || skip.some((part) => overlap(part, span) > 0)) continue;
      const inside = words(text.slice(span[0], span[1])).map((word) => ({
        ...word,
        start: word.start + span[0],
        end: word.end + span[0],
      }));
      const said = inside.map((word) => word.folded).join(' ');
      if (inside.length < WORDS_MIN || seen.has(said)) continue;
      seen.add(said);
      const statement = statementAt(span, statements);
      found.push({ start: span[0], end: span[1], words: inside, speaker: statement?.speaker ?? null, statement });
    }
  }
  return found;
}
