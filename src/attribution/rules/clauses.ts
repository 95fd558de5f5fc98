/** Clauses after a verb: Roe said that it was late. */

import type { VerbCue } from '../3-cues.ts';
import { type Document, type Frame, isWord, lower, nounAt, posOf, quoteAt, wordCount } from '../document.ts';
import { phraseAfter } from '../noun-phrases.ts';
import { contentFrom } from '../scope.ts';
import { addresseeEnd, complementStart, has, isContent, proposal, sourceFor, WH } from './complements.ts';
import type { Proposal, Rule, Search } from './rule.ts';

/** Index of an explicit "that" (or "whether" …) that follows the verb across adverbials and an addressee, or -1. */
function thatAfter(search: Search, cue: VerbCue): number {
  const { doc, frame, cues } = search;
  const limit = Math.min(frame.last, cue.at + 22);
  const clausal = takesNothingElse(doc, frame, cue);
  let commas = 0;
  let preposition = false;
  for (let i = cue.at + 1; i < limit; i++) {
    const quote = quoteAt(doc, frame, i);
    if (quote) {
      if (quote.words > 4) return -1;
      i = quote.close;
      continue;
    }
    const word = lower(doc, i);
    const near = i === cue.at + 1;
    if (word === 'that' && isDemonstrative(doc, frame, i)) return -1;
    if (word === 'that' && (posOf(doc, i) === 'SCONJ' || near || clausal || doc.tokens[i - 1]?.text === ',')) {
      if (!near && (isFiniteVerb(doc, i + 1) || lower(doc, i - 1) === 'and')) return -1;
      const relative = !near && !preposition && has(cue, 'N') && !has(cue, 'A') && posOf(doc, i - 1) === 'NOUN';
      return relative && !nounAt(doc, i - 1) ? -1 : i;
    }
    if ((word === 'whether' || word === 'if') && i <= cue.at + 6) return i;
    const cited = word === 'citing' && doc.tokens[i - 1]?.text === ',' ? commaAfter(doc, frame, i) : -1;
    if (cited > 0) {
      i = cited - 1;
      continue;
    }
    if (
      cues.some(
        (other) =>
          other.at === i &&
          (other.subject || other.voice === 'participle') &&
          !/^(?:DET|ADJ|PROPN|NUM)$/u.test(posOf(doc, i - 1)),
      )
    )
      return -1;
    const text = doc.tokens[i]?.text ?? '';
    if (text === ',') commas++;
    if (/^[;:—–]|--$/u.test(text) || word === 'because' || word === 'but') return -1;
    const pos = posOf(doc, i);
    if (pos === 'ADP' || (word === 'to' && /^(?:DET|NOUN|PROPN|PRON)$/u.test(posOf(doc, i + 1)))) preposition = true;
    if ((pos === 'VERB' || pos === 'AUX') && commas === 0 && !/ing$/u.test(word) && !preposition) return -1;
    if (commas > 2) return -1;
  }
  return -1;
}

/** The comma that closes ", citing three people familiar with the matter," or -1. */
function commaAfter(doc: Document, frame: Frame, from: number): number {
  for (let i = from; i < Math.min(frame.last, from + 16); i++) if (doc.tokens[i]?.text === ',') return i;
  return -1;
}

/** "said in a speech that", "told the crowd that": only a clause can be meant, whatever the tagger makes of "that". */
function takesNothingElse(doc: Document, frame: Frame, cue: VerbCue): boolean {
  if (/^(?:tell|convince|persuade|assure|reassure|remind|inform|notify)$/u.test(cue.entry.lemma)) return true;
  if (has(cue, 'C') && lower(doc, cue.at + 1) === 'to') return true; // "admitted to the paper that"
  return has(cue, 'C') && !has(cue, 'N') && posOf(doc, complementStart(doc, frame, cue.at + 1)) === 'ADP';
}

/** "reaffirmed that test", "said that, and left": no verb follows that "that" could open. */
function isDemonstrative(doc: Document, frame: Frame, that: number): boolean {
  const next = lower(doc, that + 1);
  if (/^[.;:?!]$/u.test(next) || /^(?:and|to)$/u.test(next)) return true;
  if (next === ',') return /^(?:and|but|so)$/u.test(lower(doc, that + 2));
  if (isBareNoun(doc, that + 1) && lower(doc, commaAfter(doc, frame, that) + 1) === 'so') return true;
  if (posOf(doc, that + 1) === 'DET' || (posOf(doc, that + 1) === 'NOUN' && /[^s]s$/u.test(next))) return false;
  for (let i = that + 1; i < frame.last; i++) {
    if (quoteAt(doc, frame, i)) return false;
    const pos = posOf(doc, i);
    if (pos === 'VERB' || pos === 'AUX' || (pos === 'ADJ' && /ed$/u.test(lower(doc, i)))) return false;
  }
  return true;
}

