/** Words of one meaning, beyond the concepts: "dined" and "ate", "smell" and "odour", "inspected" and "inspection". */
import { stem } from '../../text/words.ts';
import { conceptOf } from './concepts.ts';
import { NEWS_GROUPS } from './news-groups.ts';
import { plainWords } from './spelling.ts';
import { WORDNET_GROUPS } from './wordnet-groups.ts';

let groups: ReadonlyMap<string, readonly number[]> | null = null;

/** Made when first asked for: some 8,000 words, stemmed once. Concepts belong to the groups of their words. */
function table(): ReadonlyMap<string, readonly number[]> {
  if (groups) return groups;
  const made = new Map<string, number[]>();
  for (const [group, line] of `${NEWS_GROUPS.trim()}\n${WORDNET_GROUPS.trim()}`.split('\n').entries())
    for (const word of new Set(line.split(' ').flatMap((text) => [stem(text), conceptOf(stem(text))]))) {
      const known = made.get(word);
      if (known) known.push(group);
      else made.set(word, [group]);
    }
  groups = made;
  return made;
}

const NONE: readonly number[] = [];

/** Groups of words asked for so far, by stem: news has some ten thousand. */
const asked = new Map<string, readonly number[]>();
const ASKED_MAX = 50_000;

function groupsOf(wordStem: string): readonly number[] {
  const known = asked.get(wordStem);
  if (known) return known;
  if (asked.size >= ASKED_MAX) asked.clear();
  const found = table().get(wordStem) ?? table().get(plainWords(wordStem)[0] ?? '') ?? NONE;
  asked.set(wordStem, found);
  return found;
}

/** May two stems or concepts mean one thing? Equal ones do. */
export function kindred(a: string, b: string): boolean {
  if (a === b) return true;
  const x = groupsOf(a);
  if (x.length === 0) return false;
  const y = groupsOf(b);
  return y.length > 0 && x.some((group) => y.includes(group));
}

/** Keys of what a stem or concept may mean: two words are kindred exactly when they have a key in common. */
export const meaningKeys = (word: string): readonly (string | number)[] => [word, ...groupsOf(word)];

/** Pairs of words two sets share, word for word or in meaning; each word of `a` once. */
export function sharedMeanings(a: ReadonlySet<string>, b: ReadonlySet<string>): string[] {
  const found: string[] = [];
  for (const word of a) {
    if (b.has(word)) found.push(word);
    else
      for (const other of b)
        if (kindred(word, other)) {
          found.push(word);
          break;
        }
  }
  return found;
}
