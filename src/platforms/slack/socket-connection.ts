/**
 * One Socket Mode connection of the real client, from `apps.connections.open` to its end; it never reconnects by itself.
 * The client's own reconnecting waits five seconds or more, and a failed try inside it is an unhandled rejection.
 */
import { SocketModeClient } from '@slack/socket-mode';
import type { PlatformLog } from '../../platform.ts';
import { sdkLogger, webClientOptions } from './client.ts';
import { toPlatformError } from './errors.ts';
import { readControlFrame } from './frames.ts';
import { describeError } from './redact.ts';

/** What the client hands over for each envelope. */
export interface Envelope {
  readonly envelope_id: string;
  readonly type: string;
  readonly body: Record<string, unknown>;
  readonly retry_num?: number;
  readonly retry_reason?: string;
  readonly ack: (response?: Record<string, unknown>) => Promise<void>;
}

export interface ConnectionEvents {
  /** Slack said hello; `lifeSeconds` is how long it means to keep the connection, if told. */
  onHello(lifeSeconds: number | null): void;
  onEnvelope(envelope: Envelope): void;
  /** Slack asks to leave (`warning`, `refresh_requested`, `link_disabled`, …). The connection still works for a while. */
  onAskedToLeave(reason: string): void;
  /** The connection is over. Called once, also after a failed start. */
  onClosed(error: unknown): void;
}

export interface Connection {
  /** Closes in order; `onClosed` follows. */
  close(): void;
}

/** A little more than a Web API call may take, so that its own failure is the one reported. */
const HELLO_MS_MAX = 12_000;

type FrameHandler = (data: unknown, isBinary: boolean) => unknown;

export function openConnection(
  options: { readonly appToken: string; readonly apiUrl: string; readonly log: PlatformLog },
  events: ConnectionEvents,
): Connection {
  const { log } = options;
  const client = new SocketModeClient({
    appToken: options.appToken,
    autoReconnectEnabled: false,
    logger: sdkLogger(log),
    clientOptions: webClientOptions(options.apiUrl, log),
  });
  let isOver = false;
  const over = (error: unknown) => {
    if (isOver) return;
    isOver = true;
    clearTimeout(helloTimer);
    events.onClosed(error);
  };
  const close = () => void client.disconnect().catch(() => undefined);
  const helloTimer = setTimeout(() => {
    close();
    over(new Error('Slack did not say hello'));
  }, HELLO_MS_MAX);
  interceptFrames(client, log, {
    ...events,
    onHello: (lifeSeconds) => {
      clearTimeout(helloTimer);
      // Closed while it was still opening: the client opens all the same, and nobody would ever close it.
      if (isOver) close();
      else events.onHello(lifeSeconds);
    },
  });
  client.on('outgoing_message', leaveOutEmptyPayload);
  client.on('slack_event', (envelope: Envelope) => events.onEnvelope(envelope));
  client.on('disconnected', (error?: unknown) => over(error ?? new Error('The connection was closed')));
  client.start().catch((error: unknown) => over(error === undefined ? new Error('No connection') : error));
  return { close };
}

/** The client adds an empty payload to every acknowledgement; only answers to some envelopes may carry one. */
function leaveOutEmptyPayload(message: { payload?: object }): void {
  if (Object.keys(message.payload ?? {}).length === 0) delete message.payload;
}

/**
 * Puts a look at each frame before the client's own handling. A request to leave is kept from the client, which would
 * close at once: a new connection is opened first. Its handler is async and rejects on odd frames, so it is caught here.
 */
function interceptFrames(client: SocketModeClient, log: PlatformLog, events: ConnectionEvents): void {
  const handlers = client.listeners('ws_message') as FrameHandler[];
  client.removeAllListeners('ws_message');
  client.on('ws_message', (data: unknown, isBinary: boolean) => {
    const frame = readControlFrame(data);
    if (frame?.type === 'disconnect') return events.onAskedToLeave(frame.reason);
    if (frame?.type === 'hello') events.onHello(frame.lifeSeconds);
    for (const handle of handlers) {
      Promise.resolve()
        .then(() => handle(data, isBinary))
        .catch((error: unknown) => log.warn({ error: describeError(error) }, 'Odd Slack frame left aside'));
    }
  });
}

/** Refusals after which no connection will ever open with this token. */
const HOPELESS = new Set([
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'not_allowed_token_type',
  'missing_scope',
  'no_permission',
  'team_disabled',
  'user_removed_from_team',
  'unknown_method',
]);

/** Why a connection failed: hopeless ones are not tried again; `waitMs` is what Slack asked for. */
export function judgeFailure(error: unknown): {
  code: string;
  hopeless: boolean;
  waitMs: number;
  text: string;
  advice: string;
} {
  const failure = toPlatformError(error);
  const tooMany = failure.code === 'too_many_websockets';
  return {
    code: failure.code,
    hopeless: HOPELESS.has(failure.code),
    waitMs: tooMany ? TOO_MANY_WAIT_MS : (failure.retryAfterMs ?? 0),
    text: failure.message,
    advice: failure.advice,
  };
}

export const TOO_MANY_WAIT_MS = 60_000;
