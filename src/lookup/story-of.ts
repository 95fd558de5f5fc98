/** Which story on record a document belongs to. */

import { chooseStory, type StoryCandidate, type StoryDocument, type TermFrequencies } from '../claims/story.ts';
import { shortlist } from '../claims/story-evidence.ts';
import type { Services } from '../services.ts';

/** The story a document belongs to, or null. Looks only. */
export async function storyOf({ ledger }: Pick<Services, 'ledger'>, document: StoryDocument): Promise<number | null> {
  const { stories, total } = await ledger.stories.candidates(document.indexTerms);
  if (stories.length === 0) return null;
  const candidates = stories.map(
    ({ story, documents, versions }): StoryCandidate => ({
      story: String(story),
      members: documents as StoryDocument[],
      size: versions,
    }),
  );
  const counts = await ledger.stories.frequencies(termsOf([document]), total);
  const frequencies: TermFrequencies = { total, of: (term) => counts.get(term) ?? 0 };
  // The terms of all candidates are thousands: those of the few that come near are enough.
  const near = shortlist(document, candidates, frequencies);
  const others = termsOf(near.flatMap(({ members }) => members)).filter((term) => !counts.has(term));
  for (const [term, count] of await ledger.stories.frequencies(others, total)) counts.set(term, count);
  const { story } = chooseStory(document, near, frequencies);
  return story === null ? null : Number(story);
}

/** Every term of the documents, once. */
export function termsOf(documents: readonly StoryDocument[]): string[] {
  return [...new Set(documents.flatMap(({ terms }) => terms.map(([term]) => term)))];
}

/** Might two documents tell one story, by how rare their words are in general? */
export function isOneStory(document: StoryDocument, other: StoryDocument): boolean {
  return chooseStory(document, [{ story: '', members: [other], size: 1 }], { total: 0, of: () => 0 }).story !== null;
}
