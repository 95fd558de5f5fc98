/**
 * A `Message` as Discord messages: the summary as content (what notifications and screen readers say), the rest as one
 * embed card a page.
 *
 * Embeds rather than Components V2: an embed message keeps its `content`, which V2 forbids and which carries the summary
 * to lock screens and screen readers; it holds 6,000 characters instead of 4,000; a card edited later stays what it was
 * (the V2 flag can't be taken off); and every client, however old, shows it.
 */
import type {
  APIActionRowComponent,
  APIAllowedMentions,
  APIButtonComponent,
  APIEmbed,
  APIEmbedField,
  RESTAPIAttachment,
} from 'discord.js';
import type { Message, Part } from '../../platform.ts';
import { labelOf } from '../../wording.ts';
import { buttonRows } from './components.ts';
import { LIMITS, SIZES } from './limits.ts';
import { contextLine, type Group, partGroups } from './parts.ts';
import { lineMarkdown } from './runs.ts';
import { cut, escapeCut, link, oneLine, safeUrl } from './text.ts';

/** The JSON of one Discord message, complete, so that an edit with it replaces everything. */
export interface DiscordBody {
  readonly content: string;
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly APIActionRowComponent<APIButtonComponent>[];
  readonly allowed_mentions: APIAllowedMentions;
  readonly attachments: readonly RESTAPIAttachment[];
}

export interface DiscordFile {
  readonly name: string;
  readonly data: Uint8Array;
  readonly contentType: string;
}

export interface DiscordPage {
  readonly body: DiscordBody;
  readonly files: readonly DiscordFile[];
}

/** Nothing Onrecord writes pings anyone. */
export const NO_MENTIONS: APIAllowedMentions = { parse: [] };

const COLOURS = { alert: 0xc0392b, note: 0x7a8594, digest: 0x2f6fde, error: 0xd97706, answer: 0x2e7d5b } as const;

/** A summary up to this length is shown whole, however much of it must be escaped. */
const SUMMARY_MAX = LIMITS.contentMax / 4;

/** The colour at the card's edge, and the word above it: colour alone tells nothing to some readers. */
function look(message: Message): { color: number; label: string | null } {
  if (message.kind === 'alert') {
    return { color: message.severity === 'note' ? COLOURS.note : COLOURS.alert, label: labelOf(message) };
  }
  if (message.kind === 'digest') return { color: COLOURS.digest, label: labelOf(message) };
  return { color: message.kind === 'error' ? COLOURS.error : COLOURS.answer, label: null };
}

/** At least one page and at most `pagesMax`; what doesn't fit is counted on the last. Buttons stand on the last page. */
export function renderMessage(message: Message, pagesMax: number = SIZES.pagesMax): DiscordPage[] {
  const { groups, fields, images } = layOut(message);
  const pages = pack([...groups, ...linksOfUnusableButtons(message)], pagesMax);
  const last = pages.length - 1;
  // The small print always has room on the last page, next to the buttons.
  pages[last] = [pages[last], contextLine(message.context)].filter((text) => text !== '').join('\n\n');
  return pages.map((text, index) => {
    const files = index === last ? imageFiles(images) : [];
    return {
      files,
      body: {
        content: index === 0 ? escapeCut(oneLine(message.summary), LIMITS.contentMax / 2) : '',
        embeds: embed(message, text, index === last ? fields : [], index, pages.length),
        components: index === last ? buttonRows(message.buttons) : [],
        allowed_mentions: NO_MENTIONS,
        attachments: images.slice(0, files.length).map(({ alt }, id) => ({
          id: String(id),
          filename: `picture-${id + 1}.png`,
          description: cut(oneLine(alt), LIMITS.attachmentDescriptionMax),
        })) as unknown as RESTAPIAttachment[],
      },
    };
  });
}

type ImagePart = Extract<Part, { type: 'image' }>;

/** The last fields of a message become embed fields when they are few and short; all else is text in its order. */
function layOut(message: Message): { groups: Group[]; fields: APIEmbedField[]; images: ImagePart[] } {
  const images = message.parts.filter((part) => part.type === 'image');
  const all = message.parts.filter((part) => part.type !== 'image');
  const text = all.filter((part, index) => !repeatsSummary(part, message, index === 0));
  const tail = text.at(-1);
  const fields = tail?.type === 'fields' ? embedFields(tail) : null;
  const parts = fields === null ? text : text.slice(0, -1);
  return { groups: parts.flatMap(partGroups), fields: fields ?? [], images: images.slice(0, LIMITS.attachmentsMax) };
}

