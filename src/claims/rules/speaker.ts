/** One quotation, two speakers. */
import { quotePairs } from '../quote-pairs.ts';
import { type Hit, outlet, type Rule } from './rule.ts';
import { spansOf, utteranceKey } from './utterance.ts';

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
