/** onrecord doctor: what is wrong, and what to do about it. */
import { statfs } from 'node:fs/promises';
import { SCHEMA_VERSION, schemaVersion } from '../ledger/migrate.ts';
import { redisSettings } from '../queue.ts';
import { deadLetters } from '../record-view.ts';
import type { Services } from '../services.ts';
import type { Verb } from './verb.ts';

export interface Check {
  readonly ok: boolean;
  readonly check: string;
  readonly detail: string;
  readonly fix: string | null;
}

const DISK_BYTES_MIN = 500 * 1024 * 1024;
const CLOCK_SKEW_MS_MAX = 60_000;

export const doctorVerb: Verb = {
  name: 'doctor',
  usage: '[--json]',
  help: 'Database, queue, platforms, feeds, disk, clock, dead letters. Exits 1 when something is wrong.',
  options: { json: { type: 'boolean' } },
  optionHelp: { json: 'print one check a line as JSON' },
  needs: 'store',
  async run({ app, io, values }) {
    const { services } = await app();
    const checks = await examine(services);
    for (const one of checks) {
      if (values.json) io.out(JSON.stringify(one));
      else io.out(`${one.ok ? 'ok  ' : 'FAIL'} ${one.check}: ${one.detail}${one.fix ? `\n     → ${one.fix}` : ''}`);
    }
    return checks.every(({ ok }) => ok) ? 0 : 1;
  },
};

/** Never throws: a check that can't be made is a fault with its reason. */
export async function examine(services: Services): Promise<Check[]> {
  const guarded = (check: string, work: () => Promise<Check[]>): Promise<Check[]> =>
    work().catch((error: Error) => [{ ok: false, check, detail: error.message, fix: 'See the log for the cause.' }]);
  const lists = await Promise.all([
    guarded('database', () => checkDatabase(services)),
    guarded('queue', () => checkQueue(services)),
    guarded('redis', () => checkRedis(services)),
    guarded('disk', () => checkDisk(services)),
    guarded('platforms', () => checkPlatforms(services)),
    guarded('feeds', () => checkFeeds(services)),
    guarded('dead letters', () => checkDeadLetters(services)),
  ]);
  return lists.flat();
}

const fine = (check: string, detail: string): Check => ({ ok: true, check, detail, fix: null });
const fault = (check: string, detail: string, fix: string): Check => ({ ok: false, check, detail, fix });

async function checkDatabase({ ledger, config }: Services): Promise<Check[]> {
  const [row] = await ledger.db.query<{ version: string; now: Date }>(
    `select current_setting('server_version') as version, now() as now`,
  );
  const version = await schemaVersion(ledger.db);
  const skewMs = Math.abs(Date.now() - (row?.now.getTime() ?? 0));
  const where = config.databaseUrl ? 'server' : `embedded in ${config.data}`;
  const counts = await ledger.articles.counts();
  return [
    Number.parseInt(row?.version ?? '0', 10) >= 14
      ? fine('database', `PostgreSQL ${row?.version} (${where}), schema ${version} of ${SCHEMA_VERSION}`)
      : fault('database', `PostgreSQL ${row?.version}`, 'Use PostgreSQL 14 or newer.'),
    skewMs <= CLOCK_SKEW_MS_MAX
      ? fine('clock', 'agrees with the database')
      : fault(
          'clock',
          `differs from the database by ${Math.round(skewMs / 1000)} s`,
          'Set the clock by NTP on both machines.',
        ),
    counts.failed === 0
      ? fine(
          'articles',
          `${counts.articles} articles, ${counts.versions} versions, ${counts.unread} waiting to be read`,
        )
      : fault(
          'articles',
          `${counts.failed} could not be read`,
          'Look at the reasons with onrecord replay --list, then run onrecord replay.',
        ),
  ];
}

async function checkQueue({ queue }: Services): Promise<Check[]> {
  const counts = await queue.counts();
  const waiting = Object.values(counts).reduce((sum, one) => sum + one.waiting + one.delayed, 0);
  return [fine('queue', `${queue.backend}, ${waiting} jobs waiting`)];
}

async function checkRedis({ config }: Services): Promise<Check[]> {
  if (!config.redisUrl) return [];
  const { evictionPolicy, appendOnly } = await redisSettings(config.redisUrl);
  return [
    evictionPolicy === 'noeviction'
      ? fine('redis policy', 'noeviction')
      : fault('redis policy', evictionPolicy, 'Set maxmemory-policy noeviction: evicted keys are lost jobs.'),
    appendOnly === 'yes'
      ? fine('redis persistence', 'append-only file')
      : fault(
          'redis persistence',
          'no append-only file',
          'Set appendonly yes; the bot re-queues from the database, but later.',
        ),
  ];
}

async function checkDisk({ config }: Services): Promise<Check[]> {
  if (config.databaseUrl) return [];
  const { bavail, bsize } = await statfs(config.data);
  const free = bavail * bsize;
  const detail = `${Math.round(free / 1024 / 1024)} MiB free at ${config.data}`;
  return [
    free >= DISK_BYTES_MIN
      ? fine('disk', detail)
      : fault('disk', detail, 'Free some space, or move the store with --data.'),
  ];
}

async function checkPlatforms({ platforms, config }: Services): Promise<Check[]> {
  const lists = await Promise.all([...platforms.values()].map((platform) => platform.diagnose()));
  const off: Check[] = [];
  if (!platforms.has('slack')) off.push(fine('slack', 'off: SLACK_BOT_TOKEN is not set'));
  if (!config.discord.token) off.push(fine('discord', 'off: DISCORD_TOKEN is not set'));
  return [...lists.flat(), ...off];
}

async function checkFeeds({ ledger }: Services): Promise<Check[]> {
  const feeds = await ledger.feeds.list();
  const failing = feeds.flatMap((feed) => {
    const { status, failure } = feed.state as { status: string; failure: { message: string } | null };
    return status === 'failing' || status === 'gone'
      ? [fault('feed', `${feed.url}: ${failure?.message ?? status}`, `Correct it, or onrecord feed remove ${feed.id}.`)]
      : [];
  });
  return [...failing, ...(failing.length === 0 ? [fine('feeds', `${feeds.length} on the list, none failing`)] : [])];
}

async function checkDeadLetters(services: Services): Promise<Check[]> {
  const letters = await deadLetters(services);
  if (letters.length === 0) return [fine('dead letters', 'none')];
  return letters.map(({ job, about, error, failed }) =>
    fault('dead letter', `${job}, ${about}: ${error} (${failed})`, 'Mend the cause, then run onrecord replay.'),
  );
}
