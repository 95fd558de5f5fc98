/** Names in a text: runs of capitalised words, told apart into people and bodies, with the roles around them. */

import {
  ADDRESS_TITLES,
  BODY_WORDS,
  FAMILY_FIRST,
  METONYMS,
  OFFICE_TITLES,
  PARTICLES,
} from '../../text/name-tables.ts';
import { countryOf, type Gender, isBody } from '../../text/names.ts';
import { isStopWord } from '../../text/words.ts';
import {
  BODY_NOUNS,
  FEMALE_GIVEN,
  FEMALE_NOUNS,
  MALE_GIVEN,
  MALE_NOUNS,
  NOT_A_PERSON,
  ROLE_MODIFIERS,
  SENTENCE_OPENERS,
} from '../lexicon/people.ts';
import {
  type Evidence,
  firstEvidence,
  furtherEvidence,
  isIntroduced,
  looksLikePerson,
  nameWordsMax,
  type Run,
} from './evidence.ts';
import { isListedGiven, isTitle, isTitleOrRole } from './given.ts';
import { joins, type Token } from './reading.ts';
import { isRoleNoun, phraseStart, roleAfter, roleBefore, roleBeforeComma } from './roles.ts';
import type { Mention, Role } from './types.ts';

/** A run longer than this is a list or a headline, not a name. */
const runWordsMax = 9;

function startsName(token: Token, small: ReadonlySet<string>): boolean {
  if (!token.capital || (isStopWord(token.folded) && token.folded !== 'us')) return false;
  if (!token.initial) return true;
  if (isTitle(token) || isListedGiven(token.folded) || countryOf(token.text) !== null || BODY_WORDS.has(token.folded))
    return true;
  return !small.has(token.folded) && !SENTENCE_OPENERS.has(token.folded) && !/(?:ing|ly)$/.test(token.folded);
}

/** Maximal runs of capitalised words; "of", "for", "and" and "the" join only after a title or a body's word. */
function findRuns(tokens: readonly Token[], small: ReadonlySet<string>): Run[] {
  const runs: Run[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token || token.headline || !startsName(token, small)) continue;
    let last = i;
    while (last + 1 < tokens.length && last - i < runWordsMax) {
      const step = linkLength(tokens, last);
      if (step === 0) break;
      last += step;
    }
    runs.push({ first: i, last });
    i = last;
  }
  return runs;
}

/** A family name that is also a little word, in capitals inside a sentence: "Theresa May". */
export const isSurnameStop = (token: Token): boolean => token.capital && /^(?:may|will|down|few)$/.test(token.folded);

