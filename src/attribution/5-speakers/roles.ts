/** Roles around a name: "Kremlin aide X", "its general secretary, X", "X, a former minister now in exile,". */

import { ADDRESS_TITLES, OFFICE_TITLES } from '../../text/name-tables.ts';
import { countryOf } from '../../text/names.ts';
import { isStopWord } from '../../text/words.ts';
import { IRREGULAR_GROUPS, ROLE_MODIFIERS, ROLE_NOUNS, SENTENCE_OPENERS } from '../lexicon/people.ts';
import { isAbbreviation, joins, type Token } from './reading.ts';
import type { Role } from './types.ts';

const roleWordsMax = 12;
const DETERMINERS = /^(?:a|an|the|his|her|its|their|our|my|your|one|another|this|that|whose)$/;
const LINKS = /^(?:of|for|at|in|to|and|from|on|with|under|over)$/;

/** Singular of a plural noun, by its ending. */
export function singular(word: string): string {
  if (/men$/.test(word)) return `${word.slice(0, -2)}an`;
  if (/(?:ss|us|is)$/.test(word)) return word;
  if (/ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|ss|x)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

/** "officials", "police", "women". */
export function isPluralNoun(folded: string): boolean {
  return (
    IRREGULAR_GROUPS.has(folded) ||
    /men$/.test(folded) ||
    (folded.endsWith('s') && !folded.endsWith('ss') && singular(folded) !== folded)
  );
}

/** The part of a hyphenated compound that heads it: "co-founder" is listed; "bus-driver" ends in "driver". */
export function isRoleNoun(folded: string): boolean {
  return ROLE_NOUNS.has(folded) || (folded.includes('-') && ROLE_NOUNS.has(folded.slice(folded.lastIndexOf('-') + 1)));
}

const CALENDAR =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;

const isModifier = (token: Token): boolean => !CALENDAR.test(token.folded) && isNounModifier(token);

const isNounModifier = (token: Token): boolean =>
  token.capital ||
  ROLE_MODIFIERS.has(token.folded) ||
  isRoleNoun(token.folded) ||
  countryOf(token.text) !== null ||
  token.folded.includes('-');

/** The words of tokens `[from, to]` as written, blanks for anything between them. */
export function textOf(text: string, tokens: readonly Token[], from: number, to: number): string {
  const [first, last] = [tokens[from], tokens[to]];
  if (!first || !last || to < from) return '';
  return text.slice(first.start, Math.max(last.end, first.end)).replace(/\s+/g, ' ');
}

/** The end of a word with the point of its abbreviation: "U.S.", "Sen." */
const withPoint = (text: string, token: Token | undefined): number => {
  const end = token?.end ?? 0;
  return token && text.charAt(end) === '.' && isAbbreviation(token.text) ? end + 1 : end;
};

function makeRole(text: string, tokens: readonly Token[], from: number, to: number, head: string): Role {
  const [first, last] = [tokens[from], tokens[to]];
  const start = first?.start ?? 0;
  const end = Math.max(start, withPoint(text, last));
  const written = text.slice(start, end).replace(/\s+/g, ' ');
  return { text: written.replace(/^(Sen|Rep|Gov)s\b/, '$1').replace(/^Presidents$/, 'President'), head, start };
}

/** First token of the noun phrase whose last word before a link or the end is at `head`; walks left over modifiers. */
export function phraseStart(tokens: readonly Token[], head: number): number {
  let at = head;
  while (at > 0 && head - at < roleWordsMax) {
    const [before, here] = [tokens[at - 1], tokens[at]];
    if (!before || !here || here.initial) break;
    const possessor = before.possessive && before.capital && here.gap === ' ';
    if (possessor) return at - 1;
    if (!joins(before, here) || before.quoted !== here.quoted) break;
    if (!isModifier(before) || (isStopWord(before.folded) && !before.capital)) break;
    if (before.initial && SENTENCE_OPENERS.has(before.folded)) break;
    if (
      before.initial &&
      !isRoleNoun(before.folded) &&
      !ROLE_MODIFIERS.has(before.folded) &&
      countryOf(before.text) === null &&
      isStopWord(before.folded)
    )
      break;
    at--;
  }
  return at;
}

/** The role written straight before a name that starts at `first`: "Kremlin aide", "U.S. Secretary of State". */
export function roleBefore(text: string, tokens: readonly Token[], first: number): { role: Role; from: number } | null {
  const [name, before] = [tokens[first], tokens[first - 1]];
  if (!name || !before || name.initial) return null;
  if (!joins(before, name) || LINKS.test(before.folded)) return null;
  if (isRoleNoun(before.folded) || OFFICE_TITLES.has(before.folded)) {
    const from = phraseStart(tokens, first - 1);
    return { role: makeRole(text, tokens, from, first - 1, before.folded), from };
  }
  // "Secretary of State Marco Rubio", "head of infectious diseases Farida Mansouri"
  for (let at = first - 2; at >= Math.max(0, first - 6); at--) {
    const [here, link] = [tokens[at], tokens[at + 1]];
    if (!here || !link || !joins(link, tokens[at + 2]) || !joins(here, link)) break;
    if (at > first - 3 || !/^(?:of|for)$/.test(link.folded) || ADDRESS_TITLES.has(before.folded)) continue;
    if (!isRoleNoun(here.folded) && !OFFICE_TITLES.has(here.folded)) continue;
    const from = phraseStart(tokens, at);
    return { role: makeRole(text, tokens, from, first - 1, here.folded), from };
  }
  return null;
}

/** The role before a comma before a name: "its general secretary, Beatriz Lowe", "the head of infectious diseases, X". */
export function roleBeforeComma(text: string, tokens: readonly Token[], first: number, last: number): Role | null {
  const name = tokens[first];
  if (!name || !/^,\s*$/.test(name.gap)) return null;
  let head = -1;
  for (let at = first - 1; at >= Math.max(0, first - roleWordsMax); at--) {
    const [here, next] = [tokens[at], tokens[at + 1]];
    if (!here || !next || (at < first - 1 && !/^[ \u00a0]|^\.[ ]/.test(next.gap))) return null;
    if (isRoleNoun(here.folded) && !here.possessive && (at === first - 1 || LINKS.test(next.folded))) head = at;
    // "his 2008 campaign for president, ": what heads the phrase is no person.
    if (head >= 0 && LINKS.test(here.folded) && !isRoleNoun(tokens[at - 1]?.folded ?? '')) return null;
    const opens = DETERMINERS.test(here.folded) || (here.possessive && here.capital);
    const outer = LINKS.test(tokens[at - 1]?.folded ?? '') && isRoleNoun(tokens[at - 2]?.folded ?? '');
    if (opens && outer && joins(tokens[at - 1], here)) continue; // "a spokesman for the mayor, …"
    // "For her husband in 1992, Ann Moss said": an opening phrase, not an apposition.
    const after = tokens[last + 1];
    const opening = LINKS.test(tokens[at - 1]?.folded ?? '') && after !== undefined && /^[ \u00a0]$/.test(after.gap);
    if (opens)
      return head < 0 || opening
        ? null
        : makeRole(text, tokens, here.possessive ? at : at + 1, first - 1, tokens[head]?.folded ?? '');
    if (here.initial)
      return head < 0 || !isModifier(here) ? null : makeRole(text, tokens, at, first - 1, tokens[head]?.folded ?? '');
  }
  return null;
}

const AGE = /^\d{1,3}$/;
const CLAUSE_WORDS =
  /^(?:who|whose|which|that|said|says|told|told|was|is|were|has|had|whom|when|where|as|while|but|adding|speaking|in|on|at)$/;

const CLAUSE_OPENS =
  /^(?:who|whose|which|that|whom|said|says|told|when|where|while|but|has|had|have|is|was|are|were|will|would)$/;

/** After "to": no name, no article, no noun for people: "the first woman to serve", not "adviser to presidents". */
const isInfinitive = (token: Token | undefined): boolean =>
  token !== undefined &&
  !token.capital &&
  !DETERMINERS.test(token.folded) &&
  !token.possessive &&
  !isPluralNoun(token.folded);

/** End of an apposition that starts at token `from`: up to the next comma, stop, dash, bracket or clause. */
function appositionEnd(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at - from < roleWordsMax) {
    const next = tokens[at + 1];
    if (
      !next ||
      next.initial ||
      /[,;:.!?()[\]—–"“”]|\s-\s|\n/.test(next.gap.replace(/^\.\s/, joins(tokens[at], next) ? ' ' : '. '))
    )
      break;
    if (CLAUSE_OPENS.test(next.folded)) break;
    if (next.folded === 'to' && isInfinitive(tokens[at + 2])) break;
    at++;
  }
  return at;
}

/** The head noun of the phrase in tokens `[from, to]`: the last word before a link; -1 when it is no role noun. */
function headOf(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from; at <= to; at++) {
    const next = tokens[at + 1];
    const ends =
      at === to || LINKS.test(next?.folded ?? '') || CLAUSE_WORDS.test(next?.folded ?? '') || next?.folded === 'now';
    if (!ends || LINKS.test(tokens[at]?.folded ?? '')) continue;
    return at;
  }
  return -1;
}

