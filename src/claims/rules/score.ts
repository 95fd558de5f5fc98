/** Two results of one game. */
import { type Score, scoresOf } from '../facts/scores.ts';
import { type Features, memoised } from '../features.ts';
import { shared } from '../sentences.ts';
import { clauseSpan, type Hit, outlet, type Rule } from './rule.ts';

const all = memoised((article: Features): Score[] => article.sentences.flatMap(scoresOf));
const same = (a: Score, b: Score): boolean => a.points[0] === b.points[0] && a.points[1] === b.points[1];
/** "Lake Rovers" is one team of two words. */
const ofOneName = ({ sentence }: Score, names: readonly string[]): boolean => {
  const at = names.map((name) => sentence.tokens.findIndex(({ folded }) => folded.replace(/'s$/, '') === name));
  return Math.max(...at) - Math.min(...at) < names.length;
};
/** Teams meet again after a few days. */
const DAYS_MAX = 2;

export const score: Rule = {
  name: 'score',
  about: 'Two final scores of one game.',
  find: (earlier, later) => {
    if (later.day - earlier.day > DAYS_MAX) return [];
    const hits: Hit[] = [];
    const [here, there] = [all(earlier), all(later)];
    for (const a of here)
      for (const b of there) {
        if (same(a, b) || shared(a.teams, b.teams).length < 2 || ofOneName(a, shared(a.teams, b.teams))) continue;
        if (there.some((other) => same(other, a)) || here.some((other) => same(other, b))) continue;
        hits.push({
          kind: 'conflict',
          field: 'number',
          severity: 'alert',
          earlier: clauseSpan(a.sentence, a.first, a.last),
          later: clauseSpan(b.sentence, b.first, b.last),
          why: `${outlet(earlier)} has the result as ${a.text}, ${outlet(later)} as ${b.text}.`,
          matter: `score:${shared(a.teams, b.teams).sort()[0]}`,
        });
      }
    return hits;
  },
};
