/** NewsML-G2 (IPTC) and bare NITF, as agencies deliver them. No DTD is loaded and no entity expanded. */
import { type ArticleInput, UserError } from '../model.ts';
import { squeeze } from './dom.ts';
import { decodeText } from './encoding.ts';
import { htmlText, refuseWithdrawn } from './input-json.ts';
import { isoTime } from './page-dates.ts';
import type { FileInputs, InputDefaults, SkippedInput } from './text-input.ts';
import { decodeEntities, nodeAt, nodesOf, parseXml, withoutDoctype, type XmlNode, xmlText } from './xml.ts';

/** One article for each text item of the message; pictures, graphics and packages are left out with the reason. */
export function fromNewsMl(xml: string, name: string, defaults: InputDefaults): FileInputs {
  const safe = withoutDoctype(xml);
  const raws = safe.match(/<((?:[\w-]+:)?newsItem)[\s>][\s\S]*?<\/\1>/g) ?? [];
  if (raws.length === 0) return { articles: [fromNitf(safe, name, defaults)], skipped: [] };
  const articles: ArticleInput[] = [];
  const skipped: SkippedInput[] = [];
  for (const [i, raw] of raws.entries()) {
    try {
      articles.push(
        fromNewsItem(raw, `${defaults.url ?? `file:${name}`}${raws.length === 1 ? '' : `#${i + 1}`}`, defaults),
      );
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      skipped.push({ at: i + 1, why: error.message });
    }
  }
  return { articles, skipped };
}

function fromNewsItem(raw: string, fallbackUrl: string, defaults: InputDefaults): ArticleInput {
  const item = nodeAt(parseXml(raw), 'newsItem');
  const meta = nodeAt(item, 'itemMeta');
  const content = nodeAt(item, 'contentMeta');
  const itemClass = attribute(nodeAt(meta, 'itemClass'), 'qcode') ?? 'ninat:text';
  if (!/text|composite/i.test(itemClass)) throw new UserError(`This item is no text (${itemClass.slice(0, 40)}).`);
  refuseWithdrawn(attribute(nodeAt(meta, 'pubStatus'), 'qcode'), xmlText(meta, 'embargoed'), defaults.published);
  const text = contentText(raw);
  if (text === '') throw new UserError('There is no text in this item.');
  const guid = attribute(item, 'guid');
  const title = xmlText(content, 'headline');
  const byline = xmlText(content, 'by');
  const language = attribute(nodeAt(content, 'language'), 'tag');
  const provider = nodeAt(meta, 'provider');
  const web = nodesOf(meta, 'link')
    .concat(nodesOf(content, 'link'))
    .map((link) => attribute(link, 'href'))
    .find((href) => /^https?:/.test(href ?? ''));
  return {
    ...(guid === null ? {} : { id: guid }),
    outlet:
      defaults.outlet ??
      xmlText(provider, 'name') ??
      attribute(provider, 'literal') ??
      attribute(provider, 'qcode')?.replace(/^.*:/, '') ??
      'Agency',
    url: web ?? (/^https?:/.test(guid ?? '') ? (guid ?? fallbackUrl) : fallbackUrl),
    published:
      isoTime(xmlText(meta, 'versionCreated')) ??
      isoTime(xmlText(content, 'contentCreated')) ??
      isoTime(xmlText(meta, 'firstCreated')) ??
      defaults.published,
    text,
    wire: true,
    ...(title === null ? {} : { title: squeeze(title) }),
    ...(byline === null ? {} : { byline: squeeze(byline).replace(/^by\s+/i, '') }),
    ...(language === null ? {} : { language }),
  };
}

function attribute(node: XmlNode | null, name: string): string | null {
  const value = node?.[`@${name}`];
  return typeof value === 'string' && value.trim() !== '' ? decodeEntities(value.trim()) : null;
}

/** `inlineXML` (NITF or XHTML) or `inlineData` (plain or base64), straight from the source: paragraph order is kept there. */
function contentText(raw: string): string {
  const inline = /<(?:[\w-]+:)?inlineXML\b[^>]*>([\s\S]*?)<\/(?:[\w-]+:)?inlineXML>/i.exec(raw)?.[1];
  if (inline !== undefined) return markupText(withoutCdata(inline));
  const data = /<(?:[\w-]+:)?inlineData\b([^>]*)>([\s\S]*?)<\/(?:[\w-]+:)?inlineData>/i.exec(raw);
  if (!data) return '';
  const [, attributes = '', body = ''] = data;
  const plain = /base64/i.test(attributes)
    ? decodeText(Buffer.from(body, 'base64')).text
    : /<!\[CDATA\[/.test(body)
      ? withoutCdata(body)
      : decodeEntities(body);
  if (/<(?:p|div|html|nitf)\b/i.test(plain)) return markupText(plain);
  return plain.split(/\n+/).map(squeeze).filter(Boolean).join('\n');
}

const withoutCdata = (text: string) => text.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, '$1');

/** The body of NITF or XHTML; headlines, bylines and datelines in the head are metadata. */
function markupText(markup: string): string {
  const body =
    /<body\.content\b[^>]*>([\s\S]*?)<\/body\.content>/i.exec(markup)?.[1] ??
    /<body\b[^>]*>([\s\S]*?)<\/body>/i.exec(markup)?.[1] ??
    markup;
  return htmlText(
    body
      .replace(/<(\/?)(?:nitf:|xhtml:|html:|h:)/gi, '<$1')
      .replace(/<(media|note|nitf-table|table)\b[\s\S]*?<\/\1>/gi, ' ')
      .replace(/<\/?block\b[^>]*>/gi, ''),
  );
}

function fromNitf(xml: string, name: string, defaults: InputDefaults): ArticleInput {
  const root = nodeAt(parseXml(xml), 'nitf');
  const text = root === null ? '' : markupText(xml);
  if (text === '') throw new UserError('There is no text item in that NewsML or NITF file.');
  const head = nodeAt(root, 'body', 'body.head');
  const title = xmlText(head, 'hedline', 'hl1') ?? xmlText(root, 'head', 'title');
  const docdata = nodeAt(root, 'head', 'docdata');
  const id = attribute(nodeAt(docdata, 'doc-id'), 'id-string');
  const byline = xmlText(head, 'byline', 'person') ?? xmlText(head, 'byline');
  return {
    ...(id === null ? {} : { id }),
    outlet:
      defaults.outlet ??
      xmlText(head, 'distributor') ??
      attribute(nodeAt(docdata, 'doc.copyright'), 'holder') ??
      'Agency',
    url: defaults.url ?? `file:${name}`,
    published: isoTime(attribute(nodeAt(docdata, 'date.issue'), 'norm')) ?? defaults.published,
    text,
    wire: true,
    ...(title === null ? {} : { title: squeeze(title) }),
    ...(byline === null ? {} : { byline: squeeze(byline).replace(/^by\s+/i, '') }),
  };
}
