/**
 * Posts that appear once. Slack has no idempotency key, so each message carries its delivery key as metadata, and a try
 * that may have landed is looked for before the next one.
 *
 * 1 posted before? (remembered)   2 may have landed? look in the channel   3 note that a try begins   4 post   5 remember
 */
import type { WebClient } from '@slack/web-api';
import type { ChannelRef } from '../../model.ts';
import {
  type Delivery,
  type Message,
  type Part,
  PlatformError,
  type PlatformHost,
  type PlatformLog,
  type PostedRef,
} from '../../platform.ts';
import { callSlack } from './client.ts';
import { uploadImages } from './images.ts';
import type { Installations } from './installations.ts';
import { TIMES } from './limits.ts';
import { createTurns, type Pace } from './pace.ts';
import { type Json, list, record, text } from './payloads.ts';
import { type Page, renderMessage } from './render.ts';
import { payload, QUIET_LINKS } from './respond.ts';

export interface PosterOptions {
  readonly host: PlatformHost;
  readonly log: PlatformLog;
  readonly installations: Installations;
  readonly pace: Pace;
}

/** event_type of our metadata. Anyone in the workspace can read it: it holds the key, nothing else. */
export const METADATA_TYPE = 'onrecord_delivery';
/** Pages of history read at most while looking for a post: enough for a busy channel since the try began. */
const HISTORY_PAGES_MAX = 5;
const HISTORY_PAGE_SIZE = 100;
/** Without a note of when the try began, this far back is looked. */
const LOOK_BACK_MS = 24 * 60 * 60_000;
/** Clocks differ; a post may seem older than its try. */
const CLOCK_SLACK_MS = 10 * 60_000;

interface Noted {
  /** ISO time the first try began. */
  readonly since: string;
}

/**
 * One try a key at a time within this process. Between processes the queue sees to it; a lock of the store would hold a
 * database connection while Slack is slow, and enough of them would leave none for the work itself.
 */
const inTurn = createTurns();

export async function postOnce(options: PosterOptions, delivery: Delivery, signal: AbortSignal): Promise<PostedRef> {
  const { host } = options;
  return inTurn(delivery.key, async () => {
    const before = await host.store.get<PostedRef>(`posted:${delivery.key}`);
    if (before !== null) return before;
    await options.pace.turn(delivery.channel, signal);
    const client = await options.installations.clientOf(delivery.channel.workspace);
    const files = await uploadImages(options, client, delivery, signal);
    const posted = await postWithFiles(options, client, delivery, files, signal);
    await host.store.put(`posted:${delivery.key}`, posted, TIMES.deliveryMemoryMs);
    return posted;
  });
}

/** A file just uploaded may not be ready yet, which Slack calls invalid blocks: wait, then do without the picture. */
async function postWithFiles(
  options: PosterOptions,
  client: WebClient,
  delivery: Delivery,
  files: ReadonlyMap<Part, string>,
  signal: AbortSignal,
): Promise<PostedRef> {
  if (files.size === 0) return postPages(options, client, delivery, renderMessage(delivery.message), signal);
  for (let tries = 0; tries < FILE_TRIES_MAX; tries++) {
    try {
      return await postPages(options, client, delivery, renderMessage(delivery.message, files), signal);
    } catch (error) {
      if (!(error instanceof PlatformError) || error.code !== 'invalid_blocks') throw error;
      await new Promise((resolve) => setTimeout(resolve, FILE_WAIT_MS));
    }
  }
  options.host.count('slack_images_left_out');
  return postPages(options, client, delivery, renderMessage(delivery.message), signal);
}

const FILE_TRIES_MAX = 3;
const FILE_WAIT_MS = 700;

async function postPages(
  options: PosterOptions,
  client: WebClient,
  delivery: Delivery,
  pages: readonly Page[],
  signal: AbortSignal,
): Promise<PostedRef> {
  const [first, ...more] = pages;
  if (first === undefined) throw new Error('A message renders to at least one page');
  const thread = delivery.inThreadOf === null ? null : (delivery.inThreadOf.thread ?? delivery.inThreadOf.id);
  const ts = await postPage(options, client, delivery, { page: first, key: delivery.key, thread }, signal);
  // What does not fit goes on in the thread of the first page.
  await postMore(options, { client, delivery, root: thread ?? ts, first: ts, pages: more }, signal);
  return { id: ts, thread };
}

interface Following {
  readonly client: WebClient;
  readonly delivery: Pick<Delivery, 'channel' | 'key' | 'maybeLanded'>;
  /** Time stamp of the thread, and of the first page. */
  readonly root: string;
  readonly first: string;
  readonly pages: readonly Page[];
}

async function postMore(options: PosterOptions, follow: Following, signal: AbortSignal): Promise<void> {
  if (follow.pages.length === 0) return;
  const stamps: string[] = [];
  for (const [index, page] of follow.pages.entries()) {
    const key = `${follow.delivery.key}#${index + 2}`;
    const what = { page, key, thread: follow.root };
    await options.pace.turn(follow.delivery.channel, signal);
    stamps.push(await postPage(options, follow.client, follow.delivery, what, signal));
  }
  await options.host.store.put(pagesKey(follow.delivery.channel, follow.first), stamps, TIMES.deliveryMemoryMs);
}

const pagesKey = (channel: ChannelRef, ts: string): string => `pages:${channel.workspace}:${channel.channel}:${ts}`;

