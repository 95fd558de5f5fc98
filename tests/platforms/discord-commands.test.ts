/** Commands as Discord knows them, their deployment, and the invitation. */
import { afterEach, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../commands/index.ts';
import type { CommandDefinition, OptionDefinition } from '../../src/command.ts';
import { PlatformError } from '../../src/platform.ts';
import {
  type CommandPayload,
  commandPayloads,
  commandsHash,
  lintCommands,
  onlyConfigures,
} from '../../src/platforms/discord/commands.ts';
import { formFor } from '../../src/platforms/discord/forms.ts';
import { deployCommands, inviteLink } from '../../src/platforms/discord/index.ts';
import { permissionsIn } from '../../src/platforms/discord/permissions.ts';
import { modalFaults } from '../stand-ins/discord-limits.ts';
import { type DiscordServer, startDiscordServer } from '../stand-ins/discord-server.ts';
import { createFakeHost } from './fake-host.ts';
import { sampleCommands } from './sample-messages.ts';

const real = COMMANDS as unknown as readonly CommandDefinition[];
const command = (fields: Partial<CommandDefinition> = {}): CommandDefinition => ({
  name: 'sample',
  summary: 'A sample',
  help: 'Help.',
  examples: ['/sample'],
  permission: 'read',
  options: {},
  ...fields,
});
const option = (fields: Partial<OptionDefinition> = {}): OptionDefinition => ({
  type: 'text',
  description: 'An option',
  ...fields,
});
const optionsOf = (payload: CommandPayload | undefined) =>
  ((payload as { options?: Record<string, unknown>[] } | undefined)?.options ?? []) as Record<string, unknown>[];

describe('definitions', () => {
  it('of the real commands pass the lint', () => {
    expect(lintCommands(commandPayloads(real))).toEqual([]);
  });

  it('are for servers only, and end with the message command', () => {
    const payloads = commandPayloads(sampleCommands);
    for (const payload of payloads) expect(payload).toMatchObject({ contexts: [0], integration_types: [0] });
    expect(payloads.at(-1)).toMatchObject({ type: 3, name: 'Who said this?' });
  });

  it('have typed options, choices, suggestions and limits, required ones first', () => {
    const [payload] = commandPayloads([
      command({
        options: {
          since: option({ type: 'duration' }),
          by: option({ suggest: 'speaker' }),
          words: option({ required: true, rest: true, lengthMax: 500 }),
          kind: option({ type: 'choice', choices: [{ name: 'direct', value: 'direct' }] }),
          page: option({ type: 'integer', min: 1, max: 50 }),
          hour: option({ type: 'hour' }),
          quiet: option({ type: 'boolean' }),
        },
      }),
    ]);
    expect(optionsOf(payload)).toMatchObject([
      { name: 'words', type: 3, required: true, max_length: 500 },
      { name: 'since', type: 3 },
      { name: 'by', type: 3, autocomplete: true },
      { name: 'kind', type: 3, choices: [{ name: 'direct', value: 'direct' }] },
      { name: 'page', type: 4, min_value: 1, max_value: 50 },
      { name: 'hour', type: 4, min_value: 0, max_value: 23 },
      { name: 'quiet', type: 5 },
    ]);
  });

  it('suggest where there are more than 25 choices', () => {
    const choices = Array.from({ length: 26 }, (_, index) => ({ name: `n${index}`, value: `v${index}` }));
    const [payload] = commandPayloads([command({ options: { one: option({ type: 'choice', choices }) } })]);
    expect(optionsOf(payload)[0]).toMatchObject({ autocomplete: true });
    expect(optionsOf(payload)[0]).not.toHaveProperty('choices');
  });

  it('hide from others what only configures, and only that', () => {
    const sub = (name: string, permission: 'read' | 'configure') => ({
      name,
      summary: 'S',
      permission,
      options: {},
      run: async () => [],
    });
    const only = command({ subcommands: [sub('add', 'configure'), sub('remove', 'configure')] });
    const mixed = command({ subcommands: [sub('add', 'configure'), sub('list', 'read')] });
    const bits = ((1n << 5n) | (1n << 4n)).toString();
    expect(commandPayloads([only])[0]).toMatchObject({ default_member_permissions: bits });
    expect(commandPayloads([mixed])[0]).toMatchObject({ default_member_permissions: null });
    expect(onlyConfigures(command({ permission: 'configure' }))).toBe(true);
  });

  const faulty: readonly (readonly [string, CommandDefinition, RegExp])[] = [
    ['a name in capitals', command({ name: 'Sample' }), /bad name/],
    ['a name with a space', command({ name: 'sam ple' }), /bad name/],
    ['a name too long', command({ name: 'x'.repeat(33) }), /bad name/],
    ['no description', command({ summary: '' }), /description/],
    ['an option’s bad name', command({ options: { 'no!': option() } }), /bad name/],
    [
      'too many options',
      command({ options: Object.fromEntries(Array.from({ length: 26 }, (_, i) => [`o${i}`, option()])) }),
      /26 options/,
    ],
    [
      'a choice too long',
      command({ options: { one: option({ type: 'choice', choices: [{ name: 'x'.repeat(101), value: 'x' }] }) } }),
      /choice/,
    ],
    [
      'more than 8,000 characters',
      command({
        options: Object.fromEntries(
          Array.from({ length: 4 }, (_, i) => [
            `o${i}`,
            option({
              type: 'choice',
              choices: Array.from({ length: 25 }, (_, j) => ({ name: `${j}`.padEnd(100, 'n'), value: `${j}` })),
            }),
          ]),
        ),
      }),
      /characters in all/,
    ],
  ];
  it.each(faulty)('lint finds %s', (_, definition, expected) => {
    expect(lintCommands(commandPayloads([definition])).join('\n')).toMatch(expected);
  });

  it('hash by what Discord is told, and by nothing else', () => {
    const hash = commandsHash(commandPayloads(sampleCommands));
    expect(commandsHash(commandPayloads(sampleCommands.map((one) => ({ ...one, help: 'Other help.' }))))).toBe(hash);
    expect(commandsHash(commandPayloads(sampleCommands.slice(1)))).not.toBe(hash);
  });
});

describe('forms', () => {
  it('of the real commands fit Discord', () => {
    for (const one of real.filter(({ form }) => form)) {
      const targets = one.subcommands?.map(({ name }) => name) ?? [null];
      for (const subcommand of targets) {
        const form = formFor(real, { command: one.name, subcommand }, {});
        if (form !== null) expect(modalFaults(form as never)).toEqual([]);
      }
    }
    expect(formFor(real, { command: 'check', subcommand: null }, {})).not.toBeNull();
  });

  it('have at most five fields, and none once something is given', () => {
    const options = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`field-${i}`, option()]));
    const one = command({ form: true, options });
    expect(formFor([one], { command: 'sample', subcommand: null }, {})?.components).toHaveLength(5);
    expect(formFor([one], { command: 'sample', subcommand: null }, { 'field-0': 'x' })).toBeNull();
  });
});

