/**
 * How likely two figures of two articles are of one thing, whatever their values: by what stands around them. The weights
 * are a logistic fit (`scripts/figure-weights.ts`) that needs no gold: figures of two articles that agree are mostly of one
 * thing, figures that differ mostly are not, and so the agreeing ones teach how outlets put one fact in different words.
 */
import type { Quantity } from './facts/quantities.ts';
import type { Features } from './features.ts';
import { likeness, rarityOf } from './likeness.ts';

/** Words on either side of a number that are held against those of the other. */
const WINDOW = 6;

/** What the fit weighs, each 0 or more. */
export interface FigureSigns {
  /** Square root of the likeness of clauses and sentences. */
  readonly around: number;
  /** Of the words near the two numbers, the share that both have. */
  readonly near: number;
  /** One noun for what is counted: 1 at most, less where all of the article is about it. */
  readonly noun: number;
  /** 1 for shares, of which an article has few. */
  readonly percent: number;
  /** The same word stands before both. */
  readonly before: number;
}

/** Log-odds; see `scripts/figure-weights.ts`. */
export const FIGURE_WEIGHTS: Readonly<Record<keyof FigureSigns | 'bias', number>> = {
  bias: -5.06,
  around: 2.79,
  near: 2.61,
  noun: 1.3,
  percent: 1.51,
  before: 1.07,
};

function wordsNear({ sentence, first, last }: Quantity): ReadonlySet<string> {
  const tokens = sentence.tokens.slice(Math.max(0, first - WINDOW), last + WINDOW + 1);
  return new Set(tokens.filter(({ stop, folded }) => !stop && !/^\d/.test(folded)).map(({ concept }) => concept));
}

const wordBefore = ({ sentence, first }: Quantity): string => sentence.tokens[first - 1]?.concept ?? '';

/** Asked of quantities of one unit. */
export function figureSigns(earlier: Features, a: Quantity, later: Features, b: Quantity): FigureSigns {
  const [x, y] = [wordsNear(a), wordsNear(b)];
  const both = [...x].filter((word) => y.has(word)).length;
  const before = wordBefore(a);
  return {
    around: Math.sqrt(likeness(earlier, a, later, b, new Set([a.head, b.head]))),
    near: both / Math.max(1, x.size + y.size - both),
    noun: a.head !== '' && a.head === b.head ? rarityOf(a.head, earlier, later) : 0,
    percent: a.unit === 'percent' ? 1 : 0,
    before: before !== '' && before === wordBefore(b) ? 1 : 0,
  };
}

/** The chance, by the fit, that the two are of one thing: 0..1. */
export function chanceOfOneThing(earlier: Features, a: Quantity, later: Features, b: Quantity): number {
  const signs = figureSigns(earlier, a, later, b);
  const names = Object.keys(signs) as (keyof FigureSigns)[];
  const odds = names.reduce((sum, name) => sum + FIGURE_WEIGHTS[name] * signs[name], FIGURE_WEIGHTS.bias);
  return 1 / (1 + Math.exp(-odds));
}
