import type { Readable, Transform } from 'node:stream';
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
  body.on('data', (chunk: Uint8Array) => {
    bytesIn += chunk.length;
  });
  let out: Readable = body;
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

async function undo(packed: Readable, name: string, host: string): Promise<Readable> {
  // Truncated streams are common (a proxy cuts them); SYNC_FLUSH gives what came instead of an error.
  const lenient = { finishFlush: constants.Z_SYNC_FLUSH };
  let unpack: Transform;
  if (name === 'gzip' || name === 'x-gzip') unpack = createGunzip(lenient);
  else if (name === 'br') unpack = createBrotliDecompress({ finishFlush: constants.BROTLI_OPERATION_FLUSH });
  else if (name === 'deflate')
    unpack = (await startsLikeZlib(packed)) ? createInflate(lenient) : createInflateRaw(lenient);
  else throw new FetchError('connect', `${host} packed its answer in a way we did not ask for.`, { permanent: true });
  packed.on('error', (error) => unpack.destroy(error));
  return packed.pipe(unpack);
}

/** "deflate" means zlib by the RFC and raw deflate by old habit; the low nibble of the first byte tells them apart. */
async function startsLikeZlib(packed: Readable): Promise<boolean> {
  const first = await new Promise<Uint8Array | null>((resolve, reject) => {
    packed.once('error', reject);
    packed.once('end', () => resolve(null));
    packed.once('readable', () => resolve(packed.read() as Uint8Array | null));
  });
  if (first === null) return true;
  packed.unshift(first);
  return ((first[0] ?? 0) & 0x0f) === 0x08;
}
