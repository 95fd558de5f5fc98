/** Turns judged hits into the list an editor reads: no doubles, reprints folded, origins counted. */
import { sameSpeaker } from './answer-speakers.ts';
import type { Token } from './answer-words.ts';
import type { Answer, MatchKind, StatementHit } from './types.ts';

export interface Judged {
  readonly hit: StatementHit;
  readonly match: MatchKind;
  readonly score: number;
  /** Words of the statement; empty when nobody needed them. */
  readonly tokens: readonly Token[];
  readonly truncated?: boolean;
}

const ANSWERS_MAX = 10;
/** Two statements are one utterance when this share of the shorter one's word pairs stands in the other. */
const SAME_UTTERANCE_MIN = 0.6;
const UTTERANCE_PAIRS_MIN = 3;

/**
 * At most 10 answers in the given order. Of two that overlap in one version the first stays; a reprint of an earlier
 * answer (same speaker, same words, same wire group) moves into its `also`; independent reports stay and name each other.
 */
export function joinAnswers(ordered: readonly Judged[], pool: readonly Judged[]): Answer[] {
  const kept: Judged[] = [];
  for (const one of ordered) {
    if (kept.some((before) => overlaps(before.hit, one.hit) || isReprint(before, one))) continue;
    kept.push(one);
    if (kept.length === ANSWERS_MAX) break;
  }
  const all = [...new Set([...ordered, ...pool])];
  return kept.map((one) => {
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

/** The best of each origin first, then the second best of each… */
export function spread(list: readonly Judged[]): Judged[] {
  const turns = new Map<string, number>();
  return [...list]
    .sort((a, b) => b.score - a.score)
    .map((one) => {
      const turn = turns.get(originOf(one.hit)) ?? 0;
      turns.set(originOf(one.hit), turn + 1);
      return { one, turn };
    })
    .sort((a, b) => a.turn - b.turn || b.one.score - a.one.score)
    .map(({ one }) => one);
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
  const group = before.hit.version.wireGroup;
  return group !== null && group === one.hit.version.wireGroup && isSameUtterance(before, one);
}

function isSameUtterance(a: Judged, b: Judged): boolean {
  return a.hit.version.id !== b.hit.version.id && sameSpeaker(a.hit, b.hit) && sameWords(a, b);
}

/** Most word pairs of the shorter statement stand in the longer one. */
export function sameWords(a: Judged, b: Judged): boolean {
  const [x, y] = [pairsOf(a), pairsOf(b)];
  const [short, long] = x.size <= y.size ? [x, y] : [y, x];
  if (short.size < UTTERANCE_PAIRS_MIN) return false;
  const shared = [...short].filter((pair) => long.has(pair)).length;
  return shared >= short.size * SAME_UTTERANCE_MIN;
}

function pairsOf(one: Judged): ReadonlySet<string> {
  const list = wordsOf(one);
  return new Set(list.slice(1).map((word, i) => `${list[i]} ${word}`));
}

function wordsOf(one: Judged): readonly string[] {
  if (one.tokens.length > 0) return one.tokens.map((token) => token.folded);
  return one.hit.statement.content.flatMap(([start, end]) => plainWords(one.hit.version.text.slice(start, end)));
}

function plainWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
