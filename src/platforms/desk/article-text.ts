/**
 * An article's text cut into paragraphs and segments: pure, and exact to the character, because the page's offsets are
 * the record's offsets. Joining all segments' text gives each paragraph as stored.
 */
import type { Span, Statement, StatementKind } from '../../model.ts';

/** A stretch of text that the same statements cover. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /** Positions in the list of statements, outermost first; [] for text nobody said. */
  readonly statements: readonly number[];
  /** Kind of the innermost of them. */
  readonly kind: StatementKind | null;
  readonly boilerplate: boolean;
}

/** A line of the text; empty lines are not paragraphs. */
export interface Paragraph {
  readonly start: number;
  readonly end: number;
  readonly segments: readonly Segment[];
}

/** Cuts `text` at line ends, and within a line wherever a statement, boilerplate or one of `marks` begins or ends. */
export function cutText(
  text: string,
  statements: readonly Statement[],
  boilerplate: readonly Span[],
  marks: readonly number[],
): Paragraph[] {
  const cuts = new Set<number>(marks);
  for (const statement of statements) for (const span of statement.content) addSpan(cuts, span);
  for (const span of boilerplate) addSpan(cuts, span);
  const sorted = [...cuts].sort((a, b) => a - b);
  const order = outermostFirst(statements);
  const paragraphs: Paragraph[] = [];
  for (const match of text.matchAll(/[^\n]*\S[^\n]*/g)) {
    const start = match.index;
    const end = start + match[0].length;
    const edges = [start, ...sorted.filter((cut) => cut > start && cut < end), end];
    const segments = edges.slice(0, -1).map((from, index) => {
      const to = edges[index + 1] ?? end;
      const covering = order.filter((at) => statements[at]?.content.some((span) => covers(span, from, to)));
      const innermost = covering.at(-1);
      return {
        start: from,
        end: to,
        statements: covering,
        kind: innermost === undefined ? null : (statements[innermost]?.kind ?? null),
        boilerplate: boilerplate.some((span) => covers(span, from, to)),
      };
    });
    paragraphs.push({ start, end, segments });
  }
  return paragraphs;
}

function addSpan(cuts: Set<number>, [start, end]: Span): void {
  cuts.add(start).add(end);
}

function covers([start, end]: Span, from: number, to: number): boolean {
  return start <= from && to <= end;
}

/** Narration lies below what people say in it; of two that hold each other the longer is the outer one. */
function outermostFirst(statements: readonly Statement[]): number[] {
  const length = (at: number) => (statements[at]?.end ?? 0) - (statements[at]?.start ?? 0);
  const isNarrated = (at: number) => (statements[at]?.kind === 'narrated' ? 0 : 1);
  return statements.map((_, at) => at).sort((a, b) => isNarrated(a) - isNarrated(b) || length(b) - length(a));
}
