/**
 * From what a person types to typed options. Forgiving: quotation marks of any kind, `name:value` and `name: "value"`,
 * options in any order; what no option claims is the text itself.
 */
import type { CommandDefinition, OptionDefinition, OptionDefinitions, OptionValue, OptionValues } from './command.ts';
import { parseDuration } from './config.ts';
import { UserError } from './model.ts';

export interface ParsedLine {
  readonly command: string;
  readonly text: string;
}

const TEXT_CHARS_MAX = 100_000;
const QUOTED_VALUE = /^["“”„«'‘]([^"“”„«»'’]*)["”“»'’]/u;
const SHORT_NAMES: ReadonlyMap<string, string> = new Map([
  ['from', 'by'],
  ['speaker', 'by'],
  ['outlet', 'in'],
]);

/** "/who-said end the war by:Zelensky" → command and the text after it; null when it doesn't begin with a slash. */
export function parseLine(line: string): ParsedLine | null {
  const match = /^\s*\/([a-z][a-z-]*)(?:\s+([\s\S]*))?$/i.exec(line);
  return match ? { command: (match[1] as string).toLowerCase(), text: (match[2] ?? '').trim() } : null;
}

/** The definition by that name, or a UserError naming the nearest one. */
export function findCommand<C extends { readonly name: string }>(commands: readonly C[], name: string): C {
  const found = commands.find((command) => command.name === name);
  if (found) return found;
  const near = nearest(
    name,
    commands.map((command) => command.name),
  );
  throw new UserError(
    `There is no command /${name}.`,
    near ? `Did you mean /${near}? /help lists them all.` : '/help lists them all.',
  );
}

export interface ChosenInput {
  readonly subcommand: string | null;
  readonly options: OptionValues;
}

/** Reads the text of a command by its definition. Throws a UserError that says what is missing or wrong. */
export function parseCommandText(command: CommandDefinition<never>, text: string): ChosenInput {
  if (text.length > TEXT_CHARS_MAX) {
    throw new UserError(`That is ${text.length} characters; a command takes at most ${TEXT_CHARS_MAX}.`);
  }
  if (!command.subcommands) return { subcommand: null, options: readOptions(command.options, text) };
  const [first = '', ...rest] = text.split(/\s+/);
  const named = command.subcommands.find(({ name }) => name === first.toLowerCase());
  if (named) return { subcommand: named.name, options: readOptions(named.options, rest.join(' ').trim()) };
  const standard = command.subcommands.find(({ name }) => name === command.defaultSubcommand);
  if (first === '' && standard) return { subcommand: standard.name, options: {} };
  const names = command.subcommands.map(({ name }) => name);
  const near = nearest(first.toLowerCase(), names);
  throw new UserError(
    first === '' ? `/${command.name} needs to know what to do.` : `/${command.name} has no "${first}".`,
    near ? `Did you mean /${command.name} ${near}?` : `It takes: ${names.join(', ')}.`,
  );
}

function readOptions(definitions: OptionDefinitions, text: string): OptionValues {
  const values: Record<string, OptionValue> = {};
  const restName = Object.keys(definitions).find((name) => definitions[name]?.rest);
  let remaining = text;
  let free = '';
  while (remaining.length > 0) {
    const option = /^([a-z][a-z-]*):\s*/i.exec(remaining);
    const typed = option?.[1]?.toLowerCase() ?? '';
    // Typed words meet our tables: "constructor:" must not find what every object inherits.
    const name = Object.hasOwn(definitions, typed) ? typed : SHORT_NAMES.get(typed);
    const definition = name !== undefined && Object.hasOwn(definitions, name) ? definitions[name] : undefined;
    if (option && name !== undefined && definition) {
      const value = valueAt(remaining.slice(option[0].length));
      values[name] = convert(name, definition, value.text);
      remaining = remaining.slice(option[0].length + value.length).trimStart();
      continue;
    }
    const token = quotedOrWord(remaining);
    free += token;
    remaining = remaining.slice(token.length);
  }
  const rest = free.trim();
  if (restName !== undefined && rest !== '') {
    values[restName] = convert(restName, definitions[restName] as OptionDefinition, rest);
  } else if (rest !== '') {
    const names = Object.keys(definitions).map((name) => `${name}:…`);
    throw new UserError(
      `"${rest.slice(0, 60)}" is more than this takes.`,
      names.length ? `It takes ${names.join(' ')}.` : null,
    );
  }
  return values;
}

