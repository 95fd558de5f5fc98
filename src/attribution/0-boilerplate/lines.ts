/** Which lines of a text are the site's rather than the article's. */

import { BARE_LINES, POINTER_LABELS, SITE_PHRASES } from '../lexicon/boilerplate.ts';

/** One line without the blanks around it; `text.slice(start, end) === line`. */
export interface Line {
  readonly line: string;
  readonly start: number;
  readonly end: number;
}

/** No pattern looks at a line longer than this: it is a paragraph. */
export const boilerplateLineCharsMax = 400;
/** Related headlines under a bare label ("Most read"), each on its own line. */
const headlinesUnderLabelMax = 12;

// Without the flag `u`, which makes each of `.{0,80}` eighty choices between one code unit and two: compiled in a tenth of the time.
const BULLET = '^(?:[\\s•·*|>▪●■→➤\\[(–—-]|👉|📌)*';
const either = (sources: readonly string[]): string => sources.map((source) => `(?:${source})`).join('|');

const POINTER = new RegExp(`${BULLET}(?:${either(POINTER_LABELS)})\\s*(?::|\\||[–—]|\\s-)\\s*(\\S.*)?$`, 'i');
const BARE = new RegExp(`${BULLET}(?:${either(BARE_LINES)})\\s*[:.!»›>→\\])…]*$`, 'i');
const PHRASE = new RegExp(`${BULLET}(?:${either(SITE_PHRASES)})`, 'i');
/** Picture credits end a caption or make a line. */
const PICTURE =
  /(?:\((?:AP |File |Handout )?(?:Photo|Image|Picture)s?(?:\/|:| by | courtesy)[^()]{2,80}\)|\bGetty Images|\b(?:via|\/)\s?(?:REUTERS|AP|AFP|Getty)|\bAP Photo\b.{0,60}|\[(?:file|photo|image)[^\]]{0,60}\])[).\]\s]*$/;
const PICTURE_AGENCY = /\b(?:REUTERS|AFP|AP|EPA|EFE|PA)\s?\/\s?(?:\p{Lu}[\p{L}.’'-]+\s?){1,4}[).\]\s]*$/u;
const CAPTION =
  /^(?:FILE(?: PHOTO| IMAGE)?\s*[-–—:]|FILE PHOTO\b|(?:Photo|Image|Picture|Handout)(?:graph)? (?:by|courtesy of|credit)\b)/;
const REPORTING =
  /^[([]?(?:(?:[Aa]dditional|[Ww]ith) )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Ii]nputs?|[Ff]iles?) (?:by|from) (?=\p{Lu}|agenc)/u;
const CONTRIBUTED =
  /^[([]?(?:\p{Lu}[\p{L}.’'-]+[ ,]+(?:and )?){2,14}contributed (?:reporting|to this (?:report|story|article))/u;
const isReporting = (line: string): boolean =>
  REPORTING.test(line) || (line.includes('contributed') && CONTRIBUTED.test(line));

/** The lines of a text that hold anything, in order. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let at = 0; at < text.length; ) {
    const stop = text.indexOf('\n', at);
    const lineEnd = stop < 0 ? text.length : stop;
    const raw = text.slice(at, lineEnd);
    const line = raw.trim();
    const start = at + (raw.length - raw.trimStart().length);
    if (line !== '') lines.push({ line, start, end: start + line.length });
    at = lineEnd + 1;
  }
  return lines;
}

const endsLikeProse = (line: string): boolean => /[.!?]["”’')]*$/.test(line);
const wordCount = (line: string): number => line.split(/\s+/).length;

/** A label may also open prose ("Share: the price fell."); then a full sentence with a verb of its own follows. */
function isPointer(line: string): boolean {
  const match = POINTER.exec(line);
  if (!match) return false;
  const rest = match.at(-1) ?? '';
  return !/["“‘].*\b(?:said|says|told)\b/.test(rest) && wordCount(rest) <= 40;
}

/** "(Reporting by …)", "Ann Moss contributed reporting from …". */
export function isReportingLine(line: string): boolean {
  if (line.length > boilerplateLineCharsMax || !isReporting(line)) return false;
  return /^[([]/.test(line) || !endsLikeProse(line) || wordCount(line) <= 30;
}

/** A line, or a closing sentence, of the site's own. */
export function isSiteLine(line: string): boolean {
  if (line.length > boilerplateLineCharsMax || /^["“‘«]|[”"»]$/.test(line)) return false;
  if (BARE.test(line) || isReportingLine(line) || CAPTION.test(line)) return true;
  if (PICTURE.test(line) || PICTURE_AGENCY.test(line)) return true;
  return (
    isPointer(line) ||
    (PHRASE.test(line) && wordCount(line) <= 45 && !/["”’] \w+ said\b|\b(?:he|she|they) said\b/.test(line))
  );
}

const LABEL_ALONE =
  /^(?:related|most (?:read|popular|viewed)|trending|top stories|recommended|you (?:may|might)|more stories|more news|also read|read (?:more|next|also))/i;

/** How many lines after a bare label are headlines it heads: short, without a full stop, each after a single break. */
export function headlinesUnder(lines: readonly Line[], at: number, text: string): number {
  const label = lines[at];
  if (!label || !BARE.test(label.line) || !LABEL_ALONE.test(label.line)) return 0;
  let count = 0;
  while (count < headlinesUnderLabelMax) {
    const [previous, next] = [lines[at + count], lines[at + count + 1]];
    if (!previous || !next || next.line.length > 160 || endsLikeProse(next.line)) break;
    if (count > 0 && /\n\s*\n/.test(text.slice(previous.end, next.start))) break;
    count++;
  }
  return count;
}
