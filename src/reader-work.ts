/** The CPU work on an article, pure: text → reading, reading against readings → findings. */

import { wireFingerprint } from './article/wire.ts';
import { extract } from './attribution/index.ts';
import { diff, edits, readingOf } from './claims/index.ts';
import { type StoryDocument, storyDocument } from './claims/story.ts';
import type { Feedback, Reading } from './claims/types.ts';
import type { Finding, Version } from './model.ts';

export interface ReadResult {
  readonly reading: Reading;
  readonly document: StoryDocument;
  readonly prints: readonly number[];
}

export interface Comparison {
  readonly next: Reading;
  /** Readings of other articles. */
  readonly known: readonly Reading[];
  /** The version of the same article before this one, if any. */
  readonly before: Reading | null;
  readonly feedback: readonly Feedback[];
}

/**
 * A news article has some thousand words. Of a text beyond these limits (a dump, a whole book) all is kept, and the
 * beginning is read: it must not hold up the articles behind it.
 */
const READ_CHARS_MAX = 500_000;
const STATEMENTS_MAX = 2_000;

export function readVersion(version: Version): ReadResult {
  const text = version.text.slice(0, READ_CHARS_MAX);
  return {
    reading: bounded(readingOf(version, extract(text))),
    document: storyDocument(version),
    prints: wireFingerprint(text),
  };
}

/** What somebody said goes before what the outlet tells in its own voice; order and numbering stay as they are. */
function bounded(reading: Reading): Reading {
  if (reading.statements.length <= STATEMENTS_MAX) return reading;
  const attributed = reading.statements.filter(({ kind }) => kind !== 'narrated').slice(0, STATEMENTS_MAX);
  const narrated = reading.statements.filter(({ kind }) => kind === 'narrated');
  const kept = new Set([...attributed, ...narrated.slice(0, STATEMENTS_MAX - attributed.length)]);
  return {
    ...reading,
    statements: reading.statements.filter((statement) => kept.has(statement)),
    passages: reading.passages.slice(0, STATEMENTS_MAX),
  };
}

export function compareReadings({ next, known, before, feedback }: Comparison): Finding[] {
  return [...(before ? edits(before, next) : []), ...diff(next, known, feedback)];
}
