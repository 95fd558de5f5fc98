/** Discord as a platform: the gateway brings commands and buttons, REST carries everything Onrecord says. */
import { type Platform, PlatformError } from '../../platform.ts';
import { type Assembly, assemble } from './assembly.ts';
import { diagnose } from './diagnose.ts';
import type { DiscordOptions } from './options.ts';
import { checkChannel } from './permissions.ts';
import { redact } from './redact.ts';
import { withinTime } from './time.ts';

export { deployCommands } from './deploy.ts';
export { inviteLink } from './invite.ts';
export type { DiscordOptions } from './options.ts';

/** A start waits this long for commands to be deployed; then that goes on by itself. */
const DEPLOY_WAIT_MS = 5_000;
/** Share of a stop's deadline for finishing what is under way; the rest is for closing. */
const FINISH_SHARE = 0.7;

/** Posts and checks work before `start` too, by REST alone; commands and buttons need it. */
export function createDiscord(given: DiscordOptions): Platform {
  const parts = assemble(given);
  const { sender, gateway, posts, checks, work } = parts;
  const whileOpen = <T>(act: () => Promise<T>): Promise<T> => (work.open ? act() : Promise.reject(isOff()));
  return {
    name: 'discord',
    async start() {
      work.open = true;
      await gateway.start().catch((error: unknown) => Promise.reject(startFailed(error, parts)));
      await withinTime(work.deploying, DEPLOY_WAIT_MS, undefined);
    },
    async stop(deadlineMs) {
      work.open = false;
      const endAtMs = performance.now() + deadlineMs;
      const finished: Promise<unknown> = Promise.allSettled([...work.underWay, work.deploying]);
      await withinTime(finished, deadlineMs * FINISH_SHARE, null);
      await gateway.stop(Math.max(100, endAtMs - performance.now()));
      sender.close();
    },
    status: () => gateway.status(),
    check: (channel) => checkChannel(checks, channel),
    post: (delivery, signal) => whileOpen(() => posts.post(delivery, signal)),
    edit: (channel, ref, message, signal) => whileOpen(() => posts.edit(channel, ref, message, signal)),
    diagnose: () => diagnose(parts),
  };
}

function startFailed(error: unknown, { options }: Assembly): PlatformError {
  const message = redact(error instanceof Error ? error.message : String(error), options.token);
  return new PlatformError(message, { code: 'discord-start', permanent: true, advice: message });
}

function isOff(): PlatformError {
  const options = { code: 'off', permanent: false, retryAfterMs: 5_000, advice: 'Start the bot again.' };
  return new PlatformError('Discord is switched off in this process.', options);
}
