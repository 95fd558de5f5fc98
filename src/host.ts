/** What the app offers to platforms: commands, completion, buttons, first words. Nothing here throws for a user's mistake. */
import { IANAZone } from 'luxon';
import { feedButton, feedLine } from '../commands/feed.ts';
import { firstSteps } from '../commands/help.ts';
import { COMMANDS } from '../commands/index.ts';
import { describe } from '../commands/watch.ts';
import { errorMessage, notice } from './alerts/notices.ts';
import { channelRun, em, text } from './alerts/present.ts';
import type {
  CommandContext,
  CommandDefinition,
  OptionDefinition,
  OptionValues,
  SubcommandDefinition,
} from './command.ts';
import { checkOptions, findCommand, parseCommandText, requireOptions } from './command-text.ts';
import type { Command } from './define-command.ts';
import { type ChannelRef, type PlatformName, UserError } from './model.ts';
import type {
  Asker,
  Button,
  ButtonPress,
  Choice,
  Invocation,
  Message,
  PlatformHost,
  PlatformStore,
  PressResult,
  Run,
} from './platform.ts';
import { pressButton } from './press.ts';
import type { Services } from './services.ts';

const COMMAND_TIMEOUT_MS = 60_000;
const CHOICES_MAX = 25;
const CHOICE_CHARS_MAX = 100;
/** Commands one user may give in a minute. */
const COMMANDS_PER_MINUTE_MAX = 40;

export function createHost(services: Services, platform: PlatformName): PlatformHost {
  const log = services.log.child({ platform });
  const limiter = createLimiter(() => services.now().getTime());
  return {
    commands: COMMANDS as unknown as readonly CommandDefinition[],
    store: storeFor(services, platform),
    log,
    now: services.now,
    count: (metric, labels) => services.metrics.count(metric, labels),
    run: (invocation) => {
      const busy = limiter(`${invocation.where.workspace}/${invocation.user.id}`);
      return busy ? Promise.resolve([errorMessage(busy, services.now())]) : runCommand(services, invocation);
    },
    complete: (command, option, typed, where) => complete(services, command, option, typed, where),
    press: (press) => {
      const busy = limiter(`${press.where.workspace}/${press.user.id}`);
      return busy ? Promise.resolve({ reply: errorMessage(busy, services.now()) }) : runPress(services, press);
    },
    welcome: async (where) => welcome(services, where),
    home: (name, workspace) => home(services, name, workspace),
    async workspaceGone(name, workspace, reason) {
      await services.ledger.channels.pauseWorkspace(name, workspace, reason);
      await services.ledger.store.audit('onrecord', null, 'workspace gone', { platform: name, workspace, reason });
    },
  };
}

/** A UserError once somebody asks more often than a person would. */
function createLimiter(nowMs: () => number): (who: string) => UserError | null {
  const asked = new Map<string, number[]>();
  return (who) => {
    const now = nowMs();
    const recent = (asked.get(who) ?? []).filter((at) => now - at < 60_000);
    if (recent.length >= COMMANDS_PER_MINUTE_MAX) {
      return new UserError('That is more than one person can read.', 'Try again in a minute.');
    }
    asked.set(who, [...recent, now]);
    if (asked.size > 10_000) asked.delete(asked.keys().next().value as string);
    return null;
  };
}

