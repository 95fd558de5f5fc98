/**
 * Answers the questions of a story file in this process (extract → statements → answer), with no ledger in between,
 * and prints lines as `onrecord who-said --jsonl --json` does.
 *
 *   npx tsx scripts/answer-story.ts STORY.json > answers.jsonl        (then score-answers.mjs STORY.json answers.jsonl)
 *   npx tsx scripts/answer-story.ts STORY.json --statements           (what the answers are chosen from)
 */
import { readFileSync } from 'node:fs';
import { narration, sameWire } from '../src/article/wire.ts';
import { extract } from '../src/attribution/index.ts';
import { answer } from '../src/claims/answer.ts';
import { parseQuery } from '../src/claims/query.ts';
import { statementsOf } from '../src/claims/statements.ts';
import type { Answer, StatementHit } from '../src/claims/types.ts';
import type { Extraction, Version } from '../src/model.ts';

interface StoryFile {
  readonly articles: readonly {
    id: string;
    outlet: string;
    url: string;
    published: string;
    title?: string;
    text: string;
  }[];
  readonly questions: readonly { id: string; query: string; by: string | null }[];
}

interface Read {
  readonly version: Version;
  readonly extraction: Extraction;
}

function readStory(file: string): { story: StoryFile; hits: StatementHit[] } {
  const story = JSON.parse(readFileSync(file, 'utf8')) as StoryFile;
  const reads: Read[] = [];
  for (const [seq, article] of story.articles.entries()) {
    const extraction = extract(article.text);
    const wireGroup = groupOf(reads, article, extraction) ?? `group ${seq}`;
    const { id, outlet, url, published, text } = article;
    const version = {
      seq,
      id,
      article: id,
      number: 1,
      outlet,
      url,
      published,
      title: article.title ?? null,
      text,
      wireGroup,
    };
    reads.push({ version, extraction });
  }
  const hits = reads.flatMap(({ version, extraction }) =>
    statementsOf(version.text, extraction).map((statement) => ({
      version,
      statement,
      speakerName: statement.speaker === null || statement.speaker.unnamed ? null : statement.speaker.name,
    })),
  );
  return { story, hits };
}

function groupOf(
  reads: readonly Read[],
  article: { text: string; outlet: string },
  extraction: Extraction,
): string | null {
  const side = ({ text, outlet }: { text: string; outlet: string }, { boilerplate, facts }: Extraction) =>
    narration({ text, outlet, boilerplate, credits: facts.credits.map(({ agency }) => agency) });
  const known = reads.find((read) => sameWire(side(read.version, read.extraction), side(article, extraction)).same);
  return known?.version.wireGroup ?? null;
}

function show({ hit, match, also, origins }: Answer): Record<string, unknown> {
  const { version, statement } = hit;
  return {
    speaker: hit.speakerName ?? statement.speaker?.name ?? null,
    via: statement.via,
    kind: statement.kind,
    text: version.text.slice(statement.start, statement.end),
    article: version.id,
    outlet: version.outlet,
    url: version.url,
    published: version.published,
    start: statement.start,
    end: statement.end,
    match,
    also: also.map(({ version: other }) => ({ outlet: other.outlet, url: other.url })),
    origins,
  };
}

function main(): void {
  const file = process.argv[2] ?? '';
  const { story, hits } = readStory(file);
  if (process.argv.includes('--statements')) {
    for (const { version, statement: s } of hits) {
      const marks = [s.kind, s.speech ? '' : 'not speech', s.stance, s.via === null ? '' : `via ${s.via}`].join(' ');
      console.log(
        `${version.id} ${s.start} [${marks}] ${s.speaker?.name ?? '-'}: ${version.text.slice(s.start, s.end)}`,
      );
    }
    return;
  }
  for (const { id, query, by } of story.questions) {
    const { verdict, answers } = answer(parseQuery(query, by), hits);
    console.log(JSON.stringify({ id, verdict, answers: answers.map(show) }));
  }
}

main();
