/** Whatever comes in: no exception, spans inside the text, sorted and disjoint, links that point somewhere, linear time. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/attribution/index.ts';
import { RULE_NAMES } from '../../src/attribution/rules/index.ts';
import type { Extraction, Span } from '../../src/model.ts';

const PIECES = [
  'Mara Lindqvist',
  'he',
  'the board',
  'said',
  'says',
  'told reporters',
  'that',
  'according to',
  'adding',
  'wants to',
  'the pumps failed',
  'they were clean',
  'whether',
  'claim that',
  'Asked',
  'Mr. Piet',
  'U.S.',
  '1,200',
  "it's",
  'players’',
  '“',
  '”',
  '"',
  '‘',
  '’',
  "'",
  "''",
  '``',
  '«',
  '»',
  '„',
  '—',
  ' – ',
  '--',
  ',',
  '.',
  '. ',
  '?',
  '!',
  ':',
  ';',
  '…',
  '...',
  '(',
  ')',
  '[',
  ']',
  '\n',
  '\n\n',
  '\r\n',
  '\t',
  ' ',
  '\u00a0',
  '😀',
  '\ud800',
  'é',
  'Zürich',
  '東京',
  'http://a.b/c',
  '@roe',
  '#tag',
];

const newsText = fc
  .array(
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) },
    ),
    {
      maxLength: 120,
    },
  )
  .map((pieces) => pieces.join(' '));
const anyText = fc.oneof(newsText, fc.string({ unit: 'binary', maxLength: 400 }));

function sound(text: string, spans: readonly Span[]): boolean {
  let last = -1;
  return spans.every(([start, end]) => {
    const fits = Number.isInteger(start) && start > last && start < end && end <= text.length;
    last = end - 1;
    return fits;
  });
}

function check(text: string, { attributions, passages, boilerplate }: Extraction): void {
  expect(sound(text, passages)).toBe(true);
  expect(sound(text, boilerplate)).toBe(true);
  attributions.forEach((attribution, index) => {
    expect(attribution.content.length).toBeGreaterThan(0);
    for (const spans of [attribution.source, attribution.cue, attribution.content]) {
      if (spans) expect([text, spans, sound(text, spans)]).toEqual([text, spans, true]);
    }
    if (attribution.nested !== null) {
      expect(attribution.nested).not.toBe(index);
      expect(attributions[attribution.nested]).toBeDefined();
    }
    expect(RULE_NAMES).toContain(attribution.rule);
  });
}

describe('any text', () => {
  it('gives sound spans and never throws', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        check(text, extract(text));
      }),
      // What every object inherits: a table that is a plain object would find them.
      { numRuns: 400, examples: [['toString('], ['constructor says “valueOf”'], ['__proto__: hasOwnProperty said']] },
    );
  });

  it('gives the same for the same text', () => {
    fc.assert(
      fc.property(newsText, (text) => {
        expect(extract(text)).toEqual(extract(text));
      }),
      { numRuns: 50 },
    );
  });

  it('finds a quotation whatever words it holds', () => {
    const inner = fc.array(fc.constantFrom('pumps', 'rain', 'we', 'never', 'closed', 'the', 'road', 'again'), {
      minLength: 3,
      maxLength: 12,
    });
    const marks = fc.constantFrom<readonly [string, string]>(
      ['“', '”'],
      ['"', '"'],
      ['‘', '’'],
      ['«', '»'],
      ["''", "''"],
    );
    fc.assert(
      fc.property(inner, marks, (list, [open, close]) => {
        const quotation = `${open}We ${list.join(' ')},${close}`;
        const text = `${quotation} Mara Lindqvist said.`;
        const [first] = extract(text).attributions;
        expect(first && text.slice(first.content[0]?.[0], first.content[0]?.[1])).toBe(quotation);
        expect(first?.kind).toBe('direct');
      }),
      { numRuns: 100 },
    );
  });
});

describe('time', () => {
  const patterns: readonly (readonly [name: string, unit: string])[] = [
    ['prose', 'Mara Lindqvist said the pumps had failed. “We never closed the road,” she added, warning of rain.\n\n'],
    ['open marks', '“he said '],
    ['straight marks', '" '],
    ['single marks', "'a "],
    ['cues', 'said '],
    ['commas', 'he said, '],
    ['spaces', ' '],
    ['line breaks', '\n'],
    ['brackets', '( '],
    ['one word', 'a'],
  ];
  const ms = (text: string): number => {
    const start = performance.now();
    extract(text);
    return performance.now() - start;
  };

  it.each(patterns)(
    'is linear in %s',
    (_name, unit) => {
      const [short, long] = [20_000, 160_000].map((chars) => unit.repeat(Math.ceil(chars / unit.length))) as [
        string,
        string,
      ];
      extract(short);
      // The machine does other things as well, so one try in ten that fits is enough: quadratic time (64 times) never does.
      const fits = (): boolean => ms(long) < 24 * Math.max(1, Math.min(ms(short), ms(short), ms(short)));
      expect(Array.from({ length: 10 }).some(fits)).toBe(true);
    },
    60_000,
  );
});
