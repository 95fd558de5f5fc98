/** Attribution without a verb of its own: "according to", "as", nouns ("the claim that"), colons, floating quotations. */

import { subjectBefore } from '../4-sources.ts';
import {
  type Document,
  type Frame,
  isCapital,
  lower,
  nounAt,
  posOf,
  quoteAt,
  type Range,
  spanOf,
  trim,
  wordCount,
} from '../document.ts';
import { phraseAfter, phraseBefore } from '../noun-phrases.ts';
import { contentEnd, contentFrom } from '../scope.ts';
import { precedingSubject } from './complements.ts';
import type { Proposal, Rule } from './rule.ts';

/** According to Roe, CLAUSE. CLAUSE, according to Roe. */
export const accordingTo: Rule = {
  name: 'according-to',
  find({ doc, frame, cues }) {
    const proposals: Proposal[] = [];
    for (let i = frame.first; i < frame.last - 1; i++) {
      if (lower(doc, i) !== 'according' || lower(doc, i + 1) !== 'to') continue;
      const content: Range[] = [];
      const left = trim(doc, [accordingStart(doc, frame, i), i]);
      if (left[1] > left[0] && wordCount(doc, left) > 2) content.push(left);
      const source = accordingSource(doc, frame, i + 2, content.length > 0);
      if (!source) continue;
      if (i === frame.first && isClauseNext(doc, frame, source[1])) {
        const clause = contentFrom(doc, frame, source[1], null, cues);
        proposals.push({ source, cue: [i, i + 2], content: [clause], speech: true, stance: 'asserted' });
        continue;
      }
      let after = source[1];
      while (after < frame.last && doc.tokens[after]?.text !== ',' && doc.tokens[after]?.text !== '.') after++;
      if (doc.tokens[after]?.text === ',') {
        const right = trim(doc, [after + 1, contentEnd(doc, frame, after + 1, null, cues)]);
        if (wordCount(doc, right) > 1 && (content.length === 0 || wordCount(doc, left) < 12)) content.push(right);
      }
      if (content.length > 0) proposals.push({ source, cue: [i, i + 2], content, speech: true, stance: 'asserted' });
    }
    return proposals;
  },
};

/** "According to the board over 40 people have moved out": no comma, but a subject and its verb before any mark. */
function isClauseNext(doc: Document, frame: Frame, at: number): boolean {
  const figure = posOf(doc, at + 1) === 'NUM'; // "over 40 people"
  if (!figure && !/^(?:DET|NUM|PRON|PROPN)$/u.test(posOf(doc, at))) return false;
  for (let i = at; i < frame.last && doc.tokens[i]?.word; i++) {
    if (CONNECTING.test(lower(doc, i)) || quoteAt(doc, frame, i)) return false;
    if (i > at && finite(doc, i)) return true;
  }
  return false;
}

/**
 * The source after "according to". When it opens the sentence, the first comma ends it ("According to Roe, Leeds agreed"),
 * unless a further comma closes an apposition ("According to Roe, a doctor, it rained").
 */
function accordingSource(doc: Document, frame: Frame, at: number, follows: boolean): Range | null {
  const long = phraseAfter(doc, frame, at, follows);
  if (!long) return null;
  const end = withParticiple(doc, frame, long[1]);
  if (follows || doc.tokens[end]?.text !== ',') return [at, end];
  return [at, appositionBefore(doc, frame, end) ?? end];
}

/** "a statement released on Monday", "people briefed on the talks": up to the next mark. */
function withParticiple(doc: Document, frame: Frame, at: number): number {
  if (posOf(doc, at) !== 'VERB' || !/(?:ed|ing|en|seen|made)$/u.test(lower(doc, at))) return at;
  let end = at;
  while (end < frame.last && doc.tokens[end]?.word && (doc.quoteOf[end] ?? -1) < 0) end++;
  return end;
}

/** Tokens an apposition after "According to Roe," may have. */
const APPOSITION_TOKENS_MAX = 25;