interface OnePage {
  readonly page: Page;
  readonly key: string;
  readonly thread: string | null;
}

async function postPage(
  options: PosterOptions,
  client: WebClient,
  delivery: Pick<Delivery, 'channel' | 'maybeLanded'>,
  what: OnePage,
  signal: AbortSignal,
): Promise<string> {
  const { host } = options;
  const noteKey = `trying:${what.key}`;
  const noted = await host.store.get<Noted>(noteKey);
  // A note left behind is a try that never ended: the process died in it, or it may have landed.
  if (delivery.maybeLanded || noted !== null) {
    const found = await lookFor(options, client, delivery.channel, what, since(host, noted), signal);
    if (found !== null) {
      host.count('slack_posts_reconciled');
      await host.store.delete(noteKey);
      return found;
    }
  }
  if (noted === null) await host.store.put(noteKey, { since: host.now().toISOString() }, TIMES.deliveryMemoryMs);
  const ts = await sendPage(options, client, delivery.channel, what, signal);
  await host.store.delete(noteKey);
  return ts;
}

function since(host: PlatformHost, noted: Noted | null): Date {
  const at = noted === null ? host.now().getTime() - LOOK_BACK_MS : new Date(noted.since).getTime();
  return new Date(at - CLOCK_SLACK_MS);
}

async function sendPage(
  options: PosterOptions,
  client: WebClient,
  channel: ChannelRef,
  what: OnePage,
  signal: AbortSignal,
) {
  const request = {
    ...payload(what.page),
    ...QUIET_LINKS,
    channel: channel.channel,
    metadata: { event_type: METADATA_TYPE, event_payload: { key: what.key } },
  };
  try {
    const answer = await callSlack(
      () => client.chat.postMessage(what.thread === null ? request : { ...request, thread_ts: what.thread }),
      signal,
    );
    if (answer.ts === undefined) throw noTimeStamp();
    return answer.ts;
  } catch (error) {
    // Surely not landed: the next try need not look.
    if (error instanceof PlatformError && !error.maybeLanded) await options.host.store.delete(`trying:${what.key}`);
    throw error;
  }
}

function noTimeStamp(): PlatformError {
  return new PlatformError('Slack took the message but did not say where it is', {
    code: 'no_ts',
    permanent: false,
    maybeLanded: true,
    advice: 'Nothing to do: it is looked for before the next try.',
  });
}

/** As `findPosted`; where the bot may not read (a missing scope, not a member) an alert twice is better than none. */
async function lookFor(
  options: PosterOptions,
  client: WebClient,
  channel: ChannelRef,
  what: OnePage,
  oldest: Date,
  signal: AbortSignal,
): Promise<string | null> {
  try {
    return await findPosted(client, channel, what, oldest, signal);
  } catch (error) {
    if (!(error instanceof PlatformError) || !error.permanent) throw error;
    options.host.count('slack_posts_not_reconciled');
    options.log.warn({ code: error.code, channel: channel.channel }, 'Slack history can not be read; posting anyway');
    return null;
  }
}

/** The time stamp of the message that carries our key, or null. */
async function findPosted(
  client: WebClient,
  channel: ChannelRef,
  what: Pick<OnePage, 'key' | 'thread'>,
  oldest: Date,
  signal: AbortSignal,
): Promise<string | null> {
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
    if (ours !== undefined) return text(ours.ts);
    cursor = text(record(answer.response_metadata).next_cursor) ?? undefined;
    if (cursor === undefined) return null;
  }
  return null;
}

function carriesKey(message: Json, key: string): boolean {
  const metadata = record(message.metadata);
  return metadata.event_type === METADATA_TYPE && record(metadata.event_payload).key === key;
}

/** Changes a posted message, its further pages with it: spare ones are deleted, new ones posted. */
export async function editPosted(
  options: PosterOptions,
  channel: ChannelRef,
  ref: PostedRef,
  message: Message,
  signal: AbortSignal,
): Promise<void> {
  const client = await options.installations.clientOf(channel.workspace);
  const [first, ...more] = renderMessage(message);
  if (first === undefined) return;
  await updatePage(client, channel, ref.id, first, signal);
  const root = ref.thread ?? ref.id;
  const known = (await options.host.store.get<string[]>(pagesKey(channel, ref.id))) ?? [];
  if (known.length === 0 && more.length === 0) return;
  for (const [index, ts] of known.entries()) {
    const page = more[index];
    if (page !== undefined) await updatePage(client, channel, ts, page, signal);
    else await callSlack(() => client.chat.delete({ channel: channel.channel, ts }), signal);
  }
  const kept = known.slice(0, more.length);
  for (const [index, page] of more.slice(known.length).entries()) {
    const key = `${channel.channel}:${ref.id}#${known.length + index + 2}`;
    const what = { page, key, thread: root };
    kept.push(await postPage(options, client, { channel, maybeLanded: false }, what, signal));
  }
  await options.host.store.put(pagesKey(channel, ref.id), kept, TIMES.deliveryMemoryMs);
}

/** `chat.update` resets what it is not told: blocks, text, parse and link_names go each time. */
async function updatePage(
  client: WebClient,
  channel: ChannelRef,
  ts: string,
  page: Page,
  signal: AbortSignal,
): Promise<void> {
  await callSlack(
    () => client.chat.update({ ...payload(page), link_names: false, channel: channel.channel, ts }),
    signal,
  );
}
