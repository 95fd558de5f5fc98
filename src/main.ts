/** The command line: chooses the verb, opens what it needs, turns errors into words and exit codes. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Logger } from 'pino';
import type { App, Role } from './app.ts';
import { VERBS } from './cli/index.ts';
import { runRemotely, serveVerbs } from './cli/remote.ts';
import type { ExitCode, Io, Values, Verb } from './cli/verb.ts';
import { nearest } from './command-text.ts';
import { type Config, loadConfig } from './config.ts';
import { createLog } from './log.ts';
import { UserError } from './model.ts';
import { holderOf, lockStore, type StoreLock } from './store-lock.ts';
import { VERSION } from './version.ts';

const STOP_DEADLINE_MS = 10_000;
const ROLES: readonly Role[] = ['web', 'worker', 'all'];
const GLOBAL_OPTIONS = { data: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;

const START = {
  usage: '[--role web|worker|all] [--no-samples]',
  options: { role: { type: 'string' }, 'no-samples': { type: 'boolean' } },
} as const;

class UsageError extends Error {}

// ── Help ───────────────────────────────────────────────────────────────────────────────────────────────

function overview(): string {
  const lines = VERBS.map(({ name, summary }) => `  ${name.padEnd(16)} ${summary}`);
  return [
    `onrecord ${VERSION} — who said what, held against everything on record`,
    '',
    'Usage: onrecord VERB [options]     onrecord VERB --help',
    '',
    `  ${'start'.padEnd(16)} Runs the bot: desk, queue, and every platform that has a token`,
    ...lines,
    '',
    'Everywhere: --data DIR (or ONRECORD_DATA; default ./data) is the embedded store; DATABASE_URL and REDIS_URL replace it.',
    'Exit codes: 0 done, 1 failed, 2 wrong usage. Settings: see .env.example.',
  ].join('\n');
}

function helpFor(verb: Verb): string {
  const options = Object.entries(verb.optionHelp).map(([name, help]) => `  --${name.padEnd(14)} ${help}`);
  return [
    `Usage: onrecord ${verb.name} ${verb.usage}`,
    '',
    VERBS.find(({ name }) => name === verb.name)?.summary ?? '',
    verb.help,
    '',
    ...options,
    `  --${'data'.padEnd(14)} folder of the embedded store`,
  ].join('\n');
}

const START_HELP = `Usage: onrecord start ${START.usage}

Runs the bot with its desk, its queue, and every platform that has a token (see .env.example).

  --role          all (default); or web and worker apart, on PostgreSQL and Redis, as many workers as wanted
  --no-samples    leave an empty store empty instead of reading the sample stories
  --data          folder of the embedded store`;

// ── Verbs ──────────────────────────────────────────────────────────────────────────────────────────────

function parse(args: readonly string[], options: Verb['options']) {
  try {
    return parseArgs({ args: [...args], options: { ...options, ...GLOBAL_OPTIONS }, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

interface Session {
  readonly io: Io;
  readonly config: Config;
  readonly log: Logger;
  /** The app that already runs, when the bot runs the verb for another process. */
  readonly running: App | null;
}

async function runVerb(verb: Verb, args: readonly string[], session: Session): Promise<ExitCode> {
  const { values, positionals } = parse(args, verb.options);
  if (values.help) {
    session.io.out(helpFor(verb));
    return 0;
  }
  let own: { app: App; lock: StoreLock | null } | null = null;
  try {
    return await verb.run({
      ...session,
      values: values as Values,
      positionals,
      app: async () => {
        if (session.running) return session.running;
        own ??= await openOwn(verb, session);
        return own.app;
      },
    });
  } finally {
    const opened = own as { app: App; lock: StoreLock | null } | null;
    await opened?.app.stop(STOP_DEADLINE_MS);
    await opened?.lock?.release();
  }
}

async function openOwn(verb: Verb, { config, log }: Session): Promise<{ app: App; lock: StoreLock | null }> {
  const lock = config.databaseUrl ? null : await lockStore(config.data, verb.name);
  if (lock && 'heldBy' in lock) throw heldError(config, lock.heldBy);
  try {
    const { openApp } = await import('./app.ts');
    const app = await openApp({ config, log, role: 'tool' });
    if (verb.works) await app.start();
    return { app, lock };
  } catch (error) {
    await lock?.release();
    throw error;
  }
}

const heldError = (config: Config, holder: { pid: number; verb: string }): UserError =>
  new UserError(
    `The store in ${config.data} is in use by process ${holder.pid} (onrecord ${holder.verb}).`,
    'Wait for it to finish, or choose another store with --data.',
  );

/** A verb on an embedded store that the running bot holds is run by the bot. */
async function runLocalOrRemote(verb: Verb, args: readonly string[], session: Session): Promise<ExitCode> {
  const { config } = session;
  const isHelp = args.includes('--help') || args.includes('-h');
  if (verb.needs === 'store' && !config.databaseUrl && !isHelp) {
    parse(args, verb.options);
    const holder = await holderOf(config.data);
    if (holder?.verb === 'start') return runRemotely(config.data, [verb.name, ...args], session.io);
    if (holder) throw heldError(config, holder);
  }
  return runVerb(verb, args, session);
}

// ── Start ──────────────────────────────────────────────────────────────────────────────────────────────

