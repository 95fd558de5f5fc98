/** Numbers that cannot both stand: same unit, same thing counted, same thing happening to it, same state of the count. */
import type { FindingKind, Severity } from '../../model.ts';
import { significantDigits } from '../facts/numerals.ts';
import { periodsDiffer } from '../facts/periods.ts';
import type { Quantity } from '../facts/quantities.ts';
import type { Features } from '../features.ts';
import { chanceOfOneThing } from '../figure-likeness.ts';
import { DAYS_APART_MAX, namesDiffer } from '../frames.ts';
import { GROWING, isEvent } from '../lexicon/concepts.ts';
import { kindred } from '../lexicon/kindred.ts';
import { likeness } from '../likeness.ts';
import { isMisprint } from '../misprint.ts';
import { shared } from '../sentences.ts';
import { ofSport, otherPast, polled } from './number-scope.ts';
import { clauseSpan, type Hit, outlet, quoted, type Rule, slice } from './rule.ts';

export type Role = 'strong' | 'weak' | 'none';

const PEOPLE = new Set(['die', 'injure', 'missing', 'arrest', 'rescue', 'evacuate', 'displace', 'infect', 'treat']);
/** A story has one toll: outlets name the place in different ways. */
const TOLL = new Set(['die', 'injure', 'missing']);
/** Done by many to many: without a name in common the figures are of different people. */
const RECURRING = new Set(['win', 'lose', 'vote', 'approve', 'need', 'earn', 'pay', 'meet']);
const sameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((item) => b.has(item));

/** Concepts two clauses share beside the quantity itself. */
export function contextOf(a: Quantity, b: Quantity): string[] {
  const own = new Set([a.head, ...a.events, ...b.events]);
  return shared(a.frame.content, b.frame.content).filter((word) => !own.has(word));
}

/** Do two quantities play the same part? */
export function roleOf(a: Quantity, b: Quantity): Role {
  if (a.unit !== b.unit || a.head !== b.head || MANY_OF_A_KIND.has(a.head)) return 'none';
  if (!sameSet(a.status, b.status) || periodsDiffer(a, b)) return 'none';
  if ((a.partial || b.partial) && a.status.size === 0) return 'none';
  const events = a.events.filter((event) => b.events.includes(event));
  const context = contextOf(a, b).length;
  const telling = contextOf(a, b).filter((word) => !UNIT_WORDS.test(word)).length;
  if (isMisprint(a, b) && misprinted(a, telling)) return 'strong';
  if (a.head === 'person') {
    const people = events.some(
      (event) => PEOPLE.has(event) && a.events.find((e) => PEOPLE.has(e)) === b.events.find((e) => PEOPLE.has(e)),
    );
    return people ? 'strong' : events.length > 0 && context >= 2 ? 'weak' : 'none';
  }
  const modifiers = shared(a.modifiers, b.modifiers).length;
  if (a.unit === 'count') {
    if (a.head === '') return 'none';
    if (SCALES.has(a.head) && context >= 1) return 'strong';
    if (events.length > 0 && context >= 1) return 'strong';
    if ([...a.status].some((word) => TELLING_STATUS.has(word)) && context >= 1) return 'strong';
    if (!GENERIC.has(a.head) && telling >= 2 && !contrary(a, b)) return 'strong';
    return modifiers > 0 && context >= 3 ? 'weak' : 'none';
  }
  if (a.unit === 'duration') {
    const apart = a.modifiers.size > 0 && b.modifiers.size > 0 && modifiers === 0;
    return apart || ofTwoPeople(a, b) ? 'none' : durationRole(events, modifiers, context);
  }
  if (a.unit === 'percent') {
    const changed = events.some(isEvent) || SCALES.has(a.head) || (events.length > 0 && !GENERIC.has(a.head));
    return a.head !== '' && changed ? 'strong' : 'none';
  }
  if (events.length > 0 && context >= 2) return 'strong';
  return !a.unit.startsWith('money') && telling >= 2 && !contrary(a, b) ? 'strong' : 'none';
}

/** Names of the clause and of its subject. */
const namesIn = ({ sentence, frame }: Quantity): string[] =>
  sentence.tokens
    .slice(frame.first, frame.last + 1)
    .filter((token) => token.proper && !token.stop)
    .map(({ folded }) => folded);

