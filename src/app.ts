/** Wires everything; nobody imports it but the command line and tests. */
import { join } from 'node:path';
import type { Logger } from 'pino';
import { JOBS } from '../jobs/index.ts';
import { sweep } from '../jobs/sweep.ts';
import { mountApi } from './api.ts';
import type { Config } from './config.ts';
import { createFetcher } from './fetcher.ts';
import { createHost } from './host.ts';
import type { JobName } from './job.ts';
import { type Db, openEmbedded, openServer } from './ledger/db.ts';
import { DESK_NOTICE } from './ledger/desk.ts';
import { openLedger } from './ledger/index.ts';
import { migrate } from './ledger/migrate.ts';
import { HUB_PATH } from './lookup/websub.ts';
import { createMetrics } from './metrics.ts';
import type { PlatformName } from './model.ts';
import type { Platform } from './platform.ts';
import { createDesk, type DeskPlatform, type DeskStatus } from './platforms/desk/index.ts';
import type { HttpRoute } from './platforms/slack/index.ts';
import { openQueue } from './queue.ts';
import { createReader } from './reader.ts';
import { createRecordView } from './record-view.ts';
import type { Services } from './services.ts';
import { VERSION } from './version.ts';
import { watchFolder } from './watch-folder.ts';

export type Role = 'web' | 'worker' | 'all' | 'tool';

export interface App {
  readonly services: Services;
  readonly desk: DeskPlatform;
  /** Shown on the desk while long work is under way. */
  setActivity(activity: DeskStatus['activity']): void;
  /** Connects platforms and starts workers, as the role has it. */
  start(): Promise<void>;
  /** Stops intake, finishes what runs, closes platforms, then the store. */
  stop(deadlineMs: number): Promise<void>;
}

export interface AppOptions {
  readonly config: Config;
  readonly log: Logger;
  /** `web`: platforms, desk and posting. `worker`: all other jobs. `all`: both. `tool`: reading, for a command-line verb. */
  readonly role: Role;
  readonly now?: () => Date;
  /** Keeps the queues of tests apart. */
  readonly queuePrefix?: string;
  /** An open store, for tests. */
  readonly db?: Db;
}

/** Posting needs the platforms' connections, so it stays with the process that has them: workers hold no sockets. */
const ROLE_JOBS: Readonly<Record<Role, (job: JobName) => boolean>> = {
  all: () => true,
  web: (job) => job === 'deliver',
  worker: (job) => job !== 'deliver',
  tool: (job) => job === 'read-article' || job === 'fetch-page',
};

const EMBEDDED_FOLDER = 'pg';

/** Where PGlite keeps its files, inside the data folder. */
export function embeddedDirectory(config: Pick<Config, 'data'>): string {
  return join(config.data, EMBEDDED_FOLDER);
}

