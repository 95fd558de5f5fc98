/** Puts back what a crash, an outage or a full queue has left lying: nothing that was accepted is lost. */
import { DateTime } from 'luxon';
import { defineJob } from '../src/job.ts';
import type { ChannelSettings } from '../src/ledger/channels.ts';
import { dropOld } from '../src/ledger/retention.ts';
import { renewHubs } from '../src/lookup/websub.ts';
import { syncDigestSchedules } from '../src/schedules.ts';
import type { Services } from '../src/services.ts';
import { isDue } from './digest.ts';

const BATCH = 500;
/** Younger rows are still on their way through the queue. */
const STALE_MS = 60_000;

export default defineJob<'sweep', Services>({
  name: 'sweep',
  summary: 'Enqueues what is due or was left behind, and drops what has expired.',
  schedule: 'every minute, and at start',
  attemptsMax: 1,
  backoffMs: 1_000,
  timeoutMs: 55_000,
  concurrency: 1,
  everyMs: 60_000,
  async run({ deps }) {
    await sweep(deps, STALE_MS);
  },
});

/** Past its hour, and not made: the schedule fell into an outage, or into an hour that the clock skipped. */
async function isDigestMissed({ ledger, now }: Services, channel: ChannelSettings): Promise<boolean> {
  if (channel.digestHour === null || channel.pausedReason !== null) return false;
  const local = DateTime.fromJSDate(now(), { zone: channel.zone });
  return isDue(local, channel.digestHour) && !(await ledger.outbox.digestMade(channel.id, local.toISODate() as string));
}

/** Enqueues unread versions, unsent messages, due fetches and feeds. Jobs are deduplicated while they wait or run. */
export async function sweep(services: Services, staleMs: number): Promise<void> {
  const { ledger, queue, now, config } = services;
  for (const version of await ledger.articles.unread(BATCH, staleMs)) {
    await queue.add('read-article', { version }, { dedupe: `read-${version}` });
  }
  for (const outbox of await ledger.outbox.pending(BATCH, staleMs)) {
    await queue.add('deliver', { outbox }, { dedupe: `deliver-${outbox}` });
  }
  for (const fetch of await ledger.feeds.dueFetches(now(), BATCH)) {
    await queue.add('fetch-page', { fetch }, { dedupe: `fetch-${fetch}`, priority: 8 });
  }
  for (const feed of await ledger.feeds.due(now(), BATCH)) {
    await queue.add('poll-feed', { feed }, { dedupe: `feed-${feed}` });
  }
  await renewHubs(services);
  await syncDigestSchedules(services);
  for (const channel of await ledger.channels.list()) {
    if (await isDigestMissed(services, channel)) {
      await queue.add('digest', { channel: channel.id }, { dedupe: `digest-${channel.id}` });
    }
  }
  await ledger.store.trim();
  await dropOld(ledger.db, config.retentionDays);
}
