/**
 * Reads the articles of a story file in order (extract → reading → diff, and edits for a URL seen before) and prints the
 * findings in the command line's format, with no ledger in between:
 *   npx tsx scripts/diff-story.ts ../shared/eval/stories/NAME.json [--without RULE]… [--only KIND] > .eval/NAME.jsonl
 *   node ../shared/eval/score-findings.mjs ../shared/eval/stories/NAME.json .eval/NAME.jsonl --errors
 */
import { readFileSync } from 'node:fs';
import { narration, sameWire } from '../src/article/wire.ts';
import { extract } from '../src/attribution/index.ts';
import { diff, edits, type Reading, readingOf } from '../src/claims/index.ts';
import type { Evidence, Finding, Version } from '../src/model.ts';

interface StoryFile {
  readonly articles: readonly {
    readonly id: string;
    readonly outlet: string;
    readonly url: string;
    readonly published: string;
    readonly title?: string;
    readonly text: string;
  }[];
}

/** The readings of a story, each with the reading of an earlier version of its URL, if any. */
export interface PreparedStory {
  readonly readings: readonly Reading[];
  readonly before: ReadonlyMap<Reading, Reading>;
}

function wireGroupOf(text: string, known: readonly Reading[]): string | null {
  const like = known.find(({ version }) => sameWire(narration({ text: version.text }), narration({ text })).same);
  return like ? (like.version.wireGroup ?? like.version.id) : null;
}

/** Extracts a story file, in its own order. */
export function prepareStory(file: string): PreparedStory {
  const story = JSON.parse(readFileSync(file, 'utf8')) as StoryFile;
  const readings: Reading[] = [];
  const before = new Map<Reading, Reading>();
  for (const [seq, article] of story.articles.entries()) {
    const earlier = readings.findLast(({ version }) => version.url === article.url);
    const others = readings.filter((reading) => reading !== earlier);
    const version: Version = {
      ...article,
      title: article.title ?? null,
      seq,
      article: article.url,
      number: earlier ? earlier.version.number + 1 : 1,
      wireGroup: wireGroupOf(article.text, others) ?? article.id,
    };
    const reading = readingOf(version, extract(version.text));
    if (earlier) before.set(reading, earlier);
    readings.push(reading);
  }
  return { readings, before };
}

/** What reading the story finds, some rules left out. A later version is compared with the latest of every other article. */
export function findingsWithout({ readings, before }: PreparedStory, disabledRules: ReadonlySet<string>): Finding[] {
  return readings.flatMap((reading, i) => {
    const latest = new Map(readings.slice(0, i).map((known) => [known.version.article, known]));
    const earlier = before.get(reading);
    return [
      ...(earlier ? edits(earlier, reading) : []),
      ...diff(reading, [...latest.values()], [], { disabledRules, before: earlier ?? null }),
    ];
  });
}

function printed(evidence: Evidence | null, readings: readonly Reading[]) {
  if (!evidence) return null;
  const reading = readings.find(({ version }) => version.id === evidence.article);
  const holding = reading?.statements.find((s) => s.start < evidence.end && s.end > evidence.start && s.speaker);
  const text = reading?.version.text.slice(evidence.start, evidence.end) ?? '';
  return {
    article: evidence.article,
    start: evidence.start,
    end: evidence.end,
    text,
    speaker: holding?.speaker?.name ?? null,
  };
}

/** Findings as the command line prints them. */
export function printedLines(findings: readonly Finding[], readings: readonly Reading[]) {
  return findings.map(({ kind, field, severity, a, b, why, rule, cluster }) => {
    return { kind, field, severity, story: null, a: printed(a, readings), b: printed(b, readings), why, rule, cluster };
  });
}

function main(args: readonly string[]): void {
  const given = (flag: string) => args.filter((_, i) => args[i - 1] === flag);
  const file = args.find((arg, i) => !arg.startsWith('--') && !args[i - 1]?.startsWith('--'));
  if (!file) throw new Error('Give a story file.');
  const prepared = prepareStory(file);
  const only = given('--only');
  for (const line of printedLines(findingsWithout(prepared, new Set(given('--without'))), prepared.readings))
    if (only.length === 0 || only.includes(line.kind)) console.log(JSON.stringify(line));
}

if (process.argv[1]?.endsWith('diff-story.ts')) main(process.argv.slice(2));
