/** Our command names and Slack's. */
import type { CommandDefinition } from '../../command.ts';

/**
 * Slack's own slash commands, which no app can take. slack.com/help/articles/201259356
 * Not `/feed`: that one belongs to Slack's RSS app, and where both are installed the newer one answers.
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

/** The name of a command on Slack: ours, or with a prefix where Slack keeps the name for itself. */
export const slackCommandName = (name: string): string => (BUILT_IN.has(name) ? `${OWN_PREFIX}${name}` : name);

/** Our command behind a Slack command as it arrives ("/watch"). */
export function commandName(slackCommand: string, commands: readonly CommandDefinition[]): string {
  const given = slackCommand.replace(/^\//, '').toLowerCase();
  return commands.find((command) => slackCommandName(command.name) === given)?.name ?? given;
}
