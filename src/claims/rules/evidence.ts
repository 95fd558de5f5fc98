/** "No evidence of X" is not "evidence of no X". */
import type { Assertion } from '../facts/assertions.ts';
import { type Features, memoised } from '../features.ts';
import { DAYS_APART_MAX } from '../frames.ts';
import { isEvent } from '../lexicon/concepts.ts';
import { shared } from '../sentences.ts';
import { spanOf } from './opposition.ts';
import { type Hit, outlet, passages, quoted, type Rule, slice } from './rule.ts';

const ABSENT = /\b(?:no|without|lack of|any|little)\s+(?:\w+\s+)?(?:evidence|signs?|proof|indications?)\b/i;
const PRESENT =
  /\b(?:evidence|proof|signs?|indications?|f(?:ound|inds?)|findings?|show(?:s|ed|n)?|confirm\w*|prove[sd]?|establish\w*|conclude[sd]?|determined)\b/i;

/** What the evidence would be for, names left out, or null when the clause is not about missing evidence. */
function absentContent(assertion: Assertion): Set<string> | null {
  if (!assertion.content.has('evidence') || !ABSENT.test(assertion.sentence.text)) return null;
  return new Set([...assertion.content].filter((word) => word !== 'evidence' && !assertion.sentence.proper.has(word)));
}

/** Clauses that say there is no evidence, with what it would be for. */
const withoutEvidence = memoised((article: Features) =>
  article.assertions.flatMap((assertion) => {
    const about = absentContent(assertion);
    return about && about.size > 0 ? [{ assertion, about }] : [];
  }),
);

/** Clauses that put a "not" down as a finding. */
const ruledOut = memoised((article: Features): Assertion[] =>
  article.assertions.filter(
    ({ negated, sentence }) => negated && !ABSENT.test(sentence.text) && PRESENT.test(sentence.text),
  ),
);

export const evidence: Rule = {
  name: 'evidence',
  about: '"No evidence of X" in one article, "evidence of no X" or a flat "not X" as a finding in another.',
  find: (earlier, later) => {
    const hits: Hit[] = [];
    const look = (absentIn: Features, flatIn: Features) => {
      for (const { assertion: absent, about } of withoutEvidence(absentIn)) {
        for (const flat of ruledOut(flatIn)) {
          const words = shared(about, flat.content);
          if (
            words.length < Math.max(2, about.size / 2) ||
            !(words.some((word) => isEvent(word)) || words.length === about.size) ||
            Math.abs(later.day - earlier.day) > DAYS_APART_MAX
          )
            continue;
          const [x, y] = [spanOf(absent), spanOf(flat)];
          hits.push({
            kind: 'conflict',
            field: 'polarity',
            severity: 'alert',
            ...passages(earlier, absentIn, x, y),
            why: `${outlet(absentIn)} has no evidence of it, ${quoted(slice(absentIn, x))}; ${outlet(flatIn)} has it ruled out, ${quoted(slice(flatIn, y))}.`,
            matter: 'evidence',
            rank: flat.content.has('evidence') ? 1 : 0,
          });
        }
      }
    };
    look(earlier, later);
    look(later, earlier);
    return hits;
  },
};
