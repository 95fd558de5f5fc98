/** One quotation, two speakers. */
import { type QuotePair, quotePairs } from '../quote-pairs.ts';
import { type Hit, outlet, type Rule } from './rule.ts';
import { spansOf, utteranceKey } from './utterance.ts';

/** Fewer words than this can be said by two people without anyone copying. */
const WORDS_MIN = 6;
const LIGHT_WORDS_MIN = 10;

const PRAISE = /^(?:hell|worse|worst|better|best|great|good|bad|right|wrong)$/;

/** Set phrases are short and light: "a hell of a lot worse". */
function isTelling({ alignment: { matchCount, a }, earlier }: QuotePair): boolean {
  const content = earlier.plain.slice(a[0], a[1]).filter(({ weight, text }) => weight > 0.3 && !PRAISE.test(text));
  return matchCount >= WORDS_MIN && (content.length >= 2 || matchCount >= LIGHT_WORDS_MIN);
}

export const speaker: Rule = {
  name: 'speaker',
  about: 'The same words given to two different named people.',
  find: (earlier, later) =>
    quotePairs(earlier, later)
      .filter((pair) => pair.match !== 'altered' && pair.speakers === 'different' && isTelling(pair))
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
