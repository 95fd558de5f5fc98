/** What a text says of the article itself: where and for whom it was written, by whom, from which agency. */

import type { ArticleFacts, Span } from '../../model.ts';
import { countryOf } from '../../text/names.ts';
import type { Line } from './lines.ts';
import { isReportingLine } from './lines.ts';

/** A dateline or byline stands this near the top; titles and standfirsts come before it. */
const headLinesMax = 8;
const bylineCharsMax = 140;

const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?';
const DATE = `(?:${MONTH} \\d{1,2}|\\d{1,2} ${MONTH})(?:,? \\d{4})?`;
const PLACE_CAPS = "\\p{Lu}[\\p{Lu}.’'-]+(?:[ /]\\p{Lu}[\\p{Lu}.’'-]*){0,4}";
const PLACE_WORDS = "\\p{Lu}[\\p{L}.’'-]+(?:[ -]\\p{Lu}[\\p{L}.’'-]+){0,3}";
const REGION = `(?:, ${PLACE_WORDS}){0,2}`;
const AGENCY = "\\((\\p{Lu}[\\p{L}\\d. &’'-]{1,30})\\)";
const DASH = '(?:\\s*[–—]\\s*|\\s+-{1,2}\\s+|\\s*--\\s*)';

/** "PORT SENNETT, Avarra, Feb 5 (IWS) - ": place in capitals; all else optional. */
const DATELINE_CAPS = new RegExp(
  `^(${PLACE_CAPS})(?:${REGION}(?:,? ${DATE})?(?:,? ?${AGENCY})?${DASH}|${REGION}(?:,? ${DATE}:|,? ?${AGENCY}:)\\s+)(?=["“‘'«\\p{Lu}\\d])`,
  'u',
);
/** "Port Sennett (IWS) — ", "Moscow, Dec 2 (TASS): ": place in small letters, then an agency must follow. */
const DATELINE_AGENCY = new RegExp(
  `^(${PLACE_WORDS})${REGION}(?:,? ${DATE})?,? ?${AGENCY}(?:${DASH}|:\\s+)(?=["“‘'«\\p{Lu}\\d])`,
  'u',
);
/** "Kyiv, Ukraine — ", "New Delhi: ": only a capital or a place in a country we know. */
const DATELINE_WORDS = new RegExp(
  `^(${PLACE_WORDS})(?:, (${PLACE_WORDS}))?(?:,? ${DATE})?(?:${DASH}|:\\s+)(?=["“‘'«\\p{Lu}\\d])`,
  'u',
);
/** Every dateline ends in a dash or colon: most lines have none, and the expressions above need not be tried. */
const DATELINE_MARK = /[–—]|\s-|--|:\s/;
/** Words in capitals that open a line and are no place. */
const NO_PLACE =
  /^(?:BREAKING|UPDATED?|WATCH|EXCLUSIVE|LIVE|OPINION|ANALYSIS|EDITORIAL|VIDEO|PHOTOS?|FILE|FACT ?CHECK|EXPLAINED?R?|CORRECTION|NOTE|READ|PODCAST|REPORT|REVIEW|ADVERTISEMENT|DEVELOPING|NEWS|FIRST|JUST IN|TOP|Q|A|QUESTION|ANSWER)\b/;

function datelineIn(line: Line): ArticleFacts['dateline'] {
  const head = line.line.slice(0, 160);
  if (!DATELINE_MARK.test(head)) return null;
  const match = DATELINE_CAPS.exec(head) ?? (head.includes('(') ? DATELINE_AGENCY.exec(head) : null);
  if (match) {
    const rest = line.line.length - match[0].length;
    if (NO_PLACE.test(match[1] ?? '') || rest < 20) return null;
    return {
      span: [line.start, line.start + match[0].trimEnd().length],
      place: match[1] ?? null,
      agency: match[2] ?? null,
    };
  }
  const plain = DATELINE_WORDS.exec(head);
  const [place, region] = [plain?.[1] ?? '', plain?.[2] ?? ''];
  const known = region !== '' ? countryOf(region) !== null : countryOf(place) !== null && /\p{Lu}\p{Ll}/u.test(place);
  if (!plain || !known || line.line.length < 80) return null;
  return { span: [line.start, line.start + plain[0].trimEnd().length], place, agency: null };
}

