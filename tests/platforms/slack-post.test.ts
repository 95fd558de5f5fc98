/** A3, E2, E5: alerts and digests land once, edits change what stands, refusals say what to do. */
import { afterEach, describe, expect, it } from 'vitest';
import { type Delivery, type Message, PlatformError } from '../../src/platform.ts';
import { visibleText } from '../stand-ins/slack-blocks.ts';
import type { Fault } from '../stand-ins/slack-server.ts';
import type { Json } from '../stand-ins/slack-world.ts';
import { conflictAlert, digest, fiftyQuotations, message } from './sample-messages.ts';
import { CHANNEL, type SlackBench, slackBench, startedBench, until } from './slack-harness.ts';

let bench: SlackBench | null = null;
const start = async (...options: Parameters<typeof startedBench>) => {
  bench = await startedBench(...options);
  return bench;
};
afterEach(async () => {
  const complaints = bench?.server.complaints ?? [];
  await bench?.close();
  bench = null;
  expect(complaints).toEqual([]);
});

const signal = () => AbortSignal.timeout(20_000);
const delivery = (more: Partial<Delivery> = {}): Delivery => ({
  channel: CHANNEL,
  message: conflictAlert,
  key: 'outbox-17',
  inThreadOf: null,
  maybeLanded: false,
  ...more,
});
const failed = (work: Promise<unknown>): Promise<PlatformError> =>
  work.then(
    () => {
      throw new Error('it did not fail');
    },
    (error: unknown) => {
      expect(error).toBeInstanceOf(PlatformError);
      return error as PlatformError;
    },
  );
const shown = (b: SlackBench) => b.server.shown(CHANNEL.channel);

describe('A3.27: nothing twice, though Slack has no key against it', () => {
  it.each<[string, Fault]>([
    ['a 500 that took effect', { kind: 'http', status: 500, landed: true }],
    ['a connection cut after it took effect', { kind: 'drop', landed: true }],
    ['an internal error that took effect', { kind: 'error', error: 'internal_error', landed: true }],
    ['a fatal error that took effect', { kind: 'error', error: 'fatal_error', landed: true }],
  ])('finds the message again after %s', async (_name, fault) => {
    const b = await start();
    b.server.fail('chat.postMessage', fault);
    expect(await failed(b.slack.post(delivery(), signal()))).toMatchObject({ maybeLanded: true, permanent: false });
    expect(b.server.callsOf('chat.postMessage')).toHaveLength(1);
    const ref = await b.slack.post(delivery({ maybeLanded: true }), signal());
    expect(shown(b)).toHaveLength(1);
    expect(ref.id).toBe(shown(b)[0]?.ts);
  });

  it.each<[string, Fault]>([
    ['a 500 without effect', { kind: 'http', status: 500, landed: false }],
    ['a connection cut without effect', { kind: 'drop', landed: false }],
  ])('posts after %s', async (_name, fault) => {
    const b = await start();
    b.server.fail('chat.postMessage', fault);
    await failed(b.slack.post(delivery(), signal()));
    await b.slack.post(delivery({ maybeLanded: true }), signal());
    expect(shown(b)).toHaveLength(1);
  });

  it('gives up when told to, and finds the message later', async () => {
    const b = await start();
    b.server.fail('chat.postMessage', { kind: 'hang', landed: true });
    const error = await failed(b.slack.post(delivery(), AbortSignal.timeout(200)));
    expect(error).toMatchObject({ code: 'aborted', maybeLanded: true });
    await b.slack.post(delivery({ maybeLanded: true }), signal());
    expect(shown(b)).toHaveLength(1);
  });

  it('looks first when the process died in the middle of a try', async () => {
    const b = await start();
    await b.slack.post(delivery(), signal());
    // As a process leaves it that was killed between Slack's answer and its own note.
    await b.host.store.delete('posted:outbox-17');
    await b.host.store.put('trying:outbox-17', { since: new Date().toISOString() });
    await b.slack.post(delivery(), signal());
    expect(shown(b)).toHaveLength(1);
  });

  it('posts once when two workers run the same job', async () => {
    const b = await start();
    const refs = await Promise.all([b.slack.post(delivery(), signal()), b.slack.post(delivery(), signal())]);
    expect(shown(b)).toHaveLength(1);
    expect(refs[0]).toEqual(refs[1]);
  });

  it('finds a message on a later page of history, and in threads', async () => {
    const b = await start();
    const head = await b.slack.post(delivery({ key: 'head' }), signal());
    b.server.fail('chat.postMessage', { kind: 'http', status: 500, landed: true });
    await failed(b.slack.post(delivery({ key: 'reply', inThreadOf: head }), signal()));
    for (let other = 0; other < 120; other++) {
      await b.slack.post(delivery({ key: `other-${other}`, message: message(), inThreadOf: head }), signal());
    }
    const count = shown(b).length;
    await b.slack.post(delivery({ key: 'reply', inThreadOf: head, maybeLanded: true }), signal());
    expect(shown(b)).toHaveLength(count);
  });

  it('posts rather than loses where it may not read the channel, and notes it', async () => {
    const b = await start();
    b.server.team.scopes = b.server.team.scopes.filter((scope) => scope !== 'channels:history');
    await b.slack.post(delivery({ maybeLanded: true }), signal());
    expect(shown(b)).toHaveLength(1);
    expect(b.host.counted.get('slack_posts_not_reconciled')).toBe(1);
  });

  it('A28: carries the key and nothing else as metadata', async () => {
    const b = await start();
    await b.slack.post(delivery(), signal());
    expect(shown(b)[0]?.metadata).toEqual({ event_type: 'onrecord_delivery', event_payload: { key: 'outbox-17' } });
  });
});

