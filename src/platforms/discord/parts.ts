/**
 * The parts of a message as groups of markdown lines. A group belongs together: it moves to the next page as a whole when
 * it fits there. No group line is longer than `SIZES.blockMax`; long quotations become several lines with marks.
 */
import type { DiffPiece } from '../../model.ts';
import type { Difference, Part, Quotation, Run } from '../../platform.ts';
import { originsLine, QUOTATION_LABELS, speakerOf } from '../../wording.ts';
import { diffSide, type SidePiece } from '../diff-side.ts';
import { SIZES } from './limits.ts';
import { diffMarkdown, lineMarkdown, runsMarkdown } from './runs.ts';
import { cleanText, cut, escapeCut, link, oneLine, splitText, timeTag } from './text.ts';

/** Lines of markdown that belong together. */
export type Group = readonly string[];

/** What a part becomes: groups of text, in order. Images and trailing fields are laid out by `render.ts`. */
export function partGroups(part: Part): Group[] {
  switch (part.type) {
    case 'heading':
      return [[`### ${escapeCut(oneLine(part.text), SIZES.lineMax)}`]];
    case 'text':
      return splitToFit(part.runs).map((text) => [text]);
    case 'quotation':
      return [quotationLines(part.quotation)];
    case 'difference':
      return [differenceLines(part.difference)];
    case 'fields':
      return [part.fields.map((field) => fieldLine(field.name, field.value))];
    case 'list':
      return part.items.map((item) => [`- ${lineMarkdown(item, SIZES.lineMax)}`]);
    case 'divider':
    case 'image':
      return [];
  }
}

function fieldLine(name: string, value: readonly Run[]): string {
  const shown = escapeCut(oneLine(name), SIZES.nameMax);
  return `${shown === '' ? '' : `**${shown}** `}${lineMarkdown(value, SIZES.lineMax)}`;
}

/** Runs as markdown of at most `blockMax` characters a piece. */
function splitToFit(runs: readonly Run[]): string[] {
  const whole = runsMarkdown(runs);
  if (whole.length <= SIZES.blockMax) return whole.trim() === '' ? [] : [whole];
  const pieces: string[] = [];
  let line: Run[] = [];
  for (const run of runs.flatMap(shortRuns)) {
    if (line.length > 0 && runsMarkdown([...line, run]).length > SIZES.blockMax) {
      pieces.push(runsMarkdown(line));
      line = [];
    }
    line.push(run);
  }
  return [...pieces, runsMarkdown(line)].filter((text) => text.trim() !== '');
}

function shortRuns(run: Run): Run[] {
  if ('time' in run) return [run];
  const lengthMax = run.href === undefined ? Math.floor(SIZES.blockMax / 3) : SIZES.nameMax;
  return splitText(cut(cleanText(run.text), SIZES.quotationMax), lengthMax).map((text) => ({ ...run, text }));
}

// ── Quotations ─────────────────────────────────────────────────────────────────────────────────────────

function quotationLines(quotation: Quotation): string[] {
  const words = [{ text: cleanText(quotation.text), differs: false }];
  return [...quoteLines(words, quotation.kind), ...attributionLines(quotation)];
}

function differenceLines({ a, b, pieces }: Difference): string[] {
  return [
    '-# On record',
    ...quoteLines(markedWords(pieces, 'a', a.text), a.kind),
    ...attributionLines(a),
    '',
    '-# New',
    ...quoteLines(markedWords(pieces, 'b', b.text), b.kind),
    ...attributionLines(b),
  ];
}

type Words = readonly SidePiece[];

/** One side with its differing words marked; as it stands when the pieces don't spell it, for the words come first. */
function markedWords(pieces: readonly DiffPiece[], side: 'a' | 'b', text: string): Words {
  const words = diffSide(pieces, side);
  const spelled = words.map((piece) => piece.text).join('') === text;
  return (spelled ? words : [{ text, differs: false }]).map((piece) => ({ ...piece, text: cleanText(piece.text) }));
}

