/**
 * Reads a stream of articles that share no planned story (JSONL: id, outlet, date or published, text) as the bot would, finds
 * each one's story, diffs it against the story so far, and prints the alerts to be read by eye:
 *   npx tsx scripts/diff-stream.ts ../shared/eval/attribution/polnear.jsonl [LIMIT]
 */
import { readFileSync } from 'node:fs';
import { extract } from '../src/attribution/index.ts';
import { diff, type Reading, readingOf } from '../src/claims/index.ts';
import { chooseStory, type StoryDocument, storyDocument } from '../src/claims/story.ts';
import { alertOfOneEvent } from '../src/lookup/one-event.ts';
import type { Evidence, Version } from '../src/model.ts';

interface Line {
  readonly id: string;
  readonly outlet: string;
  readonly date?: string;
  readonly published?: string;
  readonly title?: string;
  readonly text: string;
}
interface Member {
  readonly reading: Reading;
  readonly document: StoryDocument;
}
const KNOWN_MAX = 60;
const MEMBERS_MAX = 12;

const [file = '', limit = '2000'] = process.argv.slice(2);
const lines = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .slice(0, Number(limit))
  .map((line) => JSON.parse(line) as Line);
const when = (line: Line): string => line.published ?? `${line.date ?? '2000-01-01'}T12:00:00Z`;
lines.sort((a, b) => when(a).localeCompare(when(b)));

const stories = new Map<string, Member[]>();
const counts = new Map<string, number>();
const byTerm = new Map<string, Set<string>>();
let total = 0;
let msSpent = 0;
let alerts = 0;

function candidates(document: StoryDocument): string[] {
  const votes = new Map<string, number>();
  for (const term of document.indexTerms)
    for (const story of byTerm.get(term) ?? []) votes.set(story, (votes.get(story) ?? 0) + 1);
  return [...votes]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 20)
    .map(([story]) => story);
}

function show(evidence: Evidence | null, members: readonly Member[]): string {
  const text = members.find(({ reading }) => reading.version.id === evidence?.article)?.reading.version.text ?? '';
  return `${evidence?.article} «${text.slice(evidence?.start, evidence?.end).replace(/\s+/g, ' ')}»`;
}

for (const [seq, line] of lines.entries()) {
  const version: Version = {
    seq,
    id: line.id,
    article: line.id,
    number: 1,
    outlet: line.outlet,
    url: line.id,
    published: when(line),
    title: line.title ?? null,
    text: line.text,
    wireGroup: null,
  };
  const document = storyDocument(version);
  const offered = candidates(document).map((story) => ({
    story,
    members: (stories.get(story) ?? []).slice(-MEMBERS_MAX).map((m) => m.document),
    size: stories.get(story)?.length ?? 0,
  }));
  const choice = chooseStory(document, offered, { total, of: (term) => counts.get(term) ?? 0 });
  const story = choice.story ?? `s${seq}`;
  const members = stories.get(story) ?? [];
  const member: Member = { reading: readingOf(version, extract(version.text)), document };
  const began = performance.now();
  const found = diff(
    member.reading,
    members.slice(-KNOWN_MAX).map((m) => m.reading),
  );
  msSpent += performance.now() - began;
  const stored = {
    documents: async () => new Map(members.map((m) => [m.reading.version.seq, m.document])),
    lastRead: async () => total,
    frequencies: async () => counts,
  };
  const findings = await alertOfOneEvent(stored, document, found);
  for (const finding of findings) {
    if (finding.severity !== 'alert') continue;
    alerts++;
    console.log(
      `[${finding.rule}] ${finding.kind}/${finding.field} ${finding.cluster}\n   A ${show(finding.a, members)}\n   B ${show(finding.b, [member])}`,
    );
  }
  stories.set(story, [...members, member]);
  total++;
  for (const [term] of document.terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  for (const term of document.indexTerms) byTerm.set(term, (byTerm.get(term) ?? new Set()).add(story));
}
const sizes = [...stories.values()].map((members) => members.length).sort((a, b) => b - a);
console.error(
  `${total} articles, ${stories.size} stories (largest ${sizes.slice(0, 8).join(', ')}), ${alerts} alerts, diff ${(msSpent / Math.max(1, total)).toFixed(1)} ms an article`,
);
