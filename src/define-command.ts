/** `defineCommand`: a command file's one export, typed with the app's services. */
import type { CommandDefinition } from './command.ts';
import type { Services } from './services.ts';

export type Command = CommandDefinition<Services>;

export function defineCommand(definition: Command): Command {
  return definition;
}
