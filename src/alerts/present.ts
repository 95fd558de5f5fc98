/** Rows of the ledger as parts of messages: quotations stay slices, differences are marked word by word. */
import { factDiff, wordDiff } from '../claims/index.ts';
import type { FindingEnd, FindingRow } from '../ledger/findings.ts';
import type { ChannelRef, DiffPiece } from '../model.ts';
import type { Part, Quotation, Run } from '../platform.ts';

export { findingLabel as kindLabel } from '../wording.ts';

/** Link to a page of the desk, or null when readers can't reach it. */
export type Link = (path: string) => string | null;

export function articlePath(id: string, span?: { readonly start: number; readonly end: number }): string {
  return `/articles/${encodeURIComponent(id)}${span ? `#s-${span.start}-${span.end}` : ''}`;
}

export function quotationOf(end: FindingEnd, link: Link): Quotation {
  return {
    text: end.text,
    kind: end.kind,
    speaker: end.kind === 'narrated' ? null : end.speaker,
    role: end.kind === 'narrated' ? null : end.role,
    via: end.via,
    outlet: end.outlet,
    url: end.url,
    published: end.published,
    recordUrl: link(articlePath(end.article, end)),
    also: [],
    origins: 1,
  };
}

/** Below this share of common words a word-by-word comparison marks nearly everything and shows nothing. */
const ALIKE_SHARE_MIN = 0.25;

/** How much of the shorter passage both have, 0..1. */
function shareOf(pieces: readonly DiffPiece[]): number {
  const lengthOf = (...ops: DiffPiece['op'][]) =>
    pieces.reduce((sum, { op, text: words }) => sum + (ops.includes(op) ? words.length : 0), 0);
  return lengthOf('same') / Math.max(1, Math.min(lengthOf('same', 'removed'), lengthOf('same', 'added')));
}

/** Have two passages so much in common that it helps to see where they differ? */
export const isTelling = (pieces: readonly DiffPiece[]): boolean => shareOf(pieces) >= ALIKE_SHARE_MIN;

/** From this share of common words on, every word that differs can be marked. */
const ONE_SENTENCE_SHARE_MIN = 0.6;

/**
 * The words to mark in the passages of a finding: all that differ where both are much the same sentence, else those that the
 * finding is about (the figures, the names). Empty when marks would show nothing.
 */
export function piecesOf({ a, b, field }: Pick<FindingRow, 'a' | 'b' | 'field'>): DiffPiece[] {
  if (!a) return [];
  const all = wordDiff(a.text, b.text);
  const fact = shareOf(all) < ONE_SENTENCE_SHARE_MIN ? factDiff(a.text, b.text, field) : null;
  return fact ?? (isTelling(all) ? all : []);
}

/** Both passages of a finding, one when nothing was known before; passages that share no words stand one after the other. */
export function evidenceParts(finding: FindingRow, link: Link): Part[] {
  const b = quotationOf(finding.b, link);
  if (!finding.a) return [{ type: 'quotation', quotation: b }];
  const a = quotationOf(finding.a, link);
  const pieces = piecesOf(finding);
  if (pieces.length > 0) return [{ type: 'difference', difference: { a, b, pieces } }];
  return [
    { type: 'quotation', quotation: a },
    { type: 'quotation', quotation: b },
  ];
}

export const text = (words: string): Run => ({ text: words });
export const strong = (words: string): Run => ({ text: words, emphasis: 'strong' });
export const em = (words: string): Run => ({ text: words, emphasis: 'em' });
/** A channel by its name, where the reader's platform can show it. */
export const channelRun = ({ channel }: ChannelRef): Run => ({ text: `#${channel}`, emphasis: 'strong', channel });

/** "4 outlets, 1 origin": reprints of one wire story count once. */
export function originsText(ends: readonly FindingEnd[]): string {
  const outlets = new Set(ends.map(({ outlet }) => outlet)).size;
  const origins = new Set(ends.map(({ wireGroup, article }) => wireGroup ?? article)).size;
  return `${plural(outlets, 'outlet')}, ${plural(origins, 'origin')}`;
}

export function plural(count: number, noun: string): string {
  return `${count} ${count === 1 ? noun : `${noun}s`}`;
}

/** The first sentence or line of at most `charsMax` characters, with a mark where it was cut. */
export function shorten(words: string, charsMax: number): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length <= charsMax ? line : `${line.slice(0, charsMax - 1).trimEnd()}…`;
}

const ANY_MARK = /["“”„«»]/;
const MARKED = /^["“„«]([^"“”„«»]*)["”“»]$/;

/** A passage between quotation marks, as `shorten` gives it; one that has marks of its own gets no others around them. */
export function quoted(words: string, charsMax: number): string {
  const line = words.trim();
  const inner = MARKED.exec(line)?.[1] ?? line;
  const shown = shorten(inner, charsMax);
  return ANY_MARK.test(inner) ? shown : `“${shown}”`;
}
