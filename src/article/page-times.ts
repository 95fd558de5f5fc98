/** When a page says it was published and changed. */
import { plainText } from './dom.ts';
import { textOf } from './json-ld.ts';
import { dateInUrl, isoTime } from './page-dates.ts';
import { isElsewhere, type PageSource } from './page-source.ts';

/** Names of meta tags, the most exact first. Origin: OpenGraph, schema.org, Dublin Core, Parse.ly, Sailthru, Cxense, CMS habits. */
const PUBLISHED_META = (
  'article:published_time og:article:published_time og:published_time datepublished article.published published-date publisheddate publication_date publish-date ' +
  'publish_date publishdate pubdate parsely-pub-date sailthru.date dc.date.issued dcterms.issued dcterms.created dc.date.created dc.date dcterms.date ' +
  'cxenseparse:recs:publishtime article.created datecreated rnews:datepublished displaydate ptime pdate originalpublicationdate article_date_original citation_publication_date date'
).split(' ');
const MODIFIED_META = (
  'article:modified_time og:article:modified_time og:updated_time article:updated datemodified lastmod last-modified dc.date.modified dcterms.modified utime updated ' +
  'lastmodified last-updated moddate'
).split(' ');

const PUBLISHED_ELEMENTS = [
  '[itemprop~="datePublished"]',
  'time[pubdate]',
  'time.published',
  'time.entry-date',
  'article time[datetime]',
  'header time[datetime]',
  'time[datetime]',
  // Before there was a time element (the hAtom microformat).
  'abbr[title]',
];
const MODIFIED_ELEMENTS = [
  '[itemprop~="dateModified"]',
  'time.updated',
  'time[class*="updat" i]',
  'time[class*="modif" i]',
  '[class*="updated" i] time[datetime]',
];

export function readPublished(source: PageSource): string | null {
  const { article, url } = source;
  return (
    isoTime(textOf(article?.datePublished)) ??
    isoTime(textOf(article?.dateCreated)) ??
    metaTime(source, PUBLISHED_META) ??
    elementTime(source, PUBLISHED_ELEMENTS, /updat|modif/i) ??
    lineTime(source) ??
    dateInUrl(url)
  );
}

export function readModified(source: PageSource): string | null {
  return (
    isoTime(textOf(source.article?.dateModified)) ??
    metaTime(source, MODIFIED_META) ??
    elementTime(source, MODIFIED_ELEMENTS, null)
  );
}

function metaTime({ meta }: PageSource, names: readonly string[]): string | null {
  for (const name of names) {
    const at = isoTime(meta.get(name)?.[0]);
    if (at !== null) return at;
  }
  return null;
}

function elementTime({ document }: PageSource, selectors: readonly string[], not: RegExp | null): string | null {
  for (const selector of selectors) {
    for (const element of document.querySelectorAll(selector)) {
      const names = `${element.className} ${element.parentElement?.className ?? ''}`;
      if (isElsewhere(element) || (not?.test(names) ?? false)) continue;
      const at =
        isoTime(element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.getAttribute('title')) ??
        isoTime(plainText(element));
      if (at !== null) return at;
    }
  }
  return null;
}

const TIME_LABEL = /^(?:(?:first\s+)?(?:published|posted|updated)(?:\s+(?:on|at))?)\s*:?\s*/i;
/** A year beside a month's name, or a numeric date: parsing words is slow, and most lines hold none. */
const HAS_DATE =
  /\b(?:jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz])[\p{L}.]*[ ,.]+(?:\d{1,2}\D{1,4})?\d{4}\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{4}\b|\b\d{4}-\d{2}-\d{2}\b|\b\d{4}(?:\.\s?|年)\d{1,2}(?:\.\s?|月)\d{1,2}/iu;

/** A short line that is a date and little else: the first on the page, or one behind a name ("By Jane Doe, 5 May 2026"). */
function lineTime({ lines }: PageSource): string | null {
  for (const line of lines) {
    if (line.length > 90 || /copyright|©/i.test(line) || !HAS_DATE.test(line)) continue;
    const at = isoTime(line.replace(TIME_LABEL, ''));
    if (at !== null) return at;
  }
  return null;
}
