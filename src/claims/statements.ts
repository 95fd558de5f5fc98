/** From what extraction took out of a text to what the rules compare. */
import type { Attribution, Extraction, Span, Statement, Version } from '../model.ts';
import type { Reading } from './types.ts';

const hull = (spans: readonly Span[]): Span => [spans[0]?.[0] ?? 0, spans.at(-1)?.[1] ?? 0];

/** The passages that hold a statement with its source and cue. */
function passageOf(spans: readonly Span[], passages: readonly Span[]): Span {
  const [start, end] = hull([...spans].sort((a, b) => a[0] - b[0]));
  const holding = passages.filter((passage) => passage[0] < end && passage[1] > start);
  return holding.length > 0
    ? [Math.min(start, holding[0]?.[0] ?? start), Math.max(end, holding.at(-1)?.[1] ?? end)]
    : [start, end];
}

function ofAttribution(attribution: Attribution, passages: readonly Span[]): Omit<Statement, 'index'> {
  const [start, end] = hull(attribution.content);
  const all = [...attribution.content, ...(attribution.source ?? []), ...(attribution.cue ?? [])];
  const { kind, content, speaker, via, speech, stance } = attribution;
  return { kind, content, start, end, passage: passageOf(all, passages), speaker, via, speech, stance };
}

/** Fewer words than this state nothing: "More follows." */
const NARRATED_WORDS_MIN = 5;

function ofPassage(passage: Span): Omit<Statement, 'index'> {
  return {
    kind: 'narrated',
    content: [passage],
    start: passage[0],
    end: passage[1],
    passage,
    speaker: null,
    via: null,
    speech: false,
    stance: 'asserted',
  };
}

/**
 * The statements of a text in order of their start: one an attribution, and one for each passage that lies outside all
 * contents and says something in the outlet's own voice. Spans are offsets into `text`; spans outside it are dropped.
 */
export function statementsOf(text: string, extraction: Extraction): Statement[] {
  const inside = (span: Span): boolean => span[0] >= 0 && span[0] < span[1] && span[1] <= text.length;
  const attributed = extraction.attributions
    .filter(({ content }) => content.length > 0 && content.every(inside))
    .map((attribution) => ofAttribution(attribution, extraction.passages));
  const told = extraction.passages.filter(
    (passage) =>
      inside(passage) &&
      !attributed.some((s) => s.content.some(([start, end]) => start < passage[1] && end > passage[0])) &&
      text.slice(...passage).split(/\s+/).length >= NARRATED_WORDS_MIN,
  );
  return [...attributed, ...told.map(ofPassage)]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map((statement, index) => ({ ...statement, index }));
}

/** A version with all that was taken out of it, as plain data. */
export function readingOf(version: Version, extraction: Extraction): Reading {
  return {
    version,
    statements: statementsOf(version.text, extraction),
    passages: extraction.passages,
    boilerplate: extraction.boilerplate,
    facts: extraction.facts,
  };
}
