/** Who may configure: workspace admins and owners, the channel's creator, members of a configured user group. */
import type { WebClient } from '@slack/web-api';
import type { Asker, PlatformLog } from '../../platform.ts';
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
  return {
    id: origin.userId,
    name: origin.userName,
    mayConfigure: () => {
      answer ??= mayConfigure(options, origin, client);
      return answer;
    },
  };
}

async function mayConfigure(
  options: PeopleOptions,
  origin: Origin,
  clientOf: () => Promise<WebClient>,
): Promise<boolean> {
  // A direct conversation with the bot belongs to the person in it.
  if (origin.channel.startsWith('D') || origin.channel === '' || origin.channel === origin.userId) return true;
  const checks: readonly ((client: WebClient) => Promise<boolean>)[] = [
    async (client) => {
      const { user } = await client.users.info({ user: origin.userId });
      return user?.is_admin === true || user?.is_owner === true || user?.is_primary_owner === true;
    },
    async (client) => {
      const { channel } = await client.conversations.info({ channel: origin.channel });
      return channel?.creator !== undefined && channel.creator === origin.userId;
    },
    async (client) => {
      if (options.configurers === null) return false;
      const { users } = await client.usergroups.users.list({ usergroup: options.configurers });
      return users?.includes(origin.userId) === true;
    },
  ];
  const client = await clientOf();
  for (const check of checks) {
    try {
      if (await callSlack(() => check(client))) return true;
    } catch (error) {
      // A scope may be missing: the other ways to be allowed remain.
      options.log.warn({ error: describeError(error), workspace: origin.workspace }, 'Slack permission check failed');
    }
  }
  return false;
}
