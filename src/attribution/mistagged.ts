/** Verbs of attribution that the tagger takes for something else. */

import { type Document, type Frame, isCapital, lower, posOf, quoteAt, verbAt } from './document.ts';
import type { VerbForm } from './lexicon/verbs.ts';
import { NOUN_MAKERS, phraseBefore } from './noun-phrases.ts';

/** "Rust Belt states that have suffered": a relative clause follows, so these are places. */
export const isPlaceName = (doc: Document, i: number): boolean =>
  lower(doc, i) === 'states' &&
  isCapital(doc, i - 1) &&
  lower(doc, i + 1) === 'that' &&
  /^(?:AUX|VERB)$/u.test(posOf(doc, i + 2));

/** Verbs that the tagger takes for nouns or adjectives: "the Foundation notes that", "Roe talks about", "Roe alleged that". */
export function isMistaggedVerb(doc: Document, frame: Frame, i: number, forms: ReadonlySet<VerbForm>): boolean {
  const pos = posOf(doc, i);
  const before = i > frame.first ? lower(doc, i - 1) : '';
  const next = lower(doc, i + 1);
  if (forms.has('ing')) return isMistaggedParticiple(doc, i, before, next);
  if (forms.has('past') && (pos !== 'ADJ' || next === 'that' || isPastAfterSubject(doc, i))) return true;
  if (forms.has('base') && isPlainForm(doc, i, before, next)) return true;
  if (/^points?$/u.test(lower(doc, i)) && next === 'out') return true;
  if (forms.has('s') && isFirstVerb(doc, frame, i)) return true;
  if (forms.has('s') && (invertsBeforeName(doc, i) || isSetOff(doc, frame, i))) return true;
  if (forms.has('base') && isShown(doc, i)) return true;
  if (introducesQuotation(doc, frame, i)) return true;
  if (forms.has('s') && isHeadlineVerb(doc, frame, i)) return true;
  if (!/^(?:NOUN|PROPN|PRON)$/u.test(posOf(doc, i - 1)) || pos === 'ADJ') return false;
  // "results show", "the poll shows": subject and verb agree.
  const plural = /[^s]s$|data|^(?:people|police|they|we|i|you|many|some)$/u.test(before);
  const either = posOf(doc, i - 1) === 'PROPN' && plural; // "Sanders notes", "Democrats note"
  if (plural === forms.has('s') && !either) return false;
  if (PEOPLE.test(before) && /^(?:DET|PRON|PROPN)$/u.test(posOf(doc, i + 1))) return true;
  const name = posOf(doc, i - 1) !== 'NOUN';
  if (next === 'that' && endsAdverbial(doc, frame, i)) return false;
  if (next === 'that' || (name && /^(?:how|what|whether|why|he|she|they|it|him|his)$/u.test(next))) return true;
  const particle = verbAt(doc, i)?.entry.particles.has(next) ?? false;
  return name && (particle || /^(?:DET|PRON|PROPN|PART)$/u.test(posOf(doc, i + 1))) && !verbAround(doc, frame, i);
}

/** "Woman claims mill cheated her": the first line has no end mark, one verb of saying and, behind it, another verb. */
function isHeadlineVerb(doc: Document, frame: Frame, i: number): boolean {
  if (frame.first !== 0 || frame.inside >= 0 || /^[.!?]$/u.test(doc.tokens[frame.last - 1]?.text ?? '')) return false;
  if (!/^(?:NOUN|PROPN)$/u.test(posOf(doc, i - 1)) || !verbAt(doc, i)?.entry.frames.has('C')) return false;
  for (let j = frame.first; j < i; j++) if (isFiniteVerb(doc, j)) return false;
  for (let j = i + 2; j < frame.last; j++) if (isFiniteVerb(doc, j)) return true;
  return false;
}

