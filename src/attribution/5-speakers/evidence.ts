/**
 * What the text itself tells of its names: that "Farhana Iqbal" is a person's because somebody is "Ms Iqbal", because
 * "she said" follows, or because she stood and laughed. Tables of given names hold the commonest of some countries only.
 */

import { ADDRESS_TITLES, BODY_WORDS, FAMILY_FIRST, KNOWN_BODIES, PARTICLES } from '../../text/name-tables.ts';
import { countryOf, type Gender, isBody, isCountry, isMetonym } from '../../text/names.ts';
import { isStopWord } from '../../text/words.ts';
import { BODY_NOUNS, NOT_A_PERSON, PLACE_ENDINGS, SENTENCE_OPENERS } from '../lexicon/people.ts';
import { isSubject } from './clauses.ts';
import { isListedGiven, isTitleOrRole } from './given.ts';
import { joins, type Token } from './reading.ts';
import { isRoleNoun, singular } from './roles.ts';
import type { Mention } from './types.ts';

export const nameWordsMax = 5;
/** As far on a pronoun that answers a name is looked for: the rest of its sentence and the one after it. */
const answerWordsMax = 70;
const sentencesBeforeMax = 2;

/** A run of capitalised words: tokens `[first, last]`. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

export interface Evidence {
  readonly tokens: readonly Token[];
  /** Folded words that stand alone with a capital inside a sentence. */
  readonly alone: ReadonlySet<string>;
  /** Is the folded word a given name, by the tables or by what the text shows? */
  readonly isGiven: (folded: string) => boolean;
}

/** What can be known before any name is read. */
export function firstEvidence(tokens: readonly Token[], runs: readonly Run[]): Evidence {
  const shown = new Set<string>();
  const addressed = addressedNames(tokens);
  for (const { first, last } of runs) {
    const [given, tail, length] = [tokens[first], tokens[last], last - first + 1];
    if (!given || !tail || tail.text.length < 2 || !mayBeGiven(given)) continue;
    const initialled = length === 3 && isInitial(tokens[last - 1]); // "Ngaire A. Pruzan"
    if (initialled || (length === 2 && addressed.has(tail.folded))) shown.add(given.folded);
  }
  return { tokens, alone: aloneWords(tokens), isGiven: (folded) => shown.has(folded) || isListedGiven(folded) };
}

export interface FurtherEvidence {
  readonly evidence: Evidence;
  /** Given names that the first reading did not know. */
  readonly shown: ReadonlySet<string>;
  /** By index of a run: what the pronoun that answers it tells. */
  readonly genders: ReadonlyMap<number, Gender>;
}

/** What the names read tell of others. */
export function furtherEvidence(
  evidence: Evidence,
  runs: readonly Run[],
  mentions: readonly (Mention | null)[],
): FurtherEvidence {
  const { tokens } = evidence;
  const shown = new Set<string>();
  const personAt = new Uint8Array(tokens.length);
  const show = (token: Token): void => {
    if (!evidence.isGiven(token.folded)) shown.add(token.folded);
  };
  for (const mention of mentions) {
    if (mention?.kind !== 'person') continue;
    personAt.fill(1, mention.first, mention.last + 1);
    const [given, family] = [tokens[mention.first], tokens[mention.last]];
    const two = given && family && mention.last === mention.first + 1 && !isAddressed(tokens, mention.first);
    if (two && !given.initial && mayBeGiven(given) && !evidence.isGiven(family.folded)) show(given);
  }
  const genders = new Map<number, Gender>();
  runs.forEach((run, k) => {
    const [mention, first] = [mentions[k], nameStart(tokens, run)];
    const given = tokens[first];
    const person = mention?.kind === 'person';
    if (!given || (person ? mention.gender !== null || !mention.full : !mayBePerson(tokens, { ...run, first }))) return;
    const gender = answer(evidence, run, personAt);
    if (gender === null) return;
    genders.set(k, gender);
    if (!person) show(given);
  });
  return {
    evidence: { ...evidence, isGiven: (folded) => shown.has(folded) || evidence.isGiven(folded) },
    shown,
    genders,
  };
}

const isInitial = (token: Token | undefined): boolean => token !== undefined && /^\p{Lu}\.?$/u.test(token.text);

