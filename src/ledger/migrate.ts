/** Brings a store up to this program's schema, once, whoever else is starting. */
import { UserError } from '../model.ts';
import { type Db, LEDGER_SCHEMA } from './db.ts';
import { MIGRATIONS } from './migrations/index.ts';

export interface MigrationReport {
  readonly before: number;
  readonly after: number;
}

/** The schema version this program knows. */
export const SCHEMA_VERSION = MIGRATIONS.length;

/** Schema version of the store; 0 for an empty one. */
export async function schemaVersion(db: Db): Promise<number> {
  const [found] = await db.query<{ present: string | null }>(`select to_regclass($1)::text as present`, [
    `${LEDGER_SCHEMA}.schema_versions`,
  ]);
  if (!found?.present) return 0;
  const [row] = await db.query<{ version: number }>(
    'select coalesce(max(version), 0)::int as version from schema_versions',
  );
  return row?.version ?? 0;
}

/** Throws a UserError when the store was written by a newer release: it is left untouched. */
export async function assertKnownSchema(db: Db): Promise<number> {
  const version = await schemaVersion(db);
  if (version > SCHEMA_VERSION) {
    throw new UserError(
      `This store has schema version ${version}; this release knows ${SCHEMA_VERSION}.`,
      'Start a newer release of Onrecord, or point it at another store with --data or DATABASE_URL.',
    );
  }
  return version;
}

/** Applies pending migrations in one transaction each, under a lock. Safe to call at every start. */
export async function migrate(db: Db): Promise<MigrationReport> {
  return db.exclusively('migrate', async () => {
    await db.execute(
      `create schema if not exists ${LEDGER_SCHEMA};
       create table if not exists ${LEDGER_SCHEMA}.schema_versions
         (version integer primary key, name text not null, applied_at timestamptz not null default now())`,
    );
    const before = await assertKnownSchema(db);
    for (let version = before + 1; version <= SCHEMA_VERSION; version++) {
      const migration = MIGRATIONS[version - 1];
      if (!migration) break;
      await db.transaction(async (tx) => {
        for (const statement of splitStatements(migration.sql)) await tx.query(statement);
        await tx.query('insert into schema_versions (version, name) values ($1, $2)', [version, migration.name]);
      });
    }
    return { before, after: SCHEMA_VERSION };
  });
}

/** Splits a migration at semicolons that end a line, leaving `$$ … $$` bodies whole. */
export function splitStatements(sql: string): string[] {
  const statements: string[] = [];
  let current = '';
  let inBody = false;
  for (const line of sql.split('\n')) {
    if (line.trimStart().startsWith('--')) continue;
    current += `${line}\n`;
    if ((line.match(/\$\$/g)?.length ?? 0) % 2 === 1) inBody = !inBody;
    if (!inBody && line.trimEnd().endsWith(';')) {
      statements.push(current.trim());
      current = '';
    }
  }
  if (current.trim()) statements.push(current.trim());
  return statements;
}
