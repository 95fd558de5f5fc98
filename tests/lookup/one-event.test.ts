import { describe, expect, it } from 'vitest';
import { type StoryDocument, storyDocument } from '../../src/claims/story.ts';
import { alertOfOneEvent } from '../../src/lookup/one-event.ts';
import type { Finding } from '../../src/model.ts';

const read = (text: string) => storyDocument({ title: null, text, published: '2026-05-04T09:00:00Z', outlet: 'Post' });

const EVENT = read(
  'Candidate Ines Calder told the campaign rally in Torvik on Monday that 44 letters about the ferry contract were lost. ' +
    'Calder blamed the shipping clerk Ole Brandt, who kept the Torvik archive. Voters at the harbour hall listened in silence.',
);
const SAME = read(
  'In Torvik, Ines Calder said 61 letters on the ferry contract had gone astray before the campaign began. ' +
    'The archive was in the care of Ole Brandt, a clerk. Voters filled the harbour hall.',
);
const OTHER = read(
  'The campaign of Ines Calder sent 900 letters to voters in Sund, asking for money for its television spots. ' +
    'Donors gave less than in spring, said treasurer Mikkel Rohde. A debate with Calder is planned for June.',
);

const finding = (a: number, more: Partial<Finding> = {}): Finding => ({
  kind: 'conflict',
  field: 'number',
  severity: 'alert',
  a: { article: `a${a}`, version: a, start: 0, end: 9 },
  b: { article: 'b', version: 9, start: 0, end: 9 },
  why: 'They differ.',
  rule: 'number',
  cluster: 'number:letters',
  ...more,
});

/** A record of a thousand articles, in which the campaign is everybody's subject. */
const COMMON = new Set(['campaign', 'calder', 'ine', 'voter', 'letter']);
const stories = (documents: ReadonlyMap<number, StoryDocument>, total = 1_000) => ({
  documents: async () => new Map<number, object>(documents),
  lastRead: async () => total,
  frequencies: async (terms: readonly string[]) => new Map(terms.map((term) => [term, COMMON.has(term) ? 700 : 1])),
});
const known = new Map([
  [1, SAME],
  [2, OTHER],
]);
const severities = async (findings: Finding[], record = stories(known)) =>
  (await alertOfOneEvent(record, EVENT, findings)).map(({ severity }) => severity);

describe('facts of two articles', () => {
  it('are alerted of when both tell of one event, and noted when they only share a subject', async () => {
    expect(await severities([finding(1), finding(2)])).toEqual(['alert', 'note']);
    expect(await severities([finding(2, { kind: 'denial' }), finding(2, { kind: 'reversal' })])).toEqual([
      'note',
      'note',
    ]);
  });

  it('leave quotations, speakers and edits as they are', async () => {
    const others = [
      finding(2, { kind: 'variant', field: 'wording' }),
      finding(2, { field: 'speaker' }),
      finding(2, { kind: 'edit' }),
      finding(2, { kind: 'new', a: null, severity: 'note' }),
    ];
    expect(await severities(others)).toEqual(['alert', 'alert', 'alert', 'note']);
  });

  it('ask the record for nothing when there is nothing to alert of', async () => {
    const record = { ...stories(known), documents: () => Promise.reject(new Error('asked')) };
    expect(await severities([finding(2, { severity: 'note' })], record)).toEqual(['note']);
  });

  it('stay alerts when the other article’s document is not kept', async () => {
    expect(await severities([finding(3)])).toEqual(['alert']);
  });
});
