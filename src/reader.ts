/**
 * Reading and comparing, off the main thread: extraction and the rules are CPU work, and must not keep a command waiting.
 * The work itself is in `reader-work.ts`, pure; here is only where it runs.
 */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { Feedback, Reading } from './claims/types.ts';
import type { Finding, Version } from './model.ts';
import { compare, read } from './reader-thread.ts';
import { type Comparison, compareReadings, type ReadResult } from './reader-work.ts';

export interface Reader {
  /** Takes everything out of one text. */
  read(version: Version, signal?: AbortSignal): Promise<ReadResult>;
  /** Holds a reading against what is known. */
  compare(comparison: Comparison, signal?: AbortSignal): Promise<Finding[]>;
  readonly threads: number;
  close(): Promise<void>;
}

export type { Comparison, Feedback, Reading, ReadResult };

const THREAD_FILE = new URL('./reader-thread.js', import.meta.url);

/** `threads` 0, or running from TypeScript source: reads in this thread. */
export function createReader(threads: number): Reader {
  if (threads === 0 || !existsSync(fileURLToPath(THREAD_FILE))) {
    return {
      threads: 0,
      read: async (version) => read({ version }),
      compare: async (comparison) => compare(comparison),
      close: async () => {},
    };
  }
  const threadsMax = Math.min(threads, availableParallelism());
  // Comparing may hold the record's lock, and then all others wait for it: it must not wait in turn behind articles being read.
  const [reading, comparing] = [startLater(threadsMax), startLater(1)];
  return {
    threads: threadsMax,
    read: (version, signal) => reading().run({ version }, { name: 'read', ...(signal ? { signal } : {}) }),
    compare: async (comparison, signal) =>
      isBrief(comparison)
        ? compareReadings(comparison)
        : comparing().run(comparison, { name: 'compare', ...(signal ? { signal } : {}) }),
    close: async () => {
      await Promise.all([reading.started?.destroy(), comparing.started?.destroy()]);
    },
  };
}

/** So long a text takes a few milliseconds to list its statements. */
const BRIEF_CHARS_MAX = 20_000;

/** The first article of a story is held against nothing: to wake a thread for it takes longer than the work. */
function isBrief({ next, known, before }: Comparison): boolean {
  return known.length === 0 && before === null && next.version.text.length <= BRIEF_CHARS_MAX;
}

/** Threads start with the first article: most command lines never read one. */
function startLater(maxThreads: number): { (): Piscina; started?: Piscina } {
  const pool: { (): Piscina; started?: Piscina } = () => {
    pool.started ??= new Piscina({ filename: THREAD_FILE.href, minThreads: 1, maxThreads, idleTimeout: 60_000 });
    return pool.started;
  };
  return pool;
}
