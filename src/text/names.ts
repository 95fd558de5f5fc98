/**
 * Names as newspapers write them: which spellings are one name, which names may be one person, what is a body.
 * Pure, symmetric, total on any string. Keys are opaque: compare them, never show them.
 */

import {
  ADDRESS_TITLES,
  BODY_WORDS,
  COUNTRIES,
  FAMILY_FIRST,
  GENERATIONS,
  GIVEN_NAME_ROWS,
  HONOURS,
  KNOWN_BODIES,
  METONYMS,
  OFFICE_TITLES,
  PARTICLES,
  TITLE_LINKS,
} from './name-tables.ts';
import { remembered } from './remembered.ts';
import { fold } from './words.ts';

export type Gender = 'male' | 'female';
export type NameMatch = 'same' | 'compatible' | 'different';

/** A person's name in parts, as written. */
export interface ParsedName {
  /** "President", "Mr", "Foreign Secretary": all that stands before the name. */
  readonly titles: readonly string[];
  /** Given and middle names, in order; empty when only a family name is written. */
  readonly given: readonly string[];
  /** Family name with its particles ("von der Leyen"); the only word when there is one. */
  readonly surname: string;
  /** "jr", "sr", "ii"…: what tells father from son; or null. */
  readonly generation: string | null;
  /** As told by a form of address ("Mrs"), or null. */
  readonly gender: Gender | null;
}

/** A speaker as the ledger and the articles know one. */
export interface NamedParty {
  readonly name: string;
  readonly role: string | null;
}

const nameCharsMax = 200;

/** Nearly every word of nearly every name: nothing in it needs more than lower case. */
const ASCII_WORD = /^[A-Za-z]+$/;

const bare = (token: string): string =>
  ASCII_WORD.test(token) ? token.toLowerCase() : fold(token).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
/** Folded without inner points: "U.S." → "us", "Lt." → "lt". */
const plain = (token: string): string => {
  const word = bare(token);
  return word.includes('.') ? word.replaceAll('.', '') : word;
};

