/** What `onrecord doctor` says of Discord, one line a check. */
import { Routes } from 'discord.js';
import { commandPayloads, commandsHash, lintCommands } from './commands.ts';
import { platformError } from './errors.ts';
import type { Gateway } from './gateway.ts';
import { inviteLink } from './invite.ts';
import type { DiscordOptions } from './options.ts';
import type { Sender } from './rest.ts';

export interface DiagnosisLine {
  readonly ok: boolean;
  readonly check: string;
  readonly detail: string;
  readonly fix: string | null;
}

interface Tools {
  readonly sender: Sender;
  readonly gateway: Gateway;
  readonly options: DiscordOptions;
}

export async function diagnose(tools: Tools): Promise<DiagnosisLine[]> {
  const application = await applicationLine(tools);
  return [application.line, gatewayLine(tools), await commandsLine(tools, application.id), inviteLine(application.id)];
}

async function applicationLine({ sender, gateway }: Tools): Promise<{ id: string | null; line: DiagnosisLine }> {
  const check = 'token';
  const connected = gateway.client()?.application?.id;
  try {
    const me = await sender.send<{ id: string; username?: string }>({ method: 'GET', route: Routes.user() });
    const detail = `accepted; the bot is ${me.username ?? me.id}`;
    return { id: connected ?? me.id, line: { ok: true, check, detail, fix: null } };
  } catch (error) {
    const { message, advice } = platformError(error);
    return { id: connected ?? null, line: { ok: false, check, detail: message, fix: advice } };
  }
}

function gatewayLine({ gateway }: Tools): DiagnosisLine {
  const { state, reason } = gateway.status();
  const shards = gateway.client()?.ws.shards.size ?? 0;
  // Not connected is no fault in a process that only looks (the doctor) or only sends (a worker).
  if (state === 'off') return { ok: true, check: 'gateway', detail: 'not connected by this process', fix: null };
  const detail = state === 'ready' ? `connected, ${shards} ${shards === 1 ? 'shard' : 'shards'}` : (reason ?? state);
  const fix = state === 'failed' ? 'Do what the line says, then restart.' : null;
  return { ok: state === 'ready', check: 'gateway', detail, fix };
}

async function commandsLine({ options }: Tools, application: string | null): Promise<DiagnosisLine> {
  const check = 'commands';
  const payloads = commandPayloads(options.host.commands);
  const [fault] = lintCommands(payloads);
  if (fault) return { ok: false, check, detail: fault, fix: 'Correct the definition in commands/.' };
  const deployed = application === null ? null : await options.host.store.get<string>(`commands:${application}`);
  if (deployed === commandsHash(payloads)) return { ok: true, check, detail: 'as defined', fix: null };
  const detail = deployed === null ? 'not deployed yet' : 'deployed in an older form';
  return { ok: false, check, detail, fix: 'Run `npx onrecord deploy-commands`, or start the bot.' };
}

function inviteLine(application: string | null): DiagnosisLine {
  const check = 'invitation';
  if (application === null) return { ok: false, check, detail: 'not known without a token', fix: 'Set DISCORD_TOKEN.' };
  return { ok: true, check, detail: inviteLink(application), fix: null };
}