describe('deployment', () => {
  let server: DiscordServer | null = null;
  afterEach(async () => {
    await server?.close();
    server = null;
  });
  const rig = async () => {
    server = await startDiscordServer();
    const host = createFakeHost();
    const deploy = (more: object = {}) =>
      deployCommands({ token: server?.token ?? '', apiUrl: server?.apiUrl ?? '', host, ...more });
    const puts = () => server?.requests.filter(({ method }) => method === 'PUT').length;
    return { deploy, puts, server, host };
  };

  it('registers all commands once, and nothing while they stay the same', async () => {
    const { deploy, puts, server } = await rig();
    const first = await deploy();
    expect(first.deployed).toBe(true);
    expect(server.world.commands.map(({ name }) => name)).toEqual([
      ...sampleCommands.map(({ name }) => name),
      'Who said this?',
    ]);
    expect(await deploy()).toEqual({ deployed: false, hash: first.hash });
    expect(puts()).toBe(1);
  });

  it('registers again when a definition changed', async () => {
    const { deploy, puts, server, host } = await rig();
    await deploy();
    const changed = { ...host, commands: sampleCommands.slice(0, 2) };
    expect((await deploy({ host: changed })).deployed).toBe(true);
    expect(puts()).toBe(2);
    expect(server.world.commands).toHaveLength(3);
  });

  it('needs no slash and no version at the end of the address', async () => {
    const { deploy, server } = await rig();
    expect((await deploy({ apiUrl: `${server.apiUrl}/v10/` })).deployed).toBe(true);
  });

  it('finds the API behind an address that is given without a path, and keeps to it', async () => {
    const { deploy, server } = await rig();
    const elsewhere = new URL(server.apiUrl).origin;
    expect((await deploy({ apiUrl: elsewhere })).deployed).toBe(true);
    expect(server.requests.filter(({ status }) => status === 404)).toHaveLength(1);
  });

  it('says what to do about a wrong token', async () => {
    const { deploy } = await rig();
    const error = await deploy({ token: 'wrong' }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(PlatformError);
    expect((error as PlatformError).advice).toContain('DISCORD_TOKEN');
    expect(String(error)).not.toContain('wrong');
  });

  it('refuses definitions that Discord would refuse, before asking it', async () => {
    const { deploy, puts, host } = await rig();
    const error = await deploy({ host: { ...host, commands: [command({ name: 'Bad Name' })] } }).catch(
      (reason: unknown) => reason,
    );
    expect(error).toMatchObject({ permanent: true, message: expect.stringContaining('bad name') });
    expect(puts()).toBe(0);
  });
});

describe('the invitation', () => {
  it.each([
    [{}, '274877991936'],
    [{ threads: true }, '309237730304'],
  ])('with %o asks for permissions %s', (options, permissions) => {
    const url = new URL(inviteLink('123', options));
    expect(url.origin + url.pathname).toBe('https://discord.com/oauth2/authorize');
    expect(url.searchParams.get('scope')).toBe('bot applications.commands');
    expect(url.searchParams.get('permissions')).toBe(permissions);
    expect(BigInt(permissions) & (1n << 3n), 'never Administrator').toBe(0n);
  });
});

describe('permissions in a channel', () => {
  const VIEW = 1n << 10n;
  const SEND = 1n << 11n;
  const who = { guild: '1', member: '9', roles: new Set(['1', '2', '3']) };
  const rule = (id: string, type: 0 | 1, allow: bigint, deny: bigint) => ({
    id,
    type,
    allow: allow.toString(),
    deny: deny.toString(),
  });
  it.each([
    ['roles add up', [VIEW, SEND], [], VIEW | SEND],
    ['administrators may all', [1n << 3n], [rule('1', 0, 0n, VIEW)], ~0n],
    ['a denial for everyone', [VIEW | SEND], [rule('1', 0, 0n, SEND)], VIEW],
    ['a role over everyone', [VIEW], [rule('1', 0, 0n, SEND), rule('2', 0, SEND, 0n)], VIEW | SEND],
    ['one role’s leave over another’s denial', [VIEW], [rule('2', 0, 0n, SEND), rule('3', 0, SEND, 0n)], VIEW | SEND],
    ['the member over its roles', [VIEW], [rule('2', 0, SEND, 0n), rule('9', 1, 0n, SEND)], VIEW],
    ['another’s rules do not count', [VIEW], [rule('4', 0, SEND, 0n), rule('8', 1, SEND, 0n)], VIEW],
    ['nothing without sight', [SEND], [], 0n],
  ] as const)('%s', (_, roles, overwrites, expected) => {
    const granted = permissionsIn(
      roles.map((permissions) => ({ permissions: permissions.toString() })),
      overwrites,
      who,
    );
    expect(granted).toBe(expected);
  });
});
