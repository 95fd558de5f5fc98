/** An outlet's own correction notice ("Our report of Tuesday said …. That was wrong."), and the passage that it corrects. */
import type { FindingField } from '../../model.ts';
import { type Features, memoised } from '../features.ts';
import { CALENDAR } from '../frames.ts';
import { rarityOf } from '../likeness.ts';
import { isNegator, type Sentence } from '../sentences.ts';
import { type Hit, outlet, quoted, type Rule } from './rule.ts';

const OPENS =
  /^[\s*_[(]*(?:corrections?|clarifications?|editor[’']s note)\b\s*(?:and clarifications?)?\s*[:\u2013\u2014-]/i;
/** Says what was published: the report, then the verb of it. */
const TOLD =
  /\b(?:(?:an?|our|the|this) (?:earlier|previous|first|original) (?:version|edition|report|article|story|headline)\b|(?:our|this) (?:report|article|story|headline)\b|we\b)[^.;]{0,60}?\b(?:said|stated|reported|gave|named|called|described|misstated|put|wrote)\b/i;
const WRONGLY =
  /\b(?:wrong(?:ly)?|incorrect(?:ly)?|in error|mistaken(?:ly)?|erroneous(?:ly)?|misstated|apologi[sz]e|should have (?:said|read|been)|in fact)\b/i;

/** Nobody speaks of a version but to say that there is a better one. */
const VERSION = /\b(?:earlier|previous|first|original) (?:version|edition)\b/i;
/** A notice is a few sentences long. */
const NOTICE_SENTENCES_MAX = 4;
const SHARED_MIN = 2;
/** Rarity of the words in common, in sum, and as a share of what the notice says was published. */
const WORTH_MIN = 1.4;
const COVER_MIN = 0.6;

interface Notice {
  /** The sentence that repeats what was published. */
  readonly claim: Sentence;
  /** Content words of that after the verb of telling. */
  readonly words: readonly string[];
  readonly field: FindingField;
}

/** The notices of an article: a sentence that repeats a report, in words that call it wrong or under the heading of one. */
const noticesOf = memoised((article: Features): readonly Notice[] =>
  article.sentences.flatMap((claim, at) => {
    const told = TOLD.exec(claim.text);
    if (told === null) return [];
    const block = article.sentences.slice(at, at + NOTICE_SENTENCES_MAX);
    const heading = article.sentences.slice(Math.max(0, at - 1), at + 1).some(({ text }) => OPENS.test(text));
    const takesBack = VERSION.test(told[0]) || block.slice(0, 2).some(({ text }) => WRONGLY.test(text));
    if (!heading && !takesBack) return [];
    const from = claim.start + told.index + told[0].length;
    const words = new Set(
      claim.tokens
        .filter(({ start, stop, folded }) => start >= from && !stop && !CALENDAR.test(folded))
        .map(({ concept }) => concept),
    );
    return words.size < SHARED_MIN ? [] : [{ claim, words: [...words], field: fieldOf(claim, from, block.slice(1)) }];
  }),
);

/** What is put right: a figure where both have one, else whether it is so at all, else a name. */
function fieldOf(claim: Sentence, from: number, rest: readonly Sentence[]): FindingField {
  const said = claim.tokens.filter(({ start }) => start >= from);
  const after = rest.flatMap(({ tokens }) => tokens);
  const isFigure = ({ folded }: { folded: string }) => /^\d/.test(folded);
  if (said.some(isFigure)) return 'number';
  if (said.some(({ folded }) => CALENDAR.test(folded)) && after.some(({ folded }) => CALENDAR.test(folded)))
    return 'date';
  return after.some(isNegator) ? 'polarity' : 'name';
}

/** The sentence of an article that says most of what the notice repeats. */
function corrected(article: Features, later: Features, { words, claim }: Notice): Sentence | null {
  const worth = (list: readonly string[]) => list.reduce((sum, word) => sum + rarityOf(word, article, later), 0);
  const figures = claim.tokens.filter(({ folded }) => /^\d/.test(folded)).map(({ folded }) => folded);
  let best: { sentence: Sentence; worth: number } | null = null;
  for (const sentence of article.sentences) {
    const common = words.filter((word) => sentence.content.has(word));
    const found = worth(common);
    if (common.length < SHARED_MIN || found < WORTH_MIN || found < COVER_MIN * worth(words)) continue;
    if (figures.length > 0 && !figures.some((figure) => sentence.tokens.some(({ folded }) => folded === figure)))
      continue;
    if (best === null || found > best.worth) best = { sentence, worth: found };
  }
  return best?.sentence ?? null;
}

export const notice: Rule = {
  name: 'notice',
  about: 'A correction that an outlet prints, and the passage of an earlier article that it takes back.',
  find: (earlier, later) => {
    if (later.time <= earlier.time) return [];
    return noticesOf(later).flatMap((one): Hit[] => {
      const passage = corrected(earlier, later, one);
      if (passage === null || noticesOf(earlier).some(({ claim }) => claim === passage)) return [];
      return [
        {
          kind: 'conflict',
          field: one.field,
          severity: 'alert',
          earlier: [passage.start, passage.end],
          later: [one.claim.start, one.claim.end],
          why: `${outlet(later)} corrects what ${outlet(earlier)} has: ${quoted(passage.text)}.`,
          matter: `notice:${[...one.words].sort().slice(0, 4).join('-')}`,
          rank: 2,
        },
      ];
    });
  },
};
