/** Turns judged hits into the list an editor reads: no doubles, reprints folded, origins counted. */
import { isStopWord, stem } from '../text/words.ts';
import { sameSpeaker } from './answer-speakers.ts';
import type { Answer, MatchKind, StatementHit } from './types.ts';

export interface Judged {
  readonly hit: StatementHit;
  readonly match: MatchKind;
  readonly score: number;
  readonly truncated?: boolean;
}

const ANSWERS_MAX = 10;
/** Two statements are one utterance when so much of the shorter one's words, and of its word pairs, stands in the other. */
const SAME_WORDS_MIN = 0.75;
const SAME_PAIRS_MIN = 0.35;
const UTTERANCE_PAIRS_MIN = 3;
const COMPARED_CHARS_MAX = 600;

/**
 * At most 10 answers in the given order. Of two that overlap in one version the first stays. A reprint of an earlier
 * answer (same speaker and words, same wire group or an earlier version of the article) goes behind all that are
 * independent; every answer names the others of its utterance in `also`.
 */
export function joinAnswers(ordered: readonly Judged[], pool: readonly Judged[]): Answer[] {
  const kept: Judged[] = [];
  const reprints: Judged[] = [];
  for (const one of ordered) {
    if ([...kept, ...reprints].some((before) => overlaps(before.hit, one.hit))) continue;
    if (kept.some((before) => isReprint(before, one))) reprints.push(one);
    else kept.push(one);
    if (kept.length === ANSWERS_MAX) break;
  }
  const all = [...new Set([...ordered, ...pool])];
  return [...kept, ...reprints].slice(0, ANSWERS_MAX).map((one) => {
    const also = oneAVersion(all.filter((other) => isSameUtterance(one, other))).map(({ hit }) => hit);
    const origins = new Set([one.hit, ...also].map(originOf)).size;
    return { hit: one.hit, match: one.match, score: one.score, also, origins };
  });
}

/** One hit of each version, the best one. */
function oneAVersion(list: readonly Judged[]): Judged[] {
  const seen = new Set<number>();
  return list.filter(({ hit }) => !seen.has(hit.version.seq) && seen.add(hit.version.seq));
}

/** The best of each origin first (an original before its reprints), then the second best of each…; latest first. */
export function spread(list: readonly Judged[]): Judged[] {
  const turns = new Map<string, number>();
  return [...list]
    .sort((a, b) => b.score - a.score || byTime(a, b))
    .map((one) => {
      const turn = turns.get(originOf(one.hit)) ?? 0;
      turns.set(originOf(one.hit), turn + 1);
      return { one, turn };
    })
    .sort((a, b) => a.turn - b.turn || b.one.score - a.one.score || byTime(b.one, a.one))
    .map(({ one }) => one);
}

/** Earlier reports first; ledger order between equals. */
export function byTime({ hit: a }: { readonly hit: StatementHit }, { hit: b }: { readonly hit: StatementHit }): number {
  return (
    a.version.published.localeCompare(b.version.published) ||
    a.version.seq - b.version.seq ||
    a.statement.start - b.statement.start
  );
}

function originOf(hit: StatementHit): string {
  return hit.version.wireGroup ?? `article ${hit.version.article}`;
}

function overlaps(a: StatementHit, b: StatementHit): boolean {
  if (a.version.id !== b.version.id) return false;
  const [x, y] = [a.statement, b.statement];
  const shared = Math.min(x.end, y.end) - Math.max(x.start, y.start);
  return shared > 0 && shared * 2 >= Math.min(x.end - x.start, y.end - y.start);
}

function isReprint(before: Judged, one: Judged): boolean {
  return originOf(before.hit) === originOf(one.hit) && isSameUtterance(before, one);
}

function isSameUtterance(a: Judged, b: Judged): boolean {
  // Words first: they are remembered, and names cost more to compare.
  return a.hit.version.id !== b.hit.version.id && sameWords(a, b) && sameSpeaker(a.hit, b.hit);
}

interface Worded {
  /** Stemmed content words, each once. */
  readonly content: readonly string[];
  /** Pairs of neighbouring words, each once. */
  readonly pairs: readonly string[];
}

/** Kept while the hit lives: a statement is compared with many others. */
const worded = new WeakMap<StatementHit, Worded>();

/** Most content words of the shorter statement stand in the longer one, and enough of all its words in the same order. */
export function sameWords(a: Judged, b: Judged): boolean {
  const [x, y] = [wordsOf(a.hit), wordsOf(b.hit)];
  const [short, long] = x.pairs.length <= y.pairs.length ? [x, y] : [y, x];
  if (short.pairs.length < UTTERANCE_PAIRS_MIN) return false;
  return shareOf(short.content, long.content) >= SAME_WORDS_MIN && shareOf(short.pairs, long.pairs) >= SAME_PAIRS_MIN;
}

function shareOf(short: readonly string[], long: readonly string[]): number {
  const there = new Set(long);
  return short.filter((word) => there.has(word)).length / Math.max(1, short.length);
}

function wordsOf(hit: StatementHit): Worded {
  let known = worded.get(hit);
  if (known === undefined) {
    const plain = hit.statement.content.flatMap(
      ([start, end]) =>
        hit.version.text
          .slice(start, Math.min(end, start + COMPARED_CHARS_MAX))
          .toLowerCase()
          .match(/[\p{L}\p{N}]+/gu) ?? [],
    );
    known = {
      content: [...new Set(plain.filter((word) => !isStopWord(word)).map(stem))],
      pairs: [...new Set(plain.slice(1).map((word, i) => `${plain[i]} ${word}`))],
    };
    worded.set(hit, known);
  }
  return known;
}
