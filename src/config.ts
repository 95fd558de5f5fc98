/** Every setting in one table: variable, type, default, limit, secret. Validated at start; all errors come at once. */
import { UserError } from './model.ts';

type Kind = 'text' | 'integer' | 'boolean' | 'url' | 'durations' | 'level';

export interface Setting {
  readonly kind: Kind;
  readonly default: string | null;
  readonly help: string;
  readonly secret?: boolean;
  readonly min?: number;
  readonly max?: number;
  /** Protocols a URL may have. */
  readonly protocols?: readonly string[];
}

export const SETTINGS = {
  PORT: { kind: 'integer', default: '3000', min: 0, max: 65535, help: 'Port of the desk and the HTTP API.' },
  HOST: { kind: 'text', default: '127.0.0.1', help: 'Address to bind to. Anything but loopback needs DESK_TOKEN.' },
  DESK_TOKEN: {
    kind: 'text',
    default: null,
    secret: true,
    min: 16,
    help: 'Password of the desk and the API; at least 16 characters.',
  },
  PUBLIC_URL: {
    kind: 'url',
    default: null,
    protocols: ['http:', 'https:'],
    help: 'Where readers reach the desk, for links in Slack and Discord.',
  },
  ONRECORD_DATA: {
    kind: 'text',
    default: './data',
    help: 'Folder of the embedded store, when DATABASE_URL is not set.',
  },
  DATABASE_URL: {
    kind: 'url',
    default: null,
    secret: true,
    protocols: ['postgres:', 'postgresql:'],
    help: 'PostgreSQL 14 or newer, instead of the embedded store.',
  },
  REDIS_URL: {
    kind: 'url',
    default: null,
    secret: true,
    protocols: ['redis:', 'rediss:'],
    help: 'Redis 6.2 or newer for the queue (noeviction, AOF), instead of PostgreSQL.',
  },
  ONRECORD_KEY: {
    kind: 'text',
    default: null,
    secret: true,
    min: 16,
    help: 'Passphrase that encrypts stored workspace tokens (Slack OAuth).',
  },
  API_TOKEN: {
    kind: 'text',
    default: null,
    secret: true,
    min: 16,
    help: 'Bearer token for POST /api/articles from other programs.',
  },
  LOG_LEVEL: { kind: 'level', default: 'info', help: 'trace, debug, info, warn, error, fatal or silent.' },
  READER_THREADS: {
    kind: 'integer',
    default: '1',
    min: 0,
    max: 32,
    help: 'Threads that read articles; 0 reads in the main thread.',
  },
  SLACK_BOT_TOKEN: { kind: 'text', default: null, secret: true, help: 'Slack bot token (xoxb-…).' },
  SLACK_APP_TOKEN: {
    kind: 'text',
    default: null,
    secret: true,
    help: 'Slack app-level token (xapp-…) for Socket Mode.',
  },
  SLACK_SIGNING_SECRET: {
    kind: 'text',
    default: null,
    secret: true,
    help: 'Slack signing secret; set it instead of SLACK_APP_TOKEN for HTTP mode.',
  },
  SLACK_CLIENT_ID: { kind: 'text', default: null, help: 'Slack OAuth client id, to serve several workspaces.' },
  SLACK_CLIENT_SECRET: { kind: 'text', default: null, secret: true, help: 'Slack OAuth client secret.' },
  SLACK_API_URL: {
    kind: 'url',
    default: null,
    protocols: ['http:', 'https:'],
    help: 'Slack API base, to point the client elsewhere.',
  },
  SLACK_CONFIGURE_GROUP: {
    kind: 'text',
    default: null,
    help: 'Id of a Slack user group whose members may change watches, feeds and digests.',
  },
  DISCORD_TOKEN: { kind: 'text', default: null, secret: true, help: 'Discord bot token.' },
  DISCORD_API_URL: {
    kind: 'url',
    default: null,
    protocols: ['http:', 'https:'],
    help: 'Discord API base, to point the client elsewhere.',
  },
  CONTACT_URL: {
    kind: 'url',
    default: null,
    protocols: ['http:', 'https:', 'mailto:'],
    help: 'Named in the User-Agent, so that publishers can reach you.',
  },
  ALLOW_PRIVATE_NETWORKS: {
    kind: 'boolean',
    default: 'false',
    help: 'Let fetches reach private and loopback addresses (labs only).',
  },
  WATCH_FOLDER: {
    kind: 'text',
    default: null,
    help: 'Folder whose new files (.txt, .html, .json, .jsonl, .eml, .xml) are read.',
  },
  REREAD_AFTER: {
    kind: 'durations',
    default: '15m,1h,6h,24h,7d',
    help: 'When a page is read again for silent edits; empty never.',
  },
  RETENTION_DAYS: {
    kind: 'integer',
    default: '0',
    min: 0,
    max: 36500,
    help: 'Days that desk messages, audit rows and finished fetches are kept; 0 keeps them.',
  },
} as const satisfies Record<string, Setting>;

