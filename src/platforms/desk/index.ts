/**
 * The desk: a web page that stands in for a channel. `createDesk` gives the platform; everything it shows comes through
 * `RecordView` and `PlatformHost`, which the app hands in.
 */
import { createAdaptorServer, type ServerType } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { type ChannelRef, UserError } from '../../model.ts';
import { type Delivery, PlatformError, type PlatformState, type PostedRef } from '../../platform.ts';
import { type Desk, isChannelName } from './ask.ts';
import { createLiveEvents, type LiveEvents } from './events.ts';
import { Attempts, guard, isLoopback, securityHeaders } from './guard.ts';
import { html } from './html.ts';
import { renderNotice } from './layout.ts';
import { mountRoutes } from './routes.ts';
import { serveStatic } from './static.ts';
import type { DeskOptions, DeskPlatform } from './types.ts';

export type * from './types.ts';

const BODY_BYTES_MAX = 8 * 1024 * 1024;
const POLL_MS = 1_000;
const OPEN_PATHS = ['/healthz', '/readyz'];

/** Builds the desk without opening anything; `start` listens. */
export function createDesk(options: DeskOptions): DeskPlatform {
  const { services, record, log } = options;
  const live = createLiveEvents(record, options.pollMs ?? POLL_MS, (error) =>
    log.warn({ platform: 'desk', error }, 'the live page could not read the record'),
  );
  const app = buildApp(options, { services, record, changed: live.changed }, live);
  let server: ServerType | null = null;
  let state: PlatformState = 'off';
  let reason: string | null = null;

  return {
    name: 'desk',
    app,
    changed: live.changed,
    url: () => addressOf(server),
    status: () => ({ state, reason }),
    async start() {
      state = 'connecting';
      try {
        if (options.listen !== false) server = await listen(app, options);
        state = 'ready';
        reason = null;
      } catch (error) {
        state = 'failed';
        reason = error instanceof Error ? error.message : String(error);
        throw error;
      }
    },
    async stop(deadlineMs) {
      state = 'off';
      reason = null;
      await live.close();
      if (server) await closeServer(server, deadlineMs);
      server = null;
    },
    async check(channel) {
      if (isDeskChannel(channel)) return { ok: true };
      return { ok: false, missing: ['channel'], advice: 'Use a desk channel: lower-case letters, digits and dashes.' };
    },
    async post(delivery, signal) {
      return post(options, live, state, delivery, signal);
    },
    async edit(channel, ref, message, signal) {
      refuseWhenOff(state);
      refuseStranger(channel);
      signal.throwIfAborted();
      if (!(await record.replace(ref.id, message))) {
        throw new PlatformError('The message is gone.', {
          code: 'message_not_found',
          permanent: true,
          advice: 'Nothing to do: there is no message to change.',
        });
      }
      live.changed();
    },
    async diagnose() {
      return [diagnosis(options, state, reason, addressOf(server))];
    },
  };
}

// ── Posting ────────────────────────────────────────────────────────────────────────────────────────────

/** The record keeps one message a key, so a second try finds the first one's row. */
async function post(
  options: DeskOptions,
  live: LiveEvents,
  state: PlatformState,
  delivery: Delivery,
  signal: AbortSignal,
): Promise<PostedRef> {
  refuseWhenOff(state);
  refuseStranger(delivery.channel);
  signal.throwIfAborted();
  try {
    const { id } = await options.record.append(delivery.channel.channel, delivery.key, delivery.message);
    live.changed();
    return { id, thread: delivery.inThreadOf?.thread ?? delivery.inThreadOf?.id ?? null };
  } catch (error) {
    options.log.warn({ platform: 'desk', key: delivery.key, error }, 'the message could not be stored');
    throw new PlatformError('The message could not be stored.', {
      code: 'record_unavailable',
      permanent: false,
      maybeLanded: true,
      advice: 'Look at the database; the message will be tried again.',
    });
  }
}

function isDeskChannel(channel: ChannelRef): boolean {
  return channel.platform === 'desk' && channel.workspace === 'local' && isChannelName(channel.channel);
}

function refuseStranger(channel: ChannelRef): void {
  if (isDeskChannel(channel)) return;
  throw new PlatformError(`The desk has no channel "${channel.workspace}/${channel.channel}".`, {
    code: 'channel_not_found',
    permanent: true,
    advice: 'Use a desk channel of workspace "local": lower-case letters, digits and dashes.',
  });
}

function refuseWhenOff(state: PlatformState): void {
  if (state === 'ready') return;
  throw new PlatformError('The desk is not running.', {
    code: 'not_running',
    permanent: false,
    advice: 'Start the bot; the message will be tried again.',
  });
}

