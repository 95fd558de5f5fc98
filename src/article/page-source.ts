/** What the readers of a page's metadata share: its meta tags, its schema.org node, its first visible lines. */
import { type PageDocument, type PageElement, squeeze } from './dom.ts';
import { articleNode, type JsonLdNode, jsonLdNodes } from './json-ld.ts';
import { toBlocks } from './page-text.ts';
import { decodeEntities } from './xml.ts';

export interface PageSource {
  readonly document: PageDocument;
  readonly url: string;
  /** By lower-case name or property, in document order. */
  readonly meta: ReadonlyMap<string, readonly string[]>;
  readonly nodes: readonly JsonLdNode[];
  /** The schema.org node about the article itself. */
  readonly article: JsonLdNode | null;
  /** Short lines of the page outside its menus and side boxes, in reading order: where bylines, dates and credits stand. */
  readonly lines: readonly string[];
}

const LINE_CHARS_MAX = 160;
const LINES_MAX = 150;

export function pageSource(document: PageDocument, url: string): PageSource {
  const nodes = jsonLdNodes(document);
  const lines = toBlocks(document.body)
    .filter((block) => block.text.length <= LINE_CHARS_MAX && !isElsewhere(block.element))
    .slice(0, LINES_MAX)
    .map((block) => block.text);
  return { document, url, meta: metaTags(document), nodes, article: articleNode(nodes, url), lines };
}

function metaTags(document: PageDocument): Map<string, string[]> {
  const tags = new Map<string, string[]>();
  for (const tag of document.querySelectorAll('meta')) {
    const name = tag.getAttribute('property') ?? tag.getAttribute('name') ?? tag.getAttribute('itemprop') ?? '';
    const content = cleanText(tag.getAttribute('content'));
    if (name.trim() === '' || content === null) continue;
    const key = name.trim().toLowerCase();
    tags.set(key, [...(tags.get(key) ?? []), content]);
  }
  return tags;
}

/** The first value of the first of `names` that the page has. */
export function firstMeta(source: PageSource, names: readonly string[]): string | null {
  for (const name of names) {
    const value = source.meta.get(name)?.[0];
    if (value !== undefined) return value;
  }
  return null;
}

const ELSEWHERE_ELEMENT = /^(?:aside|footer|nav)$/;
const ELSEWHERE_NAME = /related|comment|sidebar|recirc|most-|teaser|promo/i;

/** In a part of the page that is about other articles, or other people's words. */
export function isElsewhere(element: PageElement): boolean {
  for (let at: PageElement | null = element; at !== null && at.localName !== 'body'; at = at.parentElement) {
    if (ELSEWHERE_NAME.test(at.className)) return true;
    // An article may have a footer of its own, with its author and date.
    if (
      ELSEWHERE_ELEMENT.test(at.localName) &&
      !(at.localName === 'footer' && at.parentElement?.localName === 'article')
    )
      return true;
  }
  return false;
}

/** JSON-LD and meta tags are often escaped once too often; nothing left is null. */
export function cleanText(text: string | null): string | null {
  return text === null ? null : squeeze(decodeEntities(text)) || null;
}

/** Letters and digits alone, for comparing names. */
export const squash = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Share of the shorter text's words that the other one has. */
export function wordOverlap(a: string, b: string): number {
  const words = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const [left, right] = [words(a), words(b)];
  const smaller = Math.min(left.size, right.size);
  return smaller === 0 ? 0 : [...left].filter((word) => right.has(word)).length / smaller;
}
