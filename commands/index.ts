/** Every command, one line each. */
import type { Command } from '../src/define-command.ts';
import check from './check.ts';
import digest from './digest.ts';
import feed from './feed.ts';
import help, { helpList } from './help.ts';
import speaker from './speaker.ts';
import story from './story.ts';
import watch from './watch.ts';
import whoSaid from './who-said.ts';

export const COMMANDS: readonly Command[] = [whoSaid, check, story, speaker, watch, feed, digest, help];
helpList.commands = COMMANDS;
