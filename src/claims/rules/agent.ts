/** Who did it to whom: "Rovers beat City" and "City beat Rovers". */
import { type Features, memoised } from '../features.ts';
import { DAYS_APART_MAX } from '../frames.ts';
import type { Sentence, Token } from '../sentences.ts';
import { clauseSpan, type Hit, outlet, quoted, type Rule, slice } from './rule.ts';

/** Verbs that two can do to each other, but not at once; with what they mean. */
const VERBS: ReadonlyMap<string, string> = new Map(
  (
    'beat=beat,beats=beat,beaten=beat,defeat=beat,defeats=beat,defeated=beat,' +
    'buy=buy,buys=buy,bought=buy,acquire=buy,acquires=buy,acquired=buy,' +
    'sue=sue,sues=sue,sued=sue,succeed=succeed,succeeds=succeed,succeeded=succeed,replace=succeed,replaces=succeed,' +
    'replaced=succeed,invaded=invade,shot=shoot,stabbed=stab,rammed=ram,outbid=outbid,owes=owe,owed=owe'
  )
    .split(',')
    .map((pair) => pair.split('=') as [string, string]),
);

interface Deed {
  readonly verb: string;
  readonly agent: string;
  readonly patient: string;
  readonly sentence: Sentence;
  readonly at: number;
}

const bare = (token: Token): string => token.folded.replace(/['’]s$/, '');
const BETWEEN = /^(?:is|are|was|were|has|have|had|will|would|to|be|been|agreed|narrowly|again|also|finally|the)$/;

/** The last word of the name that ends before `from`, with nothing but auxiliaries between. */
function nameBefore(tokens: readonly Token[], from: number): string | null {
  let j = from - 1;
  while (j >= 0 && BETWEEN.test(tokens[j]?.folded ?? '') && from - j < 6) j--;
  const token = tokens[j];
  const capital = /^\p{Lu}/u.test(token?.text ?? '');
  return token && capital && !token.stop && !/[,;:]/.test(tokens[j + 1]?.before ?? '') ? bare(token) : null;
}

/** The last word of the name that begins at `from`. */
function nameAfter(tokens: readonly Token[], from: number): string | null {
  let j = from;
  while (/^(?:the|by)$/.test(tokens[j]?.folded ?? '')) j++;
  if (!tokens[j]?.proper) return null;
  while (tokens[j + 1]?.proper && /^\s$/.test(tokens[j + 1]?.before ?? '')) j++;
  return bare(tokens[j] as Token);
}

const deedsIn = memoised((article: Features): Deed[] =>
  article.sentences.flatMap((sentence) =>
    sentence.tokens.flatMap((token, at): Deed[] => {
      const verb = VERBS.get(token.folded);
      if (!verb) return [];
      const [before, after] = [nameBefore(sentence.tokens, at), nameAfter(sentence.tokens, at + 1)];
      if (!before || !after || before === after) return [];
      const passive = sentence.tokens[at + 1]?.folded === 'by';
      return [{ verb, agent: passive ? after : before, patient: passive ? before : after, sentence, at }];
    }),
  ),
);

export const agent: Rule = {
  name: 'agent',
  about: 'Two names change places: who beat, bought or sued whom.',
  find: (earlier, later) => {
    if (later.day - earlier.day > DAYS_APART_MAX) return [];
    const [here, there] = [deedsIn(earlier), deedsIn(later)];
    const turned = (a: Deed, b: Deed): boolean => a.verb === b.verb && a.agent === b.patient && a.patient === b.agent;
    const hits: Hit[] = [];
    for (const a of here)
      for (const b of there) {
        // Whoever tells of both, tells of two games.
        if (!turned(a, b) || here.some((deed) => turned(a, deed)) || there.some((deed) => turned(b, deed))) continue;
        const [from, to] = [clauseSpan(a.sentence, a.at, a.at), clauseSpan(b.sentence, b.at, b.at)];
        hits.push({
          kind: 'conflict',
          field: 'polarity',
          severity: 'alert',
          earlier: from,
          later: to,
          why: `${outlet(earlier)} has ${quoted(slice(earlier, from))}, ${outlet(later)} the other way round: ${quoted(slice(later, to))}.`,
          matter: `agent:${[a.agent, a.patient].sort().join('-')}`,
        });
      }
    return hits;
  },
};
