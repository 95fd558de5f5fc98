// Timing: medians and percentiles, the same clock for all.
export const percentile = (values, share) => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};

export async function timed(work) {
  const start = performance.now();
  const result = await work();
  return { ms: performance.now() - start, result };
}

/** Times `work(i)` for each i, one after the other. */
export async function series(count, work) {
  const times = [];
  for (let i = 0; i < count; i++) times.push((await timed(() => work(i))).ms);
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95), times };
}

const rows = [];
export function report(measure, figure, note = '') {
  rows.push({ measure, figure, note });
  console.log(`${measure.padEnd(64)} ${String(figure).padStart(12)}  ${note}`);
}

export function printTable() {
  console.log('\n| measure | figure | |\n| --- | ---: | --- |');
  for (const { measure, figure, note } of rows) console.log(`| ${measure} | ${figure} | ${note} |`);
}

export const fixed = (value, digits = 1) => value.toFixed(digits);
