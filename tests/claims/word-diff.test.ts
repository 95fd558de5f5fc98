import { describe, expect, it } from 'vitest';
import { isTelling } from '../../src/alerts/present.ts';
import { wordDiff } from '../../src/claims/word-diff.ts';

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
