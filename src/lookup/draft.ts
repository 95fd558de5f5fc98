/** Holds a draft or a page against the record without storing anything: its quotations, then its facts. */

import type { Answers } from '../claims/types.ts';
import type { Finding, Statement, Version } from '../model.ts';
import type { Services } from '../services.ts';
import { alertOfOneEvent } from './one-event.ts';
import { storyOf } from './story-of.ts';
import { whoSaid } from './who-said.ts';

export interface CheckedQuotation {
  readonly statement: Statement;
  readonly text: string;
  readonly answers: Answers;
}

export interface CheckedDraft {
  readonly version: Version;
  readonly quotations: readonly CheckedQuotation[];
  /** What the draft's facts would be found to be, with `a` on record. */
  readonly findings: readonly Finding[];
  readonly known: ReadonlyMap<number, Version>;
}

const QUOTATIONS_MAX = 40;
const WORDS_MIN = 3;

/** `seq` 0 marks a version that is in no ledger. */
export function draftVersion(text: string, title: string | null, now: Date): Version {
  return {
    seq: 0,
    id: 'draft',
    article: 'draft',
    number: 1,
    outlet: 'Draft',
    url: 'about:draft',
    published: now.toISOString(),
    title,
    text,
    wireGroup: null,
  };
}

export async function checkDraft(services: Services, version: Version, now: Date): Promise<CheckedDraft> {
  const { ledger, reader } = services;
  const { reading, document } = await reader.read(version);
  const quotations: CheckedQuotation[] = [];
  for (const statement of reading.statements) {
    if (statement.kind !== 'direct' && statement.kind !== 'mixed') continue;
    const words = statement.content.map(([start, end]) => version.text.slice(start, end)).join(' ');
    if (words.split(/\s+/).length < WORDS_MIN || quotations.length >= QUOTATIONS_MAX) continue;
    const { answers } = await whoSaid(ledger, { words: `“${words.replace(/[“”"]/g, '')}”` }, now);
    quotations.push({ statement, text: words, answers });
  }
  const story = await storyOf(services, document);
  if (story === null) return { version, quotations, findings: [], known: new Map() };
  const members = await ledger.stories.members(story, document.indexTerms);
  const known = await ledger.readings.load(members);
  const compared = await reader.compare({ next: reading, known, before: null, feedback: [] });
  const findings = await alertOfOneEvent(ledger.stories, document, compared);
  return {
    version,
    quotations,
    findings: findings.filter(({ kind, a }) => a !== null && kind !== 'new' && kind !== 'repeat' && kind !== 'reprint'),
    known: new Map(known.map((one) => [one.version.seq, one.version])),
  };
}
