/** What we look at in raw Socket Mode frames before the client sees them. docs.slack.dev/apis/events-api/using-socket-mode */

export interface ControlFrame {
  readonly type: 'hello' | 'disconnect';
  /** For `disconnect`: warning, refresh_requested, link_disabled, too_many_websockets … */
  readonly reason: string;
  /** For `hello`: how long Slack means to keep this connection. */
  readonly lifeSeconds: number | null;
}

/** A hello or disconnect frame, or null for everything else, odd frames included. */
export function readControlFrame(data: unknown): ControlFrame | null {
  // Envelopes are large and frequent: only look into frames that can be control frames.
  if (typeof data !== 'string' || data.length > 4_000 || !/"(?:hello|disconnect)"/.test(data)) return null;
  let frame: { type?: unknown; reason?: unknown; debug_info?: { approximate_connection_time?: unknown } };
  try {
    frame = JSON.parse(data);
  } catch {
    return null;
  }
  if (frame === null || (frame.type !== 'hello' && frame.type !== 'disconnect')) return null;
  const life = frame.debug_info?.approximate_connection_time;
  return {
    type: frame.type,
    reason: typeof frame.reason === 'string' ? frame.reason : '',
    lifeSeconds: typeof life === 'number' && life > 0 ? life : null,
  };
}
