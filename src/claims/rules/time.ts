/** One event at two times of day. */
import type { Clock } from '../facts/clocks.ts';
import { deedsOf, unlikeDeeds } from '../facts/deeds.ts';
import type { Features } from '../features.ts';
import { CALENDAR, DAYS_APART_MAX, namesDiffer } from '../frames.ts';
import { likeness } from '../likeness.ts';
import { sameMinutes, turnedMinutes } from '../misread.ts';
import { isNegator, shared } from '../sentences.ts';
import { clauseSpan, type Hit, outlet, type Rule } from './rule.ts';
import { RECURRING, sameEvent } from './same-event.ts';

/** "By 9.30 the fire was out", "as of 4 p.m.": not the moment itself. */
const limitOf = ({ sentence, first }: Clock): string => {
  const word = [1, 2].map((back) => sentence.tokens[first - back]?.folded ?? '').find((w) => LIMIT.test(w)) ?? '';
  // "Did not sound until ten to four": it did, at ten to four.
  const isMoment =
    /^(?:until|till)$/.test(word) && sentence.tokens.slice(Math.max(0, first - 8), first).some(isNegator);
  if (isMoment) return '';
  return word === 'till' ? 'until' : word;
};
const LIMIT = /^(?:by|until|till|of)$/;

/** Minutes between two times of one day or of two. */
const apart = (x: number, y: number): number => Math.min(Math.abs(x - y), 1440 - Math.abs(x - y));

const clash = (a: Clock, b: Clock): boolean => limitOf(a) === limitOf(b) && differ(a, b);

const differ = (a: Clock, b: Clock): boolean => {
  const slack = a.about || b.about ? 20 : 5;
  if (a.utc !== null && b.utc !== null) return apart(a.utc, b.utc) > slack;
  return a.minutes.every((x) => b.minutes.every((y) => apart(x, y) > slack));
};

/** 7.40 and 19:40: the same hand positions, twelve hours apart. Round hours are too common to say so. */
const twelveApart = (a: Clock, b: Clock): boolean =>
  a.minutes.length === 1 &&
  b.minutes.length === 1 &&
  Math.abs((a.minutes[0] ?? 0) - (b.minutes[0] ?? 0)) === 720 &&
  (a.minutes[0] ?? 0) % 60 !== 0;

/** A full sentence each, with a word in common: no times of entries in a live report. */
const aboutOne = (a: Clock, b: Clock): boolean =>
  Math.min(a.sentence.tokens.length, b.sentence.tokens.length) >= 6 &&
  shared(a.sentence.content, b.sentence.content).some((word) => !CALENDAR.test(word) && !/^\d|^[ap]\.?m$/.test(word));

const knowsTime = (article: Features, clock: Clock): boolean => article.clocks.some((other) => !differ(other, clock));

/** "The alarm was raised at", "raised the alarm at": verb and its thing agree, and the clause says little else. */
const sameObject = (a: Clock, b: Clock, event: string): boolean =>
  [a, b].some((clock) => clock.frame.content.size <= SHORT_WORDS_MAX) &&
  shared(a.frame.content, b.frame.content).some((word) => word !== event && !CALENDAR.test(word) && !/\d/.test(word));
const SHORT_WORDS_MAX = 4;

/** After a preposition, in a sentence: no time stamp, no "last updated". */
const isTold = ({ sentence, first }: Clock): boolean =>
  /^(?:at|by|until|till|from|before|after|about|around|of|to|exactly|precisely|the|on)$/.test(
    sentence.tokens[first - 1]?.folded ?? '',
  );

/** How alike the surroundings must be when the minutes agree, by how much the minutes tell. */
const LIKENESS_MIN = { fine: 0.3, coarse: 0.45, round: 1.6 } as const;

/** 3 and 4, 11 and 13, 4 and 14, morning and evening: full hours that stand further apart are of two things. */
const HOURS_SLIPPED = new Set([1, 2, 10, 12]);

const deedsAt = ({ sentence, frame }: Clock): Set<string> => deedsOf(sentence, frame.first, frame.last);

/** Whole or half hours apart, told in two zones: one moment, more often than not. */
const inOtherZones = (a: Clock, b: Clock): boolean =>
  a.zone !== b.zone &&
  (a.utc === null || b.utc === null) &&
  a.minutes.every((x) => b.minutes.every((y) => (x - y) % 30 === 0));

