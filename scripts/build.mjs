// Compiles TypeScript into dist/, copies the desk's static files beside it, and makes the template of an embedded store.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
if (!existsSync(tsc)) {
  // `npm ci --omit=dev` (the runtime image): dist/ was built in an earlier stage and is copied in.
  process.exit(0);
}
for (const folder of ['src', 'commands', 'jobs']) rmSync(join(root, 'dist', folder), { recursive: true, force: true });
const { status } = spawnSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.build.json')], {
  stdio: 'inherit',
  cwd: root,
});
if (status !== 0) process.exit(status ?? 1);
const assets = join(root, 'src', 'platforms', 'desk', 'public');
if (existsSync(assets)) cpSync(assets, join(root, 'dist', 'src', 'platforms', 'desk', 'public'), { recursive: true });

// A new embedded store starts from a copy of this one: see src/ledger/db.ts.
const template = spawnSync(process.execPath, [join(root, 'dist', 'src', 'make-template.js')], {
  stdio: 'inherit',
  cwd: root,
});
process.exit(template.status ?? 1);
