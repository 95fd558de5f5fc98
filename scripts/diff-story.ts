/**
 * Reads the articles of a story file in order (extract → reading → diff, and edits for a URL seen before) and prints the
 * findings in the command line's format, with no ledger in between:
 *   npx tsx scripts/diff-story.ts ../shared/eval/stories/NAME.json [--without RULE]… > .eval/NAME.jsonl
 *   node ../shared/eval/score-findings.mjs ../shared/eval/stories/NAME.json .eval/NAME.jsonl --errors
 */
import { readFileSync } from 'node:fs';
import { sameWire } from '../src/article/wire.ts';
import { extract } from '../src/attribution/index.ts';
import { type DiffOptions, diff, edits, type Reading, readingOf } from '../src/claims/index.ts';
import type { Evidence, Finding, Version } from '../src/model.ts';

interface StoryFile {
  readonly articles: readonly {
    id: string;
    outlet: string;
    url: string;
    published: string;
    title?: string;
    text: string;
  }[];
}

function wireGroupOf(text: string, known: readonly Reading[]): string | null {
  const like = known.find(({ version }) => sameWire(version.text, text).same);
  return like ? (like.version.wireGroup ?? like.version.id) : null;
}

/** All findings of a story, in reading order. */
export function readStory(file: string, options: DiffOptions = {}): { readings: Reading[]; findings: Finding[] } {
  const story = JSON.parse(readFileSync(file, 'utf8')) as StoryFile;
  const readings: Reading[] = [];
  const findings: Finding[] = [];
  for (const [seq, article] of story.articles.entries()) {
    const before = readings.findLast(({ version }) => version.url === article.url);
    const wireGroup =
      wireGroupOf(
        article.text,
        readings.filter((reading) => reading !== before),
      ) ?? article.id;
    const version: Version = {
      ...article,
      title: article.title ?? null,
      seq,
      article: article.url,
      number: before ? 2 : 1,
      wireGroup,
    };
    const reading = readingOf(version, extract(version.text));
    if (before) findings.push(...edits(before, reading));
    else findings.push(...diff(reading, readings, [], options));
    readings.push(reading);
  }
  return { readings, findings };
}

function printed(evidence: Evidence | null, readings: readonly Reading[]) {
  if (!evidence) return null;
  const reading = readings.find(({ version }) => version.id === evidence.article);
  const speaker = reading?.statements.find(
    (s) => s.start < evidence.end && s.end > evidence.start && s.speaker,
  )?.speaker;
  const text = reading?.version.text.slice(evidence.start, evidence.end) ?? '';
  return { article: evidence.article, start: evidence.start, end: evidence.end, text, speaker: speaker?.name ?? null };
}

if (process.argv[1]?.endsWith('diff-story.ts')) {
  const args = process.argv.slice(2);
  const disabledRules = new Set(args.filter((_, i) => args[i - 1] === '--without'));
  const file = args.find((arg, i) => !arg.startsWith('--') && args[i - 1] !== '--without');
  if (!file) throw new Error('Give a story file.');
  const { readings, findings } = readStory(file, { disabledRules });
  for (const { kind, field, severity, a, b, why, rule, cluster } of findings)
    console.log(
      JSON.stringify({
        kind,
        field,
        severity,
        story: null,
        a: printed(a, readings),
        b: printed(b, readings),
        why,
        rule,
        cluster,
      }),
    );
}
