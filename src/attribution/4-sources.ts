/** Step 4: the noun phrase that is the source, before its verb or, inverted, after it. */

import { type Document, type Frame, isCapital, isWord, lower, posOf, quoteAt, type Range } from './document.ts';
import { verbReading } from './lexicon/verbs.ts';

export interface Subject {
  /** The phrase with its appositions. */
  readonly range: Range;
  /** Left edge of everything that belongs to it, relative clauses included. */
  readonly from: number;
  /** For "who", "which", "that": what it stands for, when it stands there. */
  readonly antecedent: Range | null;
}

const SUBJECT_PRONOUN = new Set(
  'he she they it i we you who one everyone everybody someone somebody nobody anyone'.split(' '),
);
const OBJECT_PRONOUN = new Set('him her them me us himself herself themselves itself myself'.split(' '));
const RELATIVE = new Set(['who', 'which', 'that']);
const TIME_WORD =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|tomorrow|tonight|morning|afternoon|evening|week|month|year|night|earlier|later|recently|ago|mon|tue|wed|thu|fri|january|february|march|april|may|june|july|august|september|october|november|december|jan\.|feb\.|aug\.|sept\.|oct\.|nov\.|dec\.)$/u;
const LINKING_PREPOSITION = new Set(
  'of for from in at with on to by against about near across among behind under between within'.split(' '),
);

export const isTimeWord = (word: string): boolean => TIME_WORD.test(word);

function isNominal(doc: Document, i: number): boolean {
  const pos = posOf(doc, i);
  return (
    pos === 'NOUN' ||
    pos === 'PROPN' ||
    pos === 'NUM' ||
    pos === 'PRON' ||
    (pos === 'SYM' && lower(doc, i) !== '/') ||
    (pos === 'VERB' && lower(doc, i) === 'people')
  );
}

/** A word that may stand inside a noun phrase, before its head. */
function isModifier(doc: Document, i: number): boolean {
  const pos = posOf(doc, i);
  const word = lower(doc, i);
  if (word === "'s" || word === "'") return true;
  if (pos === 'ADJ' || pos === 'DET') return true;
  return (
    pos === 'VERB' &&
    /(?:ed|ing)$/u.test(word) &&
    (isNominal(doc, i + 1) || posOf(doc, i + 1) === 'ADJ') &&
    !isNominal(doc, i - 1)
  );
}

/**
 * The noun phrase that ends just before token `end`.
 *
 * @returns the range, or null when no noun phrase ends there
 */
