/** Redis and PostgreSQL of a test's own, which it may stop, start and starve. Null where the programs are not installed. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface OwnServer {
  readonly url: string;
  start(): Promise<void>;
  /** At once, as a crash or a restart does. */
  stop(): Promise<void>;
  close(): Promise<void>;
}

export const hasRedis = spawnSync('redis-server', ['--version']).status === 0;
const postgresBin = existsSync('/usr/lib/postgresql')
  ? readdirSync('/usr/lib/postgresql')
      .map((version) => `/usr/lib/postgresql/${version}/bin`)
      .find((folder) => existsSync(join(folder, 'initdb')))
  : undefined;
export const hasPostgres = postgresBin !== undefined;
export const HOW_TO_HAVE_THEM = 'apt-get install redis-server postgresql';

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

async function answers(port: number): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const isOpen = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.destroy();
        resolve(true);
      });
      socket.on('error', () => resolve(false));
    });
    if (isOpen) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`nothing answers on port ${port}`);
}

export async function ownRedis(options: readonly string[] = []): Promise<OwnServer> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-redis-'));
  let child: ReturnType<typeof spawn> | null = null;
  const server: OwnServer = {
    url: `redis://127.0.0.1:${port}`,
    async start() {
      const standard = [
        '--port',
        `${port}`,
        '--bind',
        '127.0.0.1',
        '--dir',
        folder,
        '--save',
        '',
        '--appendonly',
        'yes',
      ];
      child = spawn('redis-server', [...standard, '--maxmemory-policy', 'noeviction', ...options], { stdio: 'ignore' });
      await answers(port);
    },
    async stop() {
      const ending = child;
      child = null;
      if (!ending) return;
      const ended = new Promise((resolve) => ending.on('close', resolve));
      ending.kill('SIGKILL');
      await ended;
    },
    async close() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await server.start();
  return server;
}

/** PostgreSQL refuses to run as root: there it runs as the user that Debian's package makes for it. */
const postgresUser = (): { uid: number; gid: number } | undefined => {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
};

export async function ownPostgres(): Promise<OwnServer> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-pg-'));
  const user = postgresUser();
  if (user) chownSync(folder, user.uid, user.gid);
  const run = (program: string, args: readonly string[]) =>
    execFileSync(join(postgresBin as string, program), [...args], { stdio: 'ignore', cwd: folder, ...user });
  const data = join(folder, 'data');
  run('initdb', ['-D', data, '-U', 'onrecord', '--auth=trust', '-E', 'UTF8']);
  const server: OwnServer = {
    url: `postgres://onrecord@127.0.0.1:${port}/postgres`,
    async start() {
      const options = `-p ${port} -c listen_addresses=127.0.0.1 -k ${folder} -c fsync=off`;
      run('pg_ctl', ['-D', data, '-w', '-l', join(folder, 'log'), '-o', options, 'start']);
    },
    async stop() {
      run('pg_ctl', ['-D', data, '-m', 'immediate', 'stop']);
    },
    async close() {
      try {
        run('pg_ctl', ['-D', data, '-m', 'immediate', 'stop']);
      } catch {
        // It was stopped already.
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await server.start();
  return server;
}
