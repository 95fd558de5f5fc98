/** One look-up of the record, the same for /who-said, the CLI and /check: candidates by index, then judged. */
import { answer } from '../claims/answer.ts';
import { candidateTerms, parseQuery } from '../claims/query.ts';
import type { Answer, Answers, Query, StatementHit } from '../claims/types.ts';
import { parseDuration } from '../config.ts';
import type { Ledger } from '../ledger/index.ts';
import type { SearchFilter } from '../ledger/search.ts';

export interface Question {
  readonly words: string;
  readonly by?: string | undefined;
  readonly in?: string | undefined;
  /** "7d"; counted from the time of publication. */
  readonly since?: string | undefined;
  readonly kind?: string | undefined;
}

export interface Found {
  readonly query: Query;
  readonly answers: Answers;
}

/** Never throws for odd words: they are simply not on record. */
export async function whoSaid(ledger: Ledger, question: Question, now: Date): Promise<Found> {
  const query = parseQuery(question.words, question.by ?? null);
  const filter = filterOf(question, now);
  const { all } = candidateTerms(query);
  const hits =
    query.words === '' ? [] : await ledger.search.byWords(query.words, all, filter, { quoted: query.quoted });
  const speakers = query.by === null ? [] : await ledger.speakers.find(query.by);
  if (query.by !== null && speakers.length > 0) {
    const ids = (await Promise.all(speakers.map(({ id }) => ledger.speakers.family(id)))).flat();
    const own = await ledger.search.bySpeaker({ ...filter, speakers: ids }, query.words === '' ? 200 : 100);
    const known = new Set(hits.map(keyOf));
    hits.push(...own.filter((hit) => !known.has(keyOf(hit))));
  }
  return { query, answers: answer(query, latestVersions(hits)) };
}

const keyOf = (hit: StatementHit): string => `${hit.version.seq}:${hit.statement.index}`;

function filterOf(question: Question, now: Date): SearchFilter {
  const sinceMs = question.since === undefined ? null : parseDuration(question.since);
  return {
    ...(question.in ? { outlet: question.in } : {}),
    ...(sinceMs === null ? {} : { since: new Date(now.getTime() - sinceMs) }),
    ...(question.kind ? { kind: question.kind } : {}),
  };
}

/** A statement that a later version of its article repeats is answered from the later one only. */
function latestVersions(hits: readonly StatementHit[]): StatementHit[] {
  const newest = new Map<string, number>();
  const wordsOf = ({ version, statement }: StatementHit) =>
    `${version.article}\n${statement.content.map(([start, end]) => version.text.slice(start, end)).join(' ')}`;
  for (const hit of hits) {
    const key = wordsOf(hit);
    newest.set(key, Math.max(newest.get(key) ?? 0, hit.version.number));
  }
  return hits.filter((hit) => newest.get(wordsOf(hit)) === hit.version.number);
}

/** The words of an answer: a slice of its version, from the first word of the content to the last. */
export function answerText({ version, statement }: StatementHit): string {
  return version.text.slice(statement.start, statement.end);
}

/** As the command line prints it. */
export function answerJson(one: Answer) {
  const { version, statement, speakerName } = one.hit;
  return {
    speaker: speakerName ?? statement.speaker?.name ?? null,
    via: statement.via,
    kind: statement.kind,
    text: answerText(one.hit),
    article: version.id,
    outlet: version.outlet,
    url: version.url,
    published: version.published,
    start: statement.start,
    end: statement.end,
    match: one.match,
    also: one.also.map((other) => ({ outlet: other.version.outlet, url: other.version.url })),
    origins: one.origins,
  };
}