/** The role after a name that ends at `last`: "X, 61, a school cook from Hobbs Green", "X, operations director". */
export function roleAfter(text: string, tokens: readonly Token[], last: number): Role | null {
  let at = last + 1;
  for (let hop = 0; hop < 3; hop++) {
    const token = tokens[at];
    if (!token || token.initial) return null;
    const opens = /^(?:,|\.,|\s?[—–]|\s-)\s*$/.test(token.gap) || (hop === 0 && token.gap === ' (');
    if (!opens) return null;
    if (
      AGE.test(token.folded) ||
      /^(?:jr|sr|r-|d-)/.test(token.folded) ||
      (token.folded.length <= 2 && token.capital)
    ) {
      at++;
      continue;
    }
    return apposition(text, tokens, at);
  }
  return null;
}

function apposition(text: string, tokens: readonly Token[], at: number): Role | null {
  const token = tokens[at];
  if (!token || /^(?:who|which|whose|whom|and|but|or|in|on|at|with|by|for|to|as|after|while)$/.test(token.folded))
    return null;
  const determined = DETERMINERS.test(token.folded);
  const from = determined ? at + 1 : at;
  const to = appositionEnd(tokens, from);
  const head = headOf(tokens, from, to);
  const noun = tokens[head];
  if (!noun || from > to) return null;
  const possessed = token.possessive || tokens.slice(from, head).some((word) => word.possessive);
  const listed = isRoleNoun(noun.folded) && !IRREGULAR_GROUPS.has(noun.folded);
  const agent =
    /^(?:a|an)$/.test(token.folded) && !noun.capital && /(?:er|or|ist|ian|ant|ee|man|woman)$/.test(noun.folded);
  if (!listed && !agent) return null;
  const short = to === head && to - from < 3 && /^[,.;:)—–"”]|^\n/.test(tokens[to + 1]?.gap ?? '\n');
  if (!determined && !possessed && !short && tokens.slice(from, head).some((word) => !isModifier(word))) return null;
  return makeRole(text, tokens, from, to, noun.folded);
}
