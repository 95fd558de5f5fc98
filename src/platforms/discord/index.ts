/** Discord as a platform: the gateway brings commands and buttons, REST carries everything Onrecord says. */
import { Routes } from 'discord.js';
import { type Platform, PlatformError } from '../../platform.ts';
import { deployTo } from './deploy.ts';
import { diagnose } from './diagnose.ts';
import { tokenRefused } from './errors.ts';
import { createGateway } from './gateway.ts';
import { leaveGuild, welcomeGuild } from './guilds.ts';
import { handleInteraction } from './interactions.ts';
import { DEFAULT_TIMES, type DiscordOptions } from './options.ts';
import { checkChannel, createToldPermissions } from './permissions.ts';
import { createPosts } from './posts.ts';
import { describeError, guardedLog, redact } from './redact.ts';
import { createSender } from './rest.ts';
import { withinTime } from './time.ts';

export { deployCommands } from './deploy.ts';
export { inviteLink } from './invite.ts';
export type { DiscordOptions } from './options.ts';

/** A start waits this long for commands to be deployed; then that goes on by itself. */
const DEPLOY_WAIT_MS = 5_000;

/** Interactions remembered against handling one twice, as after a resumed session. */
const SEEN_MAX = 5_000;

export function createDiscord(given: DiscordOptions): Platform {
  const token = given.token.trim().replace(/^Bot\s+/i, '');
  const { host } = given;
  const log = guardedLog(given.log ?? host.log, token);
  const options = { ...given, token, log };
  const times = { ...DEFAULT_TIMES, ...options.times };
  const underWay = new Set<Promise<void>>();
  const seen = new Set<string>();
  const sender = createSender(options, times, {
    host,
    log,
    onRefused: () => gateway.fail(`${tokenRefused().message} ${tokenRefused().advice}`),
  });
  const posts = createPosts(sender, host);
  const told = createToldPermissions();
  const tools = { sender, host, log, posts, acknowledgeMaxMs: times.acknowledgeMax, suggestMaxMs: times.suggestMax };
  const track = (work: Promise<void>) => {
    const guarded = work
      .catch((error: unknown) => log.error({ error: describeError(error, options.token) }, 'Discord event failed'))
      .finally(() => underWay.delete(guarded));
    underWay.add(guarded);
  };
  let deploying: Promise<void> = Promise.resolve();
  const gateway = createGateway(options, times, {
    onInteraction(interaction) {
      if (stopping || !rememberOnce(seen, interaction.id)) return;
      const { channel, appPermissions } = interaction;
      // A thread is judged by rules of its own, and rarely watched: it is asked for when needed.
      if (channel && !channel.isThread()) told.remember(channel.id, appPermissions.bitfield);
      track(handleInteraction(interaction, tools));
    },
    onGuildCreate: (guild) => track(welcomeGuild(guild, tools)),
    onGuildDelete: (guild) => track(leaveGuild(guild, tools)),
    onReady: (client) => {
      deploying = deployQuietly(client.application.id);
    },
  });
  const deployQuietly = async (application: string) => {
    try {
      const { deployed, hash } = await deployTo(sender, options, application);
      log.info({ deployed, hash }, 'Discord commands');
    } catch (error) {
      log.error({ error: describeError(error, options.token) }, 'Discord commands could not be deployed');
    }
  };
  let stopped = false;
  let stopping = false;
  let botId: string | null = null;
  const fetchBotId = async () => {
    botId ??= gateway.client()?.user?.id ?? null;
    botId ??= (await sender.send<{ id: string }>({ method: 'GET', route: Routes.user() })).id;
    return botId;
  };

  return {
    name: 'discord',
    async start() {
      stopped = false;
      stopping = false;
      await gateway.start().catch((error: unknown) => {
        const message = redact(error instanceof Error ? error.message : String(error), options.token);
        throw new PlatformError(message, { code: 'discord-start', permanent: true, advice: message });
      });
      await withinTime(deploying, DEPLOY_WAIT_MS, undefined);
    },
    async stop(deadlineMs) {
      stopping = true;
      const deadlineAt = performance.now() + deadlineMs;
      const settled: Promise<unknown> = Promise.allSettled([...underWay, deploying]);
      await withinTime(settled, deadlineMs * 0.7, null);
      await gateway.stop(Math.max(100, deadlineAt - performance.now()));
      stopped = true;
      sender.close();
    },
    status: () => gateway.status(),
    check: (channel) => checkChannel({ sender, told, botId: fetchBotId }, channel),
    post: (delivery, signal) => (stopped ? Promise.reject(isOff()) : posts.post(delivery, signal)),
    edit: (...args) => (stopped ? Promise.reject(isOff()) : posts.edit(...args)),
    diagnose: () => diagnose({ sender, gateway, options }),
  };
}

function isOff(): PlatformError {
  const options = { code: 'off', permanent: false, retryAfterMs: 5_000, advice: 'Start the bot again.' };
  return new PlatformError('Discord is switched off in this process.', options);
}

/** False when `id` was seen before. */
function rememberOnce(seen: Set<string>, id: string): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  const [oldest] = seen;
  if (seen.size > SEEN_MAX && oldest !== undefined) seen.delete(oldest);
  return true;
}
