import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Ledger, openLedger } from '../../src/ledger/index.ts';
import { describeStores, type TestStore } from '../helpers/stores.ts';

describeStores('pausing a channel', (open) => {
  let store: TestStore;
  let ledger: Ledger;
  beforeAll(async () => {
    store = await open();
    ledger = openLedger(store.db);
  });
  afterAll(() => store.close());

  const channel = async (name: string) =>
    (await ledger.channels.ensure({ platform: 'slack', workspace: 'T1', channel: name })).id;
  const notice = (to: number, key: string) => ({ channel: to, key, body: { text: 'Paused.' } });

  it('orders one notice, however many deliveries are refused at once', async () => {
    const [id, owner] = [await channel('refuses'), await channel('owner')];
    const paused = await Promise.all(
      Array.from({ length: 8 }, (_, i) => ledger.channels.pause(id, 'Gone.', notice(owner, `paused:${i}`))),
    );
    const first = paused.filter((one) => one !== null);
    expect(first).toHaveLength(1);
    expect(await ledger.outbox.get(first[0]?.outbox as number)).toMatchObject({ channel: owner, state: 'pending' });
    const rows = await store.db.query('select id from outbox where channel = $1', [owner]);
    expect(rows).toHaveLength(1);
  });

  it('does not pause when the notice of it can not be kept', async () => {
    const id = await channel('kept');
    await expect(ledger.channels.pause(id, 'Gone.', notice(987_654, 'paused:1'))).rejects.toThrow();
    expect((await ledger.channels.get(id))?.pausedReason).toBeNull();
  });

  it('pauses again after the channel was taken up', async () => {
    const id = await channel('again');
    expect(await ledger.channels.pause(id, 'Gone.', null)).toEqual({ outbox: null });
    expect(await ledger.channels.pause(id, 'Gone.', null)).toBeNull();
    await ledger.channels.resume(id);
    expect(await ledger.channels.pause(id, 'Gone.', null)).toEqual({ outbox: null });
  });
});