/** The words as block quotes; quotation marks are ours only where the article's words are wholly quoted without them. */
function quoteLines(words: Words, kind: Quotation['kind']): string[] {
  const isQuoted = words.some(({ text }) => /["“”„«»]/u.test(text)) || /^[‘'‹「『]/u.test(words[0]?.text ?? '');
  const marked = kind === 'direct' && !isQuoted;
  const chunks = chunkWords(words);
  return chunks.map((chunk, index) => {
    const before = index > 0 ? '… ' : marked ? '“' : '';
    const after = index < chunks.length - 1 ? ' …' : marked ? '”' : '';
    return blockQuote(before + diffMarkdown(chunk) + after);
  });
}

function blockQuote(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
}

/** Words in chunks whose block quote fits `blockMax`; what is beyond `quotationMax` is left out with a mark. */
function chunkWords(words: Words): Words[] {
  const total = words.reduce((sum, { text }) => sum + text.length, 0);
  const limited = total > SIZES.quotationMax ? cutWords(words, SIZES.quotationMax) : words;
  const fits = (chunk: Words) => blockQuote(diffMarkdown(chunk)).length <= SIZES.blockMax - 8;
  if (fits(limited)) return [limited];
  const chunks: { text: string; differs: boolean }[][] = [[]];
  // Escaping doubles a text at most and a line break costs two more, so a third of the room always fits.
  const short = limited.flatMap(({ text, differs }) =>
    splitText(text, Math.floor(SIZES.blockMax / 4)).map((piece) => ({ text: piece, differs })),
  );
  for (const piece of short) {
    const chunk = chunks.at(-1) ?? [];
    if (chunk.length > 0 && !fits([...chunk, piece])) chunks.push([piece]);
    else chunk.push(piece);
  }
  return chunks;
}

function cutWords(words: Words, lengthMax: number): Words {
  let room = lengthMax;
  return words.flatMap((piece) => {
    if (room <= 0) return [];
    const text = cut(piece.text, room);
    room -= piece.text.length;
    return [{ ...piece, text }];
  });
}

/** `**Speaker**, role, via X · paraphrase`, then `Outlet · time · on record`, then the other outlets. */
function attributionLines(quotation: Quotation): string[] {
  const name = (text: string) => escapeCut(oneLine(text), SIZES.nameMax);
  // Quotation marks say it already.
  const note = quotation.kind === 'direct' ? null : QUOTATION_LABELS[quotation.kind].toLowerCase();
  const [speaker, role, via] = [speakerOf(quotation), quotation.role, quotation.via].map((text) => name(text ?? ''));
  let who = speaker ? `**${speaker}**` : '';
  if (role) who += who === '' ? role : `, ${role}`;
  if (via) who += `${who === '' ? 'Via' : ', via'} ${via}`;
  const first = who === '' || note === null ? who : `${who} · ${note}`;
  const outlet = link(quotation.url, cut(oneLine(quotation.outlet), SIZES.nameMax), SIZES.hrefMax);
  const record = quotation.recordUrl === null ? '' : link(quotation.recordUrl, 'on record', SIZES.hrefMax);
  const time = timeTag(quotation.published, 'datetime');
  const second = [outlet, who === '' ? note : null, time].filter((text) => text !== null && text !== '').join(' · ');
  const lines = first === '' ? [] : [first];
  // Two very long addresses don't share a line.
  if (record === '' || second.length + record.length > SIZES.blockMax - 3) lines.push(second, record);
  else lines.push(`${second} · ${record}`);
  return [...lines.filter((line) => line !== ''), ...alsoLine(quotation)];
}

/** `-# 3 outlets, 1 origin · also in A, B and 4 more` */
function alsoLine({ also, origins }: Quotation): string[] {
  if (also.length === 0) return [];
  const count = originsLine(also.length + 1, origins);
  let names = '';
  let shown = 0;
  for (const { outlet, url } of also) {
    const next = link(url, cut(oneLine(outlet), SIZES.nameMax / 2), SIZES.hrefMax / 2);
    if (names.length + next.length > SIZES.lineMax) break;
    names += `${names === '' ? '' : ', '}${next}`;
    shown += 1;
  }
  const left = also.length - shown;
  const more = left === 0 ? '' : shown === 0 ? `${left} more` : ` and ${left} more`;
  return [`-# ${count} · also in ${names}${more}`];
}

/** Small print below everything, or ''. */
export function contextLine(context: readonly Run[]): string {
  const line = lineMarkdown(context, SIZES.contextMax).trim();
  return line === '' ? '' : `-# ${line}`;
}
