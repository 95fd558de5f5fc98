import { describe, expect, it } from 'vitest';
import { Recent } from '../src/recent.ts';

describe('what was used last', () => {
  it('drops what was not asked for longest', () => {
    const recent = new Recent<string, number>(2);
    recent.set('a', 1);
    recent.set('b', 2);
    recent.get('a');
    recent.set('c', 3);
    expect(['a', 'b', 'c'].map((key) => recent.get(key))).toEqual([1, undefined, 3]);
  });

  it('loads what is missing, once, and remembers nothing of what is not there', async () => {
    const recent = new Recent<number, string>(10);
    const asked: number[][] = [];
    const load = async (missing: number[]) => {
      asked.push(missing);
      return missing.filter((key) => key !== 3).map((key) => [key, `v${key}`] as const);
    };
    expect([...(await recent.getMany([1, 2, 2, 3], load))]).toEqual([
      [1, 'v1'],
      [2, 'v2'],
    ]);
    expect((await recent.getMany([2, 3, 4], load)).get(2)).toBe('v2');
    expect(asked).toEqual([
      [1, 2, 3],
      [3, 4],
    ]);
  });

  it('keeps nothing too large', () => {
    const recent = new Recent<string, string>(10, (value) => value.length < 3);
    recent.set('a', 'xx');
    recent.set('b', 'xxx');
    recent.set('a', 'xxxx');
    expect([recent.get('a'), recent.get('b')]).toEqual([undefined, undefined]);
  });
});
