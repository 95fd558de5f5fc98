// /who-said while articles are being read: reading must not keep a command waiting.
import { whoSaid } from '../dist/src/lookup/who-said.js';
import { createWriter } from './corpus.mjs';
import { fixed, percentile, report, series } from './measure.mjs';
import { freshApp, ingest } from './stores.mjs';

const ARTICLES = 300;

export async function answering() {
  const { app, close } = await freshApp();
  await app.start();
  const writer = createWriter(4);
  await ingest(
    app,
    Array.from({ length: 100 }, () => writer.article(3_000)),
  );
  const { ledger } = app.services;
  const ask = () => whoSaid(ledger, { words: writer.words(3, 5) }, new Date());
  await series(10, ask);
  const idle = await series(60, ask);
  let done = false;
  const busy = [];
  const reading = ingest(
    app,
    Array.from({ length: ARTICLES }, () => writer.article(3_000)),
  ).then(() => {
    done = true;
  });
  while (!done) {
    const start = performance.now();
    await ask();
    busy.push(performance.now() - start);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await reading;
  report('who-said, embedded, idle, p50 / p95 ms', `${fixed(idle.p50)} / ${fixed(idle.p95)}`);
  report(
    'who-said, embedded, while reading, p50 / p95 ms',
    `${fixed(percentile(busy, 0.5))} / ${fixed(percentile(busy, 0.95))}`,
  );
  report(
    'who-said, embedded, p95 while reading over p95 idle',
    fixed(percentile(busy, 0.95) / idle.p95, 2),
    'goal ≤ 3',
  );
  await close();
}
