/**
 * Pages that are not one article: said to be so, with the reason, and never stored as one. An article taken for a wall is
 * an article lost, so every verdict needs two witnesses: a sign in the page and a text that bears it out.
 */
import { type PageDocument, plainText, SENTENCE_END, textWeight } from './dom.ts';
import { type JsonLdNode, typesOf } from './json-ld.ts';
import type { PageSource } from './page-source.ts';
import { type Block, toBlocks } from './page-text.ts';

export interface NotArticle {
  readonly kind: 'paywall' | 'consent' | 'live-blog' | 'listing' | 'empty';
  /** One sentence for a person. */
  readonly why: string;
  /** What text there was (the beginning before a wall); for showing, never for storing. */
  readonly text: string;
}

/** Signs seen in the whole document, before anything is taken out of it. */
export interface KindSigns {
  readonly liveBlog: boolean;
  readonly listing: boolean;
  /** The page itself declares the text not free (schema.org, Google's rules for subscription content). */
  readonly declaredPaid: boolean;
  /** Words of a wall: "subscribe to continue reading". */
  readonly wallWords: boolean;
  readonly consentWords: boolean;
  /** Links long enough to be headlines. */
  readonly headlineLinks: number;
}

const WALL_WORDS = new RegExp(
  [
    '\\b(?:subscribe|sign in|log in|register|become a (?:member|subscriber)|start your (?:free )?trial)\\b[^.!?]{0,60}\\bto (?:continue|keep|read|unlock|finish|access|view)\\b',
    '\\b(?:this|the) (?:article|story|content) is (?:(?:only|exclusively) )?(?:for|available to|reserved for) (?:our )?(?:paying )?(?:subscribers|members)',
    '\\bto (?:continue|keep) reading\\b[^.!?]{0,80}\\b(?:subscri|sign|log|register|member|account)',
    "\\b(?:you['’]ve|you have) (?:reached|used) (?:your|all (?:of )?your) (?:\\w+ )?(?:limit|free articles)",
    '\\bunlock this (?:article|story)|\\b(?:subscriber|member)s?[- ]only (?:content|story|article)|\\bsubscribe to continue\\b',
    '\\b(?:weiterlesen mit|jetzt abonnieren und weiterlesen|cet article est réservé aux abonnés|contenido exclusivo para suscriptores)\\b',
  ].join('|'),
  'i',
);

const CONSENT_WORDS = new RegExp(
  [
    '\\bbefore you continue\\b|\\bwe (?:and our (?:\\d+ )?partners )?(?:use|store)\\b[^.]{0,80}\\bcookies\\b|\\baccept (?:all )?(?:cookies|and continue)\\b',
    '\\bmanage (?:your )?(?:cookies?|preferences|privacy|choices)\\b|\\bconsent to (?:the )?(?:use|processing|storing)\\b|\\byour privacy (?:choices|matters|is important)\\b',
    '\\bcontinue without accepting\\b|\\breject all\\b|\\blegitimate interest|\\bpersonali[sz]ed (?:ads|advertising)\\b',
    '\\bplease enable (?:javascript|cookies)\\b|\\benable javascript and cookies\\b|\\bverify (?:that )?you are (?:a )?human\\b|\\bchecking your browser\\b|\\bare you a robot\\b|\\bunusual traffic\\b|\\bsecurity of your connection\\b',
  ].join('|'),
  'i',
);

const LIVE_ENTRIES =
  '[class*="live-blog-post" i], [class*="liveblog-entry" i], [class*="liveblog__post" i], [itemprop="liveBlogUpdate"], [class*="lb-post" i]';
const LIVE_PATH = /\/live\/|\/live-?blogs?[/-]|[/-]live-(?:updates|blog|ticker|coverage)|[/-]liveticker/i;
const LIVE_ENTRIES_MIN = 4;
const LIST_PATH =
  /\/(?:tags?|topics?|categor(?:y|ies)|sections?|authors?|search|archives?|people|by)\/[^/]+\/?(?:page\/\d+\/?)?$/i;
const LIST_TYPE = /^(?:CollectionPage|SearchResultsPage|ProfilePage)$/;
const PAID_TIER = 'meta[name="article:content_tier"], meta[property="article:content_tier"]';

/** Reads the signs; decides nothing. */
export function pageSigns(source: PageSource): KindSigns {
  const { document, nodes } = source;
  const text = plainText(document.body).slice(0, 60_000);
  // Offers in menus and headers are links; a wall speaks.
  const lines = toBlocks(document.body)
    .filter((block) => block.linked < 0.5)
    .map((block) => block.text);
  const isPaid = (node: JsonLdNode) => /^false$/i.test(String(node.isAccessibleForFree));
  const tier = document.querySelector(PAID_TIER)?.getAttribute('content') ?? '';
  return {
    liveBlog: isLiveBlog(source),
    listing: looksLikeList(source),
    declaredPaid: nodes.some(isPaid) || /^(?:locked|metered|subscriber|premium|paid)$/i.test(tier),
    wallWords: lines.some((line) => WALL_WORDS.test(line)),
    consentWords: CONSENT_WORDS.test(text),
    headlineLinks: [...document.querySelectorAll('a[href]')].filter((link) => plainText(link).length >= 25).length,
  };
}

