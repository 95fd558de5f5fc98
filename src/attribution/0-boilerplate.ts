/** Step 0: what in a text is not the article, and what the text says of the article itself. */

import type { ArticleFacts, Span } from '../model.ts';

export interface Boilerplate {
  readonly boilerplate: readonly Span[];
  readonly facts: ArticleFacts;
}

export function findBoilerplate(_text: string): Boilerplate {
  return { boilerplate: [], facts: { dateline: null, byline: null, credits: [] } };
}
