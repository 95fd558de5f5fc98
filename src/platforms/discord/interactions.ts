/**
 * Discord's interactions as calls of the app: commands, the message command, suggestions, forms and buttons.
 * Every one is acknowledged before anything else is asked of the app.
 */
import {
  type AutocompleteInteraction,
  type BaseInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  InteractionResponseType,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
  PermissionFlagsBits,
} from 'discord.js';
import type { OptionValues } from '../../command.ts';
import { type ChannelRef, UserError } from '../../model.ts';
import type { Asker, Choice, Invocation, Message } from '../../platform.ts';
import { WHO_SAID_THIS, WHO_SAID_THIS_RUNS } from './commands.ts';
import { type FilledField, filledIn, formFor, parseFormId } from './forms.ts';
import { LIMITS } from './limits.ts';
import type { Posts } from './posts.ts';
import { type Press, pressButton } from './presses.ts';
import { describeError } from './redact.ts';
import { openReply, type Reply, type ReplyTools } from './reply.ts';
import { cut } from './text.ts';
import { withinTime } from './time.ts';

export interface InteractionTools extends ReplyTools {
  readonly posts: Posts;
  readonly suggestMaxMs: number;
}

/** Handles one interaction; never throws. */
export async function handleInteraction(interaction: BaseInteraction, tools: InteractionTools): Promise<void> {
  try {
    if (interaction.isAutocomplete()) return await suggest(interaction, tools);
    if (interaction.guildId === null) return await sendToServer(interaction, tools);
    if (interaction.isChatInputCommand()) return await runChatCommand(interaction, tools);
    if (interaction.isMessageContextMenuCommand()) return await runMessageCommand(interaction, tools);
    if (interaction.isModalSubmit()) return await runForm(interaction, tools);
    if (interaction.isButton()) return await runButton(interaction, tools);
  } catch (error) {
    tools.host.count('discord_interactions_failed');
    tools.log.error({ interaction: interaction.id, error: describeError(error) }, 'an interaction failed');
  }
}

function whereOf(interaction: BaseInteraction): ChannelRef {
  return { platform: 'discord', workspace: interaction.guildId ?? '', channel: interaction.channelId ?? '' };
}

const CONFIGURE = [
  PermissionFlagsBits.ManageChannels,
  PermissionFlagsBits.ManageGuild,
  PermissionFlagsBits.Administrator,
];

function askerOf(interaction: BaseInteraction): Asker {
  const member = interaction.member as { displayName?: string; nick?: string | null } | null;
  const { user } = interaction;
  return {
    id: user.id,
    name: member?.displayName ?? member?.nick ?? user.globalName ?? user.username,
    mayConfigure: async () => interaction.memberPermissions?.any(CONFIGURE) ?? false,
  };
}

/** Settings belong to a server's channels, so there are no private conversations with the bot. */
async function sendToServer(interaction: BaseInteraction, tools: InteractionTools): Promise<void> {
  const data = { content: 'Please use Onrecord in a channel of your server.', flags: MessageFlags.Ephemeral };
  await replyTo(interaction, tools).respond({ type: InteractionResponseType.ChannelMessageWithSource, data });
}

function replyTo(interaction: BaseInteraction, tools: InteractionTools, draft = false): Reply {
  return openReply(interaction, tools, { draft });
}

// ── Commands ───────────────────────────────────────────────────────────────────────────────────────────

async function runChatCommand(interaction: ChatInputCommandInteraction, tools: InteractionTools): Promise<void> {
  const command = interaction.commandName;
  const subcommand = interaction.options.getSubcommand(false);
  const options: Record<string, string | number | boolean> = {};
  const given = subcommand === null ? interaction.options.data : (interaction.options.data[0]?.options ?? []);
  for (const { name, value } of given) if (value !== undefined) options[name] = value;
  const form = formFor(tools.host.commands, { command, subcommand }, options);
  if (form !== null) {
    const reply = replyTo(interaction, tools);
    await reply.respond({ type: InteractionResponseType.Modal, data: form });
    return;
  }
  await answer(interaction, tools, { command, input: { subcommand, options } });
}

