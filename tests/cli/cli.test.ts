/** The command line as scripts use it: the built program in processes of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { article } from '../helpers/articles.ts';

const program = fileURLToPath(new URL('../../bin/onrecord.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'onrecord-cli-'));
const environment = {
  ...process.env,
  DATABASE_URL: '',
  REDIS_URL: '',
  LOG_LEVEL: 'warn',
  PORT: '0',
  READER_THREADS: '0',
};
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function onrecord(args: readonly string[], input = '', env: Record<string, string> = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...args], { cwd: folder, env: { ...environment, ...env } });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.on('close', (code) => resolve({ code, out, err }));
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

const lines = (text: string) =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

/** Starts the bot and waits until its desk says it is ready. */
async function startBot(data: string, args: readonly string[] = []): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [program, 'start', '--data', data, ...args], { cwd: folder, env: environment });
  running.push(child);
  let out = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      out += chunk;
      const found = /Desk: (http:\S+)/.exec(out)?.[1];
      if (found) resolve(found);
    });
    child.stderr.on('data', () => {});
    child.on('close', (code) => reject(new Error(`the bot ended with ${code}: ${out}`)));
  });
  return { child, url };
}

describe('without a store', () => {
  it('extracts from lines, in order, naming the broken one and going on', async () => {
    const input = [
      JSON.stringify({ id: 'a', text: 'The tide was late, Ines Halloway said on Monday.' }),
      '{broken',
      JSON.stringify({ id: 'b', text: 'It rained.' }),
    ].join('\n');
    const { code, out, err } = await onrecord(['extract', '--jsonl', '--json'], input);
    expect(code).toBe(1);
    expect(err).toContain('line 2');
    const found = lines(out);
    expect(found.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(found[0].attributions[0]).toMatchObject({
      kind: 'indirect',
      speaker: { name: 'Ines Halloway', unnamed: false },
    });
    expect(Object.keys(found[0].attributions[0]).sort()).toEqual([
      'content',
      'cue',
      'kind',
      'nested',
      'source',
      'speaker',
      'via',
    ]);
  });

  it('compares pairs', async () => {
    const { code, out } = await onrecord(
      ['compare', '--jsonl'],
      `${JSON.stringify({ id: 1, a: 'We will sign it', b: 'We will not sign it' })}\n`,
    );
    expect(code).toBe(0);
    expect(lines(out)[0]).toMatchObject({
      id: 1,
      label: expect.stringMatching(/^(same|variant|conflict|unrelated)$/),
      why: expect.any(String),
    });
  });

  it.each([
    [['nonsense'], 2, /no verb "nonsense"/],
    [['ingets', 'x'], 2, /Did you mean ingest/],
    [['ingest', '--nosuch'], 2, /nosuch/],
    [[], 2, /^$/],
    [['start', '--role', 'boss'], 2, /--role is one of/],
    [['start', '--role', 'worker'], 1, /needs DATABASE_URL/],
  ])('answers wrong usage %j with exit %i', async (args, code, message) => {
    const ended = await onrecord(args as string[]);
    expect(ended.code).toBe(code);
    expect(ended.err).toMatch(message as RegExp);
  });

  it('lists all wrong settings at once', async () => {
    const { code, err } = await onrecord(['findings'], '', { PORT: 'abc', HOST: '0.0.0.0', REDIS_URL: 'http://x' });
    expect(code).toBe(1);
    for (const name of ['PORT', 'DESK_TOKEN', 'REDIS_URL']) expect(err).toContain(name);
  });

  it.each(['ingest', 'who-said', 'doctor', 'export'])('%s --help says what it takes', async (verb) => {
    const { code, out } = await onrecord([verb, '--help']);
    expect(code).toBe(0);
    expect(out).toContain(`Usage: onrecord ${verb}`);
  });
});

describe('on an embedded store', () => {
  it('ingests, finds, answers, exports and restores', async () => {
    const data = join(folder, 'one');
    const first = article({ id: 'f1', outlet: 'The Harbour Post' });
    const second = article({ id: 'f2', outlet: 'Kelmar Daily', text: first.text.replace('ten years', 'twelve years') });
    const ingested = await onrecord(
      ['ingest', '--jsonl', '--json', '--data', data],
      [first, second].map((one) => JSON.stringify(one)).join('\n'),
    );
    expect(ingested.err).toContain('2 read');
    expect(ingested.code).toBe(0);
    const findings = lines(ingested.out);
    expect(findings.some(({ kind, a, b }) => kind === 'variant' && a.article === 'f1' && b.article === 'f2')).toBe(
      true,
    );
    const again = await onrecord(['ingest', '--jsonl', '--json', '--data', data], JSON.stringify(first));
    expect(again.err).toContain('1 on record already');
    const said = await onrecord(['who-said', 'waited years', '--json', '--data', data]);
    expect(lines(said.out)[0]).toMatchObject({
      verdict: 'on record',
      answers: expect.arrayContaining([expect.objectContaining({ speaker: 'Ines Halloway', article: 'f1' })]),
    });
    const stored = await onrecord(['findings', '--json', '--data', data]);
    expect(lines(stored.out)).toHaveLength(findings.length);
    const backup = join(folder, 'backup.jsonl');
    writeFileSync(backup, (await onrecord(['export', '--data', data])).out);
    const restored = await onrecord(['import', backup, '--data', join(folder, 'two')]);
    expect(restored.code).toBe(0);
    const same = await onrecord(['findings', '--json', '--data', join(folder, 'two')]);
    expect(same.out).toBe(stored.out);
    const filled = await onrecord(['import', backup, '--data', join(folder, 'two')]);
    expect(filled).toMatchObject({ code: 1, err: expect.stringContaining('not empty') });
  }, 240_000);

  it('names what it can not read, and reads the rest', async () => {
    writeFileSync(join(folder, 'empty.txt'), '');
    writeFileSync(
      join(folder, 'binary.txt'),
      Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 0, 0, 0, 255, 254, 0, 9, 8, 0]),
    );
    writeFileSync(join(folder, 'page.html'), '<html><body><nav><a href="/">Home</a></nav></body></html>');
    writeFileSync(
      join(folder, 'latin1.txt'),
      Buffer.from('The caf\u00e9 is shut, the owner said on Monday, and nobody knows why it is.', 'latin1'),
    );
    writeFileSync(join(folder, 'lines.jsonl'), `${JSON.stringify(article())}\n{broken\n${JSON.stringify(article())}\n`);
    const files = ['empty.txt', 'binary.txt', 'page.html', 'latin1.txt', 'lines.jsonl', 'missing.txt'];
    const { code, err } = await onrecord(['ingest', ...files, '--data', join(folder, 'three')]);
    expect(code).toBe(1);
    for (const name of ['empty.txt', 'binary.txt', 'page.html', 'lines.jsonl, line 2', 'missing.txt'])
      expect(err).toContain(`skipped: ${name}`);
    expect(err).toContain('3 read');
  }, 120_000);

  it('is refused while another process holds the store, and goes through the bot when that is the bot', async () => {
    const data = join(folder, 'four');
    const { child, url } = await startBot(data, ['--no-samples']);
    const ingested = await onrecord(
      ['ingest', '--jsonl', '--json', '--data', data],
      JSON.stringify(article({ id: 'through' })),
    );
    expect(ingested.code).toBe(0);
    const page = await fetch(`${url}/api/articles/through`);
    expect(await page.json()).toMatchObject({ id: 'through', state: 'read' });
    const second = await onrecord(['start', '--data', data]);
    expect(second).toMatchObject({ code: 1, err: expect.stringContaining('in use by process') });
    const ended = new Promise((resolve) => child.on('close', resolve));
    child.kill('SIGINT');
    expect(await ended).toBe(0);
  }, 180_000);

  it('goes on, quietly, when whoever read its output has gone', async () => {
    const { child, url } = await startBot(join(folder, 'orphan'), ['--no-samples']);
    child.stdout?.destroy();
    child.stderr?.destroy();
    // Each refused request writes a line, which has nowhere to go.
    for (let i = 0; i < 5; i++) expect((await fetch(new URL('/no-such-page', url))).status).toBe(404);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect((await fetch(new URL('/readyz', url))).status).toBe(200);
    const ended = new Promise((resolve) => child.on('exit', resolve));
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  it('loses nothing and repeats nothing when it is killed', async () => {
    const data = join(folder, 'five');
    const before = await startBot(data, ['--no-samples']);
    await fetch(`${before.url}/api/commands`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: '/watch add severity:note' }),
    });
    const articles = Array.from({ length: 12 }, (_, index) => article({ id: `k${index}`, outlet: `Outlet ${index}` }));
    for (const one of articles) {
      const accepted = await fetch(`${before.url}/api/articles`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(one),
      });
      expect(accepted.status).toBe(202);
    }
    before.child.kill('SIGKILL');
    await new Promise((resolve) => before.child.on('close', resolve));
    const after = await startBot(data, ['--no-samples']);
    const states = async () =>
      Promise.all(
        articles.map(
          async ({ id }) =>
            ((await (await fetch(`${after.url}/api/articles/${id}`)).json()) as { state: string }).state,
        ),
      );
    for (let tries = 0; tries < 300 && (await states()).some((state) => state !== 'read'); tries++) {
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    expect(await states()).toEqual(articles.map(() => 'read'));
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    const { messages } = (await (await fetch(`${after.url}/api/messages?channel=desk`)).json()) as {
      messages: { kind: string; id: number; summary: string }[];
    };
    const alerts = messages.filter(({ kind }) => kind === 'alert');
    expect(new Set(alerts.map(({ summary }) => summary)).size).toBe(alerts.length);
    const findings = lines((await onrecord(['findings', '--json', '--data', data])).out);
    expect(new Set(findings.map(({ kind, cluster, a, b }) => JSON.stringify([kind, cluster, a, b]))).size).toBe(
      findings.length,
    );
  }, 240_000);
});
