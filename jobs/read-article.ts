/** Reads one accepted version: takes the statements out, finds its story, holds it against the record, writes it all. */

import { cardKey, type MatchableFinding, matchAlerts } from '../src/alerts/match.ts';
import { type Narration, narration, sameWire } from '../src/article/wire.ts';
import type { StoryDocument } from '../src/claims/story.ts';
import type { Reading } from '../src/claims/types.ts';
import { defineJob, RetryLater } from '../src/job.ts';
import type { ReadingRecord, Recorded } from '../src/ledger/readings.ts';
import { alertOfOneEvent } from '../src/lookup/one-event.ts';
import { isOneStory, storyOf } from '../src/lookup/story-of.ts';
import type { Finding, Version } from '../src/model.ts';
import type { ReadResult } from '../src/reader.ts';
import type { Services } from '../src/services.ts';
import { matchNames } from '../src/text/names.ts';

const TITLE_CHARS_MAX = 160;
const EARLIER_VERSION_WAIT_MS = 1_000;

export default defineJob<'read-article', Services>({
  name: 'read-article',
  summary: 'Reads an accepted article and writes what it adds to the record.',
  schedule: 'once for each accepted version; again at start for versions that were not finished',
  attemptsMax: 5,
  backoffMs: 1_000,
  timeoutMs: 120_000,
  concurrency: 4,
  async run({ deps, signal }, { version: seq }) {
    const { ledger, metrics, reader } = deps;
    const accepted = await ledger.articles.toRead(seq);
    if (!accepted) return;
    const { version, state, quiet } = accepted;
    if (state !== 'read') {
      // What an edit changed is told against the version before it.
      if (await ledger.articles.hasUnreadBefore(version)) {
        throw new RetryLater(EARLIER_VERSION_WAIT_MS, 'an earlier version of the article is still to be read');
      }
      const read = await metrics.stage('extract', () => reader.read(version, signal));
      const subject = { version, read, isQuiet: quiet };
      const recorded = await record(deps, await compareWithRecord(deps, subject, signal), signal);
      if (recorded.written) metrics.count('articles_read');
      await deps.queue.addMany(
        'deliver',
        recorded.outbox.map((outbox) => ({ outbox })),
      );
      deps.changed();
    }
  },
  async onDead({ ledger, metrics, changed }, { version }, reason) {
    await ledger.articles.markFailed(version, reason);
    metrics.count('articles_failed');
    changed();
  },
});

/** A version with what was taken out of it. */
interface Subject {
  readonly version: Version;
  readonly read: ReadResult;
  /** Nobody is to be alerted. */
  readonly isQuiet: boolean;
}

/** What a version adds to the record as it stood after `seen`. */
interface Comparison {
  /** Number of the version read last when the record was looked at. */
  readonly seen: number;
  readonly subject: Subject;
  readonly record: ReadingRecord;
}

async function compareWithRecord(services: Services, subject: Subject, signal: AbortSignal): Promise<Comparison> {
  const { ledger, metrics, reader } = services;
  const { version, read, isQuiet } = subject;
  const { seen, versions } = await ledger.stories.wireCandidates(read.prints);
  const [before, wireGroups] = await Promise.all([
    previousReading(services, version),
    findWireGroups(services, read, versions),
  ]);
  const wireGroup = String(wireGroups.length > 0 ? Math.min(...wireGroups) : version.seq);
  const story = before?.story ?? (await storyOf(services, read.document));
  const next: Reading = { ...read.reading, version: { ...version, wireGroup } };
  const [loaded, feedback] =
    story === null
      ? [[], []]
      : await Promise.all([knownReadings(services, story, read, version), ledger.feedback.inForce(story)]);
  const known = loaded.map((one) =>
    wireGroups.includes(Number(one.version.wireGroup)) ? { ...one, version: { ...one.version, wireGroup } } : one,
  );
  const compared = await metrics.stage('compare', () =>
    reader.compare({ next, known, before: before?.reading ?? null, feedback }, signal),
  );
  const found = await alertOfOneEvent(ledger.stories, read.document, compared);
  const findings = before ? await onlyNews(services, before.reading.version, found) : found;
  const record = {
    reading: next,
    story,
    storyTitle: titleOf(version),
    document: read.document,
    indexTerms: read.document.indexTerms,
    terms: read.document.terms.map(([term]) => term),
    wireGroups,
    prints: read.prints,
    findings,
    withdrawn: before ? await correctedFindings(services, before.reading.version, found) : null,
    alerts: isQuiet ? [] : await alertsFor(services, next, known, story, findings),
  };
  return { seen, subject, record };
}

/**
 * Writes a comparison. One writer at a time: what was known while the rules looked must be what is known when their
 * findings are written, so whoever was overtaken by something related looks again before anybody else may write.
 */
async function record(services: Services, compared: Comparison, signal: AbortSignal): Promise<Recorded> {
  const { ledger, metrics } = services;
  return ledger.db.exclusively('record', async () => {
    const isLate = await isOvertaken(services, compared);
    const latest = isLate ? await compareWithRecord(services, compared.subject, signal) : compared;
    const recorded = await metrics.stage('write', () => ledger.readings.write(latest.record));
    if (recorded.written) ledger.stories.remember(latest.subject.version.seq, latest.record);
    for (const { kind, severity } of latest.record.findings) metrics.count('findings', { kind, severity });
    return recorded;
  });
}

