/** What the rules about quotations share: spans, a key, a name. */
import type { Span } from '../../model.ts';
import { shingles } from '../../text/words.ts';
import type { Day } from '../facts/moments.ts';
import type { Features } from '../features.ts';
import type { QuotePair } from '../quote-pairs.ts';
import { agree } from './date.ts';

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

/** The day of a remark, when the sentence of the quotation gives one outside the marks. */
function saidOn(article: Features, quote: { start: number; end: number }): Day | null {
  const days = article.days.filter(({ sentence, first, events }) => {
    const at = sentence.tokens[first]?.start ?? 0;
    return (
      events.length === 0 &&
      sentence.start <= quote.end &&
      sentence.end >= quote.start &&
      !(at >= quote.start && at < quote.end)
    );
  });
  return days.length === 1 ? (days[0] ?? null) : null;
}

/** Both say on which day it was said, and not the same: two utterances, however alike. */
export function saidApart(pair: QuotePair, earlier: Features, later: Features): boolean {
  const [a, b] = [saidOn(earlier, pair.earlier), saidOn(later, pair.later)];
  return a !== null && b !== null && !agree(a, b);
}

/** "Ada Lind's words", or "One utterance" of an unnamed speaker. */
export function who(pair: QuotePair): string {
  const name = pair.earlier.speaker?.name ?? pair.later.speaker?.name;
  return name ? `${name}'s words` : 'One utterance';
}
