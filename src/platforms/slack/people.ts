/** Who may configure: workspace admins and owners, the channel's creator, members of a configured user group. */
import type { WebClient } from '@slack/web-api';
import { type Asker, PlatformError, type PlatformLog } from '../../platform.ts';
import { callSlack } from './client.ts';
import type { Origin } from './payloads.ts';
import { describeError } from './redact.ts';

export interface PeopleOptions {
  readonly log: PlatformLog;
  readonly configurers: string | null;
}

/** The asker of an interaction. Slack is asked about permissions only when a command needs them. */
export function askerOf(options: PeopleOptions, origin: Origin, client: () => Promise<WebClient>): Asker {
  let answer: Promise<boolean> | null = null;
  const ask = () => {
    answer ??= mayConfigure(options, origin, client);
    return answer;
  };
  return {
    id: origin.userId,
    name: origin.userName,
    // A direct conversation with the bot belongs to the person in it, but not what all channels share.
    mayConfigure: async () => isDirect(origin) || ask(),
    mayConfigureShared: ask,
  };
}

/** With the bot alone; the App Home counts as such. */
function isDirect({ channel, userId }: Origin): boolean {
  return channel.startsWith('D') || channel === '' || channel === userId;
}

/** `unknown`: Slack has no word on it at all. A refusal or an outage is a `no`. */
type Verdict = 'yes' | 'no' | 'unknown';

type Check = (client: WebClient, origin: Origin) => Promise<Verdict>;

const isAdmin: Check = async (client, origin) => {
  const { user } = await client.users.info({ user: origin.userId });
  if (user === undefined) return 'unknown';
  return user.is_admin === true || user.is_owner === true || user.is_primary_owner === true ? 'yes' : 'no';
};

const madeTheChannel: Check = async (client, origin) => {
  const { channel } = await client.conversations.info({ channel: origin.channel });
  if (channel?.creator === undefined) return 'unknown';
  return channel.creator === origin.userId ? 'yes' : 'no';
};

const inGroup =
  (group: string): Check =>
  async (client, origin) => {
    const { users } = await client.usergroups.users.list({ usergroup: group });
    return users?.includes(origin.userId) === true ? 'yes' : 'no';
  };

async function mayConfigure(
  options: PeopleOptions,
  origin: Origin,
  clientOf: () => Promise<WebClient>,
): Promise<boolean> {
  const { configurers } = options;
  const checks = [
    isAdmin,
    ...(isDirect(origin) ? [] : [madeTheChannel]),
    ...(configurers === null ? [] : [inGroup(configurers)]),
  ];
  const client = await clientOf();
  const verdicts: Verdict[] = [];
  for (const check of checks) {
    const verdict = await verdictOf(options, origin, () => check(client, origin));
    if (verdict === 'yes') return true;
    verdicts.push(verdict);
  }
  // A server that speaks Slack's language but knows no admins and no creators: the channel is all there is to go by.
  return verdicts.every((verdict) => verdict === 'unknown');
}

async function verdictOf(options: PeopleOptions, origin: Origin, check: () => Promise<Verdict>): Promise<Verdict> {
  try {
    return await callSlack(check);
  } catch (error) {
    // A scope may be missing: the other ways to be allowed remain.
    options.log.warn({ error: describeError(error), workspace: origin.workspace }, 'Slack permission check failed');
    return error instanceof PlatformError && error.code === 'unknown_method' ? 'unknown' : 'no';
  }
}
