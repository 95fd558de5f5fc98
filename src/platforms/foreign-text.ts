/**
 * Foreign text before any markup: cleaned of what no reader sees, cut between graphemes, addresses made safe. What each
 * platform must escape is in its own `text.ts`.
 */

/** C0 and C1 controls but tab and newline, and the byte order mark. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const UNWANTED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Plain text without characters that no reader sees and that could break or turn the text around it. */
export function cleanText(text: string): string {
  return closeDirections(text.replace(/\r\n?/g, '\n').replace(LONE_SURROGATE, '\ufffd').replace(UNWANTED, ''));
}

/** Bidirectional embeddings and overrides end with a pop, isolates with a pop of their own. Unicode UAX #9. */
const OPENS_EMBEDDING = /[\u202a\u202b\u202d\u202e]/u;
const OPENS_ISOLATE = /[\u2066-\u2068]/u;
const POP_EMBEDDING = '\u202c';
const POP_ISOLATE = '\u2069';

/** Closes what a line opened and did not close, so that it can not turn our words after it round. */
function closeDirections(text: string): string {
  if (!OPENS_EMBEDDING.test(text) && !OPENS_ISOLATE.test(text)) return text;
  return text
    .split('\n')
    .map((line) => line + closers(line))
    .join('\n');
}

function closers(line: string): string {
  const open: string[] = [];
  for (const character of line) {
    if (OPENS_EMBEDDING.test(character)) open.push(POP_EMBEDDING);
    else if (OPENS_ISOLATE.test(character)) open.push(POP_ISOLATE);
    else if (character === open.at(-1)) open.pop();
  }
  return open.reverse().join('');
}

/** One line: newlines and runs of space become one space. For names, labels and titles. */
export function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/gu, ' ').trim();
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** No grapheme is longer than this for our purpose; a "letter" of a thousand marks may be cut. */
const GRAPHEME_MAX = 64;

/** The largest index ≤ `at` that does not fall inside a grapheme (emoji, accents, flags). */
export function graphemeBoundary(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const from = Math.max(0, at - GRAPHEME_MAX);
  let boundary = from;
  for (const { index } of graphemes.segment(text.slice(from, at + GRAPHEME_MAX))) {
    if (from + index > at) break;
    boundary = from + index;
  }
  if (boundary > from) return boundary;
  // One endless grapheme: cut it, but never a surrogate pair.
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}

/** `text` in at most `lengthMax` characters; what is cut shows as an ellipsis. */
export function cut(text: string, lengthMax: number): string {
  if (text.length <= lengthMax) return text;
  return `${text.slice(0, graphemeBoundary(text, lengthMax - 1)).trimEnd()}…`;
}

/**
 * An http or https address without name and password (they disguise where it leads), with each of the characters in
 * `unsafe` percent-encoded; null when it is no such address or longer than `lengthMax`.
 */
export function safeUrl(href: string, lengthMax: number, unsafe: RegExp): string | null {
  let url: URL;
  try {
    url = new URL(href);
  } catch {
    return null;
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  url.username = '';
  url.password = '';
  const safe = url.href.replace(unsafe, percent);
  return safe.length <= lengthMax ? safe : null;
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
