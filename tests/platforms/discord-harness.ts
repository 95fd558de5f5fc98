/** Discord behind the conformance suite: the real client, a stand-in server, and what a person would see of it. */

import { parseCommandText } from '../../src/command-text.ts';
import type { ChannelRef } from '../../src/model.ts';
import type { Platform } from '../../src/platform.ts';
import { createDiscord } from '../../src/platforms/discord/index.ts';
import type { DiscordOptions } from '../../src/platforms/discord/options.ts';
import { allNodes, type Node, parseMarkdown, visibleText } from '../../src/platforms/discord/view.ts';
import {
  buttonPress,
  type DiscordServer,
  type DiscordServerOptions,
  slashCommand,
  startDiscordServer,
} from '../stand-ins/discord-server.ts';
import type { Interaction, StoredMessage } from '../stand-ins/discord-state.ts';
import type { Harness, Seen } from './conformance.ts';
import { createFakeHost, type FakeHost, type FakeHostOptions } from './fake-host.ts';

type Json = { [key: string]: unknown };

export interface Rig {
  readonly server: DiscordServer;
  readonly host: FakeHost;
  readonly platform: Platform;
  readonly where: ChannelRef;
  close(): Promise<void>;
}

export interface RigOptions {
  readonly server?: DiscordServerOptions;
  readonly host?: FakeHostOptions;
  readonly times?: DiscordOptions['times'];
  readonly token?: string;
  /** False leaves the platform for the test to start. */
  readonly start?: boolean;
}

export async function openRig(options: RigOptions = {}): Promise<Rig> {
  const server = await startDiscordServer(options.server);
  const host = createFakeHost(options.host);
  const platform = createDiscord({
    token: options.token ?? server.token,
    apiUrl: server.apiUrl,
    host,
    version: '0.1.0',
    times: { reconnectFirst: 100, ...options.times },
  });
  if (options.start !== false) await platform.start();
  return {
    server,
    host,
    platform,
    where: { platform: 'discord', workspace: server.guild.id, channel: server.channel.id },
    close: async () => {
      await platform.stop(500);
      await server.close();
    },
  };
}

