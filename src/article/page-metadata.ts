/** What a page says about its article: JSON-LD first, then OpenGraph and meta tags, then what readers see. */
import { canonicalUrl, plausibleCanonical } from './canonical-url.ts';
import { type PageDocument, type PageElement, plainText, squeeze } from './dom.ts';
import { articleNode, type JsonLdNode, jsonLdNodes, namesOf, textOf } from './json-ld.ts';
import { dateInUrl, isoTime } from './page-dates.ts';
import { decodeEntities } from './xml.ts';

export interface PageMetadata {
  readonly title: string | null;
  /** Names as the page gives them, joined by ", "; without "By". */
  readonly byline: string | null;
  /** ISO 8601, UTC. */
  readonly published: string | null;
  readonly modified: string | null;
  /** Name of the site. */
  readonly outlet: string | null;
  readonly canonicalUrl: string;
  /** BCP 47 ("en", "de-AT"). */
  readonly language: string | null;
  /** The agency or other outlet the page credits for the text, as it names it; null when it names none. */
  readonly credit: string | null;
}

/** A page's metadata and the schema.org node it mostly comes from. */
export function readMetadata(
  document: PageDocument,
  url: string,
): { metadata: PageMetadata; article: JsonLdNode | null; nodes: JsonLdNode[] } {
  const nodes = jsonLdNodes(document);
  const article = articleNode(nodes);
  const meta = metaTags(document);
  const outlet = readOutlet(meta, article, nodes, document);
  const byline = readByline(document, meta, article, nodes, outlet);
  const metadata = {
    title: readTitle(document, meta, article, outlet),
    byline,
    published: readPublished(document, meta, article, url),
    modified: readModified(document, meta, article),
    outlet: outlet ?? hostName(url),
    canonicalUrl: readCanonical(document, meta, url),
    language: readLanguage(document, meta, article),
    credit: readCredit(document, meta, article, nodes, byline),
  };
  return { metadata, article, nodes };
}

type MetaTags = ReadonlyMap<string, readonly string[]>;

function metaTags(document: PageDocument): MetaTags {
  const tags = new Map<string, string[]>();
  for (const tag of document.querySelectorAll('meta')) {
    const name = (tag.getAttribute('property') ?? tag.getAttribute('name') ?? tag.getAttribute('itemprop') ?? '')
      .trim()
      .toLowerCase();
    const content = squeeze(decodeEntities(tag.getAttribute('content') ?? ''));
    if (name === '' || content === '') continue;
    const values = tags.get(name) ?? [];
    values.push(content);
    tags.set(name, values);
  }
  return tags;
}

function firstMeta(meta: MetaTags, names: readonly string[]): string | null {
  for (const name of names) {
    const value = meta.get(name)?.[0];
    if (value !== undefined) return value;
  }
  return null;
}

// ── Title ──────────────────────────────────────────────────────────────────────────────────────────────

function readTitle(
  document: PageDocument,
  meta: MetaTags,
  article: JsonLdNode | null,
  outlet: string | null,
): string | null {
  const shared = firstMeta(meta, [
    'og:title',
    'twitter:title',
    'dc.title',
    'dcterms.title',
    'parsely-title',
    'sailthru.title',
    'title',
  ]);
  const declared = clean(textOf(article?.headline)) ?? clean(shared);
  const pageTitle = clean(plainText(document.querySelector('title')));
  const known = declared ?? pageTitle;
  const heading = headingLike(document, known);
  // Search engines want short headlines and sharing wants catchy ones; the page's own heading is what was published.
  if (heading !== null && (known === null || overlap(heading, known) >= 0.5)) return heading;
  return known === null ? null : withoutSiteName(known, outlet);
}

/** The `h1` (or headline-marked element) most like what the metadata say; the only one when they say nothing. */
function headingLike(document: PageDocument, known: string | null): string | null {
  const headings = [...document.querySelectorAll('h1, [itemprop="headline"], .entry-title, .headline, h2.title')]
    .map((element) => clean(plainText(element)))
    .filter((text): text is string => text !== null && text.length >= 8 && text.length <= 300);
  if (known === null) return headings[0] ?? null;
  let best: string | null = null;
  for (const text of headings) if (best === null || overlap(text, known) > overlap(best, known)) best = text;
  return best;
}

