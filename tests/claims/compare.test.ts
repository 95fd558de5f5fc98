import { describe, expect, it } from 'vitest';
import { type CompareLabel, compare } from '../../src/claims/index.ts';

const PAIRS: readonly (readonly [label: CompareLabel, a: string, b: string])[] = [
  ['same', 'We were never asked about the bridge.', 'We were never asked about the bridge,'],
  ['same', 'never asked about the bridge', 'We were never asked about the bridge, and we would have said no.'],
  ['same', 'The harbour’s labour office is closed', "the harbor's labor office is closed."],
  ['same', 'It’ s the third time this year that I’ ve heard it', "It's the third time this year that I've heard it"],
  [
    'variant',
    'We were never asked about the new bridge over the river.',
    'We were not asked about the new bridge over the river.',
  ],
  [
    'variant',
    'Nobody could sleep for the noise of the pumps that night',
    'Nobody slept for the noise of the pumps that night',
  ],
  ['variant', 'The vase fetched 2 million euros at the sale in Verrin', 'The vase went for 2m euros in Verrin'],
  ['variant', 'The treatment centre in Ostra opened on Friday', 'A treatment center has opened in Ostra'],
  ['variant', 'She won the final in the 6th round in Verrin', 'In Verrin the final ended in the sixth round'],
  [
    'conflict',
    'Thieves stole jewels worth $3 million from a shop in Verrin',
    'Jewels worth more than $5 million were stolen from a shop in Verrin',
  ],
  ['conflict', 'Four people were killed when a wall fell in Ostra', 'A wall fell in Ostra, killing nine people'],
  [
    'conflict',
    'The painter Ada Lind died on Tuesday at her home in Ostra',
    'Ada Lind, the painter, died on Thursday in Ostra',
  ],
  ['unrelated', 'Four people were killed when a wall fell in Ostra', 'Ostra has 90,000 people and a cathedral'],
  [
    'unrelated',
    'A 31-year-old climber died on Mount Tarn',
    'A 58-year-old climber was rescued from Mount Tarn a day later',
  ],
  ['unrelated', 'There was a lot of shouting', 'There was a lot of rain in the valley'],
  ['unrelated', '', ''],
];

describe('compare', () => {
  for (const [label, a, b] of PAIRS) {
    it(`${label}: ${a.slice(0, 40)} / ${b.slice(0, 40)}`, () => {
      expect(compare(a, b).label).toBe(label);
      expect(compare(b, a).label).toBe(label);
      expect(compare(a, b).why).not.toBe('');
    });
  }
});
