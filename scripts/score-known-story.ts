/**
 * Prints how well articles find their story: online, one step each, as the ledger does it (20 candidate stories by
 * shared index terms, 12 members each).
 *
 *   npx tsx scripts/score-known-story.ts [FILE] [--orders N] [--errors]     (FILE: lines {"story","title","text",…})
 */
import { readFileSync } from 'node:fs';
import { type StoryDocument, storyDocument } from '../src/claims/story.ts';
import { StoryShelf } from './story-shelf.ts';

interface Labelled {
  readonly story: string;
  readonly title: string | null;
  readonly text: string;
  readonly outlet: string | null;
}

interface Figures {
  readonly newPrecision: number;
  readonly newRecall: number;
  readonly knownF1: number;
  /** Of articles rightly called known, those put with the story that is theirs by majority. */
  readonly right: number;
  readonly bCubedPrecision: number;
  readonly bCubedRecall: number;
  readonly errors: readonly string[];
}

function scoreOrder(articles: readonly { article: Labelled; document: StoryDocument }[]): Figures {
  const shelf = new StoryShelf();
  const seen = new Set<string>();
  const placed: { gold: string; at: number }[] = [];
  const errors: string[] = [];
  let [called, calledRight, trulyNew, known, trulyKnown, right] = [0, 0, 0, 0, 0, 0];
  for (const { article, document } of articles) {
    const isNew = !seen.has(article.story);
    seen.add(article.story);
    const got = shelf.place(document);
    const story = shelf.stories[got.at];
    if (got.isNew) called += 1;
    if (isNew) trulyNew += 1;
    if (got.isNew && isNew) calledRight += 1;
    if (!isNew) trulyKnown += 1;
    if (!got.isNew && !isNew) {
      known += 1;
      const major = [...(story?.gold ?? [])].sort((a, b) => b[1] - a[1])[0]?.[0];
      if (major === article.story) right += 1;
    }
    if (got.isNew !== isNew) {
      const into = got.isNew ? '' : ` into ${[...(story?.gold.keys() ?? [])].join(',')}`;
      errors.push(
        `${isNew ? 'missed new' : 'false new '} ${article.story} ${got.score.toFixed(3)}${into}  ${(article.title || article.text).slice(0, 80)}`,
      );
    }
    story?.gold.set(article.story, (story.gold.get(article.story) ?? 0) + 1);
    placed.push({ gold: article.story, at: got.at });
  }
  const joined = articles.length - called;
  const precision = known / Math.max(1, joined);
  const recall = known / Math.max(1, trulyKnown);
  return {
    newPrecision: calledRight / Math.max(1, called),
    newRecall: calledRight / Math.max(1, trulyNew),
    knownF1: (2 * precision * recall) / Math.max(1e-9, precision + recall),
    right: right / Math.max(1, known),
    ...bCubed(placed),
    errors,
  };
}

function bCubed(placed: readonly { gold: string; at: number }[]): { bCubedPrecision: number; bCubedRecall: number } {
  const count = new Map<string, number>();
  const add = (key: string) => count.set(key, (count.get(key) ?? 0) + 1);
  for (const { gold, at } of placed) for (const key of [`g${gold}`, `c${at}`, `b${gold} ${at}`]) add(key);
  let [precision, recall] = [0, 0];
  for (const { gold, at } of placed) {
    const both = count.get(`b${gold} ${at}`) ?? 0;
    precision += both / (count.get(`c${at}`) ?? 1);
    recall += both / (count.get(`g${gold}`) ?? 1);
  }
  return { bCubedPrecision: precision / placed.length, bCubedRecall: recall / placed.length };
}

/** Fisher-Yates with a linear congruential generator: the same orders on every run. */
function shuffled<T>(list: readonly T[], seed: number): T[] {
  const out = [...list];
  let state = seed;
  for (let i = out.length - 1; i > 0; i--) {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    const j = Math.floor((state / 2 ** 32) * (i + 1));
    [out[i], out[j]] = [out[j] as T, out[i] as T];
  }
  return out;
}

function main(): void {
  const args = process.argv.slice(2);
  const file = args.find((arg) => arg.endsWith('.jsonl')) ?? '../shared/eval/pairs/known-story.dev.jsonl';
  const orders = args.includes('--orders') ? Number(args[args.indexOf('--orders') + 1]) : 3;
  const articles = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Labelled)
    .map((article) => ({ article, document: storyDocument({ ...article, published: null }) }));
  const show = (name: string, f: Figures) =>
    console.log(
      `${name.padEnd(10)} new P ${f.newPrecision.toFixed(3)} R ${f.newRecall.toFixed(3)}  known F1 ${f.knownF1.toFixed(3)}  ` +
        `right story ${f.right.toFixed(3)}  B-cubed P ${f.bCubedPrecision.toFixed(3)} R ${f.bCubedRecall.toFixed(3)} ` +
        `F ${((2 * f.bCubedPrecision * f.bCubedRecall) / (f.bCubedPrecision + f.bCubedRecall)).toFixed(3)}`,
    );
  const inFileOrder = scoreOrder(articles);
  show('file order', inFileOrder);
  for (let seed = 1; seed <= orders; seed++) show(`shuffled ${seed}`, scoreOrder(shuffled(articles, seed)));
  if (args.includes('--errors')) for (const error of inFileOrder.errors) console.log(error);
}

main();
