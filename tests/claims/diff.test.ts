import { describe, expect, it } from 'vitest';
import { diff, RULES, statementsOf } from '../../src/claims/index.ts';
import { reading } from './make.ts';

const FALL = 'Nine people died when a ferry sank off Cape Morrow on Tuesday, the coastguard said.';
const FALLEN = 'Seven people were killed when the ferry went down off Cape Morrow, the coastguard said on Wednesday.';

describe('diff', () => {
  it('notes two sides that judge a thing differently, and alerts nobody', () => {
    const one = reading({ id: 'one', text: '"The dam was safe," said Ian Mott, who runs the power company.' });
    const text = '"The dam was not safe," said Olga Stern, the leader of the union.';
    const found = diff(reading({ id: 'two', text, hours: 24 }), [one]).filter(({ kind }) => kind !== 'new');
    expect(found.map(({ kind, field, severity }) => [kind, field, severity])).toEqual([['denial', 'polarity', 'note']]);
  });

  it('shows what was known as a and the new article as b, whichever was published first', () => {
    const early = reading({ id: 'early', text: FALL });
    const late = reading({ id: 'late', text: FALLEN, hours: 24 });
    const [forward] = diff(late, [early]).filter(({ severity }) => severity === 'alert');
    const [backward] = diff(early, [late]).filter(({ severity }) => severity === 'alert');
    expect([forward?.a?.article, forward?.b.article]).toEqual(['early', 'late']);
    expect([backward?.a?.article, backward?.b.article]).toEqual(['late', 'early']);
    expect(backward?.why).toBe(forward?.why);
    expect(backward?.cluster).toBe(forward?.cluster);
  });

  it('does not say of two passages it alerts of that they bear each other out as well', () => {
    const one = 'A revised ferry plan was whittled down from an initial 31-point draft to about 20 points.';
    const two = 'A revised ferry plan was whittled down from an initial 31-point draft to 27 points.';
    const found = diff(reading({ id: 'two', text: two, hours: 1 }), [reading({ id: 'one', text: one })]);
    expect(found.filter(({ severity }) => severity === 'alert').map(({ kind }) => kind)).toEqual(['conflict']);
    expect(found.filter(({ kind }) => kind === 'corroboration')).toEqual([]);
  });

  it('does not compare versions of one article', () => {
    const first = reading({ id: 'v1', article: 'a', text: FALL });
    const second = reading({ id: 'v2', article: 'a', text: FALLEN, hours: 24 });
    expect(diff(second, [first]).filter(({ kind }) => kind !== 'new')).toEqual([]);
  });

  it('does not tell of a later version what it told of the one before', () => {
    const other = reading({ id: 'other', text: FALL });
    const before = reading({ id: 'v1', article: 'a', text: FALLEN, hours: 24 });
    const same = reading({ id: 'v2', article: 'a', text: `${FALLEN}\n\nDivers went down again at noon.`, hours: 30 });
    const alerts = (list: ReturnType<typeof diff>) => list.filter(({ severity }) => severity === 'alert').length;
    expect(alerts(diff(same, [other]))).toBe(1);
    expect(alerts(diff(same, [other], [], { before }))).toBe(0);
    const changed = reading({ id: 'v3', article: 'a', text: FALL.replace('Nine', 'Four'), hours: 30 });
    const silent = reading({ id: 'v0', article: 'a', text: 'Divers went down again at noon.', hours: 24 });
    expect(alerts(diff(changed, [other], [], { before: silent }))).toBe(1);
  });

  it('leaves a trace of every article that states something', () => {
    const [first, second] = [reading({ id: 'x', text: FALL }), reading({ id: 'y', text: FALL, hours: 1 })];
    expect(diff(first, []).map(({ kind }) => kind)).toEqual(['new']);
    expect(diff(second, [first]).filter(({ kind }) => kind === 'new')).toHaveLength(1);
  });

  it('turns what an editor called wrong into notes, that cluster only', () => {
    const [early, late] = [reading({ id: 'early', text: FALL }), reading({ id: 'late', text: FALLEN, hours: 24 })];
    const [alert] = diff(late, [early]).filter(({ severity }) => severity === 'alert');
    const verdict = { verdict: 'not-a-conflict', kind: 'conflict', cluster: alert?.cluster ?? '' } as const;
    const severities = (list: ReturnType<typeof diff>) =>
      list.filter(({ kind }) => kind === 'conflict').map((f) => f.severity);
    expect(severities(diff(late, [early], [verdict]))).toEqual(['note']);
    expect(severities(diff(late, [early], [{ ...verdict, cluster: 'another' }]))).toEqual(['alert']);
    expect(severities(diff(late, [early], [{ ...verdict, verdict: 'useful' }]))).toEqual(['alert']);
  });

  it('counts a reprint as no support', () => {
    const quote =
      '"The sea took the deck in one piece," said the mate, Jonas Hale, who was on watch. It was dark by then.';
    const kinds = (wire: string | null) => {
      const first = reading({ id: 'first', text: quote, wireGroup: wire });
      const second = reading({ id: 'second', text: quote, hours: 1, wireGroup: wire });
      return new Set(diff(second, [first]).map(({ kind }) => kind));
    };
    expect(kinds('w1')).toContain('reprint');
    expect(kinds('w1')).not.toContain('corroboration');
    expect(kinds(null)).toContain('repeat');
  });

  it('alerts once a matter and pair of articles', () => {
    const twice = `${FALL}\n\nThe nine people who died were all passengers, the coastguard said.`;
    const [early, late] = [reading({ id: 'early', text: twice }), reading({ id: 'late', text: FALLEN, hours: 24 })];
    expect(diff(late, [early]).filter(({ severity }) => severity === 'alert')).toHaveLength(1);
  });

  it('can leave a rule out', () => {
    const [early, late] = [reading({ id: 'early', text: FALL }), reading({ id: 'late', text: FALLEN, hours: 24 })];
    const without = diff(late, [early], [], { disabledRules: new Set(['number']) });
    expect(without.filter(({ severity }) => severity === 'alert')).toEqual([]);
  });

  it('has one name and one line of explanation for each rule', () => {
    expect(new Set(RULES.map(({ name }) => name)).size).toBe(RULES.length);
    for (const { about } of RULES) expect(about).toMatch(/^["A-Z].{20,}\.$/);
  });
});

describe('statementsOf', () => {
  it('has attributions with their passages and narrated facts, in order', () => {
    const text =
      '"The sea took the deck in one piece," said Jonas Hale. The harbour was closed for the rest of the day.';
    const { statements } = reading({ id: 'x', text });
    expect(statements.map(({ kind }) => kind)).toEqual(['direct', 'narrated']);
    expect(text.slice(...(statements[0]?.passage ?? [0, 0]))).toContain('Jonas Hale');
    expect(statements.map(({ index }) => index)).toEqual([0, 1]);
  });

  it('drops spans that are not in the text', () => {
    const attribution = {
      source: null,
      cue: null,
      content: [[5, 500]] as const,
      kind: 'direct',
      speaker: null,
      via: null,
      nested: null,
      speech: true,
      stance: 'asserted',
      rule: 'test',
    } as const;
    const facts = { dateline: null, byline: null, credits: [] };
    expect(
      statementsOf('short', { attributions: [attribution], boilerplate: [], passages: [[0, 900]], facts }),
    ).toEqual([]);
  });
});
