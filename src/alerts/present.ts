/** Rows of the ledger as parts of messages: quotations stay slices, differences are marked word by word. */
import { wordDiff } from '../claims/index.ts';
import type { FindingEnd, FindingRow } from '../ledger/findings.ts';
import type { FindingKind } from '../model.ts';
import type { Part, Quotation, Run } from '../platform.ts';

/** Link to a page of the desk, or null when readers can't reach it. */
export type Link = (path: string) => string | null;

const KIND_LABELS: Readonly<Record<FindingKind, string>> = {
  new: 'New',
  repeat: 'Repeated',
  reprint: 'Reprint',
  variant: 'Quotation altered',
  corroboration: 'Corroborated',
  refinement: 'More exact',
  conflict: 'Conflict',
  denial: 'Denial',
  reversal: 'Reversal',
  edit: 'Silent edit',
};

/** "Conflict: number", "Quotation altered", "Silent edit: date". */
export function kindLabel(finding: Pick<FindingRow, 'kind' | 'field'>): string {
  const label = KIND_LABELS[finding.kind];
  const tellsField = finding.field !== null && finding.field !== 'wording' && finding.kind !== 'denial';
  return tellsField ? `${label}: ${finding.field}` : label;
}

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

/** Both passages of a finding with the differing words marked; one passage when nothing was known before. */
export function evidencePart(finding: FindingRow, link: Link): Part {
  const b = quotationOf(finding.b, link);
  if (!finding.a) return { type: 'quotation', quotation: b };
  const a = quotationOf(finding.a, link);
  return { type: 'difference', difference: { a, b, pieces: wordDiff(a.text, b.text) } };
}

export const text = (words: string): Run => ({ text: words });
export const strong = (words: string): Run => ({ text: words, emphasis: 'strong' });
export const em = (words: string): Run => ({ text: words, emphasis: 'em' });

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
