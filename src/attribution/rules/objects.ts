/** Contents that are no clause: infinitives and noun phrases. Only texts that report speech are searched for them. */

import type { VerbCue } from '../3-cues.ts';
import type { Subject } from '../4-sources.ts';
import { type Document, type Frame, isWord, lower, nounAt, posOf, quoteAt } from '../document.ts';
import { phraseAfter, phraseBefore } from '../noun-phrases.ts';
import { contentFrom, nounContentFrom } from '../scope.ts';
import { complementStart, has, isContent, proposal, sourceFor } from './complements.ts';
import type { Proposal, Rule } from './rule.ts';

/** "He seems to agree", "they are expected to win": someone unnamed holds it, and the subject is part of it. */
const SEEMING = new Set(['seem', 'appear']);
const HELD_BY_SOMEONE = new Set(
  'expect believe think say report know allege consider assume suppose estimate project'.split(' '),
);
const RELATIVE = /^(?:who|which|that|it|there)$/u;

/** "promised", "promised Sunday at a rally": the "to" that opens the infinitive, or -1. */
function infinitiveStart(doc: Document, frame: Frame, cue: VerbCue): number {
  const start = complementStart(doc, frame, cue.at + 1);
  if (lower(doc, start) === 'to') return posOf(doc, start + 1) === 'DET' ? -1 : start;
  if (!cue.entry.speech || posOf(doc, start) !== 'ADP') return -1;
  for (let i = start + 1; i < Math.min(frame.last, start + 9); i++) {
    if (lower(doc, i) === 'to' && posOf(doc, i + 1) === 'VERB') return i;
    if (!/^(?:DET|ADJ|NOUN|PROPN|NUM|ADP)$/u.test(posOf(doc, i))) return -1;
  }
  return -1;
}

/** Roe vowed to fight. Roe wants to go. */
export const infinitive: Rule = {
  name: 'infinitive',
  reportsOnly: true,
  find(search) {
    const { doc, frame, cues } = search;
    const proposals: Proposal[] = [];
    for (const cue of cues) {
      if (cue.taken || !has(cue, 'I') || cue.voice === 'reduced') continue;
      const start = infinitiveStart(doc, frame, cue);
      if (start < 0) continue;
      if (cue.voice === 'infinitive') continue;
      const content = contentFrom(doc, frame, start, cue, cues);
      if (!isContent(doc, content)) continue;
      if (cue.voice === 'passive' || SEEMING.has(cue.entry.lemma)) {
        const about = cue.subject && !RELATIVE.test(lower(doc, cue.subject.range[0])) ? cue.subject.range : null;
        if (!about || (cue.voice === 'passive' && !HELD_BY_SOMEONE.has(cue.entry.lemma))) continue;
        cue.taken = true;
        proposals.push(proposal(cue, null, [about, content]));
        continue;
      }
      const subject = sourceFor(search, cue);
      if (!subject) continue;
      cue.taken = true;
      proposals.push(proposal(cue, subject, [content]));
    }
    return proposals;
  },
};

/** Roe urged him to go: object and infinitive. */
export const objectInfinitive: Rule = {
  name: 'object-infinitive',
  reportsOnly: true,
  find(search) {
    const { doc, frame, cues } = search;
    const proposals: Proposal[] = [];
    for (const cue of cues) {
      if (cue.taken || cue.voice === 'passive' || cue.voice === 'reduced' || cue.voice === 'infinitive') continue;
      const particle = cue.entry.particles.get(lower(doc, cue.at + 1))?.has('V') ?? false;
      if (!has(cue, 'V') && !particle) continue;
      const from = cue.at + (particle ? 2 : 1);
      const object = objectEnd(doc, frame, from);
      const to = lower(doc, object) === 'not' ? object + 1 : object;
      if (object <= from || lower(doc, to) !== 'to') continue;
      if (!/^(?:VERB|AUX|ADV)$/u.test(posOf(doc, to + 1)) && !quoteAt(doc, frame, to + 1)) continue;
      const subject = sourceFor(search, cue);
      if (!subject) continue;
      const content = contentFrom(doc, frame, from, cue, cues);
      cue.taken = true;
      proposals.push(proposal(cue, subject, [content]));
    }
    return proposals;
  },
};

function objectEnd(doc: Document, frame: Frame, from: number): number {
  if (
    /^(?:him|her|them|me|us|you|it|himself|herself|themselves|people|voters)$/u.test(lower(doc, from)) &&
    lower(doc, from + 1) === 'to'
  )
    return from + 1;
  return phraseAfter(doc, frame, from, false)?.[1] ?? from;
}

/** Roe praised the plan. Roe called it "a disgrace". Roe called for a vote. */
export const nounPhrase: Rule = {
  name: 'noun-phrase',
  reportsOnly: true,
  find(search) {
    const { doc, frame, cues } = search;
    const proposals: Proposal[] = [];
    for (const cue of cues) {
      if (cue.taken || cue.voice === 'passive' || cue.voice === 'reduced') continue;
      const start = nounPhraseStart(doc, frame, cue);
      if (start < 0) continue;
      const subject = sourceFor(search, cue);
      if (!subject) continue;
      if (NAMING.has(cue.entry.lemma) && isNamed(doc, frame, cue, subject)) continue;
      if (cue.entry.lemma === 'claim' && takesThing(doc, start)) continue;
      if (cue.entry.lemma === 'put' && lower(doc, start) === 'it') continue;
      if (NEEDS_SPEECH_NOUN.has(cue.entry.lemma) && !hasSpeechNoun(doc, start)) continue;
      const content = nounContentFrom(doc, frame, start, cue, cues);
      if (!isContent(doc, content)) continue;
      cue.taken = true;
      const relative = cue.subject ? cue.subject.from - 1 : -1;
      const about = NAMING.has(cue.entry.lemma) && /^(?:which|that|whom|who)$/u.test(lower(doc, relative));
      proposals.push(proposal(cue, subject, about ? [[relative, relative + 1], content] : [content]));
    }
    return proposals;
  },
};

