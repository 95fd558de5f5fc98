/** Quotations of two articles that may be one utterance, aligned. Computed once for each pair of readings. */
import type { SpeakerMention } from '../model.ts';
import { isBody, matchNames, parseName, surnameKey } from '../text/names.ts';
import { type Alignment, align, type QuoteMatch, quoteMatch } from './align.ts';
import type { Features, QuotedWords } from './features.ts';
import { alike } from './spelling-distance.ts';

export interface QuotePair {
  readonly earlier: QuotedWords;
  readonly later: QuotedWords;
  readonly alignment: Alignment;
  readonly match: Exclude<QuoteMatch, 'different'>;
  /** Are the two said by one speaker? `unknown` when either side has none. */
  readonly speakers: 'same' | 'different' | 'unknown';
}

const memory = new WeakMap<Features, WeakMap<Features, readonly QuotePair[]>>();

function promising(a: QuotedWords, b: QuotedWords): boolean {
  const [small, large] = a.stems.size <= b.stems.size ? [a.stems, b.stems] : [b.stems, a.stems];
  if (small.size === 0) return a.plain.map((p) => p.text).join(' ') === b.plain.map((p) => p.text).join(' ');
  let count = 0;
  for (const stem of small) if (large.has(stem)) count++;
  return count >= Math.min(2, small.size) && count >= small.size * 0.4;
}

const isPerson = (speaker: SpeakerMention): boolean =>
  !speaker.unnamed && !isBody(speaker.name) && parseName(speaker.name).given.length > 0;

const PRONOUNS = new Set(['he', 'she', 'they', 'it', 'we', 'i', 'you', 'who']);

const givenAlike = (a: string, b: string): boolean => {
  const [x = '', y = ''] = [parseName(a).given[0], parseName(b).given[0]];
  return alike(x, y);
};

/** Whether two speakers can be one; a person and a body, or anyone unnamed, stay `unknown`. */
export function sameSpeaker(a: SpeakerMention | null, b: SpeakerMention | null): QuotePair['speakers'] {
  if (!a || !b || a.unnamed || b.unnamed) return 'unknown';
  if (PRONOUNS.has(a.name.toLowerCase()) || PRONOUNS.has(b.name.toLowerCase())) return 'unknown';
  const match = matchNames(a, b);
  if (match !== 'different') return 'same';
  // One family name: a given name put wrong is more likely than two people, unless the given names are unlike.
  if (surnameKey(a.name) === surnameKey(b.name) && givenAlike(a.name, b.name)) return 'unknown';
  return isPerson(a) && isPerson(b) ? 'different' : 'unknown';
}

/** Pairs of quotations that share an utterance, in the order of the texts. */
export function quotePairs(earlier: Features, later: Features): readonly QuotePair[] {
  const known = memory.get(earlier)?.get(later);
  if (known) return known;
  const found: QuotePair[] = [];
  for (const a of earlier.quotes)
    for (const b of later.quotes) {
      if (!promising(a, b)) continue;
      const alignment = align(a.plain, b.plain);
      const match = quoteMatch(alignment);
      if (match === 'different') continue;
      found.push({ earlier: a, later: b, alignment, match, speakers: sameSpeaker(a.speaker, b.speaker) });
    }
  const inner = memory.get(earlier) ?? new WeakMap<Features, readonly QuotePair[]>();
  memory.set(earlier, inner.set(later, found));
  return found;
}
