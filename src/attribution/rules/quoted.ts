/** Quotations with a cue: "Q," Roe said. — Roe said: "Q." */

import type { Quote } from '../2-quotes.ts';
import type { VerbCue } from '../3-cues.ts';
import type { Subject } from '../4-sources.ts';
import { type Document, type Frame, lower, posOf, quoteAt, type Range, wordCount } from '../document.ts';
import { isTimeWord, phraseAfter, phraseBefore } from '../noun-phrases.ts';
import { contentFrom } from '../scope.ts';
import { addresseeEnd, has, sourceFor } from './complements.ts';
import { type Proposal, type Rule, type Search, sourceOf } from './rule.ts';
import { goOn, isTitle, isUtterance, opensUtterance, quotesBefore, take, WORK } from './utterance.ts';

/** The quotation that ends just before token `end` (a comma or dash between is fine), or -1. */
function quoteEndingBefore(doc: Document, frame: Frame, end: number): number {
  let i = end - 1;
  while (i >= frame.first && /^(?:,|—|–|--|-|\.|\.\.\.|…)$/u.test(doc.tokens[i]?.text ?? '')) i--;
  const q = i >= frame.first ? (doc.quoteOf[i] ?? -1) : -1;
  return q >= 0 && doc.quotes[q]?.close === i ? q : -1;
}

const quotes = (cue: VerbCue): boolean =>
  /^(?:put|point)$/u.test(cue.entry.lemma) ||
  cue.entry.frames.has('Q') ||
  (cue.entry.frames.has('C') && cue.entry.speech);

/** "Q," said Roe. "Q," Roe said. The quotation stands first. */
export const quoteFirst: Rule = {
  name: 'quote-first',
  find(search) {
    const { doc, frame, cues } = search;
    const proposals: Proposal[] = [];
    for (const cue of cues) {
      if (cue.taken || cue.voice === 'infinitive') continue;
      const participle = cue.voice === 'participle';
      const inverted = quoteEndingBefore(doc, frame, cue.group[0]);
      const direct = cue.subject ? quoteEndingBefore(doc, frame, cue.subject.from) : -1;
      const distant = inverted < 0 && direct < 0 ? quoteOverSubject(search, cue) : -1;
      const q = inverted >= 0 ? inverted : direct >= 0 ? direct : distant;
      if (q < 0 || search.quoteTaken[q]) continue;
      const quote = doc.quotes[q] as Quote;
      if (!quotes(cue) && !(cue.entry.particles.size > 0 && cue.entry.speech)) continue;
      if (participle || cue.voice === 'passive') continue;
      if (!isUtterance(doc, quote)) continue;
      if (wordCount(doc, [frame.first, quote.open]) > 0 && !opensUtterance(doc, frame, quote)) continue;
      const source =
        inverted >= 0 ? invertedSource(doc, frame, cue) : distant >= 0 ? subjectAfterQuote(doc, q, cue) : cue.subject;
      if (!source) continue;
      const content = [...quotesBefore(search, q), ...take(search, q)];
      const after = inverted >= 0 ? source.range[1] : cue.at + 1;
      const rest = outsideMarks(search, cue, quote, after);
      content.push(...(rest ? [rest] : goOn(search, after)));
      cue.taken = true;
      proposals.push({ ...sourceOf(source), cue: cue.group, content, speech: true, stance: cue.stance });
    }
    return proposals;
  },
};

/** '"It is bad luck," Roe said, that both bridges fell': the sentence goes on without marks; or null. */
function outsideMarks({ doc, frame, cues }: Search, cue: VerbCue, quote: Quote, after: number): Range | null {
  if (doc.tokens[after]?.text !== ',' || doc.tokens[quote.close - 1]?.text !== ',') return null;
  const next = after + 1;
  const verb =
    quote.words <= 4 &&
    posOf(doc, next) === 'VERB' &&
    !/ing$/u.test(lower(doc, next)) &&
    !cues.some(({ at }) => at === next);
  const goesOn = lower(doc, next) === 'that' || posOf(doc, next) === 'AUX' || verb;
  return goesOn ? contentFrom(doc, frame, after + 1, cue, cues) : null;
}

/** Tokens a subject with its appositions may have between quotation and verb. */
const SUBJECT_TOKENS_MAX = 30;