/** "Nurses' Association", "People's Party": a plural possessive inside a body's name. */
function isMembersBody(here: Token, next: Token): boolean {
  if (!here.possessive || !here.capital || !next.capital || !/^['’]? $/.test(next.gap) || !BODY_WORDS.has(next.folded))
    return false;
  return /s$/.test(here.folded) || /^(?:people|women|men|children)$/.test(here.folded);
}

/** How many tokens the run may go on by: 1 for a capital, 2 or 3 over particles and links, 0 to end. */
function linkLength(tokens: readonly Token[], last: number): number {
  const [here, next, second, third] = [tokens[last], tokens[last + 1], tokens[last + 2], tokens[last + 3]];
  if (!here || !next) return 0;
  if (isMembersBody(here, next)) return 1;
  if (!joins(here, next)) return 0;
  if (/^\p{Lu}$/u.test(next.text) && /^\.[ ]/.test(second?.gap ?? '')) return 1; // "James A. Baker"
  if (isSurnameStop(next) && !next.initial && isListedGiven(here.folded)) return 1;
  if (next.capital) return isStopWord(next.folded) && !PARTICLES.has(next.folded) && next.folded !== 'us' ? 0 : 1;
  if (/^al-\p{Lu}|^d['’]\p{Lu}|^el-\p{Lu}/u.test(next.text)) return 1;
  if (!second || !joins(next, second)) return 0;
  if (PARTICLES.has(next.folded) && second.capital) return 2;
  if (PARTICLES.has(next.folded) && PARTICLES.has(second.folded) && third?.capital && joins(second, third)) return 3;
  const opens = isTitle(here) || BODY_WORDS.has(here.folded) || here.folded === 'staff';
  if (!opens || !/^(?:of|for|and)$/.test(next.folded)) return 0;
  if (second.capital && !isStopWord(second.folded))
    return next.folded === 'and' && !BODY_WORDS.has(here.folded) ? 0 : next.folded === 'and' ? 0 : 2;
  return second.folded === 'the' && third?.capital && joins(second, third) ? 3 : 0;
}

/** How many words of the run are title; all but one at most. */
function titleWords({ tokens, isGiven }: Evidence, run: Run): number {
  let end = 0;
  const length = run.last - run.first + 1;
  for (let i = 0; i < length - 1; i++) {
    const token = tokens[run.first + i];
    if (!token || token.possessive) break;
    const strong =
      isTitle(token) || (isTitleOrRole(token) && (i === 0 || isGiven(tokens[run.first + i + 1]?.folded ?? '')));
    if (
      strong &&
      !(i === 1 && length > 2 && isGiven(tokens[run.first]?.folded ?? '') && !OFFICE_TITLES.has(token.folded))
    )
      end = i + 1;
  }
  const link = tokens[run.first + end];
  if (end > 0 && link && /^(?:of|for)$/.test(link.folded)) return afterLink({ tokens, isGiven }, run, end);
  return end;
}

/** "Crooked Hillary Clinton", "Interview Hillary Clinton": a word before a given name, at least one name after it. */
function strayWords({ tokens, isGiven }: Evidence, run: Run): number {
  const [first, second] = [tokens[run.first], tokens[run.first + 1]];
  const stray = first && second && run.last - run.first >= 2 && first.text.length > 1 && !isGiven(first.folded);
  return stray && isGiven(second.folded) && !FAMILY_FIRST.has(first.folded) ? 1 : 0;
}

/** "Secretary of State Marco Rubio": the name starts at a given name, or is the last two words of four. */
function afterLink({ tokens, isGiven }: Pick<Evidence, 'tokens' | 'isGiven'>, run: Run, end: number): number {
  const length = run.last - run.first + 1;
  for (let i = end + 2; i < length - 1; i++) {
    if (isGiven(tokens[run.first + i]?.folded ?? '')) return i;
  }
  return length - end >= 4 ? length - 2 : length;
}

function genderOf(titles: readonly Token[], name: readonly Token[], roles: readonly Role[]): Gender | null {
  for (const title of titles) {
    const told = ADDRESS_TITLES.get(title.folded);
    if (told) return told;
  }
  const nouns = [...titles.map((title) => title.folded), ...roles.map((role) => role.head)];
  if (nouns.some((noun) => FEMALE_NOUNS.has(noun))) return 'female';
  if (nouns.some((noun) => MALE_NOUNS.has(noun))) return 'male';
  return name.length > 1 ? givenGender(name) : null;
}

function givenGender(name: readonly Token[]): Gender | null {
  for (const token of name.slice(0, -1)) {
    const [male, female] = [MALE_GIVEN.has(token.folded), FEMALE_GIVEN.has(token.folded)];
    if (male !== female) return male ? 'male' : 'female';
    if (male || token.text.length > 1) return null;
  }
  return null;
}

const isAddress = (token: Token): boolean => ADDRESS_TITLES.has(token.folded) && !OFFICE_TITLES.has(token.folded);

/** The mention a run holds, or null when it is a place, an event or a word that happens to be capitalised. */
function readRun(text: string, evidence: Evidence, run: Run): Mention | null {
  const { tokens } = evidence;
  const titled = titleWords(evidence, run) || strayWords(evidence, run);
  const first = run.first + titled;
  if (first > run.last) return null;
  const titles = tokens.slice(run.first, first);
  const last = run.last;
  const name = tokens.slice(first, last + 1);
  const written = text.slice(name[0]?.start ?? 0, endOf(text, name.at(-1)));
  const whole = text.slice(tokens[run.first]?.start ?? 0, endOf(text, tokens[last]));
  if (titled > 0 && BODY_WORDS.has(name.at(-1)?.folded ?? '') && isBody(whole)) return body(text, tokens, run);
  const before = roleBefore(text, tokens, first);
  const after = roleAfter(text, tokens, last);
  const roles = [before?.role ?? null, roleBeforeComma(text, tokens, run.first, last), after].filter(
    (role) => role !== null && !(role.start === tokens[run.first]?.start && titles.every(isAddress)),
  ) as Role[];
  const hasRole = titled > 0 || roles.length > 0;
  const single = name.length === 1;
  const person = single ? titled > 0 || before !== null : titled > 0 || looksLikePerson(evidence, first, last, hasRole);
  if (person && name.length <= nameWordsMax && !(single && !isFamilyName(name[0]))) {
    const from = Math.min(run.first, before?.from ?? run.first);
    const gender = genderOf(titles, name, roles);
    return {
      first,
      last,
      from,
      name: written,
      kind: 'person',
      full: !single || titled > 0,
      introduced: after !== null || isIntroduced(tokens, last),
      gender,
      roles,
    };
  }
  return isBody(whole) || isNamedBody(name) ? body(text, tokens, run) : null;
}

const endOf = (text: string, token: Token | undefined): number => {
  const end = token?.end ?? 0;
  return text.charAt(end) === '.' && /^(?:jr|sr|[a-z](?:\.[a-z])*)$/i.test(token?.text ?? '') ? end + 1 : end;
};

const isFamilyName = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.text.length > 1 &&
  countryOf(token.text) === null &&
  !BODY_WORDS.has(token.folded) &&
  !NOT_A_PERSON.has(token.folded) &&
  !isTitleOrRole(token) &&
  !ROLE_MODIFIERS.has(token.folded);

/** A run of capitals that is no person and no known place may be a firm; it counts once a source names it. */
const isNamedBody = (name: readonly Token[]): boolean =>
  name.length > 1 &&
  !name.every((token) => /^\p{Lu}{4,}$/u.test(token.text)) &&
  !isTitleOrRole(name.at(-1) as Token) &&
  !name.some((token) => NOT_A_PERSON.has(token.folded)) &&
  !METONYMS.has(name.map((token) => token.folded).join(' '));

/** A body; a country that owns it belongs to its name ("Avarra's Interior Ministry"). */
function body(text: string, tokens: readonly Token[], run: Run): Mention {
  const owner = tokens[run.first - 1];
  const generic = BODY_WORDS.has(tokens[run.last]?.folded ?? '');
  const owned = generic && owner?.possessive && countryOf(owner.text) !== null && tokens[run.first]?.gap === ' ';
  const first = owned ? run.first - 1 : run.first;
  const name = text.slice(tokens[first]?.start ?? 0, endOf(text, tokens[run.last])).replace(/\s+/g, ' ');
  const full = run.last > run.first || name === name.toUpperCase();
  const before = tokens[first - 1];
  const noun =
    before !== undefined &&
    joins(before, tokens[first]) &&
    (BODY_NOUNS.has(before.folded) || isRoleNoun(before.folded));
  const from = noun ? phraseStart(tokens, first - 1) : first;
  return { first, last: run.last, from, name, kind: 'body', full, introduced: false, gender: null, roles: [] };
}

/**
 * All names of the text in order. Names are read twice: what the first reading shows ("Ms Iqbal", "she said") tells more of
 * them to be people's.
 *
 * @param small words that also occur in small letters, so that their capital at the head of a sentence says nothing
 */
export function findMentions(text: string, tokens: readonly Token[], small: ReadonlySet<string>): Mention[] {
  const runs = findRuns(tokens, small);
  const evidence = firstEvidence(tokens, runs);
  const read = runs.map((run) => readRun(text, evidence, run));
  const further = furtherEvidence(evidence, runs, read);
  const found: Mention[] = [];
  runs.forEach((run, k) => {
    const again = tokens.slice(run.first, run.last + 1).some((token) => further.shown.has(token.folded));
    const named = again ? readRun(text, further.evidence, run) : read[k];
    const gender = named?.gender ?? (named?.kind === 'person' ? further.genders.get(k) : null) ?? null;
    const mention = named && gender !== named.gender ? { ...named, gender } : named;
    if (!mention) return;
    while ((found.at(-1)?.last ?? -1) >= mention.first) found.pop(); // the owner that is now part of the name
    found.push(mention);
  });
  return found;
}
