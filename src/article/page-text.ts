/** Step 3 of reading a page: the chosen part of the document as blocks of text, one paragraph, heading or list item each. */
import { isElement, type PageElement, type PageNode, SENTENCE_END, squeeze, TEXT_NODE } from './dom.ts';

export interface Block {
  readonly text: string;
  /** Element the block stands in: `p`, `h2`, `li`, `blockquote`, `td`, `div`… */
  readonly tag: string;
  /** Share of the text inside links. */
  readonly linked: number;
  /** Inside a quotation block or a list. */
  readonly within: 'blockquote' | 'list' | null;
  /** Nearest block element around it. */
  readonly element: PageElement;
}

const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol p pre section summary table tbody ' +
    'td tfoot th thead tr ul caption amp-story-page bq'
  ).split(' '),
);

/** Elements whose text is not for readers. */
const SILENT = new Set('script style template noscript svg iframe textarea select head'.split(' '));

/** Inline text being gathered, with where its links and line breaks are. */
interface Draft {
  text: string;
  readonly links: [start: number, end: number][];
  readonly breaks: number[];
}

const emptyDraft = (): Draft => ({ text: '', links: [], breaks: [] });

/** All text of `root` in reading order, as blocks. `<br><br>` ends a paragraph; a lone `<br>` after a full sentence too. */
export function toBlocks(root: PageElement): Block[] {
  const blocks: Block[] = [];
  let draft = emptyDraft();
  const flush = (element: PageElement) => {
    for (const piece of splitAtBreaks(draft))
      blocks.push({ ...piece, tag: element.localName, within: withinOf(element, root), element });
    draft = emptyDraft();
  };
  const visit = (node: PageNode, element: PageElement, inLink: boolean, depth: number): void => {
    if (node.nodeType === TEXT_NODE) {
      const start = draft.text.length;
      draft.text += node.textContent ?? '';
      if (inLink) draft.links.push([start, draft.text.length]);
      return;
    }
    if (!isElement(node) || depth > DEPTH_MAX || SILENT.has(node.localName)) return;
    if (node.localName === 'br') {
      draft.breaks.push(draft.text.length);
      draft.text += ' ';
      return;
    }
    const isBlock = BLOCKS.has(node.localName);
    if (isBlock) flush(element);
    const owner = isBlock ? node : element;
    if (node.localName === 'tr' && isDataRow(node)) {
      for (const cell of node.children) {
        if (draft.text.trim() !== '') draft.text += ' | ';
        for (const child of cell.childNodes) visit(child, owner, inLink, depth + 2);
      }
    } else {
      for (const child of node.childNodes) visit(child, owner, inLink || isLink(node), depth + 1);
    }
    if (isBlock) flush(owner);
  };
  for (const child of root.childNodes) visit(child, root, false, 0);
  flush(root);
  return blocks;
}

/** An anchor without an address is a place in the page; one around several paragraphs was never closed. */
function isLink(element: PageElement): boolean {
  return (
    element.localName === 'a' &&
    element.hasAttribute('href') &&
    element.querySelectorAll('p').length < LINKED_PARAGRAPHS_MAX
  );
}

const LINKED_PARAGRAPHS_MAX = 4;
const DEPTH_MAX = 500;
const CELL_CHARS_MAX = 120;

/** A row of a table of data, not of a layout: several short cells without blocks or pictures in them. */
function isDataRow(row: PageElement): boolean {
  const cells = [...row.children];
  return (
    cells.length >= 2 &&
    cells.every(
      (cell) =>
        (cell.textContent ?? '').trim().length <= CELL_CHARS_MAX &&
        cell.querySelector('p, div, table, ul, ol, li, br, img, h1, h2, h3, h4, form') === null,
    )
  );
}

/** Cuts a run of inline text at its line breaks where they mean a new paragraph. */
function splitAtBreaks(draft: Draft): { text: string; linked: number }[] {
  const { text, breaks } = draft;
  const pieces: { text: string; linked: number }[] = [];
  let start = 0;
  const cut = (end: number) => {
    const piece = squeeze(text.slice(start, end));
    if (piece !== '') pieces.push({ text: piece, linked: linkedShare(draft, start, end, piece.length) });
    start = end;
  };
  for (const [i, at] of breaks.entries()) {
    const piece = squeeze(text.slice(start, at));
    const next = breaks[i + 1];
    const isDouble = next !== undefined && squeeze(text.slice(at, next)) === '';
    if (piece !== '' && (isDouble || endsLine(piece, squeeze(text.slice(at, next ?? text.length))))) cut(at);
  }
  cut(text.length);
  return pieces;
}

/** A lone line break between two things: after a full sentence, or after a short line that the next one does not go on. */
function endsLine(before: string, after: string): boolean {
  if (before.length >= 40 && (SENTENCE_END.test(before) || before.endsWith(':'))) return true;
  return before.length < 50 && /^["'“‘«]?[\p{Lu}\p{N}]/u.test(after) && !/[,;–—-]$/.test(before);
}

function linkedShare({ text, links }: Draft, start: number, end: number, length: number): number {
  let linked = 0;
  for (const [from, to] of links) {
    if (to > start && from < end) linked += squeeze(text.slice(Math.max(from, start), Math.min(to, end))).length;
  }
  return Math.min(1, linked / Math.max(1, length));
}

function withinOf(element: PageElement, root: PageElement): Block['within'] {
  for (let at: PageElement | null = element; at !== null && at !== root; at = at.parentElement) {
    if (at.localName === 'blockquote') return 'blockquote';
    if (at.localName === 'li' || at.localName === 'ul' || at.localName === 'ol') return 'list';
  }
  return null;
}
