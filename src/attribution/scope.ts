/** Where a content ends: the clauses that go back to the reporter or to another cue. */

import type { VerbCue } from './3-cues.ts';
import { type Document, type Frame, lower, posOf, quoteAt, type Range, trim } from './document.ts';

/** Participles with which the reporter goes on: what the words did. */
const COMMENTING =
  /^(?:drawing|prompting|sparking|echoing|reflecting|contrasting|marking|joining|becoming|deploying|surpassing|triggering|fueling|fuelling|provoking)$/u;

const COORDINATOR = new Set(['and', 'but', 'or', 'yet', 'then', 'while', 'before', 'after', 'by']);
const CLAUSE_OPENER = new Set(
  'and but while as though although whereas yet so even if when after before because since who which where'.split(' '),
);
/** Tokens to look ahead for another cue after a comma. */
const AHEAD_TOKENS_MAX = 14;

/**
 * The token after the content that starts at `from`.
 *
 * @param cue the cue whose content it is; `null` when it is no verb
 */
export function contentEnd(
  doc: Document,
  frame: Frame,
  from: number,
  cue: VerbCue | null,
  cues: readonly VerbCue[],
): number {
  const subordinate = cue !== null && inOpeningClause(doc, frame, cue);
  const setOff = cue?.subject !== null && RELATIVE.test(lower(doc, cue?.subject?.from ?? -1));
  for (let i = from; i < frame.last; i++) {
    const quote = quoteAt(doc, frame, i);
    if (quote) {
      i = Math.max(i, quote.close);
      const inner = doc.tokens[quote.close - 1]?.text ?? '';
      if (quote.closed && inner === ',' && (subordinate || endsAfterComma(doc, i + 1, cue, cues))) return i + 1;
      if (coordinatesCue(doc, i + 1, cue, cues)) return i + 1;
      continue;
    }
    const text = doc.tokens[i]?.text ?? '';
    if (text === ';' && i > from) return i;
    if (
      text === ',' &&
      i > from &&
      (subordinate ||
        (setOff && isFiniteVerb(doc, skipAdverbs(doc, i + 1))) ||
        (endsAfterComma(doc, i + 1, cue, cues) && !incomplete(doc, frame, from, i)) ||
        isSplice(doc, from, i))
    )
      return i;
    if (/^(?:—|–|--)$/u.test(text) && endsAfterComma(doc, i + 1, cue, cues)) return i;
    if (i > from && coordinatesCue(doc, i, cue, cues)) return i;
  }
  return frame.last;
}

const RELATIVE = /^(?:who|which)$/u;

