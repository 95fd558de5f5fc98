import * as chrono from 'chrono-node';

/**
 * Any date a page writes → ISO 8601 in UTC, or null. A time without a zone is taken as UTC; a date without a time is
 * midnight UTC. Nothing relative ("2 hours ago") is read, since the page does not say when it was made.
 */
export function isoTime(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  if (trimmed === '' || trimmed.length > 120) return null;
  const at =
    isoMs(trimmed) ??
    dottedMs(trimmed) ??
    yearFirstMs(trimmed) ??
    mailMs(trimmed) ??
    unixMs(trimmed) ??
    plainDayMs(trimmed) ??
    spokenMs(trimmed);
  // Before the web, or further ahead than any embargo: a placeholder.
  if (at === null || at < Date.UTC(1970, 0, 2) || at > Date.UTC(2100, 0, 1)) return null;
  return new Date(at).toISOString();
}

/** `2026-02-05T10:30:00+0100`, `2026-02-05 10:30`, `20260205`, with sloppy zones. */
function isoMs(text: string): number | null {
  const match =
    /^(\d{4})-?(\d{2})-?(\d{2})(?:[T\s]+(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,](\d{1,3})\d*)?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?$/i.exec(
      text,
    );
  if (!match) return null;
  const [, year, month, day, hour = '00', minute = '00', second = '00', fraction = '0', zone = 'Z'] = match;
  const offset = /^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.replace(':', '').slice(3, 5).padEnd(2, '0')}` : 'Z';
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction.padEnd(3, '0')}${offset}`);
  return Number.isNaN(at) ? null : at;
}

/** `05.02.2026, 10:30`: with dots the day comes first, everywhere. */
function dottedMs(text: string): number | null {
  const match = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?:\D{1,12}(\d{1,2})[:.](\d{2}))?(?!\d)/.exec(text);
  if (!match) return null;
  const [, day, month, year, hour = '0', minute = '0'] = match.map((part) => part ?? undefined);
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
  return Number(month) > 12 || Number(day) > 31 || Number.isNaN(at) ? null : at;
}

/** `2026.02.05 10:30` and `2026年2月5日 10:30`: with the year first the month is second, everywhere. */
function yearFirstMs(text: string): number | null {
  const match =
    /^(\d{4})(?:\.\s?|[年/])(\d{1,2})(?:\.\s?|[月/])(\d{1,2})(?:[日.]|(?!\d))(?:\D{0,8}(\d{1,2}):(\d{2}))?/.exec(text);
  if (!match) return null;
  const [, year, month, day, hour = '0', minute = '0'] = match;
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
  return Number(month) > 12 || Number(day) > 31 || Number.isNaN(at) ? null : at;
}

/** `Thu, 05 Feb 2026 10:30:00 EST`, as feeds and mails write it (RFC 2822), and only with its zone. */
function mailMs(text: string): number | null {
  if (
    !/^(?:\w{3,9},?\s+)?\d{1,2}[\s-]\w{3,9}[\s-]\d{2,4}\s+\d{1,2}:\d{2}(?::\d{2})?\s+(?:[A-Z]{1,4}|[+-]\d{4})$/i.test(
      text,
    )
  )
    return null;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : at;
}

function unixMs(text: string): number | null {
  if (!/^\d{10}(\d{3})?$/.test(text)) return null;
  return text.length === 10 ? Number(text) * 1000 : Number(text);
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?';
const WEEKDAY = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\\.?,?\\s+)?';
const MONTH_FIRST = new RegExp(`^${WEEKDAY}${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})$`, 'i');
const DAY_FIRST = new RegExp(`^${WEEKDAY}(\\d{1,2})(?:st|nd|rd|th)?\\s+${MONTH},?\\s+(\\d{4})$`, 'i');

/** A bare day in English words, which is most of what pages show; the general parser is a hundred times slower. */
function plainDayMs(text: string): number | null {
  const monthFirst = MONTH_FIRST.exec(text);
  const dayFirst = DAY_FIRST.exec(text);
  const [month, day, year] = monthFirst ? monthFirst.slice(1) : dayFirst ? [dayFirst[2], dayFirst[1], dayFirst[3]] : [];
  if (month === undefined || Number(day) > 31) return null;
  return Date.UTC(Number(year), MONTHS.indexOf(month.toLowerCase()), Number(day));
}

/** RFC 2822 and dates in words ("Thursday, Feb. 5, 2026, 10:30 a.m. EST"). The year must be there. */
function spokenMs(text: string): number | null {
  if (!/\b\d{4}\b/.test(text)) return null;
  const tidy = text.replace(/\b([ap])\.\s?m\.?/gi, '$1m').replace(/\s+/g, ' ');
  const parsed = chrono.en.casual.parse(tidy, { instant: new Date(0), timezone: 0 })[0];
  if (!parsed?.start.isCertain('year') || !parsed.start.isCertain('day')) return null;
  const start = parsed.start;
  const hour = start.isCertain('hour') ? (start.get('hour') ?? 0) : 0;
  const offset = start.isCertain('timezoneOffset') ? (start.get('timezoneOffset') ?? 0) : 0;
  const at = Date.UTC(
    start.get('year') ?? 0,
    (start.get('month') ?? 1) - 1,
    start.get('day') ?? 1,
    hour,
    start.get('minute') ?? 0,
    start.get('second') ?? 0,
  );
  return Number.isNaN(at) ? null : at - offset * 60_000;
}

/** `/2026/02/05/`, `/2026/2/5/`, `/2026/politics/02/05/` or `/2026-02-05-` in a URL: the day only, and only as a last resort. */
export function dateInUrl(url: string): string | null {
  const match =
    /[/_-]((?:19|20)\d{2})[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?:[/_.-]|$)/.exec(url) ??
    /\/((?:19|20)\d{2})\/(?:[a-z][a-z_-]+\/)?(0?[1-9]|1[0-2])\/(0?[1-9]|[12]\d|3[01])\//i.exec(url);
  const [, year = '', month = '', day = ''] = match ?? [];
  return match ? isoTime(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`) : null;
}