/** "Orr, who is serving 19 years", "Kell, jailed for seven years": sentences of two people. */
const ofTwoPeople = (a: Quantity, b: Quantity): boolean => {
  const [x, y] = [namesIn(a), namesIn(b)];
  return a.events.includes('sentence') && x.length > 0 && y.length > 0 && !x.some((name) => y.includes(name));
};

/** Sports pages count them by the play, and ages are of as many people. */
const MANY_OF_A_KIND = new Set(
  'yard rebound touchdown assist carri reception block tackl shot goal inning run hit game pass rush receiv year-old'.split(
    ' ',
  ),
);
/** Counted in every story, and of many sorts. */
const GENERIC = new Set(
  'person job child member point time part place thing group case day hour goal game vote voter adult seat deleg'.split(
    ' ',
  ),
);
const UNIT_WORDS =
  /^(?:million|billion|thousand|hundred|euro|dollar|pound|metr|mile|km|kilo|tonn|per|cent|percent|hour|minut|day|week|month|year|one|two|three|four|five|six|seven|eight|nine|ten)$/;

/** Something else happened to each of them. */
const contrary = (a: Quantity, b: Quantity): boolean =>
  a.events.some(isEvent) && b.events.some(isEvent) && !a.events.some((event) => b.events.includes(event));

/** Digits turned round, of one thing in like surroundings; of thousands the thing is enough. */
function misprinted(a: Quantity, telling: number): boolean {
  if (a.head === '') return a.unit !== 'count' && telling >= 2;
  return telling >= 1 || (a.value >= 1000 && !GENERIC.has(a.head));
}

/** Says which of several counts is meant; "pledged" and "early" do not. */
const TELLING_STATUS = new Set(['confirmed', 'suspected', 'old', 'new']);
/** One figure of its kind an event: magnitude, turnout, attendance. */
const SCALES = new Set(['magnitud', 'categori', 'turnout', 'crowd', 'unemploy', 'inflat']);
/** What lasts: a sentence, a ban. */
const LASTING = new Set(['sentence', 'ban', 'delay', 'strike', 'close']);

function durationRole(events: readonly string[], modifiers: number, context: number): Role {
  if (events.some((event) => LASTING.has(event)) && context >= 1) return 'strong';
  return modifiers > 0 && context >= 2 ? 'strong' : 'none';
}

export const compatible = (a: Quantity, b: Quantity): boolean => {
  if (a.low <= b.high && b.low <= a.high) return true;
  // Another unit, rounded: 100 mph and 161 km/h.
  const measured = !/^(?:count|percent|money)/.test(a.unit) && a.unit === b.unit;
  if (measured && Math.abs(a.value - b.value) <= 0.015 * Math.max(a.value, b.value)) return true;
  return roundsTo(a.value, b.value) || roundsTo(b.value, a.value);
};

/** 1.1 for 1.12: the rough value is the fine one with fewer digits. */
function roundsTo(rough: number, fine: number): boolean {
  if (rough < 100 && Number.isInteger(rough) && Number.isInteger(fine)) return false;
  const digits = rough
    .toPrecision(12)
    .replace(/\.?0+$|0+(?=e)/g, '')
    .replace(/[^1-9]/g, '').length;
  return digits <= 3 && Number(fine.toPrecision(Math.max(2, digits))) === rough;
}

const CORRECTION =
  /\b(?:wrong(?:ly)?|mistake[ns]?|mistakenly|in error|misheard|corrected|correction|retract\w*|apologi[sz]\w*|in fact)\b/i;

/** Does the article give this value for this thing anywhere? Then it does not contradict it. */
function knows(article: Features, quantity: Quantity): boolean {
  return article.quantities.some(
    (other) =>
      other.unit === quantity.unit &&
      (other.head === quantity.head || other.head === '' || quantity.head === '') &&
      other.value === quantity.value &&
      (quantity.head !== 'person' ||
        other.events.length === 0 ||
        other.events.some((event) => quantity.events.includes(event))),
  );
}

/** One article's total is the sum of what the other lists in one sentence: "38 passengers and a crew of three" are 41. */
function isTotalOf(total: Quantity, parts: Features): boolean {
  const sameUnit = parts.quantities.filter((q) => q.unit === total.unit && q.value > 0 && q.value < total.value);
  return sameUnit.some((first, i) => {
    let sum = first.value;
    for (const next of sameUnit.slice(i + 1, i + PARTS_MAX)) {
      if (next.sentence !== first.sentence) return false;
      sum += next.value;
      if (Math.abs(sum - total.value) <= 0.004 * total.value) return true;
    }
    return false;
  });
}

