/** Adding a feed: the URL may be the feed itself or a page that names one; it is read once before it is taken on. */
import { decodeText } from '../article/encoding.ts';
import { discoverFeeds, parseFeed } from '../article/feed.ts';
import { newFeedState } from '../article/poll.ts';
import type { FeedRow } from '../ledger/feeds.ts';
import { UserError } from '../model.ts';
import type { Services } from '../services.ts';

export interface FeedWish {
  readonly outlet: string | null;
  readonly wire: boolean;
  readonly by: string;
  readonly language?: string | null;
}

/** Throws a UserError that names the cause when there is no feed to be read there. */
export async function addFeed(
  { ledger, queue, fetcher, now }: Pick<Services, 'ledger' | 'queue' | 'fetcher' | 'now'>,
  url: string,
  wish: FeedWish,
  signal?: AbortSignal,
): Promise<{ feed: FeedRow; isNew: boolean }> {
  const address = /^[a-z]+:\/\//i.test(url) ? url : `https://${url}`;
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) {
    throw new UserError(
      `"${url.slice(0, 100)}" is not a web address.`,
      'A feed looks like https://example.org/rss.xml.',
    );
  }
  const found = await findFeed(fetcher, address, signal);
  const { feed, isNew } = await ledger.feeds.add({
    url: found.url,
    outlet: wish.outlet ?? found.title,
    language: wish.language ?? found.language,
    wire: wish.wire,
    title: found.title,
    state: newFeedState(found.url, now().getTime()),
    by: wish.by,
  });
  await queue.add('poll-feed', { feed: feed.id }, { dedupe: `feed-${feed.id}`, priority: 1 });
  return { feed, isNew };
}

async function findFeed(
  fetcher: Services['fetcher'],
  url: string,
  signal?: AbortSignal,
): Promise<{ url: string; title: string | null; language: string | null }> {
  const fetched = await fetcher.feed(url, signal ? { signal } : {}).catch((error: unknown) => {
    throw new UserError(error instanceof Error ? error.message : `${url} could not be read.`);
  });
  try {
    const { title, language } = parseFeed(fetched.body, fetched.contentType, fetched.finalUrl);
    return { url: fetched.permanentRedirect ?? url, title, language };
  } catch {
    const [named] = discoverFeeds(decodeText(fetched.body, fetched.charset).text, fetched.finalUrl);
    if (!named) throw new UserError(`${url} is neither a feed nor a page that names one.`);
    const inner = await fetcher.feed(named.url, signal ? { signal } : {}).catch((error: unknown) => {
      throw new UserError(error instanceof Error ? error.message : `${named.url} could not be read.`);
    });
    const { title, language } = parseFeed(inner.body, inner.contentType, inner.finalUrl);
    return { url: named.url, title, language };
  }
}
