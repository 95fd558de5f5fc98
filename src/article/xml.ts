import { XMLParser } from 'fast-xml-parser';
import { UserError } from '../model.ts';

/** XML larger than this is no feed and no news item. */
export const XML_CHARS_MAX = 15_000_000;

/**
 * Refuses XML that brings definitions of its own: entities are how a kilobyte becomes a gigabyte or a local file.
 * A DOCTYPE that only names a public DTD (RSS 0.91 has one) defines nothing; it is taken out and never loaded.
 * @throws UserError
 */
export function withoutDoctype(xml: string): string {
  if (xml.length > XML_CHARS_MAX) throw new UserError('That file is too large to be read as XML.');
  if (!/<!(?:DOCTYPE|ENTITY)/i.test(xml)) return xml;
  let out = '';
  for (const { text, isMarkup } of markupRuns(xml)) {
    if (isMarkup && /<!ENTITY|<!DOCTYPE[^>[]*\[/i.test(text)) {
      throw new UserError(
        'XML with a document type or entities of its own is not read.',
        'Remove the <!DOCTYPE …> part.',
      );
    }
    out += isMarkup ? text.replace(/<!DOCTYPE[^>]*>/gi, '') : text;
  }
  return out;
}

/** Cuts XML into CDATA and comments, where the words of a definition are only text, and the rest. */
function* markupRuns(xml: string): Generator<{ readonly text: string; readonly isMarkup: boolean }> {
  // Each mark is looked for again only when it has been passed, so that a million comments are read once.
  const marks = ['<![CDATA[', '<!--'].map((mark) => ({ mark, at: -1 }));
  let start = 0;
  while (start < xml.length) {
    for (const next of marks) {
      if (next.at >= start) continue;
      const found = xml.indexOf(next.mark, start);
      next.at = found < 0 ? xml.length : found;
    }
    const open = Math.min(...marks.map(({ at }) => at));
    yield { text: xml.slice(start, open), isMarkup: true };
    if (open === xml.length) return;
    const closing = xml.startsWith('<!--', open) ? '-->' : ']]>';
    const close = xml.indexOf(closing, open);
    // What is never closed hides nothing: a parser that is lenient about it would read on.
    const end = close < 0 ? xml.length : close + closing.length;
    yield { text: xml.slice(open, end), isMarkup: close < 0 };
    start = end;
  }
}

/** Values as text, attributes as `@name`, namespace prefixes dropped, entities left for `decodeEntities`. */
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  htmlEntities: false,
  trimValues: true,
});

export type XmlNode = { readonly [name: string]: unknown };

/** Parses XML into plain objects; see `withoutDoctype` for what is refused. @throws UserError when it cannot be read. */
export function parseXml(xml: string): XmlNode {
  const safe = withoutDoctype(xml);
  try {
    const parsed: unknown = parser.parse(safe);
    if (parsed !== null && typeof parsed === 'object') return parsed as XmlNode;
  } catch {
    // Said below, without the parser's own words: they quote the input.
  }
  throw new UserError('That is not well-formed XML.');
}

/** The child nodes of a name: none, one or several, always as a list. */
export function nodesOf(node: unknown, name: string): XmlNode[] {
  if (node === null || typeof node !== 'object') return [];
  const value = (node as XmlNode)[name];
  const list = Array.isArray(value) ? value : value === undefined ? [] : [value];
  return list.map((entry) => (entry !== null && typeof entry === 'object' ? (entry as XmlNode) : { '#text': entry }));
}

/** First child node at a path of names. */
export function nodeAt(node: unknown, ...path: string[]): XmlNode | null {
  let at: unknown = node;
  for (const name of path) at = nodesOf(at, name)[0] ?? null;
  return at === null || typeof at !== 'object' ? null : (at as XmlNode);
}

/** Text of the node at a path, entities decoded; null when absent or empty. */
export function xmlText(node: unknown, ...path: string[]): string | null {
  const text = nodeAt(node, ...path)?.['#text'];
  return text === undefined || text === null ? null : decodeEntities(String(text)).trim() || null;
}

const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: '\u00a0',
    ndash: '–',
    mdash: '—',
    hellip: '…',
    rsquo: '’',
    lsquo: '‘',
    rdquo: '”',
    ldquo: '“',
    eacute: 'é',
    egrave: 'è',
    agrave: 'à',
    ouml: 'ö',
    uuml: 'ü',
    auml: 'ä',
    szlig: 'ß',
    ccedil: 'ç',
    euro: '€',
    pound: '£',
    copy: '©',
  }),
);

/** Numeric references, XML's five named ones and the common ones of HTML, decoded once; anything else stays as written. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return NAMED.get(name) ?? whole;
      const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex ?? '', 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
