/** One side of a comparison: which of its words the other side does not have. */
import type { DiffPiece } from '../model.ts';

export interface SidePiece {
  readonly text: string;
  readonly differs: boolean;
}

/**
 * The words of one side in order, neighbours of one kind joined. A space between two words that differ is marked with
 * them, so that "White House Rose Garden" is one mark and not four. The pieces spell the side's text.
 */
export function diffSide(pieces: readonly DiffPiece[], side: 'a' | 'b'): SidePiece[] {
  const other = side === 'a' ? 'added' : 'removed';
  const own = pieces.filter((piece) => piece.op !== other && piece.text !== '');
  const merged: { text: string; differs: boolean }[] = [];
  for (const [index, piece] of own.entries()) {
    const between = piece.text.trim() === '' && merged.at(-1)?.differs === true && own[index + 1]?.op !== 'same';
    const differs = piece.op !== 'same' || (between && own[index + 1] !== undefined);
    const last = merged.at(-1);
    if (last?.differs === differs) last.text += piece.text;
    else merged.push({ text: piece.text, differs });
  }
  return merged;
}
