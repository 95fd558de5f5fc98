/** A4 and E5: whatever the text, every payload keeps every limit of Block Kit, and no text does anything. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Message, Part, Run } from '../../src/platform.ts';
import { renderMessage, renderView } from '../../src/platforms/slack/render.ts';
import {
  cleanText,
  cut,
  cutEscapedBytes,
  mrkdwn,
  mrkdwnLink,
  safeUrl,
  splitText,
} from '../../src/platforms/slack/text.ts';
import { judgeBlocks, judgeMarkup, judgeView, MESSAGE, readMarkup, visibleText } from '../stand-ins/slack-blocks.ts';
import { fiftyQuotations, hostileTexts, longWord, message, quotation } from './sample-messages.ts';

/** Text that breaks things: the hostile samples, all of Unicode with half characters, long runs of one thing. */
const nasty: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...hostileTexts) },
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 300 }) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        fc.constantFrom('&', '<', '*_~`', '👩‍👩‍👧‍👦', '漢字', 'שלום ', 'word ', '\n', '"\\', '\u202e', '\ud800', ''),
        fc.nat(4_000),
      )
      .map(([unit, times]) => unit.repeat(times).slice(0, 12_000)),
  },
);
const href = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom(
    'javascript:alert(1)',
    'not a link',
    'https://user:pass@evil.example/a|b>c',
    `https://long.example/${'x'.repeat(4_000)}`,
  ),
);
const time = fc.constantFrom('2026-03-03T08:05:00Z', '2026-03-03T08:05:00+05:30', 'yesterday', '');
const run: fc.Arbitrary<Run> = fc.oneof(
  fc.record(
    { text: nasty, emphasis: fc.constantFrom('strong', 'em', 'added', 'removed', 'code'), href },
    { requiredKeys: ['text'] },
  ),
  fc.record({ time, style: fc.constantFrom('date', 'datetime', 'time', 'relative') }),
);
const runs = fc.array(run, { maxLength: 12 });
const orNull = fc.option(nasty, { nil: null });
const quoted = fc.record({
  text: nasty,
  kind: fc.constantFrom('direct', 'mixed', 'indirect', 'narrated'),
  speaker: orNull,
  role: orNull,
  via: orNull,
  outlet: nasty,
  url: href,
  published: time,
  recordUrl: fc.option(href, { nil: null }),
  also: fc.array(fc.record({ outlet: nasty, url: href }), { maxLength: 12 }),
  origins: fc.nat(9),
});
const pieces = fc.array(fc.record({ op: fc.constantFrom('same', 'removed', 'added'), text: nasty }), { maxLength: 12 });
const part: fc.Arbitrary<Part> = fc.oneof(
  fc.record({ type: fc.constant('text'), runs }),
  fc.record({ type: fc.constant('heading'), text: nasty }),
  fc.record({ type: fc.constant('quotation'), quotation: quoted }),
  fc.record({ type: fc.constant('difference'), difference: fc.record({ a: quoted, b: quoted, pieces }) }),
  fc.record({
    type: fc.constant('fields'),
    fields: fc.array(fc.record({ name: nasty, value: runs }), { maxLength: 12 }),
  }),
  fc.record({ type: fc.constant('list'), items: fc.array(runs, { maxLength: 12 }) }),
  fc.record({ type: fc.constant('image'), png: fc.constant(new Uint8Array(8)), alt: nasty, title: nasty }),
  fc.record({ type: fc.constant('divider') }),
) as fc.Arbitrary<Part>;
const ascii = (lengthMax: number) => fc.stringMatching(/^[a-z0-9:-]*$/).map((text) => text.slice(0, lengthMax));
const button = fc.record(
  {
    label: nasty,
    action: ascii(24).map((text) => text || 'a'),
    argument: ascii(60),
    style: fc.constantFrom('primary', 'danger'),
    href,
    confirm: nasty,
  },
  { requiredKeys: ['label', 'action', 'argument'] },
);
const anyMessage = fc
  .record({
    summary: nasty,
    title: orNull,
    parts: fc.array(part, { maxLength: 30 }),
    context: runs,
    buttons: fc.array(button, { maxLength: 30 }),
    severity: fc.constantFrom('alert', 'note'),
  })
  .map((fields) => message(fields as Partial<Message>));

