/**
 * Writes slack-manifest.yml from the command definitions.
 *
 *   npx tsx scripts/slack-manifest.ts                          Socket Mode, into slack-manifest.yml
 *   npx tsx scripts/slack-manifest.ts --url https://bot.example --print    HTTP mode, to the terminal
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { COMMANDS } from '../commands/index.ts';
import { slackManifestYaml } from '../src/platforms/slack/manifest.ts';

const { values } = parseArgs({ options: { url: { type: 'string' }, print: { type: 'boolean', default: false } } });
const yaml = slackManifestYaml({ commands: COMMANDS, publicUrl: values.url ?? null });
if (values.print) process.stdout.write(yaml);
else writeFileSync(new URL('../slack-manifest.yml', import.meta.url), yaml);
