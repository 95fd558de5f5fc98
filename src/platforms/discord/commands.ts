/** Command definitions as Discord application commands, and the lint of what Discord would refuse. */
import { createHash } from 'node:crypto';
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { CommandDefinition, OptionDefinition, OptionDefinitions } from '../../command.ts';
import { LIMITS } from './limits.ts';
import { cut } from './text.ts';

/** In the menu of every message; runs `check` on its text. */
export const WHO_SAID_THIS = 'Who said this?';
export const WHO_SAID_THIS_RUNS = 'check';

/** Those who manage the server or the channel may change settings; Discord shows the command to them only. */
export const CONFIGURE_BITS = PermissionFlagsBits.ManageGuild | PermissionFlagsBits.ManageChannels;

export type CommandPayload = RESTPostAPIApplicationCommandsJSONBody;
interface OptionPayload {
  readonly type: number;
  readonly name: string;
  readonly description: string;
  readonly [more: string]: unknown;
}

/** In definition order, the message command last. */
export function commandPayloads(commands: readonly CommandDefinition[]): CommandPayload[] {
  const chat = commands.map(commandPayload);
  const hasCheck = commands.some(({ name }) => name === WHO_SAID_THIS_RUNS);
  return hasCheck ? [...chat, messageCommand()] : chat;
}

const EVERYWHERE = {
  contexts: [InteractionContextType.Guild],
  integration_types: [ApplicationIntegrationType.GuildInstall],
};

function commandPayload(command: CommandDefinition): CommandPayload {
  const options = command.subcommands
    ? command.subcommands.map((sub) => ({
        type: ApplicationCommandOptionType.Subcommand,
        name: sub.name,
        description: describe(sub.summary),
        options: optionPayloads(sub.options, command.form === true),
      }))
    : optionPayloads(command.options, command.form === true);
  return {
    type: ApplicationCommandType.ChatInput,
    name: command.name,
    description: describe(command.summary),
    options,
    default_member_permissions: onlyConfigures(command) ? CONFIGURE_BITS.toString() : null,
    ...EVERYWHERE,
  } as CommandPayload;
}

function messageCommand(): CommandPayload {
  const type = ApplicationCommandType.Message;
  return { type, name: WHO_SAID_THIS, default_member_permissions: null, ...EVERYWHERE } as CommandPayload;
}

/** A command with one part open to all stays open; the app checks the rest. */
export function onlyConfigures(command: CommandDefinition): boolean {
  const parts = command.subcommands ?? [];
  return parts.length > 0
    ? parts.every(({ permission }) => permission === 'configure')
    : command.permission === 'configure';
}

function describe(summary: string): string {
  return cut(summary, LIMITS.commandDescriptionMax);
}

/** Required ones first, as Discord demands. A form may be asked for instead, so nothing is required of its command. */
function optionPayloads(options: OptionDefinitions, hasForm: boolean): OptionPayload[] {
  const payloads = Object.entries(options).map(([name, option]) => optionPayload(name, option, hasForm));
  return [...payloads.filter(({ required }) => required), ...payloads.filter(({ required }) => !required)];
}

const OPTION_TYPES: Readonly<Record<OptionDefinition['type'], number>> = {
  text: ApplicationCommandOptionType.String,
  choice: ApplicationCommandOptionType.String,
  integer: ApplicationCommandOptionType.Integer,
  boolean: ApplicationCommandOptionType.Boolean,
  duration: ApplicationCommandOptionType.String,
  hour: ApplicationCommandOptionType.Integer,
};

function optionPayload(name: string, option: OptionDefinition, hasForm: boolean): OptionPayload {
  const choices = option.choices ?? [];
  const offered = choices.length > 0 && choices.length <= LIMITS.choicesMax;
  return {
    type: OPTION_TYPES[option.type],
    name,
    description: describe(option.description),
    ...(option.required && !hasForm ? { required: true } : {}),
    ...(offered ? { choices: choices.map((choice) => ({ name: choice.name, value: choice.value })) } : {}),
    ...(!offered && (option.suggest !== undefined || choices.length > 0) ? { autocomplete: true } : {}),
    ...(option.type === 'text' ? { max_length: Math.min(option.lengthMax ?? 6000, LIMITS.textOptionLengthMax) } : {}),
    ...numberLimits(option),
  };
}

