/** What speaks for and against an article belonging to a story, and how much each weighs. */
import type { StoryCandidate, StoryDocument, TermFrequencies } from './story.ts';
import { BACKGROUND_ARTICLES, backgroundCount, rarity } from './story-background.ts';

export interface Evidence {
  /** Cosine of the weighted terms: mean of the best member and of the best three, 0..1. */
  readonly similarity: number;
  /** The same of the names alone, best member, 0..1; less when the names in common are in every other article. */
  readonly names: number;
  /** Share of the article's names, by weight, that no member of the story has. High for a sibling event. */
  readonly newNames: number;
  /** Share of the names most members have that the article has too. */
  readonly coreNames: number;
  /** Share of the article's figures that the story has. */
  readonly figures: number;
  /** Years the texts name; `unknown` when both sides are dated, for then the dates say it better. */
  readonly years: 'agree' | 'unknown' | 'differ';
  /** Days between the article and the nearest member; null when a date is missing. */
  readonly daysApart: number | null;
  /** Versions in the story: among many, some are like almost any article of their subject. */
  readonly size: number;
}

/**
 * Log-odds, from a logistic regression on the development part of ECB+ (CC BY 3.0), rounded; time apart is not in that
 * data and set by hand. The threshold leans to "new": sibling events are kept apart at the price of a few split stories.
 */
const WEIGHTS = { similarity: 5.7, names: 5, newNames: -1.6, coreNames: 1.25, figures: 2.3, years: 1.35 };
const THRESHOLD = 3.5;
/** Reports of one event come within days: the same day speaks for it, each doubling beyond against it. */
const SAME_DAY = 1.3;
const EACH_DOUBLING = -1.1;
const FIRST_DOUBLING_DAYS = 2;
/**
 * The likest of many members is likely to be alike by chance: without this, a day of articles on one subject (an
 * election) grows together into one story. By 924 political articles put on one day; smaller stories bear nothing.
 */
const EACH_SIZE_DOUBLING = -1;
const FIRST_DOUBLING_SIZE = 16;
/** Members further away in time than this say nothing of an article's words, unless there are no others. */
const NEAR_DAYS = 14;
const NEAR_MEMBERS_MIN = 3;
/** Rarity in sum at which shared names tell a story by themselves: two or three names seldom seen. */
const TELLING_NAMES = 12;
/** What is assumed when an article has no names or no figures. */
const NO_NAMES_NEW = 0.5;
const NO_CORE_NAMES = 0.3;
const NO_FIGURES = 0.3;
/** Most members must have a name for it to be the story's. */
const CORE_SHARE = 0.6;
const NEAREST_MEMBERS = 3;
/** Of many candidates only the roughly similar are compared, and of those only the most similar looked at closely. */
const COMPARED_MAX = 8;
const CLOSE_LOOKS_MAX = 4;

/** Probability-like: at 0.5 the article joins. */
export function weighEvidence(evidence: Evidence): number {
  const years = { agree: 1, unknown: 0, differ: -1 }[evidence.years];
  const apart = evidence.daysApart;
  const time = apart === null ? 0 : SAME_DAY + EACH_DOUBLING * Math.log2(1 + apart / FIRST_DOUBLING_DAYS);
  const odds =
    WEIGHTS.similarity * evidence.similarity +
    WEIGHTS.names * evidence.names +
    WEIGHTS.newNames * evidence.newNames +
    WEIGHTS.coreNames * evidence.coreNames +
    WEIGHTS.figures * evidence.figures +
    WEIGHTS.years * years +
    time +
    EACH_SIZE_DOUBLING * Math.max(0, Math.log2(evidence.size / FIRST_DOUBLING_SIZE)) -
    THRESHOLD;
  return 1 / (1 + Math.exp(-odds));
}

interface Vector {
  readonly weights: ReadonlyMap<string, number>;
  readonly length: number;
}

type Weigh = (term: string) => number;

