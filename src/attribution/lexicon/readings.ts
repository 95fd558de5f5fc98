/** The three lexicons under one key, so that each token asks once. */

import { ADJECTIVE_FORMS, type AdjectiveEntry } from './adjectives.ts';
import { NOUN_FORMS, type NounEntry } from './nouns.ts';
import { VERB_FORMS, type VerbReading } from './verbs.ts';

/** The attributing verb, noun and adjective a word may be, whatever its part of speech. */
export interface Readings {
  readonly verb: VerbReading | undefined;
  readonly noun: NounEntry | undefined;
  readonly adjective: AdjectiveEntry | undefined;
}

const NO_READINGS: Readings = { verb: undefined, noun: undefined, adjective: undefined };

const READINGS: ReadonlyMap<string, Readings> = new Map(
  [...VERB_FORMS.keys(), ...NOUN_FORMS.keys(), ...ADJECTIVE_FORMS.keys()].map((word) => [
    word,
    { verb: VERB_FORMS.get(word), noun: NOUN_FORMS.get(word), adjective: ADJECTIVE_FORMS.get(word) },
  ]),
);

/** What a lower-case word may be; nothing of the three for most words. */
export const readingsOf = (lower: string): Readings => READINGS.get(lower) ?? NO_READINGS;
