/** Sources that are told by whom or what they have to do with; all sentences are our own. */

import { describe, expect, it } from 'vitest';
import { extract } from '../../src/attribution/index.ts';
import { found, type Row } from './table.ts';

const RESTRICTED: readonly Row[] = [
  {
    title: 'whoever a relative clause without commas names is not who speaks',
    text: 'The lawyer who represented Ann Moss said that the case was closed.',
    expected: [{ source: 'The lawyer who represented Ann Moss', content: 'that the case was closed' }],
  },
  {
    title: 'a firm by what it runs',
    text: 'The head of the company that runs the Harlow Dam has told parliament that the sirens failed.',
    expected: [{ source: 'The head of the company that runs the Harlow Dam', content: 'that the sirens failed' }],
  },
  {
    title: 'a participle instead of the clause',
    text: 'The doctor treating Ann Moss said she was stable.',
    expected: [{ source: 'The doctor treating Ann Moss', content: 'she was stable' }],
  },
  {
    title: 'people near a place',
    text: 'Residents living near the Harlow Dam said they heard nothing.',
    expected: [{ source: 'Residents living near the Harlow Dam', content: 'they heard nothing' }],
  },
];

describe('restrictive clauses', () => {
  it.each(RESTRICTED)('$title', ({ text, expected }) => {
    expect(found(text, expected)).toEqual(expected);
  });
});

describe('whoever is named inside a description', () => {
  it.each([
    ['The lawyer who represented Ann Moss said that the case was closed.', 'the lawyer'],
    ['The man accused of killing Ann Moss told the court that he had never met her.', 'the man'],
    ['The brother of the man who shot Ian Reed told reporters that he was sorry.', 'the brother of the man'],
    ['The woman who leads Harlow Water has said that the dam is safe.', 'the woman'],
  ])('does not speak: %s', (text, name) => {
    const speakers = extract(text).attributions.map(({ speaker }) => speaker);
    expect(speakers.at(-1)).toEqual({ name, role: null, unnamed: true });
    expect(speakers.map((speaker) => speaker?.name)).not.toContain('Ann Moss');
  });
});
