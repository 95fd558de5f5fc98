/** Clauses after, before and around a verb: Roe said that …; …, Roe said; …, said Roe, …. */

import type { VerbCue } from '../3-cues.ts';
import { isTimeWord, phraseAfter, type Subject } from '../4-sources.ts';
import { type Document, type Frame, isWord, lower, posOf, quoteAt, type Range, trim } from '../document.ts';
import { nounReading } from '../lexicon/nouns.ts';
import { contentEnd, contentFrom } from '../scope.ts';
import { complementStart, has, isContent, proposal, sourceFor, WH } from './complements.ts';
import type { Proposal, Rule, Search } from './rule.ts';

const CLAUSE_SUBJECT = new Set(
  'he she it they we i you there this that these those his her its their our my your the a an'.split(' '),
);

/** Index of an explicit "that" (or "whether" …) that follows the verb across adverbials and an addressee, or -1. */
function thatAfter(search: Search, cue: VerbCue): number {
  const { doc, frame } = search;
  const limit = Math.min(frame.last, cue.at + 22);
  let commas = 0;
  for (let i = cue.at + 1; i < limit; i++) {
    const quote = quoteAt(doc, frame, i);
    if (quote) {
      if (quote.words > 4) return -1;
      i = quote.close;
      continue;
    }
    const word = lower(doc, i);
    if (
      word === 'that' &&
      (posOf(doc, i) === 'SCONJ' || i === cue.at + 1 || commas > 0) &&
      !(
        i > cue.at + 1 &&
        has(cue, 'N') &&
        !has(cue, 'A') &&
        posOf(doc, i - 1) === 'NOUN' &&
        !nounReading(lower(doc, i - 1))
      )
    )
      return i;
    if ((word === 'whether' || word === 'if') && i <= cue.at + 6) return i;
    const text = doc.tokens[i]?.text ?? '';
    if (text === ',') commas++;
    if (/^[;:—–]|--$/u.test(text) || word === 'because' || word === 'but') return -1;
    const pos = posOf(doc, i);
    if ((pos === 'VERB' || pos === 'AUX') && commas === 0 && !/ing$/u.test(word)) return -1;
    if (commas > 2) return -1;
  }
  return -1;
}

/** A clause seems to start at `i`: some subject, then a finite verb before the next full stop. */
function looksLikeClause(doc: Document, frame: Frame, i: number, strict = false): boolean {
  const word = lower(doc, i);
  if (WH.has(word) && word !== 'that') return true;
  let seen = 0;
  for (let j = i; j < Math.min(frame.last, i + 40); j++) {
    const quote = quoteAt(doc, frame, j);
    const pos = posOf(doc, j);
    const text = doc.tokens[j]?.text ?? '';
    if (/^[;:]$/u.test(text) || (text === ',' && strict && !/^(?:who|which|whose|a|an|the)$/u.test(lower(doc, j + 1))))
      return false;
    if (isWord(doc, j)) {
      const finite =
        (pos === 'AUX' && !/^(?:be|been|being)$/u.test(lower(doc, j))) ||
        (pos === 'VERB' && !/ing$/u.test(lower(doc, j)) && lower(doc, j - 1) !== 'to');
      if (finite && seen > 0) return true;
      seen++;
    }
    if (quote && j === quote.close && quote.words > 12) return true;
  }
  return false;
}

/** CLAUSE, Roe said. CLAUSE, said Roe, CLAUSE. */
export const parenthetical: Rule = {
  name: 'parenthetical',
  find(search) {
    const { doc, cues } = search;
    const proposals: Proposal[] = [];
    for (const cue of cues) {
      if (cue.taken || cue.voice !== 'finite' || !(has(cue, 'C', 'Q') || cue.entry.particles.has('out'))) continue;
      if (cue.subject && RELATIVE_SUBJECT.test(lower(doc, cue.subject.from))) continue;
      if (cue.entry.particles.has(lower(doc, cue.at + 1)) && lower(doc, cue.at + 1) !== 'out') continue;
      const found = parentheticalAt(search, cue);
      if (!found) continue;
      cue.taken = true;
      proposals.push(proposal(cue, found.subject, found.content));
    }
    return proposals;
  },
};

const RELATIVE_SUBJECT = /^(?:who|which|that|whose|what)$/u;

