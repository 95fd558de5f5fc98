/**
 * One interaction's answer: acknowledged at once, filled in when the work is done, and posted in the channel when the
 * interaction's token has run out by then.
 *
 * Discord gives three seconds for the acknowledgement and fifteen minutes for what follows. A deferral fixes who sees the
 * answer, so it is always private; what is meant for all goes out as a follow-up.
 */
import { DiscordAPIError, InteractionResponseType, MessageFlags, Routes } from 'discord.js';
import type { Message, PlatformHost, PlatformLog } from '../../platform.ts';
import { rememberConfirms } from './confirms.ts';
import { codeOf, platformError } from './errors.ts';
import { sendPage } from './pictures.ts';
import { nonceOf } from './posts.ts';
import { describeError } from './redact.ts';
import { type DiscordPage, renderMessage } from './render.ts';
import type { Sender } from './rest.ts';
import { delay } from './time.ts';

/** What a reply needs of an interaction; discord.js interactions have it. */
export interface InteractionLike {
  readonly id: string;
  readonly token: string;
  readonly applicationId: string;
  readonly channelId: string | null;
  readonly user: { readonly id: string };
}

/** `taken`: another process answers it. `expired`: Discord waits no longer. */
export type Acknowledged = 'yes' | 'taken' | 'expired';

export interface ReplyTools {
  readonly sender: Sender;
  readonly host: PlatformHost;
  readonly log: PlatformLog;
  readonly acknowledgeMaxMs: number;
}

const UNKNOWN_INTERACTION = 10062;
const ALREADY_ACKNOWLEDGED = 40060;
/** The token has run out, or nothing is left to edit. */
const GONE: readonly number[] = [UNKNOWN_INTERACTION, 10008, 10015, 50027];
/** A little before Discord's fifteen minutes. */
const TOKEN_LIVES_MS = 14.75 * 60_000;
const EDIT_WAITS_MS = [300, 1_000, 3_000] as const;

export interface Reply {
  /** Step 1: within three seconds. */
  defer(kind: 'private answer' | 'update'): Promise<Acknowledged>;
  /** Instead of `defer`: an answer that needs no work (suggestions, a form, a changed button row). */
  respond(body: { type: InteractionResponseType; data?: unknown }): Promise<Acknowledged>;
  /** Step 2: the messages, in order, private ones to the asker and the others to the channel. */
  show(messages: readonly Message[]): Promise<void>;
  /** Fills in the deferred answer, or replaces the message whose button was pressed. Throws what Discord refuses. */
  editOriginal(page: DiscordPage): Promise<void>;
  followUp(page: DiscordPage, visibility: Message['visibility']): Promise<void>;
  /** Posts in the channel for a token that has run out. */
  postInChannel(messages: readonly Message[]): Promise<void>;
}

/** `draft`: the answer speaks of an unpublished text and is never posted where others see it. */
export function openReply(interaction: InteractionLike, tools: ReplyTools, options: { draft: boolean }): Reply {
  const receivedAtMs = performance.now();
  const late = () => performance.now() - receivedAtMs > TOKEN_LIVES_MS;
  const context: Context = { interaction, tools, late, draft: options.draft, expired: false };
  return {
    defer: (kind) =>
      acknowledge(context, {
        ...(kind === 'update'
          ? { type: InteractionResponseType.DeferredMessageUpdate }
          : {
              type: InteractionResponseType.DeferredChannelMessageWithSource,
              data: { flags: MessageFlags.Ephemeral },
            }),
      }),
    respond: (body) => acknowledge(context, body),
    show: (messages) => show(context, messages),
    editOriginal: (page) => editOriginal(context, page),
    followUp: (page, visibility) => followUp(context, page, visibility),
    postInChannel: (messages) => postInChannel(context, messages),
  };
}

interface Context {
  readonly interaction: InteractionLike;
  readonly tools: ReplyTools;
  readonly late: () => boolean;
  readonly draft: boolean;
  expired: boolean;
}

/** Two tries within Discord's three seconds: a first one that was lost may have landed, then the second finds it taken. */
async function acknowledge(context: Context, body: object): Promise<Acknowledged> {
  const { interaction, tools } = context;
  const route = Routes.interactionCallback(interaction.id, interaction.token);
  for (const attempt of [1, 2]) {
    try {
      const signal = AbortSignal.timeout(tools.acknowledgeMaxMs);
      await tools.sender.send({ method: 'POST', route, body, auth: false, signal });
      return 'yes';
    } catch (error) {
      const code = codeOf(error);
      if (code === UNKNOWN_INTERACTION) {
        tools.host.count('discord_unknown_interaction');
        context.expired = true;
        return 'expired';
      }
      if (code === ALREADY_ACKNOWLEDGED) {
        tools.host.count('discord_already_acknowledged');
        return attempt === 1 ? 'taken' : 'yes';
      }
      tools.log.warn({ interaction: interaction.id, attempt, error: describeError(error) }, 'acknowledgement failed');
      if (code !== null) throw error;
    }
  }
  // Neither try was answered: go on, the answer itself shows whether the token is good.
  return 'yes';
}

