/** The whole bot on a test store, with stand-ins for the outlets' servers, and what tests of feeds do with it again and again. */
import { afterEach, beforeEach, expect } from 'vitest';
import type { FeedState } from '../../src/article/poll.ts';
import { createHost } from '../../src/host.ts';
import type { Message } from '../../src/platform.ts';
import { type FeedServer, type Reply, startFeedServer } from '../stand-ins/feed-server.ts';
import { startApp, type TestApp } from './articles.ts';
import { describeStores, type TestStore } from './stores.ts';

const EDITOR = { id: 'u1', name: 'Editor', mayConfigure: async () => true };

export type FeedDesk = ReturnType<typeof feedDesk>;

/** The suite once on each store; a fresh bot and fresh outlets for each test. */
export function describeFeeds(name: string, suite: (desk: FeedDesk) => void): void {
  describeStores(name, (open) => suite(feedDesk(open)));
}

function feedDesk(open: () => Promise<TestStore>) {
  let store: TestStore;
  let running: TestApp;
  let outlets: FeedServer;
  const services = () => running.app.services;
  const run = (line: string, channel = 'desk'): Promise<Message[]> => {
    const [, command = '', text = ''] = /^\/(\S+)\s*([\s\S]*)$/.exec(line) ?? [];
    const where = { platform: 'desk', workspace: 'local', channel } as const;
    return createHost(services(), 'desk').run({ command, input: { text }, where, user: EDITOR });
  };
  const messages = async (channel = 'desk') =>
    (await services().ledger.desk.messages(channel, null, 100)).map(({ message }) => message as Message);
  const notices = async (word: string, channel = 'desk') =>
    (await messages(channel)).filter(({ kind, summary }) => kind === 'notice' && summary.includes(word)).length;
  const state = async (feed: number) => (await services().ledger.feeds.get(feed))?.state as FeedState;
  const fetches = (where = 'true') =>
    store.db.query<{ id: number; state: string; result: string | null; reason: string; due_at: Date }>(
      `select id, state, result, reason, due_at from fetches where ${where} order by id`,
    );
  const eventually = async (what: string, holds: () => Promise<boolean>, withinMs = 15_000) => {
    const end = Date.now() + withinMs;
    while (!(await holds())) {
      if (Date.now() > end) throw new Error(`${what}: not within ${withinMs} ms`);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  };
  const polled = () =>
    eventually('polls', async () => {
      const counts = (await services().queue.counts())['poll-feed'];
      return !counts || counts.waiting + counts.active === 0;
    });
  /** One poll, to its end. */
  const poll = async (feed: number) => {
    await services().queue.add('poll-feed', { feed });
    await polled().then(running.settle);
  };
  const pagesFetched = () =>
    eventually('pages', async () => (await fetches("state = 'pending' and due_at <= now()")).length === 0);
  const add = async (path: string, reply: Reply, channel = 'desk', more = '') => {
    outlets.on(path, reply);
    const [answer] = await run(`/feed add ${outlets.url}${path}${more}`, channel);
    expect(answer?.kind, answer?.summary).toBe('notice');
    const feed = (await services().ledger.feeds.list()).find(({ url }) => url.endsWith(path))?.id as number;
    await polled();
    return feed;
  };
  const item = (path: string, title = path) => ({ title, link: `${outlets.url}${path}`, guid: path });

  beforeEach(async () => {
    store = await open();
    outlets = await startFeedServer();
    running = await startApp(store, {
      ALLOW_PRIVATE_NETWORKS: 'true',
      REREAD_AFTER: '15m,1h,6h,24h,7d',
      PUBLIC_URL: 'http://onrecord.example',
    });
  });
  afterEach(async () => {
    await running.stop();
    await outlets.close();
    await store.close().catch(() => {});
  });

  return {
    get store() {
      return store;
    },
    get running() {
      return running;
    },
    get outlets() {
      return outlets;
    },
    services,
    run,
    messages,
    notices,
    state,
    fetches,
    eventually,
    poll,
    pagesFetched,
    add,
    item,
  };
}
