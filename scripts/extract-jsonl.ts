/**
 * Development: runs the extraction over JSON lines {"id","text"} on stdin and prints one line an article, for the scorer.
 *
 *   npx tsx scripts/extract-jsonl.ts [--split dev] [--without rule,rule] < articles.jsonl > predictions.jsonl
 */

import { readFileSync } from 'node:fs';
import { extract } from '../src/attribution/index.ts';

const args = process.argv.slice(2);
const option = (name: string): string | undefined => args[args.indexOf(name) + 1 || args.length];
const disabledRules = option('--without')?.split(',') ?? [];
const split = option('--split');
const limit = Number(option('--limit') ?? Infinity);

const started = performance.now();
let chars = 0;
let articles = 0;
for (const line of readFileSync(0, 'utf8').split('\n')) {
  if (!line || articles >= limit) continue;
  const { id, text, split: own } = JSON.parse(line) as { id: string; text: string; split?: string };
  if (split && own !== split) continue;
  const { attributions, boilerplate } = extract(text, { disabledRules });
  process.stdout.write(`${JSON.stringify({ id, attributions, boilerplate })}\n`);
  chars += text.length;
  articles++;
}
const seconds = (performance.now() - started) / 1000;
process.stderr.write(`${articles} articles, ${(chars / 1000).toFixed(0)} KB, ${seconds.toFixed(1)} s\n`);
