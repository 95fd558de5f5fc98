/** onrecord export, import: the record as JSON lines, and editors' feedback as gold. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { exportFeedback, exportRecord, importRecord } from '../lookup/backup.ts';
import { UserError } from '../model.ts';
import type { Verb } from './verb.ts';

export const exportVerb: Verb = {
  name: 'export',
  usage: '[--feedback] > FILE',
  help: 'A backup holds every table of the ledger; onrecord import reads it into an empty store. Stored workspace tokens stay encrypted in it. --feedback prints the judged findings in the shape of the story gold (relations with their verdicts).',
  options: { feedback: { type: 'boolean' }, json: { type: 'boolean' } },
  optionHelp: { feedback: "editors' verdicts in the scorers' format", json: 'print JSON (the only form there is)' },
  needs: 'store',
  async run({ app, io, values }) {
    const { services } = await app();
    const lines = values.feedback ? exportFeedback(services.ledger) : exportRecord(services.ledger.db);
    for await (const line of lines) io.out(JSON.stringify(line));
    return 0;
  },
};

export const importVerb: Verb = {
  name: 'import',
  usage: 'FILE|-',
  help: 'Takes what onrecord export printed. The store must be empty, and of the same schema version.',
  options: { json: { type: 'boolean' } },
  optionHelp: { json: 'print {"rows"}' },
  needs: 'store',
  async run({ app, io, positionals, values }) {
    const [file] = positionals;
    if (!file) throw new UserError('Import which file?', 'onrecord import backup.jsonl');
    const text = file === '-' ? (await io.stdin()).toString('utf8') : readFileSync(resolve(io.cwd, file), 'utf8');
    const { services } = await app();
    const rows = await importRecord(services.ledger.db, text.split('\n'));
    io.out(values.json ? JSON.stringify({ rows }) : `${rows} rows restored.`);
    return 0;
  },
};
