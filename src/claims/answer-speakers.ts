/** Whose statement a hit is, as far as a query's `by` is concerned. */
import { matchNames, type NamedParty } from '../text/names.ts';
import type { StatementHit } from './types.ts';

/** Answers "is this the named speaker?" for many hits, comparing each distinct name once. */
export function speakerFilter(by: string): (hit: StatementHit) => boolean {
  const asked: NamedParty = { name: by, role: null };
  const known = new Map<string, boolean>();
  return (hit) => {
    const names = [hit.speakerName, hit.statement.speaker?.name ?? null];
    return names.some((name) => {
      if (name === null || name === '') return false;
      const before = known.get(name);
      if (before !== undefined) return before;
      const same = matchNames(asked, { name, role: null }) !== 'different';
      known.set(name, same);
      return same;
    });
  };
}

/** Both are the same speaker, as far as their names tell; two unnamed speakers never are. */
export function sameSpeaker(a: StatementHit, b: StatementHit): boolean {
  const [x, y] = [partyOf(a), partyOf(b)];
  if (x === null || y === null) return false;
  return x.name === y.name || matchNames(x, y) !== 'different';
}

function partyOf(hit: StatementHit): NamedParty | null {
  const name = hit.speakerName ?? hit.statement.speaker?.name ?? null;
  return name === null ? null : { name, role: hit.statement.speaker?.role ?? null };
}

/** The speaker's own utterance: not a belief ascribed to someone, not an impression another passes on. */
export function isOwnWords(hit: StatementHit): boolean {
  const { statement } = hit;
  if (statement.kind === 'narrated' || statement.stance !== 'asserted') return false;
  if (statement.kind !== 'indirect') return true;
  return statement.speech && statement.via === null;
}
