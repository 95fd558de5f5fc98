/** A49, A1.10: slack-manifest.yml is what the command definitions say, within Slack's limits. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { COMMANDS } from '../../commands/index.ts';
import { slackManifest, slackManifestYaml } from '../../src/platforms/slack/manifest.ts';
import { commandName, slackCommandName } from '../../src/platforms/slack/names.ts';
import { sampleCommands } from './sample-messages.ts';

interface Manifest {
  display_information: { name: string; description: string; long_description: string };
  features: {
    slash_commands: {
      command: string;
      description: string;
      usage_hint: string;
      should_escape: boolean;
      url?: string;
    }[];
    shortcuts: { name: string; callback_id: string; type: string }[];
  };
  oauth_config: { scopes: { bot: string[] } };
  settings: { event_subscriptions: { bot_events: string[]; request_url?: string }; socket_mode_enabled: boolean };
}
const manifest = (publicUrl: string | null = null) =>
  slackManifest({ commands: COMMANDS, publicUrl }) as unknown as Manifest;

describe('A49: the manifest', () => {
  it('in the repository is the one the commands make (run scripts/slack-manifest.ts)', () => {
    const file = readFileSync(new URL('../../slack-manifest.yml', import.meta.url), 'utf8');
    expect(file).toBe(slackManifestYaml({ commands: COMMANDS, publicUrl: null }));
    expect(parse(file)).toEqual(manifest());
  });

  it('has every command, escaped', () => {
    const { slash_commands: commands } = manifest().features;
    expect(commands.map(({ command }) => command)).toEqual(COMMANDS.map(({ name }) => `/${slackCommandName(name)}`));
    expect(commands.every((command) => command.should_escape)).toBe(true);
  });

  it('keeps Slack’s limits', () => {
    const { display_information: info, features, settings } = manifest();
    expect(info.name.length).toBeLessThanOrEqual(35);
    expect(info.description.length).toBeLessThanOrEqual(140);
    expect(info.long_description.length).toBeGreaterThanOrEqual(174);
    expect(info.long_description.length).toBeLessThanOrEqual(4_000);
    expect(features.slash_commands.length).toBeLessThanOrEqual(50);
    for (const command of features.slash_commands) {
      expect(command.command).toMatch(/^\/[a-z-]{1,31}$/);
      expect(command.description.length).toBeGreaterThan(0);
      expect(command.usage_hint.length).toBeLessThanOrEqual(1_000);
    }
    expect(features.shortcuts.length).toBeLessThanOrEqual(10);
    for (const shortcut of features.shortcuts) expect(shortcut.name.length).toBeLessThanOrEqual(24);
    expect(settings.event_subscriptions.bot_events.length).toBeLessThanOrEqual(100);
  });

  it('A19: is for Socket Mode or for HTTP', () => {
    expect(manifest().settings.socket_mode_enabled).toBe(true);
    expect(JSON.stringify(manifest())).not.toContain('slack/events');
    const http = manifest('https://bot.example');
    expect(http.settings.socket_mode_enabled).toBe(false);
    expect(http.settings.event_subscriptions.request_url).toBe('https://bot.example/slack/events');
    expect(http.features.slash_commands.every(({ url }) => url === 'https://bot.example/slack/events')).toBe(true);
  });

  it('asks for the events that are handled and no message content', () => {
    const { bot_events: events } = manifest().settings.event_subscriptions;
    expect(events).toEqual(['app_home_opened', 'app_uninstalled', 'member_joined_channel', 'tokens_revoked']);
    expect(manifest().oauth_config.scopes.bot).not.toContain('chat:write.customize');
  });

  it('refuses more than fifty commands', () => {
    const commands = Array.from(
      { length: 51 },
      (_, index) => ({ ...COMMANDS[0], name: `c${index}` }) as (typeof COMMANDS)[0],
    );
    expect(() => slackManifest({ commands, publicUrl: null })).toThrow(/50/);
  });
});

describe('command names', () => {
  it.each([
    ['/who-said', 'who-said'],
    ['/WHO-SAID', 'who-said'],
    ['/nonsense', 'nonsense'],
  ])('%s is %s', (given, expected) => expect(commandName(given, sampleCommands)).toBe(expected));

  it('has a prefix before the names that another app has, and understands both', () => {
    const manifest = slackManifest({ commands: COMMANDS, publicUrl: null, prefixed: ['feed'] });
    const { slash_commands } = manifest.features as { slash_commands: { command: string }[] };
    const names = slash_commands.map(({ command }) => command);
    expect(names).toContain('/onrecord-feed');
    expect(names).not.toContain('/feed');
    expect(names).toContain('/watch');
    expect(['/feed', '/onrecord-feed'].map((given) => commandName(given, COMMANDS as never))).toEqual(['feed', 'feed']);
  });

  it('puts a prefix before names that Slack keeps for itself, and understands both', () => {
    const mute = { ...sampleCommands[0], name: 'mute' } as (typeof sampleCommands)[0];
    expect(slackCommandName('mute')).toBe('onrecord-mute');
    expect(commandName('/onrecord-mute', [mute])).toBe('mute');
    expect(commandName('/mute', [mute])).toBe('mute');
  });
});
