/** A thing after the verb is no clause, whatever verbs follow it; all sentences are our own. */

import { describe, expect, it } from 'vitest';
import { found, type Row } from './table.ts';

const ROWS: readonly Row[] = [
  {
    title: 'letters are written, not said',
    text: 'She stayed up all night writing letters to her friends and sealed what would be her last will.',
    expected: [],
  },
  { title: 'a thing is found', text: 'The two towns found common ground and built the bridge.', expected: [] },
  {
    title: 'a clause is found',
    text: 'The auditors found the harbour had lost money for years.',
    expected: [{ source: 'The auditors', content: 'the harbour had lost money for years' }],
  },
  {
    title: 'the subject of the clause may have phrases behind it',
    text: 'Moss maintains the report on the bridge over the Aller was wrong.',
    expected: [{ source: 'Moss', content: 'the report on the bridge over the Aller was wrong' }],
  },
  {
    title: 'states that are places',
    text: 'He won in Lake Belt states that have lost thousands of jobs.',
    expected: [],
  },
  {
    title: 'a page that states',
    text: 'The council’s page states that the ferry will stop in May.',
    expected: [{ source: 'The council’s page', content: 'that the ferry will stop in May' }],
  },
];

describe('things after a verb', () => {
  it.each(ROWS)('$title', ({ text, expected }) => {
    expect(found(text, expected)).toEqual(expected);
  });
});
