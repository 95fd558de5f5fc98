/** /feed: the feeds that are read, and how they are doing. */
import { notice } from '../src/alerts/notices.ts';
import { em, plural, strong, text } from '../src/alerts/present.ts';
import { type FeedState, paused, resumed } from '../src/article/poll.ts';
import { type Command, defineCommand } from '../src/define-command.ts';
import type { FeedRow } from '../src/ledger/feeds.ts';
import type { Ledger } from '../src/ledger/index.ts';
import { addFeed } from '../src/lookup/add-feed.ts';
import { UserError } from '../src/model.ts';
import type { Button, Run } from '../src/platform.ts';

const number = {
  type: 'integer',
  description: 'Number of the feed',
  rest: true,
  required: true,
  suggest: 'feed',
} as const;

const command: Command = defineCommand({
  name: 'feed',
  summary: 'The feeds that are read',
  help: 'Add a feed or a page that names one, list the feeds with their health, pause or remove one, or read one page now.',
  examples: [
    '/feed add https://example.org/rss.xml',
    '/feed list',
    '/feed pause 2',
    '/feed read https://example.org/news/article',
  ],
  permission: 'read',
  shared: true,
  options: {},
  defaultSubcommand: 'list',
  subcommands: [
    {
      name: 'add',
      summary: 'Read a feed from now on; what it holds today is silent history',
      permission: 'configure',
      options: {
        url: {
          type: 'text',
          description: 'URL of a feed, or of a page that names one',
          rest: true,
          required: true,
          lengthMax: 2_000,
        },
        outlet: { type: 'text', description: 'Name of the outlet', lengthMax: 100 },
        wire: { type: 'boolean', description: 'It carries agency copy' },
      },
      async run({ deps, where, user, now, signal }, options) {
        const outlet = options.outlet === undefined ? null : String(options.outlet);
        const added = await addFeed(
          deps,
          String(options.url),
          { outlet, wire: options.wire === true, by: user.name },
          signal,
        );
        const channel = await deps.ledger.channels.ensure(where);
        await deps.ledger.feeds.attach(added.feed.id, channel.id);
        await deps.ledger.store.audit(user.name, where, 'feed added', { feed: added.feed.url });
        const name = added.feed.outlet ?? added.feed.title ?? added.feed.url;
        const state = added.isNew ? 'is read from now on' : 'was being read already';
        return [notice(`${name} ${state} (number ${added.feed.id}, ${added.feed.url}).`, now)];
      },
    },
    {
      name: 'list',
      summary: 'All feeds and how they are doing',
      permission: 'read',
      options: {},
      async run({ deps, now }) {
        const feeds = await deps.ledger.feeds.list();
        if (feeds.length === 0) return [notice('No feed is read yet. Begin with /feed add https://…', now)];
        const summary = `${plural(feeds.length, 'feed')} on the list.`;
        return [
          notice(summary, now, {
            kind: 'answer',
            title: 'Feeds',
            parts: [{ type: 'list', items: feeds.map(feedLine) }],
          }),
        ];
      },
    },
    {
      name: 'pause',
      summary: 'Stop asking a feed for the time being',
      permission: 'configure',
      options: { number },
      run: async ({ deps, user, where, now }, options) => {
        const feed = await setState(deps.ledger, Number(options.number), paused);
        await deps.ledger.store.audit(user.name, where, 'feed paused', { feed: feed.url });
        return [notice(`${feed.outlet ?? feed.url} is paused. Go on with /feed resume ${feed.id}.`, now)];
      },
    },
    {
      name: 'resume',
      summary: 'Ask a paused or failing feed again, now',
      permission: 'configure',
      options: { number },
      run: async ({ deps, user, where, now }, options) => {
        const feed = await setState(deps.ledger, Number(options.number), (state) => resumed(state, now.getTime()));
        await deps.queue.add('poll-feed', { feed: feed.id }, { priority: 1 });
        await deps.ledger.store.audit(user.name, where, 'feed resumed', { feed: feed.url });
        return [notice(`${feed.outlet ?? feed.url} is asked again.`, now)];
      },
    },
    {
      name: 'remove',
      summary: 'Read a feed no longer; what it brought stays on record',
      permission: 'configure',
      options: { number },
      run: async ({ deps, user, where, now }, options) => {
        const id = Number(options.number);
        const feed = await deps.ledger.feeds.get(id);
        if (!feed || !(await deps.ledger.feeds.remove(id))) throw noFeed(id);
        await deps.ledger.store.audit(user.name, where, 'feed removed', { feed: feed.url });
        return [notice(`${feed.outlet ?? feed.url} is no longer read.`, now)];
      },
    },
    {
      name: 'read',
      summary: 'Read one page now',
      permission: 'read',
      options: {
        url: { type: 'text', description: 'URL of an article', rest: true, required: true, lengthMax: 2_000 },
      },
      run: async ({ deps, user, where, now }, options) => {
        const url = String(options.url);
        if (!/^https?:\/\//i.test(url) || !URL.canParse(url))
          throw new UserError(`"${url.slice(0, 100)}" is not a web address.`);
        const fetch = await deps.ledger.feeds.order({ url, reason: 'asked', hint: { by: user.id } });
        if (fetch) await deps.queue.add('fetch-page', { fetch }, { priority: 1 });
        await deps.ledger.store.audit(user.name, where, 'page asked for', { url });
        return [notice('The page is being read; alerts follow where it is watched.', now)];
      },
    },
  ],
});
export default command;

const noFeed = (id: number) => new UserError(`There is no feed ${id}.`, '/feed list shows them with their numbers.');

async function setState(ledger: Ledger, id: number, change: (state: FeedState) => FeedState): Promise<FeedRow> {
  const feed = await ledger.feeds.get(id);
  if (!feed) throw noFeed(id);
  const state = change(feed.state as FeedState);
  const nextCheck = new Date(state.nextCheckAtMs ?? 253_370_764_800_000);
  await ledger.feeds.afterPoll(id, { url: feed.url, state, nextCheck, title: null }, []);
  return feed;
}

/** Pauses a feed, or goes on with a paused one. */
export function feedButton({ id, state }: FeedRow): Button {
  const verb = (state as FeedState).status === 'paused' ? 'Resume' : 'Pause';
  return { label: `${verb} ${id}`, action: 'feed', argument: `${verb.toLowerCase()}:${id}` };
}

/** "2 Globe Bulletin — active, next at 14:05". */
export function feedLine(feed: FeedRow): Run[] {
  const state = feed.state as FeedState;
  const line: Run[] = [
    strong(`${feed.id} `),
    { text: feed.outlet ?? feed.title ?? feed.url, href: feed.url },
    text(` — ${state.status}`),
  ];
  if (state.failure) line.push(text(`: ${state.failure.message}`));
  if (state.nextCheckAtMs !== null)
    line.push(em(', next '), { time: new Date(state.nextCheckAtMs).toISOString(), style: 'datetime' });
  return line;
}
