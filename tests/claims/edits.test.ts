import { describe, expect, it } from 'vitest';
import { edits } from '../../src/claims/index.ts';
import type { FindingField, Severity } from '../../src/model.ts';
import { reading } from './make.ts';

const LEAD = 'The Marsh Street bakery reopened on Saturday after the flood, and the queue went round the corner twice.';
const TAIL = 'Bread was free until noon. The owner slept in the shop all week so that the ovens would be warm in time.';

interface Edit {
  readonly what: string;
  readonly before: string;
  readonly after: string;
  readonly found: readonly { readonly field: FindingField; readonly severity: Severity }[];
}

const alert = (field: FindingField) => [{ field, severity: 'alert' }] as const;

const EDITS: readonly Edit[] = [
  {
    what: 'a number',
    before: 'About 40 shops stood in the water.',
    after: 'About 60 shops stood in the water.',
    found: alert('number'),
  },
  {
    what: 'a number in words',
    before: 'Seven people were hurt on the bridge.',
    after: 'Nine people were hurt on the bridge.',
    found: alert('number'),
  },
  {
    what: 'a time',
    before: 'The water came over the wall at 03:20 on Monday.',
    after: 'The water came over the wall at 04:50 on Monday.',
    found: alert('time'),
  },
  {
    what: 'a day',
    before: 'The water came over the wall on 3 June.',
    after: 'The water came over the wall on 5 June.',
    found: alert('date'),
  },
  {
    what: 'a name',
    before: 'The owner, Paul Denning, thanked his neighbours.',
    after: 'The owner, Piet Denning, thanked his neighbours.',
    found: alert('name'),
  },
  {
    what: 'a negation',
    before: 'The council said it had been warned of the flood.',
    after: 'The council said it had not been warned of the flood.',
    found: alert('polarity'),
  },
  {
    what: 'a word between quotation marks',
    before: '"We will rebuild every house on this street," the mayor, Elin Tarrant, said.',
    after: '"We will inspect every house on this street," the mayor, Elin Tarrant, said.',
    found: alert('wording'),
  },
  {
    what: 'words of the outlet itself',
    before: 'The street smelt of mud and of coffee.',
    after: 'The street smelled of mud and fresh coffee.',
    found: [{ field: 'wording', severity: 'note' }],
  },
  {
    what: 'an added clause with a "not" of its own',
    before: 'A neighbour said the pumps had failed on Sunday.',
    after: 'A neighbour, who did not give a name, said the pumps had failed on Sunday.',
    found: [{ field: 'wording', severity: 'note' }],
  },
  {
    what: 'a quotation taken out',
    before: '"Nobody from the council came near us all night," said Carla Minton, a shopkeeper.',
    after: '',
    found: alert('wording'),
  },
  { what: 'a comma', before: 'Mud, coffee and bread.', after: 'Mud coffee and bread.', found: [] },
  { what: 'an added sentence', before: '', after: 'The school nearby stays closed until Thursday.', found: [] },
];

describe('what a later version changed', () => {
  for (const { what, before, after, found } of EDITS) {
    it(what, () => {
      const text = (middle: string) => [LEAD, middle, TAIL].filter(Boolean).join('\n\n');
      const first = reading({ id: 'v1', article: 'a', text: text(before) });
      const second = reading({ id: 'v2', article: 'a', text: text(after), hours: 3 });
      expect(edits(first, second).map(({ field, severity }) => ({ field, severity }))).toEqual(found);
    });
  }

  it('tells of a changed headline', () => {
    const first = reading({ id: 'v1', article: 'a', text: `Flood kills two\n\n${LEAD}`, title: 'Flood kills two' });
    const second = reading({
      id: 'v2',
      article: 'a',
      text: `Flood kills three\n\n${LEAD}`,
      title: 'Flood kills three',
      hours: 3,
    });
    const [edit, ...rest] = edits(first, second);
    expect(rest).toEqual([]);
    expect(edit).toMatchObject({ field: 'number', severity: 'alert' });
    expect(edit?.why).toContain('headline');
  });

  it('says nothing of a page that was written anew', () => {
    const first = reading({ id: 'v1', article: 'a', text: `${LEAD}\n\n${TAIL}` });
    const second = reading({
      id: 'v2',
      article: 'a',
      text: 'Page not found. Try our home page, or search for what you want to read instead.',
    });
    expect(edits(first, second)).toEqual([]);
  });
});
