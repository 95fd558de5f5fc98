/** The shape of the project, held: who may import whom, how long a file may be, that everything is documented. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../commands/index.ts';
import { JOBS } from '../jobs/index.ts';
import { VERBS } from '../src/cli/index.ts';
import { SETTINGS } from '../src/config.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder)).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(join(root, path)).isDirectory()) return filesIn(path);
    return path.endsWith('.ts') ? [path] : [];
  });
}

const SOURCES = ['src', 'commands', 'jobs'].flatMap(filesIn);
const textOf = (path: string) => readFileSync(join(root, path), 'utf8');

/** Import targets of a file: own files as paths from the root, packages by name. */
function importsOf(path: string): string[] {
  const statements = textOf(path).matchAll(
    /^(?:import|export)\b[^;]*?from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm,
  );
  const targets = [...statements].map((match) => (match[1] ?? match[2] ?? match[3]) as string);
  return targets.map((target) => (target.startsWith('.') ? relative(root, join(root, path, '..', target)) : target));
}

/** Where, what it may import of ours, what packages it may not. */
const RULES: readonly [where: RegExp, may: RegExp | null, packages: RegExp | null][] = [
  [/^src\/model\.ts$/, /^$/, /./],
  [/^src\/text\//, /^src\/(text\/|model\.ts)/, /./],
  [/^src\/attribution\//, /^src\/(attribution\/|text\/|model\.ts)/, /^(?!wink-)/],
  [/^src\/claims\//, /^src\/(claims\/|text\/|model\.ts)/, /./],
  [/^src\/article\//, /^src\/(article\/|text\/|model\.ts)/, null],
  [/^src\/ledger\//, /^src\/(ledger\/|text\/|model\.ts|paths\.ts|recent\.ts)/, null],
  [
    /^src\/platforms\//,
    /^src\/(platforms\/|text\/|platform\.ts|command\.ts|command-text\.ts|model\.ts|message-json\.ts|config\.ts|group\.ts|wording\.ts)/,
    null,
  ],
];

describe('imports', () => {
  it.each(SOURCES)('%s keeps to its rules', (path) => {
    for (const [where, may, packages] of RULES) {
      if (!where.test(path)) continue;
      for (const target of importsOf(path)) {
        const isOwn = /^(src|commands|jobs)\//.test(target);
        if (isOwn && may) expect(target, `${path} imports ${target}`).toMatch(may);
        if (!isOwn && packages && !target.startsWith('node:'))
          expect(target, `${path} imports ${target}`).not.toMatch(packages);
      }
    }
  });

  it('only the queue knows BullMQ and ioredis', () => {
    const users = (name: string) => SOURCES.filter((path) => importsOf(path).includes(name));
    expect(users('bullmq')).toEqual(['src/queue.ts']);
    expect(users('ioredis')).toEqual(['src/queue.ts']);
  });

  it('only platforms know chat clients', () => {
    for (const path of SOURCES) {
      const chats = importsOf(path).filter((target) => /^(@slack\/|discord\.js|@discordjs\/)/.test(target));
      if (chats.length > 0) expect(path).toMatch(/^src\/platforms\/(slack|discord)\//);
    }
  });

  it('the pure parts use no clock, no randomness, no input or output', () => {
    for (const path of SOURCES.filter((one) => /^src\/(text|attribution|claims)\//.test(one))) {
      const code = textOf(path).replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '');
      expect(code, path).not.toMatch(
        /\bDate\.now\(|\bnew Date\(\)|Math\.random\(|\bconsole\.|\bprocess\.|performance\.now|'node:(fs|http|net|child_process)/,
      );
    }
  });

  it('only the ledger and the queue speak SQL', () => {
    for (const path of SOURCES) {
      if (/^src\/(ledger|queue|lookup\/backup|cli\/doctor|api)/.test(path)) continue;
      expect(textOf(path), path).not.toMatch(/`\s*(select|insert into|update|delete from)\s/i);
    }
  });
});

describe('size', () => {
  const isData = (path: string) =>
    /\/(lexicon|migrations)\/|-tables?\.ts$|background|general-words|synonyms/.test(path);
  it.each(SOURCES.filter((path) => !isData(path)))('%s has at most 400 lines', (path) => {
    expect(textOf(path).split('\n').length).toBeLessThanOrEqual(401);
  });
});

describe('documentation', () => {
  const readme = () => textOf('README.md');
  const example = () => textOf('.env.example');
  it.each(Object.keys(SETTINGS))('%s stands in .env.example and the README', (name) => {
    expect(example()).toMatch(new RegExp(`^#?\\s?${name}=`, 'm'));
    expect(readme()).toContain(name);
  });
  it('.env.example names nothing that is no setting', () => {
    const named = [...example().matchAll(/^#?\s?([A-Z][A-Z_]+)=/gm)].map((match) => match[1]);
    expect(named.filter((name) => !((name as string) in SETTINGS))).toEqual([]);
  });
  it.each(COMMANDS.map(({ name }) => name))('/%s stands in the README, with summary, help and example', (name) => {
    const command = COMMANDS.find((one) => one.name === name);
    expect(readme()).toContain(`/${name}`);
    expect(command?.summary.length).toBeLessThanOrEqual(100);
    expect(command?.help.length).toBeGreaterThan(20);
    expect(command?.examples.every((line) => line.startsWith(`/${name}`))).toBe(true);
  });
  it.each(VERBS.map(({ name }) => name))(
    'onrecord %s stands in the README and has help for each option',
    async (name) => {
      const verb = await VERBS.find((one) => one.name === name)?.load();
      expect(verb?.name).toBe(name);
      expect(readme()).toContain(`\`${name}`);
      expect(Object.keys(verb?.optionHelp ?? {}).sort()).toEqual(Object.keys(verb?.options ?? {}).sort());
    },
  );
  it.each(JOBS.map(({ name }) => name))('job %s says what it does and when', (name) => {
    const job = JOBS.find((one) => one.name === name);
    expect(job?.summary.length).toBeGreaterThan(20);
    expect(job?.schedule.length).toBeGreaterThan(10);
    expect(textOf('ARCHITECTURE.md')).toContain(`\`${name}\``);
  });
});

describe('tests', () => {
  it('no two tests of one file have one name: the second would hide behind the first', () => {
    for (const path of filesIn('tests').filter((one) => one.endsWith('.test.ts'))) {
      const names = [...textOf(path).matchAll(/^\s*(?:it|test)\(\s*'((?:[^'\\]|\\.)*)'/gm)].map(
        (match) => match[1] as string,
      );
      const inBlocks = names.filter((name, index) => names.indexOf(name) !== index);
      expect(
        inBlocks.filter((name) => name.length > 60),
        path,
      ).toEqual([]);
    }
  });
});
