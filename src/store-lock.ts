/**
 * One process at a time holds an embedded store. The holder listens on a Unix socket beside the store: a second process
 * either hands its work to it (the running bot answers command-line verbs there) or is refused in plain words. A socket
 * that nobody answers on is what a killed process left behind.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { UserError } from './model.ts';

/** Longest path a Unix socket may have on every system we run on. */
const SOCKET_PATH_MAX = 100;
const PROBE_TIMEOUT_MS = 2_000;

export interface Holder {
  readonly pid: number;
  /** What it does: "start", "ingest". */
  readonly verb: string;
}

export interface StoreLock {
  /** Answers requests of other processes; until it is called they are refused. */
  serve(handler: (request: IncomingMessage, response: ServerResponse) => void): void;
  release(): Promise<void>;
}

export function socketPath(directory: string): string {
  const beside = join(resolve(directory), 'onrecord.sock');
  if (beside.length <= SOCKET_PATH_MAX) return beside;
  const name = createHash('sha256').update(resolve(directory)).digest('hex').slice(0, 24);
  return join(tmpdir(), `onrecord-${process.getuid?.() ?? 0}-${name}.sock`);
}

/** Takes the store, or says who has it. */
export async function lockStore(directory: string, verb: string): Promise<StoreLock | { heldBy: Holder }> {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const path = socketPath(directory);
  let handler: ((request: IncomingMessage, response: ServerResponse) => void) | null = null;
  const server = createServer((incoming, response) => {
    if (incoming.url === '/holder') return void response.end(JSON.stringify({ pid: process.pid, verb }));
    if (handler) return handler(incoming, response);
    response.writeHead(503).end();
  });
  for (let attempt = 0; attempt < 5; attempt++) {
    if (await listenOn(server, path)) {
      writeFileSync(join(directory, 'holder.json'), JSON.stringify({ pid: process.pid, verb, socket: path }));
      return {
        serve: (next) => {
          handler = next;
        },
        release: () => closeServer(server),
      };
    }
    const heldBy = await holderOf(directory);
    if (heldBy) return { heldBy };
    rmSync(path, { force: true });
  }
  throw new UserError(`The store in ${directory} can't be locked.`, `Remove ${path} if no Onrecord is running.`);
}

function listenOn(server: Server, path: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) => {
      server.removeListener('error', onError);
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    };
    server.once('error', onError);
    const mask = process.umask(0o077);
    server.listen(path, () => {
      server.removeListener('error', onError);
      resolve(true);
    });
    process.umask(mask);
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** Who holds the store, asked of the holder itself; null when nobody answers. */
export function holderOf(directory: string): Promise<Holder | null> {
  return new Promise((resolve) => {
    const asking = request(
      { socketPath: socketPath(directory), path: '/holder', timeout: PROBE_TIMEOUT_MS },
      (response) => {
        let body = '';
        response.on('data', (chunk: Buffer) => {
          body += chunk.toString();
        });
        response.on('end', () => resolve(parseHolder(body)));
      },
    );
    // A holder too busy to answer in time is still one: only a refused or missing socket is free.
    asking.on('timeout', () => {
      asking.destroy();
      resolve(recordedHolder(directory));
    });
    asking.on('error', () => resolve(null));
    asking.end();
  });
}

function recordedHolder(directory: string): Holder {
  try {
    return parseHolder(readFileSync(join(directory, 'holder.json'), 'utf8')) ?? { pid: 0, verb: 'unknown' };
  } catch {
    return { pid: 0, verb: 'unknown' };
  }
}

function parseHolder(body: string): Holder | null {
  try {
    const { pid, verb } = JSON.parse(body) as Holder;
    return { pid, verb };
  } catch {
    return null;
  }
}
