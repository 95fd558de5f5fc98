/**
 * The frame of a fact: the clause it stands in, with its subject. Two facts are about one matter when their frames share
 * words and name no different people and places.
 */
import { isStopWord } from '../text/words.ts';
import { conceptOf } from './lexicon/concepts.ts';
import { endsClause, endsSentence, type Sentence, type Token } from './sentences.ts';

export interface Frame {
  readonly first: number;
  readonly last: number;
  readonly content: ReadonlySet<string>;
  /** Folded proper nouns of the clause itself, near the fact; months and weekdays are none. */
  readonly proper: ReadonlySet<string>;
}

const JOINERS = new Set(['and', 'but', 'while', 'although', 'though', 'because', 'when', 'after', 'as']);
/** A clause that opens with one of these has its subject further left. */
const HEADLESS = new Set(
  'who which whose that will would can could may might shall should must is are was were has have had be been being to'.split(
    ' ',
  ),
);
const MONTH_WORD =
  'jan(?:uar[yi])?|feb(?:ruar[yi])?|mar(?:ch)?|apr(?:il)?|may|june?|jul[yi]?|aug(?:ust)?|sept?(?:emb(?:er)?)?|oct(?:ob(?:er)?)?|nov(?:emb(?:er)?)?|dec(?:emb(?:er)?)?';
/** A month's name, short form or stem, and nothing that merely begins like one: no mayor, no market, no decision. */
export const MONTH = new RegExp(`^(?:${MONTH_WORD})(?:\\.|'s)?$`);
const DAY_WORD =
  "(?:mon|tues|wednes|thurs|fri|satur|sun)da(?:y|i)'?s?|week|month|year|day|dai|date|time|late|earli|early|end|morn|morning|even|evening|afternoon|night|today|yesterdai|tomorrow";
export const CALENDAR = new RegExp(`^(?:${DAY_WORD})$|${MONTH.source}`);

const opens = (tokens: readonly Token[], i: number): boolean =>
  i === 0 || endsClause(tokens, i) || JOINERS.has(tokens[i]?.folded ?? '');

/** The clause around tokens `first..last`, widened to the left until it has a subject. */
export function frameOf(sentence: Sentence, first: number, last: number): Frame {
  const { tokens } = sentence;
  let from = first;
  while (from > 0 && !opens(tokens, from)) from--;
  const own = from;
  if (from > 0) {
    const start = JOINERS.has(tokens[from]?.folded ?? '') ? from + 1 : from;
    if (HEADLESS.has(tokens[start]?.folded ?? '') || first - start < 2) from = widened(tokens, from);
  }
  let to = last;
  while (to + 1 < tokens.length && !opens(tokens, to + 1)) to++;
  const content = new Set<string>();
  const proper = new Set<string>();
  for (let i = from; i <= to; i++) {
    const token = tokens[i] as Token;
    if (token.stop || /^\d/.test(token.folded) || CALENDAR.test(token.folded)) continue;
    content.add(token.concept);
    if (token.proper && i >= own && i >= first - NEAR_WORDS && i <= last + NEAR_WORDS)
      proper.add(token.folded.replace(/'s$/, ''));
  }
  return { first: from, last: to, content, proper };
}

/** Back to the start of the sentence or to the last full stop inside it. */
function widened(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at > 0 && !endsSentence(tokens, at)) at--;
  return at;
}

const NEAR_WORDS = 8;
const TITLES = new Set('mr mrs ms dr president minister chief senator governor'.split(' '));

/** Each frame names a person or place the other does not: they may be about different ones. */
export function namesDiffer(a: Frame, b: Frame): boolean {
  const only = (x: Frame, y: Frame): boolean =>
    [...x.proper].some(
      (name) => !y.proper.has(name) && !TITLES.has(name) && !y.content.has(conceptOf(name)) && !isStopWord(name),
    );
  return only(a, b) && only(b, a);
}

/** Days between two articles above which figures and plans may simply have moved on. */
export const DAYS_APART_MAX = 7;
