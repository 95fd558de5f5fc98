/** Step 1: paragraphs and tokens. Everything later speaks of token indices; offsets come back at the end. */

import type { Span } from '../model.ts';
import { isAsciiAlphanumeric, isCapitalised, plainWordEnd } from '../text/words.ts';
import { type Readings, readingsOf } from './lexicon/readings.ts';
import { tagTokens } from './tagger.ts';

/** Universal part-of-speech tags, as the tagger gives them; `PUNCT` for marks and `X` when unknown. */
export type Pos = string;

export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Lower case, curly apostrophes straightened. */
  readonly lower: string;
  readonly pos: Pos;
  /** True for words and numbers, false for marks. */
  readonly word: boolean;
  /** What the lexicons know of it, whatever its part of speech. */
  readonly readings: Readings;
}

/** Tokens `[first, last)` of one paragraph. */
export interface Paragraph {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
}

export interface Segments {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly paragraphs: readonly Paragraph[];
}

/** Longest stretch given to the tagger at once, so that odd input without line breaks stays linear. */
const PARAGRAPH_CHARS_MAX = 4_000;

/** Abbreviations whose full stop ends no sentence and belongs to the word. */
const ABBREVIATIONS = new Set(
  `mr mrs ms mx dr prof sen sens rep reps gov govs gen lt col maj capt cmdr sgt pvt adm hon rev fr sr jr st pres supt det insp
  jan feb mar apr aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun vs no inc corp co ltd bros
  ga fla calif mass conn va pa ariz ala ark colo del ill ind kan ky md mich minn miss mo mont neb nev okla ore
  tenn tex vt wash wis wyo ave blvd approx est a.m p.m e.g i.e etc cf al`.split(/\s+/u),
);
/** "U.S", "J", "D.C": initials. */
const INITIALS = /^\p{Lu}(?:\.\p{Lu})*$/u;

/** Letters and digits of the scripts that news in Latin, Greek, Cyrillic, Arabic or East Asian writing uses. */
const LETTER =
  'A-Za-z0-9\u00AA\u00B5\u00BA\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u1FFF\u2C00-\u2DFF\u3040-\uD7FF\uF900-\uFDFF\uFE70-\uFEFC\uFF10-\uFF5A';
const TOKEN = new RegExp(
  [
    '[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?',
    // A word keeps inner apostrophes, hyphens and full stops; a clitic ("'s", "n't", "'ve") is split off below.
    `[@#]?[${LETTER}]+(?:['’.\\-‐‑&/][${LETTER}]+)*`,
    "``|'(?=''(?!'))|''|,,|\\.\\.\\.|---?|…|\\. \\. \\.",
    '[^\\s]',
  ].join('|'),
  'gu',
);
const SPACE = 32;
const POINT = 46;
const CLITIC = /(?:n['’]t|['’](?:s|re|ve|ll|d|m))$/iu;
const WORD_START = new RegExp(`^(?:[@#]?[${LETTER}]|['’][A-Za-z])`, 'u');

/**
 * Cuts the text into paragraphs and tokens.
 *
 * @param text any string
 * @param skipped sorted, disjoint spans that are not the article; no token starts inside one
 */
export function segment(text: string, skipped: readonly Span[]): Segments {
  const tokens: Token[] = [];
  const paragraphs: Paragraph[] = [];
  for (const [start, end] of paragraphSpans(text, skipped)) {
    const first = tokens.length;
    addTokens(text, start, end, tokens);
    if (tokens.length > first) paragraphs.push({ first, last: tokens.length, start, end });
  }
  return { text, tokens, paragraphs };
}

/** A line break ends a paragraph unless the next line goes on in lower case (hard-wrapped text). */
function paragraphSpans(text: string, skipped: readonly Span[]): Span[] {
  const spans: Span[] = [];
  let start = 0;
  let skip = 0;
  const add = (from: number, to: number): void => {
    let at = from;
    while (skip < skipped.length && (skipped[skip] as Span)[1] <= at) skip++;
    for (let k = skip; k < skipped.length && (skipped[k] as Span)[0] < to; k++) {
      const [s, e] = skipped[k] as Span;
      if (s > at) addChunks(text, at, s, spans);
      at = Math.max(at, e);
    }
    if (at < to) addChunks(text, at, to, spans);
  };
  for (let cut = text.indexOf('\n'); cut >= 0; cut = text.indexOf('\n', cut + 1)) {
    if (/\p{Ll}/u.test(text[cut + 1] ?? '') && /[\p{L}\p{N},]/u.test(text[cut - 1] ?? '')) continue;
    add(start, cut);
    start = cut + 1;
  }
  add(start, text.length);
  return spans;
}

