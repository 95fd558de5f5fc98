/** Secrets kept out of logs and error texts: Slack tokens, response addresses, socket addresses, signatures. */

/** Each pattern is a secret wherever it stands. docs.slack.dev/authentication/tokens */
const SECRETS: readonly RegExp[] = [
  /\bxox[a-z]?(?:\.xox[a-z])?-[\w-]+/gi,
  /\bxoxe(?:\.xox[bp])?-[\w-]+/gi,
  /\bxapp-[\w-]+/gi,
  /https?:\/\/\S+\/(?:commands|actions|app|workflows|services)\/[A-Z0-9]+\/\S+/g,
  /wss?:\/\/\S+/gi,
  /\bv0=[0-9a-f]{64}\b/gi,
  /\b(?:code|state|client_secret|refresh_token|token|ticket)=[^&\s"]+/gi,
  /\bBearer\s+\S+/gi,
];

export function redact(text: string): string {
  return SECRETS.reduce((clean, secret) => clean.replace(secret, '[secret]'), text);
}

/** An error as one safe line. Never its stack, request or response body. */
export function describeError(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return redact(text).slice(0, 500);
}
