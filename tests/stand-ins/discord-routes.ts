/** The REST routes of a stand-in Discord, v10: the endpoints a news bot needs, strict about limits and deadlines. */
import { messageFaults, modalFaults } from './discord-limits.ts';
import {
  type Channel,
  type Guild,
  INVITED,
  type Interaction,
  mentionsOf,
  messageJson,
  type StoredMessage,
  snowflake,
} from './discord-state.ts';

type Json = { [key: string]: unknown };

export interface Call {
  readonly method: string;
  /** Without `/api/v10`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Json;
  readonly files: readonly string[];
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** Everything routes may look at and change. */
export interface World {
  readonly application: string;
  readonly bot: string;
  readonly guilds: Map<string, Guild>;
  readonly channels: Map<string, Channel>;
  readonly messages: StoredMessage[];
  readonly interactions: Map<string, Interaction>;
  commands: readonly Json[];
  readonly gatewayUrl: () => string;
  readonly shards: number;
  readonly now: () => number;
  readonly acknowledgeMaxMs: number;
  readonly tokenLivesMs: number;
  readonly nonceWindowMs: number;
  /** Edits of messages older than an hour are refused. */
  throttleEdits: boolean;
}

const refuse = (status: number, code: number, message: string, errors?: unknown): Answer => ({
  status,
  body: { message, code, ...(errors === undefined ? {} : { errors }) },
});
const ok = (body: unknown): Answer => ({ status: 200, body });
const done: Answer = { status: 204, body: null };

const UNKNOWN_CHANNEL = refuse(404, 10003, 'Unknown Channel');
const UNKNOWN_MESSAGE = refuse(404, 10008, 'Unknown Message');
const UNKNOWN_INTERACTION = refuse(404, 10062, 'Unknown interaction');
const INVALID_WEBHOOK_TOKEN = refuse(401, 50027, 'Invalid Webhook Token');

type Handler = (world: World, call: Call, ids: readonly string[]) => Answer;

/** Method, path with `:` for an id, and what it does. */
const ROUTES: readonly (readonly [string, string, Handler])[] = [
  ['GET', '/gateway/bot', gatewayBot],
  ['GET', '/users/@me', (world) => ok({ id: world.bot, username: 'onrecord', bot: true })],
  ['POST', '/users/@me/channels', openDirect],
  ['GET', '/applications/@me', (world) => ok({ id: world.application, name: 'Onrecord' })],
  ['GET', '/oauth2/applications/@me', (world) => ok({ id: world.application, name: 'Onrecord' })],
  ['PUT', '/applications/:/commands', putCommands],
  ['GET', '/channels/:', (world, _, [id = '']) => visible(world, id, (channel) => ok(channelJson(channel)))],
  ['POST', '/channels/:/messages', createMessage],
  ['GET', '/channels/:/messages', listMessages],
  ['PATCH', '/channels/:/messages/:', editMessage],
  ['DELETE', '/channels/:/messages/:', deleteMessage],
  ['POST', '/channels/:/messages/:/threads', startThread],
  ['GET', '/guilds/:/roles', guildRoles],
  ['GET', '/guilds/:/members/:', guildMember],
  ['POST', '/interactions/:/:/callback', callback],
  ['POST', '/webhooks/:/:', followUp],
  ['PATCH', '/webhooks/:/:/messages/:', editAnswer],
];

/** Routes that carry their own token in the path and take no other. */
export const isTokenless = (path: string) => /^\/(interactions|webhooks)\//.test(path);

export function route(world: World, call: Call): Answer {
  for (const [method, pattern, handler] of ROUTES) {
    if (method !== call.method) continue;
    const match = new RegExp(`^${pattern.replace(/:/g, '([^/]+)')}$`).exec(call.path);
    if (match) return handler(world, call, match.slice(1));
  }
  return refuse(404, 0, '404: Not Found');
}

function gatewayBot(world: World): Answer {
  const session_start_limit = { total: 1000, remaining: 999, reset_after: 14_400_000, max_concurrency: 16 };
  return ok({ url: world.gatewayUrl(), shards: world.shards, session_start_limit });
}

function putCommands(world: World, { body }: Call, [id = '']: readonly string[]): Answer {
  if (id !== world.application) return refuse(404, 10002, 'Unknown Application');
  world.commands = body as unknown as Json[];
  return ok(world.commands.map((command) => ({ ...command, id: snowflake(), application_id: id })));
}

// ── Permissions ────────────────────────────────────────────────────────────────────────────────────────

const VIEW = 1n << 10n;
const SEND = 1n << 11n;
const ATTACH = 1n << 15n;
const HISTORY = 1n << 16n;
const THREADS = 1n << 35n;
const SEND_IN_THREADS = 1n << 38n;

/** The bot has one role, whose id is the guild's plus one; `@everyone` grants nothing. */
export const botRole = (guild: string) => (BigInt(guild) + 1n).toString();

function permissions(world: World, channel: Channel): bigint {
  const guild = world.guilds.get(channel.guild);
  if (!guild) return 0n;
  const ruled = channel.parent ? (world.channels.get(channel.parent) ?? channel) : channel;
  let granted = guild.permissions;
  for (const id of [channel.guild, botRole(channel.guild), world.bot]) {
    for (const one of ruled.overwrites) {
      if (one.id === id) granted = (granted & ~BigInt(one.deny)) | BigInt(one.allow);
    }
  }
  return granted;
}

/** Refusals in Discord's order: no such channel, not to be seen, not to be done. */
const DIRECT = 1;

/** The same channel for the same person each time, as at Discord; its name is the person's id. */
function openDirect(world: World, call: Call): Answer {
  const person = String(call.body.recipient_id ?? '');
  if (!/^\d{15,21}$/.test(person)) return invalid(['recipient_id']);
  const known = [...world.channels.values()].find(({ type, name }) => type === DIRECT && name === person);
  const base = { guild: '', name: person, type: DIRECT, overwrites: [], parent: null, deleted: false };
  const channel: Channel = known ?? { ...base, id: snowflake() };
  world.channels.set(channel.id, channel);
  return ok({ id: channel.id, type: DIRECT, recipients: [{ id: person }] });
}

function visible(world: World, id: string, next: (channel: Channel) => Answer, needed = 0n): Answer {
  const channel = world.channels.get(id);
  if (!channel || channel.deleted) return UNKNOWN_CHANNEL;
  if (channel.type === DIRECT) return next(channel);
  if (!world.guilds.has(channel.guild)) return UNKNOWN_CHANNEL;
  const granted = permissions(world, channel);
  if (!(granted & VIEW)) return refuse(403, 50001, 'Missing Access');
  return (granted & needed) === needed ? next(channel) : refuse(403, 50013, 'Missing Permissions');
}

export function channelJson(channel: Channel): Json {
  return {
    id: channel.id,
    type: channel.type,
    guild_id: channel.guild,
    name: channel.name,
    position: 0,
    parent_id: channel.parent,
    permission_overwrites: channel.overwrites,
  };
}

export function rolesOf(guild: Guild): Json[] {
  const role = (id: string, name: string, permissions: bigint) => ({
    id,
    name,
    permissions: permissions.toString(),
    color: 0,
    hoist: false,
    position: 0,
    managed: false,
    mentionable: false,
    flags: 0,
  });
  return [role(guild.id, '@everyone', 0n), role(botRole(guild.id), 'Onrecord', guild.permissions)];
}

function guildRoles(world: World, _: Call, [id = '']: readonly string[]): Answer {
  const guild = world.guilds.get(id);
  return guild ? ok(rolesOf(guild)) : refuse(404, 10004, 'Unknown Guild');
}

function guildMember(world: World, _: Call, [guild = '', user = '']: readonly string[]): Answer {
  if (!world.guilds.has(guild)) return refuse(404, 10004, 'Unknown Guild');
  if (user !== world.bot) return refuse(404, 10007, 'Unknown Member');
  return ok({ user: { id: user, username: 'onrecord' }, roles: [botRole(guild)], joined_at: '2026-01-01T00:00:00Z' });
}

// ── Messages ───────────────────────────────────────────────────────────────────────────────────────────

const invalid = (faults: readonly string[]) =>
  refuse(400, faults.some((fault) => fault.includes('50006')) ? 50006 : 50035, 'Invalid Form Body', {
    _errors: faults.map((message) => ({ code: 'STAND_IN', message })),
  });

function store(world: World, channel: string, call: Call, ephemeral = false): StoredMessage {
  const { body, files } = call;
  const message: StoredMessage = {
    id: snowflake(world.now()),
    channel,
    body,
    files,
    author: world.bot,
    nonce: body.nonce === undefined ? null : String(body.nonce),
    createdAtMs: world.now(),
    ephemeral,
    mentioned: ephemeral ? [] : mentionsOf(body),
    edited: false,
  };
  if (!ephemeral) world.messages.push(message);
  return message;
}

function createMessage(world: World, call: Call, [id = '']: readonly string[]): Answer {
  const channel = world.channels.get(id);
  const needed = (channel?.parent ? SEND_IN_THREADS : SEND) | (call.files.length > 0 ? ATTACH : 0n);
  return visible(
    world,
    id,
    () => {
      const faults = messageFaults(call.body, call.files);
      if (faults.length > 0) return invalid(faults);
      const nonce = call.body.nonce === undefined ? null : String(call.body.nonce);
      const since = world.now() - world.nonceWindowMs;
      const same = world.messages.find((one) => nonce !== null && one.nonce === nonce && one.createdAtMs >= since);
      if (same && call.body.enforce_nonce === true) return ok(messageJson(same, world.bot, true));
      return ok(messageJson(store(world, id, call), world.bot, true));
    },
    needed,
  );
}

function listMessages(world: World, { query }: Call, [id = '']: readonly string[]): Answer {
  return visible(world, id, (channel) => {
    if (!(permissions(world, channel) & HISTORY)) return ok([]);
    const limit = Number(query.get('limit') ?? 50);
    if (!(limit >= 1 && limit <= 100)) return invalid(['limit: 1–100']);
    const newest = world.messages.filter((one) => one.channel === id).reverse();
    return ok(newest.slice(0, limit).map((one) => messageJson(one, world.bot)));
  });
}

function withMessage(world: World, channel: string, id: string, next: (index: number) => Answer): Answer {
  return visible(world, channel, () => {
    const index = world.messages.findIndex((one) => one.id === id && one.channel === channel);
    return index === -1 ? UNKNOWN_MESSAGE : next(index);
  });
}

const HOUR_MS = 3_600_000;

function editMessage(world: World, call: Call, [channel = '', id = '']: readonly string[]): Answer {
  return withMessage(world, channel, id, (index) => {
    const message = world.messages[index] as StoredMessage;
    if (world.throttleEdits && world.now() - message.createdAtMs > HOUR_MS) {
      return refuse(429, 30046, 'Maximum number of edits to messages older than 1 hour reached. Try again later.');
    }
    return replaceBody(world, index, message, call);
  });
}

function replaceBody(world: World, index: number, message: StoredMessage, call: Call): Answer {
  const body = { ...message.body, ...call.body };
  const faults = messageFaults(body, call.files.length > 0 ? call.files : message.files);
  if (faults.length > 0) return invalid(faults);
  const next = { ...message, body, files: call.files, edited: true };
  world.messages[index] = next;
  return ok(messageJson(next, world.bot));
}

function deleteMessage(world: World, _: Call, [channel = '', id = '']: readonly string[]): Answer {
  return withMessage(world, channel, id, (index) => {
    world.messages.splice(index, 1);
    return done;
  });
}

function startThread(world: World, { body }: Call, [channel = '', id = '']: readonly string[]): Answer {
  return withMessage(world, channel, id, () => {
    const parent = world.channels.get(channel) as Channel;
    if (!(permissions(world, parent) & THREADS)) return refuse(403, 50013, 'Missing Permissions');
    const name = String(body.name ?? '');
    if (name.length < 1 || [...name].length > 100) return invalid(['name: 1–100']);
    if (world.channels.has(id)) return refuse(400, 160004, 'A thread has already been created for this message');
    const thread = { ...parent, id, name, type: 11, parent: channel, overwrites: [], deleted: false };
    world.channels.set(id, thread);
    return { status: 201, body: channelJson(thread) };
  });
}

// ── Interactions ───────────────────────────────────────────────────────────────────────────────────────

const CALLBACKS = { reply: 4, deferReply: 5, deferUpdate: 6, update: 7, suggestions: 8, modal: 9 } as const;

function callback(world: World, call: Call, [id = '', token = '']: readonly string[]): Answer {
  const interaction = world.interactions.get(token);
  if (!interaction || interaction.id !== id) return UNKNOWN_INTERACTION;
  const afterMs = world.now() - interaction.createdAtMs;
  if (interaction.acknowledged !== null) {
    return refuse(400, 40060, 'Interaction has already been acknowledged.');
  }
  if (afterMs > world.acknowledgeMaxMs) return UNKNOWN_INTERACTION;
  const type = Number(call.body.type);
  const data = (call.body.data ?? {}) as Json;
  const faults = callbackFaults(type, data, call.files);
  if (faults.length > 0) return invalid(faults);
  interaction.acknowledged = type;
  interaction.acknowledgedAfterMs = afterMs;
  interaction.callback = data;
  interaction.deferredEphemeral = (Number(data.flags ?? 0) & 64) !== 0;
  if (type === CALLBACKS.reply) {
    interaction.original = store(
      world,
      interaction.channel,
      { ...call, body: data, method: '', path: '' },
      interaction.deferredEphemeral,
    );
  }
  if (type === CALLBACKS.update) updateHolder(world, interaction, { ...call, body: data });
  return done;
}

function callbackFaults(type: number, data: Json, files: readonly string[]): string[] {
  if (type === CALLBACKS.reply || type === CALLBACKS.update) return messageFaults(data, files);
  if (type === CALLBACKS.modal) return modalFaults(data);
  if (type === CALLBACKS.deferReply) return (Number(data.flags ?? 0) & ~64) === 0 ? [] : ['flags: only EPHEMERAL'];
  if (type === CALLBACKS.suggestions) return choiceFaults((data.choices ?? []) as Json[]);
  return type === CALLBACKS.deferUpdate ? [] : [`type: ${type}`];
}

function choiceFaults(choices: readonly Json[]): string[] {
  const fits = (text: unknown) => typeof text === 'string' && text.length >= 1 && text.length <= 100;
  const faults = choices.filter((choice) => !fits(choice.name) || !fits(choice.value)).map(() => 'choice: 1–100');
  return choices.length > 25 ? [...faults, `choices: ${choices.length} of 25`] : faults;
}

/** The message that holds a pressed button. */
function updateHolder(world: World, interaction: Interaction, call: Call): Answer {
  const holder = interaction.payload.message as Json | undefined;
  const index = world.messages.findIndex((one) => one.id === holder?.id);
  if (index !== -1) return replaceBody(world, index, world.messages[index] as StoredMessage, call);
  for (const one of world.interactions.values()) {
    if (one.original?.id === holder?.id && one.original) {
      one.original = { ...one.original, body: { ...one.original.body, ...call.body }, edited: true };
      return ok(messageJson(one.original, world.bot));
    }
  }
  return UNKNOWN_MESSAGE;
}

function withToken(world: World, token: string, next: (interaction: Interaction) => Answer): Answer {
  const interaction = world.interactions.get(token);
  if (!interaction || world.now() - interaction.createdAtMs > world.tokenLivesMs) return INVALID_WEBHOOK_TOKEN;
  return interaction.acknowledged === null ? refuse(404, 10015, 'Unknown Webhook') : next(interaction);
}

function editAnswer(world: World, call: Call, [, token = '', id = '']: readonly string[]): Answer {
  return withToken(world, token, (interaction) => {
    if (id !== '@original') return UNKNOWN_MESSAGE;
    const faults = messageFaults(call.body, call.files);
    if (faults.length > 0) return invalid(faults);
    if (interaction.acknowledged === CALLBACKS.deferUpdate || interaction.acknowledged === CALLBACKS.update) {
      return updateHolder(world, interaction, call);
    }
    const { original } = interaction;
    interaction.original = original
      ? { ...original, body: { ...original.body, ...call.body }, files: call.files, edited: true }
      : store(world, interaction.channel, call, interaction.deferredEphemeral);
    return ok(messageJson(interaction.original, world.bot));
  });
}

/** The first follow-up of a deferred answer fills that answer, and who sees it stays as deferred. */
function followUp(world: World, call: Call, [, token = '']: readonly string[]): Answer {
  return withToken(world, token, (interaction) => {
    const faults = messageFaults(call.body, call.files);
    if (faults.length > 0) return invalid(faults);
    const fills = interaction.acknowledged === CALLBACKS.deferReply && interaction.original === null;
    const ephemeral = fills ? interaction.deferredEphemeral : (Number(call.body.flags ?? 0) & 64) !== 0;
    const message = store(world, interaction.channel, call, ephemeral);
    if (fills) interaction.original = message;
    else interaction.followUps.push(message);
    return ok(messageJson(message, world.bot, true));
  });
}

export { INVITED };
