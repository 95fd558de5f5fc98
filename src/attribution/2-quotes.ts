/** Step 2: quotation marks paired into quotations, and the sentences that frame them. */

import type { Paragraph, Segments, Token } from './1-segment.ts';

/** One outermost quotation inside one paragraph; tokens `[open, close]` include the marks. */
export interface Quote {
  readonly open: number;
  /** Closing mark, or the last token of the paragraph when the quotation runs on or was never closed. */
  readonly close: number;
  /** The closing mark is there. */
  readonly closed: boolean;
  /** Index of the quotation in the paragraph before that runs on into this one. */
  readonly continues: number | null;
  /** Words inside. */
  readonly words: number;
}

/** Tokens `[first, last)`; sentence ends inside a quotation do not count. */
export interface Sentence {
  readonly first: number;
  readonly last: number;
  readonly paragraph: number;
}

export interface Quoted {
  readonly quotes: readonly Quote[];
  /** Quote index by token, -1 outside. */
  readonly quoteOf: Int32Array;
  readonly sentences: readonly Sentence[];
}

const CLOSERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '“': '”',
    '«': '»',
    '„': '“”',
    '"': '"',
    '``': "''",
    "''": "''",
    ',,': "''”“",
    '‘': '’',
    "'": "'",
    '”': '”',
    '‹': '›',
  }),
);
/** A single mark must close within this many tokens, else it was an apostrophe. */
const SINGLE_TOKENS_MAX = 150;

/** Pairs marks paragraph by paragraph; a mark left open reaches to the end of its paragraph at most. */
export function findQuotes(segments: Segments): Quoted {
  const { tokens, paragraphs } = segments;
  const quotes: Quote[] = [];
  const quoteOf = new Int32Array(tokens.length).fill(-1);
  let running: number | null = null;
  for (const [p, paragraph] of paragraphs.entries()) {
    running = pairParagraph(segments, paragraph, paragraphs[p + 1], quotes, running);
  }
  quotes.forEach((quote, q) => {
    quoteOf.fill(q, quote.open, quote.close + 1);
  });
  return { quotes, quoteOf, sentences: findSentences(segments, quotes, quoteOf) };
}

/** Returns the quotation that runs on into the next paragraph, or null. */
function pairParagraph(
  { text, tokens }: Segments,
  paragraph: Paragraph,
  next: Paragraph | undefined,
  quotes: Quote[],
  before: number | null,
): number | null {
  let running = before;
  let start = paragraph.first;
  if (before !== null && !isOpener(tokens[start])) {
    const close = strayCloser(text, tokens, paragraph);
    quotes.push(quoteFrom(tokens, start, close, true, before));
    running = null;
    start = close + 1;
  }
  // Kinds of closing mark of which none is left in the paragraph: looked for once, so that time stays linear.
  const missing = new Set<string>();
  for (let i = start; i < paragraph.last; i++) {
    const kind = openingKind(text, tokens, i, paragraph);
    if (!kind) continue;
    const close = missing.has(kind) ? -1 : closingIndex(text, tokens, i, paragraph, kind);
    if (close < 0 && !isSingle(kind)) missing.add(kind);
    if (close >= 0) {
      quotes.push(quoteFrom(tokens, i, close, true, i === paragraph.first ? running : null));
      running = null;
      i = close;
      continue;
    }
    if (isSingle(kind)) continue;
    // Never closed: it runs on when the next paragraph opens with a mark or closes it, or when it holds a whole paragraph.
    const runsOn = next !== undefined && (isOpener(tokens[next.first]) || strayCloser(text, tokens, next) >= 0);
    if (runsOn || i === paragraph.first || tokens[i - 1]?.text === ':' || tokens[i - 1]?.text === ',') {
      quotes.push(quoteFrom(tokens, i, paragraph.last - 1, false, i === paragraph.first ? running : null));
      return runsOn ? quotes.length - 1 : null;
    }
  }
  return null;
}

function quoteFrom(
  tokens: readonly Token[],
  open: number,
  close: number,
  closed: boolean,
  continues: number | null,
): Quote {
  let words = 0;
  for (let i = open + 1; i <= close; i++) if (tokens[i]?.word) words++;
  return { open, close, closed, continues, words };
}

/** A name and a house after a quotation: '… the town." ⏎ Jo Roe, Board of Tides."'. */
const SIGNATURE_TOKENS_MAX = 10;

