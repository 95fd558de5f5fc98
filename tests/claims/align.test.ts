import { describe, expect, it } from 'vitest';
import { align, plainOf, quoteMatch, surelyOne } from '../../src/claims/align.ts';
import { words } from '../../src/text/words.ts';

const plain = (text: string) => plainOf(words(text));
const judge = (a: string, b: string) => {
  const alignment = align(plain(a), plain(b));
  return { match: quoteMatch(alignment), sure: surelyOne(alignment, plain(a), true), alignment };
};

describe('two wordings of one utterance', () => {
  it.each([
    ['We should have called off the walk, and we did not', 'We could have called off the walk, and we chose not to'],
    ['We will close the lower ward in spring', 'We may close the lower ward in spring'],
  ])('differ in the words at their edges: %s | %s', (a, b) => {
    const { match, sure, alignment } = judge(a, b);
    expect(match).toBe('altered');
    expect(sure).toBe(true);
    expect(alignment.loose).toEqual([]);
    expect(alignment.a).toEqual([0, plain(a).length]);
    expect(alignment.b).toEqual([0, plain(b).length]);
  });

  it('may begin and end elsewhere: what only one of them quotes is no difference', () => {
    const long = 'We looked at every valve in the plant, and the lower ward will close in spring for good';
    expect(judge(long, 'the lower ward will close in spring').match).toBe('same');
    expect(judge('the lower ward will close in spring', long).match).toBe('same');
  });
});
