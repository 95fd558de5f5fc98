/**
 * What a person does at the desk: gives a command, presses a button. Turns it into `PlatformHost` calls and the answers
 * into stored messages (for the channel) or rendered ones (for the asker alone).
 */
import { randomUUID } from 'node:crypto';
import { type ChannelRef, UserError } from '../../model.ts';
import type { Asker, Message, PlatformHost } from '../../platform.ts';
import type { Html } from './html.ts';
import { renderMessage } from './render.ts';
import type { RecordView } from './types.ts';

/** A message as the asker's page takes it in; `row` is null when only the asker sees it. */
export interface Shown {
  readonly id: string;
  readonly markup: Html;
  readonly isPrivate: boolean;
  readonly summary: string;
}

export interface Pressed {
  /** Takes the place of the message with the button. */
  readonly replace: Shown | null;
  readonly messages: readonly Shown[];
}

export interface Desk {
  readonly services: PlatformHost;
  readonly record: RecordView;
  /** Tells open pages that something was posted. */
  changed(): void;
}

/** The desk has no accounts: who is let in may do everything. */
export const DESK_USER: Asker = { id: 'desk', name: 'Desk', mayConfigure: async () => true };

export function deskChannel(channel: string): ChannelRef {
  return { platform: 'desk', workspace: 'local', channel };
}

/** Lower-case names; anything else is no channel. */
export function isChannelName(name: string): boolean {
  return /^[a-z0-9][a-z0-9_-]{0,39}$/.test(name);
}

/** Runs what was typed and gives the answers in order. Never throws for what the user or the app did wrong. */
export async function runText(desk: Desk, channel: string, text: string): Promise<Shown[]> {
  const match = /^\s*\/([a-z][a-z-]*)(?:\s+([\s\S]*))?$/i.exec(text);
  if (!match?.[1]) return [showPrivate(desk, channel, notACommand(desk, text))];
  const invocation = {
    command: match[1].toLowerCase(),
    input: { text: (match[2] ?? '').trim() },
    where: deskChannel(channel),
    user: DESK_USER,
  };
  const messages = await guarded(desk, invocation.command, () => desk.services.run(invocation));
  return showAll(desk, channel, messages);
}

/** `message` is the id of the stored row that held the button, or '' for a private answer. */
export async function pressButton(
  desk: Desk,
  channel: string,
  button: { message: string; action: string; argument: string },
): Promise<Pressed> {
  const { action, argument } = button;
  const where = deskChannel(channel);
  let replace: Message | undefined;
  const messages = await guarded(desk, `button ${action}`, async () => {
    const result = await desk.services.press({ action, argument, where, user: DESK_USER });
    replace = result.replace;
    return [...(result.reply ? [{ ...result.reply, visibility: 'private' as const }] : []), ...posted(result.post)];
  });
  return {
    replace: await showReplacement(desk, channel, button.message, replace),
    messages: await showAll(desk, channel, messages),
  };
}

function posted(post: Message | undefined): Message[] {
  return post ? [{ ...post, visibility: 'channel' }] : [];
}

async function showReplacement(desk: Desk, channel: string, id: string, message?: Message): Promise<Shown | null> {
  if (!message) return null;
  if (id === '') return showPrivate(desk, channel, message);
  if (!(await desk.record.replace(id, message))) return null;
  desk.changed();
  // The page knows the row's numbers; the live event that follows brings the new ones.
  const markup = renderMessage(message, { id, channel, row: { seq: 0, changed: 0 } });
  return { id, markup, isPrivate: false, summary: message.summary };
}

async function showAll(desk: Desk, channel: string, messages: readonly Message[]): Promise<Shown[]> {
  const shown: Shown[] = [];
  for (const message of messages) {
    shown.push(
      message.visibility === 'private' ? showPrivate(desk, channel, message) : await showPosted(desk, channel, message),
    );
  }
  return shown;
}

function showPrivate(_desk: Desk, channel: string, message: Message): Shown {
  const id = `p-${randomUUID()}`;
  const markup = renderMessage(message, { id, channel, row: null });
  return { id, markup, isPrivate: true, summary: message.summary };
}

async function showPosted(desk: Desk, channel: string, message: Message): Promise<Shown> {
  const { id, seq } = await desk.record.append(channel, `answer:${randomUUID()}`, message);
  desk.changed();
  const markup = renderMessage(message, { id, channel, row: { seq, changed: 0 } });
  return { id, markup, isPrivate: false, summary: message.summary };
}

/** The host answers users' mistakes itself; what escapes it all the same becomes a message and a log line. */
async function guarded(desk: Desk, what: string, work: () => Promise<Message[]>): Promise<Message[]> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UserError) return [errorMessage(desk, error.message, error.hint)];
    desk.services.log.error({ platform: 'desk', what, error }, 'the app failed to answer');
    return [errorMessage(desk, 'Something went wrong inside; it has been logged.', 'Try again in a moment.')];
  }
}

function notACommand(desk: Desk, text: string): Message {
  const words = text.trim().replace(/\s+/g, ' ').slice(0, 60);
  const example = words === '' ? '/help' : `/who-said ${words}`;
  return errorMessage(desk, 'Commands begin with a slash.', `Try ${example}, or /help for all of them.`);
}

function errorMessage(desk: Desk, text: string, hint: string | null): Message {
  return {
    kind: 'error',
    summary: hint === null ? text : `${text} ${hint}`,
    title: text,
    parts: hint === null ? [] : [{ type: 'text', runs: [{ text: hint }] }],
    context: [],
    buttons: [],
    timestamp: desk.services.now().toISOString(),
    threadKey: null,
    visibility: 'private',
  };
}
