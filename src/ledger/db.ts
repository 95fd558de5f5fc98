/**
 * One door to PostgreSQL, whether a server (node-postgres) or PGlite in this process. The SQL is the same for both:
 * parameters are `$1`, JSON goes in as text with `::jsonb`, int8 comes out as a JavaScript number.
 */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { readFile, statfs } from 'node:fs/promises';
import { PGlite, types as pgliteTypes } from '@electric-sql/pglite';
import pg from 'pg';
import { UserError } from '../model.ts';
import { projectRoot } from '../paths.ts';

export type Row = Record<string, unknown>;

/** Runs one statement; rows come back as plain objects. */
export interface Queryable {
  query<R extends Row = Row>(sql: string, parameters?: readonly unknown[]): Promise<R[]>;
}

export interface Db extends Queryable {
  /** All of `work` or nothing. Serialised on PGlite; READ COMMITTED on a server. */
  transaction<T>(work: (tx: Queryable) => Promise<T>): Promise<T>;
  /** Runs `work` while no other process or call holds the same name. Not re-entrant. */
  exclusively<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** Many statements at once, without parameters (migrations). */
  execute(sql: string): Promise<void>;
  /** Calls back on every NOTIFY of the channel; returns the function that stops it. */
  listen(channel: string, callback: (payload: string) => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
  readonly embedded: PGlite | null;
}

/** Ledger tables live in their own schema, beside BullMQ's. */
export const LEDGER_SCHEMA = 'onrecord';
const STATEMENT_TIMEOUT_MS = 30_000;
/** Locks held or waited for at once by one process: its jobs' concurrency, and some. */
const LOCKS_MAX = 16;
const LOCK_WAIT_MS = 110_000;

/** Opens PGlite in `directory` (created when missing), or in memory when null. One process at a time: see lock.ts. */
export async function openEmbedded(directory: string | null): Promise<Db> {
  if (directory !== null) mkdirSync(directory, { recursive: true });
  const isNew = directory === null || readdirSync(directory).length === 0;
  if (directory !== null) await assertRoom(directory);
  const template = isNew ? await storeTemplate() : null;
  return embeddedDb(
    await PGlite.create(directory ?? 'memory://', {
      ...EMBEDDED_OPTIONS,
      ...(template ? { loadDataDir: template } : {}),
    }),
  );
}

/**
 * Making a cluster from nothing takes PGlite seconds of work; the build does it once and keeps the result. The file's
 * name carries the package's version, so that another PGlite never opens it.
 */
export const templateUrl = new URL(`dist/store-template-${liteVersion()}.tar.gz`, projectRoot);

async function storeTemplate(): Promise<Blob | null> {
  try {
    return new Blob([await readFile(templateUrl)]);
  } catch {
    return null;
  }
}

function liteVersion(): string {
  const manifest = new URL('node_modules/@electric-sql/pglite/package.json', projectRoot);
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}

/** PostgreSQL writes logs and temporary files even to read: without room for them it fails in words of its own. */
const FREE_BYTES_MIN = 32 * 1024 * 1024;

async function assertRoom(directory: string): Promise<void> {
  const { bavail, bsize } = await statfs(directory);
  if (bavail * bsize >= FREE_BYTES_MIN) return;
  throw new UserError(
    `The disk is full: the store in ${directory} has ${Math.floor((bavail * bsize) / 1024 / 1024)} MiB of free space left.`,
    'Nothing on record is lost. Free some space, or move the store to another disk with --data, and start again.',
  );
}

/** Every PGlite that becomes a `Db` is opened with these. */
export const EMBEDDED_OPTIONS = {
  parsers: { [pgliteTypes.INT8]: (value: string) => Number(value) },
};

/** An open PGlite as a `Db`, which owns it from now on. */
export async function embeddedDb(lite: PGlite): Promise<Db> {
  await lite.exec(`create schema if not exists ${LEDGER_SCHEMA}; set search_path to ${LEDGER_SCHEMA}, bullmq, public`);
  const tails = new Map<string, Promise<unknown>>();
  return {
    embedded: lite,
    async query<R extends Row>(sql: string, parameters: readonly unknown[] = []) {
      return (await lite.query<R>(sql, [...parameters])).rows;
    },
    transaction: (work) =>
      lite.transaction((tx) =>
        work({
          async query<R extends Row>(sql: string, parameters: readonly unknown[] = []) {
            return (await tx.query<R>(sql, [...parameters])).rows;
          },
        }),
      ),
    // PGlite has one process and one session: a promise chain a name is all the locking there is to do.
    async exclusively<T>(name: string, work: () => Promise<T>): Promise<T> {
      const before = tails.get(name) ?? Promise.resolve();
      const run = before.then(work, work);
      tails.set(name, run);
      try {
        return await run;
      } finally {
        if (tails.get(name) === run) tails.delete(name);
      }
    },
    async execute(sql) {
      await lite.exec(sql);
    },
    async listen(channel, callback) {
      const stop = await lite.listen(channel, callback);
      return () => stop();
    },
    close: () => lite.close(),
  };
}

/** Connects a pool to a PostgreSQL server (≥ 14). Connections are made on first use. */
export function openServer(url: string, connectionsMax = 10): Db {
  const parsers = new Map<number, (value: string) => unknown>([[pg.types.builtins.INT8, Number]]);
  const config: pg.PoolConfig = {
    connectionString: url,
    max: connectionsMax,
    connectionTimeoutMillis: 10_000,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    // The server's own limit can't reach a client whose connection died unnoticed: this one can.
    query_timeout: STATEMENT_TIMEOUT_MS + 5_000,
    keepAlive: true,
    options: `-c search_path=${LEDGER_SCHEMA},public`,
    types: {
      getTypeParser: (oid: number, format?: string) =>
        parsers.get(oid) ?? (pg.types.getTypeParser as (oid: number, format?: string) => unknown)(oid, format),
    } as pg.CustomTypesConfig,
  };
  const pool = new pg.Pool(config);
  // An idle connection that drops is replaced on next use; the next query reports real trouble.
  pool.on('error', () => {});
  // One that drops while it is checked out fails the query it runs; without a listener its event would throw as well.
  pool.on('connect', (client) => void client.on('error', () => {}));
  // Whoever holds a lock goes on to ask the pool for connections: were locks taken from the same pool, enough holders
  // would wait for each other's connections for ever.
  const locks = new pg.Pool({
    ...config,
    max: LOCKS_MAX,
    statement_timeout: LOCK_WAIT_MS,
    query_timeout: LOCK_WAIT_MS,
  });
  locks.on('error', () => {});
  locks.on('connect', (client) => void client.on('error', () => {}));
  const listeners = new Set<pg.Client>();
  const on = (client: pg.Pool | pg.PoolClient): Queryable => ({
    async query<R extends Row>(sql: string, parameters: readonly unknown[] = []) {
      return (await client.query<R>(sql, [...parameters])).rows;
    },
  });
  return {
    embedded: null,
    ...on(pool),
    async transaction(work) {
      const client = await pool.connect();
      let broken: Error | undefined;
      try {
        await client.query('begin');
        const result = await work(on(client));
        await client.query('commit');
        return result;
      } catch (error) {
        await client.query('rollback').catch((failure: Error) => {
          broken = failure;
        });
        throw error;
      } finally {
        client.release(broken);
      }
    },
    async exclusively(name, work) {
      const client = await locks.connect();
      let broken: Error | undefined;
      try {
        await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [`onrecord:${name}`]);
        return await work();
      } finally {
        await client
          .query('select pg_advisory_unlock(hashtextextended($1, 0))', [`onrecord:${name}`])
          .catch((failure: Error) => {
            broken = failure;
          });
        client.release(broken);
      }
    },
    async execute(sql) {
      await pool.query(sql);
    },
    listen: (channel, callback) => listenOnServer(config, channel, callback, listeners),
    async close() {
      await Promise.all([...listeners].map((client) => client.end().catch(() => {})));
      await Promise.all([pool.end(), locks.end()]);
    },
  };
}

const RELISTEN_DELAY_MS = 1_000;

/** A LISTEN lives on one connection: when that can't be made or drops, it is opened anew until the listener is stopped. */
async function listenOnServer(
  config: pg.PoolConfig,
  channel: string,
  callback: (payload: string) => void,
  listeners: Set<pg.Client>,
): Promise<() => Promise<void>> {
  let stopped = false;
  let current: pg.Client | null = null;
  const again = (): void => {
    if (!stopped) setTimeout(() => void connect(), RELISTEN_DELAY_MS).unref();
  };
  const connect = async (): Promise<void> => {
    if (stopped) return;
    const client = new pg.Client(config as pg.ClientConfig);
    client.on('notification', (notice) => notice.channel === channel && callback(notice.payload ?? ''));
    client.on('error', () => {});
    try {
      await client.connect();
      await client.query(`listen ${pg.escapeIdentifier(channel)}`);
    } catch {
      await client.end().catch(() => {});
      again();
      return;
    }
    client.on('end', () => {
      listeners.delete(client);
      again();
    });
    listeners.add(client);
    current = client;
  };
  await connect();
  return async () => {
    stopped = true;
    await current?.end().catch(() => {});
  };
}
