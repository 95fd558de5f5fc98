/** The invitation: what the bot asks of a server, and never more. */
import { PermissionFlagsBits } from 'discord.js';

const BASE =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.SendMessagesInThreads;

export const INVITE_PERMISSIONS = BASE.toString();
/** With threads of its own, for channels that want them. */
export const INVITE_PERMISSIONS_WITH_THREADS = (BASE | PermissionFlagsBits.CreatePublicThreads).toString();

/** Link with which a server's manager adds the bot. */
export function inviteLink(applicationId: string, options: { threads?: boolean } = {}): string {
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: 'bot applications.commands',
    permissions: options.threads ? INVITE_PERMISSIONS_WITH_THREADS : INVITE_PERMISSIONS,
  });
  return `https://discord.com/oauth2/authorize?${query}`;
}
