/**
 * Clock times of a sentence: "3:20 a.m.", "0405 GMT", "at 14.20", "twenty to midnight", "a few minutes before six". Minutes
 * are counted from midnight as the text gives them.
 */
import { type Frame, frameOf } from '../frames.ts';
import type { Sentence } from '../sentences.ts';
import { eventsAround, subjectBefore } from './moments.ts';
import { wordValue } from './numerals.ts';

export interface Clock {
  readonly sentence: Sentence;
  readonly frame: Frame;
  /** Minutes after midnight it may be: two of them when the text leaves morning or afternoon open. */
  readonly minutes: readonly number[];
  /** The same in Greenwich, when the text says so: "6:20 p.m. (1720 GMT)". */
  readonly utc: number | null;
  /** "gmt", "eastern", "lisbon"; null for a time that is of the place it tells of, as most are. */
  readonly zone: string | null;
  readonly about: boolean;
  readonly text: string;
  readonly first: number;
  readonly last: number;
  readonly events: readonly string[];
  readonly subject: string | null;
}

const HOURS = 'twelve one two three four five six seven eight nine ten eleven'.split(' ');
const HOUR = HOURS.join('|');
/** Told without "minutes": "ten to six", "half past two". */
const PART = 'half|quarter|five|ten|twenty-five|twenty';
const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const DAYPART = `(?:in the (?:early |late )?(?:morning|afternoon|evening)|at night|(?:on |this |that |yesterday |tomorrow )?(?:${WEEKDAY} )?(?:morning|afternoon|evening|night))`;
/** What stands before a bare hour and makes it a time. */
const LEAD = 'at|by|until|till|before|after|around|about|past|from|since|nearly|almost|towards?|for';
/** No noun follows, which the word before might count: "shortly after six", not "after six people". */
const ALONE = `(?=[,.;:!?)"”’—–]|$|\\s(?:on|in|at|this|that|local|when|as|and|but|yesterday|today|tonight|${WEEKDAY}|the|before|after|by|for|with|he|she|it|they|i|we|to)\\b)`;

/** The forms in which a time is told; each fills groups of its own. */
const FORMS = [
  String.raw`(?<half12>\d{1,2})(?:\s?[:.]\s?(?<halfMinute>\d\d))?\s?(?<half>a\.?\s?m\b\.?|p\.?\s?m\b\.?)`,
  String.raw`(?<hour24>[01]?\d|2[0-3])\s?:\s?(?<minute24>[0-5]\d)\b(?!\s?:)`,
  String.raw`(?<military>(?:[01]\d|2[0-3])[0-5]\d)(?=\s?(?:gmt|utc|hours|hrs|bst|cet|local time)\b)`,
  String.raw`(?:a )?(?<part>${PART}|(?:\d{1,2}|(?!few|some|several|many)[a-z]+(?:-[a-z]+)?)(?= minutes? ))(?: minutes?)? (?<way>past|to|before|after) (?<base>(?:${HOUR})\b|noon|midnight)(?: o['’]?clock)?`,
  `(?<word>noon|midnight)`,
  String.raw`(?<oclock>${HOUR}|\d{1,2}) o['’]?clock`,
  String.raw`(?<=\b(?:${LEAD}) )(?<bare>${HOUR}|\d{1,2})(?= (?:local time )?${DAYPART}\b)`,
  String.raw`(?<=\b(?:minutes|little|shortly|just|soon|moments|long|bit) (?:before|after|past) )(?<near>${HOUR})\b${ALONE}`,
];
const CLOCK = new RegExp(String.raw`\b(?:${FORMS.join('|')})`, 'gi');

