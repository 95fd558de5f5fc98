/** The JSON API on the desk's server: commands, messages, articles, health, metrics. Offsets and shapes as the CLI's. */

import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { fromJsonLine } from './article/text-input.ts';
import { parseLine } from './command-text.ts';
import { groupBy } from './group.ts';
import { createHost } from './host.ts';
import { findingJson } from './lookup/finding-json.ts';
import { answerHub, HUB_PATH, takePush } from './lookup/websub.ts';
import { type ChannelRef, UserError } from './model.ts';
import type { Message } from './platform.ts';
import type { HttpRoute } from './platforms/slack/index.ts';
import type { Services } from './services.ts';

const MESSAGES_MAX = 200;

export function mountApi(app: Hono, services: Services, routes: readonly HttpRoute[]): void {
  const host = createHost(services, 'desk');
  for (const route of routes) app.on(route.method, route.path, (context) => route.handle(context.req.raw));

  app.post('/api/commands', async (context) => {
    const body = await jsonBody<{ text?: unknown; channel?: unknown }>(context);
    const line = typeof body.text === 'string' ? parseLine(body.text) : null;
    if (!line) throw new UserError('"text" must be a command such as "/who-said take two to tango".');
    const where = deskChannel(body.channel);
    const user = { id: 'api', name: 'API', mayConfigure: async () => true };
    const messages = await host.run({ command: line.command, input: { text: line.text }, where, user });
    return context.json({ messages });
  });

  app.get('/api/messages', async (context) => {
    const channel = deskChannel(context.req.query('channel')).channel;
    const rows = await services.ledger.desk.messages(channel, null, MESSAGES_MAX);
    return context.json({ messages: rows.map(({ id, seq, message }) => ({ id, seq, ...(message as Message) })) });
  });

  app.post('/api/articles', async (context) => {
    requireToken(context, services);
    const raw = await context.req.text();
    const input = fromJsonLine(raw, { published: services.now().toISOString() }, '');
    const accepted = await services.ledger.articles.accept(input, { origin: 'api' });
    if (accepted.outcome !== 'duplicate') {
      // The article is on record: a queue that is down or full delays its reading (the sweep finds it), no more.
      await services.queue
        .add('read-article', { version: accepted.version }, { priority: 2 })
        .catch((error: Error) => services.log.warn({ error: error.message, article: accepted.id }, 'queue later'));
    }
    return context.json({ id: accepted.id, article: accepted.article, outcome: accepted.outcome }, 202);
  });

  app.get('/api/articles/:id', async (context) => {
    const version = await services.ledger.articles.find(context.req.param('id'));
    if (!version) return context.json({ error: { message: 'No such article is on record.', hint: null } }, 404);
    const state = await services.ledger.articles.state(version.seq);
    const findings = await services.ledger.findings.list({ version: version.seq });
    return context.json({
      id: version.id,
      article: version.article,
      outlet: version.outlet,
      url: version.url,
      state: state?.state,
      failure: state?.failure ?? null,
      story: state?.story === null ? null : String(state?.story),
      findings: findings.map(findingJson),
    });
  });

  app.get(`${HUB_PATH}:token`, (context) =>
    answerHub(services, context.req.param('token'), new URL(context.req.url).searchParams),
  );
  app.post(`${HUB_PATH}:token`, (context) => takePush(services, context.req.param('token'), context.req.raw));

  app.get('/healthz', (context) => context.json({ ok: true }));
  app.get('/readyz', (context) => readiness(context, services));
  app.get('/metrics', async (context) => {
    await refreshGauges(services);
    return context.text(await services.metrics.registry.metrics(), 200, {
      'content-type': services.metrics.registry.contentType,
    });
  });
}

async function jsonBody<T>(context: Context): Promise<T> {
  try {
    return (await context.req.json()) as T;
  } catch {
    throw new UserError('The body must be JSON.');
  }
}

function deskChannel(name: unknown): ChannelRef {
  const channel = typeof name === 'string' && /^[a-z0-9][a-z0-9-]{0,62}$/.test(name) ? name : 'desk';
  return { platform: 'desk', workspace: 'local', channel };
}

/** API_TOKEN (or DESK_TOKEN) as a bearer token. Without API_TOKEN the desk's guard has looked already. */
function requireToken(context: Context, { config }: Services): void {
  if (!config.apiToken) return;
  const accepted = [config.apiToken, config.deskToken].filter((token) => token !== null);
  const given = /^Bearer\s+(.+)$/i.exec(context.req.header('authorization') ?? '')?.[1] ?? '';
  const digest = (text: string) => createHash('sha256').update(text).digest();
  if (!accepted.some((token) => timingSafeEqual(digest(token), digest(given)))) {
    throw new HTTPException(401, { message: 'This needs "Authorization: Bearer" with API_TOKEN.' });
  }
}

/** Red while the database or the queue doesn't answer, or a platform that has a token is not connected. */
async function readiness(context: Context, services: Services) {
  const answers = async (work: Promise<unknown>): Promise<string | null> =>
    work.then(
      () => null,
      (error: Error) => error.message,
    );
  const database = await answers(services.ledger.db.query('select 1 as ok'));
  const queue = await answers(services.queue.ping());
  const platforms = Object.fromEntries(
    [...services.platforms.values()].map((platform) => [platform.name, platform.status()]),
  );
  const ready = database === null && queue === null && Object.values(platforms).every(({ state }) => state === 'ready');
  return context.json({ ready, database: database ?? 'ok', queue: queue ?? 'ok', platforms }, ready ? 200 : 503);
}

async function refreshGauges({ ledger, queue, metrics }: Services): Promise<void> {
  for (const [job, counts] of Object.entries(await queue.counts())) {
    for (const [state, value] of Object.entries(counts)) metrics.gauge('queue_jobs', value, { job, state });
  }
  const articles = await ledger.articles.counts();
  metrics.gauge('articles_unread', articles.unread);
  const outbox = await ledger.outbox.counts();
  for (const [state, value] of Object.entries(outbox)) metrics.gauge('outbox_messages', value, { state });
  const failing = (await ledger.feeds.list()).flatMap(({ state }) => {
    const { status, failure } = state as { status: string; failure: { kind: string } | null };
    return status === 'failing' || status === 'gone' ? [failure?.kind ?? status] : [];
  });
  // A reason that holds no more must not keep its last figure.
  metrics.registry.getSingleMetric('onrecord_feeds_failing')?.reset();
  metrics.gauge('feeds_failing', 0, { reason: 'none' });
  for (const [reason, all] of groupBy(failing, (kind) => kind)) metrics.gauge('feeds_failing', all.length, { reason });
}