export function phraseBefore(doc: Document, frame: Frame, end: number): Range | null {
  let i = end - 1;
  let start = -1;
  let joined = false;
  while (i >= frame.first) {
    const word = lower(doc, i);
    const quote = quoteAt(doc, frame, i);
    if (quote) {
      if (quote.words > 4 || (start < 0 && quote.words > 3) || endsUtterance(doc, quote.close)) break;
      start = quote.open;
      i = quote.open - 1;
      continue;
    }
    if (!isWord(doc, i)) {
      const open = openBracketBefore(doc, frame, i);
      const inside = /^[$€£#&%'’-]$/u.test(doc.tokens[i]?.text ?? '') ? i : open;
      if (inside < 0) break;
      i = inside - 1;
      continue;
    }
    if (start < 0 && OBJECT_PRONOUN.has(word) && word !== 'her' && !(word.endsWith('self') && isNominal(doc, i - 1)))
      break;
    if (isTimeWord(word) && start >= 0 && !isTimeModifier(doc, i)) break;
    const pos = posOf(doc, i);
    if (isNominal(doc, i) || isModifier(doc, i) || isMistaggedNoun(doc, frame, i, start < 0)) {
      if (start >= 0 && !joined && OPENS_PHRASE.test(lower(doc, start)) && !/^(?:all|both|half)$/u.test(word)) break;
      joined = false;
      if (
        pos === 'PRON' &&
        start >= 0 &&
        !isPossessive(word) &&
        !/^(?:some|many|most|all|both|others?|those|these|one|none|few|several|any|each)$/u.test(word)
      )
        break;
      start = i;
      if (SUBJECT_PRONOUN.has(word) && pos === 'PRON') break;
      i--;
      continue;
    }
    if (start < 0) break;
    const next = joinsLeft(doc, frame, i);
    if (next < 0) break;
    joined = true;
    i = next;
  }
  if (start < 0 || /^(?:'s|'|of|and)$/u.test(lower(doc, end - 1))) return null;
  while (start < end - 1 && /^(?:'s|'|and|or|&|of)$/u.test(lower(doc, start))) start++;
  return [start, end];
}

const OPENS_PHRASE = /^(?:the|a|an|this|these|those|his|her|their|its|my|our|your)$/u;

/** A quotation that ends in a comma or full stop is no part of a name. */
const endsUtterance = (doc: Document, close: number): boolean => /^[,.!?…]$/u.test(doc.tokens[close - 1]?.text ?? '');

/** Names and "-ing" nouns that the tagger takes for verbs: "Mr. Hedge said", "Exit polling showed". */
function isMistaggedNoun(doc: Document, frame: Frame, i: number, last: boolean): boolean {
  if (doc.tokens[i]?.text === 'Will' && i > frame.first) return true;
  if (posOf(doc, i) !== 'VERB' && posOf(doc, i) !== 'ADV' && posOf(doc, i) !== 'ADP') return false;
  if (
    posOf(doc, i) === 'VERB' &&
    isCapital(doc, i) &&
    (i > frame.first || last) &&
    verbReading(lower(doc, i)) === undefined
  )
    return true;
  if (isCapital(doc, i) && posOf(doc, i - 1) === 'PROPN' && posOf(doc, i) === 'VERB') return true;
  return (
    last &&
    /ing$/u.test(lower(doc, i)) &&
    posOf(doc, i) === 'VERB' &&
    /^(?:PROPN|NOUN|ADJ|DET)$/u.test(posOf(doc, i - 1))
  );
}

const isPossessive = (word: string): boolean => /^(?:his|her|their|its|my|our|your|whose)$/u.test(word);
/** "Tuesday’s", "this week’s": part of the phrase it stands in. */
const isTimeModifier = (doc: Document, i: number): boolean =>
  lower(doc, i + 1) === "'s" || (isCapital(doc, i + 1) && /^(?:may|march)$/u.test(lower(doc, i)));

/** A preposition, conjunction or adverb at `i` with a noun before it lets the phrase go on: the index to go on from, or -1. */
function joinsLeft(doc: Document, frame: Frame, i: number): number {
  if (i - 1 < frame.first) return -1;
  const word = lower(doc, i);
  const pos = posOf(doc, i);
  const nominalLeft = isNominal(doc, i - 1) || lower(doc, i - 1) === ')';
  if (word === 'and' || word === 'or' || word === '&') return nominalLeft ? i - 1 : -1;
  if (LINKING_PREPOSITION.has(word)) {
    if (nominalLeft && !isTimeWord(lower(doc, i - 1))) return i - 1;
    // "a study published on Monday in …": the day belongs to the participle.
    if (isTimeWord(lower(doc, i - 1))) {
      const verb = lower(doc, i - 2) === 'on' ? i - 3 : i - 2;
      if (
        verb > frame.first &&
        posOf(doc, verb) === 'VERB' &&
        isNominal(doc, verb - 1) &&
        /ed$|seen$/u.test(lower(doc, verb))
      )
        return verb - 1;
    }
    if (
      /^(?:familiar|close|loyal|involved|briefed|based|responsible|opposed|allied|affiliated|one|many|some|most)$/u.test(
        lower(doc, i - 1),
      )
    )
      return i - 1;
    return -1;
  }
  if (pos === 'ADV' && posOf(doc, i + 1) === 'ADJ') return i - 1;
  if (pos === 'VERB' && nominalLeft && /(?:ed|ing)$/u.test(word) && LINKING_PREPOSITION.has(lower(doc, i + 1)))
    return i - 1;
  return -1;
}

function openBracketBefore(doc: Document, frame: Frame, i: number): number {
  if (!/^[)\]]$/u.test(doc.tokens[i]?.text ?? '')) return -1;
  for (let j = i - 1; j >= Math.max(frame.first, i - 25); j--) {
    const text = doc.tokens[j]?.text;
    if (text === '(' || text === '[') return j;
  }
  return -1;
}

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
  return range && { range, from: range[0], antecedent: null };
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

