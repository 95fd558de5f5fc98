/**
 * A slash command, defined once for all platforms: names, options, help, permissions and the work.
 * Discord registers the definitions as typed commands, Slack and the desk parse text by them, the CLI prints their help.
 */
import type { ChannelRef } from './model.ts';
import type { Asker, Choice, Message } from './platform.ts';

export type OptionValue = string | number | boolean;
export type OptionValues = Readonly<Record<string, OptionValue>>;

/** What completes an option while it is typed. */
export type SuggestionSource = 'speaker' | 'outlet' | 'story' | 'feed' | 'watch' | 'zone';

export interface OptionDefinition {
  readonly type: 'text' | 'choice' | 'integer' | 'boolean' | 'duration' | 'hour';
  /** ≤ 100 characters (Discord). */
  readonly description: string;
  readonly required?: boolean;
  readonly choices?: readonly Choice[];
  readonly suggest?: SuggestionSource;
  /** Takes the free text that no `name:value` claimed. At most one an option list. */
  readonly rest?: boolean;
  /** Asks for a large field in a form. */
  readonly multiline?: boolean;
  readonly lengthMax?: number;
  readonly min?: number;
  readonly max?: number;
}

export type OptionDefinitions = Readonly<Record<string, OptionDefinition>>;

/** `read`: everyone. `configure`: those who manage the channel. */
export type Permission = 'read' | 'configure';

export interface SubcommandDefinition<Deps = unknown> {
  readonly name: string;
  readonly summary: string;
  readonly permission: Permission;
  readonly options: OptionDefinitions;
  readonly run: (context: CommandContext<Deps>, options: OptionValues) => Promise<Message[]>;
}

export interface CommandDefinition<Deps = unknown> {
  /** Lower case, `^[a-z][a-z-]{0,31}$`. */
  readonly name: string;
  /** ≤ 100 characters. */
  readonly summary: string;
  /** A paragraph for `/help name`. */
  readonly help: string;
  /** At least one, as typed, with the slash. Shown with every usage error. */
  readonly examples: readonly string[];
  readonly permission: Permission;
  /** What it changes is shared by all channels, so that owning one of them is not enough. */
  readonly shared?: boolean;
  readonly options: OptionDefinitions;
  /** When present the command has no options of its own: the first word chooses. */
  readonly subcommands?: readonly SubcommandDefinition<Deps>[];
  /** Subcommand run when none is named. */
  readonly defaultSubcommand?: string;
  /** Offer a form when called without input, on platforms that have forms. */
  readonly form?: boolean;
  readonly run?: (context: CommandContext<Deps>, options: OptionValues) => Promise<Message[]>;
}

/** What a command's work is given. `deps` are the app's services (ledger, queue, settings). */
export interface CommandContext<Deps = unknown> {
  readonly deps: Deps;
  readonly where: ChannelRef;
  readonly user: Asker;
  readonly now: Date;
  readonly signal: AbortSignal;
}
