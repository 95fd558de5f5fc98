/** Entry of a reader thread. Its readings are kept a while, so that what the rules derive from them is derived once. */
import type { Reading } from './claims/types.ts';
import type { Finding, Version } from './model.ts';
import { type Comparison, compareReadings, type ReadResult, readVersion } from './reader-work.ts';

const KEPT_MAX = 400;
const kept = new Map<number, Reading>();

/** The same object for the same version: the rules memoise by object. */
function keep(reading: Reading): Reading {
  const { seq } = reading.version;
  const known = kept.get(seq) ?? reading;
  kept.delete(seq);
  kept.set(seq, known);
  const oldest = kept.keys().next().value;
  if (kept.size > KEPT_MAX && oldest !== undefined) kept.delete(oldest);
  return known;
}

export function read({ version }: { version: Version }): ReadResult {
  return readVersion(version);
}

export function compare(comparison: Comparison): Finding[] {
  return compareReadings({ ...comparison, next: keep(comparison.next), known: comparison.known.map(keep) });
}
