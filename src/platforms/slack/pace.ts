/**
 * The pace of posts. One message a second and channel, several hundred a minute and workspace: above that Slack may hide
 * messages without an error. docs.slack.dev/apis/web-api/rate-limits
 */
import type { ChannelRef } from '../../model.ts';
import { PlatformError } from '../../platform.ts';

export interface Pace {
  /**
   * Runs `work` when this channel may take the next message: one at a time, and not before `spacingMs` have passed since
   * the last one ended (not began: a slow request must not make the next one arrive at its heels); and when the last
   * message to any channel of the workspace began at least `workspaceSpacingMs` ago. Rejects when `signal` fires before
   * its turn.
   */
  inTurn<T>(channel: ChannelRef, signal: AbortSignal, work: () => Promise<T>): Promise<T>;
}

const CHANNELS_MAX = 10_000;

export function createPace(spacingMs: number, workspaceSpacingMs: number): Pace {
  /** When the channel is free, known once all before have ended. */
  const frees = new Map<string, Promise<number>>();
  /** When each workspace takes its next message. */
  const slots = new Map<string, number>();
  const takeSlot = (workspace: string): number => {
    const slot = Math.max(Date.now(), slots.get(workspace) ?? 0);
    slots.set(workspace, slot + workspaceSpacingMs);
    return slot;
  };
  return {
    inTurn: async (channel, signal, work) => {
      const key = `${channel.workspace}:${channel.channel}`;
      const before = frees.get(key) ?? Promise.resolve(0);
      let end: (freeAtMs: number | Promise<number>) => void = () => undefined;
      frees.delete(key);
      const ended = new Promise<number>((resolve) => {
        end = resolve;
      });
      frees.set(key, ended);
      const [oldest] = frees.keys();
      if (frees.size > CHANNELS_MAX && oldest !== undefined) frees.delete(oldest);
      try {
        const freeAtMs = await untilAborted(before, signal);
        await sleep(freeAtMs - Date.now(), signal);
        await sleep(takeSlot(channel.workspace) - Date.now(), signal);
      } catch (error) {
        end(before);
        throw error;
      }
      try {
        return await work();
      } finally {
        end(Date.now() + spacingMs);
      }
    },
  };
}

function stopped(): PlatformError {
  return new PlatformError('Stopped while waiting for the channel’s turn', {
    code: 'aborted',
    permanent: false,
    advice: 'Nothing to do: this is tried again.',
  });
}

function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(stopped());
    if (signal.aborted) return onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}

async function sleep(ms: number, signal: AbortSignal): Promise<void> {
  if (ms <= 0) return;
  let timer: NodeJS.Timeout | undefined;
  const slept = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await untilAborted(slept, signal).finally(() => clearTimeout(timer));
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
