/** Feeds that no parser would take: mended where the faults are the usual ones, else picked apart item by item. */
import type { DraftFeed } from './feed.ts';
import type { DraftItem } from './feed-shapes.ts';
import { decodeEntities } from './xml.ts';

/**
 * Undoes, in this order: warnings printed before the feed, characters XML forbids, ampersands left bare,
 * and an end that was cut off.
 */
export function repairedXml(text: string): string {
  const start = text.search(/<\?xml|<rss[\s>]|<feed[\s>]|<rdf:RDF[\s>]|<channel[\s>]/i);
  let xml = (start > 0 ? text.slice(start) : text)
    .replace(/[^\P{Cc}\t\n\r]/gu, '')
    .replace(/&(?!#\d{1,7};|#x[0-9a-f]{1,6};|\w{2,31};)/gi, '&amp;');
  const root = /<(rss|feed|rdf:RDF)[\s>]/i.exec(xml)?.[1];
  if (root !== undefined && !new RegExp(`</${root}\\s*>\\s*$`, 'i').test(xml)) {
    const name = /feed/i.test(root) ? 'entry' : 'item';
    const lastEnd = xml.lastIndexOf(`</${name}>`);
    const afterLast = lastEnd < 0 ? xml : xml.slice(0, lastEnd + name.length + 3);
    xml = `${afterLast}${/rss/i.test(root) && !/<\/channel>\s*$/i.test(afterLast) ? '</channel>' : ''}</${root}>`;
  } else if (root === undefined && /^<(?:\?xml[^>]*>\s*<)?channel/i.test(xml)) {
    xml = `<rss version="2.0">${xml.replace(/^<\?xml[^>]*>/i, '')}</rss>`;
  }
  return xml;
}

/** Last resort: every `<item>` or `<entry>` on its own, by name, however broken its neighbours are. Null when there is none. */
export function salvagedFeed(text: string): DraftFeed | null {
  const isAtom = /<feed[\s>]/i.test(text);
  const pieces = text.match(/<(item|entry)[\s>][\s\S]*?(?:<\/\1>|(?=<\1[\s>])|$)/gi) ?? [];
  const items = pieces.map(salvagedItem).filter((item) => item.link !== null || item.title !== null);
  if (items.length === 0) return null;
  const head = text.slice(0, text.search(/<(?:item|entry)[\s>]/i));
  return {
    format: isAtom ? 'atom' : 'rss',
    title: inner(head, 'title'),
    siteUrl: inner(head, 'link'),
    language: inner(head, 'language'),
    hubs: [],
    self: null,
    ttlMs: null,
    items,
  };
}

function salvagedItem(piece: string): DraftItem {
  const href = /<link\b[^>]*\bhref\s*=\s*["']([^"']+)["'][^>]*>/i.exec(piece)?.[1] ?? null;
  return {
    guid: inner(piece, 'guid') ?? inner(piece, 'id'),
    link: inner(piece, 'link') ?? (href === null ? null : decodeEntities(href)),
    title: inner(piece, 'title'),
    published:
      inner(piece, 'pubDate') ?? inner(piece, 'published') ?? inner(piece, 'updated') ?? inner(piece, 'dc:date'),
    summary: inner(piece, 'description') ?? inner(piece, 'summary'),
    contentHtml: inner(piece, 'content:encoded') ?? inner(piece, 'content'),
    author: inner(piece, 'dc:creator') ?? inner(piece, 'author'),
  };
}

/** Text of the first element of a name, to its end tag or, when that is missing, to the next tag at all. */
function inner(xml: string, name: string): string | null {
  const match = new RegExp(
    `<${name}(?:\\s[^>]*)?>\\s*(?:<!\\[CDATA\\[([\\s\\S]*?)\\]\\]>|([\\s\\S]*?)(?=</${name}>)|([^<]*))`,
    'i',
  ).exec(xml);
  const text = match?.[1] ?? decodeEntities(match?.[2] ?? match?.[3] ?? '');
  return text.trim() || null;
}
