/** Socket Mode of the stand-in Slack: tickets, hello, envelopes with their three seconds, and disconnects of each kind. */
import { randomUUID } from 'node:crypto';
import type { WebSocket, WebSocketServer } from 'ws';
import type { Json } from './slack-world.ts';

export interface Delivered {
  readonly envelopeId: string;
  /** How long the acknowledgement took, or null when none came within three seconds. */
  readonly ackMs: number | null;
  readonly response: Json | null;
}

export interface SlackSockets {
  attach(server: WebSocketServer): void;
  giveTicket(): string;
  /** Sends an envelope over one connection, as Slack does, and waits for its acknowledgement. Rejects when nobody listens. */
  send(
    type: string,
    payload: Json,
    more?: { envelopeId?: string; acceptsResponse?: boolean; retryAttempt?: number },
  ): Promise<Delivered>;
  /** A `disconnect` frame over all connections or the newest one; the connection is closed `closeAfterMs` later. */
  disconnect(reason: string, options?: { only?: 'newest' | 'all'; closeAfterMs?: number }): void;
  /** Cuts connections without a close frame. */
  kill(only?: 'newest' | 'all'): void;
  /** A raw frame over the newest connection. */
  raw(data: string): void;
  openCount(): number;
  /** Connections accepted so far. */
  accepted(): number;
  /** Hello frames wait until this is called with false. */
  holdHello(hold: boolean): void;
  setLifeSeconds(seconds: number): void;
  /** Connections above this number are refused with `too_many_websockets` instead of a hello. */
  setSocketsMax(socketsMax: number): void;
  close(): void;
}

const ACK_MS_MAX = 3_000;
const SOCKETS_MAX = 10;

export function createSlackSockets(complain: (complaint: string) => void): SlackSockets {
  return new Sockets(complain);
}

/** An envelope that was sent and not yet acknowledged. */
interface Waiting {
  readonly answered: (response: Json | null) => void;
  readonly acceptsResponse: boolean;
}

class Sockets implements SlackSockets {
  private readonly open = new Set<WebSocket>();
  private readonly greeted = new Set<WebSocket>();
  private readonly tickets = new Set<string>();
  private readonly waiting = new Map<string, Waiting>();
  private readonly complain: (complaint: string) => void;
  private socketsMax = SOCKETS_MAX;
  private total = 0;
  private held = false;
  private lifeSeconds = 3_600;
  private turn = 0;

  constructor(complain: (complaint: string) => void) {
    this.complain = complain;
  }

  attach(server: WebSocketServer): void {
    server.on('connection', (socket, request) => {
      const ticket = new URL(request.url ?? '', 'ws://stand-in').searchParams.get('ticket') ?? '';
      if (!this.tickets.delete(ticket)) return socket.close(4001, 'ticket');
      if (this.open.size >= this.socketsMax) {
        socket.send(JSON.stringify({ type: 'disconnect', reason: 'too_many_websockets' }));
        return socket.close();
      }
      this.total += 1;
      this.open.add(socket);
      socket.on('close', () => {
        this.open.delete(socket);
        this.greeted.delete(socket);
      });
      socket.on('error', () => undefined);
      socket.on('message', (data) => this.onMessage(String(data)));
      if (!this.held) this.greet(socket);
    });
  }

  giveTicket(): string {
    const ticket = randomUUID();
    this.tickets.add(ticket);
    return ticket;
  }

  async send(type: string, payload: Json, more: Parameters<SlackSockets['send']>[2] = {}): Promise<Delivered> {
    const sockets = [...this.greeted];
    this.turn += 1;
    const socket = sockets[this.turn % Math.max(1, sockets.length)];
    if (socket === undefined) throw new Error('dispatch_failed: no connection is open');
    const envelopeId = more.envelopeId ?? randomUUID();
    const acceptsResponse = more.acceptsResponse ?? type !== 'events_api';
    const since = Date.now();
    const answered = new Promise<Json | null>((resolve) => {
      this.waiting.set(envelopeId, { answered: resolve, acceptsResponse });
      setTimeout(() => resolve(null), ACK_MS_MAX).unref();
    });
    socket.send(
      JSON.stringify({
        type,
        envelope_id: envelopeId,
        payload,
        accepts_response_payload: acceptsResponse,
        ...(more.retryAttempt === undefined ? {} : { retry_attempt: more.retryAttempt, retry_reason: 'timeout' }),
      }),
    );
    const response = await answered;
    this.waiting.delete(envelopeId);
    return { envelopeId, ackMs: response === null ? null : Date.now() - since, response };
  }

  disconnect(reason: string, options: { only?: 'newest' | 'all'; closeAfterMs?: number } = {}): void {
    for (const socket of this.chosen(options.only ?? 'all')) {
      socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'stand-in' } }));
      // After a warning Slack sends nothing more over this connection.
      this.greeted.delete(socket);
      setTimeout(() => socket.close(), options.closeAfterMs ?? 2_000).unref();
    }
  }

  kill(only: 'newest' | 'all' = 'all'): void {
    for (const socket of this.chosen(only)) {
      this.greeted.delete(socket);
      socket.terminate();
    }
  }

  raw(data: string): void {
    for (const socket of this.chosen('newest')) socket.send(data);
  }

  openCount(): number {
    return [...this.open].filter((socket) => socket.readyState === socket.OPEN).length;
  }

  accepted(): number {
    return this.total;
  }

  holdHello(hold: boolean): void {
    this.held = hold;
    if (!hold) for (const socket of this.open) if (!this.greeted.has(socket)) this.greet(socket);
  }

  setLifeSeconds(seconds: number): void {
    this.lifeSeconds = seconds;
  }

  setSocketsMax(socketsMax: number): void {
    this.socketsMax = socketsMax;
  }

  close(): void {
    for (const socket of this.open) socket.terminate();
  }

  private greet(socket: WebSocket): void {
    this.greeted.add(socket);
    const debug_info = { host: 'stand-in', approximate_connection_time: this.lifeSeconds };
    socket.send(
      JSON.stringify({ type: 'hello', num_connections: this.open.size, debug_info, connection_info: { app_id: 'A1' } }),
    );
  }

  private chosen(only: 'newest' | 'all'): WebSocket[] {
    const all = [...this.open];
    return only === 'all' ? all : all.slice(-1);
  }

  private onMessage(data: string): void {
    const frame = JSON.parse(data) as { envelope_id?: string; payload?: Json };
    const waiting = this.waiting.get(frame.envelope_id ?? '');
    if (waiting === undefined) {
      this.complain(`acknowledgement of no open envelope: ${frame.envelope_id}`);
      return;
    }
    if (frame.payload !== undefined && !waiting.acceptsResponse) {
      this.complain('a payload in an acknowledgement that takes none');
    }
    waiting.answered(frame.payload ?? {});
  }
}
