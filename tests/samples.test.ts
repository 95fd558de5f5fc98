/** The sample stories are what a newsroom sees first, and our own evaluation: they must be whole, varied and honest. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const samplesDir = join(import.meta.dirname, '..', 'samples');
const WORDS_MIN = 250;
const WORDS_MAX = 500;
const FLASH_WORDS_MAX = 40;

const articleSchema = z.strictObject({
  id: z.string().regex(/^[a-z]{2}\d+$/),
  outlet: z.string().min(3),
  url: z.url({ protocol: /^https$/, hostname: /\.example$/ }),
  published: z.iso.datetime().startsWith('2026-'),
  title: z.string().min(10),
  text: z.string(),
});
const endSchema = z.strictObject({ article: z.string(), text: z.string().min(3) });
const RELATION_TYPES = [
  'conflict',
  'tension',
  'quote_variant',
  'same_quote',
  'wire_copy',
  'corroborates',
  'refines',
  'denial',
  'reversal',
  'edit',
  'not_conflict',
] as const;
const FIELDS = ['number', 'place', 'date', 'time', 'name', 'role', 'speaker', 'polarity', 'wording'] as const;
const goldSchema = z.strictObject({
  relations: z.array(
    z.strictObject({
      type: z.enum(RELATION_TYPES),
      field: z.enum(FIELDS),
      cluster: z.string().regex(/^[a-z0-9-]+$/),
      severity: z.enum(['alert', 'note']),
      what: z.string().min(3),
      a: endSchema,
      b: endSchema,
    }),
  ),
  must_not_alert: z.array(z.string()),
  questions: z.array(
    z.strictObject({
      id: z.string(),
      query: z.string().min(3),
      by: z.string().nullable(),
      expect: z.array(endSchema),
      expect_none: z.boolean(),
      verdict: z.enum(['variant', 'match', 'no_match']).nullable(),
      note: z.string(),
      check: z.boolean(),
    }),
  ),
});
type Article = z.infer<typeof articleSchema>;
type Gold = z.infer<typeof goldSchema>;
interface Story {
  readonly name: string;
  readonly files: readonly string[];
  readonly articles: readonly Article[];
  readonly gold: Gold;
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

function loadStory(name: string): Story {
  const dir = join(samplesDir, name);
  const files = readdirSync(dir)
    .filter((file) => file !== 'gold.json')
    .sort();
  const articles = files.map((file) => articleSchema.parse(readJson(join(dir, file))));
  return { name, files, articles, gold: goldSchema.parse(readJson(join(dir, 'gold.json'))) };
}

const stories = readdirSync(samplesDir, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => loadStory(entry.name));
const allArticles = stories.flatMap((story) => story.articles);
const paragraphsOf = (article: Article): string[] => article.text.split('\n\n');
const wordCount = (text: string): number => text.split(/\s+/).length;
const slug = (outlet: string): string =>
  outlet
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[^a-z0-9]+/g, '-');
/** Letters and digits only: what stays the same under another outlet's quotation marks. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** The article that a later file of the same URL changed, with that file. */
function editedPairs(story: Story): [Article, Article][] {
  return story.articles.flatMap((later, index) => {
    const earlier = story.articles.slice(0, index).find((article) => article.url === later.url);
    return earlier ? [[earlier, later] as [Article, Article]] : [];
  });
}

