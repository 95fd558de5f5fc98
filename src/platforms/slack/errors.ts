/**
 * Slack's refusals in our words: which are for good, which may have taken effect, and what a person can do about them.
 * Names from docs.slack.dev/reference/methods/chat.postMessage, chat.update, conversations.info and apps.connections.open.
 */
import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import { PlatformError } from '../../platform.ts';
import { redact } from './redact.ts';

const INVITE = 'Invite the bot to the channel: type "/invite @onrecord" there.';
const REINSTALL = 'Install the app again in this workspace, then restart or wait a minute.';
const SCOPE = 'Add the missing scope to the app (see slack-manifest.yml) and install it again.';
const TEXT = 'This is a fault of the bot: please report it with the log line.';

/** Refusals that no repeat can change. */
const PERMANENT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    channel_not_found: `The bot can not see this channel: it was deleted, or is private. ${INVITE}`,
    is_archived: 'The channel is archived. Unarchive it, or watch from another channel.',
    not_in_channel: INVITE,
    channel_is_archived: 'The channel is archived. Unarchive it, or watch from another channel.',
    restricted_action: 'A workspace setting forbids the bot to post here. Ask an admin of the workspace.',
    restricted_action_read_only_channel: 'The channel is read-only for the bot. Ask an admin of the workspace.',
    restricted_action_thread_only_channel: 'Only threads may be posted in this channel. Watch from another one.',
    restricted_action_non_threadable_channel: 'Threads are off in this channel. Switch threads off for its watches.',
    posting_to_general_channel_denied: 'The bot may not post in the general channel. Watch from another one.',
    ekm_access_denied: 'An administrator has suspended posting here. Ask an admin of the workspace.',
    messages_tab_disabled: 'Switch on the Messages tab of the app home in the app settings.',
    cannot_reply_to_message: 'This message takes no replies.',
    account_inactive: REINSTALL,
    invalid_auth: `The token is wrong. Check SLACK_BOT_TOKEN and SLACK_APP_TOKEN. ${REINSTALL}`,
    not_authed: 'No token was sent. Set SLACK_BOT_TOKEN and SLACK_APP_TOKEN.',
    token_revoked: REINSTALL,
    token_expired: REINSTALL,
    org_login_required: 'The workspace is being moved to an organisation. Try again when that is done.',
    team_access_not_granted: REINSTALL,
    user_removed_from_team: REINSTALL,
    team_disabled: 'The workspace is disabled.',
    missing_scope: SCOPE,
    no_permission: SCOPE,
    not_allowed_token_type:
      'This is the wrong kind of token: SLACK_BOT_TOKEN begins with xoxb-, SLACK_APP_TOKEN with xapp-.',
    message_not_found: 'The message was deleted.',
    cant_update_message: 'The message belongs to someone else.',
    edit_window_closed: 'The workspace does not let messages be edited any more after this time.',
    invalid_blocks: TEXT,
    invalid_blocks_format: TEXT,
    msg_blocks_too_long: TEXT,
    msg_too_long: TEXT,
    no_text: TEXT,
    metadata_too_large: TEXT,
    invalid_arguments: TEXT,
    unknown_method: 'SLACK_API_URL does not lead to the Slack API.',
  }),
);

/** The server says that part of the work may be done. docs: "It's possible some aspect of the operation succeeded". */
const MAYBE_LANDED = new Set(['fatal_error', 'internal_error', 'request_timeout', 'service_unavailable']);

/** Tokens that will never work again. */
const DEAD_TOKEN = new Set([
  'account_inactive',
  'invalid_auth',
  'not_authed',
  'token_revoked',
  'token_expired',
  'team_disabled',
  'user_removed_from_team',
]);

/** Connection refused or name unknown: the request never left. */
const NEVER_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

export const slackErrorCode = (error: unknown): string | null =>
  error instanceof WebAPIPlatformError ? String(error.data.error).slice(0, 100) : null;

/** What an API answer says is missing, for `missing_scope`. */
export function neededScope(error: unknown): string | null {
  if (!(error instanceof WebAPIPlatformError)) return null;
  const needed = (error.data as { needed?: unknown }).needed;
  return typeof needed === 'string' ? needed : null;
}

export const isDeadToken = (code: string): boolean => DEAD_TOKEN.has(code);
export const adviceFor = (code: string): string | null => PERMANENT.get(code) ?? null;

/** Any failure of a Web API call as a `PlatformError`. `sent`: whether the call changes something at Slack. */
export function toPlatformError(error: unknown): PlatformError {
  if (error instanceof PlatformError) return error;
  if (error instanceof WebAPIRateLimitedError) return rateLimited(error.retryAfter);
  if (error instanceof WebAPIPlatformError) return refused(error);
  if (error instanceof WebAPIHTTPError) return httpFailure(error);
  const reason = error instanceof WebAPIRequestError ? error.original : error;
  const code = causeCode(reason);
  return new PlatformError(`Slack could not be reached (${code ?? redact(String(reason)).slice(0, 200)})`, {
    code: code ?? 'connection',
    permanent: false,
    maybeLanded: code === null || !NEVER_SENT.has(code),
    advice: 'Nothing to do: this is tried again.',
  });
}

function rateLimited(retryAfterSeconds: number): PlatformError {
  return new PlatformError(`Slack asks to wait ${retryAfterSeconds} s`, {
    code: 'ratelimited',
    permanent: false,
    retryAfterMs: retryAfterSeconds * 1000,
    advice: 'Nothing to do: this is tried again when Slack allows it.',
  });
}

function refused(error: WebAPIPlatformError): PlatformError {
  const code = slackErrorCode(error) ?? 'unknown';
  if (code === 'ratelimited' || code === 'rate_limited')
    return rateLimited(error.data.response_metadata?.retryAfter ?? 30);
  const advice = PERMANENT.get(code);
  if (advice !== undefined) {
    const scope = neededScope(error);
    const detail = scope === null ? '' : `: ${scope}`;
    return new PlatformError(`Slack refuses: ${code}${detail}`, {
      code,
      permanent: true,
      advice: scope === null ? advice : `Missing: ${scope}. ${advice}`,
    });
  }
  return new PlatformError(`Slack answers: ${redact(code)}`, {
    code,
    permanent: false,
    maybeLanded: MAYBE_LANDED.has(code) || !/^[a-z_0-9]+$/.test(code),
    advice: 'Nothing to do: this is tried again.',
  });
}

function httpFailure(error: WebAPIHTTPError): PlatformError {
  return new PlatformError(`Slack answers HTTP ${error.statusCode}`, {
    code: `http_${error.statusCode}`,
    permanent: false,
    maybeLanded: error.statusCode >= 500,
    advice: 'Nothing to do: this is tried again.',
  });
}

/** The system's own code, wherever in the chain of causes it stands. */
function causeCode(error: unknown): string | null {
  for (let at = error; at instanceof Error; at = at.cause) {
    const code = (at as NodeJS.ErrnoException).code;
    if (typeof code === 'string') return code;
    if (at instanceof AggregateError && at.errors.length > 0) return causeCode(at.errors[0]);
  }
  return null;
}
