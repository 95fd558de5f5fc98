/**
 * Fetches feeds and pages from the open internet for strangers, so: only http and https, only public addresses (checked
 * where the connection is made, on every hop), and a limit on everything. No state but the `HostGate` passed in.
 */
import type { Dispatcher } from 'undici';
import { isPublicAddress } from './address.ts';
import { type Resolver, safeAgent, systemResolver } from './dial.ts';
import { ACCEPT_ENCODING, readBody, tooLarge } from './fetch-body.ts';
import { FetchError, httpError, toFetchError } from './fetch-error.ts';
import type { HostGate } from './host-gate.ts';
import { cacheMaxAgeMs, contentTypeOf, headerOf, httpDateMs, type RawHeaders, retryAfterMs } from './http-headers.ts';

export type { ResolvedAddress, Resolver } from './dial.ts';
export { FetchError, type FetchErrorKind } from './fetch-error.ts';
export { HostGate } from './host-gate.ts';

export const FETCH_LIMITS = {
  hopsMax: 5,
  connectTimeoutMs: 10_000,
  totalTimeoutMs: 20_000,
  bytesMax: 15 * 1024 * 1024,
  urlLengthMax: 4096,
} as const;

export interface FetchOptions {
  /** For labs and tests: any address, any port. */
  readonly allowPrivateNetworks?: boolean;
  /** Replaces the rule of `isPublicAddress`, for tests of what happens to an address that may not be dialled. */
  readonly isAllowedAddress?: (ip: string) => boolean;
  /** The caller's deadline or cancel button; added to the limits above. */
  readonly signal?: AbortSignal;
  /** Validators from an earlier answer, byte for byte. Sent only to `validatorsUrl`, never to where it redirects. */
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  /** URL whose answer carried the validators (the final one, after redirects); the requested URL when left out. */
  readonly validatorsUrl?: string;
  readonly accept?: string;
  /** Sent as a form with POST; redirects are then refused, as a POST must not wander. */
  readonly form?: string;
  /** See `userAgent`. */
  readonly userAgent?: string;
  /** Host names → addresses; the system's when left out. */
  readonly resolver?: Resolver;
  /** At most so many fetches per host at a time, over all callers that share the gate. */
  readonly hostLimits?: HostGate;
  readonly limits?: Partial<{ -readonly [K in keyof typeof FETCH_LIMITS]: number }>;
  readonly now?: () => number;
}

export interface Fetched {
  /** 200–299, or 304 when the validators still hold. */
  readonly status: number;
  readonly finalUrl: string;
  /** The last URL, when there was a redirect and every hop was permanent (301 or 308); otherwise null. */
  readonly permanentRedirect: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly retryAfterMs: number | null;
  readonly cacheMaxAgeMs: number | null;
  /** `Expires` in milliseconds from now, never below 0. */
  readonly expiresMs: number | null;
  /** `Link` header, for WebSub hubs and feeds. */
  readonly link: string | null;
  /** As sent, parameters included: `text/html; charset=utf-8`. */
  readonly contentType: string | null;
  /** Its charset, lower-case. */
  readonly charset: string | null;
  /** Decompressed. Empty for 304. */
  readonly body: Uint8Array;
}

/** "Onrecord/1.2.0 (+https://example.org/bot; 3 subscribers)": who asks, whom to write to, for how many. */
export function userAgent(version: string, contact: string, subscribers?: number): string {
  const count = subscribers === undefined ? '' : `; ${subscribers} subscriber${subscribers === 1 ? '' : 's'}`;
  return `Onrecord/${version} (+${contact}${count})`.replace(/[^\x20-\x7e]/g, '');
}

/**
 * GETs `url`, following up to 5 redirects.
 * Resolves with the answer for 2xx and 304. Rejects with a FetchError for everything else: other statuses are kind
 * `http` with their `status` and `retryAfterMs`; nothing else is ever thrown.
 */
export async function fetchSafely(url: string, options: FetchOptions = {}): Promise<Fetched> {
  const limits = { ...FETCH_LIMITS, ...options.limits };
  const first = checkUrl(url, options, limits.urlLengthMax);
  const agent = safeAgent({
    isAllowed: options.isAllowedAddress ?? (options.allowPrivateNetworks ? () => true : isPublicAddress),
    resolver: options.resolver ?? systemResolver,
    connectTimeoutMs: limits.connectTimeoutMs,
  });
  const leaveFirst = await enter(first, options, options.signal);
  // Waiting for one's turn at a busy host is not the host's slowness, so the clock starts here.
  const clock = AbortSignal.timeout(limits.totalTimeoutMs);
  const signal = options.signal ? AbortSignal.any([clock, options.signal]) : clock;
  try {
    return await followRedirects({ agent, signal, options, limits, first }, leaveFirst);
  } catch (thrown) {
    if (options.signal?.aborted) throw new FetchError('aborted', 'The fetch was cancelled.', { cause: thrown });
    if (clock.aborted)
      throw new FetchError('timeout', `${first.host} took longer than ${limits.totalTimeoutMs / 1000} s to answer.`, {
        cause: thrown,
      });
    throw toFetchError(thrown, first.host);
  } finally {
    leaveFirst();
    agent.destroy().catch(() => undefined);
  }
}

interface Trip {
  readonly agent: Dispatcher;
  readonly signal: AbortSignal;
  readonly options: FetchOptions;
  readonly first: URL;
  readonly limits: { readonly [K in keyof typeof FETCH_LIMITS]: number };
}

