import { describe, expect, it } from 'vitest';
import { discoverFeeds, exportOpml, guessFeedUrls, importOpml, parseFeed } from '../../src/article/feed.ts';
import { UserError } from '../../src/model.ts';
import { rss } from '../stand-ins/feed-server.ts';

const URL_ = 'https://outlet.example/feeds/main.xml';
const parse = (body: string | Uint8Array, type: string | null = null) => parseFeed(body, type, URL_);

const ITEM = {
  url: 'https://outlet.example/a?id=1',
  title: 'Bridge & tunnel closed',
  published: '2026-11-20T10:00:00.000Z',
  summary: 'Both are shut.',
};

describe('parseFeed reads', () => {
  it.each<[name: string, format: string, xml: string]>([
    [
      'RSS 2.0',
      'rss',
      `<rss version="2.0"><channel><title>T</title><item><title>Bridge &amp; tunnel closed</title><link>https://outlet.example/a?id=1</link><pubDate>Fri, 20 Nov 2026 10:00:00 GMT</pubDate><description>Both are shut.</description></item></channel></rss>`,
    ],
    [
      'RSS 0.91 with its public DTD',
      'rss',
      `<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss version="0.91"><channel><title>T</title><item><title>Bridge &amp; tunnel closed</title><link>https://outlet.example/a?id=1</link><description>Both are shut.</description><pubDate>Fri, 20 Nov 2026 11:00:00 +0100</pubDate></item></channel></rss>`,
    ],
    [
      'RDF',
      'rdf',
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>T</title></channel><item rdf:about="https://outlet.example/a?id=1"><title>Bridge &amp; tunnel closed</title><link>https://outlet.example/a?id=1</link><dc:date>2026-11-20T10:00:00Z</dc:date><description>Both are shut.</description></item></rdf:RDF>`,
    ],
    [
      'Atom',
      'atom',
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><id>tag:outlet.example,2026:1</id><title type="html">Bridge &amp;amp; tunnel closed</title><link rel="alternate" href="/a?id=1"/><published>2026-11-20T10:00:00Z</published><summary>Both are shut.</summary></entry></feed>`,
    ],
    [
      'JSON Feed',
      'json',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'T',
        items: [
          {
            id: 'x',
            url: 'https://outlet.example/a?id=1',
            title: 'Bridge & tunnel closed',
            date_published: '2026-11-20T11:00:00+01:00',
            summary: 'Both are shut.',
            content_text: 'Both.',
          },
        ],
      }),
    ],
  ])('%s', (_name, format, xml) => {
    const feed = parse(xml);
    expect(feed.format).toBe(format);
    expect(feed.repaired).toBe(false);
    expect(feed.items).toHaveLength(1);
    expect(feed.items[0]).toMatchObject(ITEM);
  });

  it('a news sitemap', () => {
    const feed = parse(
      `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://outlet.example/a?id=1</loc><news:news><news:publication><news:name>The Outlet</news:name><news:language>en</news:language></news:publication><news:publication_date>2026-11-20T10:00:00Z</news:publication_date><news:title>Bridge &amp; tunnel closed</news:title></news:news></url></urlset>`,
    );
    expect(feed).toMatchObject({ format: 'sitemap', title: 'The Outlet', language: 'en' });
    expect(feed.items[0]).toMatchObject({ ...ITEM, summary: null });
  });

  it('hubs, self, ttl and full text', () => {
    const feed = parse(
      rss(
        [{ title: 'a', link: 'https://outlet.example/1' }],
        '<atom:link rel="hub" href="https://hub.example/"/><atom:link rel="self" href="https://outlet.example/self"/><ttl>45</ttl>',
      ),
    );
    expect(feed).toMatchObject({
      hubs: ['https://hub.example/'],
      self: 'https://outlet.example/self',
      ttlMs: 45 * 60_000,
    });
    const full = parse(
      `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><title>T</title><sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency><item><title>x</title><link>/1</link><content:encoded><![CDATA[<p>All of it.</p>]]></content:encoded></item></channel></rss>`,
    );
    expect(full.ttlMs).toBe(30 * 60_000);
    expect(full.items[0]).toMatchObject({ url: 'https://outlet.example/1', contentHtml: '<p>All of it.</p>' });
  });

  it('bytes in the encoding they declare', () => {
    const latin = Buffer.from(
      '<?xml version="1.0" encoding="iso-8859-1"?><rss version="2.0"><channel><title>Brücke</title><item><title>Übergang gesperrt</title><link>/1</link></item></channel></rss>',
      'latin1',
    );
    expect(parse(latin, 'text/xml').items[0]?.title).toBe('Übergang gesperrt');
    expect(parse(latin, 'text/xml; charset=iso-8859-1').title).toBe('Brücke');
  });
});

