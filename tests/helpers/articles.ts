/** Articles of our own for tests, and a quick way to a running app without a desk on a port. */
import { pino } from 'pino';
import { type App, openApp } from '../../src/app.ts';
import { loadConfig } from '../../src/config.ts';
import type { ArticleInput } from '../../src/model.ts';
import type { TestStore } from './stores.ts';

let made = 0;

/** A short article with one quotation; every field can be given. */
export function article(changes: Partial<ArticleInput> = {}): ArticleInput {
  made++;
  return {
    outlet: 'The Harbour Post',
    url: `https://harbour-post.example/${made}`,
    published: '2026-03-02T10:00:00Z',
    title: 'Ferry line to add a night service',
    text: 'Ferry line to add a night service\nThe Kelmar ferry line will add a night service in May, its director said on Monday. “We have waited ten years for this,” said Ines Halloway, the director of the line. The first boat leaves at 11 p.m. and carries 240 passengers.',
    ...changes,
  };
}

export interface TestApp {
  readonly app: App;
  /** Waits until nothing that was accepted is unread and nothing is left to post. */
  settle(): Promise<void>;
  stop(): Promise<void>;
}

/** An app on a test store; desk without a port, reading in the main thread. */
export async function startApp(
  store: TestStore,
  environment: Record<string, string> = {},
  now?: () => Date,
): Promise<TestApp> {
  const config = loadConfig({
    READER_THREADS: '0',
    PORT: '0',
    ...(store.url ? { DATABASE_URL: store.url } : {}),
    ...environment,
  });
  const log = pino({ level: process.env.TEST_LOG ?? 'silent' });
  const app = await openApp({ config, log, role: 'all', db: store.db, ...(now ? { now } : {}) });
  await app.start();
  return {
    app,
    async settle() {
      for (let tries = 0; tries < 600; tries++) {
        const [unread, pending] = await Promise.all([
          app.services.ledger.articles.unread(1),
          app.services.ledger.outbox.pending(1),
        ]);
        if (unread.length === 0 && pending.length === 0) return;
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
      throw new Error('the app did not settle in time');
    },
    stop: () => app.stop(5_000),
  };
}
