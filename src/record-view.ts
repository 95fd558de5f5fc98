/** The record as the desk's pages see it. */

import { piecesOf, plural, quotationOf } from './alerts/present.ts';
import { groupBy } from './group.ts';
import type { JobName } from './job.ts';
import type { FindingEnd, FindingRow } from './ledger/findings.ts';
import { decodeMessage, encodeMessage } from './message-json.ts';
import type { Reading } from './model.ts';
import type {
  ArticlePage,
  ComparePage,
  DeadLetter,
  DeskStatus,
  EvidenceLine,
  FindingLine,
  PassagePage,
  RecordView,
  StoryLine,
  StoryPage,
} from './platforms/desk/types.ts';
import type { Services } from './services.ts';

const STORY_ARTICLES_MAX = 500;
const DEAD_LETTERS_MAX = 100;
const SPEAKERS_MAX = 20;

/** `activity` tells what long work is under way (the samples). */
export function createRecordView(services: () => Services, activity: () => DeskStatus['activity']): RecordView {
  const row = (stored: { id: number; seq: number; changed: number; message: unknown }) => ({
    id: String(stored.id),
    seq: stored.seq,
    changed: stored.changed,
    message: decodeMessage(stored.message),
  });
  return {
    messages: async (channel, afterChange, limit) =>
      (await services().ledger.desk.messages(channel, afterChange, limit)).map(row),
    earlier: async (channel, beforeSeq, limit) =>
      (await services().ledger.desk.earlier(channel, beforeSeq, limit)).map(row),
    async append(channel, key, message) {
      const stored = await services().ledger.desk.append(channel, key, JSON.parse(encodeMessage(message)));
      return { ...stored, id: String(stored.id) };
    },
    replace: (id, message) => services().ledger.desk.replace(Number(id), JSON.parse(encodeMessage(message))),
    article: (id) => articlePage(services(), id),
    compare: (id) => comparePage(services(), id),
    stories: (limit) => storyLines(services(), limit),
    story: (id) => storyPage(services(), id),
    deadLetters: () => deadLetters(services()),
    retryDeadLetter: (id) => retryDeadLetter(services(), id),
    status: () => statusOf(services(), activity()),
  };
}

const evidenceLine = (end: FindingEnd): EvidenceLine => ({
  article: end.article,
  version: end.version,
  start: end.start,
  end: end.end,
  outlet: end.outlet,
  url: end.url,
  published: end.published,
  speaker: end.kind === 'narrated' ? null : end.speaker,
  text: end.text,
});

const findingLine = (finding: FindingRow): FindingLine => ({
  id: String(finding.seq),
  kind: finding.kind,
  field: finding.field,
  severity: finding.severity,
  why: finding.why,
  a: finding.a ? evidenceLine(finding.a) : null,
  b: evidenceLine(finding.b),
});

async function articlePage({ ledger }: Services, id: string): Promise<ArticlePage | null> {
  const version = await ledger.articles.find(id);
  if (!version) return null;
  const [reading] = await ledger.readings.load([version.seq]);
  const state = await ledger.articles.state(version.seq);
  const story = state?.story ? await ledger.stories.get(state.story) : null;
  const findings = await ledger.findings.list({ version: version.seq });
  const group = story ? (await storyReadings({ ledger }, story.id)).filter((other) => isCopy(other, version)) : [];
  return {
    version,
    versions: (await ledger.articles.versionsOf(version.article)).map(({ id: one, number, published }) => ({
      id: one,
      number,
      published,
    })),
    statements: reading?.statements ?? [],
    boilerplate: reading?.boilerplate ?? [],
    findings: findings.filter(({ withdrawn, kind }) => withdrawn === null && kind !== 'new').map(findingLine),
    story: story ? { id: String(story.id), title: story.title } : null,
    wire:
      group.length === 0
        ? null
        : {
            agency: reading?.facts.credits[0]?.agency ?? reading?.facts.dateline?.agency ?? null,
            others: group.map(({ version: other }) => ({ id: other.id, outlet: other.outlet, url: other.url })),
          },
  };
}

const isCopy = (other: Reading, version: { article: string; wireGroup: string | null }): boolean =>
  other.version.article !== version.article && other.version.wireGroup === version.wireGroup;

async function storyReadings({ ledger }: Pick<Services, 'ledger'>, story: number): Promise<Reading[]> {
  return ledger.readings.load(await ledger.stories.versionsOf(story, STORY_ARTICLES_MAX));
}

async function comparePage(services: Services, id: string): Promise<ComparePage | null> {
  const finding = /^\d{1,15}$/.test(id) ? await services.ledger.findings.get(Number(id)) : null;
  if (!finding) return null;
  const story = await services.ledger.stories.get(finding.story);
  return {
    finding: findingLine(finding),
    story: story ? { id: String(story.id), title: story.title } : null,
    a: finding.a ? await passagePage(services, finding.a) : null,
    b: await passagePage(services, finding.b),
    pieces: piecesOf(finding),
  };
}