function nameTokens(name: string): string[] {
  if (name.length <= nameCharsMax && ASCII_WORD.test(name)) return [name];
  return name
    .slice(0, nameCharsMax)
    .replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ')
    .replace(/["“”«»]/g, ' ')
    .split(/[\s\u00a0]+/)
    .map((token) => token.replace(/^[,;:'‘’]+|[,;:'‘’]+$/g, '').replace(/['’]s$/i, ''))
    .filter((token) => /[\p{L}\p{N}]/u.test(token));
}

const isTitleWord = (token: string): boolean => ADDRESS_TITLES.has(plain(token)) || OFFICE_TITLES.has(plain(token));

/** How many leading tokens are title: up to the last office word, or a run of forms of address; never the last token. */
function titleLength(tokens: readonly string[]): number {
  let end = 0;
  for (let i = 0; i < tokens.length - 1; i++) {
    const token = plain(tokens[i] ?? '');
    if (OFFICE_TITLES.has(token) || (ADDRESS_TITLES.has(token) && (i === end || token === 'dr'))) end = i + 1;
  }
  // "Secretary of State Marco Rubio": what follows "of" belongs to the title when two words of name remain.
  while (end > 0 && tokens.length - end >= 4 && TITLE_LINKS.has(plain(tokens[end] ?? ''))) {
    end += plain(tokens[end + 1] ?? '') === 'the' ? 3 : 2;
  }
  return Math.min(end, tokens.length - 1);
}

function looksEastAsian(rest: readonly string[]): boolean {
  if (rest.length === 0 || rest.length > 2) return false;
  const syllables = rest.flatMap((token) => token.split('-'));
  return syllables.every((syllable) => /^[\p{L}'’]{1,8}$/u.test(syllable));
}

function splitSurname(tokens: readonly string[]): { given: string[]; surname: string } {
  const first = tokens[0] ?? '';
  const rest = tokens.slice(1);
  const hyphenated = rest.some((token) => token.includes('-'));
  const familyFirst =
    FAMILY_FIRST.has(plain(first)) &&
    looksEastAsian(rest) &&
    (hyphenated || plain(first) !== 'kim' || rest.length === 2);
  if (familyFirst) return { given: rest, surname: first };
  let start = tokens.length - 1;
  while (start > 1 && PARTICLES.has(plain(tokens[start - 1] ?? ''))) start--;
  if (start === 1 && PARTICLES.has(plain(first)) && first !== first.toUpperCase()) start = 0;
  return { given: tokens.slice(0, start), surname: tokens.slice(start).join(' ') };
}

/** Takes a name apart. A name without a family name of its own ("Pope Leo") has its only word as `surname`. */
export const parseName: (name: string) => ParsedName = remembered((name) => {
  let tokens = nameTokens(name);
  if (tokens.length > 1 && plain(tokens[0] ?? '') === 'the') tokens = tokens.slice(1);
  let generation: string | null = null;
  while (tokens.length > 1) {
    const last = plain(tokens.at(-1) ?? '');
    if (GENERATIONS.has(last)) generation = last === 'junior' ? 'jr' : last === 'senior' ? 'sr' : last;
    else if (!HONOURS.has(last)) break;
    tokens = tokens.slice(0, -1);
  }
  const cut = titleLength(tokens);
  const titles = tokens.slice(0, cut);
  const gender = titles.map((title) => ADDRESS_TITLES.get(plain(title)) ?? null).find((told) => told !== null) ?? null;
  return { titles, ...splitSurname(tokens.slice(cut)), generation, gender };
});

/**
 * Spellings that one name takes in English print, folded onto one: German umlauts (Jörg, Joerg), Slavic -iy, -ey, -skyy
 * and ks (after BGN/PCGN, ISO 9 and press usage), French ou, Arabic al-, doubled letters.
 */
const transliterate: (word: string) => string = remembered((word) => {
  return bare(word)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/([aou])e(?!ls?$|$)(?=[^aeiouy])/g, '$1')
    .replace(/ou/g, 'u')
    .replace(/y/g, 'i')
    .replace(/ks/g, 'x')
    .replace(/(?<=[^s])(.)\1+/g, '$1')
    .replace(/^(.)\1/, '$1$1');
});

const GIVEN_NAMES: ReadonlyMap<string, readonly number[]> = (() => {
  const rows = new Map<string, number[]>();
  GIVEN_NAME_ROWS.forEach((row, index) => {
    for (const name of row.split(' ')) rows.set(transliterate(name), [...(rows.get(transliterate(name)) ?? []), index]);
  });
  return rows;
})();

const isInitial = (token: string): boolean => /^\p{L}$/u.test(plain(token)) || /^(?:\p{L}\.)+\p{L}?\.?$/u.test(token);

/** Key of the family name alone: "von der Leyen" → "vonderleien"; a leading Arabic article goes. */
export const surnameKey: (name: string) => string = remembered((name) => {
  const tokens = parseName(name).surname.split(' ');
  const kept = tokens.length > 1 && /^(?:al|el)$/i.test(tokens[0] ?? '') ? tokens.slice(1) : tokens;
  return kept.map((token) => transliterate(token.replace(/^(?:al|el)[-‑](?=\p{L})/iu, ''))).join('');
});

/**
 * One key for all spellings of one full name: titles, honours, middle initials, case, diacritics and hyphens do not
 * count. Bodies get `bodyKey`. Different people may share a key only when their names are spelled alike.
 */
export const nameKey: (name: string) => string = remembered((name) => {
  if (isBody(name)) return bodyKey(name);
  const { given, generation } = parseName(name);
  const full = given.filter((token) => !isInitial(token));
  const kept = full.length > 0 ? full : given;
  return [...kept.map(transliterate), surnameKey(name), generation ?? ''].join('');
});

const COUNTRY_KEYS: ReadonlyMap<string, string> = new Map(
  COUNTRIES.flatMap((country) => [country.name, ...country.aliases].map((name) => [plain(name), country.name])),
);
const SEAT_KEYS: ReadonlyMap<string, string> = new Map(
  COUNTRIES.flatMap((country) => country.seats.map((seat) => [plain(seat), country.name])),
);
const DEMONYM_KEYS: ReadonlyMap<string, string> = new Map(
  COUNTRIES.flatMap((country) => country.demonyms.map((demonym) => [plain(demonym), country.name])),
);

const withoutThe = (name: string): string => name.trim().replace(/^the\s+/i, '');
const phrase: (name: string) => string = remembered((name) => nameTokens(withoutThe(name)).map(plain).join(' '));

/** The country a word names or derives from: "Ukraine", "Ukrainian", "Kyiv", "U.S." → its short name; else null. */
export const countryOf: (word: string) => string | null = remembered((word) => {
  const key = phrase(word);
  return COUNTRY_KEYS.get(key) ?? DEMONYM_KEYS.get(key) ?? SEAT_KEYS.get(key) ?? null;
});

/** True for a country's own name or alias, not its demonym or capital. */
export function isCountry(name: string): boolean {
  return COUNTRY_KEYS.has(phrase(name));
}

/** True for a place that in print stands for the power that sits there: "the Kremlin", "Moscow", "Downing Street". */
export const isMetonym: (name: string) => boolean = remembered((name) => {
  const key = phrase(name);
  return METONYMS.has(key) || SEAT_KEYS.has(key);
});

/** Whom a metonym stands for ("Moscow" → "Russia", "the Kremlin" → "Kremlin"); null when it is none. */
export function metonymFor(name: string): string | null {
  const key = phrase(name);
  const seat = SEAT_KEYS.get(key);
  if (seat !== undefined) return seat;
  return METONYMS.has(key) ? (METONYMS.get(key) ?? withoutThe(name)) : null;
}

/** True for the name of an organisation, agency, government or metonym; false for a person's name. */
export const isBody: (name: string) => boolean = remembered((name) => {
  const tokens = nameTokens(withoutThe(name));
  if (tokens.length === 0) return false;
  if (isMetonym(name) || isCountry(name) || / (?:&|of) /.test(name.trim())) return !isTitleWord(tokens[0] ?? '');
  const folded = tokens.map(plain);
  const titled = titleLength(tokens) > 0;
  if (folded.length === 1) {
    const only = folded[0] ?? '';
    return BODY_WORDS.has(only) || KNOWN_BODIES.has(only) || /^(?:\p{Lu}\.?){2,6}s?$/u.test(tokens[0] ?? '');
  }
  if (titled && !BODY_WORDS.has(folded.at(-1) ?? '')) return false;
  // A person's family name may be a body word ("Theresa Post"), so one after a single given name needs more.
  return folded.some(
    (word, index) =>
      BODY_WORDS.has(word) && (index === 0 || isStrongBodyWord(word) || index > 1 || KNOWN_BODIES.has(folded[0] ?? '')),
  );
});

const WEAK_BODY_WORDS: ReadonlySet<string> = new Set(
  'house post times press guard bank banks church office front standard register court college hall parker school city league union club young'.split(
    ' ',
  ),
);
const isStrongBodyWord = (word: string): boolean => !WEAK_BODY_WORDS.has(word);

/** Words of a body's name, order and small words aside, countries by their short names. */
function bodyTokens(name: string): string[] {
  const whole = COUNTRY_KEYS.get(phrase(name)) ?? metonymFor(name) ?? name;
  return nameTokens(withoutThe(whole))
    .flatMap((token) => {
      const country = countryOf(token);
      return country === null ? [plain(token)] : country.split(' ').map(plain);
    })
    .filter((word) => !/^(?:of|for|the|and|in|on|inc|ltd|plc|llc|corp|co|company)$/.test(word));
}

/** One key for the ways one body is written: "the Ministry of Health", "Health Ministry". */
export const bodyKey: (name: string) => string = remembered((name) => {
  return [...new Set(bodyTokens(name))].sort().join(' ');
});

function acronymOf(name: string): string {
  return nameTokens(withoutThe(name))
    .filter((token) => /^\p{Lu}/u.test(token))
    .map((token) => token.charAt(0).toLowerCase())
    .join('');
}

const COMMON_BODY_WORDS =
  /^(?:ministry|department|agency|police|government|party|union|group|service|council|committee)$/;

function matchBodies(a: string, b: string): NameMatch {
  if (bodyKey(a) === bodyKey(b)) return 'same';
  const [x, y] = [bodyTokens(a), bodyTokens(b)];
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  const [shortName, longName] = x.length <= y.length ? [a, b] : [b, a];
  if (short.length === 1 && long.length > 1 && plain(shortName) === acronymOf(longName)) return 'same';
  const told = short.filter((word) => !COMMON_BODY_WORDS.test(word));
  const contained = short.length > 0 && short.every((word) => long.includes(word));
  return contained && told.length > 0 && !isCountry(shortName) && !isMetonym(shortName) ? 'compatible' : 'different';
}

/** One given name against another: alike in spelling, an initial or short form of it, or neither. */
function matchGiven(a: string, b: string): NameMatch {
  const [x, y] = [transliterate(a), transliterate(b)];
  if (x === y) return 'same';
  if ((isInitial(a) || isInitial(b)) && x.charAt(0) === y.charAt(0)) return 'compatible';
  const rows = GIVEN_NAMES.get(y) ?? [];
  return GIVEN_NAMES.get(x)?.some((row) => rows.includes(row)) ? 'compatible' : 'different';
}

function matchGivens(a: readonly string[], b: readonly string[]): NameMatch {
  if (a.length === 0 || b.length === 0) return a.length === b.length ? 'same' : 'compatible';
  if (a.map(transliterate).join('') === b.map(transliterate).join('')) return 'same';
  const first = matchGiven(a[0] ?? '', b[0] ?? '');
  if (first === 'different') return 'different';
  const [short, long] = a.length <= b.length ? [a.slice(1), b.slice(1)] : [b.slice(1), a.slice(1)];
  if (short.length === 0) return long.every(isInitial) ? first : first === 'same' ? 'same' : 'compatible';
  let at = 0;
  for (const middle of short) {
    while (at < long.length && matchGiven(middle, long[at] ?? '') === 'different') at++;
    if (at++ >= long.length) return 'different';
  }
  // "George W." may not be "George H. W.": with initials on both sides they must agree from the first.
  return short.length === long.length || matchGiven(short[0] ?? '', long[0] ?? '') !== 'different'
    ? first
    : 'different';
}

function sharesRole(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  const office = (role: string): string[] =>
    role
      .split(/\s+/)
      .map(plain)
      .filter((word) => OFFICE_TITLES.has(word));
  const countries = (role: string): string[] =>
    role.split(/\s+/).flatMap((word) => countryOf(word.replace(/['’]s$/, '')) ?? []);
  const shared = office(a).some((word) => office(b).includes(word));
  const [here, there] = [countries(a), countries(b)];
  return shared && (here.length === 0 || there.length === 0 || here.some((country) => there.includes(country)));
}

function matchPeople(a: NamedParty, b: NamedParty): NameMatch {
  const [x, y] = [parseName(a.name), parseName(b.name)];
  if (x.generation !== y.generation && x.generation !== null && y.generation !== null) return 'different';
  const single = x.given.length === 0 || y.given.length === 0;
  if (x.gender !== null && y.gender !== null && x.gender !== y.gender && single) return 'different';
  if (surnameKey(a.name) !== surnameKey(b.name)) return endsAlike(a.name, b.name) ? 'compatible' : 'different';
  const given = matchGivens(x.given, y.given);
  if (given === 'different') return endsAlike(a.name, b.name) ? 'compatible' : 'different';
  if (x.generation !== y.generation) return 'compatible';
  if (single) return sharesRole(a.role, b.role) ? 'same' : 'compatible';
  return given;
}

/** "López Obrador" ends "Andrés Manuel López Obrador": a family name of two words without a particle. */
function endsAlike(a: string, b: string): boolean {
  const keys = (name: string): string[] => {
    const { given, surname } = parseName(name);
    return [...given, ...surname.split(' ')].map(transliterate);
  };
  const [x, y] = [keys(a), keys(b)];
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  if (short.length < 2 || short.length === long.length) return false;
  return short.every((key, i) => key === long[long.length - short.length + i]);
}

/**
 * May two names be one speaker? `same`: spellings of one name, or a short form in the same office. `compatible`: nothing
 * speaks against it ("Putin", "Vladimir Putin"), context must decide. `different`: they cannot be. Symmetric.
 */
export function matchNames(a: NamedParty, b: NamedParty): NameMatch {
  const bodies = isBody(a.name);
  if (bodies !== isBody(b.name)) return 'different';
  if (bodies) return matchBodies(a.name, b.name);
  if (nameTokens(a.name).length === 0 || nameTokens(b.name).length === 0) {
    return fold(a.name) === fold(b.name) ? 'same' : 'different';
  }
  return matchPeople(a, b);
}
