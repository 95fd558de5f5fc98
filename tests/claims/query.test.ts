import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidateTerms, parseQuery } from '../../src/claims/query.ts';
import { shingles, words } from '../../src/text/words.ts';

describe('parseQuery', () => {
  const cases: readonly (readonly [
    raw: string,
    by: string | null,
    words: string,
    quoted: boolean,
    speaker: string | null,
  ])[] = [
    ['the harbour plan', null, 'the harbour plan', false, null],
    ['"the harbour stays"', null, 'the harbour stays', true, null],
    ['“the harbour stays”', 'Calloway', 'the harbour stays', true, 'Calloway'],
    ['‘the harbour stays’', null, 'the harbour stays', true, null],
    ["'the harbour's boats stay'", null, "the harbour's boats stay", true, null],
    ['«the harbour stays»', null, 'the harbour stays', true, null],
    ['"the harbour stays', null, 'the harbour stays', true, null],
    ['"the harbour stays" by Ines Calloway', null, 'the harbour stays', true, 'Ines Calloway'],
    ['"the harbour stays" by Brodie', 'Calloway', 'the harbour stays', true, 'Calloway'],
    ["the harbour's boats", null, "the harbour's boats", false, null],
    ['  two   spaces ', '  ', 'two spaces', false, null],
    ['""', null, '', false, null],
    ['', 'Calloway', '', false, 'Calloway'],
  ];
  it.each(cases)('%s', (raw, by, asked, quoted, speaker) => {
    expect(parseQuery(raw, by)).toEqual({ words: asked, quoted, by: speaker });
  });
});

describe('candidateTerms', () => {
  it('gives content words, the telling ones first to ask for, and like words', () => {
    const terms = candidateTerms(parseQuery('talks about the Skarn harbour'));
    expect(terms.all).toEqual(['talks', 'skarn', 'harbour']);
    expect(terms.rare).toContain('skarn');
    expect(terms.related).toContain('meeting');
    expect(terms.stems).toContain('talk');
  });

  it('hashes runs of three words as statements are hashed', () => {
    const asked = candidateTerms(parseQuery('“Nobody is left to ask”')).shingles;
    const stored = shingles(
      words('There is nobody left. "Nobody is left to ask," she said.').map((word) => word.folded),
      3,
    );
    expect(asked.length).toBe(3);
    expect(asked.every((hash) => stored.includes(hash))).toBe(true);
    expect(candidateTerms(parseQuery('"left alone"')).shingles).toEqual([]);
  });

  it('asks for function words only when there is nothing else', () => {
    expect(candidateTerms(parseQuery('it was them')).all).toEqual(['it', 'was', 'them']);
  });

  it('takes anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.option(fc.string()), (raw, by) => {
        const terms = candidateTerms(parseQuery(raw, by));
        expect(terms.all.length).toBeGreaterThanOrEqual(terms.rare.length);
      }),
      { numRuns: 200 },
    );
  });
});
