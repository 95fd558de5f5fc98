// Stores for timing: embedded always; a server and Redis where BENCH_DATABASE_URL / TEST_DATABASE_URL and …REDIS_URL name them.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { pino } from 'pino';
import { openApp } from '../dist/src/app.js';
import { loadConfig } from '../dist/src/config.js';

export const DATABASE_URL = process.env.BENCH_DATABASE_URL ?? process.env.TEST_DATABASE_URL ?? null;
export const REDIS_URL = process.env.BENCH_REDIS_URL ?? process.env.TEST_REDIS_URL ?? null;

/** An app on a fresh store, workers running, no desk on a port. */
export async function freshApp({ server = false, threads = '1' } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-bench-'));
  const database = server ? await freshDatabase() : null;
  const environment = {
    ONRECORD_DATA: folder,
    READER_THREADS: threads,
    PORT: '0',
    ...(database ? { DATABASE_URL: database.url } : {}),
    ...(server && REDIS_URL ? { REDIS_URL } : {}),
  };
  const app = await openApp({
    config: loadConfig(environment),
    log: pino({ level: 'error' }),
    role: 'tool',
    queuePrefix: `bench${process.pid}${Date.now()}`,
  });
  return {
    app,
    environment,
    async close() {
      await app.stop(5_000);
      await database?.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freshDatabase() {
  const url = new URL(DATABASE_URL);
  const name = `onrecord_bench_${process.pid}_${Date.now().toString(36)}`;
  const admin = new pg.Client({ connectionString: url.href });
  await admin.connect();
  await admin.query(`create database ${name}`);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    async drop() {
      await admin.query(`drop database if exists ${name} with (force)`);
      await admin.end();
    },
  };
}

/** Accepts articles and waits until all are read; returns the time it took. */
export async function ingest({ services }, articles) {
  const start = performance.now();
  const versions = [];
  for (const article of articles) {
    const { version } = await services.ledger.articles.accept(article, { origin: 'file', quiet: true });
    versions.push(version);
    await services.queue.add('read-article', { version });
  }
  while ((await services.ledger.articles.unsettled(versions)).size > 0)
    await new Promise((resolve) => setTimeout(resolve, 50));
  return performance.now() - start;
}

/** Fills the ledger with statements straight by SQL (reading a million would take an hour): same columns, same keys. */
export async function fill({ services }, writer, statementsWanted) {
  const { statementKeys } = await import('../dist/src/ledger/keys.js');
  const { db } = services.ledger;
  const perVersion = 50;
  await db.query('drop index if exists statements_by_keys');
  for (let done = 0; done < statementsWanted; ) {
    const versions = [];
    for (let v = 0; v < 40 && done < statementsWanted; v++, done += perVersion)
      versions.push(writtenVersion(writer, perVersion, statementKeys));
    await insertVersions(db, versions);
  }
  await db.query('create index statements_by_keys on statements using gin (keys) with (fastupdate = off)');
  await db.query('analyze statements');
}

function writtenVersion(writer, count, statementKeys) {
  let text = '';
  const statements = Array.from({ length: count }, (_, index) => {
    const content = writer.words(10, 18);
    const start = text.length;
    text += `${content}. `;
    return { index, start_at: start, end_at: start + content.length, keys: statementKeys(content, content) };
  });
  const id = `fill-${writer.next().toString(36).slice(2)}`;
  return { id, url: `https://fill.example/${id}`, text, statements };
}

async function insertVersions(db, versions) {
  const json = JSON.stringify(versions.map(({ statements: _statements, ...version }) => version));
  await db.query(
    `insert into articles (id, outlet, url) select id, 'Fill', url from jsonb_to_recordset($1::jsonb) as x (id text, url text)`,
    [json],
  );
  const rows = await db.query(
    `insert into versions (id, article, number, text, text_hash, length, published, state)
     select id, id, 1, text, id, length(text), now(), 'read' from jsonb_to_recordset($1::jsonb) as x (id text, text text) returning id, seq, length`,
    [json],
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  const statements = versions.flatMap(({ id, statements }) =>
    statements.map((one) => ({ ...one, version: byId.get(id).seq, length: byId.get(id).length })),
  );
  await db.query(
    `insert into statements (version, version_length, index, kind, start_at, end_at, content, passage_start, passage_end, speech, stance, keys)
     select version, length, index, 'direct', start_at, end_at, array[start_at, end_at], start_at, end_at, true, 'asserted', keys
     from jsonb_to_recordset($1::jsonb) as x (version bigint, length int, index int, start_at int, end_at int, keys int[])`,
    [JSON.stringify(statements)],
  );
}
