/** A feed's whole life against a real server: the fetcher, the parser and the state machine together. */
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { parseFeed } from '../../src/article/feed.ts';
import { FetchError, fetchSafely } from '../../src/article/fetch.ts';
import {
  afterFetch,
  conditionalOptions,
  type FeedEvent,
  type FeedState,
  newFeedState,
  newItems,
  type PollOutcome,
} from '../../src/article/poll.ts';
import { checkSignature, hubLinks, hubRequest, newHubSubscription, verifyIntent } from '../../src/article/websub.ts';
import { UserError } from '../../src/model.ts';
import {
  type FeedServer,
  html,
  hub,
  redirect,
  rss,
  startFeedServer,
  status,
  withValidators,
  xml,
} from '../stand-ins/feed-server.ts';

let server: FeedServer;
let life: Life;

/** What a poll job does, with the ledger as two variables. */
class Life {
  state: FeedState;
  readonly known = new Set<string>();
  readonly events: FeedEvent[] = [];
  readonly alerts: string[] = [];

  constructor(url: string) {
    this.state = newFeedState(url, Date.now());
  }

  async poll(): Promise<void> {
    const outcome = await this.#ask();
    const next = afterFetch(this.state, outcome, this.state.nextCheckAtMs ?? Date.now());
    this.state = next.state;
    this.events.push(...next.events);
  }

  async #ask(): Promise<PollOutcome> {
    try {
      const answer = await fetchSafely(this.state.url, {
        ...conditionalOptions(this.state),
        allowPrivateNetworks: true,
      });
      if (answer.status === 304) return { kind: 'not-modified', answer };
      const parsed = parseFeed(answer.body, answer.contentType, answer.finalUrl);
      const { fresh, history } = newItems(parsed, this.known, !this.state.hasHistory);
      for (const item of [...fresh, ...history]) this.known.add(item.identity);
      this.alerts.push(...fresh.map((item) => item.title ?? ''));
      return { kind: 'read', answer, newItems: fresh.length, ttlMs: parsed.ttlMs };
    } catch (error) {
      if (error instanceof FetchError) return { kind: 'failed', error };
      if (error instanceof UserError)
        return { kind: 'failed', error: { kind: 'not-a-feed', message: error.message, permanent: true } };
      throw error;
    }
  }
}

beforeEach(async () => {
  await server?.close();
  server = await startFeedServer();
  life = new Life(`${server.url}/feed`);
});
afterAll(() => server.close());

const items = (...titles: string[]) =>
  rss(titles.map((title) => ({ title, guid: title, link: `http://outlet.example/${title}` })));

describe('a feed', () => {
  it('has a silent history, then news, each once, however often it is asked', async () => {
    server.on('/feed', xml(items('b', 'a')));
    await life.poll();
    expect(life.alerts).toEqual([]);
    server.on('/feed', xml(items('c', 'b', 'a')));
    await life.poll();
    await life.poll();
    expect(life.alerts).toEqual(['c']);
  });

  it('is asked with its validators and parsed only when it changed', async () => {
    const validators = { etag: 'W/"odd, but theirs"', lastModified: 'Sunday' };
    server.on('/feed', withValidators(items('a'), validators));
    await life.poll();
    await life.poll();
    expect(
      server.requestsTo('/feed').map(({ headers }) => [headers['if-none-match'], headers['if-modified-since']]),
    ).toEqual([
      [undefined, undefined],
      [validators.etag, validators.lastModified],
    ]);
    expect(life.state).toMatchObject({ failures: 0, etag: validators.etag, hasHistory: true });
  });

  it('moves after three permanent redirects, and takes its validators with it', async () => {
    server.on('/feed', redirect('/new', 308));
    server.on('/new', withValidators(items('a'), { etag: '"n"' }));
    for (let i = 0; i < 4; i++) await life.poll();
    expect(life.state.url).toBe(`${server.url}/new`);
    expect(life.events).toEqual(['moved']);
    expect(server.requestsTo('/feed')).toHaveLength(3);
    expect(server.requestsTo('/feed').every(({ headers }) => headers['if-none-match'] === undefined)).toBe(true);
    expect(server.requestsTo('/new').at(-1)?.headers['if-none-match']).toBe('"n"');
    expect(life.alerts).toEqual([]);
  });

  it('dies, returns and goes, each said once', async () => {
    server.on('/feed', xml(items('a')));
    await life.poll();
    server.on('/feed', status(500));
    for (let i = 0; i < 8; i++) await life.poll();
    server.on('/feed', xml(items('b', 'a')));
    await life.poll();
    server.on('/feed', status(410));
    await life.poll();
    expect(life.events).toEqual(['dead', 'returned', 'gone']);
    expect(life.alerts).toEqual(['b']);
    expect(life.state.nextCheckAtMs).toBeNull();
  });

  it('that becomes a web page fails with a reason', async () => {
    server.on('/feed', html('<!doctype html><html><body>We have moved.</body></html>'));
    for (let i = 0; i < 3; i++) await life.poll();
    expect(life.events).toEqual(['dead']);
    expect(life.state.failure).toEqual({ kind: 'not-a-feed', message: 'That address gives a web page, not a feed.' });
  });

  it('keeps its encoding when only the header names it', async () => {
    const bytes = Buffer.from(
      '<rss version="2.0"><channel><title>T</title><item><title>x</title><guid>1</guid></item><item><title>Brücke über den Fluß</title><guid>2</guid></item></channel></rss>',
      'latin1',
    );
    server.on(
      '/feed',
      (_request, response) =>
        void response.writeHead(200, { 'content-type': 'text/xml; charset=iso-8859-1' }).end(bytes),
    );
    const answer = await fetchSafely(life.state.url, { allowPrivateNetworks: true });
    expect(parseFeed(answer.body, answer.contentType, answer.finalUrl).items[1]?.title).toBe('Brücke über den Fluß');
  });
});

describe('a hub', () => {
  it('is asked, verified and believed by its signature alone', async () => {
    const standIn = hub(server, '/hub');
    server.on('/feed', xml(items('a'), { link: `<${server.url}/hub>; rel="hub", <${server.url}/feed>; rel="self"` }));
    const answer = await fetchSafely(life.state.url, { allowPrivateNetworks: true });
    const { hubs, self } = hubLinks(answer.link);
    // A hub on https would be told the secret; the stand-in is not, so the request is made as if it were.
    const subscription = newHubSubscription(hubs[0] ?? '', self ?? '');
    const request = hubRequest(
      { ...subscription, hub: 'https://hub.example/' },
      'subscribe',
      'https://bot.example/websub',
    );
    await fetch(`${server.url}/hub`, { method: request.method, headers: request.headers, body: request.body });
    const [wish] = standIn.wishes;
    expect(wish).toMatchObject({
      callback: `https://bot.example/websub/${subscription.token}`,
      mode: 'subscribe',
      topic: `${server.url}/feed`,
      secret: subscription.secret,
    });
    if (wish === undefined) return;

    const verified = verifyIntent(standIn.verification(wish, 'prove it', 3_600), subscription, 0);
    expect(verified).toMatchObject({
      status: 200,
      body: 'prove it',
      subscription: { state: 'active', leaseEndsAtMs: 3_600_000 },
    });
    const body = items('b', 'a');
    expect(checkSignature(standIn.signature(wish, body), subscription.secret, Buffer.from(body))).toBe(true);
    expect(checkSignature(standIn.signature(wish, `${body} `), subscription.secret, Buffer.from(body))).toBe(false);
  });
});
