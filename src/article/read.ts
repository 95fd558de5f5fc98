/**
 * HTML → article. No scripts run and nothing is loaded. The steps, in order:
 * metadata (`page-metadata.ts`) → what kind of page (`page-kinds.ts`) → 1 prune (`page-clean.ts`) → 2 find the body
 * (`page-body.ts`) → 3 blocks of text (`page-text.ts`) → 4 drop furniture (`page-blocks.ts`).
 */
import { canonicalUrl } from './canonical-url.ts';
import { parsePage, squeeze } from './dom.ts';
import { textOf } from './json-ld.ts';
import { articleBlocks } from './page-blocks.ts';
import { findBody } from './page-body.ts';
import { pruneDocument } from './page-clean.ts';
import { type NotArticle, pageKind, unlikeArticle } from './page-kinds.ts';
import { type PageMetadata, readMetadata } from './page-metadata.ts';
import { pageSource } from './page-source.ts';
import { toBlocks } from './page-text.ts';

export { canonicalUrl };

export interface ReadArticle extends PageMetadata {
  readonly kind: 'article';
  /** One paragraph, heading or list item a line. The title is not part of it. */
  readonly text: string;
}

export type ReadResult = ReadArticle | NotArticle;

export interface ReadOptions {
  /** Shortest text that counts as an article. Agencies' flashes are one sentence. */
  readonly textCharsMin?: number;
}

/** Address to give for a page that came without one (a file, a mail): it stands for no outlet. */
export const UNKNOWN_URL = 'https://localhost/page';

/** Pages beyond this are not articles; parsing them would only cost. */
export const HTML_CHARS_MAX = 6_000_000;
const TEXT_CHARS_MIN = 140;
const TEXT_CHARS_MAX = 400_000;

/** Reads a page. Never throws: odd HTML gives an odd text or `empty` with the reason. */
export function readPage(html: string, url: string, options: ReadOptions = {}): ReadResult {
  if (html.length > HTML_CHARS_MAX) return { kind: 'empty', why: 'The page is too long to be an article.' };
  try {
    return readParsed(html, url, options.textCharsMin ?? TEXT_CHARS_MIN);
  } catch (error) {
    // Only a document nested beyond the stack comes here; it is no news page.
    return {
      kind: 'empty',
      why: error instanceof RangeError ? 'The page is nested too deeply to be read.' : 'The page could not be read.',
    };
  }
}

function readParsed(html: string, url: string, textCharsMin: number): ReadResult {
  const document = parsePage(html);
  const source = pageSource(document, url);
  const { article } = source;
  const metadata = readMetadata(source);
  const kind = pageKind(source);

  pruneDocument(document);
  const body = findBody(document, metadata.title);
  const blocks = body === null ? [] : articleBlocks(toBlocks(body), { title: metadata.title, byline: metadata.byline });
  let text = blocks.map((block) => block.text).join('\n');
  const declared = squeeze(textOf(article?.articleBody) ?? '');
  // Pages drawn by scripts carry their text in the schema.org data alone.
  if (text.length < textCharsMin && declared.length >= textCharsMin)
    text = paragraphsOf(textOf(article?.articleBody) ?? '');
  text = text.slice(0, TEXT_CHARS_MAX);

  const refusal = unlikeArticle(kind, { text, blocks, textCharsMin });
  return refusal ?? { kind: 'article', text, ...metadata };
}

function paragraphsOf(text: string): string {
  return text
    .replace(/<\/p>|<br\s*\/?>/gi, '\n')
    .replace(/<[^>]{1,300}>/g, ' ')
    .split(/\n+/)
    .map(squeeze)
    .filter((line) => line !== '')
    .join('\n');
}
