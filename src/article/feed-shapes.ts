/** feedsmith's four shapes (RSS, Atom, RDF, JSON Feed) → ours. */
import type { parseFeed } from 'feedsmith';
import type { DraftFeed } from './feed.ts';

type AnyFeed = ReturnType<typeof parseFeed<string>>;
type Rss = Extract<AnyFeed, { format: 'rss' }>['feed'];
type Rdf = Extract<AnyFeed, { format: 'rdf' }>['feed'];
type Atom = Extract<AnyFeed, { format: 'atom' }>['feed'];
type Json = Extract<AnyFeed, { format: 'json' }>['feed'];

/** An item as its format gives it. */
export interface DraftItem {
  readonly guid: string | null;
  readonly link: string | null;
  readonly title: string | null;
  readonly published: string | null;
  readonly summary: string | null;
  readonly contentHtml: string | null;
  readonly author: string | null;
}

export function fromFeedsmith(parsed: AnyFeed, url: string): DraftFeed {
  if (parsed.format === 'rss') return fromRss(parsed.feed);
  if (parsed.format === 'rdf') return fromRdf(parsed.feed);
  return parsed.format === 'atom' ? fromAtom(parsed.feed, url) : fromJson(parsed.feed);
}

const names = (
  people: readonly { readonly name?: string | undefined; readonly email?: string | undefined }[] | undefined,
) =>
  people
    ?.map((person) => person.name ?? person.email ?? '')
    .filter(Boolean)
    .join(', ') || null;

/** A description long enough, and with paragraphs, is the article itself. */
const FULL_TEXT_CHARS_MIN = 1_500;
const fullText = (html: string | undefined) =>
  html !== undefined && html.length >= FULL_TEXT_CHARS_MIN && /<p\b|<br|&lt;p/i.test(html) ? html : null;

interface AtomLinks {
  readonly links?: readonly { readonly href?: string; readonly rel?: string; readonly type?: string }[] | undefined;
}
const linkOf = (from: AtomLinks | undefined, rel: string) =>
  from?.links?.find((link) => (link.rel ?? 'alternate') === rel)?.href ?? null;
const hubsOf = (from: AtomLinks | undefined) =>
  (from?.links ?? []).filter((link) => link.rel === 'hub').flatMap((link) => link.href ?? []);

function fromRss(feed: Rss): DraftFeed {
  return {
    format: 'rss',
    title: feed.title ?? null,
    siteUrl: feed.link ?? null,
    language: feed.language ?? feed.dc?.languages?.[0] ?? null,
    hubs: hubsOf(feed.atom),
    self: linkOf(feed.atom, 'self'),
    ttlMs: longest(minutes(feed.ttl), periodMs(feed.sy)),
    items: (feed.items ?? []).map((item) => ({
      guid: item.guid?.value ?? null,
      link:
        item.link ??
        linkOf(item.atom, 'alternate') ??
        (item.guid?.isPermaLink !== false && /^https?:\/\//i.test(item.guid?.value ?? '')
          ? (item.guid?.value ?? null)
          : null),
      title: item.title ?? item.dc?.titles?.[0] ?? item.media?.title?.value ?? null,
      published:
        item.pubDate ??
        item.dc?.dates?.[0] ??
        item.dcterms?.issued?.[0] ??
        item.dcterms?.created?.[0] ??
        item.atom?.published ??
        item.atom?.updated ??
        null,
      summary: item.description ?? item.media?.description?.value ?? null,
      contentHtml: item.content?.encoded ?? fullText(item.description),
      author: item.dc?.creators?.join(', ') ?? names(item.authors) ?? names(item.atom?.authors),
    })),
  };
}

