/** Where indirect speech ends, shared sources, false cues, stance, relays; all sentences are our own. */

import { describe, expect, it } from 'vitest';
import { extract } from '../../src/attribution/index.ts';
import { found, type Row, words } from './table.ts';

const SCOPE: readonly Row[] = [
  {
    title: 'adding that',
    text: 'Piet said the pumps had failed, adding that repairs would take a month.',
    expected: [
      { source: 'Piet', content: 'the pumps had failed' },
      { source: 'Piet', content: 'that repairs would take a month' },
    ],
  },
  {
    title: 'while warning',
    text: 'Piet praised the crews while warning that more rain was on its way.',
    expected: [
      { source: 'Piet', content: 'the crews' },
      { source: 'Piet', content: 'that more rain was on its way' },
    ],
  },
  {
    title: 'two cues, one source',
    text: 'Piet said the pumps had failed and called the delay “a disgrace.”',
    expected: [
      { source: 'Piet', content: 'the pumps had failed', kind: 'indirect' },
      { source: 'Piet', content: 'the delay “a disgrace.”', kind: 'mixed' },
    ],
  },
  {
    title: 'two speakers in one sentence',
    text: 'Piet said the pumps had failed, but Marek insisted that they were working.',
    expected: [
      { source: 'Piet', content: 'the pumps had failed' },
      { source: 'Marek', content: 'that they were working' },
    ],
  },
  {
    title: 'opening clause ends at its comma',
    text: 'When Piet said the pumps had failed, shares of the company fell.',
    expected: [{ source: 'Piet', content: 'the pumps had failed' }],
  },
  {
    title: 'mixed speech',
    text: 'Piet said the pumps were “older than anyone at the plant.”',
    expected: [{ source: 'Piet', content: 'the pumps were “older than anyone at the plant.”', kind: 'mixed' }],
  },
  {
    title: 'infinitive',
    text: 'Piet vowed to repair every pump by March.',
    expected: [{ source: 'Piet', content: 'to repair every pump by March' }],
  },
  {
    title: 'object and infinitive',
    text: 'Piet urged farmers to boil their water.',
    expected: [{ source: 'Piet', content: 'farmers to boil their water' }],
  },
  {
    title: 'belief',
    text: 'Piet believes that the pumps can be saved.',
    expected: [{ source: 'Piet', content: 'that the pumps can be saved', speech: false }],
  },
];

const STANCE: readonly Row[] = [
  {
    title: 'negated',
    text: 'Piet did not say whether the pumps had failed.',
    expected: [{ source: 'Piet', content: 'whether the pumps had failed', stance: 'negated' }],
  },
  {
    title: 'asked',
    text: 'Reporters asked whether the pumps had failed.',
    expected: [{ source: 'Reporters', content: 'whether the pumps had failed', stance: 'asked' }],
  },
  {
    title: 'imagined',
    text: 'Piet would say that the pumps had failed.',
    expected: [{ source: 'Piet', content: 'that the pumps had failed', stance: 'imagined' }],
  },
];

const NOTHING: readonly { readonly title: string; readonly text: string }[] = [
  { title: 'claimed lives', text: 'The flood has claimed over 40 lives since June.' },
  { title: 'claimed territory', text: 'Troops crossed the claimed border on Sunday.' },
  { title: 'scare quotes', text: 'The “smart” pumps stood still all night.' },
  { title: 'title of a work', text: 'The choir sang “Rivers of Home” at the opening.' },
  { title: 'nickname', text: 'Johan “The Plumber” Piet won the race.' },
  { title: 'quoted term', text: 'Engineers met under the “clean water” programme.' },
];

describe('scope of indirect speech', () => {
  it.each(SCOPE)('$title', ({ text, expected }) => {
    expect(found(text, expected)).toEqual(expected);
  });
});

describe('stance', () => {
  it.each(STANCE)('$title', ({ text, expected }) => {
    expect(found(text, expected)).toEqual(expected);
  });
});

describe('false cues', () => {
  it.each(NOTHING)('$title', ({ text }) => {
    expect(found(text, [])).toEqual([]);
  });
});

describe('relays and nesting', () => {
  it('marks what a third party believes as nested in the words of the one who relays it', () => {
    const text = 'Piet said that her engineers believe the pumps can be saved.';
    const [outer, inner] = extract(text).attributions;
    expect(words(text, outer?.source ?? null)).toBe('Piet');
    expect(words(text, inner?.source ?? null)).toBe('her engineers');
    expect(inner?.nested).toBe(0);
    expect(outer?.nested).toBeNull();
  });

  it('never makes the one who is talked about the speaker', () => {
    const text = 'Piet said it was her impression that Marek wants to resign.';
    const sources = extract(text).attributions.map(({ source, nested }) => [words(text, source), nested]);
    expect(sources).not.toContainEqual(['Marek', null]);
  });

  it('gives what an agency reports, citing others, to those others by way of the agency', () => {
    const text = 'The pumps will be replaced in May, reports IWS, citing two city officials.';
    const found = extract(text).attributions.map(({ source, content, via }) => [
      words(text, source),
      words(text, content),
      via,
    ]);
    expect(found).toEqual([
      ['IWS', 'The pumps will be replaced in May', null],
      ['two city officials', 'The pumps will be replaced in May', 'IWS'],
    ]);
  });

  it('leaves out "I think" inside one’s own words', () => {
    const text = '“I think the pumps can be saved,” Piet said.';
    expect(extract(text).attributions).toHaveLength(1);
  });
});
