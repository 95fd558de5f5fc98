/** Articles as JSON: our own lines, and ninjs (IPTC, versions 1 to 3) from agencies. */
import { type ArticleInput, UserError } from '../model.ts';
import { parsePage, squeeze } from './dom.ts';
import { isoTime } from './page-dates.ts';
import { toBlocks } from './page-text.ts';
import { readPage, UNKNOWN_URL } from './read.ts';
import type { FileInputs, InputDefaults, SkippedInput } from './text-input.ts';

type Json = { readonly [key: string]: unknown };

/**
 * One line `{"id","outlet","url","published","title"?,"text"|"html"}`. `text` is kept to the character: offsets of
 * findings point into it.
 * @param fallbackUrl address for a line that has none
 * @throws UserError naming what is wrong with the line
 */
export function fromJsonLine(line: string, defaults: InputDefaults, fallbackUrl: string): ArticleInput {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new UserError('This line is not JSON.');
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    throw new UserError('This line is not a JSON object.');
  return looksLikeNinjs(value as Json)
    ? fromNinjs(value as Json, defaults, fallbackUrl)
    : fromOwn(value as Json, defaults, fallbackUrl);
}

/** A JSON file: one article, a list of them, or an object with `articles` or `items`. */
export function fromJson(text: string, name: string, defaults: InputDefaults): FileInputs {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UserError(`${name} is not valid JSON.`);
  }
  const holder = value as Json | null;
  const list = Array.isArray(value)
    ? value
    : Array.isArray(holder?.articles)
      ? holder.articles
      : Array.isArray(holder?.items)
        ? holder.items
        : [value];
  const articles: ArticleInput[] = [];
  const skipped: SkippedInput[] = [];
  for (const [i, entry] of list.entries()) {
    try {
      const place = list.length === 1 ? '' : `#${i + 1}`;
      articles.push(fromJsonLine(JSON.stringify(entry), defaults, `${defaults.url ?? `file:${name}`}${place}`));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      skipped.push({ at: i + 1, why: error.message });
    }
  }
  return { articles, skipped };
}

const stringOf = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value : null);

function fromOwn(value: Json, defaults: InputDefaults, fallbackUrl: string): ArticleInput {
  const url = stringOf(value.url) ?? fallbackUrl;
  const html = stringOf(value.html);
  const page = html === null ? null : readPage(html, /^https?:/.test(url) ? url : UNKNOWN_URL, { textCharsMin: 1 });
  if (page !== null && page.kind !== 'article') throw new UserError(page.why);
  const text = typeof value.text === 'string' && value.text.trim() !== '' ? value.text : page?.text;
  if (text === undefined) throw new UserError('There is neither "text" nor "html" in it.');
  const published =
    value.published === undefined || value.published === null
      ? (page?.published ?? defaults.published)
      : isoTime(String(value.published));
  if (published === null) throw new UserError(`"published" is not a time: ${String(value.published).slice(0, 40)}.`);
  const id = typeof value.id === 'string' || typeof value.id === 'number' ? String(value.id) : null;
  const title = stringOf(value.title) ?? page?.title ?? null;
  const byline = stringOf(value.byline) ?? page?.byline ?? null;
  const language = stringOf(value.language) ?? page?.language ?? null;
  return {
    ...(id === null ? {} : { id }),
    outlet: defaults.outlet ?? stringOf(value.outlet) ?? page?.outlet ?? 'Files',
    url,
    published,
    text,
    ...(title === null ? {} : { title }),
    ...(byline === null ? {} : { byline }),
    ...(language === null ? {} : { language }),
    ...(typeof value.wire === 'boolean' ? { wire: value.wire } : {}),
  };
}

// ── ninjs ──────────────────────────────────────────────────────────────────────────────────────────────

function looksLikeNinjs(value: Json): boolean {
  return (
    value.text === undefined &&
    value.html === undefined &&
    ['body_html', 'body_text', 'body_xhtml', 'bodies', 'versioncreated', 'pubstatus'].some(
      (key) => value[key] !== undefined,
    )
  );
}

function fromNinjs(value: Json, defaults: InputDefaults, fallbackUrl: string): ArticleInput {
  refuseWithdrawn(stringOf(value.pubstatus), stringOf(value.embargoed), defaults.published);
  const text = ninjsText(value);
  if (text === '') throw new UserError('There is no text in this item.');
  const title = stringOf(value.headline) ?? firstValue(value.headlines) ?? stringOf(value.title);
  const byline = stringOf(value.byline) ?? firstValue(value.bylines);
  const language = stringOf(value.language);
  const uri = stringOf(value.uri);
  const provider =
    firstName(value.infosources) ??
    stringOf(value.source) ??
    firstName(value.provider) ??
    stringOf(value.copyrightholder) ??
    stringOf(value.creditline);
  return {
    ...(uri === null ? {} : { id: uri }),
    outlet: defaults.outlet ?? provider ?? 'Agency',
    url: uri !== null && /^https?:/.test(uri) ? uri : fallbackUrl,
    published:
      isoTime(stringOf(value.versioncreated)) ??
      isoTime(stringOf(value.contentcreated)) ??
      isoTime(stringOf(value.firstcreated)) ??
      defaults.published,
    text,
    wire: true,
    ...(title === null ? {} : { title: squeeze(title) }),
    ...(byline === null ? {} : { byline: squeeze(byline) }),
    ...(language === null ? {} : { language }),
  };
}

/** A withheld or cancelled item, or one under embargo, must not enter the record as news. */
export function refuseWithdrawn(status: string | null, embargoed: string | null, now: string): void {
  if (status !== null && /cancel|withh/i.test(status))
    throw new UserError('The agency has withdrawn or cancelled this item.');
  const until = isoTime(embargoed);
  if (until !== null && until > now) throw new UserError(`This item is under embargo until ${until}.`);
}

function ninjsText(value: Json): string {
  const bodies = Array.isArray(value.bodies) ? (value.bodies as Json[]) : [];
  const main = bodies.find((body) => /main|full/i.test(stringOf(body?.role) ?? '')) ?? bodies[0];
  const html =
    stringOf(value.body_html) ??
    stringOf(value.body_xhtml) ??
    (/html/i.test(stringOf(main?.contenttype) ?? '') ? stringOf(main?.value) : null);
  if (html !== null) return htmlText(html);
  const text = stringOf(value.body_text) ?? stringOf(main?.value) ?? '';
  return text.split(/\n+/).map(squeeze).filter(Boolean).join('\n');
}

/** HTML that is known to be an article's body: all of it, one block a line. */
export function htmlText(html: string): string {
  return toBlocks(parsePage(html).body)
    .map((block) => block.text)
    .join('\n');
}

function firstValue(list: unknown): string | null {
  return Array.isArray(list)
    ? (list.map((entry: unknown) => stringOf((entry as Json | null)?.value)).find((text) => text !== null) ?? null)
    : null;
}

function firstName(value: unknown): string | null {
  if (typeof value === 'string') return stringOf(value);
  const entry: unknown = Array.isArray(value) ? value[0] : value;
  return entry !== null && typeof entry === 'object' ? stringOf((entry as Json).name) : null;
}
