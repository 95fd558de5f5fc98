/**
 * Modals made from option definitions, and their answers read back as option values. A command with subcommands gets a
 * choice on top that swaps the fields. docs.slack.dev/surfaces/modals
 */
import type { InputBlock, KnownBlock, ModalView, PlainTextOption } from '@slack/types';
import type {
  CommandDefinition,
  OptionDefinition,
  OptionDefinitions,
  OptionValue,
  OptionValues,
} from '../../command.ts';
import { LIMITS } from './limits.ts';
import { type Json, list, record, text } from './payloads.ts';
import { cut } from './text.ts';

export const FORM_PREFIX = 'form:';
export const SUBCOMMAND_ACTION = 'form-subcommand';
/** Prefix of block ids of options; the action id is `option:NAME` too, for suggestions. */
const OPTION_PREFIX = 'option:';

/** What a form carries with it while it is open. No secrets: users can read it. */
export interface FormState {
  readonly command: string;
  readonly subcommand: string | null;
  readonly channel: string;
  /** Key under which the response_url waits in the store. */
  readonly answerKey: string | null;
}

/**
 * The form to open for a command given `typed`, or null when the words are enough to run it: only commands with `form`,
 * called with nothing or with the bare name of a subcommand that has options.
 */
export function formWanted(command: CommandDefinition, typed: string): { subcommand: string | null } | null {
  if (command.form !== true) return null;
  const word = typed.trim().toLowerCase();
  if (command.subcommands === undefined) {
    return word === '' && Object.keys(command.options).length > 0 ? { subcommand: null } : null;
  }
  const withFields = command.subcommands.filter((sub) => Object.keys(sub.options).length > 0);
  if (word === '') return withFields[0] === undefined ? null : { subcommand: withFields[0].name };
  const named = withFields.find((sub) => sub.name === word);
  const needsInput = named !== undefined && Object.values(named.options).some((option) => option.required === true);
  return named !== undefined && needsInput ? { subcommand: named.name } : null;
}

function optionsOf(command: CommandDefinition, subcommand: string | null): OptionDefinitions {
  return command.subcommands?.find((sub) => sub.name === subcommand)?.options ?? command.options;
}

export function formView(command: CommandDefinition, state: FormState): ModalView {
  const fields = Object.entries(optionsOf(command, state.subcommand)).map(([name, option]) => field(name, option));
  const intro: KnownBlock = {
    type: 'context',
    elements: [{ type: 'plain_text', text: cut(command.summary, LIMITS.labelMax), emoji: false }],
  };
  const blocks: KnownBlock[] = [intro, ...subcommandChoice(command, state.subcommand), ...fields];
  return {
    type: 'modal',
    callback_id: `${FORM_PREFIX}${command.name}`,
    private_metadata: JSON.stringify(state).slice(0, LIMITS.privateMetadataMax),
    title: plain(`/${command.name}`, LIMITS.modalTitleMax),
    submit: plain('Send', LIMITS.modalTitleMax),
    close: plain('Cancel', LIMITS.modalTitleMax),
    blocks: blocks.slice(0, LIMITS.blocksViewMax),
  };
}

const plain = (value: string, lengthMax: number) =>
  ({ type: 'plain_text', text: cut(value, lengthMax), emoji: false }) as const;

function subcommandChoice(command: CommandDefinition, chosen: string | null): KnownBlock[] {
  if (command.subcommands === undefined || command.subcommands.length === 0) return [];
  const options = command.subcommands
    .slice(0, LIMITS.selectOptionsMax)
    .map((sub) => choiceOption(`${sub.name}: ${sub.summary}`, sub.name));
  const initial = options.find((option) => option.value === chosen);
  return [
    {
      type: 'section',
      block_id: SUBCOMMAND_ACTION,
      text: { type: 'mrkdwn', text: 'What to do', verbatim: true },
      accessory: {
        type: 'static_select',
        action_id: SUBCOMMAND_ACTION,
        options,
        ...(initial === undefined ? {} : { initial_option: initial }),
      },
    },
  ];
}

function choiceOption(label: string, value: string): PlainTextOption {
  return { text: plain(label, LIMITS.optionTextMax), value: value.slice(0, LIMITS.optionValueMax) };
}

