import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/article/encoding.ts';
import { UserError } from '../../src/model.ts';

const GERMAN = 'Die Brücke über den Fluß ist für Lastwagen gesperrt, sagte die Bürgermeisterin.';
const RUSSIAN =
  'Мост через реку закрыт для грузовиков, сообщила мэр города в четверг вечером. Объезд займёт двадцать минут.';
const JAPANESE = '市長は木曜日の夜、橋をトラックに対して閉鎖すると発表しました。迂回路は二十分ほどかかります。';
const meta = (charset: string, text: string) =>
  `<html><head><meta charset="${charset}"></head><body>${text}</body></html>`;

describe('decodeText', () => {
  it.each<[name: string, encoding: string, text: string, header: string | null, by: string]>([
    ['plain ASCII', 'utf-8', 'hello', null, 'utf8'],
    ['UTF-8 without a word', 'utf-8', GERMAN, null, 'utf8'],
    ['UTF-8 although the header says Latin-1', 'utf-8', GERMAN, 'iso-8859-1', 'utf8'],
    ['Latin-1 by header', 'windows-1252', GERMAN, 'ISO-8859-1', 'header'],
    ['Latin-1 by meta', 'windows-1252', meta('iso-8859-1', GERMAN), null, 'declaration'],
    ['Latin-1 although meta says UTF-8', 'windows-1252', meta('utf-8', GERMAN), null, 'sniffed'],
    ['an unknown charset', 'windows-1252', GERMAN, 'x-klingon', 'sniffed'],
    ['header before meta', 'windows-1251', meta('iso-8859-1', RUSSIAN), 'windows-1251', 'header'],
    ['Cyrillic by sniffing', 'windows-1251', RUSSIAN, null, 'sniffed'],
    ['KOI8-R by header', 'koi8-r', RUSSIAN, 'koi8-r', 'header'],
    ['Shift JIS by meta', 'shift_jis', meta('Shift_JIS', JAPANESE), null, 'declaration'],
    [
      'EUC-JP by XML declaration',
      'euc-jp',
      `<?xml version="1.0" encoding="EUC-JP"?><a>${JAPANESE}</a>`,
      null,
      'declaration',
    ],
    ['GB2312 means GB18030', 'gb18030', meta('gb2312', '镕 is not in GB2312'), null, 'declaration'],
  ])('%s', (_name, encoding, text, header, by) => {
    const decoded = decodeText(iconv.encode(text, encoding), header);
    expect(decoded.text).toBe(text);
    expect(decoded.by).toBe(by);
  });

  it.each(['utf-8', 'utf-16le', 'utf-16be'])('a byte order mark for %s wins over the header', (encoding) => {
    const decoded = decodeText(iconv.encode(GERMAN, encoding, { addBOM: true }), 'iso-8859-2');
    expect(decoded).toMatchObject({ text: GERMAN, by: 'bom' });
  });

  it('UTF-16 without a mark is seen', () => {
    expect(decodeText(iconv.encode(`<?xml version="1.0"?><a>${GERMAN}</a>`, 'utf-16le')).text).toContain('Brücke');
  });

  it('a UTF-8 page cut in the middle of a letter stays UTF-8', () => {
    const bytes = Buffer.from(meta('utf-8', GERMAN.repeat(40)), 'utf8').subarray(0, -15);
    const cut = Buffer.concat([bytes, Buffer.from([0xc3])]);
    expect(decodeText(cut, 'utf-8').text).toContain('Brücke über den Fluß');
  });

  it('ISO-2022-JP hides in ASCII and is read by its name', () => {
    const bytes = Buffer.from('\u001b$B;TD9\u001b(B', 'latin1');
    expect(decodeText(bytes, null).by).toBe('utf8');
  });

  it.each<[name: string, bytes: Buffer, message: RegExp]>([
    ['a PDF', Buffer.from('%PDF-1.7 ...'), /PDF/],
    ['a ZIP', Buffer.from('504b030414000600', 'hex'), /ZIP/],
    ['a PNG', Buffer.from('89504e470d0a1a0a0000', 'hex'), /PNG/],
    ['gzip', Buffer.from('1f8b0800000000000003', 'hex'), /gzip/],
    ['zero bytes', Buffer.alloc(500), /binary/],
    ['noise', Buffer.from(Array.from({ length: 999 }, (_, i) => (i * 7919) % 31)), /binary/],
  ])('refuses %s', (_name, bytes, message) => {
    expect(() => decodeText(bytes)).toThrow(UserError);
    expect(() => decodeText(bytes)).toThrow(message);
  });

  it('takes a few stray control characters', () => {
    expect(decodeText(Buffer.from(`${GERMAN}\u0001${GERMAN}`)).text).toContain('Brücke');
  });
});
