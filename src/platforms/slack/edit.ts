/** Changing what was posted. A card that someone deleted stays deleted; one that may no longer be edited gets a reply. */
import { createHash } from 'node:crypto';
import type { WebClient } from '@slack/web-api';
import type { ChannelRef } from '../../model.ts';
import { type Message, PlatformError, type PostedRef } from '../../platform.ts';
import { callSlack } from './client.ts';
import { TIMES } from './limits.ts';
import { type PosterOptions, pagesKey, postPage } from './post.ts';
import { type Page, payload, renderMessage } from './render.ts';
import { isFormFault, plainPage } from './send.ts';

/** Someone took the message away: that was meant. */
const GONE = new Set(['message_not_found']);
/** The workspace lets nobody change messages of this age, or this one is not ours to change. */
const NOT_EDITABLE = new Set(['edit_window_closed', 'cant_update_message']);

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
  const root = ref.thread ?? ref.id;
  const update = (ts: string, page: Page) => updatePage(options, client, { channel, ts, root }, page, signal);
  await update(ref.id, first);
  const known = (await options.host.store.get<string[]>(pagesKey(channel, ref.id))) ?? [];
  if (known.length === 0 && more.length === 0) return;
  for (const [index, ts] of known.entries()) {
    const page = more[index];
    if (page !== undefined) await update(ts, page);
    else await unlessGone(callSlack(() => client.chat.delete({ channel: channel.channel, ts }), signal));
  }
  const kept = known.slice(0, more.length);
  for (const [index, page] of more.slice(known.length).entries()) {
    const what = { page, key: editKey(channel, ref.id, page, known.length + index + 2), thread: root };
    kept.push((await postPage(options, client, { channel, maybeLanded: false }, what, signal)).ts);
  }
  await options.host.store.put(pagesKey(channel, ref.id), kept, TIMES.deliveryMemoryMs);
}

/** The same for the same words at the same place, so that a repeated edit posts nothing twice. */
function editKey(channel: ChannelRef, ts: string, page: Page, number: number): string {
  const hash = createHash('sha256').update(JSON.stringify(page)).digest('hex').slice(0, 16);
  return `${channel.channel}:${ts}#${number}:${hash}`;
}

interface Place {
  readonly channel: ChannelRef;
  readonly ts: string;
  /** The thread that a reply goes into when the message can not be changed. */
  readonly root: string;
}

async function updatePage(
  options: PosterOptions,
  client: WebClient,
  place: Place,
  page: Page,
  signal: AbortSignal,
): Promise<void> {
  const { channel, ts } = place;
  try {
    // `chat.update` resets what it is not told: blocks, text, parse and link_names go each time.
    const request = { ...payload(page), link_names: false, channel: channel.channel, ts };
    await callSlack(() => client.chat.update(request), signal);
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    options.log.warn({ code: error.code, channel: channel.channel, ts }, 'Slack message could not be changed');
    if (GONE.has(error.code)) return;
    if (NOT_EDITABLE.has(error.code)) {
      const what = { page, key: editKey(channel, ts, page, 1), thread: place.root };
      await postPage(options, client, { channel, maybeLanded: false }, what, signal);
    } else if (isFormFault(error.code) && page.blocks.length > 1) {
      await updatePage(options, client, place, plainPage(page), signal);
    } else throw error;
  }
}

async function unlessGone(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof PlatformError) || !GONE.has(error.code)) throw error;
  }
}
