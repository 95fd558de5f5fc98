// Quality, measured: every scorer of ../shared/eval (when it is there) and our own sample stories and pages, in one table.
// Exits 1 when a figure is under its floor. Figures come from the command line as a user runs it.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { attributionRows } from './eval/attribution.mjs';
import { pageRows } from './eval/pages.mjs';
import { pairRows } from './eval/pairs.mjs';
import { sampleRows } from './eval/samples.mjs';
import { storyRows } from './eval/stories.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const gold = join(root, '..', 'shared', 'eval');
const hasGold = existsSync(gold);

/** Each set of figures: its name, whether it needs ../shared, and the work. */
const SETS = [
  ['attribution', true, () => attributionRows(root, gold)],
  ['pairs', true, () => pairRows(root, gold)],
  ['stories', true, () => storyRows(root, gold)],
  ['samples', false, () => sampleRows(root)],
  ['pages', false, () => pageRows(root)],
];

const only = process.argv.slice(2);
const rows = [];
for (const [name, needsGold, work] of SETS) {
  if (only.length > 0 && !only.includes(name)) continue;
  if (needsGold && !hasGold) {
    console.log(`${name}: skipped, ../shared/eval is not beside the project`);
    continue;
  }
  rows.push(...(await work()));
}

const width = Math.max(...rows.map(({ measure }) => measure.length), 8);
console.log(`\n| ${'measure'.padEnd(width)} | figure | floor | goal  |`);
console.log(`| ${'-'.repeat(width)} | ------ | ----- | ----- |`);
const show = (value) => (value === undefined || value === null ? '' : value.toFixed(3)).padStart(5);
let under = 0;
for (const { measure, figure, floor, goal, atMost } of rows) {
  const fails = floor !== undefined && (atMost ? figure > floor + 1e-9 : figure < floor - 1e-9);
  if (fails) under++;
  console.log(`| ${measure.padEnd(width)} | ${show(figure)}${fails ? '!' : ' '} | ${show(floor)} | ${show(goal)} |`);
}
console.log(
  under === 0 ? '\nevery figure is at or above its floor' : `\n${under} figures are under their floor (marked !)`,
);
process.exit(under === 0 ? 0 : 1);
