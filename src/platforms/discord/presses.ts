/** A pressed button: acknowledged, asked about first when it should be, brought to the app, and its outcome shown. */
import { InteractionResponseType } from 'discord.js';
import type { ChannelRef } from '../../model.ts';
import type { Asker, Message, PlatformHost, PlatformLog, PressResult } from '../../platform.ts';
import { confirmRow, type Pressed, parseCustomId } from './components.ts';
import { questionOf, rememberConfirms } from './confirms.ts';
import { apology } from './interactions.ts';
import { type Posts, pagesOfMessage } from './posts.ts';
import { describeError } from './redact.ts';
import { type DiscordPage, NO_MENTIONS, renderMessage } from './render.ts';
import type { Reply } from './reply.ts';
import { escapeText } from './text.ts';

export interface Press {
  readonly customId: string;
  readonly label: string;
  /** The message that holds the button, and whether only the presser sees it. */
  readonly messageId: string;
  readonly isPrivate: boolean;
  readonly where: ChannelRef;
  readonly user: Asker;
  readonly reply: Reply;
}

export interface PressTools {
  readonly host: PlatformHost;
  readonly log: PlatformLog;
  readonly posts: Posts;
}

/** Stands for a private message, which can't be edited from elsewhere. */
const PRIVATE_MESSAGE = '0';

export async function pressButton(press: Press, tools: PressTools): Promise<void> {
  const pressed = parseCustomId(press.customId);
  if (pressed === null) {
    await press.reply.defer('update');
    return;
  }
  tools.host.count('discord_buttons', { step: pressed.step });
  if (pressed.step === 'cancel') {
    await press.reply.respond({ type: InteractionResponseType.UpdateMessage, data: note('Nothing was changed.').body });
    return;
  }
  if (pressed.step === 'ask') return askFirst(press, pressed, tools);
  // A press that Discord has shown as failed is not carried out: the presser tries again.
  if ((await press.reply.defer('update')) !== 'yes') return;
  const result = await bring(press, pressed, tools);
  await showOutcome(press, pressed, result, tools);
}

type Acting = Extract<Pressed, { action: string }>;

async function askFirst(press: Press, pressed: Acting, { host }: PressTools): Promise<void> {
  if ((await press.reply.defer('private answer')) !== 'yes') return;
  const question = await questionOf(host, pressed.action, pressed.argument);
  const page = note(escapeText(question));
  const holder = press.isPrivate ? PRIVATE_MESSAGE : press.messageId;
  await press.reply.editOriginal({
    ...page,
    body: { ...page.body, components: confirmRow(pressed, holder, press.label) },
  });
}

function note(content: string): DiscordPage {
  return { body: { content, embeds: [], components: [], attachments: [], allowed_mentions: NO_MENTIONS }, files: [] };
}

async function bring(press: Press, { action, argument }: Acting, tools: PressTools): Promise<PressResult> {
  try {
    return await tools.host.press({ action, argument, where: press.where, user: press.user });
  } catch (error) {
    tools.log.error({ action, error: describeError(error) }, 'the app failed on a button');
    return { reply: apology(error, tools) };
  }
}

async function showOutcome(press: Press, pressed: Acting, result: PressResult, tools: PressTools): Promise<void> {
  const { replace, post, reply } = result;
  const confirmed = pressed.step === 'confirmed';
  const steps: (() => Promise<void>)[] = [];
  if (confirmed) {
    const answers = pressed.message === PRIVATE_MESSAGE && replace ? replace : reply;
    steps.push(() => settleQuestion(press, answers ?? null));
    if (replace && pressed.message !== PRIVATE_MESSAGE) {
      steps.push(() => replaceElsewhere(press, pressed.message, replace, tools));
    }
  } else if (replace) steps.push(() => replaceHere(press, replace, tools));
  if (reply && !confirmed) steps.push(() => sendAll(press, { ...reply, visibility: 'private' }, tools));
  if (post) steps.push(() => sendAll(press, { ...post, visibility: 'channel' }, tools));
  for (const step of steps) {
    await step().catch((error: unknown) => {
      tools.host.count('discord_press_outcome_failed');
      tools.log.error({ action: pressed.action, error: describeError(error) }, 'an outcome could not be shown');
    });
  }
}

/** The question is answered: it gives way to the outcome. */
async function settleQuestion(press: Press, outcome: Message | null): Promise<void> {
  const [first = note('Done.'), ...rest] = outcome === null ? [] : renderMessage(outcome);
  await press.reply.editOriginal(first);
  for (const page of rest) await press.reply.followUp(page, 'private');
}

/** The message that held the button changes; one of several pages changes together with the others. */
async function replaceHere(press: Press, replace: Message, tools: PressTools): Promise<void> {
  const pages = press.isPrivate ? null : await pagesOfMessage(tools.host, press.messageId);
  if (pages !== null) return replaceElsewhere(press, press.messageId, replace, tools);
  await rememberConfirms(tools.host, replace);
  const [first, ...rest] = renderMessage(replace);
  if (first) await press.reply.editOriginal(first);
  for (const page of rest) await press.reply.followUp(page, press.isPrivate ? 'private' : 'channel');
}

async function replaceElsewhere(
  press: Press,
  id: string,
  replace: Message,
  { host, posts }: PressTools,
): Promise<void> {
  const [first = id] = (await pagesOfMessage(host, id)) ?? [];
  await posts.edit(press.where, { id: first, thread: null }, replace, AbortSignal.timeout(20_000));
}

async function sendAll(press: Press, message: Message, { host }: PressTools): Promise<void> {
  await rememberConfirms(host, message);
  for (const page of renderMessage(message)) await press.reply.followUp(page, message.visibility);
}
