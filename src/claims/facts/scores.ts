/** Results of games: "beat Rovers 3-1", "won by 20 to 13". */
import type { Sentence } from '../sentences.ts';

export interface Score {
  readonly sentence: Sentence;
  /** Higher first. */
  readonly points: readonly [number, number];
  readonly teams: ReadonlySet<string>;
  readonly text: string;
  readonly first: number;
  readonly last: number;
}

const RESULT =
  /^(?:beat|beats|beaten|won|win|wins|defeat|defeats|defeated|lost|lose|loses|drew|draw|thrashed|edged|victory|final)$/;
const PART =
  /\b(?:half-time|halftime|interval|first half|lead|led|up|aggregate|set|penalties|shoot-out|streak|record|unbeaten|improved)\b/i;

/** Final scores in a sentence: two numbers joined by a hyphen within ten words of a verb that ends a game. */
export function scoresOf(sentence: Sentence): Score[] {
  const found: Score[] = [];
  const { tokens } = sentence;
  tokens.forEach((token, i) => {
    const match = /^(\d{1,3})-(\d{1,3})$/.exec(token.folded.replace(/[–—]/g, '-'));
    if (!match) return;
    const near = tokens.slice(Math.max(0, i - 10), i + 8);
    if (!near.some((other) => RESULT.test(other.folded))) return;
    // "the Rovers (14-1)": wins and losses of a season.
    if (/\(\s*$/.test(token.before)) return;
    const from = (tokens[Math.max(0, i - 4)]?.start ?? 0) - sentence.start;
    if (PART.test(sentence.text.slice(from, token.end - sentence.start + 16))) return;
    const [x, y] = [Number(match[1]), Number(match[2])];
    const teams = new Set(near.filter((other) => other.proper).map((other) => other.folded.replace(/'s$/, '')));
    found.push({ sentence, points: x >= y ? [x, y] : [y, x], teams, text: token.text, first: i, last: i });
  });
  return found;
}
