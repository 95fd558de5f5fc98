/** Google News sitemaps as feeds: what outlets publish when they have no feed. */
import { UserError } from '../model.ts';
import type { DraftFeed } from './feed.ts';
import { nodeAt, nodesOf, parseXml, xmlText } from './xml.ts';

/**
 * A `<urlset>` as a feed; null when the text is something else. A plain sitemap has addresses and no titles; it is read
 * only when it has news entries, since otherwise it lists a whole site.
 * @throws UserError for a sitemap index, naming the sitemaps in it, and for a sitemap without news
 */
export function sitemapFeed(text: string): DraftFeed | null {
  const root = /<(?:[\w-]+:)?(urlset|sitemapindex)[\s>]/i.exec(text.slice(0, 5_000))?.[1]?.toLowerCase();
  if (root === undefined) return null;
  const xml = parseXml(text);
  if (root === 'sitemapindex') {
    const inner = nodesOf(nodeAt(xml, 'sitemapindex'), 'sitemap')
      .map((node) => xmlText(node, 'loc'))
      .filter((loc) => loc !== null);
    const news = inner.filter((loc) => /news/i.test(loc));
    throw new UserError(
      'That is an index of sitemaps, not a feed.',
      `Add one of those it lists: ${[...news, ...inner].slice(0, 3).join(' ')}`,
    );
  }
  const urls = nodesOf(nodeAt(xml, 'urlset'), 'url');
  const items = urls.flatMap((node) => {
    const news = nodeAt(node, 'news');
    const link = xmlText(node, 'loc');
    if (news === null || link === null) return [];
    return [
      {
        guid: null,
        link,
        title: xmlText(news, 'title'),
        published: xmlText(news, 'publication_date') ?? xmlText(node, 'lastmod'),
        summary: null,
        contentHtml: null,
        author: null,
      },
    ];
  });
  if (items.length === 0 && urls.length > 0)
    throw new UserError('That sitemap lists pages but no news.', 'Look for a news sitemap, often /news-sitemap.xml.');
  const publication = nodeAt(urls[0], 'news', 'publication');
  return {
    format: 'sitemap',
    title: xmlText(publication, 'name'),
    siteUrl: null,
    language: xmlText(publication, 'language'),
    hubs: [],
    self: null,
    ttlMs: null,
    items,
  };
}
