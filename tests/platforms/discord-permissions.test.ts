/** May the bot post in a channel: asked of Discord, and named exactly. */
import { afterEach, describe, expect, it } from 'vitest';
import { slashCommand } from '../stand-ins/discord-server.ts';
import { INVITED } from '../stand-ins/discord-state.ts';
import { eventually, openRig, type Rig } from './discord-harness.ts';

let rig: Rig | null = null;
afterEach(async () => {
  await rig?.close();
  rig = null;
});
const open = async () => {
  rig = await openRig();
  return rig;
};

describe('may the bot post here', () => {
  const deny = (bits: bigint) => ({ allow: '0', deny: bits.toString(), type: 0 as const });
  it.each([
    ['View Channel', 1n << 10n, ['View Channel']],
    ['Send Messages', 1n << 11n, ['Send Messages']],
    ['Embed Links', 1n << 14n, ['Embed Links']],
    ['two of them', (1n << 11n) | (1n << 14n), ['Send Messages', 'Embed Links']],
  ])('names exactly what is missing: %s', async (_, bits, missing) => {
    const r = await open();
    r.server.channel.overwrites = [{ id: r.server.guild.id, ...deny(bits) }];
    const check = await r.platform.check(r.where);
    expect(check).toMatchObject({ ok: false, missing });
    if (!check.ok) for (const name of missing) expect(check.advice).toContain(name);
  });

  it('believes it also of a channel that the client has never heard of, but not of a thread', async () => {
    const r = await open();
    const told = (type: number) => {
      const channel = r.server.addChannel(r.server.guild, { name: `fresh-${type}` });
      const app_permissions = (INVITED & ~(1n << 14n)).toString();
      const asked = r.server.interact({
        ...slashCommand('help'),
        channel: { id: channel.id, type },
        channel_id: channel.id,
        app_permissions,
      });
      return eventually(() => asked.acknowledged).then(() => r.platform.check({ ...r.where, channel: channel.id }));
    };
    expect(await told(0)).toMatchObject({ ok: false, missing: ['Embed Links'] });
    expect(await told(11)).toEqual({ ok: true });
  });

  it('believes what Discord has just told with a command given there', async () => {
    const r = await open();
    const app_permissions = (INVITED & ~(1n << 14n)).toString();
    const asked = r.server.interact({ ...slashCommand('help'), app_permissions });
    await eventually(() => asked.acknowledged);
    const before = r.server.requests.filter(({ method }) => method === 'GET').length;
    expect(await r.platform.check(r.where)).toMatchObject({ ok: false, missing: ['Embed Links'] });
    expect(r.server.requests.filter(({ method }) => method === 'GET')).toHaveLength(before);
  });

  it('takes what it can’t find out for allowed: the first post will show', async () => {
    const r = await open();
    r.server.fault({ path: /\/roles$/, kind: 'status', status: 404, code: 0 });
    expect(await r.platform.check(r.where)).toEqual({ ok: true });
  });

  it('follows the order of overwrites: everyone, roles, the bot itself', async () => {
    const r = await open();
    const send = (1n << 11n).toString();
    r.server.channel.overwrites = [
      { id: r.server.guild.id, ...deny(1n << 11n) },
      { id: r.server.world.bot, type: 1, allow: send, deny: '0' },
    ];
    expect(await r.platform.check(r.where)).toEqual({ ok: true });
  });

  it('needs “Send Messages in Threads” for a thread, by its parent’s rules', async () => {
    const r = await open();
    const thread = r.server.addChannel(r.server.guild, { type: 11, parent: r.server.channel.id });
    const where = { ...r.where, channel: thread.id };
    expect(await r.platform.check(where)).toEqual({ ok: true });
    r.server.guild.permissions = INVITED & ~(1n << 38n);
    expect(await r.platform.check(where)).toMatchObject({ ok: false, missing: ['Send Messages in Threads'] });
  });

  it('refuses a deleted channel, a category and another server’s channel', async () => {
    const r = await open();
    const category = r.server.addChannel(r.server.guild, { type: 4 });
    const foreign = r.server.addChannel(r.server.addGuild());
    const gone = r.server.addChannel(r.server.guild, { deleted: true });
    for (const channel of [category, foreign, gone]) {
      const check = await r.platform.check({ ...r.where, channel: channel.id });
      expect(check).toMatchObject({ ok: false, missing: [] });
    }
  });
});