/** "southern charm,": adjectives and a noun before a comma, no article and no verb. */
function isBareNoun(doc: Document, from: number): boolean {
  let at = from;
  while (posOf(doc, at) === 'ADJ') at++;
  return posOf(doc, at) === 'NOUN' && doc.tokens[at + 1]?.text === ',';
}

/**
 * A clause seems to start at `i`: some subject, then a finite verb that is not a relative clause's.
 *
 * @param strict a noun phrase could stand there as well, so a comma must close an apposition before the verb
 */
function looksLikeClause(doc: Document, frame: Frame, i: number, strict: boolean): boolean {
  const word = lower(doc, i);
  if (WH.has(word) && word !== 'that') return true;
  const opening = OPENS_ADVERBIAL.test(word) || opensWithDate(doc, i) ? commaAfter(doc, frame, i) : -1;
  let seen = 0;
  let relative = false;
  for (let j = i; j < Math.min(frame.last, i + 40); j++) {
    const quote = quoteAt(doc, frame, j);
    const text = doc.tokens[j]?.text ?? '';
    if (/^[;:]$/u.test(text) && !quote) return false;
    if (text === ',' && strict && !quote && j === opening) continue;
    if (text === ',' && strict && !quote) {
      const close = appositionClose(doc, frame, j);
      if (close < 0) return false;
      j = close;
      continue;
    }
    if (isWord(doc, j)) {
      if (seen > 0 && (strict ? SUBORDINATING : RELATIVE).test(lower(doc, j))) relative = true;
      else if (seen > 0 && isFiniteVerb(doc, j)) {
        if (!relative) return true;
        relative = false;
      }
      seen++;
    }
    if (quote && j === quote.close && quote.words > 12) return true;
  }
  return false;
}

/** "said although it was late, …": the comma closes what opens the clause. */
const OPENS_ADVERBIAL = /^(?:although|though|while|because|when|once|until|unless|despite)$/u;
const RELATIVE = /^(?:who|which|that|whose|where)$/u;
/** "estimated by 2050, …". */
const opensWithDate = (doc: Document, i: number): boolean =>
  /^(?:by|in|since)$/u.test(lower(doc, i)) && /^(?:1[89]|20)\d\d$/u.test(lower(doc, i + 1));

/** What opens another clause than the one looked for. */
const SUBORDINATING = /^(?:who|which|that|whose|where|as|than|when|while|because|how|what|why)$/u;

function isFiniteVerb(doc: Document, j: number): boolean {
  const pos = posOf(doc, j);
  if (pos === 'AUX') return !/^(?:be|been|being)$/u.test(lower(doc, j));
  const attributive = /ed$/u.test(lower(doc, j)) && (posOf(doc, j - 1) === 'DET' || lower(doc, j + 1) === 'by');
  return pos === 'VERB' && !attributive && !/ing$/u.test(lower(doc, j)) && lower(doc, j - 1) !== 'to';
}

/** The comma that closes an apposition opened by the one at `at`, before a finite verb: "Roe, a doctor, was"; or -1. */
function appositionClose(doc: Document, frame: Frame, at: number): number {
  for (let j = at + 1; j < Math.min(frame.last, at + 14); j++) {
    if (isFiniteVerb(doc, j) && !/^(?:who|which|whose|where)$/u.test(lower(doc, at + 1))) return -1;
    if (doc.tokens[j]?.text !== ',') continue;
    let verb = j + 1;
    while (posOf(doc, verb) === 'ADV') verb++;
    return isFiniteVerb(doc, verb) ? j : -1;
  }
  return -1;
}

