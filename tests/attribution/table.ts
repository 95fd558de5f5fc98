/** Helpers of the extraction tables: a row is a text and what should come out, written with the words themselves. */

import { extract } from '../../src/attribution/index.ts';
import type { Attribution, Span } from '../../src/model.ts';

export interface Expected {
  /** Words of the source; null when the text names none. */
  readonly source: string | null;
  /** Words of the content, parts joined by " … ". */
  readonly content: string;
  readonly kind?: Attribution['kind'];
  readonly stance?: Attribution['stance'];
  readonly speech?: boolean;
  readonly cue?: string;
}

export interface Row {
  readonly title: string;
  readonly text: string;
  readonly expected: readonly Expected[];
}

export const words = (text: string, spans: readonly Span[] | null): string | null =>
  spans ? spans.map(([start, end]) => text.slice(start, end)).join(' … ') : null;

/** What `extract` finds, in the shape of the table; only the fields a row names are compared. */
export function found(text: string, shape: readonly Expected[]): Expected[] {
  return extract(text).attributions.map((attribution, k) => {
    const row = shape[k];
    const all: Required<Expected> = {
      source: words(text, attribution.source),
      content: words(text, attribution.content) ?? '',
      kind: attribution.kind,
      stance: attribution.stance,
      speech: attribution.speech,
      cue: words(text, attribution.cue) ?? '',
    };
    if (!row) return { source: all.source, content: all.content };
    return Object.fromEntries(Object.keys(row).map((key) => [key, all[key as keyof Expected]])) as unknown as Expected;
  });
}
