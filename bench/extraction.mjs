// Extraction alone: articles a second on one core, linearity, start-up, memory.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { extract } from '../dist/src/attribution/index.js';
import { createWriter } from './corpus.mjs';
import { fixed, percentile, report, timed } from './measure.mjs';

/** Rounds of new articles each; their median is told, for the machine may be busy in some. */
const rounds = 7;
const articlesARound = 150;
const articlesForMemory = 10_000;

export async function extraction() {
  const writer = createWriter(1);
  const read = (count) => {
    for (let i = 0; i < count; i++) extract(writer.article().text);
  };
  read(articlesARound * 2); // a service has long been running: the code is compiled
  await articlesASecond(writer);
  lengths(writer);
  memory(read);
  startUp();
}

async function articlesASecond(writer) {
  const paces = [];
  for (let round = 0; round < rounds; round++) {
    const texts = Array.from({ length: articlesARound }, () => writer.article().text);
    const { ms } = await timed(() => texts.forEach((text) => void extract(text)));
    paces.push((texts.length * 1000) / ms);
  }
  report('extraction, articles of 5 KB a second, one core', fixed(percentile(paces, 0.5)), 'goal ≥ 150');
}

/** Short and long text in turn, so that a change of the machine's pace meets both. */
function lengths(writer) {
  const time = (text) => {
    const start = performance.now();
    extract(text);
    return performance.now() - start;
  };
  const [small, large] = [100_000, 1_000_000].map((chars) => writer.article(chars).text);
  const ratios = Array.from({ length: 5 }, () => {
    const short = percentile([time(small), time(small), time(small)], 0.5);
    return time(large) / short;
  });
  report('extraction, time for 1 MB over time for 100 KB', fixed(percentile(ratios, 0.5)), 'goal ≤ 12');
}

function memory(read) {
  const heap = () => {
    globalThis.gc?.();
    return process.memoryUsage().heapUsed / 2 ** 20;
  };
  const before = heap();
  read(articlesForMemory);
  report(
    `extraction, heap after ${articlesForMemory.toLocaleString('en')} articles more, MiB`,
    fixed(heap() - before),
    'flat',
  );
}

function startUp() {
  const module = new URL('../dist/src/attribution/index.js', import.meta.url).href;
  const script = `const t = performance.now(); const { extract } = await import(${JSON.stringify(module)}); extract('The tide was late, Ada Marek said.'); console.log(performance.now() - t);`;
  const starts = Array.from({ length: 7 }, () =>
    Number(
      spawnSync(process.execPath, ['--input-type=module', '-e', script], {
        cwd: fileURLToPath(new URL('..', import.meta.url)),
        encoding: 'utf8',
      }).stdout,
    ),
  );
  report(
    `extraction, import to first answer, ms (median of ${starts.length})`,
    fixed(percentile(starts, 0.5), 0),
    'goal ≤ 300',
  );
}