const NAME_WORD = "(?:\\p{Lu}[\\p{L}.’'-]*|de|da|van|von|der|den|bin|al|el|la|le|du|di)";
const PERSON = `${NAME_WORD}(?: ${NAME_WORD}){0,4}`;
const BYLINE = new RegExp(
  `^(?:Written |Story |Report |Reported |Reporting |Words )?[Bb][Yy]:? (${PERSON}(?:(?:, | and | & |, and )${PERSON}){0,5})(?: (?:staff|reporters?|correspondents?|writers?|desk|agencies)(?: (?:writers?|reporters?))?)?(?: in ${PERSON})?(?:\\s*[|,·–—-].{0,60})?$`,
  'u',
);
const NO_NAME =
  /^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|The|A|An|Contrast|Comparison|Then|Now)\b/;
const REPORTERS = /(?:[Rr]eporting|[Ww]riting) by ([^;()]{3,160})/gu;

const splitNames = (listed: string): string[] =>
  listed
    .split(/,\s*(?:and\s+)?|\s+(?:and|&)\s+/)
    .map((name) =>
      name
        .replace(/\s+(?:in|at|from) .*$/, '')
        .replace(/[.\s]+$/, '')
        .trim(),
    )
    .filter((name) => name !== '' && name.length <= 60 && /^\p{Lu}/u.test(name));

const WRITER_JOB =
  /^(?:(?:Associated|Staff|Senior|Chief|Special|Political|Contributing|Correspondent|Reporter|Editor|Writer)\b|.*\b(?:Press|Writer|Correspondent|Reporter|Editor|News|Staff|Times|Post)$)/;

