/** onrecord feed, watch: the slash commands of the same name, for the desk's channel, and OPML in and out. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { exportOpml, importOpml } from '../article/feed.ts';
import { createHost } from '../host.ts';
import { addFeed } from '../lookup/add-feed.ts';
import { UserError } from '../model.ts';
import { messageToText } from '../platforms/text.ts';
import type { ExitCode, Verb, VerbContext } from './verb.ts';

const DESK = { platform: 'desk', workspace: 'local', channel: 'desk' } as const;

export const feedVerb: Verb = {
  name: 'feed',
  usage: 'add URL [outlet:NAME] [wire:on] | list | pause N | resume N | remove N | read URL | import FILE | export',
  help: 'As the slash command, and OPML: import takes a file (- for standard input), export prints one.',
  options: { json: { type: 'boolean' } },
  optionHelp: { json: 'print JSON' },
  needs: 'store',
  async run(context) {
    const [action, file] = context.positionals;
    if (action === 'import') return importFeeds(context, file);
    if (action === 'export') return exportFeeds(context);
    return runSlash(context, 'feed');
  },
};

export const watchVerb: Verb = {
  name: 'watch',
  usage: 'add [words:…] [speaker:…] [outlet:…] [kinds:…] | list | remove N',
  help: 'As the slash command /watch, for the channel of the desk.',
  options: { json: { type: 'boolean' } },
  optionHelp: { json: 'print JSON' },
  needs: 'store',
  run: (context) => runSlash(context, 'watch'),
};

async function runSlash({ app, positionals, io, values }: VerbContext, command: string): Promise<ExitCode> {
  const { services } = await app();
  const user = { id: 'cli', name: 'command line', mayConfigure: async () => true };
  const text = positionals.map((word) => (/\s/.test(word) && !word.includes(':') ? `"${word}"` : word)).join(' ');
  const messages = await createHost(services, 'desk').run({ command, input: { text }, where: DESK, user });
  for (const message of messages) {
    if (values.json) io.out(JSON.stringify(message));
    else io.out(messageToText(message, { color: io.outIsTerminal, width: Math.min(io.columns, 100) }));
  }
  return messages.some(({ kind }) => kind === 'error') ? 1 : 0;
}

async function importFeeds({ app, io }: VerbContext, file: string | undefined): Promise<ExitCode> {
  if (!file) throw new UserError('Import which file?', 'onrecord feed import feeds.opml');
  const text = file === '-' ? (await io.stdin()).toString('utf8') : readFileSync(resolve(io.cwd, file), 'utf8');
  const { services } = await app();
  let failures = 0;
  for (const feed of importOpml(text)) {
    try {
      const wish = { outlet: feed.title, language: feed.language, wire: feed.wire, by: 'command line' };
      const added = await addFeed(services, feed.url, wish);
      const channel = await services.ledger.channels.ensure(DESK);
      await services.ledger.feeds.attach(added.feed.id, channel.id);
      io.out(`${added.feed.id} ${added.feed.url}`);
    } catch (error) {
      failures++;
      io.err(`${feed.url}: ${error instanceof Error ? error.message : error}\n`);
    }
  }
  return failures > 0 ? 1 : 0;
}

async function exportFeeds({ app, io }: VerbContext): Promise<ExitCode> {
  const { services } = await app();
  const feeds = (await services.ledger.feeds.list()).map(({ url, outlet, title, language, wire }) => ({
    url,
    title: outlet ?? title,
    siteUrl: null,
    language,
    wire,
  }));
  io.out(exportOpml(feeds, 'Onrecord feeds'));
  return 0;
}
