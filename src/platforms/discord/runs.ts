/** Runs (plain text, links, times) as Discord markdown. */
import type { Emphasis, Run } from '../../platform.ts';
import type { SidePiece } from '../diff-side.ts';
import { SIZES } from './limits.ts';
import { cleanText, cut, escapeText, link, oneLine, timeTag } from './text.ts';

/** Our emphases as Discord writes them. `code` is not here: nothing is escaped inside code. */
const MARKS: Readonly<Record<Exclude<Emphasis, 'code'>, string>> = {
  strong: '**',
  em: '*',
  added: '**',
  removed: '~~',
};
/** Between two marked texts, so that their marks don't run together into other ones. */
const APART = '\u200b';

/** `shown` is escaped; the marks hug the words on each line, since Discord wants no space inside them. */
function mark(shown: string, around: string): string {
  return shown
    .split('\n')
    .map((line) => line.replace(/^(\s*)(.*?)(\s*)$/su, (_, lead, words, tail) => lead + wrap(words, around) + tail))
    .join('\n');
}

function wrap(words: string, around: string): string {
  return words === '' ? '' : `${around}${words}${around}`;
}

/** Code shows what it holds as it stands, so what holds a backtick is shown as plain text instead. */
function code(text: string): string {
  const shown = oneLine(text);
  if (shown === '') return '';
  return shown.includes('`') || shown.includes('\\') ? escapeText(shown) : `\`${shown}\``;
}

function runMarkdown(run: Run): string {
  if ('time' in run) return timeTag(run.time, run.style);
  if (run.channel !== undefined && /^\d{15,21}$/.test(run.channel)) return `<#${run.channel}>`;
  const text = cut(cleanText(run.text), SIZES.quotationMax);
  if (run.href !== undefined) {
    const shown = link(run.href, text, SIZES.hrefMax);
    const spaced = `${/^\s/u.test(text) ? ' ' : ''}${shown}${/\S\s$/u.test(text) ? ' ' : ''}`;
    return run.emphasis === undefined || run.emphasis === 'code' ? spaced : mark(spaced, MARKS[run.emphasis]);
  }
  if (run.emphasis === 'code') return code(text);
  return run.emphasis === undefined ? escapeText(text) : mark(escapeText(text), MARKS[run.emphasis]);
}

/** Runs as markdown, all foreign text escaped. Not cut: see `lineMarkdown`. */
export function runsMarkdown(runs: readonly Run[]): string {
  return join(runs.map(runMarkdown));
}

/** Marked pieces side by side are kept apart. */
function join(pieces: readonly string[]): string {
  let text = '';
  for (const piece of pieces) {
    const clash = /[*~_`]$/u.test(text) && /^[*~_`]/u.test(piece);
    text += clash ? APART + piece : piece;
  }
  return text;
}

/** Runs as one line of at most `lengthMax` characters: whole runs only, then an ellipsis. */
export function lineMarkdown(runs: readonly Run[], lengthMax: number): string {
  const pieces: string[] = [];
  let length = 0;
  for (const run of runs) {
    const piece = runMarkdown(shorten(run, Math.floor(lengthMax / 3))).replace(/\s*\n\s*/gu, ' ');
    if (length + piece.length + 2 > lengthMax) return `${join(pieces)}…`;
    pieces.push(piece);
    length += piece.length + 1;
  }
  return join(pieces);
}

/** Escaping makes a text at most twice as long, so a third of the space holds it with its marks. */
function shorten(run: Run, lengthMax: number): Run {
  return 'time' in run ? run : { ...run, text: cut(run.text, lengthMax) };
}

/**
 * The words of one side, those that differ in bold and underlined. Bold on both sides: struck words would read as
 * withdrawn, and Onrecord doesn't say who is right.
 */
export function diffMarkdown(pieces: readonly SidePiece[]): string {
  return join(pieces.map(({ text, differs }) => (differs ? markDifference(escapeText(text)) : escapeText(text))));
}

function markDifference(shown: string): string {
  return mark(mark(shown, '**'), '__');
}
