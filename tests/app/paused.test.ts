/** A channel that refuses for good: its watches pause, and whoever set them up is told once, in a direct conversation. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleArticles } from '../../src/cli/start.ts';
import { startApp, type TestApp } from '../helpers/articles.ts';
import { freshEmbedded, type TestStore } from '../helpers/stores.ts';
import { answersOf, seenOf } from '../platforms/discord-harness.ts';
import { seen, until } from '../platforms/slack-harness.ts';
import { type DiscordServer, slashCommand, startDiscordServer } from '../stand-ins/discord-server.ts';
import { type SlackServer, startSlackServer } from '../stand-ins/slack-server.ts';

const MANAGE_GUILD = 1n << 5n;
const ADD = { name: 'add', type: 1, options: [] };

describe('a channel where the bot may no longer post', () => {
  let store: TestStore;
  let slack: SlackServer;
  let discord: DiscordServer;
  let running: TestApp;
  const direct = () => [...discord.world.channels.values()].filter(({ type }) => type === 1);
  const read = async (from: number, to: number) => {
    const { ledger, queue } = running.app.services;
    for (const article of sampleArticles().slice(from, to)) {
      const { version } = await ledger.articles.accept(article, { origin: 'sample' });
      await queue.add('read-article', { version });
    }
    await running.settle();
  };

  beforeAll(async () => {
    [store, slack, discord] = [await freshEmbedded(), await startSlackServer(), await startDiscordServer()];
    running = await startApp(store, {
      SLACK_BOT_TOKEN: slack.team.token,
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: slack.apiUrl,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
    });
    await until(() => [...running.app.services.platforms.values()].every((one) => one.status().state === 'ready'));
    await slack.sockets.send('slash_commands', slack.payloads.command('/watch', 'add', { user: 'U0ADMIN01' }));
    const asked = discord.interact(slashCommand('watch', [ADD]), { permissions: MANAGE_GUILD });
    await until(() => slack.shown('C0DESK001').length === 1 && answersOf(asked).length === 1);
    slack.world.channels.delete('C0DESK001');
    discord.channel.deleted = true;
    await read(0, 5);
  });
  afterAll(async () => {
    await running.stop();
    await slack.close();
    await discord.close();
    await store.close().catch(() => {});
  });

  it('is told to its owner on Slack, once, by the channel’s name', () => {
    const told = slack.shown('D0ADMIN01');
    expect(told).toHaveLength(1);
    expect(JSON.stringify(told[0]?.blocks)).toContain('{"type":"channel","channel_id":"C0DESK001"}');
    expect(told.map((message) => seen(message).text).join()).toMatch(/paused[\s\S]*deleted[\s\S]*\/watch add/);
    expect(slack.complaints).toEqual([]);
  });

  it('is told to its owner on Discord, once', () => {
    expect(direct().map(({ name }) => name)).toEqual(['223456789012345678']);
    const told = discord.messagesIn(direct()[0]?.id ?? '').map((message) => seenOf(message));
    expect(told).toHaveLength(1);
    expect(told[0]?.text).toMatch(/paused[\s\S]*no longer exists[\s\S]*\/watch add/);
  });

  it('is not asked again, and nothing more is said', async () => {
    const tries = () => slack.callsOf('chat.postMessage').filter(({ args }) => args.channel === 'C0DESK001').length;
    expect(tries()).toBe(1);
    await read(5, 8);
    expect(tries()).toBe(1);
    expect(slack.shown('D0ADMIN01')).toHaveLength(1);
    expect(discord.messagesIn(direct()[0]?.id ?? '')).toHaveLength(1);
  });

  it('names what is missing when a digest is asked for there, without the examples of the command', async () => {
    const text = 'set hour:8';
    await slack.sockets.send('slash_commands', slack.payloads.command('/digest', text, { user: 'U0ADMIN01' }));
    await until(() => slack.shown('C0DESK001').length === 2);
    const answer = slack.shown('C0DESK001').map((message) => seen(message).text)[1] ?? '';
    expect(answer).toContain('an invitation to the channel');
    expect(answer).not.toContain('/digest now');
  });
});
