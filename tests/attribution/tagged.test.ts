/** Quotations whose tag is no verb of saying, or no verb at all; all sentences are our own. */

import { describe, expect, it } from 'vitest';
import { found, type Row } from './table.ts';

const ROWS: readonly Row[] = [
  {
    title: 'any verb may tag a quotation that ends in a comma',
    text: '“The ferry has never failed us,” he mocked. “The company has.”',
    expected: [
      { source: 'he', cue: 'mocked', content: '“The ferry has never failed us,” … “The company has.”', kind: 'direct' },
    ],
  },
  {
    title: 'the verb first',
    text: '"Nobody believed the gauge was right," remembered Piet Moss, a former keeper. "We all looked away."',
    expected: [
      {
        source: 'Piet Moss, a former keeper',
        cue: 'remembered',
        content: '"Nobody believed the gauge was right," … "We all looked away."',
      },
    ],
  },
  {
    title: 'a verb that the tagger takes for a noun',
    text: '"They know the lake better than we do," a voice-over in the film states. "They will tell you."',
    expected: [
      {
        source: 'a voice-over in the film',
        cue: 'states',
        content: '"They know the lake better than we do," … "They will tell you."',
      },
    ],
  },
  {
    title: 'a question, then a verb of pressing',
    text: '"Would you sell the ferry?" Harlow pressed. "Would you sell it this year?"',
    expected: [{ source: 'Harlow', content: '"Would you sell the ferry?" … "Would you sell it this year?"' }],
  },
  {
    title: 'a surname that looks like an auxiliary',
    text: '"It is a costly way to run a harbour," said Will Moss, a lecturer in trade.',
    expected: [{ source: 'Will Moss, a lecturer in trade', content: '"It is a costly way to run a harbour,"' }],
  },
  {
    title: 'a title before a subject is no speech',
    text: 'In “Rivers of Home,” Moss walks along the water.',
    expected: [],
  },
  {
    title: 'signed after a dash',
    text: 'Letters of the week.\n“The ferry is ours, and it always was.” — Ann Roe, baker, Leeds\n“Sell it, and do it soon.” ― Piet Moss',
    expected: [
      { source: 'Ann Roe, baker, Leeds', content: '“The ferry is ours, and it always was.”', kind: 'direct' },
      { source: 'Piet Moss', content: '“Sell it, and do it soon.”' },
    ],
  },
  {
    title: 'a clause and a colon lead to a quotation',
    text: 'Asked which pump was his favourite, Moss took off his hat: “Whichever one works on the day.”',
    expected: [{ source: 'Moss', content: '“Whichever one works on the day.”', kind: 'direct' }],
  },
  {
    title: 'the owner of an answer',
    text: 'The board waited for weeks. The harbour master’s answer was: “We will not pay a penny more.”',
    expected: [{ source: 'The harbour master', content: '“We will not pay a penny more.”' }],
  },
  {
    title: 'the quotation on the next line',
    text: 'On Friday the council published this:\n“The ferry will run every day from May.”',
    expected: [{ source: 'the council', content: '“The ferry will run every day from May.”' }],
  },
];

describe('tags without a verb of saying', () => {
  it.each(ROWS)('$title', ({ text, expected }) => {
    expect(found(text, expected)).toEqual(expected);
  });
});
