/** Asks one feed what is new, politely, and orders the pages of new items. */

import { feedNotice } from '../src/alerts/notices.ts';
import { type ParsedFeed, parseFeed } from '../src/article/feed.ts';
import { FetchError } from '../src/article/fetch.ts';
import {
  afterFetch,
  conditionalOptions,
  type FeedEvent,
  type FeedState,
  newItems,
  type PollOutcome,
} from '../src/article/poll.ts';
import { defineJob } from '../src/job.ts';
import type { FeedRow } from '../src/ledger/feeds.ts';
import { followHub, isPushed } from '../src/lookup/websub.ts';
import { encodeMessage } from '../src/message-json.ts';
import type { Services } from '../src/services.ts';

const FAR_FUTURE = new Date('9999-01-01T00:00:00Z');

export default defineJob<'poll-feed', Services>({
  name: 'poll-feed',
  summary: 'Polls one feed and orders the pages of its new items.',
  schedule: 'at the time the feed itself suggests, between five minutes and a day',
  attemptsMax: 1,
  backoffMs: 1_000,
  timeoutMs: 60_000,
  concurrency: 4,
  // One at a time: of two polls under way at once, the older answer could be written last.
  run: ({ deps, signal }, { feed }) => deps.ledger.db.exclusively(`poll:${feed}`, () => poll(deps, feed, signal)),
});

async function poll(deps: Services, id: number, signal: AbortSignal): Promise<void> {
  const { ledger, queue, now, metrics } = deps;
  const feed = await ledger.feeds.get(id);
  if (!feed) return;
  const state = feed.state as FeedState;
  if (state.status === 'paused' || state.status === 'gone') return;
  const { outcome, parsed, link } = await ask(deps, state, signal);
  // Whoever paused or removed the feed while it was asked has the last word.
  const latest = await ledger.feeds.get(id);
  if (!latest || (latest.state as FeedState).status === 'paused') return;
  const known = parsed
    ? await ledger.feeds.knownItems(
        id,
        parsed.items.map(({ identity }) => identity),
      )
    : new Set<string>();
  const items = parsed ? newItems(parsed, known, !state.hasHistory) : { fresh: [], history: [] };
  const pushed = { isPushed: isPushed(feed, now().getTime()) };
  const counted =
    outcome.kind === 'read'
      ? { ...outcome, ...pushed, newItems: items.fresh.length }
      : outcome.kind === 'failed'
        ? outcome
        : { ...outcome, ...pushed };
  const next = afterFetch(state, counted, now().getTime(), Math.random());
  const orders = [
    ...items.history.map((item) => ({ identity: item.identity, order: null })),
    ...items.fresh.map((item) => ({ identity: item.identity, order: orderFor(feed, item) })),
  ];
  const fetches = await ledger.feeds.afterPoll(id, updateOf(next.state, parsed), orders);
  await queue.addMany(
    'fetch-page',
    fetches.map((fetch) => ({ fetch })),
    { priority: 5 },
  );
  metrics.count('feed_polls', { outcome: outcome.kind });
  await announce(deps, feed, next.state, next.events);
  if (parsed) await followHub(deps, feed, { hubs: parsed.hubs, self: parsed.self, link });
}

function updateOf(state: FeedState, parsed: ParsedFeed | null) {
  const nextCheck = state.nextCheckAtMs === null ? FAR_FUTURE : new Date(state.nextCheckAtMs);
  return { url: state.url, state, nextCheck, title: parsed?.title ?? null };
}

async function ask(
  { fetcher }: Services,
  state: FeedState,
  signal: AbortSignal,
): Promise<{ outcome: PollOutcome; parsed: ParsedFeed | null; link: string | null }> {
  try {
    const answer = await fetcher.feed(state.url, { ...conditionalOptions(state), signal });
    if (answer.status === 304) return { outcome: { kind: 'not-modified', answer }, parsed: null, link: null };
    const parsed = parseFeed(answer.body, answer.contentType, answer.finalUrl);
    return {
      outcome: { kind: 'read', answer, newItems: 0, ttlMs: parsed.ttlMs, hasHub: parsed.hubs.length > 0 },
      parsed,
      link: answer.link,
    };
  } catch (error) {
    // Our own stopping is no fault of the feed's.
    if (signal.aborted) throw error;
    const failure =
      error instanceof FetchError
        ? error
        : { kind: 'not-a-feed', message: error instanceof Error ? error.message : String(error), permanent: true };
    return { outcome: { kind: 'failed', error: failure }, parsed: null, link: null };
  }
}

function orderFor(feed: FeedRow, item: ParsedFeed['items'][number]) {
  if (item.url === null) return null;
  const hint = { title: item.title, published: item.published, wire: feed.wire, language: feed.language };
  return { url: item.url, reason: 'feed' as const, outlet: feed.outlet, feed: feed.id, hint };
}

/** A dead feed is told once in the channels that depend on it, and again when it returns. */
async function announce(
  { ledger, queue, log, now }: Services,
  feed: FeedRow,
  state: FeedState,
  events: readonly FeedEvent[],
): Promise<void> {
  for (const event of events) {
    log.info({ feed: feed.url, event, reason: state.failure?.message }, 'feed');
    if (event === 'moved') continue;
    const message = feedNotice(feed, event, state.failure?.message ?? null, now());
    for (const channel of await ledger.feeds.channelsOf(feed.id)) {
      const key = `feed:${feed.id}:${event}:${state.lastCheckAtMs}`;
      const outbox = await ledger.outbox.add(channel, key, 'notice', JSON.parse(encodeMessage(message)));
      if (outbox) await queue.add('deliver', { outbox });
    }
  }
}