/** Opens the store and the queue. Nothing runs before `start`. */
export async function openApp(options: AppOptions): Promise<App> {
  const { config, log, role } = options;
  const db =
    options.db ?? (config.databaseUrl ? openServer(config.databaseUrl) : await openEmbedded(embeddedDirectory(config)));
  // A server's schema is changed by `onrecord migrate`, which compose runs first; an embedded store by whoever opens it.
  await migrate(db);
  const ledger = openLedger(db, config.key);
  const queue = await openQueue({
    redisUrl: config.redisUrl,
    databaseUrl: config.databaseUrl,
    db,
    log,
    ...(options.queuePrefix ? { prefix: options.queuePrefix } : {}),
  });
  const platforms = new Map<PlatformName, Platform>();
  let activity: DeskStatus['activity'] = null;
  let desk: DeskPlatform;
  const services: Services = {
    config,
    ledger,
    queue,
    reader: createReader(config.readerThreads),
    fetcher: createFetcher(config),
    platforms,
    metrics: createMetrics(),
    log,
    now: options.now ?? (() => new Date()),
    changed: () => desk.changed(),
    link: (path) => linkTo(config, desk.url(), path),
  };
  const routes: HttpRoute[] = [];
  await addChats(services, platforms, routes);
  desk = createDesk({
    host: config.host,
    port: config.port,
    token: config.deskToken,
    publicUrl: config.publicUrl,
    services: createHost(services, 'desk'),
    record: createRecordView(
      () => services,
      () => activity,
    ),
    log: log.child({ platform: 'desk' }),
    listen: role === 'web' || role === 'all',
    // Programs reach the API with API_TOKEN; without one the desk's own guard (token, Host, Origin) stands before it.
    openPaths: [
      '/healthz',
      '/readyz',
      ...(config.apiToken ? ['/api/articles'] : []),
      HUB_PATH,
      ...routes.map(({ path }) => path),
    ],
    api: (app) => mountApi(app, services, routes),
  });
  platforms.set('desk', desk);

  let stopListening: (() => Promise<void>) | null = null;
  let stopFolder: (() => void) | null = null;
  return {
    services,
    desk,
    setActivity(next) {
      activity = next;
      desk.changed();
    },
    async start() {
      await startPlatforms(services, role);
      const jobs = JOBS.filter(({ name }) => ROLE_JOBS[role](name));
      await queue.work(jobs, services);
      if (role === 'worker' || role === 'all') {
        // An outage at this very moment is no reason to end: the sweep comes round every minute.
        await sweep(services, 0).catch((error: Error) => log.warn({ error: error.message }, 'the first sweep failed'));
        if (config.watchFolder) stopFolder = watchFolder(services, config.watchFolder);
      }
      if (!db.embedded && role !== 'tool') stopListening = await db.listen(DESK_NOTICE, () => desk.changed());
    },
    async stop(deadlineMs) {
      const started = Date.now();
      const left = () => Math.max(500, deadlineMs - (Date.now() - started));
      stopFolder?.();
      await queue.close(left());
      await Promise.all([...platforms.values()].map((platform) => platform.stop(left()).catch(() => {})));
      await stopListening?.();
      await services.reader.close();
      await db.close();
    },
  };
}

/** The desk's own address serves a reader on this machine; others need PUBLIC_URL. */
function linkTo(config: Config, deskUrl: string | null, path: string): string | null {
  const base = config.publicUrl ?? deskUrl;
  return base === null ? null : `${base}${path}`;
}

/** The chat clients are large: each is loaded only where it has a token. */
async function addChats(
  services: Services,
  platforms: Map<PlatformName, Platform>,
  routes: HttpRoute[],
): Promise<void> {
  const { config, log } = services;
  const { slack, discord } = config;
  if (slack.botToken || slack.clientId) {
    const { createSlack } = await import('./platforms/slack/index.ts');
    const oauth =
      slack.clientId && slack.clientSecret && config.publicUrl
        ? { clientId: slack.clientId, clientSecret: slack.clientSecret, redirectUri: `${config.publicUrl}/slack/oauth` }
        : null;
    platforms.set(
      'slack',
      createSlack({
        botToken: slack.botToken,
        appToken: slack.appToken,
        signingSecret: slack.signingSecret,
        apiUrl: slack.apiUrl,
        mode: slack.appToken ? 'socket' : 'http',
        oauth,
        mountHttp: (more) => void routes.push(...more),
        configurers: slack.configureGroup,
        host: createHost(services, 'slack'),
        log: log.child({ platform: 'slack' }),
      }),
    );
  }
  if (discord.token) {
    const { createDiscord } = await import('./platforms/discord/index.ts');
    platforms.set(
      'discord',
      createDiscord({
        token: discord.token,
        apiUrl: discord.apiUrl,
        host: createHost(services, 'discord'),
        log: log.child({ platform: 'discord' }),
        version: VERSION,
      }),
    );
  }
}

/** A platform that can't start is said so by `status`, and does not keep the others from starting. */
async function startPlatforms({ platforms, log }: Services, role: Role): Promise<void> {
  if (role === 'tool' || role === 'worker') return;
  await Promise.all(
    [...platforms.values()].map(async (platform) => {
      try {
        await platform.start();
      } catch (error) {
        if (platform.name === 'desk') throw error;
        log.error({ platform: platform.name, reason: platform.status().reason, error }, 'platform did not start');
      }
    }),
  );
}
