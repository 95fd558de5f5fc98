/** Fetching with the app's settings: safe addresses, one gate a host, robots.txt, our own name. */
import { type Fetched, type FetchOptions, fetchSafely, HostGate, userAgent } from './article/fetch.ts';
import { mayFetch, type RobotsCache, robotsError } from './article/robots.ts';
import type { Config } from './config.ts';
import { VERSION } from './version.ts';

const HOST_FETCHES_MAX = 2;
const CONTACT_DEFAULT = 'https://onrecord.example/bot';

export interface Fetcher {
  /** An article page: robots.txt is asked first. Rejects with a FetchError. */
  page(url: string, signal?: AbortSignal): Promise<Fetched>;
  /** A feed or hub: what a publisher offers to programs. */
  feed(url: string, options?: FetchOptions): Promise<Fetched>;
}

export function createFetcher(config: Pick<Config, 'allowPrivateNetworks' | 'contactUrl'>): Fetcher {
  const robots: RobotsCache = new Map();
  const shared: FetchOptions = {
    allowPrivateNetworks: config.allowPrivateNetworks,
    hostLimits: new HostGate(HOST_FETCHES_MAX),
    userAgent: userAgent(VERSION, config.contactUrl ?? CONTACT_DEFAULT),
  };
  return {
    async page(url, signal) {
      const options = { ...shared, ...(signal ? { signal } : {}) };
      if (!(await mayFetch(url, robots, options))) throw robotsError(url);
      return fetchSafely(url, options);
    },
    feed: (url, options = {}) => fetchSafely(url, { ...shared, ...options }),
  };
}
