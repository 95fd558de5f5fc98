/** Statements that nobody has made yet in this story. */
import type { Finding, Statement } from '../model.ts';
import { type Features, featuresOf, memoised } from './features.ts';
import type { Reading } from './types.ts';

/** Share of a statement's content words that one known statement must hold for it to be no news. */
const KNOWN_SHARE_MIN = 0.6;
const CONTENT_WORDS_MIN = 3;
/** The most telling new statements of one article; the rest is in the article. */
const NEW_MAX = 12;

type Words = ReadonlySet<string>;
/** Content concepts of each statement of a reading. */
const contents = memoised((features: Features): ReadonlyMap<Statement, Words> => {
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
  return found;
});

/** For each content word, the statements of a reading that hold it, by number. */
const postingsOf = memoised((features: Features): ReadonlyMap<string, readonly number[]> => {
  const found = new Map<string, number[]>();
  [...contents(features).values()].forEach((words, i) => {
    for (const word of words) {
      const list = found.get(word);
      if (list) list.push(i);
      else found.set(word, [i]);
    }
  });
  return found;
});

/** Does one statement of the reading hold enough of the words? */
function holds(features: Features, words: Words): boolean {
  const need = words.size * KNOWN_SHARE_MIN;
  const postings = postingsOf(features);
  const counts = new Uint16Array(features.reading.statements.length);
  for (const word of words)
    for (const i of postings.get(word) ?? []) {
      const count = (counts[i] ?? 0) + 1;
      if (count >= need) return true;
      counts[i] = count;
    }
  return false;
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
  const record = known.map((reading) => featuresOf(reading));
  const fresh = [...contents(features)]
    .filter(([, words]) => words.size >= CONTENT_WORDS_MIN && !record.some((other) => holds(other, words)))
    .map(([statement]) => statement);
  const spoken = fresh.filter(({ kind }) => kind !== 'narrated');
  const told = fresh.filter(({ kind }) => kind === 'narrated');
  const chosen = [...spoken, ...told].slice(0, NEW_MAX);
  const first = next.statements[0];
  const shown = chosen.length > 0 || !first ? chosen : [first];
  return shown.sort((a, b) => a.start - b.start).map((statement) => finding(statement, features));
}
