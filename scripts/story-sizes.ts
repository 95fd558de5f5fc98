/**
 * Reads articles of any kind in order and prints the largest stories they were joined into: a look for blobs.
 *
 *   npx tsx scripts/story-sizes.ts FILE.jsonl|STORY.json… [--top N]      (lines or .articles of {"title"?,"text","date"|"published"?,"outlet"?})
 */
import { readFileSync } from 'node:fs';
import { storyDocument } from '../src/claims/story.ts';
import { StoryShelf } from './story-shelf.ts';

interface Article {
  readonly title?: string | null;
  readonly text: string;
  readonly date?: string;
  readonly published?: string | null;
  readonly outlet?: string | null;
}

function articlesOf(file: string): Article[] {
  const text = readFileSync(file, 'utf8');
  if (file.endsWith('.json')) return (JSON.parse(text) as { articles: Article[] }).articles;
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Article);
}

function main(): void {
  const args = process.argv.slice(2);
  const top = args.includes('--top') ? Number(args[args.indexOf('--top') + 1]) : 15;
  const shelf = new StoryShelf();
  const headlines = new Map<number, string[]>();
  let total = 0;
  for (const file of args.filter((arg) => /\.jsonl?$/.test(arg))) {
    for (const { title, text, date, published, outlet } of articlesOf(file)) {
      const at = shelf.place(
        storyDocument({ title: title ?? null, text, published: published ?? date ?? null, outlet: outlet ?? null }),
      ).at;
      const headline = `${(published ?? date ?? '').slice(0, 10)} ${(title ?? text).slice(0, 90).replaceAll('\n', ' ')}`;
      headlines.set(at, [...(headlines.get(at) ?? []), headline]);
      total += 1;
    }
  }
  const stories = [...headlines.values()].sort((a, b) => b.length - a.length);
  const alone = stories.filter((story) => story.length === 1).length;
  console.log(`${total} articles, ${stories.length} stories, ${alone} of one article`);
  for (const story of stories.slice(0, top))
    console.log(`\n${story.length} articles\n  ${story.slice(0, 12).join('\n  ')}`);
}

main();
