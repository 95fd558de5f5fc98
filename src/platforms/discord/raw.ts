/** Interactions as Discord sends them, before the client reads them. */
import { ChannelType } from 'discord.js';

interface RawPacket {
  readonly t?: unknown;
  readonly d?: unknown;
}

interface RawInteraction {
  channel_id?: unknown;
  channel?: { id?: unknown; type?: unknown };
  app_permissions?: unknown;
  entitlements?: unknown;
  authorizing_integration_owners?: unknown;
}

function interactionOf({ t, d }: RawPacket): RawInteraction | null {
  return t === 'INTERACTION_CREATE' && typeof d === 'object' && d !== null ? d : null;
}

/**
 * Fills in what the client relies on and the documentation marks as optional: it knows the channel by the object alone,
 * while Discord may name only its id.
 */
export function completeInteraction(packet: RawPacket): void {
  const interaction = interactionOf(packet);
  if (interaction === null) return;
  interaction.entitlements ??= [];
  interaction.authorizing_integration_owners ??= {};
  if (interaction.channel === undefined && typeof interaction.channel_id === 'string') {
    // Enough for the client to know the id; it takes the rest from its own memory.
    interaction.channel = { id: interaction.channel_id };
  }
}

const THREADS: readonly unknown[] = [
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
];

/**
 * What Discord tells of the bot's permissions with an interaction, or null when it tells nothing. A thread is judged by
 * rules of its own and rarely watched: it is asked for when needed. None at all is no answer.
 */
export function permissionsTold(packet: RawPacket): { channel: string; bits: bigint } | null {
  const { channel, app_permissions: permissions } = interactionOf(packet) ?? {};
  if (typeof channel?.id !== 'string' || typeof channel.type !== 'number' || THREADS.includes(channel.type))
    return null;
  if (typeof permissions !== 'string' || !/^[1-9]\d{0,30}$/.test(permissions)) return null;
  return { channel: channel.id, bits: BigInt(permissions) };
}
