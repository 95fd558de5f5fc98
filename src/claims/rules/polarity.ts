/** One proposition affirmed here and denied there: denials, reversals, and "no evidence" read as "evidence of none". */
import { surelyOne } from '../align.ts';
import { type Assertion, conceptsOf } from '../facts/assertions.ts';
import { type Features, memoised } from '../features.ts';
import { DAYS_APART_MAX, namesDiffer } from '../frames.ts';
import { isEvent } from '../lexicon/concepts.ts';
import { quotePairs, sameSpeaker } from '../quote-pairs.ts';
import { endsClause, shared } from '../sentences.ts';
import { clauseSpan, type Hit, outlet, quoted, type Rule, slice } from './rule.ts';

/** Won, voted on and approved again and again: a no about one says nothing of another. */
const RECURRING = new Set(
  'win lose vote approve reject protest meet rise fall attack pay test call order join offer build'.split(' '),
);

const spanOf = (assertion: Assertion) => clauseSpan(assertion.sentence, assertion.first, assertion.last);

interface Opposition {
  readonly negated: Assertion;
  readonly affirmed: Assertion;
  readonly negatedIn: Features;
  readonly affirmedIn: Features;
  readonly event: string;
  readonly words: readonly string[];
  /** Share of the negated clause's content that the affirmed clause has. */
  readonly cover: number;
}

/** Clauses of one article that deny what clauses of the other affirm: a shared event, and other words around it. */
function oppositions(negatedIn: Features, affirmedIn: Features): Opposition[] {
  const found: Opposition[] = [];
  for (const negated of negatedIn.assertions) {
    if (!negated.negated || negated.open || negated.events.size === 0) continue;
    for (const event of negated.events)
      for (const affirmed of affirmedIn.affirmedByEvent.get(event) ?? []) {
        const words = shared(negated.content, affirmed.frame.content);
        found.push({
          negated,
          affirmed,
          negatedIn,
          affirmedIn,
          event,
          words,
          cover: words.length / Math.max(1, negated.content.size),
        });
      }
  }
  return found;
}

const pronounFirst = (assertion: Assertion): boolean =>
  /^(?:i|we|he|she|it|they|you|this|that|there)$/.test(assertion.sentence.tokens[assertion.first]?.folded ?? '');

function hit(
  o: Opposition,
  earlier: Features,
  kind: 'denial' | 'reversal' | 'conflict',
  sure: boolean,
  why: string,
): Hit {
  const [n, a] = [spanOf(o.negated), spanOf(o.affirmed)];
  return {
    kind,
    field: 'polarity',
    severity: sure ? 'alert' : 'note',
    earlier: o.negatedIn === earlier ? n : a,
    later: o.negatedIn === earlier ? a : n,
    why,
    matter: `polarity:${o.event}`,
  };
}

/** What is denied a fortnight later is another matter more often than not. */
const DENIAL_DAYS_MAX = 14;
/** "No one has been …" stands alone only for what happens to people. */
const BEFALLS = new Set('die injure arrest charge evacuate infect missing'.split(' '));

function isDenial(o: Opposition): boolean {
  const { negated, words, cover } = o;
  if (negated.universal && negated.content.size <= 2 && BEFALLS.has(o.event)) return true;
  if (RECURRING.has(o.event) || (pronounFirst(negated) && !negated.universal)) return false;
  return words.length >= (negated.universal ? 2 : 3) && cover >= 0.6 && !namesDiffer(negated.frame, o.affirmed.frame);
}

/** Both outlets in their own voice, and the clauses say little else: yes here, no there. */
function isFlat(o: Opposition): boolean {
  const back = shared(o.affirmed.content, o.negated.frame.content).length / Math.max(1, o.affirmed.content.size);
  return o.cover >= 0.75 && o.words.length >= 3 && back >= 0.5;
}

const dateOf = (article: Features): string => article.reading.version.published.slice(0, 10);

/** Both clauses stand in quotations that are one utterance: what differs there is the quoting. */
function oneUtterance(o: Opposition, earlier: Features, later: Features): boolean {
  const inside = (assertion: Assertion, quote: { start: number; end: number }): boolean => {
    const at = assertion.sentence.tokens[assertion.first]?.start ?? 0;
    return at >= quote.start - 2 && at < quote.end;
  };
  const [x, y] = o.negatedIn === earlier ? [o.negated, o.affirmed] : [o.affirmed, o.negated];
  return quotePairs(earlier, later).some(
    (pair) => surelyOne(pair.alignment, pair.earlier.plain) && inside(x, pair.earlier) && inside(y, pair.later),
  );
}

/**
 * "My son was at that school." "My son never went to that school." No verb in common, but a short denial whose every
 * other word the same speaker used before.
 */
