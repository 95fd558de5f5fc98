/** One thing in two years: "founded in 1874", "has made beer since 1847". */
import type { Span } from '../../model.ts';
import { deedsOf, unlikeDeeds } from '../facts/deeds.ts';
import { type Features, memoised } from '../features.ts';
import { DAYS_APART_MAX, type Frame, frameOf, MONTH, namesDiffer } from '../frames.ts';
import { sharedMeanings } from '../lexicon/kindred.ts';
import { likeness, ofSeries, sameFigures } from '../likeness.ts';
import { slippedDigits, turnedDigits } from '../misread.ts';
import type { Sentence } from '../sentences.ts';
import { clauseSpan, type Hit, outlet, quoted, type Rule, slice } from './rule.ts';

interface Year {
  readonly sentence: Sentence;
  readonly frame: Frame;
  readonly at: number;
  readonly value: number;
  /** "before", "after", "until", or "" for the year itself. */
  readonly bound: string;
  readonly span: Span;
}

const LEAD = /^(?:in|since|from|of|until|till|by|before|after|early|late|spring|summer|autumn|winter)$/;

/** Years that a sentence dates something by; those of full dates and of months are the date rule's. */
const yearsOf = memoised((article: Features): readonly Year[] =>
  article.sentences.flatMap((sentence) =>
    sentence.tokens.flatMap((token, at): Year[] => {
      const [before, further] = [sentence.tokens[at - 1]?.folded ?? '', sentence.tokens[at - 2]?.folded ?? ''];
      if (!/^(?:1[5-9]|20)\d\d$/.test(token.folded) || !LEAD.test(before)) return [];
      if (MONTH.test(before) || MONTH.test(further) || sentence.headline) return [];
      const span = clauseSpan(sentence, at, at);
      const bound = /^(?:before|after|until|till|by)$/.test(before) ? before : '';
      return [{ at, bound, sentence, frame: frameOf(sentence, at, at), value: Number(token.folded), span }];
    }),
  ),
);

/** How alike the surroundings must be: less where the years are alike. */
const LIKENESS_MIN = 2;
const LIKENESS_OF_TURNED_MIN = 0.6;
const LIKENESS_OF_SLIPS_MIN = 1.2;

/** Content words right by the year, names and figures left out. */
const wordsBy = ({ sentence, at }: Year): Set<string> =>
  new Set(
    sentence.tokens
      .slice(Math.max(0, at - WORDS_BEFORE), at + WORDS_AFTER)
      .filter((token) => !token.stop && !token.proper && !/^\d/.test(token.folded))
      .map((token) => token.concept),
  );
const WORDS_BEFORE = 9;
const WORDS_AFTER = 4;

const deedsIn = ({ sentence, frame }: Year): Set<string> => deedsOf(sentence, frame.first, frame.last);

function clash(earlier: Features, a: Year, later: Features, b: Year): boolean {
  if (a.value === b.value || a.bound !== b.bound || namesDiffer(a.frame, b.frame)) return false;
  if (later.vocabulary.has(String(a.value)) || earlier.vocabulary.has(String(b.value))) return false;
  if (ofSeries(earlier, a.sentence, later, b.sentence)) return false;
  // Not of two neighbouring years.
  const slip = slippedDigits(a.value, b.value) && Math.floor(a.value / 10) !== Math.floor(b.value / 10);
  const anchored = sameFigures(earlier, a.sentence, later, b.sentence) > 0;
  const common = sharedMeanings(wordsBy(a), wordsBy(b));
  if (!anchored && (common.length < (slip ? 1 : 2) || unlikeDeeds(deedsIn(a), deedsIn(b)))) return false;
  if (turnedDigits(a.value, b.value)) return likeness(earlier, a, later, b) >= LIKENESS_OF_TURNED_MIN;
  return likeness(earlier, a, later, b) >= (slip || anchored ? LIKENESS_OF_SLIPS_MIN : LIKENESS_MIN);
}

export const year: Rule = {
  name: 'year',
  about: 'One thing put in two years, neither of which the other article names.',
  find: (earlier, later) => {
    if (later.day - earlier.day > DAYS_APART_MAX) return [];
    const hits: Hit[] = [];
    for (const a of yearsOf(earlier))
      for (const b of yearsOf(later)) {
        if (!clash(earlier, a, later, b)) continue;
        hits.push({
          kind: 'conflict',
          field: 'date',
          severity: 'alert',
          earlier: a.span,
          later: b.span,
          why: `${outlet(earlier)} has ${quoted(slice(earlier, a.span))}, ${outlet(later)} ${quoted(slice(later, b.span))}: ${a.value} or ${b.value}.`,
          matter: `year:${Math.min(a.value, b.value)}`,
        });
      }
    return hits;
  },
};