async function followRedirects(trip: Trip, leaveFirst: () => void): Promise<Fetched> {
  const { first } = trip;
  let url = first;
  let leave = leaveFirst;
  let allPermanent = true;
  for (let hop = 0; ; hop++) {
    try {
      const answer = await request(trip, url);
      if (answer.redirect === null) return await finish(trip, url, answer, hop > 0 && allPermanent);
      if (hop >= (trip.options.form === undefined ? trip.limits.hopsMax : 0))
        throw new FetchError('redirects', `${first.host} redirects more than ${trip.limits.hopsMax} times.`, {
          permanent: true,
        });
      allPermanent &&= answer.response.statusCode === 301 || answer.response.statusCode === 308;
      url = checkUrl(answer.redirect, trip.options, trip.limits.urlLengthMax, url);
    } catch (thrown) {
      throw trip.signal.aborted ? thrown : toFetchError(thrown, url.host);
    } finally {
      leave();
    }
    leave = await enter(url, trip.options, trip.signal);
  }
}

interface Answer {
  readonly response: Dispatcher.ResponseData;
  /** `Location`, when the status says to follow it. */
  readonly redirect: string | null;
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

async function request(trip: Trip, url: URL): Promise<Answer> {
  const response = await trip.agent.request({
    origin: url.origin,
    path: `${url.pathname}${url.search}`,
    ...(trip.options.form === undefined ? { method: 'GET' } : { method: 'POST', body: trip.options.form }),
    headers: requestHeaders(url, trip),
    signal: trip.signal,
    headersTimeout: trip.limits.totalTimeoutMs,
    bodyTimeout: trip.limits.totalTimeoutMs,
  });
  // Aborting while nobody listens to the body would otherwise be an unhandled error.
  response.body.on('error', () => undefined);
  const location = headerOf(response.headers, 'location');
  if (!REDIRECTS.has(response.statusCode) || location === null) return { response, redirect: null };
  response.body.destroy();
  // Header bytes arrive as latin1; servers that do not escape their paths send UTF-8.
  return { response, redirect: Buffer.from(location, 'latin1').toString('utf8') };
}

function requestHeaders(url: URL, { options, first }: Trip): Record<string, string> {
  const headers: Record<string, string> = {
    'user-agent': options.userAgent ?? 'Onrecord',
    accept: options.accept ?? '*/*',
    'accept-encoding': ACCEPT_ENCODING,
    'accept-language': 'en, *;q=0.5',
  };
  if (options.form !== undefined) headers['content-type'] = 'application/x-www-form-urlencoded';
  const isTheirs = url.href === (options.validatorsUrl ?? first.href);
  if (isTheirs && options.etag) headers['if-none-match'] = options.etag;
  if (isTheirs && options.lastModified) headers['if-modified-since'] = options.lastModified;
  return headers;
}

async function finish(trip: Trip, url: URL, { response }: Answer, permanent: boolean): Promise<Fetched> {
  const headers: RawHeaders = response.headers;
  const nowMs = (trip.options.now ?? Date.now)();
  const wait = retryAfterMs(headerOf(headers, 'retry-after'), nowMs);
  const status = response.statusCode;
  const isFine = (status >= 200 && status < 300) || status === 304;
  if (!isFine) {
    response.body.destroy();
    throw httpError(url.host, status, wait);
  }
  if (Number(headerOf(headers, 'content-length') ?? 0) > trip.limits.bytesMax) {
    response.body.destroy();
    throw tooLarge(url.host, trip.limits.bytesMax);
  }
  const body =
    status === 304
      ? new Uint8Array()
      : await readBody(response.body, headerOf(headers, 'content-encoding'), trip.limits.bytesMax, url.host);
  const expires = httpDateMs(headerOf(headers, 'expires'));
  const contentType = headerOf(headers, 'content-type');
  return {
    status,
    finalUrl: url.href,
    permanentRedirect: permanent ? url.href : null,
    etag: headerOf(headers, 'etag'),
    lastModified: headerOf(headers, 'last-modified'),
    retryAfterMs: wait,
    cacheMaxAgeMs: cacheMaxAgeMs(headerOf(headers, 'cache-control')),
    expiresMs: expires === null ? null : Math.max(0, expires - nowMs),
    link: headerOf(headers, 'link'),
    contentType,
    charset: contentTypeOf(contentType).charset,
    body,
  };
}

/** Parses a URL and refuses what must never be fetched. The fragment is dropped: it is never sent. */
function checkUrl(text: string, options: FetchOptions, lengthMax: number, base?: URL): URL {
  const no = (message: string) => new FetchError('bad-url', message, { permanent: true });
  if (text.length > lengthMax) throw no(`The address is longer than ${lengthMax} characters.`);
  if (!URL.canParse(text, base?.href))
    throw no('That is not a web address; it should look like https://example.org/page.');
  const url = new URL(text, base?.href);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw no(`Only http and https addresses are fetched, not ${url.protocol.slice(0, 20)}`);
  if (url.username !== '' || url.password !== '')
    throw no('An address with a user name or password in it is not fetched.');
  if (url.port !== '' && url.port !== '80' && url.port !== '443' && !options.allowPrivateNetworks)
    throw no(`Only the ports 80 and 443 are fetched, not ${url.port}.`);
  url.hash = '';
  return url;
}

async function enter(url: URL, options: FetchOptions, signal: AbortSignal | undefined): Promise<() => void> {
  if (!options.hostLimits) return () => undefined;
  try {
    return await options.hostLimits.enter(url.host, signal);
  } catch (thrown) {
    if (options.signal?.aborted) throw new FetchError('aborted', 'The fetch was cancelled.', { cause: thrown });
    throw thrown;
  }
}
