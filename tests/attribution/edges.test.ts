/** Where clauses begin and end, and what only looks like a content; all sentences are our own. */

import { describe, expect, it } from 'vitest';
import { findBoilerplate } from '../../src/attribution/0-boilerplate.ts';
import { extract } from '../../src/attribution/index.ts';
import { remembered } from '../../src/text/remembered.ts';
import { found, type Row } from './table.ts';

const CLAUSES: readonly Row[] = [
  {
    title: 'a comma joins two sentences',
    text: 'He said the gate was shut, we climbed over the wall.',
    expected: [{ source: 'He', content: 'the gate was shut' }],
  },
  {
    title: 'a comma joins two sentences, the second points back',
    text: 'Piet said that the gate was shut, this is what the log shows.',
    expected: [{ source: 'Piet', content: 'that the gate was shut' }],
  },
  {
    title: 'the comma closes a condition',
    text: 'Piet said that if the gate was shut, they would climb over the wall.',
    expected: [{ source: 'Piet', content: 'that if the gate was shut, they would climb over the wall' }],
  },
  {
    title: 'the comma closes an adverbial',
    text: 'Piet said that after a year of leaks, they would replace the pumps.',
    expected: [{ source: 'Piet', content: 'that after a year of leaks, they would replace the pumps' }],
  },
  {
    title: 'although opens the content',
    text: 'Piet said although the pumps are old, nobody has looked at them.',
    expected: [{ source: 'Piet', content: 'although the pumps are old, nobody has looked at them' }],
  },
  {
    title: 'a date opens the content',
    text: 'They estimated by 2050, people and herds would need twice the water.',
    expected: [{ source: 'They', content: 'by 2050, people and herds would need twice the water' }],
  },
  {
    title: 'according to, without a comma',
    text: 'According to the river board over 40 people have moved out, a rise on last year.',
    expected: [{ source: 'the river board', content: 'over 40 people have moved out, a rise on last year' }],
  },
  {
    title: 'broken off at an article',
    text: 'Piet said he thinks that the -- the owner could easily sell the mill.',
    expected: [{ source: 'Piet', content: 'he thinks that the -- the owner could easily sell the mill' }],
  },
  {
    title: 'this suggests that',
    text: 'The birds ate late. This suggests that the tide had turned.',
    expected: [{ source: 'This', content: 'that the tide had turned' }],
  },
  {
    title: 'a shared subject was worried that',
    text: 'Marek was new to the plant, and was concerned that the pumps might fail.',
    expected: [{ source: 'Marek', content: 'that the pumps might fail' }],
  },
  {
    title: 'posited, established',
    text: 'Two studies established that the herons were back. Piet posited that they smell the weir.',
    expected: [
      { source: 'Two studies', content: 'that the herons were back' },
      { source: 'Piet', content: 'that they smell the weir' },
    ],
  },
];

const SOURCES: readonly Row[] = [
  {
    title: 'with an example',
    text: 'Other papers such as the Leeds Echo said that the weir had burst.',
    expected: [{ source: 'Other papers such as the Leeds Echo', content: 'that the weir had burst' }],
  },
  {
    title: 'a role without an article, with a place behind it',
    text: 'Ann Moss, curator of prints at the University of Marl, Leeds, said the roof had leaked.',
    expected: [
      { source: 'Ann Moss, curator of prints at the University of Marl, Leeds', content: 'the roof had leaked' },
    ],
  },
  {
    title: 'a reporting verb that passes for a noun, before a quotation',
    text: 'The Department of Tides notes, “Low water does more harm than all storms together.”',
    expected: [{ source: 'The Department of Tides', content: '“Low water does more harm than all storms together.”' }],
  },
  {
    title: 'what a letter reads',
    text: 'The board’s letter reads “we may extend the use of the form in due course”, but no plans exist.',
    expected: [{ source: 'The board’s letter', content: '“we may extend the use of the form in due course”' }],
  },
];

