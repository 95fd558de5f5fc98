/** The table of Discord's rules names only tests that exist. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = new URL('.', import.meta.url);
const table = readFileSync(new URL('../../docs/discord-rules.md', folder), 'utf8');
const rows = table.split('\n').filter((line) => /^\| [A-Z–]\d* \|/.test(line));
const named = [...table.matchAll(/(?:\| |<br>|; )(discord(?:-[a-z]+)?): ([^|<]+?)(?= \||<br>)/g)].map(
  ([, file = '', title = '']) => ({ file, title }),
);

/** The titles of `discord.test.ts` stand in the conformance suite. */
function sourceOf(file: string): string {
  const files =
    file === 'discord' ? readdirSync(folder).filter((name) => name.startsWith('conformance')) : [`${file}.test.ts`];
  return files.map((name) => readFileSync(new URL(name, folder), 'utf8')).join('\n');
}

describe('the table of Discord’s rules', () => {
  it('has a line for every rule of its part, each with a test or a reason', () => {
    const numbers = rows.map((row) => /^\| B(\d+) /.exec(row)?.[1]).filter((number) => number !== undefined);
    expect(numbers).toEqual(Array.from({ length: 34 }, (_, index) => String(index + 1)));
    for (const row of rows) expect(row).toMatch(/discord(-[a-z]+)?: |not applicable: /);
  });

  it.each(named)('$file: $title', ({ file, title }) => {
    expect(sourceOf(file).replaceAll("\\'", "'")).toContain(title);
  });
});
