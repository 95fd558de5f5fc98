/** Fetches one page, reads it, and accepts its article: asked for by a user, found in a feed, or read again for edits. */

import { decodeText } from '../src/article/encoding.ts';
import { FetchError } from '../src/article/fetch.ts';
import type { FeedState } from '../src/article/poll.ts';
import { readPage } from '../src/article/read.ts';
import { defineJob, FinalError, RetryLater } from '../src/job.ts';
import type { FetchOrder, FetchRow } from '../src/ledger/feeds.ts';
import { type ArticleInput, UserError } from '../src/model.ts';
import type { Services } from '../src/services.ts';

const PRIORITY = { asked: 1, feed: 5, reread: 8 } as const;

export default defineJob<'fetch-page', Services>({
  name: 'fetch-page',
  summary: 'Fetches a page politely, reads its article and accepts it.',
  schedule: 'when a URL is asked for, a feed brings an item, or a page is due to be read again',
  attemptsMax: 6,
  backoffMs: 5_000,
  timeoutMs: 60_000,
  concurrency: 6,
  async run({ deps, signal }, { fetch: id }) {
    const { ledger, queue, metrics } = deps;
    const order = await ledger.feeds.fetch(id);
    if (!order || order.state !== 'pending') return;
    const needless = order.reason === 'reread' ? await whyNotReread(deps, order) : null;
    if (needless !== null) {
      await ledger.feeds.finishFetch(id, 'skipped', needless);
      return;
    }
    const found = await metrics.stage('fetch', () => readOrder(deps, order, signal));
    if ('skipped' in found) {
      await ledger.feeds.finishFetch(id, 'skipped', found.skipped);
      return;
    }
    const quiet = order.hint.quiet === true;
    const origin = order.reason === 'asked' ? 'asked' : order.reason;
    const accepted = await ledger.articles.accept(found.article, { origin, quiet });
    if (accepted.outcome !== 'duplicate') {
      await queue.add('read-article', { version: accepted.version }, { priority: PRIORITY[order.reason] });
    }
    const rereads = order.reason === 'reread' ? [] : rereadsOf(deps, order, found.article);
    await ledger.feeds.finishWithRereads(id, `${accepted.outcome}: ${accepted.id}`, accepted.article, rereads);
  },
  async onDead({ ledger, metrics }, { fetch }, reason) {
    await ledger.feeds.finishFetch(fetch, 'failed', reason);
    metrics.count('fetches_failed');
  },
});

/** A page is read again only while its feed is read or somebody watches; of several times missed, the last is enough. */
async function whyNotReread({ ledger, now }: Services, order: FetchRow): Promise<string | null> {
  if (await ledger.feeds.isRereadOvertaken(order, now())) return 'missed, and a later look is due already';
  const feed = order.feed === null ? null : await ledger.feeds.get(order.feed);
  const isRead = feed !== null && !['paused', 'gone'].includes((feed.state as FeedState).status);
  if (isRead || (await ledger.channels.activeWatches()).length > 0) return null;
  return 'its feed is no longer read, and no channel watches';
}

async function readOrder(
  { fetcher }: Services,
  order: FetchRow,
  signal: AbortSignal,
): Promise<{ article: ArticleInput } | { skipped: string }> {
  try {
    const fetched = await fetcher.page(order.url, signal);
    const html = decodeText(fetched.body, fetched.charset).text;
    const page = readPage(html, fetched.finalUrl);
    if (page.kind !== 'article') return { skipped: `${page.kind}: ${page.why}` };
    return { article: articleFrom(order, page, fetched.finalUrl) };
  } catch (error) {
    // A picture, a PDF: asking again would not make it a page.
    if (error instanceof UserError) return { skipped: error.message };
    if (!(error instanceof FetchError)) throw error;
    if (error.permanent) throw new FinalError(error.message);
    if (error.retryAfterMs) throw new RetryLater(error.retryAfterMs, error.message);
    throw error;
  }
}

type Page = Extract<ReturnType<typeof readPage>, { kind: 'article' }>;

/** The headline is part of what an outlet says: it stands as the text's first line. */
export function articleFrom(
  order: Pick<FetchRow, 'url' | 'outlet' | 'hint'>,
  page: Page,
  finalUrl: string,
  now = new Date(),
): ArticleInput {
  const title = page.title ?? (typeof order.hint.title === 'string' ? order.hint.title : null);
  const published = page.published ?? (typeof order.hint.published === 'string' ? order.hint.published : null);
  const language = page.language ?? (typeof order.hint.language === 'string' ? order.hint.language : null);
  const hasTitle = title === null || page.text.startsWith(title);
  return {
    outlet: order.outlet ?? page.outlet ?? new URL(finalUrl).hostname.replace(/^www\./, ''),
    url: page.canonicalUrl ?? finalUrl,
    published: published ?? now.toISOString(),
    ...(title === null ? {} : { title }),
    text: hasTitle ? page.text : `${title}\n${page.text}`,
    ...(language ? { language } : {}),
  };
}

/** Silent edits come early: the page is read again on a schedule that starts now. */
function rereadsOf({ config, now }: Services, order: FetchRow, article: ArticleInput): FetchOrder[] {
  // What stood in for the page's own title must stand in again, or the text would seem to have changed.
  const { quiet: _quiet, ...hint } = order.hint;
  return config.rereadAfterMs.map((delayMs) => ({
    url: article.url,
    reason: 'reread',
    outlet: article.outlet,
    feed: order.feed,
    hint,
    dueAt: new Date(now().getTime() + delayMs),
  }));
}