/** Figures that are added up at most. */
const PARTS_MAX = 4;

/** The day a figure holds for, when its sentence says so. */
function asOf(article: Features, quantity: Quantity): number | null {
  const day = article.days.find((d) => d.sentence === quantity.sentence && d.low === d.high);
  return day ? day.low : null;
}

/** Another figure in both sentences agrees: they come from one bulletin. */
function anchored(earlier: Features, later: Features, a: Quantity, b: Quantity): boolean {
  const beside = (article: Features, q: Quantity) =>
    article.quantities.filter((o) => o.sentence === q.sentence && o !== q && o.value >= 3);
  return beside(earlier, a).some((x) =>
    beside(later, b).some((y) => x.value === y.value && x.head === y.head && x.head !== ''),
  );
}

/** Fewer are missing as more are found. */
const EITHER_WAY = new Set(['missing', 'treat']);

/** A later count of what has come to be. */
const RISEN = /\b(?:now|so far|to date|up from|risen|rose|climbed|latest)\b/i;
/** What is left of a way or a time is not what it was. */
const TO_GO = /\b(?:\w+s (?:left|to go)|remaining)\b(?! the)/i;
/** A later count of what is left; what is to remain shut is no less. */
const STILL =
  /\b(?:still|remain(?:s|ed|ing)?(?! (?:shut|closed|open|suspended|grounded|barred)\b)|yet to|no longer)\b/i;

function isUpdate(earlier: Features, later: Features, a: Quantity, b: Quantity): boolean {
  if (a.unit !== 'count' && TO_GO.test(a.sentence.text) !== TO_GO.test(b.sentence.text)) return true;
  if (isMisprint(a, b)) return false;
  if (earlier.time !== later.time && STILL.test(b.sentence.text)) return true;
  if (a.events.some((event) => EITHER_WAY.has(event)) && earlier.time !== later.time) return true;
  if (earlier.time !== later.time && b.value > a.value && RISEN.test(b.sentence.text)) return true;
  const lasts =
    a.unit === 'duration' && !a.events.some((event) => LASTING.has(event)) && /\b(?:days|nights)$/.test(b.text);
  const grows = b.value > a.value && (lasts || GROWING.has(a.head) || a.events.some((event) => GROWING.has(event)));
  if (!grows || earlier.time === later.time) return false;
  if (anchored(earlier, later, a, b)) return false;
  const [from, to] = [asOf(earlier, a), asOf(later, b)];
  return from === null || to === null || from !== to;
}

/** "by 8 points and 11 points": like figures side by side are of different things. */
function isOneOfSeveral(article: Features, quantity: Quantity): boolean {
  if (TOLL.has(quantity.events[0] ?? '')) return false;
  return article.quantities.some(
    (other) =>
      other.sentence === quantity.sentence &&
      other !== quantity &&
      other.unit === quantity.unit &&
      other.head === quantity.head &&
      other.value !== quantity.value &&
      sameSet(other.status, quantity.status),
  );
}

function prominent(article: Features, quantity: Quantity): boolean {
  return quantity.sentence.index <= Math.max(3, article.sentences.length * 0.4);
}

const EXPECTED =
  /\b(?:expect(?:s|ed)|estimate[sd]?|forecasts?|predict(?:s|ed)|likely|hope[sd]|tipped|(?:asking|guide) price)\b/i;
const TO_COME = /\b(?:will|would|to|plan(?:s|ned)?|could|may|might|can)\b/i;

/** What was expected is not contradicted by what came. */
function foreseen(a: Quantity, b: Quantity): boolean {
  const lead = ({ sentence, frame, first }: Quantity): string =>
    sentence.text.slice(
      (sentence.tokens[frame.first]?.start ?? 0) - sentence.start,
      (sentence.tokens[first]?.start ?? 0) - sentence.start,
    );
  const [x, y] = [lead(a), lead(b)];
  return (
    (EXPECTED.test(x) && !EXPECTED.test(y) && !TO_COME.test(y)) ||
    (EXPECTED.test(y) && !EXPECTED.test(x) && !TO_COME.test(x))
  );
}

