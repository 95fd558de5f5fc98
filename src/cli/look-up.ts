/** onrecord who-said, findings, check, digest: what the record says. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { draftMessage } from '../../commands/check.ts';
import { answersMessage } from '../../commands/who-said.ts';
import { kindLabel } from '../alerts/present.ts';
import { decodeText } from '../article/encoding.ts';
import { parseDuration } from '../config.ts';
import { checkDraft, draftVersion } from '../lookup/draft.ts';
import { findingJson } from '../lookup/finding-json.ts';
import { answerJson, type Question, whoSaid } from '../lookup/who-said.ts';
import { encodeMessage } from '../message-json.ts';
import { type Severity, UserError } from '../model.ts';
import type { Message } from '../platform.ts';
import { messageToText } from '../platforms/text.ts';
import type { Services } from '../services.ts';
import { type ExitCode, type Io, stringOf, type Verb, type VerbContext } from './verb.ts';

const show = (io: Io, message: Message) =>
  io.out(messageToText(message, { color: io.outIsTerminal, width: Math.min(io.columns, 100) }));

function sinceOf(value: string | undefined, now: Date): Date | undefined {
  if (value === undefined) return undefined;
  const ms = parseDuration(value);
  if (ms === null) throw new UserError(`--since "${value}" is not a time span.`, 'Time spans look like 24h, 7d or 2w.');
  return new Date(now.getTime() - ms);
}

// ── who-said ───────────────────────────────────────────────────────────────────────────────────────────

export const whoSaidVerb: Verb = {
  name: 'who-said',
  usage: 'WORDS [--by NAME] [--in OUTLET] [--since 7d] [--kind direct] [--json] | --jsonl',
  help: 'Words search by topic; a quotation in quotation marks is checked for its exact wording. With --jsonl, reads lines {"id","query","by"?} and prints one answer a line.',
  options: {
    by: { type: 'string' },
    in: { type: 'string' },
    since: { type: 'string' },
    kind: { type: 'string' },
    json: { type: 'boolean' },
    jsonl: { type: 'boolean' },
  },
  optionHelp: {
    by: 'only this speaker',
    in: 'only this outlet',
    since: 'published within this time, such as 24h or 7d',
    kind: 'direct, mixed, indirect or narrated',
    json: 'print JSON',
    jsonl: 'answer lines {"id","query","by"?} from standard input',
  },
  needs: 'store',
  run: runWhoSaid,
};

async function runWhoSaid(context: VerbContext): Promise<ExitCode> {
  const { io, values, positionals } = context;
  const base = {
    by: stringOf(values, 'by'),
    in: stringOf(values, 'in'),
    since: stringOf(values, 'since'),
    kind: stringOf(values, 'kind'),
  };
  sinceOf(base.since, new Date());
  if (values.jsonl) return answerLines(context, base);
  const words = positionals.join(' ').trim();
  if (words === '' && !base.by) throw new UserError('Who said what? Give some words, a quotation, or --by NAME.');
  const { services } = await context.app();
  const found = await whoSaid(services.ledger, { ...base, words }, services.now());
  if (values.json) io.out(JSON.stringify(answersJson(found)));
  else show(io, await answersMessage(services, found.query, found.answers, 1, services.now(), `/who-said ${words}`));
  return 0;
}

function answersJson({ answers }: Awaited<ReturnType<typeof whoSaid>>) {
  return {
    verdict: answers.verdict,
    answers: answers.answers.map(answerJson),
    others: answers.others.map(({ speakerName, statement, version }) => ({
      speaker: speakerName ?? statement.speaker?.name ?? null,
      text: version.text.slice(statement.start, statement.end),
      article: version.id,
      outlet: version.outlet,
      url: version.url,
      start: statement.start,
      end: statement.end,
    })),
  };
}

async function answerLines(context: VerbContext, base: Omit<Question, 'words'>): Promise<ExitCode> {
  const { services } = await context.app();
  let failures = 0;
  for (const [index, line] of (await context.io.stdin()).toString('utf8').split('\n').entries()) {
    if (line.trim() === '') continue;
    try {
      const { id, query, by } = JSON.parse(line) as { id?: unknown; query?: string; by?: string | null };
      const found = await whoSaid(services.ledger, { ...base, by: by ?? base.by, words: query ?? '' }, services.now());
      context.io.out(JSON.stringify({ id: id ?? null, ...answersJson(found) }));
    } catch (error) {
      failures++;
      context.io.err(`line ${index + 1}: ${error instanceof Error ? error.message : error}; skipped\n`);
    }
  }
  return failures > 0 ? 1 : 0;
}

// ── findings ───────────────────────────────────────────────────────────────────────────────────────────

export const findingsVerb: Verb = {
  name: 'findings',
  usage: '[--since 24h] [--story N] [--severity alert|note] [--json]',
  help: 'Lists findings in the order they were made.',
  options: {
    since: { type: 'string' },
    story: { type: 'string' },
    severity: { type: 'string' },
    json: { type: 'boolean' },
  },
  optionHelp: {
    since: 'found within this time, such as 24h or 7d',
    story: 'only this story, by its number',
    severity: 'alert or note',
    json: 'print one finding a line as JSON',
  },
  needs: 'store',
  async run(context) {
    const { io, values } = context;
    const severity = stringOf(values, 'severity');
    if (severity !== undefined && severity !== 'alert' && severity !== 'note')
      throw new UserError('--severity is alert or note.');
    const story = stringOf(values, 'story');
    if (story !== undefined && !/^\d{1,15}$/.test(story)) throw new UserError('--story takes the number of a story.');
    const { services } = await context.app();
    const since = sinceOf(stringOf(values, 'since'), services.now());
    const findings = await services.ledger.findings.list({
      ...(since ? { since } : {}),
      ...(story ? { story: Number(story) } : {}),
      ...(severity ? { severity: severity as Severity } : {}),
      limit: 100_000,
    });
    for (const finding of findings) {
      if (values.json) io.out(JSON.stringify(findingJson(finding)));
      else io.out(`${finding.seq} ${finding.severity} ${kindLabel(finding)} — ${finding.b.outlet}: ${finding.why}`);
    }
    return 0;
  },
};

// ── check ──────────────────────────────────────────────────────────────────────────────────────────────

export const checkVerb: Verb = {
  name: 'check',
  usage: 'FILE|URL|- [--json]',
  help: 'Holds the quotations and facts of an unpublished draft (a file, or - for standard input) or of a page against the record.',
  options: { json: { type: 'boolean' } },
  optionHelp: { json: 'print JSON' },
  needs: 'store',
  async run(context) {
    const [target] = context.positionals;
    if (!target) throw new UserError('Check what? Name a file, a URL, or - for standard input.');
    const { services } = await context.app();
    const now = services.now();
    const checked = await checkDraft(
      services,
      draftVersion(await draftText(context, services, target), null, now),
      now,
    );
    if (!context.values.json) show(context.io, draftMessage(services, checked, now));
    else {
      context.io.out(
        JSON.stringify({
          quotations: checked.quotations.map(({ statement, text, answers }) => ({
            start: statement.start,
            end: statement.end,
            text,
            speaker: statement.speaker?.name ?? null,
            verdict: answers.verdict,
            answers: answers.answers.map(answerJson),
          })),
          findings: checked.findings.map(({ kind, field, severity, a, b, why }) => ({
            kind,
            field,
            severity,
            a,
            b,
            why,
          })),
        }),
      );
    }
    return 0;
  },
};

async function draftText({ io }: VerbContext, { fetcher }: Services, target: string): Promise<string> {
  if (!/^https?:\/\//i.test(target)) {
    const bytes = target === '-' ? await io.stdin() : readDraft(resolve(io.cwd, target), target);
    return decodeText(bytes).text;
  }
  const fetched = await fetcher.page(target).catch((error: Error) => {
    throw new UserError(error.message);
  });
  const { readPage } = await import('../article/read.ts');
  const page = readPage(decodeText(fetched.body, fetched.charset).text, fetched.finalUrl);
  if (page.kind !== 'article') throw new UserError(`That page is no article to check: ${page.why}`);
  return page.text;
}

function readDraft(path: string, shown: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    throw new UserError(`${shown} can't be read.`, 'Name a text file, a URL, or - for standard input.');
  }
}

// ── digest ─────────────────────────────────────────────────────────────────────────────────────────────

export const digestVerb: Verb = {
  name: 'digest',
  usage: '[--since 24h] [--json]',
  help: 'New by story, open discrepancies, who was quoted most, feeds that fail.',
  options: { since: { type: 'string' }, json: { type: 'boolean' } },
  optionHelp: { since: 'how far back, such as 24h or 7d', json: 'print the message as JSON' },
  needs: 'store',
  async run(context) {
    const { services } = await context.app();
    const { digestFor } = await import('../../jobs/digest.ts');
    const now = services.now();
    const since = sinceOf(stringOf(context.values, 'since'), now);
    const channel = await services.ledger.channels.ensure({ platform: 'desk', workspace: 'local', channel: 'desk' });
    const message = await digestFor(services, { ...channel, digestEmpty: true }, now, since);
    if (!message) return 0;
    if (context.values.json) context.io.out(encodeMessage(message));
    else show(context.io, message);
    return 0;
  },
};
