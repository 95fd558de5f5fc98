/**
 * Message → plain text for the command line: the same order and words as on the desk.
 *
 * Text of the record is foreign: control characters that a terminal would obey are shown as pictures (␛), and
 * right-to-left overrides are closed where they end, so that no title can rewrite the line above it.
 */
import type { DiffPiece } from '../model.ts';
import type { Difference, Message, Part, Quotation, Run } from '../platform.ts';
import { labelOf, originsLine, QUOTATION_LABELS, speakerOf, utcTime } from '../wording.ts';
import { isMarked, ofSide } from './diff-side.ts';

export interface TextOptions {
  /** ANSI colours; without them differing words stand in [-old-] and {+new+}. */
  readonly color: boolean;
  /** Columns to wrap at; 0 or Infinity for none. Words longer than a line are left whole. */
  readonly width: number;
}

type Style = 'strong' | 'em' | 'dim' | 'alert' | 'added' | 'removed';

const ANSI: Readonly<Record<Style, readonly [on: string, off: string]>> = {
  strong: ['\u001b[1m', '\u001b[22m'],
  em: ['\u001b[3m', '\u001b[23m'],
  dim: ['\u001b[2m', '\u001b[22m'],
  alert: ['\u001b[1;31m', '\u001b[22;39m'],
  added: ['\u001b[4;32m', '\u001b[24;39m'],
  removed: ['\u001b[9;31m', '\u001b[29;39m'],
};
const PLAIN: Partial<Record<Style, readonly [on: string, off: string]>> = {
  added: ['{+', '+}'],
  removed: ['[-', '-]'],
};
const WIDTH_MIN = 20;
const INDENT = '  ';

/** The whole message, lines joined by "\n", without a newline at the end. */
export function messageToText(message: Message, options: TextOptions): string {
  const write = new Writer(options);
  const label = write.style(message.severity === 'alert' ? 'alert' : 'dim', labelOf(message).toUpperCase());
  const sign = message.severity === 'alert' ? '▲ ' : '';
  const bare = message.title === null && message.parts.length === 0;
  if (message.kind !== 'answer')
    write.line(`${sign}${label}  ${write.style('dim', utcTime(message.timestamp, 'datetime'))}`);
  if (message.title !== null || bare) write.line(write.style('strong', safe(message.title ?? message.summary)));
  for (const part of message.parts) {
    write.blank();
    writePart(write, part);
  }
  if (message.context.length > 0) {
    write.blank();
    write.line(write.style('dim', runsText(write, message.context)));
  }
  for (const button of message.buttons) {
    if (button.href !== undefined) write.line(write.style('dim', `${safe(button.label)}: ${safe(button.href)}`));
  }
  return write.text();
}

// ── Parts ──────────────────────────────────────────────────────────────────────────────────────────────

function writePart(write: Writer, part: Part): void {
  switch (part.type) {
    case 'text':
      write.line(runsText(write, part.runs));
      break;
    case 'heading':
      write.line(write.style('strong', safe(part.text)));
      break;
    case 'quotation':
      writeQuotation(write, part.quotation, safe(part.quotation.text), '');
      break;
    case 'difference':
      writeDifference(write, part.difference);
      break;
    case 'fields':
      for (const field of part.fields) {
        write.line(`${write.style('dim', `${safe(field.name)}:`)} ${runsText(write, field.value)}`, INDENT);
      }
      break;
    case 'list':
      for (const item of part.items) write.line(runsText(write, item), `${INDENT}• `, INDENT + INDENT);
      break;
    case 'image':
      write.line(write.style('dim', `[${safe(part.title)}] ${safe(part.alt)}`));
      break;
    case 'divider':
      write.line(write.style('dim', '———'));
  }
}

function runsText(write: Writer, runs: readonly Run[]): string {
  return runs
    .map((run) => {
      if ('time' in run) return utcTime(run.time, run.style);
      const text = run.emphasis && run.emphasis !== 'code' ? write.style(run.emphasis, safe(run.text)) : safe(run.text);
      return run.href === undefined || run.href === run.text ? text : `${text} (${safe(run.href)})`;
    })
    .join('');
}

