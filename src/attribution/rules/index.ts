/** The rules in the order they run: a cue or quotation used by one is not offered to the next. Add yours here. */

import { clauseAfter, parenthetical } from './clauses.ts';
import { infinitive, nounPhrase, objectInfinitive } from './objects.ts';
import { accordingTo, colon, nounCue } from './phrases.ts';
import { quoteAfter, quoteFirst } from './quoted.ts';
import type { Rule } from './rule.ts';

export const RULES: readonly Rule[] = [
  quoteFirst,
  quoteAfter,
  accordingTo,
  parenthetical,
  clauseAfter,
  objectInfinitive,
  infinitive,
  nounPhrase,
  nounCue,
  colon,
];