/** "Headline | The Daily Herald" → "Headline": only when the tail is the site's name, or looks like nothing else. */
export function withoutSiteName(title: string, outlet: string | null): string {
  const parts = /^(.{10,}?)\s+[|·•»–—-]\s+([^|]{2,60})$/.exec(title);
  if (!parts) return title;
  const [, head = title, tail = ''] = parts;
  const isSite =
    outlet !== null &&
    (overlap(tail, outlet) > 0.4 || squash(tail).includes(squash(outlet)) || squash(outlet).includes(squash(tail)));
  const isBar = /\s[|·•»]\s/.test(title) && tail.split(' ').length <= 5;
  return isSite || isBar ? withoutSiteName(head, outlet) : title;
}

const squash = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Share of the shorter text's words that the other one has. */
function overlap(a: string, b: string): number {
  const words = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const [left, right] = [words(a), words(b)];
  const smaller = Math.min(left.size, right.size);
  return smaller === 0 ? 0 : [...left].filter((word) => right.has(word)).length / smaller;
}

// ── Byline ─────────────────────────────────────────────────────────────────────────────────────────────

const BYLINE_SELECTOR = [
  '[rel~="author"]',
  '[itemprop~="author"] [itemprop~="name"]',
  '[itemprop~="author"]',
  '.byline-name',
  '.author-name',
  '.byline__name',
  '.article__byline',
  '.article-byline',
  '.entry-author',
  '.post-author',
  '.vcard .fn',
  '.c-byline',
  '.byline',
  '[class*="byline" i]',
  '[data-testid*="byline" i]',
  '.author',
  '#byline',
  '[class*="article-author" i]',
  '[class*="autor" i]',
].join(', ');

function readByline(
  document: PageDocument,
  meta: MetaTags,
  article: JsonLdNode | null,
  nodes: readonly JsonLdNode[],
  outlet: string | null,
): string | null {
  const named = namesOf(article?.author ?? article?.creator, nodes)
    .map(cleanName)
    .filter(isName);
  const tagged = [
    'author',
    'article:author',
    'byl',
    'parsely-author',
    'sailthru.author',
    'dc.creator',
    'dcterms.creator',
    'cxenseparse:author',
    'og:article:author',
  ]
    .flatMap((name) => meta.get(name) ?? [])
    .map(cleanName)
    .filter(isName);
  const people = (names: readonly string[]) =>
    names.filter((name) => outlet === null || squash(name) !== squash(outlet));
  const seen = visibleByline(document);
  const best =
    [people(named), people(tagged), seen === null ? [] : [seen], named, tagged].find((names) => names.length > 0) ?? [];
  return [...new Set(best)].slice(0, 12).join(', ') || null;
}

function visibleByline(document: PageDocument): string | null {
  for (const element of document.querySelectorAll(BYLINE_SELECTOR)) {
    if (isElsewhere(element)) continue;
    const text = cleanName(plainText(element));
    if (isName(text)) return text;
  }
  // "By Jane Doe" as a short paragraph of its own near the top.
  let seen = 0;
  for (const element of document.querySelectorAll('p, span, div, address, td, font, b, i, em, strong, h3, h4, h5')) {
    if (++seen > 400) break;
    const text = plainText(element);
    if (text.length > 90 || !/^(by|von|par|por|di)\s+\p{Lu}/iu.test(text) || isElsewhere(element)) continue;
    const name = cleanName(text);
    if (/^by\b/i.test(text) && isName(name) && /^\p{Lu}/u.test(name)) return name;
  }
  return null;
}

const ELSEWHERE =
  'aside, footer, nav, [class*="related" i], [class*="comment" i], [class*="sidebar" i], [class*="recirc" i], [class*="most-" i], [class*="teaser" i], [class*="promo" i]';

function isElsewhere(element: PageElement): boolean {
  return element.closest(ELSEWHERE) !== null;
}

/** "By JANE DOE, Staff Writer | Feb. 5" → "JANE DOE": what comes before the job, the date, the address. */
export function cleanName(text: string): string {
  return squeeze(decodeEntities(text))
    .replace(/^(?:(?:written|reported|posted|published|story|words|text)\s+)?(?:by|von|par|por)[:\s]+/i, '')
    .replace(
      /\s*(?:[|•·–—]|\bon\b(?=\s+(?:\w+ \d|\d))|\b(?:published|updated|posted)\b|\d{1,2}[:.]\d{2}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d).*$/i,
      '',
    )
    .replace(/,?\s*(?:\S+@\S+|@\w+)\s*$/, '')
    .replace(
      /,\s*(?:(?:senior|chief|political|special|staff|foreign|business|science|health)\s+)*(?:writer|reporter|correspondent|editor|staff|contributor)\b.*$/i,
      '',
    )
    .replace(/[\s,;:]+$/, '');
}

