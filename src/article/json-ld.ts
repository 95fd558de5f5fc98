/** Schema.org data in a page: found, repaired where CMSs break it, flattened, and the node about the article chosen. */
import type { PageDocument } from './dom.ts';

export type JsonLdNode = { readonly [key: string]: unknown };

const NODES_MAX = 2000;

/** All nodes of all JSON-LD scripts, `@graph`s and arrays opened, nested nodes included (outer first). */
export function jsonLdNodes(document: PageDocument): JsonLdNode[] {
  const nodes: JsonLdNode[] = [];
  const visit = (value: unknown, depth: number): void => {
    if (nodes.length >= NODES_MAX || depth > 12 || value === null || typeof value !== 'object') return;
    if (Array.isArray(value)) {
      for (const entry of value) visit(entry, depth + 1);
      return;
    }
    const node = value as JsonLdNode;
    if (node['@type'] !== undefined || node['@graph'] !== undefined) nodes.push(node);
    for (const entry of Object.values(node)) visit(entry, depth + 1);
  };
  for (const script of document.querySelectorAll('script[type*="ld+json"]'))
    visit(lenientJson(script.textContent ?? ''), 0);
  return nodes;
}

/** CMSs wrap JSON in comments or CDATA, leave trailing commas and raw line breaks inside strings. */
export function lenientJson(text: string): unknown {
  const bare = text
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[|\/\/\s*<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|(?:\/\/\s*)?\]\]>)\s*$/, '')
    .trim()
    .replace(/;$/, '');
  const repairs = [
    (s: string) => s,
    (s: string) => s.replace(/\p{Cc}+/gu, ' '),
    (s: string) => s.replace(/\p{Cc}+/gu, ' ').replace(/,\s*([\]}])/g, '$1'),
  ];
  for (const repair of repairs) {
    try {
      return JSON.parse(repair(bare));
    } catch {
      // The next repair is tried; a script beyond repair is as good as none.
    }
  }
  return null;
}

/** Origin: schema.org's descendants of Article and the types news sites use for one. */
const ARTICLE_TYPE =
  /(?:^|\/)(?:\w*NewsArticle|Article|BlogPosting|SocialMediaPosting|LiveBlogPosting|Report|TechArticle|ScholarlyArticle|OpinionNewsArticle|AdvertiserContentArticle|SatiricalArticle)$/;

export function typesOf(node: JsonLdNode): string[] {
  const type = node['@type'];
  return (Array.isArray(type) ? type : [type]).filter((entry): entry is string => typeof entry === 'string');
}

export function isArticleNode(node: JsonLdNode): boolean {
  return typesOf(node).some((type) => ARTICLE_TYPE.test(type));
}

/** The node about this page's article: the one that names the page's address, else the fullest one with a headline. */
export function articleNode(nodes: readonly JsonLdNode[], url: string): JsonLdNode | null {
  const path = URL.canParse(url) ? new URL(url).pathname : null;
  const isOfPage = (node: JsonLdNode) =>
    [node.url, node['@id'], node.mainEntityOfPage, (node.mainEntityOfPage as JsonLdNode | undefined)?.['@id']].some(
      (value) =>
        typeof value === 'string' &&
        path !== null &&
        path.length > 1 &&
        URL.canParse(value, url) &&
        new URL(value, url).pathname === path,
    );
  const weight = (node: JsonLdNode) =>
    FULLNESS.filter((key) => node[key] !== undefined).length + (isOfPage(node) ? FULLNESS.length : 0);
  let best: JsonLdNode | null = null;
  for (const node of nodes) if (isArticleNode(node) && (best === null || weight(node) > weight(best))) best = node;
  return best;
}

const FULLNESS = ['headline', 'datePublished', 'articleBody', 'author', 'mainEntityOfPage', 'dateModified'];

/** A schema.org value as text: a string, the first of several, or a thing's name. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() || null;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(textOf).find((text) => text !== null) ?? null;
  if (value !== null && typeof value === 'object') {
    const node = value as JsonLdNode;
    return textOf(node.name ?? node['@value'] ?? null);
  }
  return null;
}

/** All names in an `author`, `creator` or `publisher` value; a node given by `@id` alone is looked up among `nodes`. */
export function namesOf(value: unknown, nodes: readonly JsonLdNode[] = []): string[] {
  if (Array.isArray(value)) return value.flatMap((entry) => namesOf(entry, nodes));
  if (value !== null && typeof value === 'object') {
    const node = value as JsonLdNode;
    if (node.name !== undefined) return namesOf(node.name);
    const id = node['@id'];
    const named = nodes.find((other) => other['@id'] === id && other.name !== undefined);
    return id !== undefined && named ? namesOf(named.name) : [];
  }
  const text = textOf(value);
  return text === null ? [] : [text];
}
