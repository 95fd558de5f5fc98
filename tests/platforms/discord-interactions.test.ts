/** Commands, suggestions, forms and buttons through the real client: deadlines, visibility, and what goes wrong. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Message } from '../../src/platform.ts';
import { fittingChoices } from '../../src/platforms/discord/interactions.ts';
import { formSubmit, messageCommand, slashCommand } from '../stand-ins/discord-server.ts';
import type { Interaction, StoredMessage } from '../stand-ins/discord-state.ts';
import { answersOf, eventually, openRig, type Rig, type RigOptions, seenOf } from './discord-harness.ts';
import { conflictAlert, message, quotationPart, whoSaidAnswer } from './sample-messages.ts';

let rig: Rig | null = null;
afterEach(async () => {
  await rig?.close();
  rig = null;
});
const open = async (options: RigOptions = {}) => {
  rig = await openRig(options);
  return rig;
};
const words = { name: 'words', type: 3, value: 'every siren' };
const ask = (r: Rig, fields = {}) => r.server.interact(slashCommand('who-said', [words]), fields);
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const answered = (interaction: Interaction) => eventually(() => interaction.original);
const text = (one: StoredMessage) => seenOf(one).text;
const slow = (ms: number, answer: Message[]) => async () => {
  await sleep(ms);
  return answer;
};

describe('commands', () => {
  it('are acknowledged at once, privately, while the app takes its time', async () => {
    const r = await open({ server: { acknowledgeMaxMs: 400 } });
    r.host.answerWith(slow(900, [whoSaidAnswer]));
    const interaction = ask(r);
    await eventually(() => interaction.acknowledged);
    expect(interaction).toMatchObject({ acknowledged: 5, callback: { flags: 64 } });
    expect(interaction.acknowledgedAfterMs).toBeLessThan(400);
    expect(interaction.original).toBeNull();
    expect(text(await answered(interaction))).toContain('Every one of them worked.');
    expect(r.host.counted.get('discord_unknown_interaction')).toBeUndefined();
  });

  it('bring typed options, the channel and the asker to the app', async () => {
    const r = await open();
    const options = [words, { name: 'by', type: 3, value: 'Aksel Thorne' }];
    const interaction = r.server.interact(slashCommand('who-said', options));
    await answered(interaction);
    expect(r.host.invocations[0]).toMatchObject({
      command: 'who-said',
      input: { subcommand: null, options: { words: 'every siren', by: 'Aksel Thorne' } },
      where: r.where,
      user: { id: '223456789012345678', name: 'Sam' },
    });
  });

  it('may name their channel by its id alone, and leave out what is optional', async () => {
    const r = await open();
    const left = { channel: undefined, entitlements: undefined, authorizing_integration_owners: undefined };
    const more = { app_permissions: undefined, locale: undefined, guild_locale: undefined, something_new: { a: [1] } };
    await answered(r.server.interact({ ...slashCommand('who-said', [words]), ...left, ...more }));
    expect(r.host.invocations[0]?.where).toEqual(r.where);
  });

  it('bring their subcommand', async () => {
    const r = await open();
    const add = { name: 'add', type: 1, options: [{ name: 'topic', type: 3, value: 'dams' }] };
    await answered(r.server.interact(slashCommand('watch', [add])));
    expect(r.host.invocations[0]?.input).toEqual({ subcommand: 'add', options: { topic: 'dams' } });
  });

  it.each([
    ['Manage Channels', 1n << 4n, true],
    ['Manage Server', 1n << 5n, true],
    ['Administrator', 1n << 3n, true],
    ['Send Messages', 1n << 11n, false],
    ['nothing', 0n, false],
  ])('let %s configure: %s %s', async (_, permissions, expected) => {
    const r = await open();
    await answered(ask(r, { permissions }));
    expect(await r.host.invocations[0]?.user.mayConfigure()).toBe(expected);
  });

  it('answer once though the event comes twice', async () => {
    const r = await open();
    const interaction = ask(r);
    await answered(interaction);
    r.server.gateway.dispatch('INTERACTION_CREATE', interaction.payload);
    await sleep(150);
    expect(r.host.invocations).toHaveLength(1);
  });

  it('post a long answer on several private pages, in order', async () => {
    const r = await open();
    const parts = Array.from({ length: 40 }, (_, index) =>
      quotationPart({ text: `Statement ${index}: ${'x'.repeat(150)}` }),
    );
    r.host.answerWith(() => [message({ parts, visibility: 'private' })]);
    const interaction = ask(r);
    await eventually(() => answersOf(interaction).length > 2);
    const all = answersOf(interaction);
    expect(all.every(({ ephemeral }) => ephemeral)).toBe(true);
    expect(all.map(text).join('\n')).toMatch(/Statement 0:[\s\S]*Statement 20:/);
  });

  it('carry pictures, and their description where files are refused', async () => {
    const r = await open();
    const png = new Uint8Array([137, 80, 78, 71]);
    const picture = message({
      visibility: 'private',
      parts: [{ type: 'image', png, alt: 'Bars: 3 and 4', title: 'Bars' }],
    });
    r.host.answerWith(() => [picture]);
    expect(await answered(ask(r))).toMatchObject({ files: ['picture-1.png'] });
    r.server.fault({ method: 'PATCH', path: /@original$/, kind: 'status', status: 403, code: 50013 });
    const refused = await answered(ask(r));
    expect(refused.files).toEqual([]);
    expect(text(refused)).toContain('Bars: 3 and 4');
  });

  it('post nothing before the deferred answer is filled, so that a public message stays public', async () => {
    const r = await open();
    r.host.answerWith(() => [message({ title: 'For all', visibility: 'channel' })]);
    const interaction = ask(r);
    const shared = await eventually(() => interaction.followUps[0]);
    expect(shared.ephemeral).toBe(false);
    expect(interaction.original).toMatchObject({ ephemeral: true });
  });
});

describe('when the interaction is lost', () => {
  it.each([
    ['the token ran out', { tokenLivesMs: 200 }],
    ['the acknowledgement came too late (10062)', { acknowledgeMaxMs: 0 }],
  ])('%s: the answer goes to the channel and mentions the asker, and only them', async (_, server) => {
    const r = await open({ server });
    r.host.answerWith(slow(300, [{ ...whoSaidAnswer, summary: 'Found it. @everyone' }]));
    ask(r);
    const late = await eventually(() => r.server.messagesIn(r.where.channel)[0]);
    expect(String(late.body.content)).toMatch(/^<@223456789012345678> Found it\./);
    expect(late.mentioned).toEqual(['223456789012345678']);
    expect(text(late)).toContain('Every one of them worked.');
    expect(r.host.counted.get('discord_unknown_interaction')).toBe(1);
  });

  it('never shows in the channel what was said of an unpublished draft', async () => {
    const r = await open({ server: { tokenLivesMs: 200 } });
    r.host.answerWith(slow(300, [message({ summary: 'Secret draft', visibility: 'private' })]));
    r.server.interact(slashCommand('check', [{ name: 'draft', type: 3, value: 'Unpublished words' }]));
    const late = await eventually(() => r.server.messagesIn(r.where.channel)[0]);
    expect(text(late)).not.toContain('Secret draft');
    expect(text(late)).toContain('run the command again');
  });

  it('leaves a command to the process that was first (40060)', async () => {
    const r = await open();
    r.server.fault({ path: /callback$/, kind: 'status', status: 400, code: 40060 });
    ask(r);
    await eventually(() => r.host.counted.get('discord_already_acknowledged'));
    await sleep(100);
    expect(r.host.invocations).toHaveLength(0);
  });

  it.each(['lost', 'effect-500'] as const)(
    'an acknowledgement that landed although it looked %s is not repeated in vain',
    async (kind) => {
      const r = await open();
      r.server.fault({ path: /callback$/, kind });
      r.host.answerWith(() => [whoSaidAnswer]);
      const interaction = ask(r);
      expect(text(await answered(interaction))).toContain('Every one of them worked.');
      expect(r.host.invocations).toHaveLength(1);
    },
  );

  it('an acknowledgement without an answer is tried again within three seconds', async () => {
    const r = await open({ times: { acknowledgeMax: 200 } });
    r.server.fault({ path: /callback$/, kind: 'hang' });
    const interaction = ask(r);
    await eventually(() => interaction.acknowledged);
    expect(interaction.acknowledgedAfterMs).toBeLessThan(1_000);
    await answered(interaction);
  });

  it.each(['lost', 'effect-500'] as const)('an answer whose filling in was %s is filled in again', async (kind) => {
    const r = await open();
    r.host.answerWith(() => [whoSaidAnswer]);
    r.server.fault({ method: 'PATCH', path: /@original$/, kind });
    const interaction = ask(r);
    await eventually(() => r.server.requests.filter(({ method }) => method === 'PATCH').length === 2);
    expect(text(await answered(interaction))).toContain('Every one of them worked.');
  });

  it('a follow-up is sent once, also when Discord answers 500', async () => {
    const r = await open();
    r.server.fault({ method: 'POST', path: /^\/webhooks/, kind: 'effect-500' });
    r.host.answerWith(() => [whoSaidAnswer, { ...whoSaidAnswer, title: 'The second' }]);
    const interaction = ask(r);
    await eventually(() => interaction.followUps.length > 0);
    await sleep(600);
    expect(interaction.followUps).toHaveLength(1);
    expect(r.host.counted.get('discord_follow_up_failed')).toBe(1);
  });

  it('waits for a rate limit of the answer', async () => {
    const r = await open();
    r.host.answerWith(() => [whoSaidAnswer]);
    r.server.fault({ method: 'PATCH', path: /@original$/, kind: 'rate-limit', retryAfterS: 1 });
    const interaction = ask(r);
    expect(text(await answered(interaction))).toContain('Every one of them worked.');
  });

  it('refuses private conversations kindly', async () => {
    const r = await open();
    const interaction = r.server.interact({
      ...slashCommand('who-said', [words]),
      guild_id: undefined,
      member: undefined,
      user: { id: '5', username: 'sam', discriminator: '0', avatar: null },
    });
    await eventually(() => interaction.acknowledged);
    expect(interaction).toMatchObject({ acknowledged: 4, callback: { flags: 64 } });
    expect(r.host.invocations).toHaveLength(0);
  });
});

describe('suggestions', () => {
  const type = (r: Rig, typed: string) =>
    r.server.interact(slashCommand('who-said', [words, { name: 'by', type: 3, value: typed }], 'by'));

  it('come from the app for the option being typed', async () => {
    const r = await open();
    r.host.completeWith((command, option, typed) => [{ name: `${command} ${option} ${typed}`, value: 'Aksel Thorne' }]);
    const interaction = type(r, 'Ak');
    await eventually(() => interaction.acknowledged);
    expect(interaction).toMatchObject({
      acknowledged: 8,
      callback: { choices: [{ name: 'who-said by Ak', value: 'Aksel Thorne' }] },
    });
    expect(r.host.completions[0]?.where).toEqual(r.where);
  });

  it.each([
    ['breaks', () => Promise.reject(new Error('no ledger'))],
    ['is slow', () => sleep(10_000).then(() => [{ name: 'late', value: 'late' }])],
  ])('are empty, in time, when the app %s', async (_, complete) => {
    const r = await open({ times: { suggestMax: 300 } });
    r.host.completeWith(complete);
    const interaction = type(r, 'x');
    await eventually(() => interaction.acknowledged);
    expect(interaction).toMatchObject({ acknowledged: 8, callback: { choices: [] } });
    expect(interaction.acknowledgedAfterMs).toBeLessThan(2_500);
  });

  it('fit Discord: at most 25, names cut, values never', () => {
    const many = Array.from({ length: 40 }, (_, index) => ({ name: `${'n'.repeat(150)}${index}`, value: `v${index}` }));
    const fitting = fittingChoices([{ name: 'too long', value: 'v'.repeat(101) }, { name: ' ', value: 'x' }, ...many]);
    expect(fitting).toHaveLength(25);
    expect(fitting[0]?.value).toBe('v0');
    for (const { name } of fitting) expect(name.length).toBeLessThanOrEqual(100);
  });
});

describe('“Who said this?”', () => {
  it('checks the words of the chosen message, privately', async () => {
    const r = await open();
    r.host.answerWith(() => [whoSaidAnswer]);
    await r.platform.post(
      { channel: r.where, message: conflictAlert, key: 'k', inThreadOf: null, maybeLanded: false },
      AbortSignal.timeout(5_000),
    );
    const [first] = r.server.messagesIn(r.where.channel);
    if (!first) throw new Error('nothing posted');
    const chosen = { ...first, body: { content: '“Every siren worked,” he said.' } };
    const interaction = r.server.interact(messageCommand(r.server.world, 'Who said this?', chosen));
    expect((await answered(interaction)).ephemeral).toBe(true);
    expect(r.host.invocations[0]).toMatchObject({
      command: 'check',
      input: { options: { draft: '“Every siren worked,” he said.' } },
    });
  });
});

describe('forms', () => {
  it('open when a command that has one is given bare', async () => {
    const r = await open();
    const interaction = r.server.interact(slashCommand('check'));
    await eventually(() => interaction.acknowledged);
    expect(interaction).toMatchObject({ acknowledged: 9, callback: { custom_id: 'form:check:' } });
    expect(r.host.invocations).toHaveLength(0);
  });

  it('bring what was filled in', async () => {
    const r = await open();
    const interaction = r.server.interact(formSubmit('form:check:', [['draft', 'A draft\nof two lines']]));
    await answered(interaction);
    expect(r.host.invocations[0]).toMatchObject({
      command: 'check',
      input: { subcommand: null, options: { draft: 'A draft\nof two lines' } },
    });
  });

  it('do not open when words were given', async () => {
    const r = await open();
    const interaction = r.server.interact(slashCommand('check', [{ name: 'draft', type: 3, value: 'words' }]));
    await answered(interaction);
    expect(interaction.acknowledged).toBe(5);
  });
});

it('logs no token of an interaction, and not the bot’s', async () => {
  const r = await open();
  r.server.fault({ path: /callback$/, kind: 'status', status: 400, code: 50035, message: 'Bad form' });
  r.server.fault({ method: 'PATCH', kind: 'status', status: 400, code: 50035, message: `Bad ${r.server.token}` });
  ask(r);
  ask(r);
  await eventually(() => r.host.logged.filter(({ level }) => level === 'error').length >= 2);
  const lines = JSON.stringify(r.host.logged);
  expect(lines).not.toContain('interaction-token-');
  expect(lines).not.toContain(r.server.token);
});
