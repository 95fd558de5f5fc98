/** A2, A26, E1, E3: two sockets, every kind of disconnect, an honest status, nothing lost between connections. */

import type { App } from '@slack/bolt';
import { afterEach, describe, expect, it } from 'vitest';
import { normaliseApiUrl } from '../../src/platforms/slack/client.ts';
import { readControlFrame } from '../../src/platforms/slack/frames.ts';
import { createIntake } from '../../src/platforms/slack/intake.ts';
import { createFakeHost } from './fake-host.ts';
import { CHANNEL, type SlackBench, slackBench, startedBench, until } from './slack-harness.ts';

let bench: SlackBench | null = null;
const open = async (make: Promise<SlackBench>) => {
  bench = await make;
  return bench;
};
afterEach(async () => {
  await bench?.close();
  bench = null;
});

const ask = (b: SlackBench, text = 'sirens') =>
  b.server.sockets.send('slash_commands', b.server.payloads.command('/who-said', text));

describe('A18: status is ready only with a token that works and a connection that has said hello', () => {
  it('is off before start, connecting until hello, then ready', async () => {
    const b = await open(slackBench());
    expect(b.slack.status().state).toBe('off');
    b.server.sockets.holdHello(true);
    const started = b.slack.start();
    await until(() => b.server.sockets.openCount() === 1);
    expect(b.slack.status()).toMatchObject({ state: 'connecting' });
    b.server.sockets.holdHello(false);
    await started;
    expect(b.slack.status()).toEqual({ state: 'ready', reason: null });
  });

  it.each([
    ['a revoked bot token', 'token_revoked', /token_revoked/],
    ['a wrong bot token', 'invalid_auth', /SLACK_BOT_TOKEN/],
  ])('rejects start on %s, and says what to do', async (_name, error, words) => {
    const b = await open(slackBench());
    b.server.team.dead = error;
    await expect(b.slack.start()).rejects.toMatchObject({ name: 'PlatformError', permanent: true });
    expect(b.slack.status().state).toBe('failed');
    expect(b.slack.status().reason).toMatch(words);
  });

  it('rejects start on an app token of the wrong kind', async () => {
    const b = await open(slackBench({ slack: { appToken: 'xoxb-not-an-app-token' } }));
    await expect(b.slack.start()).rejects.toMatchObject({ permanent: true });
    expect(b.slack.status().reason).toMatch(/xapp-/);
  });

  it.each([
    [{ botToken: null }, /SLACK_BOT_TOKEN/],
    [{ appToken: null }, /SLACK_APP_TOKEN/],
    [{ mode: 'http' as const }, /SLACK_SIGNING_SECRET/],
  ])('names the missing setting: %o', async (slack, words) => {
    const b = await open(slackBench({ slack }));
    await expect(b.slack.start()).rejects.toThrow(words);
  });

  it('goes on trying when Slack is down at start, and becomes ready', async () => {
    const b = await open(slackBench());
    b.server.fail('auth.test', { kind: 'http', status: 503, landed: false });
    b.server.fail('apps.connections.open', { kind: 'http', status: 500, landed: false });
    await b.slack.start();
    await until(() => b.slack.status().state === 'ready');
  });

  it('reports itself down while no socket is open', async () => {
    const b = await open(startedBench());
    b.server.sockets.holdHello(true);
    b.server.sockets.kill();
    await until(() => b.slack.status().state === 'connecting');
    b.server.sockets.holdHello(false);
    await until(() => b.slack.status().state === 'ready');
  });
});

