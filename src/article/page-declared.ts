/**
 * Schema.org's `articleBody` as a second witness. It has no paragraphs worth trusting and is often cut, so the text is
 * taken from the page; but where it is whole, it tells which blocks of the page are the article and which are furniture.
 */
import { squeeze } from './dom.ts';
import type { Block } from './page-text.ts';

const DECLARED_CHARS_MIN = 400;
/** How much of each of the two texts the other must hold for the declared one to be believed. */
const COVER_MIN = 0.75;

/** The declared text as lines, tags taken out; null when there is none to speak of. */
export function declaredLines(articleBody: string | null): string[] | null {
  const lines = (articleBody ?? '')
    .replace(/<\/p>|<br\s*\/?>/gi, '\n')
    .replace(/<[^<>]{1,300}>/g, ' ')
    .split(/\n+| {2,}(?=["“‘]?\p{Lu})/u)
    .map(squeeze)
    .filter((line) => line !== '');
  return lines.length === 0 ? null : lines;
}

/** Drops blocks that a whole declared text does not know: all before its beginning and after its end, short ones within. */
export function agreedBlocks(blocks: readonly Block[], declared: readonly string[] | null): readonly Block[] {
  const declaredText = declared?.join(' ') ?? '';
  if (declaredText.length < DECLARED_CHARS_MIN) return blocks;
  const known = shingles(declaredText);
  const isKnown = blocks.map((block) => shareOf(block.text, known) >= 0.6);
  const length = (list: readonly Block[]) => list.reduce((sum, block) => sum + block.text.length, 0);
  const agreed = length(blocks.filter((_, i) => isKnown[i]));
  if (agreed < declaredText.length * COVER_MIN || declaredText.length < length(blocks) * COVER_MIN) return blocks;
  const first = isKnown.indexOf(true);
  const last = isKnown.lastIndexOf(true);
  return blocks.filter(
    (block, i) =>
      isKnown[i] ||
      (i > first &&
        i < last &&
        (block.text.length >= 160 || block.within !== null || /^(?:h[2-6]|tr)$/.test(block.tag))),
  );
}

/** Tells text that the declared one holds; nothing is known when too little is declared. Short scraps are never vouched for. */
export function declaredWitness(declared: readonly string[] | null): (text: string) => boolean {
  const declaredText = declared?.join(' ') ?? '';
  if (declaredText.length < DECLARED_CHARS_MIN) return () => false;
  const known = shingles(declaredText);
  return (text) => text.trim().length >= 60 && shareOf(text, known) >= 0.8;
}

/** How much of the declared text was found on the page, 0..1; 1 when too little is declared to tell. */
export function declaredShareFound(text: string, declared: readonly string[] | null): number {
  const declaredText = declared?.join(' ') ?? '';
  return declaredText.length < DECLARED_CHARS_MIN ? 1 : shareOf(declaredText, shingles(text));
}

const SHINGLE_WORDS = 3;

function shingles(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const set = new Set<string>();
  for (let i = 0; i < words.length; i++) set.add(words.slice(i, i + SHINGLE_WORDS).join(' '));
  return set;
}

function shareOf(text: string, known: ReadonlySet<string>): number {
  const own = [...shingles(text)];
  // The last shingles are cut short by the end of the text and say little.
  const whole = own.length > SHINGLE_WORDS ? own.slice(0, -(SHINGLE_WORDS - 1)) : own;
  return whole.length === 0 ? 0 : whole.filter((shingle) => known.has(shingle)).length / whole.length;
}