/** The comma that closes the apposition opened at `comma`, with a clause to come; null when there is none. */
function appositionBefore(doc: Document, frame: Frame, comma: number): number | null {
  const relative = /^(?:who|whose|which)$/u.test(lower(doc, comma + 1));
  let listed = true;
  let joined = false;
  if (!relative && !/^(?:DET|NUM|PROPN|NOUN|ADJ)$/u.test(posOf(doc, comma + 1))) return null;
  for (let i = comma + 1; i < Math.min(frame.last, comma + APPOSITION_TOKENS_MAX); i++) {
    if (doc.tokens[i]?.text === ',') {
      const opensClause = !finite(doc, i + 1);
      const article = /^(?:a|an|the)$/u.test(lower(doc, comma + 1)) || posOf(doc, comma + 1) === 'NUM';
      return opensClause && (relative || article || (listed && joined)) ? i : null;
    }
    if (finite(doc, i) && !relative) return null;
    if (lower(doc, i) === 'and') joined = true;
    else if (doc.tokens[i]?.word && !isCapital(doc, i)) listed = false;
  }
  return null;
}

const finite = (doc: Document, i: number): boolean =>
  posOf(doc, i) === 'AUX' || (posOf(doc, i) === 'VERB' && !/(?:ing|ed)$/u.test(lower(doc, i)));

/** As reported by Roe, CLAUSE. */
export const asReportedBy: Rule = {
  name: 'as-reported-by',
  find({ doc, frame, cues }) {
    const [as, verb] = [frame.first, frame.first + 1];
    const cue = cues.find(({ at, taken }) => at === verb && !taken);
    if (lower(doc, as) !== 'as' || !cue?.forms.has('pp') || !cue.entry.speech) return [];
    const by = posOf(doc, verb + 1) === 'ADV' ? verb + 2 : verb + 1;
    const source = lower(doc, by) === 'by' ? accordingSource(doc, frame, by + 1, false) : null;
    if (!source || doc.tokens[source[1]]?.text !== ',') return [];
    const content = contentFrom(doc, frame, source[1] + 1, null, cues);
    if (wordCount(doc, content) < 2) return [];
    cue.taken = true;
    return [{ source, cue: [verb, verb + 1], content: [content], speech: true, stance: 'asserted' }];
  },
};

function accordingStart(doc: Document, frame: Frame, at: number): number {
  let from = frame.first;
  for (let i = at - 1; i > frame.first; i--)
    if (doc.tokens[i]?.text === ';') {
      from = i + 1;
      break;
    }
  if (/^(?:but|and|yet|so)$/u.test(lower(doc, from))) from++;
  return from;
}

/** Roe's claim that …; a warning by Roe that …; his fear of …. */
export const nounCue: Rule = {
  name: 'noun-cue',
  reportsOnly: true,
  find(search) {
    const { doc, frame, cues, found } = search;
    const proposals: Proposal[] = [];
    for (let i = frame.first; i < frame.last - 1; i++) {
      const noun = nounAt(doc, i);
      if (!noun || cues.some((cue) => cue.at === i) || posOf(doc, i) === 'VERB' || posOf(doc, i) === 'AUX') continue;
      if (frame.inside < 0 && (doc.quoteOf[i] ?? -1) >= 0) continue;
      const owner = ownerBefore(doc, frame, i);
      let from = i + 1;
      let source: Range | null = owner;
      if (!source && /^(?:by|from)$/u.test(lower(doc, from))) {
        source = phraseAfter(doc, frame, from + 1, false);
        if (source) from = source[1];
      }
      const next = lower(doc, from);
      const copula = noun.clause && owner !== null && /^(?:is|was)$/u.test(next) ? thatAfterCopula(doc, from + 1) : -1;
      const clause = (next === 'that' && noun.clause) || copula >= 0;
      const infinitive = next === 'to' && noun.infinitive && /^(?:VERB|AUX|ADV)$/u.test(posOf(doc, from + 1));
      const about = noun.prepositions.has(next) && !clause;
      if (!clause && !infinitive && !about) continue;
      if (!source && clause && !noun.speech && holdsIt(doc, frame, i))
        source = nearestSubject(doc, frame, i) ?? precedingSubject(search, i)?.range ?? null;
      if (!source && (!clause || !noun.speech)) continue;
      if (clause && !source && /^(?:VERB|AUX)$/u.test(posOf(doc, from + 1))) continue;
      const whole = contentFrom(doc, frame, copula >= 0 ? copula : about ? from + 1 : from, null, cues);
      const content = clause && copula < 0 ? beforeMainVerb(doc, frame, i, whole) : whole;
      if (wordCount(doc, content) === 0 || found.some((other) => other.content[0]?.[0] === content[0])) continue;
      proposals.push({ source, cue: [i, i + 1], content: [content], speech: noun.speech, stance: 'asserted' });
    }
    return proposals;
  },
};

