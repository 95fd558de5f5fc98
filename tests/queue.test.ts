import { afterEach, describe, expect, it } from 'vitest';
import { defineJob, FinalError, type JobDefinition, type JobName, RetryLater } from '../src/job.ts';
import { openQueue, type Queue } from '../src/queue.ts';
import { freshEmbedded, freshServer, TEST_DATABASE_URL, TEST_REDIS_URL, type TestStore } from './helpers/stores.ts';

const silent = { info() {}, warn() {}, error() {} };
const until = async (done: () => boolean | Promise<boolean>, ms = 15_000) => {
  const end = Date.now() + ms;
  while (!(await done())) {
    if (Date.now() > end) throw new Error('it did not happen in time');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};

const BACKENDS = [
  { name: 'embedded', here: true, how: '', store: freshEmbedded, redis: null },
  { name: 'postgres', here: TEST_DATABASE_URL !== null, how: 'TEST_DATABASE_URL', store: freshServer, redis: null },
  { name: 'redis', here: TEST_REDIS_URL !== null, how: 'TEST_REDIS_URL', store: freshEmbedded, redis: TEST_REDIS_URL },
];

for (const backend of BACKENDS) {
  const title = backend.here
    ? `queue on ${backend.name}`
    : `queue on ${backend.name}: skipped, set ${backend.how} to run it`;
  describe.skipIf(!backend.here)(title, () => {
    let store: TestStore;
    let queue: Queue;
    const start = async (
      job: Partial<JobDefinition<'read-article', object>> & Pick<JobDefinition<'read-article', object>, 'run'>,
    ) => {
      store = await backend.store();
      queue = await openQueue({
        redisUrl: backend.redis,
        databaseUrl: store.url,
        db: store.db,
        log: silent,
        prefix: `t${process.pid}${Math.random().toString(36).slice(2, 8)}`,
      });
      const definition = defineJob<'read-article', object>({
        name: 'read-article',
        summary: '',
        schedule: '',
        attemptsMax: 3,
        backoffMs: 10,
        timeoutMs: 5_000,
        concurrency: 2,
        ...job,
      });
      await queue.work([definition as unknown as JobDefinition<JobName, object>], {});
    };
    afterEach(async () => {
      await queue.close(2_000);
      await store.close();
    });

    it('runs every job, each once', async () => {
      const seen: number[] = [];
      await start({ run: async (_context, { version }) => void seen.push(version) });
      await queue.addMany(
        'read-article',
        Array.from({ length: 60 }, (_, version) => ({ version })),
      );
      await until(() => seen.length >= 60);
      expect([...seen].sort((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, version) => version));
    });

    it('tries again with the attempt counted, then gives it up as dead, with the reason', async () => {
      const attempts: number[] = [];
      const dead: string[] = [];
      await start({
        run: async ({ attempt, attemptsMax }) => {
          attempts.push(attempt);
          expect(attemptsMax).toBe(3);
          throw new Error('the page is broken');
        },
        onDead: async (_deps, _payload, reason) => void dead.push(reason),
      });
      await queue.add('read-article', { version: 7 });
      await until(async () => (await queue.deadJobs(10)).length === 1);
      expect(attempts).toEqual([1, 2, 3]);
      expect(dead).toEqual(['the page is broken']);
      expect((await queue.deadJobs(10))[0]).toMatchObject({
        job: 'read-article',
        payload: { version: 7 },
        reason: 'the page is broken',
      });
    });

    it('gives up at once on a final error, and can be told to try again', async () => {
      let runs = 0;
      await start({
        run: async () => {
          runs++;
          if (runs === 1) throw new FinalError('gone for good');
        },
      });
      await queue.add('read-article', { version: 1 });
      await until(async () => (await queue.deadJobs(10)).length === 1);
      expect(runs).toBe(1);
      const [letter] = await queue.deadJobs(10);
      expect(await queue.retryDead('read-article', letter?.id ?? '')).toBe(true);
      await until(() => runs === 2);
      await until(async () => (await queue.deadJobs(10)).length === 0);
      expect(await queue.retryDead('read-article', letter?.id ?? '')).toBe(false);
    });

    it('waits when told to, without costing an attempt', async () => {
      const attempts: number[] = [];
      await start({
        run: async ({ attempt }) => {
          attempts.push(attempt);
          if (attempts.length <= 4) throw new RetryLater(5, 'busy');
        },
      });
      await queue.add('read-article', { version: 1 });
      await until(() => attempts.length === 5);
      expect(attempts).toEqual([1, 1, 1, 1, 1]);
    });

    it('leaves a job out while one with the same dedupe id waits', async () => {
      let runs = 0;
      await start({ run: async () => void runs++, concurrency: 1 });
      await queue.add('read-article', { version: 1 }, { dedupe: 'same', delayMs: 300 });
      await queue.add('read-article', { version: 1 }, { dedupe: 'same', delayMs: 300 });
      await until(() => runs === 1);
      await new Promise((resolve) => setTimeout(resolve, 400));
      expect(runs).toBe(1);
    });

    it('keeps one schedule an id, in its time zone, and takes it away again', async () => {
      await start({ run: async () => {} });
      const when = { pattern: '0 7 * * *', zone: 'Europe/Berlin' };
      await queue.schedule('digest', 'digest-1', when, { channel: 1 });
      await queue.schedule('digest', 'digest-1', when, { channel: 1 });
      expect(await queue.scheduleIds('digest')).toEqual(['digest-1']);
      await queue.schedule('digest', 'digest-1', null, { channel: 1 });
      expect(await queue.scheduleIds('digest')).toEqual([]);
    });

    it('aborts a job whose time is up', async () => {
      let reason: unknown;
      await start({
        timeoutMs: 50,
        attemptsMax: 1,
        run: ({ signal }) =>
          new Promise((_resolve, reject) => {
            signal.addEventListener('abort', () => {
              reason = signal.reason;
              reject(new Error('stopped'));
            });
          }),
      });
      await queue.add('read-article', { version: 1 });
      await until(() => reason !== undefined);
      expect((reason as Error).name).toBe('TimeoutError');
    });
  });
}
