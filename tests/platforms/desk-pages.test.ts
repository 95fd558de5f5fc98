import { parseHTML } from 'linkedom';
import { afterEach, describe, expect, it } from 'vitest';
import { cutText } from '../../src/platforms/desk/article-text.ts';
import { type HtmlValue, html, ownHref, safeHref } from '../../src/platforms/desk/html.ts';
import { createDesk, type DeskPlatform } from '../../src/platforms/desk/index.ts';
import { createFakeHost, type FakeHost } from './fake-host.ts';
import { ARTICLE, ARTICLE_TEXT, createFakeRecord, type FakeRecord, STATEMENTS } from './fake-record.ts';
import { conflictAlert, hostileTexts, message, whoSaidAnswer } from './sample-messages.ts';

let desk: DeskPlatform;
let record: FakeRecord;
let host: FakeHost;
afterEach(() => desk.stop(200));

async function open(change: (record: FakeRecord) => Partial<FakeRecord> = () => ({})) {
  host = createFakeHost();
  record = createFakeRecord([conflictAlert]);
  Object.assign(record, change(record));
  desk = createDesk({
    host: '127.0.0.1',
    port: 0,
    token: null,
    publicUrl: null,
    services: host,
    record,
    log: host.log,
  });
  await desk.start();
}

async function page(path: string, form?: Record<string, string>) {
  const init = form ? { method: 'POST', body: new URLSearchParams(form) } : {};
  const answer = await fetch(`${desk.url()}${path}`, { ...init, headers: { accept: 'text/html' } });
  return { status: answer.status, document: parseHTML(await answer.text()).document };
}

const textOf = (element: { readonly textContent: string | null } | null | undefined) =>
  element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

describe('the article page', () => {
  it('holds the article’s text to the character, at the offsets it states', async () => {
    await open();
    const { document } = await page('/articles/hm2');
    const lines = [...document.querySelectorAll('.line')];
    expect(lines.map((line) => line.textContent)).toEqual(ARTICLE_TEXT.split('\n\n'));
    for (const line of lines) {
      const start = Number(line.getAttribute('data-start'));
      expect(ARTICLE_TEXT.startsWith(line.textContent ?? '?', start)).toBe(true);
    }
  });

  it('highlights every statement by its kind, with its speaker, and anchors it', async () => {
    await open();
    const { document } = await page('/articles/hm2');
    for (const [index, statement] of STATEMENTS.entries()) {
      const segments = [...document.querySelectorAll('.st')].filter((one) =>
        one.getAttribute('data-s')?.split(' ').includes(String(index)),
      );
      const words = statement.content.map(([start, end]) => ARTICLE_TEXT.slice(start, end)).join('');
      expect(segments.map((one) => one.textContent).join('')).toBe(words);
      expect(segments[0]?.classList.contains(`st-${statement.kind}`)).toBe(true);
      if (statement.speaker) expect(segments[0]?.getAttribute('title')).toContain(statement.speaker.name);
      expect(document.getElementById(`s-${statement.start}-${statement.end}`)).not.toBeNull();
    }
  });

  it('names in the margin who speaks, and what was found', async () => {
    await open();
    const { document } = await page('/articles/hm2');
    const notes = [...document.querySelectorAll('.note')].map(textOf);
    expect(notes).toEqual([
      '1 Reservoir Safety Office Paraphrased',
      '2 Odile Marchetti, chief inspector Quoted',
      '3 Aksel Thorne, chief executive of Norvane Hydro Partly quoted',
      '4 Aksel Thorne, chief executive of Norvane Hydro Quoted',
      '5 two officials via Velland National Radio Paraphrased',
    ]);
    const found = [...document.querySelectorAll('.margin .finding')];
    expect(found.map((one) => [textOf(one), one.getAttribute('href')])).toContainEqual([
      'Conflict: number',
      '/compare/f17',
    ]);
  });

  it('greys what is not the article, and shows versions and the wire group', async () => {
    await open();
    const { document } = await page('/articles/hm2');
    expect([...document.querySelectorAll('.line .boilerplate')].map(textOf)).toContain(
      'Also read: Ten lakes to swim in before the summer ends',
    );
    expect(textOf(document.querySelector('.versions'))).toContain('Version 1');
    expect(textOf(document.querySelector('.origin'))).toBe(
      'One origin (Meridian Press) with Lissing Advertiser, Velland Post',
    );
  });

  it.each(hostileTexts)('lets %s be nothing but text', async (hostile) => {
    const version = { ...ARTICLE.version, title: hostile, outlet: hostile, text: `${hostile}\n\n${hostile} again` };
    const statement = {
      ...STATEMENTS[2],
      index: 0,
      content: [[0, hostile.length]],
      start: 0,
      end: hostile.length,
      speaker: { name: hostile, role: hostile, unnamed: false },
    };
    await open(() => ({
      article: async () => ({ ...ARTICLE, version, statements: [statement] as never, boilerplate: [], findings: [] }),
    }));
    const { document } = await page('/articles/any');
    expect([...document.querySelectorAll('.line')].map((line) => line.textContent)).toEqual([
      hostile,
      `${hostile} again`,
    ]);
    expect(textOf(document.querySelector('.note'))).toContain(hostile.replace(/\s+/g, ' '));
    expect([...document.querySelectorAll('script')].map((one) => one.getAttribute('src'))).toEqual([
      '/public/times.js',
      '/public/article.js',
    ]);
    expect(document.querySelectorAll('img, svg, style, iframe')).toHaveLength(0);
  });

  it('survives odd spans', () => {
    const odd = [
      {
        ...STATEMENTS[0],
        content: [
          [0, 5],
          [90, 400],
        ],
        start: 0,
        end: 400,
      },
    ] as never;
    const cut = cutText('Short text.\n\n  \nSecond line', odd, [[3, 20]], [7, 999]);
    expect(cut.map(({ start, end }) => [start, end])).toEqual([
      [0, 11],
      [16, 27],
    ]);
    expect(cut.flatMap(({ segments }) => segments).every(({ start, end }) => start < end)).toBe(true);
  });
});

