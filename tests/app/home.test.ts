/** The App Home on Slack: what a workspace watches and reads, with buttons for those who manage what all channels share. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FeedState, newFeedState } from '../../src/article/poll.ts';
import { startApp, type TestApp } from '../helpers/articles.ts';
import { freshEmbedded, type TestStore } from '../helpers/stores.ts';
import { seen, until } from '../platforms/slack-harness.ts';
import { visibleText } from '../stand-ins/slack-blocks.ts';
import { type SlackServer, startSlackServer } from '../stand-ins/slack-server.ts';

describe('the App Home', () => {
  let store: TestStore;
  let slack: SlackServer;
  let running: TestApp;
  const url = 'https://feeds.invalid/news.xml';
  const open = async (user: string) => {
    const before = slack.world.views.length;
    await slack.sockets.send('events_api', slack.payloads.event({ type: 'app_home_opened', user, tab: 'home' }));
    await until(() => slack.world.views.length > before);
    return slack.world.views.at(-1)?.view.blocks;
  };
  const press = (label: string, user: string) =>
    slack.sockets.send('interactive', slack.payloads.press(label, { user }));
  const state = async () =>
    ((await running.app.services.ledger.feeds.list())[0]?.state as FeedState | undefined)?.status;

  beforeAll(async () => {
    [store, slack] = [await freshEmbedded(), await startSlackServer()];
    running = await startApp(store, {
      SLACK_BOT_TOKEN: slack.team.token,
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: slack.apiUrl,
    });
    await until(() => running.app.services.platforms.get('slack')?.status().state === 'ready');
    const feed = { url, outlet: 'Meridian Press', language: 'en', wire: false, title: null, by: 'test' };
    await running.app.services.ledger.feeds.add({ ...feed, state: newFeedState(url, Date.now() + 3_600_000) });
    await slack.sockets.send('slash_commands', slack.payloads.command('/watch', 'add', { user: 'U0ADMIN01' }));
    await until(() => slack.shown('C0DESK001').length === 1);
  });
  afterAll(async () => {
    await running.stop();
    await slack.close();
    await store.close().catch(() => {});
  });

  it('shows watches by the names of their channels, feeds with their state, and a button each', async () => {
    const blocks = await open('U0READER1');
    expect(JSON.stringify(blocks)).toContain('{"type":"channel","channel_id":"C0DESK001"}');
    const text = visibleText(blocks);
    expect(text).toContain('all alerts');
    expect(text).toContain('Meridian Press — active');
    expect(text).toContain('Pause 1');
  });

  it('lets no one else pause what all channels share, nor in a conversation of their own', async () => {
    await open('U0READER1');
    await press('Pause 1', 'U0READER1');
    await until(() => slack.shown('D0READER1').length === 1);
    const inDirect = { user: 'U0READER1', channel: 'D0READER1' };
    await slack.sockets.send('slash_commands', slack.payloads.command('/feed', 'pause 1', inDirect));
    await until(() => slack.shown('D0READER1').length === 2);
    for (const answer of slack.shown('D0READER1')) expect(seen(answer).text).toContain('Only those who manage');
    expect(await state()).toBe('active');
  });

  it('lets an admin pause and resume, and is drawn anew', async () => {
    await open('U0ADMIN01');
    const drawn = slack.world.views.length;
    await press('Pause 1', 'U0ADMIN01');
    await until(() => slack.world.views.length > drawn);
    expect(await state()).toBe('paused');
    expect(visibleText(slack.world.views.at(-1)?.view.blocks)).toContain('Resume 1');
    await press('Resume 1', 'U0ADMIN01');
    await until(() => slack.world.views.length > drawn + 1);
    expect(await state()).toBe('active');
    expect(slack.shown('D0ADMIN01')).toEqual([]);
    expect(slack.complaints).toEqual([]);
  });
});
