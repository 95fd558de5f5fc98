/**
 * The Web API client, set so that retries, waits and time-outs are ours: no retries inside (a repeated POST after a 500
 * that took effect posts twice), rate limits rejected at once, every call with a deadline.
 */
import { type Logger, LogLevel, WebClient, type WebClientOptions } from '@slack/web-api';
import { PlatformError, type PlatformLog } from '../../platform.ts';
import { toPlatformError } from './errors.ts';
import { TIMES } from './limits.ts';
import { describeError, redact } from './redact.ts';

/** `SLACK_API_URL` as the client wants it: ends in `/api/`, whether or not it was given so. */
export function normaliseApiUrl(apiUrl: string | null): string {
  if (apiUrl === null || apiUrl.trim() === '') return 'https://slack.com/api/';
  const url = new URL(apiUrl.trim());
  const path = url.pathname.replace(/\/+$/, '');
  url.pathname = path.endsWith('/api') ? `${path}/` : `${path}/api/`;
  url.search = '';
  return url.href;
}

/**
 * Bolt's and the clients' own log lines, redacted, for those who look closely: each failure is thrown as well, and told
 * once by whoever catches it. Their debug and info lines are dropped: they print whole payloads.
 */
export function sdkLogger(log: PlatformLog): Logger {
  const tell = (...parts: unknown[]) => {
    const words = parts.map((part) => (typeof part === 'string' ? redact(part) : describeError(part)));
    log.debug({ from: 'slack-sdk' }, words.join(' ').slice(0, 1_000));
  };
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: tell,
    error: tell,
    setLevel: () => undefined,
    getLevel: () => LogLevel.WARN,
    setName: () => undefined,
  };
}

export function webClientOptions(apiUrl: string, log: PlatformLog): WebClientOptions {
  return {
    slackApiUrl: apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: TIMES.webTimeoutMs,
    logger: sdkLogger(log),
  };
}

export interface WebClients {
  /** The client of a token; one a token, kept. */
  of(token: string): WebClient;
}

export function createWebClients(apiUrl: string, log: PlatformLog): WebClients {
  const clients = new Map<string, WebClient>();
  return {
    of: (token) => {
      const known = clients.get(token);
      if (known !== undefined) return known;
      // Rotated tokens leave old clients behind; a few hundred are no burden, an endless list is.
      if (clients.size >= CLIENTS_MAX) clients.clear();
      const client = new WebClient(token, webClientOptions(apiUrl, log));
      clients.set(token, client);
      return client;
    },
  };
}

const CLIENTS_MAX = 500;

/** One call with errors as `PlatformError`, given up when `signal` fires (the call may then have taken effect). */
export async function callSlack<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  try {
    if (signal === undefined) return await work();
    if (signal.aborted) throw stopped(false);
    return await untilAborted(work, signal);
  } catch (error) {
    throw toPlatformError(error);
  }
}

function untilAborted<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const onAbort = () => reject(stopped(true));
    signal.addEventListener('abort', onAbort, { once: true });
    work()
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', onAbort));
  });
}

function stopped(maybeLanded: boolean): PlatformError {
  return new PlatformError('Stopped before Slack answered', {
    code: 'aborted',
    permanent: false,
    maybeLanded,
    advice: 'Nothing to do: this is tried again.',
  });
}
