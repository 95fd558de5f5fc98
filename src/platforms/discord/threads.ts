/** The thread of a message: opened when there is none yet. */
import { Routes } from 'discord.js';
import type { Message, PostedRef } from '../../platform.ts';
import { codeOf } from './errors.ts';
import { LIMITS } from './limits.ts';
import type { Sender } from './rest.ts';
import { cut, oneLine } from './text.ts';

/** A message's thread has the message's own id. discord.com/developers/docs/resources/channel#start-thread-from-message */
const ALREADY_A_THREAD = 160004;
/** No permission, unknown message, too many threads, a channel without threads: the reply stands in the channel instead. */
const NO_THREAD_HERE: readonly number[] = [50001, 50013, 10008, 160006, 50024, 50035];

/** Minutes; the longest open to every server. */
const ARCHIVE_AFTER_MINUTES = 1440;

/** Id of the thread to post in, or null when there can be none. */
export async function openThread(
  sender: Sender,
  channel: string,
  head: PostedRef,
  message: Message,
  signal: AbortSignal,
): Promise<string | null> {
  if (head.thread !== null) return head.thread;
  const name = cut(oneLine(message.title ?? message.summary) || 'Onrecord', LIMITS.threadNameMax);
  try {
    const body = { name, auto_archive_duration: ARCHIVE_AFTER_MINUTES };
    const thread = await sender.send<{ id: string }>({
      method: 'POST',
      route: Routes.threads(channel, head.id),
      body,
      signal,
    });
    return thread.id;
  } catch (error) {
    const code = codeOf(error);
    if (code === ALREADY_A_THREAD) return head.id;
    if (code !== null && NO_THREAD_HERE.includes(code)) return null;
    throw error;
  }
}
