import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { candidateTerms, parseQuery } from '../../src/claims/query.ts';
import { type Ledger, openLedger } from '../../src/ledger/index.ts';
import { fillStatements } from '../helpers/filling.ts';
import { describeStores, type TestStore } from '../helpers/stores.ts';

const VERSIONS = 300;
const SENTENCES = 12;
const NEEDLE = 'The harbour board will never lease the northern quay to a private ferry company';
const PHRASE = 'we are where we are and that is that';

/** Every statement speaks of the council, every eighth of the budget; the early ones of the tramway, and only they. */
const versions = Array.from({ length: VERSIONS }, (_, place) => ({
  outlet: place % 30 === 0 ? 'Quayside Courier' : 'Daily Ledger',
  sentences: Array.from({ length: SENTENCES }, (_unused, index) => {
    if (place === 20 && index === 3) return NEEDLE;
    if (place === 21 && index === 3) return PHRASE;
    const about = place < 100 ? 'the tramway' : 'the bypass';
    const more = index % 8 === 0 ? ', within its budget,' : '';
    return `The council${more} met on item ${place}x${index} and we are where we are with ${about}`;
  }),
}));

describeStores('search on a record of thousands of statements', (open) => {
  let store: TestStore;
  let ledger: Ledger;
  beforeAll(async () => {
    store = await open();
    ledger = openLedger(store.db);
    await fillStatements(store.db, versions);
  });
  afterAll(() => store.close());

  const find = async (words: string, filter = {}) => {
    const query = parseQuery(words);
    const hits = await ledger.search.byWords(query.words, candidateTerms(query).all, filter);
    return hits.map(({ version, statement }) => ({
      place: Number(version.id.replace('filled-', '')),
      outlet: version.outlet,
      text: version.text.slice(statement.start, statement.end),
    }));
  };

  it('brings the newest of what nearly every statement says, and no more than can be judged', async () => {
    const found = await find('council met');
    expect(found.length).toBeGreaterThanOrEqual(60);
    expect(found.length).toBeLessThanOrEqual(120);
    expect(Math.min(...found.map(({ place }) => place))).toBeGreaterThan(VERSIONS - 30);
  });

  describe('finds one among thousands', () => {
    it.each([
      ['by its words', 'harbour quay lease'],
      ['by some of its words', 'harbour quay lease submarine'],
      ['word for word', `“${NEEDLE}”`],
      ['with a word changed', `“${NEEDLE.replace('never', 'gladly')}”`],
      ['with two words changed', `“${NEEDLE.replace('never', 'gladly').replace('northern', 'southern')}”`],
      ['cut short', '“never lease the northern quay”'],
      ['among words that all of them hold', 'council harbour met quay'],
    ])('%s', async (_how, words) => {
      expect((await find(words)).map(({ text }) => text)).toContain(NEEDLE);
    });

    it('though all its words are function words', async () => {
      expect((await find(`“${PHRASE}”`)).map(({ text }) => text)).toContain(PHRASE);
    });
  });

  it('finds what only the oldest statements hold', async () => {
    const found = await find('council tramway');
    expect(found.length).toBeGreaterThanOrEqual(60);
    expect(found.every(({ text }) => text.includes('tramway'))).toBe(true);
  });

  it('keeps to an outlet, however common the words', async () => {
    const found = await find('council budget', { outlet: 'quayside' });
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map(({ outlet }) => outlet))).toEqual(new Set(['Quayside Courier']));
  });

  it('finds nothing for words that are not on record', async () => {
    expect(await find('zeppelin orchestra')).toEqual([]);
  });
});