/** The evidence for the few candidates that are most similar to the article, most similar first. */
export function compareStories(
  next: StoryDocument,
  candidates: readonly StoryCandidate[],
  frequencies: TermFrequencies,
): { readonly story: string; readonly evidence: Evidence }[] {
  const weigh = termWeights(frequencies);
  const vector = toVector(next, weigh);
  return shortlist(next, candidates, frequencies)
    .map((candidate) => ({ candidate, similarity: storySimilarity(vector, candidate, weigh) }))
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, CLOSE_LOOKS_MAX)
    .map(({ candidate, similarity }) => ({
      story: candidate.story,
      evidence: lookClosely(next, candidate, similarity, weigh),
    }));
}

/**
 * The candidates roughly similar enough to be compared, most similar first, each with its members near in time. Asks only
 * for the frequencies of the article's own terms; a shortlist of a shortlist is itself.
 */
export function shortlist(
  next: StoryDocument,
  candidates: readonly StoryCandidate[],
  frequencies: TermFrequencies,
): StoryCandidate[] {
  const vector = toVector(next, termWeights(frequencies));
  return candidates
    .map((candidate) => ({ ...candidate, members: nearInTime(next, candidate.members) }))
    .map((candidate) => ({ candidate, rough: roughSimilarity(vector, candidate.members) }))
    .sort((a, b) => b.rough - a.rough)
    .slice(0, COMPARED_MAX)
    .map(({ candidate }) => candidate);
}

/**
 * So many imagined articles stand beside those on record, and more beside a record that is small: its own words are
 * common in it because it has one story. Fewer than for stories, whose subject is to weigh something.
 */
const LIKENESS_BACKGROUND = 200;

/** How alike two articles are in what few others on record say: cosine of their terms, 0..1. Symmetric. */
export function eventLikeness(a: StoryDocument, b: StoryDocument, frequencies: TermFrequencies): number {
  const background = Math.max(LIKENESS_BACKGROUND, BACKGROUND_ARTICLES - frequencies.total);
  const weigh = (term: string) =>
    rarity(
      frequencies.of(term) + (background * backgroundCount(term)) / BACKGROUND_ARTICLES,
      frequencies.total + background,
    );
  return cosine(toVector(a, weigh), b, weigh);
}

/** Weight of a term by rarity, the ledger's own counts added to the background table's. */
function termWeights(frequencies: TermFrequencies): Weigh {
  const known = new Map<string, number>();
  return (term) => {
    let weight = known.get(term);
    if (weight === undefined) {
      weight = rarity(frequencies.of(term) + backgroundCount(term), frequencies.total + BACKGROUND_ARTICLES);
      known.set(term, weight);
    }
    return weight;
  };
}

function toVector(document: StoryDocument, weigh: Weigh, only?: ReadonlySet<string>): Vector {
  const weights = new Map<string, number>();
  let square = 0;
  for (const [term, inText] of document.terms) {
    if (only !== undefined && !only.has(term)) continue;
    const weight = inText * weigh(term);
    weights.set(term, weight);
    square += weight * weight;
  }
  return { weights, length: Math.sqrt(square) };
}

/** The cosine of the best member but for the rarity of the member's own terms: a fifth of the cost. */
function roughSimilarity(next: Vector, members: readonly StoryDocument[]): number {
  let best = 0;
  for (const member of members) {
    let [dot, square] = [0, 0];
    for (const [term, inText] of member.terms) {
      square += inText * inText;
      const other = next.weights.get(term);
      if (other !== undefined) dot += other * other;
    }
    best = Math.max(best, dot / Math.sqrt(square || 1));
  }
  return best;
}

function storySimilarity(next: Vector, candidate: StoryCandidate, weigh: Weigh): number {
  const nearest = candidate.members
    .map((member) => cosine(next, member, weigh))
    .sort((a, b) => b - a)
    .slice(0, NEAREST_MEMBERS);
  if (nearest.length === 0) return 0;
  const mean = nearest.reduce((sum, value) => sum + value, 0) / nearest.length;
  return (mean + (nearest[0] ?? 0)) / 2;
}

