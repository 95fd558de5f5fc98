/**
 * An outlet's web server on loopback, with all the manners and faults of real ones: validators and 304, redirects of
 * every kind, slowness, packed and bombed bodies, lengths that lie, odd encodings, robots.txt, and a WebSub hub.
 * Every reply is set by the test; every request is kept.
 */
import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';

export interface SeenRequest {
  readonly method: string;
  /** Path with query. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly atMs: number;
}

/** Answers one request; may take its time. */
export type Reply = (request: SeenRequest, response: ServerResponse) => void | Promise<void>;

export interface FeedServer {
  /** `http://127.0.0.1:port`, without a slash at the end. */
  readonly url: string;
  /** All requests so far, oldest first. */
  readonly requests: readonly SeenRequest[];
  /** Sets the reply for a path (without query); a later one replaces it. Unset paths answer 404. */
  on(path: string, reply: Reply): void;
  requestsTo(path: string): SeenRequest[];
  /** Highest number of requests that were open at the same time. */
  readonly openMax: number;
  close(): Promise<void>;
}

export async function startFeedServer(): Promise<FeedServer> {
  const replies = new Map<string, Reply>();
  const requests: SeenRequest[] = [];
  let open = 0;
  let openMax = 0;
  const server = createServer((incoming, response) => {
    openMax = Math.max(openMax, ++open);
    response.on('close', () => open--);
    void answer(incoming, response, replies, requests);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    on: (path, reply) => void replies.set(path, reply),
    requestsTo: (path) => requests.filter((request) => request.url.split('?')[0] === path),
    get openMax() {
      return openMax;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  incoming: IncomingMessage,
  response: ServerResponse,
  replies: ReadonlyMap<string, Reply>,
  requests: SeenRequest[],
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const request: SeenRequest = {
    method: incoming.method ?? 'GET',
    url: incoming.url ?? '/',
    headers: incoming.headers,
    body: Buffer.concat(chunks).toString('utf8'),
    atMs: Date.now(),
  };
  requests.push(request);
  const reply = replies.get(request.url.split('?')[0] ?? '') ?? notFound;
  await reply(request, response);
}

const notFound: Reply = (_request, response) => {
  response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Not found</h1>');
};

// ── Replies ────────────────────────────────────────────────────────────────────────────────────────────

type Headers = Readonly<Record<string, string>>;

export function send(body: string | Uint8Array, headers: Headers = {}, status = 200): Reply {
  return (_request, response) => void response.writeHead(status, headers).end(body);
}

export const xml = (body: string, headers: Headers = {}) =>
  send(body, { 'content-type': 'application/rss+xml; charset=utf-8', ...headers });
export const html = (body: string, headers: Headers = {}) =>
  send(body, { 'content-type': 'text/html; charset=utf-8', ...headers });
export const status = (code: number, headers: Headers = {}) => send('a body nobody should see', headers, code);
export const redirect = (to: string, code = 302) => send('', { location: to }, code);

/** Answers 304 when the request carries exactly these validators, else 200 with them. */
export function withValidators(
  body: string,
  validators: { readonly etag?: string; readonly lastModified?: string },
  headers: Headers = {},
): Reply {
  return (request, response) => {
    const { etag, lastModified } = validators;
    const sent = { ...headers, ...(etag ? { etag } : {}), ...(lastModified ? { 'last-modified': lastModified } : {}) };
    const isSame =
      (etag !== undefined || lastModified !== undefined) &&
      (etag === undefined || request.headers['if-none-match'] === etag) &&
      (lastModified === undefined || request.headers['if-modified-since'] === lastModified);
    if (isSame) response.writeHead(304, sent).end();
    else response.writeHead(200, { 'content-type': 'application/rss+xml', ...sent }).end(body);
  };
}

/** Sends the head, then nothing for so long. */
export function slow(body: string, delayMs: number, headers: Headers = {}): Reply {
  return async (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html', ...headers });
    response.flushHeaders();
    await new Promise((resolve) => setTimeout(resolve, delayMs));
    response.end(body);
  };
}

/** One reply after another; the last one stays. */
export function inTurn(...replies: readonly Reply[]): Reply {
  let next = 0;
  return (request, response) => replies[Math.min(next++, replies.length - 1)]?.(request, response);
}

const PACKERS = { gzip: gzipSync, deflate: deflateSync, 'deflate-raw': deflateRawSync, br: brotliCompressSync };

export function packed(body: string | Uint8Array, how: keyof typeof PACKERS, headers: Headers = {}): Reply {
  const encoding = how === 'deflate-raw' ? 'deflate' : how;
  return send(PACKERS[how](body), { 'content-encoding': encoding, 'content-type': 'text/html', ...headers });
}

/** So many zero bytes as a few kilobytes of gzip, packed `times` over. */
export function bomb(bytes: number, times = 1): Reply {
  let body: Uint8Array = Buffer.alloc(bytes);
  for (let i = 0; i < times; i++) body = gzipSync(body);
  return send(body, { 'content-encoding': Array(times).fill('gzip').join(', '), 'content-type': 'text/html' });
}

/** Promises more bytes than it sends, then hangs up. */
export function cutShort(body: string, promised: number): Reply {
  return (_request, response) => {
    response.writeHead(200, { 'content-length': String(promised), 'content-type': 'text/html' });
    response.write(body, () => response.destroy());
  };
}

/** Hangs up without a word. */
export const hangUp: Reply = (_request, response) => void response.destroy();

/** Sends for ever, a chunk at a time. */
export const endless: Reply = (_request, response) => {
  response.writeHead(200, { 'content-type': 'text/html' });
  const chunk = 'all work and no play makes a dull page. '.repeat(1_000);
  const more = () => {
    while (!response.destroyed && response.write(chunk));
    if (!response.destroyed) response.once('drain', more);
  };
  more();
};

// ── Feeds and pages ────────────────────────────────────────────────────────────────────────────────────

export interface StandInItem {
  readonly title: string;
  readonly link?: string;
  readonly guid?: string;
  readonly published?: string;
  readonly summary?: string;
}

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A well-formed RSS 2.0 feed. `head` goes into the channel as it is. */
export function rss(items: readonly StandInItem[], head = ''): string {
  const entries = items.map(
    (item) =>
      `<item><title>${escapeXml(item.title)}</title>${item.link ? `<link>${escapeXml(item.link)}</link>` : ''}${item.guid ? `<guid isPermaLink="false">${escapeXml(item.guid)}</guid>` : ''}` +
      `${item.published ? `<pubDate>${new Date(item.published).toUTCString()}</pubDate>` : ''}${item.summary ? `<description>${escapeXml(item.summary)}</description>` : ''}</item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Stand-in</title><link>http://standin.example/</link>${head}${entries.join('')}</channel></rss>`;
}

/** A plain news page: title, JSON-LD and one `<p>` a paragraph. */
export function newsPage(page: {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly published?: string;
  readonly modified?: string;
  readonly outlet?: string;
  readonly byline?: string;
}): string {
  const data = {
    '@type': 'NewsArticle',
    headline: page.title,
    datePublished: page.published ?? '2026-11-22T08:00:00Z',
    ...(page.modified ? { dateModified: page.modified } : {}),
    ...(page.byline ? { author: { name: page.byline } } : {}),
    publisher: { name: page.outlet ?? 'Stand-in' },
  };
  return `<!doctype html><html lang="en"><head><title>${escapeXml(page.title)}</title><script type="application/ld+json">${JSON.stringify(data)}</script></head><body><nav><a href="/">Home</a></nav><article><h1>${escapeXml(page.title)}</h1>${page.paragraphs.map((text) => `<p>${escapeXml(text)}</p>`).join('\n')}</article></body></html>`;
}

// ── WebSub hub ─────────────────────────────────────────────────────────────────────────────────────────

export interface HubWish {
  readonly callback: string;
  readonly mode: string;
  readonly topic: string;
  readonly secret: string | null;
  readonly leaseSeconds: number | null;
}

/** A hub at a path of the server: keeps wishes; `verify` and `push` do to the callback what a hub does. */
export function hub(server: FeedServer, path: string) {
  const wishes: HubWish[] = [];
  server.on(path, (request, response) => {
    const form = new URLSearchParams(request.body);
    wishes.push({
      callback: form.get('hub.callback') ?? '',
      mode: form.get('hub.mode') ?? '',
      topic: form.get('hub.topic') ?? '',
      secret: form.get('hub.secret'),
      leaseSeconds: form.has('hub.lease_seconds') ? Number(form.get('hub.lease_seconds')) : null,
    });
    response.writeHead(202).end();
  });
  return {
    wishes,
    /** Query of the verification request; send it with GET to the callback. */
    verification: (wish: HubWish, challenge: string, leaseSeconds = 86_400) =>
      new URLSearchParams({
        'hub.mode': wish.mode,
        'hub.topic': wish.topic,
        'hub.challenge': challenge,
        'hub.lease_seconds': String(leaseSeconds),
      }),
    /** Header for a push of `body`. */
    signature: (wish: HubWish, body: string, algorithm = 'sha256') =>
      `${algorithm}=${createHmac(algorithm, wish.secret ?? '')
        .update(body)
        .digest('hex')}`,
  };
}
