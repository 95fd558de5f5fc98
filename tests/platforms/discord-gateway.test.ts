/** The connection: what it asks for, how it comes back, and when it gives up. */
import { afterEach, describe, expect, it } from 'vitest';
import { INTENTS } from '../../src/platforms/discord/gateway.ts';
import { identifyWaitMs } from '../../src/platforms/discord/gateway-limits.ts';
import { createDiscord } from '../../src/platforms/discord/index.ts';
import { guildJson, slashCommand } from '../stand-ins/discord-server.ts';
import { INVITED } from '../stand-ins/discord-state.ts';
import { eventually, openRig, type Rig, type RigOptions, seenOf } from './discord-harness.ts';
import { createFakeHost } from './fake-host.ts';
import { conflictAlert, message } from './sample-messages.ts';

let rig: Rig | null = null;
afterEach(async () => {
  await rig?.close();
  rig = null;
});
const open = async (options: RigOptions = {}) => {
  rig = await openRig(options);
  return rig;
};
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const ready = (r: Rig, ms = 8_000) => eventually(() => r.platform.status().state === 'ready', ms);
const answers = async (r: Rig) => {
  const words = { name: 'words', type: 3, value: 'every siren' };
  const interaction = r.server.interact(slashCommand('who-said', [words]));
  await eventually(() => interaction.original, 8_000);
};
const puts = (r: Rig) => r.server.requests.filter(({ method }) => method === 'PUT').length;

describe('connecting', () => {
  it('asks for the Guilds intent and for nothing else', async () => {
    const r = await open();
    expect(INTENTS).toBe(1);
    expect(r.server.gateway.identifies).toMatchObject([{ intents: 1, shard: [0, 1] }]);
  });

  it('deploys commands that changed, and not again on the next start', async () => {
    const r = await open();
    expect(puts(r)).toBe(1);
    await r.platform.stop(500);
    await r.platform.start();
    expect(puts(r)).toBe(1);
  });

  it('uses as many shards as Discord advises, and is ready when all are', async () => {
    const r = await open({ server: { shards: 2 } });
    expect(r.server.gateway.identifies.map(({ shard }) => shard)).toEqual([
      [0, 2],
      [1, 2],
    ]);
    expect(r.platform.status().state).toBe('ready');
    await answers(r);
  });

  it('sends without a gateway, so that a worker needs none', async () => {
    const r = await open({ start: false });
    const delivery = { channel: r.where, message: conflictAlert, key: 'k', inThreadOf: null, maybeLanded: false };
    await r.platform.post(delivery, AbortSignal.timeout(5_000));
    expect(r.server.messagesIn(r.where.channel)).toHaveLength(1);
    expect(r.server.gateway.identifies).toEqual([]);
  });
});

describe('coming back', () => {
  it('resumes after the wire was cut, and answers what came in between', async () => {
    const r = await open();
    r.server.gateway.dropAll();
    await eventually(() => r.platform.status().state === 'connecting');
    const words = { name: 'words', type: 3, value: 'said in the gap' };
    const interaction = r.server.interact(slashCommand('who-said', [words]));
    await eventually(() => interaction.original, 8_000);
    expect(r.server.gateway.resumes).toHaveLength(1);
    expect(r.server.gateway.identifies).toHaveLength(1);
    expect(r.platform.status()).toEqual({ state: 'ready', reason: null });
    expect(puts(r)).toBe(1);
  });

  it('resumes when Discord asks to reconnect', async () => {
    const r = await open();
    r.server.gateway.askToReconnect();
    await eventually(() => r.server.gateway.resumes.length === 1);
    await ready(r);
    // 1000 and 1001 would end the session.
    expect(r.server.gateway.closes.some((code) => code === 1000 || code === 1001)).toBe(false);
    await answers(r);
  });

  it.each([4000, 4008, 4009, 1006])(
    'comes back after close %i',
    async (code) => {
      const r = await open();
      if (code === 1006) r.server.gateway.dropAll();
      else r.server.gateway.closeAll(code);
      await eventually(() => r.platform.status().state === 'connecting');
      await ready(r, 12_000);
      await answers(r);
    },
    20_000,
  );

  it('identifies anew when the session is gone, without deploying again', async () => {
    const r = await open();
    r.server.gateway.invalidate(false);
    await eventually(() => r.server.gateway.identifies.length === 2, 12_000);
    await ready(r);
    await answers(r);
    expect(puts(r)).toBe(1);
  }, 20_000);

  it('resumes a connection whose heartbeats stay unanswered', async () => {
    const r = await open({ server: { heartbeatMs: 150 } });
    r.server.gateway.acknowledge(false);
    await eventually(() => r.server.gateway.resumes.length > 0, 8_000);
    r.server.gateway.acknowledge(true);
    await ready(r);
    await answers(r);
  }, 20_000);

  it('goes on connecting while Discord is down, and says so', async () => {
    const r = await open({ start: false, times: { startMax: 300 } });
    r.server.fault({ path: /gateway\/bot/, kind: 'status', status: 503, times: 3 });
    await r.platform.start();
    expect(r.platform.status()).toMatchObject({ state: 'connecting' });
    await ready(r);
    await answers(r);
  }, 20_000);
});

