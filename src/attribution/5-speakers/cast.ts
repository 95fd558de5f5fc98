/** Who appears in an article: mentions of one person or body under one head, and the ways to find them again. */

import { BODY_WORDS } from '../../text/name-tables.ts';
import {
  bodyKey,
  countryOf,
  type Gender,
  isCountry,
  isMetonym,
  matchNames,
  metonymFor,
  parseName,
  surnameKey,
} from '../../text/names.ts';
import { fold } from '../../text/words.ts';
import { FEMALE_NOUNS, MALE_NOUNS, WIDER_ROLES } from '../lexicon/people.ts';
import { isPluralNoun, singular } from './roles.ts';
import type { Entity, Mention, Role } from './types.ts';

/** Entities looked at for one name, latest first: enough for any article, and a bound for odd input. */
const candidatesMax = 24;
const rolesMax = 12;

const wordCount = (name: string): number => name.split(/\s+/).length;

/** A name in the capitals of a headline or a transcript; acronyms are shorter. */
const isShouted = (name: string): boolean =>
  name.length > 5 && name === name.toUpperCase() && name !== name.toLowerCase();

/** Fuller, or as full and not shouted. */
function isBetterForm(name: string, known: string): boolean {
  const [words, knownWords] = [wordCount(name), wordCount(known)];
  return words > knownWords || (words === knownWords && isShouted(known) && !isShouted(name));
}

const initials = (name: string): string =>
  name
    .replace(/^the\s+/i, '')
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0).toLowerCase())
    .join('');

const lowerWords = (name: string): string[] => fold(name).replace(/^the /, '').split(/\s+/);
const firstWord = (name: string): string => lowerWords(name)[0] ?? '';
const restWords = (name: string): string[] => lowerWords(name).slice(1);

export class Cast {
  readonly entities: Entity[] = [];
  readonly #bySurname = new Map<string, Entity[]>();
  readonly #byGiven = new Map<string, Entity[]>();
  readonly #byBody = new Map<string, Entity>();
  readonly #byAcronym = new Map<string, Entity>();
  readonly #byFirstWord = new Map<string, Entity[]>();
  readonly #byRole = new Map<string, Entity[]>();

  /** Files a mention under its entity, which is made when there is none yet. */
  add(mention: Mention): Entity {
    const entity = mention.kind === 'person' ? this.#person(mention) : this.#bodyEntity(mention);
    entity.mentions++;
    if (mention.full) entity.fulls.push(mention.first);
    entity.gender ??= mention.gender;
    for (const role of mention.roles) this.#addRole(entity, role);
    return entity;
  }

  /** Someone the article does not name, so that "she" and "the spokeswoman" can come back to them. */
  addStranger(name: string, noun: string, at: number): Entity {
    const gender = genderOfNoun(noun);
    const id = this.entities.length;
    const entity: Entity = {
      id,
      kind: 'person',
      unnamed: true,
      plural: false,
      name,
      gender,
      roles: [],
      first: at,
      fulls: [],
      mentions: 1,
    };
    this.entities.push(entity);
    this.#addRole(entity, { text: noun, head: noun, start: at });
    return entity;
  }

  /** Several such people. */
  addCrowd(name: string, at: number): Entity {
    const id = this.entities.length;
    const entity: Entity = {
      id,
      kind: 'body',
      unnamed: true,
      plural: true,
      name,
      gender: null,
      roles: [],
      first: at,
      fulls: [],
      mentions: 1,
    };
    this.entities.push(entity);
    return entity;
  }

