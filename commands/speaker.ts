/** /speaker: who this is, under which names and roles, and the latest on record; merging and splitting by editors. */
import { notice } from '../src/alerts/notices.ts';
import { em, plural, strong, text } from '../src/alerts/present.ts';
import { type Command, defineCommand } from '../src/define-command.ts';
import type { Speaker } from '../src/ledger/speakers.ts';
import { whoSaid } from '../src/lookup/who-said.ts';
import { UserError } from '../src/model.ts';
import type { Part } from '../src/platform.ts';
import { quotationOfAnswer } from './who-said.ts';

const SHOWN_MAX = 3;

const command: Command = defineCommand({
  name: 'speaker',
  summary: 'A speaker: names, roles and latest words; merge or split namesakes',
  help: 'Shows under which names and roles a speaker is on record, with the latest words. Editors can merge two entries of one person, and split them again.',
  examples: ['/speaker show Zelensky', '/speaker merge from:14 into:3', '/speaker split 14'],
  permission: 'read',
  shared: true,
  options: {},
  defaultSubcommand: 'show',
  subcommands: [
    {
      name: 'show',
      summary: 'Names, roles and latest words of a speaker',
      permission: 'read',
      options: {
        name: { type: 'text', description: 'Name of the speaker', rest: true, suggest: 'speaker', lengthMax: 100 },
      },
      async run({ deps, now }, options) {
        const name = String(options.name ?? '').trim();
        if (name === '') throw new UserError('Which speaker?');
        const speakers = await deps.ledger.speakers.find(name);
        if (speakers.length === 0) {
          throw new UserError(`Nobody called ${name} is on record.`, 'Try the surname alone, or another spelling.');
        }
        const { answers } = await whoSaid(deps.ledger, { words: '', by: name }, now);
        const parts: Part[] = [
          { type: 'list', items: speakers.map(speakerLine) },
          ...answers.answers
            .slice(0, SHOWN_MAX)
            .map((one): Part => ({ type: 'quotation', quotation: quotationOfAnswer(one, deps) })),
        ];
        const summary = `${plural(speakers.length, 'speaker')} on record as ${name}, ${plural(answers.answers.length, 'statement')} shown first.`;
        return [notice(summary, now, { kind: 'answer', title: name, parts })];
      },
    },
    {
      name: 'merge',
      summary: 'Two entries are one person (undo with split)',
      permission: 'configure',
      options: {
        from: { type: 'integer', description: 'Number of the entry to fold away', required: true },
        into: { type: 'integer', description: 'Number of the entry that stays', required: true },
      },
      async run({ deps, now, user, where }, options) {
        const [from, into] = await bothSpeakers(deps.ledger.speakers, Number(options.from), Number(options.into));
        await deps.ledger.speakers.merge(from.id, into.id);
        await deps.ledger.store.audit(user.name, where, 'speakers merged', { from: from.id, into: into.id });
        return [
          notice(
            `${from.name} (${from.id}) now counts as ${into.name} (${into.id}). Undo: /speaker split ${from.id}`,
            now,
          ),
        ];
      },
    },
    {
      name: 'split',
      summary: 'Undo a merge',
      permission: 'configure',
      options: {
        number: {
          type: 'integer',
          description: 'Number of the entry that was folded away',
          rest: true,
          required: true,
        },
      },
      async run({ deps, now, user, where }, options) {
        const id = Number(options.number);
        const [speaker] = await deps.ledger.speakers.byIds([id]);
        if (!speaker) throw new UserError(`There is no speaker ${id}.`);
        await deps.ledger.speakers.split(id);
        await deps.ledger.store.audit(user.name, where, 'speaker split', { speaker: id });
        return [notice(`${speaker.name} (${id}) is a speaker of its own again.`, now)];
      },
    },
  ],
});
export default command;

const speakerLine = ({ id, name, role }: Speaker) => [
  strong(name),
  text(role ? `, ${role}` : ''),
  em(` — number ${id}`),
];

async function bothSpeakers(
  speakers: { byIds(ids: readonly number[]): Promise<Speaker[]> },
  from: number,
  into: number,
): Promise<[Speaker, Speaker]> {
  const found = await speakers.byIds([from, into]);
  const [first, second] = [found.find(({ id }) => id === from), found.find(({ id }) => id === into)];
  if (!first || !second || from === into) {
    throw new UserError(
      'Give the numbers of two different speakers.',
      '/speaker show NAME lists them with their numbers.',
    );
  }
  return [first, second];
}
