import { describe, expect, it } from 'vitest';
import type { DiffPiece } from '../../src/model.ts';
import { diffSide } from '../../src/platforms/diff-side.ts';

const same = (text: string): DiffPiece => ({ op: 'same', text });
const added = (text: string): DiffPiece => ({ op: 'added', text });
const removed = (text: string): DiffPiece => ({ op: 'removed', text });

describe('one side of a comparison', () => {
  it.each<[string, DiffPiece[], string[], string[]]>([
    [
      'marks what the other does not have',
      [same('the '), removed('old'), added('new')],
      ['the ', '*old*'],
      ['the ', '*new*'],
    ],
    [
      'joins words with the space between them',
      [removed('Harbour'), same(' '), removed('House')],
      ['*Harbour House*'],
      [' '],
    ],
    [
      'leaves a space before a common word',
      [removed('two'), same(' '), same('boats')],
      ['*two*', ' boats'],
      [' boats'],
    ],
    ['leaves a space at the end', [removed('two'), same(' ')], ['*two*', ' '], [' ']],
    [
      'keeps a common word between two marks',
      [removed('a'), same(' or '), added('b')],
      ['*a*', ' or '],
      [' or ', '*b*'],
    ],
  ])('%s', (_what, pieces, a, b) => {
    const shown = (side: 'a' | 'b') =>
      diffSide(pieces, side).map(({ text, differs }) => (differs ? `*${text}*` : text));
    expect(shown('a')).toEqual(a);
    expect(shown('b')).toEqual(b);
  });
});
