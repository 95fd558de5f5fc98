/**
 * Writes slack-manifest.yml from the command definitions.
 *
 *   npx tsx scripts/slack-manifest.ts                          Socket Mode, into slack-manifest.yml
 *   npx tsx scripts/slack-manifest.ts --url https://bot.example --print    HTTP mode, to the terminal
 *   npx tsx scripts/slack-manifest.ts --prefix feed,help --print           /onrecord-feed and /onrecord-help
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { COMMANDS } from '../commands/index.ts';
import { slackManifestYaml } from '../src/platforms/slack/manifest.ts';

const { values } = parseArgs({
  options: { url: { type: 'string' }, prefix: { type: 'string' }, print: { type: 'boolean', default: false } },
});
const prefixed = values.prefix?.split(',') ?? [];
const unknown = prefixed.find((name) => !COMMANDS.some((command) => command.name === name));
if (unknown !== undefined) throw new Error(`There is no command "${unknown}".`);
const yaml = slackManifestYaml({ commands: COMMANDS, publicUrl: values.url ?? null, prefixed });
if (values.print) process.stdout.write(yaml);
else writeFileSync(new URL('../slack-manifest.yml', import.meta.url), yaml);
