/** Two articles of one wire group: the longest passage they share, so that an editor sees why they are one origin. */
import type { Sentence } from '../sentences.ts';
import { type Hit, outlet, type Rule } from './rule.ts';

const WORDS_MIN = 8;
const key = (sentence: Sentence): string => sentence.tokens.map((token) => token.folded).join(' ');

export const wireCopy: Rule = {
  name: 'wire-copy',
  about: 'Two articles of one wire group, shown by the longest sentence they share.',
  find: (earlier, later) => {
    const group = earlier.reading.version.wireGroup;
    if (group === null || group !== later.reading.version.wireGroup) return [];
    const there = new Map(later.sentences.map((sentence) => [key(sentence), sentence]));
    let best: readonly [Sentence, Sentence] | null = null;
    for (const sentence of earlier.sentences) {
      const twin = there.get(key(sentence));
      if (twin && sentence.tokens.length > (best?.[0].tokens.length ?? WORDS_MIN - 1)) best = [sentence, twin];
    }
    if (!best) return [];
    const [a, b] = best;
    const hit: Hit = {
      kind: 'reprint',
      field: 'wording',
      severity: 'note',
      earlier: [a.start, a.end],
      later: [b.start, b.end],
      why: `${outlet(earlier)} and ${outlet(later)} print one wire story: they count as one origin.`,
      matter: `wire:${group}`,
    };
    return [hit];
  },
};
