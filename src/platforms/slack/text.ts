/**
 * Foreign text made safe for Slack: escaping, links, dates and cuts. Nothing here knows blocks.
 *
 * Three dangers are closed: markup (`<!channel>`, `<@U…>`, forged links) by escaping `&`, `<`, `>`; formatting marks by a
 * word joiner before them; invisible control characters by leaving them out, and turns of direction by ending them.
 */

import { cleanText, cut, graphemeBoundary, oneLine, safeUrl as safeAddress } from '../foreign-text.ts';

export { cleanText, cut, oneLine };

const WORD_JOINER = '\u2060';
/** `&`, `<` and `>`, and only these. docs.slack.dev/messaging/formatting-message-text */
export function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** Foreign text for a mrkdwn object: escaped, with a word joiner before each mark that could format or become an emoji. */
export function mrkdwn(text: string): string {
  return escapeText(cleanText(text)).replace(/[*_~`]|^(?=&gt;)|:(?=[\w+'-]+:)/gmu, (mark) => WORD_JOINER + mark);
}

/** The text Slack hands over (`&lt;`, `<https://…|label>`, `<@U1>`) as a reader sees it. */
export function unescapeText(text: string): string {
  return text
    .replace(/<(?:https?|mailto):[^|>]*\|([^>]*)>/g, '$1')
    .replace(/<((?:https?|mailto):[^>]*)>/g, '$1')
    .replace(/<[!@#][^|>]*\|([^>]*)>/g, '$1')
    .replace(/<([!@#][^>]*)>/g, '$1')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}

/** Our own mrkdwn as plain words again. */
export function plainOf(text: string): string {
  return unescapeText(text).replaceAll(WORD_JOINER, '');
}

/** What ends an address inside `<…|…>`. docs.slack.dev/messaging/formatting-message-text */
const ENDS_LINK = /[|<>\s"]/g;

/** An http or https address safe inside `<…|…>`, or null when it is none or longer than `lengthMax`. */
export function safeUrl(href: string, lengthMax: number): string | null {
  return safeAddress(href, lengthMax, ENDS_LINK);
}

/** A mrkdwn link with a foreign label; the label alone when the address is no good. */
export function mrkdwnLink(href: string, label: string, lengthMax: number): string {
  const url = safeUrl(href, lengthMax);
  const shown = mrkdwn(oneLine(label));
  if (url === null || shown === '') return shown;
  // A bar can not be escaped inside a link: such a label stands beside it.
  return shown.includes('|') ? `${shown} (<${escapeText(url)}|link>)` : `<${escapeText(url)}|${shown}>`;
}

export type TimeStyle = 'date' | 'datetime' | 'time' | 'relative';

/** Slack's date tokens for our styles; the reader's own zone is used. */
export const DATE_FORMATS: Readonly<Record<TimeStyle, string>> = {
  date: '{date_short}',
  datetime: '{date_short_pretty} {time}',
  time: '{time}',
  relative: '{ago}',
};

/** Unix seconds and a fallback that names its zone, or null for what is no time. */
export function slackTime(iso: string, style: TimeStyle): { seconds: number; fallback: string } | null {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return null;
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', hourCycle: 'h23' };
  if (style !== 'time') Object.assign(options, { year: 'numeric', month: 'short', day: 'numeric' });
  if (style !== 'date') Object.assign(options, { hour: '2-digit', minute: '2-digit' });
  return {
    seconds: Math.floor(time.getTime() / 1000),
    fallback: `${new Intl.DateTimeFormat('en-GB', options).format(time)} UTC`,
  };
}

/** `<!date^…>`: each reader sees their own zone. */
export function mrkdwnDate(iso: string, style: TimeStyle): string {
  const time = slackTime(iso, style);
  if (time === null) return mrkdwn(oneLine(iso));
  return `<!date^${time.seconds}^${DATE_FORMATS[style]}|${time.fallback}>`;
}

/** As `cut`, in bytes of UTF-8 after escaping. */
export function cutEscapedBytes(text: string, bytesMax: number): string {
  const size = (value: string) => Buffer.byteLength(escapeText(value), 'utf8');
  if (size(text) <= bytesMax) return text;
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (size(text.slice(0, middle)) <= bytesMax - 3) low = middle;
    else high = middle - 1;
  }
  return `${text.slice(0, graphemeBoundary(text, low)).trimEnd()}…`;
}

/** Pieces of at most `lengthMax` characters that spell `text` again; breaks between sentences or words where it can. */
export function splitText(text: string, lengthMax: number): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > lengthMax) {
    const at = breakPoint(rest, lengthMax);
    pieces.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  if (rest !== '') pieces.push(rest);
  return pieces;
}

function breakPoint(text: string, lengthMax: number): number {
  const window = text.slice(0, lengthMax);
  const earliest = Math.floor(lengthMax / 2);
  for (const pattern of [/\n+/g, /[.!?]["'”’)]*\s+/g, /\s+/g]) {
    let last = -1;
    for (const match of window.matchAll(pattern)) last = match.index + match[0].length;
    if (last > earliest) return last;
  }
  return Math.max(1, graphemeBoundary(text, lengthMax));
}
