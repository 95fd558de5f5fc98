/** Lists of other stories ("cards"), recognised by their repetition where no name gives them away. */
import { isElement, type PageDocument, type PageElement, plainText } from './dom.ts';

const CARDS_MIN = 3;
const CARD_CHARS_MIN = 15;
const CARD_CHARS_MAX = 420;
/** A linked headline with more below it than this is an item of a round-up, and the round-up may be the article. */
const TEASER_CHARS_MAX = 180;
/** A headline, not a word that happens to be linked. */
const LINK_CHARS_MIN = 18;

/**
 * Reduces to their links groups of three or more siblings of one build, each a linked headline with at most a few lines
 * below it. The links stay as evidence: what surrounds them is not the article.
 * Paragraphs are never cards, and neither is an element that holds a large part of the page's text.
 */
export function reduceCards(document: PageDocument, isGuarded: (element: PageElement) => boolean): void {
  for (const parent of [...document.querySelectorAll('div, section, ul, ol, main, article, aside, td')]) {
    if (parent.children.length < CARDS_MIN) continue;
    const groups = new Map<string, PageElement[]>();
    for (const child of parent.children) {
      if (/^(?:p|h[1-6]|blockquote|br|figure|pre|table|hr)$/.test(child.localName)) continue;
      const build = `${child.localName} ${child.className.split(/\s+/)[0] ?? ''}`;
      groups.set(build, [...(groups.get(build) ?? []), child]);
    }
    for (const group of groups.values()) {
      if (group.length < CARDS_MIN) continue;
      const cards = group.filter(isCard);
      if (cards.length >= CARDS_MIN && cards.length >= group.length * 0.7 && !cards.some(isGuarded))
        for (const card of cards) reduceToLink(card);
    }
  }
}

function reduceToLink(card: PageElement): void {
  let longest: PageElement | null = null;
  for (const link of card.querySelectorAll('a[href]')) {
    if (longest === null || plainText(link).length > plainText(longest).length) longest = link;
  }
  card.textContent = '';
  if (longest !== null) card.append(longest);
}

function isCard(element: PageElement): boolean {
  const text = plainText(element);
  if (text.length < CARD_CHARS_MIN || text.length > CARD_CHARS_MAX) return false;
  let linked = 0;
  let longest = 0;
  for (const link of element.querySelectorAll('a[href]')) {
    const length = plainText(link).length;
    linked += length;
    longest = Math.max(longest, length);
  }
  if (longest < LINK_CHARS_MIN) return false;
  // A list item of the article may link a name or a source; a card is mostly its link, or opens with one as its heading.
  return (
    linked >= text.length * 0.5 ||
    element.querySelector('h1 a, h2 a, h3 a, h4 a, h5 a, h6 a, a h2, a h3, a h4, a h5') !== null ||
    (text.length <= TEASER_CHARS_MAX && opensWithLink(element))
  );
}

/** Its first text is the link, and the link is a headline of its own rather than the beginning of a sentence. */
function opensWithLink(element: PageElement): boolean {
  for (const child of element.childNodes) {
    if ((child.textContent ?? '').trim() === '') continue;
    if (!isElement(child)) return false;
    return child.localName === 'a' ? plainText(child).split(' ').length >= 4 : opensWithLink(child);
  }
  return false;
}
