import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../src/article/feed.ts';
import {
  afterFetch,
  conditionalOptions,
  type FeedEvent,
  type FeedState,
  newFeedState,
  newItems,
  POLL_LIMITS,
  type PollAnswer,
  type PollOutcome,
  paused,
  resumed,
} from '../../src/article/poll.ts';
import { rss } from '../stand-ins/feed-server.ts';

const T0 = Date.parse('2026-11-22T12:00:00Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const URL_ = 'https://outlet.example/feed';

const answer = (more: Partial<PollAnswer> = {}): PollAnswer => ({
  status: 200,
  finalUrl: URL_,
  permanentRedirect: null,
  etag: '"1"',
  lastModified: null,
  retryAfterMs: null,
  cacheMaxAgeMs: null,
  expiresMs: null,
  ...more,
});
const read = (newItemCount: number, more: Partial<PollAnswer> = {}, ttlMs: number | null = null): PollOutcome => ({
  kind: 'read',
  answer: answer(more),
  newItems: newItemCount,
  ttlMs,
});
const unchanged = (more: Partial<PollAnswer> = {}): PollOutcome => ({
  kind: 'not-modified',
  answer: answer({ status: 304, ...more }),
});
const failed = (more: Partial<Extract<PollOutcome, { kind: 'failed' }>['error']> = {}): PollOutcome => ({
  kind: 'failed',
  error: {
    kind: 'http',
    message: 'outlet.example answered 500: the server has a fault.',
    permanent: false,
    status: 500,
    ...more,
  },
});

/** Runs outcomes one after another, each when it is due. */
function run(
  outcomes: readonly PollOutcome[],
  start: FeedState = newFeedState(URL_, T0),
): { state: FeedState; events: FeedEvent[]; waits: number[] } {
  let state = start;
  const events: FeedEvent[] = [];
  const waits: number[] = [];
  for (const outcome of outcomes) {
    const now = state.nextCheckAtMs ?? T0;
    const next = afterFetch(state, outcome, now);
    state = next.state;
    events.push(...next.events);
    waits.push(state.nextCheckAtMs === null ? Number.POSITIVE_INFINITY : state.nextCheckAtMs - now);
  }
  return { state, events, waits };
}

describe('the interval', () => {
  it('starts at a quarter of an hour and halves with news, down to five minutes', () => {
    expect(run([read(20), read(3), read(3), read(1)]).waits).toEqual([
      15 * MINUTE,
      7.5 * MINUTE,
      5 * MINUTE,
      5 * MINUTE,
    ]);
  });

  it('grows by half when there is none, up to a day', () => {
    const { waits } = run([read(20), ...Array.from({ length: 20 }, () => unchanged())]);
    expect(waits[1]).toBe(22.5 * MINUTE);
    expect(waits[2]).toBe(33.75 * MINUTE);
    expect(waits.at(-1)).toBe(24 * HOUR);
  });

  it.each<[name: string, outcome: PollOutcome, wait: number]>([
    ['ttl', read(1, {}, 2 * HOUR), 2 * HOUR],
    ['Retry-After', read(1, { retryAfterMs: 3 * HOUR }), 3 * HOUR],
    ['Cache-Control', unchanged({ cacheMaxAgeMs: HOUR }), HOUR],
    ['Expires', unchanged({ expiresMs: 90 * MINUTE }), 90 * MINUTE],
    ['the longest of them', read(1, { retryAfterMs: HOUR, cacheMaxAgeMs: 2 * HOUR }, 30 * MINUTE), 2 * HOUR],
    ['a month is a day', read(1, { cacheMaxAgeMs: 720 * HOUR }), 24 * HOUR],
    ['nothing is five minutes at least', read(1, { cacheMaxAgeMs: 0 }, 0), 15 * MINUTE],
    ['no validators: half an hour at least', read(1, { etag: null }), 30 * MINUTE],
    ['a hub that pushes: an hour at least', { ...read(1), isPushed: true } as PollOutcome, HOUR],
    ['a hub that is only named', { ...read(1), hasHub: true } as PollOutcome, 15 * MINUTE],
  ])('obeys %s', (_name, outcome, wait) => {
    expect(run([outcome]).waits).toEqual([wait]);
  });

  it('is spread by jitter, never before its time and never beyond a day', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        fc.integer({ min: 0, max: 48 * HOUR }),
        (jitter, retryAfterMs) => {
          const { state } = afterFetch(newFeedState(URL_, T0), read(1, { retryAfterMs }), T0, jitter);
          const wait = (state.nextCheckAtMs ?? 0) - T0;
          expect(wait).toBeGreaterThanOrEqual(Math.min(24 * HOUR, Math.max(5 * MINUTE, retryAfterMs)));
          expect(wait).toBeLessThanOrEqual(24 * HOUR);
        },
      ),
    );
  });
});

describe('validators', () => {
  it('are kept with the URL that gave them, and over a 304 that repeats none', () => {
    const { state } = run([
      read(1, { etag: 'W/"x"', lastModified: 'yesterday, as the server wrote it', finalUrl: 'https://cdn.example/f' }),
      unchanged({ etag: null, finalUrl: 'https://cdn.example/f' }),
    ]);
    expect(conditionalOptions(state)).toEqual({
      etag: 'W/"x"',
      lastModified: 'yesterday, as the server wrote it',
      validatorsUrl: 'https://cdn.example/f',
    });
  });

  it('are dropped when a full answer has none', () => {
    expect(run([read(1), read(1, { etag: null })]).state).toMatchObject({ etag: null, lastModified: null });
  });
});