/** Verbs whose bare complement is a clause, whatever the tagger makes of its verb. */
const ONLY_CLAUSES = new Set(['say', 'insist', 'argue', 'contend']);

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
      if (wordCount(doc, content) < 2 && WH.has(lower(doc, content[0]))) continue;
      if (!isContent(doc, content)) continue;
      const subject = sourceFor(search, cue);
      if (!subject && cue.voice !== 'participle' && cue.voice !== 'finite') continue;
      if (!subject && frame.inside < 0 && cue.voice === 'finite') continue;
      if (cue.entry.lemma === 'mean' && !/^(?:i|you|we|he|she|they)$/u.test(lower(doc, subject?.from ?? -1))) continue;
      for (const other of cues) if (other.at >= cue.group[0] && other.at <= cue.at) other.taken = true;
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
      if (has(cue, 'C') && posOf(doc, next) === 'AUX') return start;
      if (/^(?:as|while|after|before|because|since|until)$/u.test(lower(doc, next))) return -1;
      if (lower(doc, next) === 'to') return -1;
      if (lower(doc, next) === 'of' || lower(doc, next) === 'about') return next;
      return looksLikeClause(doc, frame, next, false) ? next : -1;
    }
  }
  if (lower(doc, start) === 'that' && isDemonstrative(doc, frame, start)) return -1;
  if (WH.has(lower(doc, start)) && start < frame.last) return start;
  if (!has(cue, 'C')) return -1;
  if (cue.entry.particles.has(lower(doc, cue.at + 1)) && lower(doc, cue.at + 1) !== 'out') return -1;
  if (
    lower(doc, start) === 'to' ||
    (posOf(doc, start) === 'ADP' &&
      !/^(?:in|at|for|after|under|with|by|on|during|if|as|despite|since|while|when|because|although|though)$/u.test(
        lower(doc, start),
      ))
  )
    return -1;
  const text = doc.tokens[start]?.text ?? '';
  if (/^[.,;!?—–)]$|^--$/u.test(text) || /^(?:and|or|but)$/u.test(lower(doc, start))) return -1;
  if (/^(?:is|was)$/u.test(lower(doc, start)) && WH.has(lower(doc, start + 1))) return -1; // "what they realize is that …"
  if (start >= frame.last) return -1;
  if (
    ONLY_CLAUSES.has(cue.entry.lemma) &&
    /^(?:NOUN|PROPN|PRON|DET|ADJ|NUM)$/u.test(posOf(doc, start)) &&
    frame.last - start > 3
  )
    return start;
  if (!looksLikeClause(doc, frame, start, !has(cue, 'A'))) return -1;
  return takesObject(cue) && !opensWithSubject(doc, frame, cue, start) ? -1 : start;
}

/** Verbs that the lexicon knows by their clauses, though a thing follows them as often: "wrote letters", "felt the heat". */
const TAKES_OBJECT = new Set('write find maintain assert hear feel understand know mean'.split(' '));

/** What one believes or thinks is a clause. */
const takesObject = (cue: VerbCue): boolean =>
  TAKES_OBJECT.has(cue.entry.lemma) || (has(cue, 'N') && (cue.entry.speech || !has(cue, 'Q')));

/** What is written is a text far more often than a clause without "that". */
const WRITTEN = new Set(['write', 'publish', 'add']);

/** Prepositional phrases a subject may have. */
const SUBJECT_PHRASES_MAX = 5;

/** A subject with its finite verb right behind it: "the tide in the bay had turned", not "the right hour to sail". */
function opensWithSubject(doc: Document, frame: Frame, cue: VerbCue, start: number): boolean {
  let at = start;
  for (let n = 0; n < SUBJECT_PHRASES_MAX; n++) {
    if (quoteAt(doc, frame, at)) return true;
    const phrase = phraseAfter(doc, frame, at, false);
    // No noun phrase that could be an object: "wrote in both letters he was", not "wrote for" or "writes because".
    if (!phrase) return !WRITTEN.has(cue.entry.lemma) || (cue.entry.lemma === 'write' && lower(doc, at) === 'in');
    at = phrase[1];
    while (posOf(doc, at) === 'ADV') at++;
    if (isFiniteVerb(doc, at) || quoteAt(doc, frame, at)) return true;
    if (/^(?:who|which|that|whose|where)$/u.test(lower(doc, at))) return !WRITTEN.has(cue.entry.lemma);
    if (doc.tokens[at]?.text === ',') return true;
    const written = WRITTEN.has(cue.entry.lemma) && /^(?:for|before|after|as|about)$/u.test(lower(doc, at));
    if (posOf(doc, at) !== 'ADP' || written) return false;
    at++;
  }
  return true;
}
