/** onrecord migrate, replay, deploy-commands: upkeep. */

import { migrate, SCHEMA_VERSION } from '../ledger/migrate.ts';
import { UserError } from '../model.ts';
import { deadLetters, retryDeadLetter } from '../record-view.ts';
import type { Verb } from './verb.ts';

export const migrateVerb: Verb = {
  name: 'migrate',
  usage: '[--json]',
  help: 'Safe to run at any time; an embedded store is migrated at every start anyway. There is no way back: keep a backup (onrecord export).',
  options: { json: { type: 'boolean' } },
  optionHelp: { json: 'print {"before","after"}' },
  needs: 'store',
  async run({ app, io, values }) {
    const { services } = await app();
    const { after } = await migrate(services.ledger.db);
    io.out(
      values.json
        ? JSON.stringify({ version: after, known: SCHEMA_VERSION })
        : `The store has schema version ${after}.`,
    );
    return 0;
  },
};

export const replayVerb: Verb = {
  name: 'replay',
  usage: '[--list] [--json]',
  help: 'Puts back on the queue what failed for good: articles that could not be read, pages not fetched, messages not posted.',
  options: { list: { type: 'boolean' }, json: { type: 'boolean' } },
  optionHelp: { list: 'only list them, with the reasons', json: 'print one dead letter a line as JSON' },
  needs: 'store',
  async run({ app, io, values }) {
    const { services } = await app();
    const letters = await deadLetters(services);
    let retried = 0;
    for (const letter of letters) {
      io.out(values.json ? JSON.stringify(letter) : `${letter.job} ${letter.about}: ${letter.error}`);
      if (!values.list && (await retryDeadLetter(services, letter.id))) retried++;
    }
    // Failed articles whose job the queue has trimmed meanwhile are still in the ledger.
    const forgotten = values.list ? [] : await services.ledger.articles.reopenFailed(null);
    await services.queue.addMany(
      'read-article',
      forgotten.map((version) => ({ version })),
    );
    io.err(values.list ? `${letters.length} dead letters\n` : `${retried + forgotten.length} put back on the queue\n`);
    return 0;
  },
};

export const deployCommandsVerb: Verb = {
  name: 'deploy-commands',
  usage: '[--json]',
  help: 'Does nothing when the commands have not changed since they were deployed last. Slack takes its commands from slack-manifest.yml.',
  options: { json: { type: 'boolean' } },
  optionHelp: { json: 'print {"deployed","hash"}' },
  needs: 'store',
  async run({ app, io, config, values }) {
    if (!config.discord.token)
      throw new UserError('DISCORD_TOKEN is not set.', 'Set it to the token of your Discord bot.');
    const { services } = await app();
    const { deployDiscordCommands } = await import('../deploy.ts');
    const { deployed, hash } = await deployDiscordCommands(services);
    io.out(
      values.json
        ? JSON.stringify({ deployed, hash })
        : deployed
          ? 'Deployed.'
          : 'Nothing has changed since the last time.',
    );
    return 0;
  },
};
