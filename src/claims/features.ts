/** What the rules ask of a reading, computed once when first asked for and forgotten with the reading. */
import type { Span, Statement } from '../model.ts';
import { type Plain, plainOf } from './align.ts';
import { type Assertion, assertionsOf } from './facts/assertions.ts';
import { type Clock, clocksOf } from './facts/clocks.ts';
import { type Day, daysOf } from './facts/moments.ts';
import { type Person, peopleOf } from './facts/people.ts';
import { type Quantity, quantitiesOf } from './facts/quantities.ts';
import { type Quotation, quotationsOf } from './facts/quotations.ts';
import { type Vote, votesOf } from './facts/votes.ts';
import { type Sentence, sentenceOf } from './sentences.ts';
import type { Reading } from './types.ts';

export interface QuotedWords extends Quotation {
  readonly plain: readonly Plain[];
  /** Stems of the content words, for finding candidates. */
  readonly stems: ReadonlySet<string>;
}

export interface Features {
  readonly reading: Reading;
  /** Publication day, counted from 1970-01-01, and the exact time in ms. */
  readonly day: number;
  readonly time: number;
  readonly sentences: readonly Sentence[];
  readonly quantities: readonly Quantity[];
  readonly days: readonly Day[];
  readonly clocks: readonly Clock[];
  readonly people: readonly Person[];
  readonly votes: readonly Vote[];
  readonly assertions: readonly Assertion[];
  /** Affirmed clauses by what happens in them. */
  readonly affirmedByEvent: ReadonlyMap<string, readonly Assertion[]>;
  readonly quotes: readonly QuotedWords[];
  /** Folded words of the whole text, for "does this article know of that?". */
  readonly vocabulary: ReadonlySet<string>;
}

/** What passages without a date are given: a Sunday noon, so that weekdays can still be told apart. */
export const UNDATED = '2000-01-02T12:00:00Z';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** Before the first and from the second hour UTC on, some readers' date is another. */
const NIGHT_HOURS = [6, 20] as const;
const memory = new WeakMap<Reading, Features>();

/** Lazily evaluated: `once(make)()` calls `make` at most once. */
function once<T>(make: () => T): () => T {
  let value: { readonly made: T } | null = null;
  return () => {
    value ??= { made: make() };
    return value.made;
  };
}

/** A function of a reading that is computed once for each. */
export function memoised<T>(make: (features: Features) => T): (features: Features) => T {
  const held = new WeakMap<Features, { readonly made: T }>();
  return (features) => {
    const known = held.get(features) ?? { made: make(features) };
    held.set(features, known);
    return known.made;
  };
}

/** The title line when the text begins with its title, else null. */
function titleSpan(reading: Reading): Span | null {
  const { text, title } = reading.version;
  const firstLine = /^[^\n]+/.exec(text)?.[0] ?? '';
  if (firstLine === '' || !text.includes('\n')) return null;
  const isTitle = title !== null && firstLine.trim() === title.trim();
  const looksLikeTitle =
    firstLine.length < 160 && !/[.!?]["”’']?$/.test(firstLine.trim()) && /^\n\s*\n/.test(text.slice(firstLine.length));
  return isTitle || looksLikeTitle ? [0, firstLine.length] : null;
}

function sentencesOf(reading: Reading): Sentence[] {
  const { text } = reading.version;
  const title = titleSpan(reading);
  const spans = reading.passages.filter(([start]) => !title || start >= title[1]);
  const all: Span[] = title ? [title, ...spans] : [...spans];
  return all.map((span, i) => sentenceOf(text, span, i, title !== null && i === 0));
}

/** Facts are taken from the first sentences of long texts, and once from sentences that a text repeats. */
const FACT_SENTENCES_MAX = 250;

function distinct(sentences: readonly Sentence[]): Sentence[] {
  const seen = new Set<string>();
  const found: Sentence[] = [];
  for (const sentence of sentences) {
    if (found.length >= FACT_SENTENCES_MAX) break;
    if (seen.has(sentence.text)) continue;
    seen.add(sentence.text);
    found.push(sentence);
  }
  return found;
}

/** "Rovers' coach, Inga Dahl, said": a description with the name right beside it is of that person. */
function withNames(reading: Reading, people: readonly Person[]): readonly Statement[] {
  const { text } = reading.version;
  const nameOf = (description: string): string | null =>
    people.find(({ name }) => text.includes(`${description}, ${name}`) || text.includes(`${name}, ${description}`))
      ?.name ?? null;
  return reading.statements.map((statement) => {
    const { speaker } = statement;
    const name = speaker?.unnamed && /^\S+ \S/.test(speaker.name) ? nameOf(speaker.name) : null;
    return speaker && name ? { ...statement, speaker: { name, role: speaker.name, unnamed: false } } : statement;
  });
}

function quotesOf(reading: Reading, statements: readonly Statement[]): QuotedWords[] {
  return quotationsOf(reading.version.text, statements, reading.boilerplate).map((quote) => {
    const plain = plainOf(quote.words);
    return { ...quote, plain, stems: new Set(plain.filter((word) => word.weight > 0.3).map((word) => word.stem)) };
  });
}

/** The features of a reading; the same object for the same reading. */
export function featuresOf(reading: Reading): Features {
  const known = memory.get(reading);
  if (known) return known;
  const parsed = Date.parse(reading.version.published);
  const time = Number.isNaN(parsed) ? 0 : parsed;
  const day = Math.floor(time / DAY_MS);
  const dated = day !== 0 && reading.version.published !== UNDATED;
  // Local evening in America, local morning in the Pacific.
  const nearMidnight = time % DAY_MS < NIGHT_HOURS[0] * HOUR_MS || time % DAY_MS >= NIGHT_HOURS[1] * HOUR_MS;
  const when = { day, nearMidnight, known: dated };
  const sentences = once(() => sentencesOf(reading));
  const telling = once(() => distinct(sentences()));
  const quantities = once(() => telling().flatMap((sentence) => quantitiesOf(sentence)));
  const days = once(() => telling().flatMap((sentence) => daysOf(sentence, when)));
  const clocks = once(() => telling().flatMap((sentence) => clocksOf(sentence)));
  const people = once(() => telling().flatMap((sentence) => peopleOf(sentence)));
  const votes = once(() => telling().flatMap((sentence) => votesOf(sentence)));
  const statements = once(() => withNames(reading, people()));
  const assertions = once(() => telling().flatMap((sentence) => assertionsOf(sentence, statements())));
  const affirmedByEvent = once(() => {
    const found = new Map<string, Assertion[]>();
    for (const assertion of assertions())
      if (!assertion.negated && !assertion.open)
        for (const event of assertion.events) found.set(event, [...(found.get(event) ?? []), assertion]);
    return found;
  });
  const quotes = once(() => quotesOf(reading, statements()));
  const vocabulary = once(() => new Set(sentences().flatMap((s) => s.tokens.map((t) => t.folded.replace(/'s$/, '')))));
  const features: Features = {
    reading,
    day,
    time,
    get sentences() {
      return sentences();
    },
    get quantities() {
      return quantities();
    },
    get days() {
      return days();
    },
    get clocks() {
      return clocks();
    },
    get people() {
      return people();
    },
    get votes() {
      return votes();
    },
    get assertions() {
      return assertions();
    },
    get affirmedByEvent() {
      return affirmedByEvent();
    },
    get quotes() {
      return quotes();
    },
    get vocabulary() {
      return vocabulary();
    },
  };
  memory.set(reading, features);
  return features;
}
