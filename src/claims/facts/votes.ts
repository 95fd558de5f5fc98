/** Counts of votes: "by seven to five", "52-48", "six of the nine members voted for", "with three against", "unanimous". */
import type { Sentence, Token } from '../sentences.ts';
import { type Numeral, numeralsOf } from './numerals.ts';

export interface Vote {
  readonly sentence: Sentence;
  readonly yes: number | null;
  readonly no: number | null;
  /** Seats or voters, when the text says "of nine". */
  readonly total: number | null;
  /** Whose members a one-sided count is of: "eleven members of the Centre Union"; empty when it is of all. */
  readonly group: ReadonlySet<string>;
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
const AGAINST =
  /^(?:\w+ ){0,3}?(?:against|opposed|opposing|dissented|dissenting|objected|rejected|rebelled|(?:broke ranks )?to vote (?:no|against)|voted no|no votes?)\b/;
const FOR =
  /^(?:\w+ ){0,3}?(?:voted (?:for|to|in|yes)|in favou?r|backed|supported|approved|for and|for,|supporting|backing)\b/;
/** Whom such a number counts, when the text says so; a number of anything else is no side of a vote. */
const VOTERS =
  /^(?:(?:other|more|of|the|its|council|committee|board|panel|party|them|were|members?|councill?ors?|mps|lawmakers|legislators|senators|deputies|directors|governors|jurors|judges|justices|ministers|commissioners|trustees|delegates|votes?|voted|had|have|who|would)\s)*(?:against|oppos|dissent|object|reject|rebel|broke ranks|no vote|voted|in favou?r|backed|support|approv|for|backing)/;

const foldedFrom = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map((token) => token.folded)
    .join(' ');

type Found = Pick<Vote, 'yes' | 'no' | 'total' | 'group' | 'margin' | 'first' | 'last'>;
const ALL: ReadonlySet<string> = new Set();

/** "52-48", "by seven to five", "five votes to four". */
function bothSides(sentence: Sentence, numeral: Numeral, other: Numeral | undefined): Found | null {
  const { tokens } = sentence;
  const { first, last, value } = numeral;
  const dashed = /^(\d{1,3})$/.exec(numeral.suffix);
  if (dashed && value <= VOTES_MAX) {
    const no = Number(dashed[1]);
    return { yes: value, no, total: null, group: ALL, margin: value - no, first, last };
  }
  if (!other || other.value > value || !/(?:by|voted|vote|was|of|,)$/.test(leadIn(sentence, first))) return null;
  if (!/^(?:[a-z]{4,} )?(?:to|against)$/.test(foldedFrom(tokens, last + 1, other.first))) return null;
  return { yes: value, no: other.value, total: null, group: ALL, margin: value - other.value, first, last: other.last };
}

/** "a majority of two". */
function majority(sentence: Sentence, { first, last, value }: Numeral): Found | null {
  const { tokens } = sentence;
  const isShare =
    tokens[last + 1]?.folded === 'per' || /^\s?%/.test(sentence.text.slice((tokens[last]?.end ?? 0) - sentence.start));
  if (isShare || !/\bmajority of$/.test(leadIn(sentence, first))) return null;
  return { yes: null, no: null, total: null, group: ALL, margin: value, first, last };
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
  const said = tokens.slice(last + 1, end);
  const after = shortened(said.map((token) => token.folded).join(' '));
  if (value > VOTES_MAX || !VOTERS.test(after)) return null;
  const side = { total: isOf ? other.value : null, group: groupOf(said), margin: null, first, last };
  if (AGAINST.test(after)) return { yes: null, no: value, ...side };
  return FOR.test(after) ? { yes: value, no: null, ...side } : null;
}

/** Capitalised words after "of": "of the ruling Centre Union". */
function groupOf(said: readonly Token[]): ReadonlySet<string> {
  const of = said.findIndex((token) => token.folded === 'of');
  if (of < 0) return ALL;
  const act = said.findIndex(
    (token, i) => i > of && /^(?:voted|backed|supported|opposed|broke|rebelled|were)$/.test(token.folded),
  );
  const names = said.slice(of + 1, act < 0 ? said.length : act).filter((token) => token.proper && !token.stop);
  return new Set(names.map((token) => token.folded.replace(/['’]s$/, '')));
}

/** Without "of the monetary council" between the members and what they did. */
const shortened = (after: string): string =>
  after.replace(/\bof (?:[\w'’]+ ){1,6}?(?=voted|backed|supported|opposed|broke|rebelled|were)/, '');

/** What unanimity it takes, or could not be had. */
const REACHED = /\b(?:requir\w+|fail\w*|must|need\w*|come up|unable|deadlock\w*|without|could)\b/i;

/** "The verdicts were unanimous", "passed unanimously"; not "nearly unanimous". */
function unanimous(sentence: Sentence): Found | null {
  const at = sentence.tokens.findIndex((token) => /^unanimous(?:ly)?$/.test(token.folded));
  if (REACHED.test(sentence.text)) return null;
  if (at < 0 || /^(?:not|nearly|almost|near|never|non)$/.test(sentence.tokens[at - 1]?.folded ?? '')) return null;
  return { yes: null, no: 0, total: null, group: ALL, margin: null, first: at, last: at };
}

/** A "for" and an "against" of one sentence are one vote. */
function joined(found: readonly Found[]): readonly Found[] {
  const yes = found.filter((vote) => vote.yes !== null && vote.no === null && vote.group.size === 0);
  const no = found.filter((vote) => vote.no !== null && vote.yes === null && vote.group.size === 0);
  const [a, b] = [yes[0], no[0]];
  if (!a || !b || yes.length > 1 || no.length > 1) return found;
  const both: Found = {
    yes: a.yes,
    no: b.no,
    total: a.total ?? b.total,
    group: ALL,
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
