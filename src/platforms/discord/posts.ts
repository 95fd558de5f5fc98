/**
 * Posting and editing by REST alone, so that a worker needs no gateway.
 *
 * Nothing appears twice: (1) what a key has posted is remembered; (2) every request carries a nonce made of the key, which
 * Discord enforces for some minutes; (3) when an earlier try may have landed, the channel's last messages are looked
 * through first, by nonce or by equal content, leaving out what is known to belong to another key.
 */
import { createHash } from 'node:crypto';
import { type APIMessage, DiscordAPIError, MessageFlags, Routes } from 'discord.js';
import type { ChannelRef } from '../../model.ts';
import type { Delivery, Message, PlatformHost, PostedRef } from '../../platform.ts';
import { rememberConfirms } from './confirms.ts';
import { channelIdOf } from './direct.ts';
import { codeOf, isUnauthorized, OLD_EDITS_THROTTLED, platformError } from './errors.ts';
import { LIMITS } from './limits.ts';
import { sendPage } from './pictures.ts';
import { type DiscordPage, renderMessage } from './render.ts';
import type { Sender } from './rest.ts';
import { sameMessage } from './same.ts';
import { openThread } from './threads.ts';

const REMEMBER_MS = 30 * 24 * 3_600_000;
const SEARCH_MESSAGES = '50';

/** What a key has posted so far: message ids in page order. */
interface Posted {
  readonly ids: readonly string[];
  readonly channel: string;
  readonly thread: string | null;
  readonly done: boolean;
}

export interface Posts {
  post(delivery: Delivery, signal: AbortSignal): Promise<PostedRef>;
  edit(channel: ChannelRef, ref: PostedRef, message: Message, signal: AbortSignal): Promise<void>;
}

/** ≤ 25 characters, one for each page of a key. */
export function nonceOf(key: string, page: number): string {
  return createHash('sha256').update(`${page}:${key}`).digest('base64url').slice(0, LIMITS.nonceMax);
}

export function createPosts(sender: Sender, host: PlatformHost): Posts {
  const context = { sender, host };
  return {
    post: (delivery, signal) =>
      post(context, delivery, signal).catch((error: unknown) => Promise.reject(platformError(error))),
    edit: (channel, ref, message, signal) =>
      edit(context, channel, ref, message, signal).catch((error: unknown) => Promise.reject(platformError(error))),
  };
}

interface Context {
  readonly sender: Sender;
  readonly host: PlatformHost;
}

const keyOf = (key: string) => `posted:${createHash('sha256').update(key).digest('base64url')}`;
const pagesOf = (id: string) => `pages:${id}`;
const ownerOf = (id: string) => `owner:${id}`;

async function post(context: Context, given: Delivery, signal: AbortSignal): Promise<PostedRef> {
  const { host } = context;
  const storeKey = keyOf(given.key);
  const known = await host.store.get<Posted>(storeKey);
  if (known?.done && known.ids[0] !== undefined) return { id: known.ids[0], thread: known.thread };
  const channel = await channelIdOf(context, given.channel, signal);
  const delivery = { ...given, channel: { ...given.channel, channel } };
  await rememberConfirms(host, delivery.message);
  let place: Place = known ?? (await placeOf(context, delivery, signal));
  const pages = renderMessage(delivery.message);
  const ids = [...(known?.ids ?? [])];
  for (let index = ids.length; index < pages.length; index += 1) {
    const page = pages[index];
    if (page === undefined) break;
    const postIn = (where: Place) =>
      postPage(context, { delivery, page, index, place: where, storeKey, taken: ids }, signal);
    try {
      ids.push(await postIn(place));
    } catch (error) {
      if (index > 0 || place.thread === null || !THREAD_LOST.includes(codeOf(error) ?? 0)) throw error;
      place = besideThread(delivery);
      ids.push(await postIn(place));
    }
    await host.store.put(ownerOf(ids[index] ?? ''), storeKey, REMEMBER_MS);
    const done = index === pages.length - 1;
    await host.store.put(storeKey, { ids, channel: place.channel, thread: place.thread, done }, REMEMBER_MS);
  }
  if (ids.length > 1) await Promise.all(ids.map((id) => host.store.put(pagesOf(id), ids, REMEMBER_MS)));
  return { id: ids[0] ?? '', thread: place.thread };
}

/** Where a delivery goes: its channel, the thread of its head, or, where threads fail, the channel as a reply to it. */
interface Place {
  readonly channel: string;
  readonly thread: string | null;
  readonly replyTo?: string;
}

/** The thread was deleted or locked, or the bot may not write in it. */
const THREAD_LOST: readonly number[] = [10003, 50001, 50013, 50083, 160005];

function besideThread({ channel, inThreadOf }: Delivery): Place {
  return { channel: channel.channel, thread: null, ...(inThreadOf === null ? {} : { replyTo: inThreadOf.id }) };
}

async function placeOf(context: Context, delivery: Delivery, signal: AbortSignal): Promise<Place> {
  const { channel } = delivery.channel;
  const head = delivery.inThreadOf;
  if (head === null) return { channel, thread: null };
  const thread = await openThread(context.sender, channel, head, delivery.message, signal);
  return thread === null ? besideThread(delivery) : { channel: thread, thread };
}