function fromRdf(feed: Rdf): DraftFeed {
  return {
    format: 'rdf',
    title: feed.title ?? null,
    siteUrl: feed.link ?? null,
    language: feed.dc?.languages?.[0] ?? null,
    hubs: hubsOf(feed.atom),
    self: linkOf(feed.atom, 'self'),
    ttlMs: periodMs(feed.sy),
    items: (feed.items ?? []).map((item) => ({
      guid: item.rdf?.about ?? null,
      link: item.link ?? item.rdf?.about ?? null,
      title: item.title ?? null,
      published: item.dc?.dates?.[0] ?? item.dcterms?.issued?.[0] ?? null,
      summary: item.description ?? null,
      contentHtml: item.content?.encoded ?? fullText(item.description),
      author: item.dc?.creators?.join(', ') ?? null,
    })),
  };
}

function fromAtom(feed: Atom, url: string): DraftFeed {
  const feedBase = feed.xml?.base ?? url;
  return {
    format: 'atom',
    title: feed.title?.value ?? null,
    siteUrl: linkOf(feed, 'alternate'),
    language: feed.xml?.lang ?? null,
    hubs: hubsOf(feed),
    self: linkOf(feed, 'self'),
    ttlMs: periodMs(feed.sy),
    items: (feed.entries ?? []).map((entry) => {
      const base = resolve(entry.xml?.base ?? null, feedBase) ?? url;
      return {
        guid: entry.id ?? null,
        link: resolve(
          linkOf(entry, 'alternate') ??
            entry.links?.[0]?.href ??
            entry.content?.src ??
            (/^https?:/i.test(entry.id ?? '') ? (entry.id ?? null) : null),
          base,
        ),
        title: entry.title?.value ?? null,
        published: entry.published ?? entry.updated ?? entry.dc?.dates?.[0] ?? null,
        summary: entry.summary?.value ?? null,
        contentHtml: entry.content?.value ?? fullText(entry.summary?.value),
        author: names(entry.authors) ?? names(feed.authors),
      };
    }),
  };
}

function fromJson(feed: Json): DraftFeed {
  return {
    format: 'json',
    title: feed.title ?? null,
    siteUrl: feed.home_page_url ?? null,
    language: feed.language ?? null,
    hubs: (feed.hubs ?? []).filter((hub) => /^websub$/i.test(hub.type ?? '')).flatMap((hub) => hub.url ?? []),
    self: feed.feed_url ?? null,
    ttlMs: null,
    items: (feed.items ?? []).map((item) => ({
      guid: item.id === undefined ? null : String(item.id),
      link: item.url ?? item.external_url ?? null,
      title: item.title ?? null,
      published: item.date_published ?? item.date_modified ?? null,
      summary: item.summary ?? item.content_text?.slice(0, 2_000) ?? null,
      contentHtml: item.content_html ?? (item.content_text === undefined ? null : asParagraphs(item.content_text)),
      author: names(item.authors),
    })),
  };
}

function asParagraphs(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return escaped
    .split(/\n+/)
    .map((line) => `<p>${line}</p>`)
    .join('');
}

function resolve(link: string | null, base: string): string | null {
  return link !== null && URL.canParse(link, base) ? new URL(link, base).href : null;
}

const minutes = (count: number | undefined) =>
  count !== undefined && Number.isFinite(count) && count > 0 ? count * 60_000 : null;

/** `sy:updatePeriod` and `sy:updateFrequency` (RSS 1.0 syndication module): "hourly", 2 → every half hour. */
function periodMs(
  sy: { readonly updatePeriod?: string; readonly updateFrequency?: number } | undefined,
): number | null {
  const hours = { hourly: 1, daily: 24, weekly: 168, monthly: 720, yearly: 8_760 }[
    sy?.updatePeriod?.trim().toLowerCase() ?? ''
  ];
  const frequency = sy?.updateFrequency ?? 1;
  return hours === undefined || !(frequency > 0) ? null : (hours * 3_600_000) / frequency;
}

const longest = (a: number | null, b: number | null) => (a === null ? b : b === null ? a : Math.max(a, b));
