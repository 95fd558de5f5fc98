/**
 * The one way text becomes HTML on the desk: a tagged template that escapes every value that is not itself `Html`.
 * There is no "raw" door: markup exists only where a template in this folder spells it out.
 */
import { utcTime } from '../../wording.ts';

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

/**
 * As `safeHref`, but a page of a desk on this machine becomes a path: messages outlive the port they were made at.
 */
export function ownHref(href: string | null | undefined): string | null {
  const safe = safeHref(href);
  const own = /^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?(\/(?:articles|compare|stories)\/.*)$/.exec(
    safe ?? '',
  );
  return own?.[1] ?? safe;
}

/** `<time>` with the exact moment in it; public/times.js rewrites its text into the reader's zone. */
export function timeTag(iso: string, style: 'date' | 'datetime' | 'time' | 'relative'): Html {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return html`${iso}`;
  return html`<time datetime="${at.toISOString()}" data-style="${style}">${utcTime(iso, style)}</time>`;
}
