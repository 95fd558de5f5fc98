/** The Web API methods of the stand-in Slack, with the refusals that docs.slack.dev lists for each. */
import { judgeBlocks, judgeMarkup, judgeView, MESSAGE } from './slack-blocks.ts';
import {
  type Json,
  nextId,
  nextTs,
  type StandInChannel,
  type StandInMessage,
  type StandInTeam,
  type World,
} from './slack-world.ts';

export interface MethodContext {
  readonly world: World;
  readonly team: StandInTeam;
  readonly args: Json;
  readonly nowMs: number;
  readonly baseUrl: string;
  /** Notes a breach of rules that Slack would let pass or answer with an error; tests assert there is none. */
  readonly complain: (complaint: string) => void;
}

type Method = (context: MethodContext) => Json;
const refuse = (error: string, more: Json = {}): Json => ({ ok: false, error, ...more });

/** Scope that a method needs; null for none. */
const SCOPES: Readonly<Record<string, (context: MethodContext) => string | null>> = {
  'chat.postMessage': () => 'chat:write',
  'chat.postEphemeral': () => 'chat:write',
  'chat.update': () => 'chat:write',
  'chat.delete': () => 'chat:write',
  'conversations.info': (context) => (channelOf(context)?.isPrivate === true ? 'groups:read' : 'channels:read'),
  'conversations.history': (context) =>
    channelOf(context)?.isPrivate === true ? 'groups:history' : 'channels:history',
  'conversations.replies': (context) =>
    channelOf(context)?.isPrivate === true ? 'groups:history' : 'channels:history',
  'users.info': () => 'users:read',
  'usergroups.users.list': () => 'usergroups:read',
  'files.getUploadURLExternal': () => 'files:write',
  'files.completeUploadExternal': () => 'files:write',
};

export function callMethod(name: string, context: MethodContext): Json {
  const method = METHODS[name];
  if (method === undefined) return refuse('unknown_method', { req_method: name });
  if (context.team.dead !== null) return refuse(context.team.dead);
  const needed = SCOPES[name]?.(context) ?? null;
  if (needed !== null && !context.team.scopes.includes(needed)) {
    return refuse('missing_scope', { needed, provided: context.team.scopes.join(',') });
  }
  return method(context);
}

const channelOf = ({ world, args }: MethodContext): StandInChannel | undefined =>
  world.channels.get(String(args.channel));

/** Where a post goes: a channel, or the direct conversation with a person. */
function postTarget(context: MethodContext): { error: string } | { channel: string } {
  const id = String(context.args.channel);
  if (context.world.users.has(id)) return { channel: `D${id.slice(1)}` };
  if (id.startsWith('D')) return { channel: id };
  const channel = channelOf(context);
  if (channel === undefined || (channel.isPrivate && !channel.isMember)) return { error: 'channel_not_found' };
  if (channel.isArchived) return { error: 'is_archived' };
  if (!channel.isMember && !context.team.scopes.includes('chat:write.public')) return { error: 'not_in_channel' };
  return { channel: id };
}

/** The text and blocks of a message: what Slack refuses, and what our own rules forbid. */
export function judgeMessage(args: Json, complain: (complaint: string) => void, isUpdate = false): string | null {
  const text = typeof args.text === 'string' ? args.text : '';
  if (text === '' && args.blocks === undefined) return 'no_text';
  if (text === '') complain('no notification text');
  if (isUpdate && Buffer.byteLength(text) > 4_000) return 'msg_too_long';
  if (Buffer.byteLength(text) > 4_000) complain(`text of ${Buffer.byteLength(text)} bytes`);
  for (const complaint of judgeMarkup(text)) complain(`text: ${complaint}`);
  if (args.parse !== undefined && args.parse !== 'none') complain(`parse ${String(args.parse)}`);
  if (args.link_names === true || args.link_names === 'true') complain('link_names is on');
  if (args.blocks === undefined) return null;
  const complaints = judgeBlocks(args.blocks, MESSAGE);
  for (const complaint of complaints) complain(complaint);
  if (complaints.includes('msg_blocks_too_long')) return 'msg_blocks_too_long';
  return complaints.length > 0 ? 'invalid_blocks' : null;
}

