import { describe, expect, it } from 'vitest';
import { isTelling } from '../../src/alerts/present.ts';
import { factDiff, wordDiff } from '../../src/claims/word-diff.ts';
import type { FindingField } from '../../src/model.ts';
import { diffSide } from '../../src/platforms/diff-side.ts';

const changes = (a: string, b: string) =>
  wordDiff(a, b)
    .filter(({ op }) => op !== 'same')
    .map(({ op, text }) => `${op === 'added' ? '+' : '-'}${text}`);

describe('the differing words of two passages', () => {
  it.each([
    ['about 3,400 people', 'about 4,300 people', ['-3,400', '+4,300']],
    ['rose 2.5 percent', 'rose 5.2 percent', ['-2.5', '+5.2']],
    ['one, two', 'one, three', ['-two', '+three']],
    ['I told him to sail', 'I told him not to sail', ['+not ']],
    ['the same', 'the same', []],
    ['', 'all new', ['+all new']],
  ])('%s | %s', (a, b, expected) => {
    expect(changes(a, b)).toEqual(expected);
  });

  it('are worth showing when the passages have something in common', () => {
    expect(isTelling(wordDiff('The dam is safe, he said', 'The dam is not safe, he said'))).toBe(true);
    expect(isTelling(wordDiff('3,400 people told to go', 'Some 4,300 residents were ordered out of bed'))).toBe(false);
  });
});

const marks = (a: string, b: string, field: FindingField): string[][] => {
  const pieces = factDiff(a, b, field) ?? [];
  return (['a', 'b'] as const).map((side) =>
    diffSide(pieces, side)
      .filter(({ differs }) => differs)
      .map(({ text }) => text),
  );
};

describe('what two sentences of their own differ in', () => {
  it.each<[FindingField, string, string, string[], string[]]>([
    ['number', 'Twelve boats sank off Selby.', 'The storm took 21 boats, the mayor said.', ['Twelve'], ['21']],
    [
      'name',
      'The captain, Josiah Vane, was rescued.',
      'Captain Joshua Vane taught me to splice.',
      ['Josiah'],
      ['Joshua'],
    ],
    ['date', 'It broke on Monday 3 March.', 'The wall had given way on Sunday.', ['Monday 3 March'], ['Sunday']],
    ['date', 'The 62-metre wall broke on Monday.', 'It gave way on Sunday.', ['Monday'], ['Sunday']],
    ['date', 'The wall was built in 1917.', 'It stands since 1971.', ['1917'], ['1971']],
    ['time', 'It broke at 6.15am.', 'They ran when it fell, at 8.15am.', ['6.15am'], ['8.15am']],
    ['place', 'He passed a medical in Hamburg.', 'The doctors of Frankfurt found him fit.', ['Hamburg'], ['Frankfurt']],
  ])('%s: %s | %s', (field, a, b, inA, inB) => {
    expect(marks(a, b, field)).toEqual([inA, inB]);
  });

  it('spells both passages', () => {
    const [a, b] = ['Twelve boats sank off Selby.', 'The storm took 21 boats, the mayor said.'];
    const pieces = factDiff(a, b, 'number') ?? [];
    expect(
      (['a', 'b'] as const).map((side) =>
        diffSide(pieces, side)
          .map(({ text }) => text)
          .join(''),
      ),
    ).toEqual([a, b]);
  });

  it('is nothing where a side has no such word, or the field has none', () => {
    expect(factDiff('Many boats sank.', 'The storm took 21 boats.', 'number')).toBeNull();
    expect(factDiff('The dam is safe.', 'No wall of the kind holds.', 'polarity')).toBeNull();
  });
});
