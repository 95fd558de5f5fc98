/** What a later version of one article changed. */
import type { Evidence, Finding, FindingField, Severity } from '../model.ts';
import { words } from '../text/words.ts';
import { postsOf } from './facts/posts.ts';
import { type Features, featuresOf } from './features.ts';
import { conceptOf } from './lexicon/concepts.ts';
import { plainWords } from './lexicon/spelling.ts';
import { quoted } from './rules/rule.ts';
import { isNegator, type Sentence } from './sentences.ts';
import type { Reading } from './types.ts';

const plain = (sentence: Sentence): string[] => words(sentence.text).flatMap((word) => plainWords(word.folded));

/** Dice's coefficient of the words of two sentences. */
function likeness(a: readonly string[], b: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1);
  let both = 0;
  for (const word of b) {
    const left = counts.get(word) ?? 0;
    if (left > 0) both++;
    counts.set(word, left - 1);
  }
  return (2 * both) / Math.max(1, a.length + b.length);
}

/** Less alike than this and a sentence is new, not changed. */
const LIKENESS_MIN = 0.4;
/** Above this share of unmatched sentences it is another text or another template, and nothing is told of its parts. */
const REWRITTEN_SHARE_MIN = 0.7;

/** More changed sentences than this are another text. */
const CHANGED_MAX = 300;

interface Change {
  readonly before: Sentence;
  readonly after: Sentence;
}

interface Matching {
  readonly changed: readonly Change[];
  readonly removed: readonly Sentence[];
  readonly added: readonly Sentence[];
}

/** Pairs the sentences that are not word for word the same, most alike first; titles go with titles. */
function match(before: readonly Sentence[], after: readonly Sentence[]): Matching {
  const kept = new Set(after.map((sentence) => plain(sentence).join(' ')));
  const held = new Set(before.map((sentence) => plain(sentence).join(' ')));
  const gone = before.filter((sentence) => !kept.has(plain(sentence).join(' ')));
  const come = after.filter((sentence) => !held.has(plain(sentence).join(' ')));
  const comeWords = come.slice(0, CHANGED_MAX).map(plain);
  const options = gone.slice(0, CHANGED_MAX).flatMap((x) => {
    const own = plain(x);
    return come
      .slice(0, CHANGED_MAX)
      .map((y, j) => ({ x, y, score: x.headline && y.headline ? 2 : likeness(own, comeWords[j] ?? []) }));
  });
  const changed: Change[] = [];
  const used = new Set<Sentence>();
  for (const { x, y, score } of options.sort(
    (p, q) => q.score - p.score || p.x.start - q.x.start || p.y.start - q.y.start,
  )) {
    if (score < LIKENESS_MIN || used.has(x) || used.has(y)) continue;
    used.add(x).add(y);
    changed.push({ before: x, after: y });
  }
  return {
    changed: changed.sort((p, q) => p.after.start - q.after.start),
    removed: gone.filter((sentence) => !used.has(sentence)),
    added: come.filter((sentence) => !used.has(sentence)),
  };
}

const without = (a: readonly string[], b: readonly string[]): string[] => {
  const left = [...b];
  return a.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
};

interface Kind {
  readonly field: FindingField;
  readonly severity: Severity;
}

/** What of the sentence changed, gravest first. */
function kindOf(change: Change, before: Features, after: Features): Kind {
  const of = <T extends { readonly sentence: Sentence }>(list: readonly T[], sentence: Sentence) =>
    list.filter((item) => item.sentence === sentence);
  const moved = (a: readonly string[], b: readonly string[]): boolean => without(a, b).length > 0 && a.length > 0;
  const { before: x, after: y } = change;
  if (negationMoved(x, y)) return { field: 'polarity', severity: 'alert' };
  const clock = (f: Features, s: Sentence) => of(f.clocks, s).map((c) => c.minutes.join());
  if (moved(clock(before, x), clock(after, y)) && clock(after, y).length > 0)
    return { field: 'time', severity: 'alert' };
  const day = (f: Features, s: Sentence) => of(f.days, s).map((d) => `${d.low}-${d.high}`);
  if (moved(day(before, x), day(after, y)) && day(after, y).length > 0) return { field: 'date', severity: 'alert' };
  const value = (f: Features, s: Sentence) => [
    ...of(f.quantities, s).map((q) => `${q.unit} ${q.value}`),
    ...of(f.votes, s).map((v) => v.text),
  ];
  if (moved(value(before, x), value(after, y))) return { field: 'number', severity: 'alert' };
  if (roleChanged(change, before, after)) return { field: 'role', severity: 'alert' };
  const names = (a: Sentence, b: Sentence) => without([...a.proper], [...b.proper]);
  if (names(x, y).length > 0 && names(y, x).length > 0) return { field: 'name', severity: 'alert' };
  return { field: 'wording', severity: quoteChanged(change, before, after) ? 'alert' : 'note' };
}

