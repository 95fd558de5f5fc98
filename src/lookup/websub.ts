/**
 * WebSub with the ledger: asking hubs, answering them, keeping leases. A push is taken as a word to poll now: the feed's own
 * answer is then read by the same code as ever, and a forged or lost push changes nothing.
 */
import {
  checkSignature,
  type HubSubscription,
  hubLinks,
  hubRequest,
  newHubSubscription,
  renewAtMs,
  verifyIntent,
} from '../article/websub.ts';
import type { FeedRow } from '../ledger/feeds.ts';
import type { Services } from '../services.ts';

/** As kept in `feeds.hub`. */
export interface HubLease extends HubSubscription {
  /** When the hub is to be asked (again), in epoch milliseconds. */
  readonly askAtMs: number;
}

export const HUB_PATH = '/websub/';
/** A hub that did not answer, or did not verify, is asked again after this. */
const ASK_AGAIN_MS = 6 * 3_600_000;
const ASK_AT_ONCE_MAX = 10;
const ASK_TIMEOUT_MS = 15_000;

/** Where hubs reach us; null when they can't. */
function callbackBase({ config }: Services): string | null {
  const { publicUrl, allowPrivateNetworks } = config;
  const isReachable = publicUrl !== null && (publicUrl.startsWith('https:') || allowPrivateNetworks);
  return isReachable ? `${publicUrl}${HUB_PATH}` : null;
}

/** Verified, and the lease runs. */
export function isPushed(feed: FeedRow, nowMs: number): boolean {
  const lease = feed.hub as HubLease | null;
  return lease?.state === 'active' && (lease.leaseEndsAtMs ?? 0) > nowMs;
}

/** After a poll: subscribes where the feed names a hub, or another than before. `Link` headers win over the feed's own words. */
export async function followHub(
  services: Services,
  feed: FeedRow,
  named: { readonly hubs: readonly string[]; readonly self: string | null; readonly link: string | null },
): Promise<void> {
  if (callbackBase(services) === null) return;
  const header = hubLinks(named.link);
  const [hub] = header.hubs.length > 0 ? header.hubs : named.hubs;
  const topic = header.self ?? named.self ?? feed.url;
  const lease = feed.hub as HubLease | null;
  if (hub === undefined || (lease?.hub === hub && lease.topic === topic)) return;
  await ask(services, { ...feed, hub: { ...newHubSubscription(hub, topic), askAtMs: 0 } });
}

/** Renews leases before they end, and asks again where a hub kept silent. */
export async function renewHubs(services: Services): Promise<void> {
  if (callbackBase(services) === null) return;
  const due = await services.ledger.feeds.hubsDue(services.now(), ASK_AT_ONCE_MAX);
  await Promise.all(due.map((feed) => ask(services, feed)));
}

/** The lease is stored first: a hub may verify before it has answered. */
async function ask(services: Services, feed: FeedRow): Promise<void> {
  const { ledger, fetcher, log, metrics, now } = services;
  const lease = { ...(feed.hub as HubLease), askAtMs: now().getTime() + ASK_AGAIN_MS };
  await ledger.feeds.setHub(feed.id, lease);
  const { url, body } = hubRequest(lease, 'subscribe', callbackBase(services) as string);
  try {
    await fetcher.feed(url, { form: body, signal: AbortSignal.timeout(ASK_TIMEOUT_MS) });
    metrics.count('hub_requests', { outcome: 'accepted' });
  } catch (error) {
    metrics.count('hub_requests', { outcome: 'failed' });
    const reason = error instanceof Error ? error.message : String(error);
    log.warn({ feed: feed.url, hub: lease.hub, reason }, 'the hub could not be asked; the feed is polled');
  }
}

/** A hub's GET: did we mean it? */
export async function answerHub(services: Services, token: string, query: URLSearchParams): Promise<Response> {
  const nowMs = services.now().getTime();
  const feed = await services.ledger.feeds.byHubToken(token);
  const lease = (feed?.hub ?? null) as HubLease | null;
  const { status, body, subscription } = verifyIntent(query, lease, nowMs);
  if (feed && lease && status === 200) {
    // A hub that has refused keeps its place, so that each poll does not ask it anew.
    const next: HubLease =
      subscription === null
        ? { ...lease, state: 'pending', leaseEndsAtMs: null, askAtMs: nowMs + 7 * 86_400_000 }
        : { ...lease, ...subscription, askAtMs: renewAtMs(nowMs, subscription.leaseEndsAtMs ?? nowMs) };
    await services.ledger.feeds.setHub(feed.id, next);
  }
  return new Response(body, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });
}

/** A hub's POST. 410 makes it forget us; a wrong signature is answered like a right one, and nothing is done. */
export async function takePush(services: Services, token: string, request: Request): Promise<Response> {
  const { ledger, queue, metrics } = services;
  const feed = await ledger.feeds.byHubToken(token);
  const lease = (feed?.hub ?? null) as HubLease | null;
  if (!feed || !lease) return new Response(null, { status: 410 });
  const body = new Uint8Array(await request.arrayBuffer());
  // Over plain HTTP no secret was given away: such a push has only the callback's address to show for itself.
  const isTheirs =
    !lease.hub.startsWith('https:') || checkSignature(request.headers.get('x-hub-signature'), lease.secret, body);
  metrics.count('hub_pushes', { outcome: isTheirs ? 'taken' : 'ignored' });
  if (isTheirs) await queue.add('poll-feed', { feed: feed.id }, { priority: 1, dedupe: `feed-${feed.id}` });
  return new Response(null, { status: 202 });
}