const CONNECTING = /^(?:who|which|that|as|if|when|because|while|and|or|but|how|what|where|why|whether|than)$/u;

/** "His claim that the dam would hold was false": when the noun opens the sentence, its main verb ends the content. */
function beforeMainVerb(doc: Document, frame: Frame, noun: number, [from, to]: Range): Range {
  for (let i = frame.first; i < noun; i++) if (finite(doc, i) || posOf(doc, i) === 'VERB') return [from, to];
  let verb = from + 1;
  while (verb < to && !finite(doc, verb) && posOf(doc, verb) !== 'VERB') verb++;
  while (verb < to && /^(?:AUX|VERB|ADV|PART)$/u.test(posOf(doc, verb)) && !isCopulaAfterVerb(doc, verb)) verb++;
  for (let i = verb; i < to; i++) {
    if (CONNECTING.test(lower(doc, i)) || doc.tokens[i]?.text === ',') break;
    if (/^(?:is|are|was|were|has|had)$/u.test(lower(doc, i))) return [from, i];
  }
  return [from, to];
}

/** "hold was", "came is": a new auxiliary right after a full verb begins the main clause. */
const isCopulaAfterVerb = (doc: Document, i: number): boolean =>
  posOf(doc, i) === 'AUX' && posOf(doc, i - 1) === 'VERB';

/** "said the envoys came away with the impression": the subject of the verb right before the noun, or null. */
function nearestSubject(doc: Document, frame: Frame, noun: number): Range | null {
  for (let i = noun - 1; i > frame.first; i--) {
    if (!finite(doc, i) && !(posOf(doc, i) === 'VERB' && /ed$/u.test(lower(doc, i)))) continue;
    const subject = subjectBefore(doc, frame, i);
    if (subject && !subject.antecedent && posOf(doc, subject.range[1] - 1) !== 'DET') return subject.range;
  }
  return null;
}

/** "was, he said, that", "was very strongly that": the "that" of a content, or -1. */
function thatAfterCopula(doc: Document, from: number): number {
  for (let i = from; i < from + 4; i++) {
    if (lower(doc, i) === 'that') return i;
    if (posOf(doc, i) !== 'ADV') return -1;
  }
  return -1;
}

/** "left with the impression that", "has a feeling that": the subject of the clause holds the belief. */
function holdsIt(doc: Document, frame: Frame, noun: number): boolean {
  let i = noun - 1;
  while (i > frame.first && /^(?:ADJ|DET|ADV)$/u.test(posOf(doc, i))) i--;
  return /^(?:with|have|has|had|having|under|got|get|gets)$/u.test(lower(doc, i));
}

/** "Roe's", "his" before a noun (adjectives may stand between). */
export function ownerBefore(doc: Document, frame: Frame, noun: number): Range | null {
  let i = noun - 1;
  while (i >= frame.first && /^(?:ADJ|ADV|NOUN|NUM)$/u.test(posOf(doc, i)) && i > noun - 4) i--;
  const word = lower(doc, i);
  if (/^(?:his|her|their|its|my|our|your)$/u.test(word)) return [i, i + 1];
  if (word === "'s" || word === "'" || word === '’') {
    const phrase = phraseBefore(doc, frame, i);
    return phrase && phrase[1] > phrase[0] ? phrase : null;
  }
  return null;
}

