import { describe, expect, it } from 'vitest';
import { planSearch, type Shares, WALK_HITS } from '../../src/ledger/search-plan.ts';

const MILLION = 1_000_000;

/** Keys whose shares are told, each found with the others as chance would have it. */
const sharesOf = (shares: Readonly<Record<number, number>>): Shares => ({
  share: (key) => shares[key] ?? 1 / MILLION,
  shareOfAll: (keys) => keys.reduce((product, key) => product * (shares[key] ?? 1 / MILLION), 1),
});

const [common, frequent, rare, rarer, rarest] = [1, 2, 3, 4, 5];
const shares = sharesOf({ [common]: 0.5, [frequent]: 0.02, [rare]: 0.001, [rarer]: 0.0005, [rarest]: 0.0001 });
const plan = (words: number[], runs: number[] = [], top = MILLION) => planSearch(words, runs, shares, top);
const sorted = (sets: readonly (readonly number[])[]) => sets.map((set) => [...set].sort()).sort();

describe('what a look-up asks the index for', () => {
  it('pairs of the three rarest words stand for all but one of any number', () => {
    const expected = sorted([
      [rare, rarer],
      [rare, rarest],
      [rarer, rarest],
    ]);
    expect(sorted(plan([common, rare, frequent, rarest, rarer]).allOf)).toEqual(expected);
    expect(sorted(plan([rarest, rarer, rare]).allOf)).toEqual(expected);
  });

  it('more words in each set, when pairs of the rarest would bring too many', () => {
    const often = sharesOf({ 1: 0.05, 2: 0.05, 3: 0.05, 4: 0.05 });
    const { allOf } = planSearch([1, 2, 3, 4], [], often, MILLION);
    expect(sorted(allOf)).toEqual([
      [1, 2, 3],
      [1, 2, 4],
      [1, 3, 4],
      [2, 3, 4],
    ]);
  });

  it.each([
    ['one rare word', [rarest], [[rarest]]],
    ['two words, by the rarer when it is rare enough', [common, rarest], [[rarest]]],
    ['two words, by both when each is common', [rare, frequent], [[frequent, rare]]],
  ])('%s', (_what, words, sets) => {
    expect(sorted(plan(words).allOf)).toEqual(sets);
  });

  it('walks back from the newest statement for words that very many hold, no further than that takes', () => {
    expect(plan([common, frequent])).toEqual({
      anyRun: [],
      allOf: [],
      walks: [{ keys: [frequent, common], rowsMax: WALK_HITS / 0.01 }],
      anyWord: [],
    });
  });

  it('rare runs, and no run when all are common: then all of them together', () => {
    expect(plan([], [common, rarest, rarer]).anyRun).toEqual([rarest, rarer]);
    expect(plan([], [common, frequent, rare]).allOf).toEqual([[rare, frequent]]);
  });

  it('any word, as long as few statements hold it', () => {
    expect(plan([common, frequent, rarer, rarest]).anyWord).toEqual([rarest, rarer]);
  });

  it('everything, on a small record', () => {
    const small = plan([common, frequent, rare], [rarest], 200);
    expect(small.anyWord).toEqual([rare, frequent, common]);
    expect(small.anyRun).toEqual([rarest]);
    expect(small.walks).toEqual([]);
  });

  it('nothing for nothing', () => {
    expect(plan([])).toEqual({ anyRun: [], allOf: [], walks: [], anyWord: [] });
  });
});
