/**
 * HTTP mode: one route for events, commands and interactions. The signature is checked over the raw bytes before anything
 * is parsed, and the answer goes out before the work is done. docs.slack.dev/apis/events-api/using-http-request-urls
 */
import type { PlatformHost, PlatformLog } from '../../platform.ts';
import { type Intake, withinMs } from './intake.ts';
import type { HttpRoute } from './options.ts';
import { type Json, record, text } from './payloads.ts';
import { describeError } from './redact.ts';
import { verifySignature } from './signature.ts';

export const EVENTS_PATH = '/slack/events';
const BODY_BYTES_MAX = 1_000_000;
/** Slack waits three seconds; a suggestion that is not ready by then is answered empty. */
const ANSWER_MS_MAX = 2_500;

export interface HttpOptions {
  readonly host: PlatformHost;
  readonly log: PlatformLog;
  readonly signingSecret: string;
  readonly intake: Intake;
}

export function eventsRoute(options: HttpOptions): HttpRoute {
  return {
    method: 'POST',
    path: EVENTS_PATH,
    handle: async (request) => {
      try {
        return await receive(options, request);
      } catch (error) {
        options.log.error({ error: describeError(error) }, 'Slack request was not handled');
        return new Response(null, { status: 200 });
      }
    },
  };
}

async function receive(options: HttpOptions, request: Request): Promise<Response> {
  const rawBody = await readBody(request);
  if (rawBody === null) return new Response('Too large', { status: 413 });
  const { signingSecret: secret, host } = options;
  const verdict = verifySignature({ secret, headers: request.headers, rawBody, now: host.now() });
  if (verdict !== 'ok') {
    host.count('slack_requests_refused', { verdict });
    options.log.warn({ verdict }, 'Slack request refused: signature');
    return new Response('Not from Slack', { status: 401 });
  }
  const body = parseBody(Buffer.from(rawBody).toString('utf8'), request.headers.get('content-type') ?? '');
  if (body === null) return new Response('Not understood', { status: 400 });
  if (body.type === 'url_verification') return json({ challenge: text(body.challenge) ?? '' });
  if (body.ssl_check === '1') return new Response(null, { status: 200 });
  return answerAndWork(options, request, body);
}

/** Hands the body on, and answers as soon as it is acknowledged. */
async function answerAndWork({ intake }: HttpOptions, request: Request, body: Json): Promise<Response> {
  const acknowledged = new Promise<Json | undefined>((resolve) => {
    const retry = Number(request.headers.get('x-slack-retry-num') ?? Number.NaN);
    void intake.take({
      body,
      envelopeId: null,
      retryNum: Number.isInteger(retry) ? retry : undefined,
      retryReason: request.headers.get('x-slack-retry-reason') ?? undefined,
      ack: async (response) => resolve(response),
    });
  });
  const answer = await withinMs(acknowledged, ANSWER_MS_MAX, undefined);
  return answer === undefined ? new Response(null, { status: 200 }) : json(answer);
}

const json = (value: Json): Response =>
  new Response(JSON.stringify(value), { status: 200, headers: { 'content-type': 'application/json; charset=utf-8' } });

/** The body's bytes, or null when there are too many. */
async function readBody(request: Request): Promise<Uint8Array | null> {
  if (Number(request.headers.get('content-length') ?? 0) > BODY_BYTES_MAX) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (request.body === null) return new Uint8Array();
  for await (const chunk of request.body as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > BODY_BYTES_MAX) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Events are JSON; interactions are JSON in the form field `payload`; commands are form fields. */
function parseBody(raw: string, contentType: string): Json | null {
  try {
    if (contentType.toLowerCase().includes('application/json')) return record(JSON.parse(raw));
    const form = new URLSearchParams(raw);
    const payload = form.get('payload');
    return payload === null ? Object.fromEntries(form) : record(JSON.parse(payload));
  } catch {
    return null;
  }
}
