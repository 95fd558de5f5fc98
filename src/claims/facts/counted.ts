/** What a number counts: its noun phrase, the scale that it stands on, and what happened to what is counted. */

import { conceptOf, isEvent, REPORTING } from '../lexicon/concepts.ts';
import { isIrregularPast } from '../lexicon/irregular.ts';
import { CURRENCY_SIGNS, MEASURES } from '../lexicon/measures.ts';
import type { Token } from '../sentences.ts';
import type { Numeral } from './numerals.ts';
import { tight, type Unit } from './units.ts';

/** The parts of a sentence that one number governs. */
export interface Phrase {
  readonly tokens: readonly Token[];
  readonly numeral: Numeral;
  readonly unit: Unit;
  /** First token of "more than", "about" and the like, or of the number itself. */
  readonly start: number;
  /** Words of the noun phrase after the number. */
  readonly nouns: readonly Token[];
  readonly last: number;
}

const PEOPLE_EVENTS = new Set(['die', 'injure', 'missing', 'arrest', 'rescue', 'evacuate', 'displace']);
export const breaks = (token: Token): boolean => /[,;:()–—"“”.!?]|\s-\s/.test(token.before);

/** Prepositions that are no stop words. */
const PREPOSITION = /^(?:near|outside|inside|amid|despite|via|along|across|beside|behind|beneath|underneath|towards?)$/;

/** "241 births last year", "two games this season": when, and no more of the noun. */
const isWhen = (token: Token, next: Token | undefined): boolean =>
  /^(?:last|this|next|each|every)$/.test(token.folded) && next !== undefined && WHEN.test(next.folded);
const WHEN =
  /^(?:year|month|week|weekend|season|spring|summer|autumn|fall|winter|night|morning|afternoon|evening|time|day|hour|quarter|decade|century)$|day$/;

/** Words between the number and the end of its noun phrase; of `many`, it ends with a plural. */
export function nounRun(
  tokens: readonly Token[],
  from: number,
  numerals: ReadonlySet<number>,
  many: boolean,
): number[] {
  const run: number[] = [];
  for (let j = from; j < tokens.length && run.length < 4; j++) {
    const token = tokens[j];
    if (!tight(token) || token.stop || numerals.has(j) || PREPOSITION.test(token.folded)) break;
    if (isWhen(token, tokens[j + 1])) break;
    const before = tokens[j - 1] as Token;
    if (run.length > 0 && isVerbForm(token) && !isVerbForm(before)) break;
    if (run.length > 0 && isPredicate(token, before)) break;
    run.push(j);
    if (many && isPlural(token) && !endsPlural(tokens[j + 1])) break;
  }
  return run;
}

const isPlural = ({ folded }: Token): boolean =>
  /[a-z]{2}s$/.test(folded) && !/(?:[siu]s|ways|wards|overseas|besides|perhaps)$/.test(folded);

/** "Sales jobs", "arms dealers", "sports staff": a plural before the noun that is counted. */
const endsPlural = (token: Token | undefined): boolean =>
  token !== undefined &&
  (isPlural(token) ||
    /^(?:men|women|people|children|staff|crew|police|personnel|sheep|fish|cattle|deer|aircraft|spacecraft|feet|teeth|mice|geese)$/.test(
      token.folded,
    ));

/** Reads as a verb in the past: "died", "were injured". */
function isVerbForm(token: Token): boolean {
  return (
    (isEvent(token.concept) &&
      /(?:ed|ing|ied|hurt|left|shot|met|found|stole|fell|rose|sank|sunk|broke|burst|fled|lost|won|struck|quit)$/.test(
        token.folded,
      )) ||
    REPORTING.has(token.stem)
  );
}

/** "27 fire crews fought", "five sellers deployed": a verb after a plural, not one more noun. */
const isPredicate = (token: Token, before: Token): boolean =>
  /[^s]s$/.test(before.folded) && (isIrregularPast(token.folded) || /[a-z]{3}ed$/.test(token.folded));

function eventAfter(tokens: readonly Token[], from: number): string | null {
  for (let j = from; j < Math.min(tokens.length, from + 6); j++) {
    const token = tokens[j];
    if (!token || breaks(token) || /^(?:and|or|but|as|while|after|when)$/.test(token.folded)) return null;
    if (REPORTING.has(token.stem) && token.concept !== 'confirm') return null;
    if (!token.stop && (isEvent(token.concept) || /[a-z]{3}ed$/.test(token.folded))) return token.concept;
  }
  return null;
}

function eventBefore(tokens: readonly Token[], from: number): string | null {
  for (let j = from; j >= Math.max(0, from - 7); j--) {
    const token = tokens[j];
    if (!token) return null;
    if (
      !token.stop &&
      !REPORTING.has(token.stem) &&
      (isEvent(token.concept) || /[a-z]{3}(?:ed|ing)$/.test(token.folded))
    )
      return token.concept;
    if (breaks(token) && j < from) return null;
  }
  return null;
}

/** Scales whose number follows their name. */
const SCALE_NAMES = new Set([
  'magnitude',
  'category',
  'turnout',
  'attendance',
  'crowd',
  'toll',
  'capacity',
  'temperature',
  'unemployment',
  'inflation',
]);
const LINKS = new Set(
  'of at was is were stands stood to by reached hit totalled totaled put estimated a an the rose fell climbed dropped'.split(
    ' ',
  ),
);

/** How far back a toll may stand before its number. */
const TOLL_WORDS = 24;

/** "a crowd of 30,000", "turnout in the city was 62 per cent", "magnitude 5.8": the scale that the number is on. */
function scaleBefore(tokens: readonly Token[], first: number): string {
  // "The death toll in the fire that burned through the hills rose to five": the verb points back at its subject.
  const linked = /^(?:to|at|reached|hit|passed)$/.test(tokens[first - 1]?.folded ?? '');
  if (linked && tokens.slice(Math.max(0, first - TOLL_WORDS), first).some(({ folded }) => folded === 'toll'))
    return 'person';
  for (let j = first - 1; j >= Math.max(0, first - 7); j--) {
    const token = tokens[j];
    if (!token || /[,;:()—–"“”]/.test(tokens[j + 1]?.before ?? '') || /^\d/.test(token.folded)) return '';
    if (SCALE_NAMES.has(token.folded)) return token.folded === 'toll' ? 'person' : token.concept;
  }
  return '';
}

/** "raises its rate half a point to 7 per cent": by how much, not what. */
const STEP = /^(?:points?|percentage|basis|half|quarter)$/;
/** "wants 18 per cent": what somebody does about it. */
const VERB_BEFORE =
  /^(?:wants?|seeks?|holds?|owns?|goes|gets?|takes?|makes?|gives?|puts?|sets?|asks?|offers?|pays?|needs?|has|have|had|demands?|wins?|loses?|keeps?|sells?|buys?|raises?|lifts?|cuts?|lowers?)$/;

/** "a fine of $5m", "profit was 40 per cent": the noun before a number that has none after it. */
function namedBefore(tokens: readonly Token[], first: number, unit: string): string {
  for (let j = first - 1; j >= Math.max(0, first - 5); j--) {
    const token = tokens[j];
    if (!token || /[,;:()—–"“”]/.test(tokens[j + 1]?.before ?? '')) return '';
    if (LINKS.has(token.folded) || STEP.test(token.folded)) continue;
    if (VERB_BEFORE.test(token.folded) || isIrregularPast(token.folded)) return '';
    const directly = tokens[j + 1]?.folded === 'of' || unit === 'percent';
    return directly && !token.stop && !token.proper && !isVerbForm(token) && !/^\d/.test(token.folded)
      ? token.concept
      : '';
  }
  return '';
}

/** The quantity before it in the sentence: "20 killed and 30 injured people". */
type Counted = { readonly head: string };

/** What is counted or measured, by the nouns after the number, else by those before it. */
function headOf({ tokens, numeral, unit, start, nouns }: Phrase, previous: Counted | null): string {
  const names = nouns.filter((token) => !isVerbForm(token));
  const known = names.findLast((token) => ['job', 'person', 'child', 'case'].includes(token.concept));
  const own =
    unit.unit === 'percent' ||
    MEASURES.has(numeral.suffix) ||
    CURRENCY_SIGNS.has(numeral.suffix) ||
    numeral.suffix === 'm'
      ? ''
      : numeral.suffix;
  const middle = numeral.share && numeral.last - numeral.first === 3 ? tokens[numeral.first + 1] : undefined;
  let head = known?.concept ?? names.at(-1)?.concept ?? '';
  if (own !== '') head = conceptOf(own.replace(/s$/, ''));
  if (middle && middle.folded !== 'in') head = middle.concept;
  if (head === '' && previous && unit.unit === 'count' && nouns.length > 0) head = previous.head;
  const scale = unit.unit === 'count' || unit.unit === 'percent' ? scaleBefore(tokens, start) : '';
  if (scale !== '' && head !== 'person' && head !== 'job') return scale;
  return head === '' ? namedBefore(tokens, start, unit.unit) : head;
}

/** "Got nine years", "was given 18 months": what a court gives. */
const sentenced = ({ tokens, numeral, unit, last }: Phrase): boolean =>
  unit.unit === 'duration' &&
  /^(?:years?|months?)$/.test(tokens[unit.last]?.folded ?? '') &&
  (/^(?:got|gets|given|received|receives|handed)$/.test(tokens[numeral.first - 1]?.folded ?? '') ||
    (/^(?:serv(?:es?|ed|ing)|jailed)$/.test(tokens[numeral.first - 1]?.folded ?? '') &&
      tokens[last + 1]?.folded === 'for')) &&
  !/^(?:of|to|ago|later|old|more)$/.test(tokens[last + 1]?.folded ?? '');

/** The head with what happens to it: "two dead" are two people who died. */
export function roleOf(phrase: Phrase, previous: Counted | null): { head: string; events: string[] } {
  const { tokens, numeral, start, nouns, last } = phrase;
  const head = headOf(phrase, previous);
  const events = [
    eventAfter(tokens, last + 1),
    eventBefore(tokens, numeral.first - 1),
    ...nouns.filter(isVerbForm).map((token) => token.concept),
    sentenced(phrase) ? 'sentence' : null,
  ].filter((event): event is string => event !== null && event !== head);
  if (PEOPLE_EVENTS.has(head)) return { head: 'person', events: [head, ...events] };
  if (
    head === 'person' &&
    scaleBefore(tokens, start) === 'person' &&
    !nouns.some((token) => token.concept === 'person')
  )
    return { head, events: ['die', ...events.filter((event) => event !== 'die')] };
  const isName = [start - 1, numeral.first - 1].some((i) => tokens[i]?.folded === 'the') && nouns.length === 0;
  const people = events.some((event) => PEOPLE_EVENTS.has(event)) && /^(?:other|toll)?$/.test(head) && !isName;
  return { head: people ? 'person' : head, events };
}
