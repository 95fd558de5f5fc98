/** Two guards inside discord.js's gateway: discarded connections stay closed, and identifying is paced. */
import { SimpleShardingStrategy } from 'discord.js';
import type { PlatformHost } from '../../platform.ts';

/** The part of `@discordjs/ws`'s manager that is used here; discord.js exports another class by its name. */
interface ShardManager {
  readonly options: { retrieveSessionInfo(shard: number): unknown };
}

type Strategy = ConstructorParameters<typeof SimpleShardingStrategy>[0];

/**
 * A shard that was told to close while it waited to reconnect would connect once more. Before it connects it asks for its
 * session; a discarded one never gets an answer and is collected.
 */
export function quietStrategy(isDiscarded: () => boolean): (manager: Strategy) => SimpleShardingStrategy {
  return (manager) => {
    const { options } = manager as unknown as ShardManager;
    const retrieve = options.retrieveSessionInfo.bind(options);
    options.retrieveSessionInfo = (shard) => (isDiscarded() ? new Promise(() => undefined) : retrieve(shard));
    return new SimpleShardingStrategy(manager);
  };
}

/** Discord resets the token of a bot that identifies more than 1,000 times a day. */
const FREE_IDENTIFIES = 5;
const FIRST_WAIT_MS = 2_000;
const WAIT_MAX_MS = 120_000;
/** Discord lets `max_concurrency` shards identify every five seconds. */
const PACE_MS = 5_000;
const FORGET_AFTER_MS = 600_000;

interface Throttler {
  waitForIdentify(shard: number, signal: AbortSignal): Promise<void>;
}

/** Identifies at Discord's pace, and ever more slowly when it has to be done again and again. */
export function buildThrottler(host: PlatformHost): (manager: Strategy) => Promise<Throttler> {
  return async (manager) => {
    const { session_start_limit: limit } = await manager.fetchGatewayInformation();
    const lanes = new Map<number, Promise<void>>();
    const recent: number[] = [];
    return {
      async waitForIdentify(shard, signal) {
        host.count('discord_identifies');
        const lane = shard % Math.max(1, limit.max_concurrency);
        const before = lanes.get(lane) ?? Promise.resolve();
        const waitMs = identifyWaitMs(recent, performance.now());
        lanes.set(
          lane,
          before.then(() => sleep(PACE_MS)),
        );
        await before;
        if (waitMs > 0) await sleep(waitMs, signal);
      },
    };
  };
}

/** Doubles with every identify beyond the free ones of one shard within ten minutes. Remembers this one. */
export function identifyWaitMs(recent: number[], nowMs: number): number {
  while (recent[0] !== undefined && nowMs - recent[0] > FORGET_AFTER_MS) recent.shift();
  recent.push(nowMs);
  const beyond = recent.length - FREE_IDENTIFIES;
  return beyond <= 0 ? 0 : Math.min(FIRST_WAIT_MS * 2 ** (beyond - 1), WAIT_MAX_MS);
}

function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    timer.unref();
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}
