/** Registers the slash commands with Discord, when they have changed. */
import { createHost } from './host.ts';
import { UserError } from './model.ts';
import type { Services } from './services.ts';

export async function deployDiscordCommands(services: Services): Promise<{ deployed: boolean; hash: string }> {
  const { token } = services.config.discord;
  if (!token) throw new UserError('DISCORD_TOKEN is not set.');
  createHost(services, 'discord');
  throw new UserError('Discord is not wired yet.');
}
