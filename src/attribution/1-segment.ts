/** Step 1: paragraphs and tokens. Everything later speaks of token indices; offsets come back at the end. */

import type { Span } from '../model.ts';
import { tagParts } from './tagger.ts';

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

/** Title and name abbreviations whose full stop ends no sentence and belongs to the word. */
const ABBREVIATION =
  /(?:Mr|Mrs|Ms|Mx|Dr|Prof|Sen|Sens|Rep|Reps|Gov|Govs|Gen|Lt|Col|Maj|Capt|Cmdr|Sgt|Pvt|Adm|Hon|Rev|Fr|Sr|Jr|St|Pres|Supt|Det|Insp|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun|vs|No|Inc|Corp|Co|Ltd|Bros|Ga|Fla|Calif|Mass|Conn|Va|Pa|Ariz|Ala|Ark|Colo|Del|Ill|Ind|Kan|Ky|La|Md|Me|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Tenn|Tex|Vt|Wash|Wis|Wyo|Ave|Blvd|approx|est|a\.m|p\.m|e\.g|i\.e|etc|cf|al|\p{Lu}(?:\.\p{Lu})*)\.(?!\p{L})/u;

const TOKEN = new RegExp(
  [
    ABBREVIATION.source,
    // A word keeps inner apostrophes, hyphens and full stops; a clitic ("'s", "n't", "'ve") is split off below.
    '\\p{N}{1,3}(?:,\\p{N}{3})+(?:\\.\\p{N}+)?',
    "[@#]?[\\p{L}\\p{N}\\p{M}]+(?:['’.\\-‐‑&/][\\p{L}\\p{N}\\p{M}]+)*",
    "``|''|,,|\\.\\.\\.|---?|…|\\. \\. \\.",
    '[^\\s]',
  ].join('|'),
  'gu',
);
const CLITIC = /(?:n['’]t|['’](?:s|re|ve|ll|d|m))$/iu;
const WORD_START = /^[@#]?[\p{L}\p{N}\p{M}]/u;

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
  const cuts = /\s*\n\s*/gu;
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
  for (const cut of text.matchAll(cuts)) {
    const next = text[cut.index + cut[0].length] ?? '';
    const before = text[cut.index - 1] ?? '';
    const wraps = /\p{Ll}/u.test(next) && /[\p{L}\p{N},]/u.test(before) && !/\n\s*\n/u.test(cut[0]);
    if (wraps) continue;
    add(start, cut.index);
    start = cut.index + cut[0].length;
  }
  add(start, text.length);
  return spans;
}

/** Very long lines are cut at a space after a full stop, else anywhere: bounded work whatever comes in. */
function addChunks(text: string, from: number, to: number, spans: Span[]): void {
  let at = from;
  while (to - at > PARAGRAPH_CHARS_MAX) {
    const limit = at + PARAGRAPH_CHARS_MAX;
    const stop = Math.max(
      text.lastIndexOf('. ', limit),
      text.lastIndexOf('.” ', limit),
      text.lastIndexOf('." ', limit),
    );
    const space = text.lastIndexOf(' ', limit);
    const cut = stop > at + PARAGRAPH_CHARS_MAX / 2 ? text.indexOf(' ', stop) : space > at ? space : limit;
    spans.push([at, cut]);
    at = cut;
  }
  if (to > at) spans.push([at, to]);
}

function addTokens(text: string, start: number, end: number, tokens: Token[]): void {
  const slice = text.slice(start, end);
  const tags = tagParts(slice);
  let tag = 0;
  const push = (from: number, to: number): void => {
    const part = slice.slice(from, to);
    const word = WORD_START.test(part) || (part.length > 1 && /^['’]\p{L}/u.test(part));
    while (tag < tags.length - 1 && (tags[tag]?.end ?? 0) < to) tag++;
    const lower = part.toLowerCase().replaceAll('’', "'");
    const pos = word ? (tags[tag]?.pos ?? 'X') : 'PUNCT';
    tokens.push({ start: start + from, end: start + to, text: part, lower, pos, word });
  };
  for (const match of slice.matchAll(TOKEN)) {
    const from = match.index;
    const to = from + match[0].length;
    const clitic = CLITIC.exec(match[0]);
    if (clitic && clitic.index > 0) {
      push(from, from + clitic.index);
      push(from + clitic.index, to);
    } else push(from, to);
  }
}
