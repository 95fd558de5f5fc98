/**
 * A queue job, defined once a file in `jobs/`. Every job is safe to run twice: what must happen once is guarded by a
 * unique key in the ledger, never by the queue.
 */

/** Payloads are ids, not texts. */
export interface JobPayloads {
  'read-article': { readonly version: number };
  'fetch-page': { readonly fetch: number };
  'poll-feed': { readonly feed: number };
  deliver: { readonly outbox: number };
  digest: { readonly channel: number };
  sweep: Record<string, never>;
}
export type JobName = keyof JobPayloads;

export interface JobContext<Deps> {
  readonly deps: Deps;
  /** Aborted when the job's time is up or the worker is stopping. */
  readonly signal: AbortSignal;
  /** 1 for the first try. */
  readonly attempt: number;
  readonly attemptsMax: number;
}

export interface JobDefinition<N extends JobName = JobName, Deps = unknown> {
  readonly name: N;
  /** One sentence: what it does. */
  readonly summary: string;
  /** In words: when it runs. */
  readonly schedule: string;
  readonly attemptsMax: number;
  /** First delay between tries; doubles each time, with jitter. */
  readonly backoffMs: number;
  readonly timeoutMs: number;
  readonly concurrency: number;
  /** Repeats by itself at this interval. */
  readonly everyMs?: number;
  readonly run: (context: JobContext<Deps>, payload: JobPayloads[N]) => Promise<void>;
  /** Called once when all tries have failed, or the failure was final. */
  readonly onDead?: (deps: Deps, payload: JobPayloads[N], reason: string) => Promise<void>;
}

/** Keeps a job's name and payload type together. */
export function defineJob<N extends JobName, Deps>(definition: JobDefinition<N, Deps>): JobDefinition<N, Deps> {
  return definition;
}

/** Thrown by a job whose failure no retry can mend. */
export class FinalError extends Error {
  override readonly name = 'FinalError';
}

/** Thrown by a job that must wait (rate limit, busy channel); it costs no attempt. */
export class RetryLater extends Error {
  override readonly name = 'RetryLater';
  readonly delayMs: number;
  constructor(delayMs: number, reason: string) {
    super(reason);
    this.delayMs = delayMs;
  }
}
