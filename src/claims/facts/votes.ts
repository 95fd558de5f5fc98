/** Counts of votes: "by seven to five, with one abstention", "52-48", "a majority of two". */
import type { Sentence } from '../sentences.ts';
import { numeralsOf } from './numerals.ts';

export interface Vote {
  readonly sentence: Sentence;
  readonly yes: number | null;
  readonly no: number | null;
  /** yes minus no, also when only the majority is given. */
  readonly margin: number;
  readonly text: string;
  readonly first: number;
  readonly last: number;
}

const VOTING =
  /\b(?:vot(?:e|es|ed|ing)|ballots?|approv\w+|pass(?:ed|es)|reject\w+|carried|majority|backed|council|committee|senate|jury|board|parliament|abst\w+|ruled|ruling)\b/i;
/** Games are scored in the same way. */
const GAME =
  /\b(?:beat|win|victory|score[ds]?|goals?|points?|yards?|game|match|half|quarter|season|playoffs?|innings|lead)\b/i;

/** Vote counts of a sentence that speaks of voting. */
export function votesOf(sentence: Sentence): Vote[] {
  if (!VOTING.test(sentence.text) || GAME.test(sentence.text)) return [];
  const { tokens } = sentence;
  const found: Vote[] = [];
  const text = (first: number, last: number): string =>
    sentence.text.slice((tokens[first]?.start ?? 0) - sentence.start, (tokens[last]?.end ?? 0) - sentence.start);
  const numerals = numeralsOf(tokens).filter((n) => !n.ordinal && !n.share && Number.isInteger(n.value));
  for (const [k, numeral] of numerals.entries()) {
    const { first, last } = numeral;
    const dashed = /^(\d{1,3})$/.exec(numeral.suffix);
    const between = tokens
      .slice(last + 1, numerals[k + 1]?.first ?? 0)
      .map((t) => t.folded)
      .join(' ');
    const other = numerals[k + 1];
    if (dashed && numeral.value <= 700) {
      const no = Number(dashed[1]);
      found.push({
        sentence,
        yes: numeral.value,
        no,
        margin: numeral.value - no,
        text: text(first, last),
        first,
        last,
      });
    } else if (
      other &&
      /^(?:votes? |members? )?(?:to|against)$/.test(between) &&
      other.value <= numeral.value &&
      /(?:by|voted|vote|was|of|,)$/.test(leadIn(sentence, first))
    ) {
      found.push({
        sentence,
        yes: numeral.value,
        no: other.value,
        margin: numeral.value - other.value,
        text: text(first, other.last),
        first,
        last: other.last,
      });
    } else if (
      /\bmajority of$/.test(leadIn(sentence, first)) &&
      tokens[last + 1]?.folded !== 'per' &&
      !/^\s?%/.test(sentence.text.slice((tokens[last]?.end ?? 0) - sentence.start))
    ) {
      found.push({ sentence, yes: null, no: null, margin: numeral.value, text: text(first, last), first, last });
    }
  }
  return found;
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