interface PagePost {
  readonly delivery: Delivery;
  readonly page: DiscordPage;
  readonly index: number;
  readonly place: Place;
  readonly storeKey: string;
  readonly taken: readonly string[];
}

async function postPage(context: Context, work: PagePost, signal: AbortSignal): Promise<string> {
  const { delivery, page, index, place } = work;
  const nonce = nonceOf(delivery.key, index);
  if (delivery.maybeLanded) {
    const landed = await findLanded(context, work, nonce, signal);
    if (landed !== null) return landed;
  }
  const more = {
    nonce,
    enforce_nonce: true,
    ...(delivery.message.quiet === true ? { flags: MessageFlags.SuppressNotifications } : {}),
    ...(place.replyTo === undefined
      ? {}
      : { message_reference: { message_id: place.replyTo, fail_if_not_exists: false } }),
  };
  const route = Routes.channelMessages(place.channel);
  const posted = await sendPage(page, ({ body, files }) =>
    context.sender.send<APIMessage>({ method: 'POST', route, body: { ...body, ...more }, files, signal }),
  );
  return posted.id;
}

/** The message an earlier try left in the channel, or null. Without “Read Message History” only the nonce guards. */
async function findLanded(
  context: Context,
  work: PagePost,
  nonce: string,
  signal: AbortSignal,
): Promise<string | null> {
  const { sender, host } = context;
  let recent: readonly APIMessage[];
  try {
    const route = Routes.channelMessages(work.place.channel);
    recent = await sender.send<APIMessage[]>({ method: 'GET', route, query: { limit: SEARCH_MESSAGES }, signal });
  } catch (error) {
    if (error instanceof DiscordAPIError && !isUnauthorized(error)) return null;
    throw error;
  }
  for (const message of Array.isArray(recent) ? recent : []) {
    if (work.taken.includes(message.id)) continue;
    const owner = await host.store.get<string>(ownerOf(message.id));
    if (owner !== null && owner !== work.storeKey) continue;
    if (message.nonce === nonce || sameMessage(message, work.page.body)) {
      host.count('discord_reconciled');
      return message.id;
    }
  }
  return null;
}

// ── Editing ────────────────────────────────────────────────────────────────────────────────────────────

const EDITS_FALLBACK_MS = 24 * 3_600_000;
const successorOf = (id: string) => `successor:${id}`;

async function edit(
  context: Context,
  channel: ChannelRef,
  ref: PostedRef,
  message: Message,
  signal: AbortSignal,
): Promise<void> {
  const { host } = context;
  await rememberConfirms(host, message);
  const inThread = ref.thread !== null && ref.thread !== ref.id;
  const place = inThread && ref.thread !== null ? ref.thread : channel.channel;
  const successor = await host.store.get<string>(successorOf(ref.id));
  const first = successor ?? ref.id;
  const ids = (await host.store.get<readonly string[]>(pagesOf(first))) ?? [first];
  const pages = renderMessage(message, ids.length);
  try {
    for (const [index, id] of ids.entries()) await editPage(context.sender, place, id, pages[index] ?? null, signal);
  } catch (error) {
    if (codeOf(error) !== OLD_EDITS_THROTTLED) throw error;
    await replyInstead(context, { place, ref, channel }, message, signal);
  }
}

/** A page too many is taken away. */
async function editPage(
  sender: Sender,
  channel: string,
  id: string,
  page: DiscordPage | null,
  signal: AbortSignal,
): Promise<void> {
  const route = Routes.channelMessage(channel, id);
  if (page === null) {
    await sender.send({ method: 'DELETE', route, signal }).catch((error: unknown) => {
      if (codeOf(error) !== 10008) throw error;
    });
    return;
  }
  await sendPage(page, ({ body, files }) => sender.send({ method: 'PATCH', route, body, files, signal }));
}

/** Old messages can be edited only so often: the news goes into one reply, and later news edits that reply. */
async function replyInstead(
  context: Context,
  { place, ref, channel }: { place: string; ref: PostedRef; channel: ChannelRef },
  message: Message,
  signal: AbortSignal,
): Promise<void> {
  context.host.count('discord_edits_throttled');
  const [page] = renderMessage(message, 1);
  if (page === undefined) return;
  const more = {
    nonce: nonceOf(`edit:${channel.channel}:${ref.id}:${JSON.stringify(page.body.embeds)}`, 0),
    enforce_nonce: true,
    message_reference: { message_id: ref.id, fail_if_not_exists: false },
  };
  const route = Routes.channelMessages(place);
  const reply = await sendPage(page, ({ body, files }) =>
    context.sender.send<APIMessage>({ method: 'POST', route, body: { ...body, ...more }, files, signal }),
  );
  await context.host.store.put(successorOf(ref.id), reply.id, EDITS_FALLBACK_MS);
}

/** All pages of the message that `id` is one of, first page first; null when it stands alone or is not known. */
export function pagesOfMessage(host: PlatformHost, id: string): Promise<readonly string[] | null> {
  return host.store.get<readonly string[]>(pagesOf(id));
}
