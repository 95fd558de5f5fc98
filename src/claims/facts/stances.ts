/**
 * Where somebody stands: each thing that a named person says was or is to be done, as a yes or a no, with who does it and to
 * what. Two stances of one speaker that differ are a change of mind.
 */
import type { SpeakerMention } from '../../model.ts';
import { parseName } from '../../text/names.ts';
import { fold, stem } from '../../text/words.ts';
import { type Features, memoised } from '../features.ts';
import { CALENDAR } from '../frames.ts';
import { conceptOf, isEvent, REPORTING } from '../lexicon/concepts.ts';
import { oppositesOf } from '../lexicon/opposites.ts';
import { isNegator, plain, type Token } from '../sentences.ts';
import { type Assertion, isLight } from './assertions.ts';
import { deedsOf, isVerbLike, LIGHT_VERBS } from './deeds.ts';
import { isBounded } from './scope.ts';

/** One verb, or what something is said to be, with whose it is. */
export interface Stance {
  readonly assertion: Assertion;
  readonly speaker: SpeakerMention;
  /** The verb or adjective, as a concept and as a stem. */
  readonly deed: string;
  readonly stem: string;
  readonly negated: boolean;
  /** "will not", "never", "no plans to": what comes later is a change of mind and not only news. */
  readonly firm: boolean;
  /** The speaker's own deed: "I", "we", "our buses"; "he" in reported speech; the speaker by name in the outlet's words. */
  readonly own: boolean;
  /** Said of what is to come: "will", "shall". */
  readonly ahead: boolean;
  /** What the verb is done to, when a common noun follows it: "the road" in "close the road to the school". */
  readonly object: string | null;
  /** Common nouns of the clause, as concepts. */
  readonly things: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  /** The outlet tells it, in its own voice. */
  readonly told: boolean;
}

