/**
 * A stand-in Slack on loopback: Web API, response_urls, file uploads and Socket Mode, strict about limits and deadlines,
 * with faults on demand. The bot's real clients connect to it; nothing in it imports the bot.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { callMethod, judgeMessage } from './slack-methods.ts';
import { createPayloads, type Payloads } from './slack-payloads.ts';
import { createSlackSockets, type SlackSockets } from './slack-sockets.ts';
import { createWorld, type Json, nextTs, type StandInMessage, type StandInTeam, type World } from './slack-world.ts';

/** What goes wrong with the next call of a method. `landed`: the call takes effect all the same. */
export type Fault =
  | { readonly kind: 'rate-limited'; readonly retryAfterSeconds: number }
  | { readonly kind: 'http'; readonly status: number; readonly landed: boolean }
  | { readonly kind: 'error'; readonly error: string; readonly landed?: boolean }
  | { readonly kind: 'hang'; readonly landed: boolean }
  | { readonly kind: 'drop'; readonly landed: boolean }
  | { readonly kind: 'slow'; readonly ms: number };

export interface Call {
  readonly method: string;
  readonly args: Json;
  readonly token: string | null;
}

interface ResponseUrl {
  readonly channel: string;
  readonly user: string;
  readonly sinceMs: number;
  uses: number;
  /** The ephemeral or channel message it may replace. */
  readonly sourceTs: string | null;
}

export interface SlackServer {
  readonly apiUrl: string;
  readonly baseUrl: string;
  readonly world: World;
  readonly team: StandInTeam;
  readonly appToken: string;
  readonly calls: Call[];
  /** Breaches of Slack's or our own rules; a test that is not about them asserts there are none. */
  readonly complaints: string[];
  readonly sockets: SlackSockets;
  readonly payloads: Payloads;
  /** The next call of `method` (or `response_url`) goes wrong like this; several are taken in order. */
  fail(method: string, ...faults: Fault[]): void;
  /** Messages that stand in a channel or with a person, ephemeral ones included. */
  shown(channel: string): StandInMessage[];
  callsOf(method: string): Call[];
  /** Moves the server's clock ahead of the machine's. */
  setClockAheadMs(ms: number): void;
  /** What `oauth.v2.access` answers next. */
  oauthAnswer: (args: Json) => Json;
  close(): Promise<void>;
}

export async function startSlackServer(): Promise<SlackServer> {
  const server = new StandIn();
  await server.listen();
  return server;
}

class StandIn implements SlackServer {
  readonly world = createWorld();
  readonly calls: Call[] = [];
  readonly complaints: string[] = [];
  readonly appToken = 'xapp-stand-in-1';
  readonly sockets = createSlackSockets((complaint) => this.complaints.push(`socket: ${complaint}`));
  readonly payloads: Payloads;
  readonly responseUrls = new Map<string, ResponseUrl>();
  oauthAnswer: (args: Json) => Json = () => ({ ok: false, error: 'invalid_code' });
  private readonly faults = new Map<string, Fault[]>();
  private readonly hanging = new Set<ServerResponse>();
  private aheadMs = 0;
  private readonly http = createServer((request, response) => {
    this.serve(request, response).catch((error: unknown) => {
      this.complaints.push(`stand-in failed: ${String(error)}`);
      response.destroy();
    });
  });

  constructor() {
    this.payloads = createPayloads({
      world: this.world,
      teamId: this.team.id,
      nowMs: () => this.nowMs(),
      giveResponseUrl: (channel, user, sourceTs) => this.giveResponseUrl(channel, user, sourceTs),
    });
  }

  get team(): StandInTeam {
    const [team] = this.world.teams.values();
    if (team === undefined) throw new Error('no team');
    return team;
  }

  get baseUrl(): string {
    return `http://127.0.0.1:${(this.http.address() as AddressInfo).port}`;
  }

  get apiUrl(): string {
    return `${this.baseUrl}/api/`;
  }

  async listen(): Promise<void> {
    await new Promise<void>((resolve) => this.http.listen(0, '127.0.0.1', resolve));
    const wss = new WebSocketServer({ server: this.http, path: '/link' });
    this.sockets.attach(wss);
  }

  fail(method: string, ...faults: Fault[]): void {
    this.faults.set(method, [...(this.faults.get(method) ?? []), ...faults]);
  }

  shown(channel: string): StandInMessage[] {
    return this.world.messages.filter((message) => message.channel === channel && !message.deleted);
  }

  callsOf(method: string): Call[] {
    return this.calls.filter((call) => call.method === method);
  }

  setClockAheadMs(ms: number): void {
    this.aheadMs = ms;
  }

  async close(): Promise<void> {
    this.sockets.close();
    for (const response of this.hanging) response.destroy();
    this.http.closeAllConnections();
    await new Promise<void>((resolve) => this.http.close(() => resolve()));
  }

  private nowMs(): number {
    return Date.now() + this.aheadMs;
  }

