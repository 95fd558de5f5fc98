/** robots.txt (RFC 9309) for article pages. The cache belongs to the caller; nothing here is global. */
import robotsParserModule from 'robots-parser';
import { decodeText } from './encoding.ts';
import { FetchError, type FetchOptions, fetchSafely } from './fetch.ts';

type Robots = { isAllowed(url: string, agent?: string): boolean | undefined };
const robotsParser = robotsParserModule as unknown as (url: string, text: string) => Robots;

/** By origin ("https://example.org"). */
export type RobotsCache = Map<string, { readonly rules: Robots | 'allow' | 'disallow'; readonly expiresAtMs: number }>;

/** RFC 9309 §2.4: no longer than a day. §2.5: at least 500 KiB are read. */
const CACHE_MS_MAX = 24 * 3_600_000;
/** After a failure it is asked again sooner: a passing fault must not lock a site out for a day. */
const CACHE_MS_FAILED = 15 * 60_000;
const BYTES_MAX = 1024 * 1024;
const ENTRIES_MAX = 5_000;

/** The product token sites write in their rules. */
export const ROBOTS_TOKEN = 'Onrecord';

/**
 * May `url` be fetched? 4xx means there are no rules, so yes; 5xx or no answer means we cannot know, so no.
 * Redirects are followed as for any page (5, RFC 9309 §2.3.1.2). Never rejects, except when the caller aborts.
 */
export async function mayFetch(url: string, cache: RobotsCache, options: FetchOptions = {}): Promise<boolean> {
  if (!URL.canParse(url)) return false;
  const nowMs = (options.now ?? Date.now)();
  const { origin } = new URL(url);
  let entry = cache.get(origin);
  if (entry === undefined || entry.expiresAtMs <= nowMs) {
    entry = await load(origin, options, nowMs);
    if (cache.size >= ENTRIES_MAX) cache.delete(cache.keys().next().value ?? '');
    cache.set(origin, entry);
  }
  if (typeof entry.rules === 'string') return entry.rules === 'allow';
  return entry.rules.isAllowed(url, ROBOTS_TOKEN) ?? true;
}

/** The refusal to show and store when `mayFetch` says no. */
export function robotsError(url: string): FetchError {
  const host = URL.canParse(url) ? new URL(url).host : 'The site';
  return new FetchError('robots', `${host} asks robots not to read this page (robots.txt).`, { permanent: true });
}

async function load(
  origin: string,
  options: FetchOptions,
  nowMs: number,
): Promise<{ rules: Robots | 'allow' | 'disallow'; expiresAtMs: number }> {
  const robotsUrl = `${origin}/robots.txt`;
  const { etag: _etag, lastModified: _lastModified, validatorsUrl: _validatorsUrl, ...rest } = options;
  try {
    const fetched = await fetchSafely(robotsUrl, {
      ...rest,
      accept: 'text/plain, */*;q=0.5',
      limits: { ...options.limits, bytesMax: BYTES_MAX },
    });
    const age = fetched.cacheMaxAgeMs ?? CACHE_MS_MAX;
    return {
      rules: parse(robotsUrl, fetched.body),
      expiresAtMs: nowMs + Math.min(CACHE_MS_MAX, Math.max(CACHE_MS_FAILED, age)),
    };
  } catch (thrown) {
    if (!(thrown instanceof FetchError) || thrown.kind === 'aborted') throw thrown;
    const status = thrown.status ?? 0;
    const noRules = (status >= 400 && status < 500 && status !== 429) || thrown.kind === 'redirects';
    return noRules
      ? { rules: 'allow', expiresAtMs: nowMs + CACHE_MS_MAX }
      : { rules: 'disallow', expiresAtMs: nowMs + CACHE_MS_FAILED };
  }
}

function parse(robotsUrl: string, body: Uint8Array): Robots | 'allow' {
  try {
    const { text } = decodeText(body);
    // A web page served for a missing robots.txt ("soft 404") holds no rules.
    return /^\s*<(?:!doctype|html)/i.test(text) ? 'allow' : robotsParser(robotsUrl, text);
  } catch {
    return 'allow';
  }
}
