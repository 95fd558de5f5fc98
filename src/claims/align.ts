/**
 * Word-level alignment of two quotations: the stretch they share, what differs inside it, how much it covers.
 * Smith and Waterman's local alignment (J. Mol. Biol. 147, 1981), with content words worth more than function words.
 */
import { isStopWord, stem, type Word } from '../text/words.ts';
import { baseForm } from './lexicon/irregular.ts';
import { plainWords } from './lexicon/spelling.ts';

/** One comparable word and the source words it came from. */
export interface Plain {
  readonly text: string;
  readonly stem: string;
  readonly weight: number;
  readonly from: number;
  /** The first word of the quotation, and written with a capital: a sentence of its own. */
  readonly opens: boolean;
}

export interface Difference {
  readonly a: readonly string[];
  readonly b: readonly string[];
}

export interface Alignment {
  /** Share of the shorter side's weight that is matched, 0..1. */
  readonly similarity: number;
  /** Matched content words. */
  readonly contentCount: number;
  readonly matchCount: number;
  readonly differences: readonly Difference[];
  /** Words of the shorter side before and after the aligned stretch. */
  readonly loose: readonly string[];
  /** The loose words only say where one outlet began or stopped quoting: the other side has no words there. */
  readonly excerpts: boolean;
  /** One side opens as a sentence where the other has "if" or "not" first: the sense is cut, not only the length. */
  readonly beheaded: boolean;
  /** One side closes where the other goes on with a condition: "if", "unless", "until". */
  readonly unconditioned: boolean;
  /** Comparable words the aligned stretch spans on each side, `[from, to)`. */
  readonly a: readonly [number, number];
  readonly b: readonly [number, number];
}

const WORDS_MAX = 400;
/** Content words that say nothing by themselves. */
const LIGHT = new Set('lot lots thing things way ways get got go going really think know want like'.split(' '));

/** The comparable words of a quotation; marks, brackets and points are gone. */
export function plainOf(wordList: readonly Word[]): Plain[] {
  const found: Plain[] = [];
  wordList.slice(0, WORDS_MAX).forEach((word, from) => {
    for (const text of plainWords(word.folded)) {
      if (text === '' || (text === '00' && found.length > 0)) continue;
      const proper = /^\p{Lu}/u.test(word.text) && from > 0;
      const light = isStopWord(text) || LIGHT.has(text) || text.length < 2 || text === "'s";
      const opens = from === 0 && text !== 'i' && /^\p{Lu}/u.test(word.text);
      found.push({ text, stem: stem(baseForm(text)), weight: light ? 0.3 : proper ? 0.6 : 1, from, opens });
    }
  });
  return found;
}

const MISMATCH = -0.7;
const GAP = -0.45;

function score(a: Plain, b: Plain): number {
  if (a.text === b.text) return a.weight;
  return a.stem === b.stem && a.weight > 0.3 ? a.weight * 0.6 : MISMATCH;
}

/** Fills the score table; the best cell ends the best local alignment. */
function fill(a: readonly Plain[], b: readonly Plain[]) {
  const width = b.length + 1;
  const table = new Float32Array((a.length + 1) * width);
  let best = 0;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const diagonal = (table[(i - 1) * width + j - 1] ?? 0) + score(a[i - 1] as Plain, b[j - 1] as Plain);
      const up = (table[(i - 1) * width + j] ?? 0) + GAP;
      const left = (table[i * width + j - 1] ?? 0) + GAP;
      const value = Math.max(0, diagonal, up, left);
      table[i * width + j] = value;
      if (value > (table[best] ?? 0)) best = i * width + j;
    }
  }
  return { table, width, best };
}

type Step = readonly ['match' | 'alter' | 'removed' | 'added', number, number];

function trace(a: readonly Plain[], b: readonly Plain[]): Step[] {
  const { table, width, best } = fill(a, b);
  const steps: Step[] = [];
  let at = best;
  while ((table[at] ?? 0) > 0) {
    const i = Math.floor(at / width);
    const j = at % width;
    const here = table[at] ?? 0;
    const pair = score(a[i - 1] as Plain, b[j - 1] as Plain);
    if (Math.abs(here - ((table[at - width - 1] ?? 0) + pair)) < 1e-3) {
      steps.push([(a[i - 1] as Plain).text === (b[j - 1] as Plain).text ? 'match' : 'alter', i - 1, j - 1]);
      at -= width + 1;
    } else if (Math.abs(here - ((table[at - width] ?? 0) + GAP)) < 1e-3) {
      steps.push(['removed', i - 1, j - 1]);
      at -= width;
    } else {
      steps.push(['added', i - 1, j - 1]);
      at -= 1;
    }
  }
  return steps.reverse();
}

/** Words at an edge, on either side, that may be other words for the same. */
const EDGE_WORDS_MAX = 4;

/**
 * The local alignment ends where likeness ends; where only a few words are left on both sides, they stand in each other's
 * place ("we should have", "they could have") and belong to it.
 */
function withEdges(steps: readonly Step[], a: readonly Plain[], b: readonly Plain[]): readonly Step[] {
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last) return steps;
  const [head, tail] = [
    edge(a.slice(0, first[1]), b.slice(0, first[2]), 0, 0),
    edge(a.slice(last[1] + 1), b.slice(last[2] + 1), last[1] + 1, last[2] + 1),
  ];
  return [...head, ...steps, ...tail];
}

