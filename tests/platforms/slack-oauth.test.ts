/** A5.45 to A5.48: several workspaces. States work once, tokens stay encrypted and fresh, and go when the app goes. */
import { afterEach, describe, expect, it } from 'vitest';
import type { HttpRoute } from '../../src/platforms/slack/index.ts';
import type { Installation } from '../../src/platforms/slack/installations.ts';
import type { Json } from '../stand-ins/slack-world.ts';
import { conflictAlert, message } from './sample-messages.ts';
import { type SlackBench, slackBench, until } from './slack-harness.ts';

const OAUTH = { clientId: '1.2', clientSecret: 'shhh', redirectUri: 'https://bot.example/slack/oauth_redirect' };
let bench: SlackBench | null = null;
let routes: readonly HttpRoute[] = [];
afterEach(async () => {
  await bench?.close();
  bench = null;
});

async function start(): Promise<SlackBench> {
  bench = await slackBench({
    slack: {
      botToken: null,
      oauth: OAUTH,
      mountHttp: (mounted) => {
        routes = mounted;
      },
    },
  });
  const { server } = bench;
  server.oauthAnswer = (args) => answerTo(bench as SlackBench, args);
  await bench.slack.start();
  return bench;
}

/** A workspace installs: its token is known to the stand-in, and expires in twelve hours when `expires`. */
function answerTo(b: SlackBench, args: Json, expires = false): Json {
  const isRefresh = args.grant_type === 'refresh_token';
  if (!isRefresh && args.code !== 'good-code') return { ok: false, error: 'invalid_code' };
  const count = b.server.callsOf('oauth.v2.access').length;
  const token = `xoxb-second-${count}`;
  const team = b.server.world.teams.get('T0SECOND1');
  b.server.world.teams.set('T0SECOND1', {
    id: 'T0SECOND1',
    name: 'Second Paper',
    botUserId: 'U0BOT0002',
    token,
    scopes: team?.scopes ?? [...b.server.team.scopes],
    dead: null,
  });
  return {
    ok: true,
    access_token: token,
    token_type: 'bot',
    scope: 'chat:write,commands',
    bot_user_id: 'U0BOT0002',
    team: { id: 'T0SECOND1', name: 'Second Paper' },
    enterprise: null,
    authed_user: { id: 'U0ADMIN01' },
    ...(expires || isRefresh ? { expires_in: 43_200, refresh_token: `xoxe-1-${count}` } : {}),
  };
}

const visit = (path: string, query: Record<string, string> = {}, cookie = '') => {
  const route = routes.find((one) => one.path === path);
  if (route === undefined) throw new Error(`no route ${path}`);
  const url = `https://bot.example${path}?${new URLSearchParams(query)}`;
  return route.handle(new Request(url, { headers: { cookie } }));
};

/** Begins an installation: the state, and the cookie of the browser. */
async function begin(): Promise<{ state: string; cookie: string; url: URL }> {
  const answer = await visit('/slack/install');
  expect(answer.status).toBe(302);
  const url = new URL(answer.headers.get('location') ?? '');
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  return { state: url.searchParams.get('state') ?? '', cookie, url };
}

async function install(): Promise<Response> {
  const { state, cookie } = await begin();
  return visit('/slack/oauth_redirect', { code: 'good-code', state }, cookie);
}

const SECOND = { platform: 'slack', workspace: 'T0SECOND1', channel: 'C0DESK001' } as const;
const post = (b: SlackBench, key = 'k1') =>
  b.slack.post(
    { channel: SECOND, message: conflictAlert, key, inThreadOf: null, maybeLanded: false },
    AbortSignal.timeout(5_000),
  );

describe('A45: the state', () => {
  it('is random, long, and in a cookie that scripts and other sites do not get', async () => {
    await start();
    const answers = await Promise.all([visit('/slack/install'), visit('/slack/install')]);
    const states = answers.map((one) => new URL(one.headers.get('location') ?? '').searchParams.get('state') ?? '');
    expect(states[0]).not.toBe(states[1]);
    expect(states[0]?.length).toBeGreaterThanOrEqual(40);
    expect(answers[0]?.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax; Secure$/);
  });

  it('asks for the scopes of the manifest and the one redirect address', async () => {
    await start();
    const { url } = await begin();
    expect(url.pathname).toBe('/oauth/v2/authorize');
    expect(url.searchParams.get('redirect_uri')).toBe(OAUTH.redirectUri);
    expect(url.searchParams.get('scope')?.split(',')).toContain('chat:write');
  });

  it('lets an installation through, once', async () => {
    const b = await start();
    const { state, cookie } = await begin();
    const query = { code: 'good-code', state };
    expect((await visit('/slack/oauth_redirect', query, cookie)).status).toBe(200);
    expect((await visit('/slack/oauth_redirect', query, cookie)).status).toBe(400);
    expect(b.server.callsOf('oauth.v2.access')).toHaveLength(1);
    expect(b.server.callsOf('oauth.v2.access')[0]?.args).toMatchObject({ redirect_uri: OAUTH.redirectUri });
  });

  it('lets only one of two through that come at the same moment', async () => {
    const b = await start();
    const { state, cookie } = await begin();
    const visits = [1, 2].map(() => visit('/slack/oauth_redirect', { code: 'good-code', state }, cookie));
    const answers = await Promise.all(visits);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
    expect(b.server.callsOf('oauth.v2.access')).toHaveLength(1);
  });

  it.each<[string, (state: string, cookie: string, b: SlackBench) => [Record<string, string>, string]]>([
    ['a state of nobody', (_state, cookie) => [{ code: 'good-code', state: 'made-up' }, cookie]],
    ['no state', (_state, cookie) => [{ code: 'good-code' }, cookie]],
    ['another browser', (state) => [{ code: 'good-code', state }, '']],
    ['another browser with its own cookie', (state) => [{ code: 'good-code', state }, 'onrecord_slack_state=other']],
    [
      'more than ten minutes',
      (state, cookie, b) => {
        b.host.setNow(new Date(b.host.now().getTime() + 10 * 60_000 + 1_000));
        return [{ code: 'good-code', state }, cookie];
      },
    ],
    ['a person who cancelled', (state, cookie) => [{ error: 'access_denied', state }, cookie]],
  ])('refuses %s', async (_name, make) => {
    const b = await start();
    const { state, cookie } = await begin();
    const [query, given] = make(state, cookie, b);
    expect((await visit('/slack/oauth_redirect', query, given)).status).toBe(400);
    expect(b.server.callsOf('oauth.v2.access')).toEqual([]);
  });

  it('tells a person when Slack refuses the code, without Slack’s words', async () => {
    await start();
    const { state, cookie } = await begin();
    const answer = await visit('/slack/oauth_redirect', { code: 'bad', state }, cookie);
    expect(answer.status).toBe(502);
    expect(await answer.text()).not.toContain('invalid_code');
  });

  it('refuses a redirect address that is not https', async () => {
    bench = await slackBench({ slack: { oauth: { ...OAUTH, redirectUri: 'http://bot.example/cb' } } });
    await expect(bench.slack.start()).rejects.toThrow(/https/);
    expect(bench.slack.status().state).toBe('failed');
  });
});