function sameWordsDenied(negatedIn: Features, affirmedIn: Features): Opposition[] {
  const found: Opposition[] = [];
  for (const negated of shortDenials(negatedIn))
    for (const affirmed of spokenAffirmations(affirmedIn)) {
      const words = shared(negated.content, affirmed.content).filter((word) => word !== 'person');
      const cover = words.length / Math.max(1, negated.content.size);
      if (words.length >= 3 && cover >= 0.75)
        found.push({ negated, affirmed, negatedIn, affirmedIn, event: words[0] ?? '', words, cover });
    }
  return found;
}

const shortDenials = memoised((article: Features): Assertion[] =>
  article.assertions.filter(
    ({ negated, open, statement, content }) =>
      negated && !open && statement && content.size >= 3 && content.size <= SHORT_WORDS_MAX,
  ),
);
const spokenAffirmations = memoised((article: Features): Assertion[] =>
  article.assertions.filter(
    ({ negated, open, statement, content }) => !negated && !open && statement && content.size >= 3,
  ),
);
const SHORT_WORDS_MAX = 6;

export const reversal: Rule = {
  name: 'reversal',
  about: 'One speaker affirms what he or she denied before, or the other way round.',
  find: (earlier, later) => {
    if (earlier.time === later.time) return [];
    const hits: Hit[] = [];
    for (const o of [
      ...oppositions(earlier, later),
      ...oppositions(later, earlier),
      ...sameWordsDenied(later, earlier),
    ]) {
      const speaker = o.negated.speaker;
      if (
        !speaker ||
        speaker.unnamed ||
        o.words.filter((word) => word !== 'person').length < 2 ||
        o.cover < (RECURRING.has(o.event) ? 0.8 : 0.6)
      )
        continue;
      if (oneUtterance(o, earlier, later)) continue;
      if (sameSpeaker(o.affirmed.speaker, speaker) !== 'same' || namesDiffer(o.negated.frame, o.affirmed.frame))
        continue;
      hits.push(
        hit(
          o,
          earlier,
          'reversal',
          true,
          `${speaker.name} is reported both ways: ${quoted(slice(o.negatedIn, spanOf(o.negated)))} (${outlet(o.negatedIn)}, ${dateOf(o.negatedIn)}) and ${quoted(slice(o.affirmedIn, spanOf(o.affirmed)))} (${outlet(o.affirmedIn)}, ${dateOf(o.affirmedIn)}).`,
        ),
      );
    }
    return hits;
  },
};

export const denial: Rule = {
  name: 'denial',
  about: 'A later article has someone deny what an earlier one affirms.',
  find: (earlier, later) => {
    const hits: Hit[] = [];
    for (const o of oppositions(later, earlier)) {
      if (!isDenial(o)) continue;
      if (o.negated.speaker && o.affirmed.speaker && sameSpeaker(o.negated.speaker, o.affirmed.speaker) === 'same')
        continue;
      const kind = o.negated.statement ? 'denial' : 'conflict';
      const who = o.negated.speaker ? `${o.negated.speaker.name} denies` : `${outlet(later)} has the opposite of`;
      const close = later.day - earlier.day <= DENIAL_DAYS_MAX && (o.negated.statement !== null || isFlat(o));
      hits.push(
        hit(
          o,
          earlier,
          kind,
          close,
          `${who} what ${outlet(earlier)} reports, ${quoted(slice(earlier, spanOf(o.affirmed)))}: ${quoted(slice(later, spanOf(o.negated)))}.`,
        ),
      );
    }
    return hits;
  },
};

const CUE =
  /\b(?:den(?:y|ies|ied|ying)|rejected|rejects|dismissed|dismisses|refuted|rebutted|disputed|disputes)\b(?:\s+\w+){0,3}?\s+(?:accusations?|allegations?|claims?|charges?|reports?|suggestions?|that|any|\w{2,}ing)\b/i;

export const denialCue: Rule = {
  name: 'denial-cue',
  about: '"Denied claims that …" points at the article that makes the claim.',
  find: (earlier, later) => {
    const hits: Hit[] = [];
    for (const sentence of later.sentences) {
      const cue = CUE.exec(sentence.text);
      if (!cue) continue;
      const from = sentence.start + cue.index;
      if (later.day - earlier.day > DENIAL_DAYS_MAX) continue;
      // "denies trading …": the gerund is part of what is denied.
      const told = /ing$/i.test(cue[0]) ? cue[0].lastIndexOf(' ') : cue[0].length;
      const after = sentence.tokens.filter((token) => token.start >= from + told);
      const end = after.findIndex((_, i) => i > 3 && endsClause(after, i));
      const denied = conceptsOf(
        after.slice(0, Math.min(end < 0 ? after.length : end, DENIED_WORDS_MAX)).filter((token) => !token.proper),
      );
      const target = bestMatch(denied, earlier);
      if (!target) continue;
      const words = ownWords(later, sentence.index, denied) ?? [sentence.start, sentence.end];
      hits.push({
        kind: 'denial',
        field: 'polarity',
        severity: 'alert',
        earlier: spanOf(target),
        later: words,
        why: `${outlet(later)} reports a denial of what ${outlet(earlier)} has: ${quoted(slice(earlier, spanOf(target)))}.`,
        matter: `denial:${[...shared(denied, target.content)].sort().slice(0, 2).join('-')}`,
      });
    }
    return hits;
  },
};