/** Where a noun phrase as content ends: what a clause may hold, less clauses and adverbials that hang on the verb. */
export function nounContentEnd(
  doc: Document,
  frame: Frame,
  from: number,
  cue: VerbCue | null,
  cues: readonly VerbCue[],
): number {
  const limit = contentEnd(doc, frame, from, cue, cues);
  if (isPronounObject(doc, from) && !/^(?:as|for|of|to|with|on|a|an|the|“|"|‘|'')$/u.test(lower(doc, from + 1)))
    return Math.min(limit, from + 1);
  for (let i = from + 1; i < limit; i++) {
    const quote = quoteAt(doc, frame, i);
    if (quote) {
      i = Math.max(i, quote.close);
      if (quote.closed && doc.tokens[i - 1]?.text === ',' && endsNounPhrase(doc, i + 1)) return i + 1;
      continue;
    }
    const word = lower(doc, i);
    // "A study documenting the tides has revealed": the verb of what the participle hangs on.
    if (cue?.voice === 'participle' && /^(?:has|have|had)$/u.test(word) && isPlainPhrase(doc, from, i)) return i;
    if (doc.tokens[i]?.text === ',' && endsNounPhrase(doc, i + 1)) return i;
    if (isDash(doc, i) && !dashIn(doc, i + 1, limit)) return i;
    if (/^(?:and|but|then)$/u.test(word) && (isFiniteVerb(doc, skipAdverbs(doc, i + 1)) || startsNewClause(doc, i + 1)))
      return i;
    if (
      /^(?:after|before|while|when|because|although|though|until|unless|despite|amid|since)$/u.test(word) &&
      i > from + 1
    )
      return i;
    if (
      word === 'as' &&
      /^(?:he|she|they|it|we|the|part|well)$/u.test(lower(doc, i + 1)) &&
      lower(doc, i + 1) !== 'the'
    )
      return i;
    if (/^(?:in|at|during|on|by|via)$/u.test(word) && startsOccasion(doc, i)) return i;
  }
  return limit;
}

/** One noun phrase with what hangs on it by prepositions: no clause, no second subject. */
function isPlainPhrase(doc: Document, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (!/^(?:ADJ|ADP|NOUN|PROPN|NUM)$/u.test(posOf(doc, i))) return false;
  return posOf(doc, to - 1) === 'NOUN' || posOf(doc, to - 1) === 'PROPN';
}

const isDash = (doc: Document, i: number): boolean => /^(?:—|–|--)$/u.test(doc.tokens[i]?.text ?? '');

/** A second dash closes what the first one set off. */
function dashIn(doc: Document, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isDash(doc, i)) return true;
  return false;
}

const isPronounObject = (doc: Document, i: number): boolean =>
  /^(?:him|them|me|us|it|himself|herself|themselves)$/u.test(lower(doc, i)) ||
  (lower(doc, i) === 'her' && !/^(?:NOUN|ADJ|PROPN|VERB|NUM)$/u.test(posOf(doc, i + 1)));

const isFiniteVerb = (doc: Document, i: number): boolean => {
  const pos = posOf(doc, i);
  return pos === 'AUX' || (pos === 'VERB' && !/ing$/u.test(lower(doc, i)));
};

/** "it was late, we went home": after a comma that joins two sentences the second is nobody's content. */
function isSplice(doc: Document, from: number, comma: number): boolean {
  const points = /^(?:this|that|these|those)$/u.test(lower(doc, comma + 1)) && posOf(doc, comma + 2) === 'AUX';
  if (!points && !startsNewClause(doc, comma + 1)) return false;
  let verbs = 0;
  for (let i = from; i < comma; i++) {
    if (i > from && SUBORDINATE.test(lower(doc, i))) return false;
    if (isFiniteVerb(doc, i)) verbs++;
  }
  return (
    verbs > 0 &&
    !/^(?:if|when|as|because|since|while|although|though|unless|once)$/u.test(lower(doc, from)) &&
    !opensAdverbial(doc, from, comma)
  );
}

/** "that in the end, they …", "and after a year, they …": the comma closes an adverbial, so the clause is still to come. */
function opensAdverbial(doc: Document, from: number, comma: number): boolean {
  let start = comma - 1;
  while (start > from && !/^(?:,|and|but|or|that)$/u.test(lower(doc, start))) start--;
  if (/^(?:,|and|but|or|that)$/u.test(lower(doc, start))) start++;
  return /^(?:ADP|ADV|SCONJ)$/u.test(posOf(doc, start));
}

const SUBORDINATE =
  /^(?:if|when|as|because|since|while|although|though|unless|once|after|before|until|whenever|wherever|whatever|where|who|which|what|how|why|given|despite)$/u;

/** A subject pronoun and its verb. */
const startsNewClause = (doc: Document, at: number): boolean =>
  /^(?:he|she|they|it|we|i|you|there)$/u.test(lower(doc, at)) && isFiniteVerb(doc, skipAdverbs(doc, at + 1));

/** After a comma: a finite verb, a participle, a connective or a new subject ends the phrase; a list goes on. */
function endsNounPhrase(doc: Document, at: number): boolean {
  const word = lower(doc, at);
  if (
    /^(?:which|who|whose|where|so|as|in|with|at|on|according|when|he|she|they|it|we|i|you|there|this|that)$/u.test(word)
  )
    return true;
  const next = skipAdverbs(doc, at);
  return isFiniteVerb(doc, next) || (posOf(doc, next) === 'VERB' && !/^(?:including)$/u.test(lower(doc, next)));
}

const OCCASION =
  /^(?:interview|interviews|debate|speech|rally|statement|statements|tweet|tweets|conference|conferences|ad|ads|remarks|address|event|appearance|email|letter|post|op-ed|column|essay|article|phone|telephone|twitter|facebook|meeting|hearing|broadcast|briefing|call|recent|twitter|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/u;

/** "in an interview with", "at a rally", "on Monday", "on Twitter". */
export function startsOccasion(doc: Document, at: number): boolean {
  for (let i = at + 1; i <= at + 5; i++) {
    const word = lower(doc, i);
    if (OCCASION.test(word)) return true;
    if (!/^(?:DET|ADJ|NOUN|PROPN|NUM|PRON|PART)$/u.test(posOf(doc, i))) return false;
  }
  return false;
}

/** The content range from `from`, without the punctuation at its edges. */
export function nounContentFrom(
  doc: Document,
  frame: Frame,
  from: number,
  cue: VerbCue | null,
  cues: readonly VerbCue[],
): Range {
  return trim(doc, [from, nounContentEnd(doc, frame, from, cue, cues)]);
}

/** The content clause from `from`, without the punctuation at its edges. */
export function contentFrom(
  doc: Document,
  frame: Frame,
  from: number,
  cue: VerbCue | null,
  cues: readonly VerbCue[],
): Range {
  return trim(doc, [from, contentEnd(doc, frame, from, cue, cues)]);
}

function skipAdverbs(doc: Document, i: number): number {
  let j = i;
  while (posOf(doc, j) === 'ADV' && !CLAUSE_OPENER.has(lower(doc, j))) j++;
  return j;
}

/** After a comma the reporter goes on: ", adding that", ", according to", ", but he said". */
function endsAfterComma(doc: Document, at: number, cue: VerbCue | null, cues: readonly VerbCue[]): boolean {
  if (lower(doc, at) === 'according' && lower(doc, at + 1) === 'to') return true;
  const verb = skipAdverbs(doc, at);
  const participle = cues.find((other) => other.at === verb);
  if (participle && participle !== cue && participle.voice === 'participle') return true;
  if (coordinatesCue(doc, at, cue, cues)) return true;
  const listed = cues.find((other) => other.group[0] === verb);
  if (cue && listed && listed.at > cue.at && !listed.subject && listed.voice === 'finite' && sameForm(doc, cue, listed))
    return true;
  const opener = lower(doc, at);
  if (COMMENTING.test(opener)) return true;
  if (opener === 'but')
    return (
      !quotesOn(doc, at, cues) &&
      !/^(?:that|also|not|only|he|she|they|it|there|would|is|was|if)$/u.test(lower(doc, at + 1))
    );
  if (opener === 'even' && /^(?:as|though)$/u.test(lower(doc, at + 1))) return true;
  if (/^(?:while|although|though|whereas|compared)$/u.test(opener)) return true;
  if (
    opener === 'with' &&
    cues.some((other) => other.voice === 'participle' && other.entry.speech && other.at > at && other.at <= at + 8)
  )
    return true;
  if (
    /^(?:a|an)$/u.test(opener) &&
    /^(?:move|claim|reference|statement|remark|comment|nod|jab|sentiment|assertion|charge|view|stance|position|line|phrase|prospect|decision|step|shift|departure|contrast|sign|suggestion|proposal)$/u.test(
      lower(doc, at + 1),
    )
  )
    return true;
  if (
    CLAUSE_OPENER.has(opener) &&
    opener !== 'who' &&
    opener !== 'which' &&
    opener !== 'where' &&
    opener !== 'if' &&
    opener !== 'when' &&
    opener !== 'because'
  )
    return cueSoon(at + 1, cues, cue);
  return cueWithSubjectAt(at, cues, cue);
}

/** ', but they "may never come"': the rest quotes too and has no cue of its own, so the same speaker goes on. */
function quotesOn(doc: Document, at: number, cues: readonly VerbCue[]): boolean {
  if (cues.some((other) => other.at > at && other.entry.speech)) return false;
  const last = doc.frames[doc.frameOf[at] ?? -1]?.last ?? at;
  for (let i = at; i < last; i++) if ((doc.quoteOf[i] ?? -1) >= 0) return true;
  return false;
}

/** "that the plan, although costly, …": a clause that has no verb yet does not end at a comma. */
function incomplete(doc: Document, frame: Frame, from: number, comma: number): boolean {
  if (!/^(?:that|whether)$/u.test(lower(doc, from))) return false;
  if (posOf(doc, from + 1) === 'ADP' || posOf(doc, from + 1) === 'SCONJ') return firstComma(doc, frame, from, comma);
  for (let i = from + 1; i < comma; i++) {
    if (quoteAt(doc, frame, i) || isFiniteVerb(doc, i) || posOf(doc, i) === 'VERB') return false;
  }
  return true;
}

/** No comma stands between, so what opens the clause ("that in many cases, …") is only now over. */
function firstComma(doc: Document, frame: Frame, from: number, comma: number): boolean {
  for (let i = from; i < comma; i++) if (doc.tokens[i]?.text === ',' && !quoteAt(doc, frame, i)) return false;
  return true;
}

/** "When Roe said it was over, …": the cue stands in a clause that opens the sentence and ends at its comma. */
function inOpeningClause(doc: Document, frame: Frame, cue: VerbCue): boolean {
  let start = frame.first;
  while (start < frame.first + 2 && /^(?:and|but|so|yet|even)$/u.test(lower(doc, start))) start++;
  if (
    !/^(?:when|while|if|as|after|before|although|though|because|since|once|until|unless|whereas|despite|by|asked)$/u.test(
      lower(doc, start),
    )
  )
    return false;
  for (let i = start; i < cue.at; i++)
    if (doc.tokens[i]?.text === ',' && i < (cue.subject?.from ?? cue.at)) return false;
  return true;
}

/** A finite cue whose own subject begins right at `at`: ", he said". */
const cueWithSubjectAt = (at: number, cues: readonly VerbCue[], cue: VerbCue | null): boolean =>
  cues.some((other) => other !== cue && other.subject?.from === at && other.entry.speech && other.voice === 'finite');

/** "and called", "but added", "while warning": a cue that shares the subject. */
function coordinatesCue(doc: Document, at: number, cue: VerbCue | null, cues: readonly VerbCue[]): boolean {
  if (!COORDINATOR.has(lower(doc, at))) return false;
  if (
    cue &&
    cues.some(
      (other) =>
        other !== cue &&
        other.at > cue.at &&
        other.subject?.from === at + 1 &&
        other.entry.speech &&
        other.voice === 'finite' &&
        sameForm(doc, cue, other),
    )
  )
    return true;
  let verb = skipAdverbs(doc, at + 1);
  if (lower(doc, verb) === 'then' || lower(doc, verb) === 'also') verb = skipAdverbs(doc, verb + 1);
  const other = cues.find((candidate) => candidate.group[0] === verb || candidate.at === verb);
  if (!other || other === cue || other.at <= (cue?.at ?? -1)) return false;
  if (other.voice === 'participle')
    return (
      lower(doc, at) !== 'and' ||
      cues.some((earlier) => earlier.voice === 'participle' && earlier.at <= (cue?.at ?? at))
    );
  if (other.voice !== 'finite') return false;
  if (!cue) return true;
  return sameForm(doc, cue, other);
}

/** Both past, or both present: then they may share a subject. */
function sameForm(doc: Document, a: VerbCue, b: VerbCue): boolean {
  const past = (cue: VerbCue): boolean =>
    cue.forms.has('past') || lower(doc, cue.group[0]) === 'had' || lower(doc, cue.group[0]) === 'did';
  const auxiliary = (cue: VerbCue): boolean => cue.group[1] - cue.group[0] > 1;
  if (lower(doc, b.group[0]) === 'did') return past(a);
  if (auxiliary(a) || auxiliary(b))
    return auxiliary(a) && (auxiliary(b) || b.forms.has('pp')) ? true : past(a) === past(b) && !auxiliary(b);
  if (past(a) !== past(b)) return false;
  return past(a) || a.forms.has('s') === b.forms.has('s');
}

/** A speech cue with its own subject starts within a few tokens, before the next comma. */
function cueSoon(at: number, cues: readonly VerbCue[], cue: VerbCue | null): boolean {
  for (const other of cues) {
    if (other === cue || other.at < at) continue;
    if (other.at > at + AHEAD_TOKENS_MAX) return false;
    if (other.entry.speech && other.voice === 'participle' && other.group[0] <= at + 1) return true;
    if (!other.subject || !other.entry.speech || other.voice !== 'finite') continue;
    if (other.subject.from <= at + 2) return true;
  }
  return false;
}
