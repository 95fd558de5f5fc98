/** The gateway of a stand-in Discord: hello, identify, resume, heartbeats, and the ways it can go wrong. */
import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';

type Json = { [key: string]: unknown };

export interface GatewayOptions {
  readonly token: () => string;
  readonly heartbeatMs: number;
  readonly url: () => string;
  /** READY's body without the session, and the events after it. */
  readonly ready: (shard: [number, number]) => { body: Json; events: readonly [string, Json][] };
}

interface Session {
  readonly id: string;
  readonly shard: [number, number];
  readonly sent: { s: number; t: string; d: Json }[];
  socket: WebSocket | null;
  lost: boolean;
}

export interface GatewayStandIn {
  readonly identifies: { readonly intents: number; readonly shard: [number, number]; readonly token: string }[];
  readonly resumes: string[];
  /** Close codes the client sent. */
  readonly closes: number[];
  connections(): number;
  /** Sends an event to the shard it belongs to; kept for a resume while no one is connected. */
  dispatch(event: string, body: Json): void;
  /** Cuts the wire without a word. */
  dropAll(): void;
  closeAll(code: number): void;
  /** Opcode 9. Sessions are forgotten unless they may be resumed. */
  invalidate(resumable: boolean): void;
  /** Opcode 7. */
  askToReconnect(): void;
  /** From now on heartbeats are not answered, or are again. */
  acknowledge(answers: boolean): void;
  /** Identifies are answered with this close code until told otherwise. */
  refuseIdentify(code: number | null): void;
  close(): void;
}

export function attachGateway(server: Server, options: GatewayOptions): GatewayStandIn {
  const wss = new WebSocketServer({ server, path: '/gateway' });
  const sessions = new Map<string, Session>();
  const state = { acks: true, refuse: null as number | null, serial: 0 };
  const identifies: GatewayStandIn['identifies'] = [];
  const resumes: string[] = [];
  const closes: number[] = [];

  const send = (socket: WebSocket, message: Json) => socket.readyState === 1 && socket.send(JSON.stringify(message));
  const push = (session: Session, t: string, d: Json) => {
    const event = { s: session.sent.length + 1, t, d };
    session.sent.push(event);
    if (session.socket) send(session.socket, { op: 0, ...event });
  };
  const identify = (socket: WebSocket, d: Json) => {
    const shard = (d.shard ?? [0, 1]) as [number, number];
    identifies.push({ intents: Number(d.intents), shard, token: String(d.token) });
    if (state.refuse !== null) return socket.close(state.refuse);
    if (d.token !== options.token()) return socket.close(4004, 'Authentication failed.');
    const session: Session = { id: `session-${++state.serial}`, shard, sent: [], socket, lost: false };
    sessions.set(session.id, session);
    const { body, events } = options.ready(shard);
    push(session, 'READY', { ...body, session_id: session.id, resume_gateway_url: options.url(), shard });
    for (const [t, event] of events) push(session, t, event);
  };
  const resume = (socket: WebSocket, d: Json) => {
    const session = sessions.get(String(d.session_id));
    resumes.push(String(d.session_id));
    if (d.token !== options.token()) return socket.close(4004, 'Authentication failed.');
    if (!session || session.lost) return send(socket, { op: 9, d: false });
    const missed = session.sent.filter(({ s }) => s > Number(d.seq));
    session.socket = socket;
    for (const event of missed) send(socket, { op: 0, ...event });
    push(session, 'RESUMED', {});
  };

  wss.on('connection', (socket) => {
    send(socket, { op: 10, d: { heartbeat_interval: options.heartbeatMs } });
    socket.on('message', (data) => {
      const { op, d } = JSON.parse(String(data)) as { op: number; d: Json };
      if (op === 1 && state.acks) send(socket, { op: 11 });
      if (op === 2) identify(socket, d);
      if (op === 6) resume(socket, d);
    });
    socket.on('close', (code) => {
      closes.push(code);
      for (const session of sessions.values()) {
        if (session.socket === socket) session.socket = null;
        // A client that leaves with 1000 or 1001 gives its session up.
        if (code === 1000 || code === 1001) for (const one of sessions.values()) one.lost ||= one.socket === null;
      }
    });
  });

  return {
    identifies,
    resumes,
    closes,
    connections: () => wss.clients.size,
    dispatch(event, body) {
      const guild = BigInt(String(body.guild_id ?? body.id ?? '0'));
      const live = [...sessions.values()].filter(({ lost }) => !lost);
      const shards = new Map(live.map((session) => [session.shard[0], session]));
      for (const session of shards.values()) {
        if (Number((guild >> 22n) % BigInt(session.shard[1])) === session.shard[0]) push(session, event, body);
      }
    },
    dropAll: () => {
      for (const socket of wss.clients) socket.terminate();
    },
    closeAll: (code) => {
      for (const socket of wss.clients) socket.close(code);
    },
    invalidate: (resumable) => {
      for (const session of sessions.values()) session.lost ||= !resumable;
      for (const socket of wss.clients) send(socket, { op: 9, d: resumable });
    },
    askToReconnect: () => {
      for (const socket of wss.clients) send(socket, { op: 7, d: null });
    },
    acknowledge: (answers) => {
      state.acks = answers;
    },
    refuseIdentify: (code) => {
      state.refuse = code;
    },
    close: () => {
      for (const socket of wss.clients) socket.terminate();
      wss.close();
    },
  };
}