/** “Who said this?” on a message: its words, or those of its cards, held against the record. */
async function runMessageCommand(
  interaction: MessageContextMenuCommandInteraction,
  tools: InteractionTools,
): Promise<void> {
  if (interaction.commandName !== WHO_SAID_THIS) return;
  const { targetMessage } = interaction;
  const cards = targetMessage.embeds.map(({ description }) => description ?? '');
  const text = targetMessage.content.trim() || cards.join('\n').trim();
  const check = tools.host.commands.find(({ name }) => name === WHO_SAID_THIS_RUNS);
  const [option = 'text'] = Object.entries(check?.options ?? {}).find(([, { rest }]) => rest) ?? [];
  const options: OptionValues = text === '' ? {} : { [option]: text };
  await answer(interaction, tools, { command: WHO_SAID_THIS_RUNS, input: { subcommand: null, options } });
}

async function runForm(interaction: ModalSubmitInteraction, tools: InteractionTools): Promise<void> {
  const target = parseFormId(interaction.customId);
  if (target === null) return;
  const options = filledIn(interaction.fields.fields.values() as Iterable<FilledField>);
  await answer(interaction, tools, { command: target.command, input: { subcommand: target.subcommand, options } });
}

type Asked = Pick<Invocation, 'command' | 'input'>;

/** Step 1 acknowledge, step 2 ask the app, step 3 show. */
async function answer(interaction: BaseInteraction, tools: InteractionTools, asked: Asked): Promise<void> {
  const draft = tools.host.commands.find(({ name }) => name === asked.command)?.form === true;
  const reply = replyTo(interaction as never, tools, draft);
  if ((await reply.defer('private answer')) === 'taken') return;
  tools.host.count('discord_commands', { command: asked.command });
  const messages = await runSafely(tools, () =>
    tools.host.run({ ...asked, where: whereOf(interaction), user: askerOf(interaction) }),
  );
  await reply.show(messages);
}

/** What the app answers, or an apology in its place: inner words of an error are logged and never shown. */
async function runSafely(tools: InteractionTools, run: () => Promise<Message[]>): Promise<Message[]> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof UserError)) {
      tools.host.count('discord_app_failed');
      tools.log.error({ error: describeError(error) }, 'the app failed on a command');
    }
    return [apology(error, tools)];
  }
}

export function apology(error: unknown, { host }: Pick<InteractionTools, 'host'>): Message {
  const known = error instanceof UserError;
  const summary = known ? error.message : 'Something went wrong on our side. Please try again in a moment.';
  const hint = known ? error.hint : null;
  return {
    kind: 'error',
    summary,
    title: summary,
    parts: hint === null ? [] : [{ type: 'text', runs: [{ text: hint }] }],
    context: [],
    buttons: [],
    timestamp: host.now().toISOString(),
    threadKey: null,
    visibility: 'private',
  };
}

// ── Suggestions ────────────────────────────────────────────────────────────────────────────────────────

async function suggest(interaction: AutocompleteInteraction, tools: InteractionTools): Promise<void> {
  const { name, value } = interaction.options.getFocused(true);
  const asked = Promise.resolve().then(() =>
    tools.host.complete(interaction.commandName, name, value, whereOf(interaction)),
  );
  const choices = await withinTime(asked, tools.suggestMaxMs, []);
  const type = InteractionResponseType.ApplicationCommandAutocompleteResult;
  await replyTo(interaction, tools).respond({ type, data: { choices: fittingChoices(choices) } });
}

/** At most 25, with names that fit; a value that doesn't fit can't be cut and is left out. */
export function fittingChoices(choices: readonly Choice[]): Choice[] {
  return choices
    .filter(({ name, value }) => name.trim() !== '' && value !== '' && value.length <= LIMITS.choiceValueMax)
    .map(({ name, value }) => ({ name: cut(name, LIMITS.choiceNameMax), value }))
    .slice(0, LIMITS.choicesMax);
}

// ── Buttons ────────────────────────────────────────────────────────────────────────────────────────────

async function runButton(interaction: ButtonInteraction, tools: InteractionTools): Promise<void> {
  // Undefined when Discord sends the message without its buttons.
  const component = interaction.component as { label?: string | null } | undefined;
  const label = component?.label ?? '';
  const press: Press = {
    customId: interaction.customId,
    label,
    messageId: interaction.message.id,
    isPrivate: interaction.message.flags.has(MessageFlags.Ephemeral),
    where: whereOf(interaction),
    user: askerOf(interaction),
    reply: replyTo(interaction, tools),
  };
  await pressButton(press, tools);
}
