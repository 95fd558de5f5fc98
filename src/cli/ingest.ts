/** onrecord ingest: articles through the real queue into the ledger; prints what each one added. */
import { Presets, SingleBar } from 'cli-progress';
import { kindLabel } from '../alerts/present.ts';
import type { FindingRow } from '../ledger/findings.ts';
import { findingJson } from '../lookup/finding-json.ts';
import { UserError } from '../model.ts';
import type { Services } from '../services.ts';
import { type Input, inputsOf } from './inputs.ts';
import { type ExitCode, stringOf, type Verb, type VerbContext } from './verb.ts';

/** More than this at once is a backfill: read quietly unless alerts are asked for. */
const ALERTING_ARTICLES_MAX = 100;
const BATCH = 50;
/** Accepted but unread articles that may be under way at once. */
const AHEAD_MAX = 400;
const POLL_MS = 40;

export const ingestVerb: Verb = {
  name: 'ingest',
  usage: '[PATH|URL…] [--jsonl] [--outlet NAME] [--published ISO] [--alerts on|off] [--json]',
  help: `Reads files, folders, URLs, or with --jsonl lines {"id","outlet","url","published","title"?,"text"|"html"}.
What is on record already is passed over, so a stopped backfill is resumed by giving it again.
Up to ${ALERTING_ARTICLES_MAX} articles alert the channels that watch; more are a backfill and alert nobody unless --alerts on.`,
  options: {
    jsonl: { type: 'boolean' },
    outlet: { type: 'string' },
    published: { type: 'string' },
    alerts: { type: 'string' },
    json: { type: 'boolean' },
  },
  optionHelp: {
    jsonl: 'lines of JSON, from the files named or from standard input',
    outlet: 'outlet of articles that name none',
    published: 'time of publication of articles that give none (ISO 8601)',
    alerts: 'on or off',
    json: 'print one finding a line as JSON',
  },
  needs: 'store',
  works: true,
  run: runIngest,
};

interface Tally {
  accepted: number;
  known: number;
  read: number;
  failed: number;
  findings: number;
  alerts: number;
  readonly skipped: string[];
}

async function runIngest(context: VerbContext): Promise<ExitCode> {
  const { io, values, positionals } = context;
  const alerts = stringOf(values, 'alerts');
  if (alerts !== undefined && alerts !== 'on' && alerts !== 'off') throw new UserError('--alerts is on or off.');
  if (positionals.length === 0 && !values.jsonl) {
    throw new UserError('Ingest what? Name files, folders or URLs, or give --jsonl lines on standard input.');
  }
  const published = publishedOf(stringOf(values, 'published'));
  const inputs = inputsOf(io, positionals, {
    outlet: stringOf(values, 'outlet'),
    published,
    jsonl: values.jsonl === true,
  });
  const { services } = await context.app();
  const tally: Tally = { accepted: 0, known: 0, read: 0, failed: 0, findings: 0, alerts: 0, skipped: [] };
  const bar = io.errIsTerminal
    ? new SingleBar(
        { format: '{bar} {value}/{total} {rate}/s {detail}', clearOnComplete: true },
        Presets.shades_classic,
      )
    : null;
  bar?.start(0, 0, { rate: 0, detail: '' });
  await ingestAll(context, services, inputs, alerts, tally, bar);
  bar?.stop();
  for (const line of tally.skipped) io.err(`skipped: ${line}\n`);
  io.err(summaryOf(tally));
  if (io.signal.aborted) io.err('Stopped. Give the same command again to go on.\n');
  return tally.skipped.length > 0 || tally.failed > 0 || io.signal.aborted ? 1 : 0;
}

function publishedOf(given: string | undefined): string | undefined {
  if (given !== undefined && Number.isNaN(Date.parse(given))) {
    throw new UserError(`--published "${given}" is not a time.`, 'Times look like 2026-11-22T14:05:00Z.');
  }
  return given === undefined ? undefined : new Date(given).toISOString();
}

function summaryOf(tally: Tally): string {
  const known = tally.known > 0 ? `, ${tally.known} on record already` : '';
  const failed = tally.failed > 0 ? `, ${tally.failed} failed (see onrecord doctor)` : '';
  const skipped = tally.skipped.length > 0 ? `, ${tally.skipped.length} skipped` : '';
  return `${tally.read} read${known}${failed}${skipped}; ${tally.findings} findings, ${tally.alerts} alerts\n`;
}

