/** Opposite outcomes of one thing: approved or rejected, up or down by the same figure. */
import type { Assertion } from '../facts/assertions.ts';
import type { Quantity } from '../facts/quantities.ts';
import type { Features } from '../features.ts';
import { namesDiffer } from '../frames.ts';
import { shared } from '../sentences.ts';
import { spanOf } from './opposition.ts';
import { clauseSpan, type Hit, outlet, quoted, type Rule, slice } from './rule.ts';

/** Decisions of one body on one day. Within these days a plan is not put to the vote again. */
const DAYS_MAX = 2;
const WORDS_MIN = 3;
const BODY =
  /\b(?:committee|council|board|senate|house|parliament|assembly|jury|court|cabinet|commission|congress|panel|voters|members|shareholders)\b/gi;

const bodiesOf = ({ sentence }: Assertion): string[] =>
  (sentence.text.match(BODY) ?? []).map((word) => word.toLowerCase());

/** Told as done, and not inside quotation marks. */
const decided = (article: Features, event: string): Assertion[] =>
  (article.affirmedByEvent.get(event) ?? []).filter(({ statement }) => statement?.kind !== 'direct');

/** What a thing cannot both be; the words it takes to be one thing, beside these. */
const OPPOSED: readonly (readonly [yes: string, no: string])[] = [
  ['approve', 'reject'],
  ['proceed', 'recall'],
  ['begin', 'close'],
  ['sack', 'leave'],
];
/** Only a body decides; what goes ahead or shuts does so by itself. */
const DECIDED = new Set(['approve']);

/** A plan approved here and rejected there, a strike that is on and off; neither article has both. */
function decisions(a: Features, b: Features): [Assertion, Assertion][] {
  const found: [Assertion, Assertion][] = [];
  for (const [x, y] of OPPOSED)
    for (const yes of decided(a, x))
      for (const no of decided(b, y)) {
        const words = shared(yes.frame.content, no.frame.content).filter((word) => word !== x && word !== y);
        if (words.length < (DECIDED.has(x) ? WORDS_MIN : WORDS_MIN - 1) || namesDiffer(yes.frame, no.frame)) continue;
        if (DECIDED.has(x) ? !oneBody(yes, no) : !oneThing(yes, no, x, y)) continue;
        if (decided(a, y).length > 0 || decided(b, x).length > 0) continue;
        found.push([yes, no]);
      }
  return found;
}

function oneBody(yes: Assertion, no: Assertion): boolean {
  const [x, y] = [bodiesOf(yes), bodiesOf(no)];
  return x.some((body) => y.includes(body)) && x.every((body) => y.includes(body));
}

/** The clauses say little else. */
function oneThing(yes: Assertion, no: Assertion, x: string, y: string): boolean {
  const rest = (content: ReadonlySet<string>): string[] => [...content].filter((word) => word !== x && word !== y);
  const both = shared(yes.frame.content, no.frame.content).length;
  return both >= 0.6 * Math.min(rest(yes.content).length, rest(no.content).length) && both >= 2;
}

/** "rose by 12 per cent" here and "fell by 12 per cent" there: of one figure, the direction is put wrong. */
function directions(a: Features, b: Features): [Quantity, Quantity][] {
  const found: [Quantity, Quantity][] = [];
  for (const up of a.quantities)
    for (const down of b.quantities) {
      if (up.value !== down.value || up.unit !== down.unit || up.unit === 'count' || up.unit === 'duration') continue;
      if (up.events[0] !== 'rise' || down.events[0] !== 'fall' || up.events.includes('fall')) continue;
      if (down.events.includes('rise') || namesDiffer(up.frame, down.frame)) continue;
      const words = shared(up.frame.content, down.frame.content).filter((word) => word !== 'per' && word !== 'cent');
      if (words.length >= 2) found.push([up, down]);
    }
  return found;
}

export const outcome: Rule = {
  name: 'outcome',
  about: 'One decision told as a yes and as a no, or one change told as a rise and as a fall.',
  find: (earlier, later) => {
    if (later.day - earlier.day > DAYS_MAX) return [];
    const hits: Hit[] = [];
    const add = (x: readonly [number, number], y: readonly [number, number], matter: string) =>
      hits.push({
        kind: 'conflict',
        field: 'polarity',
        severity: 'alert',
        earlier: [...x],
        later: [...y],
        why: `${outlet(earlier)} has ${quoted(slice(earlier, [...x]))}, ${outlet(later)} the opposite: ${quoted(slice(later, [...y]))}.`,
        matter,
      });
    for (const [yes, no] of decisions(earlier, later)) add(spanOf(yes), spanOf(no), 'outcome:decision');
    for (const [yes, no] of decisions(later, earlier)) add(spanOf(no), spanOf(yes), 'outcome:decision');
    const span = (q: Quantity) => clauseSpan(q.sentence, q.first, q.last);
    for (const [up, down] of directions(earlier, later)) add(span(up), span(down), `outcome:${up.value}`);
    for (const [up, down] of directions(later, earlier)) add(span(down), span(up), `outcome:${up.value}`);
    return hits;
  },
};
