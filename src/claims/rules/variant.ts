/** One utterance, two wordings between quotation marks. */
import { isBody } from '../../text/names.ts';
import { words } from '../../text/words.ts';
import { surelyOne } from '../align.ts';
import type { Features, QuotedWords } from '../features.ts';
import { type QuotePair, quotePairs } from '../quote-pairs.ts';
import { type Hit, outlet, quoted, type Rule, slice } from './rule.ts';
import { saidApart, spansOf, utteranceKey, who } from './utterance.ts';

const NEGATION = new Set(['no', 'not', 'never', 'none', 'nobody', 'nothing', 'nor', 'neither', 'without']);

const FIGURE =
  /^(?:\d.*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|half|third|quarter|dozen)$/;

/** "at four" against "at three": hours, not numbers of things. */
function isClock({ alignment, earlier }: QuotePair): boolean {
  const figure = alignment.differences.flatMap(({ a }) => a).find((word) => FIGURE.test(word));
  const at = earlier.plain.findIndex(({ text }) => text === figure);
  const [before, after] = [earlier.plain[at - 1]?.text ?? '', earlier.plain[at + 1]?.text ?? ''];
  return /^(?:at|by|until|till|before|after)$/.test(before) && !/(?:s|cent)$/.test(after);
}

function fieldOf(pair: QuotePair): 'polarity' | 'number' | 'time' | 'wording' {
  const { differences } = pair.alignment;
  const side = (pick: 'a' | 'b') => differences.flatMap((difference) => difference[pick]);
  const [a, b] = [side('a'), side('b')];
  const negations = (list: readonly string[]) => list.filter((word) => NEGATION.has(word)).length;
  if (negations(a) % 2 !== negations(b) % 2) return 'polarity';
  const figures = (list: readonly string[]): number => list.filter((word) => FIGURE.test(word)).length;
  if (figures(a) === 0 || figures(b) === 0) return 'wording';
  return isClock(pair) ? 'time' : 'number';
}

function describe(pair: QuotePair): string {
  const shown = pair.alignment.differences
    .slice(0, 3)
    .map(({ a, b }) => {
      if (a.length === 0) return `${quoted(b.join(' '))} only in the later`;
      if (b.length === 0) return `${quoted(a.join(' '))} only in the earlier`;
      return `${quoted(a.join(' '))} became ${quoted(b.join(' '))}`;
    })
    .join(', ');
  return shown === '' ? 'other words at the edge' : shown;
}

/** One of the two quotations stands word for word in the other article as well: nothing was altered, only said again. */
function alsoExact(pair: QuotePair, pairs: readonly QuotePair[]): boolean {
  return pairs.some(
    (other) =>
      other.match === 'same' &&
      ((other.earlier === pair.earlier && other.alignment.matchCount >= pair.earlier.plain.length) ||
        (other.later === pair.later && other.alignment.matchCount >= pair.later.plain.length)),
  );
}

/** Both articles name the one speaker. */
const isNamed = ({ speakers, earlier, later }: QuotePair): boolean =>
  speakers === 'same' &&
  ![earlier, later].some(({ speaker }) => speaker === null || speaker.unnamed || isBody(speaker.name));

/** The words beside them, in both, are the same to the letter: one remark, quoted in two pieces. */
function besideTheSame(pair: QuotePair, pairs: readonly QuotePair[]): boolean {
  const near = (a: QuotedWords, b: QuotedWords): boolean =>
    Math.min(Math.abs(a.start - b.end), Math.abs(b.start - a.end)) < BESIDE_CHARS;
  const { matchCount, similarity } = pair.alignment;
  return (
    matchCount >= 4 &&
    similarity >= 0.6 &&
    pairs.some(
      (other) =>
        other.match === 'same' &&
        other.alignment.matchCount >= 5 &&
        near(pair.earlier, other.earlier) &&
        near(pair.later, other.later),
    )
  );
}
const BESIDE_CHARS = 140;

/** Words that an editor put in: "[Trump]", "(its direction)". */
const insertedIn = (text: string): Set<string> =>
  new Set(
    [...text.matchAll(/[[(]([^\])]*)[\])]/g)].flatMap((match) => words(match[1] ?? '').map(({ folded }) => folded)),
  );
const CUT = /…|\.\s?\.\s?\./;
/** Text between two quotations, read as one: "the officer said. In addition". */
const BETWEEN = /^\W*(?:(?:the )?\p{L}+ )?(?:said|says|added)[.,] \p{Lu}/u;

const isInitials = (short: readonly string[], long: readonly string[]): boolean =>
  long.length > 1 && long.map((word) => word.charAt(0)).join('') === short.join('');

/** All that differs is marked as such: brackets, points for what was left out, a name for its initials. */
function isMarked(pair: QuotePair, earlier: Features, later: Features): boolean {
  const [x, y] = [
    slice(earlier, [pair.earlier.start, pair.earlier.end]),
    slice(later, [pair.later.start, pair.later.end]),
  ];
  const [inX, inY] = [insertedIn(x), insertedIn(y)];
  return pair.alignment.differences.every(({ a, b }) => {
    if (a.length > 0 && a.every((word) => inX.has(word))) return true;
    if (b.length > 0 && b.every((word) => inY.has(word))) return true;
    if (a.length === 0 || b.length === 0) return CUT.test(a.length === 0 ? x : y);
    return isInitials(a, b) || isInitials(b, a);
  });
}

const isBetween = (article: Features, { start, end }: { start: number; end: number }): boolean =>
  BETWEEN.test(slice(article, [start, end]));

function variantHit(pair: QuotePair, earlier: Features, later: Features): Hit {
  const [from, to] = spansOf(pair);
  const marked = pair.alignment.differences.length > 0 && isMarked(pair, earlier, later);
  const between = isBetween(earlier, pair.earlier) || isBetween(later, pair.later);
  const sure =
    !marked &&
    !between &&
    pair.match === 'altered' &&
    (surelyOne(pair.alignment, pair.earlier.plain, isNamed(pair)) ||
      (isNamed(pair) && besideTheSame(pair, quotePairs(earlier, later))));
  return {
    kind: 'variant',
    field: fieldOf(pair),
    severity: sure ? 'alert' : 'note',
    earlier: from,
    later: to,
    why: `${who(pair)} differ inside the quotation marks of ${outlet(earlier)} and ${outlet(later)}: ${describe(pair)}.`,
    matter: utteranceKey(pair),
  };
}

export const variant: Rule = {
  name: 'variant',
  about: 'One utterance with other words inside the quotation marks; filler and articles alone make a note.',
  find: (earlier, later) => {
    const pairs = quotePairs(earlier, later);
    return pairs
      .filter(
        (pair) =>
          pair.match !== 'same' &&
          pair.speakers !== 'different' &&
          !alsoExact(pair, pairs) &&
          !saidApart(pair, earlier, later),
      )
      .map((pair) => variantHit(pair, earlier, later));
  },
};
