/**
 * Facts of two articles contradict each other only where both tell of one event. On a day with one great subject (an
 * election, a war) articles of many events stand in one story, and what they count, deny and announce is alike in words.
 */
import { eventLikeness, type StoryDocument } from '../claims/story.ts';
import type { Stories } from '../ledger/stories.ts';
import type { Finding } from '../model.ts';
import { termsOf } from './story-of.ts';

/**
 * Among 163 pairs of articles of thirteen told stories one in twenty is less alike than this; among 89 pairs of political
 * articles about different events that had been alerted of, every other one is.
 */
const LIKENESS_MIN = 0.22;

/** Words in quotation marks are compared by themselves; facts are, if their surroundings are the same. */
const isOfFacts = ({ kind, field }: Finding): boolean =>
  (kind === 'conflict' && field !== 'speaker') || kind === 'denial' || kind === 'reversal';

/** The findings, those of facts of two events as notes. */
export async function alertOfOneEvent(
  stories: Pick<Stories, 'documents' | 'lastRead' | 'frequencies'>,
  document: StoryDocument,
  findings: readonly Finding[],
): Promise<Finding[]> {
  const against = new Set(
    findings.flatMap((one) => (one.severity === 'alert' && one.a !== null && isOfFacts(one) ? [one.a.version] : [])),
  );
  if (against.size === 0) return [...findings];
  const documents = (await stories.documents([...against])) as Map<number, StoryDocument>;
  const total = await stories.lastRead();
  const counts = await stories.frequencies(termsOf([document, ...documents.values()]), total);
  const frequencies = { total, of: (term: string) => counts.get(term) ?? 0 };
  const apart = new Set(
    [...documents].flatMap(([version, other]) =>
      eventLikeness(document, other, frequencies) < LIKENESS_MIN ? [version] : [],
    ),
  );
  return findings.map((one) =>
    one.a !== null && isOfFacts(one) && apart.has(one.a.version) ? { ...one, severity: 'note' } : one,
  );
}