/** "at 14.20": a point makes a time only after a preposition, and where nothing follows that it could count. */
const POINTED =
  /(?<=\b(?:at|by|until|till|from|before|after|around|about) )(?:[01]?\d|2[0-3])\.[0-5]\d(?=[,.;)"”’]|$|\s(?:on|in|local|yesterday|today|this|last|that|when|and|but|for|gmt|bst|cet|hours|most|the|a|an|from|after|before|with|as|mon|tue|wed|thu|fri|sat|sun))/gi;
/** Prices and rates are written so too. */
const PRICED =
  /\b(?:shares?|points?|index|price[ds]?|cents?|per cent|percent|rates?|trad(?:ed|ing)|exchange|metres|meters|seconds|score[ds]?|average)\b|[$€£%]/i;
const withColon = (time: string): string => time.replace('.', ':');

const MORNING = /\b(?:morning|dawn|daybreak|small hours|breakfast|overnight|sunrise)\b/i;
const EVENING = /\b(?:afternoon|evening|tonight|dusk|sunset)\b/i;
const NIGHT = /\bnight\b/i;
const SIX = 360;

/** Morning or afternoon of a time on a dial: what is said right after it counts most, then the rest of the sentence. */
function onDial(value: number, after: string, sentence: string): number[] {
  for (const words of [DAYPART_NEXT.exec(after)?.[0] ?? '', sentence]) {
    if (MORNING.test(words)) return [value];
    if (EVENING.test(words)) return [value + 720];
    if (NIGHT.test(words)) return [value < SIX ? value : value + 720];
  }
  return [value, value + 720];
}
const DAYPART_NEXT = new RegExp(`^\\W{0,2}(?:local time )?${DAYPART}`, 'i');

const hourOf = (word: string): number => {
  const spoken = HOURS.indexOf(word.toLowerCase());
  return (spoken >= 0 ? spoken : Number(word) % 12) * 60;
};

/** Minutes of "half", "a quarter", "twenty-five", "12". */
function partOf(word: string): number {
  if (word === 'half') return 30;
  return word === 'quarter' ? 15 : (wordValue(word)?.value ?? Number(word));
}

function spoken({ part = '', way = '', base = '' }: Groups, after: string, sentence: string): number[] | null {
  const offset = partOf(part.toLowerCase());
  if (Number.isNaN(offset) || offset >= 60) return null;
  const signed = /^(?:to|before)$/i.test(way) ? -offset : offset;
  if (/^(?:noon|midnight)$/i.test(base)) return [((/^n/i.test(base) ? 720 : 0) + signed + 1440) % 1440];
  return onDial((hourOf(base) + signed + 720) % 720, after, sentence);
}

type Groups = Readonly<Record<string, string | undefined>>;

/** Null for what is no time after all: an hour that no dial has. */
function minutesOf(groups: Groups, after: string, sentence: string): number[] | null {
  const { half12, halfMinute, half, hour24, minute24, military, part, word, oclock, bare, near } = groups;
  if (word) return [word.toLowerCase() === 'noon' ? 720 : 0];
  if (half) return [(Number(half12) % 12) * 60 + Number(halfMinute ?? 0) + (/^p/i.test(half) ? 720 : 0)];
  if (military) return [Number(military.slice(0, 2)) * 60 + Number(military.slice(2))];
  if (hour24) {
    const value = Number(hour24) * 60 + Number(minute24);
    return /^0/.test(hour24) || Number(hour24) > 12 ? [value] : onDial(value % 720, after, sentence);
  }
  if (part) return spoken(groups, after, sentence);
  const hour = oclock ?? bare ?? near ?? '';
  return Number(hour) > 12 || hour === '0' ? null : onDial(hourOf(hour), after, sentence);
}

/** What stands before a time stamp: a written year or numeric date, a bar, "updated"; the time of the page, not of an event. */
const STAMPED =
  /(?:^\s*|\|\s*|\b(?:19|20)\d\d\s*[|,·–-]?\s*(?:AT\s*)?|\d{1,2}\s*\/\s*\d{1,2}\s*\/\s*\d{2,4},?\s*|\b(?:updated|published|posted|modified):?\s*(?:(?:at|on)\s*)?)$/i;
const UPDATED = /\b(?:last updated|first published|updated \d+ ?\/ ?\d+)\b/i;
/** "8:56am Monday 10th June 2013": the day follows without a preposition. */
const DATED = /^\s?,?\s?(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s(?:\d|[A-Z][a-z]+ \d)[^.]{0,16}(?:19|20)\d\d/i;

/** A page's own date line, which tokenisers and feeds leave in the text. */
function isStamp(before: string, match: string, after: string): boolean {
  if (!/^\d/.test(match)) return false;
  // "On 4 May 2026 at 9am the bridge fell" is told: only capitals or no preposition make a stamp.
  if (/\bat\s*$/.test(before) && !UPDATED.test(before)) return false;
  return (
    STAMPED.test(before) ||
    UPDATED.test(before) ||
    (DATED.test(after) && !/\b(?:at|by|about|around|until)\s*$/.test(before))
  );
}

/** A game clock: "with 7:41 left". */
const OF_PLAY = /^\s?(?:to go|left|remaining|to play|in the (?:first|second|third|fourth|opening|\d))/;
const isOfPlay = (match: string, after: string): boolean => !/o['’]?clock$/i.test(match) && OF_PLAY.test(after);
/** "Five to six weeks": without a preposition and with a noun after it, a number. */
const isRange = ({ part, way, base }: Groups, match: string, before: string, after: string): boolean =>
  part !== undefined &&
  /^to$/i.test(way ?? '') &&
  HOURS.includes((base ?? '').toLowerCase()) &&
  !/^(?:a )?quarter|minutes|clock/i.test(match) &&
  !new RegExp(`\\b(?:${LEAD}|was|only|just) (?:about |around )?$`, 'i').test(before) &&
  !new RegExp(`^${ALONE}`, 'i').test(after);

const ABOUT =
  /\b(?:about|around|just|shortly|soon|nearly|almost|before|after|past|towards?|getting on for|approximately|roughly)\s*(?:a )?$/i;

const ZONE =
  /^\s?[,(]?\s?(GMT|UTC|BST|CES?T|E[SD]?T|P[SD]T|C[SD]T|M[SD]T|JST|IST|AE[SD]T|[Ee]astern|[Pp]acific|(?:local|\p{Lu}\p{L}+) time)\b/u;
const GREENWICH = /^(?:gmt|utc)$/;

/** The zone that is named beside a time; "local" is where the news is, and so no zone of its own. */
function zoneOf(after: string): string | null {
  const zone = (ZONE.exec(after)?.[1] ?? '').replace(/ time$/, '').toLowerCase();
  return zone === '' || zone === 'local' ? null : GREENWICH.test(zone) ? 'gmt' : zone;
}

/** "6:20 p.m. (1720 GMT)": the second says what the first is in Greenwich. */
function joined(clocks: readonly Clock[], text: string): Clock[] {
  const found: Clock[] = [];
  for (const clock of clocks) {
    const held = found.at(-1);
    const { start } = clock.sentence;
    const from = held ? (held.sentence.tokens[held.last]?.end ?? 0) - start : 0;
    const between = text.slice(from, (clock.sentence.tokens[clock.first]?.start ?? 0) - start);
    if (held && clock.zone === 'gmt' && held.zone !== 'gmt' && /^[^()]{0,24}\(\s?$/.test(between))
      found[found.length - 1] = { ...held, utc: clock.utc };
    else found.push(clock);
  }
  return found;
}

const memory = new WeakMap<Sentence, readonly Clock[]>();

/** Clock times of a sentence, kept with it. A game clock ("with 7:41 left") is none. */
export function clocksOf(sentence: Sentence): readonly Clock[] {
  const known = memory.get(sentence) ?? clocksIn(sentence);
  memory.set(sentence, known);
  return known;
}

function clocksIn(sentence: Sentence): readonly Clock[] {
  const found: Clock[] = [];
  const { text, tokens } = sentence;
  const pointed = PRICED.test(text) ? text : text.replace(POINTED, withColon);
  for (const match of pointed.matchAll(CLOCK)) {
    const [before, after] = [text.slice(0, match.index), text.slice(match.index + match[0].length)];
    const groups: Groups = match.groups ?? {};
    const { near } = groups;
    const minutes = minutesOf(groups, after, text);
    if (!minutes || isOfPlay(match[0], after) || isStamp(before, match[0], after)) continue;
    if (isRange(groups, match[0], before, after)) continue;
    const [start, end] = [sentence.start + match.index, sentence.start + match.index + match[0].length];
    const first = tokens.findIndex((token) => token.end > start);
    if (first < 0) continue;
    let last = first;
    while ((tokens[last + 1]?.start ?? Number.POSITIVE_INFINITY) < end) last++;
    const zone = zoneOf(after);
    found.push({
      sentence,
      frame: frameOf(sentence, first, last),
      minutes,
      utc: zone === 'gmt' ? (minutes[0] ?? null) : null,
      zone,
      about: near !== undefined || ABOUT.test(before),
      text: text.slice(match.index, match.index + match[0].length),
      first,
      last,
      events: eventsAround(tokens, first, last),
      subject: subjectBefore(tokens, first),
    });
  }
  return joined(found, text);
}
