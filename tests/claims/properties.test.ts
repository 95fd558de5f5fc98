/** What must hold of any texts whatever: order, repetition, spans, no exceptions. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, diff, edits, type Reading, wordDiff } from '../../src/claims/index.ts';
import type { Evidence, Finding } from '../../src/model.ts';
import { CASES } from './cases.ts';
import { ALIKE_CASES } from './cases-alike.ts';
import { FACT_CASES } from './cases-facts.ts';
import { reading } from './make.ts';

const SENTENCES = [...CASES, ...FACT_CASES, ...ALIKE_CASES].flatMap(({ earlier, later }) => [earlier, later]);
const PIECES = [
  '"',
  '“',
  '”',
  "'",
  '‘',
  '’',
  ' ',
  '\n',
  '.',
  ',',
  '—',
  '12',
  '19:40',
  '7.40am',
  '%',
  '$',
  '£3m',
  'one in',
  'of its',
  'No one',
  'Mr',
  'said',
  'Monday',
  'May',
  '\u0000',
  '𝄞',
  'é',
  'killed',
  'two',
  'people',
];

const prose = fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 5 }).map((list) => list.join('\n\n'));
const rubble = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((list) => list.join(''));
const anyText = fc.oneof(prose, rubble, fc.string({ maxLength: 200, unit: 'grapheme' }));

const side = (e: Evidence | null): string => (e ? `${e.article}:${e.start}-${e.end}` : '');

/** A finding without its direction. */
const undirected = ({ kind, field, severity, cluster, a, b }: Finding): string =>
  [kind, field, severity, cluster, ...[side(a), side(b)].sort()].join(' ');

/** Reads the articles in the given order and gathers what was found between them. */
function readAll(readings: readonly Reading[]): string[] {
  const found: string[] = [];
  readings.forEach((next, i) => {
    for (const finding of diff(next, readings.slice(0, i))) if (finding.kind !== 'new') found.push(undirected(finding));
  });
  return found.sort();
}

const articles = (texts: readonly string[]): Reading[] =>
  texts.map((text, i) => reading({ id: `a${i}`, text, hours: i * 5, wireGroup: i % 3 === 0 ? 'w' : null }));

describe('properties of the diff', () => {
  it('finds the same pairs in whatever order the articles are read', () => {
    fc.assert(
      fc.property(fc.array(prose, { minLength: 2, maxLength: 4 }), fc.infiniteStream(fc.nat()), (texts, seeds) => {
        const readings = articles(texts);
        const shuffled = [...readings].map((item) => ({ item, key: seeds.next().value })).sort((p, q) => p.key - q.key);
        expect(readAll(shuffled.map(({ item }) => item))).toEqual(readAll(readings));
      }),
      { numRuns: 40 },
    );
  });

  it('compares nothing with itself and says the same when asked twice', () => {
    fc.assert(
      fc.property(prose, prose, (x, y) => {
        const [first, second] = articles([x, y]) as [Reading, Reading];
        expect(diff(second, [first, second])).toEqual(diff(second, [first]));
        expect(diff(second, [first])).toEqual(diff(second, [first]));
      }),
      { numRuns: 40 },
    );
  });

  it('keeps every span inside its text, and never throws', () => {
    fc.assert(
      fc.property(anyText, anyText, (x, y) => {
        const [first, second] = articles([x, y]) as [Reading, Reading];
        for (const finding of [...diff(second, [first]), ...edits(first, second)]) {
          for (const evidence of [finding.a, finding.b]) {
            if (evidence === null) continue;
            const text = evidence.article === 'a0' ? x : y;
            expect(evidence.start).toBeGreaterThanOrEqual(0);
            expect(evidence.start).toBeLessThan(evidence.end);
            expect(evidence.end).toBeLessThanOrEqual(text.length);
          }
          expect(finding.why).not.toBe('');
        }
      }),
      { numRuns: 150 },
    );
  });

  it('survives being stored as JSON', () => {
    const [first, second] = articles([CASES[0]?.earlier ?? '', CASES[0]?.later ?? '']) as [Reading, Reading];
    const stored = JSON.parse(JSON.stringify(first)) as Reading;
    expect(diff(second, [stored])).toEqual(diff(second, [first]));
  });
});

describe('properties of comparing two passages', () => {
  it('gives the same label whichever comes first', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SENTENCES), fc.constantFrom(...SENTENCES), (a, b) => {
        expect(compare(a, b).label).toBe(compare(b, a).label);
      }),
      { numRuns: 150 },
    );
  });

  it('calls a passage the same as itself, unless it says nothing', () => {
    for (const sentence of SENTENCES) expect(compare(sentence, sentence).label).toBe('same');
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) =>
        ['same', 'variant', 'conflict', 'unrelated'].includes(compare(a, b).label),
      ),
      { numRuns: 150 },
    );
  });
});

describe('wordDiff', () => {
  it('spells both sides', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        const pieces = wordDiff(a, b);
        const spell = (skip: string) =>
          pieces
            .filter(({ op }) => op !== skip)
            .map(({ text }) => text)
            .join('');
        expect(spell('added')).toBe(a);
        expect(spell('removed')).toBe(b);
        expect(pieces.every(({ text }) => text !== '')).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('marks the words that differ and no others', () => {
    expect(wordDiff('We will never sell it.', 'We will not sell it.')).toEqual([
      { op: 'same', text: 'We will ' },
      { op: 'removed', text: 'never' },
      { op: 'added', text: 'not' },
      { op: 'same', text: ' sell it.' },
    ]);
  });
});
