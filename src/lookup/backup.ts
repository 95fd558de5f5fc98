/** The record as lines of JSON and back: every table, in an order in which references hold. */
import type { Db, Row } from '../ledger/db.ts';
import type { Ledger } from '../ledger/index.ts';
import { schemaVersion } from '../ledger/migrate.ts';
import { UserError } from '../model.ts';

/** Each table with the columns it is paged by. A test fails when a table of the schema is missing here. */
export const BACKUP_TABLES: Readonly<Record<string, string>> = {
  articles: 'seq',
  stories: 'id',
  versions: 'seq',
  speakers: 'id',
  speaker_aliases: 'speaker, name_key',
  statements: 'seq',
  story_documents: 'version',
  term_frequencies: 'term',
  wire_fingerprints: 'version',
  findings: 'seq',
  channels: 'id',
  watches: 'id',
  mutes: 'id',
  outbox: 'id',
  outbox_findings: 'outbox, finding',
  channel_pace: 'channel',
  digests: 'channel, local_date',
  feedback: 'id',
  audit: 'id',
  desk_messages: 'id',
  platform_values: 'platform, key',
  tokens: 'token',
  feeds: 'id',
  feed_channels: 'feed, channel',
  feed_items: 'feed, identity',
  fetches: 'id',
};

const PAGE_ROWS = 500;

/** First a header, then `{"table","row"}` lines. Rows come as PostgreSQL's own JSON of them. */
export async function* exportRecord(db: Db): AsyncGenerator<object> {
  yield { onrecord: 'backup', schema: await schemaVersion(db), at: new Date().toISOString() };
  for (const [table, order] of Object.entries(BACKUP_TABLES)) {
    for (let offset = 0; ; offset += PAGE_ROWS) {
      const rows = await db.query<{ row: Row }>(
        `select to_jsonb(t) as row from ${table} t order by ${order} limit ${PAGE_ROWS} offset ${offset}`,
      );
      for (const { row } of rows) yield { table, row };
      if (rows.length < PAGE_ROWS) break;
    }
  }
}

/** All or nothing. Returns the number of rows restored. */
export async function importRecord(db: Db, lines: readonly string[]): Promise<number> {
  const [first, ...rest] = lines.filter((line) => line.trim() !== '');
  const header = parse(first ?? '', 1) as { onrecord?: string; schema?: number };
  if (header.onrecord !== 'backup')
    throw new UserError('This is no backup of Onrecord.', 'Give the file that onrecord export printed.');
  const known = await schemaVersion(db);
  if (header.schema !== known) {
    throw new UserError(
      `The backup has schema version ${header.schema}, this store ${known}.`,
      'Restore it with the release that made it, then migrate.',
    );
  }
  const [filled] = await db.query<{ n: number }>('select count(*) as n from articles');
  if ((filled?.n ?? 0) > 0) throw new UserError('This store is not empty.', 'Restore into a new one: --data DIR.');
  return db.transaction(async (tx) => {
    let count = 0;
    const batches = new Map<string, object[]>();
    const flush = async (table: string) => {
      const rows = batches.get(table) ?? [];
      batches.set(table, []);
      if (rows.length === 0) return;
      await tx.query(
        `insert into ${table} overriding system value select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
        [JSON.stringify(rows)],
      );
      count += rows.length;
    };
    let current: string | null = null;
    for (const [index, line] of rest.entries()) {
      const { table, row } = parse(line, index + 2) as { table: string; row: object };
      if (!Object.hasOwn(BACKUP_TABLES, table))
        throw new UserError(`Line ${index + 2} names no table of the record: ${table}.`);
      if (current !== null && table !== current) await flush(current);
      current = table;
      batches.set(table, [...(batches.get(table) ?? []), row]);
      if ((batches.get(table)?.length ?? 0) >= PAGE_ROWS) await flush(table);
    }
    if (current !== null) await flush(current);
    await restartSequences(tx);
    return count;
  });
}

function parse(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new UserError(`Line ${number} of the backup is not JSON; nothing was restored.`);
  }
}

/** Identity columns go on after the highest restored number. */
async function restartSequences(tx: Pick<Db, 'query'>): Promise<void> {
  const columns = await tx.query<{ table_name: string; column_name: string }>(
    `select table_name, column_name from information_schema.columns
     where table_schema = 'onrecord' and is_identity = 'YES'`,
  );
  for (const { table_name: table, column_name: column } of columns) {
    await tx.query(
      `select setval(pg_get_serial_sequence('onrecord.${table}', '${column}'),
         greatest((select coalesce(max(${column}), 0) from ${table}), 1))`,
    );
  }
}

/** Judged findings as relations of the story gold: one line a verdict in force. */
export async function* exportFeedback(ledger: Ledger): AsyncGenerator<object> {
  for (const verdict of await ledger.feedback.list()) {
    if (verdict.undone) continue;
    const finding = await ledger.findings.get(verdict.finding);
    if (!finding) continue;
    const isRight = verdict.verdict === 'useful';
    const end = ({ article, start, end: stop, text }: NonNullable<typeof finding.a>) => ({
      article,
      start,
      end: stop,
      text,
    });
    yield {
      type: isRight ? finding.kind : 'not_conflict',
      field: finding.field,
      cluster: finding.cluster,
      severity: isRight ? 'alert' : 'note',
      a: finding.a ? end(finding.a) : null,
      b: end(finding.b),
      what: finding.why,
      verdict: verdict.verdict,
      by: verdict.by,
      at: verdict.at,
    };
  }
}