/** The words with the rest of their sentence and the sentences on either side. */
async function passagePage({ ledger, link }: Services, end: FindingEnd): Promise<PassagePage> {
  const [reading] = await ledger.readings.load([end.version]);
  const passages = reading?.passages ?? [];
  const first = passages.findLastIndex(([start]) => start <= end.start);
  const last = passages.findIndex(([, stop]) => stop >= end.end);
  const from = passages[Math.max(0, first - 1)]?.[0] ?? end.start;
  const to = passages[last < 0 ? -1 : Math.min(passages.length - 1, last + 1)]?.[1] ?? end.end;
  const words = reading?.version.text ?? '';
  return {
    evidence: { article: end.article, version: end.version, start: end.start, end: end.end },
    title: reading?.version.title ?? null,
    quotation: quotationOf(end, link),
    before: words.slice(Math.min(from, end.start), end.start),
    after: words.slice(end.end, Math.max(to, end.end)),
  };
}

async function storyLines({ ledger }: Services, limit: number): Promise<StoryLine[]> {
  const lines = await ledger.stories.lines(limit);
  return lines.map(({ id, ...line }) => ({ ...line, id: String(id) }));
}

async function storyPage(services: Services, id: string): Promise<StoryPage | null> {
  const story = /^\d{1,15}$/.test(id) ? await services.ledger.stories.get(Number(id)) : null;
  if (!story) return null;
  const readings = await storyReadings(services, story.id);
  const latest = [...groupBy(readings, ({ version }) => version.article).values()].map((all) => ({
    reading: all.at(-1) as Reading,
    versions: all.length,
  }));
  const groups = [...groupBy(latest, ({ reading }) => reading.version.wireGroup).values()];
  const said = readings.flatMap(({ statements }) =>
    statements.flatMap(({ speaker }) => (speaker && !speaker.unnamed ? [speaker] : [])),
  );
  const speakers = [...groupBy(said, ({ name }) => name)]
    .map(([name, all]) => ({ name, role: all.find(({ role }) => role)?.role ?? null, statements: all.length }))
    .sort((a, b) => b.statements - a.statements);
  const findings = await services.ledger.findings.list({ story: story.id, newestFirst: true });
  return {
    id: String(story.id),
    title: story.title,
    articles: latest.map(({ reading: { version }, versions }) => ({
      id: version.id,
      outlet: version.outlet,
      url: version.url,
      title: version.title,
      published: version.published,
      versions,
      origin: groups.findIndex((group) => group[0]?.reading.version.wireGroup === version.wireGroup),
    })),
    origins: groups.map((group) => ({
      name: group[0]?.reading.facts.credits[0]?.agency ?? group[0]?.reading.version.outlet ?? '',
      outlets: [...new Set(group.map(({ reading }) => reading.version.outlet))],
    })),
    speakers: speakers.slice(0, SPEAKERS_MAX),
    findings: findings
      .filter(({ withdrawn, kind }) => withdrawn === null && kind !== 'new' && kind !== 'repeat')
      .map(findingLine),
  };
}

// ── Dead letters, status ───────────────────────────────────────────────────────────────────────────────

export async function deadLetters({ ledger, queue }: Services): Promise<DeadLetter[]> {
  const dead = await queue.deadJobs(DEAD_LETTERS_MAX);
  const about = async (job: JobName, payload: Record<string, number>): Promise<string> => {
    if (job === 'read-article') return (await ledger.articles.version(payload.version ?? 0))?.url ?? 'an article';
    if (job === 'fetch-page') return (await ledger.feeds.fetch(payload.fetch ?? 0))?.url ?? 'a page';
    if (job === 'poll-feed') return (await ledger.feeds.get(payload.feed ?? 0))?.url ?? 'a feed';
    if (job === 'deliver') return `message ${payload.outbox}`;
    return job;
  };
  return Promise.all(
    dead.map(async ({ job, id, payload, reason, attempts, at }) => ({
      id: `${job}:${id}`,
      job,
      about: await about(job, payload as Record<string, number>),
      error: reason,
      attempts,
      failed: at,
    })),
  );
}

/** Puts the ledger's row back first: the job looks there whether it still has work. */
export async function retryDeadLetter({ ledger, queue }: Services, letter: string): Promise<boolean> {
  const separator = letter.indexOf(':');
  const job = letter.slice(0, separator) as JobName;
  const id = letter.slice(separator + 1);
  const dead = (await queue.deadJobs(DEAD_LETTERS_MAX)).find((one) => one.job === job && one.id === id);
  if (!dead) return false;
  const payload = dead.payload as { version?: number; outbox?: number; fetch?: number };
  if (payload.version !== undefined) await ledger.articles.reopenFailed(payload.version);
  if (payload.fetch !== undefined) await ledger.feeds.reopenFetch(payload.fetch);
  if (payload.outbox !== undefined) {
    const row = await ledger.outbox.get(payload.outbox);
    if (row) await ledger.channels.resume(row.channel);
    await ledger.outbox.reopen(payload.outbox);
  }
  return queue.retryDead(job, id);
}

async function statusOf(services: Services, activity: DeskStatus['activity']): Promise<DeskStatus> {
  const { ledger, queue, platforms } = services;
  const totals = await ledger.digests.totals();
  const counts = Object.values(await queue.counts());
  return {
    ...totals,
    waiting: counts.reduce((sum, { waiting, active }) => sum + waiting + active, 0),
    deadLetters: counts.reduce((sum, { failed }) => sum + failed, 0),
    activity,
    platforms: [...platforms.values()].map((platform) => ({ name: platform.name, ...platform.status() })),
  };
}

/** One line for a terminal. */
export function statusText(status: DeskStatus): string {
  return `${plural(status.articles, 'article')}, ${plural(status.statements, 'statement')}, ${plural(status.findings, 'finding')}`;
}
