/** Turns of phrase that news uses every day, one row each; all sentences are our own. */

import { describe, expect, it } from 'vitest';
import { found, type Row } from './table.ts';

const ACCORDING_TO: readonly Row[] = [
  {
    title: 'what follows the comma is the content, not an apposition',
    text: 'According to Piet, Harlow "pretty much" backs the plan.',
    expected: [{ source: 'Piet', content: 'Harlow "pretty much" backs the plan', kind: 'mixed' }],
  },
  {
    title: 'an apposition closed by a comma',
    text: 'According to Piet, a plumber at the works, the pumps had failed.',
    expected: [{ source: 'Piet, a plumber at the works', content: 'the pumps had failed' }],
  },
  {
    title: 'several names',
    text: 'According to Moss, Behn and Ito, the pumps will hold.',
    expected: [{ source: 'Moss, Behn and Ito', content: 'the pumps will hold' }],
  },
  {
    title: 'people briefed on something, then a list',
    text: 'According to people briefed on the talks, Moss, Behn and Ito will sign on Friday.',
    expected: [{ source: 'people briefed on the talks', content: 'Moss, Behn and Ito will sign on Friday' }],
  },
  {
    title: 'a document with its participle',
    text: 'The pumps had failed, according to a letter released on Monday by the works.',
    expected: [{ source: 'a letter released on Monday by the works', content: 'The pumps had failed' }],
  },
  {
    title: 'officials familiar with the matter',
    text: 'The pumps had failed, according to two officials familiar with the matter.',
    expected: [{ source: 'two officials familiar with the matter', content: 'The pumps had failed' }],
  },
];

const QUOTATIONS: readonly Row[] = [
  {
    title: 'a quotation goes on after what the reporter adds',
    text: '“The pumps are old,” Piet said, referring to the works at Harlow. “They were never replaced.”',
    expected: [
      { source: 'Piet', content: '“The pumps are old,” … “They were never replaced.”', kind: 'direct' },
      { source: 'Piet', content: 'the works at Harlow' },
    ],
  },
  {
    title: 'a quotation goes on after a source that ends in an abbreviation',
    text: '“The pumps are old,” says Piet Wahl, a plumber from Fresno, Calif. “They were never replaced.”',
    expected: [
      {
        source: 'Piet Wahl, a plumber from Fresno, Calif.',
        content: '“The pumps are old,” … “They were never replaced.”',
      },
    ],
  },
  {
    title: 'the sentence goes on outside the marks',
    text: '“It is bad luck,” Piet said, that both pumps failed in one night.',
    expected: [{ source: 'Piet', content: '“It is bad luck,” … that both pumps failed in one night', kind: 'mixed' }],
  },
  {
    title: 'the quotation finishes a clause that stands before the cue',
    text: 'Counting the pumps that are left, Piet said, “is like counting teeth in an old dog.”',
    expected: [
      {
        source: 'Piet',
        content: 'Counting the pumps that are left … “is like counting teeth in an old dog.”',
        kind: 'mixed',
      },
    ],
  },
  {
    title: 'nothing but a connective before the cue',
    text: 'But, Piet said, “there is a line between thrift and neglect.”',
    expected: [{ source: 'Piet', content: '“there is a line between thrift and neglect.”', kind: 'direct' }],
  },
  {
    title: 'put it',
    text: 'As Piet Wahl, a plumber, put it: “The pumps are done.”',
    expected: [{ source: 'Piet Wahl, a plumber', content: '“The pumps are done.”', cue: 'put' }],
  },
  {
    title: 'as a memo put it',
    text: 'The water must be “fit to drink,” as a memo put it.',
    expected: [{ source: 'a memo', content: 'The water must be “fit to drink,”', kind: 'mixed' }],
  },
  {
    title: 'an addressee without a comma',
    text: 'Piet asked the crowded hall “Who will pay for this?”',
    expected: [{ source: 'Piet', content: '“Who will pay for this?”', kind: 'direct' }],
  },
  {
    title: 'the title of a book is no quotation',
    text: 'The pumps had failed, she wrote in her memoir, “Hard Water.”',
    expected: [{ source: 'she', content: 'The pumps had failed' }],
  },
];

