/** What `ingest` is given: files, folders, URLs or lines on standard input, as articles in order. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import { fromJsonLine, type InputDefaults, readFileInputs } from '../article/text-input.ts';
import { type ArticleInput, UserError } from '../model.ts';
import type { Io } from './verb.ts';

export type Input =
  | { readonly article: ArticleInput }
  | { readonly url: string }
  /** Named and left out. */
  | { readonly skipped: string };

const EXTENSIONS = new Set([
  '.txt',
  '.md',
  '.html',
  '.htm',
  '.xhtml',
  '.json',
  '.jsonl',
  '.ndjson',
  '.eml',
  '.xml',
  '',
]);
const DEPTH_MAX = 20;

export interface InputOptions {
  readonly outlet?: string | undefined;
  readonly published?: string | undefined;
  readonly jsonl: boolean;
}

/** Streams, so that a backfill of any size is never in memory at once. */
export async function* inputsOf(io: Io, paths: readonly string[], options: InputOptions): AsyncGenerator<Input> {
  if (options.jsonl && paths.length === 0) {
    yield* fromLines((await io.stdin()).toString('utf8'), 'standard input', options, new Date().toISOString());
    return;
  }
  for (const path of paths) {
    if (/^https?:\/\//i.test(path)) yield { url: path };
    else yield* fromPath(resolve(io.cwd, path), path, options, 0);
  }
}

async function* fromPath(path: string, shown: string, options: InputOptions, depth: number): AsyncGenerator<Input> {
  let stats: ReturnType<typeof statSync>;
  try {
    stats = statSync(path);
  } catch {
    yield { skipped: `${shown}: there is no such file or folder` };
    return;
  }
  if (stats.isDirectory()) {
    if (depth >= DEPTH_MAX) return;
    for (const name of readdirSync(path).sort()) {
      if (name.startsWith('.')) continue;
      const isFile = statSync(join(path, name)).isFile();
      if (isFile && !EXTENSIONS.has(extname(name).toLowerCase())) continue;
      yield* fromPath(join(path, name), join(shown, name), options, depth + 1);
    }
    return;
  }
  const modified = stats.mtime.toISOString();
  if (options.jsonl || /\.(jsonl|ndjson)$/i.test(path)) {
    yield* fromLines(readFileSync(path, 'utf8'), shown, options, modified);
    return;
  }
  yield* fromFile(path, shown, options, modified);
}

const defaultsOf = (options: InputOptions, published: string): InputDefaults => ({
  ...(options.outlet ? { outlet: options.outlet } : {}),
  published: options.published ?? published,
});

async function* fromFile(path: string, shown: string, options: InputOptions, modified: string): AsyncGenerator<Input> {
  try {
    const { articles, skipped } = await readFileInputs(
      basename(path),
      readFileSync(path),
      defaultsOf(options, modified),
    );
    for (const article of articles) yield { article };
    for (const { at, why } of skipped) yield { skipped: `${shown}${at === null ? '' : `, ${at}`}: ${why}` };
  } catch (error) {
    yield { skipped: `${shown}: ${error instanceof UserError ? error.message : String(error)}` };
  }
}

function* fromLines(text: string, shown: string, options: InputOptions, modified: string): Generator<Input> {
  let number = 0;
  for (const line of text.split('\n')) {
    number++;
    if (line.trim() === '') continue;
    try {
      yield {
        article: fromJsonLine(
          line,
          defaultsOf(options, modified),
          `urn:onrecord:${shown.replace(/\W+/g, '-')}:${number}`,
        ),
      };
    } catch (error) {
      yield { skipped: `${shown}, line ${number}: ${error instanceof UserError ? error.message : String(error)}` };
    }
  }
}
