/**
 * A stand-in Discord that the real client connects to: REST v10 and gateway on loopback, strict about limits, deadlines,
 * permissions and nonces, with faults on demand. Written from Discord's documentation.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { attachGateway, type GatewayStandIn } from './discord-gateway.ts';
import { openInteraction } from './discord-payloads.ts';
import { type Answer, type Call, channelJson, isTokenless, rolesOf, route, type World } from './discord-routes.ts';
import { type Channel, type Guild, INVITED, type Interaction, type StoredMessage, snowflake } from './discord-state.ts';

type Json = { [key: string]: unknown };

export interface DiscordServerOptions {
  readonly token?: string;
  readonly shards?: number;
  readonly heartbeatMs?: number;
  /** Discord's three seconds and fifteen minutes, shorter for tests. */
  readonly acknowledgeMaxMs?: number;
  readonly tokenLivesMs?: number;
  readonly nonceWindowMs?: number;
  /** Requests a bucket allows, and in what time. */
  readonly bucket?: { readonly requests: number; readonly windowMs: number };
}

/** One fault for the next request that matches; consumed by it. */
export interface Fault {
  readonly method?: string;
  /** Matched against the path without `/api/v10`. */
  readonly path?: RegExp;
  /** `lost`: it takes effect, the wire is cut. `effect-500`: it takes effect, the answer is a 500. */
  readonly kind: 'lost' | 'effect-500' | 'status' | 'rate-limit' | 'hang';
  readonly status?: number;
  readonly code?: number;
  readonly message?: string;
  readonly retryAfterS?: number;
  /** False leaves the wait out of the headers. */
  readonly retryAfterHeader?: boolean;
  /** The answer is a page, as of a proxy, and not JSON. */
  readonly html?: boolean;
  /** Requests that match and are spared first. */
  readonly after?: number;
  /** How often; 1 unless told. */
  readonly times?: number;
}

export interface RequestRecord {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly userAgent: string;
  readonly body: Json;
}

export interface DiscordServer {
  readonly apiUrl: string;
  readonly token: string;
  readonly world: World;
  readonly gateway: GatewayStandIn;
  readonly requests: RequestRecord[];
  readonly guild: Guild;
  readonly channel: Channel;
  /** The bot may not see it. */
  readonly closedChannel: Channel;
  addGuild(fields?: Partial<Guild>): Guild;
  addChannel(guild: Guild, fields?: Partial<Channel>): Channel;
  removeGuild(guild: Guild): void;
  fault(fault: Fault): void;
  /** The token is reset: every request with it is refused. */
  revoke(): void;
  /** Messages that stand in a channel, oldest first. */
  messagesIn(channel: string): StoredMessage[];
  /** Sends an interaction to the bot. */
  interact(payload: Json, fields?: { channel?: Channel; permissions?: bigint; user?: string }): Interaction;
  close(): Promise<void>;
}

export const TOKEN = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.GstAnd.in-for-a-real-token-0123456789ab';

