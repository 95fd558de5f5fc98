/** Clauses by their words alone: which noun phrase opens one. */

import { joins, type Token } from './reading.ts';

/** "On Tuesday, " and the like. */
const openingWordsMax = 6;
const SUBORDINATE = /^(?:when|while|as|after|before|although|though|if|since|once|until|because|in|at|during|despite)$/;
const openingClauseWordsMax = 24;
/** "One of Ann's letters …" is about Ann. */
const topicWordsMax = 3;

const PREPOSITION =
  /^(?:of|to|with|by|for|from|at|in|on|against|about|like|between|than|over|under|into|toward|towards|behind|without|via|among)$/;
/** Words that follow a subject. */
const FINITE =
  /^(?:is|are|was|were|has|have|had|will|would|could|can|may|might|should|must|did|does|do|says|said|told|tells|went|came|got|took|made|gave|knew|thought|felt|never|also|still|already|recently|repeatedly|later|often|once|now|first)$|[a-z]{2}ed$/;
const CLAUSE_OPENER =
  /^(?:and|but|or|as|that|while|when|because|after|before|although|though|if|since|until|where|who|which|whether|then|so|said|says|added|adds|told)$/;

/** Does a word that follows subjects follow token `at`: "said", "has"? */
export function verbFollows(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return next !== undefined && /^[ \u00a0]$/.test(next.gap) && FINITE.test(next.folded);
}

/** Words of the sentence before token `at`, counted up to a few. */
export function sinceSentence(tokens: readonly Token[], at: number): number {
  let count = 0;
  while (count <= openingWordsMax && at - count > 0 && !tokens[at - count]?.initial) count++;
  return count;
}

/** Does the noun phrase of tokens `[from, last]` open its clause? */
export function isSubject(tokens: readonly Token[], from: number, last: number = from): boolean {
  const first = tokens[from];
  const article = tokens[from - 1];
  const determined = /^(?:the|a|an|his|her|their|its)$/.test(article?.folded ?? '') && joins(article, first);
  const start = determined ? from - 1 : from;
  const [token, before, next] = [tokens[start], tokens[start - 1], tokens[last + 1]];
  if (!token) return false;
  if (token.initial || !before) return true;
  if (PREPOSITION.test(before.folded)) return false;
  const goesOn = next !== undefined && /^[ \u00a0]$/.test(next.gap);
  if (CLAUSE_OPENER.test(before.folded) || (goesOn && FINITE.test(next.folded))) return true;
  if (!/[,;:—–"“”‘’]/.test(token.gap)) return false;
  // After a comma: the clause goes on, or what stands before it is no more than "On Tuesday, ".
  return (goesOn && !/^(?:and|or)$/.test(next.folded)) || sinceSentence(tokens, start) <= openingWordsMax;
}

/** Is a possessor what its sentence is about: "Ann's letters …", "One of Ann's letters …"? */
export function isTopic(tokens: readonly Token[], from: number): boolean {
  return sinceSentence(tokens, from) <= topicWordsMax;
}

/** Tokens after the commas of an opening clause that a pronoun at `at` stands in: "When she was a prosecutor, …". */
export function mainClausesAfter(tokens: readonly Token[], at: number): number[] {
  const opens = sinceSentence(tokens, at);
  if (opens > topicWordsMax || !SUBORDINATE.test(tokens[at - opens]?.folded ?? '')) return [];
  const starts: number[] = [];
  for (let i = at + 1; i < at + openingClauseWordsMax; i++) {
    const token = tokens[i];
    if (!token || token.initial || token.quoted) break;
    if (/^,\s/.test(token.gap)) starts.push(i);
  }
  return starts;
}