describe('samples as a whole', () => {
  it('has four stories, all listed in index.json in order of publication', () => {
    expect(stories).toHaveLength(4);
    const index = z.array(z.string()).parse(readJson(join(samplesDir, 'index.json')));
    const files = stories.flatMap((story) => story.files.map((file) => `${story.name}/${file}`));
    expect([...index].sort()).toEqual(files.sort());
    const times = index.map((file) => articleSchema.parse(readJson(join(samplesDir, file))).published);
    expect(times).toEqual([...times].sort());
  });

  it('names every article once', () => {
    expect(new Set(allArticles.map((article) => article.id)).size).toBe(allArticles.length);
  });

  it('explains every story in the README', () => {
    const readme = readFileSync(join(samplesDir, 'README.md'), 'utf8');
    for (const story of stories) expect(readme).toContain(`## \`${story.name}\``);
  });

  const habits: [string, RegExp][] = [
    ['British quotation marks', /‘[A-Z][^‘’]+,’ .{3,}(said|told)/],
    ['curly double quotation marks', /“[^“”]+,” .{3,}(said|told)/],
    ['straight double quotation marks', /"[^"]+," [^"]*said/],
    ['straight single quotation marks', /'[A-Z][^"]+[.,]' [^"]*(said|told)/],
    ['a quotation that runs on into the next paragraph', /“[^”\n]+\n\n“/],
    ['a wire dateline', /^[A-Z ]+, [A-Z][a-zA-Z ]+, [A-Z][a-z]+ \d+ \([A-Z]+\) - /m],
    ['a wire credit in a reprint', /(Source: Meridian Press|contributed to this report)/],
    ['a reporting credit', /^\(Reporting by .+\)$/m],
    ['an "Also read" line', /^(Also read|READ MORE|RELATED): /m],
    ['a newsletter line', /newsletter/],
    ['a photograph credit', /^(Photo|Photograph): /m],
    ['a relay that cites unnamed people', /according to (three|two) members|citing three unnamed/],
    ['unnamed officials', /(Two|Three|two|three) (government )?(officials|people|engineers)/],
    ['a speaker who is only a description', /the (minister|mayor|inspector) (said|replied)/],
    ['a speaker who is only a pronoun', /[”’"'] (she|he) said/],
    ['a denial', /denied/],
  ];
  it.each(habits)('shows %s', (_habit, shape) => {
    expect(allArticles.filter((article) => shape.test(article.text)).map((article) => article.id)).not.toEqual([]);
  });
});

describe.each(stories)('$name: articles', (story) => {
  it('are told by four or five outlets, in order of publication, in files named after them', () => {
    const outlets = new Set(story.articles.map((article) => article.outlet));
    expect(outlets.size).toBeGreaterThanOrEqual(4);
    expect(outlets.size).toBeLessThanOrEqual(5);
    const times = story.articles.map((article) => article.published);
    expect(times).toEqual([...new Set(times)].sort());
    const names = story.articles.map((a, i) => `${String(i + 1).padStart(2, '0')}-${slug(a.outlet)}.json`);
    expect(story.files).toEqual(names);
  });

  it('begin with their headline and have clean paragraphs', () => {
    for (const article of story.articles) {
      expect(paragraphsOf(article)[0]).toBe(article.title);
      for (const paragraph of paragraphsOf(article)) expect(paragraph).toMatch(/^\S(.*\S)?$/);
    }
  });

  it('have 250 to 500 words, but for one flash at most', () => {
    const flashes = story.articles.filter((article) => wordCount(article.text) <= FLASH_WORDS_MAX);
    expect(flashes.length).toBeLessThanOrEqual(1);
    for (const article of story.articles.filter((candidate) => !flashes.includes(candidate))) {
      expect(wordCount(article.text), article.id).toBeGreaterThanOrEqual(WORDS_MIN);
      expect(wordCount(article.text), article.id).toBeLessThanOrEqual(WORDS_MAX);
    }
  });

  it('include wire copy: a long paragraph printed by two outlets in the same words', () => {
    const printedBy = new Map<string, Set<string>>();
    for (const article of story.articles)
      for (const paragraph of paragraphsOf(article).filter((text) => wordCount(text) >= 20))
        printedBy.set(plain(paragraph), (printedBy.get(plain(paragraph)) ?? new Set()).add(article.outlet));
    expect([...printedBy.values()].some((outlets) => outlets.size > 1)).toBe(true);
  });

  it('include one article that its outlet changed later, every change of which is in the gold', () => {
    const pairs = editedPairs(story);
    expect(pairs).toHaveLength(1);
    for (const [earlier, later] of pairs) {
      expect(later.outlet).toBe(earlier.outlet);
      const before = new Set(paragraphsOf(earlier));
      const changed = paragraphsOf(later).filter((paragraph) => !before.has(paragraph));
      const edits = story.gold.relations.filter((r) => r.type === 'edit' && r.b.article === later.id);
      expect(changed.length).toBeGreaterThanOrEqual(1);
      expect(edits.length).toBeGreaterThanOrEqual(2);
      for (const paragraph of changed) expect(edits.filter((r) => paragraph.includes(r.b.text))).not.toEqual([]);
    }
  });
});

describe.each(stories)('$name: gold', (story) => {
  const textOf = new Map(story.articles.map((article) => [article.id, article.text]));
  const order = story.articles.map((article) => article.id);
  const alerts = new Set(story.gold.relations.filter((r) => r.severity === 'alert').map((r) => r.cluster));

  it('points at passages that occur once, word for word', () => {
    const ends = [...story.gold.relations.flatMap((r) => [r.a, r.b]), ...story.gold.questions.flatMap((q) => q.expect)];
    for (const end of ends)
      expect(textOf.get(end.article)?.split(end.text), `${end.article}: ${end.text}`).toHaveLength(2);
  });

  it('names the passage read first as a', () => {
    for (const r of story.gold.relations)
      expect(order.indexOf(r.a.article), r.what).toBeLessThan(order.indexOf(r.b.article));
  });

  it('marks as edits what stands at one address, and nothing else', () => {
    const urlOf = new Map(story.articles.map((article) => [article.id, article.url]));
    const alerting = story.gold.relations.filter((r) => r.severity === 'alert');
    for (const r of alerting) expect(r.type === 'edit', r.what).toBe(urlOf.get(r.a.article) === urlOf.get(r.b.article));
  });

  it('has five to nine clusters that alert and five to ten traps, and no cluster that is both', () => {
    const traps = new Set(story.gold.relations.filter((r) => r.type === 'not_conflict').map((r) => r.cluster));
    expect(alerts.size).toBeGreaterThanOrEqual(5);
    expect(alerts.size).toBeLessThanOrEqual(9);
    expect([...traps].sort()).toEqual([...story.gold.must_not_alert].sort());
    expect(traps.size).toBeGreaterThanOrEqual(5);
    expect(traps.size).toBeLessThanOrEqual(10);
    expect([...traps].filter((cluster) => alerts.has(cluster))).toEqual([]);
  });

  it('covers the discrepancies a desk asks for', () => {
    const seen = new Set(story.gold.relations.filter((r) => r.severity === 'alert').map((r) => `${r.type} ${r.field}`));
    for (const wanted of [
      'conflict number',
      'conflict speaker',
      'quote_variant wording',
      'denial polarity',
      'reversal polarity',
    ])
      expect(seen).toContain(wanted);
  });

  it('asks eight questions: two silent, at least one altered', () => {
    expect(story.gold.questions).toHaveLength(8);
    const silent = story.gold.questions.filter((q) => q.expect_none);
    expect(silent).toHaveLength(2);
    for (const q of story.gold.questions) expect(q.expect_none, q.id).toBe(q.expect.length === 0);
    expect(story.gold.questions.filter((q) => q.verdict === 'variant').length).toBeGreaterThanOrEqual(1);
    const invented = silent.filter((q) => q.query.startsWith('"'));
    expect(invented).toHaveLength(1);
    for (const q of invented)
      for (const article of story.articles) expect(plain(article.text)).not.toContain(plain(q.query));
  });
});
