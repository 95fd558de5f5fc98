/** Readings for tests, through the real extraction. */
import { extract } from '../../src/attribution/index.ts';
import { type Reading, readingOf } from '../../src/claims/index.ts';

interface Given {
  readonly id: string;
  readonly text: string;
  /** Hours after noon of Wednesday 4 June 2025. */
  readonly hours?: number;
  readonly outlet?: string;
  readonly title?: string;
  readonly article?: string;
  readonly wireGroup?: string | null;
  readonly seq?: number;
}

export function reading({ id, text, hours = 0, outlet, title, article, wireGroup = null, seq = 0 }: Given): Reading {
  const published = new Date(Date.UTC(2025, 5, 4, 12 + hours)).toISOString();
  return readingOf(
    {
      seq,
      id,
      article: article ?? id,
      number: 1,
      outlet: outlet ?? `The ${id} Post`,
      url: `https://example.org/${id}`,
      published,
      title: title ?? null,
      text,
      wireGroup,
    },
    extract(text),
  );
}
