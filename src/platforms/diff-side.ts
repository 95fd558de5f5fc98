/** One side of a comparison: which of its words the other side does not have. */
import type { DiffPiece } from '../model.ts';

export interface SidePiece {
  readonly text: string;
  readonly differs: boolean;
}

/** The pieces that spell one side. */
export const ofSide = (pieces: readonly DiffPiece[], side: 'a' | 'b'): DiffPiece[] =>
  pieces.filter(
    ({ op }) =>
      op === 'same' || (side === 'a' ? op === 'removed' || op === 'before' : op === 'added' || op === 'after'),
  );

export const isMarked = ({ op }: DiffPiece): boolean => op === 'removed' || op === 'added';

/** Too short to be words of their own: spaces, commas, dashes. */
const WORDLESS = /^[^\p{L}\p{N}]{1,3}$/u;

/**
 * The words of one side in order, neighbours of one kind joined. A space or a mark between two words that differ is marked
 * with them, so that "White House Rose Garden" is one mark and "3,400" too. The pieces spell the side's text.
 */
export function diffSide(pieces: readonly DiffPiece[], side: 'a' | 'b'): SidePiece[] {
  const own = ofSide(pieces, side).filter((piece) => piece.text !== '');
  const merged: { text: string; differs: boolean }[] = [];
  for (const [index, piece] of own.entries()) {
    const next = own[index + 1];
    const isBetween = merged.at(-1)?.differs === true && next !== undefined && isMarked(next);
    const differs = isMarked(piece) || (isBetween && WORDLESS.test(piece.text));
    const last = merged.at(-1);
    if (last?.differs === differs) last.text += piece.text;
    else merged.push({ text: piece.text, differs });
  }
  return merged;
}
