/** "Nobody asked us to delay anything" against "the ministry asked them to hold it back". */

import type { Assertion } from '../facts/assertions.ts';
import { type Features, memoised } from '../features.ts';
import { sameSpeaker } from '../quote-pairs.ts';
import { DENIAL_DAYS_MAX, spanOf } from './opposition.ts';
import { speaksFor } from './party.ts';
import { type Hit, outlet, quoted, type Rule, slice } from './rule.ts';

const requests = memoised((article: Features): Assertion[] =>
  article.assertions.filter(({ request, sentence }) => request !== null && !/\?["”’']?\s*$/.test(sentence.text)),
);

/** Acts that are asked for in every second article. */
const COMMON = new Set('do go come give get make take say tell know see let keep put resign leave vote pay'.split(' '));

export const request: Rule = {
  name: 'request',
  about: 'Somebody denies that anybody was asked or ordered to do what an earlier article says they were.',
  find: (earlier, later) => {
    if (later.day - earlier.day > DENIAL_DAYS_MAX) return [];
    const hits: Hit[] = [];
    for (const denied of requests(later)) {
      if (!denied.negated || !denied.statement) continue;
      for (const made of requests(earlier)) {
        const act = denied.request ?? '';
        if (made.negated || made.request !== act) continue;
        if (sameSpeaker(denied.speaker, made.speaker) === 'same') continue;
        if (COMMON.has(act) && !speaksFor(later, denied, made)) continue;
        hits.push({
          kind: 'denial',
          field: 'polarity',
          severity: 'alert',
          earlier: spanOf(made),
          later: spanOf(denied),
          why: `${denied.speaker?.name ?? 'A speaker'} denies in ${outlet(later)}, ${quoted(slice(later, spanOf(denied)))}, what ${outlet(earlier)} reports: ${quoted(slice(earlier, spanOf(made)))}.`,
          matter: `request:${act}`,
        });
      }
    }
    return hits;
  },
};
