/**
 * Step 1 of reading a page: takes out what is not the article before anything is scored, by what elements are
 * (`nav`, `form`, `figcaption`) and by what their authors call them (`related`, `newsletter`, `cookie`).
 */
import { type PageDocument, type PageElement, textWeight } from './dom.ts';
import { reduceCards } from './page-cards.ts';
import { toBlocks } from './page-text.ts';

/** Never text of an article. */
const NEVER = (
  'script style template noscript iframe embed applet svg canvas audio video button input select textarea datalist map link meta amp-ad amp-sidebar amp-consent ' +
  'amp-user-notification amp-analytics amp-list amp-social-share amp-iframe amp-embed amp-image-lightbox gpt-ad'
).replaceAll(' ', ', ');

/** Roles that WAI-ARIA defines as outside the content, and hidden things. */
const ROLES = [
  '[role="navigation"]',
  '[role="banner"]',
  '[role="search"]',
  '[role="complementary"]',
  '[role="contentinfo"]',
  '[role="menu"]',
  '[role="menubar"]',
  '[role="dialog"]',
  '[role="alertdialog"]',
  '[role="toolbar"]',
  '[role="tooltip"]',
  '[aria-modal="true"]',
  '[role="listbox"]',
  '[hidden]',
  '[aria-hidden="true"]',
].join(', ');

/**
 * Words in `class`, `id` and `data-*` names that mark a part as not the article. Matched as whole words of the name
 * ("related-links", "relatedLinks", "block_related" but not "correlated"). Origin: the vocabularies of the large news
 * CMSs (WordPress, Arc, Drupal, AEM, Brightspot, Escenic, Ghost), and of trafilatura's and Readability's rule lists.
 */
const UNLIKELY_WORDS = new Set(
  [
    'related recirc recirculation recommended recommendation recommendations suggested suggestions outbrain taboola zergnet revcontent mgid nativo sponsored sponsor',
    'advert advertisement advertising ads adbox adslot adunit adwrap adwrapper adcontainer dfp gpt promo promos promotion promobox teaser teasers upsell',
    'newsletter newsletters signup subscribe subscription subscriptions optin mailchimp donate donation membership regwall',
    'comment comments disqus respond livefyre coral viafoura conversation replies spotim openweb',
    'share sharing sharebar shareline sharethis addthis addtoany social socials sociable follow sharedaddy relatedposts jetpack',
    'nav navbar navigation menu breadcrumb breadcrumbs pagination pager pagenav postnav sitemap skip skiplink',
    'footer masthead sidebar sidebars rail rightrail leftrail rightcol widgets',
    'cookie cookies consent gdpr onetrust didomi qc usercentrics truste popup modal overlay lightbox interstitial',
    'caption captions figcaption imagecaption cutline photocredit credits copyright tags taglist tagcloud topics keywords',
    'byline bylines dateline-meta timestamp pubdate authorbox authorbio bio aboutauthor postmeta metadata',
    'morefrom more-on trending popular mostread mostpopular mostviewed latest headlines alsoread seealso readnext upnext nextup',
    'banner legal disclaimer imprint pullquote sponsorbox paywall regwall offer offers cta infobox-ad signin login search searchbox',
    'kanren osusume ranking',
    'kommentar kommentare werbung anzeige anzeigen teilen verwandt weiterlesen commentaires partager publicite abonnement comentarios compartir publicidad relacionadas relacionados commenti pubblicita',
    'bet betting betbox odds affiliate podcast temps-lecture',
    'printonly toolbar tooltip screenreader visuallyhidden rating ratings poll quiz survey',
  ]
    .join(' ')
    .split(' '),
);

/** Phrases of two words, joined as the splitter below leaves them. */
const UNLIKELY_PAIRS = new Set(
  [
    'more stories,more news,more from,more on,most read,most popular,most viewed,read next,read also,also read,see also,up next,you may,dont miss,editors picks,editor picks',
    'sign up,log in,call to,article tags,post tags,entry tags,tag list,tags links,article footer,article meta,entry meta,post meta,entry footer,post footer,author bio,author info,author box,about author,author card',
    'photo credit,image credit,media credit,wp caption,image caption,photo caption,img caption,media caption,caption text,side bar,ad container,ad slot,ad unit,ad wrapper,article ad,inline ad',
    'pull quote,story links,related stories,trending now,site header,site footer,page header,global header,screen reader,audio player,video player,print only,read time,reading time,no print',
    'lire aussi,lesen sie,mehr zum,lea tambien,leggi anche,related content,rich link,related links,key events,time lecture',
    'widget area,footer widget,sidebar widget,widget recent,widget archive,jump link,skip link,next post,prev post,post nav,previous post,top stories,latest news,follow us,share bar,share buttons,article share,cookie banner,cookie notice',
  ]
    .join(',')
    .split(','),
);

/** Names that keep an element whatever else it is called: the article itself often carries "with-sidebar related-on". */
const KEEP =
  /(?:^|[-_ ])(?:article-?body|body-?copy|story-?body|post-?body|entry-?content|post-?content|article-?content|article-?text|story-?text|main-?content|articlebody|bodytext|content__body|page-?content)(?:$|[-_ ])/i;

