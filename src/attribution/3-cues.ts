/** Step 3: verbs that may attribute, each with its verb group: auxiliaries, negation, voice, form. */

import type { Stance } from '../model.ts';
import { type Subject, subjectBefore } from './4-sources.ts';
import { type Document, type Frame, isCapital, isWord, lower, posOf, quoteAt, type Range, verbAt } from './document.ts';
import type { VerbEntry, VerbForm } from './lexicon/verbs.ts';
import { isMistaggedVerb, isPlaceName } from './mistagged.ts';
import { isTimeWord, NOUN_MAKERS } from './noun-phrases.ts';

export type Voice = 'finite' | 'infinitive' | 'participle' | 'passive' | 'reduced';

export interface VerbCue {
  readonly at: number;
  readonly entry: VerbEntry;
  readonly forms: ReadonlySet<VerbForm>;
  /** The whole group, "has repeatedly said", `[from, at + 1)`. */
  readonly group: Range;
  readonly voice: Voice;
  readonly stance: Stance;
  /** Found to its left; null when it is inverted, shared with another cue, or not there. */
  readonly subject: Subject | null;
  /** A rule has used it. */
  taken: boolean;
}

const BE = new Set("is are was were be been being am 's 're 'm isn aren wasn weren".split(' '));
const AUX = new Set(
  "is are was were be been being am 's 're 'm has have had having 've 'd do does did will would can could may might must shall should 'll to not n't ca wo never going".split(
    ' ',
  ),
);
const MODAL_IMAGINED = new Set("would could might may should 'd".split(' '));
const NEGATION = new Set(['not', "n't", 'never', 'nor']);

/** More verbs than this in one sentence is no prose; the bound keeps time linear. */
const CUES_MAX = 40;

/** All verb cues of a frame, left to right. */
export function findVerbCues(doc: Document, frame: Frame): VerbCue[] {
  const cues: VerbCue[] = [];
  for (let i = frame.first; i < frame.last && cues.length < CUES_MAX; i++) {
    const quote = quoteAt(doc, frame, i);
    if (quote) {
      i = Math.max(i, quote.close);
      continue;
    }
    const reading = isWord(doc, i) ? verbAt(doc, i) : undefined;
    if (!reading || !isVerbHere(doc, frame, i, reading.forms)) continue;
    const group = verbGroup(doc, frame, i);
    const voice = voiceOf(doc, frame, i, group, reading.forms);
    if (voice === null) continue;
    const subject = voice === 'participle' || voice === 'reduced' ? null : subjectBefore(doc, frame, group[0]);
    cues.push({
      at: i,
      entry: reading.entry,
      forms: reading.forms,
      group,
      voice,
      stance: isNobody(doc, subject) ? 'negated' : stanceOf(doc, group, reading.entry.lemma),
      subject,
      taken: false,
    });
  }
  return cues;
}

function isVerbHere(doc: Document, frame: Frame, i: number, forms: ReadonlySet<VerbForm>): boolean {
  const pos = posOf(doc, i);
  const before = i > frame.first ? lower(doc, i - 1) : '';
  if (/^(?:according|regarding)$/u.test(lower(doc, i))) return false;
  if (/^put(?:s|ting)?$/u.test(lower(doc, i)) && lower(doc, i + 1) !== 'it' && !putsAt(doc, i)) return false;
  if (forms.has('s') && lower(doc, i + 1) === 'that' && /^(?:this|that|which)$/u.test(before)) return true;
  if (/^relat(?:e|es|ed|ing)$/u.test(lower(doc, i)) && lower(doc, i + 1) === 'to') return false;
  if (isCapital(doc, i) && i - 1 > frame.first && isCapital(doc, i - 1) && !isHeadline(doc, frame)) return false;
  if (isAttributiveParticiple(doc, frame, i, forms)) return false;
  if (doc.tokens[i]?.text === 'States' || isPlaceName(doc, i)) return false;
  if (pos === 'VERB') return !(NOUN_MAKERS.has(before) && before !== "'s" && !forms.has('past') && !forms.has('ing'));
  if (pos === 'AUX') return true;
  if (NOUN_MAKERS.has(before)) return false;
  return isMistaggedVerb(doc, frame, i, forms);
}

