/** Alerts and digests by REST: nothing twice, nothing lost, and refusals that people understand. */
import { afterEach, describe, expect, it } from 'vitest';
import { type Delivery, type Message, PlatformError } from '../../src/platform.ts';
import type { Fault } from '../stand-ins/discord-server.ts';
import { INVITED } from '../stand-ins/discord-state.ts';
import { eventually, openRig, type Rig, type RigOptions, seenOf } from './discord-harness.ts';
import { conflictAlert, digest, message, quotationPart } from './sample-messages.ts';

let rig: Rig | null = null;
afterEach(async () => {
  await rig?.close();
  rig = null;
});
const open = async (options: RigOptions = {}) => {
  rig = await openRig(options);
  return rig;
};
const post = (r: Rig, fields: Partial<Delivery> = {}, ms = 10_000) =>
  r.platform.post(
    { channel: r.where, message: conflictAlert, key: 'k', inThreadOf: null, maybeLanded: false, ...fields },
    AbortSignal.timeout(ms),
  );
const refusal = async (work: Promise<unknown>): Promise<PlatformError> => {
  const error = await work.then(
    () => new Error('it was accepted'),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(PlatformError);
  return error as PlatformError;
};
const stands = (r: Rig) => r.server.messagesIn(r.where.channel);
const creations = (r: Rig) =>
  r.server.requests.filter(({ method, path }) => method === 'POST' && /messages$/.test(path));
const long = (title: string): Message =>
  message({
    title,
    parts: Array.from({ length: 30 }, (_, index) => quotationPart({ text: `Statement ${index}: ${'x'.repeat(150)}` })),
  });

describe('nothing twice', () => {
  it('sends a short enforced nonce and no mentions', async () => {
    const r = await open();
    await post(r);
    expect(creations(r)[0]?.body).toMatchObject({ enforce_nonce: true, allowed_mentions: { parse: [] } });
    expect(String(creations(r)[0]?.body.nonce)).toMatch(/^[\w-]{10,25}$/);
  });

  it.each(['lost', 'effect-500'] as const)('a post that took effect and whose answer was %s', async (kind) => {
    const r = await open();
    r.server.fault({ method: 'POST', path: /messages$/, kind });
    const failed = await refusal(post(r));
    expect(failed).toMatchObject({ permanent: false, maybeLanded: true });
    // The client did not repeat it by itself.
    expect(creations(r)).toHaveLength(1);
    const ref = await post(r, { maybeLanded: true });
    expect(stands(r)).toHaveLength(1);
    expect(ref.id).toBe(stands(r)[0]?.id);
  });

  it('also long after, when Discord has forgotten the nonce', async () => {
    const r = await open({ server: { nonceWindowMs: 0 } });
    r.server.fault({ method: 'POST', path: /messages$/, kind: 'lost' });
    await refusal(post(r));
    await post(r, { maybeLanded: true });
    expect(stands(r)).toHaveLength(1);
    expect(r.host.counted.get('discord_reconciled')).toBe(1);
  });

  it('also where the channel’s history may not be read, while the nonce holds', async () => {
    const r = await open();
    r.server.guild.permissions = INVITED & ~(1n << 16n);
    r.server.fault({ method: 'POST', path: /messages$/, kind: 'lost' });
    await refusal(post(r));
    await post(r, { maybeLanded: true });
    expect(stands(r)).toHaveLength(1);
  });

  it('does not take an equal message of another key for its own', async () => {
    const r = await open({ server: { nonceWindowMs: 0 } });
    await post(r, { key: 'first' });
    const second = await post(r, { key: 'second', maybeLanded: true });
    expect(stands(r).map(({ id }) => id)).toHaveLength(2);
    expect(second.id).toBe(stands(r)[1]?.id);
  });

  it('goes on with the page that failed, and repeats none', async () => {
    const r = await open({ server: { nonceWindowMs: 0 } });
    r.server.fault({ method: 'POST', path: /messages$/, kind: 'effect-500', after: 1 });
    await refusal(post(r, { message: long('Long') }));
    expect(stands(r)).toHaveLength(2);
    const ref = await post(r, { message: long('Long'), maybeLanded: true });
    const pages = stands(r).map((one) => Number(/Page (\d) of/.exec(seenOf(one).text)?.[1]));
    expect(pages.length).toBeGreaterThan(1);
    expect(pages).toEqual(pages.map((_, index) => index + 1));
    expect(ref.id).toBe(stands(r)[0]?.id);
  });

  it('knows what a key posted also after a restart', async () => {
    const r = await open();
    const first = await post(r);
    await r.platform.stop(500);
    await r.platform.start();
    expect(await post(r)).toEqual(first);
    expect(stands(r)).toHaveLength(1);
  });
});

describe('refusals', () => {
  const permanent: readonly (readonly [number, number, RegExp])[] = [
    [404, 10003, /another channel/],
    [404, 10008, /next alert/],
    [403, 50001, /View Channel/],
    [403, 50013, /Send Messages/],
    [400, 160005, /Unlock the thread/],
    [400, 160006, /Archive threads/],
    [400, 50035, /report/],
  ];
  it.each(permanent)('%s with code %s is permanent and says what to do', async (status, code, advice) => {
    const r = await open();
    r.server.fault({ method: 'POST', path: /messages$/, kind: 'status', status, code });
    const error = await refusal(post(r));
    expect(error).toMatchObject({ code: String(code), permanent: true, maybeLanded: false });
    expect(error.advice).toMatch(advice);
    expect(creations(r)).toHaveLength(1);
  });

  it('a refusal without a code comes from something before Discord, and passes', async () => {
    const r = await open();
    r.server.fault({ method: 'POST', path: /messages$/, kind: 'status', status: 403, html: true });
    const error = await refusal(post(r));
    expect(error).toMatchObject({ permanent: false, maybeLanded: false });
    expect(error.retryAfterMs).toBeGreaterThan(0);
  });

  it('a deleted channel, really', async () => {
    const r = await open();
    r.server.channel.deleted = true;
    expect(await refusal(post(r))).toMatchObject({ code: '10003', permanent: true });
  });

  it('a long rate limit is handed back with its wait', async () => {
    const r = await open();
    r.server.fault({ method: 'POST', path: /messages$/, kind: 'rate-limit', retryAfterS: 30 });
    const error = await refusal(post(r));
    expect(error).toMatchObject({ code: 'rate-limited', permanent: false, maybeLanded: false });
    expect(error.retryAfterMs).toBeGreaterThanOrEqual(29_000);
    expect(creations(r)).toHaveLength(1);
  });

  it.each([
    ['in its body only', { retryAfterHeader: false, retryAfterS: 20 }, 20_000],
    ['nowhere', { retryAfterHeader: false, retryAfterS: 0 }, 1],
  ])('a rate limit that tells its wait %s is not hammered', async (_, fields, waitMs) => {
    const r = await open();
    r.server.fault({ method: 'POST', path: /messages$/, kind: 'rate-limit', times: 50, ...fields });
    const error = await refusal(post(r));
    expect(error).toMatchObject({ code: 'rate-limited', permanent: false });
    expect(error.retryAfterMs).toBeGreaterThanOrEqual(waitMs);
    expect(creations(r)).toHaveLength(1);
  });

  it('many refusals are counted long before Discord bans the address', async () => {
    const r = await open();
    const closed = { ...r.where, channel: r.server.closedChannel.id };
    for (let batch = 0; batch < 25; batch += 1) {
      await Promise.all(Array.from({ length: 20 }, () => r.platform.check(closed)));
    }
    expect(r.host.counted.get('discord_invalid_requests_warning')).toBeGreaterThan(0);
  }, 30_000);

  it('a short rate limit is waited for, and only for its channel', async () => {
    const r = await open();
    const other = r.server.addChannel(r.server.guild);
    r.server.fault({
      method: 'POST',
      path: new RegExp(`${r.where.channel}/messages$`),
      kind: 'rate-limit',
      retryAfterS: 1,
    });
    const startedAt = performance.now();
    const limited = post(r);
    await post(r, { channel: { ...r.where, channel: other.id }, key: 'other' });
    expect(performance.now() - startedAt).toBeLessThan(900);
    await limited;
    expect(performance.now() - startedAt).toBeGreaterThan(900);
    expect(stands(r)).toHaveLength(1);
  });

  it('keeps to the bucket that Discord’s headers tell', async () => {
    const r = await open({ server: { bucket: { requests: 2, windowMs: 700 } } });
    await Promise.all(['a', 'b', 'c', 'd', 'e'].map((key) => post(r, { key, message: digest })));
    expect(stands(r)).toHaveLength(5);
    expect(r.server.requests.filter(({ status }) => status === 429)).toEqual([]);
  });

  it('no answer in time may have landed', async () => {
    const r = await open();
    r.server.fault({ method: 'POST', path: /messages$/, kind: 'hang' });
    expect(await refusal(post(r, {}, 300))).toMatchObject({ permanent: false, maybeLanded: true });
  });

  it('a revoked token stops everything: one refusal, then no request more', async () => {
    const r = await open();
    r.server.revoke();
    const error = await refusal(post(r));
    expect(error).toMatchObject({ code: 'token-refused', permanent: false, maybeLanded: false });
    expect(error.advice).toContain('DISCORD_TOKEN');
    expect(r.platform.status()).toMatchObject({ state: 'failed', reason: expect.stringContaining('token') });
    const before = r.server.requests.length;
    for (const key of ['x', 'y']) await refusal(post(r, { key }));
    expect(r.server.requests).toHaveLength(before);
  });
});

describe('manners', () => {
  it('is silent when the message asks for quiet', async () => {
    const r = await open();
    await post(r, { message: digest });
    await post(r, { message: { ...digest, quiet: false }, key: 'loud' });
    expect(creations(r).map(({ body }) => body.flags)).toEqual([4096, undefined]);
  });

  it('says who it is: User-Agent', async () => {
    const r = await open();
    for (const { userAgent } of r.server.requests)
      expect(userAgent).toMatch(/^DiscordBot \(\S+, [\d.]+\).* Onrecord\/0\.1\.0/);
  });

  it('sends pictures with their description, and without “Attach Files” the description alone', async () => {
    const r = await open();
    const picture = message({
      parts: [{ type: 'image', png: new Uint8Array([137, 80, 78, 71]), alt: 'Bars: 3 and 4', title: 'Bars' }],
    });
    await post(r, { message: picture });
    expect(stands(r)[0]).toMatchObject({ files: [], body: { content: expect.stringContaining('Bars: 3 and 4') } });
    r.server.guild.permissions = INVITED | (1n << 15n);
    await post(r, { message: picture, key: 'allowed' });
    expect(stands(r)[1]).toMatchObject({
      files: ['picture-1.png'],
      body: { attachments: [{ id: '0', filename: 'picture-1.png', description: 'Bars: 3 and 4' }] },
    });
  });
});

describe('threads', () => {
  const follow = message({ title: 'A follow-up' });

  it('opens the thread of a message once and posts in it', async () => {
    const r = await open();
    r.server.guild.permissions = INVITED | (1n << 35n);
    const head = await post(r);
    const first = await post(r, { message: follow, key: 'f1', inThreadOf: head });
    const second = await post(r, { message: follow, key: 'f2', inThreadOf: head });
    expect(first.thread).toBe(head.id);
    expect(second.thread).toBe(head.id);
    expect(r.server.messagesIn(head.id)).toHaveLength(2);
    expect(stands(r)).toHaveLength(1);
  });

  it('replies in the channel where it may not open threads', async () => {
    const r = await open();
    const head = await post(r);
    const ref = await post(r, { message: follow, key: 'f1', inThreadOf: head });
    expect(ref.thread).toBeNull();
    expect(stands(r)[1]?.body).toMatchObject({
      message_reference: { message_id: head.id, fail_if_not_exists: false },
    });
  });

  it('replies in the channel when the thread is locked or gone', async () => {
    const r = await open();
    const head = await post(r);
    for (const [key, status, code] of [
      ['locked', 400, 160005],
      ['gone', 404, 10003],
    ] as const) {
      r.server.fault({ method: 'POST', path: /\/55555555555555555\/messages$/, kind: 'status', status, code });
      const ref = await post(r, { message: follow, key, inThreadOf: { id: head.id, thread: '55555555555555555' } });
      expect(ref.thread).toBeNull();
    }
    expect(stands(r)).toHaveLength(3);
  });

  it('edits inside a thread, and the head in its channel', async () => {
    const r = await open();
    r.server.guild.permissions = INVITED | (1n << 35n);
    const head = await post(r);
    const inside = await post(r, { message: follow, key: 'f1', inThreadOf: head });
    const edited = message({ title: 'Edited' });
    await r.platform.edit(r.where, inside, edited, AbortSignal.timeout(5_000));
    await r.platform.edit(r.where, { id: head.id, thread: head.id }, edited, AbortSignal.timeout(5_000));
    expect(r.server.messagesIn(head.id)[0]?.edited).toBe(true);
    expect(stands(r)[0]?.edited).toBe(true);
  });
});

describe('editing', () => {
  const edit = (r: Rig, id: string, one: Message) =>
    r.platform.edit(r.where, { id, thread: null }, one, AbortSignal.timeout(5_000));

  it('replaces everything: what was and is no more goes', async () => {
    const r = await open();
    const { id } = await post(r);
    await edit(r, id, message({ summary: 'Only this.' }));
    expect(stands(r)[0]?.body).toMatchObject({ content: 'Only this.', embeds: [], components: [], attachments: [] });
  });

  it('takes away pages too many, and marks what no longer fits', async () => {
    const r = await open();
    const { id } = await post(r, { message: long('Long') });
    const pages = stands(r).length;
    expect(pages).toBeGreaterThan(1);
    const longer = message({ parts: [...long('x').parts, ...long('x').parts] });
    await edit(r, id, longer);
    expect(stands(r)).toHaveLength(pages);
    expect(
      stands(r)
        .map((one) => seenOf(one).text)
        .join(),
    ).toMatch(/more parts do not fit here/);
    await edit(r, id, message({ title: 'Short' }));
    expect(stands(r)).toHaveLength(1);
  });

  it('a deleted message is permanent', async () => {
    const r = await open();
    const { id } = await post(r);
    r.server.world.messages.splice(0);
    expect(await refusal(edit(r, id, digest))).toMatchObject({ code: '10008', permanent: true });
  });

  it.each(['lost', 'effect-500'] as const)('an edit that was %s may be repeated', async (kind) => {
    const r = await open();
    const { id } = await post(r);
    r.server.fault({ method: 'PATCH', kind } satisfies Fault);
    expect(await refusal(edit(r, id, digest))).toMatchObject({ permanent: false, maybeLanded: true });
    await edit(r, id, digest);
    expect(stands(r)).toHaveLength(1);
  });

  it('old messages whose edits Discord throttles get one reply, which later edits change', async () => {
    const r = await open();
    const { id } = await post(r);
    const throttled = {
      method: 'PATCH',
      path: new RegExp(`${id}$`),
      kind: 'status',
      status: 429,
      code: 30046,
    } as const;
    r.server.fault({ ...throttled, times: 5 });
    await edit(r, id, message({ title: 'First news' }));
    await edit(r, id, message({ title: 'Second news' }));
    expect(stands(r)).toHaveLength(2);
    expect(stands(r)[1]?.body).toMatchObject({ message_reference: { message_id: id } });
    expect(seenOf(stands(r)[1] as never).text).toContain('Second news');
  });
});

it('is found in the channel that it was sent to, and in no other', async () => {
  const r = await open();
  await post(r);
  await eventually(() => stands(r).length === 1);
  expect(r.server.world.messages).toHaveLength(1);
});