describe('redirects', () => {
  const moved = (target: string) => unchanged({ permanentRedirect: target, finalUrl: target });

  it.each<[name: string, outcomes: PollOutcome[], url: string, events: FeedEvent[]]>([
    [
      'three identical permanent ones move the feed',
      [moved('https://new.example/f'), moved('https://new.example/f'), moved('https://new.example/f')],
      'https://new.example/f',
      ['moved'],
    ],
    ['two do not', [moved('https://new.example/f'), moved('https://new.example/f')], URL_, []],
    [
      'different targets start again',
      [moved('https://a.example/'), moved('https://b.example/'), moved('https://a.example/')],
      URL_,
      [],
    ],
    [
      'an answer in place breaks the row',
      [moved('https://a.example/'), moved('https://a.example/'), unchanged(), moved('https://a.example/')],
      URL_,
      [],
    ],
    [
      'a failure breaks the row',
      [moved('https://a.example/'), moved('https://a.example/'), failed(), moved('https://a.example/')],
      URL_,
      [],
    ],
  ])('%s', (_name, outcomes, url, events) => {
    const result = run(outcomes);
    expect(result.state.url).toBe(url);
    expect(result.events).toEqual(events);
  });
});

describe('failures', () => {
  it('back off by doubling, to a day', () => {
    expect(run([read(1), ...Array.from({ length: 9 }, () => failed())]).waits.slice(1, 4)).toEqual([
      15 * MINUTE,
      30 * MINUTE,
      HOUR,
    ]);
    expect(run(Array.from({ length: 12 }, () => failed())).waits.at(-1)).toBe(24 * HOUR);
  });

  it('announce a dead feed once, and once that it returned', () => {
    const result = run([
      read(1),
      ...Array.from({ length: 9 }, () => failed()),
      read(1),
      unchanged(),
      ...Array.from({ length: 7 }, () => failed()),
      unchanged(),
    ]);
    expect(result.events).toEqual(['dead', 'returned', 'dead', 'returned']);
    expect(result.state).toMatchObject({ status: 'active', failures: 0, failure: null });
  });

  it('stay silent when they pass before anyone need know', () => {
    expect(run([read(1), failed(), failed(), failed(), failed(), read(1)]).events).toEqual([]);
  });

  it.each([
    [{ permanent: false }, POLL_LIMITS.failuresToDie],
    [{ permanent: true, status: 404 }, POLL_LIMITS.failuresToDiePermanent],
  ])('%j is announced after %i', (error, count) => {
    expect(run(Array.from({ length: count - 1 }, () => failed(error))).events).toEqual([]);
    const result = run(Array.from({ length: count }, () => failed(error)));
    expect(result.events).toEqual(['dead']);
    expect(result.state.status).toBe('failing');
  });

  it('name a kind for the metrics and a sentence for people', () => {
    expect(run([failed()]).state.failure).toEqual({
      kind: 'http-500',
      message: 'outlet.example answered 500: the server has a fault.',
    });
    expect(run([failed({ kind: 'not-a-feed', status: null })]).state.failure?.kind).toBe('not-a-feed');
  });

  it('obey Retry-After', () => {
    expect(run([failed({ status: 429, retryAfterMs: 5 * HOUR })]).waits).toEqual([5 * HOUR]);
  });

  it('410 stops for good, and says so once', () => {
    const gone = failed({ status: 410, permanent: true });
    const result = run([read(1), gone]);
    expect(result.events).toEqual(['gone']);
    expect(result.state).toMatchObject({ status: 'gone', nextCheckAtMs: null });
    expect(afterFetch(result.state, gone, T0).events).toEqual([]);
    expect(paused(result.state).status).toBe('gone');
  });
});

describe('paused', () => {
  it('is not due, stays paused through a late answer, and is taken up at once', () => {
    const stopped = paused(run([read(1)]).state);
    expect(stopped.nextCheckAtMs).toBeNull();
    expect(afterFetch(stopped, read(1), T0).state).toMatchObject({ status: 'paused', nextCheckAtMs: null });
    expect(afterFetch(stopped, failed(), T0).state).toMatchObject({ status: 'paused', nextCheckAtMs: null });
    expect(resumed(stopped, T0 + 5)).toMatchObject({ status: 'active', nextCheckAtMs: T0 + 5 });
  });
});

describe('newItems', () => {
  const feed = (...titles: string[]) =>
    parseFeed(rss(titles.map((title) => ({ title, guid: title, published: '2020-01-01' }))), null, URL_);

  it.each<[name: string, titles: string[], known: string[], first: boolean, fresh: string[], history: string[]]>([
    ['a first fetch is history', ['a', 'b'], [], true, [], ['a', 'b']],
    ['then only what was not known', ['c', 'a', 'b'], ['guid:a', 'guid:b'], false, ['c'], []],
    ['however old it says it is', ['old'], [], false, ['old'], []],
    ['nothing new', ['a'], ['guid:a'], false, [], []],
  ])('%s', (_name, titles, known, first, fresh, history) => {
    const result = newItems(feed(...titles), new Set(known), first);
    expect(result.fresh.map((item) => item.title)).toEqual(fresh);
    expect(result.history.map((item) => item.title)).toEqual(history);
  });

  it('a feed read for the first time has no history yet, afterwards it has', () => {
    expect(newFeedState(URL_, T0).hasHistory).toBe(false);
    expect(run([failed(), unchanged()]).state.hasHistory).toBe(false);
    expect(run([read(5)]).state.hasHistory).toBe(true);
  });
});
