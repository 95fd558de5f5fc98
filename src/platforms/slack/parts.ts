/**
 * Each part of a message as Slack blocks. A part gives units: blocks that stay together when a message is split over pages.
 * All strings come from outside and may be hostile or huge; see text.ts and limits.ts.
 */
import type { ContextBlock, HeaderBlock, KnownBlock, RichTextBlock, RichTextElement, SectionBlock } from '@slack/types';
import type { Difference, Part, Quotation, Run } from '../../platform.ts';
import { originsLine, QUOTATION_LABELS } from '../../wording.ts';
import { LIMITS, SIZES } from './limits.ts';
import { diffElements, mrkdwnLine, packElements, richText, section, textElement } from './runs.ts';
import { cleanText, cut, oneLine, splitText } from './text.ts';

/** Blocks that belong on one page. */
export type Unit = KnownBlock[];

/** Marks where a long quotation was cut: it goes on in the next block. */
const CUT_MARK = ' […]';
const GOES_ON_MARK = '[…] ';

const richTextBlock = (element: RichTextBlock['elements'][number]): RichTextBlock => ({
  type: 'rich_text',
  elements: [element],
});

/** A line of small print, or null when it is empty. */
export function contextBlock(runs: readonly Run[]): ContextBlock | null {
  const text = mrkdwnLine(runs, SIZES.contextTextMax);
  if (text.trim() === '') return null;
  return { type: 'context', elements: [{ type: 'mrkdwn', text, verbatim: true }] };
}

/** A large heading; one that Slack would refuse as too long becomes bold text. */
export function headingBlock(title: string): KnownBlock | null {
  const text = oneLine(title);
  if (text === '') return null;
  if (text.length > LIMITS.headerMax) {
    return richTextBlock(section([textElement(cut(text, LIMITS.sectionTextMax), { bold: true })]));
  }
  return { type: 'header', text: { type: 'plain_text', text, emoji: false } } satisfies HeaderBlock;
}

/** `fileIds` holds the uploaded file of each image part; without one the picture's alternative text stands in for it. */
export function partUnits(part: Part, fileIds: ReadonlyMap<Part, string>): Unit[] {
  switch (part.type) {
    case 'text':
      return textUnits(part.runs);
    case 'heading':
      return [present([headingPart(part.text)])];
    case 'quotation':
      return quotationUnits(part.quotation);
    case 'difference':
      return differenceUnits(part.difference);
    case 'fields':
      return fieldUnits(part.fields);
    case 'list':
      return listUnits(part.items);
    case 'image':
      return [present([imageBlock(part, fileIds.get(part))])];
    case 'divider':
      return [[{ type: 'divider' }]];
  }
}

const present = (blocks: (KnownBlock | null)[]): Unit => blocks.filter((block) => block !== null);

function headingPart(text: string): KnownBlock | null {
  const shown = cut(oneLine(text), LIMITS.sectionTextMax);
  return shown === '' ? null : richTextBlock(section([textElement(shown, { bold: true })]));
}

function textUnits(runs: readonly Run[]): Unit[] {
  return packElements(richText(runs), SIZES.richTextCharactersMax).map((pack) => [richTextBlock(section(pack))]);
}

/** The words, then who, where and when in small print. A long quotation goes over several units, each cut marked. */
function quotationUnits(quotation: Quotation): Unit[] {
  const pieces = splitText(quotedText(quotation), SIZES.quotationPieceMax);
  return pieces.map((piece, index) => {
    const isLast = index === pieces.length - 1;
    const text = `${index > 0 ? GOES_ON_MARK : ''}${isLast ? piece : piece.trimEnd() + CUT_MARK}`;
    const quote = richTextBlock({ type: 'rich_text_quote', elements: [textElement(text)] });
    return present([quote, isLast ? contextBlock(sourceRuns(quotation)) : null]);
  });
}

const OUR_MARKS = ['“', '”'] as const;