async function runCommand(services: Services, invocation: Invocation): Promise<Message[]> {
  const now = services.now();
  let examples: readonly string[] = [];
  let understood = false;
  try {
    const command = findCommand(COMMANDS, invocation.command);
    examples = command.examples;
    const { chosen, options } = choose(command, invocation);
    if (chosen.permission === 'configure' && !(await mayChange(command, invocation.user))) {
      understood = true;
      throw new UserError('Only those who manage this channel may change that.', 'Ask one of them to do it.');
    }
    requireOptions(chosen.options, options);
    understood = true;
    const context: CommandContext<Services> = {
      deps: services,
      where: invocation.where,
      user: invocation.user,
      now,
      signal: AbortSignal.timeout(COMMAND_TIMEOUT_MS),
    };
    const messages = (await chosen.run?.(context, options)) ?? [];
    services.metrics.count('commands', { command: command.name, outcome: 'answered' });
    return messages.length > 0 ? messages : [notice('Done.', now)];
  } catch (error) {
    // A word that is no command would be a label of its own for every slip of the finger.
    const name = COMMANDS.find(({ name }) => name === invocation.command)?.name ?? 'unknown';
    services.metrics.count('commands', { command: name, outcome: error instanceof UserError ? 'refused' : 'failed' });
    if (!(error instanceof UserError)) services.log.error({ command: invocation.command, error }, 'command failed');
    // What was understood and refused with advice is not mended by typing it otherwise.
    const advised = understood && error instanceof UserError && error.hint !== null;
    return [errorMessage(error, now, advised ? [] : examples)];
  }
}

function mayChange(command: Command, { mayConfigure, mayConfigureShared }: Asker): Promise<boolean> {
  return command.shared === true && mayConfigureShared ? mayConfigureShared() : mayConfigure();
}

/** The command or its subcommand, with checked options. */
function choose(
  command: Command,
  { input }: Pick<Invocation, 'input'>,
): {
  chosen: Pick<SubcommandDefinition<Services>, 'permission' | 'options'> & Pick<Command, 'run'>;
  options: OptionValues;
} {
  const isHelp = 'text' in input && /^\s*(help|\?)\s*$/i.test(input.text) && command.name !== 'help';
  if (isHelp) return choose(findCommand(COMMANDS, 'help'), { input: { text: command.name } });
  const given =
    'text' in input
      ? parseCommandText(command as unknown as CommandDefinition<never>, input.text)
      : { subcommand: input.subcommand ?? command.defaultSubcommand ?? null, options: input.options };
  if (!command.subcommands) return { chosen: command, options: checkOptions(command.options, given.options) };
  const sub = findCommand(command.subcommands, given.subcommand ?? '');
  return { chosen: sub, options: checkOptions(sub.options, given.options) };
}

async function runPress(services: Services, press: ButtonPress): Promise<PressResult> {
  try {
    return await pressButton(services, press, (invocation) => runCommand(services, invocation));
  } catch (error) {
    if (!(error instanceof UserError)) services.log.error({ action: press.action, error }, 'button failed');
    return { reply: errorMessage(error, services.now()) };
  }
}

// ── Completion ─────────────────────────────────────────────────────────────────────────────────────────

async function complete(
  services: Services,
  commandName: string,
  option: string,
  typed: string,
  where: ChannelRef,
): Promise<Choice[]> {
  try {
    const command = COMMANDS.find(({ name }) => name === commandName);
    const definitions = [command?.options, ...(command?.subcommands ?? []).map((sub) => sub.options)];
    const definition = definitions.map((options) => options?.[option]).find((found) => found !== undefined);
    if (!definition) return [];
    const choices = definition.choices ?? (await suggestions(services, definition, typed, where));
    return choices
      .filter(({ name, value }) => name !== '' && value.length <= CHOICE_CHARS_MAX)
      .map(({ name, value }) => ({ name: name.slice(0, CHOICE_CHARS_MAX), value }))
      .slice(0, CHOICES_MAX);
  } catch (error) {
    services.log.warn({ command: commandName, option, error }, 'completion failed');
    return [];
  }
}

