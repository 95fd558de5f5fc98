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

export function readVersion(version: Version): ReadResult {
  return {
    reading: readingOf(version, extract(version.text)),
    document: storyDocument(version),
    prints: wireFingerprint(version.text),
  };
}

export function compareReadings({ next, known, before, feedback }: Comparison): Finding[] {
  return [...(before ? edits(before, next) : []), ...diff(next, known, feedback)];
}