function filesReady({ world, args }: MethodContext): boolean {
  for (const block of (args.blocks as Json[] | undefined) ?? []) {
    const id = (block.slack_file as Json | undefined)?.id;
    if (id === undefined) continue;
    const file = world.files.get(String(id));
    if (file === undefined || !file.completed) return false;
    if (file.readyAfter > 0) {
      file.readyAfter -= 1;
      return false;
    }
  }
  return true;
}

function addMessage(context: MethodContext, channel: string, by: string, onlyFor: string | null): StandInMessage {
  const { args, world } = context;
  const message: StandInMessage = {
    ts: nextTs(world, context.nowMs),
    channel,
    threadTs: typeof args.thread_ts === 'string' ? args.thread_ts : null,
    onlyFor,
    text: String(args.text ?? ''),
    blocks: (args.blocks as Json[] | undefined) ?? [],
    metadata: (args.metadata as Json | undefined) ?? null,
    edited: false,
    deleted: false,
    by,
  };
  world.messages.push(message);
  return message;
}

const METHODS: Readonly<Record<string, Method>> = {
  'auth.test': ({ team, baseUrl }) => ({
    ok: true,
    url: baseUrl,
    team: team.name,
    team_id: team.id,
    user: 'onrecord',
    user_id: team.botUserId,
    bot_id: 'B0BOT0001',
    is_enterprise_install: false,
  }),
  'chat.postMessage': (context) => {
    const target = postTarget(context);
    if ('error' in target) return refuse(target.error);
    const fault = judgeMessage(context.args, context.complain);
    if (fault !== null) return refuse(fault);
    if (!filesReady(context))
      return refuse('invalid_blocks', { errors: ['invalid slack file [json-pointer:/blocks/0/slack_file]'] });
    if (context.args.unfurl_links !== false || context.args.unfurl_media !== false)
      context.complain('links would unfurl');
    if (context.args.reply_broadcast === true) context.complain('reply_broadcast');
    const message = addMessage(context, target.channel, 'chat.postMessage', null);
    return { ok: true, channel: target.channel, ts: message.ts, message: { text: message.text, ts: message.ts } };
  },
  'chat.postEphemeral': (context) => {
    const channel = channelOf(context);
    if (channel === undefined || (channel.isPrivate && !channel.isMember)) return refuse('channel_not_found');
    if (!channel.isMember) return refuse('not_in_channel');
    if (!context.world.users.has(String(context.args.user))) return refuse('user_not_in_channel');
    const fault = judgeMessage(context.args, context.complain);
    if (fault !== null) return refuse(fault);
    const message = addMessage(context, channel.id, 'chat.postEphemeral', String(context.args.user));
    return { ok: true, message_ts: message.ts };
  },
  'chat.update': (context) => {
    const { args, world } = context;
    const message = world.messages.find(
      (known) => known.ts === args.ts && known.channel === args.channel && !known.deleted,
    );
    if (message === undefined) return refuse('message_not_found');
    if (message.onlyFor !== null) return refuse('cant_update_message');
    const fault = judgeMessage(args, context.complain, true);
    if (fault !== null) return refuse(fault);
    if (args.blocks === undefined || args.text === undefined) context.complain('update without blocks or text');
    if (args.parse === undefined || args.link_names === undefined)
      context.complain('update resets parse or link_names');
    message.text = String(args.text ?? '');
    message.blocks = (args.blocks as Json[] | undefined) ?? [];
    message.edited = true;
    return { ok: true, channel: message.channel, ts: message.ts, text: message.text };
  },
  'chat.delete': ({ args, world }) => {
    const message = world.messages.find(
      (known) => known.ts === args.ts && known.channel === args.channel && !known.deleted,
    );
    if (message === undefined) return refuse('message_not_found');
    message.deleted = true;
    return { ok: true, channel: message.channel, ts: message.ts };
  },
  'conversations.info': (context) => {
    const channel = channelOf(context);
    if (channel === undefined || (channel.isPrivate && !channel.isMember)) return refuse('channel_not_found');
    return {
      ok: true,
      channel: {
        id: channel.id,
        name: channel.name,
        creator: channel.creator,
        is_archived: channel.isArchived,
        is_member: channel.isMember,
        is_private: channel.isPrivate,
      },
    };
  },
  'conversations.history': (context) => history(context, (message) => message.threadTs === null),
  'conversations.replies': (context) =>
    history(context, (message) => message.threadTs === context.args.ts || message.ts === context.args.ts),
  'users.info': ({ world, args }) => {
    const user = world.users.get(String(args.user));
    if (user === undefined) return refuse('user_not_found');
    return { ok: true, user: { id: user.id, name: user.name, is_admin: user.isAdmin, is_owner: false } };
  },
  'usergroups.users.list': ({ world, args }) => {
    const users = world.groups.get(String(args.usergroup));
    return users === undefined ? refuse('no_such_subteam') : { ok: true, users };
  },
  'views.open': (context) => {
    const { args, world, nowMs } = context;
    const trigger = String(args.trigger_id);
    const since = world.triggers.get(trigger);
    if (since === undefined) return refuse('exchanged_trigger_id');
    world.triggers.delete(trigger);
    if (nowMs - since > 3_000) return refuse('expired_trigger_id');
    return showView(context, 'open', null);
  },
  'views.update': (context) => showView(context, 'update', null),
  'views.publish': (context) => showView(context, 'publish', String(context.args.user_id)),
  'files.getUploadURLExternal': ({ world, args, baseUrl }) => {
    const id = nextId(world, 'F');
    world.files.set(id, { id, bytes: 0, alt: String(args.alt_text ?? ''), completed: false, readyAfter: 0 });
    return { ok: true, upload_url: `${baseUrl}/upload/${id}`, file_id: id };
  },
  'files.completeUploadExternal': ({ world, args }) => {
    const files = (args.files as Json[]).map((file) => ({ id: String(file.id), title: String(file.title ?? '') }));
    for (const { id } of files) {
      const file = world.files.get(id);
      if (file === undefined || file.bytes === 0) return refuse('file_not_found');
      file.completed = true;
    }
    return { ok: true, files };
  },
};

