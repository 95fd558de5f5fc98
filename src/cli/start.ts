/** onrecord start: the bot. */
import { readFileSync } from 'node:fs';
import type { App, Role } from '../app.ts';
import type { ArticleInput } from '../model.ts';
import { projectRoot } from '../paths.ts';
import { statusText } from '../record-view.ts';
import type { Services } from '../services.ts';
import { VERSION } from '../version.ts';
import type { Io } from './verb.ts';

/** Far enough apart that one sees them arrive. */
const SAMPLE_PAUSE_MS = 250;
const SETTLE_POLL_MS = 200;

/** First start on an empty store: the channel of the desk hears everything, and the sample stories are read. */
export async function firstRun(app: App, io: Io, wantsSamples: boolean): Promise<void> {
  const { ledger } = app.services;
  const desk = await ledger.channels.ensure({ platform: 'desk', workspace: 'local', channel: 'desk' });
  const counts = await ledger.articles.counts();
  if (counts.versions > 0) return;
  const watches = await ledger.channels.watches(desk.id);
  if (watches.length === 0) {
    await ledger.channels.addWatch({
      channel: desk.id,
      words: null,
      speaker: null,
      outlet: null,
      kinds: [],
      severity: 'alert',
      createdBy: 'onrecord',
    });
  }
  if (wantsSamples) await readSamples(app, io);
}

export function sampleArticles(): ArticleInput[] {
  const list = JSON.parse(readFileSync(new URL('samples/index.json', projectRoot), 'utf8')) as string[];
  return list.map((path) => JSON.parse(readFileSync(new URL(`samples/${path}`, projectRoot), 'utf8')) as ArticleInput);
}

async function readSamples(app: App, io: Io): Promise<void> {
  const { services } = app;
  const articles = sampleArticles();
  io.err(
    `The store is empty: reading ${articles.length} sample articles (start with --no-samples to leave them out).\n`,
  );
  const versions: number[] = [];
  for (const [index, article] of articles.entries()) {
    if (io.signal.aborted) return;
    const { version } = await services.ledger.articles.accept(article, { origin: 'sample' });
    versions.push(version);
    await services.queue.add('read-article', { version });
    app.setActivity({ text: 'Reading the sample stories', done: index, total: articles.length });
    io.err(`  ${String(index + 1).padStart(2)}/${articles.length} ${article.outlet}: ${article.title ?? ''}\n`);
    await new Promise((resolve) => setTimeout(resolve, SAMPLE_PAUSE_MS));
  }
  await allRead(services, versions, io.signal);
  app.setActivity(null);
}

async function allRead({ ledger }: Services, versions: readonly number[], signal: AbortSignal): Promise<void> {
  while (!signal.aborted && (await ledger.articles.unsettled(versions)).size > 0) {
    await new Promise((resolve) => setTimeout(resolve, SETTLE_POLL_MS));
  }
}

/** What a person at the terminal wants to know. */
export async function greet(app: App, io: Io, role: Role): Promise<void> {
  const { services, desk } = app;
  const lines = [`Onrecord ${VERSION}${role === 'all' ? '' : ` (${role})`}`];
  if (role !== 'worker') lines.push(`Desk: ${services.config.publicUrl ?? desk.url()}`);
  for (const platform of services.platforms.values()) {
    const { state, reason } = platform.status();
    if (platform.name !== 'desk') lines.push(`${platform.name}: ${state}${reason ? ` (${reason})` : ''}`);
  }
  io.out(lines.join('\n'));
}

/** After the first articles are in: what to try, in words that are on record. */
export async function suggest(app: App, io: Io): Promise<void> {
  const totals = await app.services.ledger.digests.totals();
  const [finding] = await app.services.ledger.findings.list({
    severity: 'alert',
    kinds: ['variant', 'conflict'],
    limit: 1,
  });
  const [story] = await app.services.ledger.stories.latest(1);
  const words = finding?.b.text.replace(/\s+/g, ' ').split(' ').slice(0, 6).join(' ');
  io.out(
    [
      `On record: ${statusText({ ...totals, waiting: 0, deadLetters: 0, activity: null, platforms: [] })}.`,
      'Try, on the desk or here:',
      ...(words ? [`  npx onrecord who-said ${JSON.stringify(words)}`] : []),
      ...(story ? [`  /story ${story.id}`] : []),
      '  /digest now',
      'Stop with Ctrl-C.',
    ].join('\n'),
  );
}
