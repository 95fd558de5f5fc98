/** Feeds of every kind, also ill-formed ones, as one shape. Nothing is fetched; dates never decide anything. */
import { createHash } from 'node:crypto';
import { parseFeed as parseWithFeedsmith } from 'feedsmith';
import { UserError } from '../model.ts';
import { canonicalUrl } from './canonical-url.ts';
import { parsePage, plainText, squeeze } from './dom.ts';
import { decodeText } from './encoding.ts';
import { repairedXml, salvagedFeed } from './feed-repair.ts';
import { type DraftItem, fromFeedsmith } from './feed-shapes.ts';
import { sitemapFeed } from './feed-sitemap.ts';
import { contentTypeOf } from './http-headers.ts';
import { isoTime } from './page-dates.ts';
import { decodeEntities, withoutDoctype } from './xml.ts';

export { discoverFeeds, type FoundFeed, guessFeedUrls } from './feed-discover.ts';
export { exportOpml, importOpml, type OpmlFeed } from './feed-opml.ts';

export type FeedFormat = 'rss' | 'atom' | 'rdf' | 'json' | 'sitemap';

export interface FeedItem {
  /** `guid:…`, else `url:…` (canonical link), else `hash:…` of the content. The same item keeps it from poll to poll. */
  readonly identity: string;
  /** Absolute; null when the item names no page. */
  readonly url: string | null;
  readonly title: string | null;
  /** ISO 8601 in UTC; for display, never for newness. */
  readonly published: string | null;
  /** Plain text. */
  readonly summary: string | null;
  /** Full text as HTML, when the feed carries it. */
  readonly contentHtml: string | null;
  readonly author: string | null;
  /** Changes when title, summary or content change. */
  readonly contentHash: string;
}

export interface ParsedFeed {
  readonly format: FeedFormat;
  readonly title: string | null;
  readonly siteUrl: string | null;
  readonly language: string | null;
  /** In the feed's own order; each identity once. */
  readonly items: readonly FeedItem[];
  /** WebSub hubs and the topic they know the feed by. */
  readonly hubs: readonly string[];
  readonly self: string | null;
  /** How long the feed asks to be left alone (`ttl`, `sy:updatePeriod`). */
  readonly ttlMs: number | null;
  /** True when it was ill-formed and had to be mended or picked apart. */
  readonly repaired: boolean;
}

/** What each reader of a format makes, before identities are given. */
export interface DraftFeed extends Omit<ParsedFeed, 'items' | 'repaired'> {
  readonly items: readonly DraftItem[];
}

export const FEED_LIMITS = { itemsMax: 1_000, contentCharsMax: 500_000, charsMax: 15_000_000 } as const;

/**
 * Parses a feed.
 * @param body bytes (decoded by header, declaration and sniffing) or text
 * @param contentType the `Content-Type` header, with its charset when it has one; null when unknown
 * @param url where it came from: relative links are resolved against it
 * @throws UserError when it is no feed, or brings XML entities of its own
 */
export function parseFeed(body: Uint8Array | string, contentType: string | null, url: string): ParsedFeed {
  const text = typeof body === 'string' ? body : decodeText(body, contentTypeOf(contentType).charset).text;
  if (text.length > FEED_LIMITS.charsMax) throw new UserError('That feed is too large to be read.');
  const trimmed = text.replace(/^\ufeff/, '').trim();
  if (trimmed === '') throw new UserError('The feed is empty.');
  if (trimmed.startsWith('{')) return finished(attempt(trimmed, url) ?? notFeed(trimmed), false, url);
  const safe = withoutDoctype(trimmed);
  const whole = attempt(safe, url);
  if (whole !== null && (whole.items.length > 0 || !/<(?:item|entry|url)[\s>]/i.test(safe)))
    return finished(whole, false, url);
  const mended = attempt(repairedXml(safe), url);
  const salvaged = mended !== null && mended.items.length > 0 ? mended : salvagedFeed(safe);
  return finished(salvaged ?? whole ?? notFeed(safe), true, url);
}

/** One try with the readers that know whole formats; null when none of them recognises it. */
function attempt(text: string, url: string): DraftFeed | null {
  const sitemap = sitemapFeed(text);
  if (sitemap !== null) return sitemap;
  try {
    return fromFeedsmith(parseWithFeedsmith(text, { maxItems: FEED_LIMITS.itemsMax }), url);
  } catch {
    return null;
  }
}

function notFeed(text: string): never {
  if (/^<(?:!doctype html|html|head|body)\b/i.test(text) || /<html[\s>]/i.test(text.slice(0, 2_000)))
    throw new UserError(
      'That address gives a web page, not a feed.',
      'Give the address of the site, and its feeds are looked for.',
    );
  throw new UserError('That is not a feed: neither RSS, Atom, JSON Feed nor a news sitemap.');
}

function finished(draft: DraftFeed, repaired: boolean, url: string): ParsedFeed {
  const guids = new Map<string, Set<string>>();
  for (const { guid, link } of draft.items) if (guid) guids.set(guid, (guids.get(guid) ?? new Set()).add(link ?? ''));
  const seen = new Set<string>();
  const items: FeedItem[] = [];
  for (const item of draft.items.slice(0, FEED_LIMITS.itemsMax)) {
    const link = absolute(item.link, url);
    // A "unique" id that several links share is a template's mistake and tells nothing.
    const guid = item.guid && (guids.get(item.guid)?.size ?? 0) <= 1 ? item.guid : null;
    const made = finishedItem(item, link, guid);
    if (seen.has(made.identity)) continue;
    seen.add(made.identity);
    items.push(made);
  }
  return {
    ...draft,
    siteUrl: absolute(draft.siteUrl, url),
    self: absolute(draft.self, url),
    hubs: draft.hubs.filter((hub) => /^https?:\/\//i.test(hub)),
    items,
    repaired,
  };
}

function finishedItem(item: DraftItem, link: string | null, guid: string | null): FeedItem {
  const title = asText(item.title);
  const summary = asText(item.summary);
  const contentHtml = item.contentHtml?.trim().slice(0, FEED_LIMITS.contentCharsMax) || null;
  const contentHash = hash(`${title ?? ''}\n${summary ?? ''}\n${contentHtml ?? ''}`);
  const identity =
    guid !== null ? `guid:${guid.trim()}` : link !== null ? `url:${canonicalUrl(link)}` : `hash:${contentHash}`;
  return {
    identity: identity.length > 500 ? `hash:${hash(identity)}` : identity,
    url: link,
    title,
    published: isoTime(item.published),
    summary,
    contentHtml,
    author: asText(item.author),
    contentHash,
  };
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32);

/** Feeds escape titles and summaries once, twice or not at all; what is left of tags is taken out. */
function asText(value: string | null): string | null {
  if (value === null) return null;
  const plain = /<[a-z/!]/i.test(value)
    ? plainText(parsePage(value.replace(/<(?:br|\/p|\/div|\/li|\/h\d)\b[^>]*>/gi, ' $&')).body)
    : value;
  return squeeze(decodeEntities(plain)) || null;
}

function absolute(link: string | null, base: string): string | null {
  const trimmed = link?.trim() ?? '';
  if (trimmed === '' || !URL.canParse(trimmed, base)) return null;
  const url = new URL(trimmed, base);
  return /^https?:$/.test(url.protocol) ? url.href : null;
}
