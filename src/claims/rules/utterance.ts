/** What the rules about quotations share: spans, a key, a name. */
import type { Span } from '../../model.ts';
import { shingles } from '../../text/words.ts';
import type { QuotePair } from '../quote-pairs.ts';

/** Both quotations of a pair, inside their marks. */
export const spansOf = (pair: QuotePair): readonly [Span, Span] => [
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

/** "Ada Lind's words", or "One utterance" of an unnamed speaker. */
export function who(pair: QuotePair): string {
  const name = pair.earlier.speaker?.name ?? pair.later.speaker?.name;
  return name ? `${name}'s words` : 'One utterance';
}
