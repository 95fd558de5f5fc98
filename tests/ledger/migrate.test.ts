import { PGlite } from '@electric-sql/pglite';
import { describe, expect, it } from 'vitest';
import { EMBEDDED_OPTIONS, embeddedDb } from '../../src/ledger/db.ts';
import {
  assertKnownSchema,
  migrate,
  SCHEMA_VERSION,
  schemaVersion,
  splitStatements,
} from '../../src/ledger/migrate.ts';
import { MIGRATIONS } from '../../src/ledger/migrations/index.ts';
import { BACKUP_TABLES } from '../../src/lookup/backup.ts';
import { UserError } from '../../src/model.ts';
import { freshEmbedded } from '../helpers/stores.ts';

/** From nothing: `openEmbedded` would start from the template, which has been migrated. */
const emptyStore = async () => embeddedDb(await PGlite.create(EMBEDDED_OPTIONS));

describe('migrations', () => {
  it('run once from nothing, and again without effect', async () => {
    const db = await emptyStore();
    expect(await schemaVersion(db)).toBe(0);
    expect(await migrate(db)).toEqual({ before: 0, after: SCHEMA_VERSION });
    expect(await migrate(db)).toEqual({ before: SCHEMA_VERSION, after: SCHEMA_VERSION });
    await db.close();
  });

  it('take an older store up without touching what is in it', async () => {
    const db = await emptyStore();
    await db.execute(
      `create schema if not exists onrecord;
       create table onrecord.schema_versions (version integer primary key, name text not null, applied_at timestamptz default now())`,
    );
    for (const statement of splitStatements(MIGRATIONS[0]?.sql ?? '')) await db.query(statement);
    await db.query(`insert into schema_versions (version, name) values (1, '001-record')`);
    await db.query(`insert into articles (id, outlet, url) values ('kept', 'Post', 'https://post.example/1')`);
    expect(await migrate(db)).toEqual({ before: 1, after: SCHEMA_VERSION });
    expect(await db.query('select id from articles')).toEqual([{ id: 'kept' }]);
    await db.close();
  });

  it('leave a store of a newer release alone, with a plain word', async () => {
    const { db, close } = await freshEmbedded();
    await db.query(`insert into schema_versions (version, name) values (999, 'from the future')`);
    await expect(assertKnownSchema(db)).rejects.toThrow(UserError);
    await expect(migrate(db)).rejects.toThrow(/schema version 999/);
    await close();
  });

  it('have names in the order they run', () => {
    const names = MIGRATIONS.map(({ name }) => name);
    expect(names).toEqual([...names].sort());
    expect(names.every((name, index) => name.startsWith(String(index + 1).padStart(3, '0')))).toBe(true);
  });

  it('make no table that a backup would miss', async () => {
    const { db, close } = await freshEmbedded();
    const rows = await db.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'onrecord' and table_name <> 'schema_versions'`,
    );
    expect(rows.map(({ name }) => name).sort()).toEqual(Object.keys(BACKUP_TABLES).sort());
    await close();
  });

  it('split statements at line ends, leaving function bodies whole', () => {
    const sql = `create table a (x int);\n-- a comment;\ncreate function f() returns int language plpgsql as $$\nbegin\n return 1;\nend $$;\ncreate table b (y int);`;
    expect(splitStatements(sql)).toHaveLength(3);
  });
});
