/**
 * Who may talk to the desk. Without a token only this machine's own browser pages may (Host and Origin are checked, so
 * that no foreign site reaches the desk through DNS rebinding or a forged form); with DESK_TOKEN everyone must show it.
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';

export const SESSION_COOKIE = 'onrecord_desk';
const SESSION_MS = 7 * 24 * 3_600_000;
const ATTEMPTS_MAX = 10;
const ATTEMPTS_ALL_MAX = 200;
const ATTEMPTS_WINDOW_MS = 10 * 60_000;

export interface GuardOptions {
  readonly token: string | null;
  readonly publicUrl: string | null;
  readonly openPaths: readonly string[];
  readonly now: () => Date;
}

/** Addresses that only this machine can reach. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '').toLowerCase();
  return bare === 'localhost' || bare === '::1' || /^127(\.\d{1,3}){3}$/.test(bare);
}

/** Equal, in a time that does not tell how much of it is equal. */
export function sameSecret(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

/** `expiry.signature`: needs no store, survives a restart, and dies with the token. */
export function makeSession(token: string, now: Date): { value: string; maxAgeSeconds: number } {
  const expires = String(now.getTime() + SESSION_MS);
  return { value: `${expires}.${sign(token, expires)}`, maxAgeSeconds: SESSION_MS / 1000 };
}

export function isSession(token: string, value: string | undefined, now: Date): boolean {
  const [expires = '', signature = ''] = (value ?? '').split('.');
  if (!/^\d{13,15}$/.test(expires) || Number(expires) < now.getTime()) return false;
  return sameSecret(signature, sign(token, expires));
}

function sign(token: string, expires: string): string {
  return createHmac('sha256', token).update(`onrecord desk session ${expires}`).digest('base64url');
}

/** Counts wrong tokens: at most 10 in 10 minutes from one address, 200 from all. */
export class Attempts {
  #failures: { address: string; at: number }[] = [];
  readonly #now: () => Date;
  constructor(now: () => Date) {
    this.#now = now;
  }
  /** Seconds to wait before the next try; 0 when it may be made. */
  waitSeconds(address: string): number {
    const since = this.#now().getTime() - ATTEMPTS_WINDOW_MS;
    this.#failures = this.#failures.filter((failure) => failure.at > since);
    const own = this.#failures.filter((failure) => failure.address === address);
    const full = own.length >= ATTEMPTS_MAX ? own : this.#failures.length >= ATTEMPTS_ALL_MAX ? this.#failures : null;
    return full?.[0] ? Math.ceil((full[0].at - since) / 1000) : 0;
  }
  failed(address: string): void {
    if (this.#failures.length < ATTEMPTS_ALL_MAX) this.#failures.push({ address, at: this.#now().getTime() });
  }
}

/** The other end's address, as far as the socket knows it. */
export function remoteAddress(context: Context): string {
  try {
    return getConnInfo(context).remote.address ?? 'unknown';
  } catch {
    return 'unknown';
  }
}

export type Refusal = (context: Context, status: 401 | 403 | 421 | 429, message: string, hint: string) => Response;

/** 1 open paths, 2 host, 3 origin of what changes things, 4 token. */
export function guard(options: GuardOptions, attempts: Attempts, refuse: Refusal): MiddlewareHandler {
  const publicHost = options.publicUrl === null ? null : new URL(options.publicUrl).host;
  return async (context, next) => {
    const path = context.req.path;
    const isOpen = options.openPaths.some((open) => (open.endsWith('/') ? path.startsWith(open) : path === open));
    if (isOpen) return next();
    const host = context.req.header('host') ?? '';
    if (options.token === null && !(isLoopback(hostName(host)) || host === publicHost)) {
      return refuse(
        context,
        421,
        'The desk does not answer to this name.',
        'Open it at http://127.0.0.1, or set DESK_TOKEN.',
      );
    }
    const bearer = /^Bearer (.+)$/i.exec(context.req.header('authorization') ?? '')?.[1];
    if (changesThings(context) && bearer === undefined && !isOwnOrigin(context, host, options.publicUrl)) {
      return refuse(context, 403, 'This request comes from another site.', 'Send it from the desk’s own page.');
    }
    if (options.token === null || path === '/login') return next();
    if (bearer !== undefined) {
      const address = remoteAddress(context);
      const waitSeconds = attempts.waitSeconds(address);
      if (waitSeconds > 0) {
        context.header('Retry-After', String(waitSeconds));
        return refuse(context, 429, 'Too many wrong tokens.', `Try again in ${Math.ceil(waitSeconds / 60)} minutes.`);
      }
      if (sameSecret(bearer, options.token)) return next();
      attempts.failed(address);
    } else if (isSession(options.token, getCookie(context, SESSION_COOKIE), options.now())) {
      return next();
    }
    return refuse(
      context,
      401,
      'The desk asks for its token.',
      'Sign in, or send "Authorization: Bearer" with DESK_TOKEN.',
    );
  };
}

function hostName(host: string): string {
  return host.startsWith('[') ? host.slice(0, host.indexOf(']') + 1) : (host.split(':')[0] ?? '');
}

function changesThings(context: Context): boolean {
  return !['GET', 'HEAD', 'OPTIONS'].includes(context.req.method);
}

/** Browsers name the origin of every form and script that posts; tools like curl name none. */
function isOwnOrigin(context: Context, host: string, publicUrl: string | null): boolean {
  const site = context.req.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const origin = context.req.header('origin');
  if (origin === undefined) return true;
  if (publicUrl !== null && origin === new URL(publicUrl).origin) return true;
  return origin === `http://${host}` || origin === `https://${host}`;
}

/** Nothing inline, nothing foreign, no frames: text that slipped through as markup could still do nothing. */
export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  const { headers } = context.res;
  headers.set(
    'Content-Security-Policy',
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
      "form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  );
  headers.set('X-Content-Type-Options', 'nosniff');
  headers.set('Referrer-Policy', 'no-referrer');
  headers.set('Cross-Origin-Opener-Policy', 'same-origin');
  headers.set('Cross-Origin-Resource-Policy', 'same-origin');
  headers.set('Permissions-Policy', 'camera=(), geolocation=(), microphone=()');
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-cache');
};
