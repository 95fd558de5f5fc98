/** A cue set into or after its clause: …, Roe said; …, said Roe, …; as Roe put it. */

import type { VerbCue } from '../3-cues.ts';
import type { Subject } from '../4-sources.ts';
import { type Document, type Frame, lower, posOf, quoteAt, type Range, trim, wordCount } from '../document.ts';
import { isTimeWord, phraseAfter } from '../noun-phrases.ts';
import { contentEnd, startsOccasion } from '../scope.ts';
import { addresseeEnd, has, isContent, proposal, WH } from './complements.ts';
import type { Proposal, Rule, Search } from './rule.ts';

/** CLAUSE, Roe said. CLAUSE, said Roe, CLAUSE. */
export const parenthetical: Rule = {
  name: 'parenthetical',
  find(search) {
    const { doc, cues } = search;
    const proposals: Proposal[] = [];
    for (const cue of cues) {
      if (cue.taken || cue.voice !== 'finite' || !(has(cue, 'C', 'Q') || ODD_PARTICLES.has(cue.entry.lemma))) continue;
      if (cue.subject && RELATIVE_SUBJECT.test(lower(doc, cue.subject.from))) continue;
      if (isFiller(doc, cue) || isDuty(doc, cue)) continue;
      if (cue.entry.particles.has(lower(doc, cue.at + 1)) && !/^(?:out|it)$/u.test(lower(doc, cue.at + 1))) continue;
      const found = parentheticalAt(search, cue);
      if (!found) continue;
      cue.taken = true;
      proposals.push(proposal(cue, found.subject, found.content));
    }
    return proposals;
  },
};

/** "Roe pointed out", "as Roe put it": cues only with these particles. */
const ODD_PARTICLES = new Set(['point', 'put']);

/** "you know", "you see": words that fill a pause. */
const isFiller = (doc: Document, cue: VerbCue): boolean =>
  /^(?:know|see)$/u.test(lower(doc, cue.at)) && lower(doc, cue.at - 1) === 'you';

/** "we are being asked to decide", "they were required to recognise": nobody has said it yet. "More means less" says nothing. */
function isDuty(doc: Document, cue: VerbCue): boolean {
  for (let i = cue.group[0]; i < cue.at; i++) if (lower(doc, i) === 'to' && lower(doc, i - 1) !== 'on') return true; // but "went on to say"
  return cue.entry.lemma === 'mean' && cue.forms.has('s');
}

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
  /^(?:and|or|because|if|unless|until|when|that|which|who|where|so|perhaps|but|with|by|for|to|from|without|than|like|not|especially|particularly|including|even)$/u;

/** "As Roe said, CLAUSE." */
const opensWithAs = (doc: Document, frame: Frame, subject: Subject | null): subject is Subject =>
  subject !== null && lower(doc, frame.first) === 'as' && subject.from === frame.first + 1;

function asClause(
  { doc, frame, cues }: Search,
  cue: VerbCue,
  subject: Subject,
): { subject: Subject; content: Range[] } | null {
  const from = cue.at + (lower(doc, cue.at + 1) === 'it' ? 2 : 1);
  for (let i = from; i < Math.min(frame.last, cue.at + 12); i++) {
    if (posOf(doc, i) === 'AUX' || posOf(doc, i) === 'PRON' || quoteAt(doc, frame, i)) return null;
    if (doc.tokens[i]?.text !== ',') continue;
    if (i > from && posOf(doc, from) !== 'ADP' && !isTimeWord(lower(doc, from))) return null;
    return { subject, content: [trim(doc, [i + 1, contentEnd(doc, frame, i + 1, cue, cues)])] };
  }
  return null;
}

const SUBORDINATOR = /^(?:when|while|if|although|though|because|since|as|after|before|once|until|unless|despite)$/u;

