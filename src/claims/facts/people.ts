/** People named in full, with the words around the name that say who they are, and ages. */
import { countryOf, isBody, isCountry, parseName, surnameKey } from '../../text/names.ts';
import { stem } from '../../text/words.ts';
import { conceptOf } from '../lexicon/concepts.ts';
import { ROLE_WORDS } from '../lexicon/roles.ts';
import type { Sentence, Token } from '../sentences.ts';

export interface Person {
  readonly sentence: Sentence;
  readonly name: string;
  readonly given: string;
  readonly surname: string;
  readonly surnameKey: string;
  readonly first: number;
  readonly last: number;
  /** Concepts of the words beside the name: office, employer. */
  readonly setting: ReadonlySet<string>;
  readonly age: number | null;
  /** Span of name, office and age, for display. */
  readonly span: readonly [number, number];
}

const WORDS_BESIDE = 10;
const PLACE_WORDS =
  /^(?:street|road|lane|avenue|square|hospital|school|university|college|council|county|city|river|lake|mount|island|park|house|north|south|east|west|new|port|saint|fort|bay|point|station|airport|committee|association|union|ministry|department|office|party|court|bank|news|times|post|herald|street)$/;
const TITLE_BEFORE =
  /^(?:president|minister|secretary|mr|mrs|ms|dr|sir|lord|lady|professor|prof|chief|chairman|chairwoman|director|superintendent|officer|senator|governor|mayor|judge|justice|general|captain|colonel|cllr|councillor|executive|commissioner|inspector|sergeant|spokesman|spokeswoman|spokesperson|sen|gov|rep|chancellor|king|queen|prince|princess|pope|deputy|constable|detective|coach|manager|analyst|attorney|prosecutor|financial|health)$/;

/** Offices and parts that one person holds: they tell who is meant when two names differ. */
export const OFFICES: ReadonlySet<string> = new Set(
  (
    'president minister secretary chief chairman chairwoman chair director superintendent officer senator governor mayor judge justice general captain colonel ' +
    'councillor executive commissioner inspector sergeant spokesman spokeswoman spokesperson chancellor king queen prince princess pope bishop archbishop ' +
    'detective coach manager analyst attorney lawyer prosecutor head leader owner founder interim professor epidemiologist economist scientist researcher doctor ' +
    'nurse teacher headteacher principal engineer pilot driver captain skipper victim suspect widow mother father daughter son wife husband sister brother ' +
    'co-pilot copilot firefighter fireman volunteer soldier footballer striker goalkeeper player singer actor actress artist apprentice sailor deckhand fisherman shepherd paramedic midwife carpenter joiner electrician surgeon cleaner chef plumber student pupil guard jogger cyclist hiker climber ' +
    'resident neighbour neighbor witness passenger survivor author director editor secretary-general treasurer trustee curator conductor farmer baker shopkeeper'
  )
    .split(' ')
    .concat(ROLE_WORDS, ['mate'])
    .map((word) => conceptOf(stem(word))),
);

/** An office of the list, or a word made like one: "paediatrician", "archivist", "harbourmaster". */
export function isOffice(concept: string): boolean {
  return (
    OFFICES.has(concept) ||
    /^[a-z]{4,}(?:ologist|ist|ician|rian|master|keeper|maker|writer|holder|owner)$/.test(concept)
  );
}

/** "Brit Gemma Hollis", "Italian Paolo Rossi": where somebody is from is no given name. */
const isDemonym = ({ text, folded }: Token): boolean =>
  FROM.test(folded) ||
  (/(?:ish|ese|ian|ean|can|ch|[aeiou][lq]i)$/.test(folded) && countryOf(text) !== null && !isCountry(text));
const FROM =
  /^(?:brit|briton|scot|aussie|kiwi|dane|swede|finn|pole|turk|spaniard|greek|czech|swiss|(?:dutch|french|english|irish|welsh|scots)(?:wo)?man)$/;

