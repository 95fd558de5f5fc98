/** What stands between quotation marks in two articles: the same words, or the same utterance in other words. */
import type { Span } from '../../model.ts';
import { shingles } from '../../text/words.ts';
import { surelyOne } from '../align.ts';
import type { Features } from '../features.ts';
import { type QuotePair, quotePairs } from '../quote-pairs.ts';
import { type Hit, outlet, quoted, type Rule } from './rule.ts';

const NEGATION = new Set(['no', 'not', 'never', 'none', 'nobody', 'nothing', 'nor', 'neither', 'without']);

const spansOf = (pair: QuotePair): readonly [Span, Span] => [
  [pair.earlier.start, pair.earlier.end],
  [pair.later.start, pair.later.end],
];

/** A key that pairs about one utterance tend to share: the least hash of the word pairs both sides have. */
export function utteranceKey(pair: QuotePair): string {
  const { a } = pair.alignment;
  const words = pair.earlier.plain.slice(a[0], a[1]).map((word) => word.text);
  const other = new Set(
    shingles(
      pair.later.plain.map((word) => word.text),
      2,
    ),
  );
  const both = shingles(words, 2).filter((hash) => other.has(hash));
  return `quote:${(both.length > 0 ? Math.min(...both) : 0).toString(36)}`;
}

function fieldOf(pair: QuotePair): 'polarity' | 'number' | 'wording' {
  const { differences } = pair.alignment;
  const side = (pick: 'a' | 'b') => differences.flatMap((difference) => difference[pick]);
  const [a, b] = [side('a'), side('b')];
  const negations = (list: readonly string[]) => list.filter((word) => NEGATION.has(word)).length;
  if (negations(a) % 2 !== negations(b) % 2) return 'polarity';
  return a.some((word) => /^\d/.test(word)) && b.some((word) => /^\d/.test(word)) ? 'number' : 'wording';
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

function who(pair: QuotePair): string {
  const name = pair.earlier.speaker?.name ?? pair.later.speaker?.name;
  return name ? `${name}'s words` : 'One utterance';
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

function variantHit(pair: QuotePair, earlier: Features, later: Features): Hit {
  const [from, to] = spansOf(pair);
  const sure = pair.match === 'altered' && surelyOne(pair.alignment, pair.earlier.plain);
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
      .filter((pair) => pair.match !== 'same' && pair.speakers !== 'different' && !alsoExact(pair, pairs))
      .map((pair) => variantHit(pair, earlier, later));
  },
};

export const repeat: Rule = {
  name: 'repeat',
  about: 'The same words between quotation marks in both, perhaps cut short; a reprint when both are one wire story.',
  find: (earlier, later) => {
    const wire = earlier.reading.version.wireGroup;
    const reprint = wire !== null && wire === later.reading.version.wireGroup;
    return quotePairs(earlier, later)
      .filter((pair) => pair.match === 'same' && pair.speakers !== 'different')
      .map((pair): Hit => {
        const [from, to] = spansOf(pair);
        return {
          kind: reprint ? 'reprint' : 'repeat',
          field: 'wording',
          severity: 'note',
          earlier: from,
          later: to,
          why: `${who(pair)} stand alike in ${outlet(earlier)} and ${outlet(later)}${reprint ? ', which print one wire story' : ''}.`,
          matter: utteranceKey(pair),
        };
      });
  },
};

/** Fewer words than this can be said by two people without anyone copying. */
const WORDS_MIN = 6;

export const speaker: Rule = {
  name: 'speaker',
  about: 'The same words given to two different named people.',
  find: (earlier, later) =>
    quotePairs(earlier, later)
      .filter(
        (pair) => pair.match !== 'altered' && pair.speakers === 'different' && pair.alignment.matchCount >= WORDS_MIN,
      )
      .map((pair): Hit => {
        const [from, to] = spansOf(pair);
        return {
          kind: 'conflict',
          field: 'speaker',
          severity: 'alert',
          earlier: from,
          later: to,
          why: `${outlet(earlier)} gives these words to ${pair.earlier.speaker?.name}, ${outlet(later)} to ${pair.later.speaker?.name}.`,
          matter: utteranceKey(pair),
        };
      }),
};