function isName(text: string): boolean {
  return (
    text.length >= 2 &&
    text.length <= 120 &&
    /\p{L}{2}/u.test(text) &&
    !/^https?:|^www\.|[{}<>]|\.com$/i.test(text) &&
    text.split(' ').length <= 16 &&
    !/^(admin|administrator|editor|user|author|unknown|staff|web ?master|n\/a|null|undefined)$/i.test(text)
  );
}

// ── Times ──────────────────────────────────────────────────────────────────────────────────────────────

const PUBLISHED_META = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'article.published',
  'published-date',
  'publisheddate',
  'publication_date',
  'publish-date',
  'publish_date',
  'publishdate',
  'pubdate',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date.created',
  'dc.date',
  'dcterms.date',
  'cxenseparse:recs:publishtime',
  'article.created',
  'datecreated',
  'rnews:datepublished',
  'displaydate',
  'ptime',
  'pdate',
  'originalpublicationdate',
  'article_date_original',
  'citation_publication_date',
  'date',
];
const MODIFIED_META = [
  'article:modified_time',
  'og:updated_time',
  'og:article:modified_time',
  'article:updated',
  'datemodified',
  'lastmod',
  'last-modified',
  'dc.date.modified',
  'dcterms.modified',
  'utime',
  'updated',
  'lastmodified',
  'last-updated',
  'moddate',
];

function readPublished(document: PageDocument, meta: MetaTags, article: JsonLdNode | null, url: string): string | null {
  return (
    isoTime(textOf(article?.datePublished)) ??
    isoTime(textOf(article?.dateCreated)) ??
    firstTime(meta, PUBLISHED_META) ??
    visibleTime(
      document,
      [
        '[itemprop~="datePublished"]',
        'time[pubdate]',
        'time.published',
        'time.entry-date',
        'article time[datetime]',
        'header time[datetime]',
        'time[datetime]',
      ],
      /updat|modif/i,
    ) ??
    visibleDate(document) ??
    dateInUrl(url)
  );
}

function readModified(document: PageDocument, meta: MetaTags, article: JsonLdNode | null): string | null {
  return (
    isoTime(textOf(article?.dateModified)) ??
    firstTime(meta, MODIFIED_META) ??
    visibleTime(
      document,
      [
        '[itemprop~="dateModified"]',
        'time.updated',
        'time[class*="updat" i]',
        'time[class*="modif" i]',
        '[class*="updated" i] time[datetime]',
      ],
      null,
    )
  );
}

function firstTime(meta: MetaTags, names: readonly string[]): string | null {
  for (const name of names) {
    const at = isoTime(meta.get(name)?.[0]);
    if (at !== null) return at;
  }
  return null;
}

function visibleTime(document: PageDocument, selectors: readonly string[], not: RegExp | null): string | null {
  for (const selector of selectors) {
    for (const element of document.querySelectorAll(selector)) {
      if (
        isElsewhere(element) ||
        (not?.test(`${element.className} ${element.parentElement?.className ?? ''}`) ?? false)
      )
        continue;
      const at =
        isoTime(element.getAttribute('datetime') ?? element.getAttribute('content')) ?? isoTime(plainText(element));
      if (at !== null) return at;
    }
  }
  return null;
}

/** A short line near the headline that is a date and little else. */
function visibleDate(document: PageDocument): string | null {
  let seen = 0;
  for (const element of document.querySelectorAll(
    '[class*="date" i], [class*="time" i], [id*="date" i], .dateline, .published, .timestamp, p, span, td, font, em, i',
  )) {
    if (++seen > 300) break;
    const text = plainText(element);
    if (text.length < 8 || text.length > 80 || !/\d{4}/.test(text) || isElsewhere(element) || /copyright|©/i.test(text))
      continue;
    const at = isoTime(text.replace(/^(?:(?:first\s+)?(?:published|posted|updated)(?:\s+on|\s+at)?)\s*:?\s*/i, ''));
    if (at !== null) return at;
  }
  return null;
}

// ── Outlet, address, language, credit ──────────────────────────────────────────────────────────────────

