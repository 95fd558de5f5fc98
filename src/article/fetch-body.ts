import { pipeline, Readable, type Transform } from 'node:stream';
import { constants, createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import { FetchError } from './fetch-error.ts';

/** Encodings we ask for and undo. */
export const ACCEPT_ENCODING = 'gzip, deflate, br';

/** A server may pack its packed answer again; nobody honest does so more than twice. */
const ENCODINGS_MAX = 2;

/** Beyond this many bytes out, more than RATIO_MAX bytes out for one byte in is a bomb, not a page (HTML packs 5–20 to 1). */
const RATIO_FREE_BYTES = 1024 * 1024;
const RATIO_MAX = 120;

/**
 * Reads a response body to its end, undoing `Content-Encoding`.
 * Limits: `bytesMax` after decompression and the ratio above; what exceeds them is a FetchError `too-large`, raised
 * while streaming, so that a bomb is never held in memory. A compressed stream that ends early gives what it had.
 */
export async function readBody(
  body: Readable,
  encoding: string | null,
  bytesMax: number,
  host: string,
): Promise<Uint8Array> {
  const encodings = (encoding ?? '')
    .toLowerCase()
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== 'identity');
  if (encodings.length > ENCODINGS_MAX)
    throw new FetchError('too-large', `${host} packed its answer too many times over.`, { permanent: true });
  let bytesIn = 0;
  let out: Readable = Readable.from(
    counted(body, (bytes) => (bytesIn += bytes)),
    { objectMode: false },
  );
  for (const name of encodings.reverse()) out = await undo(out, name, host);

  const chunks: Uint8Array[] = [];
  let bytesOut = 0;
  try {
    for await (const chunk of out as AsyncIterable<Uint8Array>) {
      bytesOut += chunk.length;
      if (bytesOut > bytesMax || (bytesOut > RATIO_FREE_BYTES && bytesOut > bytesIn * RATIO_MAX))
        throw tooLarge(host, bytesMax);
      chunks.push(chunk);
    }
  } finally {
    body.destroy();
  }
  return Buffer.concat(chunks);
}

export function tooLarge(host: string, bytesMax: number): FetchError {
  const mebibytes = Math.round(bytesMax / 1024 / 1024);
  return new FetchError('too-large', `The answer of ${host} is larger than ${mebibytes} MiB.`, { permanent: true });
}

async function* counted(body: Readable, count: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    count(chunk.length);
    yield chunk;
  }
}

async function undo(packed: Readable, name: string, host: string): Promise<Readable> {
  // Truncated streams are common (a proxy cuts them); SYNC_FLUSH gives what came instead of an error.
  const lenient = { finishFlush: constants.Z_SYNC_FLUSH };
  if (name === 'gzip' || name === 'x-gzip') return through(packed, createGunzip(lenient));
  if (name === 'br') return through(packed, createBrotliDecompress({ finishFlush: constants.BROTLI_OPERATION_FLUSH }));
  if (name !== 'deflate')
    throw new FetchError('connect', `${host} packed its answer in a way we did not ask for.`, { permanent: true });
  // "deflate" means zlib by the RFC and raw deflate by old habit; the low nibble of the first byte tells them apart.
  const chunks = packed[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
  const first = await chunks.next();
  const isZlib = first.done === true || ((first.value[0] ?? 0) & 0x0f) === 0x08;
  const whole = Readable.from(withFirst(first, chunks), { objectMode: false });
  return through(whole, isZlib ? createInflate(lenient) : createInflateRaw(lenient));
}

async function* withFirst(
  first: IteratorResult<Uint8Array>,
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  for (let next = first; next.done !== true; next = await rest.next()) yield next.value;
}

/** `pipe` that hands errors on: whoever reads the end sees what broke at the start. */
function through(packed: Readable, unpack: Transform): Readable {
  return pipeline(packed, unpack, () => undefined);
}