// ── Server ─────────────────────────────────────────────────────────────────────────────────────────────

/** In this order: headers, guard, limits, the app's API, live events, pages, files. */
function buildApp(options: DeskOptions, desk: Desk, live: LiveEvents): Hono {
  const app = new Hono();
  const now = () => options.services.now();
  const attempts = new Attempts(now);
  const openPaths = [...OPEN_PATHS, '/public/', ...(options.openPaths ?? [])];
  app.use(securityHeaders);
  app.use(guard({ token: options.token, publicUrl: options.publicUrl, openPaths, now }, attempts, refuse));
  app.use(
    bodyLimit({
      maxSize: options.bodyBytesMax ?? BODY_BYTES_MAX,
      onError: (context) => refuse(context, 413, 'That is too large.', 'Send less at once.'),
    }),
  );
  options.api?.(app);
  mountRoutes(app, { desk, live, token: options.token, publicUrl: options.publicUrl, attempts });
  serveStatic(app);
  app.notFound((context) => refuse(context, 404, 'There is nothing at this address.', 'Begin at the desk: /'));
  app.onError((error, context) => {
    if (error instanceof UserError) return refuse(context, 400, error.message, error.hint ?? '');
    if (error instanceof HTTPException) return refuse(context, error.status, error.message, '');
    options.log.error({ platform: 'desk', path: context.req.path, error }, 'a request failed');
    return refuse(context, 500, 'Something went wrong inside; it has been logged.', 'Try again in a moment.');
  });
  return app;
}

type RefusalStatus = 400 | 401 | 403 | 404 | 413 | 421 | 429 | 500 | HTTPException['status'];

/** An error as JSON for programs, as a page for people; a person without the token is asked for it. */
function refuse(context: Context, status: RefusalStatus, message: string, hint: string): Response {
  const { path, method } = context.req;
  // The rest of a body too large is not read: the next request needs a connection of its own.
  if (status === 413) context.header('Connection', 'close');
  const isPage = !path.startsWith('/api/') && (context.req.header('accept')?.includes('text/html') ?? false);
  if (!isPage) return context.json({ error: { message, hint: hint === '' ? null : hint } }, status as 400);
  if (status === 401 && method === 'GET') return context.redirect(`/login?next=${encodeURIComponent(path)}`, 303);
  const markup = renderNotice(message, hint !== '' && html`<p>${hint}</p>`);
  return context.html(markup, status as 400);
}

async function listen(app: Hono, options: DeskOptions): Promise<ServerType> {
  if (options.token === null && !isLoopback(options.host)) {
    throw new UserError(
      `The desk does not open ${options.host} to the network without a token.`,
      'Set DESK_TOKEN to a long random word, or HOST to 127.0.0.1.',
    );
  }
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenError(error, options)));
    server.listen(options.port, options.host, resolve);
  });
  return server;
}

function listenError(error: NodeJS.ErrnoException, { host, port }: DeskOptions): Error {
  if (error.code === 'EADDRINUSE') {
    return new UserError(
      `Port ${port} of ${host} is in use.`,
      'Stop the other program, or set PORT to another number.',
    );
  }
  if (error.code === 'EACCES') {
    return new UserError(`Port ${port} may not be opened by this user.`, 'Set PORT to a number above 1023.');
  }
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new UserError(
      `This machine has no address ${host}.`,
      'Set HOST to 127.0.0.1 or to an address of this machine.',
    );
  }
  return error;
}

function addressOf(server: ServerType | null): string | null {
  const address = server?.address();
  if (!address || typeof address === 'string') return null;
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return `http://${host === '0.0.0.0' || host === '[::]' ? '127.0.0.1' : host}:${address.port}`;
}

/** Lets requests under way finish, then cuts what is left. */
async function closeServer(server: ServerType, deadlineMs: number): Promise<void> {
  await new Promise<void>((resolve) => {
    const cut = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), deadlineMs);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    if ('closeIdleConnections' in server) server.closeIdleConnections();
  });
}

function diagnosis(options: DeskOptions, state: PlatformState, reason: string | null, url: string | null) {
  const check = 'desk';
  if (state === 'ready') {
    return { ok: true, check, detail: url === null ? 'posts, without a page' : `open at ${url}`, fix: null };
  }
  if (state === 'failed')
    return { ok: false, check, detail: reason ?? 'failed', fix: 'Set HOST and PORT, then start again.' };
  return { ok: false, check, detail: `not running (${options.host}:${options.port})`, fix: 'Run "onrecord start".' };
}
