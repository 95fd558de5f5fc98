/** A word-level comparison for showing two passages side by side. */
import type { DiffPiece, FindingField } from '../model.ts';

/** Above this many cells the middle is shown as replaced rather than compared. */
const CELLS_MAX = 4_000_000;

const piecesOf = (text: string): string[] =>
  text.match(/[\p{L}\p{N}\p{M}]+(?:(?:['’.-]|(?<=\p{N}),(?=\p{N}))[\p{L}\p{N}\p{M}]+)*|\s+|[^\s\p{L}\p{N}\p{M}]/gu) ??
  [];

/** Longest common subsequence, as a list of operations. */
function operations(a: readonly string[], b: readonly string[]): DiffPiece[] {
  if (a.length * b.length > CELLS_MAX)
    return [
      ...a.map((text) => ({ op: 'removed', text }) as const),
      ...b.map((text) => ({ op: 'added', text }) as const),
    ];
  const width = b.length + 1;
  const table = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      table[i * width + j] =
        a[i] === b[j]
          ? (table[(i + 1) * width + j + 1] ?? 0) + (/\s/.test(a[i] ?? '') ? 1 : 3)
          : Math.max(table[(i + 1) * width + j] ?? 0, table[i * width + j + 1] ?? 0);
  const found: DiffPiece[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      found.push({ op: 'same', text: a[i] ?? '' });
      i++;
      j++;
    } else if (
      i < a.length &&
      (j >= b.length || (table[(i + 1) * width + j] ?? 0) >= (table[i * width + j + 1] ?? 0))
    ) {
      found.push({ op: 'removed', text: a[i++] ?? '' });
    } else found.push({ op: 'added', text: b[j++] ?? '' });
  }
  return found;
}

/** Adds a piece, joined to the last one when both are of one kind. */
function push(pieces: DiffPiece[], { op, text }: DiffPiece): void {
  const last = pieces.at(-1);
  if (last?.op === op) pieces[pieces.length - 1] = { op, text: last.text + text };
  else pieces.push({ op, text });
}

/** Joins neighbours of one kind; between two sames the words of a come before those of b. */
function merged(pieces: readonly DiffPiece[]): DiffPiece[] {
  const found: DiffPiece[] = [];
  let [left, right]: [DiffPiece[], DiffPiece[]] = [[], []];
  const flush = () => {
    found.push(...left, ...right);
    [left, right] = [[], []];
  };
  for (const piece of pieces) {
    if (piece.op === 'same') {
      flush();
      push(found, piece);
    } else push(piece.op === 'removed' || piece.op === 'before' ? left : right, piece);
  }
  flush();
  return found;
}

/**
 * Compares two passages word by word. `same` and `removed` pieces in order spell `a`; `same` and `added` spell `b`.
 * Passages so long that comparing them would take seconds come back as one removal and one addition.
 */
export function wordDiff(a: string, b: string): DiffPiece[] {
  return merged(operations(piecesOf(a), piecesOf(b)));
}

const NUMBER =
  /\d|^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|dozen|half|third|quarter|fifth)s?(?:-|$)/iu;
const DAY_NAME = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:today|yesterday|tomorrow|tonight)$/iu;
const MONTH =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?$/iu;
const CLOCK = /^(?:[ap]\.?m\.?|noon|midnight|morning|afternoon|evening|night|past|o'clock|gmt|utc)$/iu;
const CAPITAL =
  /^(?!(?:The|An?|He|She|It|They|We|I|His|Her|Its|Their|Our|This|That|These|Those|There|In|On|At|By|For|From|To|Of|As|And|But|Or|If|When|While|After|Before|With|One|Some|About|Mr|Mrs|Ms|Dr)$)\p{Lu}/u;

type About = (words: readonly string[], i: number) => boolean;

/** "3 March", "March 3rd": the number beside a month. */
const isDay: About = (words, i) =>
  DAY_NAME.test(words[i] ?? '') ||
  MONTH.test(words[i] ?? '') ||
  (/^\d{1,2}(?:st|nd|rd|th)?$/.test(words[i] ?? '') && [i - 2, i + 2].some((at) => MONTH.test(words[at] ?? '')));

/** What a finding of each field is about, the surest sign first. Of the other fields every word may matter. */
const ABOUT: Partial<Record<FindingField, readonly About[]>> = {
  number: [(words, i) => NUMBER.test(words[i] ?? '')],
  date: [isDay, (words, i) => isDay(words, i) || /\d/.test(words[i] ?? '')],
  time: [(words, i) => NUMBER.test(words[i] ?? '') || CLOCK.test(words[i] ?? '')],
  name: [(words, i) => CAPITAL.test(words[i] ?? '')],
  place: [(words, i) => CAPITAL.test(words[i] ?? '')],
};

/**
 * Compares two passages that tell one fact in sentences of their own: only the words of the kind that `field` names are
 * marked ("nine", "Tuesday", "Selby"), and of those only the ones that the other passage does not have. Null when the field has
 * no such words or a side would have no mark.
 */
export function factDiff(a: string, b: string, field: FindingField | null): DiffPiece[] | null {
  for (const about of (field && ABOUT[field]) ?? []) {
    const pieces = markedBy(about, piecesOf(a), piecesOf(b));
    if (['removed', 'added'].every((op) => pieces.some((piece) => piece.op === op))) return merged(pieces);
  }
  return null;
}

function markedBy(about: About, a: readonly string[], b: readonly string[]): DiffPiece[] {
  const [inA, inB] = [a, b].map((words) => new Set(words.map((word) => word.toLowerCase())));
  let [i, j] = [0, 0];
  return operations(a, b).map(({ op, text }): DiffPiece => {
    if (op === 'removed') return { op: about(a, i++) && !inB?.has(text.toLowerCase()) ? op : 'before', text };
    if (op === 'added') return { op: about(b, j++) && !inA?.has(text.toLowerCase()) ? op : 'after', text };
    i++;
    j++;
    return { op, text };
  });
}