function numberLimits({ type, min, max }: OptionDefinition): { min_value?: number; max_value?: number } {
  if (type === 'hour') return { min_value: min ?? 0, max_value: max ?? 23 };
  if (type !== 'integer') return {};
  return { ...(min === undefined ? {} : { min_value: min }), ...(max === undefined ? {} : { max_value: max }) };
}

/** The same definitions give the same hash. */
export function commandsHash(payloads: readonly CommandPayload[]): string {
  return createHash('sha256').update(JSON.stringify(payloads)).digest('hex').slice(0, 16);
}

// ── Lint ───────────────────────────────────────────────────────────────────────────────────────────────

/** discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-naming */
const CHAT_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** What Discord would refuse, one line a fault; empty when all is well. */
export function lintCommands(payloads: readonly CommandPayload[]): string[] {
  const faults: string[] = [];
  const chat = payloads.filter(({ type }) => type === ApplicationCommandType.ChatInput);
  if (chat.length > LIMITS.commandsMax) faults.push(`${chat.length} commands, at most ${LIMITS.commandsMax}`);
  for (const payload of payloads) {
    if (payload.type !== ApplicationCommandType.ChatInput) {
      if (payload.name.length < 1 || payload.name.length > 32) faults.push(`${payload.name}: name of 1–32 characters`);
      continue;
    }
    faults.push(...lintNode(payload as unknown as OptionPayload, `/${payload.name}`));
    const characters = countCharacters(payload as unknown as OptionPayload);
    if (characters > LIMITS.commandCharactersMax) faults.push(`/${payload.name}: ${characters} characters in all`);
  }
  return faults;
}

function lintNode(node: OptionPayload, path: string): string[] {
  const faults: string[] = [];
  if (!CHAT_NAME.test(node.name) || node.name !== node.name.toLowerCase()) faults.push(`${path}: bad name`);
  const { description } = node;
  if (description.length < 1 || description.length > LIMITS.commandDescriptionMax) faults.push(`${path}: description`);
  const options = (node.options ?? []) as OptionPayload[];
  if (options.length > LIMITS.commandOptionsMax) faults.push(`${path}: ${options.length} options`);
  if (new Set(options.map(({ name }) => name)).size !== options.length) faults.push(`${path}: two options of one name`);
  const firstOptional = options.findIndex((option) => !option.required);
  const lastRequired = options.findLastIndex((option) => option.required === true);
  if (firstOptional !== -1 && lastRequired > firstOptional) faults.push(`${path}: required options come first`);
  for (const choice of (node.choices ?? []) as { name: string; value: string }[]) {
    if (!inside(choice.name, LIMITS.choiceNameMax) || !inside(choice.value, LIMITS.choiceValueMax)) {
      faults.push(`${path}: choice ${choice.name.slice(0, 20)}`);
    }
  }
  return [...faults, ...options.flatMap((option) => lintNode(option, `${path} ${option.name}`))];
}

function inside(text: string, lengthMax: number): boolean {
  return text.length >= 1 && text.length <= lengthMax;
}

/** Names, descriptions and choice values of a command and all below it count towards the 8,000. */
function countCharacters(node: OptionPayload): number {
  const choices = (node.choices ?? []) as { name: string; value: string }[];
  const options = (node.options ?? []) as OptionPayload[];
  const own = node.name.length + node.description.length;
  const offered = choices.reduce((sum, { name, value }) => sum + name.length + value.length, 0);
  return own + offered + options.reduce((sum, option) => sum + countCharacters(option), 0);
}
