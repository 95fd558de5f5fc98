/** Quotations whose tag is no verb of saying: "Q," he mocked. — "Q." — Jo Roe. — She turned to the crowd: "Q." */

import type { Quote } from '../2-quotes.ts';
import { type Subject, subjectBefore } from '../4-sources.ts';
import {
  type Document,
  type Frame,
  isCapital,
  lower,
  nounAt,
  posOf,
  quoteAt,
  type Range,
  verbAt,
  wordCount,
} from '../document.ts';
import { phraseAfter } from '../noun-phrases.ts';
import { ownerBefore } from './phrases.ts';
import type { Proposal, Rule, Search } from './rule.ts';
import { goOn, isTitle, isUtterance, opensUtterance, quotesBefore, take } from './utterance.ts';

interface Tag {
  readonly source: Range;
  readonly cue: Range;
}

/** Indices of the frame's quotations that are utterances no rule has taken. */
const freeUtterances = ({ doc, frame, quoteTaken }: Search): number[] =>
  frame.quotes.filter((q) => quoteTaken[q] !== 1 && isUtterance(doc, doc.quotes[q] as Quote));

/**
 * "Q," he mocked. "Q," remembered Jo Roe. A quotation that ends in a comma, a question or an exclamation, and a subject with
 * any verb right behind it: the verb need not be one of saying.
 */
export const quoteTag: Rule = {
  name: 'quote-tag',
  find(search) {
    const { doc, frame } = search;
    const proposals: Proposal[] = [];
    for (const q of freeUtterances(search)) {
      const quote = doc.quotes[q] as Quote;
      if (search.quoteTaken[q] === 1 || !quote.closed || isTitle(doc, quote)) continue;
      if (!startsAfresh(doc, frame, quote)) continue;
      const tag = tagAfter(doc, frame, quote);
      if (!tag) continue;
      const end = Math.max(tag.source[1], tag.cue[1]);
      const content = [...quotesBefore(search, q), ...take(search, q), ...goOn(search, end)];
      for (const cue of search.cues) if (cue.at >= tag.cue[0] && cue.at < tag.cue[1]) cue.taken = true;
      proposals.push({ ...tag, content, speech: true, stance: 'asserted' });
    }
    return proposals;
  },
};

/** Nothing before it but a comma's worth: in 'In "Rivers," Roe sings' the quotation belongs to the preposition. */
const startsAfresh = (doc: Document, frame: Frame, quote: Quote): boolean =>
  wordCount(doc, [frame.first, quote.open]) === 0 ||
  (opensUtterance(doc, frame, quote) &&
    (!doc.tokens[quote.open - 1]?.word || posOf(doc, quote.open - 1) === 'CCONJ') &&
    quote.words >= LED_WORDS_MIN);

function tagAfter(doc: Document, frame: Frame, quote: Quote): Tag | null {
  const inner = doc.tokens[quote.close - 1]?.text ?? '';
  const outer = doc.tokens[quote.close + 1]?.text ?? '';
  const comma = inner === ',' || outer === ',';
  if (!comma && !/^[?!…—–]$|^--$|^\.\.\.$/u.test(inner)) return null;
  const at = quote.close + (outer === ',' ? 2 : 1);
  if (at >= frame.last || (!comma && isCapital(doc, at) && posOf(doc, at) !== 'PROPN')) return null;
  return invertedTag(doc, frame, at) ?? plainTag(doc, frame, at);
}

/** "remembered Jo Roe, a teacher". */
function invertedTag(doc: Document, frame: Frame, at: number): Tag | null {
  let verb = at;
  while (posOf(doc, verb) === 'ADV') verb++;
  if (!isFullVerb(doc, verb) || !/^(?:PROPN|DET|PRON|NUM|ADJ|NOUN)$/u.test(posOf(doc, verb + 1))) return null;
  if (/^(?:it|him|her|them|this|that|himself|herself|us|me)$/u.test(lower(doc, verb + 1))) return null;
  const source = phraseAfter(doc, frame, verb + 1);
  return source && closes(doc, frame, source[1]) ? { source, cue: [verb, verb + 1] } : null;
}

/** Tokens a subject with its appositions may have between quotation and verb. */
const SUBJECT_TOKENS_MAX = 25;

/** "a caller from Leeds pressed". */
function plainTag(doc: Document, frame: Frame, at: number): Tag | null {
  if (/^(?:VERB|AUX|SCONJ)$/u.test(posOf(doc, at)) || /^(?:when|where|which|who)$/u.test(lower(doc, at))) return null;
  for (let i = at + 1; i < Math.min(frame.last, at + SUBJECT_TOKENS_MAX); i++) {
    if (quoteAt(doc, frame, i) || /^[.;:?!]$/u.test(doc.tokens[i]?.text ?? '')) return null;
    const last = isSpokenForm(doc, i) && closes(doc, frame, i + 1) && /^(?:NOUN|PROPN)$/u.test(posOf(doc, i));
    if (!last && (posOf(doc, i) === 'AUX' || !isFullVerb(doc, i))) continue;
    const subject: Subject | null = last
      ? { range: [at, i], from: at, antecedent: null }
      : subjectOf(doc, frame, at, i);
    if (!subject) continue;
    return subject.from === at && !subject.antecedent && closes(doc, frame, i + 1)
      ? { source: subject.range, cue: [i, i + 1] }
      : null;
  }
  return null;
}