async function suggestions(
  { ledger }: Services,
  definition: OptionDefinition,
  typed: string,
  where: ChannelRef,
): Promise<Choice[]> {
  switch (definition.suggest) {
    case 'speaker':
      return (await ledger.speakers.suggest(typed, CHOICES_MAX)).map(({ name, role }) => ({
        name: role ? `${name}, ${role}` : name,
        value: name,
      }));
    case 'outlet':
      return (await ledger.articles.outlets(typed, CHOICES_MAX)).map((outlet) => ({ name: outlet, value: outlet }));
    case 'story': {
      const stories = typed === '' ? ledger.stories.latest(CHOICES_MAX) : ledger.stories.find(typed, CHOICES_MAX);
      return (await stories).map(({ id, title }) => ({ name: `${id} ${title}`, value: String(id) }));
    }
    case 'feed':
      return (await ledger.feeds.list()).map(({ id, outlet, url }) => ({
        name: `${id} ${outlet ?? url}`,
        value: String(id),
      }));
    case 'watch': {
      const channel = await ledger.channels.ensure(where);
      const watches = await ledger.channels.watches(channel.id);
      return watches.map((watch) => ({ name: `${watch.id} ${describe(watch)}`, value: String(watch.id) }));
    }
    case 'zone':
      return Intl.supportedValuesOf('timeZone')
        .filter((zone) => zone.toLowerCase().includes(typed.toLowerCase()) && IANAZone.isValidZone(zone))
        .slice(0, CHOICES_MAX)
        .map((zone) => ({ name: zone, value: zone }));
    default:
      return [];
  }
}

// ── First words, home ──────────────────────────────────────────────────────────────────────────────────

async function welcome(services: Services, where: ChannelRef): Promise<Message> {
  const summary = 'Onrecord keeps who said what, and tells this channel when the record changes.';
  return notice(summary, services.now(), {
    kind: 'welcome',
    title: 'Onrecord is here',
    visibility: where.platform === 'desk' ? 'private' : 'channel',
    parts: [
      { type: 'text', runs: [text(summary)] },
      firstSteps(),
      { type: 'text', runs: [em('/help explains the rest.')] },
    ],
  });
}

/** More would push each other off the screen; `/feed` reaches the others. */
const FEED_BUTTONS_MAX = 20;

/** This workspace's watches and digests, and the feeds everyone shares. */
async function home(services: Services, platform: PlatformName, workspace: string): Promise<Message[]> {
  const { ledger, now } = services;
  const channels = await ledger.channels.inWorkspace(platform, workspace);
  const watching: Run[][] = [];
  const digests: Run[][] = [];
  for (const channel of channels) {
    for (const watch of await ledger.channels.watches(channel.id)) {
      const paused = channel.pausedReason ? ` — paused: ${channel.pausedReason}` : '';
      watching.push([channelRun(channel.ref), text(` ${describe(watch)}${paused}`)]);
    }
    if (channel.digestHour !== null) {
      digests.push([channelRun(channel.ref), text(` daily at ${channel.digestHour}:00 ${channel.zone}`)]);
    }
  }
  const feeds = await ledger.feeds.list();
  const section = (title: string, items: Run[][], nothing: string, buttons: Button[] = []): Message =>
    notice(title, now(), {
      title,
      buttons,
      parts: [items.length > 0 ? { type: 'list', items } : { type: 'text', runs: [em(nothing)] }],
    });
  return [
    section('Watches', watching, 'None yet. In a channel: /watch add words:…'),
    section('Digests', digests, 'None yet. In a channel: /digest set hour:8 zone:…'),
    section(
      'Feeds',
      feeds.map(feedLine),
      'None yet. /feed add https://…',
      feeds.slice(0, FEED_BUTTONS_MAX).map(feedButton),
    ),
  ];
}

// ── Store ──────────────────────────────────────────────────────────────────────────────────────────────

function storeFor({ ledger: { store } }: Services, platform: PlatformName): PlatformStore {
  return {
    get: (key) => store.get(platform, key),
    put: (key, value, expiresInMs) => store.put(platform, key, value, expiresInMs),
    delete: (key) => store.delete(platform, key),
    list: (keyPrefix) => store.list(platform, keyPrefix),
    claim: (key, expiresInMs) => store.claim(platform, key, expiresInMs),
    getSecret: (key) => store.getSecret(platform, key),
    putSecret: (key, value) => store.putSecret(platform, key, value),
    withLock: (name, work) => store.withLock(`${platform}:${name}`, work),
  };
}