function parentheticalAt(search: Search, cue: VerbCue): { subject: Subject; content: Range[] } | null {
  const { doc, frame } = search;
  const beforeGroup = doc.tokens[cue.group[0] - 1]?.text ?? '';
  const invertible = /^(?:[,—–”"]|''|--)$/u.test(beforeGroup) || quoteClosesAt(doc, frame, cue.group[0] - 1);
  let subject = cue.subject;
  let start = subject?.from ?? -1;
  let end = cue.at + 1;
  const inverted = invertible && canInvert(doc, cue) ? phraseAfter(doc, frame, end) : null;
  if (inverted) {
    start = cue.group[0];
    end = relativeEnd(doc, frame, adverbialEnd(search, inverted[1]));
    subject = {
      range: [inverted[0], end > inverted[1] && /^(?:who|whose)$/u.test(lower(doc, inverted[1])) ? end : inverted[1]],
      from: inverted[0],
      antecedent: null,
    };
  } else if (subject && boundaryBefore(doc, frame, subject.from)) {
    if (cue.entry.particles.has(lower(doc, end)) && /^(?:out|it)$/u.test(lower(doc, end))) end++;
    if (has(cue, 'A')) end = addresseeEnd(doc, frame, end);
    end = adverbialEnd(search, end);
  } else if (opensWithAs(doc, frame, subject)) {
    return asClause(search, cue, subject);
  } else return null;
  if (start <= frame.first) return null;
  if (lower(doc, start - 1) === 'as') start--;
  const closes =
    end >= frame.last ||
    /^[.,;!?—–)]$|^--$/u.test(doc.tokens[end]?.text ?? '') ||
    /^(?:as|while|after|before|when)$/u.test(lower(doc, end));
  if (!closes || !subject) return null;
  const from = clauseStart(search, start);
  const bare = wordCount(doc, [from, start]) === 0 && from === frame.first + 1; // "But, Roe said, it is"
  const left = trim(doc, [bare ? frame.first : from, start]);
  const content: Range[] = [];
  if (isContent(doc, left)) content.push(left);
  if (doc.tokens[end]?.text === ',' || /^(?:—|–|--)$/u.test(doc.tokens[end]?.text ?? '')) {
    const stop = contentEnd(doc, frame, end + 1, cue, search.cues);
    const right = trim(doc, [end + 1, stop]);
    const whole =
      holdsClause(doc, frame, left) &&
      !SUBORDINATOR.test(lower(doc, left[0])) &&
      !/^(?:why|how|because)$/u.test(lower(doc, left[1] - 1)) &&
      !/^(?:AUX|ADP|DET)$/u.test(quoteAt(doc, frame, left[1] - 1) ? '' : posOf(doc, left[1] - 1));
    const reporter = search.cues.some((other) => other.at === right[0] && other.voice === 'participle');
    const goesOn = whole
      ? GOES_ON_WITH_CONTENT.test(lower(doc, right[0])) || goesOnInQuotation(doc, frame, right)
      : !reporter && (holdsClause(doc, frame, right) || posOf(doc, left[1] - 1) === 'AUX');
    if (isContent(doc, right) && goesOn) content.push(right);
  }
  const next = content[1];
  if (next && isAdverbial(doc, left) && isQuotation(doc, frame, next) && !completes(doc, frame, left, next))
    content.shift();
  if (left[1] <= left[0] || !content.some((range) => holdsClause(doc, frame, range))) return null;
  return { subject, content };
}

/** 'The plan that is on the table, Roe said, "is dead."' */
const goesOnInQuotation = (doc: Document, frame: Frame, [from]: Range): boolean =>
  quoteAt(doc, frame, from)?.open === from && /^\p{Ll}/u.test(doc.tokens[from + 1]?.text ?? '');

/** "said Roe", "writes Roe": verbs of saying that take no object a name could be. */
function canInvert(doc: Document, cue: VerbCue): boolean {
  const transitive = has(cue, 'N', 'A', 'V');
  const simple = cue.group[1] - cue.group[0] === 1;
  if (!simple || !has(cue, 'C', 'Q')) return false;
  if (!transitive) return true;
  return (
    !cue.subject &&
    /^(?:PROPN|DET|PRON)$/u.test(posOf(doc, cue.at + 1)) &&
    !/^(?:it|him|her|them|this|that)$/u.test(lower(doc, cue.at + 1))
  );
}

/** "At the same time", "In Leeds": the reporter's, when what follows is a quotation. */
const isAdverbial = (doc: Document, [from]: Range): boolean => posOf(doc, from) === 'ADP' || posOf(doc, from) === 'ADV';

/** 'In other words, Roe said, "the dam is lost"': small letters go on with a sentence, unless its opening says when or where. */
const completes = (doc: Document, frame: Frame, left: Range, right: Range): boolean =>
  goesOnInQuotation(doc, frame, right) && !startsOccasion(doc, left[0]) && !holdsTime(doc, left);

function holdsTime(doc: Document, [from, to]: Range): boolean {
  for (let i = from; i < to; i++) if (isTimeWord(lower(doc, i)) || lower(doc, i) === 'time') return true;
  return posOf(doc, to - 1) === 'NUM';
}

function isQuotation(doc: Document, frame: Frame, [from, to]: Range): boolean {
  const quote = quoteAt(doc, frame, from);
  return quote !== undefined && quote.open === from && quote.close >= to - 1;
}

const quoteClosesAt = (doc: Document, frame: Frame, i: number): boolean => quoteAt(doc, frame, i)?.close === i;

const boundaryBefore = (doc: Document, frame: Frame, i: number): boolean =>
  /^(?:,|—|–|--|-)$/u.test(doc.tokens[i - 1]?.text ?? '') ||
  quoteClosesAt(doc, frame, i - 1) ||
  (lower(doc, i - 1) === 'as' && (doc.tokens[i - 2]?.text === ',' || quoteClosesAt(doc, frame, i - 2)));

/** "said the man who built it": over the relative clause. */
function relativeEnd(doc: Document, frame: Frame, at: number): number {
  if (!/^(?:who|whose)$/u.test(lower(doc, at))) return at;
  let i = at;
  while (i < frame.last && !/^[.;,]$/u.test(doc.tokens[i]?.text ?? '')) i++;
  return i;
}

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
    if (text === ';' || text === '(') return i + 1;
  }
  if (
    /^(?:but|and|yet|so|still|also|however)$/u.test(lower(doc, from)) &&
    !goesOnInQuotation(doc, frame, [from + 1, end])
  )
    from++;
  return from;
}