/** 'The board notes, "Q"': one who may speak, a reporting verb, a mark, a quotation; no verb before in the clause. */
function introducesQuotation(doc: Document, frame: Frame, i: number): boolean {
  if (isCapital(doc, i)) return false;
  if (!/^(?:NOUN|PROPN)$/u.test(posOf(doc, i - 1)) || !/^[,:]$/u.test(doc.tokens[i + 1]?.text ?? '')) return false;
  if (quoteAt(doc, frame, i + 2)?.open !== i + 2 || !verbAt(doc, i)?.entry.frames.has('Q')) return false;
  for (let j = i - 1; j >= frame.first && !isClauseEdge(doc, j); j--) if (isFiniteVerb(doc, j)) return false;
  return true;
}

/** What shows or suggests something. */
const EVIDENCE =
  /^(?:polls|surveys|records|documents|reports|studies|figures|data|results|returns|e-?mails|filings|statistics|numbers|tests|findings|estimates|papers|accounts)$/u;
/** What a share of those asked may end in: "six in 10 say", "42% say", "nearly a third say". */
const SHARE = /^(?:%|percent|third|thirds|half|quarter|quarters|majority|many|most|some|few|both|others)$/u;

/** "records show", "six in 10 say": a verb in its plain form behind evidence, or behind a share of people before a clause. */
function isShown(doc: Document, i: number): boolean {
  const word = lower(doc, i);
  const relative = /^(?:that|which)$/u.test(lower(doc, i - 1)) && word === 'show';
  if (EVIDENCE.test(lower(doc, relative ? i - 2 : i - 1)))
    return /^(?:show|suggest|indicate|say|find|reveal|confirm)$/u.test(word) && posOf(doc, i + 1) !== 'AUX';
  const share = posOf(doc, i - 1) === 'NUM' || SHARE.test(lower(doc, i - 1));
  return share && word === 'say' && /^(?:he|she|it|they|that|the|there|we|i|his|her|their)$/u.test(lower(doc, i + 1));
}

/** "Moss articulated a plan", "she also referenced it": a subject before, an object behind, so no adjective. */
function isPastAfterSubject(doc: Document, i: number): boolean {
  let subject = i - 1;
  while (posOf(doc, subject) === 'ADV') subject--;
  if (lower(doc, i) === 'said') return true;
  return (
    (/^(?:PROPN|PRON|NOUN)$/u.test(posOf(doc, subject)) || /^(?:has|have|had)$/u.test(lower(doc, subject))) &&
    /^(?:DET|PRON|PROPN|ADP)$/u.test(posOf(doc, i + 1)) &&
    !/^(?:of|by|for|to)$/u.test(lower(doc, i + 1))
  );
}

/** "the paper notes the council": one thing, a reporting verb, another thing, and no verb before them in the clause. */
function isFirstVerb(doc: Document, frame: Frame, i: number): boolean {
  if (!/^(?:NOUN|PROPN)$/u.test(posOf(doc, i - 1)) || /s$/u.test(lower(doc, i - 1)) || isCapital(doc, i)) return false;
  if (!/^(?:DET|PRON)$/u.test(posOf(doc, i + 1)) || !verbAt(doc, i)?.entry.speech) return false;
  for (let j = i - 1; j >= frame.first && !isClauseEdge(doc, j); j--) if (isFiniteVerb(doc, j)) return false;
  return true;
}

