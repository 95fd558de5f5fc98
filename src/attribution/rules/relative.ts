/** Clauses with a piece elsewhere: "talks, which he said had failed"; "Asked whether it would hold, he said …". */

import type { VerbCue } from '../3-cues.ts';
import { type Document, type Frame, lower, posOf, quoteAt, type Range, trim } from '../document.ts';
import { phraseBefore } from '../noun-phrases.ts';
import { contentFrom } from '../scope.ts';
import { has, isContent, proposal } from './complements.ts';
import type { Proposal, Rule } from './rule.ts';

/** …, which Roe said had failed: the relative pronoun belongs to the content. */
export const relativeGap: Rule = {
  name: 'relative-gap',
  find({ doc, frame, cues }) {
    const proposals: Proposal[] = [];
    for (const cue of cues) {
      if (cue.taken || cue.voice !== 'finite' || !has(cue, 'C') || !cue.subject || cue.subject.antecedent) continue;
      const relative = cue.subject.from - 1;
      if (relative < frame.first) continue;
      const contact = contactNoun(doc, frame, cue);
      if (contact) {
        cue.taken = true;
        proposals.push(proposal(cue, cue.subject, [contact, contentFrom(doc, frame, cue.at + 1, cue, cues)]));
        continue;
      }
      if (!/^(?:which|who|that|what)$/u.test(lower(doc, relative))) continue;
      if (!isFiniteHere(doc, frame, cue.at + 1)) continue;
      const content = contentFrom(doc, frame, cue.at + 1, cue, cues);
      if (!isContent(doc, content)) continue;
      cue.taken = true;
      proposals.push(proposal(cue, cue.subject, [[relative, relative + 1], content]));
    }
    return proposals;
  },
};

/** "a decision they say allowed it": the noun phrase before a pronoun, a verb of saying and another finite verb; or null. */
function contactNoun(doc: Document, frame: Frame, cue: VerbCue): Range | null {
  const subject = cue.subject?.range;
  if (!subject || !/^(?:he|she|they|i|we)$/u.test(lower(doc, subject[0])) || subject[0] !== cue.at - 1) return null;
  if (posOf(doc, subject[0] - 1) !== 'NOUN' || !isFiniteHere(doc, frame, cue.at + 1)) return null;
  return phraseBefore(doc, frame, subject[0]);
}

function isFiniteHere(doc: Document, frame: Frame, at: number): boolean {
  let i = at;
  while (posOf(doc, i) === 'ADV') i++;
  if (quoteAt(doc, frame, i)) return false;
  return posOf(doc, i) === 'AUX' || (posOf(doc, i) === 'VERB' && !/ing$/u.test(lower(doc, i)));
}

/** Asked whether it would hold, Roe said …: a question by someone who is not named. */
export const asked: Rule = {
  name: 'asked',
  find({ doc, frame, cues }) {
    return cues.flatMap((cue) => {
      if (cue.taken || cue.entry.lemma !== 'ask') return [];
      const opens = cue.at <= frame.first + 1 && lower(doc, cue.at) === 'asked';
      const whenAsked = lower(doc, cue.at - 1) === 'when' && lower(doc, cue.at) === 'asked';
      if (!opens && !whenAsked && cue.voice !== 'passive') return [];
      const start = questionStart(doc, frame, cue.at + 1);
      if (start < 0) return [];
      cue.taken = true;
      const by = lower(doc, cue.at + 1) === 'by' ? trim(doc, [cue.at + 2, start]) : null;
      const subject = by && by[1] > by[0] ? { range: by, from: by[0], antecedent: null } : null;
      const content = questionEnd(doc, frame, start, opens || whenAsked);
      return [{ ...proposal(cue, subject, [content]), stance: 'asked' as const }];
    });
  },
};

/** The question word or "about" after the verb, or -1. */
function questionStart(doc: Document, frame: Frame, from: number): number {
  for (let i = from; i < Math.min(frame.last, from + 11); i++) {
    if (/^[,.;:]$/u.test(doc.tokens[i]?.text ?? '')) return -1;
    if (/^(?:whether|if|how|why|what|about|when|who|where)$/u.test(lower(doc, i))) return i;
  }
  return -1;
}

/** A question that opens the sentence ends at the comma before the answer. */
function questionEnd(doc: Document, frame: Frame, from: number, opens: boolean): Range {
  let end = frame.last;
  for (let i = from; opens && i < frame.last; i++) {
    if (doc.tokens[i]?.text === ',') {
      end = i;
      break;
    }
  }
  return trim(doc, [from, end]);
}
