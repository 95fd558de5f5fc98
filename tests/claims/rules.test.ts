import { describe, expect, it } from 'vitest';
import { diff } from '../../src/claims/index.ts';
import { CASES } from './cases.ts';
import { ALIKE_CASES, NOTED_ONLY } from './cases-alike.ts';
import { AUTHORS_CASES } from './cases-authors.ts';
import { FACT_CASES } from './cases-facts.ts';
import { NOTICE_CASES } from './cases-notices.ts';
import { reading } from './make.ts';

describe('what an editor is told of two articles', () => {
  for (const { what, earlier, later, alert, hoursApart = 24 } of [
    ...CASES,
    ...FACT_CASES,
    ...ALIKE_CASES,
    ...NOTICE_CASES,
    ...AUTHORS_CASES,
  ]) {
    const isNoted = NOTED_ONLY.has(what);
    it(isNoted ? `${what} (a note at most)` : what, () => {
      const first = reading({ id: 'first', text: earlier });
      const second = reading({ id: 'second', text: later, hours: hoursApart });
      const alerts = diff(second, [first])
        .filter(({ severity }) => severity === 'alert')
        .map(({ kind, field }) => ({ kind, field }));
      expect(alerts).toEqual(alert === null || isNoted ? [] : [alert]);
    });
  }
});
