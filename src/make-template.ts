/** Part of the build: dumps a migrated, empty embedded store, from which new ones start in a fraction of the time. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { openEmbedded, templateUrl } from './ledger/db.ts';
import { migrate } from './ledger/migrate.ts';
import { MIGRATIONS } from './ledger/migrations/index.ts';
import { openQueue } from './queue.ts';

const silent = { info() {}, warn() {}, error() {} };
const stampUrl = new URL(`${templateUrl.href}.stamp`);
// Another schema or another BullMQ makes another template; else the one that is there serves.
const bullVersion = readFileSync(new URL(import.meta.resolve('bullmq/package.json')), 'utf8').match(
  /"version": "(.+?)"/,
)?.[1];
const stamp = createHash('sha256')
  .update(JSON.stringify([MIGRATIONS, bullVersion]))
  .digest('hex');

const isCurrent = existsSync(templateUrl) && existsSync(stampUrl) && readFileSync(stampUrl, 'utf8') === stamp;
if (!isCurrent) {
  // From nothing, not from an outdated template.
  rmSync(templateUrl, { force: true });
  const db = await openEmbedded(null);
  await migrate(db);
  const queue = await openQueue({ redisUrl: null, databaseUrl: null, db, log: silent });
  await queue.close(1_000);
  const dump = await db.embedded?.dumpDataDir('gzip');
  if (dump) {
    writeFileSync(templateUrl, Buffer.from(await dump.arrayBuffer()));
    writeFileSync(stampUrl, stamp);
  }
  await db.close();
}
process.exit(0);
