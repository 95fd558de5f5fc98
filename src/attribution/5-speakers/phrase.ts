/** A source as a noun phrase: its segments between commas, its head, its determiner. */

import type { Gender } from '../../text/names.ts';
import { isStopWord } from '../../text/words.ts';
import {
  BODY_NOUNS,
  FEMALE_PRONOUNS,
  FIRST_PRONOUNS,
  IRREGULAR_GROUPS,
  MALE_PRONOUNS,
  PLURAL_PRONOUNS,
  RELATIVE_PRONOUNS,
  THING_PRONOUNS,
} from '../lexicon/people.ts';
import type { Token } from './reading.ts';
import { isRoleNoun, singular } from './roles.ts';

/** Token indices, inclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const LEADERS =
  /^(?:to|by|from|of|according|per|via|as|said|says|with|even|also|both|while|like|but|and|told|then|later|only|among)$/;
const ENDS_HEAD =
  /^(?:of|for|from|in|at|on|with|who|whom|whose|which|that|to|by|as|after|before|near|among|via|during|against|about|around|outside|inside|under|over|behind|between|across|involved|speaking|briefed|close|familiar|including|named|called|based)$/;
const BREAK = /[,;:()[\]—–]|\s-{1,2}\s/;

/** Drops what introduces a source without being part of it: "according to", "by". */
export function trimLeaders(tokens: readonly Token[], { from, to }: Stretch): Stretch {
  let start = from;
  while (start < to && LEADERS.test(tokens[start]?.folded ?? '')) start++;
  return { from: start, to };
}

/** Pieces of a stretch between commas, dashes and brackets; a given list of joiners cuts too. */
export function segmentsOf(tokens: readonly Token[], { from, to }: Stretch, joiner: RegExp | null = null): Stretch[] {
  const pieces: Stretch[] = [];
  let start = from;
  for (let i = from + 1; i <= to + 1; i++) {
    const token = tokens[i];
    const joined = joiner !== null && token !== undefined && i <= to && joiner.test(token.folded);
    const broken = i > to || joined || BREAK.test(token?.gap ?? '') || (joiner !== null && /&/.test(token?.gap ?? ''));
    if (!broken) continue;
    if (start <= i - 1) pieces.push({ from: start, to: i - 1 });
    start = joined ? i + 1 : i;
  }
  return pieces;
}

/** The head of a noun phrase: its last word before a preposition, a relative clause, a participle or the end. */
export function headIndex(tokens: readonly Token[], { from, to }: Stretch): number {
  for (let i = from + 1; i <= to; i++) {
    const word = tokens[i];
    if (word && !word.capital && (ENDS_HEAD.test(word.folded) || isParticipleAfter(tokens[i - 1], word))) return i - 1;
  }
  return to;
}

/** "the man accused", "residents living": the clause begins after someone. */
const isParticipleAfter = (before: Token | undefined, word: Token): boolean =>
  /(?:ed|ing)$/.test(word.folded) && before !== undefined && !before.capital && isRoleNoun(singular(before.folded));

/** The gender a pronoun asks for; null for plurals and things. */
export function pronounGender(folded: string): Gender | null {
  return MALE_PRONOUNS.has(folded) ? 'male' : FEMALE_PRONOUNS.has(folded) ? 'female' : null;
}

export type PronounKind = 'he' | 'she' | 'they' | 'first' | 'it' | 'who';

const PRONOUN_KINDS: ReadonlyMap<string, PronounKind> = (() => {
  const kinds = new Map<string, PronounKind>();
  const lists = [
    [MALE_PRONOUNS, 'he'],
    [FEMALE_PRONOUNS, 'she'],
    [PLURAL_PRONOUNS, 'they'],
    [FIRST_PRONOUNS, 'first'],
    [THING_PRONOUNS, 'it'],
    [RELATIVE_PRONOUNS, 'who'],
  ] as const;
  for (const [words, kind] of lists) for (const word of words) if (!kinds.has(word)) kinds.set(word, kind);
  kinds.delete('both'); // as often a determiner
  return kinds;
})();

/** What a word stands for when it is a pronoun; null when it is none. */
export function pronounKind(token: Token | undefined): PronounKind | null {
  if (!token) return null;
  if (token.folded === 'us' && token.text !== 'us') return null; // the country
  return PRONOUN_KINDS.get(token.folded) ?? null;
}

/** A word that is no name although it stands with a capital at the head of its sentence. */
export function isCommon(token: Token | undefined): boolean {
  if (!token) return true;
  if (!token.capital) return true;
  const one = singular(token.folded);
  const known =
    isRoleNoun(one) || BODY_NOUNS.has(one) || IRREGULAR_GROUPS.has(token.folded) || isStopWord(token.folded);
  return token.initial && known;
}

const DEFINITE = /^(?:the|this|that|these|those|his|her|its|their|our|my|your|both|said)$/;
const INDEFINITE =
  /^(?:a|an|another|some|several|many|few|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands|one|other|others|most|no|any|all|more|senior|top|multiple|various|\d+)$/;

export type Determiner = 'definite' | 'indefinite' | 'none';

/** How the phrase is determined: by an article or possessor, by a number or "some", or not at all. */
export function determinerOf(tokens: readonly Token[], { from, to }: Stretch): Determiner {
  const first = tokens[from];
  if (!first) return 'none';
  if (DEFINITE.test(first.folded)) return 'definite';
  if (INDEFINITE.test(first.folded)) return 'indefinite';
  for (let i = from; i < to; i++) if (tokens[i]?.possessive) return 'definite';
  return 'none';
}