function isLiveBlog({ document, url, article, nodes }: PageSource): boolean {
  const isLive = (node: JsonLdNode) => typesOf(node).some((type) => /LiveBlogPosting$/.test(type));
  if (nodes.some((node) => isLive(node) && (node.liveBlogUpdate !== undefined || node === article))) return true;
  if (document.querySelectorAll(LIVE_ENTRIES).length >= LIVE_ENTRIES_MIN - 1) return true;
  return LIVE_PATH.test(pathOf(url)) && stampedEntries(document) >= LIVE_ENTRIES_MIN;
}

/** Time stamps that stand over or beside a paragraph of their own; those in lists of headlines do not. */
function stampedEntries(document: PageDocument): number {
  return [...document.querySelectorAll('time, [class*="timestamp" i]')].filter((stamp) => {
    const paragraph = stamp.parentElement?.querySelector('p') ?? stamp.parentElement?.parentElement?.querySelector('p');
    return paragraph !== null && paragraph !== undefined && plainText(paragraph).length >= 60;
  }).length;
}

function looksLikeList({ document, url, article, nodes }: PageSource): boolean {
  const openGraph = document.querySelector('meta[property="og:type"]')?.getAttribute('content')?.toLowerCase() ?? '';
  if (article !== null || openGraph === 'article') return false;
  const path = pathOf(url);
  return (
    path === '/' ||
    nodes.flatMap(typesOf).some((type) => LIST_TYPE.test(type)) ||
    (openGraph === 'website' && /^\/(?:[a-z]+\/?){1,2}$/i.test(path)) ||
    LIST_PATH.test(path)
  );
}

/** A page that came without an address (`UNKNOWN_URL`) has no path to tell by. */
function pathOf(url: string): string {
  const at = URL.canParse(url) ? new URL(url) : null;
  return at === null || at.hostname === 'localhost' ? '' : at.pathname;
}

interface Outcome {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly textCharsMin: number;
}

/** A wall leaves a taste of the text; a longer one is the article, whatever the page says of subscribers. */
const STUB_CHARS_MAX = 1_100;
/** A whole short notice ends in a full stop and may stand on a page that offers subscriptions. */
const CLOSED_STUB_CHARS_MAX = 500;
const CLOSED_STUB_TWO_SIGNS_CHARS_MAX = 900;

/** Weighs the signs against what was read; null when it is an article. */
export function unlikeArticle(signs: KindSigns, outcome: Outcome): NotArticle | null {
  const { text, textCharsMin } = outcome;
  const no = (kind: NotArticle['kind'], why: string): NotArticle => ({ kind, why, text });
  if (signs.liveBlog)
    return no('live-blog', 'This is a live blog: its entries change all the time and are not one article.');
  if (signs.consentWords && proseBesideConsent(outcome) < Math.min(textCharsMin, BESIDE_CONSENT_CHARS_MIN))
    return no('consent', 'The site answered with a consent or robot check instead of the article.');
  if (isStub(signs, text)) return no('paywall', 'Only the beginning can be read; the rest is for subscribers.');
  if (isList(signs, outcome)) return no('listing', 'This page lists articles; it is not one itself.');
  if (textWeight(text) < textCharsMin) return no('empty', 'There is no article text on this page.');
  return null;
}

/** One sentence of something else. */
const BESIDE_CONSENT_CHARS_MIN = 100;

function proseBesideConsent({ blocks }: Outcome): number {
  return blocks
    .filter((block) => block.text.length >= 30 && block.linked < 0.5 && !CONSENT_WORDS.test(block.text))
    .reduce((sum, block) => sum + block.text.length, 0);
}

function isStub({ wallWords, declaredPaid }: KindSigns, text: string): boolean {
  if (!wallWords && !declaredPaid) return false;
  const endsOpen = !SENTENCE_END.test(text) || /(?:\.\.\.|…)["'”’)\]]*$/.test(text);
  const closedMax = wallWords && declaredPaid ? CLOSED_STUB_TWO_SIGNS_CHARS_MAX : CLOSED_STUB_CHARS_MAX;
  const charsMax = endsOpen ? STUB_CHARS_MAX : closedMax;
  return textWeight(text) < charsMax;
}

/** Teasers are what is left of a list when it is read as text; where nothing is left, its links speak. */
function isList({ listing, headlineLinks }: KindSigns, { blocks, text }: Outcome): boolean {
  const teasers = blocks.filter((block) => block.linked >= 0.5 || /(?:\.\.\.|…)$|\bread more$/i.test(block.text));
  if (blocks.length >= 6 && teasers.length > blocks.length * 0.5) return true;
  if (listing && teasers.length >= 3 && teasers.length >= blocks.length * 0.3) return true;
  return listing && headlineLinks >= 3 && text.length < 1_500 && !isRunningText(blocks, textWeight(text));
}

/** Three paragraphs and most of the text on end in one element: a short story among links, and no list has that. */
function isRunningText(blocks: readonly Block[], textAll: number): boolean {
  let [paragraphs, length, longest] = [0, 0, 0];
  for (const [i, { text, linked, element }] of blocks.entries()) {
    if (element.parentElement !== blocks[i - 1]?.element.parentElement) [paragraphs, length] = [0, 0];
    if (textWeight(text) < 60 || linked >= 0.5 || !SENTENCE_END.test(text)) continue;
    paragraphs++;
    length += textWeight(text);
    if (paragraphs >= 3) longest = Math.max(longest, length);
  }
  return longest >= Math.max(RUNNING_CHARS_MIN, textAll * 0.6);
}

const RUNNING_CHARS_MIN = 350;