/** The first double mark of a paragraph when it closes what this paragraph did not open, or -1. */
function strayCloser(text: string, tokens: readonly Token[], paragraph: Paragraph): number {
  for (let i = paragraph.first + 1; i < paragraph.last; i++) {
    const token = tokens[i] as Token;
    if (token.word || !/^(?:["“”«»„]|``|'')$/u.test(token.text)) continue;
    const closes = /^["”»]$|^''$/u.test(token.text) && !isSpace(text[token.start - 1]) && endsWordAt(text, token.end);
    return closes && i - paragraph.first > SIGNATURE_TOKENS_MAX ? i : -1;
  }
  return -1;
}

const isOpener = (token: Token | undefined): boolean => token !== undefined && /^(?:[“"«„‘]|``|'')$/u.test(token.text);
const isSpace = (char: string | undefined): boolean => char === undefined || /\s/u.test(char);

/** The closing marks that would end a quotation opened by token `i`, or '' when it opens none. */
function openingKind(text: string, tokens: readonly Token[], i: number, paragraph: Paragraph): string {
  const token = tokens[i] as Token;
  if (token.word) return '';
  const closers = CLOSERS.get(token.text);
  if (closers === undefined) return '';
  const before = text[token.start - 1];
  const after = text[token.end];
  const opensHere = i === paragraph.first || isSpace(before) || /[([{—–\-/:“"‘']/u.test(before ?? '');
  if (token.text === '”' || token.text === "''" || token.text === '"')
    return opensHere && !isSpace(after) ? closers : '';
  if (token.text === '‘' || token.text === "'") {
    const contraction = /^(?:em|til|n|cause|tis|twas|\d\ds?)$/iu.test(tokens[i + 1]?.text ?? '');
    return opensHere && !isSpace(after) && !contraction ? closers : '';
  }
  return closers;
}

function closingIndex(
  text: string,
  tokens: readonly Token[],
  open: number,
  paragraph: Paragraph,
  closers: string,
): number {
  const single = isSingle(closers);
  const limit = single ? Math.min(paragraph.last, open + SINGLE_TOKENS_MAX) : paragraph.last;
  for (let j = open + 1; j < limit; j++) {
    const token = tokens[j] as Token;
    if (single) {
      if (!isSingleMark(token) || isSpace(text[token.start - 1]) || !endsWordAt(text, token.end)) continue;
      return looksPossessive(tokens, j, limit) ? nextSingle(text, tokens, j, limit) : j;
    }
    if (closesDouble(text, tokens, j, closers)) return j;
  }
  return -1;
}

const isSingle = (closers: string): boolean => closers === "'" || closers === '’';
const isSingleMark = (token: Token): boolean => token.text === "'" || token.text === '’';

/** Also marks of another kind or turned the wrong way, when they stand where a closing mark stands. */
function closesDouble(text: string, tokens: readonly Token[], j: number, closers: string): boolean {
  const token = tokens[j] as Token;
  if (closers === "''" ? token.text === "''" : closers.includes(token.text)) return true;
  if (closers === '"' && token.text === '”') return true;
  const closesHere = !isSpace(text[token.start - 1]) && endsWordAt(text, token.end);
  return closesHere && (closers === '”' || closers === "''") && /^["“”]$/u.test(token.text);
}

const endsWordAt = (text: string, at: number): boolean => !/[\p{L}\p{N}]/u.test(text[at] ?? ' ');

/** "the players' union" inside single marks: a plural possessive, when a later mark closes after punctuation. */
function looksPossessive(tokens: readonly Token[], at: number, limit: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (!before?.lower.endsWith('s') || !after?.word) return false;
  for (let j = at + 1; j < Math.min(limit, at + 40); j++) {
    const text = tokens[j]?.text;
    if (text === '‘') return false;
    if (text === "'" || text === '’')
      return /[.,!?]/u.test(tokens[j - 1]?.text ?? '') || /[.,!?]/u.test(tokens[j + 1]?.text ?? '.');
  }
  return false;
}

function nextSingle(text: string, tokens: readonly Token[], at: number, limit: number): number {
  for (let j = at + 1; j < limit; j++) {
    const token = tokens[j] as Token;
    if (isSingleMark(token) && endsWordAt(text, token.end) && !isSpace(text[token.start - 1])) return j;
  }
  return at;
}

/** Longer sentences are cut: lists and tables, not prose. */
const SENTENCE_TOKENS_MAX = 250;
const SENTENCE_END = /^(?:[.!?…]|\.\.\.|\. \. \.)$/u;
function findSentences({ tokens, paragraphs }: Segments, quotes: readonly Quote[], quoteOf: Int32Array): Sentence[] {
  const sentences: Sentence[] = [];
  for (const [p, paragraph] of paragraphs.entries()) {
    let first = paragraph.first;
    for (let i = paragraph.first; i < paragraph.last; i++) {
      let last = sentenceEndAfter(tokens, quotes, quoteOf, i, paragraph.last);
      if (last < 0 && i - first >= SENTENCE_TOKENS_MAX && (quoteOf[i] ?? -1) < 0) last = i + 1;
      if (last < 0) continue;
      sentences.push({ first, last, paragraph: p });
      first = last;
      i = last - 1;
    }
    if (first < paragraph.last) sentences.push({ first, last: paragraph.last, paragraph: p });
  }
  return sentences;
}

/** The index just after the sentence when token `i` ends one, else -1. */
function sentenceEndAfter(
  tokens: readonly Token[],
  quotes: readonly Quote[],
  quoteOf: Int32Array,
  i: number,
  limit: number,
): number {
  const token = tokens[i] as Token;
  const quote = quotes[quoteOf[i] ?? -1];
  let last = i + 1;
  if (quote) {
    // Only the end of the quotation can end the sentence, and only when it carries the full stop inside.
    if (i !== quote.close || !quote.closed) return -1;
    const inner = tokens[i - 1]?.text ?? '';
    if (!SENTENCE_END.test(inner)) return -1;
    if (inner !== '.' && saysNext(tokens, i + 1)) return -1;
    if (inner === '...' || inner === '…') if (saysNext(tokens, i + 1)) return -1;
  } else {
    const ends = token.word ? endsAbbreviation(tokens, i) : SENTENCE_END.test(token.text);
    if (!ends) return -1;
    while (last < limit && /^[)\]]$/u.test(tokens[last]?.text ?? '') && quoteOf[last] === -1) last++;
  }
  if (last >= limit) return limit;
  const next = tokens[last] as Token;
  if (SENTENCE_END.test(next.text)) return -1;
  if (/^[\p{Lu}\p{N}@#]/u.test(next.text)) return last;
  if ((quoteOf[last] ?? -1) >= 0 || /^[([•*—–-]$/u.test(next.text)) return quote && !isOpener(next) ? -1 : last;
  return -1;
}

/** "At 4 p.m. Friday", "9 a.m. Eastern", "6 p.m. GMT": the time goes on. */
const AFTER_HOUR =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|(?:Mon|Tue|Wed|Thu|Thurs|Fri|Sat|Sun)\.?|(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber|(?:Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec)\.?|Eastern|Central|Mountain|Pacific|Local|Greenwich|Coordinated|[A-Z]{2,4}|Christmas|New|Easter|Good)$/u;

/** "… in the U.S. The …": an abbreviation that also ends the sentence. */
function endsAbbreviation(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token;
  if (
    !token.text.endsWith('.') ||
    !/^(?:U\.S|U\.K|U\.N|E\.U|D\.C|[ap]\.m|Jr|Sr|Inc|Corp|Co|Ltd|etc|al)\.$/u.test(token.text)
  )
    return false;
  const next = tokens[i + 1]?.text ?? '';
  if (/^[ap]\.m\.$/u.test(token.text) && /^\p{Lu}/u.test(next))
    return !AFTER_HOUR.test(next) && tokens[i + 2]?.lower !== 'time';
  return (
    /^(?:the|a|an|he|she|it|they|we|i|but|and|in|on|at|for|as|this|that|these|those|his|her|their|if|when|while|after|mr\.|mrs\.|ms\.)$/u.test(
      tokens[i + 1]?.lower ?? '',
    ) && /^\p{Lu}/u.test(tokens[i + 1]?.text ?? '')
  );
}

/** After "?" or "!" a quotation may be followed by its cue: '"Why?" Smith said', '"No!" said Smith'. */
function saysNext(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < from + 6; i++) {
    const token = tokens[i];
    if (!token?.word) return false;
    const reading = token.readings.verb;
    if (!reading?.entry.speech || reading.forms.has('base')) continue;
    // "pressed the mayor" says nothing yet, "Roe pressed." does.
    if (reading.entry.frames.has('Q') || reading.entry.frames.has('C') || !tokens[i + 1]?.word) return true;
  }
  return false;
}
