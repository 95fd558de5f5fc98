import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openLedger } from '../../src/ledger/index.ts';
import type { ReadingRecord } from '../../src/ledger/readings.ts';
import { Stories } from '../../src/ledger/stories.ts';
import type { ArticleInput } from '../../src/model.ts';
import { readVersion } from '../../src/reader-work.ts';
import { describeStores, type TestStore } from '../helpers/stores.ts';

const samples = new URL('../../samples/', import.meta.url);
const inputs = (JSON.parse(readFileSync(new URL('index.json', samples), 'utf8')) as string[])
  .slice(0, 4)
  .map((path) => JSON.parse(readFileSync(new URL(path, samples), 'utf8')) as ArticleInput);

describeStores('readings', (open) => {
  let store: TestStore;
  const records: ReadingRecord[] = [];
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());

  it('are the same from memory, as just written, and from the store', async () => {
    const [writer, other] = [openLedger(store.db), openLedger(store.db)];
    for (const input of inputs) {
      const { version: seq } = await writer.articles.accept(input, { origin: 'file' });
      const accepted = await writer.articles.toRead(seq);
      if (!accepted) throw new Error('not accepted');
      const { reading, document, prints } = readVersion(accepted.version);
      const record: ReadingRecord = {
        reading,
        story: null,
        storyTitle: 'A story',
        document,
        indexTerms: document.indexTerms,
        terms: document.terms.map(([term]) => term),
        wireGroups: [],
        prints,
        findings: [],
        withdrawn: null,
        alerts: [],
      };
      expect(await writer.readings.write(record)).toMatchObject({ written: true });
      writer.stories.remember(seq, record);
      records.push(record);
    }
    const seqs = records.map(({ reading }) => reading.version.seq);
    const stored = await other.readings.load(seqs);
    expect(stored.map(({ statements }) => statements.length)).toEqual(
      records.map(({ reading }) => reading.statements.length),
    );
    expect(await writer.readings.load(seqs)).toEqual(stored);
    expect(await writer.stories.documents(seqs)).toEqual(await other.stories.documents(seqs));
  });

  it('are written once', async () => {
    const [record] = records;
    if (!record) throw new Error('nothing was read');
    const again = await openLedger(store.db).readings.write({ ...record, storyTitle: 'Another story' });
    expect(again).toMatchObject({ written: false, findings: [], outbox: [] });
    const [{ stories } = { stories: 0 }] = await store.db.query<{ stories: number }>(
      'select count(*) as stories from stories',
    );
    expect(stories).toBe(records.length);
  });

  it('count each term once, in memory as in the store', async () => {
    const terms = [...new Set(records.flatMap((record) => record.terms)), 'zzz'];
    const kept = new Stories(store.db);
    expect((await kept.frequencies(terms, 4)).get('zzz')).toBe(0);
    const [record] = records;
    if (!record) throw new Error('nothing was read');
    await store.db.query('update term_frequencies set versions = versions + 1 where term = any($1::text[])', [
      record.terms,
    ]);
    kept.remember(record.reading.version.seq, record);
    expect(await kept.frequencies(terms, 5)).toEqual(await new Stories(store.db).frequencies(terms, 5));
  });

  it('ask for a count again when others have added to the record', async () => {
    const kept = new Stories(store.db);
    expect((await kept.frequencies(['yyy'], 100)).get('yyy')).toBe(0);
    await store.db.query(`insert into term_frequencies (term, versions) values ('yyy', 3)`);
    expect((await kept.frequencies(['yyy'], 105)).get('yyy')).toBe(0);
    expect((await kept.frequencies(['yyy'], 106)).get('yyy')).toBe(3);
  });
});
