/** /help: what the bot does in five lines, or one command in full. */
import { notice } from '../src/alerts/notices.ts';
import { em, strong, text } from '../src/alerts/present.ts';
import { findCommand } from '../src/command-text.ts';
import { type Command, defineCommand } from '../src/define-command.ts';
import type { Message, Part } from '../src/platform.ts';

/** Set by index.ts: the list that this command is itself part of. */
export const helpList: { commands: readonly Command[] } = { commands: [] };

const command: Command = defineCommand({
  name: 'help',
  summary: 'What this bot does and how to ask it',
  help: 'Lists the commands, or explains one.',
  examples: ['/help', '/help who-said'],
  permission: 'read',
  options: { command: { type: 'text', description: 'Name of a command', rest: true, lengthMax: 40 } },
  async run({ now }, options) {
    const name = String(options.command ?? '')
      .trim()
      .replace(/^\//, '')
      .toLowerCase();
    return [name === '' ? overview(now) : explain(findCommand(helpList.commands, name), now)];
  },
});
export default command;

/** Five lines that get somebody started. */
export function firstSteps(): Part {
  return {
    type: 'list',
    items: [
      [
        { text: '/who-said every siren in this valley was tested', emphasis: 'code' },
        text(' — the exact words, who said them, and where'),
      ],
      [
        { text: '/watch add words:ceasefire', emphasis: 'code' },
        text(' — alerts in this channel when the record on a topic changes'),
      ],
      [{ text: '/feed add https://…', emphasis: 'code' }, text(' — read an outlet’s feed from now on')],
      [{ text: '/check "…"', emphasis: 'code' }, text(' — hold a quotation, a page or a draft against the record')],
      [{ text: '/digest set hour:8 zone:Europe/Berlin', emphasis: 'code' }, text(' — the day in one message')],
    ],
  };
}

function overview(now: Date): Message {
  const items = helpList.commands.map(({ name, summary }) => [strong(`/${name}`), text(` — ${summary}`)]);
  return notice('Onrecord keeps who said what, and tells you when it changes.', now, {
    kind: 'answer',
    title: 'Onrecord',
    parts: [
      firstSteps(),
      { type: 'heading', text: 'Commands' },
      { type: 'list', items },
      { type: 'text', runs: [em('/help NAME explains one.')] },
    ],
  });
}

export function explain(command: Command, now: Date): Message {
  const optionLines = (options: Command['options']) =>
    Object.entries(options).map(([name, option]) => [
      strong(option.rest ? name : `${name}:`),
      text(` ${option.description}${option.required ? ' (needed)' : ''}`),
    ]);
  const parts: Part[] = [{ type: 'text', runs: [text(command.help)] }];
  if (command.subcommands) {
    for (const sub of command.subcommands) {
      parts.push({ type: 'text', runs: [strong(`/${command.name} ${sub.name}`), text(` — ${sub.summary}`)] });
      if (Object.keys(sub.options).length > 0) parts.push({ type: 'list', items: optionLines(sub.options) });
    }
  } else if (Object.keys(command.options).length > 0) {
    parts.push({ type: 'list', items: optionLines(command.options) });
  }
  parts.push({ type: 'heading', text: 'Examples' });
  parts.push({
    type: 'list',
    items: command.examples.map((example) => [{ text: example, emphasis: 'code' as const }]),
  });
  return notice(`/${command.name}: ${command.summary}`, now, { kind: 'answer', title: `/${command.name}`, parts });
}
