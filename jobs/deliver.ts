/** Posts one outbox row to its channel, once; edits what it posted when later evidence has raised the row's revision. */
import { alertCard } from '../src/alerts/card.ts';
import { pauseAndTell } from '../src/alerts/owner.ts';
import { defineJob, FinalError, RetryLater } from '../src/job.ts';
import type { ChannelSettings } from '../src/ledger/channels.ts';
import type { OutboxRow } from '../src/ledger/outbox.ts';
import { decodeMessage } from '../src/message-json.ts';
import { type Message, type Platform, PlatformError } from '../src/platform.ts';
import type { Services } from '../src/services.ts';

/** Slack asks for one message a second and channel; the desk for none. */
const SPACING_MS: Readonly<Record<string, number>> = { slack: 1_100, discord: 1_100, desk: 0 };
/** Longer waits go back to the queue instead of holding a worker. */
const WAIT_HERE_MS_MAX = 3_000;
const NOT_CONNECTED_RETRY_MS = 15_000;

export default defineJob<'deliver', Services>({
  name: 'deliver',
  summary: 'Posts a message of the outbox to its channel once, or edits it.',
  schedule: 'when a row enters the outbox; swept up every minute',
  attemptsMax: 12,
  backoffMs: 2_000,
  timeoutMs: 60_000,
  concurrency: 8,
  async run({ deps, signal }, { outbox: id }) {
    const { ledger, platforms } = deps;
    const row = await ledger.outbox.get(id);
    if (!row || row.state !== 'pending') return;
    const channel = await ledger.channels.get(row.channel);
    if (!channel || channel.pausedReason !== null) return;
    const platform = platforms.get(channel.ref.platform);
    if (platform?.status().state !== 'ready') {
      throw new RetryLater(NOT_CONNECTED_RETRY_MS, `${channel.ref.platform} is not connected`);
    }
    await waitForSlot(deps, channel, signal);
    // One sender a row: a second worker with the same job finds the row sent.
    await ledger.db.exclusively(`outbox:${id}`, () => send(deps, platform, channel, id, signal));
  },
  async onDead({ ledger, metrics }, { outbox }, reason) {
    await ledger.outbox.markDead(outbox, reason);
    metrics.count('deliveries_dead');
  },
});

async function waitForSlot({ ledger }: Services, channel: ChannelSettings, signal: AbortSignal): Promise<void> {
  const spacing = SPACING_MS[channel.ref.platform] ?? 0;
  if (spacing === 0) return;
  const waitMs = await ledger.outbox.reserveSlot(channel.id, spacing);
  if (waitMs > WAIT_HERE_MS_MAX) throw new RetryLater(waitMs, 'the channel is busy');
  await new Promise((resolve) => setTimeout(resolve, waitMs));
  signal.throwIfAborted();
}

async function send(
  services: Services,
  platform: Platform,
  channel: ChannelSettings,
  id: number,
  signal: AbortSignal,
): Promise<void> {
  const { ledger, metrics, queue } = services;
  const row = await ledger.outbox.get(id);
  if (!row || row.state !== 'pending') return;
  // While this one waited for its turn the message before it may have been refused for good.
  if ((await ledger.channels.get(channel.id))?.pausedReason !== null) return;
  const message = await messageOf(services, row, channel);
  if (!message) return;
  try {
    const posted = row.posted ?? (await post(services, platform, channel, row, message, signal));
    if (row.posted) await platform.edit(channel.ref, row.posted, message, signal);
    const done = await ledger.outbox.markSent(id, row.revision, posted);
    metrics.count('deliveries', { platform: platform.name, kind: row.posted ? 'edit' : row.kind });
    if (!done) await queue.add('deliver', { outbox: id });
  } catch (error) {
    await giveUpOrRetry(services, channel, row, error);
  }
  services.changed();
}

async function post(
  { ledger }: Services,
  platform: Platform,
  channel: ChannelSettings,
  row: OutboxRow,
  message: Message,
  signal: AbortSignal,
) {
  const maybeLanded = row.tried;
  await ledger.outbox.markTried(row.id);
  const thread =
    channel.threads && row.story !== null ? await ledger.outbox.threadOf(channel.id, row.story, row.id) : null;
  const key = `outbox-${row.id}`;
  return platform.post({ channel: channel.ref, message, key, inThreadOf: thread, maybeLanded }, signal);
}

/** The message as the record stands now. Null when there is nothing left to say. */
async function messageOf(services: Services, row: OutboxRow, channel: ChannelSettings): Promise<Message | null> {
  if (row.kind !== 'alert') return decodeMessage(row.body);
  const { ledger, now, link } = services;
  const findings = await ledger.findings.list({ seqs: await ledger.outbox.findings(row.id) });
  const story = row.story === null ? null : await ledger.stories.get(row.story);
  // Withdrawn before it was ever posted: nobody needs to hear of it.
  if (!story || (!row.posted && findings.every(({ withdrawn }) => withdrawn !== null))) {
    await ledger.outbox.markDead(row.id, 'withdrawn before it was posted');
    return null;
  }
  const card = alertCard({ story, findings, updatedAt: row.posted ? now().toISOString() : null, link });
  return { ...card, quiet: channel.quiet };
}

/** A refusal that no retry mends pauses the channel and tells its owner once; anything else is tried again. */
async function giveUpOrRetry(
  services: Services,
  channel: ChannelSettings,
  row: OutboxRow,
  error: unknown,
): Promise<never> {
  if (!(error instanceof PlatformError)) throw error;
  const { ledger, log, metrics } = services;
  metrics.count('deliveries_failed', { platform: channel.ref.platform, code: error.code });
  if (error.permanent) {
    const reason = `${error.message.replace(/[.\s]*$/, '.')} ${error.advice}`.trim();
    if (await pauseAndTell(services, channel, row.id, reason)) {
      log.warn(
        { channel: channel.ref, code: error.code, advice: error.advice },
        'channel paused: the bot may not post',
      );
      await ledger.store.audit('onrecord', channel.ref, 'channel paused', { code: error.code, advice: error.advice });
    }
    throw new FinalError(`${error.message} ${error.advice}`);
  }
  if (error.retryAfterMs !== null) throw new RetryLater(error.retryAfterMs, `${row.key}: ${error.message}`);
  throw error;
}