function field(name: string, option: OptionDefinition): InputBlock {
  return {
    type: 'input',
    // A new block id a field and form, so that Slack does not carry words over when fields are swapped.
    block_id: `${OPTION_PREFIX}${name}`,
    label: plain(label(name), LIMITS.labelMax),
    hint: plain(option.description, LIMITS.hintMax),
    optional: option.required !== true,
    element: element(name, option),
  };
}

const label = (name: string): string => {
  const words = name.replaceAll('-', ' ').replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

function element(name: string, option: OptionDefinition): InputBlock['element'] {
  const action_id = `${OPTION_PREFIX}${name}`;
  if (option.choices !== undefined && option.choices.length > 0) {
    const options = option.choices
      .slice(0, LIMITS.selectOptionsMax)
      .map((choice) => choiceOption(choice.name, choice.value));
    return { type: 'static_select', action_id, options };
  }
  if (option.type === 'boolean') {
    return { type: 'static_select', action_id, options: [choiceOption('Yes', 'true'), choiceOption('No', 'false')] };
  }
  if (option.type === 'integer') {
    return {
      type: 'number_input',
      action_id,
      is_decimal_allowed: false,
      ...(option.min === undefined ? {} : { min_value: String(option.min) }),
      ...(option.max === undefined ? {} : { max_value: String(option.max) }),
    };
  }
  if (option.suggest !== undefined) {
    const placeholder = plain('Type a few letters', LIMITS.placeholderMax);
    return { type: 'external_select', action_id, min_query_length: 1, placeholder };
  }
  return {
    type: 'plain_text_input',
    action_id,
    multiline: option.multiline === true,
    max_length: Math.min(option.lengthMax ?? LIMITS.inputTextMax, LIMITS.inputTextMax),
  };
}

/** The state a form was opened with, or null when it is none of ours. */
export function readFormState(view: Json): FormState | null {
  let state: Json;
  try {
    state = record(JSON.parse(text(view.private_metadata) ?? '{}'));
  } catch {
    return null;
  }
  const command = text(state.command);
  if (command === null) return null;
  return {
    command,
    subcommand: text(state.subcommand),
    channel: text(state.channel) ?? '',
    answerKey: text(state.answerKey),
  };
}

/** What was filled in, by option name; empty fields are left out. */
export function readFormValues(command: CommandDefinition, subcommand: string | null, view: Json): OptionValues {
  const values = record(record(view.state).values);
  const found: Record<string, OptionValue> = {};
  for (const [name, option] of Object.entries(optionsOf(command, subcommand))) {
    const input = record(record(values[`${OPTION_PREFIX}${name}`])[`${OPTION_PREFIX}${name}`]);
    const given = text(input.value) ?? text(record(input.selected_option).value);
    if (given === null || given.trim() === '') continue;
    found[name] = typed(option, given.trim());
  }
  return found;
}

function typed(option: OptionDefinition, given: string): OptionValue {
  if (option.type === 'boolean') return given === 'true';
  if (option.type === 'integer' && /^-?\d+$/.test(given)) return Number(given);
  return given;
}

/** The option that a suggestion request is about, or null. */
export function suggestedOption(body: Json): { state: FormState; option: string; typed: string } | null {
  const action = text(body.action_id) ?? text(list(body.actions)[0]?.action_id) ?? '';
  const state = readFormState(record(body.view));
  if (state === null || !action.startsWith(OPTION_PREFIX)) return null;
  return { state, option: action.slice(OPTION_PREFIX.length), typed: typeof body.value === 'string' ? body.value : '' };
}

/** Suggestions as Slack wants them; what was typed comes first, so that a name not on record can be given too. */
export function suggestionOptions(
  typedText: string,
  choices: readonly { name: string; value: string }[],
): PlainTextOption[] {
  const own = typedText.trim();
  const known = choices.filter((choice) => choice.value !== '' && choice.value.length <= LIMITS.optionValueMax);
  const isKnown = known.some((choice) => choice.value.toLowerCase() === own.toLowerCase());
  const first = own === '' || isKnown || own.length > LIMITS.optionValueMax ? [] : [choiceOption(own, own)];
  return [...first, ...known.map((choice) => choiceOption(choice.name || choice.value, choice.value))].slice(0, 100);
}
