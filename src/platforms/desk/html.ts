/**
 * The one way text becomes HTML on the desk: a tagged template that escapes every value that is not itself `Html`.
 * There is no "raw" door: markup exists only where a template in this folder spells it out.
 */

/** Markup made by `html`; the constructor is not exported, so nothing else can make one. */
class HtmlText {
  readonly #markup: string;
  constructor(markup: string) {
    this.#markup = markup;
  }
  toString(): string {
    return this.#markup;
  }
}
export type Html = HtmlText;

/** What may stand in a template: text is escaped, `null`, `undefined` and `false` are nothing, lists are joined. */
export type HtmlValue = Html | string | number | null | undefined | false | readonly HtmlValue[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand in an element or in a quoted attribute. NUL, which HTML cannot hold, becomes U+FFFD. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character).replaceAll('\0', '\uFFFD');
}

function markupOf(value: HtmlValue): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof HtmlText) return value.toString();
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  return value.map(markupOf).join('');
}

/** `html\`<p>${text}</p>\``: attribute values must be quoted in the template. */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  let markup = strings[0] ?? '';
  values.forEach((value, index) => {
    markup += markupOf(value) + (strings[index + 1] ?? '');
  });
  return new HtmlText(markup);
}

/** Values with something between each two. */
export function joined(values: readonly HtmlValue[], between: HtmlValue): HtmlValue {
  return values.flatMap((value, index) => (index === 0 ? [value] : [between, value]));
}

/** The address if a reader may be sent there: http, https, or a path on the desk itself; else null. */
export function safeHref(href: string | null | undefined): string | null {
  if (!href) return null;
  if (/^\/(?![/\\])[^\s\\]*$/.test(href)) return href;
  try {
    const url = new URL(href);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
  } catch {
    return null;
  }
}

const ZONELESS: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  date: { day: 'numeric', month: 'short', year: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit' },
  datetime: { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' },
};

/** A time in UTC, as it stands until the page's script puts it into the reader's own zone; odd input stays as given. */
export function utcTime(iso: string, style: 'date' | 'datetime' | 'time' | 'relative'): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  const options = ZONELESS[style === 'relative' ? 'datetime' : style];
  const text = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC', hourCycle: 'h23' }).format(at);
  return style === 'date' ? text : `${text} UTC`;
}

/** `<time>` with the exact moment in it; public/times.js rewrites its text into the reader's zone. */
export function timeTag(iso: string, style: 'date' | 'datetime' | 'time' | 'relative'): Html {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return html`${iso}`;
  return html`<time datetime="${at.toISOString()}" data-style="${style}">${utcTime(iso, style)}</time>`;
}

/** A count with its noun: "1 article", "4 articles". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${new Intl.NumberFormat('en-GB').format(count)} ${count === 1 ? one : many}`;
}
