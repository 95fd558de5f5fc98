/** "No passwords were taken" on Thursday, "admits that passwords were taken" on Saturday. */
import { stem } from '../../text/words.ts';
import type { Assertion } from '../facts/assertions.ts';
import { type Features, memoised } from '../features.ts';
import { isEvent } from '../lexicon/concepts.ts';
import { DENIAL_DAYS_MAX, spanOf } from './opposition.ts';
import { type Hit, outlet, quoted, type Rule, slice } from './rule.ts';

const ADMITS = /\b(?:admit(?:s|ted)?|conced(?:e|es|ed)|acknowledg(?:e|es|ed)|owned up|after all|now says?)\b/i;
const AUXILIARIES =
  /^(?:be|is|are|was|were|been|being|has|have|had|do|did|does|will|would|no|not|any|the|a|an|and|or|that|of|to|in|on|at|said|say|says|she|he|it|they)$/;

/** Things of which there were none: the words after "no", as written, and all words of the clause, as stems. */
interface None {
  readonly assertion: Assertion;
  readonly nouns: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
}

const stemsOf = ({ sentence, first, last }: Assertion): Set<string> =>
  new Set(
    sentence.tokens
      .slice(first, last + 1)
      .filter((token) => !AUXILIARIES.test(token.folded))
      .map((token) => (isEvent(token.concept) ? token.concept : token.stem)),
  );

const wordsOf = ({ sentence, first, last }: Assertion): Set<string> =>
  new Set(sentence.tokens.slice(first, last + 1).map((token) => token.folded));

const nonesIn = memoised((article: Features): None[] =>
  article.assertions.flatMap((assertion) => {
    const tokens = assertion.sentence.tokens.slice(assertion.first, assertion.last + 1);
    const nouns = tokens
      .filter((token, i) => tokens[i - 1]?.folded === 'no' && /[a-z]{2}s$/.test(token.folded))
      .map((token) => token.folded);
    return assertion.negated && !assertion.open && nouns.length > 0
      ? [{ assertion, nouns: new Set(nouns), stems: stemsOf(assertion) }]
      : [];
  }),
);

const admissionsIn = memoised((article: Features) =>
  article.assertions
    .filter(({ negated, open, sentence }) => !negated && !open && ADMITS.test(sentence.text))
    .map((assertion) => ({ assertion, words: wordsOf(assertion), stems: stemsOf(assertion) })),
);

export const admission: Rule = {
  name: 'admission',
  about: 'A later article has it admitted that there was what an earlier one says there was none of.',
  find: (earlier, later) => {
    if (later.time <= earlier.time || later.day - earlier.day > DENIAL_DAYS_MAX) return [];
    const hits: Hit[] = [];
    for (const none of nonesIn(earlier))
      for (const admitted of admissionsIn(later)) {
        const noun = [...none.nouns].find((word) => admitted.words.has(word));
        const others = [...none.stems].filter((word) => word !== stem(noun ?? '') && admitted.stems.has(word));
        if (!noun || others.length === 0) continue;
        const [from, to] = [spanOf(none.assertion), spanOf(admitted.assertion)];
        hits.push({
          kind: 'reversal',
          field: 'polarity',
          severity: 'alert',
          earlier: from,
          later: to,
          why: `${outlet(earlier)} has ${quoted(slice(earlier, from))}; ${outlet(later)} has it admitted: ${quoted(slice(later, to))}.`,
          matter: `admission:${noun}`,
        });
      }
    return hits;
  },
};