/** A quotation is one token, whatever stands in it; else a run of non-space with the space after it. */
function quotedOrWord(text: string): string {
  const quotation = /^["“„«][^"”“»]*["”“»]\s*/u.exec(text);
  return quotation?.[0] ?? /^\S+\s*|^\s+/u.exec(text)?.[0] ?? text;
}

function valueAt(text: string): { text: string; length: number } {
  const quoted = QUOTED_VALUE.exec(text);
  if (quoted) return { text: quoted[1] ?? '', length: quoted[0].length };
  const word = /^\S*/.exec(text)?.[0] ?? '';
  return { text: word, length: word.length };
}

/** Checks typed options (from Discord or a form) as strictly as text. */
export function checkOptions(definitions: OptionDefinitions, given: OptionValues): OptionValues {
  const values: Record<string, OptionValue> = {};
  for (const [name, value] of Object.entries(given)) {
    const definition = Object.hasOwn(definitions, name) ? definitions[name] : undefined;
    if (!definition) throw new UserError(`There is no option "${name}".`);
    if (value !== '') values[name] = convert(name, definition, String(value));
  }
  return values;
}

/** Throws for options that must be given and were not. */
export function requireOptions(definitions: OptionDefinitions, values: OptionValues): void {
  const missing = Object.keys(definitions).filter((name) => definitions[name]?.required && values[name] === undefined);
  if (missing.length === 0) return;
  const what = missing.map((name) => `${name} (${definitions[name]?.description})`).join(', ');
  throw new UserError(`This needs ${what}.`);
}

function convert(name: string, definition: OptionDefinition, text: string): OptionValue {
  const wrong = (needs: string) => new UserError(`"${text}" can't be used for ${name}: it must be ${needs}.`);
  const lengthMax = definition.lengthMax ?? TEXT_CHARS_MAX;
  switch (definition.type) {
    case 'text':
      if (text.length > lengthMax) throw wrong(`at most ${lengthMax} characters`);
      return text;
    case 'duration':
      if (parseDuration(text) === null) throw wrong('a time such as 30m, 24h, 7d or 2w');
      return text;
    case 'integer':
    case 'hour': {
      const number = Number(text.replace(/:00$/, ''));
      const min = definition.min ?? 0;
      const max = definition.max ?? (definition.type === 'hour' ? 23 : Number.MAX_SAFE_INTEGER);
      if (!Number.isInteger(number) || number < min || number > max)
        throw wrong(`a whole number from ${min} to ${max}`);
      return number;
    }
    case 'boolean':
      if (/^(true|yes|on|1)$/i.test(text)) return true;
      if (/^(false|no|off|0)$/i.test(text)) return false;
      throw wrong('on or off');
    case 'choice': {
      const choices = definition.choices ?? [];
      const choice = choices.find(({ name: shown, value }) =>
        [shown, value].some((one) => one.toLowerCase() === text.toLowerCase()),
      );
      if (!choice) throw wrong(`one of ${choices.map(({ value }) => value).join(', ')}`);
      return choice.value;
    }
  }
}

/** The candidate that fewest changed letters away, when it is near enough to have been meant. */
export function nearest(word: string, candidates: readonly string[]): string | null {
  const ranked = candidates
    .map((candidate) => ({ candidate, distance: editDistance(word, candidate) }))
    .sort((a, b) => a.distance - b.distance);
  const best = ranked[0];
  return best && best.distance <= Math.max(2, Math.floor(best.candidate.length / 3)) ? best.candidate : null;
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, change));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