async function show(context: Context, messages: readonly Message[]): Promise<void> {
  const { host, log } = context.tools;
  await Promise.all(messages.map((message) => rememberConfirms(host, message)));
  if (context.expired || context.late()) return postInChannel(context, messages);
  const pages = messages.flatMap((message) =>
    renderMessage(message).map((page) => ({ page, visibility: message.visibility })),
  );
  // What comes first fills the private deferral; when it is for all, a short note does.
  const first = pages[0]?.visibility === 'private' ? pages.shift()?.page : sharedNote();
  try {
    if (first !== undefined) await editOriginal(context, first);
  } catch (error) {
    if (!isGone(error)) throw error;
    host.count('discord_unknown_interaction');
    return postInChannel(context, messages);
  }
  for (const { page, visibility } of pages) {
    try {
      await followUp(context, page, visibility);
    } catch (error) {
      // Sent once only: a follow-up that may have landed is not sent again.
      log.error({ interaction: context.interaction.id, error: describeError(error) }, 'a follow-up was not accepted');
      host.count('discord_follow_up_failed');
    }
  }
}

function isGone(error: unknown): boolean {
  return error instanceof DiscordAPIError && (GONE.includes(Number(error.code)) || [401, 404].includes(error.status));
}

function sharedNote(): DiscordPage {
  const body = { content: 'Shown to all in this channel.', embeds: [], components: [], attachments: [] };
  return { body: { ...body, allowed_mentions: { parse: [] } }, files: [] };
}

/** Changing a message twice does no harm, so what may have failed is tried again. */
async function editOriginal({ interaction, tools }: Context, page: DiscordPage): Promise<void> {
  // Spelled as documented: the client's own helper would encode the `@`.
  const route = `${Routes.webhook(interaction.applicationId, interaction.token)}/messages/@original` as const;
  for (const waitMs of [...EDIT_WAITS_MS, null]) {
    try {
      await sendPage(page, ({ body, files }) =>
        tools.sender.send({ method: 'PATCH', route, body, files, auth: false }),
      );
      return;
    } catch (error) {
      const refusal = platformError(error);
      if (refusal.permanent || waitMs === null || codeOf(error) !== null) throw error;
      await delay(Math.max(waitMs, refusal.code === 'rate-limited' ? (refusal.retryAfterMs ?? 0) : 0));
    }
  }
}

async function followUp(
  { interaction, tools }: Context,
  page: DiscordPage,
  visibility: Message['visibility'],
): Promise<void> {
  const route = Routes.webhook(interaction.applicationId, interaction.token);
  const flags = visibility === 'private' ? { flags: MessageFlags.Ephemeral } : {};
  await sendPage(page, ({ body, files }) =>
    tools.sender.send({ method: 'POST', route, body: { ...body, ...flags }, files, auth: false }),
  );
}

/** One channel message that mentions the asker; of a draft only that the answer is ready. Never throws. */
async function postInChannel({ interaction, tools, draft }: Context, messages: readonly Message[]): Promise<void> {
  const { sender, host, log } = tools;
  host.count('discord_answers_after_expiry');
  if (interaction.channelId === null) return;
  const who = interaction.user.id;
  const pages = draft ? [readyNote()] : messages.flatMap((message) => renderMessage(message));
  for (const [index, page] of pages.entries()) {
    const mention = {
      ...(index === 0
        ? { content: `<@${who}> ${page.body.content}`.trim(), allowed_mentions: { parse: [], users: [who] } }
        : {}),
    };
    const once = { nonce: nonceOf(`interaction:${interaction.id}`, index), enforce_nonce: true };
    const route = Routes.channelMessages(interaction.channelId);
    try {
      await sendPage({ ...page, body: { ...page.body, ...mention } }, ({ body, files }) =>
        sender.send({ method: 'POST', route, body: { ...body, ...once }, files }),
      );
    } catch (error) {
      log.warn({ interaction: interaction.id, error: describeError(error) }, 'a late answer could not be posted');
      return;
    }
  }
}

function readyNote(): DiscordPage {
  const content = 'your private answer took longer than Discord waits. Please run the command again.';
  const body = { content, embeds: [], components: [], attachments: [], allowed_mentions: { parse: [] } };
  return { body, files: [] };
}
