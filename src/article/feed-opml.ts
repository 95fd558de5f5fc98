/** Lists of feeds as other readers write and read them. */
import { generateOpml, parseOpml } from 'feedsmith';
import { UserError } from '../model.ts';
import { withoutDoctype } from './xml.ts';

export interface OpmlFeed {
  readonly url: string;
  readonly title: string | null;
  readonly siteUrl: string | null;
  readonly language: string | null;
  /** Our own attribute: the feed carries agency copy. */
  readonly wire: boolean;
}

const FEEDS_MAX = 10_000;

interface Outline {
  readonly xmlUrl?: string;
  readonly htmlUrl?: string;
  readonly title?: string;
  readonly text?: string;
  readonly language?: string;
  readonly wire?: unknown;
  readonly outlines?: readonly Outline[];
}

/** All feeds of an OPML file, folders flattened, each address once. @throws UserError when it is no OPML or has no feeds. */
export function importOpml(text: string): OpmlFeed[] {
  const safe = withoutDoctype(text.replace(/^\ufeff/, '').trim());
  let outlines: readonly Outline[];
  try {
    outlines = (parseOpml(safe, { extraOutlineAttributes: ['wire'] }).body?.outlines ?? []) as readonly Outline[];
  } catch {
    throw new UserError('That is not an OPML file.', 'Export your feeds as OPML from your feed reader.');
  }
  const feeds = new Map<string, OpmlFeed>();
  const visit = (list: readonly Outline[], depth: number) => {
    for (const outline of list) {
      const url = outline.xmlUrl?.trim() ?? '';
      if (/^https?:\/\//i.test(url) && URL.canParse(url) && feeds.size < FEEDS_MAX && !feeds.has(url)) {
        feeds.set(url, {
          url,
          title: outline.title ?? outline.text ?? null,
          siteUrl: outline.htmlUrl ?? null,
          language: outline.language ?? null,
          wire: String(outline.wire) === 'true',
        });
      }
      if (outline.outlines && depth < 20) visit(outline.outlines, depth + 1);
    }
  };
  visit(outlines, 0);
  if (feeds.size === 0) throw new UserError('That OPML file names no feeds.');
  return [...feeds.values()];
}

export function exportOpml(feeds: readonly OpmlFeed[], title: string): string {
  const outlines = feeds.map((feed) => ({
    text: feed.title ?? feed.url,
    type: 'rss',
    xmlUrl: feed.url,
    ...(feed.title === null ? {} : { title: feed.title }),
    ...(feed.siteUrl === null ? {} : { htmlUrl: feed.siteUrl }),
    ...(feed.language === null ? {} : { language: feed.language }),
    ...(feed.wire ? { wire: 'true' } : {}),
  }));
  return generateOpml({ head: { title }, body: { outlines } }, { extraOutlineAttributes: ['wire'] });
}
