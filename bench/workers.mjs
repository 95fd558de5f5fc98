// One and two worker processes on Redis + PostgreSQL: nothing is in a process's memory.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createWriter } from './corpus.mjs';
import { fixed, report } from './measure.mjs';
import { DATABASE_URL, freshApp, REDIS_URL } from './stores.mjs';

const ARTICLES = 300;
const program = fileURLToPath(new URL('../bin/onrecord.js', import.meta.url));

export async function workers() {
  if (!DATABASE_URL || !REDIS_URL) {
    console.log('workers: skipped, set TEST_DATABASE_URL and TEST_REDIS_URL');
    return;
  }
  const rates = [];
  for (const count of [1, 2]) rates.push(await rateWith(count));
  report('workers, articles a second with 1 process', fixed(rates[0]));
  report('workers, articles a second with 2 processes', fixed(rates[1]), 'two cores, shared with Redis and PostgreSQL');
}

async function rateWith(count) {
  const { app, environment, close } = await freshApp({ server: true });
  const { ledger } = app.services;
  const writer = createWriter(5);
  for (let i = 0; i < ARTICLES; i++)
    await ledger.articles.accept(writer.article(3_000), { origin: 'file', quiet: true });
  const children = Array.from({ length: count }, () =>
    spawn(process.execPath, [program, 'start', '--role', 'worker'], {
      env: { ...process.env, ...environment, LOG_LEVEL: 'error' },
      stdio: 'ignore',
    }),
  );
  // Their sweep at start puts everything on the queue; the clock runs from the first article read.
  const read = async () => (await ledger.articles.counts()).unread;
  while ((await read()) > ARTICLES - 10) await new Promise((resolve) => setTimeout(resolve, 50));
  const [start, left] = [performance.now(), await read()];
  while ((await read()) > 0) await new Promise((resolve) => setTimeout(resolve, 50));
  const rate = (left * 1000) / (performance.now() - start);
  for (const child of children) child.kill('SIGTERM');
  await Promise.all(children.map((child) => new Promise((resolve) => child.on('close', resolve))));
  await close();
  return rate;
}
