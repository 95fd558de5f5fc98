/** Conformance: posting once, editing, refusing, stopping. */
import { describe, expect, it } from 'vitest';
import { PlatformError } from '../../src/platform.ts';
import { allText, fresh, type Suite, signal } from './conformance-tools.ts';
import { conflictAlert, digest, message } from './sample-messages.ts';

export function postingSuite({ harness, post, shown }: Suite): void {
  describe('posting', () => {
    it('is ready after start, and says so', async () => {
      const h = await harness();
      expect(h.platform.status()).toEqual({ state: 'ready', reason: null });
      expect((await h.platform.diagnose()).every((line) => line.ok)).toBe(true);
    });

    it('posts once a key, and gives the same reference again', async () => {
      const h = await harness();
      const first = await post(h, conflictAlert, { key: 'once' });
      const count = (await h.sent()).length;
      const second = await post(h, conflictAlert, { key: 'once', maybeLanded: true });
      expect(second.id).toBe(first.id);
      expect(await h.sent()).toHaveLength(count);
    });

    it('posts two messages for two keys, though they are alike', async () => {
      const h = await harness();
      const first = await shown(h, digest);
      const second = await shown(h, digest);
      expect(first.length).toBeGreaterThan(0);
      expect(second).toHaveLength(first.length);
    });

    it('does not post again what landed although the reply was lost', async () => {
      const h = await harness();
      h.loseNextReply();
      const failure = await post(h, conflictAlert, { key: 'lost' }).catch((error: unknown) => error);
      // A platform may look for it by itself and succeed; if it gives up, it must say that the message may have landed.
      if (failure instanceof Error) {
        expect(failure).toBeInstanceOf(PlatformError);
        expect(failure).toMatchObject({ maybeLanded: true, permanent: false });
      }
      const count = (await h.sent()).length;
      expect(count).toBeGreaterThan(0);
      await post(h, conflictAlert, { key: 'lost', maybeLanded: true });
      expect(await h.sent()).toHaveLength(count);
    });

    it('replaces a message on edit', async () => {
      const h = await harness();
      const ref = await post(h, message({ summary: 'Before the edit.', title: 'Before the edit' }));
      const before = await h.sent();
      const after = message({ summary: 'After the edit.', title: 'After the edit' });
      await h.platform.edit(h.channel, ref, after, signal());
      const now = await h.sent();
      expect(now).toHaveLength(before.length);
      expect(allText(now)).toContain('After the edit');
      expect(allText(now)).not.toContain('Before the edit');
    });

    it('accepts a message in the thread of another', async () => {
      const h = await harness();
      const head = await post(h, conflictAlert);
      const before = await h.sent();
      await post(h, message({ summary: 'A follow-up.', title: 'A follow-up' }), { inThreadOf: head });
      expect(allText(fresh(before, await h.sent()))).toContain('A follow-up');
    });

    it('refuses a channel it may not post in, permanently and with advice', async () => {
      const h = await harness();
      const check = await h.platform.check(h.closedChannel);
      expect(check.ok).toBe(false);
      if (!check.ok) expect(check.advice.length).toBeGreaterThan(10);
      const refused = await h.platform
        .post(
          { channel: h.closedChannel, message: digest, key: 'closed', inThreadOf: null, maybeLanded: false },
          signal(),
        )
        .catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(PlatformError);
      expect(refused).toMatchObject({ permanent: true });
      expect((refused as PlatformError).advice.length).toBeGreaterThan(10);
      expect(await h.platform.check(h.channel)).toEqual({ ok: true });
    });
  });
}

export function stoppingSuite({ harness, post }: Suite): void {
  describe('stopping', () => {
    it('closes everything it opened and is off, and may be stopped twice', async () => {
      const h = await harness();
      await h.platform.stop(2_000);
      expect(h.platform.status().state).toBe('off');
      expect(h.open()).toEqual([]);
      await h.platform.stop(2_000);
    });

    it('refuses to post when it is off, as something to try again', async () => {
      const h = await harness();
      await h.platform.stop(2_000);
      const refused = await post(h, digest).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(PlatformError);
      expect(refused).toMatchObject({ permanent: false, maybeLanded: false });
    });
  });
}
