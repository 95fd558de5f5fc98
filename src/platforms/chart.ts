/** The small picture of a digest: a horizontal bar chart as PNG, with the same in words for those who can't see it. */
import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';

export interface Bar {
  readonly label: string;
  /** At least 0; anything else counts as 0. */
  readonly value: number;
}

export interface BarChart {
  readonly title: string;
  readonly bars: readonly Bar[];
}

const BARS_MAX = 12;
const TITLE_CHARS_MAX = 64;
const LABEL_CHARS_MAX = 24;
/** Drawn at twice the size, for sharp text on dense screens. */
const SCALE = 2;
const WIDTH = 560;
const MARGIN = 20;
const TITLE_HEIGHT = 44;
const ROW_HEIGHT = 30;
const BAR_HEIGHT = 18;
const LABEL_WIDTH = 190;
const VALUE_WIDTH = 52;
const BAR_WIDTH = WIDTH - 2 * MARGIN - LABEL_WIDTH - VALUE_WIDTH;

const FONT = 'DejaVu Sans';
const INK = '#1f2933';
const FAINT = '#7a8594';
const FILL = '#2f6fde';
const TRACK = '#e8ecf1';

const require = createRequire(import.meta.url);
const fontFiles = ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'].map((file) =>
  require.resolve(`dejavu-fonts-ttf/ttf/${file}`),
);

/** PNG, 1120 pixels wide; at most twelve bars, with a line saying how many were left out. */
export function barChartPng(chart: BarChart): Uint8Array {
  const image = new Resvg(barChartSvg(chart), {
    background: '#ffffff',
    fitTo: { mode: 'zoom', value: SCALE },
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: FONT },
  });
  return image.render().asPng();
}

/** The chart in one sentence: title, then every bar with its value. */
export function barChartAlt({ title, bars }: BarChart): string {
  const shown = bars.slice(0, BARS_MAX).map(({ label, value }) => `${oneLine(label)} ${number(value)}`);
  const left = bars.length - shown.length;
  const list = shown.length === 0 ? 'nothing to show' : shown.join(', ');
  return `Bar chart. ${oneLine(title)}: ${list}${left > 0 ? `, and ${left} more` : ''}.`;
}

/** The drawing itself, for tests and previews. */
export function barChartSvg({ title, bars }: BarChart): string {
  const shown = bars.slice(0, BARS_MAX);
  const left = bars.length - shown.length;
  const largest = Math.max(1, ...shown.map(({ value }) => amount(value)));
  const height = TITLE_HEIGHT + MARGIN + ROW_HEIGHT * Math.max(1, shown.length) + (left > 0 ? ROW_HEIGHT : 0);
  const rows = shown.map((bar, index) => row(bar, TITLE_HEIGHT + MARGIN / 2 + index * ROW_HEIGHT, largest));
  const lastLine = TITLE_HEIGHT + MARGIN / 2 + shown.length * ROW_HEIGHT + BAR_HEIGHT;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" font-family="${FONT}">`,
    text(MARGIN, MARGIN + 12, cut(title, TITLE_CHARS_MAX), `font-size="15" font-weight="bold" fill="${INK}"`),
    ...rows,
    shown.length === 0 ? text(MARGIN, lastLine, 'Nothing to show', `font-size="13" fill="${FAINT}"`) : '',
    left > 0 ? text(MARGIN, lastLine, `and ${left} more`, `font-size="12" fill="${FAINT}"`) : '',
    '</svg>',
  ].join('');
}

function row({ label, value }: Bar, top: number, largest: number): string {
  const left = MARGIN + LABEL_WIDTH;
  const middle = top + BAR_HEIGHT / 2 + 5;
  // A bar of one among hundreds is still to be seen.
  const width = amount(value) === 0 ? 0 : Math.max(3, (amount(value) / largest) * BAR_WIDTH);
  const bar = (length: number, fill: string) =>
    `<rect x="${left}" y="${top}" width="${length.toFixed(1)}" height="${BAR_HEIGHT}" rx="3" fill="${fill}"/>`;
  return [
    text(left - 10, middle, cut(label, LABEL_CHARS_MAX), `font-size="12" text-anchor="end" fill="${INK}"`),
    bar(BAR_WIDTH, TRACK),
    width === 0 ? '' : bar(width, FILL),
    text(left + BAR_WIDTH + 8, middle, number(value), `font-size="13" font-weight="bold" fill="${INK}"`),
  ].join('');
}

function text(x: number, y: number, content: string, attributes: string): string {
  return `<text x="${x}" y="${y}" ${attributes}>${escapeXml(content)}</text>`;
}

function amount(value: number): number {
  return Number.isFinite(value) && value > 0 ? value : 0;
}

function number(value: number): string {
  return new Intl.NumberFormat('en', { maximumFractionDigits: 1, notation: 'compact' }).format(amount(value));
}

function oneLine(foreign: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML can't hold them
  return foreign.replace(/[\s\u0000-\u001f\u007f\ufffe\uffff]+|\p{Surrogate}/gu, ' ').trim();
}

function cut(foreign: string, charactersMax: number): string {
  const characters = [...new Intl.Segmenter('en').segment(oneLine(foreign).slice(0, 500))].map(
    ({ segment }) => segment,
  );
  return characters.length <= charactersMax
    ? characters.join('')
    : `${characters.slice(0, charactersMax - 1).join('')}…`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeXml(foreign: string): string {
  return foreign.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
}
