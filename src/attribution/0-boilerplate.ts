/**
 * Step 0: what in a text is not the article, and what the text says of the article itself. Precision comes first: a line
 * of prose called boilerplate is a statement lost. Linear in the length of the text; total on any string.
 */

import type { ArticleFacts, Span } from '../model.ts';
import { readFacts } from './0-boilerplate/facts.ts';
import { boilerplateLineCharsMax, headlinesUnder, isSiteLine, type Line, linesOf } from './0-boilerplate/lines.ts';

export interface Boilerplate {
  /** Sorted and disjoint. Bylines and lines of credit are among them; datelines, which open a sentence, are not. */
  readonly boilerplate: readonly Span[];
  readonly facts: ArticleFacts;
}

/** Prose may be followed, on one of the last lines, by what the site adds ("… last year. Read next: …"). */
const tailLinesMax = 4;

/** Where the site's sentences at the end of a line begin; null when there are none. */
function siteTail(line: Line): number | null {
  const starts = [...line.line.slice(-boilerplateLineCharsMax).matchAll(/(?<=[.!?]["”’)]?\s+)(?=\p{Lu}|[([])/gu)].map(
    (match) => match.index + Math.max(0, line.line.length - boilerplateLineCharsMax),
  );
  let tail: number | null = null;
  let end = line.line.length;
  for (const start of [0, ...starts].reverse()) {
    if (end - start > boilerplateLineCharsMax || !isSiteLine(line.line.slice(start, end).trim())) break;
    tail = line.start + start;
    end = start;
  }
  return tail;
}

/** Sorted, disjoint spans that cover the same text. */
function merge(spans: readonly Span[]): Span[] {
  const merged: [number, number][] = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

/** Finds the site's own lines and the facts about the article. */
export function findBoilerplate(text: string): Boilerplate {
  const lines = linesOf(text);
  const site = new Set<Line>();
  lines.forEach((line, at) => {
    if (at > 0 && isSiteLine(line.line)) site.add(line);
    for (const headline of lines.slice(at + 1, at + 1 + headlinesUnder(lines, at, text))) site.add(headline);
  });
  const { facts, spans } = readFacts(lines, (line) => site.has(line));
  const tails = lines
    .slice(1)
    .slice(-tailLinesMax)
    .flatMap((line): Span[] => {
      const start = site.has(line) ? null : siteTail(line);
      return start === null ? [] : [[start, line.end]];
    });
  return { boilerplate: merge([...[...site].map((line): Span => [line.start, line.end]), ...tails, ...spans]), facts };
}