/** The steps through two short stretches, by their longest common words; none when either is empty or long. */
function edge(a: readonly Plain[], b: readonly Plain[], i: number, j: number): Step[] {
  if (a.length === 0 || b.length === 0 || Math.max(a.length, b.length) > EDGE_WORDS_MAX) return [];
  const steps: Step[] = [];
  let from = 0;
  a.forEach((word, x) => {
    const y = b.findIndex((other, at) => at >= from && other.text === word.text);
    if (y < 0) {
      steps.push(['removed', i + x, j + from]);
      return;
    }
    for (; from < y; from++) steps.push(['added', i + x, j + from]);
    steps.push(['match', i + x, j + y]);
    from = y + 1;
  });
  for (; from < b.length; from++) steps.push(['added', i + a.length - 1, j + from]);
  return steps;
}

function differencesOf(steps: readonly Step[], a: readonly Plain[], b: readonly Plain[]): Difference[] {
  const found: Difference[] = [];
  let open: { a: string[]; b: string[] } | null = null;
  for (const [op, i, j] of steps) {
    if (op === 'match') {
      if (open) found.push(open);
      open = null;
      continue;
    }
    open ??= { a: [], b: [] };
    if (op !== 'added') open.a.push(a[i]?.text ?? '');
    if (op !== 'removed') open.b.push(b[j]?.text ?? '');
  }
  if (open) found.push(open);
  return found;
}

const weightOf = (list: readonly Plain[]): number => list.reduce((sum, word) => sum + word.weight, 0);

/** Words that make another thing of the sentence they open. */
const HEADS = new Set(['if', 'unless', 'not', 'never', 'no', 'nobody', 'hardly', 'without', 'until']);

function beheaded(long: readonly Plain[], from: number, short: readonly Plain[], at: number): boolean {
  return at === 0 && short[0]?.opens === true && from > 0 && HEADS.has(long[from - 1]?.text ?? '');
}

/** Words that a promise hangs on. */
const CONDITIONS = /^(?:if|unless|until|provided|except)$/;

/** The shorter ends, with the end of a sentence's worth of words, where the longer goes on with a condition. */
const unconditioned = (long: readonly Plain[], to: number, short: readonly Plain[], at: number): boolean =>
  at === short.length && short.length >= CONDITIONED_WORDS_MIN && CONDITIONS.test(long[to]?.text ?? '');
const CONDITIONED_WORDS_MIN = 5;

/** Aligns two quotations. `a` and `b` may come in either order; the result is symmetric up to the names of the sides. */
export function align(a: readonly Plain[], b: readonly Plain[]): Alignment {
  const steps = withEdges(trace(a, b), a, b);
  const first = steps[0];
  const last = steps.at(-1);
  const matches = steps.filter(([op]) => op === 'match');
  const [aFrom, bFrom] = first ? [first[1], first[2]] : [0, 0];
  const [aTo, bTo] = last ? [last[1] + 1, last[2] + 1] : [0, 0];
  const shorterIsA = weightOf(a) <= weightOf(b);
  const short = shorterIsA ? a : b;
  const [from, to] = shorterIsA ? [aFrom, aTo] : [bFrom, bTo];
  const matched = matches.reduce((sum, [, i]) => sum + (a[i]?.weight ?? 0), 0);
  return {
    similarity: matched / Math.max(0.01, Math.min(weightOf(a), weightOf(b))),
    contentCount: matches.filter(([, i]) => (a[i]?.weight ?? 0) > 0.3).length,
    matchCount: matches.length,
    differences: differencesOf(steps, a, b),
    loose: [...short.slice(0, from), ...short.slice(to)].map((word) => word.text),
    beheaded: beheaded(a, aFrom, b, bFrom) || beheaded(b, bFrom, a, aFrom),
    unconditioned: unconditioned(a, aTo, b, bTo) || unconditioned(b, bTo, a, aTo),
    excerpts: Math.min(aFrom, bFrom) === 0 && (aTo === a.length || bTo === b.length),
    a: [aFrom, aTo],
    b: [bFrom, bTo],
  };
}

/** Enough of the two is alike, beside names and set phrases, to say in public that one of them was altered. */
export function surelyOne(alignment: Alignment, a: readonly Plain[], sameSpeaker = false): boolean {
  const telling = a.slice(alignment.a[0], alignment.a[1]).filter((word) => word.weight === 1).length;
  const { similarity, matchCount } = alignment;
  if (sameSpeaker && telling >= 3 && matchCount >= 4 && similarity >= 0.7) return true;
  return telling >= 2 && ((matchCount >= 6 && similarity >= 0.65) || (matchCount >= 4 && similarity >= 0.85));
}

export type QuoteMatch = 'same' | 'trivial' | 'altered' | 'different';

/** Words whose coming or going changes nothing an editor would mind. */
const FILLER = new Set("a an the that and so well uh um er ah oh you know okay also just th s 's".split(' '));

/** How two quotations relate: the same (perhaps one cut short), trivially or really altered, or two utterances. */
export function quoteMatch(alignment: Alignment): QuoteMatch {
  const { similarity, contentCount, matchCount, differences, loose } = alignment;
  if (contentCount === 0 && similarity < 1) return 'different';
  if ((alignment.beheaded || alignment.unconditioned) && similarity > 0.8 && matchCount >= 4) return 'altered';
  if (similarity > 0.999 && differences.length === 0) return 'same';
  const changed = [...differences.flatMap((d) => [...d.a, ...d.b]), ...loose];
  if (changed.length === 0) return 'same';
  if (differences.length === 0 && alignment.excerpts && contentCount >= 2 && matchCount >= 8) return 'same';
  const density = matchCount / (matchCount + differences.reduce((n, d) => n + Math.max(d.a.length, d.b.length), 0));
  const enough = contentCount >= 2 || (matchCount >= 6 && similarity >= 0.75);
  if (similarity < 0.55 || !enough || matchCount < 4 || density < 0.5) return 'different';
  return changed.every((word) => FILLER.has(word)) ? 'trivial' : 'altered';
}
