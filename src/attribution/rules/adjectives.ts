/** Adjectives and adverbs that attribute: "is confident that …", "was concerned about …", "reportedly". */

import { subjectBefore } from '../4-sources.ts';
import { adjectiveAt, type Document, type Frame, lower, posOf, quoteAt, trim, wordCount } from '../document.ts';
import { contentFrom, nounContentFrom } from '../scope.ts';
import { precedingSubject } from './complements.ts';
import type { Proposal, Rule, Search } from './rule.ts';

const LINKING = new Set(
  "is are was were be been am 's 're 'm feel feels felt seem seems remain remains remained become became".split(' '),
);

/** Roe is confident (that) CLAUSE. */
export const adjective: Rule = { name: 'adjective', find: (search) => find(search, true) };

/** Roe was worried about X; Roe is eager to go. */
export const adjectivePhrase: Rule = {
  name: 'adjective-phrase',
  reportsOnly: true,
  find: (search) => find(search, false),
};

function find(search: Search, clauses: boolean): Proposal[] {
  const { doc, frame, cues } = search;
  const proposals: Proposal[] = [];
  for (let i = frame.first + 1; i < frame.last - 1; i++) {
    if (quoteAt(doc, frame, i)) continue;
    const entry = adjectiveAt(doc, i);
    if (!entry || cues.some((cue) => cue.at === i && cue.taken)) continue;
    const link = linkBefore(doc, frame, i);
    if (link < 0) continue;
    const next = lower(doc, i + 1);
    const clause = clauses && entry.clause && (next === 'that' || startsBareClause(doc, i + 1));
    const infinitive = !clauses && entry.infinitive && next === 'to' && posOf(doc, i + 2) !== 'DET';
    const about = !clauses && entry.prepositions.has(next);
    if (!clause && !infinitive && !about) continue;
    const joined = /^(?:and|but)$/u.test(lower(doc, link - 1)); // "and was worried that"
    const subject = joined ? precedingSubject(search, link) : subjectBefore(doc, frame, link);
    if (!subject || /^(?:it|this|that|there|what)$/u.test(lower(doc, subject.range[0]))) continue;
    const from = about ? i + 2 : i + 1;
    const content = about ? nounContentFrom(doc, frame, from, null, cues) : contentFrom(doc, frame, from, null, cues);
    if (wordCount(doc, content) === 0) continue;
    const cue = cues.find((other) => other.at === i);
    if (cue) cue.taken = true;
    const negated = /^(?:not|n't|never)$/u.test(lower(doc, i - 1)) || /^(?:not|n't|never)$/u.test(lower(doc, link + 1));
    proposals.push({
      source: subject.range,
      antecedent: subject.antecedent,
      cue: [link, i + 1],
      content: [content],
      speech: false,
      stance: negated ? 'negated' : 'asserted',
    });
  }
  return proposals;
}

/** The first word of the linking verb group before an adjective, adverbs between, or -1. */
function linkBefore(doc: Document, frame: Frame, at: number): number {
  let i = at - 1;
  while (i > frame.first && (posOf(doc, i) === 'ADV' || /^(?:not|n't|n)$/u.test(lower(doc, i)))) i--;
  if (!LINKING.has(lower(doc, i))) return -1;
  while (
    i - 1 > frame.first &&
    (posOf(doc, i - 1) === 'AUX' || (posOf(doc, i - 1) === 'ADV' && posOf(doc, i - 2) === 'AUX'))
  )
    i--;
  return i;
}

const startsBareClause = (doc: Document, i: number): boolean =>
  /^(?:he|she|they|it|we|i|you|there|the|his|her|their|its)$/u.test(lower(doc, i)) || posOf(doc, i) === 'PROPN';

const HEARSAY = new Set(['reportedly', 'allegedly', 'supposedly']);

/** The plan reportedly includes X: nobody is named, the whole clause is the content. */
export const reportedly: Rule = {
  name: 'reportedly',
  reportsOnly: true,
  find({ doc, frame, cues }) {
    if (frame.inside >= 0) return [];
    for (let i = frame.first; i < frame.last; i++) {
      if (!HEARSAY.has(lower(doc, i)) || quoteAt(doc, frame, i)) continue;
      const left = trim(doc, [clauseStart(doc, frame, i), i]);
      const right = contentFrom(doc, frame, i + 1, null, cues);
      const content = [left, right].filter((range) => wordCount(doc, range) > 0);
      if (content.length === 0) return [];
      return [{ source: null, cue: [i, i + 1], content, speech: true, stance: 'asserted' }];
    }
    return [];
  },
};

function clauseStart(doc: Document, frame: Frame, at: number): number {
  for (let i = at - 1; i >= frame.first; i--) {
    if (/^[,;—–]$|^--$/u.test(doc.tokens[i]?.text ?? '')) return i + 1;
    if (/^(?:and|but|while|because|that)$/u.test(lower(doc, i))) return i + 1;
  }
  return frame.first;
}
