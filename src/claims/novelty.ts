/** Statements that nobody has made yet in this story. */
import type { Finding, Statement } from '../model.ts';
import { type Features, featuresOf } from './features.ts';
import type { Reading } from './types.ts';

/** Share of a statement's content words that one known statement must hold for it to be no news. */
const KNOWN_SHARE_MIN = 0.6;
const CONTENT_WORDS_MIN = 3;
/** The most telling new statements of one article; the rest is in the article. */
const NEW_MAX = 12;

type Words = ReadonlySet<string>;
const memory = new WeakMap<Features, ReadonlyMap<Statement, Words>>();

/** Content concepts of each statement of a reading. */
function contents(features: Features): ReadonlyMap<Statement, Words> {
  const known = memory.get(features);
  if (known) return known;
  const { sentences, reading } = features;
  const found = new Map<Statement, Words>();
  let at = 0;
  for (const statement of reading.statements) {
    while (at > 0 && (sentences[at]?.start ?? 0) > statement.start) at--;
    while (at < sentences.length && (sentences[at]?.end ?? 0) <= statement.start) at++;
    const words = new Set<string>();
    for (let i = at; i < sentences.length && (sentences[i]?.start ?? 0) < statement.end; i++)
      for (const token of sentences[i]?.tokens ?? [])
        if (!token.stop && token.end > statement.start && token.start < statement.end) words.add(token.concept);
    found.set(statement, words);
  }
  memory.set(features, found);
  return found;
}

function isKnown(words: Words, record: readonly Words[]): boolean {
  const need = words.size * KNOWN_SHARE_MIN;
  return record.some((other) => {
    let count = 0;
    for (const word of words) if (other.has(word)) count++;
    return count >= need;
  });
}

function finding(statement: Statement, next: Features): Finding {
  const { id, seq, outlet } = next.reading.version;
  const speaker = statement.speaker && !statement.speaker.unnamed ? ` by ${statement.speaker.name}` : '';
  return {
    kind: 'new',
    field: null,
    severity: 'note',
    a: null,
    b: { article: id, version: seq, start: statement.start, end: statement.end },
    why: `${outlet} is the first of the story's articles to report this statement${speaker}.`,
    rule: 'new',
    cluster: `new:${id}:${statement.start}`,
  };
}

/**
 * Notes for what an article is the first to report, quotations before narration, at most twelve; the opening statement
 * when all of it is known, so that every article leaves a trace.
 */
export function noveltyOf(next: Reading, known: readonly Reading[]): Finding[] {
  const features = featuresOf(next);
  const record = known.flatMap((reading) => [...contents(featuresOf(reading)).values()]);
  const fresh = [...contents(features)]
    .filter(([, words]) => words.size >= CONTENT_WORDS_MIN && !isKnown(words, record))
    .map(([statement]) => statement);
  const spoken = fresh.filter(({ kind }) => kind !== 'narrated');
  const told = fresh.filter(({ kind }) => kind === 'narrated');
  const chosen = [...spoken, ...told].slice(0, NEW_MAX);
  const first = next.statements[0];
  const shown = chosen.length > 0 || !first ? chosen : [first];
  return shown.sort((a, b) => a.start - b.start).map((statement) => finding(statement, features));
}
