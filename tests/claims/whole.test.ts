import { describe, expect, it } from 'vitest';
import { diff } from '../../src/claims/index.ts';
import type { Evidence } from '../../src/model.ts';
import { WHOLE_CASES } from './cases-whole.ts';
import { reading } from './make.ts';

const titleOf = (text: string): string => text.split('\n')[0] ?? '';

function lastWords(text: string, evidence: Evidence | null): string {
  const passage = text.slice(evidence?.start ?? 0, evidence?.end ?? 0).replace(/\s+/g, ' ');
  return passage.split(' ').slice(-4).join(' ');
}

describe('what an editor is told of two whole articles', () => {
  for (const { what, hoursApart, missed, earlier, later, alerts } of WHOLE_CASES) {
    it(what, () => {
      const first = reading({ id: 'first', text: earlier, title: titleOf(earlier) });
      const second = reading({ id: 'second', text: later, title: titleOf(later), hours: hoursApart });
      const told = diff(second, [first])
        .filter(({ severity }) => severity === 'alert')
        .map(({ kind, field, a, b }) => `${kind}/${field}: ${lastWords(earlier, a)} | ${lastWords(later, b)}`);
      expect(told.sort()).toEqual(alerts);
    });
    for (const matter of missed) it.todo(`${what}: ${matter}`);
  }
});