function subjectOf(doc: Document, frame: Frame, at: number, verb: number): Subject | null {
  let from = verb;
  while (from > at + 1 && /^(?:ADV|AUX)$/u.test(posOf(doc, from - 1))) from--;
  return subjectBefore(doc, frame, from);
}

const isFullVerb = (doc: Document, i: number): boolean =>
  posOf(doc, i) === 'VERB' && !/ing$/u.test(lower(doc, i)) && lower(doc, i - 1) !== 'to' && !isCapital(doc, i);

/** "states", "notes": a reporting verb that the tagger took for a noun. */
function isSpokenForm(doc: Document, i: number): boolean {
  const reading = verbAt(doc, i);
  return reading !== undefined && reading.entry.speech && (reading.forms.has('s') || reading.forms.has('past'));
}

/** What follows leaves the clause complete: a mark, a quotation, an adverbial. */
function closes(doc: Document, frame: Frame, at: number): boolean {
  if (at >= frame.last || quoteAt(doc, frame, at)) return true;
  if (/^[.,;:!?—–(]$|^--$/u.test(doc.tokens[at]?.text ?? '')) return true;
  return /^(?:ADP|ADV|SCONJ|CCONJ|PART)$/u.test(posOf(doc, at));
}

/** '"Q." — Jo Roe, baker': words and, after a dash, who signs them; nothing else in the line. */
export const signed: Rule = {
  name: 'signed',
  find(search) {
    const { doc, frame } = search;
    const first = quoteAt(doc, frame, frame.first);
    const q = doc.quoteOf[frame.first] ?? -1;
    if (!first || first.open !== frame.first || search.quoteTaken[q] === 1) return [];
    const dash = first.close + 1;
    if (!/^(?:—|–|--|-)$/u.test(doc.tokens[dash]?.text ?? '') || posOf(doc, dash + 1) !== 'PROPN') return [];
    const source = phraseAfter(doc, frame, dash + 1);
    if (!source || wordCount(doc, source) > SIGNATURE_WORDS_MAX || wordCount(doc, [source[1], frame.last]) > 0)
      return [];
    const content = take(search, q);
    return [{ source, cue: [dash, dash + 1], content, speech: true, stance: 'asserted' }];
  },
};

/** A name with a title or a town behind it. */
const SIGNATURE_WORDS_MAX = 14;

/** Fewer words after a colon are a term or a title. */
const LED_WORDS_MIN = 4;

/** She turned to the crowd: "Q." A clause or "Roe's answer" before a colon, a whole quotation behind it. */
export const quoteLead: Rule = {
  name: 'quote-lead',
  find(search) {
    const { doc, frame } = search;
    const proposals: Proposal[] = [];
    for (const q of [...freeUtterances(search), ...nextLine(search)]) {
      const quote = doc.quotes[q] as Quote;
      const colon = quote.open - 1;
      if (search.quoteTaken[q] === 1 || quote.words < LED_WORDS_MIN || doc.tokens[colon]?.text !== ':') continue;
      const source = leaderOf(search, colon);
      if (!source) continue;
      const content = [...take(search, q), ...(quote.open < frame.last ? goOn(search, quote.close + 1) : [])];
      proposals.push({ source, cue: [colon, colon + 1], content, speech: true, stance: 'asserted' });
    }
    return proposals;
  },
};

/** The quotation that is all of the next line, when this one ends in a colon. */
function nextLine({ doc, frame }: Search): number[] {
  const q = doc.quoteOf[frame.last] ?? -1;
  const next = doc.frames[doc.frameOf[frame.last] ?? -1];
  const quote = doc.quotes[q];
  if (frame.inside >= 0 || !quote || !next || quote.open !== frame.last) return [];
  return wordCount(doc, [quote.close + 1, next.last]) === 0 ? [q] : [];
}

/** Whose words come after the colon: the owner of the answer named last, else the subject of the clause nearest to it. */
function leaderOf(search: Search, colon: number): Range | null {
  const { doc, frame } = search;
  for (let i = colon - 1; i > frame.first; i--) {
    if (quoteAt(doc, frame, i) || doc.tokens[i]?.text === ';') break;
    if (nounAt(doc, i) || UTTERED.test(lower(doc, i))) {
      const owner = ownerBefore(doc, frame, i);
      if (owner && lower(doc, owner[0]) !== 'its') return owner;
    }
  }
  for (let i = colon - 1; i > frame.first; i--) {
    if (quoteAt(doc, frame, i) || doc.tokens[i]?.text === ';') return null;
    if (!(posOf(doc, i) === 'AUX' || isFullVerb(doc, i))) continue;
    const subject = subjectBefore(doc, frame, i);
    if (subject && !subject.antecedent)
      return /^(?:it|there|this|that|what|you)$/u.test(lower(doc, subject.range[0])) ? null : subject.range;
  }
  return null;
}

/** What someone's words may be called. */
const UTTERED =
  /^(?:answers?|response|reply|reaction|words?|question|message|statement|post|tweet|letter|e-?mail|memo|verdict|comment|remark|advice|explanation|reasoning|line|slogan|motto|mantra|headline|refrain|text|note)$/u;