/** "a group called Roe's Friends" names, it does not attribute. */
const NAMING = new Set(['call', 'dub', 'name', 'title', 'describe', 'label', 'brand', 'term']);
/** "a group called Roe's Friends", "runs the device called the dial": an indefinite phrase, or another verb's object. */
function isNamed(doc: Document, frame: Frame, cue: VerbCue, subject: Subject): boolean {
  if (/^(?:a|an)$/u.test(lower(doc, subject.range[0]))) return true;
  if (
    /^what/u.test(lower(doc, subject.range[0])) ||
    !cue.forms.has('pp') ||
    cue.group[0] !== cue.at ||
    subject.range[1] !== cue.at
  )
    return false;
  for (let i = subject.from - 1; i >= frame.first && isWord(doc, i) && !quoteAt(doc, frame, i); i--) {
    if (/^(?:CCONJ|SCONJ|PRON)$/u.test(posOf(doc, i)) || /^(?:that|what|who|which)$/u.test(lower(doc, i))) return false;
    if (posOf(doc, i) === 'VERB') return true;
  }
  return false;
}
/** "claimed 500 lives", "claimed territory in the north", "claim asylum": taking, not saying. */
const takesThing = (doc: Document, from: number): boolean => {
  for (let i = from; i < from + 5 && !/^[.,;]$/u.test(doc.tokens[i]?.text ?? ''); i++)
    if (
      /^(?:li(?:fe|ves)|victims?|territor(?:y|ies)|lands?|islands?|asylum|benefits?|pensions?|medals?|titles?|prizes?|wickets?|points?|expenses|compensation|damages)$/u.test(
        lower(doc, i),
      )
    )
      return true;
  return false;
};

/** Verbs that attribute only with an object that is speech or feeling: "raised concerns", "issued a warning". */
const NEEDS_SPEECH_NOUN = new Set(['raise', 'issue', 'deliver', 'post', 'publish', 'relay', 'share']);

function hasSpeechNoun(doc: Document, from: number): boolean {
  for (let i = from; i < from + 5; i++)
    if (
      nounAt(doc, i) ||
      /^(?:objections?|alarm|optimism|apology|apologies|condolences|gratitude)$/u.test(lower(doc, i))
    )
      return true;
  return false;
}

function nounPhraseStart(doc: Document, frame: Frame, cue: VerbCue): number {
  const next = lower(doc, cue.at + 1);
  const particle = cue.entry.particles.get(next);
  if (particle && (particle.has('N') || particle.has('T')))
    return cue.at + (/^(?:on|against|at|to|with|from)$/u.test(lower(doc, cue.at + 2)) && next !== 'on' ? 3 : 2);
  if (!has(cue, 'N')) return -1;
  const start = complementStart(doc, frame, cue.at + 1);
  if (start >= frame.last) return -1;
  if (quoteAt(doc, frame, start)) return start;
  const pos = posOf(doc, start);
  if (
    /^(?:DET|NOUN|PROPN|ADJ|NUM|PRON|SYM)$/u.test(pos) ||
    /^(?:half|all|both)$/u.test(lower(doc, start)) ||
    (lower(doc, start) === 'that' && (isWord(doc, start + 1) || quoteAt(doc, frame, start + 1))) ||
    /^[$€£]$/u.test(doc.tokens[start]?.text ?? '')
  )
    return start;
  if (pos === 'VERB' && /(?:ing|ed)$/u.test(lower(doc, start))) return start;
  return -1;
}

/** The plan was criticised by Roe for its cost: source after "by", the subject is part of the content. */
export const passive: Rule = {
  name: 'passive',
  reportsOnly: true,
  find({ doc, frame, cues }) {
    const proposals: Proposal[] = [];
    for (const cue of cues) {
      if (cue.taken || !cue.entry.speech || (cue.voice !== 'passive' && cue.voice !== 'reduced') || !has(cue, 'N', 'C'))
        continue;
      let by = cue.at + 1;
      while (by < frame.last && /^(?:ADV|PART)$/u.test(posOf(doc, by))) by++;
      if (lower(doc, by) !== 'by') continue;
      const source = phraseAfter(doc, frame, by + 1, false);
      const about = cue.voice === 'passive' ? cue.subject?.range : phraseBefore(doc, frame, cue.group[0]);
      if (!source || !about || RELATIVE.test(lower(doc, about[0]))) continue;
      const rest = /^(?:for|as|of)$/u.test(lower(doc, source[1]))
        ? contentFrom(doc, frame, source[1], cue, cues)
        : null;
      cue.taken = true;
      const subject = { range: source, from: source[0], antecedent: null };
      proposals.push(proposal(cue, subject, rest ? [about, rest] : [about]));
    }
    return proposals;
  },
};
