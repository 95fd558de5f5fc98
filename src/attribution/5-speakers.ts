/** Step 5: whose words they are. */

import type { Span, SpeakerMention } from '../model.ts';
import type { Draft } from './types.ts';

export interface Resolution {
  readonly speaker: SpeakerMention | null;
  /** Who relayed it, or null. */
  readonly via: string | null;
}

/** One resolution a draft, in the order of `drafts`. */
export function resolveSpeakers(
  text: string,
  _passages: readonly Span[],
  drafts: readonly Draft[],
  _boilerplate: readonly Span[],
): Resolution[] {
  const words = (span: Span | undefined | null): string | null => (span ? text.slice(span[0], span[1]) : null);
  return drafts.map((draft) => {
    const name = words(draft.source?.[0]);
    return { speaker: name === null ? null : { name, role: null, unnamed: false }, via: words(draft.viaSpan) };
  });
}
