/** The words of a text with what the speaker step asks of them: capitals, sentences, quotation marks, possessives. */

import type { Span } from '../../model.ts';
import { isCapitalised, type Word, words } from '../../text/words.ts';

export interface Token {
  /** As written, without a possessive ending. */
  readonly text: string;
  /** The same, folded, without inner points ("U.S" → "us"). */
  readonly folded: string;
  readonly start: number;
  /** End of `text`: before the possessive ending. */
  readonly end: number;
  /** End of the whole word. */
  readonly wordEnd: number;
  readonly possessive: boolean;
  /** Starts with a capital letter. */
  readonly capital: boolean;
  /** What stands between the word before and this one, at most a few characters of it. */
  readonly gap: string;
  /** First word of a sentence or of a quotation. */
  readonly initial: boolean;
  /** Sentences inside one quotation count as one. */
  readonly sentence: number;
  readonly paragraph: number;
  /** Inside quotation marks. */
  readonly quoted: boolean;
  /** In a line set like a headline, where capitals say nothing. */
  readonly headline: boolean;
}

const gapCharsMax = 12;
const POSSESSIVE = /['’]s$/i;
const CONTRACTION = /(?<=\p{L})['’](?:s|d|ll|re|ve|m)$/iu;
/** Abbreviations whose point ends no sentence. */
const ABBREVIATION =
  /^(?:mr|mrs|ms|dr|prof|sen|sens|rep|reps|gov|gen|lt|col|maj|capt|sgt|cmdr|adm|hon|rev|st|supt|det|insp|cllr|jr|sr|inc|corp|co|ltd|vs|u\.?s|u\.?k|u\.?n|d\.?c|e\.?u|\p{L})$/iu;
/** What ends a sentence when a capital follows. */
const STOP = /[.!?…]["”’')\]]*\s|[:;]\s+["“‘]/;
/** A line of at least this many words in which most are capitalised is a headline. */
const headlineWordsMin = 4;
const headlineCharsMax = 200;

const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['"', '"'],
  ['«', '»'],
  ['„', '“'],
  ['‘', '’'],
  ["''", "''"],
]);
const MARKS = /[\n“”"«»„‘’]|''/g;

/** Per code unit: 1 inside double quotation marks, guillemets or the single marks of British print. */
function quoteMask(text: string): Uint8Array {
  const mask = new Uint8Array(text.length);
  let open = -1;
  let closer: string | undefined;
  for (const match of text.matchAll(MARKS)) {
    const [mark] = match;
    const end = match.index + mark.length;
    if (mark === '\n') open = -1;
    else if (open < 0) {
      closer = CLOSERS.get(mark);
      if (closer !== undefined) open = match.index;
    } else if (mark === closer && !(mark === '’' && /\p{L}/u.test(text.charAt(end)))) {
      mask.fill(1, open, end);
      open = -1;
    }
  }
  return mask;
}

/** Per code unit: 1 inside one of the sorted spans. */
function spanMask(length: number, spans: readonly Span[]): Uint8Array {
  const mask = new Uint8Array(length);
  for (const [start, end] of spans) mask.fill(1, start, end);
  return mask;
}

function isHeadline(line: readonly { text: string }[], end: string, first: boolean): boolean {
  if (line.length < headlineWordsMin) return false;
  const capitals = line.filter((word) => isCapitalised(word.text)).length;
  const closed = /[.!?]["”’)]*$/.test(end) && !first;
  if (first && /[.!?]\s/.test(end)) return false;
  return capitals >= line.length * (closed ? 0.85 : 0.7) && (!closed || line.length > headlineWordsMin * 2);
}

/** @param found the words of the text; none goes over a line break */
function headlineMask(text: string, found: readonly Word[]): Uint8Array {
  const mask = new Uint8Array(text.length);
  const leading = text.length - text.trimStart().length;
  const trailing = text.trimEnd().length;
  let next = 0;
  for (const match of text.matchAll(/[^\n]+/g)) {
    const line = match[0];
    const end = match.index + line.length;
    const from = next;
    while (next < found.length && (found[next] as Word).start < end) next++;
    if (line.length > headlineCharsMax) continue;
    const first = match.index <= leading && end < trailing;
    if (isHeadline(found.slice(from, next), line.trimEnd(), first)) mask.fill(1, match.index, end);
  }
  return mask;
}

/** Does the point between two words belong to the first, or announce a number ("No. 4")? */
function isAbbreviated(before: Token | undefined, between: string, word: Word): boolean {
  if (before === undefined || !/^\.\s/.test(between)) return false;
  return (before.text === 'No' && /^\d/.test(word.text)) || ABBREVIATION.test(before.text);
}

const withoutPoints = (folded: string): string => (folded.includes('.') ? folded.replaceAll('.', '') : folded);

/** Reads a text; words inside `skipped` are left out and end a paragraph. Linear. */
export function read(text: string, skipped: readonly Span[], quotations: readonly Span[]): Token[] {
  const skip = spanMask(text.length, skipped);
  const quotes = quoteMask(text);
  for (const [start, end] of quotations) quotes.fill(1, start, end);
  const found = words(text);
  const headlines = headlineMask(text, found);
  const tokens: Token[] = [];
  let [sentence, paragraph, last, broken] = [0, 0, 0, true];
  for (const word of found) {
    if (skip[word.start] === 1) {
      broken = true;
      continue;
    }
    const between = text.slice(last, word.start);
    const capital = isCapitalised(word.text);
    const before = tokens.at(-1);
    const marks = between !== ' '; // between most words stands a blank, which ends and opens nothing
    const newParagraph = broken || (marks && between.includes('\n'));
    const stop = marks && STOP.test(between) && !isAbbreviated(before, between, word);
    const quoteOpens = marks && /["“‘«]$/.test(between);
    const newSentence = newParagraph || (stop && (capital || /^\d/.test(word.text) || quoteOpens));
    if (newParagraph) paragraph++;
    const goesOn = !newParagraph && !quoteOpens && before?.quoted === true && quotes[word.start] === 1;
    if (newSentence && !goesOn) sentence++;
    const marked = word.folded.includes("'");
    const ending = marked ? (POSSESSIVE.exec(word.text)?.[0] ?? '') : '';
    const contraction = marked ? (CONTRACTION.exec(word.text)?.[0] ?? '') : '';
    const apostrophe = text.charAt(word.end);
    const pluralPossessive =
      (apostrophe === "'" || apostrophe === '’') &&
      /s$/i.test(word.text) &&
      /\s/.test(text.charAt(word.end + 1)) &&
      quotes[word.end] !== 1;
    const bare = word.text.slice(0, word.text.length - contraction.length);
    tokens.push({
      text: bare,
      folded: withoutPoints(contraction === '' ? word.folded : word.folded.replace(/'[a-z]+$/, '')),
      start: word.start,
      end: word.start + bare.length,
      wordEnd: word.end,
      possessive: ending !== '' || pluralPossessive,
      capital,
      gap: newParagraph ? '\n' : between.slice(0, gapCharsMax),
      initial: newSentence || (quoteOpens && capital),
      sentence,
      paragraph,
      quoted: quotes[word.start] === 1,
      headline: headlines[word.start] === 1,
    });
    last = word.end;
    broken = false;
  }
  return tokens;
}

/** Index of the first token that ends after `offset`; `tokens.length` when there is none. */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.wordEnd ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Is the word an abbreviation or initial whose point belongs to it? */
export const isAbbreviation = (word: string): boolean => ABBREVIATION.test(word);

/** The word before joins this one into one name: a blank, or the point of an initial or abbreviation. */
export function joins(before: Token | undefined, token: Token | undefined): boolean {
  if (!before || !token || before.possessive || token.initial) return false;
  if (token.gap === ' ' || token.gap === '\u00a0') return true;
  return /^\.[ \u00a0]$/.test(token.gap) && ABBREVIATION.test(before.text);
}
