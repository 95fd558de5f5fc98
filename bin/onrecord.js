#!/usr/bin/env node
// Runs the compiled program; `npm ci` compiles it (the "prepare" script).
import { existsSync } from 'node:fs';

const main = new URL('../dist/src/main.js', import.meta.url);
if (!existsSync(main)) {
  process.stderr.write('onrecord: the program is not compiled yet. Run: npm run build\n');
  process.exit(1);
}
await import(main.href);
