/** What the stand-in Slack knows: one workspace or more, channels, people, messages, files, views. */

export type Json = Record<string, unknown>;

export interface StandInChannel {
  readonly id: string;
  readonly name: string;
  isPrivate: boolean;
  isMember: boolean;
  isArchived: boolean;
  readonly creator: string;
}

export interface StandInMessage {
  readonly ts: string;
  readonly channel: string;
  readonly threadTs: string | null;
  /** Set on ephemeral messages: who sees it. */
  readonly onlyFor: string | null;
  text: string;
  blocks: Json[];
  metadata: Json | null;
  edited: boolean;
  deleted: boolean;
  /** How it came: a method's name or `response_url`. */
  readonly by: string;
}

export interface StandInTeam {
  readonly id: string;
  readonly name: string;
  readonly botUserId: string;
  token: string;
  scopes: string[];
  /** Set when the token no longer works: the error to answer. */
  dead: string | null;
}

export const ALL_SCOPES: readonly string[] = [
  'commands',
  'chat:write',
  'chat:write.public',
  'channels:read',
  'groups:read',
  'channels:history',
  'groups:history',
  'users:read',
  'usergroups:read',
  'files:write',
];

export interface World {
  readonly teams: Map<string, StandInTeam>;
  readonly channels: Map<string, StandInChannel>;
  readonly users: Map<string, { id: string; name: string; isAdmin: boolean }>;
  readonly groups: Map<string, string[]>;
  readonly messages: StandInMessage[];
  readonly files: Map<string, { id: string; bytes: number; alt: string; completed: boolean; readyAfter: number }>;
  readonly views: { kind: 'open' | 'update' | 'publish'; view: Json; user: string | null; viewId: string | null }[];
  /** Trigger ids given out, and when (server clock); spent ones are gone. */
  readonly triggers: Map<string, number>;
  appTokenDead: string | null;
  nextNumber: number;
}

export function createWorld(): World {
  const team: StandInTeam = {
    id: 'T0NEWS001',
    name: 'Daily Example',
    botUserId: 'U0BOT0001',
    token: 'xoxb-stand-in-1',
    scopes: [...ALL_SCOPES],
    dead: null,
  };
  const channel = (id: string, name: string, more: Partial<StandInChannel> = {}): [string, StandInChannel] => [
    id,
    { id, name, isPrivate: false, isMember: true, isArchived: false, creator: 'U0CREATOR', ...more },
  ];
  return {
    teams: new Map([[team.id, team]]),
    channels: new Map([
      channel('C0DESK001', 'desk'),
      channel('C0OTHER01', 'other', { isMember: false }),
      channel('G0SECRET1', 'secret', { isPrivate: true, isMember: false }),
      channel('C0OLD0001', 'old', { isArchived: true }),
    ]),
    users: new Map([
      ['U0ADMIN01', { id: 'U0ADMIN01', name: 'ada', isAdmin: true }],
      ['U0CREATOR', { id: 'U0CREATOR', name: 'cleo', isAdmin: false }],
      ['U0READER1', { id: 'U0READER1', name: 'rui', isAdmin: false }],
      ['U0EDITOR1', { id: 'U0EDITOR1', name: 'edda', isAdmin: false }],
    ]),
    groups: new Map([['S0EDITORS', ['U0EDITOR1']]]),
    messages: [],
    files: new Map(),
    views: [],
    triggers: new Map(),
    appTokenDead: null,
    nextNumber: 1,
  };
}

/** Message time stamps are unique and grow. */
export function nextTs(world: World, nowMs: number): string {
  world.nextNumber += 1;
  return `${Math.floor(nowMs / 1000)}.${String(world.nextNumber).padStart(6, '0')}`;
}

export function nextId(world: World, prefix: string): string {
  world.nextNumber += 1;
  return `${prefix}${String(world.nextNumber).padStart(9, '0')}`;
}