/** "Q," Jo Roe, the founder of X who … , said: the quotation before a subject that was not read to its start; or -1. */
function quoteOverSubject({ doc, frame, cues, quoteTaken }: Search, cue: VerbCue): number {
  for (let i = cue.group[0] - 1; i > Math.max(frame.first, cue.group[0] - SUBJECT_TOKENS_MAX); i--) {
    if (/^[.;:?!]$/u.test(doc.tokens[i]?.text ?? '') && !quoteAt(doc, frame, i)) return -1;
    const quote = quoteAt(doc, frame, i);
    if (!quote) continue;
    const q = doc.quoteOf[i] as number;
    if (quote.words <= 4 && !/^[,.?!]$/u.test(doc.tokens[quote.close - 1]?.text ?? '')) {
      i = quote.open;
      continue;
    }
    if (quoteTaken[q] || quote.close !== i || !/^[,?!.]$/u.test(doc.tokens[i - 1]?.text ?? '')) return -1;
    const other = cues.some(
      (c) => c !== cue && c.at > i && c.at < cue.at && c.voice === 'finite' && c.entry.frames.has('Q'),
    );
    const starts =
      /^(?:DET|PROPN|NOUN|PRON|ADJ)$/u.test(posOf(doc, i + 1)) && !/^(?:who|which|that)$/u.test(lower(doc, i + 1));
    const end = has(cue, 'A') ? addresseeEnd(doc, frame, cue.at + 1) : cue.at + 1;
    return !other && starts && closesSentence(doc, frame, end) ? q : -1;
  }
  return -1;
}

