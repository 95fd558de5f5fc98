/**
 * Words as everything after extraction compares them: folded, tokenised with offsets, stemmed, hashed into shingles.
 * Pure, linear in the length of the text, total on any string.
 */

export { stem } from './stem.ts';

/** One word of a text; `text.slice(start, end) === text`, offsets in UTF-16 code units. */
export interface Word {
  readonly text: string;
  /** `fold(text)`: compare these. */
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/** Letters that Unicode does not decompose, as English newspapers write them. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ŋ: 'n',
};

/** Every quotation mark, apostrophe, dash and space variant, one code unit for one. */
const MARKS: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '«': '"',
  '»': '"',
  '″': '"',
  '＂': '"',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '‹': "'",
  '›': "'",
  '′': "'",
  ʼ: "'",
  '`': "'",
  '´': "'",
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '\u00a0': ' ',
  '\u2007': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
};

const ANY_MARK = /[“”„‟«»″＂‘’‚‛‹›′ʼ`´‐‑‒–—―−\u00a0\u2007\u2009\u202f]/g;
/** Printable ASCII without the grave accent, which stands for an apostrophe. */
const PLAIN = /^[ -_a-~]*$/;
const ANY_LETTER = /[ßæœøłđðþıŋ]/g;

/** Straight quotation marks, plain hyphens and spaces; the length stays, so offsets stay. */
export function normaliseMarks(text: string): string {
  return text.replace(ANY_MARK, (mark) => MARKS[mark] ?? mark);
}

/** Lower case without diacritics, ligatures and typographic marks ("Zoë’s" → "zoe's"). The length may change. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase(); // nearly every word; ten times faster
  return normaliseMarks(text)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(ANY_LETTER, (letter) => LETTERS[letter] ?? letter);
}

/**
 * A run of letters and digits; inside it an apostrophe or hyphen between any two of them, a point between digits,
 * initials or lower-case letters ("3.5", "U.S", "example.org", but not "end.Next"), a comma between digits ("1,000").
 */
const WORD =
  /[\p{L}\p{N}\p{M}]+(?:(?:['’ʼ‐‑-]|(?<=\p{N})[.,](?=\p{N})|(?<=(?<![\p{L}\p{N}])\p{L})\.(?=\p{L}(?![\p{L}\p{N}]))|(?<=\p{Ll})\.(?=\p{Ll}))[\p{L}\p{N}\p{M}]+)*/gu;

export const isAsciiAlphanumeric = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);

/**
 * Where the ASCII letters and digits from `start` end when they are a whole word, whatever may join two words; -1 when an
 * expression must say. Most words are found so, several times faster.
 */
export function plainWordEnd(text: string, start: number): number {
  let end = start;
  while (isAsciiAlphanumeric(text.charCodeAt(end))) end++;
  if (end === text.length) return end;
  const mark = text.charCodeAt(end);
  if (mark === 32 || mark === 10) return end;
  // A comma or point ends it unless a letter or digit follows; all other marks are left to the expression.
  if (mark !== 44 && mark !== 46) return -1;
  const after = text.charCodeAt(end + 1);
  return end + 1 === text.length || (after < 128 && !isAsciiAlphanumeric(after)) ? end : -1;
}

/** The words of a text in order, with offsets: the matches of `WORD`, most of which are found without it. */
export function words(text: string): Word[] {
  const found: Word[] = [];
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    const plainEnd = isAsciiAlphanumeric(code) ? plainWordEnd(text, at) : -1;
    if (plainEnd > 0) {
      const word = text.slice(at, plainEnd);
      found.push({ text: word, folded: word.toLowerCase(), start: at, end: plainEnd });
      at = plainEnd;
    } else if (code < 128 && !isAsciiAlphanumeric(code)) {
      at++;
    } else {
      WORD.lastIndex = at;
      const match = WORD.exec(text);
      if (match === null) break;
      const word = match[0];
      found.push({ text: word, folded: fold(word), start: match.index, end: match.index + word.length });
      at = match.index + word.length;
    }
  }
  return found;
}

/** Does it start with a capital letter? ASCII without a regular expression: this is asked of every word. */
export function isCapitalised(word: string): boolean {
  const code = word.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(word);
}

/** Function words: they carry no topic. Our own list, by word class. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  [
    'a an the this that these those such same other another some any no every each all both either neither much many more most few',
    "i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her hers herself it its it's itself",
    'they them their theirs themselves one ones who whom whose which what whatever there here',
    'of in on at by for from to into onto with without within about above below over under between among through during before after',
    'against toward towards upon off out up down as per via since until till',
    'and or but nor so yet if because although though while whereas unless whether than then when where why how',
    'am is are was were be been being have has had having do does did doing done will would shall should can could may might must',
    "not n't don't doesn't didn't won't isn't aren't wasn't weren't hasn't haven't can't cannot couldn't wouldn't shouldn't",
    "i'm i've i'll i'd we're we've we'll you're he's she's they're they've that's there's let's",
    'also just only very too even still again ever never now already however said says say',
  ]
    .join(' ')
    .split(' '),
);

/** True for a function word; takes a folded word. */
export function isStopWord(folded: string): boolean {
  return STOP_WORDS.has(folded);
}

/** FNV-1a over UTF-16 code units, 32 bits (Fowler, Noll, Vo; parameters of draft-eastlake-fnv). */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/** The 32-bit finaliser of MurmurHash3 (A. Appleby, public domain): spreads what FNV leaves in the low bits. */
function mix(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) | 0;
}

/**
 * Hashes of every run of `size` words, as signed 32-bit integers (PostgreSQL `int[]`), without repeats, in order of
 * first appearance. A text shorter than `size` words gives one hash of all of it; no words give none.
 */
export function shingles(foldedWords: readonly string[], size: number): number[] {
  if (foldedWords.length === 0) return [];
  const width = Math.max(1, Math.min(Math.trunc(size) || 1, foldedWords.length));
  const hashes = foldedWords.map(fnv1a);
  const found = new Set<number>();
  for (let i = 0; i + width <= hashes.length; i++) {
    let hash = width;
    for (let k = i; k < i + width; k++) hash = Math.imul(hash, 0x01000193) ^ mix(hashes[k] ?? 0);
    found.add(mix(hash));
  }
  return [...found];
}
