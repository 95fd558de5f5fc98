/** Source, cue and content in every order; all sentences are our own. */

import { describe, expect, it } from 'vitest';
import { found, type Row } from './table.ts';

const ROWS: readonly Row[] = [
  {
    title: 'source between two parts of a quotation',
    text: '“The dam held,” engineer Rosa Piet said, “and nobody was hurt.”',
    expected: [{ source: 'engineer Rosa Piet', content: '“The dam held,” … “and nobody was hurt.”', kind: 'direct' }],
  },
  {
    title: 'a quotation that goes on after the cue sentence',
    text: '“The dam held,” Piet said. “Nobody was hurt, and we are proud of that.”',
    expected: [{ source: 'Piet', content: '“The dam held,” … “Nobody was hurt, and we are proud of that.”' }],
  },
  {
    title: 'according to, after',
    text: 'Three wells were poisoned, according to the water board.',
    expected: [{ source: 'the water board', content: 'Three wells were poisoned', cue: 'according to' }],
  },
  {
    title: 'according to, before',
    text: 'According to the water board, three wells were poisoned.',
    expected: [{ source: 'the water board', content: 'three wells were poisoned', cue: 'According to' }],
  },
  {
    title: 'in a statement, told reporters',
    text: 'Piet said in a statement on Friday that the wells were clean. She told reporters that tests had ended.',
    expected: [
      { source: 'Piet', content: 'that the wells were clean' },
      { source: 'She', content: 'that tests had ended' },
    ],
  },
  {
    title: 'parenthetical cue splits an indirect content',
    text: 'The wells, Piet said, were clean by Friday.',
    expected: [{ source: 'Piet', content: 'The wells … were clean by Friday', kind: 'indirect' }],
  },
  {
    title: 'parenthetical cue at the end, inverted',
    text: 'The wells were clean by Friday, said Rosa Piet, an engineer.',
    expected: [{ source: 'Rosa Piet, an engineer', content: 'The wells were clean by Friday' }],
  },
  {
    title: 'apposition between source and cue',
    text: 'Rosa Piet, an engineer at the plant, said the wells were clean.',
    expected: [{ source: 'Rosa Piet, an engineer at the plant', content: 'the wells were clean' }],
  },
  {
    title: 'noun cue with an owner',
    text: 'His claim that the wells were clean angered farmers.',
    expected: [{ source: 'His', content: 'that the wells were clean angered farmers', cue: 'claim' }],
  },
  {
    title: 'headline with the speaker at the end',
    text: 'Minister wants new dam: Piet\n\nThe river rose again on Sunday.',
    expected: [{ source: 'Piet', content: 'Minister wants new dam' }],
  },
  {
    title: 'transcript',
    text: 'PIET: We will repair the wells before winter.',
    expected: [{ source: 'PIET', content: 'We will repair the wells before winter' }],
  },
  {
    title: 'floating quotation by the subject of the sentence before',
    text: 'Piet shook her head. “Nobody warned us about the wells.”',
    expected: [{ source: 'Piet', content: '“Nobody warned us about the wells.”', kind: 'direct' }],
  },
  {
    title: 'colon at the end of a line',
    text: 'Piet wrote on Monday:\n\n“Nobody warned us about the wells.”',
    expected: [{ source: 'Piet', content: '“Nobody warned us about the wells.”', kind: 'direct' }],
  },
  {
    title: 'question put to a speaker who answers',
    text: 'Asked whether the wells were clean, Piet said they were.',
    expected: [
      { source: null, content: 'whether the wells were clean', stance: 'asked' },
      { source: 'Piet', content: 'they were' },
    ],
  },
  {
    title: 'relative pronoun belongs to the content',
    text: 'Engineers closed three wells, which Piet said had been poisoned.',
    expected: [{ source: 'Piet', content: 'which … had been poisoned' }],
  },
];

describe('order', () => {
  it.each(ROWS)('$title', ({ text, expected }) => {
    expect(found(text, expected)).toEqual(expected);
  });
});
