/** What the parts of the speaker step hand to each other. */

import type { Gender } from '../../text/names.ts';

/** A role as the article gives it. */
export interface Role {
  /** "U.S. Secretary of State", without article or possessive pronoun. */
  readonly text: string;
  /** Its head noun, folded ("secretary"). */
  readonly head: string;
  readonly start: number;
}

/** One place where the text names someone or something. */
export interface Mention {
  /** First and last token of the name itself, inclusive; titles are outside. */
  readonly first: number;
  readonly last: number;
  /** First token of title and name together. */
  readonly from: number;
  readonly name: string;
  readonly kind: 'person' | 'body';
  /** Two words of name or more, or a family name under its title. */
  readonly full: boolean;
  /** The name is followed by who it is: an apposition, an age, a relative clause. */
  readonly introduced: boolean;
  readonly gender: Gender | null;
  readonly roles: readonly Role[];
}

/** One person or body of the article with all its mentions. */
export interface Entity {
  readonly id: number;
  readonly kind: 'person' | 'body';
  /** A person the article describes but does not name: "a former product manager". */
  readonly unnamed: boolean;
  /** Several people: "two US officials". */
  readonly plural: boolean;
  /** Fullest form. */
  name: string;
  gender: Gender | null;
  readonly roles: Role[];
  /** Where it first appears, and every place it stands by full name: tokens, ascending. */
  first: number;
  readonly fulls: number[];
  /** How often the text names it. */
  mentions: number;
}

/** A place in the running text where an entity, or a group of them, stands; pronouns included. */
export interface Trace {
  readonly entities: readonly Entity[];
  readonly token: number;
  readonly pronoun: boolean;
  /** First mention, by full name, followed by who it is. */
  readonly introduces: boolean;
  /** First noun phrase of its clause. */
  readonly subject: boolean;
  readonly possessive: boolean;
  readonly quoted: boolean;
  /** Source of an attribution. */
  readonly speaks: boolean;
}
