/**
 * Which of several like things is meant: "level 7", "the third floor", "the rear galley", "a white van". The noun says what
 * kind of thing, the label which one.
 */
import type { Span } from '../../model.ts';
import { type Features, memoised } from '../features.ts';
import { type Frame, frameOf } from '../frames.ts';
import type { Sentence, Token } from '../sentences.ts';
import { numeralsOf } from './numerals.ts';

export interface Label {
  readonly sentence: Sentence;
  readonly frame: Frame;
  /** Concept of the thing. */
  readonly noun: string;
  readonly slot: 'number' | 'side' | 'colour';
  readonly value: string;
  /** The thing is a place one can be at: a floor, a platform, a junction. */
  readonly place: boolean;
  readonly text: string;
  readonly span: Span;
  readonly first: number;
  readonly last: number;
}

/** Places that carry a number or letter. */
const NUMBERED_PLACES = new Set(
  'level floor storey platform gate room ward row lane junction exit pier berth terminal runway pitch court block wing hangar hall zone sector area district cell car carriage coach deck pit shaft tunnel stand mile kilometre bay dock stall track bend turn corner stop camp checkpoint unit site plot field'.split(
    ' ',
  ),
);
/** Other things that do. */
const NUMBERED_THINGS = new Set(
  'route bus tram line flight train article clause section chapter paragraph rule schedule act case lot count charge phase model type version bed boat engine reactor furnace turbine line pump valve lock ballot item motion amendment page volume'.split(
    ' ',
  ),
);
const ORDINAL_PLACES = new Set('floor storey deck carriage car'.split(' '));
const ORDINAL_NOUNS = new Set([...ORDINAL_PLACES, ...'prize anniversary edition division'.split(' ')]);

/** Sides and ends, under one name each; what stands in one line is one kind of opposition. */
const SIDES: ReadonlyMap<string, string> = new Map(
  (
    'front=front,forward=front,fore=front,rear=rear,back=rear,aft=rear,upper=upper,top=upper,lower=lower,bottom=lower,' +
    'left=left,left-hand=left,right=right,right-hand=right,port-side=left,starboard=right,northern=north,north=north,southern=south,' +
    'south=south,eastern=east,east=east,western=west,west=west,northbound=north,southbound=south,eastbound=east,westbound=west,' +
    'inner=inner,outer=outer,near-side=near,nearside=near,offside=off,inbound=in,outbound=out'
  )
    .split(',')
    .map((pair) => pair.split('=') as [string, string]),
);
const OPPOSED_SIDES: readonly (readonly [string, string])[] = [
  ['front', 'rear'],
  ['upper', 'lower'],
  ['left', 'right'],
  ['north', 'south'],
  ['east', 'west'],
  ['inner', 'outer'],
  ['near', 'off'],
  ['in', 'out'],
];

/** The two are ends of one line: no "northern" against "eastern", which a thing can be both. */
export const opposedSides = (a: string, b: string): boolean =>
  OPPOSED_SIDES.some(([x, y]) => (x === a && y === b) || (x === b && y === a));

/** Things that have sides: parts of the body, of buildings, vessels and vehicles, of roads and rivers. */
const SIDED = new Set(
  'galley engine wing door gate window wheel tyre tire deck cabin hold tank seat carriage coach car bank shore side end tower pier wall entrance exit lane carriageway track platform stand roof floor leg arm hand foot knee ankle eye ear lung kidney thigh shoulder hip wrist elbow hamstring calf slope face ridge tunnel shaft span abutment gallery hall room ward stairwell staircase compartment bogie axle bumper light lamp propeller rudder bow stern'.split(
    ' ',
  ),
);

const COLOURS: ReadonlyMap<string, string> = new Map(
  'red blue green yellow white black grey gray silver brown orange purple pink beige gold maroon'
    .split(' ')
    .map((word) => [word, word === 'gray' ? 'grey' : word]),
);
/** What witnesses tell by its colour. */
const COLOURED = new Set(
  'van car lorry truck motorbike motorcycle scooter taxi saloon hatchback bicycle jacket coat hat hood hoodie helmet bag rucksack backpack flag flare smoke boat yacht dress shirt'.split(
    ' ',
  ),
);

