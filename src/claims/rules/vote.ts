/** Two counts of one vote. */
import { stem } from '../../text/words.ts';
import type { Vote } from '../facts/votes.ts';
import type { Features } from '../features.ts';
import { DAYS_APART_MAX } from '../frames.ts';
import { shared } from '../sentences.ts';
import { clauseSpan, type Hit, outlet, quoted, type Rule, slice } from './rule.ts';

const LIGHT = new Set(['vote', 'approve', 'reject', 'majority', 'wednesday', 'member', 'abstain']);

/** Sentences before and after a count that say what was voted on; more of them when the article has one vote only. */
const NEAR = 1;
const NEAR_ALONE = 3;

/** Words of the sentence and the ones around it that say what was voted on, and by whom. */
function settingOf(article: Features, vote: Vote): Set<string> {
  const reach = article.votes.every((other) => other === vote || !contradicts(other, vote)) ? NEAR_ALONE : NEAR;
  const near = article.sentences.filter((s) => Math.abs(s.index - vote.sentence.index) <= reach);
  return new Set(near.flatMap((s) => [...s.content]));
}

const BODIES = new Set(
  'committee council board senate house parliament assembly jury court cabinet commission congress panel'
    .split(' ')
    .map(stem),
);

/** A committee's vote is not the council's. */
function otherBodies(a: Vote, b: Vote): boolean {
  const [x, y] = [a, b].map((vote) =>
    vote.sentence.tokens.filter((token) => BODIES.has(token.stem)).map((token) => token.stem),
  );
  return x !== undefined && y !== undefined && x.length > 0 && y.length > 0 && !x.some((body) => y.includes(body));
}

const DAYS_SLACK = 7;

/** "in March" against a vote of this week. */
function otherTimes(earlier: Features, later: Features, a: Vote, b: Vote): boolean {
  const time = (article: Features, vote: Vote): readonly [number, number] => {
    const day = article.days.find((d) => d.sentence === vote.sentence);
    return day ? [day.low, day.high] : [article.day, article.day];
  };
  const [x, y] = [time(earlier, a), time(later, b)];
  return x[0] - y[1] > DAYS_SLACK || y[0] - x[1] > DAYS_SLACK;
}

const sizeOf = ({ yes, no, total }: Vote): number | null => total ?? (yes !== null && no !== null ? yes + no : null);

/** Fifteen voters are a committee and 170 a parliament. */
function otherSizes(a: Vote, b: Vote): boolean {
  const [x, y] = [sizeOf(a), sizeOf(b)];
  return x !== null && y !== null && Math.min(x, y) < Math.max(x, y) * 0.6;
}

/** Counts of like bodies, and of one party or of none. */
function comparable(a: Vote, b: Vote): boolean {
  if (otherSizes(a, b) || a.group.size > 0 !== b.group.size > 0) return false;
  return a.group.size === 0 || shared(a.group, b.group).length > 0;
}

/** Two readings of one count that cannot both be: another side, another margin, or more votes than there are voters. */
function differ(a: Vote, b: Vote): boolean {
  const other = (x: number | null, y: number | null): boolean => x !== null && y !== null && x !== y;
  if (other(a.yes, b.yes) || other(a.no, b.no)) return true;
  if (a.yes === null && a.no === null && b.yes === null && b.no === null) return other(a.margin, b.margin);
  if (a.margin !== null && b.margin !== null) return a.margin !== b.margin;
  const total = a.total ?? b.total;
  return total !== null && (a.yes ?? b.yes ?? 0) + (a.no ?? b.no ?? 0) > total;
}

const contradicts = (a: Vote, b: Vote): boolean => comparable(a, b) && differ(a, b);
const agrees = (a: Vote, b: Vote): boolean => comparable(a, b) && !differ(a, b);

export const vote: Rule = {
  name: 'vote',
  about: 'Two counts of one vote, or a count and a majority that do not fit.',
  find: (earlier, later) => {
    const hits: Hit[] = [];
    for (const a of earlier.votes)
      for (const b of later.votes) {
        if (!contradicts(a, b)) continue;
        if (later.votes.some((v) => agrees(a, v)) || earlier.votes.some((v) => agrees(v, b))) continue;
        const common = shared(settingOf(earlier, a), settingOf(later, b)).filter(
          (word) => !LIGHT.has(word) && !/^\d/.test(word),
        );
        if (common.length < 3 || otherBodies(a, b) || otherTimes(earlier, later, a, b)) continue;
        const [from, to] = [clauseSpan(a.sentence, a.first, a.last), clauseSpan(b.sentence, b.first, b.last)];
        hits.push({
          kind: 'conflict',
          field: 'number',
          severity: later.day - earlier.day <= DAYS_APART_MAX ? 'alert' : 'note',
          earlier: from,
          later: to,
          why: `The vote stands as ${quoted(slice(earlier, from))} in ${outlet(earlier)} and as ${quoted(slice(later, to))} in ${outlet(later)}.`,
          matter: a.group.size > 0 ? `vote:${shared(a.group, b.group).sort()[0]}` : 'vote',
        });
      }
    return hits;
  },
};
