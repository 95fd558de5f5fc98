/**
 * What to ask the index for, so that a look-up costs about the same on a record of any size: rare keys, few at once. Pure;
 * what is rare comes from a sample of the record.
 */

/** What is known of how common keys are: see `KeySample`. */
export interface Shares {
  /** Share of the statements that hold the key, 0..1, never 0. */
  share(key: number): number;
  /** Share of those that hold all the keys. */
  shareOfAll(keys: readonly number[]): number;
}

/** Keys that are common, all of which many statements hold: the newest of them are looked for from the end of the record. */
export interface Walk {
  readonly keys: readonly number[];
  /** How far back from the last statement. */
  readonly rowsMax: number;
}

/** Questions to the record, asked as one. An empty list is not asked. */
export interface SearchPlan {
  /** Statements that hold any of these runs of words. */
  readonly anyRun: readonly number[];
  /** Statements that hold all keys of any of these sets. */
  readonly allOf: readonly (readonly number[])[];
  readonly walks: readonly Walk[];
  /** Statements that hold any of these words: only wanted when the others find few. */
  readonly anyWord: readonly number[];
}

/** Statements that one question may be expected to bring up for ranking. */
const ROWS_MAX = 800;
/** So few that more keys would cost the index more than they save. */
const ROWS_FEW = 200;
/** Rare runs asked for at once. */
const RUNS_MAX = 16;
/** Of so many rare words one may be left out: fewer combinations than that are as sure to find who holds all but one. */
const LEFT_OUT_OF_MAX = 8;
/** Reading a statement in passing, newest first, costs so much less than having the index name it. */
const WALK_COST = 0.07;
/** As many as a walk stops at. */
export const WALK_HITS = 60;

/**
 * @param words keys of the query's words
 * @param runs keys of its runs of three
 * @param top how many statements there are, roughly
 */
export function planSearch(words: readonly number[], runs: readonly number[], shares: Shares, top: number): SearchPlan {
  const rarestFirst = (keys: readonly number[]) => [...keys].sort((a, b) => shares.share(a) - shares.share(b));
  const [rareWords, rareRuns] = [rarestFirst(words), rarestFirst(runs)];
  const affordable = (keys: readonly number[]) =>
    withinRows(keys.map((key) => [key, shares.share(key) * top] as const));
  const anyRun = affordable(rareRuns).slice(0, RUNS_MAX);
  const expected = (keys: readonly number[]) => shares.shareOfAll(keys) * top;
  const allOf: (readonly number[])[] = leaveOneOut(rareWords, expected);
  // Whoever holds all of them holds a rare run, or all but one of the words: asked for already, when these are rare enough.
  const wholes = [...(anyRun.length > 0 ? [] : [rareRuns]), ...(allOf.length > 0 ? [] : [rareWords])];
  const walks: Walk[] = [];
  for (const keys of wholes.filter(({ length }) => length > 0)) {
    const rowsMax = Math.ceil(WALK_HITS / shares.shareOfAll(keys));
    if (rowsMax * WALK_COST < expected(keys) && expected(keys) > ROWS_FEW) walks.push({ keys, rowsMax });
    else allOf.push(together(keys, expected));
  }
  return { anyRun, allOf, walks, anyWord: affordable(rareWords) };
}

/** The first of the keys, as long as the rows expected of them stay within bounds. */
function withinRows<T>(expected: readonly (readonly [T, number])[], rowsMax = ROWS_MAX): T[] {
  let rows = 0;
  return expected.flatMap(([item, more]) => {
    rows += more;
    return rows <= rowsMax ? [item] : [];
  });
}

/** The rarest of the keys that together bring few enough statements, or all of them. */
function together(rarestFirst: readonly number[], expected: (keys: readonly number[]) => number): readonly number[] {
  for (let size = 1; size < rarestFirst.length; size++) {
    const some = rarestFirst.slice(0, size);
    if (expected(some) <= ROWS_FEW) return some;
  }
  return rarestFirst;
}

/**
 * Sets of keys of which every statement that lacks one word of the query, or none, holds one: whoever lacks one word lacks one
 * of the three rarest at most, so the pairs of those three will do, when they bring few enough statements. None: they do not.
 */
function leaveOneOut(rarestFirst: readonly number[], expected: (keys: readonly number[]) => number): number[][] {
  const sizeMax = Math.min(rarestFirst.length, LEFT_OUT_OF_MAX);
  for (let size = 3; size < sizeMax; size++) {
    const sets = eachLeftOut(rarestFirst.slice(0, size));
    if (sets.reduce((sum, keys) => sum + expected(keys), 0) <= ROWS_MAX / 2) return sets;
  }
  const all = sizeMax < 3 ? [] : eachLeftOut(rarestFirst.slice(0, sizeMax));
  return withinRows(
    all.map((keys) => [keys, expected(keys)] as const),
    2 * ROWS_MAX,
  );
}

/** Each set of keys with one left out, the most common first: what is left is rarest then. */
function eachLeftOut(keys: readonly number[]): number[][] {
  return keys.map((_, index) => keys.filter((_key, other) => other !== keys.length - 1 - index));
}
