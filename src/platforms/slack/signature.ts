/**
 * Is a request from Slack? HMAC over the raw body, compared in constant time, with a fresh stamp. Bolt's own check lets
 * stamps from the future pass; this one refuses both sides. docs.slack.dev/authentication/verifying-requests-from-slack
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { TIMES } from './limits.ts';

export type SignatureVerdict = 'ok' | 'missing' | 'stale' | 'future' | 'wrong';

/** `rawBody` is the body's bytes as they came, before any parsing. Header names may have any case. */
export function verifySignature(request: {
  readonly secret: string;
  readonly headers: Headers;
  readonly rawBody: Uint8Array;
  readonly now: Date;
}): SignatureVerdict {
  const stamp = request.headers.get('x-slack-request-timestamp');
  const signature = request.headers.get('x-slack-signature');
  if (stamp === null || signature === null || !/^\d{1,12}$/.test(stamp)) return 'missing';
  const ageSeconds = Math.floor(request.now.getTime() / 1000) - Number(stamp);
  if (ageSeconds > TIMES.signatureSkewSecondsMax) return 'stale';
  if (ageSeconds < -TIMES.signatureSkewSecondsMax) return 'future';
  const expected = Buffer.from(sign(request.secret, stamp, request.rawBody));
  const given = Buffer.from(signature);
  if (given.length !== expected.length) return 'wrong';
  return timingSafeEqual(given, expected) ? 'ok' : 'wrong';
}

export function sign(secret: string, stamp: string, rawBody: Uint8Array): string {
  return `v0=${createHmac('sha256', secret).update(`v0:${stamp}:`).update(rawBody).digest('hex')}`;
}