/** "Touched down at 11:34", "landed at 13:34": one moment, its hour or its minutes put wrong. */
function isSlip(earlier: Features, a: Clock, later: Features, b: Clock): boolean {
  if (inOtherZones(a, b)) return false;
  if (!isTold(a) || !isTold(b) || namesDiffer(a.frame, b.frame)) return false;
  const grain = sameMinutes(a, b) ?? (turnedMinutes(a, b) ? 'coarse' : null);
  const hours = apart(a.minutes[0] ?? 0, b.minutes[0] ?? 0) / 60;
  const near = hours <= 1 || hours === 2;
  if (grain !== null && grain !== 'round' && near && inOpening(earlier, a, later, b)) return true;
  if (grain === null || a.about || b.about) return false;
  if (grain !== 'fine' && unlikeDeeds(deedsAt(a), deedsAt(b))) return false;
  if (grain === 'round' && !HOURS_SLIPPED.has(hours)) return false;
  return likeness(earlier, a, later, b) >= LIKENESS_MIN[grain];
}

/** The one or two times that the opening of a report gives are of what it reports. */
const OPENING_CLOCKS_MAX = 3;
const inOpening = (earlier: Features, a: Clock, later: Features, b: Clock): boolean =>
  Math.max(earlier.clocks.length, later.clocks.length) <= OPENING_CLOCKS_MAX &&
  [a, b].every(({ sentence }) => sentence.index < OPENING_SENTENCES && !sentence.headline);
const OPENING_SENTENCES = 5;

/** Outlets seldom miss an hour by more; what is closer together is often one thing and the next: the call, the arrival. */
const APART_MINUTES = [30, 150] as const;
/** Where the opening of both articles gives a time, it is of the event they are about: little need be alike. */
const LIKENESS_IN_OPENING_MIN = 0.65;
const LIKENESS_ELSEWHERE_MIN = 1.2;
/** A time line has many times, each of something else. */
const CLOCKS_MAX = 4;
/** What is yet to come, and opening hours. */
const TO_COME =
  /\b(?:expect(?:s|ed)|deadline|due|scheduled|planned|will|would|reopen\w*|from \S+(?: [ap]\.?m\.?)? (?:to|until))\b/i;

/** A page's own date line, run together with what follows it. */
const DATED = /\b(?:19|20)\d\d\b|\b(?:updated|published|posted)\b/i;

/** "The ship struck Teal Rock at 2.50 a.m.", "hit the submerged rock at 3:50": told in other words, of one moment by all around it. */
function ofOneMoment(earlier: Features, a: Clock, later: Features, b: Clock): boolean {
  if (a.zone !== b.zone && (a.utc === null || b.utc === null)) return false;
  const gap = Math.min(...a.minutes.flatMap((x) => b.minutes.map((y) => apart(x, y))));
  if (gap < APART_MINUTES[0] || gap > APART_MINUTES[1]) return false;
  if (Math.max(earlier.clocks.length, later.clocks.length) > CLOCKS_MAX) return false;
  if (!isTold(a) || !isTold(b) || DATED.test(a.sentence.text) || DATED.test(b.sentence.text)) return false;
  if (TO_COME.test(a.sentence.text) || TO_COME.test(b.sentence.text)) return false;
  const opening = Math.max(a.sentence.index, b.sentence.index) < OPENING_SENTENCES;
  return likeness(earlier, a, later, b) >= (opening ? LIKENESS_IN_OPENING_MIN : LIKENESS_ELSEWHERE_MIN);
}

export const time: Rule = {
  name: 'time',
  about: 'One event put at two times of day; morning and evening mixed up.',
  find: (earlier, later) => {
    const hits: Hit[] = [];
    for (const a of earlier.clocks)
      for (const b of later.clocks) {
        if (!clash(a, b) || inOtherZones(a, b)) continue;
        const same = sameEvent(a, b);
        const swapped = twelveApart(a, b) && aboutOne(a, b) && later.day - earlier.day <= DAYS_APART_MAX;
        const known = knowsTime(later, a) || knowsTime(earlier, b);
        const slipped =
          !known &&
          later.day - earlier.day <= DAYS_APART_MAX &&
          (isSlip(earlier, a, later, b) || ofOneMoment(earlier, a, later, b));
        if (
          !swapped &&
          !slipped &&
          (same === null || (RECURRING.has(same.event) && same.context < 3 && !sameObject(a, b, same.event)) || known)
        )
          continue;
        const [from, to] = [clauseSpan(a.sentence, a.first, a.last), clauseSpan(b.sentence, b.first, b.last)];
        hits.push({
          kind: 'conflict',
          field: 'time',
          severity: swapped || slipped || (same?.sure && later.day - earlier.day <= DAYS_APART_MAX) ? 'alert' : 'note',
          earlier: from,
          later: to,
          why: `${outlet(earlier)} has ${a.text}, ${outlet(later)} ${b.text}${swapped ? ': twelve hours apart' : ''}.`,
          matter: `time:${swapped || slipped ? `at ${a.minutes[0] ?? 0}` : same?.event}`,
        });
      }
    return hits;
  },
};
