import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Ledger, openLedger } from '../../src/ledger/index.ts';
import { article } from '../helpers/articles.ts';
import { describeStores, type TestStore } from '../helpers/stores.ts';

describeStores('articles', (open) => {
  let store: TestStore;
  let ledger: Ledger;
  beforeAll(async () => {
    store = await open();
    ledger = openLedger(store.db);
  });
  afterAll(() => store.close());

  it('accepts an article once, and says so the second time', async () => {
    const input = article({ id: 'once' });
    const first = await ledger.articles.accept(input, { origin: 'file' });
    const second = await ledger.articles.accept(input, { origin: 'file' });
    expect(first).toMatchObject({ id: 'once', article: 'once', outcome: 'new' });
    expect(second).toMatchObject({ version: first.version, outcome: 'duplicate' });
  });

  it('gives a changed text at the same URL a version with an id of its own', async () => {
    const input = article({ id: 'edited' });
    await ledger.articles.accept(input, { origin: 'file' });
    const later = await ledger.articles.accept({ ...input, text: `${input.text} More.` }, { origin: 'reread' });
    expect(later).toMatchObject({ article: 'edited', outcome: 'version', id: 'editedv2' });
    expect((await ledger.articles.versionsOf('edited')).map(({ number }) => number)).toEqual([1, 2]);
  });

  it('makes a version again when an old text returns', async () => {
    const input = article({ id: 'returns' });
    await ledger.articles.accept(input, { origin: 'file' });
    await ledger.articles.accept({ ...input, text: 'Quite another text.' }, { origin: 'reread' });
    const third = await ledger.articles.accept(input, { origin: 'reread' });
    expect(third.outcome).toBe('version');
    expect(await ledger.articles.versionsOf('returns')).toHaveLength(3);
  });

  it('keeps the text to the code unit, replacing only what can not be stored', async () => {
    const text = 'Before \u0000 and \uD800 after, “naïve” 👩‍🚀 e\u0301.';
    const { version } = await ledger.articles.accept(article({ text }), { origin: 'api' });
    const stored = await ledger.articles.version(version);
    expect(stored?.text).toBe('Before \uFFFD and \uFFFD after, “naïve” 👩‍🚀 e\u0301.');
    expect(stored?.text.length).toBe(text.length);
  });

  it('never gives two articles one id', async () => {
    await ledger.articles.accept(article({ id: 'same' }), { origin: 'file' });
    const other = await ledger.articles.accept(article({ id: 'same' }), { origin: 'file' });
    expect(other.outcome).toBe('new');
    expect(other.id).not.toBe('same');
  });

  it('numbers versions apart that arrive at once', async () => {
    const input = article();
    const texts = ['One text.', 'Two text.', 'Three text.', 'Four text.'];
    await Promise.all(texts.map((text) => ledger.articles.accept({ ...input, text }, { origin: 'api' })));
    const found = await ledger.articles.findByUrl(input.url);
    const versions = await ledger.articles.versionsOf(found?.article ?? '');
    expect(versions.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  });

  it('refuses to change a version, whoever asks', async () => {
    const { version } = await ledger.articles.accept(article(), { origin: 'file' });
    await expect(store.db.query('update versions set text = $2 where seq = $1', [version, 'other'])).rejects.toThrow(
      /never changes/,
    );
  });

  it('refuses a statement or finding whose span lies outside the text', async () => {
    const { version } = await ledger.articles.accept(article({ text: 'Short.' }), { origin: 'file' });
    const insert = (end: number, length: number) =>
      store.db.query(
        `insert into statements (version, version_length, index, kind, start_at, end_at, content, passage_start,
           passage_end, speech, stance, keys) values ($1, $3, 0, 'direct', 0, $2, array[0, $2]::int[], 0, $2, true, 'asserted', '{}')`,
        [version, end, length],
      );
    await expect(insert(7, 6)).rejects.toThrow(/check/);
    // Claiming another length than the version's does not help either.
    await expect(insert(7, 99)).rejects.toThrow(/foreign key/);
    await expect(insert(6, 6)).resolves.toBeDefined();
  });

  it('lists what is unread, and reopens what failed', async () => {
    const { version } = await ledger.articles.accept(article(), { origin: 'file' });
    await ledger.articles.markFailed(version, 'the disk was full');
    expect(await ledger.articles.failed(10)).toContainEqual(
      expect.objectContaining({ seq: version, failure: 'the disk was full' }),
    );
    expect(await ledger.articles.reopenFailed(version)).toEqual([version]);
    expect(await ledger.articles.unread(1000)).toContain(version);
  });
});
