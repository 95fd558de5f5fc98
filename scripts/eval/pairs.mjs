// Pairs of passages, and the story an article belongs to.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder, onrecord, rowsOf, runScorer, runScript } from './run.mjs';

const FLOORS = {
  'conflicts: conflict P': [0.8, 0.8],
  'conflicts: conflict R': [0.55, 0.55],
  'conflicts: variant F1': [0.65, 0.65],
  'quotes: variant F1': [0.92, 0.92],
  'quotes: same F1': [0.97, 0.97],
  'known story: known F1': [0.97, 0.97],
  'known story: new P': [0.75, 0.75],
  'known story: new R': [0.85, 0.85],
};
const row = rowsOf(FLOORS);

export async function pairRows(root, gold) {
  return inFolder(async (folder) => {
    const scored = async (name) => {
      const file = join(gold, 'pairs', `${name}.dev.jsonl`);
      const out = join(folder, `${name}.jsonl`);
      writeFileSync(out, await onrecord(root, ['compare', '--jsonl', '--json'], readFileSync(file, 'utf8')));
      return runScorer(join(gold, 'score-pairs.mjs'), [file, out, '--json']);
    };
    const conflicts = await scored('conflicts');
    const quotes = await scored('quotes');
    const known = knownStory(root);
    return [
      row('conflicts: conflict P', conflicts.conflict.P),
      row('conflicts: conflict R', conflicts.conflict.R),
      row('conflicts: variant F1', conflicts.variant.F1),
      row('quotes: variant F1', quotes.variant.F1),
      row('quotes: same F1', quotes.same.F1),
      row('known story: known F1', known.knownF1),
      row('known story: new P', known.newP),
      row('known story: new R', known.newR),
    ];
  });
}

/** Online in file order, by the same function that the reading job calls. */
function knownStory(root) {
  const out = runScript(root, 'score-known-story.ts', ['--orders', '0']);
  const [, newP, newR, knownF1] = /^file order\s+new P ([\d.]+) R ([\d.]+)\s+known F1 ([\d.]+)/m.exec(out).map(Number);
  return { newP, newR, knownF1 };
}
