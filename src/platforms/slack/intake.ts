/**
 * Everything Slack sends comes in here, from sockets and over HTTP alike.
 *
 * 1 acknowledge before anything else (only suggestions are answered in the acknowledgement)
 * 2 leave aside what was handled before        3 hand it to Bolt, which finds the listener
 */
import type { App } from '@slack/bolt';
import type { PlatformHost, PlatformLog } from '../../platform.ts';
import { TIMES } from './limits.ts';
import { deliveryKey, type Json } from './payloads.ts';
import { describeError } from './redact.ts';

export interface Incoming {
  readonly body: Json;
  readonly envelopeId: string | null;
  readonly retryNum?: number | undefined;
  readonly retryReason?: string | undefined;
  /** Answers Slack. Called exactly once. */
  readonly ack: (response?: Json) => Promise<void>;
}

export interface Intake {
  /** Never rejects. Resolves when the work is done. */
  take(incoming: Incoming): Promise<void>;
  /** Resolves when nothing is under way or `deadlineMs` have passed; true when all was finished. */
  drain(deadlineMs: number): Promise<boolean>;
}

/** A slow ledger must not hold up a form's three seconds: after this the in-process memory decides. */
const CLAIM_MS_MAX = 1_000;
const RECENT_MAX = 5_000;

export function createIntake(host: PlatformHost, log: PlatformLog, app: () => App): Intake {
  const underWay = new Set<Promise<void>>();
  const recent = new Set<string>();
  const isFirst = (incoming: Incoming) => claimOnce(host, log, recent, incoming);
  return {
    take: (incoming) => {
      const work = handle(host, log, app(), isFirst, incoming).catch((error: unknown) => {
        log.error({ error: describeError(error), envelope: incoming.envelopeId }, 'Slack payload was not handled');
      });
      underWay.add(work);
      return work.finally(() => underWay.delete(work));
    },
    drain: async (deadlineMs) => {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<boolean>((resolve) => {
        timer = setTimeout(resolve, deadlineMs, false);
      });
      const done = await Promise.race([Promise.allSettled([...underWay]).then(() => true), late]);
      clearTimeout(timer);
      return done;
    },
  };
}

async function handle(
  host: PlatformHost,
  log: PlatformLog,
  app: App,
  isFirst: (incoming: Incoming) => Promise<boolean>,
  incoming: Incoming,
): Promise<void> {
  const { body } = incoming;
  if (body.type === 'block_suggestion') {
    await app.processEvent({ body, ack: (response?: unknown) => incoming.ack(response as Json) });
    return;
  }
  // When the connection has gone in between, the work is done all the same: an answer is better than none.
  await incoming.ack().catch((error: unknown) => {
    log.warn({ error: describeError(error), envelope: incoming.envelopeId }, 'Slack could not be acknowledged');
  });
  if (body.type === 'app_rate_limited') {
    host.count('slack_events_rate_limited');
    log.warn({ workspace: body.team_id }, 'Slack holds back events: more than 30,000 an hour');
    return;
  }
  if (!(await isFirst(incoming))) return;
  await app.processEvent({
    body,
    ack: async () => undefined,
    ...(incoming.retryNum === undefined ? {} : { retryNum: incoming.retryNum }),
    ...(incoming.retryReason === undefined ? {} : { retryReason: incoming.retryReason }),
  });
}

/** True for the first delivery of a thing, over restarts and processes. In doubt (store down) it is taken as the first. */
async function claimOnce(host: PlatformHost, log: PlatformLog, recent: Set<string>, incoming: Incoming) {
  const key = deliveryKey(incoming.body) ?? (incoming.envelopeId === null ? null : `envelope:${incoming.envelopeId}`);
  if (key === null) return true;
  if (recent.has(key)) return duplicate(host);
  recent.add(key);
  if (recent.size > RECENT_MAX) recent.delete(recent.values().next().value ?? '');
  const claim = host.store.claim(`seen:${key}`, TIMES.eventClaimMs).catch((error: unknown) => {
    log.warn({ error: describeError(error) }, 'Slack delivery could not be claimed; taking it as the first');
    return true;
  });
  return (await withinMs(claim, CLAIM_MS_MAX, true)) || duplicate(host);
}

function duplicate(host: PlatformHost): false {
  host.count('slack_duplicates_left_aside');
  return false;
}

/** What `work` gives, or `otherwise` when it takes longer. */
export async function withinMs<T>(work: Promise<T>, limitMs: number, otherwise: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(resolve, limitMs, otherwise);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
