/** /check: a quotation, a page or a pasted draft against the record. Drafts are stored nowhere. */

import { notice } from '../src/alerts/notices.ts';
import { em, plural, quoted, shorten, strong, text } from '../src/alerts/present.ts';
import { decodeText } from '../src/article/encoding.ts';
import { type Command, defineCommand } from '../src/define-command.ts';
import { type CheckedDraft, type CheckedQuotation, checkDraft, draftVersion } from '../src/lookup/draft.ts';
import { whoSaid } from '../src/lookup/who-said.ts';
import { UserError, type Version } from '../src/model.ts';
import type { Message, Part } from '../src/platform.ts';
import type { Services } from '../src/services.ts';
import { answersMessage, quotationOfAnswer } from './who-said.ts';

const QUOTATION_WORDS_MAX = 60;
const SHOWN_MAX = 10;
const WHY_CHARS_MAX = 300;

const command: Command = defineCommand({
  name: 'check',
  summary: 'Check a quotation, a page or a draft against the record',
  help: 'Give a quotation to see whether it stands on record in these very words; a URL to check a page; or paste a draft to check all its quotations and facts. Drafts are stored nowhere.',
  examples: [
    '/check "every siren in this valley was tested"',
    '/check https://example.org/news/some-article',
    '/check (then paste your draft)',
  ],
  permission: 'read',
  form: true,
  options: {
    text: {
      type: 'text',
      description: 'A quotation, a URL, or a whole draft',
      rest: true,
      multiline: true,
      lengthMax: 100_000,
    },
    by: { type: 'text', description: 'Whose words they are said to be', suggest: 'speaker', lengthMax: 100 },
  },
  async run({ deps, now, signal }, options) {
    const given = String(options.text ?? '').trim();
    if (given === '') throw new UserError('Check what? Give a quotation, a URL, or paste a draft.');
    if (/^https?:\/\/\S+$/i.test(given)) {
      return [draftMessage(deps, await checkDraft(deps, await pageVersion(deps, given, now, signal), now), now)];
    }
    if (isQuotation(given)) {
      const by = options.by === undefined ? undefined : String(options.by);
      const quoted = /["“”«»„]/.test(given) ? given : `“${given}”`;
      const { query, answers } = await whoSaid(deps.ledger, { words: quoted, by }, now);
      return [await answersMessage(deps, query, answers, 1, now, `/check ${quoted}`)];
    }
    return [draftMessage(deps, await checkDraft(deps, draftVersion(given, null, now), now), now)];
  },
});
export default command;

/** One line of few words, with at most one quotation: not a draft. */
function isQuotation(given: string): boolean {
  if (given.includes('\n') || given.split(/\s+/).length > QUOTATION_WORDS_MAX) return false;
  const bare = given.replace(/^["“”«„'‘]+|["“”»'’]+$/gu, '');
  return !/["“”«»„]/.test(bare);
}

async function pageVersion({ fetcher }: Services, url: string, now: Date, signal: AbortSignal): Promise<Version> {
  const fetched = await fetcher.page(url, signal).catch((error: unknown) => {
    throw new UserError(error instanceof Error ? error.message : 'The page could not be fetched.');
  });
  // Takes longer to load than all commands together, and few checks are of pages.
  const { readPage } = await import('../src/article/read.ts');
  const page = readPage(decodeText(fetched.body, fetched.charset).text, fetched.finalUrl);
  if (page.kind !== 'article') throw new UserError(`That page is no article to check: ${page.why}`);
  return draftVersion(page.title ? `${page.title}\n${page.text}` : page.text, page.title, now);
}

/** What stands, what is altered, what is unknown; then facts that differ from the record. */
export function draftMessage(services: Services, checked: CheckedDraft, now: Date): Message {
  const altered = checked.quotations.filter(({ answers }) => answers.verdict === 'altered');
  const known = checked.quotations.filter(
    ({ answers }) => answers.verdict === 'on record' || answers.verdict === 'relayed',
  );
  const unknown = checked.quotations.filter(({ answers }) => answers.verdict === 'not on record');
  const doubts = checked.findings.filter(({ kind }) => kind === 'conflict' || kind === 'denial' || kind === 'reversal');
  const summary =
    `${plural(checked.quotations.length, 'quotation')} checked: ${known.length} on record, ` +
    `${altered.length} altered, ${unknown.length} not on record; ${plural(doubts.length, 'fact')} ${doubts.length === 1 ? 'differs' : 'differ'} from the record.`;
  return notice(summary, now, {
    kind: 'answer',
    title: 'Checked against the record',
    parts: [
      { type: 'text', runs: [text(summary)] },
      ...alteredParts(services, altered),
      ...doubtParts(checked, doubts),
      ...listPart('Not on record', unknown),
      ...listPart('On record', known),
      { type: 'text', runs: [em('Nothing of this text has been stored.')] },
    ],
  });
}

function alteredParts(services: Services, altered: readonly CheckedQuotation[]): Part[] {
  return altered.slice(0, SHOWN_MAX).flatMap(({ text: words, answers }): Part[] => {
    const first = answers.answers[0];
    if (!first) return [];
    return [
      { type: 'text', runs: [strong('Altered: '), text(`${quoted(words, WHY_CHARS_MAX)} — the record has:`)] },
      { type: 'quotation', quotation: quotationOfAnswer(first, services) },
    ];
  });
}

function doubtParts({ version, known }: CheckedDraft, doubts: CheckedDraft['findings']): Part[] {
  if (doubts.length === 0) return [];
  const items = doubts.slice(0, SHOWN_MAX).map((finding) => {
    const source = finding.a ? known.get(finding.a.version) : undefined;
    const theirs = finding.a && source ? source.text.slice(finding.a.start, finding.a.end) : '';
    const ours = version.text.slice(finding.b.start, finding.b.end);
    return [
      strong(`${shorten(ours, WHY_CHARS_MAX)} `),
      text(`— ${finding.why} `),
      ...(source ? [{ text: source.outlet, href: source.url }, text(`: ${quoted(theirs, WHY_CHARS_MAX)}`)] : []),
    ];
  });
  return [
    { type: 'heading', text: 'Differs from the record' },
    { type: 'list', items },
  ];
}

function listPart(heading: string, quotations: readonly CheckedQuotation[]): Part[] {
  if (quotations.length === 0) return [];
  const items = quotations.slice(0, SHOWN_MAX).map(({ text: words, statement, answers }) => {
    const hit = answers.answers[0]?.hit;
    const source = hit ? [text(' — '), { text: hit.version.outlet, href: hit.version.url }] : [];
    const who = statement.speaker ? [em(` ${statement.speaker.name}`)] : [];
    return [text(quoted(words, WHY_CHARS_MAX)), ...who, ...source];
  });
  return [
    { type: 'heading', text: `${heading} (${quotations.length})` },
    { type: 'list', items },
  ];
}
