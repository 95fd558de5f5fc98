/** Words that open a name: given names, titles, roles written as titles. */

import { ADDRESS_TITLES, OFFICE_TITLES } from '../../text/name-tables.ts';
import { FEMALE_GIVEN, MALE_GIVEN } from '../lexicon/people.ts';
import type { Token } from './reading.ts';
import { isRoleNoun } from './roles.ts';

/** Is the folded word in the tables of given names? Most of the world's names are in none: see `evidence.ts`. */
export const isListedGiven = (folded: string): boolean => MALE_GIVEN.has(folded) || FEMALE_GIVEN.has(folded);

const AMBIGUOUS_GIVEN =
  /^(?:mark|grace|hope|faith|joy|mercy|may|april|june|rose|bill|dean|frank|chuck|dale|ray|art|will|christian|rex|miles|max|glenn|virginia|georgia|victoria|madison|charlotte|paris|sofia|austin|jordan|chad|ivy|ruby|pearl|amber|daisy|poppy|lily|violet|iris|hazel|holly|judge|roman|jay|drew|pat|gene|rand|king|prince|duke)$/;

/** A given name that is no common word: only capitals inside sentences make sure of the rest. */
export const isGivenName = (token: Token): boolean =>
  isListedGiven(token.folded) && !AMBIGUOUS_GIVEN.test(token.folded);

export const isTitle = (token: Token): boolean => ADDRESS_TITLES.has(token.folded) || OFFICE_TITLES.has(token.folded);

export const isTitleOrRole = (token: Token): boolean => isTitle(token) || (isRoleNoun(token.folded) && token.capital);
