/**
 * Where the API is behind `DISCORD_API_URL`. Discord's own base ends in `/api`; an address given without any path may mean
 * either, so where the first request finds nothing at all, `/api` is tried, and what answers is kept to.
 */
import type { RESTOptions } from 'discord.js';

type MakeRequest = RESTOptions['makeRequest'];

/** Without a version or a slash at its end: the client appends `/v10`. */
export function apiBase(url: string): string {
  return url.replace(/\/+$/, '').replace(/\/v\d+$/, '');
}

/** `request`, finding out by its first answers whether `/api` is missing in `base`. */
export function findingApi(base: string, request: MakeRequest): MakeRequest {
  if (new URL(base).pathname !== '/') return request;
  let path: '' | '/api' | null = null;
  const under = (url: string, prefix: string) => base + prefix + url.slice(base.length);
  return async (url, init) => {
    if (path !== null) return request(under(url, path), init);
    const response = await request(url, init);
    if (response.status !== 404) {
      path = '';
      return response;
    }
    const body = await response.text();
    if (namesItsReason(body)) path = '';
    else {
      const other = await request(under(url, '/api'), init);
      if (other.status !== 404) {
        path = '/api';
        return other;
      }
    }
    return new Response(body, { status: 404, headers: new Headers([...response.headers]) }) as never;
  };
}

/** Discord says with a code what is not there (a channel, a message); an unknown path has none. */
function namesItsReason(body: string): boolean {
  try {
    return Number((JSON.parse(body) as { code?: unknown } | null)?.code ?? 0) !== 0;
  } catch {
    return false;
  }
}
