/** Words that stand beside every message on the desk and the terminal alike: labels, counts, times. */
import type { FindingField, FindingKind } from './model.ts';
import type { Message, Quotation } from './platform.ts';

export const KIND_LABELS: Readonly<Record<Message['kind'], string>> = {
  answer: 'Answer',
  alert: 'Alert',
  digest: 'Digest',
  notice: 'Notice',
  error: 'Not done',
  welcome: 'Welcome',
};

/** How much of the words is the speaker's own, in words. */
export const QUOTATION_LABELS: Readonly<Record<Quotation['kind'], string>> = {
  direct: 'Quoted',
  mixed: 'Partly quoted',
  indirect: 'Paraphrased',
  narrated: 'Told by the outlet',
};

const FINDING_LABELS: Readonly<Record<FindingKind, string>> = {
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
export function findingLabel(finding: { readonly kind: FindingKind; readonly field: FindingField | null }): string {
  const label = FINDING_LABELS[finding.kind];
  const tellsField = finding.field !== null && finding.field !== 'wording' && finding.kind !== 'denial';
  return tellsField ? `${label}: ${finding.field}` : label;
}

/** What stands above a message: its severity if it is an alert, else its kind. */
export function labelOf(message: Message): string {
  return message.kind === 'alert' && message.severity === 'note' ? 'Note' : KIND_LABELS[message.kind];
}

/** Null when nobody but the outlet speaks: its name stands in the next line anyway. */
export function speakerOf(quotation: Quotation): string | null {
  return quotation.speaker ?? (quotation.kind === 'narrated' ? null : 'Speaker not named');
}

/** A count with its noun: "1 article", "4 articles". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${new Intl.NumberFormat('en-GB').format(count)} ${count === 1 ? one : many}`;
}

/** "4 outlets, 1 origin" */
export function originsLine(outlets: number, origins: number): string {
  return `${counted(outlets, 'outlet')}, ${counted(origins, 'origin')}`;
}

const STYLES: Readonly<Record<'date' | 'time' | 'datetime', Intl.DateTimeFormatOptions>> = {
  date: { day: 'numeric', month: 'short', year: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit' },
  datetime: { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' },
};

/** A time in UTC, for readers whose own zone is not known; odd input stays as given. */
export function utcTime(iso: string, style: 'date' | 'datetime' | 'time' | 'relative'): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  const options = STYLES[style === 'relative' ? 'datetime' : style];
  const text = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC', hourCycle: 'h23' }).format(at);
  return style === 'date' ? text : `${text} UTC`;
}