describe('A16, A20, E1: two connections, so that a drop loses nothing', () => {
  it('opens two, never more than four', async () => {
    const b = await open(startedBench());
    expect(b.server.sockets.openCount()).toBe(2);
    for (let round = 0; round < 5; round++) {
      b.server.sockets.kill('newest');
      await until(() => b.server.sockets.openCount() === 2);
      expect(b.server.sockets.openCount()).toBeLessThanOrEqual(4);
    }
  });

  it('answers a command sent right after one connection was cut', async () => {
    const b = await open(startedBench());
    b.server.sockets.kill('newest');
    const delivered = await ask(b);
    expect(delivered.ackMs).toBeLessThan(3_000);
    await until(() => b.host.invocations.length === 1);
  });

  it('does the work though the connection went before it could be acknowledged', async () => {
    const host = createFakeHost();
    const handled: unknown[] = [];
    const app = { processEvent: async ({ body }: { body: unknown }) => void handled.push(body) } as unknown as App;
    const intake = createIntake(host, host.log, () => app);
    const body = { command: '/who-said', trigger_id: 't1' };
    await intake.take({ body, envelopeId: 'e1', ack: () => Promise.reject(new Error('not connected')) });
    expect(handled).toEqual([body]);
  });

  it('is back at once when both are cut, not after the five seconds of the client', async () => {
    const b = await open(startedBench());
    const since = Date.now();
    b.server.sockets.kill();
    await until(() => b.server.sockets.openCount() >= 1);
    expect(Date.now() - since).toBeLessThan(4_000);
    await until(() => b.slack.status().state === 'ready');
    expect((await ask(b)).ackMs).not.toBeNull();
  });

  it('waits longer and longer when connections fail to open', async () => {
    const b = await open(startedBench());
    const faults = Array.from({ length: 4 }, () => ({ kind: 'http', status: 500, landed: false }) as const);
    b.server.fail('apps.connections.open', ...faults);
    const before = b.server.callsOf('apps.connections.open').length;
    b.server.sockets.kill('newest');
    await until(() => b.server.sockets.openCount() === 2);
    expect(b.server.callsOf('apps.connections.open').length - before).toBe(5);
  });

  it('waits as long as Slack says when it is asked too often to open connections', async () => {
    const b = await open(startedBench());
    b.server.fail('apps.connections.open', { kind: 'rate-limited', retryAfterSeconds: 1 });
    const since = Date.now();
    b.server.sockets.kill('newest');
    await until(() => b.server.sockets.openCount() === 2);
    expect(Date.now() - since).toBeGreaterThanOrEqual(1_000);
  });

  it('leaves nothing open when it is stopped while a connection is opening', async () => {
    const b = await open(slackBench());
    b.server.fail('apps.connections.open', { kind: 'slow', ms: 200 });
    const started = b.slack.start();
    await until(() => b.server.callsOf('apps.connections.open').length === 1);
    await b.slack.stop(1_000);
    await started.catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(b.server.sockets.openCount()).toBe(0);
    expect(b.slack.status().state).toBe('off');
  });

  it('makes the second connection leave half-way, so that both are not recycled together', async () => {
    const b = await open(slackBench());
    b.server.sockets.setLifeSeconds(0.4);
    await b.slack.start();
    await until(() => b.server.sockets.accepted() >= 3);
    expect(b.server.sockets.openCount()).toBeGreaterThanOrEqual(1);
  });
});

describe('A17: disconnects of every kind', () => {
  it.each(['warning', 'refresh_requested'])(
    'opens the next connections before it leaves the old ones: %s',
    async (reason) => {
      const b = await open(startedBench());
      b.server.sockets.disconnect(reason);
      await until(() => b.server.sockets.accepted() >= 4);
      await until(() => b.server.sockets.openCount() === 2);
      expect(b.slack.status().state).toBe('ready');
      expect((await ask(b)).ackMs).not.toBeNull();
    },
  );

  it('stops for good on link_disabled, and says so', async () => {
    const b = await open(startedBench());
    const before = b.server.callsOf('apps.connections.open').length;
    b.server.sockets.disconnect('link_disabled');
    await until(() => b.slack.status().state === 'failed');
    expect(b.slack.status().reason).toMatch(/Socket Mode was switched off/);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(b.server.callsOf('apps.connections.open')).toHaveLength(before);
    expect(b.host.logged.some((line) => line.level === 'error')).toBe(true);
  });

  it('does not hammer on too_many_websockets', async () => {
    const b = await open(startedBench());
    const before = b.server.callsOf('apps.connections.open').length;
    b.server.sockets.disconnect('too_many_websockets', { only: 'newest', closeAfterMs: 0 });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(b.server.callsOf('apps.connections.open').length).toBe(before);
    expect(b.slack.status().state).toBe('ready');
  });

  it('keeps the wait that Slack asked for when a further connection is refused', async () => {
    const b = await open(slackBench());
    b.server.sockets.setSocketsMax(1);
    await b.slack.start();
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(b.server.callsOf('apps.connections.open').length).toBe(2);
    expect(b.slack.status().state).toBe('ready');
  });

  it('fails for good when the app token dies while it runs', async () => {
    const b = await open(startedBench());
    b.server.world.appTokenDead = 'token_revoked';
    b.server.sockets.kill();
    await until(() => b.slack.status().state === 'failed');
    expect(b.slack.status().reason).toMatch(/token_revoked/);
  });

  it('survives odd frames', async () => {
    const b = await open(startedBench());
    for (const odd of [
      '{',
      'null',
      '[]',
      '{"type":"events_api"}',
      '{"type":"events_api","payload":{}}',
      '{"type":"hello"}',
    ]) {
      b.server.sockets.raw(odd);
    }
    expect((await ask(b)).ackMs).not.toBeNull();
    expect(b.slack.status().state).toBe('ready');
  });

  it.each([
    ['{"type":"disconnect","reason":"warning"}', { type: 'disconnect', reason: 'warning', lifeSeconds: null }],
    [
      '{"type":"hello","debug_info":{"approximate_connection_time":18060}}',
      { type: 'hello', reason: '', lifeSeconds: 18060 },
    ],
    ['{"type":"slash_commands","payload":{"text":"hello"}}', null],
    ['not json "hello"', null],
  ])('reads %s', (data, expected) => expect(readControlFrame(data)).toEqual(expected));
});

