/**
 * Who said what in one text. The steps run in the order of their numbers; each is a pure function of the text and of
 * what the steps before it found.
 *
 *   0 boilerplate   what is not the article; dateline, byline, credits
 *   1 segment       paragraphs, tokens, parts of speech
 *   2 quotes        quotation marks paired, sentences
 *   3 cues          verbs that attribute, with their groups
 *   4 sources       their subjects; then the rules (rules/index.ts) tie contents to them
 *   5 speakers      source words → speakers
 */

import type { Attribution, Extraction, Span } from '../model.ts';
import { findBoilerplate } from './0-boilerplate.ts';
import { segment } from './1-segment.ts';
import { findQuotes } from './2-quotes.ts';
import { findVerbCues } from './3-cues.ts';
import { resolveSpeakers } from './5-speakers.ts';
import { type Document, makeDocument, spanOf } from './document.ts';
import { reportsSpeech } from './register.ts';
import { addFloating } from './rules/floating.ts';
import { RULES } from './rules/index.ts';
import { type Named, settle } from './settle.ts';

export interface ExtractOptions {
  /** Names of rules to leave out, to see what each is worth. */
  readonly disabledRules?: readonly string[];
}

/**
 * Takes out of one text who said what.
 *
 * Pure and total: any string gives an extraction, odd text gives odd results, never an exception. Time is linear in the
 * length of the text.
 *
 * @param text plain text, paragraphs on lines of their own
 * @returns attributions in text order; all offsets are UTF-16 code units into `text`
 */
export function extract(text: string, options: ExtractOptions = {}): Extraction {
  const { boilerplate, facts } = findBoilerplate(text);
  const skipped = facts.dateline ? merge([...boilerplate, facts.dateline.span]) : boilerplate;
  const segments = segment(text, skipped);
  const quoted = findQuotes(segments);
  const doc = makeDocument(segments, quoted);
  const passages = quoted.sentences.flatMap(({ first, last }): Span[] => {
    const span = spanOf(doc, [first, last]);
    return span ? [span] : [];
  });
  const { proposals, reports } = applyRules(doc, options.disabledRules ?? []);
  const { drafts, resolvable } = settle(doc, proposals, reports);
  const toResolve = drafts.map((draft, k) => ({ ...draft, source: resolvable[k] ?? null }));
  const speakers = resolveSpeakers(text, passages, toResolve, boilerplate);
  const attributions = drafts.map(
    (draft, k): Attribution => ({
      source: draft.source,
      cue: draft.cue,
      content: draft.content,
      kind: draft.kind,
      speaker: speakers[k]?.speaker ?? null,
      via: speakers[k]?.via ?? null,
      nested: draft.nested,
      speech: draft.speech,
      stance: draft.stance,
      rule: draft.rule,
    }),
  );
  return { attributions, boilerplate, passages, facts };
}

function applyRules(doc: Document, disabled: readonly string[]): { proposals: Named[]; reports: boolean } {
  const quoteTaken = new Uint8Array(doc.quotes.length);
  const rules = RULES.filter((rule) => !disabled.includes(rule.name));
  const searches = doc.frames.map((frame) => ({
    doc,
    frame,
    cues: findVerbCues(doc, frame),
    quoteTaken,
    found: [] as Named[],
  }));
  const run = (reportsOnly: boolean): void => {
    for (const search of searches) {
      for (const rule of rules) {
        if ((rule.reportsOnly ?? false) !== reportsOnly) continue;
        for (const proposal of rule.find(search)) search.found.push({ ...proposal, rule: rule.name });
      }
    }
  };
  run(false);
  const reports = reportsSpeech(
    doc,
    searches.flatMap(({ found }) => found),
  );
  if (reports) run(true);
  const found = searches.flatMap(({ found }) => found);
  const proposals = disabled.includes('floating-quote') ? found : addFloating(doc, found, quoteTaken);
  return { proposals, reports };
}

/** Sorted and disjoint. */
function merge(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a[0] - b[0])) {
    const before = merged[merged.length - 1];
    if (before && span[0] <= before[1]) merged[merged.length - 1] = [before[0], Math.max(before[1], span[1])];
    else merged.push(span);
  }
  return merged;
}
