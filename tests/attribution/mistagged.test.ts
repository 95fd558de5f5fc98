/** Turns of phrase that the tagger reads wrongly and the rules put right; all sentences are our own. */

import { describe, expect, it } from 'vitest';
import { found, type Row } from './table.ts';

const ROWS: readonly Row[] = [
  {
    title: 'what records show, set in',
    text: 'The ferry cost far too much, harbour records show, and nobody checked it.',
    expected: [{ source: 'harbour records', content: 'The ferry cost far too much … and nobody checked it' }],
  },
  {
    title: 'what polls show',
    text: 'Polls show voters trust Moss more than the others.',
    expected: [{ source: 'Polls', content: 'voters trust Moss more than the others' }],
  },
  {
    title: 'a share of those asked',
    text: 'Six in 10 say he is honest.',
    expected: [{ source: 'Six in 10', cue: 'say', content: 'he is honest' }],
  },
  {
    title: 'a share of those asked, in words',
    text: 'Nearly nine out of 10 say they will need the ferry.',
    expected: [{ source: 'nine out of 10', content: 'they will need the ferry' }],
  },
  {
    title: 'an age',
    text: 'Those over 60 say they would pay for it.',
    expected: [{ source: 'Those over 60', content: 'they would pay for it' }],
  },
  {
    title: 'a role without an article after "according to"',
    text: 'The group pays dozens of people to go from door to door, according to campaign manager Piet Moss.',
    expected: [
      { source: 'campaign manager Piet Moss', content: 'The group pays dozens of people to go from door to door' },
    ],
  },
  {
    title: 'papers without an article after "according to"',
    text: 'The group has 7,600 members, according to company documents.',
    expected: [{ source: 'company documents', content: 'The group has 7,600 members' }],
  },
  {
    title: 'the average of something',
    text: 'Moss leads by three points, according to the average of recent polls compiled by the paper.',
    expected: [{ source: 'the average of recent polls compiled by the paper', content: 'Moss leads by three points' }],
  },
  {
    title: 'a content that opens with "none"',
    text: 'Some planners said none of the bridges would last.',
    expected: [{ source: 'Some planners', content: 'none of the bridges would last' }],
  },
  {
    title: 'a paper notes something',
    text: 'In this case, the paper notes the council watches 20 of the 70 bridges.',
    expected: [{ source: 'the paper', content: 'the council watches 20 of the 70 bridges' }],
  },
  {
    title: 'promising is a verb here',
    text: 'Moss won the seat by promising to rebuild the bridge.',
    expected: [{ source: 'Moss', content: 'to rebuild the bridge' }],
  },
  {
    title: 'an addressee ends before "their"',
    text: 'Two managers told the Post their firm worked closely with the council.',
    expected: [{ source: 'Two managers', content: 'their firm worked closely with the council' }],
  },
  {
    title: 'a quotation in a comma ends what someone is called',
    text: 'Later Moss called Roe the “ultimate landlubber,” linking to an old story.',
    expected: [{ source: 'Moss', content: 'Roe the “ultimate landlubber,”', kind: 'mixed' }],
  },
  {
    title: 'an opening that a quotation in small letters completes',
    text: 'In other words, Moss said, “the age of the ferry is over.”',
    expected: [{ source: 'Moss', content: 'In other words … “the age of the ferry is over.”', kind: 'mixed' }],
  },
  {
    title: 'a letter seen by someone else keeps its subject',
    text: 'A leaked letter seen by the Harlow Post says the ferry may be sold.',
    expected: [{ source: 'A leaked letter seen by the Harlow Post', content: 'the ferry may be sold' }],
  },
  {
    title: 'what someone means, but not what something means',
    text: 'I mean the ferry was never safe. That means the bridge is needed.',
    expected: [{ source: 'I', content: 'the ferry was never safe', speech: false }],
  },
  {
    title: 'what follows "but" goes on when it quotes',
    text: 'Moss said the ferry was old, but repairs “might keep it afloat.”',
    expected: [{ source: 'Moss', content: 'the ferry was old, but repairs “might keep it afloat.”', kind: 'mixed' }],
  },
  {
    title: 'what follows "but" is the reporter’s when it does not',
    text: 'Moss said the ferry was old, but repairs began in May.',
    expected: [{ source: 'Moss', content: 'the ferry was old' }],
  },
  {
    title: 'an occasion is no part of the quotation',
    text: 'In an interview on Monday, Moss said, “the age of the ferry is over.”',
    expected: [{ source: 'Moss', content: '“the age of the ferry is over.”', kind: 'direct' }],
  },
];

describe('what the tagger gets wrong', () => {
  it.each(ROWS)('$title', ({ text, expected }) => {
    expect(found(text, expected)).toEqual(expected);
  });
});

describe('headings', () => {
  it('in single marks, in a text that quotes in double ones, are nobody’s words', () => {
    const text =
      '“The ferry is ours,” Moss said. “It was always ours.”\n\n‘A fight from start to end’\n\nOn Monday he left. “I had to,” he said.';
    expect(found(text, []).map(({ content }) => content)).toEqual([
      '“The ferry is ours,” … “It was always ours.”',
      '“I had to,”',
    ]);
  });
});
