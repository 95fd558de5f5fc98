/** "There was no report of a smell", "I offered nobody a post": a speaker says that nothing of the kind happened. */
import { type Assertion, conceptsOf } from '../facts/assertions.ts';
import { deedsOf } from '../facts/deeds.ts';
import { hasNo, isBounded } from '../facts/scope.ts';
import { isPending, objectAfter } from '../facts/stances.ts';
import { type Features, memoised } from '../features.ts';
import { DAYS_APART_MAX, namesDiffer } from '../frames.ts';
import { REPORTING } from '../lexicon/concepts.ts';
import { kindred } from '../lexicon/kindred.ts';
import { rarityOf } from '../likeness.ts';
import { sameSpeaker } from '../quote-pairs.ts';
import { plain, type Token } from '../sentences.ts';
import { JUDGED } from './denial.ts';
import { RECURRING, spanOf } from './opposition.ts';
import { speaksFor } from './party.ts';
import { type Hit, outlet, quoted, type Rule, slice } from './rule.ts';

/** What a clause says did not happen. */
interface Disclaimer {
  readonly assertion: Assertion;
  /** Its content, names too. */
  readonly words: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly deeds: ReadonlySet<string>;
  /** "There was no report of": the noun is the deed. */
  readonly existential: boolean;
  /** The noun after "no", which must be what the other article tells of. */
  readonly none: string | null;
  readonly firstPerson: boolean;
}

const TOO_COMMON = new Set(
  'person former govern campaign firm singl anywher elsewher anyth truth matter receiv word penni drop cent kind sort such schedul schedule place happen occur'.split(
    ' ',
  ),
);

const tokensOf = ({ sentence, first, last }: Assertion): readonly Token[] => sentence.tokens.slice(first, last + 1);

/** "There was no report", "No fee has been agreed", "There has never been a leak". */
const EXISTENTIAL =
  /^(?:and |but |so )?(?:there (?:is|was|are|were|has been|have been|had been|has never been|was never|were never|never was) (?:no|never|not an?|not any|an?)|no)\b/;