const NOTHING: readonly (readonly [title: string, text: string])[] = [
  ['what is written is a text', 'She wrote popular novels which sold well.'],
  ['what is written is a text', 'Piet wrote for the local paper until the mill was shut.'],
  ['a thing called so', 'Marek runs the small device called the E-dial.'],
  ['a duty is not fulfilled', 'Over the winter, the crews were required to recognise, pick up and count the gulls.'],
  ['related to', 'The club keeps old boats, existing plans related to sail and oar.'],
  ['a name with a verb in it', 'He was born in Port Hope, a town of four mills.'],
];

describe('where a content begins and ends', () => {
  it.each([...CLAUSES])('$title', ({ text, expected }) => expect(found(text, expected)).toEqual(expected));
});

describe('whose it is', () => {
  it.each([...SOURCES])('$title', ({ text, expected }) => expect(found(text, expected)).toEqual(expected));
});

describe('no content', () => {
  it.each([...NOTHING])('%s: %s', (_, text) => expect(extract(text).attributions).toEqual([]));
});

describe('a quotation over two paragraphs', () => {
  it('goes on where the next paragraph closes it without opening it anew', () => {
    const text =
      'After the match Piet said, "We have learned a lot from today.\nIt was a long and very emotional day, and the crew was tired at the start."\nThe next match is in May.';
    const [only, ...others] = extract(text).attributions;
    expect(others).toEqual([]);
    expect(only?.kind).toBe('direct');
    expect(only?.content.map(([start, end]) => text.slice(start, end))).toEqual([
      '"We have learned a lot from today.',
      'It was a long and very emotional day, and the crew was tired at the start."',
    ]);
  });

  it('does not take in a line that names who signed it', () => {
    const text = '"The mill will be saved, whatever it takes.\nJo Roe, Board of Tides."\nThe board meets in May.';
    const contents = extract(text).attributions.flatMap(({ content }) => content);
    expect(contents.some(([start, end]) => text.slice(start, end).includes('Jo Roe'))).toBe(false);
  });
});

describe('a text with numbered references', () => {
  const sentence = (n: number): string =>
    `The keeper praised the weir in the year of the flood [${n}]. “It holds,” Moss said of the old gate, and Behn said the mill had closed for good. `;
  const plain = (n: number): string => sentence(n).replace(/ \[\d+\]/, '');
  const rulesOf = (line: (n: number) => string): string[] =>
    extract(Array.from({ length: 8 }, (_, n) => line(n + 1)).join('')).attributions.map(({ rule }) => rule);

  it('is no report: what it praises is nobody’s statement, what is said is', () => {
    expect(rulesOf(plain)).toContain('noun-phrase');
    expect(rulesOf(sentence)).not.toContain('noun-phrase');
    expect(rulesOf(sentence)).toContain('clause');
  });
});

describe('boilerplate patterns', () => {
  it('know emoji bullets and a reporter who contributed', () => {
    const text = 'The mill shut.\n👉 Also read: The weir burst\nAnn Moss contributed reporting from Leeds.';
    expect(findBoilerplate(text).boilerplate.map(([start, end]) => text.slice(start, end))).toEqual([
      '👉 Also read: The weir burst',
      'Ann Moss contributed reporting from Leeds.',
    ]);
  });
});

describe('remembered', () => {
  it('computes each answer once, forgets when full, and never keeps long words', () => {
    const asked: string[] = [];
    const length = remembered((word) => {
      asked.push(word);
      return word.length;
    });
    expect([length('weir'), length('weir'), length('mill')]).toEqual([4, 4, 4]);
    expect(asked).toEqual(['weir', 'mill']);
    const long = 'm'.repeat(201);
    expect([length(long), length(long)]).toEqual([201, 201]);
    expect(asked.filter((word) => word === long)).toHaveLength(2);
    for (let n = 0; n < 4_000; n++) length(`gull ${n}`);
    length('weir');
    expect(asked.filter((word) => word === 'weir')).toHaveLength(2);
  });
});
