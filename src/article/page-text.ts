/** Step 3 of reading a page: the chosen part of the document as blocks of text, one paragraph, heading or list item each. */
import { isElement, type PageElement, type PageNode, squeeze, TEXT_NODE } from './dom.ts';

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

interface Draft {
  text: string;
  linkedLength: number;
  breaks: number[];
}

/** All text of `root` in reading order, as blocks. `<br><br>` ends a paragraph; a lone `<br>` after a full sentence too. */
export function toBlocks(root: PageElement): Block[] {
  const blocks: Block[] = [];
  let draft: Draft = { text: '', linkedLength: 0, breaks: [] };
  const flush = (element: PageElement) => {
    const linked = draft.linkedLength;
    for (const text of splitAtBreaks(draft)) {
      blocks.push({
        text,
        tag: element.localName,
        linked: Math.min(1, linked / Math.max(1, squeeze(draft.text).length)),
        within: withinOf(element, root),
        element,
      });
    }
    draft = { text: '', linkedLength: 0, breaks: [] };
  };
  const visit = (node: PageNode, element: PageElement, inLink: boolean, depth: number): void => {
    if (node.nodeType === TEXT_NODE) {
      const text = node.textContent ?? '';
      draft.text += text;
      if (inLink) draft.linkedLength += squeeze(text).length;
      return;
    }
    if (!isElement(node) || depth > 500) return;
    if (node.localName === 'br') {
      draft.breaks.push(draft.text.length);
      draft.text += ' ';
      return;
    }
    const isBlock = BLOCKS.has(node.localName);
    if (isBlock) flush(element);
    const owner = isBlock ? node : element;
    for (const child of node.childNodes) visit(child, owner, inLink || node.localName === 'a', depth + 1);
    if (isBlock) flush(owner);
  };
  for (const child of root.childNodes) visit(child, root, false, 0);
  flush(root);
  return blocks;
}

/** Cuts a run of inline text at its line breaks where they mean a new paragraph. */
function splitAtBreaks({ text, breaks }: Draft): string[] {
  const parts: string[] = [];
  let start = 0;
  for (const [i, at] of breaks.entries()) {
    const piece = squeeze(text.slice(start, at));
    const next = breaks[i + 1];
    const isDouble = next !== undefined && squeeze(text.slice(at, next)) === '';
    const endsSentence = piece.length >= 40 && /[.!?…:]["'”’»)\]]*$/.test(piece);
    if (piece !== '' && (isDouble || endsSentence)) {
      parts.push(piece);
      start = at;
    }
  }
  parts.push(squeeze(text.slice(start)));
  return parts.filter((part) => part !== '');
}

function withinOf(element: PageElement, root: PageElement): Block['within'] {
  for (let at: PageElement | null = element; at !== null && at !== root; at = at.parentElement) {
    if (at.localName === 'blockquote') return 'blockquote';
    if (at.localName === 'li' || at.localName === 'ul' || at.localName === 'ol') return 'list';
  }
  return null;
}
