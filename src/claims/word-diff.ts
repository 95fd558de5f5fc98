/** A word-level comparison for showing two passages side by side. */
import type { DiffPiece } from '../model.ts';

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

/** Joins neighbours of one kind; between two sames the removed words come before the added ones. */
function merged(pieces: readonly DiffPiece[]): DiffPiece[] {
  const found: DiffPiece[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed !== '') found.push({ op: 'removed', text: removed });
    if (added !== '') found.push({ op: 'added', text: added });
    [removed, added] = ['', ''];
  };
  for (const { op, text } of pieces) {
    if (op === 'removed') removed += text;
    else if (op === 'added') added += text;
    else {
      flush();
      const last = found.at(-1);
      if (last?.op === 'same') found[found.length - 1] = { op, text: last.text + text };
      else found.push({ op, text });
    }
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
