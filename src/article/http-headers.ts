/** Readers of the HTTP headers that fetching and polling obey. Pure: the clock is an argument. */

/** Response headers as undici hands them over: lower-case names; a repeated header is an array. */
export type RawHeaders = Readonly<Record<string, string | string[] | undefined>>;

/** The one value of a header; the first when it was sent more than once. */
export function headerOf(headers: RawHeaders, name: string): string | null {
  const value = headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? null;
}

/** A day, and the longest a server can make us wait by a header: a year of `Retry-After` is a mistake, not a wish. */
const WAIT_MS_MAX = 30 * 86_400_000;

/** `Retry-After` as seconds or as a date (RFC 9110 §10.2.3), in milliseconds from `nowMs`; null when absent or unreadable. */
export function retryAfterMs(value: string | null, nowMs: number): number | null {
  if (value === null) return null;
  const trimmed = value.trim();
  if (/^\d+(\.\d+)?$/.test(trimmed)) return Math.min(Math.ceil(Number(trimmed) * 1000), WAIT_MS_MAX);
  const at = httpDateMs(trimmed);
  return at === null ? null : Math.min(Math.max(0, at - nowMs), WAIT_MS_MAX);
}

/** `max-age` of `Cache-Control` in milliseconds; 0 for `no-cache` and `no-store`; null when it says nothing. */
export function cacheMaxAgeMs(value: string | null): number | null {
  if (value === null) return null;
  if (/(?:^|[\s,])no-(?:cache|store)(?=\s*(?:,|$))/i.test(value)) return 0;
  const match = /(?:^|[\s,])max-age\s*=\s*"?(\d+)/i.exec(value);
  return match ? Math.min(Number(match[1]) * 1000, WAIT_MS_MAX) : null;
}

/** An HTTP date (RFC 9110 §5.6.7) as epoch milliseconds. `Expires: 0` and other rubbish give null. */
export function httpDateMs(value: string | null): number | null {
  if (value === null || !/[a-z]{3}/i.test(value)) return null;
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : at;
}

/** `text/html; charset="utf-8"` → its two parts, lower-cased; nulls when absent. */
export function contentTypeOf(value: string | null): { readonly type: string | null; readonly charset: string | null } {
  if (value === null) return { type: null, charset: null };
  const type = value.split(';')[0]?.trim().toLowerCase() || null;
  const charset = /;\s*charset\s*=\s*["']?([^\s"';]+)/i.exec(value)?.[1]?.toLowerCase() ?? null;
  return { type, charset };
}
