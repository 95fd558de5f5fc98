/** One event put in two places that neither article connects. */
import type { Span } from '../../model.ts';
import { isCountry } from '../../text/names.ts';
import { type Features, memoised } from '../features.ts';
import { DAYS_APART_MAX, type Frame, frameOf, MONTH } from '../frames.ts';
import { isEvent, REPORTING } from '../lexicon/concepts.ts';
import { type Sentence, shared } from '../sentences.ts';
import { clauseSpan, type Hit, outlet, type Rule } from './rule.ts';

interface Scene {
  readonly event: string;
  readonly place: readonly string[];
  readonly text: string;
  readonly frame: Frame;
  readonly span: Span;
}

const AT = new Set(['in', 'at', 'near', 'off', 'outside']);
/** Happens in one place; what is sold, won or met may be told of in several. */
const PLACED = new Set(
  'sink crash fire explode shoot fall arrest rescue attack riot protest quake die injure steal land arrive open begin find meet schedule ground collapse'.split(
    ' ',
  ),
);
/** Happens once in a story. */
const RARE = new Set(['sink', 'explode', 'ground', 'quake', 'collapse']);
const WORDS_APART_MAX = 8;

function scenesIn(sentence: Sentence): Scene[] {
  const { tokens } = sentence;
  const found: Scene[] = [];
  tokens.forEach((token, i) => {
    if (token.stop || !isEvent(token.concept) || !PLACED.has(token.concept) || REPORTING.has(token.stem)) return;
    for (let j = i + 1; j < Math.min(tokens.length - 1, i + WORDS_APART_MAX); j++) {
      if (/[,;:()—–"“”]/.test(tokens[j]?.before ?? '')) return;
      if (!AT.has(tokens[j]?.folded ?? '') || !tokens[j + 1]?.proper) continue;
      let last = j + 1;
      while (tokens[last + 1]?.proper && /^\s$/.test(tokens[last + 1]?.before ?? '')) last++;
      const place = tokens.slice(j + 1, last + 1);
      const text = place.map((word) => word.text).join(' ');
      if (
        /^(?:mon|tues|wednes|thurs|fri|satur|sun)day/i.test(text) ||
        isCountry(text) ||
        place.some(({ folded }) => notAPlace(folded))
      )
        return;
      found.push({
        event: token.concept,
        place: place.map((word) => word.folded.replace(/'s$/, '')),
        text,
        frame: frameOf(sentence, i, last),
        span: clauseSpan(sentence, i, last),
      });
      return;
    }
  });
  return found;
}

/** A month, or words that a feed has run together. */
const notAPlace = (word: string): boolean => MONTH.test(word) || word.includes('-');

const scenesOf = memoised((article: Features): Scene[] => article.sentences.flatMap(scenesIn));

/**
 * Does the article name the place anywhere? Then it may lie within, or beside, its own. Words that both places have
 * ("Vale Torto", "Vale Redondo") do not count, unless the other is no more than they.
 */
function knows(article: Features, scene: Scene, other: Scene): boolean {
  const own = scene.place.filter((word) => !other.place.includes(word));
  return own.length === 0 || scene.place.length - own.length >= 2 || own.some((word) => article.vocabulary.has(word));
}

export const scene: Rule = {
  name: 'scene',
  about: 'One event in two places, neither of which the other article names at all.',
  find: (earlier, later) => {
    if (later.day - earlier.day > DAYS_APART_MAX) return [];
    const hits: Hit[] = [];
    for (const a of scenesOf(earlier))
      for (const b of scenesOf(later)) {
        if (a.event !== b.event || knows(later, a, b) || knows(earlier, b, a)) continue;
        const context = shared(a.frame.content, b.frame.content).filter((word) => word !== a.event);
        if (context.length < (RARE.has(a.event) ? 1 : 2)) continue;
        hits.push({
          kind: 'conflict',
          field: 'place',
          severity: 'alert',
          earlier: a.span,
          later: b.span,
          why: `${outlet(earlier)} puts it in ${a.text}, ${outlet(later)} in ${b.text}; neither names the other place.`,
          matter: `scene:${a.event}`,
        });
      }
    return hits;
  },
};
