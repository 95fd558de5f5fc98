/** The pace of posts. One message a second and channel: above that Slack may hide messages without an error. docs.slack.dev/apis/web-api/rate-limits */
import type { ChannelRef } from '../../model.ts';
import { PlatformError } from '../../platform.ts';

export interface Pace {
  /** Resolves when this channel may take the next message; rejects when `signal` fires first. */
  turn(channel: ChannelRef, signal: AbortSignal): Promise<void>;
}

const CHANNELS_MAX = 10_000;

export function createPace(spacingMs: number): Pace {
  const freeAt = new Map<string, number>();
  return {
    turn: async (channel, signal) => {
      const key = `${channel.workspace}:${channel.channel}`;
      const now = Date.now();
      const at = Math.max(now, freeAt.get(key) ?? 0);
      if (freeAt.size > CHANNELS_MAX) for (const [name, time] of freeAt) if (time < now) freeAt.delete(name);
      freeAt.set(key, at + spacingMs);
      if (at > now) await sleep(at - now, signal);
    },
  };
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', onAbort);
      resolve();
    }, ms);
    const onAbort = () => {
      clearTimeout(timer);
      reject(
        new PlatformError('Stopped while waiting for the channel’s turn', {
          code: 'aborted',
          permanent: false,
          advice: 'Nothing to do: this is tried again.',
        }),
      );
    };
    if (signal.aborted) onAbort();
    else signal.addEventListener('abort', onAbort, { once: true });
  });
}

/** Runs work under one name one after the other, within this process. */
export type Turns = <T>(name: string, work: () => Promise<T>) => Promise<T>;

export function createTurns(): Turns {
  const tails = new Map<string, Promise<unknown>>();
  return async (name, work) => {
    const run = (tails.get(name) ?? Promise.resolve()).then(work, work);
    tails.set(name, run);
    try {
      return await run;
    } finally {
      if (tails.get(name) === run) tails.delete(name);
    }
  };
}
