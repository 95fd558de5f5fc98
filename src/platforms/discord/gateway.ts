/**
 * The connection to Discord's gateway: connecting, staying connected, and saying how it stands.
 *
 * discord.js resumes dropped sessions by itself. Here: what it can't get over (a refused token, a gateway that is down at
 * the start), a limit on identifying, and a stop that leaves nothing behind.
 */
import {
  type BaseInteraction,
  Client,
  DiscordjsErrorCodes,
  Events,
  GatewayIntentBits,
  type Guild,
  type GuildMember,
  Options,
  type User,
} from 'discord.js';
import type { PlatformState } from '../../platform.ts';
import { buildThrottler, quietStrategy } from './gateway-limits.ts';
import type { DiscordOptions, DiscordTimes } from './options.ts';
import { completeInteraction, permissionsTold } from './raw.ts';
import { describeError } from './redact.ts';
import { NO_MENTIONS } from './render.ts';
import { restOptions, watchLimits } from './rest.ts';
import { idleDelay, withinTime } from './time.ts';

/** Slash commands need no privileged intent; `Guilds` tells of servers joined and left. */
export const INTENTS = GatewayIntentBits.Guilds;

/** Closes after which connecting again can't help. discord.com/developers/docs/topics/opcodes-and-status-codes#gateway */
const FATAL_CLOSES: Readonly<Record<number, string>> = {
  4004: 'Discord does not accept the bot token. Reset it in the developer portal, set DISCORD_TOKEN and restart.',
  4010: 'Discord refused the shard numbers. Restart; if it goes on, please report it.',
  4011: 'The bot is in too many servers for one connection: it must be run with more shards.',
  4012: 'Discord no longer speaks this version of its gateway: update Onrecord.',
  4013: 'Discord refused the list of events asked for. Please report it.',
  4014: 'Discord refused an event list that needs approval. Please report it.',
};

export interface GatewayHandlers {
  onInteraction(interaction: BaseInteraction): void;
  /** Before the interaction that told it. */
  onPermissionsTold(channel: string, bits: bigint): void;
  onGuildCreate(guild: Guild): void;
  onGuildDelete(guild: Guild): void;
  /** Once a connection is ready; again after each new connection. */
  onReady(client: Client<true>): void;
}

export interface GatewayStatus {
  readonly state: PlatformState;
  readonly reason: string | null;
}

export interface Gateway {
  /** Resolves when ready, or when `startMaxMs` is over; rejects when it can never work. */
  start(): Promise<void>;
  stop(deadlineMs: number): Promise<void>;
  /** Gives up for good: nothing is tried again. */
  fail(reason: string): void;
  status(): GatewayStatus;
  client(): Client | null;
}

const STARTING = 'Connecting to Discord.';
const RETRY_FACTOR_MAX = 60;

export function createGateway(options: DiscordOptions, times: DiscordTimes, handlers: GatewayHandlers): Gateway {
  const connection = createConnection(options, times, handlers);
  return {
    client: () => connection.client,
    status: () => connection.status,
    fail: (reason) => connection.fail(reason),
    async start() {
      if (connection.on) return;
      connection.on = true;
      connection.attempts += 1;
      connection.set('connecting', STARTING);
      const settled = connection.settled();
      void connection.connect(connection.attempts);
      await withinTime(settled, times.startMax, undefined);
      if (connection.status.state === 'failed') throw new Error(connection.status.reason ?? 'Discord refused the bot.');
    },
    async stop(deadlineMs) {
      connection.on = false;
      connection.attempts += 1;
      connection.set('off', null);
      const last = connection.client;
      connection.client = null;
      await withinTime(discard(last), deadlineMs, undefined);
    },
  };
}

/** What the gateway remembers. `attempts` numbers starts and stops: work of an older number no longer counts. */
interface Connection {
  on: boolean;
  attempts: number;
  client: Client | null;
  status: GatewayStatus;
  set(state: PlatformState, reason: string | null): void;
  fail(reason: string): void;
  /** Resolves when the state is next something else than connecting. */
  settled(): Promise<void>;
  connect(attempt: number): Promise<void>;
}

function createConnection(options: DiscordOptions, times: DiscordTimes, handlers: GatewayHandlers): Connection {
  const log = options.log ?? options.host.log;
  let waiting: (() => void)[] = [];
  const connection: Connection = {
    on: false,
    attempts: 0,
    client: null,
    status: { state: 'off', reason: null },
    set(state, reason) {
      if (connection.status.state !== state) log.info({ state, reason }, 'Discord connection');
      connection.status = { state, reason };
      if (state === 'connecting') return;
      for (const done of waiting) done();
      waiting = [];
    },
    fail(reason) {
      if (!connection.on) return;
      connection.attempts += 1;
      connection.set('failed', reason);
      void discard(connection.client);
      connection.client = null;
    },
    settled: () => new Promise<void>((resolve) => waiting.push(resolve)),
    connect: (attempt) => connect(connection, attempt, { options, times, handlers, log }),
  };
  return connection;
}