describe('giving up', () => {
  it.each([
    [4004, /token/],
    [4010, /shard/],
    [4011, /shards/],
    [4012, /update/],
    [4013, /events/],
    [4014, /approval/],
  ])('after close %i it says why in a plain sentence, and does not hammer', async (code, reason) => {
    const r = await open();
    r.server.gateway.closeAll(code);
    await eventually(() => r.platform.status().state === 'failed');
    expect(r.platform.status().reason).toMatch(reason);
    await sleep(700);
    expect(r.server.gateway.identifies).toHaveLength(1);
    expect(r.server.gateway.connections()).toBe(0);
  });

  it.each([4004, 4014])('also when it happens at the start (%i): start rejects', async (code) => {
    const r = await open({ start: false });
    r.server.gateway.refuseIdentify(code);
    await expect(r.platform.start()).rejects.toThrow(/Discord/);
    expect(r.platform.status().state).toBe('failed');
    await sleep(700);
    expect(r.server.gateway.identifies).toHaveLength(1);
  });

  it('a wrong token fails at once, names the setting and is not shown', async () => {
    const r = await open({ start: false, token: 'not-the-token' });
    const error = await r.platform.start().catch((reason: unknown) => reason);
    expect(String(error)).toContain('DISCORD_TOKEN');
    expect(r.platform.status().state).toBe('failed');
    expect(JSON.stringify([String(error), r.host.logged])).not.toContain('not-the-token');
    const [token] = await r.platform.diagnose();
    expect(token).toMatchObject({ ok: false, check: 'token', fix: expect.stringContaining('DISCORD_TOKEN') });
  });

  it('does not touch another platform in the same process', async () => {
    const r = await open();
    const other = createDiscord({ token: 'wrong', apiUrl: r.server.apiUrl, host: createFakeHost() });
    await other.start().catch(() => undefined);
    expect(other.status().state).toBe('failed');
    expect(r.platform.status().state).toBe('ready');
    await other.stop(200);
  });
});

describe('stopping', () => {
  it('finishes what is under way', async () => {
    const r = await open();
    r.host.answerWith(async () => {
      await sleep(400);
      return [message({ title: 'Just in time', visibility: 'private' })];
    });
    const interaction = r.server.interact(slashCommand('who-said', [{ name: 'words', type: 3, value: 'x' }]));
    await eventually(() => interaction.acknowledged);
    await r.platform.stop(3_000);
    expect(interaction.original && seenOf(interaction.original).text).toContain('Just in time');
    expect(r.server.gateway.connections()).toBe(0);
  });

  it('stays closed when it was about to reconnect', async () => {
    const r = await open();
    r.server.gateway.dropAll();
    await eventually(() => r.platform.status().state === 'connecting');
    await r.platform.stop(500);
    await sleep(1_200);
    expect(r.server.gateway.connections()).toBe(0);
    expect(r.platform.status().state).toBe('off');
  });

  it('keeps to its deadline though the app does not answer', async () => {
    const r = await open();
    r.host.answerWith(() => new Promise(() => undefined));
    const interaction = r.server.interact(slashCommand('who-said', [{ name: 'words', type: 3, value: 'x' }]));
    await eventually(() => interaction.acknowledged);
    const startedAt = performance.now();
    await r.platform.stop(500);
    expect(performance.now() - startedAt).toBeLessThan(1_500);
  });
});

describe('servers', () => {
  const join = (r: Rig, permissions = INVITED, withChannel = true) => {
    const guild = r.server.addGuild({ permissions });
    const channel = r.server.addChannel(guild, { name: 'general' });
    const system = { ...guild, systemChannel: withChannel ? channel.id : null };
    r.server.gateway.dispatch('GUILD_CREATE', guildJson(r.server.world, system));
    return {
      guild,
      channel,
      again: () => r.server.gateway.dispatch('GUILD_CREATE', guildJson(r.server.world, system)),
    };
  };

  it('are greeted once, in their system channel', async () => {
    const r = await open();
    const { guild, channel, again } = join(r);
    await eventually(() => r.server.messagesIn(channel.id).length === 1);
    again();
    await sleep(150);
    expect(r.server.messagesIn(channel.id)).toHaveLength(1);
    expect(r.host.welcomed).toEqual([{ platform: 'discord', workspace: guild.id, channel: channel.id }]);
  });

  it('are not greeted where the bot may not write, nor where there is no such channel', async () => {
    const r = await open();
    join(r, 1n << 10n);
    join(r, INVITED, false);
    await sleep(300);
    expect(r.server.world.messages).toHaveLength(0);
    expect(r.platform.status().state).toBe('ready');
  });

  it('that were there before are not greeted on start', async () => {
    const r = await open();
    await sleep(150);
    expect(r.host.welcomed).toEqual([]);
  });

  it('that remove the bot are forgotten; those in an outage are not', async () => {
    const r = await open();
    const { guild, channel } = join(r);
    await eventually(() => r.server.messagesIn(channel.id).length === 1);
    r.server.gateway.dispatch('GUILD_DELETE', { id: r.server.guild.id, unavailable: true });
    r.server.removeGuild(guild);
    await eventually(() => r.host.gone.length > 0);
    expect(r.host.gone).toEqual([{ platform: 'discord', workspace: guild.id, reason: expect.any(String) }]);
  });
});

describe('identifying', () => {
  it('is free five times in ten minutes, then ever slower, up to two minutes', () => {
    const recent: number[] = [];
    const waits = Array.from({ length: 14 }, (_, index) => identifyWaitMs(recent, index * 1000));
    expect(waits.slice(0, 7)).toEqual([0, 0, 0, 0, 0, 2_000, 4_000]);
    expect(waits.at(-1)).toBe(120_000);
    expect(identifyWaitMs(recent, 3_600_000)).toBe(0);
  });
});
