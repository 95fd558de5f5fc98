import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalUrl } from '../../src/article/canonical-url.ts';

describe('canonicalUrl', () => {
  it.each([
    ['https://Outlet.example/News/1', 'https://outlet.example/News/1'],
    ['https://outlet.example:443/a', 'https://outlet.example/a'],
    ['http://outlet.example/a', 'http://outlet.example/a'],
    ['https://outlet.example/a#comments', 'https://outlet.example/a'],
    ['https://outlet.example/a?', 'https://outlet.example/a'],
    ['https://outlet.example/a?utm_source=rss&utm_medium=feed', 'https://outlet.example/a'],
    ['https://outlet.example/a?id=7&fbclid=abc&page=2', 'https://outlet.example/a?id=7&page=2'],
    ['https://outlet.example/a?b=2&a=1', 'https://outlet.example/a?a=1&b=2'],
    ['https://outlet.example/a?gclid=x&mc_cid=y&smid=z&CMP=w&at_medium=q', 'https://outlet.example/a'],
    ['https://outlet.example/story.php?story=44&output=amp', 'https://outlet.example/story.php?story=44'],
    ['https://outlet.example/a/amp/', 'https://outlet.example/a'],
    ['https://outlet.example/a/amp', 'https://outlet.example/a'],
    ['https://outlet.example/amp/a/b', 'https://outlet.example/a/b'],
    ['https://outlet.example/a.amp.html', 'https://outlet.example/a.html'],
    ['https://amp.outlet.example/a', 'https://www.outlet.example/a'],
    ['https://outlet.example/amp', 'https://outlet.example/amp'],
    ['https://outlet.example/amplifiers/amp-test', 'https://outlet.example/amplifiers/amp-test'],
    [
      'https://www-outlet-example.cdn.ampproject.org/c/s/www.outlet.example/a?utm_source=x',
      'https://www.outlet.example/a',
    ],
    ['https://www.google.com/amp/s/outlet.example/a/amp/', 'https://outlet.example/a'],
    [
      'https://www.google.com/url?rct=j&sa=t&url=https://outlet.example/a%3Fid%3D1&ct=ga',
      'https://outlet.example/a?id=1',
    ],
    ['https://user:secret@outlet.example/a', 'https://outlet.example/a'],
    [
      'https://web.archive.example/2026/https://outlet.example/a',
      'https://web.archive.example/2026/https://outlet.example/a',
    ],
    ['file:report.txt', 'file:report.txt'],
    ['nonsense', 'nonsense'],
  ])('%s → %s', (url, expected) => {
    expect(canonicalUrl(url)).toBe(expected);
  });

  it.each([
    ['<link rel="canonical" href="https://outlet.example/real?utm_source=x">', 'https://outlet.example/real'],
    ["<LINK href='/real' rel='canonical'>", 'https://outlet.example/real'],
    ['<link rel="canonical" href="//outlet.example/real&amp;x">', 'https://outlet.example/real&x'],
    ['<meta property="og:url" content="https://outlet.example/og">', 'https://outlet.example/og'],
    ['<link rel="canonical" href="https://outlet.example/">', 'https://outlet.example/a?id=1'],
    ['<link rel="canonical" href="javascript:void(0)">', 'https://outlet.example/a?id=1'],
    ['<link rel="canonical" href="">', 'https://outlet.example/a?id=1'],
    ['<link rel="canonical" href="https://agency.example/story">', 'https://outlet.example/a?id=1'],
    ['<link rel="canonical" href="https://www.outlet.example/real">', 'https://www.outlet.example/real'],
    ['<link rel="alternate" href="https://outlet.example/de">', 'https://outlet.example/a?id=1'],
  ])('a page with %s', (html, expected) => {
    expect(canonicalUrl('https://outlet.example/a?id=1&utm_source=y', html)).toBe(expected);
  });

  it('is the same when done twice', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const once = canonicalUrl(url);
        expect(canonicalUrl(once)).toBe(once);
      }),
    );
  });
});