/** "her repeated comments", "500 pledged delegates", "Planned Parenthood": part of a noun phrase. */
function isAttributiveParticiple(doc: Document, frame: Frame, i: number, forms: ReadonlySet<VerbForm>): boolean {
  if (!forms.has('pp') && !forms.has('ing')) return false;
  if (forms.has('pp') && isArticleBefore(doc, frame, i)) return true;
  const nounAfter = /^(?:NOUN|PROPN|ADJ)$/u.test(posOf(doc, i + 1));
  if (!nounAfter || i === frame.first) return false;
  if (isCapital(doc, i) && isCapital(doc, i + 1) && !isHeadline(doc, frame)) return true;
  const before = lower(doc, i - 1);
  return (
    (NOUN_MAKERS.has(before) && !(before === "'s" && posOf(doc, i - 1) === 'AUX')) ||
    posOf(doc, i - 1) === 'ADJ' ||
    (posOf(doc, i - 1) === 'NUM' && forms.has('pp'))
  );
}

/** "the proposed", "a widely agreed": an article makes it an adjective. */
function isArticleBefore(doc: Document, frame: Frame, i: number): boolean {
  let j = i - 1;
  while (j > frame.first && posOf(doc, j) === 'ADV') j--;
  return /^(?:the|a|an)$/u.test(lower(doc, j)) && j >= frame.first;
}

/** Most longer words are capitalised. */
function isHeadline(doc: Document, frame: Frame): boolean {
  let capital = 0;
  let all = 0;
  for (let i = frame.first; i < frame.last; i++) {
    if ((doc.tokens[i]?.text.length ?? 0) < 5 || !isWord(doc, i)) continue;
    all++;
    if (isCapital(doc, i)) capital++;
  }
  return all > 0 && capital / all > 0.7;
}

/** Back from the verb over auxiliaries, adverbs and chains such as "went on to", "continued to", "wants to". */
function verbGroup(doc: Document, frame: Frame, at: number): Range {
  let from = at;
  let i = at - 1;
  while (i >= frame.first && !quoteAt(doc, frame, i)) {
    const word = lower(doc, i);
    if (!isWord(doc, i)) break;
    if (
      AUX.has(word) &&
      !isNameWill(doc, frame, i) &&
      !(word === "'s" && isPossessiveHere(doc, i, at)) &&
      !(word === 'to' && posOf(doc, i) === 'ADP' && i === at - 1 && !/^VERB|AUX$/u.test(posOf(doc, at)))
    ) {
      from = i;
      i--;
      if (word === 'to') {
        const chained = chainBefore(doc, frame, i);
        if (chained >= 0) {
          from = chained;
          i = chained - 1;
        }
      }
      continue;
    }
    if (word === 'but' && lower(doc, i - 1) === 'all') {
      i -= 2;
      continue;
    }
    if (posOf(doc, i) === 'ADV' && word !== 'when' && word !== 'where' && word !== 'how' && word !== 'why') {
      i--;
      continue;
    }
    break;
  }
  return [from, at + 1];
}

/** "George Will acknowledges": a name, since no base form follows. */
const isNameWill = (doc: Document, frame: Frame, i: number): boolean =>
  doc.tokens[i]?.text === 'Will' && i > frame.first && !(verbAt(doc, i + 1)?.forms.has('base') ?? true);

/** "'s" before a past participle is "has" or "is"; before anything else it makes a possessive. */
const isPossessiveHere = (doc: Document, i: number, at: number): boolean =>
  posOf(doc, i) === 'PART' &&
  !(at === i + 1 && /ed$|ing$|^said$|^told$/u.test(lower(doc, at)) && posOf(doc, i - 1) === 'PRON');

/** The verb governing "to" that ends at `i`: "went on", "continued", "declined"; its index or -1. */
function chainBefore(doc: Document, frame: Frame, i: number): number {
  let j = i;
  if (/^(?:on|ahead|back|forward|out)$/u.test(lower(doc, j))) j--;
  if (j < frame.first) return -1;
  if (
    posOf(doc, j) === 'VERB' ||
    /^(?:able|unable|eager|likely|ready|quick|willing|set|used|about|reluctant|unwilling|keen|careful|expected|due)$/u.test(
      lower(doc, j),
    )
  )
    return j;
  return -1;
}