/** What is denied is said in so many words; the rest of the sentence is comment. */
const DENIED_WORDS_MAX = 24;

const TOO_COMMON = new Set([
  'person',
  'former',
  'secretari',
  'state',
  'govern',
  'minist',
  'presid',
  'campaign',
  'compani',
  'firm',
  'support',
]);

/** The clause of an article that says most of what is denied, and a good part of it. */
function bestMatch(denied: ReadonlySet<string>, article: Features): Assertion | null {
  let best: Assertion | null = null;
  const telling = new Set([...denied].filter((word) => !TOO_COMMON.has(word)));
  let most = Math.max(2, Math.min(telling.size, 3), Math.ceil(telling.size * 0.3)) - 1;
  for (const assertion of article.assertions) {
    if (assertion.negated || CUE.test(assertion.sentence.text)) continue;
    const count = shared(telling, assertion.content).length;
    if (count > most) [best, most] = [assertion, count];
  }
  return best;
}

/** The denial in the denier's own words: a negated quotation soon after, about the same things. */
function ownWords(article: Features, index: number, denied: ReadonlySet<string>): [number, number] | null {
  for (const assertion of article.assertions) {
    const near = assertion.sentence.index > index && assertion.sentence.index <= index + 2;
    if (!near || !assertion.negated || !assertion.statement || shared(assertion.content, denied).length < 2) continue;
    return [...spanOf(assertion)] as [number, number];
  }
  return null;
}

const ABSENT = /\b(?:no|without|lack of|any|little)\s+(?:\w+\s+)?(?:evidence|signs?|proof|indications?)\b/i;
const PRESENT =
  /\b(?:evidence|proof|signs?|indications?|f(?:ound|inds?)|findings?|show(?:s|ed|n)?|confirm\w*|prove[sd]?)\b/i;

/** What the evidence would be for, names left out, or null when the clause is not about missing evidence. */
function absentContent(assertion: Assertion): Set<string> | null {
  if (!assertion.content.has('evidence') || !ABSENT.test(assertion.sentence.text)) return null;
  return new Set([...assertion.content].filter((word) => word !== 'evidence' && !assertion.sentence.proper.has(word)));
}

/** Clauses that say there is no evidence, with what it would be for. */
const withoutEvidence = memoised((article: Features) =>
  article.assertions.flatMap((assertion) => {
    const about = absentContent(assertion);
    return about && about.size > 0 ? [{ assertion, about }] : [];
  }),
);

/** Clauses that put a "not" down as a finding. */
const ruledOut = memoised((article: Features): Assertion[] =>
  article.assertions.filter(
    ({ negated, sentence }) => negated && !ABSENT.test(sentence.text) && PRESENT.test(sentence.text),
  ),
);

export const evidence: Rule = {
  name: 'evidence',
  about: '"No evidence of X" in one article, "evidence of no X" or a flat "not X" as a finding in another.',
  find: (earlier, later) => {
    const hits: Hit[] = [];
    const look = (absentIn: Features, flatIn: Features) => {
      for (const { assertion: absent, about } of withoutEvidence(absentIn)) {
        for (const flat of ruledOut(flatIn)) {
          const words = shared(about, flat.content);
          if (
            words.length < 2 ||
            !words.some((word) => isEvent(word)) ||
            Math.abs(later.day - earlier.day) > DAYS_APART_MAX
          )
            continue;
          const [x, y] = [spanOf(absent), spanOf(flat)];
          hits.push({
            kind: 'conflict',
            field: 'polarity',
            severity: 'alert',
            earlier: absentIn === earlier ? x : y,
            later: absentIn === earlier ? y : x,
            why: `${outlet(absentIn)} has no evidence of it, ${quoted(slice(absentIn, x))}; ${outlet(flatIn)} has it ruled out, ${quoted(slice(flatIn, y))}.`,
            matter: 'evidence',
            rank: flat.content.has('evidence') ? 1 : 0,
          });
        }
      }
    };
    look(earlier, later);
    look(later, earlier);
    return hits;
  },
};