/** "Smith, a doctor, said": back over the set-off part to the phrase it hangs on. */
/** A finite verb of its own, not a relative clause's: then it is no apposition. */
function holdsClause(doc: Document, frame: Frame, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (/^(?:who|whom|whose|which|that|where|when|as)$/u.test(lower(doc, i))) return false;
    if (posOf(doc, i) === 'AUX' && !quoteAt(doc, frame, i)) return true;
  }
  return false;
}

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
  const appositive = posOf(doc, head[0]) === 'DET' || posOf(doc, head[0]) === 'NUM' || !isCapital(doc, comma - 1);
  if (!appositive) return null;
  const name = phraseBefore(doc, frame, head[0] - 1);
  if (!name || !isCapital(doc, name[1] - 1) || isTimeWord(lower(doc, name[1] - 1))) return null;
  return name;
}

/** "one unaligned strategist", "one aide". */
const isModifierOrNoun = (doc: Document, i: number): boolean =>
  /^(?:ADJ|NOUN|PROPN)$/u.test(posOf(doc, i)) || isModifier(doc, i);

/** The phrase that starts at `start`, as in "said Ann Roe, a spokeswoman for the group". */
export function phraseAfter(doc: Document, frame: Frame, start: number, appositions = true): Range | null {
  let i = start;
  let head = -1;
  while (i < frame.last) {
    const word = lower(doc, i);
    const quote = quoteAt(doc, frame, i);
    if (quote) {
      if (quote.words > 4 || quote.open !== i || endsUtterance(doc, quote.close)) break;
      i = quote.close + 1;
      continue;
    }
    const pos = posOf(doc, i);
    if (isWord(doc, i)) {
      if (SUBJECT_PRONOUN.has(word) && pos === 'PRON' && !(word === 'one' && isModifierOrNoun(doc, i + 1))) {
        if (head < 0) return [i, i + 1];
        break;
      }
      if (head >= 0 && isTimeWord(word) && !isTimeModifier(doc, i)) break;
      if (isNominal(doc, i) || (posOf(doc, i) === 'VERB' && isCapital(doc, i) && verbReading(word) === undefined))
        head = i;
      else if (isModifier(doc, i) || (pos === 'ADV' && posOf(doc, i + 1) === 'ADJ')) {
        if (head >= 0 && pos === 'DET' && !LINKING_PREPOSITION.has(lower(doc, i - 1))) break;
      } else if (head >= 0 && joinsRight(doc, i)) {
        /* goes on */
      } else break;
      i++;
      continue;
    }
    const text = doc.tokens[i]?.text ?? '';
    if (/^[$€£#&%'’]$/u.test(text) && head < i) {
      i++;
      continue;
    }
    if (text === '(' && head >= 0) {
      const close = closeBracketAfter(doc, frame, i);
      if (close < 0) break;
      i = close + 1;
      continue;
    }
    if (text === ',' && appositions && head >= 0) {
      const end = appositionEnd(doc, frame, i);
      if (end > i) return [start, end];
    }
    break;
  }
  if (head < 0) return null;
  return [start, phraseEnd(doc, start, head, i)];
}

/** Back from `at` over prepositions, articles and marks that stand after the head and belong to what follows. */
function phraseEnd(doc: Document, start: number, head: number, at: number): number {
  let end = at;
  while (
    end > head + 1 &&
    (!isWord(doc, end - 1) || /^(?:ADP|CCONJ|DET|ADV|PART)$/u.test(posOf(doc, end - 1))) &&
    doc.tokens[end - 1]?.text !== ')' &&
    lower(doc, end - 1) !== "'s"
  )
    end--;
  if (
    /^(?:last|this|next|earlier|late|early)$/u.test(lower(doc, end - 1)) &&
    isTimeWord(lower(doc, end)) &&
    end - 1 > start
  )
    end--;
  return end;
}

function joinsRight(doc: Document, i: number): boolean {
  const word = lower(doc, i);
  const next = lower(doc, i + 1);
  if (word === 'and' || word === 'or' || word === '&') return isNominal(doc, i + 1) || isModifier(doc, i + 1);
  if (!LINKING_PREPOSITION.has(word) || word === 'to' || word === 'by' || word === 'about' || word === 'against')
    return false;
  if (isTimeWord(next) || (isTimeWord(lower(doc, i + 2)) && posOf(doc, i + 1) !== 'PROPN')) return false;
  if (word === 'in' && /^(?:an?|his|her|their)$/u.test(next)) return false;
  if ((word === 'on' || word === 'at' || word === 'during') && /^(?:the|a|an|his|her)$/u.test(next)) return false;
  return isNominal(doc, i + 1) || isModifier(doc, i + 1);
}

function closeBracketAfter(doc: Document, frame: Frame, i: number): number {
  for (let j = i + 1; j < Math.min(frame.last, i + 25); j++) {
    const text = doc.tokens[j]?.text;
    if (text === ')' || text === ']') return j;
  }
  return -1;
}

/** End of the apposition after the comma at `comma`, or -1 when what follows is none: a clause is no apposition. */
function appositionEnd(doc: Document, frame: Frame, comma: number): number {
  const end = setOffEnd(doc, frame, comma);
  if (end < 0 || /^(?:who|whose|which)$/u.test(lower(doc, comma + 1))) return end;
  for (let i = comma + 1; i < end; i++) {
    if (/^(?:who|whose|which|that|where)$/u.test(lower(doc, i))) return end;
    const pos = posOf(doc, i);
    if (quoteAt(doc, frame, i)) continue;
    if (pos === 'AUX') return -1;
    const participle = /ing$/u.test(lower(doc, i)) || (/ed$/u.test(lower(doc, i)) && posOf(doc, i + 1) === 'ADP');
    if (pos === 'VERB' && !participle && isNominal(doc, i - 1)) return -1;
  }
  return end;
}

function setOffEnd(doc: Document, frame: Frame, comma: number): number {
  const pos = posOf(doc, comma + 1);
  const word = lower(doc, comma + 1);
  const starts =
    pos === 'DET' ||
    pos === 'NUM' ||
    pos === 'NOUN' ||
    pos === 'ADJ' ||
    pos === 'PROPN' ||
    /^(?:who|whose|which)$/u.test(word);
  if (!starts || isTimeWord(word)) return -1;
  for (let i = comma + 1; i < frame.last; i++) {
    const quote = quoteAt(doc, frame, i);
    if (quote) {
      if (quote.words > 6 || endsUtterance(doc, quote.close)) return i > comma + 1 ? i : -1;
      i = quote.close;
      continue;
    }
    const text = doc.tokens[i]?.text ?? '';
    if (/^[.;:!?]$/u.test(text)) return i;
    if (text === ',') {
      const next = posOf(doc, i + 1);
      if ((next === 'DET' || next === 'PROPN' || next === 'NOUN' || next === 'ADJ') && !isTimeWord(lower(doc, i + 1)))
        continue;
      return i;
    }
    if (/^(?:—|–|--)$/u.test(text)) return i;
  }
  return frame.last;
}
