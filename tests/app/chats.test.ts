/** Slack and Discord at once, for real: both clients against our stand-ins, articles through the queue, alerts in both. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleArticles } from '../../src/cli/start.ts';
import { startApp, type TestApp } from '../helpers/articles.ts';
import { freshEmbedded, type TestStore } from '../helpers/stores.ts';
import { answersOf, seenOf } from '../platforms/discord-harness.ts';
import { seen } from '../platforms/slack-harness.ts';
import { type DiscordServer, slashCommand, startDiscordServer } from '../stand-ins/discord-server.ts';
import { type SlackServer, startSlackServer } from '../stand-ins/slack-server.ts';

const MANAGE_GUILD = 1n << 5n;
const SLACK_CHANNEL = 'C0DESK001';

async function until(what: string, done: () => boolean, ms = 30_000): Promise<void> {
  const end = Date.now() + ms;
  while (!done()) {
    if (Date.now() > end) throw new Error(`not in time: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('Slack and Discord in one process', () => {
  let store: TestStore;
  let slack: SlackServer;
  let discord: DiscordServer;
  let running: TestApp;

  const slackTexts = () => slack.shown(SLACK_CHANNEL).map((message) => seen(message));
  const discordTexts = () => discord.messagesIn(discord.channel.id).map((message) => seenOf(message));
  const slackCommand = async (command: string, text: string) => {
    const before = slackTexts().length;
    await slack.sockets.send('slash_commands', slack.payloads.command(command, text, { user: 'U0ADMIN01' }));
    await until(`an answer to ${command}`, () => slackTexts().length > before);
    return slackTexts().at(-1);
  };
  const discordCommand = async (name: string, options: Parameters<typeof slashCommand>[1] = []) => {
    const interaction = discord.interact(slashCommand(name, options), { permissions: MANAGE_GUILD });
    await until(`an answer to ${name}`, () => answersOf(interaction).length > 0);
    return answersOf(interaction).map((message) => seenOf(message));
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
    const { platforms } = running.app.services;
    await until('both platforms', () =>
      [...platforms.values()].every((platform) => platform.status().state === 'ready'),
    );
  });
  afterAll(async () => {
    await running.stop();
    await slack.close();
    await discord.close();
    await store.close().catch(() => {});
  });

  it('takes watches in both, alerts both when the articles come in, and says nothing twice', async () => {
    const watching = await slackCommand('/watch', 'add');
    expect(watching?.text).toContain('watches all alerts');
    const [followed] = await discordCommand('watch', [{ name: 'add', type: 1, options: [] }]);
    expect(followed?.text).toContain('watches all alerts');
    const { ledger, queue } = running.app.services;
    for (const article of sampleArticles().slice(0, 5)) {
      const { version } = await ledger.articles.accept(article, { origin: 'sample' });
      await queue.add('read-article', { version });
    }
    await running.settle();
    const inSlack = slackTexts().filter(({ visibleTo }) => visibleTo === 'channel');
    const inDiscord = discordTexts().filter(({ visibleTo }) => visibleTo === 'channel');
    const cards =
      (await ledger.db.query<{ n: number }>(`select count(*) as n from outbox where kind = 'alert'`))[0]?.n ?? 0;
    expect(cards).toBeGreaterThan(1);
    expect(
      inSlack.filter(({ raw }) => JSON.stringify(raw).includes('On record') || JSON.stringify(raw).includes('Story')),
    ).toHaveLength(cards / 2);
    expect(new Set(inSlack.map(({ text }) => text)).size).toBe(inSlack.length);
    expect(new Set(inDiscord.map(({ text }) => text)).size).toBe(inDiscord.length);
    const findings = await ledger.findings.list({ severity: 'alert' });
    const spoken = findings[0]?.b.text.replace(/\s+/g, ' ').slice(0, 40) ?? '';
    for (const shown of [inSlack, inDiscord]) {
      expect(
        shown.some(({ text }) => text.replace(/\s+/g, ' ').includes(spoken)),
        spoken,
      ).toBe(true);
    }
  });

  it('answers /who-said in both, privately, with the words and the link', async () => {
    const { ledger } = running.app.services;
    const [finding] = await ledger.findings.list({ kinds: ['repeat', 'variant'] });
    const words =
      finding?.b.text
        .replace(/[“”"‘’']/g, '')
        .split(/\s+/)
        .slice(0, 6)
        .join(' ') ?? '';
    const inSlack = await slackCommand('/who-said', words);
    expect(inSlack?.visibleTo).toBe('asker');
    expect(inSlack?.links.some(({ href }) => href.startsWith('https://'))).toBe(true);
    const [inDiscord] = await discordCommand('who-said', [{ name: 'words', type: 3, value: words }]);
    expect(inDiscord?.visibleTo).toBe('asker');
    expect(inDiscord?.links.some(({ href }) => href.startsWith('https://'))).toBe(true);
  });

  it('keeps settings apart: neither workspace sees the other’s watches', async () => {
    const { ledger } = running.app.services;
    const channels = await ledger.channels.list();
    const [inSlack, inDiscord] = ['slack', 'discord'].map((name) => channels.find(({ ref }) => ref.platform === name));
    expect(inSlack?.ref).toMatchObject({ workspace: slack.team.id, channel: SLACK_CHANNEL });
    expect(inDiscord?.ref).toMatchObject({ workspace: discord.guild.id, channel: discord.channel.id });
    await slackCommand('/watch', 'add words:lighthouse');
    expect(await ledger.channels.watches(inDiscord?.id ?? 0)).toHaveLength(1);
  });

  it('goes on posting after a dropped socket, without repeating', async () => {
    const before = slackTexts().length;
    slack.sockets.kill('newest');
    const answer = await slackCommand('/story', '');
    expect(answer?.text).toMatch(/1 /);
    expect(slackTexts().length).toBe(before + 1);
    expect(slack.complaints).toEqual([]);
  });
});
