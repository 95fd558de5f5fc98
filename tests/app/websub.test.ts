/** Feeds that name a hub: subscribing, verifying, pushes, signatures, leases. */
import { expect, it } from 'vitest';
import { sweep } from '../../jobs/sweep.ts';
import { describeFeeds } from '../helpers/feed-desk.ts';
import { hub, rss, xml } from '../stand-ins/feed-server.ts';

describeFeeds('WebSub', (desk) => {
  const { services, run, state, eventually, add, item } = desk;

  it('subscribes at the hub a feed names, and a push is polled at once', async () => {
    const stand = hub(desk.outlets, '/hub');
    const head = `<atom:link rel="hub" href="${desk.outlets.url}/hub"/><atom:link rel="self" href="${desk.outlets.url}/feed.xml"/>`;
    const feed = await add('/feed.xml', xml(rss([item('/a')], head)));
    await eventually('the wish', async () => stand.wishes.length === 1);
    const wish = stand.wishes[0] as (typeof stand.wishes)[number];
    expect(wish).toMatchObject({ mode: 'subscribe', topic: `${desk.outlets.url}/feed.xml` });
    expect(wish.callback).toMatch(/^http:\/\/onrecord\.example\/websub\/[\w-]{20,}$/);
    const callback = wish.callback.replace('http://onrecord.example', desk.running.app.desk.url() ?? '');

    // 1 Only what we asked for is confirmed.
    const verify = (query: URLSearchParams, at = callback) => fetch(`${at}?${query}`);
    const other = stand.verification({ ...wish, topic: `${desk.outlets.url}/other.xml` }, 'abc');
    expect((await verify(other)).status).toBe(404);
    expect((await verify(stand.verification(wish, 'abc'), `${callback}x`)).status).toBe(404);
    const confirmed = await verify(stand.verification(wish, 'challenge-1', 3_600));
    expect([confirmed.status, await confirmed.text()]).toEqual([200, 'challenge-1']);

    // 2 A push is polled at once; polling goes on as the safety net, at its slower pace.
    const push = (body: string, headers: Record<string, string> = {}, at = callback) =>
      fetch(at, { method: 'POST', body, headers });
    const asked = () => desk.outlets.requestsTo('/feed.xml').length;
    const before = asked();
    expect((await push('anything')).status).toBe(202);
    await eventually('the poll', async () => asked() > before);
    await eventually('its state', async () => {
      const { nextCheckAtMs, lastCheckAtMs } = await state(feed);
      return (nextCheckAtMs ?? 0) - (lastCheckAtMs ?? 0) >= 3_600_000;
    });
    expect((await push('anything', {}, `${callback}x`)).status).toBe(410);
    expect(stand.wishes).toHaveLength(1);

    // 3 A hub that has our secret must sign.
    await desk.store.db.query(`update feeds set hub = jsonb_set(hub, '{hub}', '"https://hub.example/"')`);
    const [row] = await desk.store.db.query<{ secret: string }>(`select hub ->> 'secret' as secret from feeds`);
    const unsigned = asked();
    for (const signature of ['', 'sha256=00', stand.signature({ ...wish, secret: 'wrong' }, 'x')]) {
      expect((await push('x', { 'x-hub-signature': signature })).status).toBe(202);
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(asked()).toBe(unsigned);
    await push('x', { 'x-hub-signature': stand.signature({ ...wish, secret: row?.secret ?? '' }, 'x') });
    await eventually('the signed poll', async () => asked() > unsigned);

    // 4 The feed has named its own hub all the while: that one is asked anew, and again before the lease ends.
    await eventually('the other wish', async () => stand.wishes.length === 2);
    await desk.running.settle();
    await desk.store.db.query(`update feeds set hub = hub || '{"askAtMs": 0}'`);
    await sweep(services(), 0);
    expect(stand.wishes[2]).toEqual(stand.wishes[1]);
    expect(stand.wishes[2]?.callback).not.toBe(wish.callback);

    // 5 A feed that is removed is no longer pushed.
    await run(`/feed remove ${feed}`);
    expect((await push('anything')).status).toBe(410);
  });
});