describe('the other pages', () => {
  it('compare both passages in their context, with the differing words marked', async () => {
    await open();
    const { document } = await page('/compare/f17');
    const sides = [...document.querySelectorAll('.sides .side')];
    expect(sides.map((side) => textOf(side.querySelector('.words')))).toEqual([
      'About 3,400 people living below it were told to leave their homes',
      'Some 4,300 people living below it were ordered to leave their homes',
    ]);
    expect([...document.querySelectorAll('.sides del')].map(textOf)).toEqual(['About 3,400', 'told']);
    expect([...document.querySelectorAll('.sides ins')].map(textOf)).toEqual(['Some 4,300', 'ordered']);
    expect(textOf(sides[0])).toContain('3 outlets, 1 origin');
    expect(sides.map((side) => side.querySelector('.outlet')?.getAttribute('href'))).toEqual([
      'https://www.meridianpress.example/world/dam',
      'https://clarion.example/news/dam',
    ]);
    expect(document.querySelectorAll('.sides time')).toHaveLength(2);
    expect(sides[1]?.querySelector('.where a')?.getAttribute('href')).toMatch(/^\/articles\/hm4#s-300-\d+$/);
  });

  it('count outlets and origins of a story', async () => {
    await open();
    const { document } = await page('/stories/s3');
    expect(textOf(document.querySelector('.article-head'))).toContain('4 articles · 4 outlets, 2 origins');
    expect(textOf(document.querySelector('.origins'))).toContain(
      'Meridian Press printed by Meridian Press, Lissing Advertiser, Velland Post',
    );
    expect(document.querySelectorAll('.timeline li')).toHaveLength(4);
    expect(textOf((await page('/stories')).document.querySelector('.stories'))).toContain('4 outlets, 2 origins');
  });

  it('retry one dead letter, or all', async () => {
    await open();
    const one = await page('/dead-letters/retry', { id: 'd2' });
    expect(textOf(one.document.querySelector('.said'))).toBe('Trying 1 again.');
    expect(record.retried).toEqual(['d2']);
    expect(textOf((await page('/dead-letters/retry', { id: 'd2' })).document.querySelector('.said'))).toContain(
      'gone already',
    );
    await page('/dead-letters/retry', {});
    expect(record.retried).toEqual(['d2', 'd1']);
    expect(textOf((await page('/dead-letters')).document.querySelector('.empty'))).toContain('None.');
  });

  it.each(['/articles/no', '/compare/no', '/stories/no', '/no', `/articles/${'x'.repeat(5000)}`])(
    'say that %s is not there',
    async (path) => {
      await open();
      const { status, document } = await page(path);
      expect(status).toBe(404);
      expect(textOf(document.querySelector('main a'))).toBe('Back to the desk');
    },
  );

  it('show an internal error without its words', async () => {
    await open(() => ({
      stories: async () => {
        throw new Error('password=hunter2');
      },
    }));
    const { status, document } = await page('/stories');
    expect(status).toBe(500);
    expect(document.body.textContent).not.toContain('hunter2');
    expect(host.logged.map((line) => line.level)).toContain('error');
  });
});

describe('the channel without script', () => {
  it('answers a command on a page of its own, with what was typed', async () => {
    await open();
    host.answerWith(() => [whoSaidAnswer]);
    const { document } = await page('/run', { channel: 'desk', text: '/who-said sirens' });
    expect(textOf(document.querySelector('#stream .msg:last-child'))).toContain('only you see this');
    expect(document.querySelector('#command')?.textContent).toBe('/who-said sirens');
  });

  it('says what to do with words that are no command', async () => {
    await open();
    const { document } = await page('/run', { channel: 'desk', text: 'who said this' });
    expect(textOf(document.querySelector('#stream .msg:last-child'))).toContain('Try /who-said who said this');
    expect(host.invocations).toEqual([]);
  });

  it('asks once more where a button wants it', async () => {
    await open();
    const form = { message: '1', channel: 'desk', action: 'mute', argument: 's3', confirm: 'Sure <b>?' };
    const asked = await page('/press', form);
    expect(textOf(asked.document.querySelector('main'))).toContain('Sure <b>?');
    expect(host.presses).toEqual([]);
    await page('/press', { ...form, confirmed: 'yes' });
    expect(host.presses).toMatchObject([{ action: 'mute', argument: 's3' }]);
  });

  it('pages back through older messages', async () => {
    await open();
    for (let index = 0; index < 130; index++)
      await record.append('desk', `k${index}`, message({ title: `Message ${index}` }));
    const newest = (await page('/')).document;
    expect(newest.querySelectorAll('.msg')).toHaveLength(60);
    const older = (await page(newest.querySelector('#earlier')?.getAttribute('href') ?? '')).document;
    const titles = [...older.querySelectorAll('.msg h2')].map(textOf);
    expect([titles[0], titles.at(-1)]).toEqual(['Message 10', 'Message 69']);
  });
});

describe('html', () => {
  it.each<[HtmlValue, string]>([
    ['<b>', '&lt;b&gt;'],
    [`"'&`, '&quot;&#39;&amp;'],
    [['a', null, false, undefined, 0, html`<i>${'<'}</i>`], 'a0<i>&lt;</i>'],
    ['\0', '\uFFFD'],
  ])('%s → %s', (value, expected) => {
    expect(html`${value}`.toString()).toBe(expected);
  });

  it.each([
    ['https://a.example/x?y#z', 'https://a.example/x?y#z'],
    ['/stories/1', '/stories/1'],
    ['//evil.example', null],
    ['/\\evil.example', null],
    ['javascript:alert(1)', null],
    [' JaVaScRiPt:alert(1)', null],
    ['data:text/html,x', null],
    ['mailto:a@b.example', null],
    ['', null],
    [null, null],
  ])('follows %s as %s', (href, expected) => {
    expect(safeHref(href)).toBe(expected);
  });

  it.each([
    ['http://127.0.0.1:3000/articles/a1#s-1-2', '/articles/a1#s-1-2'],
    ['http://localhost/compare/7', '/compare/7'],
    ['http://localhost:8000/blog/1', 'http://localhost:8000/blog/1'],
    ['https://desk.example/articles/a1', 'https://desk.example/articles/a1'],
  ])('knows its own page %s as %s', (href, expected) => {
    expect(ownHref(href)).toBe(expected);
  });
});