/** Words spoken stand in quotation marks; the article's own marks are kept, ours are only added where it has none. */
function quotedText(quotation: Quotation): string {
  const text = cleanText(quotation.text);
  if (text.trim() === '') return '(no words)';
  if (quotation.kind !== 'direct' || /["“”„«»‹›「」『』‘’']/u.test(text[0] ?? '')) return text;
  return OUR_MARKS.join(text);
}

/** "Aksel Thorne, chief executive · Meridian Press · 8:05 AM · also: Velland Post · 2 outlets, 1 origin". */
export function sourceRuns(quotation: Quotation): Run[] {
  const parts: Run[][] = [];
  if (quotation.speaker !== null) {
    const who: Run[] = [{ text: name(quotation.speaker), emphasis: 'strong' }];
    if (quotation.role !== null) who.push({ text: `, ${name(quotation.role)}` });
    if (quotation.via !== null) who.push({ text: ` via ${name(quotation.via)}` });
    parts.push(who);
  }
  if (quotation.kind !== 'direct') {
    parts.push([{ text: QUOTATION_LABELS[quotation.kind].toLowerCase(), emphasis: 'em' }]);
  }
  parts.push([{ text: name(quotation.outlet), href: quotation.url }]);
  parts.push([{ time: quotation.published, style: 'datetime' }]);
  if (quotation.recordUrl !== null) parts.push([{ text: 'on record', href: quotation.recordUrl }]);
  if (quotation.also.length > 0) parts.push(alsoRuns(quotation));
  return parts.flatMap((part, index) => (index === 0 ? part : [{ text: ' · ' }, ...part]));
}

function alsoRuns({ also, origins }: Quotation): Run[] {
  const runs: Run[] = [{ text: 'also ' }];
  for (const [index, other] of also.slice(0, SIZES.alsoMax).entries()) {
    if (index > 0) runs.push({ text: ', ' });
    runs.push({ text: name(other.outlet), href: other.url });
  }
  if (also.length > SIZES.alsoMax) runs.push({ text: ` and ${also.length - SIZES.alsoMax} more` });
  runs.push({ text: ` · ${originsLine(also.length + 1, origins)}` });
  return runs;
}

const NAME_MAX = 150;
const name = (text: string): string => cut(oneLine(text), NAME_MAX);

function differenceUnits({ a, b, pieces }: Difference): Unit[] {
  return [...sideUnits('On record', a, diffElements(pieces, 'a')), ...sideUnits('New', b, diffElements(pieces, 'b'))];
}

/** One side, its differing words in bold, with quotation marks of ours as in `quotedText`. */
function sideUnits(label: string, quotation: Quotation, elements: RichTextElement[]): Unit[] {
  if (elements.length === 0) return quotationUnits(quotation);
  const [open, close] = quotedText(quotation) === cleanText(quotation.text) ? ['', ''] : OUR_MARKS;
  const packs = packElements(elements, SIZES.richTextCharactersMax);
  return packs.map((pack, index) => {
    const isLast = index === packs.length - 1;
    const before = index > 0 ? GOES_ON_MARK : open;
    const after = isLast ? close : CUT_MARK;
    const quote = richTextBlock({
      type: 'rich_text_quote',
      elements: [before, ...pack, after].flatMap((one) => {
        if (typeof one !== 'string') return [one];
        return one === '' ? [] : [textElement(one)];
      }),
    });
    const source: Run[] = [{ text: label, emphasis: 'strong' }, { text: ' · ' }, ...sourceRuns(quotation)];
    return present([quote, isLast ? contextBlock(source) : null]);
  });
}

function fieldUnits(fields: Extract<Part, { type: 'fields' }>['fields']): Unit[] {
  const shown = fields.map((field): NonNullable<SectionBlock['fields']>[number] => {
    const label = mrkdwnLine([{ text: oneLine(field.name) || '—', emphasis: 'strong' }], LIMITS.sectionFieldMax / 2);
    const value = mrkdwnLine(field.value, LIMITS.sectionFieldMax / 2 - 1);
    return { type: 'mrkdwn', text: `${label}\n${value}`, verbatim: true };
  });
  const units: Unit[] = [];
  for (let from = 0; from < shown.length; from += FIELDS_A_BLOCK_MAX) {
    units.push([{ type: 'section', fields: shown.slice(from, from + FIELDS_A_BLOCK_MAX) }]);
  }
  return units;
}

/** Four full fields of 2,000 characters leave room for the rest of a page; Slack would take ten. */
const FIELDS_A_BLOCK_MAX = 4;

/** Bulleted items; one too long for a bullet follows as paragraphs of its own. */
function listUnits(items: readonly (readonly Run[])[]): Unit[] {
  const units: Unit[] = [];
  let open: RichTextElement[][] = [];
  let size = 0;
  const close = () => {
    if (open.length > 0) {
      units.push([richTextBlock({ type: 'rich_text_list', style: 'bullet', elements: open.map(section) })]);
    }
    open = [];
    size = 0;
  };
  for (const item of items) {
    const elements = richText(item);
    const cost = JSON.stringify(elements).length + 50;
    if (size + cost > SIZES.richTextCharactersMax) close();
    if (cost > SIZES.richTextCharactersMax) units.push(...textUnits([{ text: '• ' }, ...item]));
    else if (elements.length > 0) {
      open.push(elements);
      size += cost;
    }
  }
  close();
  return units;
}

function imageBlock(part: Extract<Part, { type: 'image' }>, fileId: string | undefined): KnownBlock | null {
  const alt = cut(oneLine(part.alt) || 'Picture', LIMITS.imageAltMax);
  if (fileId === undefined) return contextBlock([{ text: 'Picture: ', emphasis: 'em' }, { text: alt }]);
  const title = cut(oneLine(part.title), LIMITS.imageTitleMax);
  return {
    type: 'image',
    alt_text: alt,
    slack_file: { id: fileId },
    ...(title === '' ? {} : { title: { type: 'plain_text', text: title, emoji: false } }),
  };
}