/** Elements that are too big to be an aside are left: a name is a hint, the amount of running text is evidence. */
const PROSE_SHARE_MAX = 0.4;

/**
 * Removes from `document`, in place, everything that is certainly or very likely not the article.
 * `lenient` goes by what elements are and not by what they are called, for pages whose names mislead.
 * `isArticleText` knows better than any name (see `page-declared.ts`).
 */
export function pruneDocument(
  document: PageDocument,
  how: 'strict' | 'lenient' = 'strict',
  isArticleText: (text: string) => boolean = () => false,
): void {
  for (const element of [...document.querySelectorAll(NEVER)]) element.remove();
  const prose = proseByElement(document.body);
  const proseAll = prose.get(document.body) ?? 0;
  const holds = (element: PageElement, share: number) => (prose.get(element) ?? 0) > proseAll * share;
  const guarded = (element: PageElement) => holds(element, PROSE_SHARE_MAX);
  for (const element of [...document.querySelectorAll(OUTSIDE)]) {
    if (!guarded(element) && isHiddenOrOutside(element, prose)) element.remove();
  }
  if (how === 'lenient') {
    for (const element of [...document.querySelectorAll(COMMENTS)])
      if (isComments(element) && !isTop(element) && !holds(element, COMMENTS_SHARE_MAX)) element.remove();
    return;
  }
  for (const element of [...document.querySelectorAll('table[align], table table')])
    if (isPictureTable(element)) element.remove();
  for (const element of [...document.querySelectorAll('[class], [id]')]) {
    if (isTop(element)) continue;
    if (holds(element, isComments(element) ? COMMENTS_SHARE_MAX : PROSE_SHARE_MAX)) continue;
    const isOut = (isUnlikely(element) && !isPartOfSentence(element)) || isPictureWithCaption(element);
    if (!isOut || isArticleText(element.textContent ?? '') || isRestOfStory(element, prose)) continue;
    if (!isOneOfMany(element, prose, proseAll)) element.remove();
  }
  reduceCards(document, guarded);
}

/** What may be the article all the same (a page inside one big form), if it holds enough of the text. */
const OUTSIDE = `${ROLES}, [style*="display"], [style*="visibility"], aside, footer, header, nav, form, menu, dialog, figcaption, object`;

/** Readers often write more than the reporter did. */
const COMMENTS_NAME =
  /(?:^|[-_ ])(?:comments?|disqus|disqus_thread|respond|replies|kommentare|commentaires|comentarios)(?:[-_ ]|$)/i;
const COMMENTS_SHARE_MAX = 0.9;
/** What may carry such a name; a filter before the words are looked at one by one. */
const COMMENTS = '[class*="omm"], [id*="omm"], [class*="disqus" i], [id*="disqus" i], [id="respond"]';

/** Called comments, and not the place of the page's headline. */
function isComments(element: PageElement): boolean {
  return COMMENTS_NAME.test(`${element.className} ${element.id}`) && element.querySelector('h1') === null;
}

/** A named span inside a sentence (a glossary word, a link) is part of it, whatever its name. */
function isPartOfSentence(element: PageElement): boolean {
  if (!INLINE.test(element.localName)) return false;
  const parent = element.parentElement;
  if (parent === null || !/^(?:p|li|blockquote|td|h[2-6]|dd)$/.test(parent.localName)) return false;
  // The text beside it, not the parent's whole: paragraphs of a thousand spans exist.
  return besideLength(element) > (element.textContent ?? '').trim().length + 20;
}

const INLINE = /^(?:a|abbr|b|cite|em|font|i|mark|q|s|small|span|strong|sub|sup|time|u)$/;

function besideLength(element: PageElement): number {
  let length = 0;
  for (const sibling of [element.previousSibling, element.nextSibling]) {
    for (
      let at = sibling, steps = 0;
      at !== null && steps < 4;
      at = sibling === element.previousSibling ? at.previousSibling : at.nextSibling, steps++
    ) {
      length += (at.textContent ?? '').trim().length;
    }
  }
  return length;
}

/** A small part of its own around a picture or a player: what text it has is a caption, a credit or a trailer. */
function isPictureWithCaption(element: PageElement): boolean {
  if (element.localName === 'p' || element.localName === 'a' || !/[a-z]/i.test(element.localName)) return false;
  const names = `${element.className} ${element.id}`;
  const isPlayer = PLAYER_NAME.test(names);
  if (!isPlayer && !PICTURE_NAME.test(names)) return false;
  return (isPlayer || element.querySelector(PICTURES) !== null) && isSmall(element);
}

/** Pages without names: a table floated beside the text for the sake of a picture. */
function isPictureTable(element: PageElement): boolean {
  return (
    element.querySelector(PICTURES) !== null &&
    (element.textContent ?? '').trim().length <= 250 &&
    element.querySelector('p') === null
  );
}

function isSmall(element: PageElement): boolean {
  return (element.textContent ?? '').trim().length <= CAPTION_CHARS_MAX && element.querySelector('h1, p + p') === null;
}

