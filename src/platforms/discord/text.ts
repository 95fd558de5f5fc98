/**
 * Foreign text made safe for Discord: escaping, links, times and cuts. Nothing here knows embeds.
 *
 * A backslash before a mark shows the mark itself, so what a reader sees is the text as it stands. Marks that mean
 * something anywhere are always escaped; those that mean something only in a certain place are escaped there, so that
 * ordinary prose goes out as it came in.
 */

import { cleanText, cut, graphemeBoundary, oneLine, safeUrl as safeAddress } from '../foreign-text.ts';

export { cleanText, cut, oneLine };

/** Marks that format wherever they stand: emphasis, code, spoilers, mentions, times, emoji tags, autolinks in `<…>`. */
const ALWAYS = /[\\*_~`|<]/g;
/** Quotes, headings, small print, bullets and numbers at the start of a line. */
const LINE_START = /^([ \t]*)([>#+-]|\d{1,9}(?=[.)]))/gmu;
/** What turns into a link by itself, also together with the text that follows. */
const SCHEME = /([a-z][a-z0-9+.-]*):(?=\/\/|\S+@|$)/giu;
const EMOJI_NAME = /:(?=[\w+-]+:)/gu;
const MASS_MENTION = /@(?=everyone|here|$)/gu;
/** A masked link needs `](` side by side; a text that begins with a parenthesis may follow one that ends in a bracket. */
const LINK_TARGET = /(?<=\]|^)\(/gu;

/** Foreign text for a message or an embed description: shows exactly as given and does nothing. */
export function escapeText(text: string): string {
  return cleanText(text)
    .replace(ALWAYS, '\\$&')
    .replace(LINE_START, (_, space: string, mark: string) => space + escapeLineStart(mark))
    .replace(SCHEME, '$1\\:')
    .replace(EMOJI_NAME, '\\:')
    .replace(MASS_MENTION, '\\@')
    .replace(LINK_TARGET, '\\(');
}

/** A digit can't be escaped, so the dot after it is. */
function escapeLineStart(mark: string): string {
  return /\d/u.test(mark) ? `${mark}\\` : `\\${mark}`;
}

/** What ends an address inside `[…](…)`, or could be taken for a mark. */
const ENDS_LINK = /[()<>[\]\\|*`\s"']/g;

/** An http or https address that can stand inside `[…](…)`, or null when it is none or longer than `lengthMax`. */
export function safeUrl(href: string, lengthMax: number): string | null {
  return safeAddress(href, lengthMax, ENDS_LINK);
}

/**
 * A masked link with a foreign label; the label alone when the address is no good. Discord gives up on labels that hold
 * brackets or look like links themselves, so those stand beside a link instead of in it.
 */
export function link(href: string, label: string, lengthMax: number): string {
  const url = safeUrl(href, lengthMax);
  const shown = escapeText(oneLine(label));
  if (url === null || shown === '') return shown;
  return /[[\]]|:\/\/|\\:|\bwww\./iu.test(shown) ? `${shown} ([link](${url}))` : `[${shown}](${url})`;
}

export type TimeStyle = 'date' | 'datetime' | 'time' | 'relative';

/** discord.com/developers/docs/reference#message-formatting-timestamp-styles */
const TIME_STYLES: Readonly<Record<TimeStyle, string>> = { date: 'D', datetime: 'f', time: 't', relative: 'R' };

/** `<t:unix:style>`: each reader sees their own zone. What is no time is shown as it stands. */
export function timeTag(iso: string, style: TimeStyle): string {
  const ms = Date.parse(iso);
  return Number.isNaN(ms) ? escapeText(cut(oneLine(iso), 40)) : `<t:${Math.floor(ms / 1000)}:${TIME_STYLES[style]}>`;
}

/** Foreign text cut so that its escaped form is at most `lengthMax` characters. */
export function escapeCut(text: string, lengthMax: number): string {
  let budget = lengthMax;
  for (;;) {
    const escaped = escapeText(cut(text, budget));
    if (escaped.length <= lengthMax) return escaped;
    budget = Math.max(1, budget - Math.max(1, Math.ceil((escaped.length - lengthMax) / 2)));
    if (budget === 1) return '…';
  }
}

/** Pieces of at most `lengthMax` characters, cut at a space where there is one in the last quarter. */
export function splitText(text: string, lengthMax: number): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > lengthMax) {
    const space = Math.max(rest.lastIndexOf(' ', lengthMax), rest.lastIndexOf('\n', lengthMax));
    const at = space > lengthMax * 0.75 ? space + 1 : graphemeBoundary(rest, lengthMax);
    pieces.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  if (rest !== '') pieces.push(rest);
  return pieces;
}
