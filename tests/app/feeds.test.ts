/** From a feed to the desk with the real parts: polling, fetching, reading, alerting; only the outlets' servers are stand-ins. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sweep } from '../../jobs/sweep.ts';
import type { FeedState } from '../../src/article/poll.ts';
import { feedVerb } from '../../src/cli/manage.ts';
import type { VerbContext } from '../../src/cli/verb.ts';
import { createHost } from '../../src/host.ts';
import type { Message } from '../../src/platform.ts';
import { startApp, type TestApp } from '../helpers/articles.ts';
import { describeStores, type TestStore } from '../helpers/stores.ts';
import {
  type FeedServer,
  html,
  hub,
  inTurn,
  newsPage,
  type Reply,
  redirect,
  rss,
  send,
  slow,
  startFeedServer,
  status,
  withValidators,
  xml,
} from '../stand-ins/feed-server.ts';

const EDITOR = { id: 'u1', name: 'Editor', mayConfigure: async () => true };
const SAID = 'We waited ten years for this boat, and the town will not wait an eleventh';
const HERALD = [
  'Kelmar ferries will run all night from May, the ferry line announced on Monday.',
  `“${SAID},” said Ines Halloway, the director of the Kelmar ferry line.`,
  'The first night ferry leaves Kelmar harbour at 11 p.m. and carries 240 passengers to Sorrel island.',
  'The harbour council had asked for the crossing since the old bridge to Sorrel was closed.',
];
const GAZETTE = [
  'A night ferry between Kelmar harbour and Sorrel island begins in May.',
  `Ines Halloway, the director of the Kelmar ferry line, told the council: “${SAID.replace('ten years', 'twelve years').replace('an eleventh', 'a thirteenth')}.”`,
  'The night ferry has room for 180 passengers, she said on Monday.',
];

describeStores('feeds, from the item to the desk', (open) => {
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

  it('takes the first fetch as silent history; later items are on the desk within five seconds', async () => {
    await run('/watch add');
    const herald = await add('/herald.xml', xml(rss([item('/old-1'), item('/old-2')])), 'desk', ' outlet:Herald');
    const gazette = await add('/gazette.xml', xml(rss([item('/old-3')])), 'desk', ' outlet:Gazette');
    expect(await fetches()).toEqual([]);
    expect((await messages()).filter(({ kind }) => kind === 'alert')).toEqual([]);

    outlets.on('/ferry', html(newsPage({ title: 'Kelmar ferries to run all night', paragraphs: HERALD })));
    outlets.on('/night', html(newsPage({ title: 'Night ferry to Sorrel begins in May', paragraphs: GAZETTE })));
    outlets.on('/herald.xml', xml(rss([item('/ferry'), item('/old-1'), item('/old-2')])));
    await poll(herald);
    await eventually('the first article', async () => (await services().ledger.articles.counts()).articles === 1);
    await running.settle();

    outlets.on('/gazette.xml', xml(rss([item('/night'), item('/old-3')])));
    const polledAt = performance.now();
    await services().queue.add('poll-feed', { feed: gazette });
    await eventually('the alert', async () => (await messages()).some(({ kind }) => kind === 'alert'));
    const seconds = (performance.now() - polledAt) / 1000;
    console.info(`from the poll to the alert on the desk: ${seconds.toFixed(2)} s`);
    expect(seconds).toBeLessThan(5);
    const alert = JSON.stringify((await messages()).filter(({ kind }) => kind === 'alert'));
    for (const word of ['Herald', 'Gazette', 'ten', 'twelve']) expect(alert).toContain(word);
    expect(outlets.requests.filter(({ url }) => url.startsWith('/old-'))).toEqual([]);
  });

  it('does nothing on a 304, and asks once however many channels watch', async () => {
    const body = rss([item('/a')]);
    const feed = await add('/feed.xml', withValidators(body, { etag: 'W/"a b"' }));
    await run(`/feed add ${outlets.url}/feed.xml`, 'politics');
    await eventually('both polls', async () => outlets.requestsTo('/feed.xml').length >= 4);
    const before = outlets.requestsTo('/feed.xml').length;
    await poll(feed);
    expect(outlets.requestsTo('/feed.xml').slice(before)).toMatchObject([{ headers: { 'if-none-match': 'W/"a b"' } }]);
    expect(await services().ledger.feeds.list()).toHaveLength(1);
    expect(await services().ledger.feeds.channelsOf(feed)).toHaveLength(2);
    expect(await fetches()).toEqual([]);
  });

  it('stops at a 410 and says so once in each channel that depends on it', async () => {
    const feed = await add('/feed.xml', xml(rss([item('/a')])));
    await add('/feed.xml', xml(rss([item('/a')])), 'politics');
    outlets.on('/feed.xml', status(410));
    await poll(feed);
    expect(await state(feed)).toMatchObject({ status: 'gone', nextCheckAtMs: null });
    const asked = outlets.requestsTo('/feed.xml').length;
    await services().queue.add('poll-feed', { feed });
    await sweep(services(), 0);
    await running.settle();
    expect(outlets.requestsTo('/feed.xml')).toHaveLength(asked);
    for (const channel of ['desk', 'politics']) expect(await notices('gone for good', channel)).toBe(1);
    expect(await notices('gone for good', 'elsewhere')).toBe(0);
  });

  it('tells once of a dead feed and once of its return, and counts it by reason meanwhile', async () => {
    const metric = async () =>
      (await (await fetch(`${running.app.desk.url()}/metrics`)).text())
        .split('\n')
        .filter((line) => line.startsWith('onrecord_feeds_failing'));
    const feed = await add('/feed.xml', xml(rss([item('/a')])));
    outlets.on('/feed.xml', status(503));
    for (let i = 0; i < 6; i++) await poll(feed);
    expect(await state(feed)).toMatchObject({ status: 'failing', failures: 6 });
    expect(await notices("can't be read")).toBe(1);
    expect(await metric()).toContain('onrecord_feeds_failing{reason="http-503"} 1');
    outlets.on('/feed.xml', xml(rss([item('/a')])));
    await poll(feed);
    await poll(feed);
    expect(await notices('can be read again')).toBe(1);
    expect((await metric()).join()).not.toContain('http-503');
  });

  it('adopts a permanent redirect after the third time, also where that address is a feed already', async () => {
    const feed = await add('/old.xml', xml(rss([item('/a')])));
    outlets.on('/new.xml', xml(rss([item('/a')])));
    outlets.on('/old.xml', redirect('/new.xml', 301));
    for (let i = 0; i < 2; i++) await poll(feed);
    expect((await services().ledger.feeds.get(feed))?.url).toBe(`${outlets.url}/old.xml`);
    await poll(feed);
    expect((await services().ledger.feeds.get(feed))?.url).toBe(`${outlets.url}/new.xml`);

    const twin = await add('/twin.xml', xml(rss([item('/a')])), 'politics');
    outlets.on('/twin.xml', redirect('/new.xml', 301));
    for (let i = 0; i < 2; i++) await poll(twin);
    await services().queue.add('poll-feed', { feed: twin });
    await eventually('the merger', async () => (await services().ledger.feeds.get(twin)) === null);
    expect(await services().ledger.feeds.channelsOf(feed)).toHaveLength(2);
  });

  it.each([
    [
      'robots.txt',
      'failed',
      'robots.txt',
      newsPage({ title: 'T', paragraphs: HERALD }),
      'User-agent: *\nDisallow: /page',
    ],
    [
      'a paywall',
      'skipped',
      'paywall',
      newsPage({
        title: 'T',
        paragraphs: ['Ferries will run.', 'Subscribe to continue reading this article.'],
      }).replace('"@type":"NewsArticle"', '"@type":"NewsArticle","isAccessibleForFree":false'),
      null,
    ],
    [
      'a listing page',
      'skipped',
      'listing',
      `<html><head><meta property="og:type" content="website"><script type="application/ld+json">{"@type":"CollectionPage"}</script></head><body><h1>News</h1><main>${Array.from({ length: 30 }, (_, i) => `<article><h2><a href="/story-${i}">Story number ${i} of this morning</a></h2><p>The beginning of story number ${i}, which goes on elsewhere…</p></article>`).join('')}</main></body></html>`,
      null,
    ],
  ])('does not store %s and says why', async (_name, outcome, reason, page, robots) => {
    const feed = await add('/feed.xml', xml(rss([])));
    if (robots) outlets.on('/robots.txt', send(robots, { 'content-type': 'text/plain' }));
    outlets.on('/page', html(page));
    outlets.on('/feed.xml', xml(rss([item('/page')])));
    await poll(feed);
    await pagesFetched();
    const [fetch] = await fetches();
    expect(fetch).toMatchObject({ state: outcome, result: expect.stringContaining(reason) });
    expect((await services().ledger.articles.counts()).articles).toBe(0);
  });

  it('brings a removed feed back as a new one: asked again, and its items are history', async () => {
    const feed = await add('/feed.xml', xml(rss([item('/a')])));
    outlets.on('/feed.xml', status(410));
    await poll(feed);
    await run(`/feed remove ${feed}`);
    await add('/feed.xml', xml(rss([item('/b'), item('/a')])));
    await eventually('a poll', async () => (await state(feed)).hasHistory);
    expect(await state(feed)).toMatchObject({ status: 'active', failures: 0 });
    expect(await fetches()).toEqual([]);
  });

  it('stays paused when it is paused while it is asked', async () => {
    const feed = await add('/feed.xml', xml(rss([item('/a')])));
    outlets.on('/feed.xml', slow(rss([item('/b')]), 600, { 'content-type': 'application/rss+xml' }));
    const before = outlets.requestsTo('/feed.xml').length;
    await services().queue.add('poll-feed', { feed });
    await eventually('the request', async () => outlets.requestsTo('/feed.xml').length > before);
    await run(`/feed pause ${feed}`);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await state(feed)).toMatchObject({ status: 'paused', nextCheckAtMs: null });
    expect(await fetches()).toEqual([]);
  });

  it('takes feeds from OPML and gives them back', async () => {
    outlets.on('/one.xml', xml(rss([item('/a')])));
    outlets.on('/two.xml', xml(rss([item('/b')])));
    const opml = `<opml version="2.0"><body><outline text="Folder"><outline type="rss" text="One &amp; Co" xmlUrl="${outlets.url}/one.xml" wire="true"/></outline><outline text="Two" xmlUrl="${outlets.url}/two.xml"/><outline text="Lost" xmlUrl="${outlets.url}/lost.xml"/></body></opml>`;
    const printed: string[] = [];
    const io = {
      out: (line: string) => printed.push(line),
      err: () => {},
      stdin: async () => Buffer.from(opml),
      cwd: '/',
    };
    const verb = (...positionals: string[]) =>
      feedVerb.run({ app: async () => running.app, io, positionals, values: {} } as unknown as VerbContext);
    expect(await verb('import', '-'), 'one could not be read').toBe(1);
    const feeds = await services().ledger.feeds.list();
    expect(feeds).toMatchObject([
      { outlet: 'One & Co', wire: true },
      { outlet: 'Two', wire: false },
    ]);
    for (const { id } of feeds) expect(await services().ledger.feeds.channelsOf(id)).toHaveLength(1);
    printed.length = 0;
    expect(await verb('export')).toBe(0);
    expect(printed.join()).toContain(`xmlUrl="${outlets.url}/one.xml"`);
    expect(printed.join()).toContain('One &amp; Co');
    expect(printed.join()).toContain('wire="true"');
  });

  /** An article found in a watched feed, and the orders to read it again. */
  const articleFromFeed = async (page: Reply) => {
    const feed = await add('/feed.xml', xml(rss([])));
    outlets.on('/page', page);
    outlets.on('/feed.xml', xml(rss([item('/page', 'Kelmar ferries to run all night')])));
    await poll(feed);
    await eventually('re-reads', async () => (await fetches("reason = 'reread'")).length === 5);
    await running.settle();
    return feed;
  };
  /** Lets so much time pass for what is on order. */
  const later = async (hours: number) => {
    await store.db.query(`update fetches set due_at = due_at - $1 * interval '1 hour'`, [hours]);
    await sweep(services(), 0);
    await pagesFetched();
    await running.settle();
  };
  const asPage = (paragraphs: readonly string[]) =>
    html(newsPage({ title: 'Kelmar ferries to run all night', paragraphs }));

  it('reads an article again: a changed text is a version with its edits, the same text is nothing', async () => {
    const changed = HERALD.map((text) => text.replace('240 passengers', '180 passengers'));
    await articleFromFeed(inTurn(asPage(HERALD), asPage(HERALD), asPage(changed)));
    expect((await fetches("reason = 'reread'")).map(({ state }) => state)).toEqual(Array(5).fill('pending'));
    await later(0.5);
    expect(await services().ledger.articles.counts()).toMatchObject({ articles: 1, versions: 1 });
    await later(1);
    expect(await services().ledger.articles.counts()).toMatchObject({ articles: 1, versions: 2 });
    const edits = await services().ledger.findings.list({ kinds: ['edit'] });
    expect(edits.map(({ field }) => field)).toEqual(['number']);
  });

  it('reads once, now, what it missed while it was down', async () => {
    await articleFromFeed(asPage(HERALD));
    expect(outlets.requestsTo('/page')).toHaveLength(1);
    await later(25);
    expect(outlets.requestsTo('/page')).toHaveLength(2);
    expect((await fetches("reason = 'reread'")).map(({ state }) => state).sort()).toEqual([
      'done',
      'pending',
      'skipped',
      'skipped',
      'skipped',
    ]);
  });

  it.each([
    ['while its feed is read', async () => {}, 2],
    ['when its feed is paused and nothing is watched', (feed: number) => run(`/feed pause ${feed}`), 1],
    ['when its feed is removed and nothing is watched', (feed: number) => run(`/feed remove ${feed}`), 1],
    [
      'when its feed is removed but a channel watches',
      async (feed: number) => {
        await run('/watch add words:ferry');
        await run(`/feed remove ${feed}`);
      },
      2,
    ],
  ] as const)('reads again only what is watched: %s', async (_name, change, requests) => {
    const feed = await articleFromFeed(asPage(HERALD));
    await change(feed);
    await later(0.5);
    expect(outlets.requestsTo('/page')).toHaveLength(requests);
  });

  it('subscribes at the hub a feed names, and a push is polled at once', async () => {
    const stand = hub(outlets, '/hub');
    const head = `<atom:link rel="hub" href="${outlets.url}/hub"/><atom:link rel="self" href="${outlets.url}/feed.xml"/>`;
    const feed = await add('/feed.xml', xml(rss([item('/a')], head)));
    await eventually('the wish', async () => stand.wishes.length === 1);
    const wish = stand.wishes[0] as (typeof stand.wishes)[number];
    expect(wish).toMatchObject({ mode: 'subscribe', topic: `${outlets.url}/feed.xml` });
    expect(wish.callback).toMatch(/^http:\/\/onrecord\.example\/websub\/[\w-]{20,}$/);
    const callback = wish.callback.replace('http://onrecord.example', running.app.desk.url() ?? '');

    // 1 Only what we asked for is confirmed.
    const verify = (query: URLSearchParams, at = callback) => fetch(`${at}?${query}`);
    const other = stand.verification({ ...wish, topic: `${outlets.url}/other.xml` }, 'abc');
    expect((await verify(other)).status).toBe(404);
    expect((await verify(stand.verification(wish, 'abc'), `${callback}x`)).status).toBe(404);
    const confirmed = await verify(stand.verification(wish, 'challenge-1', 3_600));
    expect([confirmed.status, await confirmed.text()]).toEqual([200, 'challenge-1']);

    // 2 A push is polled at once; polling goes on as the safety net, at its slower pace.
    const push = (body: string, headers: Record<string, string> = {}, at = callback) =>
      fetch(at, { method: 'POST', body, headers });
    const asked = () => outlets.requestsTo('/feed.xml').length;
    const before = asked();
    expect((await push('anything')).status).toBe(202);
    await eventually('the poll', async () => asked() > before);
    await eventually('its state', async () => {
      const { nextCheckAtMs, lastCheckAtMs } = await state(feed);
      return (nextCheckAtMs ?? 0) - (lastCheckAtMs ?? 0) >= 3_600_000;
    });
    expect((await push('anything', {}, `${callback}x`)).status).toBe(410);
    expect(stand.wishes).toHaveLength(1);

    // 3 A hub that has our secret must sign.
    await store.db.query(`update feeds set hub = jsonb_set(hub, '{hub}', '"https://hub.example/"')`);
    const [row] = await store.db.query<{ secret: string }>(`select hub ->> 'secret' as secret from feeds`);
    const unsigned = asked();
    for (const signature of ['', 'sha256=00', stand.signature({ ...wish, secret: 'wrong' }, 'x')]) {
      expect((await push('x', { 'x-hub-signature': signature })).status).toBe(202);
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(asked()).toBe(unsigned);
    await push('x', { 'x-hub-signature': stand.signature({ ...wish, secret: row?.secret ?? '' }, 'x') });
    await eventually('the signed poll', async () => asked() > unsigned);

    // 4 The feed has named its own hub all the while: that one is asked anew, and again before the lease ends.
    await eventually('the other wish', async () => stand.wishes.length === 2);
    await running.settle();
    await store.db.query(`update feeds set hub = hub || '{"askAtMs": 0}'`);
    await sweep(services(), 0);
    expect(stand.wishes[2]).toEqual(stand.wishes[1]);
    expect(stand.wishes[2]?.callback).not.toBe(wish.callback);

    // 5 A feed that is removed is no longer pushed.
    await run(`/feed remove ${feed}`);
    expect((await push('anything')).status).toBe(410);
  });
});
