/** Step 4: the noun phrase that is the source, before its verb. */

import { type Document, type Frame, isCapital, lower, posOf, quoteAt, type Range } from './document.ts';
import { isTimeWord, phraseBefore } from './noun-phrases.ts';

export interface Subject {
  /** The phrase with its appositions. */
  readonly range: Range;
  /** Left edge of everything that belongs to it, relative clauses included. */
  readonly from: number;
  /** For "who", "which", "that": what it stands for, when it stands there. */
  readonly antecedent: Range | null;
}

const RELATIVE = new Set(['who', 'which', 'that']);

/** Tokens a set-off apposition or clause between subject and verb may have. */
const SET_OFF_TOKENS_MAX = 45;

/** The subject of a verb group that starts at `groupStart`. */
export function subjectBefore(doc: Document, frame: Frame, groupStart: number): Subject | null {
  const end = beforeAdverbials(doc, frame, groupStart);
  const relative = lower(doc, end - 1);
  if (RELATIVE.has(relative) && end - 1 > frame.first) {
    let antecedentEnd = end - 1;
    if (doc.tokens[antecedentEnd - 1]?.text === ',') antecedentEnd--;
    const antecedent = phraseBefore(doc, frame, antecedentEnd);
    if (relative !== 'who' && !antecedent) return null;
    return { range: [end - 1, end], from: end - 1, antecedent };
  }
  const mark = doc.tokens[end - 1]?.text ?? '';
  if (mark === ',' || mark === '—' || mark === '–' || mark === '--' || mark === '-')
    return subjectBeforeSetOff(doc, frame, end, mark);
  const range = phraseBefore(doc, frame, end);
  if (range && range[1] - range[0] === 1 && isTimeWord(lower(doc, range[0]))) return null;
  const from = range && (restrictedFrom(doc, frame, range[0]) ?? examplesOf(doc, frame, range[0]) ?? range[0]);
  return range && from !== null ? { range: [from, range[1]], from, antecedent: null } : null;
}

/** "papers such as the Mail said": what the phrase that starts at `start` is an example of; or null. */
function examplesOf(doc: Document, frame: Frame, start: number): number | null {
  if (lower(doc, start - 1) !== 'as' || lower(doc, start - 2) !== 'such') return null;
  return phraseBefore(doc, frame, start - 2)?.[0] ?? null;
}

/** Words a relative clause without commas may have before its last noun phrase. */
const RESTRICTIVE_TOKENS_MAX = 12;

/**
 * "The lawyer who represented Ann Moss said": the phrase that starts at `start` ends a restrictive clause, and the subject is
 * the phrase that the clause hangs on. Its start, or null when there is none.
 */
function restrictedFrom(doc: Document, frame: Frame, start: number): number | null {
  let verbs = 0;
  for (let i = start - 1; i > Math.max(frame.first, start - RESTRICTIVE_TOKENS_MAX); i--) {
    if (!doc.tokens[i]?.word || quoteAt(doc, frame, i)) return null;
    const pos = posOf(doc, i);
    if (RELATIVE.has(lower(doc, i))) {
      const next = posOf(doc, i + 1);
      const opensClause = next === 'VERB' || next === 'AUX' || next === 'ADV';
      // After "who" a small word is its verb, whatever its tag: "the man who shot …".
      const isWho = lower(doc, i) === 'who' && !isCapital(doc, i + 1) && next !== 'DET' && next !== 'PRON';
      if (!isWho && (verbs === 0 || !opensClause)) return null;
      const head = phraseBefore(doc, frame, i);
      return head && /^(?:NOUN|PROPN|PRON)$/u.test(posOf(doc, head[1] - 1)) ? head[0] : null;
    }
    if (pos === 'VERB' || pos === 'AUX') verbs++;
    if (pos === 'CCONJ' || pos === 'SCONJ') return null;
  }
  return null;
}

/** Back over "later", "on Friday", "last week" between subject and verb. */
function beforeAdverbials(doc: Document, frame: Frame, groupStart: number): number {
  let end = groupStart;
  while (end - 1 > frame.first) {
    const word = lower(doc, end - 1);
    if (isTimeWord(word) && /^(?:on|last|this|late|early|next|since|in|by|until)$/u.test(lower(doc, end - 2))) end -= 2;
    else if (isTimeWord(word) && isTimeWord(lower(doc, end - 2))) end--;
    else if (posOf(doc, end - 1) === 'ADV' || isTimeWord(word)) end--;
    else break;
  }
  return end;
}

/** A finite verb of its own, not a relative clause's: then it is no apposition. */
function holdsClause(doc: Document, frame: Frame, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (/^(?:who|whom|whose|which|that|where|when|as)$/u.test(lower(doc, i))) return false;
    if (posOf(doc, i) === 'AUX' && !quoteAt(doc, frame, i)) return true;
  }
  return false;
}

/** "Smith, a doctor, said": back over the set-off part to the phrase it hangs on. */
function subjectBeforeSetOff(doc: Document, frame: Frame, end: number, mark: string): Subject | null {
  const limit = Math.max(frame.first, end - 1 - SET_OFF_TOKENS_MAX);
  for (let j = end - 2; j > limit; j--) {
    const quote = quoteAt(doc, frame, j);
    if (quote) {
      if (quote.words > 8) return null;
      j = quote.open;
      continue;
    }
    if (doc.tokens[j]?.text !== mark) continue;
    const head = phraseBefore(doc, frame, j);
    if (!head) continue;
    const setOff = lower(doc, j + 1);
    const pos = posOf(doc, j + 1);
    const nominal = /^(?:DET|NOUN|PROPN|ADJ|NUM|PRON)$/u.test(pos) && setOff !== 'who' && setOff !== 'which';
    const other =
      pos === 'VERB' ||
      pos === 'ADP' ||
      pos === 'ADV' ||
      pos === 'AUX' ||
      /^(?:who|which|whose|whom|when|where|while|though|if|as|along|also)$/u.test(setOff);
    if (!nominal && !other && !(mark !== ',' && pos === 'CCONJ')) continue;
    if (nominal && holdsClause(doc, frame, j + 1, end - 1)) continue;
    // A further comma to the left may be the real start: "Smith, 45, a doctor, said".
    const further = nominal || /^(?:who|which|whose)$/u.test(setOff) ? furtherHead(doc, frame, head, j) : null;
    const start = further ?? head;
    return { range: [start[0], nominal ? end - 1 : j], from: start[0], antecedent: null };
  }
  // "Roe of the water board, said": a comma too many after a phrase that opens the sentence.
  const whole = mark === ',' ? phraseBefore(doc, frame, end - 1) : null;
  return whole && whole[0] === frame.first ? { range: whole, from: whole[0], antecedent: null } : null;
}

/** The head before `head` when `head` is itself an apposition: "Smith, a doctor, 45" → "Smith". */
function furtherHead(doc: Document, frame: Frame, head: Range, comma: number): Range | null {
  if (doc.tokens[head[0] - 1]?.text !== ',') return null;
  // "Ann Moss, curator at the museum of Leeds, said": a role without an article opens in a small letter.
  const role = posOf(doc, head[0]) === 'NOUN' && !isCapital(doc, head[0]);
  const appositive =
    role || posOf(doc, head[0]) === 'DET' || posOf(doc, head[0]) === 'NUM' || !isCapital(doc, comma - 1);
  if (!appositive) return null;
  const name = phraseBefore(doc, frame, head[0] - 1);
  if (!name || !isCapital(doc, name[1] - 1) || isTimeWord(lower(doc, name[1] - 1))) return null;
  return name;
}
