/** A full disk under the embedded store: a clear failure, and nothing that was accepted is lost when there is room again. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { article } from '../helpers/articles.ts';

const program = fileURLToPath(new URL('../../bin/onrecord.js', import.meta.url));
const mount = mkdtempSync(join(tmpdir(), 'onrecord-full-'));
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=160m', 'tmpfs', mount]).status === 0;
afterAll(() => {
  if (mounted) spawnSync('umount', ['-l', mount]);
  rmSync(mount, { recursive: true, force: true });
});

const onrecord = (args: readonly string[], input = '') =>
  spawnSync(process.execPath, [program, ...args], {
    input,
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: '', REDIS_URL: '', READER_THREADS: '0', LOG_LEVEL: 'silent' },
  });

describe.skipIf(!mounted)(
  mounted ? 'a full disk' : 'a full disk: skipped, mounting a small file system needs root',
  () => {
    it('fails with a word and keeps the record', () => {
      const data = join(mount, 'data');
      const first = onrecord(['ingest', '--jsonl', '--data', data], JSON.stringify(article({ id: 'kept' })));
      expect(first.status).toBe(0);
      const filler = join(mount, 'filler');
      let size = 64 * 1024 * 1024;
      for (const parts: string[] = []; size > 2_048; ) {
        try {
          writeFileSync(`${filler}${parts.push('x')}`, Buffer.alloc(size));
        } catch {
          size = Math.floor(size / 2);
        }
      }
      const long = article({
        id: 'refused',
        text: `The clerk said the list was long. ${'Item by item it went on. '.repeat(40_000)}`,
      });
      const full = onrecord(['ingest', '--jsonl', '--data', data], JSON.stringify(long));
      expect(full.status).toBe(1);
      expect(full.stderr).toMatch(/space|disk|ENOSPC|extend|write/i);
      for (let part = 1; part < 200; part++) rmSync(`${filler}${part}`, { force: true });
      const again = onrecord(['ingest', '--jsonl', '--data', data], JSON.stringify(article({ id: 'later' })));
      expect(again.stderr).toContain('read');
      expect(again.status).toBe(0);
      const said = onrecord(['who-said', 'waited ten years', '--json', '--data', data]);
      expect(JSON.parse(said.stdout).answers.map(({ article: id }: { article: string }) => id)).toContain('kept');
    }, 240_000);
  },
);
