/** Step 4 of reading a page: drops the blocks that are furniture although they stand inside the article. */
import type { Block } from './page-text.ts';

/** What the page says elsewhere and must not be read twice. */
export interface Known {
  readonly title: string | null;
  readonly byline: string | null;
}

/** The article's own blocks, in order. */
export function articleBlocks(blocks: readonly Block[], known: Known): Block[] {
  const inOrder = untilEnd(withoutHead(blocks, known)).filter((block) => !isFurniture(block));
  return withoutTail(withoutStrayHeadings(withoutRepeats(withoutLinkRuns(inOrder))));
}

const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Title, byline, date and reading time above the first paragraph. */
function withoutHead(blocks: readonly Block[], { title, byline }: Known): Block[] {
  const titleLetters = letters(title ?? '');
  const bylineLetters = letters(byline ?? '');
  let firstProse = blocks.findIndex((block) => block.text.length >= 120 && block.linked < 0.5);
  if (firstProse < 0) firstProse = Math.min(6, blocks.length);
  return blocks.filter((block, i) => {
    if (i >= firstProse) return true;
    const own = letters(block.text);
    if (
      own.length > 0 &&
      titleLetters.length > 0 &&
      (own === titleLetters || (own.length > 20 && titleLetters.startsWith(own)))
    )
      return false;
    if (bylineLetters.length > 3 && block.text.length < 120 && own.includes(bylineLetters)) return false;
    return !HEAD_LINE.some((pattern) => pattern.test(block.text));
  });
}

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?';
/** Lines that stand between a headline and a story. */
const HEAD_LINE: readonly RegExp[] = [
  /^(?:by|par|von|por|di|door):?\s+\p{Lu}[^.!?]{1,100}$/iu,
  new RegExp(
    `^(?:(?:first |last )?(?:published|posted|updated|modified|created)(?: on| at)?:?\\s*)?${WEEKDAY}(?:${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}|\\d{1,2}(?:st|nd|rd|th)?\\s+${MONTH},?\\s+\\d{4}|\\d{1,4}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{4}(?:\\. ?|年)\\d{1,2}(?:\\. ?|月)\\d{1,2})\\b.{0,60}$`,
    'i',
  ),
  /^(?:(?:first |last )?(?:published|posted|updated|modified))\b.{0,80}$/i,
  /^\d+\s*(?:min(?:ute)?s?)[\s-]*(?:read|ago)\.?$/i,
  /^\d+ (?:hours?|days?|minutes?|weeks?) ago$/i,
];

