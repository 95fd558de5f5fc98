import { parseHTML } from 'linkedom';

/**
 * The little of the DOM that reading needs, as types: the project compiles without the browser's library, and what is
 * not listed here is not used. linkedom runs no scripts and loads nothing.
 */
export interface PageNode {
  readonly nodeType: number;
  textContent: string | null;
  readonly parentElement: PageElement | null;
  readonly childNodes: Iterable<PageNode> & { readonly length: number };
  readonly previousSibling: PageNode | null;
  readonly nextSibling: PageNode | null;
  remove(): void;
}

export interface PageElement extends PageNode {
  /** Lower case. */
  readonly localName: string;
  readonly id: string;
  readonly className: string;
  innerHTML: string;
  readonly children: Iterable<PageElement> & { readonly length: number };
  readonly firstElementChild: PageElement | null;
  readonly previousElementSibling: PageElement | null;
  readonly nextElementSibling: PageElement | null;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  hasAttribute(name: string): boolean;
  removeAttribute(name: string): void;
  /** Names as the page writes them. */
  getAttributeNames(): readonly string[];
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement> & { readonly length: number };
  closest(selector: string): PageElement | null;
  contains(other: PageNode): boolean;
  matches(selector: string): boolean;
  append(...nodes: (PageNode | string)[]): void;
  replaceWith(...nodes: (PageNode | string)[]): void;
}

export interface PageDocument extends PageNode {
  readonly documentElement: PageElement;
  readonly body: PageElement;
  readonly head: PageElement;
  title: string;
  createElement(name: string): PageElement;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement> & { readonly length: number };
  cloneNode(deep: boolean): PageDocument;
}

export const ELEMENT_NODE = 1;
export const TEXT_NODE = 3;

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === ELEMENT_NODE;
}

/** Parses a page, or a fragment of one, into a document that always has a head and a body. */
export function parsePage(html: string): PageDocument {
  const once = withOneRoot(html);
  const whole = /<html[\s>]/i.test(once) ? once : `<!doctype html><html><head></head><body>${once}</body></html>`;
  const { document } = parseHTML(/<body[\s>]/i.test(whole) ? whole : withBody(whole)) as unknown as {
    document: PageDocument;
  };
  lowerAttributeNames(document);
  return document;
}

/** `CLASS` of old pages and `dateTime` of new ones: names of attributes have no case in HTML, but linkedom keeps it. */
function lowerAttributeNames(document: PageDocument): void {
  for (const element of document.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) {
      const lower = name.toLowerCase();
      if (lower === name) continue;
      const value = element.getAttribute(name) ?? '';
      element.removeAttribute(name);
      if (!element.hasAttribute(lower)) element.setAttribute(lower, value);
    }
  }
}

/** Templates put into templates open `<html>` twice; browsers make one element of them, linkedom nests them. */
function withOneRoot(html: string): string {
  const roots = rootTags(html);
  const [first] = roots;
  if (first === undefined || roots.length < 2) return html;
  const attributes = roots.map(([start, end]) => html.slice(start + '<html'.length, end - 1)).join(' ');
  const between = roots.map(([, end], i) => html.slice(end, roots[i + 1]?.[0])).join('');
  return `${html.slice(0, first[0])}<html ${attributes}>${between}`;
}

/** Where the opening `<html>` tags outside comments start and end, in one pass. */
function rootTags(html: string): [start: number, end: number][] {
  const roots: [number, number][] = [];
  const opening = /<!--|<html(?=[\s>])/gi;
  for (let match = opening.exec(html); match !== null; match = opening.exec(html)) {
    const isComment = match[0] === '<!--';
    const close = html.indexOf(isComment ? '-->' : '>', match.index + (isComment ? 2 : 0));
    if (close < 0) break;
    opening.lastIndex = close + (isComment ? 3 : 1);
    if (!isComment) roots.push([match.index, close + 1]);
  }
  return roots;
}

/** Old pages leave `<body>` out; linkedom does not put it in. */
function withBody(html: string): string {
  if (/<frameset[\s>]/i.test(html)) return html;
  const headEnd = /<\/head\s*>/i.exec(html);
  const at = headEnd
    ? headEnd.index + headEnd[0].length
    : (/<html[^>]{0,2000}>/i.exec(html)?.[0].length ?? 0) + html.search(/<html/i);
  const tail = html.slice(at).replace(/<\/html\s*>\s*$/i, '');
  return `${html.slice(0, at)}<body>${tail}</body></html>`;
}

/** Text of an element with runs of white space as one space. */
export function plainText(element: PageNode | null): string {
  return squeeze(element?.textContent ?? '');
}

/** The end of a sentence in the scripts we meet, with what may close behind it. */
export const SENTENCE_END = /[.!?…。！？؟۔।]["'”’»)\]」』】]*$/;

/** Length in letters of an alphabet: a Chinese, Japanese or Korean character says as much as about three of them. */
export function textWeight(text: string): number {
  return (
    text.length +
    2 * (text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0)
  );
}

/** White space of every kind as one space; control characters and the invisible ones CMSs leave are taken out. */
export function squeeze(text: string): string {
  return text
    .replace(/[\s\u00a0\u2028\u2029]+/g, ' ')
    .replace(/[\p{Cc}\u200b\u2060\ufeff\u00ad]/gu, '')
    .trim();
}
