/** A watched folder: agencies and scripts drop files, each is read once and moved to `done/` or `failed/` with the reason. */
import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { readFileInputs } from './article/text-input.ts';
import type { Services } from './services.ts';

const POLL_MS = 2_000;
/** A file that has not changed for this long has been written to its end. */
const QUIET_MS = 1_500;
const EXTENSIONS = new Set(['.txt', '.html', '.htm', '.json', '.jsonl', '.eml', '.xml']);

/** Polls (renames and network shares give no events to rely on). Returns the function that stops it. */
export function watchFolder(services: Services, folder: string): () => void {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const round = async (): Promise<void> => {
    try {
      await takeFiles(services, folder);
    } catch (error) {
      services.log.warn({ folder, error }, 'the watched folder could not be read');
    }
    if (!stopped) timer = setTimeout(round, POLL_MS);
  };
  void round();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}

/** One look at the folder. Accepting comes before moving: a crash between reads the file again, which changes nothing. */
export async function takeFiles(services: Services, folder: string): Promise<void> {
  const { log, now } = services;
  for (const name of (await readdir(folder)).sort()) {
    const path = join(folder, name);
    if (!EXTENSIONS.has(extname(name).toLowerCase())) continue;
    const stats = await stat(path);
    if (!stats.isFile() || now().getTime() - stats.mtimeMs < QUIET_MS) continue;
    try {
      const accepted = await takeFile(services, name, path, stats.mtime);
      await move(folder, 'done', name);
      log.info({ file: name, accepted }, 'file read');
    } catch (error) {
      await move(folder, 'failed', name);
      const reason = error instanceof Error ? error.message : String(error);
      await writeFile(join(folder, 'failed', `${name}.reason.txt`), `${reason}\n`);
      log.warn({ file: name, reason }, 'file could not be read');
    }
  }
}

async function takeFile({ ledger, queue }: Services, name: string, path: string, modified: Date): Promise<number> {
  const { articles } = await readFileInputs(name, await readFile(path), { published: modified.toISOString() });
  for (const article of articles) {
    const { version, outcome } = await ledger.articles.accept(article, { origin: 'file' });
    if (outcome !== 'duplicate') await queue.add('read-article', { version }, { priority: 3 });
  }
  return articles.length;
}

async function move(folder: string, into: 'done' | 'failed', name: string): Promise<void> {
  await mkdir(join(folder, into), { recursive: true });
  await rename(join(folder, name), join(folder, into, name));
}