/** Very long lines are cut at a space after a full stop, else anywhere: bounded work whatever comes in. */
function addChunks(text: string, from: number, to: number, spans: Span[]): void {
  let at = from;
  while (to - at > PARAGRAPH_CHARS_MAX) {
    const part = text.slice(at, at + PARAGRAPH_CHARS_MAX); // looking back in all of the text would be quadratic
    const stop = Math.max(part.lastIndexOf('. '), part.lastIndexOf('.” '), part.lastIndexOf('." '));
    const space = part.lastIndexOf(' ');
    const cut = at + (stop > PARAGRAPH_CHARS_MAX / 2 ? part.indexOf(' ', stop) : space > 0 ? space : part.length);
    spans.push([at, cut]);
    at = cut;
  }
  if (to > at) spans.push([at, to]);
}

/** After these "'s" is a verb, which the tagger, seeing it alone, takes for a possessive. */
const HAS_OR_IS_AFTER = /^(?:it|he|she|that|this|there|here|what|who|where|how|when|why|everything|nobody|everybody)$/u;

/** What the tagger often gets wrong in news: "according to campaign aides" is no infinitive, "none of them" no adverb. */
function corrected(pos: Pos, word: string, before: readonly Token[]): Pos {
  if (word === 'none') return 'PRON';
  const last = before.length > 0 ? (before[before.length - 1] as Token).lower : '';
  if (word === "'s" && HAS_OR_IS_AFTER.test(last)) return 'AUX';
  if (word === 'to' && last === 'according') return 'ADP';
  return pos === 'VERB' && last === 'to' && before.at(-2)?.lower === 'according' ? 'NOUN' : pos;
}

function addTokens(text: string, start: number, end: number, tokens: Token[]): void {
  const slice = text.slice(start, end);
  const bounds = tokenBounds(slice);
  const parts: string[] = [];
  for (let k = 0; k < bounds.length; k += 2) parts.push(slice.slice(bounds[k], bounds[k + 1]));
  const tags = tagTokens(parts);
  for (let i = 0; i < parts.length; i++) {
    const [from, to] = [bounds[2 * i] as number, bounds[2 * i + 1] as number];
    const part = parts[i] as string;
    const lower = part.toLowerCase();
    const plain = lower.includes('’') ? lower.replaceAll('’', "'") : lower;
    const word = isAsciiAlphanumeric(part.charCodeAt(0)) || WORD_START.test(part);
    const name = part === 'Will' && i > 0 && isCapitalised(parts[i + 1] ?? ''); // "said Will Doyle"
    const pos = name ? 'PROPN' : word ? corrected(tags[i] ?? 'X', plain, tokens) : 'PUNCT';
    tokens.push({
      start: start + from,
      end: start + to,
      text: part === '―' ? '—' : part,
      lower: plain,
      pos,
      word,
      readings: readingsOf(plain),
    });
  }
}

/** Start and end of each token in turn: a pair of numbers costs less than a pair for each of a million words. */
function tokenBounds(slice: string): number[] {
  const bounds: number[] = [];
  for (let at = 0; at < slice.length; ) {
    const code = slice.charCodeAt(at);
    if (code === SPACE) {
      at++;
      continue;
    }
    const plainEnd = isAsciiAlphanumeric(code) ? plainWordEnd(slice, at) : -1;
    TOKEN.lastIndex = at;
    const match = plainEnd < 0 ? TOKEN.exec(slice) : null;
    if (plainEnd < 0 && match === null) break;
    const from = match?.index ?? at;
    at = match ? TOKEN.lastIndex : plainEnd;
    if (slice.charCodeAt(at) === POINT && isAbbreviation(slice.slice(from, at), slice.slice(at + 1, at + 3))) at++;
    const clitic = match ? CLITIC.exec(match[0]) : null;
    if (clitic && clitic.index > 0) bounds.push(from, from + clitic.index, from + clitic.index, at);
    else bounds.push(from, at);
  }
  return bounds;
}

/** `after`: the two characters behind the point. */
function isAbbreviation(word: string, after: string): boolean {
  if (word.length > 6 || /^[\p{L}\p{N}]/u.test(after)) return false;
  // "No. 5", but "No. Nobody asked."
  if (/^no$/i.test(word)) return /\d$/.test(after);
  return (
    (ABBREVIATIONS.has(word.toLowerCase()) &&
      (/^\p{Lu}/u.test(word) || word.includes('.') || word === 'vs' || word === 'etc')) ||
    INITIALS.test(word)
  );
}
