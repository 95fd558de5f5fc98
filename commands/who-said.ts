/** /who-said: the exact words, the speaker, the outlet and the link. */

import { notice } from '../src/alerts/notices.ts';
import { articlePath, em, plural, strong, text } from '../src/alerts/present.ts';
import type { Answer, Answers, Query, StatementHit } from '../src/claims/types.ts';
import { type Command, defineCommand } from '../src/define-command.ts';
import { answerText, whoSaid } from '../src/lookup/who-said.ts';
import { UserError } from '../src/model.ts';
import type { Message, Part, Quotation, Run } from '../src/platform.ts';
import type { Services } from '../src/services.ts';

const PAGE_ANSWERS = 5;

const command: Command = defineCommand({
  name: 'who-said',
  summary: 'Who said this? The exact words with speaker, outlet and link',
  help: 'Give some words, or a quotation in quotation marks to check its exact wording. Narrow it with by:, in:, since: and kind:. With by: alone, lists what that speaker is on record with.',
  examples: [
    '/who-said every siren in this valley was tested',
    '/who-said "not a single inch" by:Zelensky',
    '/who-said by:Rutte since:7d',
  ],
  permission: 'read',
  options: {
    words: { type: 'text', description: 'Words, or a quotation in quotation marks', rest: true, lengthMax: 1_000 },
    by: { type: 'text', description: 'Only this speaker', suggest: 'speaker', lengthMax: 100 },
    in: { type: 'text', description: 'Only this outlet', suggest: 'outlet', lengthMax: 100 },
    since: { type: 'duration', description: 'Published within this time, such as 24h or 7d' },
    kind: {
      type: 'choice',
      description: 'Only direct, mixed or indirect speech, or narration',
      choices: ['direct', 'mixed', 'indirect', 'narrated'].map((kind) => ({ name: kind, value: kind })),
    },
    page: { type: 'integer', description: 'Which page of the answers', min: 1, max: 20 },
  },
  async run({ deps, now }, options) {
    const words = String(options.words ?? '');
    const by = options.by === undefined ? undefined : String(options.by);
    if (words.trim() === '' && !by) throw new UserError('Who said what? Give some words, a quotation, or a speaker.');
    const question = {
      words,
      by,
      in: options.in === undefined ? undefined : String(options.in),
      since: options.since === undefined ? undefined : String(options.since),
      kind: options.kind === undefined ? undefined : String(options.kind),
    };
    const { query, answers } = await whoSaid(deps.ledger, question, now);
    return [await answersMessage(deps, query, answers, Number(options.page ?? 1), now, lineOf(options))];
  },
});
export default command;

/** The command as it would be typed, for the paging and sharing buttons. */
function lineOf(options: Readonly<Record<string, unknown>>): string {
  const named = ['by', 'in', 'since', 'kind'].flatMap((name) =>
    options[name] === undefined ? [] : [`${name}:"${String(options[name]).replaceAll('"', '')}"`],
  );
  return ['/who-said', options.words ?? '', ...named].join(' ');
}

export async function answersMessage(
  services: Services,
  query: Query,
  answers: Answers,
  page: number,
  now: Date,
  line: string,
): Promise<Message> {
  const shown = answers.answers.slice((page - 1) * PAGE_ANSWERS, page * PAGE_ANSWERS);
  const pages = Math.max(1, Math.ceil(answers.answers.length / PAGE_ANSWERS));
  const asked = query.words === '' ? '' : query.quoted ? `“${query.words}”` : query.words;
  const token = await services.ledger.store.token({ line, page }, 30 * 86_400_000);
  return {
    ...notice(summaryOf(query, answers, asked), now, { kind: 'answer' }),
    title: titleOf(query, answers, asked),
    parts: partsOf(query, answers, shown, services),
    context: contextOf(answers, page, pages),
    buttons: [
      ...(page > 1 ? [{ label: '← Previous', action: 'page', argument: `${token}:${page - 1}` }] : []),
      ...(page < pages ? [{ label: 'Next →', action: 'page', argument: `${token}:${page + 1}` }] : []),
      { label: 'Share to channel', action: 'share', argument: `${token}:${page}` },
    ],
  };
}

