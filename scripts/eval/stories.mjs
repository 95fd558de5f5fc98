// Whole stories through the real queue into a ledger of their own: findings, edits, answers.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inFolder, jsonl, lines, onrecord, rowsOf } from './run.mjs';

const FLOORS = {
  'four stories: alert precision': [0.8, 0.8],
  'four stories: alert recall': [0.75, 0.75],
  'four stories: traps alerted': [2, 2],
  'four stories: kind and field': [0.85, 0.85],
  'edits: precision': [0.9, 0.9],
  'edits: recall': [0.9, 0.9],
  'questions: MRR': [0.9, 0.9],
  'questions: recall@5': [0.8, 0.8],
  'questions: silence': [1, 1],
  'questions: altered': [0.8, 0.8],
};
const row = rowsOf(FLOORS);

export async function storyRows(root, gold) {
  const findingsScorer = await import(pathToFileURL(join(gold, 'score-findings.mjs')).href);
  const answersScorer = await import(pathToFileURL(join(gold, 'score-answers.mjs')).href);
  const files = readdirSync(join(gold, 'stories')).filter((name) => name.endsWith('.json'));
  const stories = await scoreAll(
    root,
    gold,
    files.filter((name) => !name.includes('.edits.')),
    findingsScorer,
    answersScorer,
  );
  const edits = await scoreAll(
    root,
    gold,
    files.filter((name) => name.includes('.edits.')),
    findingsScorer,
    null,
  );
  const sum = (list, field) => list.reduce((total, one) => total + one[field], 0);
  const share = (right, all) => (all === 0 ? 0 : right / all);
  const weighted = (list, field, weight) =>
    share(
      list.reduce((total, one) => total + one[field] * one[weight], 0),
      sum(list, weight),
    );
  const [found, changed] = [stories.map((one) => one.findings), edits.map((one) => one.editsOnly)];
  const everyAlert = edits.map((one) => one.findings);
  const answers = stories.map((one) => one.answers);
  return [
    row('four stories: alert precision', share(sum(found, 'right'), sum(found, 'right') + sum(found, 'false_alerts'))),
    row('four stories: alert recall', share(sum(found, 'right'), sum(found, 'alert_clusters'))),
    row('four stories: traps alerted', sum(found, 'traps'), true),
    row('four stories: kind and field', weighted(found, 'kind_accuracy', 'right')),
    row('edits: precision', share(sum(changed, 'right'), sum(changed, 'right') + sum(changed, 'false_alerts'))),
    {
      measure: 'edits: precision counting every alert',
      figure: share(sum(everyAlert, 'right'), sum(everyAlert, 'right') + sum(everyAlert, 'false_alerts')),
    },
    row('edits: recall', share(sum(changed, 'right'), sum(changed, 'alert_clusters'))),
    row('questions: MRR', weighted(answers, 'mrr', 'questions')),
    row('questions: recall@5', weighted(answers, 'recall5', 'questions')),
    row('questions: silence', weighted(answers, 'silence', 'questions')),
    row('questions: altered', weighted(answers, 'altered', 'questions')),
  ];
}

async function scoreAll(root, gold, files, findingsScorer, answersScorer) {
  const scored = [];
  for (const file of files) {
    const path = join(gold, 'stories', file);
    const story = JSON.parse(readFileSync(path, 'utf8'));
    scored.push(
      await inFolder(async (data) => {
        const found = lines(
          await onrecord(root, ['ingest', '--jsonl', '--json', '--data', data], jsonl(story.articles)),
        );
        const findings = findingsScorer.score(findingsScorer.load(path), found);
        // The edits gold lists edits only: true conflicts between the two outlets would count as false alerts.
        const editsOnly = findingsScorer.score(
          findingsScorer.load(path),
          found.filter(({ kind }) => kind === 'edit'),
        );
        if (!answersScorer) return { findings, editsOnly };
        const asked = await onrecord(root, ['who-said', '--jsonl', '--json', '--data', data], jsonl(story.questions));
        return { findings, answers: answersScorer.score(JSON.parse(readFileSync(path, 'utf8')), lines(asked)) };
      }),
    );
  }
  return scored;
}