/** A line that only says the summary again, or a first one that says a part of it: it stands above the card already. */
function repeatsSummary(part: Part, { summary }: Message, isFirst: boolean): boolean {
  if (part.type !== 'text' || part.runs.some((run) => 'time' in run || run.href !== undefined)) return false;
  const words = oneLine(part.runs.map((run) => ('time' in run ? '' : run.text)).join(''));
  const shown = oneLine(summary);
  return words === shown || (isFirst && shown.length <= SUMMARY_MAX && shown.includes(words));
}

const FIELDS_TEXT_MAX = 1500;

function embedFields(part: Extract<Part, { type: 'fields' }>): APIEmbedField[] | null {
  const fields = part.fields.map(({ name, value }) => ({
    name: escapeCut(oneLine(name), LIMITS.embedFieldNameMax) || '\u200b',
    value: lineMarkdown(value, SIZES.fieldValueMax) || '\u200b',
    inline: true,
  }));
  const length = fields.reduce((sum, { name, value }) => sum + name.length + value.length, 0);
  return fields.length <= LIMITS.embedFieldsMax && length <= FIELDS_TEXT_MAX ? fields : null;
}

/** A link button with too long an address becomes a link in the text, if an http address at all. */
function linksOfUnusableButtons(message: Message): Group[] {
  const links = message.buttons
    .filter(({ href }) => href !== undefined && safeUrl(href, LIMITS.buttonUrlMax) === null)
    .map(({ href, label }) => link(href ?? '', cut(label, LIMITS.buttonLabelMax), SIZES.hrefMax));
  return links.filter((text) => text !== '').map((text) => [text]);
}

function imageFiles(images: readonly ImagePart[]): DiscordFile[] {
  return images.map(({ png }, id) => ({ name: `picture-${id + 1}.png`, data: png, contentType: 'image/png' }));
}

/** Room kept on the last page for saying what was left out. */
const LEFT_OUT_ROOM = 80;

/** Groups in order, a blank line between them, on pages of `pageTextMax` characters. */
function pack(groups: readonly Group[], pagesMax: number): string[] {
  const pages: string[] = [''];
  const room = () => SIZES.pageTextMax - (pages.length === pagesMax ? LEFT_OUT_ROOM : 0);
  const add = (block: string, separator: string): boolean => {
    const page = pages.at(-1) ?? '';
    const next = page === '' ? block : page + separator + block;
    if (next.length <= room()) {
      pages[pages.length - 1] = next;
      return true;
    }
    if (pages.length === pagesMax) return false;
    pages.push(block);
    return true;
  };
  for (const [index, group] of groups.entries()) {
    const whole = group.join('\n');
    const before = groups[index - 1];
    const separator = before !== undefined && together(before, group) ? '\n' : '\n\n';
    const fits = whole.length <= SIZES.pageTextMax - LEFT_OUT_ROOM ? add(whole, separator) : addLines(group, add);
    if (!fits) {
      const left = groups.length - index;
      pages[pages.length - 1] += `\n\n-# … ${left} more ${left === 1 ? 'part does' : 'parts do'} not fit here`;
      break;
    }
  }
  return pages;
}

/** Items of one list, and a heading and what it heads, stand without a blank line between them. */
function together(before: Group, group: Group): boolean {
  const item = (one: Group) => one[0]?.startsWith('- ') ?? false;
  return (before[0]?.startsWith('### ') ?? false) || (item(before) && item(group));
}

function addLines(group: Group, add: (block: string, separator: string) => boolean): boolean {
  return group.every((line, index) => add(line, index === 0 ? '\n\n' : '\n'));
}

function embed(message: Message, text: string, fields: APIEmbedField[], index: number, pages: number): APIEmbed[] {
  const { color, label } = look(message);
  const title = index === 0 && message.title !== message.summary ? oneLine(message.title ?? '') : '';
  if (title === '' && text === '' && fields.length === 0 && (label === null || index > 0)) return [];
  // Small print that names a time says it better.
  const time = message.context.some((run) => 'time' in run) ? Number.NaN : Date.parse(message.timestamp);
  return [
    {
      color,
      ...(title === '' ? {} : { title: escapeCut(title, LIMITS.embedTitleMax) }),
      ...(text === '' ? {} : { description: text }),
      ...(label === null ? {} : { author: { name: label } }),
      ...(fields.length === 0 ? {} : { fields }),
      ...(pages === 1 ? {} : { footer: { text: `Page ${index + 1} of ${pages}` } }),
      ...(Number.isNaN(time) || index < pages - 1 ? {} : { timestamp: new Date(time).toISOString() }),
    },
  ];
}
