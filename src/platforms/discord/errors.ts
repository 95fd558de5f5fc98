/** Discord's refusals as `PlatformError`s: what is permanent, what may have landed, and what people can do about it. */
import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import { PlatformError } from '../../platform.ts';
import { describeError } from './redact.ts';

/** Codes of discord.com/developers/docs/topics/opcodes-and-status-codes#json, with what to do. All are permanent. */
const PERMANENT: Readonly<Record<number, { says: string; advice: string }>> = {
  10003: { says: 'The channel no longer exists.', advice: 'Choose another channel and add the watch there.' },
  10004: { says: 'The server no longer exists or the bot was removed from it.', advice: 'Invite the bot again.' },
  10008: { says: 'The message was deleted.', advice: 'Nothing to do: the next alert is a new message.' },
  50001: {
    says: 'The bot can’t see the channel.',
    advice: 'Give the bot “View Channel” in the channel’s permissions, then run the command again there.',
  },
  50008: { says: 'The channel takes no text messages.', advice: 'Choose a text channel.' },
  50013: {
    says: 'The bot lacks a permission in the channel.',
    advice:
      'Give the bot “View Channel”, “Send Messages” and “Embed Links” there (“Send Messages in Threads” for threads).',
  },
  50007: {
    says: 'The person takes no direct messages from the bot.',
    advice: 'Nothing to do: `/watch list` says the same.',
  },
  50005: { says: 'The message is not the bot’s own.', advice: 'Nothing to do: the next alert is a new message.' },
  160005: { says: 'The thread is locked.', advice: 'Unlock the thread, or switch threads off for this channel.' },
  160006: {
    says: 'The server has reached its number of active threads.',
    advice: 'Archive threads, or switch threads off for this channel.',
  },
  40333: { says: 'Discord’s network refused the request.', advice: 'See `onrecord doctor`.' },
};

/** Edits of messages older than an hour are limited by Discord. */
export const OLD_EDITS_THROTTLED = 30046;
const RETRY_DEFAULT_MS = 5_000;
const REVOKED_RETRY_MS = 600_000;

export function codeOf(error: unknown): number | null {
  return error instanceof DiscordAPIError && typeof error.code === 'number' ? error.code : null;
}

export function isUnauthorized(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.status === 401 && error.code !== 50027;
}

/** The refusal of a token: not the channel's fault, so its watches stay; nothing is sent until the token is replaced. */
export function tokenRefused(): PlatformError {
  return new PlatformError('Discord does not accept the bot token.', {
    code: 'token-refused',
    permanent: false,
    retryAfterMs: REVOKED_RETRY_MS,
    advice: 'Reset the token in the Discord developer portal (Bot → Reset Token), set DISCORD_TOKEN and restart.',
  });
}

/** Any error of a REST request as a `PlatformError`. */
export function platformError(error: unknown): PlatformError {
  if (error instanceof PlatformError) return error;
  if (isUnauthorized(error)) return tokenRefused();
  if (error instanceof RateLimitError) return rateLimited(error);
  if (error instanceof DiscordAPIError) return refused(error);
  if (error instanceof HTTPError) return unsure(`Discord answered ${error.status}`, `http-${error.status}`);
  return unsure(`No answer from Discord (${describeError(error)})`, 'no-answer');
}

function rateLimited(error: RateLimitError): PlatformError {
  const waitMs = Math.ceil(Math.max(error.retryAfter, error.timeToReset));
  return new PlatformError('Discord asks to wait.', {
    code: 'rate-limited',
    permanent: false,
    retryAfterMs: Number.isFinite(waitMs) && waitMs > 0 ? waitMs : RETRY_DEFAULT_MS,
    advice: 'Nothing to do: the message goes out later.',
  });
}

function refused(error: DiscordAPIError): PlatformError {
  const code = Number(error.code);
  const known = PERMANENT[code];
  if (known) return new PlatformError(known.says, { code: String(code), permanent: true, advice: known.advice });
  if (code === OLD_EDITS_THROTTLED) {
    const options = { code: String(code), permanent: false, retryAfterMs: 600_000, advice: 'Nothing to do.' };
    return new PlatformError('Discord limits edits of messages older than an hour.', options);
  }
  // Without a code it was not Discord that refused, but something before it (a proxy, a ban): that passes.
  const permanent = Number.isInteger(code) && error.status !== 429 && error.status !== 408;
  return new PlatformError(`Discord refused the message: ${describeError(error)}`, {
    code: String(error.code),
    permanent,
    retryAfterMs: permanent ? null : RETRY_DEFAULT_MS,
    advice: 'This is a fault of Onrecord or a change at Discord: please report it with the code.',
  });
}

function unsure(message: string, code: string): PlatformError {
  return new PlatformError(message, {
    code,
    permanent: false,
    retryAfterMs: RETRY_DEFAULT_MS,
    maybeLanded: true,
    advice: 'Nothing to do: it is tried again.',
  });
}
