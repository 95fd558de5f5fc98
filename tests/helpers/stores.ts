/** The stores that a suite runs on: PGlite always, a PostgreSQL server where TEST_DATABASE_URL names one. */
import { readFileSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { describe, inject } from 'vitest';
import { type Db, EMBEDDED_OPTIONS, embeddedDb, openServer } from '../../src/ledger/db.ts';
import { migrate } from '../../src/ledger/migrate.ts';

export const TEST_DATABASE_URL = process.env.TEST_DATABASE_URL || null;
export const TEST_REDIS_URL = process.env.TEST_REDIS_URL || null;

export interface TestStore {
  readonly db: Db;
  /** For the queue on a server; null for PGlite. */
  readonly url: string | null;
  close(): Promise<void>;
}

/** A fresh migrated PGlite in memory. */
export async function freshEmbedded(): Promise<TestStore> {
  const blob = new Blob([readFileSync(inject('storeTemplate'))]);
  const db = await embeddedDb(await PGlite.create({ ...EMBEDDED_OPTIONS, loadDataDir: blob }));
  return { db, url: null, close: () => db.close() };
}

/** A fresh migrated database on the server, dropped afterwards. */
export async function freshServer(): Promise<TestStore> {
  const base = new URL(TEST_DATABASE_URL as string);
  const name = `onrecord_test_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
  const admin = new pg.Client({ connectionString: base.href });
  await admin.connect();
  await admin.query(`create database ${name}`);
  base.pathname = `/${name}`;
  const db = openServer(base.href);
  await migrate(db);
  return {
    db,
    url: base.href,
    async close() {
      await db.close();
      await admin.query(`drop database if exists ${name} with (force)`);
      await admin.end();
    },
  };
}

/** Runs a suite on every store there is; says which one is missing and how to have it. */
export function describeStores(name: string, suite: (open: () => Promise<TestStore>) => void): void {
  describe(`${name} (PGlite)`, () => suite(freshEmbedded));
  const title = `${name} (PostgreSQL)`;
  if (TEST_DATABASE_URL) describe(title, () => suite(freshServer));
  else
    describe.skip(`${title}: skipped, set TEST_DATABASE_URL=postgres://user:pass@localhost/db to run it`, () =>
      suite(freshServer));
}