/** A whole line "ROE: …", as in a transcript or a headline. */
export const colon: Rule = {
  name: 'colon',
  reportsOnly: true,
  find({ doc, frame, cues }) {
    if (frame.inside >= 0) return [];
    const at = colonIn(doc, frame);
    if (at < 0 || cues.some((cue) => cue.at < at && cue.voice === 'finite')) return [];
    const source: Range = [frame.first, at];
    const content = trim(doc, [at + 1, turnEnd(doc, frame)]);
    if (!isName(doc, source) || wordCount(doc, content) < 3) return [];
    return [{ source, cue: [at, at + 1], content: [content], speech: true, stance: 'asserted' }];
  },
};

/** The end of the paragraph, when the name opens it: a turn in a transcript has as many sentences as its line. */
function turnEnd(doc: Document, frame: Frame): number {
  const before = doc.frames[(doc.frameOf[frame.first] ?? 0) - 1];
  let end = frame.last;
  if (before && before.inside < 0 && before.paragraph === frame.paragraph) return end;
  for (let next = doc.frames[doc.frameOf[end] ?? -1]; next && next.paragraph === frame.paragraph; ) {
    end = next.last;
    next = doc.frames[doc.frameOf[end] ?? -1];
  }
  return end;
}

/** A headline "CLAUSE: Roe": the first line, the speaker last. */
export const headline: Rule = {
  name: 'headline',
  find({ doc, frame, cues, quoteTaken }) {
    if (frame.inside >= 0 || frame.paragraph !== 0 || frame.first !== 0) return [];
    const quoted = quotedHeadline(doc, frame, quoteTaken);
    if (quoted) return [quoted];
    const at = colonIn(doc, frame);
    const source = trim(doc, [at + 1, frame.last]);
    const content = trim(doc, [frame.first, at]);
    if (at < 0 || !isName(doc, source) || isName(doc, content) || wordCount(doc, content) < 3) return [];
    for (const cue of cues) cue.taken = true;
    return [{ source, cue: [at, at + 1], content: [content], speech: true, stance: 'asserted' }];
  },
};

/** "'We were lied to': residents speak out": a first line that opens with a quotation and a colon. */
function quotedHeadline(doc: Document, frame: Frame, quoteTaken: Uint8Array): Proposal | null {
  const quote = quoteAt(doc, frame, frame.first);
  if (!quote || quote.open !== frame.first || quote.words < 2) return null;
  const at = quote.close + 1;
  const source = doc.tokens[at]?.text === ':' ? phraseAfter(doc, frame, at + 1, false) : null;
  if (!source || wordCount(doc, source) > 4 || /^(?:a|an)$/u.test(lower(doc, source[0]))) return null;
  if (source[1] < frame.last && posOf(doc, source[1]) !== 'VERB') return null;
  quoteTaken[doc.quoteOf[frame.first] as number] = 1;
  const content: Range[] = [[quote.open, quote.close + 1]];
  return { source, cue: [at, at + 1], content, speech: true, stance: 'asserted' };
}

const isName = (doc: Document, range: Range): boolean => wordCount(doc, range) <= 4 && looksLikeName(doc, range);

function colonIn(doc: Document, frame: Frame): number {
  for (let i = frame.first; i < frame.last; i++) {
    if ((doc.quoteOf[i] ?? -1) >= 0) return -1;
    if (doc.tokens[i]?.text === ':') return i;
  }
  return -1;
}

function looksLikeName(doc: Document, [from, to]: Range): boolean {
  if (to <= from || to - from > 6) return false;
  for (let i = from; i < to; i++) {
    if (!doc.tokens[i]?.word) continue;
    if (
      !isCapital(doc, i) ||
      /^(?:the|here|update|updated|exclusive|video|watch|read|photos|photo|note|editor|breaking|opinion|analysis|live|more|related|correction|full|abstract|why|what|how|and|but|question|answer|result)$/u.test(
        lower(doc, i),
      )
    )
      return false;
    if (posOf(doc, i) !== 'PROPN' && posOf(doc, i) !== 'NOUN') return false;
  }
  return spanOf(doc, [from, to]) !== null;
}
