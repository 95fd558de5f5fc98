import { createRequire } from 'node:module';
import { UserError } from '../model.ts';

const require = createRequire(import.meta.url);
/** Loaded when first needed: nearly every text is UTF-8. */
const iconv = () => require('iconv-lite') as typeof import('iconv-lite');
const chardet = () => require('chardet') as typeof import('chardet');

/** Where the bytes say, or seem to say, how they are written. */
export interface Decoded {
  readonly text: string;
  /** The encoding used, as iconv-lite names it. */
  readonly encoding: string;
  readonly by: 'bom' | 'header' | 'declaration' | 'utf8' | 'sniffed';
}

/** A declaration stands in the first kilobyte by the HTML standard; CMS preambles push it further down. */
const DECLARATION_BYTES_MAX = 4096;
/** What the sniffer looks at; more makes it slower, not surer. */
const SNIFF_BYTES_MAX = 64 * 1024;

/** WHATWG: these labels mean their Windows supersets. Origin: encoding.spec.whatwg.org, names and labels. */
const SUPERSETS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ascii: 'windows-1252',
    'us-ascii': 'windows-1252',
    'iso-8859-1': 'windows-1252',
    latin1: 'windows-1252',
    'iso-8859-9': 'windows-1254',
    'tis-620': 'windows-874',
    gb2312: 'gb18030',
    gbk: 'gb18030',
    shift_jis: 'cp932',
    'shift-jis': 'cp932',
    'x-sjis': 'cp932',
    'euc-kr': 'cp949',
    'ks_c_5601-1987': 'cp949',
    'unicode-1-1-utf-8': 'utf-8',
    utf8: 'utf-8',
  }),
);

/**
 * Bytes of a feed or a text file → text. The order of belief: byte order mark; valid UTF-8 that is not plain ASCII
 * (no other encoding makes that by chance); the header's charset; what the document declares; sniffing.
 * @throws UserError when the bytes are no text at all (a picture, a PDF, a ZIP).
 */
export function decodeText(bytes: Uint8Array, headerCharset: string | null = null): Decoded {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const bom = byteOrderMark(buffer);
  if (bom !== null) return decodeAs(buffer, bom, 'bom');
  const wide = wideWithoutMark(buffer);
  if (wide !== null) return decodeAs(buffer, wide, 'sniffed');
  refuseBinary(buffer);

  const header = usable(headerCharset);
  const declared = usable(declaration(buffer));
  if (isUtf8(buffer)) {
    // Pure ASCII reads the same in nearly all encodings, but ISO-2022 hides in it and UTF-7 is never honoured.
    const escaped = [header, declared].find((name) => name !== null && /^iso-2022/i.test(name));
    if (escaped !== undefined && escaped !== null && buffer.includes(0x1b)) return decodeAs(buffer, escaped, 'header');
    return decodeAs(buffer, 'utf-8', header === 'utf-8' ? 'header' : declared === 'utf-8' ? 'declaration' : 'utf8');
  }
  // A few broken bytes in a long UTF-8 page are damage (a cut by bytes), not another encoding.
  if ((header === 'utf-8' || declared === 'utf-8') && damageOf(buffer) < 0.01)
    return decodeAs(buffer, 'utf-8', 'header');
  if (header !== null && header !== 'utf-8') return decodeAs(buffer, header, 'header');
  if (declared !== null && declared !== 'utf-8') return decodeAs(buffer, declared, 'declaration');
  return decodeAs(buffer, sniffed(buffer), 'sniffed');
}

function decodeAs(buffer: Buffer, encoding: string, by: Decoded['by']): Decoded {
  const text =
    encoding === 'utf-8'
      ? buffer.toString('utf8').replace(/^\ufeff/, '')
      : iconv().decode(buffer, encoding, { stripBOM: true });
  return { text: text.includes('\0') ? text.replaceAll('\0', '') : text, encoding, by };
}

