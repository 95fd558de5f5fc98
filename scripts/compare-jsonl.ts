/**
 * Labels pairs of passages in this process, as `onrecord compare --jsonl` does:
 *   npx tsx scripts/compare-jsonl.ts < ../shared/eval/pairs/conflicts.dev.jsonl > .eval/c.jsonl
 */
import { readFileSync } from 'node:fs';
import { compare } from '../src/claims/index.ts';

for (const line of readFileSync(0, 'utf8').split('\n')) {
  if (line.trim() === '') continue;
  const { id, a, b } = JSON.parse(line) as { id: string; a: string; b: string };
  console.log(JSON.stringify({ id, ...compare(a, b) }));
}