interface Wiring {
  readonly options: DiscordOptions;
  readonly times: DiscordTimes;
  readonly handlers: GatewayHandlers;
  readonly log: NonNullable<DiscordOptions['log']>;
}

/** Tries until it is connected, refused for good, or no longer wanted. A client is used for one try only. */
async function connect(connection: Connection, attempt: number, wiring: Wiring): Promise<void> {
  const { options, times, handlers, log } = wiring;
  const wanted = () => connection.on && connection.attempts === attempt;
  for (let tries = 0; wanted(); tries += 1) {
    const client: Client = createClient(options, times, () => !wanted() || connection.client !== client);
    const isCurrent = () => wanted() && connection.client === client;
    connection.client = client;
    listen(client, { set: connection.set, fail: connection.fail, handlers, isCurrent, log });
    try {
      await client.login(options.token);
      return;
    } catch (error) {
      if (!wanted()) return;
      if (isRefusedToken(error)) return connection.fail(FATAL_CLOSES[4004] ?? '');
      connection.set('connecting', `Discord can't be reached (${describeError(error, options.token)}); trying again.`);
      options.host.count('discord_connect_failed');
      await discard(client);
      const waitMs = times.reconnectFirst * Math.min(2 ** tries, RETRY_FACTOR_MAX);
      await idleDelay(waitMs * (0.75 + Math.random() / 2));
    }
  }
}

function isRefusedToken(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return code === DiscordjsErrorCodes.TokenInvalid || (error as Error | null)?.message === 'Authentication failed';
}

/** Nothing is looked up in the client's memory but the servers: what interactions bring along is not kept. */
const CACHES = {
  MessageManager: 0,
  UserManager: { maxSize: 100, keepOverLimit: (user: User) => user.id === user.client.user.id },
  GuildMemberManager: { maxSize: 100, keepOverLimit: (member: GuildMember) => member.id === member.client.user.id },
};

function createClient(options: DiscordOptions, times: DiscordTimes, isDiscarded: () => boolean): Client {
  const client = new Client({
    intents: INTENTS,
    shards: 'auto',
    allowedMentions: NO_MENTIONS as never,
    rest: restOptions(options, times),
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, ...CACHES }),
    // Commands that arrive while Discord still reports servers must be answered within three seconds all the same.
    waitGuildTimeout: 1_000,
    ws: { buildStrategy: quietStrategy(isDiscarded), buildIdentifyThrottler: buildThrottler(options.host) },
  });
  watchLimits(client.rest, { host: options.host, log: options.log ?? options.host.log });
  return client;
}

interface Listening {
  readonly set: (state: PlatformState, reason: string | null) => void;
  readonly fail: (reason: string) => void;
  readonly handlers: GatewayHandlers;
  readonly isCurrent: () => boolean;
  readonly log: NonNullable<DiscordOptions['log']>;
}

/** Ready when every shard is; each shard's drop and return is followed. */
function listen(client: Client, { set, fail, handlers, isCurrent, log }: Listening): void {
  const away = new Set<number>();
  const back = (shard: number) => {
    away.delete(shard);
    if (isCurrent() && client.isReady() && away.size === 0) set('ready', null);
  };
  // Emitted before the client itself looks at the packet.
  client.on(Events.Raw as never, (packet: Parameters<typeof permissionsTold>[0]) => {
    const told = permissionsTold(packet);
    if (told !== null) handlers.onPermissionsTold(told.channel, told.bits);
    completeInteraction(packet);
  });
  client.on(Events.ClientReady, (ready) => {
    if (!isCurrent()) return;
    set('ready', null);
    handlers.onReady(ready);
  });
  client.on(Events.ShardReady, back);
  client.on(Events.ShardResume, back);
  client.on(Events.ShardReconnecting, (shard) => {
    away.add(shard);
    if (isCurrent()) set('connecting', 'The connection to Discord dropped; connecting again.');
  });
  client.on(Events.ShardDisconnect, ({ code }) => {
    if (isCurrent()) fail(FATAL_CLOSES[code] ?? `Discord closed the connection for good (${code}).`);
  });
  client.on(Events.ShardError, (error) => log.warn({ error: describeError(error) }, 'Discord connection error'));
  client.on(Events.Error, (error) => log.error({ error: describeError(error) }, 'Discord client error'));
  client.on(Events.Warn, (text) => log.warn({ text: describeError(text) }, 'Discord client warning'));
  client.on(Events.InteractionCreate, (interaction) => isCurrent() && handlers.onInteraction(interaction));
  client.on(Events.GuildCreate, (guild) => isCurrent() && handlers.onGuildCreate(guild));
  client.on(Events.GuildDelete, (guild) => isCurrent() && handlers.onGuildDelete(guild));
}

/** Closes a client. Its session is not resumed any more, so Discord closes it too. */
async function discard(client: Client | null): Promise<void> {
  if (client === null) return;
  await client.destroy().catch(() => undefined);
}
