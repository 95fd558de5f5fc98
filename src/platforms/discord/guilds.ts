/** Servers the bot joins and leaves. */
import type { Guild } from 'discord.js';
import type { PlatformHost, PlatformLog } from '../../platform.ts';
import type { Posts } from './posts.ts';
import { describeError } from './redact.ts';

const KEEP_MS = 10 * 365 * 24 * 3_600_000;
const POST_MAX_MS = 20_000;

export interface GuildTools {
  readonly host: PlatformHost;
  readonly log: PlatformLog;
  readonly posts: Posts;
}

/** First words in the server's system channel, once each time the bot is added; silent where it may not write. */
export async function welcomeGuild(guild: Guild, { host, log, posts }: GuildTools): Promise<void> {
  const channel = guild.systemChannelId;
  if (channel === null) return;
  const key = `welcome:${guild.id}:${guild.joinedTimestamp ?? 0}`;
  try {
    if (!(await host.store.claim(key, KEEP_MS))) return;
    const where = { platform: 'discord', workspace: guild.id, channel } as const;
    const message = await host.welcome(where);
    const delivery = { channel: where, message, key, inThreadOf: null, maybeLanded: false };
    await posts.post(delivery, AbortSignal.timeout(POST_MAX_MS));
  } catch (error) {
    log.info({ guild: guild.id, error: describeError(error) }, 'no welcome message could be posted');
  }
}

/** The bot was removed. An outage at Discord is not a removal, and discord.js reports it as something else. */
export async function leaveGuild(guild: Pick<Guild, 'id'>, { host, log }: GuildTools): Promise<void> {
  try {
    await host.workspaceGone('discord', guild.id, 'the bot was removed from the server');
  } catch (error) {
    log.error({ guild: guild.id, error: describeError(error) }, 'a removal could not be recorded');
  }
}
