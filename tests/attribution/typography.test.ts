/** Quotation marks of every kind; all sentences are our own. */

import { describe, expect, it } from 'vitest';
import { found, type Row } from './table.ts';

const ROWS: readonly Row[] = [
  {
    title: 'curly marks, comma inside',
    text: '“The bridge is safe for every vehicle,” Mara Lindqvist said.',
    expected: [{ source: 'Mara Lindqvist', content: '“The bridge is safe for every vehicle,”', kind: 'direct' }],
  },
  {
    title: 'straight marks, inverted',
    text: '"We never closed the road," said Tomas Okafor.',
    expected: [{ source: 'Tomas Okafor', content: '"We never closed the road,"', kind: 'direct' }],
  },
  {
    title: 'single British marks, comma outside, apostrophes inside',
    text: '‘We don’t know the players’ views yet’, said the club’s chairman.',
    expected: [{ source: 'the club’s chairman', content: '‘We don’t know the players’ views yet’', kind: 'direct' }],
  },
  {
    title: 'straight single marks beside contractions',
    text: "'It's the workers' money and they'll get it,' Lena Brandt said. The '90s boom didn't last.",
    expected: [{ source: 'Lena Brandt', content: "'It's the workers' money and they'll get it,'", kind: 'direct' }],
  },
  {
    title: 'doubled apostrophes and backticks',
    text: "``We lost everything in the flood,'' Ivo Marek said. ''Nobody came,'' he added.",
    expected: [
      { source: 'Ivo Marek', content: "``We lost everything in the flood,''" },
      { source: 'he', content: "''Nobody came,''" },
    ],
  },
  {
    title: 'guillemets',
    text: '«The port will open on Monday,» the minister said.',
    expected: [{ source: 'the minister', content: '«The port will open on Monday,»', kind: 'direct' }],
  },
  {
    title: 'German marks',
    text: '„The port will open on Monday“, the minister said.',
    expected: [{ source: 'the minister', content: '„The port will open on Monday“', kind: 'direct' }],
  },
  {
    title: 'mixed kinds in one article',
    text: '“The vote was fair,” said Ana Ruiz.\n\n"It was not," Paul Dern replied.',
    expected: [
      { source: 'Ana Ruiz', content: '“The vote was fair,”' },
      { source: 'Paul Dern', content: '"It was not,"' },
    ],
  },
  {
    title: 'nested quotation',
    text: '“He told me ‘never again’ and he hung up,” Ruiz said.',
    expected: [{ source: 'Ruiz', content: '“He told me ‘never again’ and he hung up,”', kind: 'direct' }],
  },
  {
    title: 'several paragraphs, opening mark repeated, closed at the end',
    text: 'The mayor said: “The first pump failed at dawn.\n\n“The second one failed at noon.”\n\nTrains were late.',
    expected: [
      {
        source: 'The mayor',
        content: '“The first pump failed at dawn. … “The second one failed at noon.”',
        kind: 'direct',
      },
    ],
  },
  {
    title: 'ellipsis and brackets inside',
    text: '“The [second] pump … failed at noon,” Ruiz said.',
    expected: [{ source: 'Ruiz', content: '“The [second] pump … failed at noon,”' }],
  },
  {
    title: 'never closed: the rest of the article is not lost',
    text: 'Ruiz said: “The pump failed at noon.\n\nThe plant said on Tuesday that repairs had begun.',
    expected: [
      { source: 'Ruiz', content: '“The pump failed at noon.' },
      { source: 'The plant', content: 'that repairs had begun', kind: 'indirect' },
    ],
  },
  {
    title: 'em dashes with and without spaces',
    text: '“Repairs—if they come—will cost millions,” Ruiz said.',
    expected: [{ source: 'Ruiz', content: '“Repairs—if they come—will cost millions,”' }],
  },
  {
    title: 'a question before its cue',
    text: '“Who will pay for it?” Ruiz asked.',
    expected: [{ source: 'Ruiz', content: '“Who will pay for it?”', stance: 'asked' }],
  },
];

describe('typography', () => {
  it.each(ROWS)('$title', ({ text, expected }) => {
    expect(found(text, expected)).toEqual(expected);
  });
});