/** No title, place, country or word that opens sentences. */
const mayBeGiven = (token: Token): boolean =>
  token.capital &&
  token.text.length > 1 &&
  /^[\p{L}'’-]+$/u.test(token.text) &&
  !/^\p{Lu}+$/u.test(token.text) &&
  !token.possessive &&
  !isTitleOrRole(token) &&
  !isRoleNoun(singular(token.folded)) &&
  !PARTICLES.has(token.folded) &&
  !isStopWord(token.folded) &&
  !NOT_A_PERSON.has(token.folded) &&
  !SENTENCE_OPENERS.has(token.folded) &&
  !BODY_WORDS.has(token.folded) &&
  !KNOWN_BODIES.has(token.folded) &&
  countryOf(token.text) === null;

const isAddressed = (tokens: readonly Token[], at: number): boolean =>
  ADDRESS_TITLES.has(tokens[at - 1]?.folded ?? '') && joins(tokens[at - 1], tokens[at]);

/** "Harbour Master Soren Whitcombe" is Soren Whitcombe. */
function nameStart(tokens: readonly Token[], { first, last }: Run): number {
  const before = tokens[last - 2];
  return last - first > 1 && before && isTitleOrRole(before) ? last - 1 : first;
}

/** Family names under a form of address: "Ms. Iqbal". */
function addressedNames(tokens: readonly Token[]): ReadonlySet<string> {
  const names = new Set<string>();
  tokens.forEach((token, i) => {
    if (token.capital && tokens[i - 1]?.capital && isAddressed(tokens, i)) names.add(token.folded);
  });
  return names;
}

const PLACE_BEFORE = /^(?:the|a|an|in|at|from|near|to|of|on)$/;

/** A name of two or three words that nothing yet speaks for or against. */
function mayBePerson(tokens: readonly Token[], { first, last }: Run): boolean {
  const name = tokens.slice(first, last + 1);
  const before = tokens[first - 1];
  if (name.length < 2 || name.length > 3 || !name[0] || !mayBeGiven(name[0])) return false;
  if (before && joins(before, name[0]) && (PLACE_BEFORE.test(before.folded) || BODY_NOUNS.has(before.folded)))
    return false;
  const tail = tokens[last]?.folded ?? '';
  if (isRoleNoun(singular(tail)) || PLACE_ENDINGS.has(tail)) return false; // "Defense Lawyers", "Fernleigh Heath"
  const text = name.map((token) => token.text).join(' ');
  return (
    !isBody(text) &&
    !isCountry(text) &&
    !isMetonym(text) &&
    name.every((token) => !NOT_A_PERSON.has(token.folded) && !COMPOUND.test(token.text) && !/\d/.test(token.text)) &&
    !name.some((token) => token.possessive || token.headline || token.quoted)
  );
}

/** "Gil Abernethy expects worse. “…,” he said.": the pronoun that comes next, when it may stand for nobody else. */
function answer({ tokens, alone }: Evidence, { first, last }: Run, personAt: Uint8Array): Gender | null {
  const head = tokens[first];
  const apposed = /^,\s$/.test(head?.gap ?? '') && /^,/.test(tokens[last + 1]?.gap ?? '');
  if (!head || !(isSubject(tokens, first, last) || apposed)) return null;
  if (!opensTopic(tokens, first, last) && otherBefore(tokens, first, personAt)) return null;
  let apposition = /^,/.test(tokens[last + 1]?.gap ?? '');
  let subjectOpen = true;
  for (let i = last + 1; i <= last + answerWordsMax; i++) {
    const token = tokens[i];
    if (!token || token.sentence > head.sentence + 1 || token.headline || personAt[i] === 1) return null;
    if (i > last + 1 && /[,—–)]/.test(token.gap)) apposition = false;
    if (token.quoted) continue;
    if (token.capital && !token.initial && alone.has(token.folded) && !NOT_A_PERSON.has(token.folded)) return null;
    if (token.folded === 'he') return 'male';
    if (token.folded === 'she') return 'female';
    if (/^(?:they|it|we|who|which)$/.test(token.folded) && token.initial) return null;
    // Another person without a name: "… 's new captain. He said"; what follows a comma says who the name is.
    if (!apposition && isRoleNoun(token.folded) && !subjectOpen) return null;
    if (!apposition) subjectOpen = false;
  }
  return null;
}

