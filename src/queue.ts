/**
 * The queue: BullMQ on Redis when REDIS_URL is set, else on PostgreSQL (a server, or PGlite in this process).
 * Nobody else knows BullMQ or ioredis. Job code is the same on all three.
 */
import {
  createPostgresBackend,
  DelayedError,
  type Job,
  type JobsOptions,
  Queue as RedisQueue,
  Worker as RedisWorker,
  runMigrations,
  UnrecoverableError,
  withBackend,
} from 'bullmq';
import { Redis } from 'ioredis';
import { FinalError, type JobDefinition, type JobName, type JobPayloads, RetryLater } from './job.ts';
import type { Db } from './ledger/db.ts';
import { embeddedPool } from './queue-embedded.ts';

export interface QueueLog {
  info(fields: object, text: string): void;
  warn(fields: object, text: string): void;
  error(fields: object, text: string): void;
}

export interface AddOptions {
  /** 1 is most urgent; a user's own request goes before a backfill. */
  readonly priority?: number;
  readonly delayMs?: number;
  /** Leave it out while a job with this id is waiting or running. */
  readonly dedupe?: string;
}

export interface DeadJob {
  readonly job: JobName;
  readonly id: string;
  readonly payload: unknown;
  readonly reason: string;
  /** Tries it had. */
  readonly attempts: number;
  readonly at: string;
}

export interface JobCounts {
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  readonly failed: number;
}

export interface Queue {
  readonly backend: 'redis' | 'postgres' | 'embedded';
  add<N extends JobName>(name: N, payload: JobPayloads[N], options?: AddOptions): Promise<void>;
  addMany<N extends JobName>(name: N, payloads: readonly JobPayloads[N][], options?: AddOptions): Promise<void>;
  /** Runs a job at cron times in a zone, once however often it is called; `null` takes the schedule away. */
  schedule<N extends JobName>(
    name: N,
    id: string,
    when: { readonly pattern: string; readonly zone: string } | { readonly everyMs: number } | null,
    payload: JobPayloads[N],
  ): Promise<void>;
  scheduleIds(name: JobName): Promise<string[]>;
  /** Starts workers for the given jobs. */
  work<Deps>(jobs: readonly JobDefinition<JobName, Deps>[], deps: Deps): Promise<void>;
  counts(): Promise<Record<string, JobCounts>>;
  deadJobs(limit: number): Promise<DeadJob[]>;
  retryDead(name: JobName, id: string): Promise<boolean>;
  /** True when the backend answers. */
  ping(): Promise<boolean>;
  /** Stops intake, lets running jobs finish until the deadline, then aborts them and hands them back. */
  close(deadlineMs: number): Promise<void>;
}

export interface QueueOptions {
  readonly redisUrl: string | null;
  readonly databaseUrl: string | null;
  /** The embedded store; used when neither URL is set. */
  readonly db: Db;
  readonly log: QueueLog;
  /** Keeps the queues of tests apart. */
  readonly prefix?: string;
}

/** The part of BullMQ's Queue that is used; the three backends agree on it. */
type BullQueue = Pick<
  RedisQueue,
  | 'add'
  | 'addBulk'
  | 'upsertJobScheduler'
  | 'removeJobScheduler'
  | 'getJobSchedulers'
  | 'getJobCounts'
  | 'getFailed'
  | 'getJob'
  | 'close'
  | 'waitUntilReady'
> & { on(event: 'error', listener: (error: Error) => void): unknown };
type BullWorker = {
  close(force?: boolean): Promise<void>;
  on(event: string, listener: (...args: never[]) => void): unknown;
};
type Processor = (job: Job, token?: string) => Promise<void>;

interface Backend {
  readonly name: Queue['backend'];
  queue(name: string): BullQueue;
  worker(name: string, processor: Processor, concurrency: number): BullWorker;
  ping(): Promise<boolean>;
  close(): Promise<void>;
}

/** How long a connection is given to end well. */
const GOODBYE_MS = 1_000;
const JOB_NAMES: readonly JobName[] = ['read-article', 'fetch-page', 'poll-feed', 'deliver', 'digest', 'sweep'];
const DAY_SECONDS = 86_400;
/** Finished jobs are trimmed by age and count; payloads are small. */
const KEEP = {
  removeOnComplete: { age: DAY_SECONDS, count: 1_000 },
  removeOnFail: { age: 14 * DAY_SECONDS, count: 5_000 },
} satisfies JobsOptions;
const LOCK_MS = 30_000;

/** Connects to the backend that the options name. Rejects when it can't be reached. */
export async function openQueue(options: QueueOptions): Promise<Queue> {
  const backend = await openBackend(options);
  return createQueue(backend, options);
}

async function openBackend(options: QueueOptions): Promise<Backend> {
  if (options.redisUrl) return redisBackend(options.redisUrl, options);
  if (options.databaseUrl) return postgresBackend(options.databaseUrl, 'postgres', options);
  return postgresBackend(null, 'embedded', options);
}

