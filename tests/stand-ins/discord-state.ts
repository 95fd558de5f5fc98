/** What a stand-in Discord holds: one application, its servers, channels, messages and interactions. */

type Json = { [key: string]: unknown };

export interface StoredMessage {
  readonly id: string;
  readonly channel: string;
  readonly body: Json;
  readonly files: readonly string[];
  readonly author: string;
  readonly nonce: string | null;
  readonly createdAtMs: number;
  readonly ephemeral: boolean;
  /** Users, roles and `everyone` that were notified. */
  readonly mentioned: readonly string[];
  edited: boolean;
}

export interface Overwrite {
  readonly id: string;
  readonly type: 0 | 1;
  readonly allow: string;
  readonly deny: string;
}

export interface Channel {
  readonly id: string;
  readonly guild: string;
  readonly name: string;
  type: number;
  overwrites: Overwrite[];
  readonly parent: string | null;
  deleted: boolean;
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly systemChannel: string | null;
  /** Permissions of the bot's own role. */
  permissions: bigint;
  readonly joinedAt: string;
}

export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly channel: string;
  readonly createdAtMs: number;
  readonly payload: Json;
  /** Type of the callback that acknowledged it. */
  acknowledged: number | null;
  acknowledgedAfterMs: number | null;
  callback: Json | null;
  /** The answer, once it is more than “thinking…”. */
  original: StoredMessage | null;
  readonly followUps: StoredMessage[];
  deferredEphemeral: boolean;
}

let serial = 0n;

/** Snowflakes as Discord makes them: the time, then a counter. discord.com/developers/docs/reference#snowflakes */
export function snowflake(nowMs: number = Date.now()): string {
  serial = (serial + 1n) % 4096n;
  return (((BigInt(nowMs) - 1_420_070_400_000n) << 22n) | serial).toString();
}

/** The permissions of the invitation: view, send, embed, history, threads. */
export const INVITED = 274877991936n;

/** A message as REST shows it. The nonce comes back to its sender only, not in the channel's history. */
export function messageJson(message: StoredMessage, bot: string, withNonce = false): Json {
  const { body } = message;
  const attachments = message.files.map((filename, index) => ({
    id: snowflake(),
    filename,
    description: (body.attachments as Json[] | undefined)?.[index]?.description,
    size: 1,
    url: `https://cdn.example/${filename}`,
    proxy_url: `https://cdn.example/${filename}`,
  }));
  const embeds = ((body.embeds as Json[] | undefined) ?? []).map((embed) => ({ type: 'rich', ...embed }));
  return {
    id: message.id,
    type: 0,
    channel_id: message.channel,
    content: String(body.content ?? '').trim(),
    embeds,
    components: body.components ?? [],
    attachments,
    flags: (Number(body.flags ?? 0) | (message.ephemeral ? 64 : 0)) >>> 0,
    author: { id: bot, username: 'onrecord', discriminator: '0', avatar: null, bot: true, global_name: null },
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    pinned: false,
    tts: false,
    timestamp: new Date(message.createdAtMs).toISOString(),
    edited_timestamp: message.edited ? new Date().toISOString() : null,
    ...(message.body.message_reference ? { message_reference: message.body.message_reference } : {}),
    ...(withNonce && message.nonce !== null ? { nonce: message.nonce } : {}),
  };
}

/** Whom a message notifies: discord.com/developers/docs/resources/message#allowed-mentions-object */
export function mentionsOf(body: Json): string[] {
  const content = String(body.content ?? '');
  const allowed = body.allowed_mentions as { parse?: string[]; users?: string[]; roles?: string[] } | undefined;
  const parse = allowed?.parse ?? (allowed === undefined ? ['users', 'roles', 'everyone'] : []);
  const found: string[] = [];
  if (parse.includes('everyone') && /@(everyone|here)/.test(content)) found.push('everyone');
  for (const [, id = ''] of content.matchAll(/<@!?(\d+)>/g)) {
    if (parse.includes('users') || allowed?.users?.includes(id)) found.push(id);
  }
  for (const [, id = ''] of content.matchAll(/<@&(\d+)>/g)) {
    if (parse.includes('roles') || allowed?.roles?.includes(id)) found.push(id);
  }
  return found;
}
