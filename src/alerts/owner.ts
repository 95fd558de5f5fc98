/** Whoever set up a channel last: the one person who is told when the bot may no longer post there. */
import type { ChannelSettings } from '../ledger/channels.ts';
import { encodeMessage } from '../message-json.ts';
import { type ChannelRef, UserError } from '../model.ts';
import { type Asker, directChannel, type Message } from '../platform.ts';
import type { Services } from '../services.ts';
import { notice } from './notices.ts';
import { channelRun, strong, text } from './present.ts';

const keyOf = ({ workspace, channel }: ChannelRef): string => `owner:${workspace}/${channel}`;

/**
 * Before something is to be posted in a channel from now on: may the bot? Throws a UserError that names what is missing.
 * Whoever asked becomes the owner, and a pause ends.
 */
export async function beforeSubscribing(
  { ledger, platforms }: Services,
  where: ChannelRef,
  user: Asker,
): Promise<ChannelSettings> {
  const allowed = await platforms.get(where.platform)?.check(where);
  if (allowed?.ok === false) {
    const missing = allowed.missing.length > 0 ? ` Missing: ${allowed.missing.join(', ')}.` : '';
    throw new UserError(`The bot may not post here yet.${missing}`, allowed.advice);
  }
  const channel = await ledger.channels.ensure(where);
  await ledger.store.put(where.platform, keyOf(where), user.id);
  await ledger.channels.resume(channel.id);
  return channel;
}

/**
 * Tells the owner, in a direct conversation, that a channel is paused and why. Once a delivery: `outbox` is the one that
 * was refused. Where nobody is known, `/watch list` and the App Home say it.
 */
export async function tellOwner(
  { ledger, queue, now }: Services,
  { ref }: ChannelSettings,
  outbox: number,
  reason: string,
): Promise<void> {
  const owner = await ledger.store.get<string>(ref.platform, keyOf(ref));
  if (owner === null) return;
  const direct = await ledger.channels.ensure({ ...ref, channel: directChannel(owner) });
  const message = pausedNotice(ref, reason, now());
  const key = `paused:${outbox}`;
  const told = await ledger.outbox.add(direct.id, key, 'notice', JSON.parse(encodeMessage(message)));
  if (told !== null) await queue.add('deliver', { outbox: told });
}

function pausedNotice(ref: ChannelRef, reason: string, now: Date): Message {
  return notice(`The watches of a channel are paused: ${reason}`, now, {
    visibility: 'channel',
    parts: [
      { type: 'text', runs: [text('The watches of '), channelRun(ref), text(' are paused.')] },
      { type: 'text', runs: [strong('Reason: '), text(reason)] },
      { type: 'text', runs: [text('They go on with the next /watch add in that channel.')] },
    ],
  });
}
