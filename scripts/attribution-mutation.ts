/**
 * Development: what each extraction rule is worth. Runs the extraction over a gold set with all rules, then with each rule
 * off in turn, and prints joint precision, recall and F1 and the difference the rule makes.
 *
 *   npx tsx scripts/attribution-mutation.ts [--set polnear|gum|talks] [--split dev] [--speech] [--eval ../shared/eval]
 */

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { extract } from '../src/attribution/index.ts';
import { RULE_NAMES } from '../src/attribution/rules/index.ts';

interface Article {
  readonly id: string;
  readonly text: string;
  readonly split?: string;
}
type Figures = Record<'p' | 'r' | 'f1', number>;
type Score = (gold: unknown, predicted: unknown, options: object) => { all: { joint: Figures } };

const args = process.argv.slice(2);
const option = (name: string): string | undefined => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const set = option('--set') ?? 'polnear';
const split = option('--split');
const folder = resolve(option('--eval') ?? '../shared/eval');

const { score } = (await import(pathToFileURL(join(folder, 'score-attributions.mjs')).href)) as { score: Score };
const gold: Article[] = readFileSync(join(folder, 'attribution', `${set}.jsonl`), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Article)
  .filter((article) => !split || article.split === split);

function jointWithout(disabledRules: readonly string[]): Figures {
  const predicted = gold.map(({ id, text }) => ({ id, attributions: extract(text, { disabledRules }).attributions }));
  return score(gold, predicted, { speech: args.includes('--speech') }).all.joint;
}

const percent = (value: number): string => (100 * value).toFixed(1).padStart(5);
const all = jointWithout([]);
console.log(`| rule off | P | R | F1 | worth |\n|---|---|---|---|---|`);
console.log(`| (none) | ${percent(all.p)} | ${percent(all.r)} | ${percent(all.f1)} | |`);
for (const name of RULE_NAMES) {
  const without = jointWithout([name]);
  const worth = 100 * (all.f1 - without.f1);
  console.log(
    `| ${name} | ${percent(without.p)} | ${percent(without.r)} | ${percent(without.f1)} | ${worth >= 0 ? '+' : ''}${worth.toFixed(1)} |`,
  );
}
