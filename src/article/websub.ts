/** WebSub (W3C Recommendation): a feed's hub pushes what is new. Pure: requests are built here and sent elsewhere. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** What we ask a hub to send for one topic, kept until the hub has verified it and as long as the lease runs. */
export interface HubSubscription {
  readonly hub: string;
  /** The feed's `self` address. */
  readonly topic: string;
  /** Last part of the callback's path; 128 bits nobody can guess. */
  readonly token: string;
  readonly secret: string;
  readonly state: 'pending' | 'active' | 'ending';
  /** Epoch milliseconds; null until verified. */
  readonly leaseEndsAtMs: number | null;
}

export const LEASE_SECONDS_WANTED = 7 * 86_400;
const LEASE_SECONDS_MIN = 300;
const LEASE_SECONDS_MAX = 30 * 86_400;

export function newHubSubscription(hub: string, topic: string): HubSubscription {
  return {
    hub,
    topic,
    token: randomBytes(16).toString('base64url'),
    secret: randomBytes(32).toString('hex'),
    state: 'pending',
    leaseEndsAtMs: null,
  };
}

export interface HubRequest {
  readonly url: string;
  readonly method: 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** @param callbackBase public HTTPS address under which `/<token>` reaches `verifyIntent` and `checkSignature` */
export function hubRequest(
  subscription: HubSubscription,
  mode: 'subscribe' | 'unsubscribe',
  callbackBase: string,
): HubRequest {
  const form = new URLSearchParams({
    'hub.callback': `${callbackBase.replace(/\/$/, '')}/${subscription.token}`,
    'hub.mode': mode,
    'hub.topic': subscription.topic,
  });
  if (mode === 'subscribe') {
    form.set('hub.lease_seconds', String(LEASE_SECONDS_WANTED));
    // The secret travels in clear over plain HTTP; without one, pushes are only hints to poll, which is what we use them for.
    if (subscription.hub.startsWith('https:')) form.set('hub.secret', subscription.secret);
  }
  return {
    url: subscription.hub,
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: form.toString(),
  };
}

export interface IntentAnswer {
  readonly status: 200 | 404;
  /** Echoed challenge; empty otherwise. */
  readonly body: string;
  /** The subscription as it now is; null when it is over (denied or unsubscribed), and unchanged when refused. */
  readonly subscription: HubSubscription | null;
}

/**
 * Answers a hub's GET at the callback. Confirms only what we asked for ourselves: the topic must be the subscription's own
 * and its state must await this very step; everything else is 404, so that nobody can subscribe us to anything.
 */
export function verifyIntent(
  query: URLSearchParams,
  subscription: HubSubscription | null,
  nowMs: number,
): IntentAnswer {
  const refused: IntentAnswer = { status: 404, body: '', subscription };
  if (subscription === null || !sameText(query.get('hub.topic') ?? '', subscription.topic)) return refused;
  const mode = query.get('hub.mode');
  if (mode === 'denied') return { status: 200, body: '', subscription: null };
  const challenge = query.get('hub.challenge') ?? '';
  if (challenge === '' || challenge.length > 4_096) return refused;
  if (mode === 'unsubscribe')
    return subscription.state === 'ending' ? { status: 200, body: challenge, subscription: null } : refused;
  // A renewal is a subscription asked for again, so an active one may be confirmed too.
  if (mode !== 'subscribe' || subscription.state === 'ending') return refused;
  const asked = Number(query.get('hub.lease_seconds'));
  const seconds = Math.min(
    LEASE_SECONDS_MAX,
    Math.max(LEASE_SECONDS_MIN, Number.isFinite(asked) && asked > 0 ? asked : LEASE_SECONDS_WANTED),
  );
  return {
    status: 200,
    body: challenge,
    subscription: { ...subscription, state: 'active', leaseEndsAtMs: nowMs + seconds * 1000 },
  };
}

/** When to ask the hub again: after four fifths of the lease, at the latest an hour before its end when it is a long one. */
export function renewAtMs(verifiedAtMs: number, leaseEndsAtMs: number): number {
  const lease = leaseEndsAtMs - verifiedAtMs;
  return Math.round(verifiedAtMs + Math.min(lease * 0.8, Math.max(lease - 3_600_000, lease * 0.5)));
}

const ALGORITHMS = new Set(['sha1', 'sha256', 'sha384', 'sha512']);

/**
 * True when a push was signed with our secret (`X-Hub-Signature: sha256=…`). A wrong signature is still answered 2xx, so
 * that a forger learns nothing, and its body is not read.
 */
export function checkSignature(header: string | null, secret: string, body: Uint8Array): boolean {
  const match = /^(\w+)=([0-9a-f]+)$/i.exec(header?.trim() ?? '');
  const algorithm = match?.[1]?.toLowerCase() ?? '';
  if (!match || !ALGORITHMS.has(algorithm)) return false;
  return sameText(createHmac(algorithm, secret).update(body).digest('hex'), (match[2] ?? '').toLowerCase());
}

/** Equality in a time that does not tell where the texts part. */
export function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** Hubs and topic from `Link` headers (they win over the feed's own elements, W3C §4). */
export function hubLinks(linkHeader: string | null): { hubs: string[]; self: string | null } {
  const hubs: string[] = [];
  let self: string | null = null;
  for (const [, href = '', parameters = ''] of (linkHeader ?? '').matchAll(/<([^>]*)>([^<]*)/g)) {
    const rels = /;\s*rel\s*=\s*"?([^";,]+)/i.exec(parameters)?.[1]?.toLowerCase().split(/\s+/) ?? [];
    if (rels.includes('hub')) hubs.push(href);
    if (rels.includes('self')) self ??= href;
  }
  return { hubs, self };
}