function bylineIn(line: Line): ArticleFacts['byline'] {
  if (line.line.length > bylineCharsMax) return null;
  const match = BYLINE.exec(line.line);
  if (!match || NO_NAME.test(match[1] ?? '') || /[.!?]["”]?$/.test(line.line.replace(/\b(?:Jr|Sr)\.$/, '')))
    return null;
  const staff = /\b(?:staff|desk|agencies)\b/.test(line.line);
  const names = staff
    ? [line.line.replace(/^.*?[Bb][Yy]:? /, '')]
    : splitNames(match[1] ?? '').filter((name) => !WRITER_JOB.test(name));
  return names.length > 0 ? { span: [line.start, line.end], names } : null;
}

function reportersIn(line: Line): ArticleFacts['byline'] {
  const names = [...line.line.matchAll(REPORTERS)].flatMap((match) => splitNames(match[1] ?? ''));
  const contributed = /^\(?(.{3,160}?) contributed (?:reporting|to)/u.exec(line.line);
  if (contributed) names.push(...splitNames(contributed[1] ?? ''));
  return names.length > 0 ? { span: [line.start, line.end], names: [...new Set(names)] } : null;
}

/** Wire agencies by the names they sign with; after the list of members of the World News Agencies congresses. */
const AGENCIES =
  'AFP|AP|Associated Press|The Associated Press|Reuters|UPI|DPA|dpa|EFE|ANSA|TASS|Tass|Interfax|Xinhua|PTI|ANI|IANS|UNI|Bernama|Kyodo|Jiji|Yonhap|PA|PA Media|Bloomberg|Anadolu|AAP|CP|The Canadian Press|NTB|TT|STT|APA|Belga|ANP|Lusa|Antara|WAM|SPA|MENA|IRNA|Ukrinform|UNB|BSS|NAN';
const REPORTS = new RegExp(
  `\\b(?:reports|reported|reporting by|according to) (?:the )?(${AGENCIES})(?![\\p{L}\\d])|(?<![\\p{L}\\d])(${AGENCIES})(?: news agency)? (?:reports|reported)\\b`,
  'gu',
);
const CREDIT_LINE = new RegExp(
  `^[([—–-]*\\s*(?:(?:from|with inputs? from|compiled from|source:?|input from|with|via|by) )?((?:our |[\\p{Lu}][\\p{L}’']+ )?(?:wire services?|agencies|agency reports?|news (?:services?|agencies)|staff and agencies)|(?:${AGENCIES})(?:(?:[,/]| and | & ) ?(?:${AGENCIES})){0,4})[)\\]./\\s]*$`,
  'iu',
);
/** "(V7N)" or "-AFP" closing the last line of the article. */
const TAIL_TAG = new RegExp(`(?:\\((\\p{Lu}[\\p{Lu}\\d]{1,7})\\)|[–—-]\\s?(${AGENCIES}))[./]*$`, 'u');

type Credit = ArticleFacts['credits'][number];

function creditLine(line: Line): Credit | null {
  if (line.line.length > 100) return null;
  const match = CREDIT_LINE.exec(line.line);
  const tag = /^\((\p{Lu}[\p{L}\d]{1,9})\)[./]*$/u.exec(line.line);
  const agency = match?.[1] ?? tag?.[1];
  return agency === undefined ? null : { span: [line.start, line.end], agency };
}

function creditsWithin(lines: readonly Line[], last: Line | undefined): Credit[] {
  const found: Credit[] = [];
  for (const { line, start } of lines) {
    if (!line.includes('report') && !line.includes('according to')) continue; // as every such credit does
    for (const match of line.matchAll(REPORTS)) {
      const agency = match[1] ?? match[2] ?? '';
      found.push({ span: [start + match.index, start + match.index + match[0].length], agency });
    }
  }
  const tail = last && last.line.length > 40 ? TAIL_TAG.exec(last.line) : null;
  if (last && tail) found.push({ span: [last.start + tail.index, last.end], agency: tail[1] ?? tail[2] ?? '' });
  return found;
}

export interface FactLines {
  readonly facts: ArticleFacts;
  /** Lines, and a closing tag, that hold nothing but such a fact. */
  readonly spans: readonly Span[];
}

/** Reads the facts off a text's lines; `isSite` tells lines already known to be the site's. */
export function readFacts(lines: readonly Line[], isSite: (line: Line) => boolean): FactLines {
  const own = lines.filter((line) => !isSite(line));
  const bylines = lines
    .slice(0, headLinesMax)
    .concat(lines.slice(-2))
    .map(bylineIn)
    .filter((found) => found !== null);
  const reporters = lines
    .filter((line) => isReportingLine(line.line))
    .map(reportersIn)
    .filter((found) => found !== null);
  const dateline =
    own
      .slice(0, headLinesMax)
      .map(datelineIn)
      .find((found) => found !== null) ?? null;
  const creditOf = new Map(lines.map((line) => [line, creditLine(line)]));
  const lineCredits = [...creditOf.values()].filter((found) => found !== null);
  const prose = own.filter((line) => creditOf.get(line) === null);
  const inside = creditsWithin(prose, prose.at(-1));
  const fromDateline = dateline?.agency ? [{ span: dateline.span, agency: dateline.agency }] : [];
  const credits = [...fromDateline, ...lineCredits, ...inside].sort((a, b) => a.span[0] - b.span[0]);
  const byline = bylines[0] ?? reporters[0] ?? null;
  const last = prose.at(-1);
  const tail = inside.filter(
    (credit) => last && credit.span[1] === last.end && /^[(–—-]/.test(last.line.slice(credit.span[0] - last.start)),
  );
  return {
    facts: { dateline, byline, credits },
    spans: [...bylines, ...lineCredits, ...tail].map((fact) => fact.span),
  };
}