describe('A24, A26, A29: refusals', () => {
  it('takes the wait from Retry-After, and repeats nothing by itself', async () => {
    const b = await start();
    b.server.fail('chat.postMessage', { kind: 'rate-limited', retryAfterSeconds: 37 });
    const error = await failed(b.slack.post(delivery(), signal()));
    expect(error).toMatchObject({ code: 'ratelimited', permanent: false, retryAfterMs: 37_000, maybeLanded: false });
    expect(b.server.callsOf('chat.postMessage')).toHaveLength(1);
    await b.slack.post(delivery(), signal());
    expect(shown(b)).toHaveLength(1);
  });

  it('lets other channels go on while one is limited', async () => {
    const b = await start();
    b.server.fail('chat.postMessage', { kind: 'rate-limited', retryAfterSeconds: 30 });
    await failed(b.slack.post(delivery(), signal()));
    await b.slack.post(delivery({ key: 'else', channel: { ...CHANNEL, channel: 'C0OTHER01' } }), signal());
    expect(b.server.shown('C0OTHER01')).toHaveLength(1);
  });

  it.each([
    ['channel_not_found', /invite/],
    ['is_archived', /archived/],
    ['not_in_channel', /\/invite @onrecord/],
    ['restricted_action', /admin/],
    ['missing_scope', /scope/],
  ])('%s is for good, and says what to do', async (error, advice) => {
    const b = await start();
    b.server.fail('chat.postMessage', { kind: 'error', error });
    const refused = await failed(b.slack.post(delivery(), signal()));
    expect(refused).toMatchObject({ code: error, permanent: true, maybeLanded: false });
    expect(refused.advice).toMatch(advice);
  });

  it.each(['token_revoked', 'account_inactive', 'invalid_auth'])(
    '%s shows in the status, and is no fault of the channel: its watches stay',
    async (error) => {
      const b = await start();
      b.server.fail('chat.postMessage', { kind: 'error', error });
      const refused = await failed(b.slack.post(delivery(), signal()));
      expect(refused).toMatchObject({ code: error, permanent: false, maybeLanded: false, retryAfterMs: 600_000 });
      expect(refused.advice).toMatch(/Install the app again/);
      expect(b.slack.status()).toMatchObject({ state: 'failed', reason: expect.stringContaining(error) });
    },
  );

  it('names the scope that is missing', async () => {
    const b = await start();
    b.server.team.scopes = b.server.team.scopes.filter((scope) => scope !== 'chat:write');
    expect((await failed(b.slack.post(delivery(), signal()))).advice).toMatch(/chat:write/);
  });

  it('says that nothing landed when the server can not be reached at all', async () => {
    const b = await start();
    await b.server.close();
    const error = await failed(b.slack.post(delivery(), signal()));
    expect(error).toMatchObject({ permanent: false, maybeLanded: false });
  });

  it('passes unknown errors on as something to try again', async () => {
    const b = await start();
    b.server.fail('chat.postMessage', { kind: 'error', error: 'some_new_error' });
    expect(await failed(b.slack.post(delivery(), signal()))).toMatchObject({
      code: 'some_new_error',
      permanent: false,
    });
  });
});

