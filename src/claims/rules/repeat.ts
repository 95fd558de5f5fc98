/** The same words between quotation marks in two articles. */
import { quotePairs } from '../quote-pairs.ts';
import { type Hit, outlet, type Rule } from './rule.ts';
import { spansOf, utteranceKey, who } from './utterance.ts';

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
