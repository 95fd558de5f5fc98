/** onrecord extract: who said what in texts, without storing anything. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { decodeText } from '../article/encoding.ts';
import { extract } from '../attribution/index.ts';
import { type Extraction, UserError } from '../model.ts';
import type { ExitCode, Io, Verb, VerbContext } from './verb.ts';

export const extractVerb: Verb = {
  name: 'extract',
  usage: '[FILE…] [--jsonl] [--json] [--explain]',
  help: 'Reads text or HTML files (or standard input), or with --jsonl lines {"id","text"} on standard input.',
  options: { jsonl: { type: 'boolean' }, json: { type: 'boolean' }, explain: { type: 'boolean' } },
  optionHelp: {
    jsonl: 'read lines {"id","text"} from standard input',
    json: 'print one JSON object a text',
    explain: 'say which rule found each attribution',
  },
  needs: 'none',
  run: runExtract,
};

async function runExtract({ io, values, positionals }: VerbContext): Promise<ExitCode> {
  if (values.jsonl) return extractLines(io, values.explain === true);
  const files = positionals.length > 0 ? positionals : ['-'];
  let failures = 0;
  for (const file of files) {
    try {
      const text = await readText(io, file);
      const id = file === '-' ? 'stdin' : file;
      if (values.json) io.out(JSON.stringify(extractionJson(id, extract(text), values.explain === true)));
      else printReadable(io, id, text, extract(text), values.explain === true);
    } catch (error) {
      failures++;
      io.err(`${file}: ${error instanceof UserError ? error.message : String(error)}\n`);
    }
  }
  return failures > 0 ? 1 : 0;
}

async function extractLines(io: Io, explain: boolean): Promise<ExitCode> {
  const lines = (await io.stdin()).toString('utf8').split('\n');
  let failures = 0;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const parsed = parseLine(line);
    if (!parsed) {
      failures++;
      io.err(`line ${index + 1}: not a JSON object with "id" and "text"; skipped\n`);
      continue;
    }
    io.out(JSON.stringify(extractionJson(parsed.id, extract(parsed.text), explain)));
  }
  return failures > 0 ? 1 : 0;
}

function parseLine(line: string): { id: unknown; text: string } | null {
  try {
    const { id, text } = JSON.parse(line) as { id?: unknown; text?: unknown };
    return typeof text === 'string' ? { id: id ?? null, text } : null;
  } catch {
    return null;
  }
}

async function readText(io: Io, file: string): Promise<string> {
  const bytes = file === '-' ? await io.stdin() : readFileSync(resolve(io.cwd, file));
  const { text } = decodeText(bytes);
  if (!/\.x?html?$/i.test(file) && !/^\s*<(?:!doctype|html)/i.test(text)) return text;
  // Reading pages takes as long to load as the rest of the program: most texts are plain.
  const { readPage } = await import('../article/read.ts');
  const page = readPage(text, 'https://localhost/');
  if (page.kind !== 'article') throw new UserError(page.why);
  return page.text;
}

/** The contract's shape; `rule`, `stance` and `speech` come with --explain. */
export function extractionJson(id: unknown, extraction: Extraction, explain: boolean) {
  return {
    id,
    attributions: extraction.attributions.map(({ rule, stance, speech, ...attribution }) =>
      explain ? { ...attribution, speech, stance, rule } : attribution,
    ),
    boilerplate: extraction.boilerplate,
    ...(explain ? { facts: extraction.facts } : {}),
  };
}

function printReadable(io: Io, id: string, text: string, extraction: Extraction, explain: boolean): void {
  io.out(`${id}: ${extraction.attributions.length} attributions`);
  for (const one of extraction.attributions) {
    const words = one.content.map(([start, end]) => text.slice(start, end).replace(/\s+/g, ' ')).join(' … ');
    const who = one.speaker ? `${one.speaker.name}${one.speaker.role ? `, ${one.speaker.role}` : ''}` : 'nobody named';
    const via = one.via ? ` (via ${one.via})` : '';
    io.out(`  ${one.kind.padEnd(8)} ${who}${via}: ${words}${explain ? `  [${one.rule}, ${one.stance}]` : ''}`);
  }
}