function redisBackend(url: string, { log, prefix = 'onrecord' }: QueueOptions): Backend {
  // A producer fails fast, so that a command can say "busy" in time; a worker waits for Redis to come back.
  const producer = new Redis(url, { maxRetriesPerRequest: 2, enableOfflineQueue: true, commandTimeout: 5_000 });
  const consumer = new Redis(url, { maxRetriesPerRequest: null });
  for (const connection of [producer, consumer])
    connection.on('error', (error) => log.warn({ error: error.message }, 'redis'));
  return {
    name: 'redis',
    queue: (name) => new RedisQueue(name, { connection: producer, prefix, defaultJobOptions: KEEP }),
    worker: (name, processor, concurrency) =>
      new RedisWorker(name, processor, {
        connection: consumer,
        prefix,
        concurrency,
        lockDuration: LOCK_MS,
      }) as BullWorker,
    ping: async () => (await producer.ping()) === 'PONG',
    async close() {
      await Promise.all(
        [producer, consumer].map((connection) => connection.quit().catch(() => connection.disconnect())),
      );
    },
  };
}

const QUEUE_SCHEMA = 'bullmq';

async function postgresBackend(
  url: string | null,
  name: 'postgres' | 'embedded',
  options: QueueOptions,
): Promise<Backend> {
  const { Queue, Worker } = withBackend(createPostgresBackend);
  const lite = options.db.embedded;
  if (!url && !lite) throw new Error('the queue needs REDIS_URL, DATABASE_URL or an embedded store');
  const pool = lite ? embeddedPool(lite) : null;
  if (pool) await runMigrations(await pool.connect(), QUEUE_SCHEMA);
  const connection = () => pool ?? { connectionString: url as string, schema: QUEUE_SCHEMA, migrate: true, max: 4 };
  const named = (queue: string) => (options.prefix ? `${options.prefix}-${queue}` : queue);
  return {
    name,
    queue: (queue) =>
      new Queue(named(queue), { connection: connection(), defaultJobOptions: KEEP }) as unknown as BullQueue,
    worker: (queue, processor, concurrency) =>
      new Worker(named(queue), processor as never, {
        connection: connection(),
        concurrency,
        lockDuration: LOCK_MS,
      }) as unknown as BullWorker,
    ping: async () => (await options.db.query('select 1 as ok')).length === 1,
    async close() {},
  };
}

function createQueue(backend: Backend, { log }: QueueOptions): Queue {
  const queues = new Map<JobName, BullQueue>();
  const workers: BullWorker[] = [];
  const stopping = new AbortController();
  const definitions = new Map<JobName, JobDefinition<JobName, never>>();

  const queueOf = (name: JobName): BullQueue => {
    let queue = queues.get(name);
    if (!queue) {
      queue = backend.queue(name);
      queue.on('error', (error) => log.warn({ queue: name, error: error.message }, 'queue error'));
      queues.set(name, queue);
    }
    return queue;
  };
  const jobOptions = (name: JobName, options: AddOptions = {}): JobsOptions => {
    const definition = definitions.get(name);
    return {
      attempts: definition?.attemptsMax ?? 5,
      backoff: { type: 'exponential', delay: definition?.backoffMs ?? 1_000, jitter: 0.5 },
      ...(options.priority === undefined ? {} : { priority: options.priority }),
      ...(options.delayMs === undefined ? {} : { delay: options.delayMs }),
      ...(options.dedupe === undefined ? {} : { deduplication: { id: options.dedupe } }),
    };
  };

  return {
    backend: backend.name,
    async add(name, payload, options) {
      await queueOf(name).add(name, payload, jobOptions(name, options));
    },
    async addMany(name, payloads, options) {
      if (payloads.length === 0) return;
      await queueOf(name).addBulk(payloads.map((data) => ({ name, data, opts: jobOptions(name, options) })));
    },
    async schedule(name, id, when, payload) {
      if (when === null) {
        await queueOf(name).removeJobScheduler(id);
        return;
      }
      const repeat = 'pattern' in when ? { pattern: when.pattern, tz: when.zone } : { every: when.everyMs };
      await queueOf(name).upsertJobScheduler(id, repeat, { name, data: payload, opts: jobOptions(name) });
    },
    async scheduleIds(name) {
      const schedulers = await queueOf(name).getJobSchedulers(0, -1);
      return schedulers.map((scheduler) => scheduler.key);
    },
    async work(jobs, deps) {
      for (const job of jobs) definitions.set(job.name, job as unknown as JobDefinition<JobName, never>);
      for (const job of jobs) {
        await queueOf(job.name).waitUntilReady();
        workers.push(startWorker(backend, job as JobDefinition<JobName, unknown>, deps, stopping.signal, log));
        if (job.everyMs) await this.schedule(job.name, `every-${job.name}`, { everyMs: job.everyMs }, {} as never);
      }
    },
    async counts() {
      const entries = await Promise.all(JOB_NAMES.map(async (name) => [name, await countsOf(queueOf(name))] as const));
      return Object.fromEntries(entries);
    },
    async deadJobs(limit) {
      const lists = await Promise.all(
        JOB_NAMES.map(async (name) => (await queueOf(name).getFailed(0, limit - 1)).map((job) => deadJob(name, job))),
      );
      return lists.flat().slice(0, limit);
    },
    async retryDead(name, id) {
      const job = await queueOf(name).getJob(id);
      if (!job || !(await job.isFailed())) return false;
      await job.retry('failed', { resetAttemptsMade: true });
      return true;
    },
    ping: () => backend.ping(),
    async close(deadlineMs) {
      await closeWithin(workers, stopping, deadlineMs, log);
      // Without its server even a goodbye would wait for ever.
      const goodbyes = [...queues.values()].map((queue) => queue.close());
      await Promise.race([Promise.allSettled(goodbyes).then(() => backend.close()), pause(GOODBYE_MS)]);
    },
  };
}