function cosine(next: Vector, member: StoryDocument, weigh: Weigh, only?: ReadonlySet<string>): number {
  let dot = 0;
  let square = 0;
  for (const [term, inText] of member.terms) {
    if (only !== undefined && !only.has(term)) continue;
    const weight = inText * weigh(term);
    square += weight * weight;
    const other = next.weights.get(term);
    if (other !== undefined) dot += other * weight;
  }
  const length = next.length * Math.sqrt(square);
  return length > 0 ? dot / length : 0;
}

function lookClosely(
  next: StoryDocument,
  { members, size }: StoryCandidate,
  similarity: number,
  weigh: Weigh,
): Evidence {
  const names = toVector(next, weigh, new Set(next.names));
  const known = new Set(members.flatMap((member) => member.terms.map(([term]) => term)));
  const own = new Set(next.terms.map(([term]) => term));
  const figures = [...own].filter(isFigure);
  return {
    similarity,
    names: Math.max(0, ...members.map((member) => nameSimilarity(names, member, weigh))),
    newNames: share([...names.weights], (term) => !known.has(term)) ?? NO_NAMES_NEW,
    coreNames: share(coreNames(members, weigh), (term) => own.has(term)) ?? NO_CORE_NAMES,
    figures: figures.length === 0 ? NO_FIGURES : figures.filter((term) => known.has(term)).length / figures.length,
    years: compareYears(next, members),
    daysApart: daysApart(next, members),
    size,
  };
}

/** Years are compared on their own; "2009" is no figure. */
function isFigure(term: string): boolean {
  return /^\d/.test(term) && !/^(?:19|20)\d\d$/.test(term);
}

/** Share of the weight whose terms pass; null when there is none. */
function share(weighed: readonly (readonly [string, number])[], passes: (term: string) => boolean): number | null {
  let [total, passed] = [0, 0];
  for (const [term, weight] of weighed) {
    total += weight;
    if (passes(term)) passed += weight;
  }
  return total > 0 ? passed / total : null;
}

function coreNames(members: readonly StoryDocument[], weigh: Weigh): (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const member of members) for (const name of member.names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= Math.max(1, members.length * CORE_SHARE))
    .map(([name]) => [name, weigh(name)] as const);
}

function nameSimilarity(names: Vector, member: StoryDocument, weigh: Weigh): number {
  const told = member.names.reduce((sum, name) => sum + (names.weights.has(name) ? weigh(name) : 0), 0);
  return cosine(names, member, weigh, new Set(member.names)) * Math.min(1, told / TELLING_NAMES);
}

function compareYears(next: StoryDocument, members: readonly StoryDocument[]): Evidence['years'] {
  if (daysApart(next, members) !== null) return 'unknown';
  const known = new Set(members.flatMap((member) => member.years));
  if (next.years.length === 0 || known.size === 0) return 'unknown';
  return next.years.some((year) => known.has(year)) ? 'agree' : 'differ';
}

/** The members near the article in time; the nearest few when none is near; all of them when dates are missing. */
function nearInTime(next: StoryDocument, members: readonly StoryDocument[]): readonly StoryDocument[] {
  const near = members.filter((member) => (daysBetween(next, member) ?? 0) <= NEAR_DAYS);
  if (near.length > 0) return near;
  return [...members]
    .sort((a, b) => (daysBetween(next, a) ?? 0) - (daysBetween(next, b) ?? 0))
    .slice(0, NEAR_MEMBERS_MIN);
}

function daysApart(next: StoryDocument, members: readonly StoryDocument[]): number | null {
  const gaps = members.map((member) => daysBetween(next, member)).filter((gap) => gap !== null);
  return gaps.length === 0 ? null : Math.min(...gaps);
}

function daysBetween(a: StoryDocument, b: StoryDocument): number | null {
  const days = Math.abs(Date.parse(a.published ?? '') - Date.parse(b.published ?? '')) / 86_400_000;
  return Number.isFinite(days) ? days : null;
}
