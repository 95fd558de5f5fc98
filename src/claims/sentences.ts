/**
 * The sentences of one text as the rules read them: words with offsets, stems, concepts, proper nouns, negation.
 * Pure and linear in the length of the text.
 */
import type { Span } from '../model.ts';
import { isStopWord, stem, type Word, words } from '../text/words.ts';
import { conceptOf, phraseConcept } from './lexicon/concepts.ts';
import { baseForm } from './lexicon/irregular.ts';

export interface Token extends Word {
  readonly stem: string;
  /** Shared name of words that news uses for one thing; the stem itself when there is none. */
  readonly concept: string;
  readonly stop: boolean;
  /** Concepts of the parts of a hyphenated word. */
  readonly parts: readonly string[];
  /** Starts with a capital, and not only because it opens the sentence. */
  readonly proper: boolean;
  /** What stands between the previous word of the sentence and this one. */
  readonly before: string;
}

export interface Sentence {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Concepts of the content words. */
  readonly content: ReadonlySet<string>;
  /** Folded proper nouns. */
  readonly proper: ReadonlySet<string>;
  /** True for the title line of a text. */
  readonly headline: boolean;
}

const CAPITAL = /^\p{Lu}/u;
const OPENING = /[.!?:“"‘]\s*$/;

const LOSING = /^(?:lost|lose|loses|losing|claim|claimed|claims|claiming|cost|took)$/;

function conceptAt(found: readonly Word[], stemmed: readonly string[], i: number): string {
  if (/^(?:lost|lose|loses|losing)$/.test(found[i]?.folded ?? '') && /^li(?:fe|ves)$/.test(found[i + 2]?.folded ?? ''))
    return 'die';
  // "will lose a job over this"
  if (
    /^(?:lost|lose|loses|losing)$/.test(found[i]?.folded ?? '') &&
    /^(?:a|an|his|her|the|any)$/.test(found[i + 1]?.folded ?? '') &&
    /^(?:job|post)$/.test(found[i + 2]?.folded ?? '')
  )
    return 'sack';
  // "lost their lives", "claimed 34 lives": not people who live.
  if (
    /^li(?:fe|ves)$/.test(found[i]?.folded ?? '') &&
    found.slice(Math.max(0, i - 3), i).some(({ folded }) => LOSING.test(folded))
  )
    return 'die';
  if (/^supporters?$/.test(found[i]?.folded ?? '')) return 'supporter';
  // Quakes and lorries struck something; workers strike.
  if (found[i]?.folded === 'struck') return 'crash';
  // A level is where one is; to level is to destroy.
  if (/^levels?$/.test(found[i]?.folded ?? '')) return 'tier';
  if (/^attendants?$/.test(found[i]?.folded ?? '')) return 'steward';
  // Planes take off; goods are taken off the shelves.
  if (/^(?:took|takes|taking)$/.test(found[i]?.folded ?? '') && found[i + 1]?.folded === 'off') return 'leave';
  // "their names": no appointment.
  if (/^names?$/.test(found[i]?.folded ?? '') && isStopWord(found[i - 1]?.folded ?? '')) return 'name';
  // An office is no police officer, though the stem is one.
  if (/^offices?$/.test(found[i]?.folded ?? '')) return 'office';
  // "from the left": a side, not a departure.
  if (found[i]?.folded === 'left' && /^(?:the|far|hard|on)$/.test(found[i - 1]?.folded ?? '')) return 'left';
  return (
    phraseConcept(stemmed[i] ?? '', stemmed[i + 1] ?? '') ?? plainConcept(found[i]?.folded ?? '', stemmed[i] ?? '')
  );
}

/** The concept of the word as it stands, else of the verb that it is a form of: "threw" as "throw". */
function plainConcept(folded: string, wordStem: string): string {
  const concept = conceptOf(wordStem);
  const base = baseForm(folded);
  return concept !== wordStem || base === folded ? concept : conceptOf(stem(base));
}

/** Stems met so far: news has some ten thousand words, and each is stemmed thousands of times. */
const stems = new Map<string, string>();
const STEMS_MAX = 50_000;

function stemOf(folded: string): string {
  const known = stems.get(folded);
  if (known !== undefined) return known;
  if (stems.size >= STEMS_MAX) stems.clear();
  const made = stem(folded);
  stems.set(folded, made);
  return made;
}

const NO_PARTS: readonly string[] = [];

function partsOf(folded: string): readonly string[] {
  if (!folded.includes('-')) return NO_PARTS;
  return folded
    .split('-')
    .filter((part) => !isStopWord(part))
    .map((part) => conceptOf(stem(part)));
}

/** Written with a capital; other alphabets than the Latin have their own. */
function isCapital(word: string | undefined): boolean {
  const first = word?.charCodeAt(0) ?? 0;
  return first < 128 ? first >= 65 && first <= 90 : CAPITAL.test(word ?? '');
}

/** Deals are closed when they are completed; shops and schools are shut. */
const DEAL = /\b(?:sale|deal|transaction|takeover|acquisition|merger|transfer)\b/i;
/** A coach with passengers is a bus. */
const TRANSPORT = /\b(?:bus|passengers?|lorry|driver|motorway|collid\w+|crash\w*|pile-?up)\b/i;

function inSense(concept: string, deal: boolean, transport: boolean): string {
  if (concept === 'coach') return transport ? 'bus' : concept;
  return deal && concept === 'close' ? 'complete' : concept;
}

/** Built by hand rather than by spreading: there are a thousand of these in an article and sixty articles in a diff. */
function tokensOf(text: string, start: number): Token[] {
  const found = words(text);
  const titleCase = found.length > 3 && found.filter((word) => isCapital(word.text)).length > found.length * 0.7;
  const stemmed = found.map((word) => stemOf(word.folded));
  const deal = DEAL.test(text);
  const transport = TRANSPORT.test(text);
  let previousEnd = 0;
  return found.map((word, i) => {
    const before = text.slice(previousEnd, word.start);
    previousEnd = word.end;
    const opens = i === 0 || (before !== ' ' && OPENING.test(before));
    return {
      text: word.text,
      folded: word.folded,
      start: word.start + start,
      end: word.end + start,
      stem: stemmed[i] ?? '',
      concept: inSense(conceptAt(found, stemmed, i), deal, transport),
      stop: isStopWord(word.folded),
      parts: partsOf(word.folded),
      proper: !titleCase && isCapital(word.text) && (!opens || isCapital(found[i + 1]?.text)),
      before,
    };
  });
}

/** One sentence of `text`; `span` must lie inside it. */
export function sentenceOf(text: string, span: Span, index: number, headline: boolean): Sentence {
  const [start, end] = span;
  const slice = text.slice(start, end);
  const tokens = tokensOf(slice, start);
  const content = new Set<string>();
  const proper = new Set<string>();
  for (const token of tokens) {
    if (!token.stop) content.add(token.concept);
    if (token.proper && !token.stop) proper.add(token.folded.replace(/'s$/, ''));
  }
  return { index, start, end, text: slice, tokens, content, proper, headline };
}

/** Words that turn a statement round. */
const NEGATORS: ReadonlySet<string> = new Set(
  "no not n't never none nobody no-one nothing neither nor without cannot can't don't doesn't didn't won't isn't aren't wasn't weren't hasn't haven't hadn't couldn't wouldn't shouldn't".split(
    ' ',
  ),
);

/** A word as lists of words have it: folded, with a straight apostrophe; "" where there is none. */
export const plain = (token: Token | undefined): string => (token?.folded ?? '').replace('’', "'");

export function isNegator(token: Token): boolean {
  return NEGATORS.has(token.folded.replace('’', "'"));
}

const EDGE = /[;:()—–"“”]|,[’']*\s|\s-\s/;
const STOP = /[.!?]["”’')]*\s/;
const ABBREVIATION =
  /^(?:\p{Lu}|(?:\p{L}\.)+\p{L}?|mr|mrs|ms|dr|st|gov|sen|rep|gen|lt|col|sgt|capt|rev|prof|jr|sr|no|vs|jan|feb|mar|apr|aug|sept?|oct|nov|dec|calif|fla|pa|mass|ariz|inc|co|corp|ltd)$/iu;

/** Does a clause end between the token before `i` and token `i`? Points of abbreviations end nothing. */
export function endsClause(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i]?.before ?? '';
  // "at 4:20 a.m."
  if (before === ':' && /\d$/.test(tokens[i - 1]?.text ?? '') && /^\d/.test(tokens[i]?.text ?? '')) return false;
  return EDGE.test(before) || endsSentence(tokens, i);
}

/** The same for a full stop, as in quotations of several sentences. */
export function endsSentence(tokens: readonly Token[], i: number): boolean {
  if (!STOP.test(tokens[i]?.before ?? '')) return false;
  const previous = tokens[i - 1]?.text ?? '';
  // "No. 5", but "No. Nobody asked."
  if (/^no$/i.test(previous)) return !/^\d/.test(tokens[i]?.text ?? '');
  return !ABBREVIATION.test(previous);
}

/** Members that two sets share. */
export function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): string[] {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  const found: string[] = [];
  for (const item of small) if (large.has(item)) found.push(item);
  return found;
}
