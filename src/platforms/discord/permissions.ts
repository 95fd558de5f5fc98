/** May the bot post in a channel? By REST, so that it holds without a gateway and is never out of date. */
import {
  type APIChannel,
  type APIGuildMember,
  type APIOverwrite,
  type APIRole,
  ChannelType,
  OverwriteType,
  PermissionFlagsBits,
  Routes,
} from 'discord.js';
import type { ChannelRef } from '../../model.ts';
import { codeOf, platformError } from './errors.ts';
import type { Sender } from './rest.ts';

export type CheckResult = { ok: true } | { ok: false; missing: readonly string[]; advice: string };

type Channel = Pick<APIChannel, 'id' | 'type'> & {
  readonly guild_id?: string;
  readonly permission_overwrites?: readonly APIOverwrite[];
  readonly parent_id?: string | null;
};

/** What posting needs, by the names Discord shows in a channel's settings. */
const NEEDED = [
  ['View Channel', PermissionFlagsBits.ViewChannel],
  ['Send Messages', PermissionFlagsBits.SendMessages],
  ['Embed Links', PermissionFlagsBits.EmbedLinks],
] as const;
const NEEDED_IN_THREADS = [
  ['View Channel', PermissionFlagsBits.ViewChannel],
  ['Send Messages in Threads', PermissionFlagsBits.SendMessagesInThreads],
  ['Embed Links', PermissionFlagsBits.EmbedLinks],
] as const;

const THREADS: readonly ChannelType[] = [
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
];
const TEXT: readonly ChannelType[] = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildVoice,
  ChannelType.GuildStageVoice,
  ...THREADS,
];

/** What Discord itself said of the bot's permissions with a command given in a channel, while that is fresh. */
export interface ToldPermissions {
  remember(channel: string, bits: bigint): void;
  recall(channel: string): bigint | null;
}

const FRESH_MS = 30_000;
const CHANNELS_MAX = 1_000;

export function createToldPermissions(nowMs: () => number = () => performance.now()): ToldPermissions {
  const told = new Map<string, { bits: bigint; atMs: number }>();
  return {
    remember(channel, bits) {
      told.delete(channel);
      told.set(channel, { bits, atMs: nowMs() });
      const [oldest] = told.keys();
      if (told.size > CHANNELS_MAX && oldest !== undefined) told.delete(oldest);
    },
    recall(channel) {
      const known = told.get(channel);
      return known && nowMs() - known.atMs < FRESH_MS ? known.bits : null;
    },
  };
}

export interface CheckTools {
  readonly sender: Sender;
  readonly told: ToldPermissions;
  readonly botId: () => Promise<string>;
}

/** Refusals that speak of the channel itself. */
const CHANNEL_REFUSED: readonly number[] = [10003, 10004, 50001, 50013];

/**
 * Asks Discord, unless a command given in the channel has just told. Throws `PlatformError` when Discord can't be reached;
 * what it doesn't answer otherwise counts as allowed, since the first post will show.
 */
export async function checkChannel({ sender, told, botId }: CheckTools, ref: ChannelRef): Promise<CheckResult> {
  const fresh = told.recall(ref.channel);
  if (fresh !== null) return judge(fresh, NEEDED);
  try {
    const channel = await sender.send<Channel>({ method: 'GET', route: Routes.channel(ref.channel) });
    if (channel.guild_id !== undefined && channel.guild_id !== ref.workspace) return notHere();
    if (!TEXT.includes(channel.type)) return notText();
    return await checkPermissions(sender, ref, channel, await botId());
  } catch (error) {
    const refusal = platformError(error);
    if (!refusal.permanent) throw refusal;
    if (!CHANNEL_REFUSED.includes(codeOf(error) ?? 0)) return { ok: true };
    const missing = codeOf(error) === 50001 || codeOf(error) === 50013 ? ['View Channel'] : [];
    return { ok: false, missing, advice: `${refusal.message} ${refusal.advice}` };
  }
}

function notHere(): CheckResult {
  return { ok: false, missing: [], advice: 'This channel belongs to another server. Choose one of this server.' };
}

function notText(): CheckResult {
  return { ok: false, missing: [], advice: 'This channel takes no messages of its own. Choose a text channel.' };
}

async function checkPermissions(sender: Sender, ref: ChannelRef, channel: Channel, bot: string): Promise<CheckResult> {
  const inThread = THREADS.includes(channel.type);
  const [roles, member, ruled] = await Promise.all([
    sender.send<APIRole[]>({ method: 'GET', route: Routes.guildRoles(ref.workspace) }),
    sender.send<APIGuildMember>({ method: 'GET', route: Routes.guildMember(ref.workspace, bot) }),
    // A thread has no rules of its own: its parent's hold.
    inThread && channel.parent_id
      ? sender.send<Channel>({ method: 'GET', route: Routes.channel(channel.parent_id) })
      : channel,
  ]);
  const memberRoles = new Set([...member.roles, ref.workspace]);
  const granted = permissionsIn(
    roles.filter(({ id }) => memberRoles.has(id)),
    ruled.permission_overwrites ?? [],
    { guild: ref.workspace, member: bot, roles: memberRoles },
  );
  return judge(granted, inThread ? NEEDED_IN_THREADS : NEEDED);
}

type Needed = typeof NEEDED | typeof NEEDED_IN_THREADS;

function judge(granted: bigint, needed: Needed): CheckResult {
  const all = (granted & PermissionFlagsBits.Administrator) !== 0n;
  const missing = needed.filter(([, bit]) => !all && (granted & bit) !== bit).map(([name]) => name);
  return missing.length === 0 ? { ok: true } : { ok: false, missing, advice: adviceFor(missing) };
}

function adviceFor(missing: readonly string[]): string {
  const names = missing.map((name) => `“${name}”`).join(', ');
  return `Open Edit Channel → Permissions of the channel, add the bot and allow ${names}.`;
}

/**
 * Permissions of a member in a channel: discord.com/developers/docs/topics/permissions#permission-overwrites.
 * `everyone` has the guild's own id as its role id.
 */
export function permissionsIn(
  roles: readonly Pick<APIRole, 'permissions'>[],
  overwrites: readonly APIOverwrite[],
  who: { readonly guild: string; readonly member: string; readonly roles: ReadonlySet<string> },
): bigint {
  const ALL = ~0n;
  let granted = roles.reduce((sum, role) => sum | BigInt(role.permissions), 0n);
  if (granted & PermissionFlagsBits.Administrator) return ALL;
  const apply = (chosen: readonly APIOverwrite[]) => {
    const deny = chosen.reduce((sum, one) => sum | BigInt(one.deny), 0n);
    const allow = chosen.reduce((sum, one) => sum | BigInt(one.allow), 0n);
    granted = (granted & ~deny) | allow;
  };
  const ofRole = (one: APIOverwrite) => one.type === OverwriteType.Role && who.roles.has(one.id);
  apply(overwrites.filter((one) => one.id === who.guild));
  apply(overwrites.filter((one) => ofRole(one) && one.id !== who.guild));
  apply(overwrites.filter((one) => one.type === OverwriteType.Member && one.id === who.member));
  // Without sight of the channel nothing else counts.
  return granted & PermissionFlagsBits.ViewChannel ? granted : 0n;
}
