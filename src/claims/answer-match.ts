/** How well a statement answers a query: by its wording (quoted queries) or by its topic. */
import { type PreparedHit, type QueryTerm, TELLING_WEIGHT, type Token } from './answer-words.ts';
import { familiesOf } from './synonyms.ts';

/** How the asked words stand in a statement. */
export interface WordingMatch {
  /** `exact`: word for word inside quotation marks. `altered`: other words, or the words outside quotation marks. */
  readonly kind: 'exact' | 'altered';
  /** Share of the asked words (by weight) found in order, 0..1. */
  readonly share: number;
  /** True when the statement's quotation itself ends before the asked words do, without differing in any. */
  readonly truncated: boolean;
}

type Pairs = readonly (readonly [asked: number, token: number])[];

const MATCH_SHARE_MIN = 0.66;
/** Words outside quotation marks are the reporter's: only a near copy of them was put into quotation marks. */
const PARAPHRASE_SHARE_MIN = 0.85;
/** With one word exchanged, so many others must stand. */
const ONE_OFF_WORDS_MIN = 4;
/** The same when none of them is telling. */
const ONE_OFF_LIGHT_WORDS_MIN = 6;
/** A quotation of so few content words is another one when any of them is missing. */
const SHORT_CONTENT_WORDS = 3;
/** Costs in the alignment, against 2 for a content word and 0.6 for a function word. */
const MISMATCH_COST = 0.6;
const GAP_COST = 0.3;

/** Compares the asked words with a statement's. Null: they are not its words. */
export function matchWording(asked: readonly QueryTerm[], tokens: readonly Token[]): WordingMatch | null {
  if (asked.length === 0 || tokens.length === 0) return null;
  const at = indexOfRun(asked, tokens);
  if (at !== null) {
    const quoted = tokens.slice(at, at + asked.length).every((token) => token.quoted);
    return { kind: quoted && !isBeheaded(tokens, at) ? 'exact' : 'altered', share: 1, truncated: false };
  }
  return matchAltered(asked, tokens);
}

/** Words that make another thing of what follows them: "if the number is wrong" is not "the number is wrong". */
const HEADS = new Set(['if', 'unless', 'not', 'never', 'no', 'hardly', "don't", "didn't", "doesn't"]);

const isBeheaded = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens[at - 1];
  return before?.quoted === true && HEADS.has(before.folded.replace('’', "'"));
};

/** Where the asked words stand without a gap; a run inside quotation marks is preferred. */
function indexOfRun(asked: readonly QueryTerm[], tokens: readonly Token[]): number | null {
  let found: number | null = null;
  for (let i = 0; i + asked.length <= tokens.length; i++) {
    if (!asked.every((term, k) => tokens[i + k]?.folded === term.folded)) continue;
    if (tokens.slice(i, i + asked.length).every((token) => token.quoted)) return i;
    found ??= i;
  }
  return found;
}

function matchAltered(asked: readonly QueryTerm[], tokens: readonly Token[]): WordingMatch | null {
  const pairs = align(asked, tokens);
  const total = asked.reduce((sum, term) => sum + term.weight, 0);
  const share = pairs.reduce((sum, [i]) => sum + (asked[i]?.weight ?? 0), 0) / total;
  const quoted = pairs.filter(([, j]) => tokens[j]?.quoted === true).length * 2 > pairs.length;
  if (share < (quoted ? MATCH_SHARE_MIN : PARAPHRASE_SHARE_MIN) && !(quoted && isOneWordOff(asked, pairs))) return null;
  if (!isEnough(asked, pairs) && !isOneWordOff(asked, pairs)) return null;
  return { kind: 'altered', share, truncated: isTruncated(asked, tokens, pairs) };
}

