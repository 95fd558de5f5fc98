/**
 * HTML → article. No scripts run and nothing is loaded. The steps, in order:
 * metadata (`page-metadata.ts`) and signs of other kinds of page (`page-kinds.ts`) → 1 prune (`page-clean.ts`,
 * `page-cards.ts`) → 2 find the body (`page-body.ts`) → 3 blocks of text (`page-text.ts`), held against the declared text
 * (`page-declared.ts`) → 4 drop furniture (`page-blocks.ts`) → is it an article? (`page-kinds.ts`).
 */
import { canonicalUrl } from './canonical-url.ts';
import { type PageDocument, parsePage, textWeight } from './dom.ts';
import { textOf } from './json-ld.ts';
import { articleBlocks } from './page-blocks.ts';
import { findBody, titleAnchor } from './page-body.ts';
import { pruneDocument } from './page-clean.ts';
import { agreedBlocks, declaredLines, declaredShareFound, declaredWitness } from './page-declared.ts';
import { type NotArticle, pageSigns, unlikeArticle } from './page-kinds.ts';
import { type PageMetadata, readMetadata } from './page-metadata.ts';
import { pageSource } from './page-source.ts';
import { type Block, toBlocks } from './page-text.ts';

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
/** One full sentence: agencies' flashes are no longer. */
const TEXT_CHARS_MIN = 100;
const TEXT_CHARS_MAX = 400_000;

/** Below this a second, more lenient try is made: perhaps a name misled the first one. */
const SECOND_TRY_CHARS_MAX = 500;
/** Less of the declared text than this on the page as read, and the first try went wrong. */
const DECLARED_FOUND_MIN = 0.5;

/** Reads a page. Odd HTML gives an odd text or `empty` with the reason, never an error. */
export function readPage(html: string, url: string, options: ReadOptions = {}): ReadResult {
  const empty = (why: string): ReadResult => ({ kind: 'empty', why, text: '' });
  if (html.length > HTML_CHARS_MAX) return empty('The page is too long to be an article.');
  try {
    return readParsed(html, url, options.textCharsMin ?? TEXT_CHARS_MIN);
  } catch (error) {
    // A document nested beyond the stack; it is no news page. Anything else is a fault of ours and must be seen.
    if (error instanceof RangeError) return empty('The page is nested too deeply to be read.');
    throw error;
  }
}

function readParsed(html: string, url: string, textCharsMin: number): ReadResult {
  const document = parsePage(html);
  const source = pageSource(document, url);
  const metadata = readMetadata(source);
  const signs = pageSigns(source);
  const declared = declaredLines(textOf(source.article?.articleBody));

  let blocks = readBlocks(document, metadata, declared, 'strict');
  if (
    lengthOf(blocks) < SECOND_TRY_CHARS_MAX ||
    declaredShareFound(textOfBlocks(blocks), declared) < DECLARED_FOUND_MIN
  ) {
    const more = readBlocks(parsePage(html), metadata, declared, 'lenient');
    if (isBetter(more, blocks, declared)) blocks = more;
  }
  let text = textOfBlocks(blocks);
  // Pages drawn by scripts carry their text in the schema.org data alone.
  if (declared !== null && textWeight(text) < Math.max(textCharsMin, declared.join(' ').length * 0.3))
    text = declared.join('\n');

  const refusal = unlikeArticle(signs, { text, blocks, textCharsMin });
  return refusal ?? { kind: 'article', text: text.slice(0, TEXT_CHARS_MAX), ...metadata };
}

function readBlocks(
  document: PageDocument,
  metadata: PageMetadata,
  declared: readonly string[] | null,
  how: 'strict' | 'lenient',
): readonly Block[] {
  const anchor = titleAnchor(document, metadata.title);
  pruneDocument(document, how, declaredWitness(declared));
  const body = findBody(document, metadata.title, anchor);
  return body === null ? [] : articleBlocks(agreedBlocks(toBlocks(body), declared), metadata);
}

/** The lenient reading brings whatever the page has; it must bring twice as much, or the declared text. */
function isBetter(more: readonly Block[], than: readonly Block[], declared: readonly string[] | null): boolean {
  if (declared !== null)
    return declaredShareFound(textOfBlocks(more), declared) > declaredShareFound(textOfBlocks(than), declared);
  return lengthOf(more) > Math.max(TEXT_CHARS_MIN, lengthOf(than) * 2);
}

const lengthOf = (blocks: readonly Block[]) => blocks.reduce((sum, block) => sum + textWeight(block.text), 0);
const textOfBlocks = (blocks: readonly Block[]) => blocks.map((block) => block.text).join('\n');
