/** A change of mind told in other words: "I am staying" and "I am leaving", "every test was passed" and "we failed the test". */
import type { SpeakerMention } from '../../model.ts';
import { fold } from '../../text/words.ts';
import { type Stance, stancesOf } from '../facts/stances.ts';
import type { Features } from '../features.ts';
import { conceptOf } from '../lexicon/concepts.ts';
import { kindred } from '../lexicon/kindred.ts';
import { oppositesOf } from '../lexicon/opposites.ts';
import { sameSpeaker } from '../quote-pairs.ts';
import { RECURRING, spanOf } from './opposition.ts';
import { type Hit, outlet, quoted, type Rule, slice } from './rule.ts';

/** A mind may change again in a month. */
const DAYS_MAX = 31;

/** What is done or so in one is not in the other: a no and a yes to it, or two words that exclude each other. */
function opposed(a: Stance, b: Stance): boolean {
  if (standsIn(a, b) || standsIn(b, a)) return true;
  if (a.negated !== b.negated) {
    // Two clauses with a "no" each are told of one thing in two ways.
    if (a.assertion.negated && b.assertion.negated) return false;
    return (
      a.deed === b.deed ||
      a.stem === b.stem ||
      (![a, b].some((one) => WEAK.has(one.deed) && !one.assertion.lapsed) && kindred(a.deed, b.deed))
    );
  }
  if (callsOff(a, b) || callsOff(b, a)) return true;
  // Not the one and not the other can both be true.
  if (a.told || b.told || a.assertion.negated || b.assertion.negated) return false;
  const others = [oppositesOf(a.stem), oppositesOf(a.deed)];
  return others.some((set) => set.has(b.stem) || set.has(b.deed));
}

/** "The concert will be sung", "I have called the concert off": whatever was to be done, it is not. */
const callsOff = (plan: Stance, end: Stance): boolean =>
  plan.ahead && !plan.negated && !end.negated && !end.ahead && CALLED_OFF.test(end.stem) && !CALLED_OFF.test(plan.stem);
const CALLED_OFF = /^(?:cancel|scrap|abandon|postpon)$/;

/** Of so many senses that only the same word will do. */
const WEAK = new Set([
  'decid',
  'rule',
  'find',
  'know',
  'see',
  'end',
  'call',
  'work',
  'run',
  'think',
  'mean',
  'hope',
  'look',
  'help',
  'suppos',
  'believ',
  'expect',
]);

/** "We will not ground a plane", "our planes will stay on the ground": the deed of the firm no as a noun of the yes. */
const standsIn = (no: Stance, yes: Stance): boolean =>
  no.negated &&
  no.firm &&
  no.own &&
  yes.own &&
  !yes.negated &&
  !RECURRING.has(no.deed) &&
  [...yes.things].some((thing) => thing === no.deed || ofOneRoot(thing, no.deed));

/** "Expel" and "expulsion", "re-examine" and "examination". */
const ofOneRoot = (a: string, b: string): boolean =>
  a.slice(0, ROOT_LETTERS) === b.slice(0, ROOT_LETTERS) && kindred(a, b);
const ROOT_LETTERS = 3;

const without = (things: ReadonlySet<string>, a: Stance, b: Stance): string[] =>
  [...things].filter(
    (thing) => ![a, b].some((stance) => kindred(thing, stance.deed) || thing === conceptOf(stance.stem)),
  );

/** Both are of one thing, or the speaker's own deed and nothing said that would make two of it. */
function ofOneThing(a: Stance, b: Stance): boolean {
  const [x, y] = [without(a.things, a, b), without(b.things, a, b)];
  const things = x.filter((one) => y.some((other) => kindred(one, other))).length;
  const thing = things > 0;
  const sameObject = a.object !== null && a.object !== 'person' && b.object !== null && kindred(a.object, b.object);
  // "Close the school", "close the road to the school"
  if (a.object !== null && b.object !== null && !kindred(a.object, b.object)) return false;
  const names = [...a.names].filter((one) => b.names.has(one)).length;
  if ([a, b].some(({ deed }) => RECURRING.has(deed) || deed === 'know' || deed === 'look'))
    return things >= 2 || sameObject || (a.own && b.own && (thing || names >= 2));
  if (thing || !a.own || !b.own) return thing;
  // "We will not ground a plane", "our Tarns will stay on the ground"
  return (names > 0 || x.length === 0 || y.length === 0) && (a.firm || b.firm || names > 0);
}

const HEAD_OF_HOUSE =
  /\b(?:chief executive|ceo|chair(?:man|woman|person)?|president|director|managing director|owner|founder|boss|head|leader|secretary general|general secretary|spokes(?:man|woman|person))\b/i;

/** "Lumen's chief executive", "Lumen Cloud": who leads a house speaks for it. */
function speaksFor({ role }: SpeakerMention, { name, unnamed }: SpeakerMention): boolean {
  const [first = ''] = name.split(/\s+/);
  return (
    !unnamed &&
    role !== null &&
    HEAD_OF_HOUSE.test(role) &&
    first.length >= HOUSE_NAME_MIN &&
    role.split(/[^\p{L}]+/u).some((word) => fold(word) === fold(first))
  );
}
const HOUSE_NAME_MIN = 4;

const oneSide = (a: SpeakerMention, b: SpeakerMention): boolean =>
  sameSpeaker(a, b) === 'same' || speaksFor(a, b) || speaksFor(b, a);

export const turn: Rule = {
  name: 'turn',
  about: 'One speaker says, or is told to have done, the opposite of what he or she said before, in other words.',
  find: (earlier, later) => {
    if (later.time <= earlier.time || later.day - earlier.day > DAYS_MAX) return [];
    const [said, after] = [stancesOf(earlier).filter(({ told }) => !told), stancesOf(later)];
    const hits: Hit[] = [];
    for (const a of said) {
      if (after.some((b) => repeats(a, b))) continue;
      for (const b of after)
        if (
          opposed(a, b) &&
          ofOneThing(a, b) &&
          oneSide(a.speaker, b.speaker) &&
          !said.some((other) => repeats(other, b))
        )
          hits.push(hitOf(earlier, a, later, b));
    }
    return hits;
  },
};

/** The other article has the clause as well: what it says was known and is no turn. */
const repeats = (a: Stance, b: Stance): boolean =>
  a.negated === b.negated &&
  a.stem === b.stem &&
  a.things.size === b.things.size &&
  [...a.things].every((thing) => b.things.has(thing));

function hitOf(earlier: Features, a: Stance, later: Features, b: Stance): Hit {
  const [from, to] = [spanOf(a.assertion), spanOf(b.assertion)];
  return {
    kind: 'reversal',
    field: 'polarity',
    // In another word for it, or its opposite, an editor may want to read on, but need not be called.
    severity: a.stem === b.stem || (a.own && b.own) || callsOff(a, b) ? 'alert' : 'note',
    earlier: from,
    later: to,
    why: `${a.speaker.name} in ${outlet(earlier)}: ${quoted(slice(earlier, from))}; later in ${outlet(later)}: ${quoted(slice(later, to))}.`,
    matter: `polarity:${a.deed}`,
  };
}
