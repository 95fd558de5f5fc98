/** Messages as Discord payloads: within every limit, readable, and with foreign text that does nothing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Message, Part, Run } from '../../src/platform.ts';
import { nonceOf } from '../../src/platforms/discord/posts.ts';
import { type DiscordPage, renderMessage } from '../../src/platforms/discord/render.ts';
import { escapeText, link, safeUrl, timeTag } from '../../src/platforms/discord/text.ts';
import { allNodes, parseMarkdown, visibleText } from '../../src/platforms/discord/view.ts';
import { messageFaults } from '../stand-ins/discord-limits.ts';
import { nodesOf } from './discord-harness.ts';
import {
  conflictAlert,
  digest,
  fiftyQuotations,
  hostileTexts,
  longWord,
  message,
  quotation,
  quotationPart,
} from './sample-messages.ts';

const faultsOf = (page: DiscordPage) =>
  messageFaults(
    page.body as never,
    page.files.map(({ name }) => name),
  );
const textOf = (pages: readonly DiscordPage[]) =>
  pages.map(({ body }) => visibleText(nodesOf(body as never))).join('\n');
const descriptionOf = (one: Message) => renderMessage(one)[0]?.body.embeds[0]?.description ?? '';

// ── Text ───────────────────────────────────────────────────────────────────────────────────────────────

describe('escaping', () => {
  const cases = [
    ...hostileTexts,
    'plain prose, with 3.4 per cent; and a dash - here (and there) [sic]',
    '# a heading\n## another\n-# small\n> quote\n>>> all\n- item\n* item\n+ item\n1. one\n23) two\n  - nested',
    'https://evil.example/a?b=c http://x.example steam://run/1 discord://x ftp://f.example',
    '[a](https://evil.example) [b] (https://evil.example) [[c]](https://evil.example)',
    '<https://evil.example> <mailto:a@b.example> <id:guide> </cmd sub:12345678901234567>',
    '__under__ _em_ snake_case_word **b*i*** ~~s~~ ~x~ ||sp|| `c` ``c`c`` ```js\nx```',
    'back\\slash \\* \\\\ \\`',
    '10:30:45 :fire: :+1: a:b:c',
    '@everyone @here @someone',
    '1. a date\n2026. was a year\n-5 degrees\n+5 degrees\n#hashtag',
    '***\n---\n___',
  ];
  it.each(cases)('%s is seen as it stands', (text) => {
    const nodes = parseMarkdown(escapeText(text));
    expect(visibleText(nodes)).toBe(text);
    expect(allNodes(nodes).filter(({ type }) => type !== 'text' && type !== 'break')).toEqual([]);
  });

  it('holds for any text, also between our own marks', () => {
    const marks = fc.constantFrom(
      ...'*_~`|\\<>#-+@:[]()!/.1 \nhttps//everyone',
      '](',
      'https://x.y',
      '<@1>',
      '||',
      '**',
    );
    const soup = fc.array(marks, { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(soup, fc.string({ maxLength: 60 })), fc.oneof(soup, fc.string()), (a, b) => {
        const nodes = parseMarkdown(`x ${escapeText(a)}${escapeText(b)}`);
        const odd = allNodes(nodes).filter(({ type }) =>
          ['link', 'mention', 'strong', 'spoiler', 'code'].includes(type),
        );
        expect(odd).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('leaves ordinary prose alone', () => {
    const prose = 'Mr. Thorne said: “Every siren [in the valley] was tested – in January (all 14).” It rose 3.4%; £5m.';
    expect(escapeText(prose)).toBe(prose);
  });

  it('closes directional overrides, so that they do not turn our words round', () => {
    expect(escapeText('\u202eabc')).toBe('\u202eabc\u202c');
    expect(escapeText('\u2067a\nb')).toBe('\u2067a\u2069\nb');
  });
});

describe('links', () => {
  it.each([
    ['https://a.example/x', 'https://a.example/x'],
    ['https://a.example/x_(y)', 'https://a.example/x_%28y%29'],
    ['https://user:pw@a.example/', 'https://a.example/'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['/relative', null],
    [`https://a.example/${'x'.repeat(2000)}`, null],
  ])('%s is %s', (href, expected) => expect(safeUrl(href, 1000)).toBe(expected));

  it('takes brackets and addresses out of the label', () => {
    for (const label of ['[x](https://evil.example)', 'see https://other.example', 'a ] b', 'www.other.example']) {
      const nodes = allNodes(parseMarkdown(link('https://a.example/', label, 1000)));
      const links = nodes.flatMap((node) => (node.type === 'link' ? [node.href] : []));
      expect(links).toEqual(['https://a.example/']);
      expect(visibleText(parseMarkdown(link('https://a.example/', label, 1000)))).toContain(label);
    }
  });
});

describe('times', () => {
  it.each([
    ['2026-03-03T08:05:00Z', 'datetime', '<t:1772525100:f>'],
    ['2026-03-03T08:05:00+01:00', 'relative', '<t:1772521500:R>'],
    ['2026-03-03T08:05:00Z', 'date', '<t:1772525100:D>'],
    ['2026-03-03T08:05:00Z', 'time', '<t:1772525100:t>'],
    ['yesterday', 'date', 'yesterday'],
  ] as const)('%s as %s is %s', (iso, style, expected) => expect(timeTag(iso, style)).toBe(expected));
});

// ── Messages ───────────────────────────────────────────────────────────────────────────────────────────

describe('a message', () => {
  it('carries its summary as content, where notifications and screen readers begin', () => {
    expect(renderMessage(conflictAlert)[0]?.body.content).toBe(conflictAlert.summary);
  });

  it('never mentions anyone', () => {
    for (const page of renderMessage(fiftyQuotations)) expect(page.body.allowed_mentions).toEqual({ parse: [] });
  });

  it('shows a quotation in quotation marks, a paraphrase without, and what is quoted already as it stands', () => {
    const shown = (kind: 'direct' | 'indirect' | 'narrated', text = 'It works') =>
      descriptionOf(message({ parts: [quotationPart({ kind, text })] })).split('\n');
    expect(shown('direct')[0]).toBe('> “It works”');
    expect(shown('direct', '"It works," he said.')[0]).toBe('> "It works," he said.');
    expect(shown('direct', '‘It works,’ she said.')[0]).toBe('> ‘It works,’ she said.');
    expect(shown('indirect').slice(0, 2)).toEqual([
      '> It works',
      '**Aksel Thorne**, chief executive of Norvane Hydro · paraphrased',
    ]);
  });

  it('marks the differing words of both passages and joins neighbours', () => {
    const text = descriptionOf(conflictAlert);
    expect(text).toContain('> __**3,400**__ people living below it were __**told**__ to leave their homes');
    expect(text).toContain('> __**4,300**__ people living below it were __**ordered**__ to leave their homes');
  });

  it('shows a passage as it stands when its marked pieces do not spell it', () => {
    const words = quotation({ text: 'The exact words' });
    const pieces = [{ op: 'same' as const, text: 'the exact word' }];
    const text = descriptionOf(
      message({ parts: [{ type: 'difference', difference: { a: words, b: words, pieces } }] }),
    );
    expect(text.match(/> “The exact words”/g)).toHaveLength(2);
  });

  it('keeps a quotation of several lines inside its block quote', () => {
    const lines = descriptionOf(message({ parts: [quotationPart({ text: 'One.\n\n# Two.\n- Three.' })] })).split('\n');
    expect(lines.slice(0, 4)).toEqual(['> “One.', '> ', '> \\# Two.', '> \\- Three.”']);
  });

  it('shows trailing fields side by side, and others where they stand', () => {
    const fields: Part = { type: 'fields', fields: [{ name: 'Story', value: [{ text: 'Dam' }] }] };
    const last = renderMessage(message({ parts: [{ type: 'text', runs: [{ text: 'Before' }] }, fields] }))[0]?.body;
    expect(last?.embeds[0]?.fields).toEqual([{ name: 'Story', value: 'Dam', inline: true }]);
    const first = renderMessage(message({ parts: [fields, { type: 'text', runs: [{ text: 'After' }] }] }))[0]?.body;
    expect(first?.embeds[0]?.description).toBe('**Story** Dam\n\nAfter');
  });

  it('does not repeat a title that says what the summary says', () => {
    const [page] = renderMessage(message({ summary: 'Once.', title: 'Once.' }));
    expect(page?.body.embeds).toEqual([]);
  });

  it('does not repeat the summary in its first line either', () => {
    const runs = [{ text: 'This channel now ' }, { text: 'watches dams.', emphasis: 'strong' as const }];
    const one = message({ summary: 'This channel now watches dams.', title: null, parts: [{ type: 'text', runs }] });
    expect(renderMessage(one)[0]?.body).toMatchObject({ content: 'This channel now watches dams.', embeds: [] });
  });

  it('sends pictures as files with their description', () => {
    const png = new Uint8Array([137, 80, 78, 71]);
    const [page] = renderMessage(
      message({ parts: [{ type: 'image', png, alt: 'A chart of 3 bars', title: 'Chart' }] }),
    );
    expect(page?.files).toEqual([{ name: 'picture-1.png', data: png, contentType: 'image/png' }]);
    expect(page?.body.attachments).toEqual([{ id: '0', filename: 'picture-1.png', description: 'A chart of 3 bars' }]);
    expect(page && faultsOf(page)).toEqual([]);
  });

  it('keeps emphasis apart and hugs its words', () => {
    const runs: Run[] = [
      { text: 'a ', emphasis: 'strong' },
      { text: 'b', emphasis: 'em' },
      { text: 'c', emphasis: 'strong' },
      { text: '`d`', emphasis: 'code' },
    ];
    const nodes = parseMarkdown(descriptionOf(message({ parts: [{ type: 'text', runs }] })));
    const marked = nodes.flatMap((node) => ('children' in node ? [[node.type, visibleText(node.children)]] : []));
    expect(marked).toEqual([
      ['strong', 'a'],
      ['em', 'b'],
      ['strong', 'c'],
    ]);
    expect(visibleText(nodes).replaceAll('\u200b', '')).toBe('a bc`d`');
  });

  it('makes link buttons of links, at most 25, and leaves out what Discord refuses', () => {
    const buttons = [
      ...Array.from({ length: 30 }, (_, index) => ({ label: `b${index}`, action: 'a', argument: String(index) })),
      { label: '', action: 'a', argument: 'none' },
    ];
    const rows = renderMessage(message({ buttons }))[0]?.body.components ?? [];
    expect(rows.map(({ components }) => components.length)).toEqual([5, 5, 5, 5, 5]);
    const far = `https://a.example/${'x'.repeat(600)}`;
    const linked = message({
      buttons: [
        { label: 'Open', action: 'o', argument: '1', href: 'https://a.example/' },
        { label: 'Far', action: 'o', argument: '2', href: far },
        { label: 'Bad', action: 'o', argument: '3', href: 'javascript:x' },
        { label: 'Twice', action: 't', argument: '4' },
        { label: 'Twice', action: 't', argument: '4' },
      ],
    });
    const [page] = renderMessage(linked);
    expect(page?.body.components[0]?.components).toMatchObject([
      { style: 5, url: 'https://a.example/' },
      { style: 2, custom_id: 't:4' },
    ]);
    expect(page?.body.embeds[0]?.description).toContain(`[Far](${far})`);
  });

  it('says what does not fit on five pages', () => {
    const parts = Array.from({ length: 200 }, (_, index) =>
      quotationPart({ text: `Statement ${index} ${'x'.repeat(300)}` }),
    );
    const pages = renderMessage(message({ parts }));
    expect(pages).toHaveLength(5);
    expect(pages.map(({ body }) => body.embeds[0]?.footer?.text)).toContain('Page 3 of 5');
    expect(textOf(pages)).toMatch(/… \d+ more parts do not fit here/);
  });

  it('marks the cuts of a quotation that fills pages', () => {
    const quoted = parseMarkdown(textOf(renderMessage(message({ parts: [quotationPart({ text: longWord })] }))));
    const text = visibleText(quoted).replace(/ …\s*(Page \d of \d)?\s*… /g, '');
    expect(text).toContain(longWord.slice(0, 5000));
  });
});

// ── Any message fits ───────────────────────────────────────────────────────────────────────────────────

const foreign = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom(
    '*'.repeat(5000),
    '\n'.repeat(3000),
    'é'.repeat(9000),
    '👩‍👩‍👧‍👦'.repeat(900),
    'قال '.repeat(2000),
    longWord,
    '',
  ),
);
const run = fc.oneof(
  fc.record(
    {
      text: foreign,
      emphasis: fc.constantFrom('strong', 'em', 'added', 'removed', 'code'),
      href: fc.oneof(fc.webUrl(), foreign),
    },
    { requiredKeys: ['text'] },
  ),
  fc.record({
    time: fc.oneof(foreign, fc.constant('2026-03-03T08:05:00Z')),
    style: fc.constantFrom('date', 'relative'),
  }),
) as fc.Arbitrary<Run>;
const someQuotation = fc
  .record({
    text: foreign,
    kind: fc.constantFrom('direct', 'mixed', 'indirect', 'narrated'),
    speaker: fc.option(foreign),
    role: fc.option(foreign),
    via: fc.option(foreign),
    outlet: foreign,
    url: fc.oneof(fc.webUrl(), foreign),
    recordUrl: fc.option(fc.webUrl()),
    also: fc.array(fc.record({ outlet: foreign, url: fc.webUrl() }), { maxLength: 20 }),
  })
  .map((fields) => quotation(fields as never));
const piece = fc.record({ op: fc.constantFrom('same', 'added', 'removed'), text: foreign });
const part = fc.oneof(
  fc.record({ type: fc.constant('text'), runs: fc.array(run, { maxLength: 6 }) }),
  fc.record({ type: fc.constant('heading'), text: foreign }),
  fc.record({ type: fc.constant('quotation'), quotation: someQuotation }),
  fc.record({
    type: fc.constant('difference'),
    difference: fc.record({ a: someQuotation, b: someQuotation, pieces: fc.array(piece, { maxLength: 8 }) }),
  }),
  fc.record({
    type: fc.constant('fields'),
    fields: fc.array(fc.record({ name: foreign, value: fc.array(run, { maxLength: 3 }) }), { maxLength: 40 }),
  }),
  fc.record({ type: fc.constant('list'), items: fc.array(fc.array(run, { maxLength: 3 }), { maxLength: 60 }) }),
  fc.constant({ type: 'divider' }),
  fc.record({ type: fc.constant('image'), png: fc.constant(new Uint8Array(4)), alt: foreign, title: foreign }),
) as fc.Arbitrary<Part>;
const anyMessage = fc
  .record({
    kind: fc.constantFrom('answer', 'alert', 'digest', 'notice', 'error', 'welcome'),
    severity: fc.constantFrom('alert', 'note'),
    summary: foreign.map((text) => text || 'A summary.'),
    title: fc.option(foreign),
    parts: fc.array(part, { maxLength: 12 }),
    context: fc.array(run, { maxLength: 4 }),
    buttons: fc.array(
      fc.record(
        {
          label: foreign,
          action: fc.constant('act'),
          argument: fc.string({ maxLength: 60 }),
          href: foreign,
          confirm: foreign,
        },
        { requiredKeys: ['label', 'action', 'argument'] },
      ),
      { maxLength: 30 },
    ),
    timestamp: fc.constantFrom('2026-03-03T13:58:00Z', 'not a time'),
  })
  .map((fields) => message(fields as never));

describe('any message', () => {
  it('fits every limit of Discord', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anyMessage, (one) => {
        const pages = renderMessage(one);
        expect(pages.length).toBeGreaterThan(0);
        expect(pages.length).toBeLessThanOrEqual(5);
        for (const page of pages) expect(faultsOf(page)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('links to nothing that it was not given, and mentions nobody', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...hostileTexts, '](https://evil.example)', '[x', '@', 'https:', '//evil.example'), {
          maxLength: 6,
        }),
        (texts) => {
          const runs = texts.map((text): Run => ({ text }));
          const pages = renderMessage(
            message({
              parts: [
                { type: 'text', runs },
                { type: 'list', items: [runs] },
              ],
              context: runs,
            }),
          );
          const nodes = allNodes(pages.flatMap(({ body }) => nodesOf(body as never)));
          expect(nodes.filter(({ type }) => type === 'link' || type === 'mention')).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('nonces', () => {
  it('are short, stable, and one for each page of a key', () => {
    expect(nonceOf('f17', 0)).toBe(nonceOf('f17', 0));
    const all = ['f17', 'f18', 'x'.repeat(500)].flatMap((key) => [0, 1].map((page) => nonceOf(key, page)));
    expect(new Set(all).size).toBe(all.length);
    for (const nonce of all) expect(nonce).toMatch(/^[\w-]{1,25}$/);
  });
});

it('the samples fit on one page', () => {
  for (const one of [conflictAlert, digest]) expect(renderMessage(one)).toHaveLength(1);
});
