/**
 * Installing in further workspaces by OAuth. The state is random, works once, lives ten minutes and is tied to the browser
 * that began by a cookie. docs.slack.dev/authentication/installing-with-oauth
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { PlatformHost, PlatformLog } from '../../platform.ts';
import { callSlack, type WebClients } from './client.ts';
import { expiryOf, type Installation, type Installations } from './installations.ts';
import { BOT_SCOPES } from './manifest.ts';
import type { HttpRoute } from './options.ts';
import { describeError } from './redact.ts';

export const INSTALL_PATH = '/slack/install';
const STATE_MS_MAX = 10 * 60_000;
const COOKIE = 'onrecord_slack_state';

export interface OAuthOptions {
  readonly host: PlatformHost;
  readonly log: PlatformLog;
  readonly clients: WebClients;
  readonly installations: Installations;
  readonly apiUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUri: string;
  readonly onInstalled: (installation: Installation) => void;
}

/** Slack refuses redirect addresses without HTTPS, and codes would travel in the open; this machine is the exception. */
export function isSafeRedirect(redirectUri: string): boolean {
  if (!URL.canParse(redirectUri)) return false;
  const { protocol, hostname } = new URL(redirectUri);
  return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname));
}

export function oauthRoutes(options: OAuthOptions): HttpRoute[] {
  const redirect = new URL(options.redirectUri);
  return [
    { method: 'GET', path: INSTALL_PATH, handle: () => begin(options, redirect) },
    { method: 'GET', path: redirect.pathname, handle: (request) => finish(options, request) },
  ];
}

const hash = (state: string): string => createHash('sha256').update(state).digest('hex');

async function begin(options: OAuthOptions, redirect: URL): Promise<Response> {
  const state = randomBytes(32).toString('base64url');
  await options.host.store.put(`oauth-state:${hash(state)}`, options.host.now().toISOString(), STATE_MS_MAX);
  const url = new URL('/oauth/v2/authorize', options.apiUrl);
  url.searchParams.set('client_id', options.clientId);
  url.searchParams.set('scope', BOT_SCOPES.map(({ scope }) => scope).join(','));
  url.searchParams.set('redirect_uri', options.redirectUri);
  url.searchParams.set('state', state);
  const secure = redirect.protocol === 'https:' ? '; Secure' : '';
  const cookie = `${COOKIE}=${state}; Path=${redirect.pathname}; Max-Age=600; HttpOnly; SameSite=Lax${secure}`;
  return new Response(null, { status: 302, headers: { location: url.href, 'set-cookie': cookie, ...NO_STORE } });
}

const NO_STORE = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' } as const;

async function finish(options: OAuthOptions, request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  try {
    if (!(await spendState(options.host, query.get('state'), request.headers.get('cookie')))) {
      return page(400, 'This link has expired or was used before. Begin again at /slack/install.');
    }
    const code = query.get('code');
    if (query.has('error') || code === null) return page(400, 'The installation was cancelled. Nothing was changed.');
    const installation = await exchange(options, code);
    await options.installations.save(installation);
    options.onInstalled(installation);
    options.log.info({ workspace: installation.workspace }, 'Slack workspace installed the app');
    return page(200, 'Onrecord is installed. Go to a channel in Slack and type /help.');
  } catch (error) {
    options.log.error({ error: describeError(error) }, 'Slack installation failed');
    return page(502, 'Slack did not complete the installation. Begin again at /slack/install.');
  }
}

/** True once for a state that we gave out less than ten minutes ago, to the same browser. */
async function spendState(host: PlatformHost, state: string | null, cookies: string | null): Promise<boolean> {
  if (state === null || state.length > 200 || !cookieMatches(cookies ?? '', state)) return false;
  const key = `oauth-state:${hash(state)}`;
  const since = await host.store.get<string>(key);
  if (since === null || host.now().getTime() - new Date(since).getTime() > STATE_MS_MAX) return false;
  const isFirst = await host.store.claim(`oauth-spent:${hash(state)}`, 2 * STATE_MS_MAX);
  await host.store.delete(key);
  return isFirst;
}

function cookieMatches(cookies: string, state: string): boolean {
  const given = cookies
    .split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${COOKIE}=`))
    ?.slice(COOKIE.length + 1);
  if (given === undefined) return false;
  return timingSafeEqual(Buffer.from(hash(given)), Buffer.from(hash(state)));
}

async function exchange(options: OAuthOptions, code: string): Promise<Installation> {
  const answer = await callSlack(() =>
    options.clients.of('').oauth.v2.access({
      client_id: options.clientId,
      client_secret: options.clientSecret,
      code,
      redirect_uri: options.redirectUri,
    }),
  );
  const workspace = answer.team?.id ?? answer.enterprise?.id;
  if (workspace === undefined || answer.access_token === undefined) throw new Error('Slack sent no bot token');
  return {
    workspace,
    workspaceName: answer.team?.name ?? answer.enterprise?.name ?? workspace,
    botToken: answer.access_token,
    botUserId: answer.bot_user_id ?? null,
    scopes: (answer.scope ?? '').split(',').filter((scope) => scope !== ''),
    installedBy: answer.authed_user?.id ?? null,
    refreshToken: answer.refresh_token ?? null,
    expires: expiryOf(answer.expires_in, options.host.now()),
  };
}

function page(status: number, sentence: string): Response {
  const html = `<!doctype html><meta charset="utf-8"><title>Onrecord</title><p>${sentence}</p>`;
  return new Response(html, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'",
      ...NO_STORE,
    },
  });
}
