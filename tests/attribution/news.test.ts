/** Turns of phrase that news uses every day, one row each; all sentences are our own. */

import { describe, expect, it } from 'vitest';
import { extract } from '../../src/attribution/index.ts';
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
    title: 'as reported by',
    text: 'As reported by Harlow News, the works closed in March.',
    expected: [{ source: 'Harlow News', content: 'the works closed in March' }],
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
    title: 'the next sentence goes on and quotes in part',
    text: '“The pumps are old,” Piet said. The works, in short, are “run on tape and hope.”',
    expected: [
      {
        source: 'Piet',
        content: '“The pumps are old,” … The works, in short, are “run on tape and hope.”',
        kind: 'mixed',
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
    title: 'a cue between verb and complement',
    text: 'It was, Piet said, a mistake.',
    expected: [{ source: 'Piet', content: 'It was … a mistake' }],
  },
  {
    title: 'a headline of a quotation and its speakers',
    text: '‘We were lied to’: residents speak out after the flood',
    expected: [{ source: 'residents', content: '‘We were lied to’', kind: 'direct' }],
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
    title: 'a toll is put at a number',
    text: 'The ministry put the death toll at 12.',
    expected: [{ source: 'The ministry', content: 'the death toll at 12' }],
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
    title: 'but, he said',
    text: 'But, Piet said, it is a risky plan.',
    expected: [{ source: 'Piet', content: 'But … it is a risky plan' }],
  },
  {
    title: 'a relative clause without its pronoun',
    text: 'It was a choice they say let the water in.',
    expected: [{ source: 'they', content: 'a choice … let the water in' }],
  },
  {
    title: 'a clause told as something happened',
    text: 'This is not about me, Piet told his crews as he left.',
    expected: [{ source: 'Piet', content: 'This is not about me' }],
  },
  {
    title: 'a verb the tagger takes for a noun',
    text: 'The board, Piet claims, lied.',
    expected: [{ source: 'Piet', content: 'The board … lied' }],
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

const SOURCES: readonly Row[] = [
  {
    title: 'a spokesman for the mayor is not the mayor',
    text: 'A spokesman for the mayor said the pumps had failed.',
    expected: [{ source: 'A spokesman for the mayor', content: 'the pumps had failed' }],
  },
  {
    title: 'officials familiar with the talks',
    text: 'Officials familiar with the talks say a deal is close.',
    expected: [{ source: 'Officials familiar with the talks', content: 'a deal is close' }],
  },
  {
    title: 'a report by somebody',
    text: 'A report by the water board found that the pumps were unsafe.',
    expected: [{ source: 'A report by the water board', content: 'that the pumps were unsafe' }],
  },
  {
    title: 'a study with the day it was published',
    text: 'A study published on Monday in Hydra suggests that old pumps are unsafe.',
    expected: [{ source: 'A study published on Monday in Hydra', content: 'that old pumps are unsafe' }],
  },
  {
    title: 'one senior strategist',
    text: '“The pumps are old,” said one senior strategist.',
    expected: [{ source: 'one senior strategist', content: '“The pumps are old,”' }],
  },
  {
    title: 'who said it also adds it, behind an inverted verb',
    text: 'The pumps were old and the board knew it, said Piet, who left in May, adding that nobody listened.',
    expected: [
      { source: 'Piet, who left in May', content: 'The pumps were old and the board knew it' },
      { source: 'Piet, who left in May', content: 'that nobody listened' },
    ],
  },
  {
    title: 'whoever comes away with an impression holds it',
    text: 'Piet said his envoys left a long session with the firm impression that the board would pay.',
    expected: [
      {
        source: 'Piet',
        content: 'his envoys left a long session with the firm impression that the board would pay',
      },
      { source: 'his envoys', content: 'that the board would pay', speech: false },
    ],
  },
  {
    title: 'nobody said it',
    text: 'Nobody said the pumps were safe.',
    expected: [{ source: 'Nobody', content: 'the pumps were safe', stance: 'negated' }],
  },
  {
    title: 'a name that ends in s',
    text: 'On the quay, Jonas claims that the pumps were sold.',
    expected: [{ source: 'Jonas', content: 'that the pumps were sold', cue: 'claims' }],
  },
];

const RELAYS: readonly Row[] = [
  {
    title: 'citing, between subject and verb',
    text: 'NPA, citing two port officials, reported that the crews had left.',
    expected: [
      { source: 'NPA', content: 'that the crews had left' },
      { source: 'two port officials', content: 'that the crews had left' },
    ],
  },
  {
    title: 'citing opens the sentence',
    text: 'Citing two port officials, NPA reported that the crews had left.',
    expected: [
      { source: 'NPA', content: 'that the crews had left' },
      { source: 'two port officials', content: 'that the crews had left' },
    ],
  },
  {
    title: 'citing, between verb and clause',
    text: 'NPA reported on Monday, citing three people familiar with the matter, that the crews had left.',
    expected: [
      { source: 'NPA', content: 'that the crews had left' },
      { source: 'three people familiar with the matter', content: 'that the crews had left' },
    ],
  },
  {
    title: 'was quoted by X as saying',
    text: 'The minister was quoted by state television as saying the pumps were safe.',
    expected: [{ source: 'The minister', content: 'the pumps were safe' }],
  },
  {
    title: 'X quoted Y as saying',
    text: 'NPA quoted the ministry as saying that the crews had left.',
    expected: [{ source: 'the ministry', content: 'that the crews had left' }],
  },
  {
    title: 'a quotation, then was quoted as saying',
    text: '“The crews have left,” the ministry was quoted as saying by NPA.',
    expected: [{ source: 'the ministry', content: '“The crews have left,”', kind: 'direct' }],
  },
  {
    title: 'one verb that declines another',
    text: 'The minister refused to say who had paid.',
    expected: [{ source: 'The minister', content: 'who had paid', cue: 'refused to say', stance: 'negated' }],
  },
];

const NOTHING: readonly { readonly title: string; readonly text: string }[] = [
  { title: 'that with a noun points', text: 'Most drivers know that street by night.' },
  { title: 'a participle after an article', text: 'The widely agreed premise is that water flows downhill.' },
  { title: 'taking lives', text: 'The flood claimed 500 lives.' },
  { title: 'taking land', text: 'The army claimed territory in the north.' },
  { title: 'you know', text: 'It was, you know, a long night at the works.' },
];

for (const [name, rows] of Object.entries({
  ACCORDING_TO,
  QUOTATIONS,
  JUDGMENTS,
  CLAUSES,
  SOURCES,
  RELAYS,
})) {
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

describe('via', () => {
  it('names who passes on what another was quoted as saying', () => {
    const [statement] = extract('The minister was quoted by Harlow Radio as saying the pumps were safe.').attributions;
    expect(statement?.via).toBe('Harlow Radio');
    expect(statement?.speaker?.name).toContain('minister');
  });
});

describe('transcripts', () => {
  it('take the whole turn of a speaker', () => {
    const text = 'Wahl: The pumps are old. They were never replaced.';
    const expected = [{ source: 'Wahl', content: 'The pumps are old. They were never replaced' }];
    expect(found(text, expected)).toEqual(expected);
  });
});