/** A person of both sentences had a post and has another now, or is told of in other words. */
function roleChanged({ before: x, after: y }: Change, before: Features, after: Features): boolean {
  const posts = postsOf(before).filter((post) => post.person.sentence === x);
  return posts.some(({ person, office, under }) => {
    const now = after.people.find((other) => other.sentence === y && other.surnameKey === person.surnameKey);
    const held = postsOf(after).filter((post) => post.person === now);
    if (!now || held.some((post) => post.office === office && post.under === under)) return false;
    const next = y.tokens[now.last + 1];
    return held.length > 0 || (/^,\s/.test(next?.before ?? '') && /^(?:a|an|one)$/.test(next?.folded ?? ''));
  });
}

/** A "no" or "not" came or went before a word that both versions have; an added clause with a "not" of its own is none. */
function negationMoved(x: Sentence, y: Sentence): boolean {
  const negations = (sentence: Sentence, other: Sentence): string[] =>
    sentence.tokens
      .map((token, i) => [token, sentence.tokens.slice(i + 1).find((next) => !next.stop)] as const)
      .filter(
        ([token, next]) =>
          isNegator(token) && next !== undefined && other.tokens.some((o) => o.concept === next.concept),
      )
      .map(([, next]) => next?.concept ?? '');
  const [a, b] = [negations(x, y), negations(y, x)];
  return without(a, b).length + without(b, a).length > 0;
}

/** Small words and figures that make another statement of it, also by changing places. */
const SENSE =
  /^(?:if|unless|may|might|could|would|should|must|cannot|perhaps|maybe|only|always|all|some|most|\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand|million)$/;

/** Were content words between quotation marks exchanged or dropped? */
function quoteChanged({ before: x, after: y }: Change, before: Features, after: Features): boolean {
  const inside = (features: Features, sentence: Sentence): string[] =>
    features.quotes
      .filter((quote) => quote.start < sentence.end && quote.end > sentence.start)
      .flatMap((quote) => quote.plain.filter((word) => word.weight > 0.3).map((word) => conceptOf(word.stem)));
  const [a, b] = [inside(before, x), inside(after, y)];
  const sense = (features: Features, sentence: Sentence): string =>
    features.quotes
      .filter((quote) => quote.start < sentence.end && quote.end > sentence.start)
      .flatMap((quote) => quote.words.map((word) => word.folded).filter((word) => SENSE.test(word)))
      .join(' ');
  if (a.length > 0 && b.length > 0 && sense(before, x) !== sense(after, y)) return true;
  return a.length > 0 && b.length > 0 && without(a, b).length > 0;
}

const evidence = (features: Features, sentence: Sentence): Evidence => ({
  article: features.reading.version.id,
  version: features.reading.version.seq,
  start: sentence.start,
  end: sentence.end,
});

const WHAT: Readonly<Record<FindingField, string>> = {
  polarity: 'turned a statement round',
  number: 'changed a number',
  time: 'changed a time',
  date: 'changed a date',
  name: 'changed a name',
  place: 'changed a place',
  role: 'changed a role',
  speaker: 'changed the speaker',
  attribution: 'changed the attribution',
  wording: 'reworded',
};

function changeFinding(change: Change, before: Features, after: Features): Finding {
  const kind = kindOf(change, before, after);
  const where = change.after.headline ? ' in the headline' : '';
  return {
    kind: 'edit',
    field: kind.field,
    severity: kind.severity,
    a: evidence(before, change.before),
    b: evidence(after, change.after),
    why: `${after.reading.version.outlet} ${WHAT[kind.field]}${where}: ${quoted(change.before.text)} is now ${quoted(change.after.text)}.`,
    rule: 'edit',
    cluster: `edit:${kind.field}:${change.after.start}`,
  };
}

/** A removed passage is shown against the passage that now stands where it stood. */
function removalFinding(sentence: Sentence, before: Features, after: Features): Finding | null {
  const quote = before.quotes.find((q) => q.start >= sentence.start && q.end <= sentence.end);
  const place = after.sentences[Math.min(sentence.index, after.sentences.length - 1)];
  if (!place || sentence.tokens.length < 5) return null;
  return {
    kind: 'edit',
    field: 'wording',
    severity: quote && quote.words.length >= 4 ? 'alert' : 'note',
    a: evidence(before, sentence),
    b: evidence(after, place),
    why: `${after.reading.version.outlet} took out ${quoted(sentence.text)}.`,
    rule: 'edit-removed',
    cluster: `edit:removed:${sentence.start}`,
  };
}

/**
 * What the later of two versions of one article changed: an alert for a number, name, date, time, quotation or polarity,
 * a note for other words, nothing for punctuation or added sentences. A text that is new throughout (a template change, a
 * live page started afresh) gives nothing.
 */
export function edits(before: Reading, after: Reading): Finding[] {
  const [x, y] = [featuresOf(before), featuresOf(after)];
  const { changed, removed } = match(x.sentences, y.sentences);
  if (removed.length > x.sentences.length * REWRITTEN_SHARE_MIN) return [];
  const removals = removed.map((sentence) => removalFinding(sentence, x, y)).filter((finding) => finding !== null);
  return [...changed.map((change) => changeFinding(change, x, y)), ...removals];
}
