/** …, reports AFP, citing two officials: the same content, from those cited, by way of the one who reports. */

import { phraseAfter } from '../4-sources.ts';
import { type Document, type Frame, isCapital, lower, posOf, type Range } from '../document.ts';
import type { Proposal, Rule } from './rule.ts';

/** Heads of phrases that name people or papers one can cite; what else is cited is a reason, not a source. */
const CITABLE =
  /^(?:officials?|sources?|people|persons?|diplomats?|aides?|spokes(?:man|woman|person|people)|witnesses|residents|police|lawmakers|executives|insiders|analysts|documents?|records?|filings?|reports?|media|newspapers?|agency|agencies|emails?|memos?)$/u;

/** Tokens between the reporting source and "citing". */
const GAP_TOKENS_MAX = 3;

export const relay: Rule = {
  name: 'relay',
  find({ doc, frame, cues, found }) {
    const proposals: Proposal[] = [];
    for (const cue of cues) {
      if (cue.taken || !/^(?:citing|quoting)$/u.test(lower(doc, cue.at)) || doc.tokens[cue.at - 1]?.text !== ',')
        continue;
      const source = phraseAfter(doc, frame, cue.at + 1, false);
      if (!source || !isCitable(doc, frame, source)) continue;
      const outer = found.find(
        (proposal) => proposal.source !== null && endsBefore(proposal.source, proposal.cue, cue.at) && proposal.speech,
      );
      if (!outer?.source) continue;
      cue.taken = true;
      proposals.push({
        source,
        cue: cue.group,
        content: outer.content,
        speech: true,
        stance: 'asserted',
        via: outer.source,
      });
    }
    return proposals;
  },
};

const endsBefore = (source: Range, cue: Range | null, at: number): boolean =>
  Math.max(source[1], cue?.[1] ?? 0) <= at && at - Math.max(source[1], cue?.[1] ?? 0) <= GAP_TOKENS_MAX;

function isCitable(doc: Document, frame: Frame, [from, to]: Range): boolean {
  for (let i = from; i < Math.min(to, frame.last); i++) {
    if (CITABLE.test(lower(doc, i))) return true;
    if (posOf(doc, i) === 'ADP') return false;
  }
  return isCapital(doc, from) && posOf(doc, to - 1) === 'PROPN';
}