/** Was something read since that is tied to the version, or that leads it to another story? */
async function isOvertaken(services: Services, { seen, subject, record }: Comparison): Promise<boolean> {
  const { ledger } = services;
  const { version, read } = subject;
  const { indexTerms, story, prints } = record;
  const since = await ledger.stories.readSince(seen, { indexTerms, story, prints, article: version.article });
  if (since.some(({ isTied }) => isTied)) return true;
  const isLikely = since.some(({ document }) => isOneStory(read.document, document as StoryDocument));
  return isLikely && version.number === 1 && (await storyOf(services, read.document)) !== story;
}

function titleOf(version: Version): string {
  const title = version.title ?? version.text.trimStart().split('\n', 1)[0] ?? '';
  return title.slice(0, TITLE_CHARS_MAX) || version.url;
}

async function previousReading(
  { ledger }: Services,
  version: Version,
): Promise<{ reading: Reading; story: number } | null> {
  if (version.number === 1) return null;
  const earlier = (await ledger.articles.versionsOf(version.article)).filter(({ number }) => number < version.number);
  const readings = await ledger.readings.load(earlier.map(({ seq }) => seq));
  const reading = readings.at(-1);
  const state = reading ? await ledger.articles.state(reading.version.seq) : null;
  return reading && state?.story ? { reading, story: state.story } : null;
}

/** The groups of all versions that this one shares its origin with: whatever was read first, they end as one. */
async function findWireGroups(
  { ledger }: Services,
  { reading }: ReadResult,
  versions: readonly number[],
): Promise<number[]> {
  const candidates = await ledger.readings.load(versions);
  const related = candidates.filter(
    (known) =>
      known.version.article === reading.version.article || sameWire(narrationOf(known), narrationOf(reading)).same,
  );
  return [...new Set(related.map(({ version }) => Number(version.wireGroup)))];
}

/** By the facts of a reading, which are one object for as long as the reading is kept. */
const narrations = new WeakMap<Reading['facts'], Narration>();

function narrationOf({ version: { text, outlet }, boilerplate, facts }: Reading): Narration {
  const made =
    narrations.get(facts) ??
    narration({ text, outlet, boilerplate, credits: facts.credits.map(({ agency }) => agency) });
  narrations.set(facts, made);
  return made;
}

/** The latest reading of each other article of the story. */
async function knownReadings(
  { ledger }: Services,
  story: number,
  read: ReadResult,
  version: Version,
): Promise<Reading[]> {
  const members = await ledger.stories.members(story, read.document.indexTerms);
  const latest = new Map<string, Reading>();
  for (const reading of await ledger.readings.load(members)) {
    if (reading.version.article !== version.article) latest.set(reading.version.article, reading);
  }
  return [...latest.values()];
}

const matterOf = ({ kind, cluster }: { kind: string; cluster: string }): string => `${kind} ${cluster}`;

/** A new version repeats most of what the last one said: what was found then is a note now, not a second alert. */
async function onlyNews({ ledger }: Services, before: Version, found: readonly Finding[]): Promise<Finding[]> {
  const told = new Set((await ledger.findings.list({ touching: before.seq })).map(matterOf));
  return found.map((finding) =>
    finding.kind !== 'edit' && told.has(matterOf(finding)) ? { ...finding, severity: 'note' } : finding,
  );
}

/** What stood against the last version and no longer stands against this one was corrected. */
async function correctedFindings({ ledger }: Services, before: Version, found: readonly Finding[]) {
  const standing = new Set(found.map(matterOf));
  const corrected = (await ledger.findings.list({ touching: before.seq, severity: 'alert' })).filter(
    (finding) => finding.kind !== 'edit' && finding.withdrawn === null && !standing.has(matterOf(finding)),
  );
  if (corrected.length === 0) return null;
  return { findings: corrected.map(({ seq }) => seq), because: 'corrected in a later version of the article' };
}

async function alertsFor(
  { ledger, now }: Services,
  next: Reading,
  known: readonly Reading[],
  story: number | null,
  findings: readonly Finding[],
) {
  if (!findings.some(({ severity, a }) => severity === 'alert' || a !== null)) return [];
  const byId = new Map([...known, next].map((reading) => [reading.version.seq, reading]));
  const cards = story === null ? [] : await ledger.outbox.cardsOf(story);
  return matchAlerts({
    findings: findings.map((finding) => matchable(finding, byId)),
    watches: await ledger.channels.activeWatches(),
    mutes: await ledger.channels.activeMutes(now()),
    story: String(story ?? ''),
    key: `alert:${next.version.id}`,
    cards: new Map(cards.map((card) => [cardKey(card.channel, card.kind, card.cluster), card.key])),
    sameSpeaker: (a, b) => matchNames({ name: a, role: null }, { name: b, role: null }) !== 'different',
  });
}

function matchable(finding: Finding, readings: ReadonlyMap<number, Reading>): MatchableFinding {
  const ends = [finding.a, finding.b].flatMap((end) => {
    const reading = end ? readings.get(end.version) : undefined;
    return end && reading ? [{ end, reading }] : [];
  });
  const spoken = ends.flatMap(({ end, reading }) =>
    reading.statements.filter((statement) => statement.start < end.end && statement.end > end.start),
  );
  return {
    finding,
    speakers: [...new Set(spoken.flatMap(({ speaker }) => (speaker ? [speaker.name] : [])))],
    outlets: [...new Set(ends.map(({ reading }) => reading.version.outlet))],
    text: ends
      .map(({ end, reading }) => `${reading.version.title ?? ''} ${reading.version.text.slice(end.start, end.end)}`)
      .join(' '),
  };
}