  #addRole(entity: Entity, role: Role): void {
    if (entity.roles.length >= rolesMax || entity.roles.some((known) => known.text === role.text)) return;
    entity.roles.push(role);
    const list = this.#byRole.get(role.head) ?? [];
    if (!list.includes(entity)) list.push(entity);
    this.#byRole.set(role.head, list);
  }

  #make(mention: Mention): Entity {
    const name = mention.kind === 'body' ? (metonymFor(mention.name) ?? mention.name) : mention.name;
    const entity: Entity = {
      id: this.entities.length,
      kind: mention.kind,
      unnamed: false,
      plural: mention.kind === 'body' && wordCount(name) === 1 && isPluralNoun(fold(name)),
      name,
      gender: mention.gender,
      roles: [],
      first: mention.first,
      fulls: [],
      mentions: 0,
    };
    this.entities.push(entity);
    return entity;
  }

  #person(mention: Mention): Entity {
    const key = surnameKey(mention.name);
    const list = this.#bySurname.get(key) ?? [];
    const known = this.#samePerson(list, mention);
    if (known) {
      if (isBetterForm(mention.name, known.name)) known.name = mention.name;
      this.#indexGiven(known);
      return known;
    }
    const made = this.#make(mention);
    list.push(made);
    this.#bySurname.set(key, list);
    this.#indexGiven(made);
    return made;
  }

  #indexGiven(entity: Entity): void {
    const given = fold(parseName(entity.name).given[0] ?? '');
    if (given.length < 3) return;
    const list = this.#byGiven.get(given) ?? [];
    if (list.length < 3 && !list.includes(entity)) list.push(entity);
    this.#byGiven.set(given, list);
  }

  /** The latest entity of the family name that the mention may be. */
  #samePerson(list: readonly Entity[], mention: Mention): Entity | null {
    const here = { name: mention.name, role: null };
    const fits = list.slice(-candidatesMax).filter((entity) => {
      const clash = entity.gender !== null && mention.gender !== null && entity.gender !== mention.gender;
      return (
        matchNames({ name: entity.name, role: null }, here) !== 'different' && !(clash && wordCount(mention.name) === 1)
      );
    });
    return fits.sort((a, b) => lastFull(b, mention.first) - lastFull(a, mention.first))[0] ?? null;
  }

  #bodyEntity(mention: Mention): Entity {
    const key = this.#bodyKeyOf(mention.name);
    const known = this.#byBody.get(key) ?? this.#longerBody(mention.name);
    if (known) {
      if (isShouted(known.name) && !isShouted(mention.name)) known.name = mention.name;
      return known;
    }
    const made = this.#make(mention);
    this.#byBody.set(key, made);
    if (wordCount(mention.name) > 1) {
      this.#byAcronym.set(initials(mention.name), made);
      const first = firstWord(mention.name);
      this.#byFirstWord.set(first, [...(this.#byFirstWord.get(first) ?? []).slice(-candidatesMax), made]);
    }
    return made;
  }

  #bodyKeyOf(name: string): string {
    return bodyKey(name) || fold(name);
  }

  /** The body an acronym or a first word is short for: "IHO", "Orrelane" for "Orrelane Systems". */
  #longerBody(name: string): Entity | null {
    if (isCountry(name) || isMetonym(name)) return null;
    const key = fold(name).replaceAll('.', '');
    const acronym = /^\p{Lu}{2}/u.test(name.replaceAll('.', '')) ? this.#byAcronym.get(key) : undefined;
    if (acronym) return acronym;
    const longer = countryOf(name) === null && !BODY_WORDS.has(key) ? this.#byFirstWord.get(key) : undefined;
    return longer?.find((entity) => restWords(entity.name).every((word) => BODY_WORDS.has(word))) ?? null;
  }

  /** The body of that name, its acronym or its short form; null when the article has none. */
  body(name: string): Entity | null {
    return this.#byBody.get(this.#bodyKeyOf(name)) ?? this.#longerBody(name);
  }

  /** People of a family name, whatever the given name. */
  family(name: string): readonly Entity[] {
    return this.#bySurname.get(surnameKey(name)) ?? [];
  }

  /**
   * The person a bare family name stands for at token `at`: the one introduced by full name last, unless that one was
   * only mentioned in passing while another of the name does the talking.
   */
  bare(name: string, gender: Gender | null, at: number): Entity | null {
    const list = this.family(name).filter(
      (entity) => gender === null || entity.gender === null || entity.gender === gender,
    );
    if (list.length <= 1) return list[0] ?? null;
    const before = list.filter((entity) => entity.first < at);
    const order = (before.length > 0 ? before : list).slice().sort((a, b) => lastFull(b, at) - lastFull(a, at));
    return order[0] ?? null;
  }

  /** The person whose name ends in these words, of which there are at least two; else null. */
  endsName(name: string): Entity | null {
    const here = { name, role: null };
    const fits = (entity: Entity): boolean =>
      matchNames({ name: entity.name, role: null }, here) !== 'different' && wordCount(entity.name) > wordCount(name);
    return this.family(name).slice(-candidatesMax).find(fits) ?? null;
  }

  /** The only person of that given name, else null. */
  given(name: string): Entity | null {
    const list = this.#byGiven.get(fold(name)) ?? [];
    return list.length === 1 ? (list[0] ?? null) : null;
  }

  /** People who hold a role of that head noun, or one that answers to it. */
  holders(head: string): Entity[] {
    const found = headsFor(head).flatMap((noun) => (this.#byRole.get(noun) ?? []).slice(-candidatesMax));
    return [...new Set(found)];
  }
}

/** Token of the last mention by full name before `at`; -1 when there is none. */
export function lastFull(entity: Entity, at: number): number {
  let [low, high] = [0, entity.fulls.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entity.fulls[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return entity.fulls[low - 1] ?? -1;
}

/** The head nouns a description may mean: its own and those it is a wider word for. */
export const headsFor = (noun: string): readonly string[] => [noun, ...(WIDER_ROLES.get(noun) ?? [])];

/** What a noun like "spokeswoman" tells. */
export function genderOfNoun(noun: string): Gender | null {
  const one = singular(noun);
  return MALE_NOUNS.has(one) ? 'male' : FEMALE_NOUNS.has(one) ? 'female' : null;
}
