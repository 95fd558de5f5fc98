/**
 * Verbs on a store that the running bot holds: run by the bot, over its socket beside the store.
 * A request carries the verb's arguments in a header and standard input as its body; the answer is lines of JSON:
 * `{"o": line}` for standard output, `{"e": text}` for standard error, `{"x": exit code}` at the end.
 */
import { type IncomingMessage, request, type ServerResponse } from 'node:http';
import { socketPath } from '../store-lock.ts';
import type { ExitCode, Io } from './verb.ts';

interface Call {
  readonly arguments: readonly string[];
  readonly cwd: string;
  readonly columns: number;
  readonly outIsTerminal: boolean;
}

const CALL_HEADER = 'x-onrecord-call';
const STDIN_BYTES_MAX = 2 * 1024 ** 3;

/** Runs a verb in the bot that holds the store. */
export function runRemotely(directory: string, args: readonly string[], io: Io): Promise<ExitCode> {
  const call: Call = { arguments: args, cwd: io.cwd, columns: io.columns, outIsTerminal: io.outIsTerminal };
  return new Promise((resolve, reject) => {
    const asking = request(
      {
        socketPath: socketPath(directory),
        path: '/verb',
        method: 'POST',
        headers: { [CALL_HEADER]: Buffer.from(JSON.stringify(call)).toString('base64') },
        signal: io.signal,
      },
      (response) => {
        let pending = '';
        let code: ExitCode = 1;
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          const lines = (pending + chunk).split('\n');
          pending = lines.pop() ?? '';
          for (const line of lines) code = deliver(line, io) ?? code;
        });
        response.on('end', () => resolve(code));
        response.on('error', reject);
      },
    );
    asking.on('error', (error) => (io.signal.aborted ? resolve(1) : reject(error)));
    // Standard input is read only by verbs that ask for it; the bot says so by a 100-continue of its own: here, by need.
    if (needsStdin(args)) void io.stdin().then((bytes) => asking.end(bytes), reject);
    else asking.end();
  });
}

const needsStdin = (args: readonly string[]): boolean => args.includes('--jsonl') || args.includes('-');

function deliver(line: string, io: Io): ExitCode | null {
  if (line === '') return null;
  const frame = JSON.parse(line) as { o?: string; e?: string; x?: ExitCode };
  if (frame.o !== undefined) io.out(frame.o);
  if (frame.e !== undefined) io.err(frame.e);
  return frame.x ?? null;
}

/** The bot's side: turns a request into an `Io`. */
export function serveVerbs(run: (args: readonly string[], io: Io) => Promise<ExitCode>) {
  return async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const header = incoming.headers[CALL_HEADER];
    if (incoming.url !== '/verb' || typeof header !== 'string') {
      response.writeHead(404).end();
      return;
    }
    const call = JSON.parse(Buffer.from(header, 'base64').toString('utf8')) as Call;
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    const send = (frame: object) => void (response.writable && response.write(`${JSON.stringify(frame)}\n`));
    const io: Io = {
      stdin: () => bodyOf(incoming),
      out: (line) => send({ o: line }),
      err: (text) => send({ e: text }),
      errIsTerminal: false,
      outIsTerminal: call.outIsTerminal,
      columns: call.columns,
      cwd: call.cwd,
      signal: gone.signal,
    };
    response.writeHead(200, { 'content-type': 'application/jsonl' });
    send({ x: await run(call.arguments, io) });
    response.end();
  };
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of incoming) {
    bytes += (chunk as Buffer).length;
    if (bytes > STDIN_BYTES_MAX) throw new Error('standard input is too large');
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}
