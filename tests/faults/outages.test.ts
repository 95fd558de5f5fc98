/** Redis and PostgreSQL restarted, gone at start, full; SIGTERM with work in hand: nothing lost, nothing twice. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openServer } from '../../src/ledger/db.ts';
import { type Ledger, openLedger } from '../../src/ledger/index.ts';
import { migrate } from '../../src/ledger/migrate.ts';
import { HOW_TO_HAVE_THEM, hasPostgres, hasRedis, type OwnServer, ownPostgres, ownRedis } from '../helpers/servers.ts';
import { acceptAll, ended, manyArticles, startProcess, tally, until } from './processes.ts';

const here = hasRedis && hasPostgres;
const CALM = { unread: 0, readWithoutStatements: 0, findingsTwice: 0, postedTwice: 0 };

describe.skipIf(!here)(here ? 'outages' : `outages: skipped, ${HOW_TO_HAVE_THEM}`, () => {
  let redis: OwnServer;
  let postgres: OwnServer;
  let ledger: Ledger;
  let environment: Record<string, string>;
  const children: ReturnType<typeof startProcess>[] = [];
  const start = (role: 'worker' | 'web') => {
    const child = startProcess(role, environment);
    children.push(child);
    return child;
  };
  const unread = async () => (await ledger.articles.counts()).unread;

  beforeEach(async () => {
    [redis, postgres] = [await ownRedis(), await ownPostgres()];
    environment = { DATABASE_URL: postgres.url, REDIS_URL: redis.url };
    const db = openServer(postgres.url);
    await migrate(db);
    ledger = openLedger(db);
  });
  afterEach(async () => {
    for (const child of children.splice(0)) {
      child.kill('SIGKILL');
      await ended(child);
    }
    await ledger.db.close();
    await redis.close();
    await postgres.close();
  });

  it('goes on after Redis was restarted under it, also with an empty one', async () => {
    await acceptAll(ledger, manyArticles(27));
    start('worker');
    await until('reading to begin', async () => (await unread()) < 27);
    await redis.stop();
    await new Promise((resolve) => setTimeout(resolve, 500));
    await redis.start();
    await until('all read', async () => (await unread()) === 0, 180_000);
    expect(await tally(ledger)).toMatchObject(CALM);
  }, 300_000);

  it('goes on after PostgreSQL was restarted under it', async () => {
    await acceptAll(ledger, manyArticles(27));
    start('worker');
    await until('reading to begin', async () => (await unread()) < 27);
    await postgres.stop();
    await new Promise((resolve) => setTimeout(resolve, 500));
    await postgres.start();
    await until('all read', async () => (await unread()) === 0, 180_000);
    expect(await tally(ledger)).toMatchObject(CALM);
  }, 300_000);

  it('hands back or finishes what it has in hand on SIGTERM, and ends with 0 in time', async () => {
    await acceptAll(ledger, manyArticles(54));
    const child = start('worker');
    await until('reading to begin', async () => (await unread()) < 54);
    const asked = Date.now();
    child.kill('SIGTERM');
    expect(await ended(child)).toBe(0);
    expect(Date.now() - asked).toBeLessThan(20_000);
    expect(await unread()).toBeGreaterThan(0);
    start('worker');
    await until('all read', async () => (await unread()) === 0, 180_000);
    expect(await tally(ledger)).toMatchObject(CALM);
  }, 300_000);

  it('ends with 1 when PostgreSQL is gone at start, and waits for Redis', async () => {
    await postgres.stop();
    const child = startProcess('worker', environment);
    expect(await ended(child)).toBe(1);
    await postgres.start();
    await acceptAll(ledger, manyArticles(3));
    // Redis may come later; whoever does not want to wait for it can stop it meanwhile.
    await redis.stop();
    const waiting = start('worker');
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    expect(waiting.exitCode).toBeNull();
    waiting.kill('SIGTERM');
    expect(await ended(waiting)).toBe(0);
    start('worker');
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    await redis.start();
    await until('all read', async () => (await unread()) === 0);
  }, 300_000);

  it('keeps what it accepted while Redis is full, and reads it when there is room', async () => {
    await redis.close();
    redis = await ownRedis(['--maxmemory', '1500kb']);
    environment.REDIS_URL = redis.url;
    await acceptAll(ledger, manyArticles(6));
    const child = start('worker');
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    expect((await ledger.articles.counts()).versions).toBe(6);
    child.kill('SIGKILL');
    await ended(child);
    await redis.close();
    redis = await ownRedis();
    environment.REDIS_URL = redis.url;
    start('worker');
    await until('all read', async () => (await unread()) === 0);
    expect(await tally(ledger)).toMatchObject(CALM);
  }, 300_000);
});
