/** How far a "no" reaches: what a clause denies, and what it only speaks of beside its "no". */
import { isNegator, plain, type Token } from '../sentences.ts';
import type { Assertion } from './assertions.ts';

/** "Did not learn the name until he resigned": what follows is told of as having been, or not told of at all. */
const BEYOND =
  /^(?:until|till|after|before|once|when|while|because|since|that|which|who|whom|whose|how|why|where|whether|than|meant|intended|supposed|designed|surprised|aware|sure|unfamiliar)$/;
/** "No injuries in the fire", "not surprised by the riot": there was a fire, and a riot. */
const PREPOSITION = /^(?:in|on|at|by|from|with|within|during|about|over|under|near|into|against|for|despite|amid)$/;
const AUXILIARY = /^(?:has|have|had|was|were|is|are|will|would|did|does|do|been|be)$/;
/** "No report of a leak" has no leak. */
const NONE = /^(?:no|nobody|none|nothing|never|without)$/;
const WORDS_MAX = 8;

/** "Damaged shops", "her released letters": a trait of the thing, and no deed of the clause. */
function isTrait(tokens: readonly Token[], i: number): boolean {
  const [before, token, next] = [plain(tokens[i - 1]), tokens[i], tokens[i + 1]];
  if (!token || !next || next.stop || next.before.trim() !== '' || !/[a-z]{2}ed$/.test(token.folded)) return false;
  return /(?:'s$|^(?:the|a|an|any|its|their|his|her|my|our|these|those|all|some)$|^\d)/.test(before);
}

/** In a title or name it is no deed: "Crossing Fire". */
const inName = (tokens: readonly Token[], i: number, first: number): boolean =>
  tokens[i]?.proper === true && i > first && (tokens[i - 1]?.proper === true || tokens[i + 1]?.proper === true);

const placesOf = ({ sentence, first, last }: Assertion, event: string): number[] => {
  const found: number[] = [];
  for (let i = first; i <= last; i++) if (sentence.tokens[i]?.concept === event) found.push(i);
  return found;
};

/** Does the "no" of the clause reach its word for `event`? True when the word does not stand there itself. */
export function reaches(negated: Assertion, event: string): boolean {
  const { sentence, first, turnedAt } = negated;
  const places = placesOf(negated, event);
  if (turnedAt === null || places.length === 0) return true;
  const { tokens } = sentence;
  return places.some((at) => {
    if (inName(tokens, at, first) || isTrait(tokens, at)) return false;
    if (at <= turnedAt + 1) return true;
    if (at - turnedAt > WORDS_MAX) return false;
    const between = tokens.slice(turnedAt + 1, at).map(plain);
    if (between.some((word) => BEYOND.test(word) && !/^that$/.test(word))) return false;
    const that = between.indexOf('that');
    if (that >= 0 && !/^(?:true|case)$/.test(between[that - 1] ?? '')) return false;
    const of = NONE.test(plain(tokens[turnedAt]));
    // "No officer at Selby has been suspended": what stands before the auxiliary belongs to the subject.
    const own = between.slice(between.findLastIndex((word) => AUXILIARY.test(word)) + 1);
    return !own.some((word) => PREPOSITION.test(word) && !(of && word === 'for'));
  });
}

/** "Must be destroyed", "doubts that charges will follow": not said to be so. */
const UNSURE = /^(?:must|doubts?|doubted|doubtful|unlikely|possible|potential|possibly|alleged|denies|denied)$/;

/** Is the word for `event` told as done in a clause without a "no" of its own? */
export function affirms(affirmed: Assertion, event: string): boolean {
  const { sentence, first, last } = affirmed;
  const { tokens } = sentence;
  const places = placesOf(affirmed, event);
  if (tokens.slice(first, last + 1).some((token) => UNSURE.test(plain(token)))) return false;
  return places.length === 0 || places.some((at) => !inName(tokens, at, first) && !isTrait(tokens, at));
}

/** "No one was hurt when the fire broke out": the clause, with the one it leans on, has a "no" already. */
export const leansOnNo = ({ sentence, frame, first }: Assertion): boolean =>
  sentence.tokens.slice(frame.first, Math.min(first, frame.first + 3)).some((token) => isNegator(token));

/** The same for what follows the clause. */
export const hasNo = ({ sentence, frame }: Assertion): boolean =>
  sentence.tokens.slice(frame.first, frame.last + 1).some((token) => isNegator(token));

/** "Not until he is dead", "only after the vote": a yes or a no for a time only, so that both can be true. */
export function isBounded({ sentence, first, last, negated, turnedAt }: Assertion): boolean {
  const { tokens } = sentence;
  const inside = tokens.slice((turnedAt ?? first) + 1, last + 1).map(plain);
  if (inside.some((word) => (negated ? /^(?:until|till|unless|once)$/ : /^(?:unless|once)$/).test(word))) return true;
  if (/^(?:after|until|till|before|once|when|whenever)$/.test(plain(tokens[first]))) return true;
  if (/^(?:until|till|before|after|once|unless)$/.test(plain(tokens[last + 1]))) return true;
  return /\bin cases? (?:where|when)\b/i.test(sentence.text);
}

/** "Did not send anything that was secret": of some of it only. */
export function isRestricted({ sentence, last, turnedAt }: Assertion): boolean {
  if (turnedAt === null) return false;
  const { tokens } = sentence;
  for (let i = turnedAt + 1; i <= last; i++)
    if (
      /^(?:that|which)$/.test(plain(tokens[i])) &&
      /^(?:was|were|is|are|had|has|have)$/.test(plain(tokens[i + 1])) &&
      tokens[i - 1]?.stop === false &&
      /[a-z]{2}s$/.test(plain(tokens[i - 1]))
    )
      return true;
  return false;
}

const AHEAD = /^(?:will|won't|shall|i'll|we'll|he'll|she'll|they'll|it'll)$/;
const OVER = /^(?:was|were|had|did|has)$/;

/** "Will miss the last match", "had not missed a match"; "filmed the first part", "will not film it": of two times, both can be true. */
export function ofTwoTimes(negated: Assertion, affirmed: Assertion): boolean {
  const words = ({ sentence, first, last }: Assertion): string[] => sentence.tokens.slice(first, last + 1).map(plain);
  const [no, yes] = [words(negated), words(affirmed)];
  if (yes.some((word) => AHEAD.test(word))) return no.some((word) => /^had(?:n't)?$/.test(word));
  const past = yes.some((word) => OVER.test(word) || /[a-z]{2}ed$/.test(word));
  return no.some((word) => AHEAD.test(word)) && past && !yes.some((word) => /^(?:to|would|going)$/.test(word));
}
