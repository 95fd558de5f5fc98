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

/** Throws `PlatformError` when Discord can't be asked at all. */
export async function checkChannel(
  sender: Sender,
  ref: ChannelRef,
  botId: () => Promise<string>,
): Promise<CheckResult> {
  try {
    const channel = await sender.send<Channel>({ method: 'GET', route: Routes.channel(ref.channel) });
    if (channel.guild_id !== undefined && channel.guild_id !== ref.workspace) return notHere();
    if (!TEXT.includes(channel.type)) return notText();
    return await checkPermissions(sender, ref, channel, await botId());
  } catch (error) {
    const refusal = platformError(error);
    if (!refusal.permanent) throw refusal;
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
  const needed = inThread ? NEEDED_IN_THREADS : NEEDED;
  const missing = needed.filter(([, bit]) => (granted & bit) !== bit).map(([name]) => name);
  return missing.length === 0 ? { ok: true } : { ok: false, missing, advice: adviceFor(missing, ref.channel) };
}

function adviceFor(missing: readonly string[], channel: string): string {
  const names = missing.map((name) => `“${name}”`).join(', ');
  return `In <#${channel}>, open Edit Channel → Permissions, add the bot and allow ${names}.`;
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
