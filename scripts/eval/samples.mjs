// Our own sample stories, scored by a small scorer of our own, so that quality is guarded without ../shared too.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder, jsonl, lines, onrecord, rowsOf } from './run.mjs';

const FLOORS = {
  'samples: alert precision': [0.9, 0.8],
  'samples: alert recall': [0.75, 0.75],
  'samples: questions answered': [0.9, 0.9],
  'samples: silence': [1, 1],
};
const row = rowsOf(FLOORS);

export async function sampleRows(root) {
  const folder = join(root, 'samples');
  const totals = { right: 0, wrong: 0, clusters: 0, answered: 0, asked: 0, silent: 0, none: 0 };
  for (const name of readdirSync(folder).filter((one) => statSync(join(folder, one)).isDirectory())) {
    const files = readdirSync(join(folder, name))
      .filter((one) => one !== 'gold.json')
      .sort();
    const articles = files.map((file) => JSON.parse(readFileSync(join(folder, name, file), 'utf8')));
    const gold = JSON.parse(readFileSync(join(folder, name, 'gold.json'), 'utf8'));
    await scoreStory(root, articles, gold, totals);
  }
  return [
    row('samples: alert precision', totals.right / Math.max(1, totals.right + totals.wrong)),
    row('samples: alert recall', totals.right / totals.clusters),
    row('samples: questions answered', totals.answered / totals.asked),
    row('samples: silence', totals.silent / totals.none),
  ];
}

async function scoreStory(root, articles, gold, totals) {
  const text = new Map(articles.map((article) => [article.id, article.text]));
  const place = (end) => {
    const start = end.start ?? text.get(end.article).indexOf(end.text);
    return { article: end.article, start, end: end.end ?? start + end.text.length };
  };
  const relations = gold.relations.map((one) => ({ ...one, a: place(one.a), b: place(one.b) }));
  await inFolder(async (data) => {
    const found = lines(await onrecord(root, ['ingest', '--jsonl', '--json', '--data', data], jsonl(articles)));
    const alerts = found.filter(({ severity, a }) => severity === 'alert' && a);
    const wanted = new Set(relations.filter(({ severity }) => severity === 'alert').map(({ cluster }) => cluster));
    const hit = new Set();
    const wrong = new Set();
    for (const alert of alerts) {
      const matching = relations.filter((one) => fits(alert, one));
      const right = matching.find(({ severity }) => severity === 'alert');
      if (right) hit.add(right.cluster);
      else if (!matching.some(({ cluster }) => wanted.has(cluster))) wrong.add(matching[0]?.cluster ?? alert.cluster);
    }
    totals.right += hit.size;
    totals.wrong += wrong.size;
    totals.clusters += wanted.size;
    const answers = lines(
      await onrecord(root, ['who-said', '--jsonl', '--json', '--data', data], jsonl(gold.questions)),
    );
    const byId = new Map(answers.map((one) => [one.id, one]));
    for (const question of gold.questions) {
      const given = byId.get(question.id)?.answers ?? [];
      if (question.expect_none) {
        totals.none++;
        if (given.length === 0) totals.silent++;
        continue;
      }
      totals.asked++;
      if (question.expect.map(place).some((end) => given.slice(0, 3).some((one) => share(one, end) >= 0.5)))
        totals.answered++;
    }
  });
}

const share = (one, other) =>
  one.article === other.article
    ? Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start)) /
      Math.min(one.end - one.start, other.end - other.start)
    : 0;
const fits = (finding, one) =>
  Math.max(
    Math.min(share(finding.a, one.a), share(finding.b, one.b)),
    Math.min(share(finding.a, one.b), share(finding.b, one.a)),
  ) >= 0.5;