const singular = (word: string): string => word.replace(/['’]s$/, '').replace(/(?<=[a-z]{2}[^s])s$/, '');
const noun = (token: Token | undefined): string => singular(token?.folded ?? '');

type Found = Pick<Label, 'noun' | 'slot' | 'value' | 'place' | 'first' | 'last'>;

/** "level 7", "Gate B", "car three". */
function numberAfter(tokens: readonly Token[], at: number, values: ReadonlyMap<number, number>): Found | null {
  const name = noun(tokens[at]);
  const next = tokens[at + 1];
  const place = NUMBERED_PLACES.has(name);
  if (
    !next ||
    !/^ $/.test(next.before) ||
    (!place && !NUMBERED_THINGS.has(name)) ||
    /s$/.test(tokens[at]?.folded ?? '')
  )
    return null;
  const value = values.get(at + 1);
  const letter = /^(?:[A-Z]|[A-Z]?\d{1,4}[A-Za-z]?)$/.test(next.text) && next.text !== 'A' && next.text !== 'I';
  if (value === undefined && !letter) return null;
  // "the bus 40 people were in", "floor 3 metres thick", "lane 12-8"
  const after = tokens[at + 2];
  const counts = after && /^[ -]$/.test(after.before) && !after.stop && !after.proper && /s$/.test(after.folded);
  if (counts || /^\s?(?:%|per cent)/.test(after?.before ?? '')) return null;
  return { noun: name, slot: 'number', value: String(value ?? next.folded), place, first: at, last: at + 1 };
}

/** "the third floor", "second-floor flat". */
function ordinalBefore(tokens: readonly Token[], at: number, ordinals: ReadonlyMap<number, number>): Found | null {
  const [word, next] = [tokens[at], tokens[at + 1]];
  const joined =
    /^(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))-(floor|storey|deck)$/.exec(
      word?.folded ?? '',
    );
  if (joined)
    return { noun: joined[2] ?? '', slot: 'number', value: rank(joined[1] ?? ''), place: true, first: at, last: at };
  const value = ordinals.get(at);
  if (value === undefined || !next || !ORDINAL_NOUNS.has(noun(next)) || next.before !== ' ') return null;
  return {
    noun: noun(next),
    slot: 'number',
    value: String(value),
    place: ORDINAL_PLACES.has(noun(next)),
    first: at,
    last: at + 1,
  };
}

const RANKS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const rank = (word: string): string => String(RANKS.indexOf(word) + 1 || Number.parseInt(word, 10));

const COMPASS = /^(?:north|south|east|west)$/;

/** "the rear galley", "his left knee", "a white van". */
function wordBefore(tokens: readonly Token[], at: number): Found | null {
  const word = tokens[at]?.folded ?? '';
  const next = tokens[at + 1];
  if (!next || next.before !== ' ' || tokens[at]?.proper) return null;
  const name = noun(next);
  const [side, colour] = [SIDES.get(word), COLOURS.get(word)];
  // "South of Garrow Island"
  const far = tokens[at + 2];
  if (side && COMPASS.test(word) && name === 'of' && far?.proper)
    return { noun: `of ${noun(far)}`, slot: 'side', value: side, place: true, first: at, last: at + 2 };
  const span = { noun: name, first: at, last: at + 1 };
  if (side && SIDED.has(name)) return { ...span, slot: 'side', value: side, place: true };
  return colour && COLOURED.has(name) ? { ...span, slot: 'colour', value: colour, place: false } : null;
}

function labelsIn(sentence: Sentence): Label[] {
  const { tokens } = sentence;
  const numerals = numeralsOf(tokens).filter(({ first, last }) => first === last);
  const values = new Map(numerals.filter((n) => !n.ordinal && !n.share).map((n) => [n.first, n.value]));
  const ordinals = new Map(numerals.filter((n) => n.ordinal).map((n) => [n.first, n.value]));
  return tokens.flatMap((_, at): Label[] => {
    const found = numberAfter(tokens, at, values) ?? ordinalBefore(tokens, at, ordinals) ?? wordBefore(tokens, at);
    if (!found) return [];
    const span: Span = [tokens[found.first]?.start ?? 0, tokens[found.last]?.end ?? 0];
    const text = sentence.text.slice(span[0] - sentence.start, span[1] - sentence.start);
    return [{ ...found, sentence, frame: frameOf(sentence, found.first, found.last), text, span }];
  });
}

/** The labelled things of an article, in order. */
export const labelsOf = memoised((article: Features): readonly Label[] => article.sentences.flatMap(labelsIn));
