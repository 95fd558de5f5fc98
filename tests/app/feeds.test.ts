/** From a feed to the desk with the real parts: polling, fetching, reading, alerting; only the outlets' servers are stand-ins. */
import { expect, it } from 'vitest';
import { sweep } from '../../jobs/sweep.ts';
import { feedVerb } from '../../src/cli/manage.ts';
import type { VerbContext } from '../../src/cli/verb.ts';
import { describeFeeds } from '../helpers/feed-desk.ts';
import { html, newsPage, redirect, rss, send, slow, status, withValidators, xml } from '../stand-ins/feed-server.ts';

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

describeFeeds('feeds, from the item to the desk', (desk) => {
  const { services, run, messages, notices, state, fetches, eventually, poll, pagesFetched, add, item } = desk;

  it('takes the first fetch as silent history; later items are on the desk within five seconds', async () => {
    await run('/watch add');
    const herald = await add('/herald.xml', xml(rss([item('/old-1'), item('/old-2')])), 'desk', ' outlet:Herald');
    const gazette = await add('/gazette.xml', xml(rss([item('/old-3')])), 'desk', ' outlet:Gazette');
    expect(await fetches()).toEqual([]);
    expect((await messages()).filter(({ kind }) => kind === 'alert')).toEqual([]);

    desk.outlets.on('/ferry', html(newsPage({ title: 'Kelmar ferries to run all night', paragraphs: HERALD })));
    desk.outlets.on('/night', html(newsPage({ title: 'Night ferry to Sorrel begins in May', paragraphs: GAZETTE })));
    desk.outlets.on('/herald.xml', xml(rss([item('/ferry'), item('/old-1'), item('/old-2')])));
    await poll(herald);
    await eventually('the first article', async () => (await services().ledger.articles.counts()).articles === 1);
    await desk.running.settle();

    desk.outlets.on('/gazette.xml', xml(rss([item('/night'), item('/old-3')])));
    const polledAt = performance.now();
    await services().queue.add('poll-feed', { feed: gazette });
    await eventually('the alert', async () => (await messages()).some(({ kind }) => kind === 'alert'));
    const seconds = (performance.now() - polledAt) / 1000;
    console.info(`from the poll to the alert on the desk: ${seconds.toFixed(2)} s`);
    expect(seconds).toBeLessThan(5);
    const alert = JSON.stringify((await messages()).filter(({ kind }) => kind === 'alert'));
    for (const word of ['Herald', 'Gazette', 'ten', 'twelve']) expect(alert).toContain(word);
    expect(desk.outlets.requests.filter(({ url }) => url.startsWith('/old-'))).toEqual([]);
  });

  it('does nothing on a 304, and asks once however many channels watch', async () => {
    const body = rss([item('/a')]);
    const feed = await add('/feed.xml', withValidators(body, { etag: 'W/"a b"' }));
    await run(`/feed add ${desk.outlets.url}/feed.xml`, 'politics');
    await eventually('both polls', async () => desk.outlets.requestsTo('/feed.xml').length >= 4);
    const before = desk.outlets.requestsTo('/feed.xml').length;
    await poll(feed);
    expect(desk.outlets.requestsTo('/feed.xml').slice(before)).toMatchObject([
      { headers: { 'if-none-match': 'W/"a b"' } },
    ]);
    expect(await services().ledger.feeds.list()).toHaveLength(1);
    expect(await services().ledger.feeds.channelsOf(feed)).toHaveLength(2);
    expect(await fetches()).toEqual([]);
  });

  it('stops at a 410 and says so once in each channel that depends on it', async () => {
    const feed = await add('/feed.xml', xml(rss([item('/a')])));
    await add('/feed.xml', xml(rss([item('/a')])), 'politics');
    desk.outlets.on('/feed.xml', status(410));
    await poll(feed);
    expect(await state(feed)).toMatchObject({ status: 'gone', nextCheckAtMs: null });
    const asked = desk.outlets.requestsTo('/feed.xml').length;
    await services().queue.add('poll-feed', { feed });
    await sweep(services(), 0);
    await desk.running.settle();
    expect(desk.outlets.requestsTo('/feed.xml')).toHaveLength(asked);
    for (const channel of ['desk', 'politics']) expect(await notices('gone for good', channel)).toBe(1);
    expect(await notices('gone for good', 'elsewhere')).toBe(0);
  });

  it('tells once of a dead feed and once of its return, and counts it by reason meanwhile', async () => {
    const metric = async () =>
      (await (await fetch(`${desk.running.app.desk.url()}/metrics`)).text())
        .split('\n')
        .filter((line) => line.startsWith('onrecord_feeds_failing'));
    const feed = await add('/feed.xml', xml(rss([item('/a')])));
    desk.outlets.on('/feed.xml', status(503));
    for (let i = 0; i < 6; i++) await poll(feed);
    expect(await state(feed)).toMatchObject({ status: 'failing', failures: 6 });
    expect(await notices("can't be read")).toBe(1);
    expect(await metric()).toContain('onrecord_feeds_failing{reason="http-503"} 1');
    desk.outlets.on('/feed.xml', xml(rss([item('/a')])));
    await poll(feed);
    await poll(feed);
    expect(await notices('can be read again')).toBe(1);
    expect((await metric()).join()).not.toContain('http-503');
  });

  it('adopts a permanent redirect after the third time, also where that address is a feed already', async () => {
    const feed = await add('/old.xml', xml(rss([item('/a')])));
    desk.outlets.on('/new.xml', xml(rss([item('/a')])));
    desk.outlets.on('/old.xml', redirect('/new.xml', 301));
    for (let i = 0; i < 2; i++) await poll(feed);
    expect((await services().ledger.feeds.get(feed))?.url).toBe(`${desk.outlets.url}/old.xml`);
    await poll(feed);
    expect((await services().ledger.feeds.get(feed))?.url).toBe(`${desk.outlets.url}/new.xml`);

    const twin = await add('/twin.xml', xml(rss([item('/a')])), 'politics');
    desk.outlets.on('/twin.xml', redirect('/new.xml', 301));
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
    if (robots) desk.outlets.on('/robots.txt', send(robots, { 'content-type': 'text/plain' }));
    desk.outlets.on('/page', html(page));
    desk.outlets.on('/feed.xml', xml(rss([item('/page')])));
    await poll(feed);
    await pagesFetched();
    const [fetch] = await fetches();
    expect(fetch).toMatchObject({ state: outcome, result: expect.stringContaining(reason) });
    expect((await services().ledger.articles.counts()).articles).toBe(0);
  });

  it('brings a removed feed back as a new one: asked again, and its items are history', async () => {
    const feed = await add('/feed.xml', xml(rss([item('/a')])));
    desk.outlets.on('/feed.xml', status(410));
    await poll(feed);
    await run(`/feed remove ${feed}`);
    await add('/feed.xml', xml(rss([item('/b'), item('/a')])));
    await eventually('a poll', async () => (await state(feed)).hasHistory);
    expect(await state(feed)).toMatchObject({ status: 'active', failures: 0 });
    expect(await fetches()).toEqual([]);
  });

  it('stays paused when it is paused while it is asked', async () => {
    const feed = await add('/feed.xml', xml(rss([item('/a')])));
    desk.outlets.on('/feed.xml', slow(rss([item('/b')]), 600, { 'content-type': 'application/rss+xml' }));
    const before = desk.outlets.requestsTo('/feed.xml').length;
    await services().queue.add('poll-feed', { feed });
    await eventually('the request', async () => desk.outlets.requestsTo('/feed.xml').length > before);
    await run(`/feed pause ${feed}`);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await state(feed)).toMatchObject({ status: 'paused', nextCheckAtMs: null });
    expect(await fetches()).toEqual([]);
  });

  it('takes feeds from OPML and gives them back', async () => {
    desk.outlets.on('/one.xml', xml(rss([item('/a')])));
    desk.outlets.on('/two.xml', xml(rss([item('/b')])));
    const opml = `<opml version="2.0"><body><outline text="Folder"><outline type="rss" text="One &amp; Co" xmlUrl="${desk.outlets.url}/one.xml" wire="true"/></outline><outline text="Two" xmlUrl="${desk.outlets.url}/two.xml"/><outline text="Lost" xmlUrl="${desk.outlets.url}/lost.xml"/></body></opml>`;
    const printed: string[] = [];
    const io = {
      out: (line: string) => printed.push(line),
      err: () => {},
      stdin: async () => Buffer.from(opml),
      cwd: '/',
    };
    const verb = (...positionals: string[]) =>
      feedVerb.run({ app: async () => desk.running.app, io, positionals, values: {} } as unknown as VerbContext);
    expect(await verb('import', '-'), 'one could not be read').toBe(1);
    const feeds = await services().ledger.feeds.list();
    expect(feeds).toMatchObject([
      { outlet: 'One & Co', wire: true },
      { outlet: 'Two', wire: false },
    ]);
    for (const { id } of feeds) expect(await services().ledger.feeds.channelsOf(id)).toHaveLength(1);
    printed.length = 0;
    expect(await verb('export')).toBe(0);
    expect(printed.join()).toContain(`xmlUrl="${desk.outlets.url}/one.xml"`);
    expect(printed.join()).toContain('One &amp; Co');
    expect(printed.join()).toContain('wire="true"');
  });
});
