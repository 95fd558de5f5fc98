/** Counts of votes: "by seven to five", "52-48", "six of the nine members voted for", "with three against", "unanimous". */
import type { Sentence, Token } from '../sentences.ts';
import { type Numeral, numeralsOf } from './numerals.ts';

export interface Vote {
  readonly sentence: Sentence;
  readonly yes: number | null;
  readonly no: number | null;
  /** Seats or voters, when the text says "of nine". */
  readonly total: number | null;
  /** yes minus no, also when only the majority is given; null when neither can be told. */
  readonly margin: number | null;
  readonly text: string;
  readonly first: number;
  readonly last: number;
}

const VOTING =
  /\b(?:vot(?:e|es|ed|ing)|ballots?|approv\w+|pass(?:ed|es)|reject\w+|carried|majority|backed|councill?(?:ors)?|committee|senate|jury|jurors|verdicts?|board|parliament|abst\w+|ruled|ruling|decision)\b/i;
/** Games are scored in the same way. */
const GAME =
  /\b(?:beat|win|victory|score[ds]?|goals?|points?|yards?|game|match|half|quarter|season|playoffs?|innings|lead)\b/i;
const VOTES_MAX = 700;

/** What a side did, in the words after its number. */
const AGAINST = /^(?:\w+ ){0,3}?(?:against|opposed|opposing|dissented|dissenting|objected|rejected|no votes?)\b/;
const FOR =
  /^(?:\w+ ){0,3}?(?:voted (?:for|to|in|yes)|in favou?r|backed|supported|approved|for and|for,|supporting|backing)\b/;
/** Whom such a number counts, when the text says so; a number of anything else is no side of a vote. */
const VOTERS =
  /^(?:(?:other|more|of|the|its|council|committee|board|panel|party|them|were|members?|councill?ors?|mps|lawmakers|legislators|senators|deputies|directors|governors|jurors|judges|justices|ministers|commissioners|trustees|delegates|votes?|voted|had|have|who|would)\s)*(?:against|oppos|dissent|object|reject|no vote|voted|in favou?r|backed|support|approv|for|backing)/;

const foldedFrom = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map((token) => token.folded)
    .join(' ');

type Found = Pick<Vote, 'yes' | 'no' | 'total' | 'margin' | 'first' | 'last'>;

/** "52-48", "by seven to five", "five votes to four". */
function bothSides(sentence: Sentence, numeral: Numeral, other: Numeral | undefined): Found | null {
  const { tokens } = sentence;
  const { first, last, value } = numeral;
  const dashed = /^(\d{1,3})$/.exec(numeral.suffix);
  if (dashed && value <= VOTES_MAX) {
    const no = Number(dashed[1]);
    return { yes: value, no, total: null, margin: value - no, first, last };
  }
  if (!other || other.value > value || !/(?:by|voted|vote|was|of|,)$/.test(leadIn(sentence, first))) return null;
  if (!/^(?:votes? |members? )?(?:to|against)$/.test(foldedFrom(tokens, last + 1, other.first))) return null;
  return { yes: value, no: other.value, total: null, margin: value - other.value, first, last: other.last };
}

/** "a majority of two". */
function majority(sentence: Sentence, { first, last, value }: Numeral): Found | null {
  const { tokens } = sentence;
  const isShare =
    tokens[last + 1]?.folded === 'per' || /^\s?%/.test(sentence.text.slice((tokens[last]?.end ?? 0) - sentence.start));
  if (isShare || !/\bmajority of$/.test(leadIn(sentence, first))) return null;
  return { yes: null, no: null, total: null, margin: value, first, last };
}

/** "six of the nine members voted for", "with three members against", "two dissented". */
function oneSide(sentence: Sentence, numeral: Numeral, other: Numeral | undefined): Found | null {
  const { tokens } = sentence;
  const { first, value } = numeral;
  const isOf =
    other !== undefined &&
    other.value > value &&
    /^of(?: (?:the|its|their))?$/.test(foldedFrom(tokens, numeral.last + 1, other.first));
  const last = isOf ? other.last : numeral.last;
  let end = last + 1;
  while (
    end < tokens.length &&
    end < last + 12 &&
    (end === last + 1 || !/[,;:()—–"“”.]/.test(tokens[end]?.before ?? ''))
  )
    end++;
  const after = shortened(foldedFrom(tokens, last + 1, end));
  if (value > VOTES_MAX || !VOTERS.test(after)) return null;
  const total = isOf ? other.value : null;
  if (AGAINST.test(after)) return { yes: null, no: value, total, margin: null, first, last };
  return FOR.test(after) ? { yes: value, no: null, total, margin: null, first, last } : null;
}

/** Without "of the monetary council" between the members and what they did. */
const shortened = (after: string): string =>
  after.replace(/\bof (?:the|its|their) (?:\w+ ){1,3}?(?=voted|backed|supported|opposed|were)/, '');

/** "The verdicts were unanimous", "passed unanimously"; not "nearly unanimous". */
function unanimous(sentence: Sentence): Found | null {
  const at = sentence.tokens.findIndex((token) => /^unanimous(?:ly)?$/.test(token.folded));
  if (at < 0 || /^(?:not|nearly|almost|near|never|non)$/.test(sentence.tokens[at - 1]?.folded ?? '')) return null;
  return { yes: null, no: 0, total: null, margin: null, first: at, last: at };
}

/** A "for" and an "against" of one sentence are one vote. */
function joined(found: readonly Found[]): readonly Found[] {
  const yes = found.filter((vote) => vote.yes !== null && vote.no === null);
  const no = found.filter((vote) => vote.no !== null && vote.yes === null);
  const [a, b] = [yes[0], no[0]];
  if (!a || !b || yes.length > 1 || no.length > 1) return found;
  const both: Found = {
    yes: a.yes,
    no: b.no,
    total: a.total ?? b.total,
    margin: (a.yes ?? 0) - (b.no ?? 0),
    first: Math.min(a.first, b.first),
    last: Math.max(a.last, b.last),
  };
  return [...found.filter((vote) => vote !== a && vote !== b), both];
}

/** Vote counts of a sentence that speaks of voting. */
export function votesOf(sentence: Sentence): Vote[] {
  if (!VOTING.test(sentence.text) || GAME.test(sentence.text)) return [];
  const { tokens } = sentence;
  const numerals = numeralsOf(tokens).filter((n) => !n.ordinal && !n.share && Number.isInteger(n.value));
  const found: Found[] = [];
  for (const [k, numeral] of numerals.entries()) {
    const other = numerals[k + 1];
    if (found.some((vote) => vote.last >= numeral.first)) continue;
    const vote =
      bothSides(sentence, numeral, other) ?? majority(sentence, numeral) ?? oneSide(sentence, numeral, other);
    if (vote) found.push(vote);
  }
  const whole = unanimous(sentence);
  return joined(whole ? [...found, whole] : found).map((vote) => ({
    ...vote,
    sentence,
    text: sentence.text.slice(
      (tokens[vote.first]?.start ?? 0) - sentence.start,
      (tokens[vote.last]?.end ?? 0) - sentence.start,
    ),
  }));
}

/** The last few words before a token. */
function leadIn(sentence: Sentence, first: number): string {
  const { tokens } = sentence;
  const from = tokens[Math.max(0, first - 3)]?.start ?? sentence.start;
  return sentence.text
    .slice(from - sentence.start, (tokens[first]?.start ?? sentence.start) - sentence.start)
    .trim()
    .toLowerCase();
}
