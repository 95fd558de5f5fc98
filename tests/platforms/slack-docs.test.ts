/** docs/slack-rules.md names tests: each name must be one that exists. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
const folders = ['tests/platforms/', 'tests/stand-ins/'];
const sources = folders
  .flatMap((folder) =>
    readdirSync(new URL(folder, root)).map((name) => readFileSync(new URL(folder + name, root), 'utf8')),
  )
  .join('\n');
const page = readFileSync(new URL('docs/slack-rules.md', root), 'utf8');
const rows = page.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| ---'));

describe('docs/slack-rules.md', () => {
  const named = [...page.matchAll(/(?<![*\w])\*([^*\n|]+)\*(?!\*)/g)].map(([, name = '']) => name);

  it('has a table with a test beside each rule', () => {
    expect(rows.length).toBeGreaterThan(50);
    expect(named.length).toBeGreaterThan(60);
  });

  it.each([...new Set(named)])('names a test that exists: %s', (name) => {
    // An ellipsis stands for words left out; what is left must stand in one of the files.
    for (const part of name
      .split('…')
      .map((words) => words.trim())
      .filter((words) => words !== '')) {
      expect(sources).toContain(part);
    }
  });
});