/** What will not, would not or cannot be denies nothing that was; nor does a clause beside the matter. */
const NOT_OF_FACT =
  /^(?:will|won't|would|wouldn't|can|can't|cannot|could|couldn't|should|shouldn't|may|might|must|shall|need|needs|if|unless|more|most|only|enough|than)$/;
const RELATIVE = /^(?:who|which|whose|that|where|when|because|if|as|although|though|while|to)$/;

function disclaimerOf(assertion: Assertion): Disclaimer | null {
  const { negated, open, lapsed, statement, speaker } = assertion;
  if (!negated || open || lapsed || !statement?.speech || !speaker || isPending(assertion)) return null;
  const tokens = tokensOf(assertion);
  if (tokens.some((token) => NOT_OF_FACT.test(plain(token))) || RELATIVE.test(plain(tokens[0]))) return null;
  if (isBounded(assertion)) return null;
  // "He said no fuel tax": a promise that is told.
  if (/^(?:said|says|promised|vowed|pledged)$/.test(plain(assertion.sentence.tokens[(assertion.turnedAt ?? 0) - 1])))
    return null;
  const turned = tokens.map(plain).slice((assertion.turnedAt ?? assertion.first) - assertion.first);
  // "They do nothing to lower rents", "nothing in it requires that": of what it does, not of what was done. "They have no car."
  if (turned[0] === 'nothing' && turned.some((word) => /^(?:to|that)$/.test(word))) return null;
  if (turned[0] === 'no' && /^(?:they|it|he|she) (?:have|has) no\b/.test(tokens.slice(0, 3).map(plain).join(' ')))
    return null;
  // "a mayor who is not a headline"
  const relative = tokens.findIndex(
    (token, i) => /^(?:who|which|that|whose)$/.test(plain(token)) && !REPORTING.has(tokens[i - 1]?.stem ?? ''),
  );
  if (relative >= 0 && assertion.first + relative < (assertion.turnedAt ?? 0)) return null;
  const said = tokens.filter((token) => statement.content.some(([from, to]) => token.start >= from && token.end <= to));
  const none =
    assertion.turnedAt === null ? null : objectAfter(assertion.sentence.tokens, assertion.turnedAt, assertion.last);
  const words = new Set([...conceptsOf(said)].filter((word) => !TOO_COMMON.has(word)));
  if (isNone(assertion) && none !== null) words.add(none);
  if (words.size === 0) return null;
  const names = new Set(tokens.filter((token) => token.proper && !token.stop).map((token) => token.concept));
  const opening = tokens.slice(0, 5).map(plain).join(' ');
  return {
    assertion,
    words,
    names,
    deeds: deedsDenied(assertion),
    existential: EXISTENTIAL.test(opening) || isNone(assertion),
    none,
    firstPerson: tokens.slice(0, 3).some((token) => /^(?:i|we|i've|we've|i'd|we'd)$/.test(plain(token))),
  };
}

/** "It had received no calls", "nobody in the firm knew": of no one and nothing it is true. */
const isNone = ({ sentence, turnedAt }: Assertion): boolean =>
  turnedAt !== null && /^(?:no|nobody|none|nothing)$/.test(plain(sentence.tokens[turnedAt]));

/** The verbs that the "no" is said to; of "I offered nobody a post", the verb before it. */
function deedsDenied({ sentence, first, last, turnedAt }: Assertion): Set<string> {
  const { tokens } = sentence;
  const at = turnedAt ?? first;
  const object = /^(?:nobody|nothing|none|no)$/.test(plain(tokens[at])) && at > first;
  let to = at;
  while (to < Math.min(last, at + DENIED_WORDS_MAX) && !RELATIVE.test(plain(tokens[to + 1]))) to++;
  return deedsOf(sentence, object ? first : at, to);
}
const DENIED_WORDS_MAX = 6;

const disclaimersIn = memoised((article: Features): readonly Disclaimer[] =>
  article.assertions.flatMap((assertion) => disclaimerOf(assertion) ?? []),
);

const affirmedIn = memoised((article: Features): readonly Assertion[] =>
  article.assertions.filter(
    (assertion) => !assertion.negated && !assertion.open && assertion.content.size >= 2 && !hasNo(assertion),
  ),
);

/** The words of the disclaimer that the clause has, in the same word or another for it. */
function matched({ words }: Disclaimer, { frame }: Assertion): string[] {
  if (![...words].some((word) => frame.content.has(word))) return [];
  const left = new Set([...frame.content].filter((word) => !words.has(word)));
  return [...words].filter((word) => {
    if (frame.content.has(word)) return true;
    const other = [...left].find((one) => kindred(word, one));
    return other !== undefined && left.delete(other);
  });
}

/** "The labels were not alike", "the labels were identical": nothing else is said. */
const BARE_WORDS_MAX = 4;
const COVER_MIN = 0.75;
const RARITY_MIN = 1;

/** Who denies it in the first person is the one of whom it is told: by name, by body, by what he or she is. */
function ofParty(article: Features, { assertion }: Disclaimer, affirmed: Assertion): boolean {
  if (speaksFor(article, assertion, affirmed)) return true;
  const { speaker } = assertion;
  const role = new Set(
    `${speaker?.role ?? ''} ${speaker?.unnamed ? speaker.name : ''}`.toLowerCase().split(/[^\p{L}-]+/u),
  );
  return tokensOf(affirmed).some((token) => !token.stop && role.has(token.folded));
}

/** "There was no deer": all that is said, of a thing not spoken of in every line. */
const isFlatNo = ({ words, none, assertion }: Disclaimer): boolean =>
  words.size === 1 &&
  none !== null &&
  words.has(none) &&
  EXISTENTIAL.test(tokensOf(assertion).slice(0, 5).map(plain).join(' '));
const FLAT_RARITY_MIN = 0.6;

function denies(earlier: Features, later: Features, denied: Disclaimer, affirmed: Assertion): boolean {
  const words = matched(denied, affirmed);
  const common = words.filter((word) => !denied.names.has(word));
  if (isFlatNo(denied))
    return affirmed.content.has(denied.none ?? '') && rarityOf(denied.none ?? '', earlier, later) >= FLAT_RARITY_MIN;
  const alone = denied.words.size === 1 && denied.firstPerson;
  if (words.length < (alone ? 1 : 2) || common.length === 0 || words.length < COVER_MIN * denied.words.size)
    return false;
  // Not the words of the speech that the clause only brings in.
  if (!words.some((word) => affirmed.content.has(word))) return false;
  const exact = common.filter((word) => affirmed.frame.content.has(word)).length;
  const done = deedsOf(affirmed.sentence, affirmed.first, affirmed.last);
  if (denied.existential && !deniedNoun(denied, words)) return false;
  const party = denied.firstPerson && ofParty(later, denied, affirmed);
  const deed = [...denied.deeds].some(
    (one) => (party || !RECURRING.has(one)) && [...done].some((other) => kindred(one, other)),
  );
  // Two sides of a dispute: neither outlet is wrong.
  if (affirmed.statement && words.some((word) => JUDGED.has(word))) return false;
  const bare = words.length === 2 && denied.words.size === 2 && affirmed.content.size <= BARE_WORDS_MAX;
  if (exact < 1 || (exact < 2 && !alone && !bare && !deed && !denied.existential)) return false;
  if (alone && !(party && deed)) return false;
  if (denied.firstPerson && !party && !(deed && words.length >= 3)) return false;
  if (!deed && !bare && !denied.existential && exact < 3) return false;
  if (namesDiffer(denied.assertion.frame, affirmed.frame)) return false;
  return words.reduce((sum, word) => sum + rarityOf(word, earlier, later), 0) >= RARITY_MIN;
}

/** "No magic to the phrase": what there is none of is the magic. */
const deniedNoun = ({ none }: Disclaimer, words: readonly string[]): boolean => none === null || words.includes(none);

/** The article has the denial already. */
const knows = (article: Features, { words }: Disclaimer): boolean =>
  article.assertions.some(
    ({ negated, content }) =>
      negated && [...words].filter((word) => content.has(word)).length >= COVER_MIN * words.size,
  );

export const disclaim: Rule = {
  name: 'disclaim',
  about: 'A speaker says in other words that nothing of the kind happened which an earlier article tells.',
  find: (earlier, later) => {
    if (later.time <= earlier.time || later.day - earlier.day > DAYS_APART_MAX) return [];
    const hits: Hit[] = [];
    for (const denied of disclaimersIn(earlier)) {
      if (!PAST.test(textOf(denied.assertion)) || knows(later, denied)) continue;
      const affirmed = affirmedIn(later).find(
        (told) =>
          BEFORE.test(told.sentence.text) &&
          sameSpeaker(denied.assertion.speaker, told.speaker) !== 'same' &&
          denies(later, earlier, denied, told),
      );
      if (affirmed) hits.push(contradicted(earlier, denied, later, affirmed));
    }
    for (const denied of disclaimersIn(later)) {
      if (knows(earlier, denied)) continue;
      const affirmed = affirmedIn(earlier).find(
        (told) =>
          sameSpeaker(denied.assertion.speaker, told.speaker) !== 'same' && denies(earlier, later, denied, told),
      );
      if (affirmed) hits.push(hitOf(earlier, affirmed, later, denied));
    }
    return hits;
  },
};

/** "We have never had an escape": of all time up to then; and what is told of that time later. */
const PAST =
  /\b(?:never|did not|didn['’]t|was no|were no|had no|had not|knew nothing|was not|were not|wasn['’]t|weren['’]t)\b/i;
const BEFORE =
  /\b(?:had|in (?:19|20)\d\d|earlier|before|already|previously|last (?:week|month|year|spring|summer|autumn|winter)|ago|weeks|months|years|twice)\b/i;
const textOf = ({ sentence, first, last }: Assertion): string =>
  sentence.text.slice(
    (sentence.tokens[first]?.start ?? 0) - sentence.start,
    (sentence.tokens[last]?.end ?? 0) - sentence.start,
  );

function contradicted(earlier: Features, { assertion, words }: Disclaimer, later: Features, affirmed: Assertion): Hit {
  const [from, to] = [spanOf(assertion), spanOf(affirmed)];
  return {
    kind: 'conflict',
    field: 'polarity',
    severity: 'alert',
    earlier: from,
    later: to,
    why: `${assertion.speaker?.name ?? 'A speaker'} in ${outlet(earlier)}: ${quoted(slice(earlier, from))}; ${outlet(later)} has ${quoted(slice(later, to))}.`,
    matter: `denial:${[...words].sort().slice(0, 2).join('-')}`,
  };
}

function hitOf(earlier: Features, affirmed: Assertion, later: Features, { assertion, words }: Disclaimer): Hit {
  const [from, to] = [spanOf(affirmed), spanOf(assertion)];
  return {
    kind: 'denial',
    field: 'polarity',
    severity: 'alert',
    earlier: from,
    later: to,
    why: `${assertion.speaker?.name ?? 'A speaker'} in ${outlet(later)}: ${quoted(slice(later, to))}; ${outlet(earlier)} has ${quoted(slice(earlier, from))}.`,
    matter: `denial:${[...words].sort().slice(0, 2).join('-')}`,
  };
}
