/** When a digest is due: local hours over clock changes, restarts and stepping clocks. */
import { DateTime } from 'luxon';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isDue } from '../../jobs/digest.ts';
import { createHost } from '../../src/host.ts';
import { startApp, type TestApp } from '../helpers/articles.ts';
import { freshEmbedded, type TestStore } from '../helpers/stores.ts';

/** Every quarter of an hour of these UTC days, as the queue or the sweep might ask: the dates a digest would be made for. */
function datesMade(zone: string, hour: number, from: string, days: number): string[] {
  const made = new Set<string>();
  const order: string[] = [];
  for (let minute = 0; minute < days * 24 * 60; minute += 15) {
    const local = DateTime.fromISO(from, { zone: 'UTC' }).plus({ minutes: minute }).setZone(zone);
    const date = local.toISODate() as string;
    if (isDue(local, hour) && !made.has(date)) {
      made.add(date);
      order.push(date);
    }
  }
  return order;
}

describe('a digest is due once a local day', () => {
  it.each([
    ['Europe/Berlin', 2, '2026-03-28T00:00Z', ['2026-03-28', '2026-03-29', '2026-03-30']],
    ['Europe/Berlin', 2, '2026-10-24T00:00Z', ['2026-10-24', '2026-10-25', '2026-10-26']],
    ['America/New_York', 2, '2026-03-07T06:00Z', ['2026-03-07', '2026-03-08', '2026-03-09']],
    ['America/New_York', 1, '2026-10-31T06:00Z', ['2026-10-31', '2026-11-01', '2026-11-02']],
    ['Europe/Berlin', 23, '2026-03-28T00:00Z', ['2026-03-28', '2026-03-29', '2026-03-30']],
  ])('%s at %i o’clock from %s', (zone, hour, from, dates) => {
    expect(datesMade(zone, hour, from, 3)).toEqual(dates);
  });

  it('not before its hour, and not more than six hours late', () => {
    const at = (hour: number) =>
      DateTime.fromISO(`2026-06-01T${String(hour).padStart(2, '0')}:10`, { zone: 'Asia/Tokyo' });
    expect([6, 7, 8, 12, 13, 20].filter((hour) => isDue(at(hour), 7))).toEqual([7, 8, 12]);
  });
});

describe('a stepping clock', () => {
  let store: TestStore;
  let running: TestApp;
  let now = new Date('2026-06-01T07:05:00Z');
  beforeAll(async () => {
    store = await freshEmbedded();
    running = await startApp(store, {}, () => now);
  });
  afterAll(async () => {
    await running.stop();
    await store.close().catch(() => {});
  });

  it('makes no second digest when the clock goes back over the hour, and one when the next day comes', async () => {
    const { ledger, queue } = running.app.services;
    const channel = await ledger.channels.ensure({ platform: 'desk', workspace: 'local', channel: 'desk' });
    await ledger.channels.change(channel.id, { digestHour: 7, zone: 'UTC' });
    const made = async () => Number((await ledger.db.query<{ n: number }>('select count(*) as n from digests'))[0]?.n);
    const ask = async () => {
      await queue.add('digest', { channel: channel.id });
      await new Promise((resolve) => setTimeout(resolve, 400));
      await running.settle();
    };
    await ask();
    expect(await made()).toBe(1);
    now = new Date('2026-06-01T06:30:00Z');
    await ask();
    now = new Date('2026-06-01T07:30:00Z');
    await ask();
    expect(await made()).toBe(1);
    now = new Date('2026-06-02T07:01:00Z');
    await ask();
    expect(await made()).toBe(2);
  });

  it('comes today when it is set within its hour, and not when it is set after it', async () => {
    const { services } = running.app;
    now = new Date('2026-06-03T09:20:00Z');
    const user = { id: 'u1', name: 'Editor', mayConfigure: async () => true };
    const set = async (channel: string, hour: number) => {
      const where = { platform: 'desk', workspace: 'local', channel } as const;
      const input = { text: `set hour:${hour} zone:UTC` };
      await createHost(services, 'desk').run({ command: 'digest', input, where, user });
      await new Promise((resolve) => setTimeout(resolve, 400));
      await running.settle();
      const { id } = await services.ledger.channels.ensure(where);
      return services.ledger.outbox.digestMade(id, '2026-06-03');
    };
    expect(await set('nine', 9)).toBe(true);
    expect(await set('seven', 7)).toBe(false);
  });
});
