/**
 * What the steps of the extraction hand to each other. `Draft` is the contract between the span steps (1–4) and the
 * speaker step (5): all offsets are UTF-16 code units into the whole text, spans are sorted and disjoint.
 */

import type { QuoteKind, Span, Stance } from '../model.ts';

/** An attribution whose source is still words of the text, not yet a speaker. */
export interface Draft {
  /** The source as it stands: "Hugh Hill, a doctor,"; null when the text names none. */
  readonly source: readonly Span[] | null;
  readonly cue: readonly Span[] | null;
  readonly content: readonly Span[];
  readonly kind: QuoteKind;
  /** True for speech; false for beliefs, intentions, impressions. */
  readonly speech: boolean;
  readonly stance: Stance;
  /** Name of the rule that found it. */
  readonly rule: string;
  /** Index, in the same list, of the attribution whose content holds this one. */
  readonly nested: number | null;
  /** A relaying party's words: "AFP" in "reports AFP, citing two officials". */
  readonly viaSpan: Span | null;
}