/** A new paragraph that starts with somebody who hopes or fears, or does it himself: whoever came before is left. */
function opensTopic(tokens: readonly Token[], first: number, last: number): boolean {
  const head = tokens[first];
  if (!head?.initial || tokens[first - 1]?.paragraph === head.paragraph) return false;
  const rest = tokens.slice(last + 1, last + 1 + openingWordsMax).filter((token) => token.sentence === head.sentence);
  return rest.some((token) => MIND.test(token.folded));
}

const openingWordsMax = 12;
const MIND =
  /^(?:himself|herself|expects|expected|hopes|hoped|wants|wanted|fears|feared|thinks|thought|believes|believed|knows|knew|doubts|doubted|worries|worried|feels|felt|regrets|regretted|wonders|wondered|remembers)$/;

/** Somebody in the same sentence or those before whom the pronoun may mean as well. */
function otherBefore(tokens: readonly Token[], first: number, personAt: Uint8Array): boolean {
  const sentence = tokens[first]?.sentence ?? 0;
  for (let i = first - 1; i >= 0 && first - i <= answerWordsMax; i--) {
    const token = tokens[i];
    if (!token || token.sentence < sentence - sentencesBeforeMax) return false;
    if (token.quoted && token.sentence < sentence) continue;
    if (personAt[i] === 1 || /^(?:he|she)$/.test(token.folded)) return true;
  }
  return false;
}

/** "Los Angeles-area Sanders volunteer": no part of a name. */
const COMPOUND = /-(?:area|based|born|led|style|era|level|wide|old|turned|backed|owned|elect|bound|only|free|run)$/;
/** What firms and places do not do. */
const HUMAN_VERB =
  /^(?:told|recalled|joked|laughed|smiled|nodded|sighed|wept|remembered|shrugged|graduated|lives|studied|sat|stood|walked|watched|died|who|whose|whom)$/;

/** Is the name in `[first, last]`, which has no title, a person's? */
export function looksLikePerson(
  { tokens, alone, isGiven }: Evidence,
  first: number,
  last: number,
  hasRole: boolean,
): boolean {
  const name = tokens.slice(first, last + 1);
  const [head, tail] = [name[0], name.at(-1)];
  if (!head || !tail || name.length > nameWordsMax || name.length < 2) return false;
  const given = isGiven(head.folded) || isInitial(head) || FAMILY_FIRST.has(head.folded);
  const impossible = name.some(
    (token, i) => NOT_A_PERSON.has(token.folded) && !(given && (i === 0 || i === name.length - 1)),
  );
  const text = name.map((token) => token.text).join(' ');
  if (impossible || isCountry(text) || isMetonym(text) || /^\d/.test(head.text)) return false;
  if (isBody(text) && !(given && hasRole)) return false;
  if (isTitleOrRole(tail) && !given) return false;
  if (given || hasRole) return true;
  if (
    countryOf(head.text) !== null ||
    KNOWN_BODIES.has(head.folded) ||
    name.some((token) => /^\p{Lu}{3,}$/u.test(token.text))
  )
    return false;
  if (name.some((token) => COMPOUND.test(token.text))) return false;
  const introduced = HUMAN_VERB.test(tokens[last + 1]?.folded ?? '') || isIntroduced(tokens, last);
  return introduced || (alone.has(tail.folded) && !alone.has(head.folded));
}

/** "Ann Moss, 61, …", "Ann Moss, who …". */
export function isIntroduced(tokens: readonly Token[], last: number): boolean {
  const next = tokens[last + 1];
  return (
    /^(?:who|whose)$/.test(next?.folded ?? '') || (/^,\s$/.test(next?.gap ?? '') && /^\d{2}$/.test(next?.folded ?? ''))
  );
}

/** Capitalised words that stand alone, not at the head of a sentence: family names do, halves of places do not. */
function aloneWords(tokens: readonly Token[]): Set<string> {
  const alone = new Set<string>();
  tokens.forEach((token, i) => {
    if (!token.capital || token.headline || isStopWord(token.folded)) return;
    const [before, after] = [tokens[i - 1], tokens[i + 1]];
    const joined = (before?.capital && joins(before, token)) || (after?.capital && joins(token, after));
    const place = /^(?:in|at|from|near|to|of)$/.test(before?.folded ?? '');
    if (!joined && !place) alone.add(token.folded);
  });
  return alone;
}