describe('A46: installations', () => {
  it('are kept as secrets, and speak for their own workspace only', async () => {
    const b = await start();
    await install();
    await post(b);
    expect(b.server.callsOf('chat.postMessage')[0]?.token).toBe('xoxb-second-1');
    const rows = await b.host.store.list('');
    const plain = rows.filter(({ key }) => !key.startsWith('secret:'));
    expect(rows.length).toBeGreaterThan(plain.length);
    expect(JSON.stringify(plain)).not.toContain('xoxb');
    const elsewhere = { ...SECOND, workspace: 'T0THIRD01' };
    expect(await b.slack.check(elsewhere)).toMatchObject({ ok: false, missing: ['the app in this workspace'] });
  });

  it.each<[string, Json]>([
    ['app_uninstalled', { type: 'app_uninstalled' }],
    ['tokens_revoked', { type: 'tokens_revoked', tokens: { oauth: [], bot: ['U0BOT0002'] } }],
  ])('are forgotten on %s, and the app is told once', async (_name, event) => {
    const b = await start();
    await install();
    await b.server.sockets.send('events_api', {
      ...b.server.payloads.event(event),
      team_id: 'T0SECOND1',
      authorizations: [],
    });
    await b.server.sockets.send('events_api', {
      ...b.server.payloads.event({ type: 'app_uninstalled' }),
      team_id: 'T0SECOND1',
      authorizations: [],
    });
    await until(() => b.host.gone.length === 1);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(b.host.gone).toMatchObject([{ platform: 'slack', workspace: 'T0SECOND1' }]);
    await expect(post(b)).rejects.toMatchObject({ code: 'not_installed', permanent: true });
  });

  it('stay when only a user’s token is revoked', async () => {
    const b = await start();
    await install();
    const event = b.server.payloads.event({ type: 'tokens_revoked', tokens: { oauth: ['U0READER1'], bot: [] } });
    await b.server.sockets.send('events_api', { ...event, team_id: 'T0SECOND1', authorizations: [] });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(b.host.gone).toEqual([]);
    await post(b);
  });

  it('answer a command of their workspace, and of no other', async () => {
    const b = await start();
    await install();
    b.host.answerWith(() => [message({ title: 'Yes', summary: 'Yes.', visibility: 'private' })]);
    const payload = { ...b.server.payloads.command('/who-said', 'x'), team_id: 'T0SECOND1' };
    await b.server.sockets.send('slash_commands', payload);
    await until(() => b.host.invocations.length === 1);
    expect(b.host.invocations[0]?.where.workspace).toBe('T0SECOND1');
  });
});

describe('A48: token rotation', () => {
  const stored = (b: SlackBench) => b.host.store.getSecret<Installation>('installation:T0SECOND1');

  it('refreshes before the token ends, once, though many ask at the same time', async () => {
    const b = await start();
    b.server.oauthAnswer = (args) => answerTo(b, args, true);
    await install();
    b.host.setNow(new Date(b.host.now().getTime() + 11.8 * 60 * 60_000));
    await Promise.all([post(b, 'a'), post(b, 'b'), post(b, 'c')]);
    const refreshes = b.server.callsOf('oauth.v2.access').filter(({ args }) => args.grant_type === 'refresh_token');
    expect(refreshes).toHaveLength(1);
    expect(refreshes[0]?.args.refresh_token).toBe('xoxe-1-1');
    expect((await stored(b))?.refreshToken).toBe('xoxe-1-2');
    expect(b.server.callsOf('chat.postMessage').map(({ token }) => token)).toEqual(Array(3).fill('xoxb-second-2'));
  });

  it('leaves tokens that do not end alone', async () => {
    const b = await start();
    await install();
    b.host.setNow(new Date(b.host.now().getTime() + 30 * 24 * 60 * 60_000));
    await post(b);
    expect(b.server.callsOf('oauth.v2.access')).toHaveLength(1);
  });
});
