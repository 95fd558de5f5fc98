/**
 * Fits the weights of `src/claims/figure-likeness.ts` on stories told by several outlets, without gold: pairs of figures of
 * one unit that agree (two significant digits at least, so that few agree by chance) against pairs that differ.
 *
 *   npx tsx scripts/figure-weights.ts STORY.json…
 *
 * Prints the weights and, for stories left out of the fit in turn (eight parts), how many of the best-ranked pairs agree.
 */

import { significantDigits } from '../src/claims/facts/numerals.ts';
import type { Quantity } from '../src/claims/facts/quantities.ts';
import { type Features, featuresOf } from '../src/claims/features.ts';
import { type FigureSigns, figureSigns } from '../src/claims/figure-likeness.ts';
import { prepareStory } from './diff-story.ts';

interface Row {
  readonly story: number;
  readonly signs: readonly number[];
  readonly agree: number;
}

const NAMES: readonly (keyof FigureSigns)[] = ['around', 'near', 'noun', 'percent', 'before'];
const STEPS = 3_000;
const RATE = 0.3;
const PARTS = 8;
const RIDGE = 1e-4;

const gives = (article: Features, { unit, value }: Quantity): boolean =>
  article.quantities.some((other) => other.unit === unit && other.value === value);

function rowsOf(story: number, earlier: Features, later: Features): Row[] {
  const rows: Row[] = [];
  for (const a of earlier.quantities)
    for (const b of later.quantities) {
      if (a.unit !== b.unit || a.unit === 'duration' || a.value < 2 || b.value < 2) continue;
      const agree = a.value === b.value;
      if (agree ? significantDigits(a.value) < 2 : gives(later, a) || gives(earlier, b)) continue;
      if (!agree && a.low <= b.high && b.low <= a.high) continue;
      const signs = figureSigns(earlier, a, later, b);
      rows.push({ story, signs: NAMES.map((name) => signs[name]), agree: agree ? 1 : 0 });
    }
  return rows;
}

function readRows(files: readonly string[]): Row[] {
  return files.flatMap((file, story) => {
    const articles = prepareStory(file).readings.map(featuresOf);
    return articles.flatMap((later, at) =>
      articles.slice(0, at).flatMap((earlier) => {
        const [a, b] = [earlier.reading.version, later.reading.version];
        return a.url === b.url || a.wireGroup === b.wireGroup ? [] : rowsOf(story, earlier, later);
      }),
    );
  });
}

const chance = (weights: readonly number[], signs: readonly number[]): number =>
  1 / (1 + Math.exp(-signs.reduce((sum, sign, k) => sum + sign * (weights[k + 1] ?? 0), weights[0] ?? 0)));

/** Logistic regression by gradient descent with momentum; the bias comes first. */
function fitted(rows: readonly Row[]): number[] {
  const weights = new Array<number>(NAMES.length + 1).fill(0);
  const speed = weights.map(() => 0);
  for (let step = 0; step < STEPS; step++) {
    const slope = weights.map((weight, k) => (k === 0 ? 0 : RIDGE * weight));
    for (const { signs, agree } of rows) {
      const miss = (chance(weights, signs) - agree) / rows.length;
      slope[0] = (slope[0] ?? 0) + miss;
      signs.forEach((sign, k) => {
        slope[k + 1] = (slope[k + 1] ?? 0) + miss * sign;
      });
    }
    slope.forEach((value, k) => {
      speed[k] = 0.95 * (speed[k] ?? 0) - RATE * value;
      weights[k] = (weights[k] ?? 0) + (speed[k] ?? 0);
    });
  }
  return weights;
}

function leftOut(rows: readonly Row[]): { chance: number; agree: number }[] {
  return Array.from({ length: PARTS }, (_, part) => {
    const weights = fitted(rows.filter(({ story }) => story % PARTS !== part));
    return rows
      .filter(({ story }) => story % PARTS === part)
      .map(({ signs, agree }) => ({ chance: chance(weights, signs), agree }));
  }).flat();
}

function main(files: readonly string[]): void {
  if (files.length === 0) throw new Error('Give story files.');
  const rows = readRows(files);
  const agreeing = rows.filter(({ agree }) => agree === 1).length;
  console.log(`${files.length} stories, ${rows.length} pairs of figures, ${agreeing} of them agree`);
  const weights = fitted(rows);
  ['bias', ...NAMES].forEach((name, k) => {
    console.log(`  ${name}: ${(weights[k] ?? 0).toFixed(2)},`);
  });
  const ranked = leftOut(rows).sort((a, b) => b.chance - a.chance);
  for (const size of [50, 100, 200, 400])
    console.log(
      `of the first ${size}, left out of the fit: ${ranked.slice(0, size).filter((r) => r.agree === 1).length} agree`,
    );
}

main(process.argv.slice(2));
