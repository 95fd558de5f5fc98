/** The built bot in processes of its own, for tests that kill it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { sampleArticles } from '../../src/cli/start.ts';
import type { Ledger } from '../../src/ledger/index.ts';
import type { ArticleInput } from '../../src/model.ts';

const program = fileURLToPath(new URL('../../bin/onrecord.js', import.meta.url));

export function startProcess(role: 'worker' | 'web', environment: Record<string, string>): ChildProcess {
  return spawn(process.execPath, [program, 'start', '--role', role, '--no-samples'], {
    env: {
      ...process.env,
      READER_THREADS: '0',
      PORT: '0',
      LOG_LEVEL: process.env.FAULT_LOG ?? 'silent',
      ...environment,
    },
    stdio: process.env.FAULT_LOG ? ['ignore', 'inherit', 'inherit'] : 'ignore',
  });
}

export function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.on('close', (code) => resolve(code)));
}

export async function until(what: string, done: () => Promise<boolean>, ms = 120_000): Promise<void> {
  const end = Date.now() + ms;
  while (!(await done().catch(() => false))) {
    if (Date.now() > end) throw new Error(`not in time: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The sample stories, several times over under other names, so that there is something to be interrupted at. */
export function manyArticles(count: number): ArticleInput[] {
  const samples = sampleArticles();
  return Array.from({ length: count }, (_, index) => {
    const sample = samples[index % samples.length] as ArticleInput;
    const round = Math.floor(index / samples.length);
    return {
      ...sample,
      id: `${sample.id}-${round}`,
      url: `${sample.url}?round=${round}`,
      outlet: `${sample.outlet} ${round}`,
    };
  });
}

export async function acceptAll(ledger: Ledger, articles: readonly ArticleInput[]): Promise<number[]> {
  const versions: number[] = [];
  for (const article of articles) versions.push((await ledger.articles.accept(article, { origin: 'api' })).version);
  return versions;
}

/** What must hold whatever was killed: everything read once, nothing found or posted twice. */
export async function tally(ledger: Ledger) {
  const one = async (sql: string) => Number((await ledger.db.query<{ n: number }>(sql))[0]?.n ?? 0);
  return {
    unread: await one(`select count(*) as n from versions where state <> 'read'`),
    readWithoutStatements: await one(
      `select count(*) as n from versions v where state = 'read' and not exists (select 1 from statements s where s.version = v.seq)`,
    ),
    findingsTwice: await one(
      `select count(*) as n from (select 1 from findings group by b_version, kind, cluster, a_version, a_start, a_end, b_start, b_end having count(*) > 1) d`,
    ),
    documents: await one('select count(*) as n from story_documents'),
    unsent: await one(`select count(*) as n from outbox where state <> 'sent'`),
    sent: await one(`select count(*) as n from outbox where state = 'sent'`),
    postedTwice: await one(
      'select count(*) as n from (select 1 from desk_messages group by key having count(*) > 1) d',
    ),
    posted: await one('select count(*) as n from desk_messages'),
  };
}