/** Nothing that could be the content follows the verb. */
function closesSentence(doc: Document, frame: Frame, at: number): boolean {
  if (at >= frame.last || /^[.,;!?—–(]$|^--$/u.test(doc.tokens[at]?.text ?? '')) return true;
  return posOf(doc, at) === 'ADP' || posOf(doc, at) === 'ADV' || isTimeWord(lower(doc, at));
}

function subjectAfterQuote(doc: Document, q: number, cue: VerbCue): Subject {
  const from = (doc.quotes[q] as Quote).close + 1;
  const end = doc.tokens[cue.group[0] - 1]?.text === ',' ? cue.group[0] - 1 : cue.group[0];
  return { range: [from, end], from, antecedent: null };
}

function invertedSource(doc: Document, frame: Frame, cue: VerbCue): Subject | null {
  let start = cue.at + 1;
  while (start < frame.last && posOf(doc, start) === 'ADV') start++;
  const range = phraseAfter(doc, frame, start);
  return range ? { range, from: range[0], antecedent: null } : null;
}

/** Tokens between the cue and the quotation it introduces: "said in a speech in Leeds on Monday:". */
const LEAD_TOKENS_MAX = 18;

/** Roe said: "Q." The quotation stands after its cue. */
export const quoteAfter: Rule = {
  name: 'quote-after',
  find(search) {
    const { doc, cues } = search;
    const proposals: Proposal[] = [];
    for (const cue of cues) {
      if (cue.taken || cue.voice === 'passive' || !cue.entry.speech) continue;
      const open = quotationAfter(search, cue);
      if (open < 0) continue;
      const q = doc.quoteOf[open] as number;
      const quote = doc.quotes[q] as Quote;
      if (search.quoteTaken[q]) continue;
      const subject = sourceFor(search, cue);
      if (!subject) continue;
      const content = take(search, q);
      content.push(...goOn(search, quote.close + 1));
      cue.taken = true;
      proposals.push({ ...sourceOf(subject), cue: cue.group, content, speech: true, stance: cue.stance });
    }
    return proposals;
  },
};

/** The opening mark of the quotation that the cue introduces, or -1. */
function quotationAfter(search: Search, cue: VerbCue): number {
  const { doc, frame } = search;
  const limit = Math.min(frame.last, cue.at + LEAD_TOKENS_MAX);
  if (doc.tokens[frame.last - 1]?.text === ':' && !search.cues.some((other) => other.at > cue.at))
    return nextOpening(doc, frame);
  for (let i = cue.at + 1; i < limit; i++) {
    const quote = quoteAt(doc, frame, i);
    if (!quote) {
      if (/^[;]$/u.test(doc.tokens[i]?.text ?? '')) return -1;
      if (search.cues.some((other) => other.at === i && other.entry.frames.has('Q') && other.voice !== 'reduced'))
        return -1;
      const setOff = doc.tokens[i + 1]?.text === ',' && quoteAt(doc, frame, i + 2) !== undefined; // 'said that, "Q"'
      if (/^(?:that|whether|how|why|because|if)$/u.test(lower(doc, i)) && !setOff) return -1;
      continue;
    }
    if (quote.open !== i) return -1;
    const before = doc.tokens[i - 1]?.text ?? '';
    const introduced = before === ',' || before === ':' || before === '—' || before === '--';
    const lowerCase = /^\p{Ll}/u.test(doc.tokens[i + 1]?.text ?? '');
    if (lowerCase && before === ',' && cue.subject && isSetIn(doc, frame, cue.subject.from)) return -1;
    if (before === ':' && i > cue.at + 4 && hasFinite(doc, cue.at + 1, i)) return -1;
    if (lowerCase && before === ',' && has(cue, 'C') && hasFinite(doc, cue.at + 1, i)) return -1; // 'said it was late, "if …"'
    if (introduced && WORK.test(lower(doc, i - 2)) && isTitle(doc, quote)) return -1;
    if (introduced && (quotes(cue) || before === ':')) return restIsReporter(doc, frame, quote) ? i : -1;
    const startsAfresh = /^[\p{Lu}@#]/u.test(doc.tokens[i + 1]?.text ?? '');
    const adjacent =
      i === cue.at + 1 ||
      (wordCount(doc, [cue.at + 1, i]) <= 2 && onlyAddresseeOrTime(doc, cue.at + 1, i)) ||
      isAddressee(doc, frame, cue, i);
    if (
      adjacent &&
      (startsAfresh || cue.entry.lemma === 'read') &&
      !isTitle(doc, quote) &&
      quotes(cue) &&
      isUtterance(doc, quote) &&
      restIsReporter(doc, frame, quote)
    )
      return i;
    return -1;
  }
  return -1;
}

/** 'The plan, Roe said, "is dead."' is one content; in 'But, Roe said, "it is dead."' nothing stands before. */
const isSetIn = (doc: Document, frame: Frame, from: number): boolean =>
  doc.tokens[from - 1]?.text === ',' &&
  !(from - frame.first === 2 && /^(?:but|and|so|yet|still|then|also|however)$/u.test(lower(doc, frame.first)));

/** "Roe said:" at the end of a line: the quotation is the next line, when it is nothing else. */
function nextOpening(doc: Document, frame: Frame): number {
  const quote = doc.quotes[doc.quoteOf[frame.last] ?? -1];
  const next = doc.frames[doc.frameOf[frame.last] ?? -1];
  if (!quote || !next || quote.open !== frame.last) return -1;
  return wordCount(doc, [quote.close + 1, next.last]) === 0 ? frame.last : -1;
}

function hasFinite(doc: Document, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (posOf(doc, i) === 'AUX' || (posOf(doc, i) === 'VERB' && !/(?:ing|ed)$/u.test(lower(doc, i)))) return true;
  return false;
}

/** "asked the crowd “Will it hold?”": an addressee of some words, without a comma. */
const isAddressee = (doc: Document, frame: Frame, cue: VerbCue, to: number): boolean =>
  (cue.entry.frames.has('A') || cue.entry.lemma === 'ask') && phraseAfter(doc, frame, cue.at + 1, false)?.[1] === to;

const onlyAddresseeOrTime = (doc: Document, from: number, to: number): boolean => {
  for (let i = from; i < to; i++)
    if (
      !isTimeWord(lower(doc, i)) &&
      posOf(doc, i) !== 'ADV' &&
      !/^(?:him|her|them|me|us|reporters|on)$/u.test(lower(doc, i))
    )
      return false;
  return true;
};

/** What follows the quotation does not continue its sentence. */
function restIsReporter(doc: Document, frame: Frame, quote: Quote): boolean {
  if (quote.close + 1 >= frame.last) return true;
  const inner = doc.tokens[quote.close - 1]?.text ?? '';
  const after = doc.tokens[quote.close + 1]?.text ?? '';
  if (/^[.,!?…]$|\.\.\.$/u.test(inner) || /^[.,;!?—–(]$|^--$/u.test(after)) return true;
  return /^(?:and|but|as|when|while|in|on|at|during|after|before|to|about|of|referring|adding)$/u.test(
    lower(doc, quote.close + 1),
  );
}

/** Words a name before a colon may have. */
const NAME_WORDS_MAX = 8;

/** The result surprised pollster Jo Roe: "Q." A name, a colon, a quotation. */
export const quoteColon: Rule = {
  name: 'quote-colon',
  find(search) {
    const { doc, frame } = search;
    const proposals: Proposal[] = [];
    for (const q of frame.quotes) {
      const quote = doc.quotes[q] as Quote;
      const mark = quote.open - 1;
      const introduced = doc.tokens[mark]?.text === ':' && !search.quoteTaken[q] && isUtterance(doc, quote);
      const source = introduced && mark >= frame.first ? phraseBefore(doc, frame, mark) : null;
      if (!source || posOf(doc, source[1] - 1) !== 'PROPN' || wordCount(doc, source) > NAME_WORDS_MAX) continue;
      const content = [...take(search, q), ...goOn(search, quote.close + 1)];
      proposals.push({ source, cue: [source[1], source[1] + 1], content, speech: true, stance: 'asserted' });
    }
    return proposals;
  },
};
