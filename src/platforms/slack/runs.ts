/**
 * Runs (plain text, links, times) as Slack's rich text elements and as mrkdwn. Rich text needs no escaping: Slack never
 * looks for markup in it, so it carries every quotation. Mrkdwn serves small print and fields.
 */
import type { RichTextElement, RichTextSection, RichTextText } from '@slack/types';
import type { DiffPiece } from '../../model.ts';
import type { Run } from '../../platform.ts';
import { diffSide } from '../diff-side.ts';
import { SIZES } from './limits.ts';
import {
  cleanText,
  DATE_FORMATS,
  mrkdwn,
  mrkdwnDate,
  mrkdwnLink,
  oneLine,
  safeUrl,
  slackTime,
  splitText,
} from './text.ts';

type Style = NonNullable<RichTextText['style']>;

/** Our emphases in Slack's styles. Differing words are bold on both sides: struck words would read as withdrawn ones. */
const STYLES: Readonly<Record<'strong' | 'em' | 'added' | 'removed' | 'code', Style>> = {
  strong: { bold: true },
  em: { italic: true },
  added: { bold: true },
  removed: { strike: true },
  code: { code: true },
};

export function textElement(text: string, style?: Style): RichTextText {
  return style === undefined ? { type: 'text', text } : { type: 'text', text, style };
}

/** Rich text elements of `runs`; long texts become several elements, each at most a quotation piece long. */
export function richText(runs: readonly Run[]): RichTextElement[] {
  return runs.flatMap((run) => ('time' in run ? dateElements(run) : textElements(run)));
}

function dateElements(run: Extract<Run, { time: string }>): RichTextElement[] {
  const time = slackTime(run.time, run.style);
  if (time === null) return textElements({ text: run.time });
  return [{ type: 'date', timestamp: time.seconds, format: DATE_FORMATS[run.style], fallback: time.fallback }];
}

/** A channel that has a name, which a direct conversation has not. */
const CHANNEL_ID = /^[CG][A-Z0-9]{2,20}$/;

function textElements(run: Extract<Run, { text: string }>): RichTextElement[] {
  if (run.channel !== undefined && CHANNEL_ID.test(run.channel)) return [{ type: 'channel', channel_id: run.channel }];
  const text = cleanText(run.text);
  if (text === '') return [];
  const style = run.emphasis === undefined ? undefined : STYLES[run.emphasis];
  const url = run.href === undefined ? null : safeUrl(run.href, SIZES.hrefMax);
  const pieces = splitText(text, SIZES.quotationPieceMax);
  if (url === null) return pieces.map((piece) => textElement(piece, style));
  return pieces.map((piece) => ({ type: 'link', url, text: piece, ...(style === undefined ? {} : { style }) }));
}

/** One side of a comparison with the words that differ in bold. */
export function diffElements(pieces: readonly DiffPiece[], side: 'a' | 'b'): RichTextElement[] {
  return diffSide(pieces, side).flatMap(({ text, differs }) =>
    splitText(cleanText(text), SIZES.quotationPieceMax).map((part) =>
      textElement(part, differs ? { bold: true } : undefined),
    ),
  );
}

/** Elements packed into lists whose JSON stays within `charactersMax`. An element alone is never larger (see textElements). */
export function packElements(elements: readonly RichTextElement[], charactersMax: number): RichTextElement[][] {
  const packs: RichTextElement[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const element of elements) {
    const cost = JSON.stringify(element).length + 1;
    if (size + cost > charactersMax) {
      packs.push([]);
      size = 0;
    }
    packs.at(-1)?.push(element);
    size += cost;
  }
  return packs;
}

export function section(elements: RichTextElement[]): RichTextSection {
  return { type: 'rich_text_section', elements };
}

const MARKS = { strong: '*', em: '_', added: '*', removed: '~', code: '`' } as const;

/** One run as mrkdwn on one line; all foreign text escaped and guarded. */
export function mrkdwnRun(run: Run): string {
  if ('time' in run) return mrkdwnDate(run.time, run.style);
  const lead = /^\s/u.test(run.text) ? ' ' : '';
  const tail = /\S\s$/u.test(run.text) ? ' ' : '';
  const shown = run.href === undefined ? mrkdwn(oneLine(run.text)) : mrkdwnLink(run.href, run.text, SIZES.hrefMax);
  if (shown === '') return lead;
  // Marks around text that holds marks of its own would pair up with those.
  const mark = run.emphasis === undefined || /[*_~`]/.test(run.text) ? '' : MARKS[run.emphasis];
  return `${lead}${mark}${shown}${mark}${tail}`;
}

/** Runs as one line of mrkdwn of at most `lengthMax` characters: whole runs only, then an ellipsis. */
export function mrkdwnLine(runs: readonly Run[], lengthMax: number): string {
  let line = '';
  for (const run of runs) {
    const next = mrkdwnRun(shorten(run, Math.floor(lengthMax / 8)));
    if (line.length + next.length > lengthMax - 1) return `${line}…`;
    line += next;
  }
  return line;
}

/** Escaping makes a character at most five long, and a guard one more: an eighth of the space is always enough. */
function shorten(run: Run, lengthMax: number): Run {
  if ('time' in run || run.text.length <= lengthMax) return run;
  return { ...run, text: `${splitText(run.text, lengthMax - 1)[0] ?? ''}…` };
}

export function runsText(runs: readonly Run[]): string {
  return runs.map((run) => ('time' in run ? (slackTime(run.time, run.style)?.fallback ?? '') : run.text)).join('');
}
