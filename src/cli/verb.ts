/** A command-line verb, defined once a file. Its work never touches the process: it reads and writes through `Io`. */
import type { ParseArgsConfig } from 'node:util';
import type { Logger } from 'pino';
import type { App } from '../app.ts';
import type { Config } from '../config.ts';

/** Done, failed, wrong usage. */
export type ExitCode = 0 | 1 | 2;

export interface Io {
  /** Everything on standard input. */
  stdin(): Promise<Buffer>;
  /** One line on standard output. */
  out(line: string): void;
  /** Text on standard error. */
  err(text: string): void;
  /** Standard error is a terminal: progress may be drawn there. */
  readonly errIsTerminal: boolean;
  readonly outIsTerminal: boolean;
  readonly columns: number;
  /** Folder that relative paths are meant from. */
  readonly cwd: string;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
}

export type Values = Readonly<Record<string, string | boolean | undefined>>;

export interface VerbContext {
  readonly io: Io;
  readonly config: Config;
  readonly log: Logger;
  readonly values: Values;
  readonly positionals: readonly string[];
  /** The app on the store; opened on first use, and only for verbs that say so. */
  app(): Promise<App>;
}

export interface Verb {
  readonly name: string;
  /** After `onrecord NAME`. */
  readonly usage: string;
  /** Shown by --help below the usage. */
  readonly help: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** What each option means, for --help. */
  readonly optionHelp: Readonly<Record<string, string>>;
  /** `store`: works on the ledger, through the running bot when that holds it. `none`: touches no store. */
  readonly needs: 'store' | 'none';
  /** Starts workers in this process when the verb has the store for itself. */
  readonly works?: boolean;
  readonly run: (context: VerbContext) => Promise<ExitCode>;
}

export function stringOf(values: Values, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}
