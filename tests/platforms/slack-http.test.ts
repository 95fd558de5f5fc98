/** A2.12, A2.21, A2.22, E4: HTTP mode. Only what Slack signed, just now, byte for byte; answered before the work. */
import { createHmac } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import type { HttpRoute } from '../../src/platforms/slack/index.ts';
import { message } from './sample-messages.ts';
import { CHANNEL, type SlackBench, slackBench, until } from './slack-harness.ts';

const SECRET = 'the-signing-secret';
let bench: SlackBench | null = null;
let route: HttpRoute | null = null;
afterEach(async () => {
  await bench?.close();
  bench = null;
});

async function start(host: NonNullable<Parameters<typeof slackBench>[0]>['host'] = {}): Promise<SlackBench> {
  bench = await slackBench({
    host,
    slack: {
      mode: 'http',
      appToken: null,
      signingSecret: SECRET,
      mountHttp: (routes) => {
        route = routes.find((one) => one.path === '/slack/events') ?? null;
      },
    },
  });
  await bench.slack.start();
  return bench;
}

interface Sending {
  readonly body: string;
  readonly type?: string;
  readonly skewSeconds?: number;
  readonly secret?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signedBody?: string;
}
const JSON_TYPE = 'application/json';
const FORM_TYPE = 'application/x-www-form-urlencoded';

function request(sending: Sending): Request {
  const stamp = String(Math.floor((bench?.host.now().getTime() ?? 0) / 1000) + (sending.skewSeconds ?? 0));
  const base = `v0:${stamp}:${sending.signedBody ?? sending.body}`;
  const signature = `v0=${createHmac('sha256', sending.secret ?? SECRET)
    .update(base)
    .digest('hex')}`;
  return new Request('http://bot.example/slack/events', {
    method: 'POST',
    body: sending.body,
    headers: {
      'content-type': sending.type ?? JSON_TYPE,
      'X-SLACK-request-timestamp': stamp,
      'x-Slack-Signature': signature,
      ...sending.headers,
    },
  });
}
const send = async (sending: Sending): Promise<Response> => {
  if (route === null) throw new Error('no route');
  return route.handle(request(sending));
};
const form = (fields: Record<string, unknown>): Sending => ({
  type: FORM_TYPE,
  body: new URLSearchParams(fields as Record<string, string>).toString(),
});
const HELLO = JSON.stringify({ type: 'url_verification', challenge: 'c 3', token: 't' });

describe('the signature', () => {
  it.each<[string, Partial<Sending>, number]>([
    ['a good one', {}, 200],
    ['just young enough', { skewSeconds: -299 }, 200],
    ['just early enough', { skewSeconds: 299 }, 200],
    ['stale by a second', { skewSeconds: -301 }, 401],
    ['from the future by a second', { skewSeconds: 301 }, 401],
    ['from next year', { skewSeconds: 31_536_000 }, 401],
    ['another secret', { secret: 'other' }, 401],
    ['another body', { signedBody: `${HELLO} ` }, 401],
    ['no signature', { headers: { 'x-slack-signature': '' } }, 401],
    ['a short signature', { headers: { 'x-slack-signature': 'v0=00' } }, 401],
    ['a stamp that is no number', { headers: { 'x-slack-request-timestamp': '1e9' } }, 401],
    ['no stamp', { headers: { 'x-slack-request-timestamp': '' } }, 401],
  ])('%s', async (_name, more, status) => {
    await start();
    expect((await send({ body: HELLO, ...more })).status).toBe(status);
  });

  it('is made over the raw bytes, also those that are no UTF-8', async () => {
    const b = await start();
    const body =
      'command=%2Fwho-said&text=na%C3%AFve+%26+%E2%80%9Cquoted%E2%80%9D&team_id=T0NEWS001&channel_id=C0DESK001&user_id=U0READER1';
    expect((await send({ body, type: FORM_TYPE })).status).toBe(200);
    await until(() => b.host.invocations.length === 1);
    expect(b.host.invocations[0]?.input).toEqual({ text: 'naïve & “quoted”' });
  });

  it('refused requests reach nobody, and are counted', async () => {
    const b = await start();
    await send({ ...form(b.server.payloads.command('/who-said', 'x')), skewSeconds: 900 });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(b.host.invocations).toEqual([]);
    expect(b.host.counted.get('slack_requests_refused{verdict="future"}')).toBe(1);
  });
});

