import { describe, expect, it } from 'vitest';
import { quoted } from '../../src/alerts/present.ts';

describe('a passage between quotation marks', () => {
  it.each([
    ['bare words', '“bare words”'],
    ['“marked words”', '“marked words”'],
    ['"straight marks"', '“straight marks”'],
    ['“one” and “two”', '“one” and “two”'],
    ['said “so”', 'said “so”'],
    ['  spaced   out ', '“spaced out”'],
    ['', '“”'],
    ['"', '"'],
  ])('%s', (words, shown) => {
    expect(quoted(words, 80)).toBe(shown);
  });

  it('is cut with a mark inside the quotation marks', () => {
    expect(quoted('“one two three four”', 10)).toBe('“one two t…”');
  });
});
