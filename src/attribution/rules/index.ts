/** The rules in the order they run: a cue or quotation used by one is not offered to the next. Add yours here. */

import { adjective, adjectivePhrase, reportedly } from './adjectives.ts';
import { clauseAfter } from './clauses.ts';
import { infinitive, nounPhrase, objectInfinitive, passive } from './objects.ts';
import { parenthetical } from './parenthetical.ts';
import { accordingTo, asReportedBy, colon, headline, nounCue } from './phrases.ts';
import { quoteAfter, quoteColon, quoteFirst } from './quoted.ts';
import { asked, relativeGap } from './relative.ts';
import { quotedAsSaying, relay } from './relay.ts';
import type { Rule } from './rule.ts';
import { quoteLead, quoteTag, signed } from './tagged.ts';

export const RULES: readonly Rule[] = [
  headline,
  quotedAsSaying,
  signed,
  quoteFirst,
  quoteAfter,
  quoteTag,
  quoteColon,
  quoteLead,
  accordingTo,
  asReportedBy,
  parenthetical,
  relativeGap,
  clauseAfter,
  relay,
  asked,
  adjective,
  adjectivePhrase,
  objectInfinitive,
  infinitive,
  nounPhrase,
  passive,
  nounCue,
  reportedly,
  colon,
];

/** All names that `disabledRules` knows; floating quotations are placed after the other rules have run. */
export const RULE_NAMES: readonly string[] = [...RULES.map(({ name }) => name), 'floating-quote'];
