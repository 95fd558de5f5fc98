/** One speaker, two articles, yes and no. */
import type { SpeakerMention } from '../../model.ts';
import { stem, words as wordsOf } from '../../text/words.ts';
import { surelyOne } from '../align.ts';
import { type Assertion, HAVING } from '../facts/assertions.ts';
import { isPending, objectAfter } from '../facts/stances.ts';
import { type Features, memoised } from '../features.ts';
import { namesDiffer } from '../frames.ts';
import { conceptOf } from '../lexicon/concepts.ts';
import { kindred } from '../lexicon/kindred.ts';
import { quotePairs, sameSpeaker } from '../quote-pairs.ts';
import { shared, type Token } from '../sentences.ts';
import { type Opposition, oppositionHit, oppositions, RECURRING, spanOf } from './opposition.ts';
import { type Hit, outlet, quoted, type Rule, slice } from './rule.ts';
import { saidApart } from './utterance.ts';

const dateOf = (article: Features): string => article.reading.version.published.slice(0, 10);

/** Both clauses stand in quotations that are one utterance: what differs there is the quoting. */
function oneUtterance(o: Opposition, earlier: Features, later: Features): boolean {
  const inside = (assertion: Assertion, quote: { start: number; end: number }): boolean => {
    const at = assertion.sentence.tokens[assertion.first]?.start ?? 0;
    return at >= quote.start - 2 && at < quote.end;
  };
  const [x, y] = o.negatedIn === earlier ? [o.negated, o.affirmed] : [o.affirmed, o.negated];
  return quotePairs(earlier, later).some(
    (pair) =>
      surelyOne(pair.alignment, pair.earlier.plain) &&
      inside(x, pair.earlier) &&
      inside(y, pair.later) &&
      !saidApart(pair, earlier, later),
  );
}

/**
 * "My son was at that school." "My son never went to that school." No verb in common, but a short denial whose every
 * other word the same speaker used before.
 */
function sameWordsDenied(negatedIn: Features, affirmedIn: Features): Opposition[] {
  const found: Opposition[] = [];
  for (const negated of shortDenials(negatedIn))
    for (const affirmed of spokenAffirmations(affirmedIn)) {
      const words = shared(negated.content, affirmed.content).filter((word) => word !== 'person');
      const cover = words.length / Math.max(1, negated.content.size);
      const named = cover === 1 && words.length === 2 && lightVerb(negated, affirmed);
      if (named || (words.length >= 3 && cover >= 0.75))
        found.push({ negated, affirmed, negatedIn, affirmedIn, event: words[0] ?? '', words, cover });
    }
  return found;
}

/** "I never met Viktor Stahl", "I met Viktor Stahl": a name in full and the verb, which alone says little. */
function lightVerb(negated: Assertion, affirmed: Assertion): boolean {
  const [own, other] = [negated, affirmed].map(({ sentence, first, last }) => sentence.tokens.slice(first, last + 1));
  const names = own?.filter((token) => token.proper && !token.stop) ?? [];
  const verbs = own?.filter((token) => /^(?:meet|know|see|call|speak|spoke|work)$/.test(token.concept)) ?? [];
  const has = (list: readonly Token[]): boolean =>
    list.some((token) => other?.some((o) => o.concept === token.concept));
  return names.length >= 2 && has(names) && has(verbs);
}

const shortDenials = memoised((article: Features): Assertion[] =>
  article.assertions.filter(
    ({ negated, open, statement, content }) =>
      negated && !open && statement && content.size >= 2 && content.size <= SHORT_WORDS_MAX,
  ),
);
const spokenAffirmations = memoised((article: Features): Assertion[] =>
  article.assertions.filter(
    ({ negated, open, statement, content }) => !negated && !open && statement && content.size >= 2,
  ),
);
const SHORT_WORDS_MAX = 6;

/** "There will be no appeal": nothing else is said, so nothing else need be shared. */
function isFlatNo({ negated, cover }: Opposition): boolean {
  const opening = negated.sentence.tokens.slice(negated.first, negated.first + 4).map((token) => token.folded);
  return /^there (?:is|are|was|were|will be) no\b/.test(opening.join(' ')) && negated.content.size <= 2 && cover === 1;
}

/** "Will not close the school", "will close the road to the school": the verb has two objects. */
function ofTwoObjects({ negated, affirmed, event }: Opposition): boolean {
  const [x, y] = [negated, affirmed].map(({ sentence, first, last }) => {
    const at = sentence.tokens.findIndex((token, i) => i >= first && i <= last && token.concept === event);
    return at < 0 ? null : objectAfter(sentence.tokens, at, last);
  });
  return x !== null && y !== null && x !== undefined && y !== undefined && !kindred(x, y);
}

/** What both clauses say, the name and office of the speaker left out. */
function tellingWords({ words }: Opposition, { name, role }: SpeakerMention): string[] {
  const own = new Set(wordsOf(`${name} ${role ?? ''}`).map(({ folded }) => conceptOf(stem(folded))));
  return words.filter((word) => word !== 'person' && !own.has(word));
}

export const reversal: Rule = {
  name: 'reversal',
  about: 'One speaker affirms what he or she denied before, or the other way round.',
  find: (earlier, later) => {
    if (earlier.time === later.time) return [];
    const hits: Hit[] = [];
    for (const o of [
      ...oppositions(earlier, later),
      ...oppositions(later, earlier),
      ...sameWordsDenied(later, earlier),
    ]) {
      const speaker = o.negated.speaker;
      if (
        !speaker ||
        speaker.unnamed ||
        tellingWords(o, speaker).length < (isFlatNo(o) || o.event.startsWith(HAVING) ? 1 : 2) ||
        o.cover < (RECURRING.has(o.event) ? 0.8 : 0.6)
      )
        continue;
      if (ofTwoObjects(o) || oneUtterance(o, earlier, later) || (o.negatedIn === earlier && isPending(o.negated)))
        continue;
      if (sameSpeaker(o.affirmed.speaker, speaker) !== 'same' || namesDiffer(o.negated.frame, o.affirmed.frame))
        continue;
      hits.push(
        oppositionHit(
          o,
          earlier,
          'reversal',
          true,
          `${speaker.name} is reported both ways: ${quoted(slice(o.negatedIn, spanOf(o.negated)))} (${outlet(o.negatedIn)}, ${dateOf(o.negatedIn)}) and ${quoted(slice(o.affirmedIn, spanOf(o.affirmed)))} (${outlet(o.affirmedIn)}, ${dateOf(o.affirmedIn)}).`,
        ),
      );
    }
    return hits;
  },
};
