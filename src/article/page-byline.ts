/** Who wrote it, and whose copy it is. */
import { plainText, squeeze } from './dom.ts';
import { namesOf } from './json-ld.ts';
import { firstMeta, isElsewhere, type PageSource, squash } from './page-source.ts';
import { decodeEntities } from './xml.ts';

const BYLINE_META =
  'author article:author byl parsely-author sailthru.author dc.creator dcterms.creator cxenseparse:author og:article:author'.split(
    ' ',
  );

const BYLINE_SELECTOR = [
  '[rel~="author"], [itemprop~="author"] [itemprop~="name"], [itemprop~="author"], .byline-name, .author-name, .byline__name',
  '.article__byline, .article-byline, .entry-author, .post-author, .vcard .fn, .c-byline, .byline, [class*="byline" i]',
  '[data-testid*="byline" i], .author, #byline, [class*="article-author" i], [class*="autor" i], .authors, [class*="submitted" i]',
].join(', ');

/** Names joined by ", ", without "By", jobs and dates; null when the page names nobody. */
export function readByline(source: PageSource, outlet: string | null): string | null {
  const { article, nodes, meta } = source;
  const named = namesOf(article?.author ?? article?.creator, nodes)
    .map(cleanName)
    .filter(isName);
  const tagged = BYLINE_META.flatMap((name) => meta.get(name) ?? [])
    .map(cleanName)
    .filter(isName);
  const people = (names: readonly string[]) =>
    names.filter((name) => outlet === null || squash(name) !== squash(outlet));
  const visible = () => [visibleByline(source)].filter((name) => name !== null);
  for (const names of [() => people(named), () => people(tagged), visible, () => named, () => tagged]) {
    const found = names();
    if (found.length > 0) return [...new Set(found)].slice(0, 12).join(', ');
  }
  return null;
}

const BY =
  /^(?:(?:written|reported|posted|published|submitted|story|words|text)\s+)?(?:by|von|par|por)[:\s]+|^(?:words|text|author|reporter)\s*:\s*/i;

function visibleByline({ document, lines }: PageSource): string | null {
  for (const element of document.querySelectorAll(BYLINE_SELECTOR)) {
    if (isElsewhere(element)) continue;
    const text = cleanName(plainText(element));
    if (isName(text)) return text;
  }
  for (const line of lines.flatMap((whole) => whole.split(/\s[|•·]\s/))) {
    if (line.length > 90 || !BY.test(line)) continue;
    const name = cleanName(line);
    if (isName(name) && /^\p{Lu}/u.test(name) && !/[.!?]$/.test(line.slice(0, -1))) return name;
  }
  return null;
}

const DATE_OR_NOTE =
  /\s*(?:[|•·–—]|,?\s\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+(?=\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\bon\b(?=\s+(?:\w+,? \d|\d))|\b(?:published|updated|posted)\b|\d{1,2}[:.]\d{2}|\d{1,2}\.? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d).*$/i;
/** What comes before a job: a comma, a dash, or nothing but the capital of a title. */
const JOB =
  /(?:,|\s[-–—]|(?<=\p{Ll})(?=\s(?:Senior|Chief|Political|Staff|Foreign|Special|White House|AP|Associated Press)\s))\s*(?:(?:senior|chief|political|special|staff|foreign|business|science|health|education|sports?|technology|environment|the|\p{Lu}[\p{L}'’]+)\s+)*(?:writer|reporter|correspondent|editor|staff|contributor|columnist|bureau chief|journalist)s?\b.*$/iu;

/** "By JANE DOE, Staff Writer | Feb. 5" → "JANE DOE": what comes before the job, the date, the address. */
export function cleanName(text: string): string {
  return squeeze(decodeEntities(text.slice(0, 300)))
    .replace(BY, '')
    .replace(DATE_OR_NOTE, '')
    .replace(/,?\s*(?:\S+@\S+|@\w+)\s*$/, '')
    .replace(JOB, '')
    .replace(/\s+(?:at|in|from)\s+(?:the\s+)?\p{Lu}.*$/u, '')
    .replace(/[\s,;:]+$/, '');
}

const NO_NAME =
  /^(?:admin|administrator|editor|user|author|unknown|staff|web ?master|n\/a|null|undefined|\[object.*)$/i;

function isName(text: string): boolean {
  return (
    text.length >= 2 &&
    text.length <= 120 &&
    /\p{L}{2}/u.test(text) &&
    !/^https?:|^www\.|[{}<>]|\.com$/i.test(text) &&
    text.split(' ').length <= 16 &&
    !NO_NAME.test(text)
  );
}

/** News agencies, as bylines and credit lines write them. Origin: members of MINDS and EANA, and their own style books. */
const AGENCY = new RegExp(
  `\\b(?:${[
    '(?:The )?Associated Press|AP(?= (?:News|(?:[A-Z][a-z]+ ){0,2}(?:[Ss]taff|[Ww]riters?|[Cc]orrespondent)))|Reuters|Agence France[- ]Presse|AFP|dpa(?:-AFX)?|Deutsche Presse-Agentur|PA Media|Press Association',
    'UPI|United Press International|Bloomberg(?: News)?|Xinhua|TASS|Interfax|ANSA|EFE|Kyodo(?: News)?|Yonhap|Press Trust of India|PTI|ANI|IANS|AAP',
    'Australian Associated Press|The Canadian Press|Austria Presse Agentur|Anadolu(?: Agency)?|Belga|Ritzau|NTB|TT News Agency|Lusa|PAP|CTK|Tanjug|Bernama|Antara|CNN Wire',
  ].join('|')})\\b`,
);
/** Too short to look for inside other words. */
const AGENCY_ALONE = /^(?:AP|AFP|PA|dpa|APA)$/;
/** A dateline opens the story; a summary or a caption may stand before it. */
const DATELINE_WITHIN = 3;
/** "LISSEN, Nov 17 (Reuters) -": the tag of a dateline. */
const DATELINE_TAG = /^\p{Lu}[\p{L}.,'’ \d/-]{2,60}\s\(([\p{L}. ]{2,30})\)\s*[-–—]/u;

const CREDIT_META = 'source article:source news_source dc.source syndication-source original-source wire agency'.split(
  ' ',
);
const CREDIT_SELECTOR =
  '.article-source, .source, .agency, .wire-source, [class*="credit-line" i], [itemprop="sourceOrganization"]';

/** The agency the page credits for its text, as it names it. */
export function readCredit(source: PageSource, byline: string | null): string | null {
  const { article, nodes, document, lines } = source;
  const told = [
    ...namesOf(article?.sourceOrganization, nodes),
    ...namesOf(article?.creditText),
    ...namesOf(article?.isBasedOn),
    firstMeta(source, CREDIT_META),
    byline,
    document.querySelector(CREDIT_SELECTOR)?.textContent ?? null,
    ...lines.filter((line) => /^(?:source|agency|credit|from|with|by)\b/i.test(line)),
  ];
  for (const text of told) {
    const agency = agencyIn(squeeze(text ?? ''));
    if (agency !== null) return agency;
  }
  const paragraphs = [...document.querySelectorAll('p')].filter((paragraph) => plainText(paragraph).length >= 60);
  for (const paragraph of paragraphs.slice(0, DATELINE_WITHIN)) {
    const tag = DATELINE_TAG.exec(plainText(paragraph).slice(0, 120))?.[1];
    if (tag !== undefined) return agencyIn(tag);
  }
  return null;
}

function agencyIn(text: string): string | null {
  if (text.length > 160) return null;
  return AGENCY.exec(text)?.[0] ?? (AGENCY_ALONE.test(text) ? text : null);
}