describe('A26, E3, E6: the clients are set by us', () => {
  it.each([
    [null, 'https://slack.com/api/'],
    ['', 'https://slack.com/api/'],
    ['http://127.0.0.1:9', 'http://127.0.0.1:9/api/'],
    ['http://127.0.0.1:9/', 'http://127.0.0.1:9/api/'],
    ['http://127.0.0.1:9/api', 'http://127.0.0.1:9/api/'],
    ['http://127.0.0.1:9/api/', 'http://127.0.0.1:9/api/'],
    ['http://127.0.0.1:9/slack/api/', 'http://127.0.0.1:9/slack/api/'],
  ])('takes SLACK_API_URL %s', (given, expected) => expect(normaliseApiUrl(given)).toBe(expected));

  it('repeats no call by itself', async () => {
    const b = await open(startedBench());
    b.server.fail('conversations.info', { kind: 'http', status: 500, landed: true });
    await b.slack.check(CHANNEL);
    expect(b.server.callsOf('conversations.info')).toHaveLength(1);
  });
});

describe('onrecord doctor', () => {
  const line = async (b: SlackBench, check: string) => (await b.slack.diagnose()).find((one) => one.check === check);

  it('asks about both tokens without connecting', async () => {
    const b = await open(slackBench());
    expect(await line(b, 'Slack bot token')).toMatchObject({ ok: true, detail: 'bot @onrecord in Daily Example' });
    expect(await line(b, 'Slack connection')).toMatchObject({ ok: true });
    expect(b.server.sockets.accepted()).toBe(0);
    expect(b.slack.status().state).toBe('off');
  });

  it('says what is wrong with each, and what to do', async () => {
    const b = await open(slackBench());
    b.server.team.dead = 'account_inactive';
    b.server.world.appTokenDead = 'invalid_auth';
    expect(await line(b, 'Slack bot token')).toMatchObject({
      ok: false,
      detail: expect.stringContaining('account_inactive'),
    });
    expect(await line(b, 'Slack connection')).toMatchObject({
      ok: false,
      fix: expect.stringContaining('SLACK_APP_TOKEN'),
    });
  });
});

describe('A51: no secret in any log line', () => {
  it('logs neither tokens nor addresses, whatever goes wrong', async () => {
    const b = await open(startedBench());
    b.server.fail('response_url', { kind: 'http', status: 500, landed: false });
    b.server.fail('chat.postEphemeral', { kind: 'error', error: 'xoxb-leaked-in-an-error' });
    await ask(b);
    b.server.sockets.kill();
    await until(() => b.server.sockets.openCount() === 2);
    await until(() => b.host.invocations.length === 1);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const lines = JSON.stringify(b.host.logged);
    expect(b.host.logged.length).toBeGreaterThan(2);
    expect(lines).not.toMatch(/xox[a-z]-|xapp-|secret-part|ticket=/);
  });
});
