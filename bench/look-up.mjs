// /who-said and the diff of one article, as the ledger grows: topic words, exact and altered quotations.
import { whoSaid } from '../dist/src/lookup/who-said.js';
import { createWriter } from './corpus.mjs';
import { fixed, percentile, report, series } from './measure.mjs';
import { DATABASE_URL, fill, freshApp, ingest } from './stores.mjs';

const LARGE = Number(process.env.BENCH_STATEMENTS ?? 100_000);
const SMALL = 10_000;
const QUERIES = 60;
const STORY = 12;

export async function lookUp() {
  await grow('embedded', {}, Math.min(LARGE, 100_000));
  if (DATABASE_URL) await grow('PostgreSQL', { server: true }, LARGE);
  else console.log('look-up on PostgreSQL: skipped, set TEST_DATABASE_URL');
}

async function grow(name, options, large) {
  const { app, close } = await freshApp({ ...options, threads: '0' });
  await app.start();
  const writer = createWriter(3);
  let filled = 0;
  const p95 = {};
  const diffs = {};
  for (const size of [SMALL, large]) {
    await fill(app, writer, size - filled);
    filled = size;
    p95[size] = await queries(app, name, size);
    diffs[size] = await diffing(app, size);
  }
  for (const kind of Object.keys(p95[large])) {
    report(
      `who-said, ${name}, ${kind}, p95 at ${large} over p95 at ${SMALL}`,
      fixed(p95[large][kind] / p95[SMALL][kind], 2),
      'goal ≤ 3',
    );
  }
  report(
    `diff of one article, ${name}, ${large} over ${SMALL} statements`,
    fixed(diffs[large] / diffs[SMALL], 2),
    'goal ≤ 2',
  );
  await close();
}

async function queries(app, name, size) {
  const { ledger } = app.services;
  const rows = await ledger.db.query(
    `select v.text, s.start_at, s.end_at from statements s join versions v on v.seq = s.version
     where s.seq % greatest(1, (select max(seq) from statements) / ${QUERIES}) = 0 limit ${QUERIES}`,
  );
  const said = rows.map(({ text, start_at, end_at }) => text.slice(start_at, end_at));
  const kinds = {
    'topic words': (words) => words.split(' ').slice(2, 6).join(' '),
    'exact quotation': (words) => `“${words}”`,
    'altered quotation': (words) =>
      `“${words
        .split(' ')
        .map((word, i) => (i === 4 ? 'changed' : word))
        .join(' ')}”`,
  };
  const p95 = {};
  for (const [kind, make] of Object.entries(kinds)) {
    await series(5, (i) => whoSaid(ledger, { words: make(said[i]) }, new Date()));
    const result = await series(said.length, (i) => whoSaid(ledger, { words: make(said[i]) }, new Date()));
    p95[kind] = result.p95;
    report(
      `who-said, ${name}, ${kind}, ${size} statements, p50 / p95 ms`,
      `${fixed(result.p50)} / ${fixed(result.p95)}`,
      'goal p95 ≤ 50',
    );
  }
  return p95;
}

/** Reads the articles of one story, each an edition of the same text, and takes the median of the later ones. */
async function diffing(app, size) {
  const writer = createWriter(size);
  const base = writer.article(3_000);
  const times = [];
  for (let i = 0; i < STORY; i++) {
    const text = base.text.replace(/\d+/g, (number) => String(Number(number) + i));
    times.push(
      await ingest(app, [{ ...base, id: `${base.id}-${i}`, url: `${base.url}/${i}`, outlet: `Outlet ${i}`, text }]),
    );
  }
  return percentile(times.slice(STORY / 2), 0.5);
}
