/**
 * Entry of a reader thread, and the same work in the main thread where there are none. Readings are kept a while: the rules
 * derive sentences, figures and quotations from a reading on first sight and remember them by object.
 */
import type { Reading } from './claims/types.ts';
import type { Finding, Version } from './model.ts';
import { type Comparison, compareReadings, type ReadResult, readVersion } from './reader-work.ts';
import { Recent } from './recent.ts';

const kept = new Recent<number, Reading>(400);

/** The same object for the same version: the rules memoise by object. */
function keep(reading: Reading): Reading {
  const { seq, id, text, wireGroup } = reading.version;
  const found = kept.get(seq);
  // Two stores in one process (tests, a restored backup) may give one number to two texts.
  const same = found?.version.id === id && found.version.text === text && found.version.wireGroup === wireGroup;
  const known = same ? found : reading;
  kept.set(seq, known);
  return known;
}

export function read({ version }: { version: Version }): ReadResult {
  return readVersion(version);
}

export function compare(comparison: Comparison): Finding[] {
  return compareReadings({ ...comparison, next: keep(comparison.next), known: comparison.known.map(keep) });
}
