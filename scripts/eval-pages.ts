/**
 * Measures the reading of pages on our own fixtures: `npx tsx scripts/eval-pages.ts [--dir DIR] [--errors] [NAME…]`.
 *
 * Text: bags of 4-word shingles, read against `expected.txt`; precision, recall and F1 per page, then their means, as
 * public benchmarks of article extraction do. Metadata: share of the fields in `expected.json` that came out equal.
 * Kinds: share of pages (articles, walls, lists…) taken for what they are. The two libraries are given the same HTML and
 * their markup is turned to text by the same code, so what differs is what they chose.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { parsePage } from '../src/article/dom.ts';
import { decodeText } from '../src/article/encoding.ts';
import { toBlocks } from '../src/article/page-text.ts';
import { readPage } from '../src/article/read.ts';

const FIELDS = ['title', 'byline', 'published', 'modified', 'outlet', 'canonicalUrl', 'language', 'credit'] as const;

interface Expected {
  readonly url: string;
  readonly kind: string;
  readonly [field: string]: unknown;
}

interface Score {
  readonly p: number;
  readonly r: number;
  readonly f: number;
}

function shingles(text: string): Map<string, number> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const bag = new Map<string, number>();
  const last = Math.max(1, words.length - 3);
  for (let i = 0; i < last && words.length > 0; i++) {
    const shingle = words.slice(i, i + 4).join(' ');
    bag.set(shingle, (bag.get(shingle) ?? 0) + 1);
  }
  return bag;
}

function score(expected: string, found: string): Score {
  const [gold, got] = [shingles(expected), shingles(found)];
  let hit = 0;
  for (const [shingle, count] of gold) hit += Math.min(count, got.get(shingle) ?? 0);
  const size = (bag: Map<string, number>) => [...bag.values()].reduce((sum, count) => sum + count, 0);
  const p = size(got) === 0 ? (size(gold) === 0 ? 1 : 0) : hit / size(got);
  const r = size(gold) === 0 ? 1 : hit / size(gold);
  return { p, r, f: p + r === 0 ? 0 : (2 * p * r) / (p + r) };
}

const textOfHtml = (html: string) =>
  toBlocks(parsePage(html).body)
    .map((block) => block.text)
    .join('\n');

function byReadability(html: string): string {
  try {
    return textOfHtml(new Readability(parsePage(html) as never).parse()?.content ?? '');
  } catch {
    return '';
  }
}

async function byDefuddle(html: string, url: string): Promise<string> {
  try {
    const result = await Defuddle(parsePage(html) as never, url, { useAsync: false, removeImages: true } as never);
    return textOfHtml(result.content);
  } catch {
    return '';
  }
}

const args = process.argv.slice(2);
const showErrors = args.includes('--errors');
const dirAt = args.indexOf('--dir');
const dir = dirAt >= 0 ? (args[dirAt + 1] ?? '') : 'tests/fixtures/pages';
const wanted = args.filter((arg, i) => !arg.startsWith('--') && i !== dirAt + 1 - (dirAt < 0 ? 1e9 : 0));
const names = readdirSync(dir)
  .filter((name) => wanted.length === 0 || wanted.includes(name))
  .sort();

const scores: Record<string, Score[]> = { ours: [], readability: [], defuddle: [] };
const took: Record<string, number> = { ours: 0, readability: 0, defuddle: 0 };
const fieldHits = new Map<string, number>();
let articles = 0;
let kindHits = 0;

async function timed<T>(name: string, work: () => T | Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  took[name] = (took[name] ?? 0) + performance.now() - start;
  return result;
}

const percent = (value: number) => (value * 100).toFixed(1).padStart(5);

for (const name of names) {
  const expected = JSON.parse(readFileSync(join(dir, name, 'expected.json'), 'utf8')) as Expected;
  const html = decodeText(readFileSync(join(dir, name, 'page.html'))).text;
  const result = await timed('ours', () => readPage(html, expected.url));
  if (result.kind === expected.kind) kindHits++;
  else console.log(`${name.padEnd(28)} kind ${result.kind}, expected ${expected.kind}`);
  if (expected.kind !== 'article') continue;
  articles++;
  const gold = readFileSync(join(dir, name, 'expected.txt'), 'utf8').trim();
  const text = result.kind === 'article' ? result.text : '';
  const found = {
    ours: text,
    readability: await timed('readability', () => byReadability(html)),
    defuddle: await timed('defuddle', () => byDefuddle(html, expected.url)),
  };
  for (const [who, got] of Object.entries(found)) scores[who]?.push(score(gold, got));
  const wrong: string[] = [];
  for (const field of FIELDS) {
    const got = result.kind === 'article' ? result[field] : undefined;
    if (got === expected[field]) fieldHits.set(field, (fieldHits.get(field) ?? 0) + 1);
    else wrong.push(`${field}: ${JSON.stringify(got)} ≠ ${JSON.stringify(expected[field])}`);
  }
  const columns = Object.values(scores).map((list) => percent(list.at(-1)?.f ?? 0));
  console.log(`${name.padEnd(28)} ${columns.join('  ')}${wrong.length > 0 ? `   ${wrong.join('; ')}` : ''}`);
  if (showErrors) {
    const goldLines = new Set(gold.split('\n'));
    const gotLines = new Set(text.split('\n'));
    for (const line of goldLines) if (!gotLines.has(line)) console.log(`    - ${line.slice(0, 150)}`);
    for (const line of gotLines) if (!goldLines.has(line)) console.log(`    + ${line.slice(0, 150)}`);
  }
}

console.log(`\n${articles} articles, ${names.length} pages          P      R      F1    ms a page`);
for (const [who, list] of Object.entries(scores)) {
  const mean = (pick: (score: Score) => number) =>
    list.reduce((sum, one) => sum + pick(one), 0) / Math.max(1, list.length);
  console.log(
    `  ${who.padEnd(24)} ${percent(mean((s) => s.p))}  ${percent(mean((s) => s.r))}  ${percent(mean((s) => s.f))}   ${((took[who] ?? 0) / Math.max(1, list.length)).toFixed(1).padStart(6)}`,
  );
}
console.log(`  kinds right              ${kindHits} of ${names.length}`);
console.log(
  `  metadata right           ${FIELDS.map((field) => `${field} ${fieldHits.get(field) ?? 0}`).join(' · ')} (of ${articles})`,
);
