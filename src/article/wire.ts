/**
 * Tells reprints of one wire story, however trimmed or embedded, from independent reports of one event.
 *
 * Two reporters at one news conference share the quotations; only copies share the narration. So everything here is
 * measured on the words outside quotation marks. `wireFingerprint` finds candidates by index, `sameWire` decides.
 */
import { quotedSpans } from '../text/quoted.ts';
import { fold, shingles, words } from '../text/words.ts';

/** Words a fingerprint shingle spans, and the window from which winnowing keeps one (Schleimer et al., SIGMOD 2003). */
const SHINGLE_WORDS = 5;
const WINDOW = 6;
/** A fingerprint never holds more numbers than this; the smallest stay, so two long texts keep the same ones. */
const FINGERPRINT_MAX = 512;
const TEXT_CHARS_MAX = 60_000;

/** A shared run counts from this length: shorter ones are phrases any reporter may use. */
const RUN_WORDS_MIN = 8;
/** A run of this length is a copied sentence, not a turn of phrase. */
const LONG_RUN_WORDS = 14;
const SHARE_MIN = 0.2;
/** Below this a shared run is the common formula of two short notices. */
const COPIED_WORDS_MIN = 20;
/**
 * One paragraph lifted into a text of its own. Among 924 political articles of seven outlets no two independent ones of
 * different outlets share a narrated run half as long.
 */
const LIFTED_RUN_WORDS = 20;
const LIFTED_SHARE_MIN = 0.08;
/** An outlet repeats its own background and notices; its own articles are one text only when most of it is. */
const OWN_SHARE_MIN = 0.5;

/** A text with what is known of it. Spans of `boilerplate` do not count; `credits` are agencies it names. */
export interface WireText {
  readonly text: string;
  readonly outlet?: string | null;
  readonly boilerplate?: readonly (readonly [start: number, end: number])[];
  readonly credits?: readonly string[];
}

/** A text made ready for comparing: worth keeping for one that is held against many. */
export interface Narration {
  readonly outlet: string | null;
  readonly credits: readonly string[];
  /** Folded words outside quotation marks and boilerplate, in stretches that nothing interrupts. */
  readonly runs: readonly Run[];
  readonly wordCount: number;
}

interface Run {
  readonly words: readonly string[];
  /** Of the shingle that begins at each position. */
  readonly hashes: readonly number[];
}

export interface WireVerdict {
  readonly same: boolean;
  /** Narrated words both have in runs of 8 or more, as a share of the shorter text's narrated words, 0..1. */
  readonly share: number;
  readonly why: string;
}

/** At most 512 signed 32-bit integers: any narrated run of 10 words that two texts share gives them one in common. */
export function wireFingerprint(text: string): number[] {
  const kept = new Set<number>();
  for (const { hashes } of narration({ text }).runs) {
    if (hashes.length === 0) continue;
    for (let i = 0; i < Math.max(1, hashes.length - WINDOW + 1); i++) {
      let least = hashes[i] ?? 0;
      for (let k = i + 1; k < Math.min(hashes.length, i + WINDOW); k++) least = Math.min(least, hashes[k] ?? least);
      kept.add(least);
    }
  }
  return [...kept].sort((a, b) => a - b).slice(0, FINGERPRINT_MAX);
}

/** Makes a text ready for `sameWire`. */
export function narration(source: WireText): Narration {
  const runs = narratedRuns(source).map((run): Run => ({ words: run, hashes: windowHashes(run) }));
  const wordCount = runs.reduce((sum, { words }) => sum + words.length, 0);
  return { outlet: source.outlet ?? null, credits: source.credits ?? [], runs, wordCount };
}

/** Compares two texts word by word. Symmetric; never throws; linear in the texts but for what they share. */
export function sameWire(a: Narration, b: Narration): WireVerdict {
  const [short, long] = comesFirst(a, b) ? [a, b] : [b, a];
  const lengths = sharedRunLengths(short.runs, long.runs);
  const copied = lengths.reduce((sum, length) => sum + length, 0);
  const share = copied / Math.max(1, short.wordCount);
  const longest = Math.max(0, ...lengths);
  const agency = sharedCredit(a, b);
  const same =
    copied >= COPIED_WORDS_MIN &&
    longest >= LONG_RUN_WORDS &&
    (ofOneOutlet(a, b)
      ? share >= OWN_SHARE_MIN
      : share >= SHARE_MIN || agency !== null || (longest >= LIFTED_RUN_WORDS && share >= LIFTED_SHARE_MIN));
  return { same, share, why: explain(same, copied, share, lengths.length, agency) };
}