const PICTURES = 'img, picture, amp-img';
const PICTURE_NAME =
  /(?:^|[-_ ])(?:\w*image\w*|\w*photo\w*|\w*picture\w*|\w*figure\w*|img|thumb(?:nail)?|gallery|slideshow|carousel|media|asset)(?:[-_ ]|$)/i;
const PLAYER_NAME = /(?:^|[-_ ])(?:video|audio|podcast|player|jwplayer|brightcove)(?:[-_ ]|$)/i;
const CAPTION_CHARS_MAX = 500;

function isTop(element: PageElement): boolean {
  return (
    element.localName === 'body' ||
    element.localName === 'html' ||
    element.localName === 'article' ||
    element.localName === 'main'
  );
}

function isHiddenOrOutside(element: PageElement, prose: ReadonlyMap<PageElement, number>): boolean {
  const style = element.getAttribute('style') ?? '';
  if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)) return !isRestOfStory(element, prose);
  if (element.hasAttribute('hidden') && isRestOfStory(element, prose)) return false;
  // Drop caps are hidden from screen readers, which are given the whole word elsewhere or not at all.
  if (element.matches(ROLES)) return !isTop(element) && (element.textContent ?? '').trim().length > 2;
  if (/^(?:aside|footer|nav|form|menu|dialog|figcaption|object)$/.test(element.localName)) return true;
  // A header holds title, byline and date; one with a paragraph or two of text is a lead.
  return element.localName === 'header' && (prose.get(element) ?? 0) < 200;
}

/** What a button shows: hidden paragraphs among shown ones. Notices and menus stand apart from paragraphs. */
function isRestOfStory(element: PageElement, prose: ReadonlyMap<PageElement, number>): boolean {
  const own = prose.get(element) ?? 0;
  if (own < REST_CHARS_MIN || element.parentElement === null || !isHidden(element)) return false;
  const inParagraphs = (parent: PageElement) =>
    [...parent.children].reduce((sum, child) => sum + (child.localName === 'p' ? (prose.get(child) ?? 0) : 0), 0);
  return inParagraphs(element.parentElement) >= REST_CHARS_MIN && inParagraphs(element) >= own * 0.8;
}

const REST_CHARS_MIN = 250;

function isHidden(element: PageElement): boolean {
  return (
    element.hasAttribute('hidden') ||
    element.hasAttribute('style') ||
    element.className.split(/\s+/).some((name) => HIDDEN_NAME.test(name))
  );
}

/** Sites name each paragraph behind their wall so: three or more such siblings that hold much of the text are the story. */
function isOneOfMany(element: PageElement, prose: ReadonlyMap<PageElement, number>, proseAll: number): boolean {
  if (element.localName !== 'p' || isComments(element) || element.parentElement === null) return false;
  const group = [...element.parentElement.children].filter(
    (child) => child.localName === 'p' && child.className === element.className && (prose.get(child) ?? 0) > 0,
  );
  const length = group.reduce((sum, child) => sum + (prose.get(child) ?? 0), 0);
  return group.length >= 3 && length > proseAll * PROSE_SHARE_MAX;
}

/** True when a word or pair of words in the element's names says it is not the article. */
export function isUnlikely(element: PageElement): boolean {
  const names = `${element.className} ${element.id} ${element.getAttribute('data-component') ?? ''} ${element.getAttribute('data-testid') ?? ''}`;
  if (names.length < 4 || KEEP.test(names)) return false;
  for (const name of names.split(/\s+/)) {
    if (HIDDEN_NAME.test(name)) return true;
    const words = nameWords(name);
    for (const [i, word] of words.entries()) {
      if (UNLIKELY_WORDS.has(word) && !isAboutTheWhole(words, i)) return true;
      const next = words[i + 1];
      if (next !== undefined && UNLIKELY_PAIRS.has(`${word} ${next}`)) return true;
    }
  }
  return false;
}

/** Whole class names for what is not shown. "hidden-xs" and "hidden-print" are shown to most readers. */
const HIDDEN_NAME =
  /^(?:hidden|hide|is-hidden|u-hidden|d-none|visually-?hidden|sr-only|screen-?reader(?:-text|-only)?|a11y-text)$/;

/** "has-sidebar", "no-comments", "with-related", "show-share": about the page, not the name of the part. */
function isAboutTheWhole(words: readonly string[], at: number): boolean {
  return at > 0 && /^(has|no|with|without|show|hide|is|not|enable|enabled|open|supports)$/.test(words[at - 1] ?? '');
}

/** "relatedLinks-box_2" → ["related", "links", "box", "2"]. */
function nameWords(name: string): string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => word !== '');
}

/** Length of running text in every element: blocks that are mostly not links and long enough to hold a sentence. */
function proseByElement(body: PageElement): Map<PageElement, number> {
  const prose = new Map<PageElement, number>();
  for (const block of toBlocks(body)) {
    if (textWeight(block.text) < 60 || block.linked >= 0.5) continue;
    for (let at: PageElement | null = block.element; at !== null; at = at.parentElement)
      prose.set(at, (prose.get(at) ?? 0) + textWeight(block.text));
  }
  return prose;
}