function voiceOf(doc: Document, frame: Frame, at: number, group: Range, forms: ReadonlySet<VerbForm>): Voice | null {
  let be = false;
  let to = false;
  let finite = false;
  for (let i = group[0]; i < at; i++) {
    const word = lower(doc, i);
    if (word === 'to') to = true;
    if (BE.has(word) && word !== 'being') be = true;
    if (word !== 'to' && (AUX.has(word) || posOf(doc, i) === 'VERB') && !NEGATION.has(word)) finite = true;
  }
  if (!finite && to) return 'infinitive';
  if (forms.has('ing') && !be) return 'participle';
  if (forms.has('pp') && be && !forms.has('ing') && lastBe(doc, group, at)) return 'passive';
  if (forms.has('pp') && !forms.has('past') && !finite) return 'reduced';
  if (forms.has('pp') && !finite && lower(doc, at + 1) === 'by' && !startsTime(doc, at + 2)) return 'reduced';
  if (forms.has('pp') && !finite && at > frame.first && lower(doc, at - 1) === 'by') return null;
  if (lower(doc, at) === 'asked' && !finite && doc.tokens[at - 1]?.text === ',' && ASKED_OF.test(lower(doc, at + 1)))
    return 'passive';
  return 'finite';
}

/** ", asked about it, …": what follows when the one who asks is not named. */
const ASKED_OF = /^(?:about|if|whether|why|how)$/u;

/** "by 2050", "by Friday", "by the end": when, not by whom. */
const startsTime = (doc: Document, at: number): boolean =>
  posOf(doc, at) === 'NUM' || isTimeWord(lower(doc, at)) || /^(?:end|time)$/u.test(lower(doc, at + 1));

/** The auxiliary nearest the verb is a form of "be". */
function lastBe(doc: Document, group: Range, at: number): boolean {
  for (let i = at - 1; i >= group[0]; i--) {
    const word = lower(doc, i);
    if (BE.has(word)) return true;
    if (AUX.has(word) && !NEGATION.has(word)) return false;
  }
  return false;
}

/** "put the death toll at 12": a figure is put at a number. */
function putsAt(doc: Document, verb: number): boolean {
  let figure = false;
  for (let i = verb + 1; i < verb + 12; i++) {
    if (FIGURE.test(lower(doc, i))) figure = true;
    if (lower(doc, i) === 'at' && figure) return true;
    if (/^[.,;:]$/u.test(doc.tokens[i]?.text ?? '.')) return false;
  }
  return false;
}
const FIGURE =
  /^(?:tolls?|numbers?|figures?|totals?|costs?|damages?|loss(?:es)?|value|price|bill|count|share|turnout|odds|chances?)$/u;

/** "Nobody said", "no one has claimed", "none of them said". */
const isNobody = (doc: Document, subject: Subject | null): boolean =>
  subject !== null && /^(?:nobody|none|no|neither)$/u.test(lower(doc, subject.range[0]));

/** "refused to say", "declines to confirm". */
const REFUSING = /^(?:refus|declin)(?:e|es|ed|ing)$/u;

function stanceOf(doc: Document, [from, to]: Range, lemma: string): Stance {
  for (let i = from; i < to; i++) if (NEGATION.has(lower(doc, i)) || lower(doc, i) === 'n') return 'negated';
  if (lemma === 'decline' || lemma === 'refuse') return 'negated';
  for (let i = from; i < to; i++) if (REFUSING.test(lower(doc, i))) return 'negated';
  if (/^(?:ask|wonder|inquire|enquire|query)$/u.test(lemma)) return 'asked';
  for (let i = from; i < to; i++) if (MODAL_IMAGINED.has(lower(doc, i)) && lower(doc, i) !== "'d") return 'imagined';
  if (lemma === 'imagine') return 'imagined';
  return 'asserted';
}
