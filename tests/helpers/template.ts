/** Vitest's global set-up: one PGlite with all migrations, dumped once, so that every test file has a fresh store at once. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openEmbedded } from '../../src/ledger/db.ts';
import { migrate } from '../../src/ledger/migrate.ts';
import { openQueue } from '../../src/queue.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Path of the dumped store. */
    storeTemplate: string;
  }
}

const silent = { info() {}, warn() {}, error() {} };

export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-test-'));
  const file = join(folder, 'template.tar');
  const db = await openEmbedded(null);
  await migrate(db);
  const queue = await openQueue({ redisUrl: null, databaseUrl: null, db, log: silent });
  await queue.close(1_000);
  const dump = await db.embedded?.dumpDataDir('none');
  if (!dump) throw new Error('the template store could not be dumped');
  writeFileSync(file, Buffer.from(await dump.arrayBuffer()));
  await db.close();
  project.provide('storeTemplate', file);
  return () => rmSync(folder, { recursive: true, force: true });
}
