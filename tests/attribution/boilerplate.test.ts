/** Step 0 on lines of our own, in the shapes news sites use. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBoilerplate } from '../../src/attribution/0-boilerplate.ts';

const TITLE = 'Harbour opens after long repairs';
const PROSE = 'The harbour opened again on Friday after two years of repairs, the port authority said.';

/** What is boilerplate in an article of a title, a paragraph and this line. */
function found(line: string): string[] {
  const text = `${TITLE}\n\n${PROSE}\n${line}\n`;
  return findBoilerplate(text).boilerplate.map(([start, end]) => text.slice(start, end));
}

describe('lines that are not the article', () => {
  it.each([
    'Also Read: Mayor opens second bridge',
    'ALSO READ | Mayor opens second bridge',
    'Read more: Mayor opens second bridge',
    'Read next: The 5 best umbrellas we tried',
    'Related: Why the old pier sank',
    '• See also: Ferry prices to rise',
    'More from The Gazette: Ferry prices to rise',
    'You may also like:',
    'Sign up: the Harbour Letter, free every week.',
    'Sign up for our morning newsletter and get the news by breakfast.',
    'Subscribe to our channel for more updates',
    'Get the Gazette in your inbox every morning.',
    'Follow us on Facebook and Telegram',
    'Follow Ann Moss on Twitter @annmoss.',
    'Join our WhatsApp channel',
    'Got a tip? Write to tips@gazette.example.',
    'Do you have a story about the harbour? Email us',
    'Share this article',
    'Comment:',
    'Comments (12)',
    'Leave a comment',
    'Facebook | Twitter | WhatsApp',
    'Advertisement',
    'Story continues below advertisement',
    'Photo: Ann Moss/The Gazette',
    'Image credit: Port Authority',
    'FILE PHOTO: Ships wait outside the harbour in March.',
    'Ships wait outside the harbour. (AP Photo/Ann Moss)',
    'A crane at dawn. Ann Moss/Getty Images',
    'END/',
    '(END)',
    'ENDS',
    '-30-',
    'More follows.',
    '© 2025 The Gazette. All rights reserved.',
    'Copyright 2025 by the Gazette',
    'All rights reserved. This material may not be published without permission.',
    'Tags: harbour, repairs',
    '3 min read',
    '(Reporting by Ann Moss in Leeds; Editing by Karl Behn)',
    'Additional reporting by Ann Moss',
    'Ann Moss contributed reporting from Leeds.',
    'With inputs from PTI',
    'From Gazette wire services',
    'Agencies',
    '(V7N)',
  ])('%s', (line) => expect(found(line)).toEqual([line]));

  it('takes the headlines under a label', () => {
    const lines = 'Most read\nMayor opens second bridge\nFerry prices to rise\n\nThe ferry sails at nine.';
    expect(found(lines)).toEqual(['Most read', 'Mayor opens second bridge', 'Ferry prices to rise']);
  });

  it('takes the site’s sentences off the end of a paragraph', () => {
    expect(
      found('The ferry sails at nine. Got a tip? Write to tips@gazette.example. Read next: Best umbrellas'),
    ).toEqual(['Got a tip? Write to tips@gazette.example. Read next: Best umbrellas']);
  });

  it('takes a closing agency tag', () => {
    expect(found('The ferry sails at nine and comes back at noon, she said. (V7N)')).toEqual(['(V7N)']);
  });
});

describe('prose is never boilerplate', () => {
  it.each([
    'Related families were moved to the school hall.',
    'Share prices fell by a tenth on Friday.',
    'Comment was not available from the port authority.',
    'Comments by the mayor drew laughter.',
    'Sign-up numbers for the ferry course doubled.',
    'Subscribe numbers tell one story, the pilot said, and the harbour another.',
    'Follow the river for two miles and you come to the old pier.',
    'Photographs of the pier were shown in court.',
    'Copyright law says otherwise, her lawyer argued.',
    'More ferries will sail in spring.',
    'Watch committees met in every street.',
    'Join the queue, he told them.',
    'By Wednesday the pier should be open.',
    'Ends of rope lay on the quay.',
    '“Sign up for our newsletter,” the sign read.',
    '“Share this article,” she told the crowd, “and come back tomorrow.”',
    'The agency, AFP, was first to report it.',
    'Read the letter again, he said.',
    'Editing by committee rarely works, the novelist said, and nobody disagreed.',
    'Got a light? she asked.',
    'Correction: an earlier version gave the wrong year.',
    'Q: Will the pier open? A: Yes.',
  ])('%s', (line) => expect(found(line)).toEqual([]));

  it('a headline is never boilerplate', () => {
    for (const headline of [
      'Watch: whale enters harbour',
      'Related: two ships, one owner',
      'Comment: the pier is worth it',
    ]) {
      expect(findBoilerplate(`${headline}\n\n${PROSE}`).boilerplate).toEqual([]);
    }
  });
});

