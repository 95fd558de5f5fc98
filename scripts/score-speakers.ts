/**
 * How often the speaker of an attribution is resolved to the right canonical name, on articles annotated by hand
 * (`../shared/eval`, not in the repository). Two figures: from the gold source spans, which measures the speaker step
 * alone, and end to end, over extracted attributions aligned to the gold ones by their contents.
 *
 *   npx tsx scripts/score-speakers.ts [--errors]
 */

import { existsSync, readFileSync } from 'node:fs';
import { findBoilerplate } from '../src/attribution/0-boilerplate.ts';
import { resolveSpeakers } from '../src/attribution/5-speakers.ts';
import { extract } from '../src/attribution/index.ts';
import type { Draft } from '../src/attribution/types.ts';
import type { Span, SpeakerMention } from '../src/model.ts';
import { isMetonym, matchNames, metonymFor } from '../src/text/names.ts';
import { fold, stem, words } from '../src/text/words.ts';

interface GoldAttribution {
  readonly id: string;
  readonly source: Span[] | null;
  readonly cue: Span[] | null;
  readonly content: Span[];
  readonly kind: 'direct' | 'mixed' | 'indirect';
  readonly speaker: string;
  readonly nested: string | null;
}

interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly boilerplate: Span[];
  readonly attributions: GoldAttribution[];
}

const FILE = new URL('../../shared/eval/attribution/talks.jsonl', import.meta.url);

/** Names are right when they are one name, or for bodies and descriptions when one holds the words of the other. */
function sameSpeaker(gold: string, found: SpeakerMention | null): boolean {
  if (found === null) return false;
  const clean = (name: string): string => name.replace(/\((?:[^)]*)\)/g, '').trim();
  const parts = (name: string): string[] => clean(name).split(/\s+(?:&|and)\s+/);
  const [wanted, given] = [parts(gold), parts(found.name)];
  return wanted.length === given.length && wanted.every((name, i) => sameName(name, given[i] ?? ''));
}

function sameName(gold: string, found: string): boolean {
  const meant = isMetonym(found) ? (metonymFor(found) ?? found) : found;
  if (
    matchNames({ name: gold, role: null }, { name: meant, role: null }) !== 'different' &&
    words(found).length >= Math.min(2, words(gold).length)
  )
    return true;
  const keys = (name: string): string[] =>
    words(fold(name))
      .map((word) => stem(word.folded.replaceAll('.', '')))
      .filter((word) => !['the', 'of', 'two', 'a', 'in', 'unnam'].includes(word));
  const [a, b] = [keys(gold), keys(found)];
  const shared = a.filter((word) => b.includes(word)).length;
  return shared > 0 && shared >= Math.min(a.length, b.length);
}

const overlap = (a: readonly Span[], b: readonly Span[]): number =>
  a.reduce(
    (sum, [s, e]) => sum + b.reduce((inner, [x, y]) => inner + Math.max(0, Math.min(e, y) - Math.max(s, x)), 0),
    0,
  );
const size = (spans: readonly Span[]): number => spans.reduce((sum, [s, e]) => sum + e - s, 0);

interface Tally {
  right: number;
  all: number;
  readonly errors: string[];
}

function count(tally: Tally, article: GoldArticle, gold: GoldAttribution, found: SpeakerMention | null): void {
  tally.all++;
  if (sameSpeaker(gold.speaker, found)) tally.right++;
  else {
    const source = gold.source?.map(([s, e]) => article.text.slice(s, e)).join(' … ') ?? '–';
    tally.errors.push(`${gold.id} [${source}] gold ${gold.speaker}, found ${found?.name ?? 'none'}`);
  }
}

function fromGoldSpans(article: GoldArticle, tally: Tally): void {
  const index = new Map(article.attributions.map((gold, i) => [gold.id, i]));
  const drafts = article.attributions.map(
    (gold): Draft => ({
      source: gold.source,
      cue: gold.cue,
      content: gold.content,
      kind: gold.kind,
      speech: true,
      stance: 'asserted',
      rule: 'gold',
      nested: gold.nested === null ? null : (index.get(gold.nested) ?? null),
      viaSpan: null,
    }),
  );
  const found = resolveSpeakers(article.text, [], drafts, findBoilerplate(article.text).boilerplate);
  article.attributions.forEach((gold, i) => {
    if (gold.source?.length) count(tally, article, gold, found[i]?.speaker ?? null);
  });
}

function endToEnd(article: GoldArticle, tally: Tally): number {
  const { attributions } = extract(article.text);
  const taken = new Set<number>();
  for (const gold of article.attributions) {
    if (!gold.source?.length) continue;
    const candidates = attributions
      .map((found, i) => ({
        i,
        shared: overlap(gold.content, found.content),
        union: size(gold.content) + size(found.content),
      }))
      .filter(({ i, shared, union }) => !taken.has(i) && shared / (union - shared) >= 0.5)
      .sort((a, b) => b.shared - a.shared);
    const best = candidates[0];
    if (!best) continue;
    taken.add(best.i);
    count(tally, article, gold, attributions[best.i]?.speaker ?? null);
  }
  return attributions.filter((found) => article.boilerplate.some(([s, e]) => overlap(found.content, [[s, e]]) > 0))
    .length;
}

function main(): void {
  if (!existsSync(FILE)) {
    console.error('score-speakers: ../shared/eval/attribution/talks.jsonl is not here; nothing to score.');
    return;
  }
  const articles = readFileSync(FILE, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as GoldArticle);
  const [spans, whole]: [Tally, Tally] = [
    { right: 0, all: 0, errors: [] },
    { right: 0, all: 0, errors: [] },
  ];
  let inBoilerplate = 0;
  for (const article of articles) {
    fromGoldSpans(article, spans);
    inBoilerplate += endToEnd(article, whole);
  }
  const show = (name: string, tally: Tally): void => {
    console.log(`${name}: ${tally.right} of ${tally.all} right (${(tally.right / Math.max(1, tally.all)).toFixed(3)})`);
    if (process.argv.includes('--errors')) for (const error of tally.errors) console.log(`  ${error}`);
  };
  show('speakers from gold source spans', spans);
  show('speakers end to end, of aligned attributions', whole);
  console.log(`attributions inside boilerplate: ${inBoilerplate}`);
}

main();
