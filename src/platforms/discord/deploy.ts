/** Deploying commands: its own step, and a no-op while their definitions stay the same. */
import { Routes } from 'discord.js';
import { PlatformError } from '../../platform.ts';
import { type CommandPayload, commandPayloads, commandsHash, lintCommands } from './commands.ts';
import { codeOf, platformError } from './errors.ts';
import { DEFAULT_TIMES, type DiscordOptions } from './options.ts';
import { createSender, type Sender } from './rest.ts';

export interface Deployment {
  /** False when Discord had these very commands already. */
  readonly deployed: boolean;
  readonly hash: string;
}

const storeKey = (application: string) => `commands:${application}`;

/**
 * Registers the host's commands with Discord, for all servers at once, when their definitions changed since the last time.
 * Throws `PlatformError` when Discord refuses, with what to do.
 */
export async function deployCommands(options: DiscordOptions): Promise<Deployment> {
  const log = options.log ?? options.host.log;
  const times = { ...DEFAULT_TIMES, ...options.times };
  const sender = createSender(options, times, { host: options.host, log, onRefused: () => undefined });
  try {
    return await deployTo(sender, options, await fetchApplicationId(sender));
  } catch (error) {
    throw platformError(error);
  } finally {
    sender.close();
  }
}

/** As `deployCommands`, for an application whose id is known. */
export async function deployTo(sender: Sender, { host }: DiscordOptions, application: string): Promise<Deployment> {
  const payloads = commandPayloads(host.commands);
  refuseFaults(payloads);
  const hash = commandsHash(payloads);
  if ((await host.store.get<string>(storeKey(application))) === hash) return { deployed: false, hash };
  const route = Routes.applicationCommands(application);
  await sender.send({ method: 'PUT', route, body: payloads });
  await host.store.put(storeKey(application), hash);
  host.count('discord_commands_deployed');
  return { deployed: true, hash };
}

function refuseFaults(payloads: readonly CommandPayload[]): void {
  const faults = lintCommands(payloads);
  if (faults.length === 0) return;
  const options = { code: 'command-definitions', permanent: true, advice: 'Correct the definitions in commands/.' };
  throw new PlatformError(`Discord would refuse these commands: ${faults.join('; ')}`, options);
}

async function fetchApplicationId(sender: Sender): Promise<string> {
  try {
    return (await sender.send<{ id: string }>({ method: 'GET', route: Routes.currentApplication() })).id;
  } catch (error) {
    if (codeOf(error) === null || sender.refused()) throw error;
    return (await sender.send<{ id: string }>({ method: 'GET', route: Routes.oauth2CurrentApplication() })).id;
  }
}
