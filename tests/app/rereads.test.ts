/** Pages read again for silent edits. */
import { expect, it } from 'vitest';
import { sweep } from '../../jobs/sweep.ts';
import { describeFeeds } from '../helpers/feed-desk.ts';
import { html, inTurn, newsPage, type Reply, rss, xml } from '../stand-ins/feed-server.ts';

const HERALD = [
  'Kelmar ferries will run all night from May, the ferry line announced on Monday.',
  '“We waited ten years for this boat,” said Ines Halloway, the director of the Kelmar ferry line.',
  'The first night ferry leaves Kelmar harbour at 11 p.m. and carries 240 passengers to Sorrel island.',
  'The harbour council had asked for the crossing since the old bridge to Sorrel was closed.',
];

describeFeeds('pages, read again', (desk) => {
  const { services, run, fetches, eventually, poll, pagesFetched, add, item } = desk;

  /** An article found in a watched feed, and the orders to read it again. */
  const articleFromFeed = async (page: Reply) => {
    const feed = await add('/feed.xml', xml(rss([])));
    desk.outlets.on('/page', page);
    desk.outlets.on('/feed.xml', xml(rss([item('/page', 'Kelmar ferries to run all night')])));
    await poll(feed);
    await eventually('re-reads', async () => (await fetches("reason = 'reread'")).length === 5);
    await desk.running.settle();
    return feed;
  };
  /** Lets so much time pass for what is on order. */
  const later = async (hours: number) => {
    await desk.store.db.query(`update fetches set due_at = due_at - $1 * interval '1 hour'`, [hours]);
    await sweep(services(), 0);
    await pagesFetched();
    await desk.running.settle();
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

  it('orders the later looks also when it died between taking the article and finishing the fetch', async () => {
    await articleFromFeed(asPage(HERALD));
    await desk.store.db.query(`delete from fetches where reason = 'reread'`);
    const [fetch] = await desk.store.db.query<{ id: number }>(
      `update fetches set state = 'pending' where reason = 'feed' returning id`,
    );
    await services().queue.add('fetch-page', { fetch: fetch?.id as number });
    await eventually('re-reads', async () => (await fetches("reason = 'reread'")).length === 5);
    expect(await services().ledger.articles.counts()).toMatchObject({ articles: 1, versions: 1 });
  });

  it('leaves a picture where a page should be, and says so', async () => {
    const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');
    const feed = await add('/feed.xml', xml(rss([])));
    desk.outlets.on('/photo', (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end(png);
    });
    desk.outlets.on('/feed.xml', xml(rss([item('/photo')])));
    await poll(feed);
    await pagesFetched();
    expect(await fetches()).toMatchObject([{ state: 'skipped', result: expect.stringContaining('picture') }]);
    expect(desk.outlets.requestsTo('/photo')).toHaveLength(1);
  });

  it('reads once, now, what it missed while it was down', async () => {
    await articleFromFeed(asPage(HERALD));
    expect(desk.outlets.requestsTo('/page')).toHaveLength(1);
    await later(25);
    expect(desk.outlets.requestsTo('/page')).toHaveLength(2);
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
    expect(desk.outlets.requestsTo('/page')).toHaveLength(requests);
  });
});
