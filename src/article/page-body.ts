/**
 * Step 2 of reading a page: which part of the document is the article.
 *
 * Every block of text has a value: running text counts for its length, links and scraps count against. The article is the
 * element whose blocks add up to the most: its parts are worth less, and what surrounds it brings more menu than text.
 * Inside it, parts that add up to less than nothing (teasers, link lists) are taken out by the same measure.
 */
import type { PageDocument, PageElement } from './dom.ts';
import { plainText, SENTENCE_END, textWeight } from './dom.ts';
import { type Block, toBlocks } from './page-text.ts';

/** A wider element must bring this much more than the one inside it: a stray sentence of the page's frame is no reason. */
const CLIMB_GAIN_MIN = 0.08;
/** And this many characters at least: in a short article every stray sentence is a large share. */
const CLIMB_CHARS_MIN = 160;

/** Where the element inside already holds the headline, what is outside it is hardly the story. */
const CLIMB_GAIN_MIN_BESIDE_TITLE = 0.25;

/**
 * The article's container in a document already pruned, with the parts that are not text taken out; null when nothing is.
 * @param anchor see `titleAnchor`
 */
export function findBody(document: PageDocument, title: string | null, anchor: PageElement | null): PageElement | null {
  const scope = oneOfSeveral(document, title) ?? document.body;
  const values = valueByElement(toBlocks(scope), scope);
  let best: PageElement | null = null;
  let bestValue = 0;
  for (const [element, value] of values) {
    if (value > bestValue && !LEAVES.test(element.localName)) [best, bestValue] = [element, value];
  }
  if (best === null) return null;
  best = narrowed(best, values, anchor);
  dropWorthless(best);
  return best;
}

/** Elements that are parts of an article and never the whole of one. */
const LEAVES = /^(?:p|h[1-6]|blockquote|ul|ol|li|pre|tr|dl|dt|dd|figure|address)$/;

/** What a block says for (characters of running text) or against its surroundings being the article. */
function worthOf({ text, linked, tag, within }: Block): number {
  const length = textWeight(text);
  if (linked >= 0.5) return -(length + 20);
  const isSentence = SENTENCE_END.test(text) || text.endsWith(':');
  if (length >= 80 || (length >= 12 && isSentence)) return length * (1 - linked);
  if (/^(?:h[1-6]|tr|th|caption)$/.test(tag)) return 0;
  // Items of a list are short by nature; those of menus are links.
  return length < 25 && within !== 'list' ? -10 : 0;
}

function valueByElement(blocks: readonly Block[], scope: PageElement): Map<PageElement, number> {
  const values = new Map<PageElement, number>();
  for (const block of blocks) {
    const value = worthOf(block);
    for (let at: PageElement | null = block.element; at !== null; at = at === scope ? null : at.parentElement) {
      values.set(at, (values.get(at) ?? 0) + value);
    }
  }
  return values;
}

/** Goes down again while one child holds nearly all of the value: the rest is the frame. */
function narrowed(
  from: PageElement,
  values: ReadonlyMap<PageElement, number>,
  anchor: PageElement | null,
): PageElement {
  let at = from;
  for (;;) {
    let heir: PageElement | null = null;
    for (const child of at.children)
      if ((values.get(child) ?? 0) > (heir === null ? 0 : (values.get(heir) ?? 0))) heir = child;
    if (heir === null || LEAVES.test(heir.localName) || isOneOfAKind(heir, values)) return at;
    const hasTitle = anchor !== null && heir.contains(anchor);
    if (isWorthMore(values.get(at) ?? 0, values.get(heir) ?? 0, hasTitle)) return at;
    at = heir;
  }
}

/** Siblings of one name that hold text too are parts of one thing: blocks of a story, each in a wrapper of its own. */
function isOneOfAKind(element: PageElement, values: ReadonlyMap<PageElement, number>): boolean {
  if (element.className === '') return false;
  for (const sibling of element.parentElement?.children ?? []) {
    const isSame = sibling.localName === element.localName && sibling.className === element.className;
    if (isSame && sibling !== element && (values.get(sibling) ?? 0) > 0) return true;
  }
  return false;
}

function isWorthMore(wider: number, narrower: number, hasTitle: boolean): boolean {
  const gainMin = hasTitle ? CLIMB_GAIN_MIN_BESIDE_TITLE : CLIMB_GAIN_MIN;
  return wider - narrower > Math.max(narrower * gainMin, CLIMB_CHARS_MIN);
}

/** The element around the page's headline. Asked before pruning, which takes headers out; the element itself stays. */
export function titleAnchor(document: PageDocument, title: string | null): PageElement | null {
  const headings = [...document.querySelectorAll('h1')];
  const heading =
    headings.find((element) => plainText(element) === title) ?? (headings.length === 1 ? headings[0] : undefined);
  let at = heading?.parentElement ?? null;
  while (at !== null && at.closest('header') !== null) at = at.parentElement;
  return at;
}

/** Takes out the parts of `body` with two blocks or more that are worth less than nothing. */
function dropWorthless(body: PageElement): void {
  const blocks = toBlocks(body);
  const values = valueByElement(blocks, body);
  const counts = new Map<PageElement, number>();
  for (const block of blocks) {
    for (let at: PageElement | null = block.element; at !== null && at !== body; at = at.parentElement)
      counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  for (const [element, value] of values) {
    if (element !== body && value < 0 && (counts.get(element) ?? 0) >= 2) element.remove();
  }
}

/** Pages that load the next story below this one: the `article` under this page's title, else the first long one. */
function oneOfSeveral(document: PageDocument, title: string | null): PageElement | null {
  const articles = [...document.querySelectorAll('article')].filter(
    (element) => element.parentElement?.closest('article') === null && plainText(element).length >= 800,
  );
  if (articles.length < 2) return null;
  const isTitle = (heading: PageElement) => plainText(heading) === title;
  const own = articles.find((element) => [...element.querySelectorAll('h1, h2')].some(isTitle));
  // A headline above them all: they are the sections of one story, unless each has a headline of its own.
  const isOneStory =
    own === undefined &&
    [...document.querySelectorAll('h1')].some(isTitle) &&
    articles.every((element) => element.querySelector('h1') === null);
  return isOneStory ? null : (own ?? articles[0] ?? null);
}
