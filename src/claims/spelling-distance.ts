/** How near two spellings are. */
import { fold } from '../text/words.ts';

/** Letters to change, add or drop to turn one word into the other (V. Levenshtein, 1965). */
export function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}

/** Two names that one may take for the other: not equal, same first letter, at most half the letters changed. */
export function alike(a: string, b: string): boolean {
  const [x, y] = [fold(a), fold(b)];
  const size = Math.max(x.length, y.length);
  return x !== y && Math.min(x.length, y.length) >= 4 && x[0] === y[0] && distance(x, y) <= size / 2;
}

/**
 * First letter and consonants of a name, with the letters that transliteration and fashion exchange made one: "Yusuf",
 * "Youssef" → "ysf".
 */
export function skeleton(name: string): string {
  const letters = fold(name)
    .replace(/[^a-z]/g, '')
    .replace(/ph/g, 'f')
    // Polish and Hungarian write sz and cz where English writes sh and ch.
    .replace(/sz/g, 'sh')
    .replace(/cz/g, 'ch')
    .replace(/ck|q|c(?![eih])/g, 'k')
    .replace(/dj|dzh/g, 'j');
  const rest = letters.slice(1).replace(/[aeiouyhw]/g, '');
  return (letters.charAt(0) + rest)
    .replace(/v/g, 'f')
    .replace(/z/g, 's')
    .replace(/(.)\1+/g, '$1');
}

/** Two spellings of one name: the same skeleton, of three letters at least. */
export function spelledAlike(a: string, b: string): boolean {
  const key = skeleton(a);
  return key.length >= 3 && key === skeleton(b);
}