export type SettingName = keyof typeof SETTINGS;

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly deskToken: string | null;
  readonly publicUrl: string | null;
  readonly data: string;
  readonly databaseUrl: string | null;
  readonly redisUrl: string | null;
  readonly key: string | null;
  readonly apiToken: string | null;
  readonly logLevel: string;
  readonly readerThreads: number;
  readonly slack: {
    readonly botToken: string | null;
    readonly appToken: string | null;
    readonly signingSecret: string | null;
    readonly clientId: string | null;
    readonly clientSecret: string | null;
    readonly apiUrl: string | null;
    readonly configureGroup: string | null;
  };
  readonly discord: { readonly token: string | null; readonly apiUrl: string | null };
  readonly contactUrl: string | null;
  readonly allowPrivateNetworks: boolean;
  readonly watchFolder: string | null;
  readonly rereadAfterMs: readonly number[];
  readonly retentionDays: number;
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1']);
const LEVELS = new Set(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']);
const UNIT_MS: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** `15m`, `24h`, `7d`, `2w` → milliseconds; null when it is none. */
export function parseDuration(text: string): number | null {
  const match = /^\s*(\d{1,5})\s*([smhdw])\s*$/i.exec(text);
  return match ? Number(match[1]) * (UNIT_MS[(match[2] as string).toLowerCase()] as number) : null;
}

/** Reads the environment. Throws one UserError that lists everything that is wrong, with what to do. */
export function loadConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const problems: string[] = [];
  const raw = (name: SettingName): string | null => {
    const value = environment[name]?.trim();
    return value === undefined || value === '' ? SETTINGS[name].default : value;
  };
  for (const name of Object.keys(SETTINGS) as SettingName[]) {
    const problem = problemWith(SETTINGS[name], raw(name));
    if (problem) problems.push(`${name} ${problem}. ${SETTINGS[name].help}`);
  }
  const host = raw('HOST') as string;
  if (!LOOPBACK.has(host) && !raw('DESK_TOKEN')) {
    problems.push(`HOST is ${host}, which others can reach: set DESK_TOKEN (at least 16 characters) as well.`);
  }
  if (Boolean(raw('SLACK_CLIENT_ID')) !== Boolean(raw('SLACK_CLIENT_SECRET'))) {
    problems.push('SLACK_CLIENT_ID and SLACK_CLIENT_SECRET go together: set both, or neither.');
  }
  if (raw('SLACK_CLIENT_ID') && !raw('ONRECORD_KEY')) {
    problems.push('SLACK_CLIENT_ID serves several workspaces, whose tokens are stored encrypted: set ONRECORD_KEY.');
  }
  if (raw('SLACK_BOT_TOKEN') && !raw('SLACK_APP_TOKEN') && !raw('SLACK_SIGNING_SECRET')) {
    problems.push('SLACK_BOT_TOKEN needs SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) beside it.');
  }
  if (problems.length > 0) {
    throw new UserError(`These settings can't be used:\n  - ${problems.join('\n  - ')}`, 'See .env.example.');
  }
  return toConfig(raw);
}

function problemWith(setting: Setting, value: string | null): string | null {
  if (value === null) return null;
  switch (setting.kind) {
    case 'integer': {
      const number = Number(value);
      const fits = Number.isInteger(number) && number >= (setting.min ?? 0) && number <= (setting.max ?? 2 ** 31);
      return fits
        ? null
        : `must be a whole number from ${setting.min ?? 0} to ${setting.max ?? 2 ** 31}, not "${value}"`;
    }
    case 'boolean':
      return /^(true|false|1|0|yes|no)$/i.test(value) ? null : `must be true or false, not "${value}"`;
    case 'url':
      return urlProblem(setting, value);
    case 'durations':
      return value
        .split(',')
        .filter(Boolean)
        .every((part) => parseDuration(part) !== null)
        ? null
        : `must be durations such as 15m,1h,7d, not "${value}"`;
    case 'level':
      return LEVELS.has(value) ? null : `must be one of ${[...LEVELS].join(', ')}, not "${value}"`;
    case 'text':
      return value.length < (setting.min ?? 0) ? `must have at least ${setting.min} characters` : null;
  }
}

function urlProblem(setting: Setting, value: string): string | null {
  const shown = setting.secret ? 'what is set' : `"${value}"`;
  if (!URL.canParse(value)) return `must be a URL, and ${shown} is none`;
  const { protocol } = new URL(value);
  return setting.protocols?.includes(protocol) ? null : `must begin with ${setting.protocols?.join(' or ')}//`;
}

function toConfig(raw: (name: SettingName) => string | null): Config {
  const truthy = (value: string | null): boolean => /^(true|1|yes)$/i.test(value ?? '');
  return {
    port: Number(raw('PORT')),
    host: raw('HOST') as string,
    deskToken: raw('DESK_TOKEN'),
    publicUrl: raw('PUBLIC_URL')?.replace(/\/+$/, '') ?? null,
    data: raw('ONRECORD_DATA') as string,
    databaseUrl: raw('DATABASE_URL'),
    redisUrl: raw('REDIS_URL'),
    key: raw('ONRECORD_KEY'),
    apiToken: raw('API_TOKEN'),
    logLevel: raw('LOG_LEVEL') as string,
    readerThreads: Number(raw('READER_THREADS')),
    slack: {
      botToken: raw('SLACK_BOT_TOKEN'),
      appToken: raw('SLACK_APP_TOKEN'),
      signingSecret: raw('SLACK_SIGNING_SECRET'),
      clientId: raw('SLACK_CLIENT_ID'),
      clientSecret: raw('SLACK_CLIENT_SECRET'),
      apiUrl: raw('SLACK_API_URL'),
      configureGroup: raw('SLACK_CONFIGURE_GROUP'),
    },
    discord: { token: raw('DISCORD_TOKEN'), apiUrl: raw('DISCORD_API_URL') },
    contactUrl: raw('CONTACT_URL'),
    allowPrivateNetworks: truthy(raw('ALLOW_PRIVATE_NETWORKS')),
    watchFolder: raw('WATCH_FOLDER'),
    rereadAfterMs: (raw('REREAD_AFTER') ?? '')
      .split(',')
      .filter(Boolean)
      .map((part) => parseDuration(part) as number),
    retentionDays: Number(raw('RETENTION_DAYS')),
  };
}