describe('A32, E5: every limit of Block Kit, whatever the text', { timeout: 60_000 }, () => {
  it('renders any message into payloads that Slack takes', () => {
    fc.assert(
      fc.property(anyMessage, (given) => {
        for (const page of renderMessage(given)) {
          expect(judgeBlocks(page.blocks, MESSAGE)).toEqual([]);
          expect(judgeMarkup(page.text)).toEqual([]);
          expect(page.text.trim()).not.toBe('');
          expect(Buffer.byteLength(page.text)).toBeLessThanOrEqual(4_000);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('renders any messages into a home that Slack takes', () => {
    fc.assert(
      fc.property(fc.array(anyMessage, { minLength: 1, maxLength: 5 }), (given) => {
        expect(judgeView({ type: 'home', blocks: renderView(given) })).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('loses no word of any quotation, over any number of pages', () => {
    fc.assert(
      fc.property(fc.array(quoted, { minLength: 1, maxLength: 8 }), (quotations) => {
        const parts = quotations.map((one) => ({ type: 'quotation', quotation: one }) as Part);
        const shown = renderMessage(message({ parts }))
          .flatMap((page) => page.blocks)
          .filter((block) => block.type === 'rich_text')
          .map((block) => visibleText(block));
        const joined = squeeze(shown.join(''));
        for (const one of quotations) expect(joined).toContain(squeeze(cleanText(one.text)));
      }),
      { numRuns: 100 },
    );
  });

  it('marks every cut inside a quotation', () => {
    const pages = renderMessage(message({ parts: [{ type: 'quotation', quotation: quotation({ text: longWord }) }] }));
    const shown = pages
      .flatMap((page) => page.blocks)
      .filter((block) => block.type === 'rich_text')
      .map((block) => visibleText(block));
    expect(shown.length).toBeGreaterThan(1);
    for (const [index, text] of shown.entries()) {
      if (index < shown.length - 1) expect(text.endsWith(' […]')).toBe(true);
      if (index > 0) expect(text.startsWith('[…] ')).toBe(true);
    }
  });

  it('splits fifty quotations over pages that say so', () => {
    const pages = renderMessage(fiftyQuotations);
    expect(pages.length).toBeGreaterThan(1);
    for (const [index, page] of pages.entries()) expect(page.text).toContain(`(${index + 1} of ${pages.length})`);
  });

  /** Cut marks, page lines and the spaces at a cut are ours. */
  const squeeze = (text: string) => text.replace(/\s*\[…\]\s*/g, '').replace(/[\s“”]+/g, '');
});

describe('A33, A34, A35, A37, A44: foreign text does nothing', () => {
  it.each(hostileTexts)('%s reads as it is and is no markup', (hostile) => {
    expect(judgeMarkup(mrkdwn(hostile))).toEqual([]);
    expect(readMarkup(mrkdwn(hostile))).toBe(hostile);
  });

  it('leaves no formatting mark without a guard in mrkdwn', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        expect(mrkdwn(text)).not.toMatch(/(?<!\u2060)(?:[*_~`]|:[\w+'-]+:)/u);
      }),
    );
  });

  it.each([
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['nonsense', null],
    ['https://ex.example/a b', 'https://ex.example/a%20b'],
    ['https://ex.example/?q=a|b>c', 'https://ex.example/?q=a%7Cb%3Ec'],
    ['https://bank.example:pw@evil.example/', 'https://evil.example/'],
  ])('takes %s as %s', (given, expected) => expect(safeUrl(given, 3_000)).toBe(expected));

  it('makes a link with any label one link, or none', () => {
    fc.assert(
      fc.property(nasty, (label) => {
        expect(judgeMarkup(mrkdwnLink('https://a.example/x?y=1&z=2', label, 3_000))).toEqual([]);
      }),
    );
  });

  it('ends what a text turned round, so that our words after it stand upright', () => {
    expect(cleanText('\u202ereversed')).toBe('\u202ereversed\u202c');
    expect(cleanText('\u2067isolated \u202ddeep')).toBe('\u2067isolated \u202ddeep\u202c\u2069');
    expect(cleanText('\u202efine\u202c')).toBe('\u202efine\u202c');
  });
});

describe('A40: times in the reader’s own zone, with a fallback that names its zone', () => {
  it('is a date token', () => {
    const [page] = renderMessage(message({ context: [{ time: '2026-03-03T08:05:00Z', style: 'datetime' }] }));
    expect(JSON.stringify(page?.blocks)).toContain(
      '<!date^1772525100^{date_short_pretty} {time}|3 Mar 2026, 08:05 UTC>',
    );
  });
});

describe('cutting', () => {
  it('never splits a grapheme, keeps the size, and spells the text again', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        fc.integer({ min: 70, max: 200 }),
        (text, lengthMax) => {
          const parts = splitText(text, lengthMax);
          expect(parts.join('')).toBe(text);
          for (const piece of parts) {
            expect(piece.length).toBeLessThanOrEqual(lengthMax);
            expect(/^[\udc00-\udfff]/.test(piece)).toBe(false);
          }
          expect(cut(text, lengthMax).length).toBeLessThanOrEqual(lengthMax);
        },
      ),
    );
  });

  it('does not cut a family in two', () => expect(cut('ab👩‍👩‍👧‍👦cd', 8)).toBe('ab…'));

  it('counts bytes after escaping', () => {
    fc.assert(
      fc.property(nasty, fc.integer({ min: 20, max: 500 }), (text, bytesMax) => {
        const shown = cutEscapedBytes(cleanText(text), bytesMax);
        const escaped = shown.replace(/&/g, '&amp;').replace(/[<>]/g, '&lt;');
        expect(Buffer.byteLength(escaped)).toBeLessThanOrEqual(bytesMax);
      }),
    );
  });
});

describe('a comparison', () => {
  const shown = (text: string, kind: 'direct' | 'mixed') => {
    const a = quotation({ text, kind });
    const difference = { a, b: { ...a, outlet: 'Slack Water' }, pieces: [{ op: 'same' as const, text }] };
    const [page] = renderMessage(message({ parts: [{ type: 'difference', difference }] }));
    return visibleText(page?.blocks ?? []);
  };

  it.each([
    ['spoken words without marks get marks', 'All is well', 'direct', '“All is well”'],
    ['the article’s own marks are kept', '“All is well,” he said', 'direct', '“All is well,” he said'],
    ['half a quotation gets none', 'all is “well”', 'mixed', 'all is “well”'],
  ] as const)('%s', (_what, text, kind, expected) => {
    const lines = shown(text, kind).split('\n');
    expect(lines).toContain(expected);
  });

  it('says which side is on record and which is new', () => {
    expect(shown('All is well', 'direct')).toMatch(/\*On record\* · [\s\S]*\*New\* · [\s\S]*Slack Water/);
  });
});