function byteOrderMark(buffer: Buffer): string | null {
  if (buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf) return 'utf-8';
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return buffer[2] === 0 && buffer[3] === 0 ? 'utf-32le' : 'utf-16le';
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 without a mark: every second byte of "<?xml" or "<html" is zero. */
function wideWithoutMark(buffer: Buffer): string | null {
  if (buffer.length < 8) return null;
  const evens = [0, 2, 4, 6].filter((i) => buffer[i] === 0).length;
  const odds = [1, 3, 5, 7].filter((i) => buffer[i] === 0).length;
  if (odds === 4 && evens === 0) return 'utf-16le';
  return evens === 4 && odds === 0 ? 'utf-16be' : null;
}

/** First bytes of what people drop by mistake. Origin: the formats' own specifications. */
const MAGIC: readonly (readonly [hex: string, what: string])[] = [
  ['25504446', 'a PDF'],
  ['504b0304', 'a ZIP or Office document'],
  ['d0cf11e0', 'an old Office document'],
  ['89504e47', 'a PNG picture'],
  ['ffd8ff', 'a JPEG picture'],
  ['47494638', 'a GIF picture'],
  ['52494646', 'a WebP, WAV or AVI file'],
  ['1f8b', 'a gzip file'],
  ['377abcaf', 'a 7z archive'],
  ['7f454c46', 'a program'],
];

function refuseBinary(buffer: Buffer): void {
  const head = buffer.subarray(0, 8).toString('hex');
  const known = MAGIC.find(([hex]) => head.startsWith(hex));
  const sample = buffer.subarray(0, SNIFF_BYTES_MAX);
  let control = 0;
  for (const byte of sample)
    if (byte === 0 || (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27)) control++;
  if (!known && control <= sample.length * 0.02) return;
  const what = known ? `a binary file (${known[1]})` : 'a binary file';
  throw new UserError(`That looks like ${what}, not text.`, 'Send plain text, HTML, JSON, XML or an .eml message.');
}

/** `<meta charset>`, `<meta http-equiv content="…charset=…">` or `<?xml encoding?>` near the start. */
function declaration(buffer: Buffer): string | null {
  const head = buffer.subarray(0, DECLARATION_BYTES_MAX).toString('latin1');
  return (
    /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/i.exec(head)?.[1] ??
    /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1] ??
    null
  );
}

function usable(label: string | null): string | null {
  if (label === null) return null;
  const lower = label.trim().toLowerCase();
  const name = SUPERSETS.get(lower) ?? lower;
  // A document that can be read byte by byte as far as its declaration is not UTF-16, whatever it says.
  if (/^utf-?(7|8$|16|32)/.test(name)) return 'utf-8';
  return iconv().encodingExists(name) ? name : null;
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

function isUtf8(buffer: Buffer): boolean {
  try {
    strictUtf8.decode(buffer);
    return true;
  } catch {
    return false;
  }
}

/** Share of the non-ASCII characters that a UTF-8 reading could not make sense of. */
function damageOf(buffer: Buffer): number {
  const text = buffer.toString('utf8');
  const foreign = text.match(/[^\0-\x7f]/g)?.length ?? 0;
  return foreign === 0 ? 0 : (text.match(/\ufffd/g)?.length ?? 0) / foreign;
}

/** Windows-1252 is what undeclared Western text is; the sniffer decides only where it is sure of something else. */
function sniffed(buffer: Buffer): string {
  const sample = buffer.subarray(0, SNIFF_BYTES_MAX);
  const best = chardet().analyse(sample)[0];
  const name = best === undefined ? null : usable(best.name);
  if (best === undefined || name === null || name === 'utf-8') return 'windows-1252';
  // Where most letters are above ASCII the script is not Latin, and even a faint guess beats Western.
  const high = sample.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0);
  return best.confidence >= (high > sample.length * 0.4 ? 10 : 30) ? name : 'windows-1252';
}
