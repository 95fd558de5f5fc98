/** What a page says about its article: JSON-LD first, then OpenGraph and meta tags, then what readers see. */
import { canonicalUrl, plausibleCanonical } from './canonical-url.ts';
import { textOf } from './json-ld.ts';
import { readByline, readCredit } from './page-byline.ts';
import { firstMeta, type PageSource } from './page-source.ts';
import { readModified, readPublished } from './page-times.ts';
import { readOutlet, readTitle } from './page-title.ts';

export interface PageMetadata {
  readonly title: string | null;
  /** Names as the page gives them, joined by ", "; without "By". */
  readonly byline: string | null;
  /** ISO 8601, UTC. */
  readonly published: string | null;
  readonly modified: string | null;
  /** Name of the site; its host when it gives no name. */
  readonly outlet: string | null;
  readonly canonicalUrl: string;
  /** BCP 47 ("en", "de-AT"). */
  readonly language: string | null;
  /** The agency the page credits for the text, as it names it; null when it names none. */
  readonly credit: string | null;
}

export function readMetadata(source: PageSource): PageMetadata {
  const outlet = readOutlet(source);
  const byline = readByline(source, outlet);
  return {
    title: readTitle(source, outlet),
    byline,
    published: readPublished(source),
    modified: readModified(source),
    outlet: outlet ?? hostName(source.url),
    canonicalUrl: readCanonical(source),
    language: readLanguage(source),
    credit: readCredit(source, byline),
  };
}

function hostName(url: string): string | null {
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
  return host === '' || host === 'localhost' ? null : host;
}

function readCanonical(source: PageSource): string {
  const link = source.document.querySelector('link[rel~="canonical" i]')?.getAttribute('href');
  for (const value of [link, firstMeta(source, ['og:url'])]) {
    const plausible = value ? plausibleCanonical(value, source.url) : null;
    if (plausible !== null) return plausible;
  }
  return canonicalUrl(source.url);
}

function readLanguage(source: PageSource): string | null {
  const html = source.document.documentElement;
  const value =
    html.getAttribute('lang') ||
    html.getAttribute('xml:lang') ||
    textOf(source.article?.inLanguage) ||
    firstMeta(source, ['og:locale', 'content-language', 'dc.language', 'inlanguage', 'language']);
  const match = /^([a-z]{2,3})(?:[-_]([a-z]{2}|[a-z]{4}|\d{3}))?\b/i.exec(value?.trim() ?? '');
  if (!match?.[1]) return null;
  const [, language, region] = match;
  if (region === undefined) return language.toLowerCase();
  return `${language.toLowerCase()}-${region.length === 2 ? region.toUpperCase() : region}`;
}