describe('parseFeed mends', () => {
  const good = rss([
    { title: 'One', link: 'https://outlet.example/1' },
    { title: 'Two', link: 'https://outlet.example/2' },
  ]);

  it.each<[name: string, xml: string, titles: string[]]>([
    ['a warning before the feed', `<b>Warning</b>: include() failed in /x.php\n${good}`, ['One', 'Two']],
    ['blank lines before it', `\n\n  ${good}`, ['One', 'Two']],
    ['an end that was cut off', good.slice(0, good.indexOf('Two')), ['One']],
    ['an end cut off inside a tag', good.slice(0, good.lastIndexOf('</item>') + 3), ['One']],
    ['bare ampersands', good.replace('One', 'Q & A & more'), ['Q & A & more', 'Two']],
    ['control characters', good.replace('One', 'O\u0001n\u0008e'), ['One', 'Two']],
    ['no rss element', good.replace(/<rss[^>]*>|<\/rss>/g, ''), ['One', 'Two']],
    [
      'tags that overlap',
      good.replace('</title><link>https://outlet.example/1', '</b></title><link>https://outlet.example/1'),
      ['One', 'Two'],
    ],
    ['HTML entities', good.replace('One', 'Caf&eacute; &ndash; closed'), ['Café – closed', 'Two']],
  ])('%s', (_name, xml, titles) => {
    expect(parse(xml).items.map((item) => item.title)).toEqual(titles);
  });
});

describe('parseFeed refuses', () => {
  it.each<[name: string, body: string, message: RegExp]>([
    [
      'entities of its own',
      '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss version="2.0"><channel><title>&b;</title></channel></rss>',
      /entities/,
    ],
    [
      'an external entity',
      '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><title>&x;</title></channel></rss>',
      /entities/,
    ],
    ['a web page', '<!DOCTYPE html><html><body>Hello</body></html>', /web page/],
    ['a page without doctype', '<html><head></head><body>Hello</body></html>', /web page/],
    ['plain text', 'nothing to see', /not a feed/],
    ['JSON that is no feed', '{"a":1}', /not a feed/],
    ['nothing', '  ', /empty/],
    [
      'an index of sitemaps',
      '<sitemapindex xmlns="x"><sitemap><loc>https://outlet.example/news.xml</loc></sitemap></sitemapindex>',
      /index of sitemaps/,
    ],
    ['a sitemap without news', '<urlset xmlns="x"><url><loc>https://outlet.example/</loc></url></urlset>', /no news/],
  ])('%s', (_name, body, message) => {
    expect(() => parse(body)).toThrow(UserError);
    expect(() => parse(body)).toThrow(message);
  });

  it('does not expand entities hidden after the start', () => {
    expect(() => parse(`${rss([])}<!DOCTYPE x [<!ENTITY a "b">]>`)).toThrow(/entities/);
  });

  it('is not fooled by a comment that never ends, nor slowed by many', () => {
    expect(() => parse(`<!-- <!DOCTYPE rss [<!ENTITY a "b">]>${rss([])}`)).toThrow(UserError);
    const startMs = performance.now();
    expect(() => parse(`${rss([])}${'<!--'.repeat(500_000)}<!DOCTYPE x [`)).toThrow(UserError);
    expect(performance.now() - startMs).toBeLessThan(3_000);
  });

  it('reads a text that only quotes a doctype', () => {
    const feed = parse(
      '<rss version="2.0"><channel><title>T</title><item><title>x</title><link>/1</link><description><![CDATA[<!DOCTYPE html [ ]> <p>Hi</p>]]></description></item></channel></rss>',
    );
    expect(feed.items).toHaveLength(1);
  });
});

