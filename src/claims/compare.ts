/** Two passages said to be of one story: the same, a variant, a conflict, or about different things. */
import type { FindingField, Version } from '../model.ts';
import { words } from '../text/words.ts';
import { align, plainOf, quoteMatch } from './align.ts';
import { type Features, featuresOf, UNDATED } from './features.ts';
import { plainWords } from './lexicon/spelling.ts';
import { RULES } from './rules/index.ts';
import { quoted } from './rules/rule.ts';
import { sameValue, sentenceClash } from './sentence-pair.ts';
import { shared } from './sentences.ts';
import type { CompareLabel, Reading } from './types.ts';

export interface Comparison {
  readonly label: CompareLabel;
  readonly field: FindingField | null;
  readonly why: string;
}

/** Marks as some feeds set them: "there’ s" for "there's", "6: 00" for "6:00", "2, 000" for "2,000". */
function tidy(text: string): string {
  return text
    .replace(/(\p{L})[’'] (s|ll|re|ve|d|m|t)\b/gu, "$1'$2")
    .replace(/(\d): (\d\d)/g, '$1:$2')
    .replace(/(\d), (\d{3})(?!\d)/g, '$1,$2')
    .replace(/\b([ap])\. m\./g, '$1.m.');
}

const withoutAsides = (text: string): string =>
  text.replace(/\[[^\]]*\]|\([^)]*\)/g, (aside, at: number) => (at > 0 ? ' ' : aside));

/** A passage as a reading of its own; both passages get one date, so that neither is an update of the other. */
function passageReading(text: string, id: string): Reading {
  const version: Version = {
    seq: 0,
    id,
    article: id,
    number: 1,
    outlet: id === 'a' ? 'one' : 'the other',
    url: '',
    published: UNDATED,
    title: null,
    text,
    wireGroup: null,
  };
  const passages = text === '' ? [] : [[0, text.length] as const];
  return { version, statements: [], passages, boilerplate: [], facts: { dateline: null, byline: null, credits: [] } };
}

/** Rules of `diff` that hold for two bare sentences as they stand. */
const SENTENCE_RULES = new Set(['share', 'age', 'person-name', 'place-name', 'vote']);

function conflictOf(a: Features, b: Features): Comparison | null {
  const clash = sentenceClash(a, b);
  if (clash)
    return { label: 'conflict', field: clash.field, why: `One has ${quoted(clash.a)}, the other ${quoted(clash.b)}.` };
  for (const rule of RULES) {
    if (!SENTENCE_RULES.has(rule.name)) continue;
    const hit = rule.find(a, b).find((found) => found.kind === 'conflict');
    if (hit) return { label: 'conflict', field: hit.field, why: hit.why };
  }
  return null;
}

function agreement(a: Features, b: Features): Comparison | null {
  const same = sameValue(a, b);
  return same && { label: 'variant', field: same.field, why: `${quoted(same.a)} and ${quoted(same.b)} agree.` };
}

/** "centre" and "center": one word, two spellings, in passages about one thing. */
function sameSpelling(a: Features, b: Features): Comparison | null {
  const spelled = (features: Features) =>
    new Map(
      features.sentences.flatMap((s) =>
        s.tokens
          .filter((t) => !t.stop && t.folded.length > 4)
          .map((t) => [plainWords(t.folded).join(' '), t.folded] as const),
      ),
    );
  const [x, y] = [spelled(a), spelled(b)];
  const context = shared(a.sentences[0]?.content ?? new Set(), b.sentences[0]?.content ?? new Set());
  for (const [key, word] of x) {
    const other = y.get(key);
    if (other !== undefined && other !== word && !/[\d'-]/.test(word + other) && context.length >= 2)
      return {
        label: 'variant',
        field: 'wording',
        why: `${quoted(word)} and ${quoted(other)} are spellings of one word.`,
      };
  }
  return null;
}

/** Compares two passages of one story, quotations without their marks or sentences. Never throws; empty is unrelated. */
export function compare(first: string, second: string): Comparison {
  const [a, b] = [tidy(first), tidy(second)];
  const alignment = align(plainOf(words(withoutAsides(a))), plainOf(words(withoutAsides(b))));
  const match = quoteMatch(alignment);
  if (match === 'same') return { label: 'same', field: null, why: 'The words are the same.' };
  const [x, y] = [featuresOf(passageReading(a, 'a')), featuresOf(passageReading(b, 'b'))];
  const conflict = conflictOf(x, y);
  if (conflict) return conflict;
  if (match !== 'different') return { label: 'variant', field: 'wording', why: 'One utterance in other words.' };
  return (
    agreement(x, y) ??
    sameSpelling(x, y) ?? { label: 'unrelated', field: null, why: 'Nothing in them is about the same matter.' }
  );
}