export async function startDiscordServer(options: DiscordServerOptions = {}): Promise<DiscordServer> {
  const state = { token: options.token ?? TOKEN, revoked: false, port: 0 };
  const faults: { fault: Fault; left: number; spare: number }[] = [];
  const requests: RequestRecord[] = [];
  const world = createWorld(options, () => `ws://127.0.0.1:${state.port}/gateway`);
  const limits = createLimits(options.bucket ?? { requests: 1000, windowMs: 1000 });
  const guild = addGuild(world, {});
  const channel = addChannel(world, guild, { name: 'newsroom' });
  const closedChannel = addChannel(world, guild, {
    name: 'closed',
    overwrites: [{ id: guild.id, type: 0, allow: '0', deny: String(1n << 10n) }],
  });

  const server = createServer((request, response) => {
    void handle(request, response).catch(() => response.destroy());
  });
  const gateway = attachGateway(server, {
    token: () => (state.revoked ? '' : state.token),
    heartbeatMs: options.heartbeatMs ?? 41_250,
    url: () => `ws://127.0.0.1:${state.port}/gateway`,
    ready: (shard) => readyOf(world, shard),
  });
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const call = await readCall(request);
    const answer = answerTo(call, String(request.headers.authorization ?? ''));
    const path = call.path.replace(/(\/(?:interactions|webhooks)\/\d+\/)[^/]+/, '$1…');
    const userAgent = String(request.headers['user-agent'] ?? '');
    requests.push({ method: call.method, path, status: answer.status, userAgent, body: call.body });
    if (answer.cut) return void request.socket.destroy();
    if (answer.hang) return;
    if (answer.body === null) return void response.writeHead(answer.status, answer.headers ?? {}).end();
    const headers = { 'content-type': 'application/json', ...answer.headers };
    response.writeHead(answer.status, headers).end(JSON.stringify(answer.body));
  };
  const answerTo = (call: Call, authorization: string): Answer & Sending => {
    const index = faults.findIndex((one) => matches(one.fault, call) && --one.spare < 0);
    const found = faults[index];
    if (found && --found.left <= 0) faults.splice(index, 1);
    const fault = found?.fault;
    if (fault?.kind === 'hang') return { status: 0, body: null, hang: true };
    if (fault?.kind === 'status' || fault?.kind === 'rate-limit') return faultAnswer(fault);
    const known = authorization === `Bot ${state.token}` && !state.revoked;
    if (!known && !isTokenless(call.path)) return { status: 401, body: { message: '401: Unauthorized', code: 0 } };
    const limit = isTokenless(call.path) && call.path.endsWith('/callback') ? null : limits(call);
    if (limit?.wait) return limit.wait;
    const answer = route(world, call);
    if (fault?.kind === 'lost') return { ...answer, cut: true };
    if (fault?.kind === 'effect-500') return { status: 500, body: { message: '500: Internal Server Error', code: 0 } };
    return { ...answer, headers: limit?.headers ?? {} };
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  state.port = (server.address() as AddressInfo).port;

  return {
    apiUrl: `http://127.0.0.1:${state.port}/api`,
    token: state.token,
    world,
    gateway,
    requests,
    guild,
    channel,
    closedChannel,
    addGuild: (fields = {}) => {
      const added = addGuild(world, { joinedAt: new Date().toISOString(), ...fields });
      return added;
    },
    addChannel: (to, fields = {}) => addChannel(world, to, fields),
    removeGuild(gone) {
      world.guilds.delete(gone.id);
      gateway.dispatch('GUILD_DELETE', { id: gone.id });
    },
    fault: (fault) => void faults.push({ fault, left: fault.times ?? 1, spare: fault.after ?? 0 }),
    revoke: () => {
      state.revoked = true;
    },
    messagesIn: (id) => world.messages.filter((message) => message.channel === id),
    interact(payload, fields = {}) {
      const interaction = openInteraction(world, payload, { channel, ...fields });
      gateway.dispatch('INTERACTION_CREATE', interaction.payload);
      return interaction;
    },
    async close() {
      gateway.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

interface Sending {
  readonly cut?: boolean;
  readonly hang?: boolean;
  readonly headers?: Record<string, string>;
}

function createWorld(options: DiscordServerOptions, gatewayUrl: () => string): World {
  return {
    application: '123456789012345678',
    bot: '123456789012345678',
    guilds: new Map(),
    channels: new Map(),
    messages: [],
    interactions: new Map(),
    commands: [],
    gatewayUrl,
    shards: options.shards ?? 1,
    now: () => Date.now(),
    acknowledgeMaxMs: options.acknowledgeMaxMs ?? 3_000,
    tokenLivesMs: options.tokenLivesMs ?? 900_000,
    nonceWindowMs: options.nonceWindowMs ?? 120_000,
    throttleEdits: false,
  };
}

function addGuild(world: World, fields: Partial<Guild>): Guild {
  const id = snowflake();
  const guild = { id, name: 'Newsroom', systemChannel: null, permissions: INVITED, joinedAt: '2026-01-01', ...fields };
  world.guilds.set(id, guild);
  return guild;
}

function addChannel(world: World, guild: Guild, fields: Partial<Channel>): Channel {
  const id = fields.id ?? snowflake();
  const base = { name: 'channel', type: 0, overwrites: [], parent: null, deleted: false };
  const channel: Channel = { ...base, ...fields, id, guild: guild.id };
  world.channels.set(id, channel);
  return channel;
}

/** Body of GUILD_CREATE. */
export function guildJson(world: World, guild: Guild): Json {
  const channels = [...world.channels.values()].filter((channel) => channel.guild === guild.id && !channel.parent);
  const me = { user: { id: world.bot, username: 'onrecord', discriminator: '0', avatar: null, bot: true } };
  return {
    id: guild.id,
    name: guild.name,
    owner_id: '1',
    roles: rolesOf(guild),
    channels: channels.map(channelJson),
    members: [{ ...me, roles: [rolesOf(guild)[1]?.id], joined_at: guild.joinedAt, deaf: false, mute: false }],
    joined_at: guild.joinedAt,
    system_channel_id: guild.systemChannel,
    system_channel_flags: 0,
    emojis: [],
    stickers: [],
    features: [],
    threads: [],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    member_count: 2,
    large: false,
    unavailable: false,
    preferred_locale: 'en-US',
    premium_tier: 0,
    nsfw_level: 0,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    afk_timeout: 300,
    premium_progress_bar_enabled: false,
  };
}

function readyOf(world: World, [shard, shards]: [number, number]): { body: Json; events: [string, Json][] } {
  const mine = [...world.guilds.values()].filter(({ id }) => Number((BigInt(id) >> 22n) % BigInt(shards)) === shard);
  const user = { id: world.bot, username: 'onrecord', discriminator: '0', avatar: null, bot: true };
  const guilds = mine.map(({ id }) => ({ id, unavailable: true }));
  return {
    body: { v: 10, user, guilds, application: { id: world.application, flags: 0 } },
    events: mine.map((guild) => ['GUILD_CREATE', guildJson(world, guild)]),
  };
}

// ── Requests ───────────────────────────────────────────────────────────────────────────────────────────

async function readCall(request: IncomingMessage): Promise<Call> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const raw = Buffer.concat(chunks);
  const type = String(request.headers['content-type'] ?? '');
  const path = decodeURIComponent(url.pathname).replace(/^\/api\/v10/, '');
  const shared = { method: request.method ?? 'GET', path, query: url.searchParams };
  if (!type.startsWith('multipart/')) {
    const body = raw.length === 0 ? {} : (JSON.parse(raw.toString('utf8')) as Json);
    return { ...shared, body, files: [] };
  }
  const form = await new Response(raw, { headers: { 'content-type': type } }).formData();
  const files = [...form.entries()].filter(([key]) => key.startsWith('files[')).map(([, file]) => (file as File).name);
  return { ...shared, body: JSON.parse(String(form.get('payload_json') ?? '{}')) as Json, files };
}

function matches({ method, path }: Fault, call: Call): boolean {
  return (method === undefined || method === call.method) && (path === undefined || path.test(call.path));
}

function faultAnswer(fault: Fault): Answer & Sending {
  if (fault.kind === 'rate-limit') return tooMany(fault.retryAfterS ?? 1, fault.retryAfterHeader);
  if (fault.html) return { status: fault.status ?? 502, body: '<html>', headers: { 'content-type': 'text/html' } };
  const message = fault.message ?? 'A fault';
  return { status: fault.status ?? 500, body: { message, code: fault.code ?? 0 } };
}

function tooMany(retryAfterS: number, withHeader = true): Answer & Sending {
  const body = { message: 'You are being rate limited.', retry_after: retryAfterS, global: false };
  const headers = { 'x-ratelimit-scope': 'user' };
  const wait = withHeader ? { 'retry-after': String(Math.ceil(retryAfterS)) } : {};
  return { status: 429, body, headers: { ...headers, ...wait } };
}

/** One bucket a route and channel, as `X-RateLimit-*` tells. */
function createLimits({ requests, windowMs }: { requests: number; windowMs: number }) {
  const buckets = new Map<string, { left: number; resetAtMs: number }>();
  return (call: Call): { headers: Record<string, string>; wait?: Answer & Sending } => {
    const [, area, id] = call.path.split('/');
    const key = `${call.method}:${area}:${id}`;
    const now = Date.now();
    let bucket = buckets.get(key);
    if (!bucket || bucket.resetAtMs <= now) bucket = { left: requests, resetAtMs: now + windowMs };
    buckets.set(key, bucket);
    const resetS = Math.max(0, (bucket.resetAtMs - now) / 1000);
    if (bucket.left <= 0) return { headers: {}, wait: tooMany(resetS) };
    bucket.left -= 1;
    return {
      headers: {
        'x-ratelimit-limit': String(requests),
        'x-ratelimit-remaining': String(bucket.left),
        'x-ratelimit-reset': String(bucket.resetAtMs / 1000),
        'x-ratelimit-reset-after': resetS.toFixed(3),
        'x-ratelimit-bucket': `bucket-${call.method}-${area}`,
      },
    };
  };
}

export { buttonPress, formSubmit, messageCommand, slashCommand } from './discord-payloads.ts';
