/** The parts of the Discord platform, wired: who is told of what. */
import { type Client, Routes } from 'discord.js';
import { deployTo } from './deploy.ts';
import { tokenRefused } from './errors.ts';
import { createGateway, type Gateway, type GatewayHandlers } from './gateway.ts';
import { leaveGuild, welcomeGuild } from './guilds.ts';
import { handleInteraction, type InteractionTools } from './interactions.ts';
import { DEFAULT_TIMES, type DiscordOptions } from './options.ts';
import { type CheckTools, createToldPermissions, type ToldPermissions } from './permissions.ts';
import { createPosts, type Posts } from './posts.ts';
import { describeError, guardedLog } from './redact.ts';
import { createSender, type Sender } from './rest.ts';

/** Interactions remembered against handling one twice, as after a resumed session. */
const SEEN_MAX = 5_000;

export interface Assembly {
  readonly options: DiscordOptions;
  readonly sender: Sender;
  readonly gateway: Gateway;
  readonly posts: Posts;
  readonly checks: CheckTools;
  readonly work: Work;
}

/** What is under way, and whether more is taken on. */
export interface Work {
  /** False while stopping: interactions that come now are left to the next process. */
  open: boolean;
  readonly underWay: Set<Promise<void>>;
  /** The deployment of commands after the last connection. */
  deploying: Promise<void>;
}

export function assemble(given: DiscordOptions): Assembly {
  const token = given.token.trim().replace(/^Bot\s+/i, '');
  const log = guardedLog(given.log ?? given.host.log, token);
  const options = { ...given, token, log };
  const { host } = given;
  const times = { ...DEFAULT_TIMES, ...given.times };
  const onRefused = () => gateway.fail(`${tokenRefused().message} ${tokenRefused().advice}`);
  const sender = createSender(options, times, { host, log, onRefused });
  const posts = createPosts(sender, host);
  const told = createToldPermissions();
  const work: Work = { open: true, underWay: new Set(), deploying: Promise.resolve() };
  const tools = { sender, host, log, posts, acknowledgeMaxMs: times.acknowledgeMax, suggestMaxMs: times.suggestMax };
  const gateway = createGateway(options, times, handlersOf(tools, told, work, options));
  const checks = { sender, told, botId: botIdOf(sender, gateway) };
  return { options, sender, gateway, posts, checks, work };
}

function handlersOf(
  tools: InteractionTools,
  told: ToldPermissions,
  work: Work,
  options: DiscordOptions,
): GatewayHandlers {
  const seen = new Set<string>();
  const track = (done: Promise<void>) => {
    const guarded = done
      .catch((error: unknown) => tools.log.error({ error: describeError(error) }, 'a Discord event failed'))
      .finally(() => work.underWay.delete(guarded));
    work.underWay.add(guarded);
  };
  return {
    onInteraction(interaction) {
      if (!work.open || !rememberOnce(seen, interaction.id)) return;
      track(handleInteraction(interaction, tools));
    },
    onPermissionsTold: (channel, bits) => told.remember(channel, bits),
    onGuildCreate: (guild) => track(welcomeGuild(guild, tools)),
    onGuildDelete: (guild) => track(leaveGuild(guild, tools)),
    onReady: (client) => {
      work.deploying = deployQuietly(tools, options, client);
    },
  };
}

/** Commands that can't be deployed now are deployed by the next connection; the others go on working. */
async function deployQuietly(
  { sender, log }: InteractionTools,
  options: DiscordOptions,
  client: Client<true>,
): Promise<void> {
  try {
    const { deployed, hash } = await deployTo(sender, options, client.application.id);
    log.info({ deployed, hash }, 'Discord commands');
  } catch (error) {
    log.error({ error: describeError(error) }, 'Discord commands could not be deployed');
  }
}

function botIdOf(sender: Sender, gateway: Gateway): () => Promise<string> {
  let known: string | null = null;
  return async () => {
    known ??= gateway.client()?.user?.id ?? null;
    known ??= (await sender.send<{ id: string }>({ method: 'GET', route: Routes.user() })).id;
    return known;
  };
}

/** False when `id` was seen before. */
function rememberOnce(seen: Set<string>, id: string): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  const [oldest] = seen;
  if (seen.size > SEEN_MAX && oldest !== undefined) seen.delete(oldest);
  return true;
}
