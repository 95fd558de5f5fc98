/** Where a sentence says something is or happens: "in Kettle Street", "near Brill", "in a canal", "at the Corn Exchange". */
import type { Span } from '../../model.ts';
import { isBody, isCountry } from '../../text/names.ts';
import { type Features, memoised } from '../features.ts';
import { type Frame, frameOf, MONTH } from '../frames.ts';
import type { Sentence, Token } from '../sentences.ts';

export interface Place {
  readonly sentence: Sentence;
  readonly frame: Frame;
  /** Folded words of the name, or the noun. */
  readonly words: readonly string[];
  /** A name, or a common noun of what it is. */
  readonly named: boolean;
  /** "near" and its like: the place itself is another. */
  readonly beside: boolean;
  readonly text: string;
  readonly span: Span;
  readonly first: number;
  readonly last: number;
}

const AT = /^(?:in|at|near|off|outside|inside|on|beside|behind|under|from|to|around)$/;
const AT_NAME = /^(?:in|at|near|off|outside|inside|beside|around)$/;
/** "On Selby Shoal", "on Mill Street", but not "on Monday" or "on Brandt". */
const LIES_ON =
  /^(?:shoal|bank|reef|rock|rocks|street|road|lane|avenue|square|hill|island|isle|beach|bridge|quay|pier|mountain|mount|plateau|ridge|coast|peninsula|river|lake)$/;
/** "Production will move to Selby": where it goes is where it will be. People have moved to many places. */
const MOVES = /^(?:mov(?:e|es|ed|ing)|transferred|transfers?|relocated?|relocates|shifted|shifts?|towed)$/;
const MOVED_ONCE = /^(?:will|would|to|is|are|be|been|was|were)$/;
/** "In the village of Selby", "on the edge of Selby". */
const PART =
  /^(?:village|town|city|port|resort|suburb|district|settlement|hamlet|island|wells|edge|outskirts|foot|slopes?|side|mouth|banks?|centre|center|heart)$/;
/** Bodies that are a building as well. */
const BUILDING =
  /^(?:hospital|infirmary|clinic|school|college|hall|exchange|house|hotel|arena|stadium|museum|theatre|theater|church|cathedral|prison|station|airport|mill|works)$/;
/** Places by what they are, of which a thing is in one. */
const NOUNS = new Set(
  (
    'canal quarry river lake pond reservoir sea harbour beach cliff cave mine ditch field farmhouse forest wood park garden yard barn stable farm ' +
    'garage shed cellar basement attic kitchen bedroom bathroom corridor stairwell lift roof balcony car van lorry taxi train bus tram boat ferry plane ' +
    'flat house cottage villa hotel restaurant pub bar cafe shop supermarket bakery warehouse factory mill office bank church mosque synagogue school ' +
    'nursery library museum theatre cinema stadium gym pool hospital clinic prison station airport bridge tunnel motorway roundabout square market cemetery playground campsite caravan tent'
  ).split(' '),
);
const DETERMINER = /^(?:a|an|the|his|her|its|their|our|my)$/;

const bare = (token: Token | undefined): string => (token?.folded ?? '').replace(/['’]s$/, '');

/** Where the name of a place begins, after "in", "at the", "in the village of". */
function nameFrom(tokens: readonly Token[], at: number): number {
  const from = tokens[at + 1]?.folded === 'the' ? at + 2 : at + 1;
  if (tokens[from]?.proper) return from;
  for (let i = from; i < from + PART_WORDS_MAX; i++)
    if (PART.test(tokens[i]?.folded ?? '') && tokens[i + 1]?.folded === 'of') return i + 2;
  return from;
}
const PART_WORDS_MAX = 3;

/** The last token of a name, or -1. */
function nameTo(tokens: readonly Token[], from: number): number {
  let last = from;
  if (!tokens[last]?.proper) return -1;
  while (tokens[last + 1]?.proper && /^\s$/.test(tokens[last + 1]?.before ?? '')) last++;
  return last;
}

/** Does the word at `at` lead to where something is? */
function leads(tokens: readonly Token[], at: number, from: number, last: number): boolean {
  const word = tokens[at]?.folded ?? '';
  if (AT_NAME.test(word) || from > at + 2) return true;
  if (word === 'on') return last > from && LIES_ON.test(bare(tokens[last]));
  return (
    word === 'to' &&
    MOVES.test(tokens[at - 1]?.folded ?? '') &&
    tokens.slice(Math.max(0, at - PART_WORDS_MAX - 1), at - 1).some(({ folded }) => MOVED_ONCE.test(folded))
  );
}

/** Days, months, countries, firms and people are no places here. */
function isPlaceName(words: readonly Token[], next: Token | undefined): boolean {
  const text = words.map((token) => token.text).join(' ');
  if (words.some((token) => MONTH.test(token.folded) || /day$/.test(token.folded) || token.folded.includes('-')))
    return false;
  const isOffice = isBody(text) && !BUILDING.test(bare(words.at(-1)));
  if (isCountry(text) || isOffice || /['’]s$/.test(text) || /^\p{Lu}+$/u.test(text)) return false;
  // "in Brill Water's books", "at Calder, which makes"
  return next === undefined || !next.proper || /,/.test(next.before);
}

function placesIn(article: Features, sentence: Sentence): Place[] {
  const { tokens } = sentence;
  const people = article.people.filter((person) => person.sentence === sentence);
  const found: Place[] = [];
  tokens.forEach((token, at) => {
    if (token.proper || !AT.test(token.folded)) return;
    const from = nameFrom(tokens, at);
    const last = nameTo(tokens, from);
    if (last > 0 && leads(tokens, at, from, last)) {
      const words = tokens.slice(from, last + 1);
      if (people.some((person) => person.first <= last && person.last >= from)) return;
      if (isPlaceName(words, tokens[last + 1])) found.push(placeOf(sentence, from, last, words.map(bare), true));
      return;
    }
    if (!DETERMINER.test(tokens[at + 1]?.folded ?? '')) return;
    for (let i = at + 2; i <= at + 4; i++) {
      if (tokens[i]?.before.trim() !== '' || tokens[i]?.stop) return;
      const after = tokens[i + 1];
      const ends =
        after === undefined || after.stop || after.before.trim() !== '' || after.proper || AT.test(after.folded);
      if (ends && NOUNS.has(bare(tokens[i]))) found.push(placeOf(sentence, i, i, [bare(tokens[i])], false));
      if (ends) return;
    }
  });
  return found;
}

function placeOf(sentence: Sentence, first: number, last: number, words: readonly string[], isNamed: boolean): Place {
  const span: Span = [sentence.tokens[first]?.start ?? 0, sentence.tokens[last]?.end ?? 0];
  const text = sentence.text.slice(span[0] - sentence.start, span[1] - sentence.start);
  const lead = sentence.tokens.slice(Math.max(0, first - 2), first);
  const beside = lead.some(({ folded }) => /^(?:near|off|outside|beside|behind)$/.test(folded));
  return { sentence, frame: frameOf(sentence, first, last), words, named: isNamed, beside, text, span, first, last };
}

/** The places of an article, in order. */
export const placesOf = memoised((article: Features): readonly Place[] =>
  article.sentences.flatMap((sentence) => (sentence.headline ? [] : placesIn(article, sentence))),
);
