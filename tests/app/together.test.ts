/** Articles read at the same time: what each adds is what it would have added had they been read one after the other, as written. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import readArticle from '../../jobs/read-article.ts';
import { sampleArticles } from '../../src/cli/start.ts';
import { RetryLater } from '../../src/job.ts';
import type { Services } from '../../src/services.ts';
import { startApp, type TestApp } from '../helpers/articles.ts';
import { describeStores, type TestStore } from '../helpers/stores.ts';

describeStores('articles read together', (open) => {
  const stores: TestStore[] = [];
  const apps: TestApp[] = [];
  beforeEach(async () => {
    for (let i = 0; i < 2; i++) {
      const store = await open();
      stores.push(store);
      apps.push(await startApp(store));
    }
  });
  afterEach(async () => {
    for (const app of apps.splice(0)) await app.stop();
    for (const store of stores.splice(0)) await store.close().catch(() => {});
  });

  const accept = async ({ ledger }: Services) => {
    const versions: number[] = [];
    for (const input of sampleArticles().slice(0, 6))
      versions.push((await ledger.articles.accept(input, { origin: 'sample' })).version);
    return versions;
  };
  /** A later version of an article waits for the earlier one, as the queue would have it wait. */
  const read = async (services: Services, version: number): Promise<void> => {
    const context = { deps: services, signal: AbortSignal.timeout(60_000), attempt: 1, attemptsMax: 1 };
    try {
      await readArticle.run(context, { version });
    } catch (error) {
      if (!(error instanceof RetryLater)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
      await read(services, version);
    }
  };
  /** Comparisons wait for each other until `count` are ready: none of these has seen what another is about to write. */
  const abreast = (services: Services, count: number): Services => {
    let waiting = 0;
    let go = () => {};
    const all = new Promise<void>((resolve) => {
      go = resolve;
    });
    const compare: Services['reader']['compare'] = async (comparison, signal) => {
      if (++waiting >= count) go();
      await all;
      return services.reader.compare(comparison, signal);
    };
    return { ...services, reader: { ...services.reader, compare } };
  };
  const found = async ({ ledger }: Services) => ({
    stories: (await ledger.stories.latest(20)).length,
    groups: new Set((await ledger.findings.list()).flatMap(({ a, b }) => [a?.wireGroup, b.wireGroup])).size,
    pairs: (await ledger.findings.list())
      .filter(({ kind, withdrawn }) => kind !== 'new' && withdrawn === null)
      .map(({ kind, field, severity, a, b }) => [kind, field, severity, ...[a?.article, b.article].sort()].join(' '))
      .sort(),
  });

  it('find the same story, the same copies and the same pairs', async () => {
    const [alone, together] = apps.map(({ app }) => app.services) as [Services, Services];
    const versions = await accept(together);
    // The sixth is the fifth's later version: it waits for that, and the others for each other.
    const deps = abreast(together, versions.length - 1);
    await Promise.all(versions.map((version) => read(deps, version)));
    // Which of them was written first is chance; the stories found may hang on it. So the other store reads in that order.
    const order = await together.ledger.db.query<{ version: number }>(
      'select version from story_documents order by number',
    );
    const twins = await accept(alone);
    for (const { version } of order) await read(alone, twins[versions.indexOf(version)] as number);
    const expected = await found(alone);
    expect(expected.pairs.some((pair) => pair.includes('alert'))).toBe(true);
    expect(await found(together)).toEqual(expected);
  });
});