/** Waits until `found` gives something; fails by time-out otherwise. */
export async function eventually<T>(found: () => T | null | undefined | false, ms = 5_000): Promise<T> {
  const endAt = performance.now() + ms;
  for (;;) {
    const value = found();
    if (value) return value;
    if (performance.now() > endAt) throw new Error(`not within ${ms} ms: ${found}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

// ── What a person sees ─────────────────────────────────────────────────────────────────────────────────

interface Embed {
  readonly title?: string;
  readonly description?: string;
  readonly author?: { name: string };
  readonly footer?: { text: string };
  readonly fields?: readonly { name: string; value: string }[];
  readonly timestamp?: string;
}

/** Markdown nodes of all texts that Discord formats. */
export function nodesOf(body: Json): Node[] {
  const embeds = (body.embeds ?? []) as Embed[];
  const texts = [
    String(body.content ?? ''),
    ...embeds.flatMap((embed) => [
      embed.title ?? '',
      embed.description ?? '',
      ...(embed.fields ?? []).flatMap(({ name, value }) => [name, value]),
    ]),
  ];
  return texts.flatMap((text): Node[] => [...parseMarkdown(text), { type: 'break' }]);
}

export function seenOf(message: StoredMessage): Seen {
  const { body } = message;
  const nodes = nodesOf(body);
  const every = allNodes(nodes);
  const embeds = (body.embeds ?? []) as Embed[];
  const plain = embeds.flatMap(({ author, footer }) => [author?.name ?? '', footer?.text ?? '']);
  const rows = (body.components ?? []) as { components: { label: string; url?: string }[] }[];
  return {
    id: message.id,
    text: [visibleText(nodes), ...plain].join('\n'),
    summary: visibleText(parseMarkdown(String(body.content ?? ''))),
    links: every.flatMap((node) =>
      node.type === 'link' ? [{ text: visibleText(node.children), href: node.href }] : [],
    ),
    buttons: rows.flatMap(({ components }) => components.map(({ label, url }) => ({ label, href: url ?? null }))),
    mentions: message.mentioned,
    visibleTo: message.ephemeral ? 'asker' : 'channel',
    times: [
      ...every.flatMap((node) => (node.type === 'time' ? [new Date(node.seconds * 1000).toISOString()] : [])),
      ...embeds.flatMap(({ timestamp }) => timestamp ?? []),
    ],
    raw: body,
  };
}

/** Everything an interaction led to that its user sees: the answer, then what followed. */
export function answersOf(interaction: Interaction): StoredMessage[] {
  return [...(interaction.original ? [interaction.original] : []), ...interaction.followUps];
}

// ── Conformance ────────────────────────────────────────────────────────────────────────────────────────

export async function openHarness(): Promise<Harness> {
  const rig = await openRig();
  const { server, host, platform } = rig;
  let commands = 0;
  /** Done when the bot is idle: every interaction's work ends with its last request. */
  const settled = async (interaction: Interaction) => {
    await eventually(() => interaction.acknowledged !== null);
    let before = -1;
    while (before !== server.requests.length) {
      before = server.requests.length;
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
  };
  return {
    platform,
    host,
    channel: rig.where,
    closedChannel: { ...rig.where, channel: server.closedChannel.id },
    sent: async () => server.world.messages.filter(({ ephemeral }) => !ephemeral).map(seenOf),
    async command(text) {
      commands += 1;
      const interaction = server.interact(slashCommandOf(host, text), { permissions: 1n << 4n });
      await settled(interaction);
      return answersOf(interaction).map(seenOf);
    },
    async press(seen, label) {
      const pressed = await pressOnce(rig, seen, label);
      await settled(pressed);
      const question = pressed.original;
      const yes = question === null ? undefined : buttonsOf(question.body).find((one) => one.label.startsWith('Yes'));
      if (question === null || yes?.custom_id === undefined) return answersOf(pressed).map(seenOf);
      const confirmed = server.interact(buttonPress(server.world, question, yes.custom_id));
      await settled(confirmed);
      return [...answersOf(pressed), ...answersOf(confirmed)].map(seenOf);
    },
    loseNextReply: () => server.fault({ method: 'POST', path: /\/messages$/, kind: 'lost' }),
    open: () =>
      server.gateway.connections() === 0 ? [] : [`${server.gateway.connections()} sockets after ${commands}`],
    close: rig.close,
  };
}

type ButtonJson = { label: string; custom_id?: string };

export function buttonsOf(body: Json): ButtonJson[] {
  const rows = (body.components ?? []) as { components: ButtonJson[] }[];
  return rows.flatMap(({ components }) => components);
}

/** Any message that stands somewhere, private answers too. */
export function findMessage(server: DiscordServer, id: string): StoredMessage | undefined {
  const answers = [...server.world.interactions.values()].flatMap(answersOf);
  return [...server.world.messages, ...answers].find((message) => message.id === id);
}

async function pressOnce({ server }: Rig, seen: Seen, label: string): Promise<Interaction> {
  const message = findMessage(server, seen.id);
  if (!message) throw new Error('no such message');
  const button = buttonsOf(message.body).find((one) => one.label === label);
  if (!button?.custom_id) throw new Error(`no button ${label}`);
  return server.interact(buttonPress(server.world, message, button.custom_id));
}

/** A typed line as Discord would send it: options by name and type. */
function slashCommandOf(host: FakeHost, line: string): Json {
  const [, name = '', rest = ''] = /^\/([\w-]+)\s*(.*)$/s.exec(line) ?? [];
  const definition = host.commands.find((one) => one.name === name);
  if (!definition) throw new Error(`no command ${name}`);
  const { subcommand, options } = parseCommandText(definition, rest);
  const given = Object.entries(options).map(([key, value]) => ({ name: key, type: 3, value }));
  return slashCommand(name, subcommand === null ? given : [{ name: subcommand, type: 1, options: given }]);
}