/** Words, then who, where, when and the link, each on a line of its own. */
function writeQuotation(write: Writer, quotation: Quotation, words: string, label: string): void {
  const marked = quotation.kind === 'direct' && !/^\s*["“”«„‘']/.test(quotation.text);
  if (label !== '') write.line(write.style('dim', label));
  write.line(marked ? `“${words}”` : words, '│ ', '│ ');
  const speaker = speakerOf(quotation);
  const role = quotation.role === null ? '' : `, ${safe(quotation.role)}`;
  const via = quotation.via === null ? '' : ` via ${safe(quotation.via)}`;
  const who = speaker === null ? '' : `${write.style('strong', safe(speaker))}${role}${via} · `;
  write.line(`${who}${QUOTATION_LABELS[quotation.kind]}`, INDENT);
  write.line(`${safe(quotation.outlet)} · ${utcTime(quotation.published, 'datetime')}`, INDENT);
  write.line(write.style('dim', safe(quotation.url)), INDENT);
  if (quotation.recordUrl !== null) write.line(write.style('dim', `in the text: ${safe(quotation.recordUrl)}`), INDENT);
  if (quotation.also.length > 0) {
    const others = quotation.also.map((other) => safe(other.outlet)).join(', ');
    write.line(`Also in ${others} · ${originsLine(quotation.also.length + 1, quotation.origins)}`, INDENT);
  }
}

function writeDifference(write: Writer, { a, b, pieces }: Difference): void {
  writeQuotation(write, a, markPieces(write, pieces, 'removed', a.text), 'ON RECORD');
  write.blank();
  writeQuotation(write, b, markPieces(write, pieces, 'added', b.text), 'NEW');
}

/** One side with its own words marked; as it stands when the pieces don't spell it. */
function markPieces(write: Writer, pieces: readonly DiffPiece[], own: 'removed' | 'added', text: string): string {
  const mine = ofSide(pieces, own === 'removed' ? 'a' : 'b');
  if (mine.map((piece) => piece.text).join('') !== text) return safe(text);
  return mine
    .map((piece) => {
      const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(piece.text) ?? [];
      return !isMarked(piece) || words === '' ? safe(piece.text) : `${before}${write.style(own, safe(words))}${after}`;
    })
    .join('');
}

// ── Lines ──────────────────────────────────────────────────────────────────────────────────────────────

class Writer {
  readonly #lines: string[] = [];
  readonly #options: TextOptions;
  constructor(options: TextOptions) {
    this.#options = options;
  }
  style(style: Style, text: string): string {
    const [on, off] = (this.#options.color ? ANSI[style] : PLAIN[style]) ?? ['', ''];
    return `${on}${text}${off}`;
  }
  /** Adds text, wrapped; `first` stands before its first line, `next` (default: as many spaces) before the others. */
  line(text: string, first = '', next = ' '.repeat(first.length)): void {
    const width =
      this.#options.width > 0 ? Math.max(WIDTH_MIN, this.#options.width) - first.length : Number.POSITIVE_INFINITY;
    text
      .split('\n')
      .flatMap((one) => wrap(one, width))
      .forEach((one, index) => void this.#lines.push(`${index === 0 ? first : next}${one}`.trimEnd()));
  }
  blank(): void {
    if (this.#lines.length > 0 && this.#lines.at(-1) !== '') this.#lines.push('');
  }
  text(): string {
    return this.#lines.join('\n');
  }
}

/** Breaks at spaces only: a link or a long word is never cut, and what fits stays as it is. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<=\s)(?=\S)/)) {
    if (line !== '' && columns(line) + columns(word.trimEnd()) > width) {
      lines.push(line);
      line = '';
    }
    line += word;
  }
  return [...lines, line];
}

const STYLING = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');
/** East Asian wide letters and emoji take two columns, combining marks none. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}\uFF00-\uFF60]/u;
const NO_WIDTH = /\p{Mark}|\p{Default_Ignorable_Code_Point}/u;

function columns(text: string): number {
  let count = 0;
  for (const character of text.replace(STYLING, ''))
    count += WIDE.test(character) ? 2 : NO_WIDTH.test(character) ? 0 : 1;
  return count;
}

const OPENS = /[\u202A\u202B\u202D\u202E]/g;
const CLOSES = /\u202C/g;
const ISOLATES = /[\u2066-\u2068]/g;
const UNISOLATES = /\u2069/g;

/** Foreign text that a terminal only shows. Tabs and line breaks stay. */
function safe(text: string): string {
  const shown = [...text].map(picture).join('');
  const left = (opens: RegExp, closes: RegExp) =>
    Math.max(0, (text.match(opens)?.length ?? 0) - (text.match(closes)?.length ?? 0));
  return `${shown}${'\u202C'.repeat(left(OPENS, CLOSES))}${'\u2069'.repeat(left(ISOLATES, UNISOLATES))}`;
}

/** C0 and C1 controls as their Unicode pictures (U+2400 and following), which only look like them. */
function picture(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code === 9 || code === 10) return character;
  if (code < 32) return String.fromCharCode(0x2400 + code);
  if (code === 127) return '␡';
  return code >= 128 && code < 160 ? '�' : character;
}