function ofOneOutlet(a: Narration, b: Narration): boolean {
  return a.outlet !== null && fold(a.outlet) === fold(b.outlet ?? '');
}

function explain(same: boolean, copied: number, share: number, runs: number, agency: string | null): string {
  if (copied === 0) return 'no narrated passage in common';
  const credit = agency === null ? '' : `, both from ${agency}`;
  const what = `${copied} narrated words in common in ${runs} ${runs === 1 ? 'run' : 'runs'} (${Math.round(share * 100)} % of the shorter${credit})`;
  return same ? what : `only ${what}`;
}

/** An agency that both texts come from: both credit it, or one does and the other is its own. */
function sharedCredit(a: Narration, b: Narration): string | null {
  const known = new Set(creditsOf(b).map(fold));
  return creditsOf(a).find((credit) => known.has(fold(credit))) ?? null;
}

const creditsOf = ({ credits, outlet }: Narration): string[] => [...credits, ...(outlet ? [outlet] : [])];

function narratedRuns(source: WireText): string[][] {
  const text = source.text.slice(0, TEXT_CHARS_MAX);
  const gaps = [...quotedSpans(text), ...(source.boilerplate ?? [])].sort((x, y) => x[0] - y[0]);
  const runs: string[][] = [];
  let run: string[] = [];
  let gap = 0;
  for (const word of words(text)) {
    let inGap = false;
    while (gap < gaps.length && (gaps[gap]?.[0] ?? 0) <= word.start) {
      if ((gaps[gap]?.[1] ?? 0) > word.start) {
        inGap = true;
        break;
      }
      gap += 1;
      if (run.length > 0) runs.push(run);
      run = [];
    }
    if (!inGap) run.push(word.folded);
  }
  if (run.length > 0) runs.push(run);
  return runs;
}

/** The shorter one; of two equally long the one that sorts first, so that the order of arguments does not matter. */
function comesFirst(left: Narration, right: Narration): boolean {
  const difference = left.wordCount - right.wordCount;
  const textOf = ({ runs }: Narration) => runs.map(({ words }) => words.join()).join(' ');
  return difference === 0 ? textOf(left) <= textOf(right) : difference < 0;
}

/** One hash a position: `shingles` leaves out repeats, winnowing needs every position. */
function windowHashes(run: readonly string[]): number[] {
  const hashes: number[] = [];
  for (let i = 0; i + SHINGLE_WORDS <= run.length; i++) {
    hashes.push(shingles(run.slice(i, i + SHINGLE_WORDS), SHINGLE_WORDS)[0] ?? 0);
  }
  return hashes;
}

/** Lengths of the runs of `RUN_WORDS_MIN` words or more that both have, greedily from the left, longest first at each place. */
function sharedRunLengths(short: readonly Run[], long: readonly Run[]): number[] {
  const seeds = new Map<number, (readonly [run: number, at: number])[]>();
  for (const [run, { hashes }] of long.entries()) {
    for (const [at, hash] of hashes.entries()) {
      const places = seeds.get(hash) ?? [];
      if (places.length < 16) places.push([run, at]);
      seeds.set(hash, places);
    }
  }
  const lengths: number[] = [];
  for (const { words: run, hashes } of short) {
    for (let i = 0; i < hashes.length; ) {
      const longest = Math.max(
        0,
        ...(seeds.get(hashes[i] ?? 0) ?? []).map(([r, at]) => runLength(run, i, long[r]?.words ?? [], at)),
      );
      if (longest >= RUN_WORDS_MIN) lengths.push(longest);
      i += longest >= RUN_WORDS_MIN ? longest : 1;
    }
  }
  return lengths;
}

function runLength(a: readonly string[], i: number, b: readonly string[], j: number): number {
  let length = 0;
  while (i + length < a.length && j + length < b.length && a[i + length] === b[j + length]) length += 1;
  return length;
}