function titleOf(query: Query, answers: Answers, asked: string): string {
  const who = query.by ? `${query.by}${asked ? ': ' : ''}` : '';
  const verdicts = {
    'on record': 'On record',
    altered: 'Altered',
    relayed: 'Only relayed',
    'not on record': 'Not on record',
  };
  return `${verdicts[answers.verdict]} — ${who}${asked}`;
}

function summaryOf(query: Query, answers: Answers, asked: string): string {
  const first = answers.answers[0];
  const what = `${asked}${query.by ? ` by ${query.by}` : ''}`.trim();
  if (!first) {
    const other = answers.others[0];
    const whose = other
      ? ` ${nameOf(other) ?? other.version.outlet} is on record with it (${other.version.outlet}).`
      : '';
    return `Nothing on record: ${what}.${whose}`;
  }
  const name = nameOf(first.hit) ?? first.hit.version.outlet;
  if (answers.verdict === 'altered')
    return `Altered: the record has other words than ${what} (${name}, ${first.hit.version.outlet}).`;
  return `${name}, in ${first.hit.version.outlet}: ${plural(answers.answers.length, 'statement')} on record for ${what}.`;
}

const nameOf = (hit: StatementHit): string | null => hit.speakerName ?? hit.statement.speaker?.name ?? null;

function partsOf(query: Query, answers: Answers, shown: readonly Answer[], services: Services): Part[] {
  if (shown.length === 0) return nothingParts(query, answers, services);
  const parts: Part[] = [];
  if (answers.verdict === 'altered') {
    parts.push({ type: 'text', runs: [strong('Not in these words. '), text('This is what the record has:')] });
  }
  if (answers.verdict === 'relayed') {
    parts.push({
      type: 'text',
      runs: [strong('Only as relayed by someone else: '), text('not in the speaker’s own words.')],
    });
  }
  for (const one of shown) parts.push({ type: 'quotation', quotation: quotationOfAnswer(one, services) });
  if (answers.others.length > 0)
    parts.push({ type: 'text', runs: [em('Others with these words:')] }, othersPart(answers.others));
  return parts;
}

function nothingParts(query: Query, answers: Answers, services: Services): Part[] {
  if (answers.others.length === 0) {
    const hint = query.quoted
      ? 'No statement on record has these words. Without the quotation marks, /who-said searches by topic.'
      : 'No statement on record matches. Try fewer words, another spelling, or by:Name.';
    return [{ type: 'text', runs: [text(hint)] }];
  }
  const whose: Run[] = [
    strong(query.by ? `Not ${query.by}’s words. ` : 'Nobody’s own words. '),
    text('They stand on record as:'),
  ];
  return [
    { type: 'text', runs: whose },
    ...answers.others.map(
      (hit): Part => ({
        type: 'quotation',
        quotation: quotationOfAnswer({ hit, match: 'topic', score: 0, also: [], origins: 1 }, services),
      }),
    ),
  ];
}

function othersPart(others: readonly StatementHit[]): Part {
  return {
    type: 'list',
    items: others.map((hit) => [
      strong(nameOf(hit) ?? 'Narrated'),
      text(' — '),
      { text: hit.version.outlet, href: hit.version.url },
    ]),
  };
}

/** The answer's words, sliced from its version, with all that a reader needs to trust them. */
export function quotationOfAnswer({ hit, also, origins }: Answer, { link }: Services): Quotation {
  const { version, statement } = hit;
  return {
    text: answerText(hit),
    kind: statement.kind,
    speaker: nameOf(hit),
    role: statement.speaker?.role ?? null,
    via: statement.via,
    outlet: version.outlet,
    url: version.url,
    published: version.published,
    recordUrl: link(articlePath(version.id, statement)),
    also: also.map((other) => ({ outlet: other.version.outlet, url: other.version.url })),
    origins,
  };
}

function contextOf(answers: Answers, page: number, pages: number): Run[] {
  if (answers.answers.length === 0) return [];
  const paging = pages > 1 ? ` · page ${page} of ${pages}` : '';
  return [text(`${plural(answers.answers.length, 'answer')}${paging}`)];
}