function kindOf(
  earlier: Features,
  later: Features,
  a: Quantity,
  b: Quantity,
  role: Role,
): [FindingKind, Severity] | null {
  if (compatible(a, b)) return [a.value === b.value && a.bound === b.bound ? 'corroboration' : 'refinement', 'note'];
  const corrects = CORRECTION.test(around(later, b)) && later.time > earlier.time;
  const known = [knows(later, a), knows(earlier, b)];
  if (known.every(Boolean) || (!corrects && known.some(Boolean))) return null;
  if (foreseen(a, b) || isTotalOf(a, later) || isTotalOf(b, earlier)) return null;
  if (isUpdate(earlier, later, a, b)) return ['refinement', 'note'];
  if (a.head === 'person' && !prominent(earlier, a) && !prominent(later, b) && contextOf(a, b).length === 0)
    return null;
  const sure =
    !polled(a, b) &&
    !farApart(a, b) &&
    !ofSport(a, b) &&
    !otherPast(a, b) &&
    !isOneOfSeveral(earlier, a) &&
    !isOneOfSeveral(later, b) &&
    role === 'strong' &&
    later.day - earlier.day <= DAYS_APART_MAX &&
    (isMisprint(a, b) ||
      !RECURRING.has(a.events[0] ?? '') ||
      SCALES.has(a.head) ||
      shared(a.frame.proper, b.frame.proper).length > 0) &&
    (TOLL.has(a.events.find((event) => b.events.includes(event)) ?? '') || !namesDiffer(a.frame, b.frame));
  return ['conflict', sure ? 'alert' : 'note'];
}

/** Figures so far apart, and no misprint of one another, are of two things more often than not. */
const farApart = (a: Quantity, b: Quantity): boolean =>
  !isMisprint(a, b) && Math.max(a.value, b.value) >= RATIO_MAX * Math.min(a.value, b.value);
const RATIO_MAX = 8;

/** The sentence with its neighbours. */
function around(article: Features, quantity: Quantity): string {
  const { index } = quantity.sentence;
  return article.sentences
    .slice(Math.max(0, index - 1), index + 2)
    .map((sentence) => sentence.text)
    .join(' ');
}

function subject(a: Quantity, b: Quantity): string {
  const event = a.events.find((e) => b.events.includes(e));
  return [a.unit, a.head, a.head === 'person' ? event : ''].filter(Boolean).join(':');
}

function oneOrigin(a: Features, b: Features): boolean {
  const group = a.reading.version.wireGroup;
  return group !== null && group === b.reading.version.wireGroup;
}

/** Surroundings so alike that two figures of one unit are of one thing; less is enough where one is the other misread. */
const LIKENESS_MIN = 2;
const LIKENESS_OF_MISPRINTS_MIN = 1;
/** 61 schools, 16 schools. */
const LIKENESS_OF_ONE_NOUN_MIN = 0.25;

/** Two figures of four digits are hardly one another's digits turned round by chance. */
const LARGE_MIN = 1000;

const GROWS_AFTER_MS = 6 * 3_600_000;

/** One noun or two for one thing; of what is measured the text need not say it twice. */
const likeHeads = (a: Quantity, b: Quantity): boolean =>
  a.head === b.head || (a.unit !== 'count' && (a.head === '' || b.head === '')) || kindred(a.head, b.head);

/** "37 of the 90 seats", "43 of the 90 seats". */
const ofOneWhole = (earlier: Features, later: Features, a: Quantity, b: Quantity): boolean =>
  a.partial && b.partial && a.unit === 'count' && anchored(earlier, later, a, b);

/** One of them adds something up. */
const WHOLE =
  /\b(?:and costs|in (?:all|total)|totall?(?:ing|ed|s)?|altogether|combined|overall|together with|plus|including|excluding|before tax|after tax|net of|gross)\b/i;