const JUDGMENTS: readonly Row[] = [
  {
    title: 'a day in the genitive belongs to the object',
    text: 'Piet Wahl called Friday’s vote a “win for Harlow.”',
    expected: [{ source: 'Piet Wahl', content: 'Friday’s vote a “win for Harlow.”', kind: 'mixed' }],
  },
  {
    title: 'that as an object',
    text: 'The manager called that “beyond silly.”',
    expected: [{ source: 'The manager', content: 'that “beyond silly.”', kind: 'mixed' }],
  },
  {
    title: 'half of them',
    text: 'Piet called half of the board “asleep.”',
    expected: [{ source: 'Piet', content: 'half of the board “asleep.”' }],
  },
  {
    title: 'described as',
    text: 'Piet described as “unhinged” a letter from the board.',
    expected: [{ source: 'Piet', content: '“unhinged” a letter from the board' }],
  },
  {
    title: 'an infinitive inside the marks',
    text: 'Piet urged farmers to “boil every drop.”',
    expected: [{ source: 'Piet', content: 'farmers to “boil every drop.”', kind: 'mixed' }],
  },
];

const CLAUSES: readonly Row[] = [
  {
    title: 'that after the occasion',
    text: 'Piet said in an oral history of the works that women disliked the smell.',
    expected: [{ source: 'Piet', content: 'that women disliked the smell' }],
  },
  {
    title: 'by warning that',
    text: 'Piet rallied the crews by warning darkly that the pumps were in danger.',
    expected: [{ source: 'Piet', content: 'that the pumps were in danger' }],
  },
  {
    title: 'what follows the verb is the subject, not who is warned',
    text: 'Piet warned the money had run out.',
    expected: [{ source: 'Piet', content: 'the money had run out' }],
  },
  {
    title: 'a relative clause ends where the main verb comes',
    text: 'Piet, who says the plan is a fraud, called the vote “a farce.”',
    expected: [
      { source: 'who', content: 'the plan is a fraud' },
      { source: 'Piet', content: 'the vote “a farce.”' },
    ],
  },
  {
    title: 'but did not say',
    text: 'Piet said that the pumps had failed but did not say when they would be replaced.',
    expected: [
      { source: 'Piet', content: 'that the pumps had failed' },
      { source: 'Piet', content: 'when they would be replaced', stance: 'negated' },
    ],
  },
  {
    title: 'even as',
    text: 'But even as Piet claimed that the pumps “would hold for years,” one engineer left the hall.',
    expected: [{ source: 'Piet', content: 'that the pumps “would hold for years,”' }],
  },
  {
    title: 'who is led to say it says it',
    text: 'The leak forced officials to admit that the pumps had failed.',
    expected: [{ source: 'officials', content: 'that the pumps had failed' }],
  },
  {
    title: 'a claim ends before the main verb of its sentence',
    text: 'The board’s claim that the pumps would hold was false.',
    expected: [{ source: 'The board', content: 'that the pumps would hold' }],
  },
  {
    title: 'experts note',
    text: 'Legal observers note the works would not close.',
    expected: [{ source: 'Legal observers', content: 'the works would not close' }],
  },
];

const NOTHING: readonly { readonly title: string; readonly text: string }[] = [
  { title: 'that with a noun points', text: 'Most drivers know that street by night.' },
  { title: 'a participle after an article', text: 'The widely agreed premise is that water flows downhill.' },
  { title: 'you know', text: 'It was, you know, a long night at the works.' },
];

for (const [name, rows] of Object.entries({ ACCORDING_TO, QUOTATIONS, JUDGMENTS, CLAUSES })) {
  describe(name.toLowerCase().replaceAll('_', ' '), () => {
    it.each(rows)('$title', ({ text, expected }) => {
      expect(found(text, expected)).toEqual(expected);
    });
  });
}

describe('no attribution', () => {
  it.each(NOTHING)('$title', ({ text }) => {
    expect(found(text, [])).toEqual([]);
  });
});

describe('transcripts', () => {
  it('take the whole turn of a speaker', () => {
    const text = 'Wahl: The pumps are old. They were never replaced.';
    const expected = [{ source: 'Wahl', content: 'The pumps are old. They were never replaced' }];
    expect(found(text, expected)).toEqual(expected);
  });
});
