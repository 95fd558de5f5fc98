/** From proposals in token ranges to drafts in offsets: kinds, duplicates, nesting, order. */

import type { QuoteKind, Span } from '../model.ts';
import { type Document, type Range, spanOf } from './document.ts';
import type { Proposal } from './rules/rule.ts';
import type { Draft } from './types.ts';

export type Named = Proposal & { readonly rule: string };

export interface Settled {
  readonly drafts: readonly Draft[];
  /** Parallel to `drafts`: the source to resolve, which for a relative pronoun is what it stands for. */
  readonly resolvable: readonly (readonly Span[] | null)[];
}

/**
 * Drafts in the order of their contents.
 *
 * @param reports the text is a report: what stands inside another's words is kept only when it relays a third party
 */
export function settle(doc: Document, proposals: readonly Named[], reports: boolean): Settled {
  const built = proposals
    .map((proposal) => ({ proposal, content: spansOf(doc, proposal.content) }))
    .filter(({ content }) => content.length > 0)
    .sort((a, b) => first(a.content) - first(b.content) || last(b.content) - last(a.content));
  const distinct = withoutDuplicates(built);
  const inner = nesting(distinct.map(({ content }) => content));
  const kept = distinct.filter(
    ({ proposal }, k) => inner[k] === null || isRelay(doc, proposal) || (!reports && isSpoken(doc, proposal)),
  );
  const nested = nesting(kept.map(({ content }) => content));
  const drafts = kept.map(({ proposal, content }, k): Draft => {
    const via = proposal.via ? spanOf(doc, proposal.via) : null;
    return {
      source: proposal.source ? spansOf(doc, [proposal.source]) : null,
      cue: proposal.cue ? spansOf(doc, [proposal.cue]) : null,
      content,
      kind: kindOf(doc, proposal.content),
      speech: proposal.speech,
      stance: proposal.stance,
      rule: proposal.rule,
      nested: nested[k] ?? null,
      viaSpan: via,
    };
  });
  const resolvable = kept.map(({ proposal }, k) =>
    proposal.antecedent ? spansOf(doc, [proposal.antecedent]) : (drafts[k]?.source ?? null),
  );
  return { drafts, resolvable };
}

type Built = { readonly proposal: Named; readonly content: readonly Span[] };

const first = (spans: readonly Span[]): number => spans[0]?.[0] ?? 0;
const last = (spans: readonly Span[]): number => spans[spans.length - 1]?.[1] ?? 0;

/** Sorted, disjoint, non-empty spans of token ranges. */
function spansOf(doc: Document, ranges: readonly Range[]): Span[] {
  const spans: Span[] = [];
  for (const range of ranges) {
    const span = spanOf(doc, range);
    if (span) spans.push(span);
  }
  spans.sort((a, b) => a[0] - b[0]);
  const merged: Span[] = [];
  for (const span of spans) {
    const before = merged[merged.length - 1];
    if (before && span[0] <= before[1]) merged[merged.length - 1] = [before[0], Math.max(before[1], span[1])];
    else merged.push(span);
  }
  return merged;
}

/** All, some or none of the content's words stand inside quotation marks. */
function kindOf(doc: Document, ranges: readonly Range[]): QuoteKind {
  let inside = 0;
  let outside = 0;
  for (const [from, to] of ranges) {
    for (let i = from; i < to; i++) {
      if (!doc.tokens[i]?.word) continue;
      if ((doc.quoteOf[i] ?? -1) >= 0) inside++;
      else outside++;
    }
  }
  if (inside === 0) return 'indirect';
  return outside === 0 ? 'direct' : 'mixed';
}

/**
 * One content found twice for one source is one attribution: the first rule's. Of two clauses' cues with one content, the
 * nearer holds ("a study published in March suggests that …").
 */
function withoutDuplicates(built: readonly Built[]): Built[] {
  const seen = new Set<string>();
  const nearest = new Map<string, number>();
  for (const { proposal, content } of built)
    if (proposal.rule === 'clause') {
      const key = JSON.stringify(content);
      nearest.set(key, Math.max(nearest.get(key) ?? 0, proposal.cue?.[0] ?? 0));
    }
  return built.filter(({ proposal, content }) => {
    if (proposal.rule === 'clause' && (nearest.get(JSON.stringify(content)) ?? 0) > (proposal.cue?.[0] ?? 0))
      return false;
    const key = JSON.stringify([content, proposal.source]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** For each content, the index of the smallest other content that holds it. Contents are sorted by start. */
function nesting(contents: readonly (readonly Span[])[]): (number | null)[] {
  const open: number[] = [];
  return contents.map((content, k) => {
    while (open.length > 0 && last(contents[open[open.length - 1] as number] as readonly Span[]) <= first(content))
      open.pop();
    let parent: number | null = null;
    for (let n = open.length - 1; n >= 0 && parent === null; n--) {
      const candidate = open[n] as number;
      if (holds(contents[candidate] as readonly Span[], content)) parent = candidate;
    }
    open.push(k);
    return parent;
  });
}

const holds = (outer: readonly Span[], inner: readonly Span[]): boolean =>
  inner.every(([s, e]) => outer.some(([a, b]) => a <= s && e <= b)) && JSON.stringify(outer) !== JSON.stringify(inner);

const NO_RELAYING_SOURCE = /^(?:i|we|you|it|this|that|there|what|my|our|your|its|who|which|one)$/u;
const RELAY_RULES = new Set(['clause', 'according-to', 'quote-first', 'quote-after', 'noun-cue', 'parenthetical']);
const CLAUSE_RULES = new Set(['clause', 'quote-after', 'parenthetical']);

/** Outside reports and quotation marks, in transcripts, "I think she said …" is all there is to take out. */
const isSpoken = (doc: Document, { rule, cue }: Named): boolean =>
  CLAUSE_RULES.has(rule) && (doc.quoteOf[cue?.[0] ?? -1] ?? -1) < 0;

/** Inside another's content only plain reports of a third party count. */
const PLAIN_REPORT = /^(?:said|says|say|told|tells|asked|according|claim|claims|claimed)$/u;
const PLAIN_BELIEF = /^(?:believes?|believed|thinks?|thought|feels?|felt|wants?|impression)$/u;

/**
 * An attribution inside another's content is kept when someone relays a third party: "Roe said his envoys believe …".
 * "I think" or "he thinks" inside one's own words adds nothing to who said what.
 */
function isRelay(doc: Document, { rule, source, cue, content }: Named): boolean {
  if (!source || !cue || !RELAY_RULES.has(rule)) return false;
  const head = doc.tokens[source[0]]?.lower ?? '';
  if (NO_RELAYING_SOURCE.test(head)) return false;
  if (rule === 'noun-cue' && !startsWithThat(doc, content)) return false;
  const verb = doc.tokens[cue[1] - 1]?.lower ?? '';
  const pronoun = /^(?:he|she|they)$/u.test(head);
  const quoted = (doc.quoteOf[cue[0]] ?? -1) >= 0;
  return (
    (PLAIN_BELIEF.test(verb) && !pronoun && !quoted) || (PLAIN_REPORT.test(verb) && !quoted) || rule === 'noun-cue'
  );
}

const startsWithThat = (doc: Document, content: readonly Range[]): boolean =>
  doc.tokens[content[0]?.[0] ?? -1]?.lower === 'that';