function isNameWord(token: Token | undefined, first: boolean): token is Token {
  if (!token || !/^\p{Lu}[\p{L}'’-]+$/u.test(token.text) || /^\p{Lu}+$/u.test(token.text)) return false;
  if (!first && !/^\s$/.test(token.before)) return false;
  if (/^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(token.folded)) return false;
  if (first && isDemonym(token)) return false;
  const title = TITLE_BEFORE.test(token.folded) || TITLE_BEFORE.test(token.folded.replace(/s$/, ''));
  return !token.stop && !PLACE_WORDS.test(token.folded) && !title;
}

function settingOf(tokens: readonly Token[], first: number, last: number): Set<string> {
  const found = new Set<string>();
  const add = (token: Token) => {
    if (!token.stop && !/^\d/.test(token.folded)) found.add(token.concept);
  };
  for (let j = first - 1; j >= Math.max(0, first - WORDS_BESIDE); j--) {
    const token = tokens[j] as Token;
    if (/[.;:"“”—–(]/.test(tokens[j + 1]?.before ?? '')) break;
    add(token);
  }
  for (let j = last + 1; j < Math.min(tokens.length, last + 1 + WORDS_BESIDE); j++) {
    const token = tokens[j] as Token;
    if (/[.;:"“”—–)]/.test(token.before)) break;
    add(token);
  }
  return found;
}

/** "X, 61," "X, who was 67", "X, aged 61", "61-year-old X". */
function ageOf(sentence: Sentence, first: number, last: number): { age: number; from: number; to: number } | null {
  const { tokens } = sentence;
  const next = tokens[last + 1];
  const plain = (token: Token | undefined): number | null => {
    const value = token && /^\d{1,3}$/.test(token.folded) ? Number(token.folded) : 0;
    return value > 0 && value < 115 ? value : null;
  };
  const closing = (i: number): boolean =>
    /^(?:[,;.)]|$)/.test((tokens[i + 1]?.before ?? '').trimStart()) ||
    /^(?:and|years?)$/.test(tokens[i + 1]?.folded ?? '');
  if (next && /^,\s$|^\s?\($/.test(next.before)) {
    const direct = plain(next);
    if (direct !== null && closing(last + 1)) return { age: direct, from: first, to: last + 1 };
    const words = tokens.slice(last + 1, last + 5).map((t) => t.folded);
    const at =
      words[0] === 'aged' || words[0] === 'age'
        ? 1
        : words[0] === 'who' && /^(?:is|was)$/.test(words[1] ?? '')
          ? 2
          : -1;
    const told = at > 0 ? plain(tokens[last + 1 + at]) : null;
    if (told !== null && closing(last + 1 + at)) return { age: told, from: first, to: last + 1 + at };
  }
  const was = /^(?:was|is)$/.test(next?.folded ?? '') ? plain(tokens[last + 2]) : null;
  const ends =
    tokens[last + 3] === undefined ||
    /^[,.;]/.test(tokens[last + 3]?.before ?? '') ||
    /^(?:when|at|and|years)$/.test(tokens[last + 3]?.folded ?? '');
  if (was !== null && ends) return { age: was, from: first, to: last + 2 };
  for (let j = first - 1; j >= Math.max(0, first - 4); j--) {
    const match = /^(\d{1,3})-years?-old$/.exec(tokens[j]?.folded ?? '');
    if (match && tokens.slice(j + 1, first).every((t) => t.proper || !t.stop))
      return { age: Number(match[1]), from: j, to: last };
  }
  return null;
}

function personAt(sentence: Sentence, first: number, last: number): Person | null {
  const { tokens } = sentence;
  const words = tokens
    .slice(first, last + 1)
    .map((token, i, all) => (i === all.length - 1 ? token.text.replace(/['’]s$/, '') : token.text));
  const name = words.join(' ');
  if (isBody(name)) return null;
  const parsed = parseName(name);
  const given = parsed.given[0] ?? '';
  if (given === '' || parsed.surname.length < 3) return null;
  const age = ageOf(sentence, first, last);
  const [from, to] = [Math.min(first, age?.from ?? first), Math.max(last, age?.to ?? last)];
  return {
    sentence,
    name,
    given,
    surname: parsed.surname,
    surnameKey: surnameKey(name),
    first,
    last,
    setting: settingOf(tokens, first, last),
    age: age?.age ?? null,
    span: [tokens[from]?.start ?? sentence.start, tokens[to]?.end ?? sentence.end],
  };
}

/** "Goalkeeper Marek Dolan": of three capitals the first is an office. */
const opensWithOffice = (tokens: readonly Token[], i: number): boolean =>
  isOffice(tokens[i]?.concept ?? '') && isNameWord(tokens[i + 1], false) && isNameWord(tokens[i + 2], false);

/** People of a sentence given by first and family name. A guess from capitals: rules must ask for more than the name. */
export function peopleOf(sentence: Sentence): Person[] {
  const { tokens } = sentence;
  const found: Person[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!isNameWord(tokens[i], true) || opensWithOffice(tokens, i)) continue;
    let last = i;
    while (last - i < 3 && isNameWord(tokens[last + 1], false) && !/['’]s$/.test(tokens[last]?.text ?? '')) last++;
    if (last === i) continue;
    const person = personAt(sentence, i, last);
    if (person) found.push(person);
    i = last;
  }
  return found;
}
