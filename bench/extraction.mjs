// Extraction alone: articles a second on one core, linearity, start-up, memory.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { extract } from '../dist/src/attribution/index.js';
import { createWriter } from './corpus.mjs';
import { fixed, percentile, report, timed } from './measure.mjs';

export async function extraction() {
  const writer = createWriter(1);
  const articles = Array.from({ length: 200 }, () => writer.article().text);
  for (const text of articles.slice(0, 40)) extract(text);
  const { ms } = await timed(() => articles.forEach((text) => void extract(text)));
  report('extraction, articles of 5 KB a second, one core', fixed((articles.length * 1000) / ms), 'goal ≥ 150');
  const time = (chars) => {
    const text = writer.article(chars).text;
    return percentile(
      Array.from({ length: 3 }, () => {
        const start = performance.now();
        extract(text);
        return performance.now() - start;
      }),
      0.5,
    );
  };
  const [small, large] = [time(100_000), time(1_000_000)];
  report('extraction, time for 1 MB over time for 100 KB', fixed(large / small), 'goal ≤ 12');
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  for (let i = 0; i < 2_000; i++) extract(articles[i % articles.length]);
  globalThis.gc?.();
  report(
    'extraction, heap after 2,000 articles more, MiB',
    fixed((process.memoryUsage().heapUsed - before) / 2 ** 20),
    'flat',
  );
  const script = `const t = performance.now(); const { extract } = await import(${JSON.stringify(new URL('../dist/src/attribution/index.js', import.meta.url).href)}); extract('The tide was late, Ada Marek said.'); console.log(performance.now() - t);`;
  const starts = Array.from({ length: 5 }, () =>
    Number(
      spawnSync(process.execPath, ['--input-type=module', '-e', script], {
        cwd: fileURLToPath(new URL('..', import.meta.url)),
        encoding: 'utf8',
      }).stdout,
    ),
  );
  report('extraction, import to first answer, ms (median of 5)', fixed(percentile(starts, 0.5), 0), 'goal ≤ 300');
}
