/** The Slack platform as the conformance suite sees it: real clients against the stand-in Slack. */

import type { Platform } from '../../src/platform.ts';
import { createSlack, type SlackOptions } from '../../src/platforms/slack/index.ts';
import { readMarkup, visibleText } from '../stand-ins/slack-blocks.ts';
import { type SlackServer, startSlackServer } from '../stand-ins/slack-server.ts';
import type { Json, StandInMessage } from '../stand-ins/slack-world.ts';
import type { Harness, Seen } from './conformance.ts';
import { createFakeHost, type FakeHost, type FakeHostOptions } from './fake-host.ts';

export interface SlackBench {
  readonly server: SlackServer;
  readonly host: FakeHost;
  readonly slack: Platform;
  close(): Promise<void>;
}

/** The platform in Socket Mode, not started, beside its stand-in. */
export async function slackBench(
  options: { host?: FakeHostOptions; slack?: Partial<SlackOptions> } = {},
): Promise<SlackBench> {
  const server = await startSlackServer();
  const host = createFakeHost({ now: new Date(), ...options.host });
  const slack = createSlack({
    botToken: server.team.token,
    appToken: server.appToken,
    signingSecret: null,
    apiUrl: server.apiUrl,
    mode: 'socket',
    oauth: null,
    host,
    postSpacingMs: 0,
    workspaceSpacingMs: 0,
    ...options.slack,
  });
  return {
    server,
    host,
    slack,
    close: async () => {
      await slack.stop(2_000);
      await server.close();
    },
  };
}

export const CHANNEL = { platform: 'slack', workspace: 'T0NEWS001', channel: 'C0DESK001' } as const;

/** A started bench with both connections up. */
export async function startedBench(options: Parameters<typeof slackBench>[0] = {}): Promise<SlackBench> {
  const bench = await slackBench(options);
  await bench.slack.start();
  await until(() => bench.server.sockets.openCount() === 2);
  return bench;
}

/** Waits until `condition` holds; fails after `limitMs`. */
export async function until(condition: () => boolean, limitMs = 15_000): Promise<void> {
  const end = Date.now() + limitMs;
  while (!condition()) {
    if (Date.now() > end) throw new Error(`not within ${limitMs} ms: ${condition.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

export async function slackHarness(): Promise<Harness> {
  const bench = await startedBench();
  const { server, host, slack } = bench;
  const everything = () => server.world.messages.filter((message) => !message.deleted);
  /** Sends a payload and gives what the asker has come to see. */
  const interact = async (type: string, payload: Json): Promise<Seen[]> => {
    const before = new Set(everything().map((message) => message.ts));
    await server.sockets.send(type, payload);
    await settled(server);
    return everything()
      .filter((message) => !before.has(message.ts))
      .map(seen);
  };
  return {
    platform: slack,
    host,
    channel: CHANNEL,
    closedChannel: { ...CHANNEL, channel: 'C0OLD0001' },
    sent: async () =>
      everything()
        .filter((message) => message.channel === CHANNEL.channel && message.onlyFor === null)
        .map(seen),
    command: (text) => {
      const [name = '', ...words] = text.split(' ');
      return interact('slash_commands', server.payloads.command(name, words.join(' ')));
    },
    press: (message, label) => interact('interactive', server.payloads.press(label, { ts: message.id })),
    loseNextReply: () => server.fail('chat.postMessage', { kind: 'http', status: 500, landed: true }),
    open: () => (server.sockets.openCount() === 0 ? [] : [`${server.sockets.openCount()} sockets`]),
    close: async () => {
      await bench.close();
      if (server.complaints.length > 0) throw new Error(`Slack would complain:\n${server.complaints.join('\n')}`);
    },
  };
}

/** No message has come for a while. */
async function settled(server: SlackServer): Promise<void> {
  let count = -1;
  while (count !== server.world.messages.length + server.calls.length) {
    count = server.world.messages.length + server.calls.length;
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}

/** A message of the stand-in as a person sees it. */
export function seen(message: StandInMessage): Seen {
  const raw = JSON.stringify(message.blocks);
  const buttons = message.blocks
    .filter((block) => block.type === 'actions')
    .flatMap((block) => block.elements as Json[]);
  return {
    id: message.ts,
    text: visibleText(message.blocks),
    summary: readMarkup(message.text),
    links: linksOf(message.blocks),
    buttons: buttons.map((button) => ({
      label: String((button.text as Json).text),
      href: typeof button.url === 'string' ? button.url : null,
    })),
    mentions: mentionsOf(message),
    visibleTo: message.onlyFor === null ? 'channel' : 'asker',
    times: [...raw.matchAll(/!date\^(\d+)|"timestamp":(\d+)/g)].map((match) =>
      new Date(Number(match[1] ?? match[2]) * 1000).toISOString(),
    ),
    raw: message.blocks,
  };
}

function walk(value: unknown, visit: (found: Json) => void): void {
  if (Array.isArray(value)) for (const part of value) walk(part, visit);
  else if (typeof value === 'object' && value !== null) {
    visit(value as Json);
    for (const part of Object.values(value)) walk(part, visit);
  }
}

function linksOf(blocks: readonly Json[]): { text: string; href: string }[] {
  const links: { text: string; href: string }[] = [];
  walk(blocks, (found) => {
    if (found.type === 'link') links.push({ text: String(found.text), href: String(found.url) });
    if (found.type !== 'mrkdwn') return;
    for (const [, href = '', text = ''] of String(found.text).matchAll(/<(https?:[^|>]*)\|([^>]*)>/g)) {
      links.push({ text: readMarkup(text), href: readMarkup(href) });
    }
  });
  return links;
}

/** Whom Slack would notify: mention elements, and control sequences in the texts it looks for them in. */
function mentionsOf(message: StandInMessage): string[] {
  const mentions: string[] = [];
  const inMarkup = (text: string) => mentions.push(...(text.match(/<(?:[@#]|!(?!date))[^>]*>/g) ?? []));
  inMarkup(message.text);
  walk(message.blocks, (found) => {
    if (found.type === 'mrkdwn') {
      inMarkup(String(found.text));
      if (found.verbatim !== true) mentions.push('parsed text');
    }
    if (['user', 'usergroup', 'channel', 'broadcast', 'team'].includes(String(found.type)))
      mentions.push(JSON.stringify(found));
  });
  return mentions;
}
