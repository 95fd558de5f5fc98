/**
 * kill -9 of a worker and of the poster at random moments, on a real Redis and PostgreSQL. FAULT_ROUNDS sets how many
 * (default 8; docs/faults.md says what 100 gave).
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openServer } from '../../src/ledger/db.ts';
import { type Ledger, openLedger } from '../../src/ledger/index.ts';
import { migrate } from '../../src/ledger/migrate.ts';
import { HOW_TO_HAVE_THEM, hasPostgres, hasRedis, type OwnServer, ownPostgres, ownRedis } from '../helpers/servers.ts';
import { acceptAll, ended, manyArticles, startProcess, tally, until } from './processes.ts';

const ROUNDS = Number(process.env.FAULT_ROUNDS ?? 8);
const here = hasRedis && hasPostgres;

describe.skipIf(!here)(
  here ? 'killed at random moments' : `killed at random moments: skipped, ${HOW_TO_HAVE_THEM}`,
  () => {
    let redis: OwnServer;
    let postgres: OwnServer;
    let ledger: Ledger;
    let environment: Record<string, string>;

    beforeAll(async () => {
      [redis, postgres] = [await ownRedis(), await ownPostgres()];
      environment = { DATABASE_URL: postgres.url, REDIS_URL: redis.url };
      const db = openServer(postgres.url);
      await migrate(db);
      ledger = openLedger(db);
      const desk = await ledger.channels.ensure({ platform: 'desk', workspace: 'local', channel: 'desk' });
      await ledger.channels.addWatch({
        channel: desk.id,
        words: null,
        speaker: null,
        outlet: null,
        kinds: [],
        severity: 'alert',
        createdBy: 'test',
      });
    });
    afterAll(async () => {
      await ledger.db.close();
      await redis.close();
      await postgres.close();
    });

    it(
      `reads every accepted article once and posts every alert once over ${ROUNDS} kills`,
      async () => {
        const articles = manyArticles(Math.max(54, ROUNDS * 4));
        await acceptAll(ledger, articles);
        for (let round = 0; round < ROUNDS; round++) {
          const before = (await ledger.articles.counts()).unread;
          const child = startProcess(round % 2 === 0 ? 'worker' : 'web', environment);
          // Reading has begun, or the poster has had a while; then a random moment more.
          if (round % 2 === 0)
            await until(
              'reading to begin',
              async () => (await ledger.articles.counts()).unread < before || before === 0,
            );
          else await new Promise((resolve) => setTimeout(resolve, 1_500));
          await new Promise((resolve) => setTimeout(resolve, Math.random() * 400));
          child.kill('SIGKILL');
          await ended(child);
        }
        const last = [startProcess('worker', environment), startProcess('web', environment)];
        await until('all read', async () => (await ledger.articles.counts()).unread === 0, 240_000);
        await until('all posted', async () => (await ledger.outbox.counts()).pending === 0, 240_000);
        for (const child of last) child.kill('SIGTERM');
        expect(await Promise.all(last.map(ended))).toEqual([0, 0]);
        const counted = await tally(ledger);
        expect(counted).toMatchObject({
          unread: 0,
          readWithoutStatements: 0,
          findingsTwice: 0,
          unsent: 0,
          postedTwice: 0,
        });
        expect(counted.documents).toBe(articles.length);
        expect(counted.posted).toBe(counted.sent);
        expect(counted.sent).toBeGreaterThan(0);
      },
      Math.max(900_000, ROUNDS * 30_000),
    );
  },
);
