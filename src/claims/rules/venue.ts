/** One remark, two rooms. */
import type { Span } from '../../model.ts';
import { type Features, memoised } from '../features.ts';
import { quotePairs } from '../quote-pairs.ts';
import type { Sentence } from '../sentences.ts';
import { type Hit, outlet, quoted, type Rule, slice } from './rule.ts';

interface Venue {
  readonly sentence: Sentence;
  readonly place: ReadonlySet<string>;
  readonly text: string;
  readonly span: Span;
  readonly names: ReadonlySet<string>;
}

const SPEAKING =
  /\b(?:spe(?:ak|ok)\w*|told|tell\w*|address\w*|said|says|remarks?|reporters|news conference|press conference|interview)\b/i;

/** "speaking to reporters in the Oval Office": capitals after in, from, at or outside, in a sentence about speaking. */
const venuesOf = memoised((article: Features): Venue[] => {
  const found: Venue[] = [];
  for (const sentence of article.sentences) {
    if (!SPEAKING.test(sentence.text)) continue;
    const { tokens } = sentence;
    const spoke = tokens.findIndex((token) => /^(?:spe(?:ak|ok)|reporters|told|address)/.test(token.folded));
    for (let i = 0; i < tokens.length; i++) {
      if (spoke < 0 || i <= spoke || i - spoke > 5 || !/^(?:in|from|at|outside|inside)$/.test(tokens[i]?.folded ?? ''))
        continue;
      let last = i;
      while (/^(?:the|a)$/.test(tokens[last + 1]?.folded ?? '') || tokens[last + 1]?.proper) last++;
      const words = tokens.slice(i + 1, last + 1).filter((token) => token.proper);
      if (words.length === 0) continue;
      found.push({
        sentence,
        place: new Set(words.map((token) => token.folded)),
        text: words.map((token) => token.text).join(' '),
        span: [tokens[Math.max(0, Math.min(spoke, i))]?.start ?? sentence.start, tokens[last]?.end ?? sentence.end],
        names: sentence.proper,
      });
    }
  }
  return found;
});

export const venue: Rule = {
  name: 'venue',
  about: 'One remark, quoted by both, put in two places.',
  find: (earlier, later) => {
    const pairs = quotePairs(earlier, later).filter(
      (pair) => pair.speakers !== 'different' && pair.match !== 'altered',
    );
    if (pairs.length === 0) return [];
    const hits: Hit[] = [];
    for (const a of venuesOf(earlier))
      for (const b of venuesOf(later)) {
        if ([...a.place].some((word) => b.place.has(word))) continue;
        const speakers = pairs.filter(
          (pair) => isBeside(pair.earlier.start, a, earlier) && isBeside(pair.later.start, b, later),
        );
        if (speakers.length === 0) continue;
        hits.push({
          kind: 'conflict',
          field: 'place',
          severity: 'alert',
          earlier: a.span,
          later: b.span,
          why: `Both quote ${quoted(slice(earlier, [speakers[0]?.earlier.start ?? 0, speakers[0]?.earlier.end ?? 0]), 50)}; ${outlet(earlier)} puts the remark at ${a.text}, ${outlet(later)} at ${b.text}.`,
          matter: `venue:${[...a.place, ...b.place].sort().join('-')}`,
        });
      }
    return hits;
  },
};

/** Sentences between venue and quotation at most: the same paragraph of talk. */
const SENTENCES_APART_MAX = 3;

function isBeside(at: number, venueFound: Venue, article: Features): boolean {
  const index = article.sentences.findIndex((sentence) => at >= sentence.start && at < sentence.end);
  return index >= venueFound.sentence.index && index - venueFound.sentence.index <= SENTENCES_APART_MAX;
}
