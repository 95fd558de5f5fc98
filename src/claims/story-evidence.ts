/** What speaks for and against an article belonging to a story, and how much each weighs. */
import type { StoryCandidate, StoryDocument, TermFrequencies } from './story.ts';
import { BACKGROUND_ARTICLES, backgroundCount, rarity } from './story-background.ts';

export interface Evidence {
  /** Cosine of the weighted terms: mean of the best member and of the best three, 0..1. */
  readonly similarity: number;
  /** The same of the names alone, best member, 0..1. */
  readonly names: number;
  /** Share of the article's names, by weight, that no member of the story has. High for a sibling event. */
  readonly newNames: number;
  /** Share of the names most members have that the article has too. */
  readonly coreNames: number;
  /** Share of the article's figures that the story has. */
  readonly figures: number;
  /** Years named in both, in neither or one, or different ones. */
  readonly years: 'agree' | 'unknown' | 'differ';
  /** Days between the article and the nearest member; 0 when a date is missing. */
  readonly daysApart: number;
}

/**
 * Log-odds, from a logistic regression on the development part of ECB+ (CC BY 3.0), rounded; time apart is not in that
 * data and set by hand. The threshold leans to "new": sibling events are kept apart at the price of a few split stories.
 */
const WEIGHTS = { similarity: 5.7, names: 5, newNames: -1.6, coreNames: 1.25, figures: 2.3, years: 1.35, time: -0.7 };
const THRESHOLD = 3.4;
/** What is assumed when an article has no names or no figures. */
const NO_NAMES_NEW = 0.5;
const NO_CORE_NAMES = 0.3;
const NO_FIGURES = 0.3;
/** Half of the members must have a name for it to be the story's. */
const CORE_SHARE = 0.6;
const NEAREST_MEMBERS = 3;
/** Of many candidates only the most similar are looked at closely. */
const CLOSE_LOOKS_MAX = 4;
/** A follow-up within days is the rule; each doubling beyond that counts against. */
const DAYS_FREE = 4;

/** Probability-like: at 0.5 the article joins. */
export function weighEvidence(evidence: Evidence): number {
  const years = { agree: 1, unknown: 0, differ: -1 }[evidence.years];
  const odds =
    WEIGHTS.similarity * evidence.similarity +
    WEIGHTS.names * evidence.names +
    WEIGHTS.newNames * evidence.newNames +
    WEIGHTS.coreNames * evidence.coreNames +
    WEIGHTS.figures * evidence.figures +
    WEIGHTS.years * years +
    WEIGHTS.time * Math.log2(1 + evidence.daysApart / DAYS_FREE) -
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
  return candidates
    .map((candidate) => ({ candidate, similarity: storySimilarity(vector, candidate, weigh) }))
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, CLOSE_LOOKS_MAX)
    .map(({ candidate, similarity }) => ({
      story: candidate.story,
      evidence: lookClosely(next, candidate.members, similarity, weigh),
    }));
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
  members: readonly StoryDocument[],
  similarity: number,
  weigh: Weigh,
): Evidence {
  const names = toVector(next, weigh, new Set(next.names));
  const known = new Set(members.flatMap((member) => member.terms.map(([term]) => term)));
  const own = new Set(next.terms.map(([term]) => term));
  const figures = [...own].filter(isFigure);
  return {
    similarity,
    names: Math.max(0, ...members.map((member) => cosine(names, member, weigh, new Set(member.names)))),
    newNames: share([...names.weights], (term) => !known.has(term)) ?? NO_NAMES_NEW,
    coreNames: share(coreNames(members, weigh), (term) => own.has(term)) ?? NO_CORE_NAMES,
    figures: figures.length === 0 ? NO_FIGURES : figures.filter((term) => known.has(term)).length / figures.length,
    years: compareYears(next, members),
    daysApart: daysApart(next, members),
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

function compareYears(next: StoryDocument, members: readonly StoryDocument[]): Evidence['years'] {
  const known = new Set(members.flatMap((member) => member.years));
  if (next.years.length === 0 || known.size === 0) return 'unknown';
  return next.years.some((year) => known.has(year)) ? 'agree' : 'differ';
}

function daysApart(next: StoryDocument, members: readonly StoryDocument[]): number {
  const at = Date.parse(next.published ?? '');
  const gaps = members
    .map((member) => Math.abs(Date.parse(member.published ?? '') - at) / 86_400_000)
    .filter((gap) => Number.isFinite(gap));
  return gaps.length === 0 ? 0 : Math.min(...gaps);
}
