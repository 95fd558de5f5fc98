/**
 * The app manifest, made from the command definitions so that Slack and the bot can not disagree.
 * Limits: docs.slack.dev/reference/app-manifest.
 */
import { stringify } from 'yaml';
import type { CommandDefinition } from '../../command.ts';
import { EVENT_NAMES } from './events.ts';
import { slackCommandName } from './names.ts';
import { SHORTCUT_WHO_SAID } from './surroundings.ts';
import { cut } from './text.ts';

/** What the bot needs, and what for; each missing one switches off only its own part. */
export const BOT_SCOPES: readonly { readonly scope: string; readonly why: string; readonly optional: boolean }[] = [
  { scope: 'commands', why: 'slash commands and the message shortcut', optional: false },
  { scope: 'chat:write', why: 'answers, alerts and digests', optional: false },
  { scope: 'chat:write.public', why: 'alerts in public channels without an invitation', optional: true },
  { scope: 'channels:read', why: 'whether a channel exists, who made it, when the bot joins', optional: false },
  { scope: 'groups:read', why: 'the same for private channels', optional: true },
  {
    scope: 'channels:history',
    why: 'finding its own post again after a time-out, so that none appears twice',
    optional: true,
  },
  { scope: 'groups:history', why: 'the same for private channels', optional: true },
  { scope: 'users:read', why: 'whether a person is an admin or owner', optional: true },
  { scope: 'usergroups:read', why: 'whether a person is in the group that may configure', optional: true },
  { scope: 'files:write', why: 'the small picture in the digest', optional: true },
];

/** Where Slack sends a person back to after an installation. */
export const REDIRECT_PATH = '/slack/oauth';

const LIMIT = {
  name: 35,
  description: 140,
  longDescription: 4_000,
  commandDescription: 2_000,
  usageHint: 1_000,
  commands: 50,
};

export interface ManifestOptions {
  readonly commands: readonly CommandDefinition<never>[];
  /** The bot's public address for HTTP mode; null for Socket Mode. */
  readonly publicUrl: string | null;
  /** Commands to call `/onrecord-NAME`, because another app of the workspace has their names. */
  readonly prefixed?: readonly string[];
}

const LONG_DESCRIPTION =
  'Onrecord reads the feeds you choose and keeps a record of who said what: every quotation verbatim, with its speaker, ' +
  'outlet, time and link. It tells a channel when outlets contradict each other, when someone denies or reverses a ' +
  'statement, and when an article is changed after publication. /who-said finds the exact words; /check holds a draft ' +
  'against the record without storing it. It never says who is right: it shows both passages.';

/** The manifest as Slack reads it (JSON or YAML). Throws when a limit of Slack's is broken. */
export function slackManifest(options: ManifestOptions): Record<string, unknown> {
  if (options.commands.length > LIMIT.commands)
    throw new Error(`Slack takes ${LIMIT.commands} slash commands at most.`);
  const socket = options.publicUrl === null;
  const url = options.publicUrl === null ? {} : { url: new URL('/slack/events', options.publicUrl).href };
  const requestUrl =
    options.publicUrl === null ? {} : { request_url: new URL('/slack/events', options.publicUrl).href };
  return {
    display_information: {
      name: 'Onrecord',
      description: 'Who said what: quotations on record, and alerts when accounts conflict.',
      long_description: LONG_DESCRIPTION,
      background_color: '#1f2a44',
    },
    features: features(options, url),
    oauth_config: {
      ...(options.publicUrl === null ? {} : { redirect_urls: [new URL(REDIRECT_PATH, options.publicUrl).href] }),
      scopes: { bot: BOT_SCOPES.map(({ scope }) => scope) },
    },
    settings: {
      event_subscriptions: { ...requestUrl, bot_events: [...EVENT_NAMES].sort() },
      interactivity: {
        is_enabled: true,
        ...requestUrl,
        ...(options.publicUrl === null
          ? {}
          : { message_menu_options_url: new URL('/slack/events', options.publicUrl).href }),
      },
      org_deploy_enabled: false,
      socket_mode_enabled: socket,
      token_rotation_enabled: false,
    },
  };
}

/** What people see: App Home, bot user, shortcut, commands. `url` goes with each command in HTTP mode. */
function features({ commands, prefixed }: ManifestOptions, url: object): Record<string, unknown> {
  return {
    app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
    bot_user: { display_name: 'onrecord', always_online: true },
    shortcuts: [
      {
        name: 'Who said this?',
        type: 'message',
        callback_id: SHORTCUT_WHO_SAID,
        description: 'Look up the words of this message on record',
      },
    ],
    slash_commands: commands.map((command) => ({
      command: `/${slackCommandName(command.name, prefixed)}`,
      ...url,
      description: cut(command.summary, LIMIT.commandDescription),
      usage_hint: cut(usageHint(command), LIMIT.usageHint),
      should_escape: true,
    })),
  };
}

/** The first example without the command's name: "“every siren was tested” by:…". */
function usageHint(command: CommandDefinition<never>): string {
  const words = command.subcommands?.map((sub) => sub.name) ?? [];
  if (words.length > 0) return words.join(' | ');
  return (command.examples[0] ?? '').replace(/^\/\S+\s*/, '') || 'help';
}

/** The manifest as the file `slack-manifest.yml` holds it. */
export function slackManifestYaml(options: ManifestOptions): string {
  const head = '# Made by scripts/slack-manifest.ts from commands/: change those, then run it again.\n';
  return head + stringify(slackManifest(options), { lineWidth: 110 });
}
