/** The headline as published, and the name of the site around it. */
import { plainText } from './dom.ts';
import { namesOf, textOf } from './json-ld.ts';
import { cleanText, firstMeta, type PageSource, squash, wordOverlap } from './page-source.ts';

const TITLE_META = [
  'og:title',
  'twitter:title',
  'dc.title',
  'dcterms.title',
  'parsely-title',
  'sailthru.title',
  'title',
];
const HEADINGS = 'h1, [itemprop="headline"], .entry-title, .headline, h2.title';

export function readTitle(source: PageSource, outlet: string | null): string | null {
  const declared = cleanText(textOf(source.article?.headline)) ?? firstMeta(source, TITLE_META);
  const known = declared ?? cleanText(plainText(source.document.querySelector('title')));
  const heading = headingLike(source, known);
  // Search engines want short headlines and sharing wants catchy ones; the page's own heading is what was published.
  if (heading !== null && (known === null || wordOverlap(heading, known) >= 0.5)) return heading;
  return known === null ? null : (visiblePart(source, known) ?? withoutSiteName(known, outlet));
}

/** The heading most like what the metadata say; the first when they say nothing. */
function headingLike({ document }: PageSource, known: string | null): string | null {
  const headings = [...document.querySelectorAll(HEADINGS)]
    .map((element) => cleanText(plainText(element)))
    .filter((text) => text !== null && text.length >= 8 && text.length <= 300);
  if (known === null) return headings[0] ?? null;
  let best: string | null = null;
  for (const text of headings)
    if (text !== null && (best === null || wordOverlap(text, known) > wordOverlap(best, known))) best = text;
  return best;
}

const SEPARATOR = /\s+[|·•»–—-]\s+|:\s+|\s+::\s+/;

/** Pages without headings: the part of `<title>` that stands on the page as a line of its own. */
function visiblePart({ lines }: PageSource, title: string): string | null {
  const parts = title.split(SEPARATOR).filter((part) => part.length >= 10);
  const visible = parts.filter((part) => lines.includes(part)).sort((a, b) => b.length - a.length);
  return parts.length < 2 ? null : (visible[0] ?? null);
}

/** "Headline | The Daily Herald" → "Headline": only when the tail is the site's name, or looks like nothing else. */
export function withoutSiteName(title: string, outlet: string | null): string {
  const parts = /^(.{10,}?)\s+[|·•»–—-]\s+([^|]{2,60})$/.exec(title);
  if (!parts) return title;
  const [, head = title, tail = ''] = parts;
  const isSite =
    outlet !== null &&
    (wordOverlap(tail, outlet) > 0.4 || squash(tail).includes(squash(outlet)) || squash(outlet).includes(squash(tail)));
  const isBar = /\s[|·•»]\s/.test(title) && tail.split(' ').length <= 5;
  return isSite || isBar ? withoutSiteName(head, outlet) : title;
}

const OUTLET_META = [
  'application-name',
  'dc.publisher',
  'dcterms.publisher',
  'publisher',
  'apple-mobile-web-app-title',
  'cre',
];

/** The site's name by its own word, else by what is left of `<title>` beside the headline; null when it tells neither. */
export function readOutlet(source: PageSource): string | null {
  const named = [
    firstMeta(source, ['og:site_name']),
    ...namesOf(source.article?.publisher, source.nodes).map(cleanText),
    firstMeta(source, OUTLET_META),
  ];
  const best = named.find((name) => name !== null && name.length <= 80 && !/^https?:/.test(name)) ?? null;
  if (best !== null) return best.replace(/^www\./, '');
  const title = cleanText(plainText(source.document.querySelector('title'))) ?? '';
  const headline = firstMeta(source, TITLE_META) ?? visiblePart(source, title);
  const rest =
    headline !== null && headline !== title && title.includes(headline)
      ? withoutSeparators(title.replace(headline, ' '))
      : null;
  const tail = rest ?? /\s[|–—-]\s([^|–—]{3,40})$/.exec(title)?.[1] ?? '';
  return tail.length < 3 || tail.split(' ').length > 5 ? null : tail.trim();
}

const withoutSeparators = (text: string) => text.replace(/^[\s|·•»:–—-]+|[\s|·•«:–—-]+$/g, '');