async function countsOf(queue: BullQueue): Promise<JobCounts> {
  const counts = await queue.getJobCounts('waiting', 'prioritized', 'active', 'delayed', 'failed');
  return {
    waiting: (counts.waiting ?? 0) + (counts.prioritized ?? 0),
    active: counts.active ?? 0,
    delayed: counts.delayed ?? 0,
    failed: counts.failed ?? 0,
  };
}

function deadJob(name: JobName, job: Job): DeadJob {
  return {
    job: name,
    id: String(job.id),
    payload: job.data,
    reason: job.failedReason ?? 'unknown',
    attempts: job.attemptsMade,
    at: new Date(job.finishedOn ?? job.timestamp).toISOString(),
  };
}

function startWorker(
  backend: Backend,
  definition: JobDefinition<JobName, unknown>,
  deps: unknown,
  stopping: AbortSignal,
  log: QueueLog,
): BullWorker {
  const processor: Processor = async (job, token) => {
    const signal = AbortSignal.any([AbortSignal.timeout(definition.timeoutMs), stopping]);
    const attempt = job.attemptsMade + 1;
    const attemptsMax = job.opts.attempts ?? 1;
    try {
      await Promise.race([definition.run({ deps, signal, attempt, attemptsMax }, job.data), aborted(signal)]);
    } catch (error) {
      await translateFailure(error, job, token, definition, deps, attempt >= attemptsMax);
    }
  };
  // In one process articles are read one after the other, in the order they came.
  const isSerial = backend.name === 'embedded' && definition.name === 'read-article';
  const worker = backend.worker(definition.name, processor, isSerial ? 1 : definition.concurrency);
  worker.on('error', ((error: Error) =>
    log.warn({ job: definition.name, error: error.message }, 'worker error')) as never);
  worker.on('failed', ((job: Job | undefined, error: Error) =>
    log.warn(
      { job: definition.name, id: job?.id, payload: job?.data, attempt: job?.attemptsMade, error: error.message },
      'job failed',
    )) as never);
  return worker;
}

/** Rejects when the signal does: a job that hangs on something deaf to signals still ends, and is tried again. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const stop = () => reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}

/** Our errors into BullMQ's: wait without an attempt, give up at once, or try again. */
async function translateFailure(
  error: unknown,
  job: Job,
  token: string | undefined,
  definition: JobDefinition<JobName, unknown>,
  deps: unknown,
  lastTry: boolean,
): Promise<never> {
  if (error instanceof RetryLater) {
    await job.moveToDelayed(Date.now() + error.delayMs, token);
    throw new DelayedError(error.message);
  }
  const failure = error instanceof Error ? error : new Error(String(error));
  const final = failure instanceof FinalError;
  if (final || lastTry) await definition.onDead?.(deps, job.data, failure.message);
  if (final) throw new UnrecoverableError(failure.message);
  throw failure;
}

/** `Worker.close()` has no deadline of its own: past ours, jobs are aborted and handed back to the queue. */
async function closeWithin(
  workers: readonly BullWorker[],
  stopping: AbortController,
  deadlineMs: number,
  log: QueueLog,
): Promise<void> {
  const closed = Promise.all(workers.map((worker) => worker.close()));
  closed.catch(() => {});
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), deadlineMs);
  });
  const outcome = await Promise.race([closed, late]);
  clearTimeout(timer);
  if (outcome !== 'late') return;
  log.warn({ deadlineMs }, 'jobs still running at the deadline are handed back');
  stopping.abort(new Error('the worker is stopping'));
  await Promise.race([closed, pause(GOODBYE_MS)]);
  await Promise.race([Promise.allSettled(workers.map((worker) => worker.close(true))), pause(GOODBYE_MS)]);
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms).unref());

/**
 * How a Redis keeps what it is given: "noeviction" and "yes" are what a queue needs.
 * @throws when it does not answer, or does not tell (managed ones may forbid CONFIG)
 */
export async function redisSettings(url: string): Promise<{ evictionPolicy: string; appendOnly: string }> {
  const redis = new Redis(url, { maxRetriesPerRequest: 1, lazyConnect: true });
  redis.on('error', () => {});
  try {
    await redis.connect();
    const setting = async (name: string) => ((await redis.config('GET', name)) as [string, string])[1];
    return { evictionPolicy: await setting('maxmemory-policy'), appendOnly: await setting('appendonly') };
  } finally {
    redis.disconnect();
  }
}
