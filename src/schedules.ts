/** Keeps the queue's digest schedules in step with the channels' settings. */
import type { Services } from './services.ts';

const idOf = (channel: number): string => `digest-${channel}`;

/** Idempotent. A schedule whose channel no longer wants a digest is taken away; missed digests are offered again. */
export async function syncDigestSchedules({ ledger, queue }: Pick<Services, 'ledger' | 'queue'>): Promise<void> {
  const wanted = (await ledger.channels.list()).filter(({ digestHour }) => digestHour !== null);
  const ids = new Set(wanted.map(({ id }) => idOf(id)));
  for (const id of await queue.scheduleIds('digest')) {
    if (!ids.has(id)) await queue.schedule('digest', id, null, { channel: 0 });
  }
  for (const { id, digestHour, zone } of wanted) {
    await queue.schedule('digest', idOf(id), { pattern: `0 ${digestHour} * * *`, zone }, { channel: id });
  }
}
