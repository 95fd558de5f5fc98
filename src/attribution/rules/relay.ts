/** One party passes on another's words: "…, reports AFP, citing two officials"; "was quoted by state television as saying …". */

import type { VerbCue } from '../3-cues.ts';
import { type Document, type Frame, isCapital, lower, posOf, quoteAt, type Range, wordCount } from '../document.ts';
import { phraseAfter, phraseBefore } from '../noun-phrases.ts';
import { contentFrom } from '../scope.ts';
import { sourceFor } from './complements.ts';
import type { Proposal, Rule, Search } from './rule.ts';

/** Heads of phrases that name people or papers one can cite; what else is cited is a reason, not a source. */
const CITABLE =
  /^(?:officials?|sources?|people|persons?|diplomats?|aides?|spokes(?:man|woman|person|people)|witness(?:es)?|residents?|police|lawmakers?|lawyers?|executives?|insiders?|analysts?|experts?|ministers?|ministry|envoys?|commanders?|members?|advisers?|prosecutors?|employees|workers|relatives|doctors?|documents?|records?|filings?|reports?|statements?|letters?|data|study|survey|poll|media|television|newspapers?|agency|agencies|emails?|memos?)$/u;

/** Tokens between the reporting source and "citing". */
const GAP_TOKENS_MAX = 3;
/** Tokens between "citing" and a cue of the one who reports, when that comes later. */
const AHEAD_TOKENS_MAX = 20;

/**
 * The content of the one who reports, from those cited and by way of the reporter. It stands before ("…, reports AFP, citing
 * X"), or after ("AFP, citing X, reported that …"; "Citing X, AFP reported that …").
 */
export const relay: Rule = {
  name: 'relay',
  find({ doc, frame, cues, found }) {
    const proposals: Proposal[] = [];
    for (const cue of cues) {
      if (!/^(?:citing|quoting)$/u.test(lower(doc, cue.at))) continue;
      if (cue.at > frame.first && (cue.taken || doc.tokens[cue.at - 1]?.text !== ',')) continue;
      const source = phraseAfter(doc, frame, cue.at + 1, false);
      if (!source || !isCitable(doc, frame, source)) continue;
      const outer = found.find(
        (proposal) => proposal.source !== null && proposal.speech && reports(proposal.source, proposal.cue, cue.at),
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

function reports(source: Range, cue: Range | null, at: number): boolean {
  const end = Math.max(source[1], cue?.[1] ?? 0);
  if (end <= at) return at - end <= GAP_TOKENS_MAX;
  return cue !== null && cue[0] > at && cue[0] - at <= AHEAD_TOKENS_MAX && (source[1] === at - 1 || source[0] > at);
}

function isCitable(doc: Document, frame: Frame, [from, to]: Range): boolean {
  for (let i = from; i < Math.min(to, frame.last); i++) {
    if (CITABLE.test(lower(doc, i))) return true;
    if (posOf(doc, i) === 'ADP') return false;
  }
  return isCapital(doc, from) && posOf(doc, to - 1) === 'PROPN';
}

/** Roe was quoted (by X) as saying …; X quoted Roe as saying …; "Q," Roe was quoted as saying. */
export const quotedAsSaying: Rule = {
  name: 'quoted-as-saying',
  find(search) {
    return search.cues.flatMap((cue) => {
      if (cue.taken || !/^(?:quote|cite)$/u.test(cue.entry.lemma)) return [];
      const as = asSaying(search, cue);
      const parties = as < 0 ? null : partiesOf(search, cue, as);
      if (!parties) return [];
      const content = saidContent(search, cue, as + 2);
      if (!content) return [];
      cue.taken = true;
      for (const other of search.cues) if (other.at === as + 1) other.taken = true;
      return [{ ...parties, cue: cue.group, content: [content], speech: true, stance: cue.stance }];
    });
  },
};

/** The "as" of "as saying" that belongs to the cue, or -1. */
function asSaying({ doc, frame }: Search, cue: VerbCue): number {
  for (let i = cue.at + 1; i < Math.min(frame.last - 1, cue.at + AHEAD_TOKENS_MAX); i++) {
    if (quoteAt(doc, frame, i) || /^[.;:]$/u.test(doc.tokens[i]?.text ?? '')) return -1;
    if (lower(doc, i) === 'as' && /^(?:saying|telling)$/u.test(lower(doc, i + 1))) return i;
  }
  return -1;
}

/** Who said it, and who passes it on. */
function partiesOf(search: Search, cue: VerbCue, as: number): { source: Range; via: Range | null } | null {
  const { doc, frame } = search;
  if (cue.voice === 'passive') {
    const by = lower(doc, cue.at + 1) === 'by' ? cue.at + 2 : lower(doc, as + 2) === 'by' ? as + 3 : -1;
    const via = by < 0 ? null : phraseAfter(doc, frame, by, false);
    return cue.subject ? { source: cue.subject.range, via } : null;
  }
  const source = phraseBefore(doc, frame, as);
  if (!source || source[0] <= cue.at) return null;
  return { source, via: sourceFor(search, cue)?.range ?? null };
}

/** The clause after "as saying", else the quotation before the subject. */
function saidContent({ doc, frame, cues, quoteTaken }: Search, cue: VerbCue, from: number): Range | null {
  if (from < frame.last && lower(doc, from) !== 'by') {
    const content = contentFrom(doc, frame, from, cue, cues);
    if (wordCount(doc, content) > 1) {
      const q = doc.quoteOf[content[0]] ?? -1;
      if (q >= 0) quoteTaken[q] = 1;
      return content;
    }
  }
  const end = (cue.subject?.from ?? 0) - 1;
  const q = doc.quoteOf[end] ?? -1;
  const quote = doc.quotes[q];
  if (!quote || quote.close !== end || quoteTaken[q]) return null;
  quoteTaken[q] = 1;
  return [quote.open, quote.close + 1];
}