const OWN_DIRECT = /^(?:i|we|i'm|we're|i've|we've|i'll|we'll|i'd|we'd)$/;
const OWN_REPORTED = /^(?:he|she|they|it|he's|she's|he'd|she'd)$/;
const POSSESSIVE_DIRECT = /^(?:my|our)$/;
const POSSESSIVE_REPORTED = /^(?:his|her|its|their)$/;
const FIRM =
  /^(?:will|won't|would|wouldn't|shall|shan't|never|going|intend|intention|plans?|refuse[sd]?|ruled?|every|all|no|not|any|complete|full|single)$/;
const PENDING_VERBS: ReadonlySet<string> = new Set(
  'find know decide receive determine identify locate conclude learn see hear establish understand complete finish reach get discover confirm'
    .split(' ')
    .map((word) => conceptOf(stem(word))),
);
const VOLITION = /^(?:will|won't|would|wouldn't|shall|never|going|intend|plan|refuse|rule|ruled)$/;

/** "Has not found", "not yet": what comes later is news and no change of mind. */
export function isPending({ sentence, first, last, negated }: Assertion): boolean {
  if (!negated) return false;
  const text = sentence.tokens.slice(first, last + 1).map((token) => token.folded.replace('’', "'"));
  if (text.includes('yet')) return true;
  // "I knew nothing", "did not know": that is over, and can be taken back.
  if (
    !text.some((word) =>
      /^(?:have|has|haven't|hasn't|do|does|don't|doesn't|is|are|isn't|aren't|we've|i've)$/.test(word),
    )
  )
    return false;
  const deeds = deedsOf(sentence, first, last);
  return !text.some((word) => VOLITION.test(word)) && [...deeds].some((deed) => PENDING_VERBS.has(deed));
}

const BE =
  /^(?:stay|stays|stayed|remain|remains|remained|is|are|was|were|be|been|being|am|i'm|we're|he's|she's|it's|they're|isn't|wasn't|aren't|weren't)$/;
/** Between a subject and its verb. */
const PASSED =
  /^(?:not|never|no|also|always|still|now|just|already|ever|only|really|simply|have|has|had|do|does|did|don't|doesn't|didn't|will|won't|would|wouldn't|shall|can|can't|cannot|could|couldn't|may|might|must|should|to|be|been|being|is|isn't|are|aren't|was|wasn't|were|weren't|am|going|longer|stopped|lost|all|meant|planned|wanted|agreed|decided|intended|hoped|promised|expected|happy|ready|willing|able|about|set|plans?|intends?|complete|full|every|great|give|gave|given|giving|make|made|making|take|took|taken|my|our|his|her|their|a|an|the)$/;

/** The word before the verb that is its subject, or -1. */
function subjectOf(tokens: readonly Token[], at: number, first: number): number {
  let i = at - 1;
  while (i >= first && (PASSED.test(plain(tokens[i])) || /ly$/.test(plain(tokens[i])))) i--;
  return i >= first ? i : -1;
}

function isOwn(assertion: Assertion, at: number, told: boolean): boolean {
  const { tokens } = assertion.sentence;
  const subject = subjectOf(tokens, at, assertion.first);
  // "Nobody is going to shoot": the speaker vouches for all.
  if (told || assertion.universal) return true;
  // "and will leave": the subject is further left, in a clause of the same speaker.
  if (subject < 0)
    return assertion.statement?.kind === 'direct' ? OWN_DIRECT.test(plain(tokens[assertion.first])) : false;
  const word = plain(tokens[subject]);
  if (OWN_DIRECT.test(word) || (assertion.statement?.kind !== 'direct' && OWN_REPORTED.test(word))) return true;
  return tokens.slice(Math.max(assertion.first, subject - 3), subject).some((token) => {
    const before = plain(token);
    return (
      POSSESSIVE_DIRECT.test(before) || (assertion.statement?.kind !== 'direct' && POSSESSIVE_REPORTED.test(before))
    );
  });
}

/** "have confidence in", "lost faith": the noun is what is had. */
const HELD = /^(?:confidence|faith|trust)$/;

/** "stopped trusting": the act is the trusting. */
const TURNER = /^(?:stopped|stops|ceased|ceases|lost|abandoned|quit|failed|refused|declined)$/;

const GIVING = /^(?:give|gave|given|gives|giving|make|made|making|take|took|taken)$/;

/** "There will be no recount", "we had no warning": the noun is what is denied. */
function isFlatlyDenied(tokens: readonly Token[], i: number): boolean {
  const no = tokens.slice(Math.max(0, i - 3), i).findLastIndex((t) => plain(t) === 'no');
  const at = no < 0 ? -1 : Math.max(0, i - 3) + no;
  const lead = plain(tokens[at - 1]);
  if (at < 0 || !/^(?:is|are|was|were|be|been|had|have|has|got|received|saw)$/.test(lead)) return false;
  return (
    objectAfter(tokens, at, i) === tokens[i]?.concept &&
    objectAfter(tokens, at, Math.min(i + 1, tokens.length - 1)) === tokens[i]?.concept
  );
}

/** Does token `i` say what is done, or what something is? */
function isDeed(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token;
  if (BE.test(plain(tokens[i - 1])) && token.folded === 'off' && !/^ $/.test(tokens[i + 1]?.before ?? '')) return true;
  if (isFlatlyDenied(tokens, i) || isCalledOff(tokens, i)) return true;
  if (token.stop || /^\d/.test(token.folded) || token.proper) return false;
  // "We were warned": the speaker heard it, and it was done.
  if (REPORTING.has(token.stem)) return BE.test(plain(tokens[i - 1])) && /ed$/.test(token.folded);
  const afterTurner = TURNER.test(plain(tokens[i - 1])) && /ing$/.test(token.folded);
  if (LIGHT_VERBS.has(token.stem) && !isEvent(token.concept) && !afterTurner) return false;
  if (TURNER.test(token.folded) && /(?:ing$|^to$|^confidence$|^faith$|^trust$)/.test(plain(tokens[i + 1])))
    return false;
  if (isVerbLike(tokens, i)) return true;
  if (HELD.test(token.folded))
    return tokens.slice(Math.max(0, i - 3), i).some((t) => /^(?:have|has|had|lost)$/.test(plain(t)));
  // "Gave my blessing", "made an offer": the noun says what was done.
  const given = tokens.slice(Math.max(0, i - 4), i).findLastIndex((t) => GIVING.test(plain(t)));
  const lead = given < 0 ? -1 : Math.max(0, i - 4) + given;
  if (
    lead >= 0 &&
    objectAfter(tokens, lead, i) === token.concept &&
    objectAfter(tokens, lead, tokens.length - 1) === token.concept
  )
    return true;
  let before = i - 1;
  while (
    /^(?:not|never|no|also|always|still|now|longer|perfectly|completely|for)$/.test(plain(tokens[before])) ||
    /ly$/.test(plain(tokens[before]))
  )
    before--;
  // "is safe", "is not for sale", "were unpaid"
  if (BE.test(plain(tokens[before]))) return oppositesOf(token.stem).size > 0 || isEvent(token.concept);
  // "Kern resigns", "we leave on Friday"
  const subject = plain(tokens[i - 1]);
  return (
    isEvent(token.concept) && (OWN_DIRECT.test(subject) || (tokens[i - 1]?.proper === true && /s$/.test(token.folded)))
  );
}

/** The last noun of the phrase right after a verb, or null. */
export function objectAfter(tokens: readonly Token[], at: number, last: number): string | null {
  let found: string | null = null;
  for (let i = at + 1; i <= Math.min(last, at + OBJECT_WORDS_MAX); i++) {
    const token = tokens[i] as Token;
    if (token.before.trim() !== '' || token.proper) break;
    if (
      found === null &&
      (/^(?:against|behind|off|down|up|out)$/.test(plain(token)) ||
        (plain(token) === 'for' && /^(?:vot|campaign)/.test(tokens[at]?.stem ?? '')))
    )
      continue;
    if (
      /^(?:a|an|the|this|that|these|those|any|every|all|some|its|their|his|her|my|our|single|one|such|no|any(?:one|body|thing)|every(?:one|body|thing)|some(?:one|body)|nobody|nothing)$/.test(
        plain(token),
      )
    ) {
      if (found !== null) break;
      continue;
    }
    // "every page of the complaint": of the complaint
    if (plain(token) === 'of' && PARTITIVE.test(tokens[i - 1]?.folded ?? '')) {
      found = null;
      continue;
    }
    if (token.stop || isVerbLike(tokens, i) || /[a-z]{3}ly$/.test(token.folded)) break;
    found = token.concept;
  }
  return found;
}
const OBJECT_WORDS_MAX = 6;
const PARTITIVE = /^(?:pages?|parts?|lines?|words?|bits?|pieces?|inch|copy|copies|half|most)$/;

/** Turned round at `at`: by a "not" before it in its clause, by "vote against", by "stopped" and its like. */
function isNegated({ sentence, first, turnedAt, negated, lapsed }: Assertion, at: number): boolean {
  const { tokens } = sentence;
  const against =
    plain(tokens[at + 1]) === 'against' &&
    /^(?:vote|voted|voting|campaign|campaigned|campaigning)$/.test(plain(tokens[at]));
  const turned =
    negated &&
    turnedAt !== null &&
    (noneAfter(tokens, at) || (turnedAt <= at && (lapsed || nearNo(tokens, first, at))));
  return turned !== against;
}

/** "I knew nothing of it", "we received no calls". */
const noneAfter = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(at + 1, at + 3).some((token) => /^(?:nothing|nobody|none|no)$/.test(plain(token)));

/** Words between the "no" and what it is said to at most: "will not be closing a single". */
const NO_WORDS_MAX = 4;
const nearNo = (tokens: readonly Token[], first: number, at: number): boolean =>
  tokens
    .slice(Math.max(first, at - NO_WORDS_MAX), at)
    .some(
      (token) => isNegator(token) || /^(?:refused|refuses|failed|declined|nobody|none|denied)$/.test(plain(token)),
    ) ||
  // "No passwords were taken"
  isNegator(tokens[first] as Token);

/** "Is there anyone who does not", "will have to win", "whom we did not name": nobody takes a stand there. */
function isUndecided(clause: readonly Token[]): boolean {
  const words = clause.map(plain);
  return (
    (/^(?:is|are|was|were|do|does|did|has|have|who|whom|whose|which|can)$/.test(words[0] ?? '') &&
      !/^(?:not|no|been)$/.test(words[1] ?? '')) ||
    words.some(
      (word, i) => /^(?:have|has|had|need|needs)$/.test(word) && words[i + 1] === 'to' && words[i - 1] !== 'no',
    )
  );
}

/** A demand is neither yes nor no; that there is no need of something is a no. */
const NO_NEED = /\bno need (?:for|to)\b/i;

function stancesIn(assertion: Assertion, speaker: SpeakerMention, told: boolean, before: readonly string[]): Stance[] {
  const { sentence, first, last } = assertion;
  const { tokens } = sentence;
  const clause = sentence.text.slice(
    (tokens[first]?.start ?? 0) - sentence.start,
    (tokens[last]?.end ?? 0) - sentence.start,
  );
  if ((assertion.open && !NO_NEED.test(clause)) || speaker.unnamed || isPending(assertion) || isBounded(assertion))
    return [];
  // "Look for ways to improve it, not weaken it"
  if (plain(tokens[first]) === 'not') return [];
  if (isUndecided(tokens.slice(first, last + 1))) return [];
  const at = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter((i) => isDeed(tokens, i));
  if (at.length === 0) return [];
  const speakerWords = new Set(speaker.name.split(/\s+/).map(fold));
  const things = new Set<string>();
  const names = new Set<string>();
  for (let i = first; i <= last; i++) {
    const token = tokens[i] as Token;
    const bare = token.folded.replace(/['’]s$/, '');
    if (
      token.stop ||
      /^(?:behind|ahead|always|twice)$/.test(bare) ||
      /^\d/.test(bare) ||
      CALENDAR.test(token.folded) ||
      speakerWords.has(bare) ||
      isLight(token) ||
      // "Ferries without charge": it is not there.
      plain(tokens[i - 1]) === 'without'
    )
      continue;
    if (REPORTING.has(token.stem) || at.includes(i)) continue;
    if (token.proper) names.add(bare);
    else things.add(token.concept);
  }
  // "It is unsafe": what is meant stands in the sentence before.
  if (/^(?:it|this|that|they)$/.test(plain(tokens[first]))) for (const thing of before) things.add(thing);
  const firm = assertion.universal || tokens.slice(first, last + 1).some((token) => FIRM.test(plain(token)));
  return at.map((i) => {
    const against = plain(tokens[i + 1]) === 'against' && tokens[i]?.concept === 'vote';
    // "The strike is off", "I have called the concert off"
    const off = tokens[i]?.folded === 'off' || isCalledOff(tokens, i);
    return {
      assertion,
      speaker,
      deed: against ? 'approve' : off ? 'recall' : (tokens[i]?.concept ?? ''),
      stem: off ? 'cancel' : (tokens[i]?.stem ?? ''),
      negated: isNegated(assertion, i),
      firm,
      own: isOwn(assertion, i, told),
      ahead: tokens.slice(Math.max(first, i - NO_WORDS_MAX), i).some((token) => AHEAD.test(plain(token))),
      // Who "loses a job" is sacked: the job is not the object.
      object: tokens[i]?.concept === 'sack' && tokens[i]?.stem === 'lose' ? null : objectAfter(tokens, i, last),
      things: /^(?:it|them)$/.test(plain(tokens[i + 1])) ? new Set([...things, ...before]) : things,
      names,
      told,
    };
  });
}

const isCalledOff = (tokens: readonly Token[], i: number): boolean =>
  /^call(?:s|ed|ing)?$/.test(tokens[i]?.folded ?? '') &&
  tokens.slice(i + 1, i + OBJECT_WORDS_MAX).some(({ folded, before }) => folded === 'off' && before.trim() === '');

const AHEAD = /^(?:will|shall|going|i'll|we'll|it'll|they'll)$/;

/** Common nouns of the sentence up to the clause and of the sentence before, as concepts. */
function nounsBefore(article: Features, { sentence, first }: Assertion): string[] {
  const previous = article.sentences[sentence.index - 1];
  const own = nounsOf(sentence.tokens.slice(0, first));
  return previous && !previous.headline ? [...own, ...nounsOf(previous.tokens)] : own;
}

const nounsOf = (tokens: readonly Token[]): string[] =>
  tokens
    .filter(
      (token, i) =>
        !token.stop && !token.proper && !/^\d/.test(token.folded) && !isLight(token) && !isVerbLike(tokens, i),
    )
    .map((token) => token.concept);

/** "Kern resigns hours after the vote": the outlet's own word on what a speaker of the article did. */
function toldOf(assertion: Assertion, speakers: ReadonlyMap<string, SpeakerMention>): SpeakerMention | null {
  if (assertion.statement) return null;
  const { tokens } = assertion.sentence;
  // "The chemist, Ole Krag, suspended two": the name stands right before the comma.
  if (isVerbLike(tokens, assertion.first) && /^,\s/.test(tokens[assertion.first]?.before ?? ''))
    return speakers.get(plain(tokens[assertion.first - 1])) ?? null;
  for (let i = assertion.first; i < Math.min(assertion.last, assertion.first + SUBJECT_WORDS_MAX); i++) {
    const found = speakers.get(plain(tokens[i]));
    if (found && !tokens[i + 1]?.proper) return found;
    // Another name comes first: it is the subject.
    if (tokens[i]?.proper && !tokens[i + 1]?.proper) return null;
  }
  return null;
}
const SUBJECT_WORDS_MAX = 5;

/** The stances of an article, in order. */
export const stancesOf = memoised((article: Features): readonly Stance[] => {
  const speakers = new Map<string, SpeakerMention>(
    article.people.map(({ name, surname }) => [fold(surname), { name, role: null, unnamed: false }]),
  );
  for (const { speaker } of article.reading.statements)
    if (speaker && !speaker.unnamed) speakers.set(fold(parseName(speaker.name).surname), speaker);
  return article.assertions.flatMap((assertion): Stance[] => {
    if (assertion.statement && !assertion.statement.speech) return [];
    const told = assertion.speaker ? null : toldOf(assertion, speakers);
    const speaker = assertion.speaker ?? told;
    return speaker ? stancesIn(assertion, speaker, told !== null, nounsBefore(article, assertion)) : [];
  });
});