/** Accepts in order, a bounded number ahead of the reading, and prints findings in that order. */
async function ingestAll(
  { io, values }: VerbContext,
  services: Services,
  inputs: AsyncGenerator<Input>,
  alerts: string | undefined,
  tally: Tally,
  bar: SingleBar | null,
): Promise<void> {
  const started = Date.now();
  const waiting: number[] = [];
  const batch: Input[] = [];
  const settle = async (ahead: number) => {
    while (waiting.length > ahead && !io.signal.aborted) {
      const done = await settled(services, waiting);
      for (const version of done) await report(version);
      if (done.length === 0) await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  };
  const report = async (version: number) => {
    const state = await services.ledger.articles.state(version);
    if (state?.state === 'failed') {
      tally.failed++;
      io.err(`${state.id}: could not be read: ${state.failure}\n`);
    } else tally.read++;
    for (const finding of await services.ledger.findings.list({ version })) print(finding);
    bar?.update(tally.read + tally.failed, {
      rate: ((tally.read * 1000) / Math.max(1, Date.now() - started)).toFixed(1),
      detail: `${tally.alerts} alerts`,
    });
  };
  const print = (finding: FindingRow) => {
    tally.findings++;
    if (finding.severity === 'alert') tally.alerts++;
    if (values.json) io.out(JSON.stringify(findingJson(finding)));
    else if (finding.severity === 'alert') io.out(`${kindLabel(finding)} — ${finding.b.outlet}: ${finding.why}`);
  };
  const flush = async () => {
    const quiet = alerts === 'off' || (alerts === undefined && tally.accepted + batch.length > ALERTING_ARTICLES_MAX);
    waiting.push(...(await acceptBatch(services, batch, quiet, tally)));
    batch.length = 0;
    bar?.setTotal(tally.accepted);
    await settle(AHEAD_MAX);
  };
  for await (const input of inputs) {
    if (io.signal.aborted) break;
    if ('skipped' in input) tally.skipped.push(input.skipped);
    else batch.push(input);
    // The first batch is as large as what alerts by default, so that a backfill is known for one from its first article.
    if (batch.length >= (tally.accepted === 0 ? ALERTING_ARTICLES_MAX + 1 : BATCH)) await flush();
  }
  await flush();
  await settle(0);
}

async function acceptBatch(
  { ledger, queue }: Services,
  batch: readonly Input[],
  quiet: boolean,
  tally: Tally,
): Promise<number[]> {
  const fresh: number[] = [];
  for (const input of batch) {
    if ('url' in input) {
      const version = await fetchNow({ ledger, queue }, input.url, tally);
      if (version !== null) fresh.push(version);
    } else if ('article' in input) {
      const accepted = await ledger.articles.accept(input.article, { origin: 'file', quiet });
      if (accepted.outcome === 'duplicate') tally.known++;
      else fresh.push(accepted.version);
    }
  }
  tally.accepted += fresh.length;
  await queue.addMany(
    'read-article',
    fresh.map((version) => ({ version })),
    { priority: quiet ? 10 : 3 },
  );
  return fresh;
}

/** Through the queue's own job, so that robots.txt, pacing and retries hold here too. */
async function fetchNow(
  { ledger, queue }: Pick<Services, 'ledger' | 'queue'>,
  url: string,
  tally: Tally,
): Promise<number | null> {
  const fetch = await ledger.feeds.order({ url, reason: 'asked' });
  if (fetch === null) return null;
  await queue.add('fetch-page', { fetch }, { priority: 1 });
  for (;;) {
    const row = await ledger.feeds.fetch(fetch);
    if (row?.state === 'done') {
      const id = row.result?.split(': ')[1] ?? '';
      if (row.result?.startsWith('duplicate')) {
        tally.known++;
        return null;
      }
      return (await ledger.articles.find(id))?.seq ?? null;
    }
    if (row?.state !== 'pending') {
      tally.skipped.push(`${url}: ${row?.result ?? 'could not be fetched'}`);
      return null;
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** Takes the versions at the head of the line that are read or failed off it. */
async function settled({ ledger }: Services, waiting: number[]): Promise<number[]> {
  const states = await ledger.articles.unsettled(waiting);
  const head = waiting.findIndex((version) => states.has(version));
  return waiting.splice(0, head < 0 ? waiting.length : head);
}
