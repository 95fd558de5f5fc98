/** May the bot post here? And what `onrecord doctor` says of Slack. */
import type { WebClient } from '@slack/web-api';
import type { ChannelRef } from '../../model.ts';
import { PlatformError, type PlatformLog } from '../../platform.ts';
import { callSlack } from './client.ts';
import { isDeadToken } from './errors.ts';
import type { Installation, Installations } from './installations.ts';
import { BOT_SCOPES } from './manifest.ts';

export type CheckResult = { ok: true } | { ok: false; missing: readonly string[]; advice: string };

const OK: CheckResult = { ok: true };
/** What can be missing, as a person would say it. */
const INVITATION = 'an invitation to the channel';
const OPEN_CHANNEL = 'a channel that is not archived';
const fault = (missing: string, advice: string): CheckResult => ({ ok: false, missing: [missing], advice });

export interface CheckOptions {
  readonly log: PlatformLog;
  readonly installations: Installations;
  /** Name of the bot user, for the invitation. */
  readonly botName: () => string;
}

/** Names what is missing and what to do. What Slack does not let us see is taken as fine: the first post will show. */
export async function checkChannel(options: CheckOptions, channel: ChannelRef): Promise<CheckResult> {
  let installation: Installation;
  let client: WebClient;
  try {
    installation = await options.installations.get(channel.workspace);
    client = await options.installations.clientOf(channel.workspace);
  } catch (error) {
    if (error instanceof PlatformError) return fault('the app in this workspace', error.advice);
    throw error;
  }
  const invite = `Type "/invite @${options.botName()}" in the channel.`;
  const canWrite = installation.scopes.length === 0 || installation.scopes.includes('chat:write');
  if (!canWrite) return fault('the scope chat:write', 'Add the scope chat:write to the app and install it again.');
  if (/^[DUW]/.test(channel.channel)) return OK;
  try {
    const { channel: info } = await callSlack(() => client.conversations.info({ channel: channel.channel }));
    if (info?.is_archived === true) return fault(OPEN_CHANNEL, 'This one is archived. Unarchive it or choose another.');
    if (info?.is_member !== false || info.is_im === true) return OK;
    const isPrivate = info.is_private === true;
    return !isPrivate && installation.scopes.includes('chat:write.public') ? OK : fault(INVITATION, invite);
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    if (error.code === 'channel_not_found') {
      return fault(INVITATION, `The bot can not see this channel; it is probably private. ${invite}`);
    }
    if (error.code === 'not_in_channel') return fault(INVITATION, invite);
    if (error.code === 'is_archived') return fault(OPEN_CHANNEL, error.advice);
    if (isDeadToken(error.code)) return fault('a token that Slack accepts', error.advice);
    options.log.warn({ code: error.code, channel: channel.channel }, 'Slack channel could not be looked at');
    return OK;
  }
}

export interface Diagnosis {
  readonly ok: boolean;
  readonly check: string;
  readonly detail: string;
  readonly fix: string | null;
}

/** A line for each scope that was not granted; one line when all were. */
export function diagnoseScopes(granted: readonly string[]): Diagnosis[] {
  if (granted.length === 0) {
    return [{ ok: true, check: 'Slack scopes', detail: 'Slack does not say which scopes were granted', fix: null }];
  }
  const missing = BOT_SCOPES.filter(({ scope }) => !granted.includes(scope));
  if (missing.length === 0) {
    return [{ ok: true, check: 'Slack scopes', detail: `all ${BOT_SCOPES.length} granted`, fix: null }];
  }
  return missing.map(({ scope, why, optional }) => ({
    ok: optional,
    check: `Slack scope ${scope}`,
    detail: `not granted${optional ? ' (optional)' : ''}: ${why}`,
    fix: 'Add the scope in the app settings under OAuth & Permissions and install the app again.',
  }));
}