describe('a form that Slack refuses costs nobody the news', () => {
  it.each(['invalid_blocks', 'msg_blocks_too_long'])('posts the sentence alone on %s, and notes it', async (error) => {
    const b = await start();
    b.server.fail('chat.postMessage', { kind: 'error', error });
    await b.slack.post(delivery(), signal());
    expect(visibleText(shown(b)[0]?.blocks)).toBe(conflictAlert.summary);
    expect(b.host.logged.some((line) => line.level === 'error')).toBe(true);
  });

  it('edits to the sentence alone', async () => {
    const b = await start();
    const ref = await b.slack.post(delivery(), signal());
    b.server.fail('chat.update', { kind: 'error', error: 'msg_too_long' });
    await b.slack.edit(CHANNEL, ref, conflictAlert, signal());
    expect(visibleText(shown(b)[0]?.blocks)).toBe(conflictAlert.summary);
  });

  it('gives up for good when even that is refused', async () => {
    const b = await start();
    b.server.fail(
      'chat.postMessage',
      { kind: 'error', error: 'invalid_blocks' },
      { kind: 'error', error: 'invalid_blocks' },
    );
    expect(await failed(b.slack.post(delivery(), signal()))).toMatchObject({ permanent: true });
  });

  it.each(['thread_not_found', 'cannot_reply_to_message'])('posts beside a thread that is gone: %s', async (error) => {
    const b = await start();
    b.server.fail('chat.postMessage', { kind: 'error', error });
    const ref = await b.slack.post(delivery({ inThreadOf: { id: '1.000001', thread: null } }), signal());
    expect(ref.thread).toBeNull();
    expect(shown(b)[0]?.threadTs).toBeNull();
  });
});

describe('A23: one message a second and channel', () => {
  it('spaces posts of one channel, not of two', async () => {
    const b = await start({ slack: { postSpacingMs: 1_000 } });
    const since = Date.now();
    const other = { ...CHANNEL, channel: 'C0OTHER01' };
    await Promise.all([
      b.slack.post(delivery({ key: 'a' }), signal()),
      b.slack.post(delivery({ key: 'b', channel: other }), signal()),
    ]);
    expect(Date.now() - since).toBeLessThan(900);
    await b.slack.post(delivery({ key: 'c' }), signal());
    expect(Date.now() - since).toBeGreaterThanOrEqual(990);
  });
});

describe('A36, A41, A42: edits', () => {
  const edited: Message = {
    ...conflictAlert,
    title: 'Withdrawn',
    context: [{ text: 'Updated 14:05: conflict withdrawn' }],
  };

  it('sends blocks, text, parse and link_names each time, and the card says that it was changed', async () => {
    const b = await start();
    const ref = await b.slack.post(delivery(), signal());
    await b.slack.edit(CHANNEL, ref, edited, signal());
    const [call] = b.server.callsOf('chat.update');
    expect(call?.args).toMatchObject({ parse: 'none', link_names: false, ts: ref.id });
    expect(visibleText(shown(b)[0]?.blocks)).toContain('Updated 14:05: conflict withdrawn');
  });

  it('leaves a card that someone deleted deleted, without troubling the channel', async () => {
    const b = await start();
    await b.slack.edit(CHANNEL, { id: '1.000001', thread: null }, edited, signal());
    expect(shown(b)).toEqual([]);
  });

  it.each(['edit_window_closed', 'cant_update_message'])('replies in its thread, once, where %s', async (error) => {
    const b = await start();
    const ref = await b.slack.post(delivery(), signal());
    for (let time = 0; time < 2; time++) {
      b.server.fail('chat.update', { kind: 'error', error });
      await b.slack.edit(CHANNEL, ref, edited, signal());
    }
    expect(shown(b)).toHaveLength(2);
    expect(shown(b)[1]).toMatchObject({ threadTs: ref.id });
    expect(visibleText(shown(b)[1]?.blocks)).toContain('Withdrawn');
  });

  it('is safe to repeat after a 500 that took effect', async () => {
    const b = await start();
    const ref = await b.slack.post(delivery(), signal());
    b.server.fail('chat.update', { kind: 'http', status: 500, landed: true });
    await failed(b.slack.edit(CHANNEL, ref, edited, signal()));
    await b.slack.edit(CHANNEL, ref, edited, signal());
    expect(shown(b)).toHaveLength(1);
  });
});

