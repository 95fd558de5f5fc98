/** Files and pasted text → articles: plain text, HTML, JSON Lines, ninjs, NewsML-G2, mail. Nothing is fetched. */
import { type ArticleInput, UserError } from '../model.ts';
import { decodeText } from './encoding.ts';
import { fromJson, fromJsonLine } from './input-json.ts';
import { fromMail } from './input-mail.ts';
import { fromNewsMl } from './input-newsml.ts';
import { readPage, UNKNOWN_URL } from './read.ts';

export { fromJsonLine } from './input-json.ts';

/** What a file does not say of itself. */
export interface InputDefaults {
  /** Wins over what the file says. */
  readonly outlet?: string;
  /** ISO 8601; used when the file gives no time. */
  readonly published: string;
  /** Used when the file names no address; `file:<name>` when left out. */
  readonly url?: string;
}

export interface SkippedInput {
  /** Line of a JSON Lines file or place of an item, from 1; null for the file as a whole. */
  readonly at: number | null;
  readonly why: string;
}

export interface FileInputs {
  readonly articles: readonly ArticleInput[];
  readonly skipped: readonly SkippedInput[];
}

export const FILE_BYTES_MAX = 50 * 1024 * 1024;

/** A reader of one format: its articles and what it had to leave out. */
export type InputReader = (text: string, name: string, defaults: InputDefaults) => FileInputs | Promise<FileInputs>;

/**
 * Reads one file.
 * @returns the articles in file order, and what was left out with the reason
 * @throws UserError when nothing in it can be read
 */
export async function readFileInputs(name: string, bytes: Uint8Array, defaults: InputDefaults): Promise<FileInputs> {
  if (bytes.length > FILE_BYTES_MAX) throw new UserError(`${name} is larger than ${FILE_BYTES_MAX / 1024 / 1024} MiB.`);
  if (/\.eml$/i.test(name)) return fromMail(bytes, name, defaults);
  const { text } = decodeText(bytes);
  if (text.trim() === '') throw new UserError(`${name} is empty.`);
  const inputs = await readerFor(name, text)(text, name, defaults);
  const [first] = inputs.skipped;
  if (inputs.articles.length === 0 && first)
    throw new UserError(first.at === null ? first.why : `${name}, ${first.at}: ${first.why}`);
  return inputs;
}

/** As `readFileInputs`, for callers that have no place for what was left out. */
export async function readFileInput(name: string, bytes: Uint8Array, defaults: InputDefaults): Promise<ArticleInput[]> {
  return [...(await readFileInputs(name, bytes, defaults)).articles];
}

/** By extension; by the first characters where that says nothing. */
function readerFor(name: string, text: string): InputReader {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const start = text.slice(0, 2_000).trimStart();
  if (extension === 'jsonl' || extension === 'ndjson') return fromJsonLines;
  if (extension === 'json') return /^\{[^\n]*\}\s*\n\s*\{/.test(text.trim()) ? fromJsonLines : fromJson;
  if (/<(?:[\w-]+:)?(?:newsMessage|newsItem|nitf)[\s>]/.test(start)) return fromNewsMl;
  if (
    extension === 'html' ||
    extension === 'htm' ||
    extension === 'xhtml' ||
    /^<(?:!doctype html|html|article|body)\b/i.test(start)
  )
    return fromHtml;
  if (extension === 'xml') return () => refuse('That XML is neither NewsML-G2 nor NITF.');
  if (extension === '' && start.startsWith('{')) return fromJsonLines;
  return fromText;
}

function refuse(message: string): never {
  throw new UserError(message, 'Text, HTML, JSON Lines, ninjs, NewsML-G2 and .eml files can be read.');
}

function fromJsonLines(text: string, name: string, defaults: InputDefaults): FileInputs {
  const articles: ArticleInput[] = [];
  const skipped: SkippedInput[] = [];
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    try {
      articles.push(fromJsonLine(line, defaults, `${defaults.url ?? `file:${name}`}#${i + 1}`));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      skipped.push({ at: i + 1, why: error.message });
    }
  }
  return { articles, skipped };
}

function fromHtml(html: string, name: string, defaults: InputDefaults): FileInputs {
  const page = readPage(html, defaults.url ?? UNKNOWN_URL);
  if (page.kind !== 'article') throw new UserError(page.why);
  const own = page.canonicalUrl === UNKNOWN_URL ? null : page.canonicalUrl;
  return {
    skipped: [],
    articles: [
      {
        outlet: defaults.outlet ?? page.outlet ?? name,
        url: defaults.url ?? own ?? `file:${name}`,
        published: page.published ?? defaults.published,
        text: page.text,
        ...(page.title === null ? {} : { title: page.title }),
        ...(page.language === null ? {} : { language: page.language }),
        ...(page.byline === null ? {} : { byline: page.byline }),
        ...(page.credit === null ? {} : { wire: true }),
      },
    ],
  };
}

function fromText(text: string, name: string, defaults: InputDefaults): FileInputs {
  const { title, body } = splitTitle(paragraphsOf(text));
  if (body.trim() === '') throw new UserError(`${name} is empty.`);
  return {
    skipped: [],
    articles: [
      {
        outlet: defaults.outlet ?? 'Files',
        url: defaults.url ?? `file:${name}`,
        published: defaults.published,
        text: body,
        ...(title === null ? {} : { title }),
      },
    ],
  };
}

/**
 * One paragraph a line. Text with hard line breaks (lines end in mid-sentence, paragraphs are apart by an empty line) is
 * unwrapped; text that already has a paragraph a line is only trimmed.
 */
export function paragraphsOf(text: string): string[] {
  const tidy = text.replace(/\r\n?/g, '\n').replace(/^\ufeff/, '');
  const groups = tidy
    .split(/\n[^\S\n]*\n/)
    .map((group) =>
      group
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    )
    .filter((group) => group.length > 0);
  const inner = groups.flatMap((group) => group.slice(0, -1));
  const midSentence = inner.filter((line) => line.length <= 120 && !/[.!?:…]["'”’»)\]]*$/.test(line));
  const isWrapped = groups.length > 1 && midSentence.length >= inner.length * 0.5;
  if (!isWrapped) return groups.flat();
  return groups.map((group) =>
    group
      .join('\n')
      .replace(/-\n(?=\p{Ll})/gu, '-')
      .replaceAll('\n', ' '),
  );
}

/** A first line that is short, ends without a full stop and has a text below it is the headline. */
export function splitTitle(paragraphs: readonly string[]): { title: string | null; body: string } {
  const [first = '', ...rest] = paragraphs;
  const bare = first.replace(/^#{1,3}\s+/, '').replace(/^(?:headline|title)\s*:\s*/i, '');
  const isTitle =
    rest.length > 0 &&
    bare.length <= 160 &&
    bare.length >= 4 &&
    (bare !== first || !/[.,;:–—-]["”’]?$/.test(bare)) &&
    rest.join(' ').length > bare.length;
  return isTitle ? { title: bare, body: rest.join('\n') } : { title: null, body: paragraphs.join('\n') };
}