/** Enough of the asked content words, close together, to be the same sentence. */
function isEnough(asked: readonly QueryTerm[], pairs: Pairs): boolean {
  const matched = new Set(pairs.map(([i]) => i));
  const content = asked.filter((term) => term.isContent).length;
  const contentMatched = asked.filter((term, i) => term.isContent && matched.has(i)).length;
  const missing = content - contentMatched;
  const isShort = content <= SHORT_CONTENT_WORDS;
  if (reachOf(pairs) > asked.length * (isShort ? 1 : 2) + 3) return false;
  if (isShort ? missing > 0 : missing * 3 > content) return false;
  return contentMatched >= 2 || (contentMatched === 1 && pairs.length >= 3);
}

/** "Do not hold the batch" for "Do not ship the batch": every other word in its place, a telling one among them. */
function isOneWordOff(asked: readonly QueryTerm[], pairs: Pairs): boolean {
  const telling = pairs.some(([i]) => (asked[i]?.weight ?? 0) >= TELLING_WEIGHT);
  return (
    (telling || pairs.length >= ONE_OFF_LIGHT_WORDS_MIN) &&
    pairs.length >= ONE_OFF_WORDS_MIN &&
    asked.length - pairs.length === 1 &&
    reachOf(pairs) <= asked.length
  );
}

function reachOf(pairs: Pairs): number {
  return pairs.length === 0 ? 0 : (pairs.at(-1)?.[1] ?? 0) - (pairs[0]?.[1] ?? 0) + 1;
}

/** The quotation begins after, or ends before, what was asked for, and differs in nothing between. */
function isTruncated(asked: readonly QueryTerm[], tokens: readonly Token[], pairs: Pairs): boolean {
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (first === undefined || last === undefined || !isContiguous(pairs)) return false;
  const opens = first[0] === 0 || tokens[first[1] - 1]?.quoted !== true;
  const closes = last[0] === asked.length - 1 || tokens[last[1] + 1]?.quoted !== true;
  return opens && closes;
}

function isContiguous(pairs: Pairs): boolean {
  return pairs.every(([i, j], k) => {
    const before = pairs[k - 1];
    return before === undefined || (i === before[0] + 1 && j === before[1] + 1);
  });
}

/** Smith-Waterman over stems: the best local alignment as pairs of positions, in order. */
function align(asked: readonly QueryTerm[], tokens: readonly Token[]): Pairs {
  const width = tokens.length + 1;
  const scores = new Float64Array((asked.length + 1) * width);
  let best = 0;
  let bestAt = 0;
  for (let i = 1; i <= asked.length; i++) {
    const term = asked[i - 1];
    for (let j = 1; j <= tokens.length; j++) {
      const step = term?.stem === tokens[j - 1]?.stem ? (term?.weight ?? 0) : -MISMATCH_COST;
      const score = Math.max(
        0,
        (scores[(i - 1) * width + j - 1] ?? 0) + step,
        (scores[(i - 1) * width + j] ?? 0) - GAP_COST,
        (scores[i * width + j - 1] ?? 0) - GAP_COST,
      );
      scores[i * width + j] = score;
      if (score > best) [best, bestAt] = [score, i * width + j];
    }
  }
  return trace(scores, width, bestAt, asked, tokens);
}

function trace(
  scores: Float64Array,
  width: number,
  from: number,
  asked: readonly QueryTerm[],
  tokens: readonly Token[],
): Pairs {
  const pairs: (readonly [number, number])[] = [];
  let [i, j] = [Math.floor(from / width), from % width];
  while (i > 0 && j > 0 && (scores[i * width + j] ?? 0) > 0) {
    const here = scores[i * width + j] ?? 0;
    const same = asked[i - 1]?.stem === tokens[j - 1]?.stem;
    const diagonal = scores[(i - 1) * width + j - 1] ?? 0;
    if (Math.abs(here - diagonal - (same ? (asked[i - 1]?.weight ?? 0) : -MISMATCH_COST)) < 1e-9) {
      if (same) pairs.push([i - 1, j - 1]);
      [i, j] = [i - 1, j - 1];
    } else if (Math.abs(here - (scores[(i - 1) * width + j] ?? 0) + GAP_COST) < 1e-9) i -= 1;
    else j -= 1;
  }
  return pairs.reverse();
}

