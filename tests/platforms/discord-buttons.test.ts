/** Buttons through the real client: acknowledged, asked about, carried out, and their outcome shown. */
import { afterEach, describe, expect, it } from 'vitest';
import type { ButtonPress, Message } from '../../src/platform.ts';
import { buttonPress } from '../stand-ins/discord-server.ts';
import type { Interaction, StoredMessage } from '../stand-ins/discord-state.ts';
import { buttonsOf, eventually, openRig, type Rig, type RigOptions, seenOf } from './discord-harness.ts';
import { conflictAlert, message, quotationPart } from './sample-messages.ts';

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
const answered = (interaction: Interaction) => eventually(() => interaction.original);
const text = (one: StoredMessage) => seenOf(one).text;

describe('buttons', () => {
  const post = async (r: Rig, one: Message) => {
    const delivery = { channel: r.where, message: one, key: 'k', inThreadOf: null, maybeLanded: false };
    await r.platform.post(delivery, AbortSignal.timeout(5_000));
    const stands = r.server.messagesIn(r.where.channel).at(-1);
    if (!stands) throw new Error('nothing posted');
    return stands;
  };
  const press = (r: Rig, holder: StoredMessage, label: string) => {
    const button = buttonsOf(holder.body).find((one) => one.label === label);
    if (!button?.custom_id) throw new Error(`no button ${label}`);
    return r.server.interact(buttonPress(r.server.world, holder, button.custom_id));
  };
  const useful = conflictAlert.buttons.slice(0, 1);

  it('are acknowledged before the app is asked', async () => {
    const r = await open({ server: { acknowledgeMaxMs: 400 } });
    const holder = await post(r, message({ buttons: useful }));
    r.host.pressWith(async () => {
      await sleep(700);
      return { reply: message({ title: 'Noted' }) };
    });
    const interaction = press(r, holder, 'Useful');
    const reply = await eventually(() => interaction.followUps[0]);
    expect(interaction.acknowledged).toBe(6);
    expect(reply.ephemeral).toBe(true);
    expect(text(reply)).toContain('Noted');
  });

  it('are not acted on when Discord has shown the press as failed', async () => {
    const r = await open();
    const holder = await post(r, message({ buttons: useful }));
    r.server.fault({ path: /callback$/, kind: 'status', status: 404, code: 10062 });
    press(r, holder, 'Useful');
    await eventually(() => r.host.counted.get('discord_unknown_interaction'));
    await sleep(100);
    expect(r.host.presses).toHaveLength(0);
  });

  it('ask first when they should, in the words of the button', async () => {
    const r = await open();
    const holder = await post(r, conflictAlert);
    const asked = press(r, holder, 'Mute this story');
    const question = await answered(asked);
    expect(question.ephemeral).toBe(true);
    expect(text(question)).toContain('No more alerts about this story in this channel?');
    expect(buttonsOf(question.body).map(({ label }) => label)).toEqual(['Yes: Mute this story', 'Cancel']);
    expect(r.host.presses).toHaveLength(0);
  });

  it('do nothing after a no', async () => {
    const r = await open();
    const question = await answered(press(r, await post(r, conflictAlert), 'Mute this story'));
    const no = press(r, question, 'Cancel');
    await eventually(() => no.acknowledged);
    await sleep(100);
    expect(no.acknowledged).toBe(7);
    expect(r.host.presses).toHaveLength(0);
  });

  it('change the message they stand on after a yes, though the question is another', async () => {
    const r = await open();
    const holder = await post(r, conflictAlert);
    const question = await answered(press(r, holder, 'Mute this story'));
    r.host.pressWith((given: ButtonPress) => ({
      replace: message({ title: `Muted ${given.argument} by ${given.user.name}` }),
      reply: message({ title: 'Muted for a day' }),
    }));
    press(r, question, 'Yes: Mute this story');
    await eventually(() => r.server.messagesIn(r.where.channel)[0]?.edited);
    const now = r.server.messagesIn(r.where.channel);
    expect(now).toHaveLength(1);
    expect(now.map(text).join()).toContain('Muted s3 by Sam');
  });

  it('change all pages of a long message', async () => {
    const r = await open();
    const parts = Array.from({ length: 30 }, (_, index) =>
      quotationPart({ text: `Statement ${index}: ${'x'.repeat(150)}` }),
    );
    const holder = await post(r, message({ title: 'The original', parts, buttons: useful }));
    expect(r.server.messagesIn(r.where.channel).length).toBeGreaterThan(1);
    r.host.pressWith(() => ({ replace: message({ title: 'The replacement' }) }));
    press(r, holder, 'Useful');
    await eventually(() => r.server.messagesIn(r.where.channel).length === 1);
    await eventually(() => text(r.server.messagesIn(r.where.channel)[0] as StoredMessage).includes('The replacement'));
  });

  it('work also when Discord sends their message without its buttons', async () => {
    const r = await open();
    const holder = await post(r, message({ buttons: useful }));
    const bare = { ...buttonPress(r.server.world, holder, 'feedback:f17:useful'), app_permissions: undefined };
    const { components: _, ...withoutButtons } = (bare as Record<string, unknown>).message as Record<string, unknown>;
    r.server.interact({ ...bare, message: withoutButtons });
    await eventually(() => r.host.presses.length === 1);
    expect(r.host.presses[0]).toMatchObject({ action: 'feedback', argument: 'f17:useful' });
    expect(await r.platform.check(r.where)).toEqual({ ok: true });
  });

  it('apologise when the app breaks', async () => {
    const r = await open();
    const holder = await post(r, message({ buttons: useful }));
    r.host.pressWith(() => {
      throw new Error('password=hunter2');
    });
    const interaction = press(r, holder, 'Useful');
    const reply = await eventually(() => interaction.followUps[0]);
    expect(text(reply)).toContain('Something went wrong');
    expect(text(reply)).not.toContain('hunter2');
  });
});
