import { describe, expect, it } from 'vitest';
import { type ReadArticle, readPage } from '../../src/article/read.ts';

const article = (body: string, head = '') => `<html><head>${head}</head><body>${body}</body></html>`;
const LONG =
  'The harbour bridge was closed on Thursday after inspectors had found cracks in two of its supports, the city said.';
const read = (html: string, url = 'https://outlet.example/news/bridge') => readPage(html, url) as ReadArticle;

describe('metadata', () => {
  const withHead = (head: string, body = '') =>
    read(
      article(
        `<article><h1>Bridge closed after inspection</h1>${body}<p>${LONG}</p><p>${LONG.replace('Thursday', 'Friday')}</p></article>`,
        head,
      ),
    );

  it.each<[name: string, head: string, field: keyof ReadArticle, value: string | null]>([
    [
      'JSON-LD with comments around it',
      '<script type="application/ld+json">//<![CDATA[\n{"@type":"NewsArticle","headline":"x","datePublished":"2026-01-02T03:04:05Z"}\n//]]></script>',
      'published',
      '2026-01-02T03:04:05.000Z',
    ],
    [
      'JSON-LD with a trailing comma and a raw line break',
      '<script type="application/ld+json">{"@type":["NewsArticle"],"author":[{"name":"Ann\nLee"},],}</script>',
      'byline',
      'Ann Lee',
    ],
    [
      'JSON-LD that is broken',
      '<script type="application/ld+json">{"@type":</script><meta name="author" content="Ann Lee">',
      'byline',
      'Ann Lee',
    ],
    [
      'the node of this page, not of another',
      '<script type="application/ld+json">[{"@type":"NewsArticle","url":"https://outlet.example/other","headline":"Other","datePublished":"2020-01-01","dateModified":"2020-01-02","author":"X"},{"@type":"NewsArticle","url":"https://outlet.example/news/bridge","datePublished":"2026-01-02"}]</script>',
      'published',
      '2026-01-02T00:00:00.000Z',
    ],
    [
      'authors joined',
      '<script type="application/ld+json">{"@type":"Article","author":[{"name":"By Ann Lee"},{"name":"Bo Ray"},{"name":"Ann Lee"}]}</script>',
      'byline',
      'Ann Lee, Bo Ray',
    ],
    [
      'the outlet is no author',
      '<meta property="og:site_name" content="The Herald"><meta name="author" content="The Herald"><meta name="byl" content="By Ann Lee">',
      'byline',
      'Ann Lee',
    ],
    [
      'an author that is an address is none',
      '<meta property="article:author" content="https://facebook.example/x">',
      'byline',
      null,
    ],
    [
      'a zone',
      '<meta property="article:published_time" content="2026-01-02T03:04:05-0500">',
      'published',
      '2026-01-02T08:04:05.000Z',
    ],
    [
      'a time in words',
      '<meta name="date" content="Thursday, Feb. 5, 2026, 10:30 a.m. EST">',
      'published',
      '2026-02-05T15:30:00.000Z',
    ],
    ['a relative time is none', '<meta name="date" content="3 hours ago">', 'published', null],
    [
      'a placeholder is none',
      '<meta property="article:published_time" content="0001-01-01T00:00:00Z">',
      'published',
      null,
    ],
    ['names of attributes in any case', '<META NAME="author" CONTENT="Ann Lee">', 'byline', 'Ann Lee'],
    ['og:locale', '<meta property="og:locale" content="de_at">', 'language', 'de-AT'],
    ['escaped twice', '<meta property="og:site_name" content="Ledger &amp;amp; Mail">', 'outlet', 'Ledger & Mail'],
    ['the host, for want of a name', '', 'outlet', 'outlet.example'],
    [
      'canonical link',
      '<link rel="canonical" href="/real?utm_source=x">',
      'canonicalUrl',
      'https://outlet.example/real',
    ],
    [
      'a credited agency',
      '<script type="application/ld+json">{"@type":"NewsArticle","creditText":"Reuters/Outlet"}</script>',
      'credit',
      'Reuters',
    ],
    [
      'a job without a comma',
      '<meta name="author" content="Ann Lee Senior Harbour Correspondent">',
      'byline',
      'Ann Lee',
    ],
    [
      'jobs after a dash',
      '<meta name="author" content="ANN LEE and BO RAY - AP Science Writers">',
      'byline',
      'ANN LEE and BO RAY',
    ],
    [
      'a weekday behind the name',
      '<meta name="author" content="By Ann Lee Tuesday, Aug. 17, 2010">',
      'byline',
      'Ann Lee',
    ],
    ['a name that is a weekday', '<meta name="author" content="Ruby Friday">', 'byline', 'Ruby Friday'],
    ['an agency in the byline', '<meta name="author" content="Associated Press">', 'credit', 'Associated Press'],
  ])('%s', (_name, head, field, value) => {
    expect(withHead(head)[field]).toBe(value);
  });

  it('reads the dateTime that some frameworks write', () => {
    expect(withHead('', '<time dateTime="2026-03-04T05:06:00Z">some time ago</time>').published).toBe(
      '2026-03-04T05:06:00.000Z',
    );
  });

  it.each<[text: string, published: string]>([
    ['2026.03.04 05:06', '2026-03-04T05:06:00.000Z'],
    ['2026. 3. 4.', '2026-03-04T00:00:00.000Z'],
    ['2026年3月4日 05:06', '2026-03-04T05:06:00.000Z'],
  ])('reads the year first: %s', (text, published) => {
    expect(withHead('', `<div>${text}</div>`).published).toBe(published);
  });

  it('reads the hAtom of old pages', () => {
    const stamp =
      '<abbr title="Central European Time">CET</abbr> <abbr title="2026-03-04T05:06:00Z">an hour ago</abbr>';
    expect(withHead('', `<div>${stamp}</div>`).published).toBe('2026-03-04T05:06:00.000Z');
  });

  it.each(['2026/02/05/bridge', '2026/2/5/4711/bridge', '2026/politics/02/05/bridge.html'])(
    'takes the date from the URL last: %s',
    (path) => {
      const html = article(`<article><p>${LONG}</p><p>It will open in May, he said.</p></article>`);
      expect(read(html, `https://outlet.example/${path}`).published).toBe('2026-02-05T00:00:00.000Z');
    },
  );
});
