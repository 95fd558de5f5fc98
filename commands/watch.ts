/** /watch: what this channel wants to hear of. */
import { notice } from '../src/alerts/notices.ts';
import { beforeSubscribing } from '../src/alerts/owner.ts';
import { em, plural, strong, text } from '../src/alerts/present.ts';
import { type Command, defineCommand } from '../src/define-command.ts';
import type { Watch } from '../src/ledger/channels.ts';
import { FINDING_KINDS, type FindingKind, UserError } from '../src/model.ts';
import type { Run } from '../src/platform.ts';

const WATCHES_MAX = 50;

const command: Command = defineCommand({
  name: 'watch',
  summary: 'Alerts in this channel when the record changes',
  help: 'Add a watch on topic words, a speaker or an outlet (all that are given must hold), list the watches of this channel, or remove one. A watch without anything hears every alert.',
  examples: [
    '/watch add words:ceasefire',
    '/watch add speaker:"Mark Rutte" kinds:conflict,denial',
    '/watch list',
    '/watch remove 3',
  ],
  permission: 'read',
  form: true,
  options: {},
  defaultSubcommand: 'list',
  subcommands: [
    {
      name: 'add',
      summary: 'Follow a topic, a speaker or an outlet',
      permission: 'configure',
      options: {
        words: { type: 'text', description: 'Topic words that must all occur', rest: true, lengthMax: 200 },
        speaker: { type: 'text', description: 'Only findings about this speaker', suggest: 'speaker', lengthMax: 100 },
        outlet: { type: 'text', description: 'Only findings about this outlet', suggest: 'outlet', lengthMax: 100 },
        kinds: { type: 'text', description: 'Only these kinds, such as conflict,variant,edit', lengthMax: 200 },
        severity: {
          type: 'choice',
          description: 'Alerts only, or notes as well',
          choices: [
            { name: 'alerts only', value: 'alert' },
            { name: 'notes as well', value: 'note' },
          ],
        },
      },
      async run({ deps, where, user, now }, options) {
        const channel = await beforeSubscribing(deps, where, user);
        if ((await deps.ledger.channels.watches(channel.id)).length >= WATCHES_MAX) {
          throw new UserError(
            `This channel has ${WATCHES_MAX} watches already.`,
            'Remove one with /watch remove NUMBER.',
          );
        }
        const watch = await deps.ledger.channels.addWatch({
          channel: channel.id,
          words: textOf(options.words),
          speaker: textOf(options.speaker),
          outlet: textOf(options.outlet),
          kinds: kindsOf(textOf(options.kinds)),
          severity: options.severity === 'note' ? 'note' : 'alert',
          createdBy: user.name,
        });
        await deps.ledger.store.audit(user.name, where, 'watch added', { watch: watch.id });
        return [
          notice(`This channel now watches ${describe(watch)}.`, now, {
            parts: [
              { type: 'text', runs: [text('This channel now watches '), strong(describe(watch)), text('.')] },
              { type: 'text', runs: [em(`Number ${watch.id}. Remove it with /watch remove ${watch.id}.`)] },
            ],
          }),
        ];
      },
    },
    {
      name: 'list',
      summary: 'What this channel watches',
      permission: 'read',
      options: {},
      async run({ deps, where, now }) {
        const channel = await deps.ledger.channels.ensure(where);
        const watches = await deps.ledger.channels.watches(channel.id);
        if (watches.length === 0) {
          return [notice('This channel watches nothing yet. Begin with /watch add words:…', now)];
        }
        const items = watches.map((watch): Run[] => [
          strong(`${watch.id} `),
          text(describe(watch)),
          em(` — by ${watch.createdBy}`),
        ]);
        const paused = channel.pausedReason
          ? [{ type: 'text' as const, runs: [strong('Paused: '), text(channel.pausedReason)] }]
          : [];
        const summary = `This channel has ${plural(watches.length, 'watch').replace('watchs', 'watches')}.`;
        return [
          notice(summary, now, { kind: 'answer', title: 'Watches', parts: [...paused, { type: 'list', items }] }),
        ];
      },
    },
    {
      name: 'remove',
      summary: 'Stop a watch',
      permission: 'configure',
      options: {
        number: { type: 'integer', description: 'Number of the watch', rest: true, required: true, suggest: 'watch' },
      },
      async run({ deps, where, user, now }, options) {
        const channel = await deps.ledger.channels.ensure(where);
        const id = Number(options.number);
        if (!(await deps.ledger.channels.removeWatch(channel.id, id))) {
          throw new UserError(`This channel has no watch ${id}.`, '/watch list shows them with their numbers.');
        }
        await deps.ledger.store.audit(user.name, where, 'watch removed', { watch: id });
        return [notice(`Watch ${id} is removed.`, now)];
      },
    },
  ],
});
export default command;

const textOf = (value: unknown): string | null =>
  value === undefined || String(value).trim() === '' ? null : String(value).trim();

function kindsOf(list: string | null): FindingKind[] {
  if (list === null) return [];
  const kinds = list
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter(Boolean);
  const unknown = kinds.find((kind) => !FINDING_KINDS.includes(kind as FindingKind));
  if (unknown)
    throw new UserError(
      `There is no kind of finding called "${unknown}".`,
      `The kinds are ${FINDING_KINDS.join(', ')}.`,
    );
  return kinds as FindingKind[];
}

/** "alerts about “ceasefire” by Mark Rutte in Globe (conflict, denial)". */
export function describe(watch: Watch): string {
  const parts = [
    watch.severity === 'note' ? 'alerts and notes' : 'alerts',
    watch.words ? `about “${watch.words}”` : null,
    watch.speaker ? `on ${watch.speaker}` : null,
    watch.outlet ? `in ${watch.outlet}` : null,
    watch.kinds.length > 0 ? `(${watch.kinds.join(', ')})` : null,
  ].filter((part) => part !== null);
  return parts.length === 1 ? `all ${parts[0]}` : parts.join(' ');
}