async function start(args: readonly string[], { io, config, log }: Session): Promise<ExitCode> {
  const values = parse(args, START.options).values as Values;
  if (values.help) {
    io.out(START_HELP);
    return 0;
  }
  const role = (values.role ?? 'all') as Role;
  if (!ROLES.includes(role)) throw new UsageError(`--role is one of ${ROLES.join(', ')}`);
  if (role !== 'all' && !config.databaseUrl) {
    throw new UserError(`--role ${role} needs DATABASE_URL: an embedded store belongs to one process.`);
  }
  const lock = config.databaseUrl ? null : await lockStore(config.data, 'start');
  if (lock && 'heldBy' in lock) throw heldError(config, lock.heldBy);
  const { openApp } = await import('./app.ts');
  const { firstRun, greet, suggest } = await import('./cli/start.ts');
  let app: App;
  try {
    app = await openApp({ config, log, role });
  } catch (error) {
    await lock?.release();
    throw error;
  }
  lock?.serve(serveVerbs((verbArgs, verbIo) => dispatch(verbArgs, { io: verbIo, config, log, running: app })));
  const run = async () => {
    await app.start();
    await greet(app, io, role);
    if (role !== 'all') return;
    await firstRun(app, io, values['no-samples'] !== true);
    await suggest(app, io);
  };
  const stopped = new Promise<void>((stop) => {
    if (io.signal.aborted) stop();
    io.signal.addEventListener('abort', () => stop(), { once: true });
  });
  try {
    // Starting may itself wait, for a Redis that is not there yet: one can stop it then, too.
    await Promise.race([run(), stopped]);
    await stopped;
    io.err('Stopping…\n');
    return 0;
  } finally {
    await app.stop(STOP_DEADLINE_MS);
    await lock?.release();
  }
}

// ── Process ────────────────────────────────────────────────────────────────────────────────────────────

/** Runs one command line; every failure becomes words on standard error and an exit code. */
async function dispatch(args: readonly string[], session: Session): Promise<ExitCode> {
  const { io, log } = session;
  const [name, ...rest] = args;
  try {
    if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
      io.out(overview());
      return name === undefined ? 2 : 0;
    }
    if (name === '--version') {
      io.out(VERSION);
      return 0;
    }
    if (name === 'start' && !session.running) return await start(rest, session);
    const entry = VERBS.find((one) => one.name === name);
    if (!entry) {
      const near = nearest(name, ['start', ...VERBS.map((one) => one.name)]);
      throw new UsageError(`There is no verb "${name}".${near ? ` Did you mean ${near}?` : ''}`);
    }
    const verb = await entry.load();
    return session.running ? await runVerb(verb, rest, session) : await runLocalOrRemote(verb, rest, session);
  } catch (error) {
    if (error instanceof UsageError) {
      io.err(`onrecord: ${error.message}\nSee onrecord --help.\n`);
      return 2;
    }
    if (error instanceof UserError) io.err(`onrecord: ${error.message}\n${error.hint ? `${error.hint}\n` : ''}`);
    else {
      io.err(`onrecord: ${error instanceof Error ? error.message : error}\n`);
      log.debug({ error }, 'failed');
    }
    return 1;
  }
}

function processIo(signal: AbortSignal): Io {
  return {
    async stdin() {
      const chunks: Buffer[] = [];
      for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
      return Buffer.concat(chunks);
    },
    out: (line) => void process.stdout.write(`${line}\n`),
    err: (text) => void process.stderr.write(text),
    errIsTerminal: process.stderr.isTTY === true,
    outIsTerminal: process.stdout.isTTY === true,
    columns: process.stdout.columns ?? 80,
    cwd: process.cwd(),
    signal,
  };
}

/** `--data` wins over the environment, wherever on the line it stands. */
function environmentOf(args: readonly string[]): Record<string, string | undefined> {
  const place = args.findIndex((arg) => arg === '--data' || arg.startsWith('--data='));
  const given = place < 0 ? undefined : args[place]?.startsWith('--data=') ? args[place]?.slice(7) : args[place + 1];
  return given === undefined ? process.env : { ...process.env, ONRECORD_DATA: given };
}

export async function main(args: readonly string[]): Promise<ExitCode> {
  const stopping = new AbortController();
  const stop = () => {
    // A second Ctrl-C does not wait.
    if (stopping.signal.aborted) process.exit(1);
    stopping.abort();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  // `… | head` has read enough. The bot itself outlives whoever read its output: each line it could not write would
  // otherwise be an error to log, and so on for ever.
  process.stdout.on('error', () => args[0] !== 'start' && process.exit(0));
  process.stderr.on('error', () => {});
  const io = processIo(stopping.signal);
  let config: Config;
  try {
    config = loadConfig(environmentOf(args));
  } catch (error) {
    io.err(`onrecord: ${error instanceof Error ? error.message : error}\n`);
    return 1;
  }
  const log = createLog(args[0] === 'start' ? config.logLevel : config.logLevel === 'info' ? 'warn' : config.logLevel);
  process.on('unhandledRejection', (error) => log.error({ error }, 'unhandled rejection'));
  process.on('uncaughtException', (error) => log.error({ error }, 'uncaught exception'));
  return dispatch(args, { io, config: { ...config, data: resolve(config.data) }, log, running: null });
}

const code = await main(process.argv.slice(2));
// What is still in the pipe goes out before the process does.
await new Promise((resolve) => process.stdout.write('', resolve));
process.exit(code);