  private giveResponseUrl(channel: string, user: string, sourceTs: string | null): string {
    const id = `R${this.responseUrls.size + 1}`;
    this.responseUrls.set(id, { channel, user, sinceMs: this.nowMs(), uses: 0, sourceTs });
    return `${this.baseUrl}/commands/${this.team.id}/${id}/secret-part`;
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.baseUrl);
    const raw = await readAll(request);
    if (url.pathname.startsWith('/upload/')) return this.upload(url.pathname.slice('/upload/'.length), raw, response);
    if (url.pathname.startsWith('/commands/')) {
      const id = url.pathname.split('/')[3] ?? '';
      return this.perform('response_url', response, () => this.useResponseUrl(id, JSON.parse(raw.toString('utf8'))));
    }
    if (!url.pathname.startsWith('/api/')) return send(response, 404, { ok: false, error: 'not_found' });
    const method = url.pathname.slice('/api/'.length);
    const args = readArguments(raw.toString('utf8'), request.headers['content-type'] ?? '');
    const token = bearer(request) ?? (typeof args.token === 'string' ? args.token : null);
    this.calls.push({ method, args, token });
    return this.perform(method, response, () => this.answer(method, args, token));
  }

  private answer(method: string, args: Json, token: string | null): Reply {
    if (method === 'oauth.v2.access') return { status: 200, body: this.oauthAnswer(args) };
    if (method === 'apps.connections.open') return { status: 200, body: this.openConnection(token) };
    const team = [...this.world.teams.values()].find((known) => known.token === token);
    if (team === undefined)
      return { status: 200, body: { ok: false, error: token === null ? 'not_authed' : 'invalid_auth' } };
    const { world, baseUrl } = this;
    const complain = (complaint: string) => void this.complaints.push(`${method}: ${complaint}`);
    const body = callMethod(method, { world, team, args, nowMs: this.nowMs(), baseUrl, complain });
    return { status: 200, body, headers: { 'x-oauth-scopes': team.scopes.join(',') } };
  }

  private openConnection(token: string | null): Json {
    if (token !== this.appToken)
      return { ok: false, error: token?.startsWith('xapp-') ? 'invalid_auth' : 'not_allowed_token_type' };
    if (this.world.appTokenDead !== null) return { ok: false, error: this.world.appTokenDead };
    return { ok: true, url: `${this.baseUrl.replace('http', 'ws')}/link?ticket=${this.sockets.giveTicket()}` };
  }

  private useResponseUrl(id: string, args: Json): Reply {
    const known = this.responseUrls.get(id);
    if (known === undefined) return { status: 404, body: { ok: false, error: 'no_url' } };
    const isExpired = this.nowMs() - known.sinceMs > 30 * 60_000;
    if (known.uses >= 5 || isExpired) {
      this.complaints.push(`response_url: ${isExpired ? 'used after half an hour' : 'used more than five times'}`);
      return { status: 404, body: { ok: false, error: isExpired ? 'expired_url' : 'used_url' } };
    }
    known.uses += 1;
    const fault = judgeMessage(args, (complaint) => this.complaints.push(`response_url: ${complaint}`));
    if (fault !== null) return { status: 404, body: { ok: false, error: fault } };
    if (args.replace_original === true) {
      const source = this.world.messages.find((message) => message.ts === known.sourceTs);
      if (source !== undefined) {
        source.text = String(args.text ?? '');
        source.blocks = (args.blocks as Json[] | undefined) ?? [];
        source.edited = true;
        return { status: 200, body: { ok: true } };
      }
    }
    if (args.replace_original === undefined) this.complaints.push('response_url: replace_original is not said');
    this.world.messages.push({
      ts: nextTs(this.world, this.nowMs()),
      channel: known.channel,
      threadTs: typeof args.thread_ts === 'string' ? args.thread_ts : null,
      onlyFor: args.response_type === 'in_channel' ? null : known.user,
      text: String(args.text ?? ''),
      blocks: (args.blocks as Json[] | undefined) ?? [],
      metadata: null,
      edited: false,
      deleted: false,
      by: 'response_url',
    });
    return { status: 200, body: { ok: true } };
  }

  /** Runs a call, with the next fault planned for it. */
  private async perform(method: string, response: ServerResponse, work: () => Reply): Promise<void> {
    const fault = this.faults.get(method)?.shift();
    if (fault === undefined) return sendReply(response, work());
    switch (fault.kind) {
      case 'rate-limited':
        return send(
          response,
          429,
          { ok: false, error: 'ratelimited' },
          { 'retry-after': String(fault.retryAfterSeconds) },
        );
      case 'http':
        if (fault.landed) work();
        return send(response, fault.status, {});
      case 'error':
        if (fault.landed === true) work();
        return send(response, 200, { ok: false, error: fault.error });
      case 'hang':
        if (fault.landed) work();
        this.hanging.add(response);
        return;
      case 'drop':
        if (fault.landed) work();
        response.destroy();
        return;
      case 'slow':
        await new Promise((resolve) => setTimeout(resolve, fault.ms));
        return sendReply(response, work());
    }
  }

  private upload(id: string, raw: Buffer, response: ServerResponse): void {
    const file = this.world.files.get(id);
    if (file !== undefined) file.bytes = raw.byteLength;
    response.writeHead(file === undefined ? 404 : 200).end('OK');
  }
}

interface Reply {
  readonly status: number;
  readonly body: Json;
  readonly headers?: Readonly<Record<string, string>>;
}

function sendReply(response: ServerResponse, reply: Reply): void {
  send(response, reply.status, reply.body, reply.headers);
}

function send(
  response: ServerResponse,
  status: number,
  body: Json,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const bearer = (request: IncomingMessage): string | null =>
  /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? null;

/** Arguments as form fields; those that hold JSON are parsed, as Slack does. */
function readArguments(raw: string, contentType: string): Json {
  if (contentType.includes('json')) return JSON.parse(raw || '{}');
  const args: Json = {};
  for (const [name, value] of new URLSearchParams(raw))
    args[name] = STRUCTURED.has(name) ? JSON.parse(value) : readScalar(value);
  return args;
}

const STRUCTURED = new Set(['blocks', 'view', 'metadata', 'files', 'attachments']);
const readScalar = (value: string): string | boolean => (value === 'true' ? true : value === 'false' ? false : value);
