/** The feeds a page names or links to. */
import { parsePage, plainText } from './dom.ts';

export interface FoundFeed {
  readonly url: string;
  readonly title: string | null;
  /** `declared` by `<link rel=alternate>`; `linked` from the text of the page; `guessed` from where CMSs put feeds. */
  readonly by: 'declared' | 'linked' | 'guessed';
}

const FEED_TYPE =
  /^(?:application\/(?:rss|atom|rdf|feed)\+(?:xml|json)|application\/json|text\/xml|application\/xml|application\/x\.atom\+xml|text\/rss)/i;
const FEED_PATH =
  /(?:\/(?:feeds?|rss|atom)(?:\/|$|\.xml|\.php)|\.(?:rss|atom|rdf)$|(?:rss|feed|atom)[\w-]*\.(?:xml|json)$|[?&](?:feed|format)=(?:rss|atom|feed)|news-?sitemap[\w-]*\.xml$)/i;

/** Feeds in the order of likely use: declared before linked, comment feeds last. At most 30. */
export function discoverFeeds(html: string, url: string): FoundFeed[] {
  const document = parsePage(html);
  const base = document.querySelector('base[href]')?.getAttribute('href') ?? '';
  const from = URL.canParse(base, url) ? new URL(base, url).href : url;
  const found = new Map<string, FoundFeed>();
  const add = (href: string | null, title: string | null, by: FoundFeed['by']) => {
    const address = (href ?? '')
      .trim()
      .replace(/^feed:(?:\/\/)?(?=https?:)/i, '')
      .replace(/^feed:\/\//i, 'https://');
    if (address === '' || !URL.canParse(address, from)) return;
    const absolute = new URL(address, from);
    absolute.hash = '';
    if (/^https?:$/.test(absolute.protocol) && !found.has(absolute.href))
      found.set(absolute.href, { url: absolute.href, title: title?.trim() || null, by });
  };
  for (const link of document.querySelectorAll('link[rel~="alternate" i], link[rel~="feed" i]')) {
    const type = link.getAttribute('type') ?? '';
    const href = link.getAttribute('href') ?? '';
    // WordPress declares its JSON interface the same way; that is no feed.
    const isFeed =
      FEED_TYPE.test(type) &&
      !(/^application\/json/i.test(type) && !FEED_PATH.test(href)) &&
      !/oembed|wp-json/i.test(href);
    if (isFeed) add(href, link.getAttribute('title'), 'declared');
  }
  for (const link of document.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    if (FEED_PATH.test(href.split('#')[0] ?? '') || /^feed:/i.test(href)) add(href, plainText(link), 'linked');
  }
  const isComments = ({ url: address, title }: FoundFeed) =>
    /comments?[/.]?|replies/i.test(`${address} ${title ?? ''}`);
  const feeds = [...found.values()].slice(0, 30);
  return [...feeds.filter((feed) => !isComments(feed)), ...feeds.filter(isComments)];
}

/** Where CMSs put feeds, for a page that names none. Origin: WordPress, Ghost, Drupal, Hugo, Arc, Blogger. */
const USUAL_PATHS = [
  '/feed/',
  '/rss',
  '/rss.xml',
  '/feed.xml',
  '/atom.xml',
  '/index.xml',
  '/feeds/posts/default',
  '/arc/outboundfeeds/rss/',
  '/news-sitemap.xml',
];

export function guessFeedUrls(url: string): FoundFeed[] {
  if (!URL.canParse(url)) return [];
  return USUAL_PATHS.map((path) => ({ url: new URL(path, url).href, title: null, by: 'guessed' }));
}
