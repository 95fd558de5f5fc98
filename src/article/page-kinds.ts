/** Pages that are not one article: said to be so, with the reason, and never stored as one. */
import { type PageDocument, plainText } from './dom.ts';
import { typesOf } from './json-ld.ts';
import type { PageSource } from './page-source.ts';
import type { Block } from './page-text.ts';

export interface NotArticle {
  readonly kind: 'paywall' | 'consent' | 'live-blog' | 'listing' | 'empty';
  /** One sentence for a person. */
  readonly why: string;
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
}

const WALL_WORDS =
  /\b(?:(?:subscribe|sign in|log in|register|become a (?:member|subscriber)|start your (?:free )?trial)\b[^.!?]{0,60}\b(?:to (?:continue|keep|read|unlock|finish|access|view)|for (?:full|unlimited) access)|(?:this|the) (?:article|story|content) is (?:(?:only|exclusively) )?(?:for|available to|reserved for) (?:our )?(?:paying )?(?:subscribers|members)|to (?:continue|keep) reading\b[^.!?]{0,80}\b(?:subscri|sign|log|register|member|account)|already a (?:subscriber|member)\?|(?:you['’]ve|you have) (?:reached|used) (?:your|all (?:of )?your) (?:\w+ )?(?:limit|free articles)|subscriber[- ]only|members[- ]only (?:content|story|article)|unlock this (?:article|story))/i;

const CONSENT_WORDS =
  /\b(?:before you continue|we (?:and our (?:\d+ )?partners )?(?:use|store)[^.]{0,80}\bcookies|accept (?:all )?(?:cookies|and continue)|manage (?:your )?(?:cookies?|preferences|privacy|choices)|consent to (?:the )?(?:use|processing|storing)|your privacy (?:choices|matters|is important)|continue without accepting|reject all|legitimate interest|please enable (?:javascript|cookies)|verify (?:that )?you are (?:a )?human|checking your browser|are you a robot|unusual traffic)/i;

const WALL_SELECTOR =
  '[class*="paywall" i], [id*="paywall" i], [class*="regwall" i], [class*="subscriber-only" i], [class*="premium-wall" i], [class*="piano-offer" i], [class*="metered" i], [data-paywall]';

/** Reads the signs; decides nothing. */
export function pageKind({ document, url, article, nodes }: PageSource): KindSigns {
  const types = nodes.flatMap(typesOf);
  const openGraph = document.querySelector('meta[property="og:type"]')?.getAttribute('content')?.toLowerCase() ?? '';
  const path = URL.canParse(url) ? new URL(url).pathname : '';
  const text = plainText(document.body).slice(0, 60_000);
  const liveMarks = document.querySelectorAll(
    '[class*="live-blog-post" i], [class*="liveblog-entry" i], [class*="live-update" i], [class*="liveblog__post" i], [itemprop="liveBlogUpdate"], [class*="lb-post" i], [data-post-id][class*="live" i]',
  ).length;
  return {
    liveBlog:
      types.some((type) => /LiveBlogPosting$/.test(type)) ||
      liveMarks >= 3 ||
      (/[/-]live(?:blog)?(?:[/-]|$)|live-updates/i.test(path) && timeStamps(document) >= 5),
    listing:
      article === null &&
      (path === '/' ||
        path === '' ||
        types.some((type) => /^(?:CollectionPage|SearchResultsPage|ProfilePage)$/.test(type)) ||
        (openGraph === 'website' && /^\/(?:[\w-]+\/?){1,2}$/.test(path)) ||
        /\/(?:tag|tags|topic|topics|category|section|author|search|archive)s?\//i.test(path)),
    declaredPaid:
      [article, ...nodes].some((node) => node !== null && /^false$/i.test(String(node.isAccessibleForFree))) ||
      /^(?:locked|metered|subscriber|premium|paid)$/i.test(
        document
          .querySelector('meta[name="article:content_tier"], meta[property="article:content_tier"]')
          ?.getAttribute('content') ?? '',
      ),
    wallWords: WALL_WORDS.test(text) || document.querySelector(WALL_SELECTOR) !== null,
    consentWords: CONSENT_WORDS.test(text),
  };
}

function timeStamps(document: PageDocument): number {
  return document.querySelectorAll('time, [class*="timestamp" i]').length;
}

interface Outcome {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly textCharsMin: number;
}

/** A wall leaves a taste of the text; a longer one is the article, wall words or not (they stand in every page's code). */
const STUB_CHARS_MAX = 1_100;
const CONSENT_CHARS_MAX = 1_500;

/** Weighs the signs against what was read; null when it is an article. */
export function unlikeArticle(signs: KindSigns, { text, blocks, textCharsMin }: Outcome): NotArticle | null {
  if (signs.liveBlog)
    return { kind: 'live-blog', why: 'This is a live blog: its entries change all the time and are not one article.' };
  const prose = blocks.filter((block) => block.text.length >= 80 && block.linked < 0.5);
  if (
    signs.consentWords &&
    prose.length <= 4 &&
    text.length < CONSENT_CHARS_MAX &&
    (CONSENT_WORDS.test(text) || text.length < textCharsMin)
  )
    return { kind: 'consent', why: 'The site answered with a consent or robot check instead of the article.' };
  const endsOpen = /(?:\.\.\.|…|\[…\])["”’]?$/.test(text) || !/[.!?]["”’)\]]*$/.test(text);
  if (
    (signs.wallWords || signs.declaredPaid) &&
    text.length < STUB_CHARS_MAX &&
    (signs.declaredPaid || signs.wallWords || endsOpen)
  )
    return { kind: 'paywall', why: 'Only the beginning can be read; the rest is for subscribers.' };
  if (isListing(signs, blocks)) return { kind: 'listing', why: 'This page lists articles; it is not one itself.' };
  if (text.length < textCharsMin) return { kind: 'empty', why: 'There is no article text on this page.' };
  return null;
}

function isListing(signs: KindSigns, blocks: readonly Block[]): boolean {
  const long = blocks.filter((block) => block.text.length >= 80);
  const teasers = blocks.filter((block) => block.linked >= 0.5 || /(?:\.\.\.|…)$|read more$/i.test(block.text));
  if (blocks.length >= 6 && teasers.length > blocks.length * 0.5) return true;
  return signs.listing && (long.length < 6 || long.filter((block) => block.text.length >= 200).length < 4);
}