describe('A32: a message too large for one goes on in its thread', () => {
  const rest = (b: SlackBench) => shown(b).slice(1);

  it('posts the further pages as replies, once', async () => {
    const b = await start();
    const ref = await b.slack.post(delivery({ message: fiftyQuotations }), signal());
    expect(shown(b).length).toBeGreaterThan(1);
    expect(rest(b).every((page) => page.threadTs === ref.id)).toBe(true);
    const count = shown(b).length;
    await b.slack.post(delivery({ message: fiftyQuotations, maybeLanded: true }), signal());
    expect(shown(b)).toHaveLength(count);
  });

  it('goes on where it stopped when a later page failed', async () => {
    const b = await start();
    b.server.fail('chat.postMessage', { kind: 'slow', ms: 0 }, { kind: 'http', status: 500, landed: true });
    await failed(b.slack.post(delivery({ message: fiftyQuotations }), signal()));
    expect(shown(b)).toHaveLength(2);
    await b.slack.post(delivery({ message: fiftyQuotations, maybeLanded: true }), signal());
    expect(new Set(shown(b).map((page) => page.text)).size).toBe(shown(b).length);
  });

  it('goes on after a rate limit in the middle, though nobody says that the first page landed', async () => {
    const b = await start();
    b.server.fail('chat.postMessage', { kind: 'slow', ms: 0 }, { kind: 'rate-limited', retryAfterSeconds: 1 });
    await failed(b.slack.post(delivery({ message: fiftyQuotations }), signal()));
    await b.slack.post(delivery({ message: fiftyQuotations }), signal());
    expect(new Set(shown(b).map((page) => page.text)).size).toBe(shown(b).length);
  });

  it('takes spare pages away on edit, and adds missing ones', async () => {
    const b = await start();
    const ref = await b.slack.post(delivery({ message: fiftyQuotations }), signal());
    const count = shown(b).length;
    await b.slack.edit(CHANNEL, ref, message({ title: 'Short now', summary: 'Short now.' }), signal());
    expect(shown(b)).toHaveLength(1);
    await b.slack.edit(CHANNEL, ref, fiftyQuotations, signal());
    expect(shown(b)).toHaveLength(count);
    expect(rest(b).every((page) => page.threadTs === ref.id)).toBe(true);
  });
});

describe('A39, A43: quiet links, replies in their thread, never broadcast', () => {
  it('sends unfurl flags false and the thread of the parent', async () => {
    const b = await start();
    const head = await b.slack.post(delivery({ key: 'head' }), signal());
    const reply = await b.slack.post(delivery({ key: 'reply', inThreadOf: head }), signal());
    expect(reply.thread).toBe(head.id);
    const deeper = await b.slack.post(delivery({ key: 'deeper', inThreadOf: reply }), signal());
    expect(deeper.thread).toBe(head.id);
    for (const { args } of b.server.callsOf('chat.postMessage')) {
      expect(args).toMatchObject({ unfurl_links: false, unfurl_media: false });
      expect(args).not.toHaveProperty('reply_broadcast');
      expect(args).not.toHaveProperty('link_names');
    }
  });
});

describe('A47: the picture of a digest', () => {
  const png = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10]);
  const withPicture: Message = {
    ...digest,
    parts: [{ type: 'image', png, alt: 'Bars: Reuters 4, AFP 2', title: 'Articles today' }, ...digest.parts],
  };
  const imageOf = (b: SlackBench) => shown(b)[0]?.blocks.find((block) => block.type === 'image') as Json | undefined;

  it('is uploaded and shown with its alternative text', async () => {
    const b = await start();
    await b.slack.post(delivery({ message: withPicture }), signal());
    expect(imageOf(b)).toMatchObject({ alt_text: 'Bars: Reuters 4, AFP 2' });
    expect([...b.server.world.files.values()]).toMatchObject([{ completed: true, alt: 'Bars: Reuters 4, AFP 2' }]);
  });

  it.each<[string, (b: SlackBench) => void]>([
    ['the scope is missing', (b) => b.server.team.scopes.splice(b.server.team.scopes.indexOf('files:write'), 1)],
    [
      'the upload fails',
      (b) => b.server.fail('files.getUploadURLExternal', { kind: 'http', status: 500, landed: false }),
    ],
  ])('gives way to its words when %s', async (_name, spoil) => {
    const b = await start();
    spoil(b);
    await b.slack.post(delivery({ message: withPicture }), signal());
    expect(imageOf(b)).toBeUndefined();
    expect(visibleText(shown(b)[0]?.blocks)).toContain('Bars: Reuters 4, AFP 2');
  });

  it('waits for a file that is not ready yet', async () => {
    const b = await start();
    b.server.fail('chat.postMessage', { kind: 'error', error: 'invalid_blocks' });
    await b.slack.post(delivery({ message: withPicture }), signal());
    expect(imageOf(b)).toBeDefined();
    expect(b.server.world.files.size).toBe(1);
  });
});

describe('stopping', () => {
  it('finishes what is under way', async () => {
    bench = await slackBench();
    await bench.slack.start();
    await until(() => bench?.server.sockets.openCount() === 2);
    bench.host.answerWith(async () => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      return [message({ title: 'Late but there', summary: 'Late.', visibility: 'private' })];
    });
    await bench.server.sockets.send('slash_commands', bench.server.payloads.command('/who-said', 'x'));
    await bench.slack.stop(2_000);
    expect(visibleText(shown(bench)[0]?.blocks)).toBe('Late but there');
  });
});
