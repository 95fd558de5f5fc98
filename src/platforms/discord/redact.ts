/** Secrets kept out of logs and error texts: the bot token, interaction and webhook tokens, gateway addresses. */

import type { PlatformLog } from '../../platform.ts';

const SECRETS: readonly RegExp[] = [
  // A bot token: base64 of the id, of a time stamp, and a signature. discord.com/developers/docs/reference#authentication
  /\b[\w-]{20,}\.[\w-]{5,}\.[\w-]{20,}\b/g,
  /(?<=\/(?:webhooks|interactions)\/\d{1,20}\/)[\w-]+/gi,
  /\b(?:Bot|Bearer)\s+\S{8,}/g,
  /wss?:\/\/\S+/gi,
];

export function redact(text: string, token?: string): string {
  const known = token ? text.replaceAll(token, '[secret]') : text;
  return SECRETS.reduce((clean, secret) => clean.replace(secret, '[secret]'), known);
}

/** An error as one safe line: never its stack, request or response body. */
export function describeError(error: unknown, token?: string): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return redact(text.replace(/\s+/g, ' '), token).slice(0, 500);
}

/** A log whose lines never hold `token`, whatever is written to it. */
export function guardedLog(log: PlatformLog, token: string): PlatformLog {
  const clean = (fields: object) =>
    Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? redact(value, token) : value]),
    );
  const at = (level: keyof PlatformLog) => (fields: object, text: string) =>
    log[level](clean(fields), redact(text, token));
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}
