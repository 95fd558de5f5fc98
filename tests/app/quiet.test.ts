/** A backfill is read like any article and alerts nobody; what comes after it does. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sampleArticles } from '../../src/cli/start.ts';
import { createHost } from '../../src/host.ts';
import { startApp, type TestApp } from '../helpers/articles.ts';
import { describeStores, type TestStore } from '../helpers/stores.ts';

const DESK = { platform: 'desk', workspace: 'local', channel: 'desk' } as const;
const EDITOR = { id: 'u1', name: 'Editor', mayConfigure: async () => true };
const STORY = sampleArticles().slice(0, 7);

describeStores('articles accepted quietly', (open) => {
  let store: TestStore;
  let running: TestApp;
  const services = () => running.app.services;
  const read = async (articles: typeof STORY, quiet: boolean) => {
    for (const input of articles) {
      const { version } = await services().ledger.articles.accept(input, { origin: 'file', quiet });
      await services().queue.add('read-article', { version });
      await running.settle();
    }
  };
  const alertsPosted = async () =>
    (await services().ledger.desk.messages('desk', null, 100)).filter(({ message }) => {
      return (message as { kind: string }).kind === 'alert';
    }).length;
  const alertsFound = async () => (await services().ledger.findings.list({ severity: 'alert' })).length;

  beforeAll(async () => {
    store = await open();
    running = await startApp(store);
    await createHost(services(), 'desk').run({ command: 'watch', input: { text: 'add' }, where: DESK, user: EDITOR });
    await read(STORY.slice(0, -1), true);
  });
  afterAll(async () => {
    await running.stop();
    await store.close().catch(() => {});
  });

  it('leave their findings on record and no message in any channel', async () => {
    expect(await alertsFound()).toBeGreaterThan(0);
    expect(await alertsPosted()).toBe(0);
    expect(await store.db.query('select id from outbox')).toEqual([]);
  });

  it('do not silence the next article of their story', async () => {
    const before = await alertsFound();
    await read(STORY.slice(-1), false);
    expect(await alertsFound()).toBeGreaterThan(before);
    expect(await alertsPosted()).toBeGreaterThan(0);
  });
});
