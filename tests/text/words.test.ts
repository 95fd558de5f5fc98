import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, isStopWord, normaliseMarks, shingles, stem, words } from '../../src/text/words.ts';

describe('fold', () => {
  it.each([
    ['Zoë’s', "zoe's"],
    ['“So”', '"so"'],
    ['Jörg Weiß', 'jorg weiss'],
    ['Łódź', 'lodz'],
    ['Ærø', 'aero'],
    ['cease‑fire — now', 'cease-fire - now'],
    ['ﬁnal', 'final'],
    ['', ''],
  ])('%s → %s', (text, expected) => expect(fold(text)).toBe(expected));

  it('is idempotent on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe('normaliseMarks', () => {
  it('keeps every offset', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(normaliseMarks(text)).toHaveLength(text.length);
      }),
    );
  });
  it('straightens marks', () => expect(normaliseMarks('« Non », he said – ‘no’')).toBe('" Non ", he said - \'no\''));
});

describe('words', () => {
  it.each([
    ['The U.S. said it’s 3.5%', ['The', 'U.S', 'said', 'it’s', '3.5']],
    ['a well-known 1,000-page book', ['a', 'well-known', '1,000-page', 'book']],
    ['It was the end.Next day', ['It', 'was', 'the', 'end', 'Next', 'day']],
    ['See example.org, please', ['See', 'example.org', 'please']],
    ['“Stop”—he said', ['Stop', 'he', 'said']],
    ["the envoys' view", ['the', 'envoys', 'view']],
    ['… — !', []],
  ])('%s', (text, expected) => expect(words(text).map((word) => word.text)).toEqual(expected));

  it('gives sorted, disjoint offsets into any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let last = 0;
        for (const word of words(text)) {
          expect(text.slice(word.start, word.end)).toBe(word.text);
          expect(word.start).toBeGreaterThanOrEqual(last);
          expect(word.end).toBeGreaterThan(word.start);
          last = word.end;
        }
      }),
    );
  });
});

describe('stem', () => {
  it.each([
    [['warn', 'warns', 'warned', 'warning', 'warnings'], 'warn'],
    [['say', 'says', 'said', 'saying'], 'say'],
    [['city', 'cities'], 'citi'],
    [['negotiate', 'negotiated', 'negotiating', 'negotiation', 'negotiations'], 'negoti'],
    [['stop', 'stops', 'stopped', 'stopping'], 'stop'],
    [['organise', 'organised', 'organisation', 'organization'], 'organ'],
    [["mayor's", 'mayor', 'mayors'], 'mayor'],
    [['hope', 'hopes', 'hoped', 'hoping'], 'hope'],
  ])('%j → one stem', (forms, expected) => {
    expect(forms.map((form) => [form, stem(form)])).toEqual(forms.map((form) => [form, expected]));
  });
  it.each(['crisis', 'bus', 'this', 'gas', '2025', 'nato', 'аббат'])('leaves %s alone', (word) =>
    expect(stem(word)).toBe(word),
  );
});

describe('shingles', () => {
  const a = ['we', 'will', 'not', 'stop', 'until', 'it', 'is', 'done'];
  it('are signed 32-bit integers, one a window', () => {
    const hashes = shingles(a, 3);
    expect(hashes).toHaveLength(6);
    for (const hash of hashes) expect(hash | 0).toBe(hash);
  });
  it('are shared by texts that share words, and depend on their order', () => {
    const b = shingles(['indeed', ...a.slice(2)], 3);
    expect(shingles(a, 3).filter((hash) => b.includes(hash))).toHaveLength(4);
    expect(shingles(['a', 'b'], 2)).not.toEqual(shingles(['b', 'a'], 2));
  });
  it('have no repeats', () => expect(shingles(['x', 'y', 'x', 'y', 'x', 'y'], 2)).toHaveLength(2));
  it('of a short text are one hash of all of it', () => expect(shingles(['no', 'deal'], 4)).toHaveLength(1));
  it('of nothing are none', () => expect(shingles([], 4)).toEqual([]));
  it('stay the same for good: the ledger stores them', () => {
    expect(shingles(['no', 'deal', 'today'], 2)).toMatchInlineSnapshot(`
      [
        -1744989960,
        1491484728,
      ]
    `);
  });
  it('rarely collide', () => {
    const many = Array.from({ length: 20_000 }, (_, i) => `w${i}`);
    expect(shingles(many, 4).length).toBeGreaterThanOrEqual(19_995);
  });
});

describe('isStopWord', () => {
  it.each(['the', "didn't", 'said', 'against'])('%s is one', (word) => expect(isStopWord(word)).toBe(true));
  it.each(['peace', 'putin', '20'])('%s is not', (word) => expect(isStopWord(word)).toBe(false));
});

describe('words, found without the expression where they can be', () => {
  // The definition: a run of letters and digits, and what may stand inside it.
  const DEFINITION =
    /[\p{L}\p{N}\p{M}]+(?:(?:['’ʼ‐‑-]|(?<=\p{N})[.,](?=\p{N})|(?<=(?<![\p{L}\p{N}])\p{L})\.(?=\p{L}(?![\p{L}\p{N}]))|(?<=\p{Ll})\.(?=\p{Ll}))[\p{L}\p{N}\p{M}]+)*/gu;
  const pieces = fc.constantFrom(
    'a',
    'B',
    'said',
    '3',
    '1,000',
    '.',
    ',',
    "'",
    '’',
    '-',
    ' ',
    '\n',
    'é',
    'e\u0301',
    '“',
    '٣',
    'U.S',
  );

  it('are those of the definition', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          expect(words(text).map(({ text: word, start }) => [word, start])).toEqual(
            [...text.matchAll(DEFINITION)].map((match) => [match[0], match.index]),
          );
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
