/** Whoever set up a channel last: the one person who is told when the bot may no longer post there. */
import type { ChannelSettings, PauseNotice } from '../ledger/channels.ts';
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
 * Pauses a channel and tells its owner why, in a direct conversation; false when it was paused before. Where nobody is
 * known, `/watch list` and the App Home say it. `refused` is the outbox row that the platform would not take.
 */
export async function pauseAndTell(
  services: Services,
  channel: ChannelSettings,
  refused: number,
  reason: string,
): Promise<boolean> {
  const { ledger, queue } = services;
  const paused = await ledger.channels.pause(channel.id, reason, await noticeFor(services, channel, refused, reason));
  if (paused?.outbox) await queue.add('deliver', { outbox: paused.outbox });
  return paused !== null;
}

async function noticeFor(
  { ledger, now }: Services,
  { ref }: ChannelSettings,
  refused: number,
  reason: string,
): Promise<PauseNotice | null> {
  const owner = await ledger.store.get<string>(ref.platform, keyOf(ref));
  if (owner === null) return null;
  const direct = await ledger.channels.ensure({ ...ref, channel: directChannel(owner) });
  const body = JSON.parse(encodeMessage(pausedNotice(ref, reason, now())));
  return { channel: direct.id, key: `paused:${refused}`, body };
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