function readOutlet(
  meta: MetaTags,
  article: JsonLdNode | null,
  nodes: readonly JsonLdNode[],
  document: PageDocument,
): string | null {
  const site = clean(firstMeta(meta, ['og:site_name']));
  const publisher =
    namesOf(article?.publisher, nodes)
      .map((name) => clean(name))
      .find((name) => name !== null) ?? null;
  const named = [
    site,
    publisher,
    clean(
      firstMeta(meta, [
        'application-name',
        'dc.publisher',
        'dcterms.publisher',
        'publisher',
        'apple-mobile-web-app-title',
        'cre',
        'twitter:app:name:iphone',
      ]),
    ),
  ];
  const best = named.find((name) => name !== null && name.length <= 80 && !/^https?:/.test(name)) ?? null;
  if (best !== null) return best.replace(/^(?:www\.)/, '');
  const tail = /\s[|–—-]\s([^|–—]{3,40})$/.exec(plainText(document.querySelector('title')))?.[1];
  return tail === undefined || tail.split(' ').length > 5 ? null : tail.trim();
}

function hostName(url: string): string | null {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') || null : null;
}

function readCanonical(document: PageDocument, meta: MetaTags, url: string): string {
  const link = document.querySelector('link[rel~="canonical" i]')?.getAttribute('href');
  for (const value of [link, meta.get('og:url')?.[0]]) {
    const plausible = value ? plausibleCanonical(value, url) : null;
    if (plausible !== null) return plausible;
  }
  return canonicalUrl(url);
}

function readLanguage(document: PageDocument, meta: MetaTags, article: JsonLdNode | null): string | null {
  const html = document.documentElement;
  const value =
    html.getAttribute('lang') ||
    html.getAttribute('xml:lang') ||
    textOf(article?.inLanguage) ||
    firstMeta(meta, ['og:locale', 'content-language', 'dc.language', 'language']);
  const match = /^([a-z]{2,3})(?:[-_]([a-z]{2}|[a-z]{4}|\d{3}))?\b/i.exec(value?.trim() ?? '');
  if (!match) return null;
  return match[2]
    ? `${match[1]?.toLowerCase()}-${match[2].length === 2 ? match[2].toUpperCase() : match[2]}`
    : (match[1]?.toLowerCase() ?? null);
}

/** News agencies, as bylines and credit lines write them. Origin: members of MINDS and EANA, and their own style books. */
const AGENCY =
  /\b(?:(?:The )?Associated Press|AP(?= (?:News|staff|writer))|Reuters|Agence France[- ]Presse|AFP|dpa(?:-AFX)?|Deutsche Presse-Agentur|PA Media|Press Association|UPI|United Press International|Bloomberg(?: News)?|Xinhua|TASS|Interfax|ANSA|EFE|Kyodo(?: News)?|Yonhap|Press Trust of India|PTI|ANI|IANS|AAP|Australian Associated Press|The Canadian Press|APA|Austria Presse Agentur|Anadolu(?: Agency)?|Belga|Ritzau|NTB|TT News Agency|Lusa|PAP|CTK|Tanjug|Bernama|Antara|CNN Wire)\b/;

function readCredit(
  document: PageDocument,
  meta: MetaTags,
  article: JsonLdNode | null,
  nodes: readonly JsonLdNode[],
  byline: string | null,
): string | null {
  const told = [
    ...namesOf(article?.sourceOrganization, nodes),
    ...namesOf(article?.creditText),
    ...namesOf(article?.isBasedOn),
    firstMeta(meta, [
      'source',
      'article:source',
      'news_source',
      'dc.source',
      'syndication-source',
      'original-source',
      'wire',
      'agency',
    ]),
    byline,
    document.querySelector(
      '.article-source, .source, .agency, .wire-source, [class*="credit-line" i], [itemprop="sourceOrganization"]',
    )?.textContent ?? null,
  ];
  for (const text of told) {
    const squeezed = squeeze(text ?? '');
    const agency =
      squeezed.length <= 160
        ? (AGENCY.exec(squeezed)?.[0] ?? (/^(?:AP|AFP|PA|dpa)$/.test(squeezed) ? squeezed : null))
        : null;
    if (agency !== null) return agency;
  }
  return null;
}

function clean(text: string | null): string | null {
  return text === null ? null : squeeze(decodeEntities(text)) || null;
}
