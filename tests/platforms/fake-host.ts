/**
 * A stand-in for the app, as platforms see it: it remembers what it was asked and answers what a test tells it to.
 * No network, no clock of its own, nothing durable.
 */
import type { CommandDefinition } from '../../src/command.ts';
import type { ChannelRef, PlatformName } from '../../src/model.ts';
import type {
  ButtonPress,
  Choice,
  Invocation,
  Message,
  PlatformHost,
  PlatformLog,
  PlatformStore,
  PressResult,
} from '../../src/platform.ts';
import { message, sampleCommands } from './sample-messages.ts';

export interface LogLine {
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  readonly fields: object;
  readonly text: string;
}

export interface FakeHostOptions {
  readonly commands?: readonly CommandDefinition[];
  readonly now?: Date;
  /** Answers a command; by default one private answer that repeats the invocation. */
  readonly run?: (invocation: Invocation) => Message[] | Promise<Message[]>;
  readonly press?: (press: ButtonPress) => PressResult | Promise<PressResult>;
  readonly complete?: (command: string, option: string, typed: string) => Choice[] | Promise<Choice[]>;
  readonly welcome?: (where: ChannelRef) => Message;
  readonly home?: () => Message[];
}

/** A `PlatformHost` whose calls can be looked at afterwards, and whose answers can be changed between calls. */
export interface FakeHost extends PlatformHost {
  readonly invocations: Invocation[];
  readonly presses: ButtonPress[];
  readonly completions: { command: string; option: string; typed: string; where: ChannelRef }[];
  readonly welcomed: ChannelRef[];
  readonly gone: { platform: PlatformName; workspace: string; reason: string }[];
  readonly logged: LogLine[];
  /** Metric name, or `name{label="value"}`, to how often it was counted. */
  readonly counted: Map<string, number>;
  /** Replaces how the host answers from now on. */
  answerWith(run: NonNullable<FakeHostOptions['run']>): void;
  pressWith(press: NonNullable<FakeHostOptions['press']>): void;
  completeWith(complete: NonNullable<FakeHostOptions['complete']>): void;
  /** Moves the host's clock. */
  setNow(now: Date): void;
}

function echo(invocation: Invocation): Message[] {
  const given = 'text' in invocation.input ? invocation.input.text : JSON.stringify(invocation.input);
  return [message({ summary: `Ran ${invocation.command}: ${given}`, title: `Ran ${invocation.command}: ${given}` })];
}

/** In-memory `PlatformStore`; values go through JSON as they would in the ledger. */
export function createFakeStore(now: () => Date = () => new Date()): PlatformStore {
  const rows = new Map<string, { json: string; expiresAtMs: number }>();
  const locks = new Map<string, Promise<unknown>>();
  const live = (key: string) => {
    const row = rows.get(key);
    return row && row.expiresAtMs > now().getTime() ? row : undefined;
  };
  const write = (key: string, value: unknown, expiresInMs?: number) => {
    const expiresAtMs = expiresInMs === undefined ? Number.POSITIVE_INFINITY : now().getTime() + expiresInMs;
    rows.set(key, { json: JSON.stringify(value), expiresAtMs });
  };
  const read = <T>(key: string): T | null => {
    const row = live(key);
    return row ? (JSON.parse(row.json) as T) : null;
  };
  return {
    get: async <T>(key: string) => read<T>(key),
    put: async (key, value, expiresInMs) => write(key, value, expiresInMs),
    delete: async (key) => void rows.delete(key),
    list: async <T>(prefix: string) =>
      [...rows.keys()]
        .filter((key) => key.startsWith(prefix) && live(key))
        .map((key) => ({ key, value: read<T>(key) as T })),
    claim: async (key, expiresInMs) => {
      if (live(`claim:${key}`)) return false;
      write(`claim:${key}`, true, expiresInMs);
      return true;
    },
    getSecret: async <T>(key: string) => read<T>(`secret:${key}`),
    putSecret: async (key, value) => write(`secret:${key}`, value),
    withLock: async (name, work) => {
      const before = locks.get(name) ?? Promise.resolve();
      const run = before.then(work, work);
      locks.set(
        name,
        run.catch(() => undefined),
      );
      return run;
    },
  };
}

function createFakeLog(logged: LogLine[]): PlatformLog {
  const at = (level: LogLine['level']) => (fields: object, text: string) => void logged.push({ level, fields, text });
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

/** See `FakeHost`. The clock stands at 2026-03-03 14:00 UTC unless told otherwise. */
export function createFakeHost(options: FakeHostOptions = {}): FakeHost {
  let now = options.now ?? new Date('2026-03-03T14:00:00Z');
  let run: NonNullable<FakeHostOptions['run']> = options.run ?? echo;
  let press: NonNullable<FakeHostOptions['press']> = options.press ?? (() => ({}));
  let complete: NonNullable<FakeHostOptions['complete']> = options.complete ?? (() => []);
  const logged: LogLine[] = [];
  const counted = new Map<string, number>();
  const host: FakeHost = {
    invocations: [],
    presses: [],
    completions: [],
    welcomed: [],
    gone: [],
    logged,
    counted,
    commands: options.commands ?? sampleCommands,
    store: createFakeStore(() => now),
    log: createFakeLog(logged),
    run: async (invocation) => {
      host.invocations.push(invocation);
      return run(invocation);
    },
    complete: async (command, option, typed, where) => {
      host.completions.push({ command, option, typed, where });
      return complete(command, option, typed);
    },
    press: async (pressed) => {
      host.presses.push(pressed);
      return press(pressed);
    },
    welcome: async (where) => {
      host.welcomed.push(where);
      return options.welcome?.(where) ?? message({ kind: 'welcome', summary: 'Onrecord is here.', title: 'Welcome' });
    },
    home: async () => options.home?.() ?? [],
    workspaceGone: async (platform, workspace, reason) => void host.gone.push({ platform, workspace, reason }),
    count: (metric, labels) => {
      const suffix = Object.entries(labels ?? {}).map(([name, value]) => `${name}="${value}"`);
      const name = suffix.length ? `${metric}{${suffix.join(',')}}` : metric;
      counted.set(name, (counted.get(name) ?? 0) + 1);
    },
    now: () => now,
    answerWith: (next) => {
      run = next;
    },
    pressWith: (next) => {
      press = next;
    },
    completeWith: (next) => {
      complete = next;
    },
    setNow: (next) => {
      now = next;
    },
  };
  return host;
}