/** Lines that are furniture wherever they stand. Whole-line patterns: a sentence that merely contains the words stays. */
const FURNITURE: readonly RegExp[] = [
  /^(?:advertisements?|ads?|sponsored(?: content)?|promoted(?: content)?|continue reading(?: below)?|story continues below.*|article continues (?:below|after).*|scroll to continue.*|skip advertisement|skip (?:ad|to content).*)\.?$/i,
  /^(?:share|tweet|print|email|save|comments?|reply|facebook|twitter|x|whatsapp|linkedin|pinterest|reddit|telegram|copy(?: link)?|gift(?: article)?|listen|watch(?: now)?|loading\.*|close|menu|search|next|previous|back to top|link copied!?)$/i,
  /^(?:share|tweet|email|print|(?:read|print|save|like) or share)(?: (?:this|on|via|by|to)\b.{0,90})$/i,
  /^(?:text size|font size|(?:increase|decrease|reset) (?:text|font)(?: size)?)\b.{0,20}$/i,
  /^(?:related|recommended|most read|trending|top stories|read more|see also|also read|more (?:on|from|stories|news|in)\b.{0,50}|you (?:may|might) (?:also )?(?:like|be interested)\b.{0,40}|don['’]t miss|editor['’]?s['’]? (?:picks?|choice)|up next|latest (?:news|stories|headlines)|popular (?:now|stories)|related (?:articles?|stories|topics|content|news|links|coverage|reading|posts)|further reading|in other news|tags?|topics|filed under|keywords)\s*:?$/i,
  /^(?:(?:read|see|watch|listen)(?: (?:also|more|next|this|now))?|also (?:read|see)|related(?: (?:story|article|stories|news|coverage|reading))?|more(?: (?:on this|here|coverage))?|recommended|must[ -]read|don['’]t miss|explore|in (?:pics|pictures|photos|video))\s*[:|»>–-]\s*.{3,200}$/i,
  /^(?:tags?|topics|filed under|categories|category|posted in|keywords|labels)\s*:\s*.{1,300}$/i,
  /^(?:sign up|subscribe|register|join|get)\b.{0,90}\b(?:newsletter|inbox|email(?:s| alerts?| updates?)?|alerts|our app|whatsapp channel|telegram channel|youtube channel|today)\b.{0,80}$/i,
  /^(?:sign up|subscribe|register)(?: (?:now|here|today|for free|to our .{2,60}|to the .{2,60}|for our .{2,60}))?[.!]?$/i,
  /^(?:follow|like|find|join) (?:us|me|our|@\w+|\p{Lu}[\p{L} ]{1,30}) (?:on|via|page|at)\b.{0,120}$/iu,
  /^(?:download|get) (?:the|our) .{0,40}\bapp\b.{0,60}$/i,
  /^(?:©|\(c\)|copyright)\s.{0,200}$/i,
  /^.{0,60}\ball rights reserved\b.{0,160}$/i,
  /^(?:this (?:material|article|story|report) (?:may not be|was produced|has been republished|is published).{0,200})$/i,
  /^(?:photo(?:graph)?s?|image|picture|video|credit|illustration|file photo|source|getty images|ap photo|reuters)\s*(?:[:/|]|by\b|courtesy\b).{0,120}$/i,
  /^.{0,140}(?:\/(?:getty images|afp|ap|reuters|epa|shutterstock)|\((?:ap|afp|reuters|getty|epa|file) ?(?:photo|images?|file)?(?:\/[^)]{2,60})?\)|getty images|file photo|ap photo)\s*[.)]?$/i,
  /^(?:view|see|show|hide|load|read) (?:all|more|less|comments?|gallery|full (?:story|article|image))\b.{0,40}$/i,
  /^(?:(?:\d+|no) (?:comments?|shares?|views?|likes?)|leave a (?:comment|reply)|join the (?:conversation|discussion)|post a comment|comments? (?:are|is) closed.{0,40})[.!]?$/i,
  /^(?:click|tap) (?:here|to)\b.{0,100}$/i,
  /^(?:have|got) (?:a|any) (?:news )?(?:tip|story|question)s?\b.{0,160}$/i,
  /^(?:support|donate to) (?:our|us|independent|quality)\b.{0,120}$/i,
  /^(?:lire aussi|à lire(?: aussi)?|lesen sie auch|mehr zum thema|lea también|le puede interesar|leggi anche|lees ook|läs också)\s*[:|»>–-]?\s*.{0,200}$/i,
  /^(?:temps de lecture|lesezeit|tiempo de lectura|reading time)\b.{0,40}$/i,
  /^(?:some of )?the links (?:in|on) this (?:post|page|article)\b.{0,200}$|^.{0,80}\b(?:affiliate links?|affiliate commission)\b.{0,200}$/i,
  /^read the (?:original|full) (?:article|story|text)\b.{0,120}$/i,
  /^listen to (?:this|the) (?:article|story|episode)\b.{0,40}$/i,
  /^our standards:.{0,120}$/i,
  /^(?:(?:enlarge|toggle|hide) (?:this image|caption)|list \d+ of \d+|list of \d+ items|end of list)$/i,
  /^(?:we (?:and our (?:\d+ )?partners )?use cookies|this (?:web ?)?site uses cookies|by (?:continuing|clicking|using this)\b.{0,80}\b(?:cookies|you (?:agree|accept|consent)))\b.{0,300}$/i,
  /^(?:enter|add|submit) your (?:e-?mail|name and e-?mail|zip|post ?code)\b.{0,200}$/i,
  /^(?:get|join) (?:the|our|your) (?:\w+ ){0,3}(?:briefing|digest|bulletin|round-?up)s?\b.{0,40}$/i,
  /^(?:all |reader )?comments (?:are|will be|must be) (?:moderated|reviewed|subject to|civil)\b.{0,240}$/i,
  /^\(?(?:except for the headline, )?this (?:story|article|report|copy) (?:has not been|was not|is (?:auto-?)?(?:generated|published)|was (?:auto-?)?generated).{0,220}(?:edited|feed|agency|wire).{0,80}$/i,
];

function isFurniture(block: Block): boolean {
  const { text } = block;
  if (text.length <= 1 || !/[\p{L}\p{N}]/u.test(text)) return true;
  // A paragraph that is one link is a pointer to another story; a list of links or a linked heading likewise.
  if (block.linked >= 0.9 && text.length < 250 && block.tag !== 'h2') return true;
  if (block.linked >= 0.6 && text.length < 100 && !/[.!?…]/.test(text)) return true;
  return text.length <= 320 && FURNITURE.some((pattern) => pattern.test(text));
}

/** Headings under which readers speak, or other stories begin: the article is over. */
const END_HEADING =
  /^(?:\d+ )?(?:comments|(?<=\d )(?:comment|response|reply)|responses|replies|thoughts? on\b.{0,200}|reader comments|join the (?:conversation|discussion)|leave a (?:reply|comment)|kommentare?|commentaires?|comentarios?|commenti|about the authors?|keep reading|read next|up next|more from\b.{0,60}|you may also like|recommended for you|related (?:articles|stories|posts|news))(?: ?\(\d+\))?\s*:?$/i;

/** Cuts at the first such heading below half of the text; above that it is a box, whose links go by other rules. */
function untilEnd(blocks: readonly Block[]): readonly Block[] {
  const total = blocks.reduce((sum, block) => sum + block.text.length, 0);
  let before = 0;
  for (const [i, block] of blocks.entries()) {
    if (before > total * 0.5 && block.text.length < 80 && END_HEADING.test(block.text)) return blocks.slice(0, i);
    before += block.text.length;
  }
  return blocks;
}

/** Three or more blocks in a row that are mostly links are a list of other stories, with whatever full stop they end in. */
function withoutLinkRuns(blocks: readonly Block[]): Block[] {
  const isLink = blocks.map((block) => block.linked >= 0.75 && block.text.length < 240);
  return blocks.filter((_, i) => {
    if (!isLink[i]) return true;
    let run = 1;
    for (let j = i - 1; isLink[j]; j--) run++;
    for (let j = i + 1; isLink[j]; j++) run++;
    return run < 3;
  });
}

/**
 * Pull quotes and teasers copied from the text, and whole paragraphs printed twice: the first or the fuller one stays.
 * A quotation set apart is a copy too when each of its sentences stands somewhere in the text.
 */
function withoutRepeats(blocks: readonly Block[]): Block[] {
  const all = blocks.map((block) => letters(block.text));
  // No article has so many paragraphs; comparing each with each would take for ever.
  if (blocks.length > COMPARED_MAX) return withoutCopies(blocks, all);
  const isSaidElsewhere = (words: string, i: number) =>
    all.some((other, j) => j !== i && other.length > words.length && other.includes(words));
  return blocks.filter((block, i) => {
    const own = all[i] ?? '';
    if (own.length < 25) return true;
    if (all.indexOf(own) < i) return false;
    if (own.length < 400 && isSaidElsewhere(own, i)) return false;
    if (block.within !== 'blockquote') return true;
    const sentences = block.text
      .split(/(?<=[.!?…]["'”’»]?)\s+/)
      .map(letters)
      .filter((sentence) => sentence.length >= 12);
    return sentences.length === 0 || !sentences.every((sentence) => isSaidElsewhere(sentence, i));
  });
}

const COMPARED_MAX = 1_500;

function withoutCopies(blocks: readonly Block[], all: readonly string[]): Block[] {
  const seen = new Set<string>();
  return blocks.filter((_, i) => {
    const own = all[i] ?? '';
    if (own.length < 25) return true;
    const isFirst = !seen.has(own);
    seen.add(own);
    return isFirst;
  });
}

/** A heading with nothing under it introduced something that was taken out. */
function withoutStrayHeadings(blocks: readonly Block[]): Block[] {
  const isHeading = (block: Block | undefined) => block !== undefined && /^h[2-6]$/.test(block.tag);
  return blocks.filter((block, i) => !(isHeading(block) && blocks[i + 1] === undefined));
}

/** Below the story: who wrote it, where to write, when it was updated. Reporting credits stay: they tell whose copy it is. */
const TAIL: readonly RegExp[] = [
  /^(?:[\p{Lu}][\p{L}.'’-]+ ){2,4}(?:is|was|covers|writes|reports|has been)\b.{0,260}\b(?:reporter|correspondent|editor|writer|columnist|journalist|covers|covering|author|freelance)\b.{0,500}$/u,
  /^(?:contact|email|reach|write to|e-mail) .{0,120}(?:@|\bat\b).{0,80}$/i,
  /^.{0,200}\b(?:story tips|news tips|tips) can be (?:sent|emailed)\b.{0,120}$/i,
  /^(?:follow|twitter|email)\b.{0,40}@\w+.{0,80}$/i,
  /^\S+@\S+\.\w{2,}$/,
  /^(?:get|follow|find|like) .{2,60}\bon (?:twitter|facebook|instagram|x|threads|bluesky|mastodon|youtube|linkedin)\b.{0,200}$/i,
  /^(?:first published|last updated|published|updated|posted)\b.{0,80}$/i,
];

/** Takes tail lines off the end, one after another, so that the same words inside the story stay. */
function withoutTail(blocks: readonly Block[]): Block[] {
  let end = blocks.length;
  while (end > 1) {
    const block = blocks[end - 1];
    if (block === undefined || !(TAIL.some((pattern) => pattern.test(block.text)) || /^h[2-6]$/.test(block.tag))) break;
    end--;
  }
  return blocks.slice(0, end);
}
