import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Packages that are loaded before the first line of `path` runs: what it imports by value, and they in turn. */
function packagesLoadedBy(path: string): string[] {
  const packages = new Set<string>();
  const files = new Set([path]);
  for (const file of files) {
    const imports = readFileSync(join(root, file), 'utf8').matchAll(
      /^(?:import|export) (?!type\b)(?:[^;]*? from )?'([^']+)';/gm,
    );
    for (const [, target = ''] of imports) {
      if (target.startsWith('.')) files.add(relative(root, join(root, dirname(file), target)));
      else if (!target.startsWith('node:')) packages.add(target);
    }
  }
  return [...packages].sort();
}

/** Loading a package takes longer than most verbs do: whatever reads pages, talks to a server or a chat comes when needed. */
describe('what is loaded before anything runs', () => {
  it.each([
    ['src/main.ts', ['pino']],
    ['src/cli/extract.ts', []],
    ['src/cli/compare.ts', []],
    ['src/cli/look-up.ts', []],
  ])('%s', (path, packages) => {
    expect(packagesLoadedBy(path)).toEqual(packages);
  });

  it('sees what a verb loads', () => {
    expect(packagesLoadedBy('src/app.ts')).toContain('bullmq');
  });
});
