/** A23: the pace of posts in one channel. */
import { describe, expect, it } from 'vitest';
import { TIMES } from '../../src/platforms/slack/limits.ts';
import { createPace } from '../../src/platforms/slack/pace.ts';
import { CHANNEL } from './slack-harness.ts';

const signal = () => AbortSignal.timeout(10_000);

describe('the pace of a channel', () => {
  it('counts from the end of a post: a slow one is not followed at its heels', async () => {
    const pace = createPace(200, 0);
    const times: string[] = [];
    const post = (name: string, ms: number) =>
      pace.inTurn(CHANNEL, signal(), async () => {
        times.push(`${name} begins`);
        await new Promise((resolve) => setTimeout(resolve, ms));
        times.push(`${name} ended ${Date.now()}`);
      });
    const started = post('slow', 300);
    const next = post('next', 0);
    await Promise.all([started, next]);
    expect(times.map((line) => line.replace(/ \d+$/, ''))).toEqual([
      'slow begins',
      'slow ended',
      'next begins',
      'next ended',
    ]);
    const [slowEnd = 0, nextEnd = 0] = times.flatMap((line) => line.match(/\d+$/) ?? []).map(Number);
    expect(nextEnd - slowEnd).toBeGreaterThanOrEqual(199);
  });

  it('lets the others go on when one is stopped while it waits', async () => {
    const pace = createPace(50, 0);
    const stop = new AbortController();
    const first = pace.inTurn(CHANNEL, signal(), () => new Promise((resolve) => setTimeout(resolve, 100)));
    const second = pace.inTurn(CHANNEL, stop.signal, async () => 'never');
    const third = pace.inTurn(CHANNEL, signal(), async () => 'posted');
    stop.abort();
    await expect(second).rejects.toMatchObject({ code: 'aborted', maybeLanded: false });
    await first;
    expect(await third).toBe('posted');
  });

  it('is a little more than a second unless told otherwise', () => {
    expect(TIMES.postSpacingMs).toBeGreaterThanOrEqual(1_000);
  });
});

describe('the pace of a workspace', () => {
  it('keeps many channels apart, and not those of another workspace', async () => {
    const pace = createPace(0, 100);
    const times: number[] = [];
    const post = (channel: string, workspace: string = CHANNEL.workspace) =>
      pace.inTurn({ ...CHANNEL, workspace, channel }, signal(), async () => void times.push(Date.now()));
    const began = Date.now();
    const others = Promise.all(['T1', 'T2', 'T3'].map((workspace) => post('C1', workspace))).then(() => Date.now());
    await Promise.all(['C1', 'C2', 'C3', 'C4'].map((channel) => post(channel)));
    expect(Math.max(...times) - began).toBeGreaterThanOrEqual(299);
    expect(await others).toBeLessThan(Math.max(...times));
  });

  it('stays under three hundred messages a minute', () => {
    expect(60_000 / TIMES.workspaceSpacingMs).toBeLessThan(300);
  });
});