/** How the topic asked for stands in a statement. */
export interface TopicMatch {
  /** Weighted share of the asked content words found: in the content 1, by a word of like meaning .8, around it less. */
  readonly coverage: number;
  /** The same, counting only the content itself. */
  readonly inContent: number;
  /** At least one asked word itself stands there: words of like meaning alone make no match. */
  readonly literal: boolean;
  /** Some asked word stands there only as a word of like meaning. */
  readonly leansOnLikeness: boolean;
  /** The asked words, two or more, stand in the content word for word. */
  readonly verbatim: boolean;
}

/** The word itself 1; another form of it, a word of like meaning, and places further and further away, less. */
const OTHER_FORM = 0.97;
const SYNONYM = 0.8;
const IN_PASSAGE = 0.7;
const IN_CONTEXT = 0.45;
/** Words a topic may be spread over: about two sentences. */
const WINDOW_WORDS = 30;

export function matchTopic(asked: readonly QueryTerm[], hit: PreparedHit): TopicMatch {
  const content = asked.filter((term) => term.isContent);
  const terms = content.length > 0 ? content : asked;
  const total = terms.reduce((sum, term) => sum + term.weight, 0);
  if (total === 0) return { coverage: 0, inContent: 0, literal: false, leansOnLikeness: false, verbatim: false };
  const found = bestWindow(terms, hit.tokens);
  const inContent = terms.reduce((sum, term, i) => sum + (found[i] ?? 0) * term.weight, 0);
  const coverage = terms.reduce((sum, term, i) => {
    const here = found[i] ?? 0;
    return sum + (here >= OTHER_FORM ? here : Math.max(here, nearby(term, hit))) * term.weight;
  }, 0);
  return {
    coverage: coverage / total,
    inContent: inContent / total,
    literal: found.some((value) => value >= OTHER_FORM) || terms.some((term) => term.around.test(hit.context)),
    leansOnLikeness: found.some((value) => value === SYNONYM),
    verbatim: asked.length > 1 && indexOfRun(asked, hit.tokens) !== null,
  };
}

/** How well each term stands in the best stretch of the statement; a speech that holds all of them somewhere is no match. */
function bestWindow(terms: readonly QueryTerm[], tokens: readonly Token[]): readonly number[] {
  const places = tokens.flatMap((token, at) =>
    terms.flatMap((term, i) => {
      const value = likeness(term, token);
      return value > 0 ? [{ at, i, value }] : [];
    }),
  );
  let best: readonly number[] = [];
  let bestSum = 0;
  for (const [k, { at: start }] of places.entries()) {
    const values = terms.map(() => 0);
    for (let p = k; p < places.length; p++) {
      const place = places[p];
      if (place === undefined || place.at >= start + WINDOW_WORDS) break;
      values[place.i] = Math.max(values[place.i] ?? 0, place.value);
    }
    const sum = values.reduce((all, value, i) => all + value * (terms[i]?.weight ?? 0), 0);
    if (sum > bestSum) [best, bestSum] = [values, sum];
  }
  return best;
}

function likeness(term: QueryTerm, token: Token): number {
  if (term.folded === token.folded) return 1;
  if (term.stem === token.stem) return OTHER_FORM;
  const own = familiesOf(term.stem);
  return own.length > 0 && familiesOf(token.stem).some((family) => own.includes(family)) ? SYNONYM : 0;
}

function nearby(term: QueryTerm, hit: PreparedHit): number {
  // In the statement itself, but far from the other words asked for: no better than next to it.
  if (hit.stems.has(term.stem)) return IN_CONTEXT;
  if (term.around.test(hit.passage)) return IN_PASSAGE;
  if (term.around.test(hit.context)) return IN_CONTEXT;
  return term.aroundRelated?.test(hit.context) === true ? IN_CONTEXT * SYNONYM : 0;
}