function showView(context: MethodContext, kind: 'open' | 'update' | 'publish', user: string | null): Json {
  const view = context.args.view as Json;
  const complaints = judgeView(view);
  for (const complaint of complaints) context.complain(`view ${complaint}`);
  if (complaints.length > 0) return refuse('invalid_arguments');
  const viewId = kind === 'update' ? String(context.args.view_id) : nextId(context.world, 'V');
  context.world.views.push({ kind, view, user, viewId });
  return { ok: true, view: { id: viewId, ...view } };
}

function history(context: MethodContext, wanted: (message: StandInMessage) => boolean): Json {
  const { world, args } = context;
  const channel = channelOf(context);
  if (channel === undefined) return refuse('channel_not_found');
  if (!channel.isMember) return refuse('not_in_channel');
  const all = world.messages
    .filter((message) => message.channel === channel.id && message.onlyFor === null && !message.deleted)
    .filter(wanted)
    .filter((message) => Number(message.ts) >= Number(args.oldest ?? 0))
    .reverse();
  const from = Number(args.cursor ?? 0);
  const limit = Math.min(Number(args.limit ?? 100), 999);
  const page = all.slice(from, from + limit);
  const withMetadata = args.include_all_metadata === true || args.include_all_metadata === 'true';
  return {
    ok: true,
    messages: page.map((message) => ({
      ts: message.ts,
      text: message.text,
      ...(message.metadata === null
        ? {}
        : { metadata: withMetadata ? message.metadata : { event_type: message.metadata.event_type } }),
    })),
    has_more: from + limit < all.length,
    response_metadata: { next_cursor: from + limit < all.length ? String(from + limit) : '' },
  };
}
