/** A30, A47, A50: the App Home, first words, who may configure, whether the bot may post. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Message } from '../../src/platform.ts';
import { visibleText } from '../stand-ins/slack-blocks.ts';
import type { Json } from '../stand-ins/slack-world.ts';
import { message, quotationPart } from './sample-messages.ts';
import { CHANNEL, type SlackBench, startedBench, until } from './slack-harness.ts';

let bench: SlackBench | null = null;
const start = async (...options: Parameters<typeof startedBench>) => {
  bench = await startedBench(...options);
  return bench;
};
afterEach(async () => {
  const complaints = bench?.server.complaints ?? [];
  await bench?.close();
  bench = null;
  expect(complaints).toEqual([]);
});

const HERE = CHANNEL.channel;
const command = (b: SlackBench, name: string, text: string, more = {}) =>
  b.server.sockets.send('slash_commands', b.server.payloads.command(name, text, more));
const interact = (b: SlackBench, payload: Json) => b.server.sockets.send('interactive', payload);
const event = (b: SlackBench, given: Json, more = {}) =>
  b.server.sockets.send('events_api', b.server.payloads.event(given, more));
const privateAnswer = (title: string): Message => message({ title, summary: title, visibility: 'private' });

describe('App Home, welcome, permissions', () => {
  const home = (): Message[] => [
    message({
      title: 'Watches here',
      summary: 'Watches.',
      buttons: [{ label: 'Pause', action: 'pause', argument: 'w1' }],
    }),
    message({ title: 'Feeds', summary: 'Feeds.', parts: [quotationPart()] }),
  ];

  it('A50: draws the App Home, and again after a button on it', async () => {
    const b = await start({ host: { home, press: () => ({ reply: privateAnswer('Paused') }) } });
    await event(b, { type: 'app_home_opened', user: 'U0READER1', channel: 'D0READER1', tab: 'home' });
    await until(() => b.server.world.views.length === 1);
    expect(b.server.world.views[0]).toMatchObject({ kind: 'publish', user: 'U0READER1' });
    expect(visibleText(b.server.world.views[0]?.view.blocks)).toContain('Watches here');
    await interact(b, b.server.payloads.press('Pause'));
    await until(() => b.server.world.views.length === 2 && b.server.shown('D0READER1').length === 1);
    expect(b.host.presses[0]).toMatchObject({ action: 'pause', argument: 'w1' });
  });

  it('welcomes a channel the bot joins, not one that others join', async () => {
    const b = await start();
    await event(b, { type: 'member_joined_channel', user: 'U0READER1', channel: HERE });
    await event(b, { type: 'member_joined_channel', user: 'U0BOT0001', channel: HERE });
    await until(() => b.server.shown(HERE).length === 1);
    expect(b.host.welcomed).toEqual([CHANNEL]);
  });

  it('welcomes a person once, in the messages of the app', async () => {
    const b = await start();
    const opened = { type: 'app_home_opened', user: 'U0READER1', channel: 'D0READER1', tab: 'messages' };
    await event(b, opened);
    await event(b, opened);
    await until(() => b.server.shown('D0READER1').length === 1);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(b.server.shown('D0READER1')).toHaveLength(1);
  });

  it.each([
    ['an admin', 'U0ADMIN01', HERE, true],
    ['the creator of the channel', 'U0CREATOR', HERE, true],
    ['a member of the configured group', 'U0EDITOR1', HERE, true],
    ['anyone else', 'U0READER1', HERE, false],
    ['anyone in a direct conversation', 'U0READER1', 'D0READER1', true],
  ])('lets %s configure: %s in %s, %s', async (_name, user, channel, expected) => {
    const b = await start({ slack: { configurers: 'S0EDITORS' } });
    await command(b, '/who-said', 'x', { user, channel });
    await until(() => b.host.invocations.length === 1);
    expect(await b.host.invocations[0]?.user.mayConfigure()).toBe(expected);
  });

  it('A47: falls back to the other ways when a scope is missing', async () => {
    const b = await start();
    b.server.team.scopes = b.server.team.scopes.filter((scope) => scope !== 'users:read');
    await command(b, '/who-said', 'x', { user: 'U0CREATOR' });
    await until(() => b.host.invocations.length === 1);
    expect(await b.host.invocations[0]?.user.mayConfigure()).toBe(true);
  });

  it.each([
    ['a server without admins and creators', ['users.info', 'conversations.info'], null, true],
    ['a server that knows creators', ['users.info'], null, false],
    ['a server that knows admins', ['conversations.info'], null, false],
    ['a configured group that the person is not in', ['users.info', 'conversations.info'], 'S0EDITORS', false],
  ])(
    'goes by the channel alone only where nothing else is known: %s',
    async (_name, unknown, configurers, expected) => {
      const b = await start({ slack: { configurers } });
      for (const method of unknown) b.server.fail(method, { kind: 'error', error: 'unknown_method' });
      await command(b, '/who-said', 'x', { user: 'U0READER1' });
      await until(() => b.host.invocations.length === 1);
      expect(await b.host.invocations[0]?.user.mayConfigure()).toBe(expected);
    },
  );

  it.each(['missing_scope', 'ratelimited', 'internal_error'])('%s opens nothing to anyone', async (error) => {
    const b = await start();
    for (const method of ['users.info', 'conversations.info']) b.server.fail(method, { kind: 'error', error });
    await command(b, '/who-said', 'x', { user: 'U0READER1' });
    await until(() => b.host.invocations.length === 1);
    expect(await b.host.invocations[0]?.user.mayConfigure()).toBe(false);
  });

  it.each([
    [HERE, { ok: true }],
    ['C0OTHER01', { ok: true }],
    ['C0OLD0001', { ok: false, missing: ['a channel that is not archived'] }],
    ['G0SECRET1', { ok: false, missing: ['an invitation to the channel'] }],
    ['C0NOWHERE', { ok: false, missing: ['an invitation to the channel'] }],
  ])('A30: checks %s', async (channel, expected) => {
    const b = await start();
    expect(await b.slack.check({ ...CHANNEL, channel })).toMatchObject(expected);
  });

  it('A30: names the invitation where the bot is no member and may not post uninvited', async () => {
    const b = await start();
    await b.slack.stop(1_000);
    b.server.team.scopes = b.server.team.scopes.filter((scope) => scope !== 'chat:write.public');
    await b.slack.start();
    const checked = await b.slack.check({ ...CHANNEL, channel: 'C0OTHER01' });
    expect(checked).toEqual({
      ok: false,
      missing: ['an invitation to the channel'],
      advice: 'Type "/invite @onrecord" in the channel.',
    });
    const lines = await b.slack.diagnose();
    expect(lines.find((line) => line.check.includes('chat:write.public'))).toMatchObject({
      ok: true,
      detail: expect.stringContaining('not granted'),
    });
  });
});
