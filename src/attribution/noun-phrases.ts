/** Noun phrases by their tags: back from a verb, or on from it; with appositions where they are wanted. */

import { type Document, type Frame, isCapital, isWord, lower, posOf, quoteAt, type Range, verbAt } from './document.ts';

const SUBJECT_PRONOUN = new Set(
  'he she they it i we you who one everyone everybody someone somebody nobody anyone'.split(' '),
);
const OBJECT_PRONOUN = new Set('him her them me us himself herself themselves itself myself'.split(' '));
const TIME_WORDS = new Set(
  `monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight morning
  afternoon evening week month year night earlier later recently ago mon tue wed thu fri january
  february march april may june july august september october november december jan. feb. aug. sept.
  oct. nov. dec.`.split(/\s+/u),
);
const LINKING_PREPOSITION = new Set(
  'of for from in at with on to by against about near across among behind under between within'.split(' '),
);

/** What a noun follows. */
export const NOUN_MAKERS = new Set(
  "the a an this these those his her its their our my your 's any some no every each".split(' '),
);

export const isTimeWord = (word: string): boolean => TIME_WORDS.has(word);

function isNominal(doc: Document, i: number): boolean {
  const pos = posOf(doc, i);
  return (
    pos === 'NOUN' ||
    pos === 'PROPN' ||
    pos === 'NUM' ||
    pos === 'PRON' ||
    (pos === 'SYM' && lower(doc, i) !== '/') ||
    (/-olds?$/u.test(lower(doc, i)) && !isCapital(doc, i) && !/^(?:NOUN|PROPN)$/u.test(posOf(doc, i + 1))) ||
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
    ((isNominal(doc, i + 1) && posOf(doc, i + 1) !== 'PRON') || posOf(doc, i + 1) === 'ADJ') &&
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
  if (posOf(doc, i) === 'VERB' && isCapital(doc, i) && (i > frame.first || last) && verbAt(doc, i) === undefined)
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
  if (word === 'of' && lower(doc, i - 1) === 'out' && posOf(doc, i - 2) === 'NUM') return i - 2; // "nine out of 10"
  if (/^(?:over|under)$/u.test(word) && posOf(doc, i + 1) === 'NUM' && isPerson(lower(doc, i - 1))) return i - 1;
  if (LINKING_PREPOSITION.has(word)) {
    if (nominalLeft && !isTimeWord(lower(doc, i - 1))) return i - 1;
    // "the man accused of …", "residents living near …"
    const isParticiple =
      posOf(doc, i - 1) === 'VERB' && /(?:ed|ing|seen|written|taken|held|drawn)$/u.test(lower(doc, i - 1));
    const isThing = posOf(doc, i - 2) === 'NOUN' || (i - 2 === frame.first && isNominal(doc, i - 2));
    if (isParticiple && i - 2 >= frame.first && isThing) return i - 2;
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
  // "the doctor treating Ann Moss"
  if (pos === 'VERB' && /ing$/u.test(word) && posOf(doc, i - 1) === 'NOUN') return i - 1;
  return -1;
}

/** "those over 60", "voters under 30". */
const isPerson = (word: string): boolean =>
  /^(?:those|people|men|women|voters|adults|workers|residents|children)$/u.test(word);

function openBracketBefore(doc: Document, frame: Frame, i: number): number {
  if (!/^[)\]]$/u.test(doc.tokens[i]?.text ?? '')) return -1;
  for (let j = i - 1; j >= Math.max(frame.first, i - 25); j--) {
    const text = doc.tokens[j]?.text;
    if (text === '(' || text === '[') return j;
  }
  return -1;
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
      if (head === i - 1 && isPossessive(word) && isWord(doc, i - 1)) break; // "told the AP their firm"
      if (isNominal(doc, i) || (posOf(doc, i) === 'VERB' && isCapital(doc, i) && verbAt(doc, i) === undefined))
        head = i;
      else if (head < 0 && pos === 'ADJ' && lower(doc, i + 1) === 'of')
        head = i; // "the average of the polls"
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
