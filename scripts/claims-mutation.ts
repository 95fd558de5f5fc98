/**
 * What each rule brings: the stories are read with all rules and then with each left out, and the scorer counts right and
 * false alerts. A rule whose absence changes nothing is either for other news than this, or of no use.
 *   npx tsx scripts/claims-mutation.ts [STORY.json…]      (default: the four stories of ../shared/eval)
 */
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { RULES } from '../src/claims/index.ts';
import { findingsWithout, prepareStory, printedLines } from './diff-story.ts';

interface Score {
  readonly right: number;
  readonly false_alerts: number;
  readonly alert_clusters: number;
}
interface Scorer {
  load(path: string): unknown;
  score(story: unknown, findings: readonly unknown[]): Score;
}

const EVAL = '../shared/eval';
const NAMES = ['talks', 'orrelane-layoffs', 'lumo-outbreak', 'marlpit-lane-crash'];
const files = process.argv.length > 2 ? process.argv.slice(2) : NAMES.map((name) => `${EVAL}/stories/${name}.json`);
if (!existsSync(`${EVAL}/score-findings.mjs`)) throw new Error(`The scorer is not at ${EVAL}.`);
const scorer = (await import(pathToFileURL(`${EVAL}/score-findings.mjs`).href)) as Scorer;
const stories = files.map((file) => ({ gold: scorer.load(file), prepared: prepareStory(file) }));

function total(disabled: readonly string[]): Score {
  const scores = stories.map(({ gold, prepared }) =>
    scorer.score(gold, printedLines(findingsWithout(prepared, new Set(disabled)), prepared.readings)),
  );
  const sum = (pick: (score: Score) => number) => scores.reduce((all, score) => all + pick(score), 0);
  return {
    right: sum((s) => s.right),
    false_alerts: sum((s) => s.false_alerts),
    alert_clusters: sum((s) => s.alert_clusters),
  };
}

const base = total([]);
console.log('| left out | right | false | what the rule says |');
console.log('|---|---|---|---|');
console.log(`| nothing | ${base.right} of ${base.alert_clusters} | ${base.false_alerts} | |`);
for (const { name, about } of RULES) {
  const { right, false_alerts } = total([name]);
  const change = (now: number, before: number) =>
    now === before ? '' : ` (${now > before ? '+' : ''}${now - before})`;
  console.log(
    `| ${name} | ${right}${change(right, base.right)} | ${false_alerts}${change(false_alerts, base.false_alerts)} | ${about} |`,
  );
}
