/** Modals for commands that are kinder as a form: what they ask, and what was filled in. */
import { type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from 'discord.js';
import type { CommandDefinition, OptionDefinition, OptionDefinitions, OptionValues } from '../../command.ts';
import { LIMITS } from './limits.ts';
import { cut } from './text.ts';

/** Which command a form belongs to. */
export interface FormTarget {
  readonly command: string;
  readonly subcommand: string | null;
}

const PREFIX = 'form';

/** The form of a command that was called with nothing filled in, or null when it has none. */
export function formFor(
  commands: readonly CommandDefinition[],
  target: FormTarget,
  given: OptionValues,
): APIModalInteractionResponseCallbackData | null {
  const command = commands.find(({ name }) => name === target.command);
  if (!command?.form || Object.keys(given).length > 0) return null;
  const options = optionsOf(command, target.subcommand);
  const needed = target.subcommand === null || Object.values(options).some(({ required }) => required);
  if (!needed || Object.keys(options).length === 0) return null;
  return {
    custom_id: cut([PREFIX, target.command, target.subcommand ?? ''].join(':'), LIMITS.customIdMax),
    title: cut(command.summary, LIMITS.modalTitleMax),
    components: Object.entries(options).slice(0, LIMITS.modalComponentsMax).map(field),
  };
}

export function optionsOf(command: CommandDefinition, subcommand: string | null): OptionDefinitions {
  if (subcommand === null) return command.options;
  return command.subcommands?.find(({ name }) => name === subcommand)?.options ?? {};
}

export function parseFormId(customId: string): FormTarget | null {
  const [prefix, command, subcommand] = customId.split(':');
  if (prefix !== PREFIX || !command) return null;
  return { command, subcommand: subcommand || null };
}

type Field = APIModalInteractionResponseCallbackData['components'][number];

function field([name, option]: [string, OptionDefinition]): Field {
  return {
    type: ComponentType.Label,
    label: cut(title(name), LIMITS.modalLabelMax),
    description: cut(option.description, LIMITS.modalDescriptionMax),
    component: hasFewChoices(option) ? choiceField(name, option) : textField(name, option),
  } as Field;
}

function title(name: string): string {
  const words = name.replace(/[-_]/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function hasFewChoices({ choices }: OptionDefinition): boolean {
  return choices !== undefined && choices.length > 0 && choices.length <= LIMITS.choicesMax;
}

/** What the only required thing of a form is can't be left empty; a `rest` option is what the form is for. */
function isRequired(option: OptionDefinition): boolean {
  return option.required === true || option.rest === true;
}

function choiceField(name: string, option: OptionDefinition): object {
  return {
    type: ComponentType.StringSelect,
    custom_id: name,
    required: isRequired(option),
    options: (option.choices ?? []).map((choice) => ({ label: choice.name, value: choice.value })),
  };
}

function textField(name: string, option: OptionDefinition): object {
  return {
    type: ComponentType.TextInput,
    custom_id: name,
    style: option.multiline ? TextInputStyle.Paragraph : TextInputStyle.Short,
    required: isRequired(option),
    max_length: Math.min(option.lengthMax ?? LIMITS.modalTextMax, LIMITS.modalTextMax),
  };
}

/** Fields as discord.js gives them: `value` of a text, `values` of a choice. */
export interface FilledField {
  readonly customId: string;
  readonly value?: string;
  readonly values?: readonly string[];
}

/** What was filled in; empty fields are left out. The app checks the values. */
export function filledIn(fields: Iterable<FilledField>): OptionValues {
  const given: Record<string, string> = {};
  for (const { customId, value, values } of fields) {
    const text = value ?? values?.[0] ?? '';
    if (text.trim() !== '') given[customId] = text;
  }
  return given;
}