/** "The scheme will cost £3.6 million", "the price tag is £6.3 million": not the verbs but all around them says it. */
function inOneSetting(earlier: Features, a: Quantity, later: Features, b: Quantity): boolean {
  if (a.bound !== null || b.bound !== null || !likeHeads(a, b)) return false;
  if (MANY_OF_A_KIND.has(a.head) || MANY_OF_A_KIND.has(b.head)) return false;
  const large = isMisprint(a, b) && a.value >= LARGE_MIN;
  if ((a.head === '' || (a.head === 'person' && !large)) && a.unit === 'count') return false;
  if (compatible(a, b) || !sameSet(a.status, b.status) || periodsDiffer(a, b)) return false;
  if ((a.partial || b.partial) && !ofOneWhole(earlier, later, a, b)) return false;
  if (WHOLE.test(a.sentence.text) !== WHOLE.test(b.sentence.text)) return false;
  // What is counted later may have become more.
  const isLate = later.time - earlier.time > GROWS_AFTER_MS;
  if (a.unit === 'count' && b.value > a.value && isLate && !isMisprint(a, b)) return false;
  // Of lengths and hours a story has many.
  if (/^(?:length|duration|speed)$/.test(a.unit) && !isMisprint(a, b)) return false;
  if (knows(later, a) || knows(earlier, b)) return false;
  const telling =
    a.unit === 'count' && (large || !GENERIC.has(a.head)) ? LIKENESS_OF_ONE_NOUN_MIN : LIKENESS_OF_MISPRINTS_MIN;
  const needed = isMisprint(a, b) ? telling : LIKENESS_MIN;
  return likeness(earlier, a, later, b, new Set([a.head, b.head])) >= needed;
}

/** By how many digits the two have, leading and trailing noughts aside: the more, the less a permutation comes by chance. */
const MISREAD_CHANCE_MIN: readonly number[] = [1, 1, 0.08, 0.04, 0.03];

/** "wants 18 per cent more", "the association seeks 81 %": digits turned round, of what is likely one thing by all around it. */
function isMisread(earlier: Features, a: Quantity, later: Features, b: Quantity): boolean {
  if (!isMisprint(a, b) || compatible(a, b) || knows(later, a) || knows(earlier, b)) return false;
  if (/^(?:length|duration|speed)$/.test(a.unit)) return false; // a story has many of them
  if (MANY_OF_A_KIND.has(a.head) || MANY_OF_A_KIND.has(b.head) || periodsDiffer(a, b)) return false;
  const digits = Math.max(significantDigits(a.value), significantDigits(b.value));
  const large = Math.min(a.value, b.value) >= LARGE_MIN;
  const needed = MISREAD_CHANCE_MIN[Math.min(large ? digits + 1 : digits, MISREAD_CHANCE_MIN.length - 1)] ?? 1;
  return chanceOfOneThing(earlier, a, later, b) >= needed;
}

function hitOf(earlier: Features, later: Features, a: Quantity, b: Quantity): Hit | null {
  const told = roleOf(a, b);
  const one = told === 'none' && (inOneSetting(earlier, a, later, b) || isMisread(earlier, a, later, b));
  const role = one ? 'strong' : told;
  if (role === 'none') return null;
  const kind = kindOf(earlier, later, a, b, role);
  // One wire story printed twice supports nothing.
  if (!kind || (kind[0] === 'corroboration' && oneOrigin(earlier, later))) return null;
  const spans = [clauseSpan(a.sentence, a.first, a.last), clauseSpan(b.sentence, b.first, b.last)] as const;
  const verb = { conflict: 'but', refinement: 'while', corroboration: 'and' }[kind[0] as string] ?? 'and';
  return {
    kind: kind[0],
    field: 'number',
    severity: kind[1],
    earlier: spans[0],
    later: spans[1],
    why: `${outlet(earlier)} has ${quoted(slice(earlier, spans[0]))}, ${verb} ${outlet(later)} has ${quoted(slice(later, spans[1]))}.`,
    matter: `number:${subject(a, b)}`,
  };
}

/** Tables of figures set against one another would give thousands. */
const HITS_MAX = 60;

export const number: Rule = {
  name: 'number',
  about: 'Two figures for one thing in one role that cannot both stand; later, higher tolls are updates.',
  find: (earlier, later) => {
    const hits: Hit[] = [];
    for (const a of earlier.quantities)
      for (const b of later.quantities) {
        if (a.unit !== b.unit || hits.length >= HITS_MAX) continue;
        if (a.head !== b.head && (a.value === b.value || !(likeHeads(a, b) || isMisprint(a, b)))) continue;
        const hit = hitOf(earlier, later, a, b);
        if (hit) hits.push(hit);
      }
    return hits;
  },
};