describe('identity', () => {
  const identity = (xml: string) => parse(xml).items.map((item) => item.identity);
  const item = (inner: string) => `<rss version="2.0"><channel><title>T</title>${inner}</channel></rss>`;

  it.each<[name: string, xml: string, expected: (string | RegExp)[]]>([
    ['guid first', item('<item><guid>abc</guid><link>https://outlet.example/1</link></item>'), ['guid:abc']],
    [
      'then the canonical link',
      item('<item><title>x</title><link>https://outlet.example/1?utm_source=rss#top</link></item>'),
      ['url:https://outlet.example/1'],
    ],
    ['then the content', item('<item><title>x</title><description>y</description></item>'), [/^hash:[0-9a-f]{32}$/]],
    [
      'one guid for all is none',
      item('<item><guid>home</guid><link>/1</link></item><item><guid>home</guid><link>/2</link></item>'),
      ['url:https://outlet.example/1', 'url:https://outlet.example/2'],
    ],
    [
      'the same item twice is one',
      item('<item><guid>a</guid><link>/1</link></item><item><guid>a</guid><link>/1</link></item>'),
      ['guid:a'],
    ],
  ])('%s', (_name, xml, expected) => {
    const found = identity(xml);
    expect(found).toHaveLength(expected.length);
    for (const [i, want] of expected.entries())
      expect(found[i]).toEqual(typeof want === 'string' ? want : expect.stringMatching(want));
  });

  it('does not depend on the date', () => {
    const dated = (date: string) =>
      parse(rss([{ title: 'x', link: 'https://outlet.example/1', published: date }])).items[0];
    expect(dated('2026-01-01')?.identity).toBe(dated('2026-02-02')?.identity);
    expect(dated('2026-01-01')?.contentHash).toBe(dated('2026-02-02')?.contentHash);
  });

  it('changes its content hash with the words', () => {
    const titled = (title: string) => parse(rss([{ title, guid: 'g' }])).items[0];
    expect(titled('a')?.identity).toBe(titled('b')?.identity);
    expect(titled('a')?.contentHash).not.toBe(titled('b')?.contentHash);
  });
});

describe('discoverFeeds', () => {
  it('finds what is declared and linked, comment feeds last', () => {
    const html = `<html><head><base href="https://outlet.example/news/">
      <link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed/">
      <link rel="ALTERNATE" type="application/atom+xml" title="All news" href="all.atom">
      <link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/1">
      <link rel="alternate" type="application/json+oembed" href="/oembed?url=x">
      <link rel="alternate" hreflang="de" href="/de/">
      </head><body><a href="/sport/rss.xml">Sport feed</a> <a href="feed://outlet.example/pod.rss">Pod</a> <a href="/feedback">Say something</a></body></html>`;
    expect(discoverFeeds(html, 'https://outlet.example/')).toEqual([
      { url: 'https://outlet.example/news/all.atom', title: 'All news', by: 'declared' },
      { url: 'https://outlet.example/sport/rss.xml', title: 'Sport feed', by: 'linked' },
      { url: 'https://outlet.example/pod.rss', title: 'Pod', by: 'linked' },
      { url: 'https://outlet.example/comments/feed/', title: 'Comments', by: 'declared' },
    ]);
  });

  it('guesses the usual places', () => {
    expect(guessFeedUrls('https://outlet.example/some/page').map((feed) => feed.url)).toContain(
      'https://outlet.example/feed/',
    );
    expect(guessFeedUrls('nonsense')).toEqual([]);
  });
});

describe('OPML', () => {
  const feeds = [
    { url: 'https://a.example/rss', title: 'A & B', siteUrl: 'https://a.example/', language: 'en', wire: true },
    { url: 'https://b.example/rss?x=1&y=2', title: null, siteUrl: null, language: null, wire: false },
  ];

  it('comes back as it went out', () => {
    expect(importOpml(exportOpml(feeds, 'Feeds'))).toEqual([
      feeds[0],
      { ...feeds[1], title: 'https://b.example/rss?x=1&y=2' },
    ]);
  });

  it('flattens folders and drops repeats', () => {
    const opml = `<?xml version="1.0"?><opml version="1.0"><body><outline text="News"><outline text="A" xmlUrl="https://a.example/rss"/><outline text="deep"><outline text="B" xmlUrl="https://b.example/rss"/></outline></outline><outline text="A again" xmlUrl="https://a.example/rss"/><outline text="bad" xmlUrl="javascript:alert(1)"/></body></opml>`;
    expect(importOpml(opml).map((feed) => feed.url)).toEqual(['https://a.example/rss', 'https://b.example/rss']);
  });

  it.each([
    ['not xml'],
    ['<opml version="2.0"><body></body></opml>'],
    [
      '<!DOCTYPE opml [<!ENTITY a "b">]><opml version="2.0"><body><outline xmlUrl="https://a.example/&a;"/></body></opml>',
    ],
  ])('refuses %s', (text) => {
    expect(() => importOpml(text)).toThrow(UserError);
  });
});
