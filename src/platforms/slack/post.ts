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
  type Part,
  PlatformError,
  type PlatformHost,
  type PlatformLog,
  type PostedRef,
} from '../../platform.ts';
import { lookFor } from './find.ts';
import { uploadImages } from './images.ts';
import type { Installations } from './installations.ts';
import { TIMES } from './limits.ts';
import type { Pace, Turns } from './pace.ts';
import { type Page, renderMessage } from './render.ts';
import { type OnePage, type Sent, sendPage } from './send.ts';

export interface PosterOptions {
  readonly host: PlatformHost;
  readonly log: PlatformLog;
  readonly installations: Installations;
  readonly pace: Pace;
  /**
   * One try a key at a time within this process. Between processes the queue sees to it; a lock of the store would hold a
   * database connection while Slack is slow, and enough of them would leave none for the work itself.
   */
  readonly inTurn: Turns;
}

interface Noted {
  /** ISO time the first try began. */
  readonly since: string;
  /** Where it stands, once it does: a message of several pages may be tried again from the page that failed. */
  readonly sent?: Sent;
}

export async function postOnce(options: PosterOptions, delivery: Delivery, signal: AbortSignal): Promise<PostedRef> {
  const { host } = options;
  return options.inTurn(delivery.key, async () => {
    const before = await host.store.get<PostedRef>(`posted:${delivery.key}`);
    if (before !== null) return before;
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
  const sent = await postPage(options, client, delivery, { page: first, key: delivery.key, thread }, signal);
  // What does not fit goes on in the thread of the first page.
  await postMore(options, { client, delivery, root: sent.thread ?? sent.ts, first: sent.ts, pages: more }, signal);
  return { id: sent.ts, thread: sent.thread };
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
    stamps.push((await postPage(options, follow.client, follow.delivery, what, signal)).ts);
  }
  await options.host.store.put(pagesKey(follow.delivery.channel, follow.first), stamps, TIMES.deliveryMemoryMs);
}

/** Where the time stamps of a message's further pages are kept. */
export const pagesKey = (channel: ChannelRef, ts: string): string =>
  `pages:${channel.workspace}:${channel.channel}:${ts}`;

/** One page, unless it stands already. */
export async function postPage(
  options: PosterOptions,
  client: WebClient,
  delivery: Pick<Delivery, 'channel' | 'maybeLanded'>,
  what: OnePage,
  signal: AbortSignal,
): Promise<Sent> {
  const { host } = options;
  const noteKey = `trying:${what.key}`;
  const noted = await host.store.get<Noted>(noteKey);
  if (noted?.sent !== undefined) return noted.sent;
  const since = noted?.since ?? host.now().toISOString();
  const note = (sent: Sent) => host.store.put(noteKey, { since, sent } satisfies Noted, TIMES.deliveryMemoryMs);
  // A note left behind is a try that never ended: the process died in it, or it may have landed.
  if (delivery.maybeLanded || noted !== null) {
    const found = await lookFor(options, client, delivery.channel, what, noted === null ? null : since, signal);
    if (found !== null) {
      host.count('slack_posts_reconciled');
      await note(found);
      return found;
    }
  }
  if (noted === null) await host.store.put(noteKey, { since } satisfies Noted, TIMES.deliveryMemoryMs);
  try {
    const send = () => sendPage(options, client, delivery.channel, what, signal);
    const sent = await options.pace.inTurn(delivery.channel, signal, send);
    await note(sent);
    return sent;
  } catch (error) {
    // Surely not landed: the next try need not look.
    if (error instanceof PlatformError && !error.maybeLanded) await host.store.delete(noteKey);
    throw error;
  }
}
