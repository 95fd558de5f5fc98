/** Finding a post again after a try that may have landed: by the key in its metadata. */
import type { WebClient } from '@slack/web-api';
import type { ChannelRef } from '../../model.ts';
import { PlatformError, type PlatformHost, type PlatformLog } from '../../platform.ts';
import { callSlack } from './client.ts';
import { type Json, list, record, text } from './payloads.ts';
import { METADATA_TYPE, type OnePage, type Sent } from './send.ts';

interface FinderOptions {
  readonly host: PlatformHost;
  readonly log: PlatformLog;
}

/** Pages of history read at most: enough for a busy channel since the try began. */
const HISTORY_PAGES_MAX = 10;
const HISTORY_PAGE_SIZE = 100;
const LOOK_BACK_MS = 24 * 60 * 60_000;
/** Clocks differ; a post may seem older than its try. */
const CLOCK_SLACK_MS = 10 * 60_000;

function oldestToRead(host: PlatformHost, sinceIso: string | null): Date {
  const since = sinceIso === null ? host.now().getTime() - LOOK_BACK_MS : new Date(sinceIso).getTime();
  return new Date(since - CLOCK_SLACK_MS);
}

/** Looks for the post since `sinceIso` (a day back when null). Where the bot may not read (a missing scope, not a member) an alert twice is better than none. */
export async function lookFor(
  options: FinderOptions,
  client: WebClient,
  channel: ChannelRef,
  what: OnePage,
  sinceIso: string | null,
  signal: AbortSignal,
): Promise<Sent | null> {
  try {
    return await findPosted(client, channel, what, oldestToRead(options.host, sinceIso), signal);
  } catch (error) {
    if (!(error instanceof PlatformError) || !error.permanent) throw error;
    options.host.count('slack_posts_not_reconciled');
    options.log.warn({ code: error.code, channel: channel.channel }, 'Slack history can not be read; posting anyway');
    return null;
  }
}

/** Where the message stands that carries our key, or null. */
async function findPosted(
  client: WebClient,
  channel: ChannelRef,
  what: Pick<OnePage, 'key' | 'thread'>,
  oldest: Date,
  signal: AbortSignal,
): Promise<Sent | null> {
  let cursor: string | undefined;
  for (let page = 0; page < HISTORY_PAGES_MAX; page++) {
    const request = {
      channel: channel.channel,
      include_all_metadata: true,
      oldest: (oldest.getTime() / 1000).toFixed(6),
      limit: HISTORY_PAGE_SIZE,
      ...(cursor === undefined ? {} : { cursor }),
    };
    const { thread } = what;
    const answer = await callSlack<Json>(async () => {
      const found =
        thread === null
          ? await client.conversations.history(request)
          : await client.conversations.replies({ ...request, ts: thread });
      return record(found);
    }, signal);
    const ours = list(answer.messages).find((message) => carriesKey(message, what.key));
    const ts = ours === undefined ? null : text(ours.ts);
    if (ts !== null) return { ts, thread };
    cursor = text(record(answer.response_metadata).next_cursor) ?? undefined;
    if (cursor === undefined) return null;
  }
  return null;
}

function carriesKey(message: Json, key: string): boolean {
  const metadata = record(message.metadata);
  return metadata.event_type === METADATA_TYPE && record(metadata.event_payload).key === key;
}
