/**
 * Discord's REST API with retries of our own. The client would repeat a POST after a 500 or a lost answer, although the
 * first may have taken effect; here every request is made once and the caller decides.
 */
import { DefaultRestOptions, REST, RESTEvents, type RESTOptions } from 'discord.js';
import type { PlatformHost, PlatformLog } from '../../platform.ts';
import { apiBase, findingApi } from './api-path.ts';
import { isUnauthorized, OLD_EDITS_THROTTLED, tokenRefused } from './errors.ts';
import type { DiscordOptions, DiscordTimes } from './options.ts';
import type { DiscordFile } from './render.ts';

/** Waits up to this, such as a channel's five seconds, are made here; longer ones by the job that sends. */
const WAIT_INSIDE_MAX_MS = 6_000;
/** Discord bans an address after 10,000 refusals (401, 403, 429) in 10 minutes. */
const REFUSALS_WARNING_INTERVAL = 500;

export function restOptions(options: DiscordOptions, times: DiscordTimes): Partial<RESTOptions> {
  const base = options.apiUrl ? apiBase(options.apiUrl) : null;
  return {
    ...(base === null ? {} : { api: base }),
    version: '10',
    retries: 0,
    timeout: times.requestMax,
    invalidRequestWarningInterval: REFUSALS_WARNING_INTERVAL,
    makeRequest: base === null ? requestWithHonestLimits : findingApi(base, requestWithHonestLimits),
    // A 429 without a wait would be repeated at once and for ever.
    rejectOnRateLimit: ({ timeToReset, retryAfter }) =>
      Math.max(timeToReset, retryAfter) > WAIT_INSIDE_MAX_MS || retryAfter <= 0,
    userAgentAppendix: `Onrecord/${options.version ?? '0'}`,
  };
}

/**
 * The client looks at the headers of a 429 only. Two things stand in its body: the exact wait, and the code of a limit
 * that no wait of seconds lifts (edits of old messages), which is handed on as a plain refusal.
 */
const requestWithHonestLimits: RESTOptions['makeRequest'] = async (url, init) => {
  const response = await DefaultRestOptions.makeRequest(url, init);
  if (response.status !== 429) return response;
  const text = await response.text();
  const { code, retry_after: seconds } = parseLimit(text);
  const headers = new Headers([...response.headers]);
  const wait = Number(headers.get('retry-after') ?? seconds);
  // Without a wait the client rejects the request (see `rejectOnRateLimit`) instead of trying at once.
  if (wait > 0) headers.set('retry-after', String(wait));
  else headers.delete('retry-after');
  const status = code === OLD_EDITS_THROTTLED ? 400 : 429;
  return new Response(text, { status, headers }) as unknown as typeof response;
};

function parseLimit(text: string): { code?: number; retry_after?: number } {
  try {
    return (JSON.parse(text) as { code?: number; retry_after?: number } | null) ?? {};
  } catch {
    return {};
  }
}

export interface SendRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  readonly route: `/${string}`;
  readonly body?: unknown;
  readonly files?: readonly DiscordFile[];
  readonly query?: Readonly<Record<string, string>>;
  /** False for interaction and webhook tokens, which stand in the route. */
  readonly auth?: boolean;
  readonly signal?: AbortSignal;
}

/** Sends requests, and nothing any more once the token was refused. */
export interface Sender {
  send<T>(request: SendRequest): Promise<T>;
  /** True once Discord has answered 401. */
  refused(): boolean;
  close(): void;
}

export interface SenderHooks {
  readonly host: PlatformHost;
  readonly log: PlatformLog;
  readonly onRefused: () => void;
}

export function createSender(options: DiscordOptions, times: DiscordTimes, hooks: SenderHooks): Sender {
  const rest = new REST(restOptions(options, times)).setToken(options.token);
  let refused = false;
  watchLimits(rest, hooks);
  return {
    refused: () => refused,
    close: () => {
      rest.clearHashSweeper();
      rest.clearHandlerSweeper();
    },
    send: async <T>(request: SendRequest): Promise<T> => {
      const auth = request.auth ?? true;
      if (refused && auth) throw tokenRefused();
      const signal = deadline(times.requestMax, request.signal);
      try {
        return (await abandonable(requestOnce(rest, { ...request, auth, signal }), signal)) as T;
      } catch (error) {
        if (auth && isUnauthorized(error) && !refused) {
          refused = true;
          hooks.host.count('discord_token_refused');
          hooks.onRefused();
        }
        throw error;
      }
    },
  };
}

/** The client waits for a 429 before it looks at the signal, so its time is given on top. */
function deadline(requestMaxMs: number, signal: AbortSignal | undefined): AbortSignal {
  const own = AbortSignal.timeout(requestMaxMs + WAIT_INSIDE_MAX_MS);
  return signal === undefined ? own : AbortSignal.any([own, signal]);
}

async function requestOnce(rest: REST, request: SendRequest & { signal: AbortSignal }): Promise<unknown> {
  const response = await rest.queueRequest({
    method: request.method as never,
    fullRoute: request.route,
    auth: request.auth ?? true,
    signal: request.signal,
    ...(request.body === undefined ? {} : { body: request.body }),
    ...(request.query === undefined ? {} : { query: new URLSearchParams(request.query) }),
    ...(request.files?.length
      ? { files: request.files.map((file) => ({ ...file, data: Buffer.from(file.data) })) }
      : {}),
  });
  // It has taken effect; an empty or broken body after that is no reason to do it again.
  if (response.status === 204) return null;
  return response.json().catch(() => null);
}

/** The client's own time limit ends with the headers; a body that never comes must not hold a job either. */
function abandonable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  if (signal.aborted) {
    work.catch(() => undefined);
    return Promise.reject(signal.reason);
  }
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}

/** Counts what brings a ban nearer. Used for the gateway client's REST as well. */
export function watchLimits(rest: REST, { host, log }: Pick<SenderHooks, 'host' | 'log'>): void {
  rest.on(RESTEvents.InvalidRequestWarning, ({ count, remainingTime }) => {
    host.count('discord_invalid_requests_warning');
    log.warn({ count, remainingMs: remainingTime }, 'Discord refused many requests; at 10,000 it bans this address');
  });
  rest.on(RESTEvents.RateLimited, ({ route, retryAfter, scope }) => {
    host.count('discord_rate_limited', { scope });
    log.debug({ route, retryAfterMs: retryAfter, scope }, 'waiting for a Discord rate limit');
  });
}