/** "to back Moss", "would n't back it", "economists say it is", "who call themselves". */
function isPlainForm(doc: Document, i: number, before: string, next: string): boolean {
  const object = /^(?:DET|PRON|PROPN)$/u.test(posOf(doc, i + 1));
  if (/^(?:to|n't|will|would|could|can|should|might|must)$/u.test(before)) return object && posOf(doc, i - 1) !== 'ADP';
  if (/^(?:themselves|himself|herself|itself)$/u.test(next)) return true;
  return (
    lower(doc, i) === 'say' &&
    /^(?:NOUN|PROPN|NUM|PRON)$/u.test(posOf(doc, i - 1)) &&
    /^(?:DET|PRON|PROPN|AUX|NOUN|NUM)$/u.test(posOf(doc, i + 1))
  );
}

/** "in her opening remarks that …": a noun after a preposition and a determiner. */
function endsAdverbial(doc: Document, frame: Frame, i: number): boolean {
  let j = i - 1;
  while (j > frame.first && /^(?:NOUN|ADJ)$/u.test(posOf(doc, j))) j--;
  return NOUN_MAKERS.has(lower(doc, j)) && posOf(doc, j - 1) === 'ADP';
}

/** People who are often said to say something, so that the word after them is the verb. */
const PEOPLE =
  /^(?:officials|critics|experts|analysts|observers|supporters|opponents|sources|authorities|prosecutors|investigators|researchers|scientists|lawyers|economists|lawmakers|police|aides|advocates|activists|residents|witnesses|doctors|campaigners)$/u;

/** ", warning that", "by warning darkly that", "is promising to". */
function isMistaggedParticiple(doc: Document, i: number, before: string, next: string): boolean {
  const object = /^(?:DET|PRON|PROPN)$/u.test(posOf(doc, i + 1));
  if (/^(?:is|are|was|were|been)$/u.test(before)) return /^(?:to|that)$/u.test(next) || object;
  if (lower(doc, i) === 'promising') return next === 'to' || object;
  if (lower(doc, i) === 'saying' && /^(?:NOUN|NUM|PROPN)$/u.test(posOf(doc, i - 1))) return object;
  const that = posOf(doc, i + 1) === 'ADV' ? lower(doc, i + 2) : next;
  if (!/^(?:,|while|but|and|by|after|before|without|for|)$/u.test(before)) return false;
  return /^(?:that|:)$/u.test(that) || (before !== 'and' && before !== 'but' && object);
}

/** '"Q," the document states.': subject and verb alone between a quotation or comma and the next mark. */
function isSetOff(doc: Document, frame: Frame, i: number): boolean {
  const mark = doc.tokens[i + 1]?.text ?? '';
  if (isCapital(doc, i) || !/^[,.]$/u.test(mark) || !/^(?:NOUN|PROPN)$/u.test(posOf(doc, i - 1))) return false;
  const subject = phraseBefore(doc, frame, i);
  const before = (subject?.[0] ?? frame.first) - 1;
  if (posOf(doc, i - 1) === 'PROPN')
    return mark === ',' && doc.tokens[before]?.text === ',' && subject?.[1] === i && subject[1] - subject[0] <= 3;
  return subject !== null && posOf(doc, subject[0]) === 'DET' && quoteAt(doc, frame, before)?.close === before;
}

/** ", reports AFP,": between a comma and a name that closes the clause. */
function invertsBeforeName(doc: Document, i: number): boolean {
  if (!/^[,”"]$/u.test(doc.tokens[i - 1]?.text ?? '') || posOf(doc, i + 1) !== 'PROPN') return false;
  for (let j = i + 2; j < i + 6; j++) {
    if (/^[,.]$/u.test(doc.tokens[j]?.text ?? '.')) return true;
    if (posOf(doc, j) !== 'PROPN') return false;
  }
  return false;
}

/** A finite verb stands before `at` in its clause, or soon after it, so that the word there is a noun. */
function verbAround(doc: Document, frame: Frame, at: number): boolean {
  for (let i = at - 1; i >= frame.first && !isClauseEdge(doc, i); i--) if (isFiniteVerb(doc, i)) return true;
  for (let i = at + 1; i < Math.min(frame.last, at + 9) && !isClauseEdge(doc, i); i++) {
    if (/^(?:that|who|which|what|how|whether|to)$/u.test(lower(doc, i))) return false;
    if (isFiniteVerb(doc, i)) return true;
  }
  return false;
}

const isFiniteVerb = (doc: Document, i: number): boolean =>
  posOf(doc, i) === 'AUX' || (posOf(doc, i) === 'VERB' && !/ing$/u.test(lower(doc, i)));

const isClauseEdge = (doc: Document, i: number): boolean =>
  /^(?:[,;:—–]|--)$/u.test(doc.tokens[i]?.text ?? '') || /^(?:and|but|while|as|though)$/u.test(lower(doc, i));