describe('requests', () => {
  it('answers url_verification with the challenge', async () => {
    await start();
    const answer = await send({ body: HELLO });
    expect(await answer.json()).toEqual({ challenge: 'c 3' });
  });

  it('answers ssl_check', async () => {
    await start();
    expect((await send(form({ ssl_check: '1', token: 't' }))).status).toBe(200);
  });

  it('A1.1: answers a command at once and empty, though its work never ends', async () => {
    const b = await start({ run: () => new Promise(() => undefined) });
    const since = Date.now();
    const answer = await send(form(b.server.payloads.command('/who-said', 'sirens')));
    expect(Date.now() - since).toBeLessThan(2_500);
    expect([answer.status, await answer.text()]).toEqual([200, '']);
  });

  it('carries commands, buttons and events to the app', async () => {
    const b = await start({ run: () => [message({ title: 'Here', summary: 'Here.', visibility: 'private' })] });
    await send(form(b.server.payloads.command('/who-said', 'sirens')));
    await until(() => b.server.shown(CHANNEL.channel).length === 1);
    await send(form({ payload: JSON.stringify(b.server.payloads.shortcut('words')) }));
    await until(() => b.host.invocations.length === 2);
    const opened = b.server.payloads.event({ type: 'app_home_opened', user: 'U0READER1', tab: 'home' });
    await send({ body: JSON.stringify(opened) });
    await until(() => b.server.world.views.length === 1);
    expect(b.server.complaints).toEqual([]);
  });

  it('answers suggestions in the response itself', async () => {
    const b = await start({ complete: () => [{ name: 'Aksel Thorne', value: 'Aksel Thorne' }] });
    const view = { type: 'modal', private_metadata: JSON.stringify({ command: 'who-said', channel: 'C0DESK001' }) };
    const asked = {
      ...b.server.payloads.shortcut('x'),
      type: 'block_suggestion',
      action_id: 'option:by',
      value: 'Aksel Thorne',
      view,
    };
    const answer = await send(form({ payload: JSON.stringify(asked) }));
    expect(await answer.json()).toMatchObject({ options: [{ value: 'Aksel Thorne' }] });
  });

  it('A2.12, A2.13: takes a retried event once', async () => {
    const b = await start();
    const event = { type: 'member_joined_channel', user: 'U0BOT0001', channel: CHANNEL.channel };
    const body = JSON.stringify(b.server.payloads.event(event, { eventId: 'Ev0RETRY001' }));
    for (const retry of ['', '1', '2', '3']) {
      const headers = retry === '' ? {} : { 'x-slack-retry-num': retry, 'x-slack-retry-reason': 'http_timeout' };
      expect((await send({ body, headers })).status).toBe(200);
    }
    await until(() => b.server.shown(CHANNEL.channel).length === 1);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(b.host.welcomed).toHaveLength(1);
  });

  it('A2.14: notices that Slack holds back events', async () => {
    const b = await start();
    await send({ body: JSON.stringify({ type: 'app_rate_limited', team_id: 'T0NEWS001', minute_rate_limited: 1 }) });
    await until(() => b.host.counted.get('slack_events_rate_limited') === 1);
  });

  it.each<[string, Sending, number]>([
    ['no JSON', { body: '{' }, 400],
    ['a form whose payload is no JSON', { body: 'payload=%7B', type: FORM_TYPE }, 400],
    ['an empty object', { body: '{}' }, 200],
    ['a list', { body: '[]' }, 200],
    ['more than a megabyte', { body: 'x'.repeat(1_000_001) }, 413],
  ])('survives %s', async (_name, sending, status) => {
    await start();
    expect((await send(sending)).status).toBe(status);
  });

  it('opens no socket, and is ready with the token alone', async () => {
    const b = await start();
    expect(b.slack.status()).toEqual({ state: 'ready', reason: null });
    expect(b.server.callsOf('apps.connections.open')).toEqual([]);
  });
});
