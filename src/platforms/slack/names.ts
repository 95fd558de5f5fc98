/** Our command names and Slack's. */
import type { CommandDefinition } from '../../command.ts';

/**
 * Slack's own slash commands, which no app can take. slack.com/help/articles/201259356
 * Not `/feed`: that one belongs to Slack's RSS app, and where both are installed the one installed last answers. There
 * the manifest is made with `--prefix feed`.
 */
const BUILT_IN = new Set([
  'active',
  'apps',
  'archive',
  'away',
  'call',
  'collapse',
  'dm',
  'dnd',
  'expand',
  'feedback',
  'huddle',
  'invite',
  'invite_people',
  'join',
  'keys',
  'leave',
  'me',
  'msg',
  'mute',
  'open',
  'part',
  'prefs',
  'remind',
  'remove',
  'rename',
  'search',
  'shortcuts',
  'shrug',
  'star',
  'status',
  'topic',
  'trigger',
  'unarchive',
  'who',
]);
const OWN_PREFIX = 'onrecord-';

/**
 * The name of a command on Slack: ours, or with a prefix where Slack keeps the name for itself or another app has it.
 * `prefixed`: names that the manifest was asked to prefix.
 */
export function slackCommandName(name: string, prefixed: readonly string[] = []): string {
  return BUILT_IN.has(name) || prefixed.includes(name) ? `${OWN_PREFIX}${name}` : name;
}

/** Our command behind a Slack command as it arrives ("/watch", or "/onrecord-watch" in any case). */
export function commandName(slackCommand: string, commands: readonly CommandDefinition[]): string {
  const given = slackCommand.replace(/^\//, '').toLowerCase();
  const bare = given.startsWith(OWN_PREFIX) ? given.slice(OWN_PREFIX.length) : given;
  return commands.find((command) => command.name === bare)?.name ?? given;
}
