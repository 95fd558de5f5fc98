/**
 * Completions for what stands before the caret in the command box: commands, subcommands, option names, choices, and
 * what the app suggests for an option (speakers, outlets, stories …).
 */
import type { CommandDefinition, OptionDefinitions } from '../../command.ts';
import type { PlatformHost } from '../../platform.ts';
import { deskChannel } from './ask.ts';

const SHOWN_MAX = 25;
const TYPED_MAX = 200;

/** One line of the list; choosing it puts `insert` in place of the text from `from` to the caret. */
export interface Completion {
  readonly label: string;
  readonly detail: string;
  readonly insert: string;
  readonly from: number;
}

/** `text` is what stands before the caret. [] when nothing fits. */
export async function completions(services: PlatformHost, channel: string, text: string): Promise<Completion[]> {
  const name = /^\/(\S*)$/.exec(text)?.[1];
  if (name !== undefined) return commandNames(services.commands, name.toLowerCase());
  const command = services.commands.find((one) => text.toLowerCase().startsWith(`/${one.name} `));
  if (!command) return [];
  const argumentsAt = command.name.length + 2;
  if (!command.subcommands) return forOptions(services, channel, command.name, command.options, text, argumentsAt);
  const word = /^(\S*)$/.exec(text.slice(argumentsAt))?.[1];
  if (word !== undefined) {
    return command.subcommands
      .filter((sub) => sub.name.startsWith(word.toLowerCase()))
      .map((sub) => ({ label: sub.name, detail: sub.summary, insert: `${sub.name} `, from: argumentsAt }));
  }
  const chosen = command.subcommands.find((sub) => text.slice(argumentsAt).startsWith(`${sub.name} `));
  if (!chosen) return [];
  return forOptions(services, channel, command.name, chosen.options, text, argumentsAt + chosen.name.length + 1);
}

function commandNames(commands: readonly CommandDefinition[], typed: string): Completion[] {
  return commands
    .filter((command) => command.name.startsWith(typed))
    .map((command) => ({ label: `/${command.name}`, detail: command.summary, insert: `/${command.name} `, from: 0 }));
}

/** `name:value` under the caret, or the word that may become an option's name. */
async function forOptions(
  services: PlatformHost,
  channel: string,
  command: string,
  options: OptionDefinitions,
  text: string,
  startAt: number,
): Promise<Completion[]> {
  const rest = text.slice(startAt);
  const valued = /(?:^|\s)([a-z][a-z-]*):("[^"]*|\S*)$/i.exec(rest);
  const name = valued?.[1]?.toLowerCase();
  if (valued && name && options[name]) {
    const typed = (valued[2] ?? '').replace(/^"/, '').slice(0, TYPED_MAX);
    const from = text.length - (valued[2] ?? '').length;
    return values(services, channel, command, name, options, typed, from);
  }
  const word = /(?:^|\s)(\S*)$/.exec(rest)?.[1] ?? '';
  const from = text.length - word.length;
  const named = optionNames(options, rest, word, from);
  const [free] = Object.entries(options).find(([, option]) => option.rest && option.suggest) ?? [];
  if (free === undefined || (named.length > 0 && word === '')) return named;
  const typed = rest.trimStart();
  return [
    ...(await values(services, channel, command, free, options, typed, text.length - typed.length, false)),
    ...named,
  ];
}

function optionNames(options: OptionDefinitions, rest: string, word: string, from: number): Completion[] {
  return Object.entries(options)
    .filter(([name, option]) => !option.rest && name.startsWith(word.toLowerCase()) && !rest.includes(`${name}:`))
    .map(([name, option]) => ({ label: `${name}:`, detail: option.description, insert: `${name}:`, from }));
}

async function values(
  services: PlatformHost,
  channel: string,
  command: string,
  name: string,
  options: OptionDefinitions,
  typed: string,
  from: number,
  quoted = true,
): Promise<Completion[]> {
  const option = options[name];
  const fits = (text: string) => text.toLowerCase().includes(typed.toLowerCase());
  const fixed =
    option?.type === 'boolean' ? ['yes', 'no'].map((value) => ({ name: value, value })) : (option?.choices ?? []);
  const asked = option?.suggest ? await suggested(services, command, name, typed, channel) : [];
  return [...fixed.filter((choice) => fits(choice.name)), ...asked].slice(0, SHOWN_MAX).map((choice) => ({
    label: choice.name,
    detail: option?.description ?? '',
    insert: `${quoted ? quoteIfNeeded(choice.value) : choice.value} `,
    from,
  }));
}

/** A value with spaces needs quotation marks to stay one value. */
function quoteIfNeeded(value: string): string {
  return /[\s"]/.test(value) ? `"${value.replaceAll('"', '')}"` : value;
}

async function suggested(services: PlatformHost, command: string, option: string, typed: string, channel: string) {
  try {
    return await services.complete(command, option, typed, deskChannel(channel));
  } catch (error) {
    services.log.warn({ platform: 'desk', command, option, error }, 'no suggestions');
    return [];
  }
}
