/** Secrets kept out of logs and error texts: the bot token, interaction and webhook tokens, gateway addresses. */

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
