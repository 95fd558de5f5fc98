/** Registers the slash commands with Discord, when they have changed. */
import { createHost } from './host.ts';
import { UserError } from './model.ts';
import type { Services } from './services.ts';
import { VERSION } from './version.ts';

export async function deployDiscordCommands(services: Services): Promise<{ deployed: boolean; hash: string }> {
  const { token, apiUrl } = services.config.discord;
  if (!token) throw new UserError('DISCORD_TOKEN is not set.', 'Set it to the token of your Discord bot.');
  const { deployCommands } = await import('./platforms/discord/index.ts');
  return deployCommands({ token, apiUrl, host: createHost(services, 'discord'), version: VERSION });
}
