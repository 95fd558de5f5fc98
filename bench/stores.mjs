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

const STATEMENTS_A_VERSION = 50;
const VERSIONS_A_STORY = 4;

/**
 * Fills the ledger straight by SQL (reading so much would take an hour): the same rows with the same keys, story documents and
 * wire fingerprints as reading writes.
 */
export async function fill({ services }, writer, statementsWanted) {
  const makers = {
    ...(await import('../dist/src/ledger/keys.js')),
    ...(await import('../dist/src/claims/story.js')),
    ...(await import('../dist/src/article/wire.js')),
  };
  const { db } = services.ledger;
  const indexes = await db.query(
    `select indexname as name, indexdef as definition from pg_indexes where schemaname = 'onrecord' and indexdef like '%USING gin%'`,
  );
  for (const { name } of indexes) await db.query(`drop index onrecord.${name}`);
  for (let done = 0; done < statementsWanted; ) {
    const versions = [];
    for (let v = 0; v < 40 && done < statementsWanted; v++, done += STATEMENTS_A_VERSION)
      versions.push(writtenVersion(writer, makers));
    await insertVersions(db, versions);
  }
  await unhurried(services, [
    `insert into term_frequencies (term, versions)
     select term ->> 0, count(*) from story_documents, jsonb_array_elements(document -> 'terms') as term group by 1
     on conflict (term) do update set versions = excluded.versions`,
    ...indexes.map(({ definition }) => definition),
    'analyze',
  ]);
}

/** Statements that take longer than the bot would ever wait. */
async function unhurried({ ledger, config }, statements) {
  if (!config.databaseUrl) {
    for (const statement of statements) await ledger.db.query(statement);
    return;
  }
  const client = new pg.Client({ connectionString: config.databaseUrl, options: '-c search_path=onrecord,public' });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

function writtenVersion(writer, { statementKeys, storyDocument, wireFingerprint }) {
  let text = '';
  const statements = Array.from({ length: STATEMENTS_A_VERSION }, (_, index) => {
    const content = writer.words(10, 18);
    const start = text.length;
    text += `${content}. `;
    return { index, start_at: start, end_at: start + content.length, keys: statementKeys(content, content) };
  });
  const id = `fill-${writer.next().toString(36).slice(2)}`;
  const published = new Date().toISOString();
  const document = storyDocument({ title: null, text, published, outlet: 'Fill' });
  return {
    id,
    url: `https://fill.example/${id}`,
    text,
    statements,
    document,
    terms: document.indexTerms,
    prints: wireFingerprint(text),
  };
}

async function insertVersions(db, versions) {
  const json = JSON.stringify(versions.map(({ statements: _statements, ...version }) => version));
  await db.query(
    `insert into articles (id, outlet, url) select id, 'Fill', url from jsonb_to_recordset($1::jsonb) as x (id text, url text)`,
    [json],
  );
  const stories = await db.query(
    `insert into stories (title, first_seen, last_seen, versions)
     select 'Fill', now(), now(), ${VERSIONS_A_STORY} from generate_series(1, $1::int) returning id`,
    [Math.ceil(versions.length / VERSIONS_A_STORY)],
  );
  const rows = await db.query(
    `insert into versions (id, article, number, text, text_hash, length, published, state, extraction)
     select id, id, 1, text, id, length(text), now(), 'read', '{"passages": [], "boilerplate": [], "facts": {"dateline": null, "byline": null, "credits": []}}'
     from jsonb_to_recordset($1::jsonb) as x (id text, text text) returning id, seq, length`,
    [json],
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  const numbered = versions.map((version, i) => ({
    ...version,
    version: byId.get(version.id).seq,
    length: byId.get(version.id).length,
    story: stories[Math.floor(i / VERSIONS_A_STORY)].id,
  }));
  await db.query(
    'update versions v set story = x.story, wire_group = v.seq from jsonb_to_recordset($1::jsonb) as x (version bigint, story bigint) where v.seq = x.version',
    [JSON.stringify(numbered.map(({ version, story }) => ({ version, story })))],
  );
  await db.query(
    `insert into story_documents (version, story, document, terms)
     select version, story, document, terms from jsonb_to_recordset($1::jsonb) as x (version bigint, story bigint, document jsonb, terms text[])`,
    [JSON.stringify(numbered.map(({ version, story, document, terms }) => ({ version, story, document, terms })))],
  );
  await db.query(
    `insert into wire_fingerprints (version, prints)
     select version, prints from jsonb_to_recordset($1::jsonb) as x (version bigint, prints int[])`,
    [JSON.stringify(numbered.map(({ version, prints }) => ({ version, prints })))],
  );
  const statements = numbered.flatMap(({ version, length, statements }) =>
    statements.map((one) => ({ ...one, version, length })),
  );
  await db.query(
    `insert into statements (version, version_length, index, kind, start_at, end_at, content, passage_start, passage_end, speech, stance, keys)
     select version, length, index, 'direct', start_at, end_at, array[start_at, end_at], start_at, end_at, true, 'asserted', keys
     from jsonb_to_recordset($1::jsonb) as x (version bigint, length int, index int, start_at int, end_at int, keys int[])`,
    [JSON.stringify(statements)],
  );
}
