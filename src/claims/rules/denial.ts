/** A clause that denies what an earlier article affirms, said by somebody or told by the outlet. */

import { stem } from '../../text/words.ts';
import type { Assertion } from '../facts/assertions.ts';
import { ofTwoTimes } from '../facts/scope.ts';
import { namesDiffer } from '../frames.ts';
import { conceptOf } from '../lexicon/concepts.ts';
import { sameSpeaker } from '../quote-pairs.ts';
import { plain, shared } from '../sentences.ts';
import { DENIAL_DAYS_MAX, type Opposition, oppositionHit, oppositions, RECURRING, spanOf } from './opposition.ts';
import { speaksFor } from './party.ts';
import { type Hit, outlet, quoted, type Rule, slice } from './rule.ts';

const pronounFirst = (assertion: Assertion): boolean =>
  /^(?:i|we|he|she|it|they|you|this|that|there)$/.test(assertion.sentence.tokens[assertion.first]?.folded ?? '');

/** "We never ordered it", "I was not there": the speaker tells of what the speaker did. */
const firstPerson = ({ sentence, first, statement }: Assertion): boolean =>
  statement !== null && /^(?:i|we|i've|we've|i'd|we'd)$/.test(plain(sentence.tokens[first]));

/** "No one has been …" stands alone only for what happens to people. */
const BEFALLS = new Set('die injure arrest charge evacuate infect missing offer ban sack'.split(' '));

/** "Nobody at Selby Hall has been suspended": how much the clause says, names of the story's people and places left out. */
const saidOf = ({ negated, affirmedIn }: Opposition): number =>
  [...negated.content].filter((word) => !(negated.sentence.proper.has(word) && affirmedIn.vocabulary.has(word))).length;

/** The denier is the one, or of the body, that the denied clause tells of. */
function deniedByParty(o: Opposition): boolean {
  const { negated, words, cover } = o;
  const bare = negated.universal && negated.statement !== null && negated.content.size <= 2;
  const own = firstPerson(negated) && (o.event === 'order' || !RECURRING.has(o.event));
  return (bare || (own && words.length >= 2 && cover >= 0.6)) && speaksFor(o.negatedIn, negated, o.affirmed);
}

/** "The statue was not stolen": nothing but the claim, turned round. */
const isBareDenial = ({ negated, affirmed, words, cover }: Opposition): boolean =>
  negated.statement !== null && words.length >= 2 && cover === 1 && affirmed.content.size <= BARE_WORDS_MAX;
const BARE_WORDS_MAX = 5;

/** "No shots were fired when he was taken into custody". */
const isLimited = ({ sentence, last }: Assertion): boolean =>
  /^(?:when|while|during|as)$/.test(sentence.tokens[last + 1]?.folded ?? '');

function isDenial(o: Opposition): boolean {
  const { negated, words, cover } = o;
  // A verdict has a rule of its own; what is limited to an hour denies nothing of another.
  if (negated.lapsed || o.event === 'convict' || (negated.universal && isLimited(negated))) return false;
  if (ofTwoTimes(negated, o.affirmed)) return false;
  if (negated.universal && [...negated.events][0] !== o.event) return false;
  if (deniedByParty(o)) return true;
  if (negated.universal && BEFALLS.has(o.event) && saidOf(o) <= 2) return true;
  if (isWordForWord(o)) return true;
  if (RECURRING.has(o.event) || (pronounFirst(negated) && !negated.universal)) return false;
  if (namesDiffer(negated.frame, o.affirmed.frame)) return false;
  return isBareDenial(o) || (words.length >= (negated.universal ? 2 : 3) && cover >= 0.6);
}

/** "The museum has not paid a ransom": all of what the other says, subject and object, with a no. */
const isWordForWord = ({ negated, affirmed, words, cover }: Opposition): boolean =>
  negated.statement !== null &&
  !negated.universal &&
  cover === 1 &&
  words.length >= 3 &&
  !namesDiffer(negated.frame, affirmed.frame);

/** Both outlets in their own voice, and the clauses say little else: yes here, no there. */
function isFlat(o: Opposition): boolean {
  const back = shared(o.affirmed.content, o.negated.frame.content).length / Math.max(1, o.affirmed.content.size);
  return o.cover >= 0.75 && o.words.length >= 3 && back >= 0.5;
}

/** What is a judgement, on which two sides of a dispute differ without either outlet being wrong. */
export const JUDGED: ReadonlySet<string> = new Set(
  ['safe', 'legal', 'true', 'responsible'].map((word) => conceptOf(stem(word))),
);

/** Both clauses are said by somebody, and what they differ on is a judgement: a note, not an alert. */
const isTension = ({ event, negated, affirmed }: Opposition): boolean =>
  JUDGED.has(event) && negated.statement !== null && affirmed.statement !== null;

export const denial: Rule = {
  name: 'denial',
  about: 'A later article has someone deny what an earlier one affirms.',
  find: (earlier, later) => {
    const hits: Hit[] = [];
    for (const o of oppositions(later, earlier)) {
      if (!isDenial(o)) continue;
      if (o.negated.speaker && o.affirmed.speaker && sameSpeaker(o.negated.speaker, o.affirmed.speaker) === 'same')
        continue;
      const kind = o.negated.statement ? 'denial' : 'conflict';
      const who = o.negated.speaker ? `${o.negated.speaker.name} denies` : `${outlet(later)} has the opposite of`;
      const close =
        later.day - earlier.day <= DENIAL_DAYS_MAX && (o.negated.statement !== null || isFlat(o)) && !isTension(o);
      hits.push(
        oppositionHit(
          o,
          earlier,
          kind,
          close,
          `${who} what ${outlet(earlier)} reports, ${quoted(slice(earlier, spanOf(o.affirmed)))}: ${quoted(slice(later, spanOf(o.negated)))}.`,
        ),
      );
    }
    return hits;
  },
};
