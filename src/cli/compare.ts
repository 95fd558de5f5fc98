/** onrecord compare: what two passages of one story are to each other; stores nothing. */
import { compare } from '../claims/index.ts';
import type { ExitCode, Verb, VerbContext } from './verb.ts';

export const compareVerb: Verb = {
  name: 'compare',
  usage: '--jsonl',
  help: 'Reads lines {"id","a","b"} on standard input: two passages said to be of one story. Stores nothing.',
  options: { jsonl: { type: 'boolean' }, json: { type: 'boolean' } },
  optionHelp: { jsonl: 'read lines {"id","a","b"} from standard input', json: 'print JSON (the only form there is)' },
  needs: 'none',
  run: runCompare,
};

async function runCompare({ io }: VerbContext): Promise<ExitCode> {
  const lines = (await io.stdin()).toString('utf8').split('\n');
  let failures = 0;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    try {
      const { id, a, b } = JSON.parse(line) as { id?: unknown; a?: unknown; b?: unknown };
      if (typeof a !== 'string' || typeof b !== 'string') throw new Error('"a" and "b" must be texts');
      io.out(JSON.stringify({ id: id ?? null, ...compare(a, b) }));
    } catch (error) {
      failures++;
      io.err(`line ${index + 1}: ${error instanceof Error ? error.message : error}; skipped\n`);
    }
  }
  return failures > 0 ? 1 : 0;
}
