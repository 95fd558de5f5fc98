// The whole pipeline: accept, extract, find, compare, write; and where the time goes.
import { createWriter } from './corpus.mjs';
import { fixed, report } from './measure.mjs';
import { DATABASE_URL, freshApp, ingest, REDIS_URL } from './stores.mjs';

const ARTICLES = 200;

export async function pipeline() {
  await one('embedded', {}, 'goal ≥ 8');
  if (DATABASE_URL && REDIS_URL) await one('Redis + PostgreSQL', { server: true }, 'goal ≥ 20');
  else console.log('pipeline on Redis + PostgreSQL: skipped, set TEST_DATABASE_URL and TEST_REDIS_URL');
}

async function one(name, options, note) {
  const writer = createWriter(2);
  const { app, close } = await freshApp(options);
  await app.start();
  await ingest(
    app,
    Array.from({ length: 20 }, () => writer.article(3_000)),
  );
  const ms = await ingest(
    app,
    Array.from({ length: ARTICLES }, () => writer.article(3_000)),
  );
  report(`pipeline, ${name}, articles of 3 KB a second`, fixed((ARTICLES * 1000) / ms), note);
  const metrics = await app.services.metrics.registry.getMetricsAsJSON();
  const stages = metrics.find((metric) => metric.name === 'onrecord_stage_seconds')?.values ?? [];
  for (const stage of ['extract', 'compare', 'write']) {
    const value = (suffix) =>
      stages.find((v) => v.labels.stage === stage && v.metricName?.endsWith(suffix))?.value ?? 0;
    report(`pipeline, ${name}, ${stage}, mean ms`, fixed((1000 * value('_sum')) / Math.max(1, value('_count'))));
  }
  await close();
}