/** Some finite verb, or a quotation that could hold one. */
function holdsClause(doc: Document, frame: Frame, [from, to]: Range): boolean {
  for (let i = from; i < to; i++) {
    if (quoteAt(doc, frame, i)) return true;
    const pos = posOf(doc, i);
    if (pos === 'AUX' || (pos === 'VERB' && !/ing$/u.test(lower(doc, i)))) return true;
  }
  return false;
}

const GOES_ON_WITH_CONTENT =
  /^(?:and|or|because|if|unless|when|that|so|perhaps|but|with|not|especially|particularly|including|even)$/u;

function parentheticalAt(search: Search, cue: VerbCue): { subject: Subject; content: Range[] } | null {
  const { doc, frame } = search;
  const beforeGroup = doc.tokens[cue.group[0] - 1]?.text ?? '';
  const invertible = /^(?:[,—–”"]|''|--)$/u.test(beforeGroup) || quoteClosesAt(doc, frame, cue.group[0] - 1);
  let subject = cue.subject;
  let start = subject?.from ?? -1;
  let end = cue.at + 1;
  const inverted = invertible ? phraseAfter(doc, frame, end) : null;
  if (subject && boundaryBefore(doc, frame, subject.from)) {
    if (cue.entry.particles.has('out') && lower(doc, end) === 'out') end++;
    end = adverbialEnd(search, end);
  } else if (inverted) {
    subject = { range: inverted, from: inverted[0], antecedent: null };
    start = cue.group[0];
    end = adverbialEnd(search, inverted[1]);
  } else return null;
  if (start <= frame.first) return null;
  if (lower(doc, start - 1) === 'as') start--;
  const closes = end >= frame.last || /^[.,;!?—–)]$|^--$/u.test(doc.tokens[end]?.text ?? '');
  if (!closes || !subject) return null;
  const from = clauseStart(search, start);
  const left = trim(doc, [from, start]);
  const content: Range[] = [];
  if (isContent(doc, left)) content.push(left);
  if (doc.tokens[end]?.text === ',' || /^(?:—|–|--)$/u.test(doc.tokens[end]?.text ?? '')) {
    const stop = contentEnd(doc, frame, end + 1, cue, search.cues);
    const right = trim(doc, [end + 1, stop]);
    const whole = holdsClause(doc, frame, left);
    const goesOn = whole ? GOES_ON_WITH_CONTENT.test(lower(doc, right[0])) : holdsClause(doc, frame, right);
    if (isContent(doc, right) && goesOn) content.push(right);
  }
  if (left[1] <= left[0] || !content.some((range) => holdsClause(doc, frame, range))) return null;
  return { subject, content };
}

const quoteClosesAt = (doc: Document, frame: Frame, i: number): boolean => quoteAt(doc, frame, i)?.close === i;

const boundaryBefore = (doc: Document, frame: Frame, i: number): boolean =>
  /^(?:,|—|–|--|-)$/u.test(doc.tokens[i - 1]?.text ?? '') ||
  quoteClosesAt(doc, frame, i - 1) ||
  (lower(doc, i - 1) === 'as' && doc.tokens[i - 2]?.text === ',');

/** Over "on Monday", "in an interview with the paper", "reporters": the end of what belongs to the cue. */
function adverbialEnd(search: Search, from: number): number {
  const { doc, frame } = search;
  let i = from;
  while (i < frame.last && i < from + 16) {
    const text = doc.tokens[i]?.text ?? '';
    if (/^[.,;:!?—–()]$|^--$/u.test(text)) return i;
    if (quoteAt(doc, frame, i)) return i;
    if (posOf(doc, i) === 'VERB' || posOf(doc, i) === 'AUX' || WH.has(lower(doc, i))) return from === i ? i : from;
    if (i === from && !isAdverbialStart(doc, i)) return from;
    i++;
  }
  return i;
}

const isAdverbialStart = (doc: Document, i: number): boolean =>
  posOf(doc, i) === 'ADP' ||
  posOf(doc, i) === 'ADV' ||
  isTimeWord(lower(doc, i)) ||
  /^(?:this|last|reporters|earlier|late|early|recently)$/u.test(lower(doc, i));

/** Start of the clause that ends before `end`: after a cue clause that was there before, else the sentence start. */
function clauseStart(search: Search, end: number): number {
  const { doc, frame, cues } = search;
  let from = frame.first;
  for (const cue of cues) {
    if (cue.at >= end) break;
    if (!cue.taken) continue;
    from = Math.max(from, cue.at + 1);
  }
  for (let i = end - 1; i > from; i--) {
    const quote = quoteAt(doc, frame, i);
    if (quote) {
      i = quote.open;
      continue;
    }
    const text = doc.tokens[i]?.text;
    if (text === ';') return i + 1;
  }
  if (/^(?:but|and|yet|so|still|also|however)$/u.test(lower(doc, from))) from++;
  return from;
}

/** Roe said (that) CLAUSE. */
export const clauseAfter: Rule = {
  name: 'clause',
  find(search) {
    const { doc, frame, cues } = search;
    const proposals: Proposal[] = [];
    for (const cue of cues) {
      if (cue.taken || cue.voice === 'passive' || cue.voice === 'reduced' || !has(cue, 'C', 'T')) continue;
      const start = clauseStartAfter(search, cue);
      if (start < 0) continue;
      const content = contentFrom(doc, frame, start, cue, cues);
      if (!isContent(doc, content)) continue;
      const subject = sourceFor(search, cue);
      if (!subject && cue.voice !== 'participle' && cue.voice !== 'finite') continue;
      if (!subject && frame.inside < 0 && cue.voice === 'finite') continue;
      cue.taken = true;
      proposals.push(proposal(cue, subject, [content]));
    }
    return proposals;
  },
};

function clauseStartAfter(search: Search, cue: VerbCue): number {
  const { doc, frame } = search;
  const that = thatAfter(search, cue);
  if (that >= 0) return that;
  let start = complementStart(doc, frame, cue.at + 1);
  if (lower(doc, cue.at + 1) === 'out' && cue.entry.particles.has('out')) start = cue.at + 2;
  if (doc.tokens[start]?.text === ':' && start + 1 < frame.last && has(cue, 'C')) return start + 1;
  if (has(cue, 'A')) {
    const afterAddressee = addresseeEnd(doc, frame, start);
    if (afterAddressee > start) {
      const next = complementStart(doc, frame, afterAddressee);
      if (lower(doc, next) === 'to') return -1;
      if (lower(doc, next) === 'of' || lower(doc, next) === 'about') return next;
      return looksLikeClause(doc, frame, next) ? next : -1;
    }
  }
  if (WH.has(lower(doc, start)) && start < frame.last) return start;
  if (!has(cue, 'C')) return -1;
  if (cue.entry.particles.has(lower(doc, cue.at + 1)) && lower(doc, cue.at + 1) !== 'out') return -1;
  if (
    lower(doc, start) === 'to' ||
    (posOf(doc, start) === 'ADP' &&
      !/^(?:in|at|for|after|under|with|by|on|during|if|as|despite|since|while|when|because)$/u.test(lower(doc, start)))
  )
    return -1;
  const text = doc.tokens[start]?.text ?? '';
  if (/^[.,;!?—–)]$|^--$/u.test(text)) return -1;
  if (start >= frame.last) return -1;
  return looksLikeClause(doc, frame, start, has(cue, 'N')) ? start : -1;
}

/** End of a short addressee: "reporters", "the BBC", "her", "a crowd in Leeds". */
function addresseeEnd(doc: Document, frame: Frame, from: number): number {
  const word = lower(doc, from);
  if (
    /^(?:him|her|them|me|us|you|it|himself|herself|themselves|reporters|voters|lawmakers|supporters|people)$/u.test(
      word,
    )
  ) {
    if (word === 'her' && posOf(doc, from + 1) === 'NOUN') return phraseAfter(doc, frame, from, false)?.[1] ?? from;
    return addresseeTail(doc, from + 1);
  }
  if (CLAUSE_SUBJECT.has(word) && !/^(?:the|a|an|his|her|its|their|my|our|your)$/u.test(word)) return from;
  const phrase = phraseAfter(doc, frame, from, false);
  return phrase ? addresseeTail(doc, phrase[1]) : from;
}

/** "in Iowa", "on Friday", "after the vote" behind an addressee. */
function addresseeTail(doc: Document, from: number): number {
  let i = from;
  if (lower(doc, i) === 'on' && isTimeWord(lower(doc, i + 1))) i += 2;
  while (isTimeWord(lower(doc, i))) i++;
  return i;
}