describe('datelines', () => {
  it.each([
    ['PORT SENNETT, Avarra, Feb 5 (IWS) - The harbour opened again on Friday.', 'PORT SENNETT', 'IWS'],
    ['WASHINGTON — The harbour opened again on Friday.', 'WASHINGTON', null],
    ['KETTLE BAY - The harbour opened again on Friday.', 'KETTLE BAY', null],
    ['ST. IVES, England (AP) — The harbour opened again on Friday.', 'ST. IVES', 'AP'],
    ['Port Sennett (AFP) – The harbour opened again on Friday.', 'Port Sennett', 'AFP'],
    ['MOSCOW, December 2 (TASS): “The harbour opened again,” he said on Friday.', 'MOSCOW', 'TASS'],
    ['Kyiv, Ukraine — The harbour opened again on Friday and ships came in from the roads at noon.', 'Kyiv', null],
  ])('%s', (line, place, agency) => {
    const { facts } = findBoilerplate(`${TITLE}\n\n${line}`);
    expect(facts.dateline).toMatchObject({ place, agency });
  });

  it.each([
    'BREAKING — The harbour opened again on Friday.',
    'ANN MOSS: The harbour opened again on Friday.',
    'NATO — which has a base there — opened the harbour again on Friday.',
    'The Mayor — Ann Moss — opened the harbour again on Friday.',
    'Moss: The harbour opened again on Friday and ships came in from the roads at noon, one by one.',
  ])('none in: %s', (line) => expect(findBoilerplate(`${TITLE}\n\n${line}`).facts.dateline).toBeNull());
});

describe('bylines and credits', () => {
  it.each([
    ['By Ann Moss', ['Ann Moss']],
    ['By Ann Moss and Karl von Behn', ['Ann Moss', 'Karl von Behn']],
    ['By ANN MOSS, KARL BEHN and Paul Reed', ['ANN MOSS', 'KARL BEHN', 'Paul Reed']],
    ['By Ann Moss, Associated Press', ['Ann Moss']],
    ['By Ann Moss | Staff Writer', ['Ann Moss']],
    ['By Gazette staff', ['Gazette staff']],
    ['Written by Ann Moss', ['Ann Moss']],
    [
      '(Reporting by Ann Moss in Leeds; Additional reporting by Karl Behn; Editing by Paul Reed)',
      ['Ann Moss', 'Karl Behn'],
    ],
    ['Ann Moss contributed reporting from Leeds.', ['Ann Moss']],
  ])('%s', (line, names) => {
    expect(findBoilerplate(`${TITLE}\n${line}\n\n${PROSE}`).facts.byline?.names).toEqual(names);
  });

  it.each([
    'By Friday',
    'By the sea, nobody slept',
    'By Wednesday week the rains should be over and the granaries full.',
  ])('no byline in: %s', (line) => expect(findBoilerplate(`${TITLE}\n${line}\n\n${PROSE}`).facts.byline).toBeNull());

  it.each([
    ['The talks go on, reports AFP, citing two officials.', ['AFP']],
    ['Reuters reported that the harbour was open.', ['Reuters']],
    ['From Gazette wire services', ['Gazette wire services']],
    ['Agencies', ['Agencies']],
    ['LEEDS (AP) — The harbour opened again on Friday.', ['AP']],
    ['The boat, said to be an AP, sank.', []],
  ])('credits of: %s', (line, agencies) => {
    const { credits } = findBoilerplate(`${TITLE}\n\n${line}\n\n${PROSE}`).facts;
    expect(credits.map((credit) => credit.agency)).toEqual(agencies);
  });
});

describe('any input', () => {
  const pieces = [
    'Also read: x',
    'By Ann',
    'AP',
    '(',
    ')',
    '—',
    'END/',
    '. ',
    '\n',
    '\n\n',
    'LEEDS',
    ' - ',
    'Photo:',
    '“',
    'Most read',
    ' ',
  ];
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 50 }).map((parts) => parts.join('')),
  );
  it('gives sorted, disjoint, non-empty spans inside the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { boilerplate, facts } = findBoilerplate(text);
        let last = -1;
        for (const [start, end] of boilerplate) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
        for (const fact of [facts.dateline, facts.byline, ...facts.credits]) {
          if (fact) expect(text.slice(...fact.span)).not.toBe('');
        }
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['one long line', 'a b. '],
    ['many short lines', 'Also read: x\n'],
    ['brackets', '(Reporting by A'],
    ['capitals', 'A '],
  ])(
    'is linear on %s',
    (_, unit) => {
      const seconds = (times: number): number => {
        const text = unit.repeat(times);
        const start = performance.now();
        findBoilerplate(text);
        return (performance.now() - start) / 1000;
      };
      seconds(2_000);
      // The machine does other things as well, so one try in ten that fits is enough: quadratic time (100 times) never does.
      const fits = (): boolean => seconds(100_000) < seconds(10_000) * 20 + 0.2;
      expect(Array.from({ length: 10 }).some(fits)).toBe(true);
    },
    60_000,
  );
});
