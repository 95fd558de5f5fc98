/** Feeds, the items seen in them, and the pages still to be fetched. */
import type { Db, Queryable, Row } from './db.ts';

export interface FeedRow<State = unknown> {
  readonly id: number;
  readonly url: string;
  readonly outlet: string | null;
  readonly language: string | null;
  readonly wire: boolean;
  readonly title: string | null;
  /** Opaque here; `src/article/poll.ts` knows it. */
  readonly state: State;
  readonly nextCheck: string;
  /** Opaque here; `src/lookup/websub.ts` knows it. Null without a hub. */
  readonly hub: unknown;
}

export type FetchReason = 'asked' | 'feed' | 'reread';

export interface FetchRow {
  readonly id: number;
  readonly url: string;
  readonly outlet: string | null;
  readonly feed: number | null;
  readonly reason: FetchReason;
  readonly article: string | null;
  readonly hint: Readonly<Record<string, unknown>>;
  readonly state: 'pending' | 'done' | 'skipped' | 'failed';
  readonly result: string | null;
}

export interface FetchOrder {
  readonly url: string;
  readonly reason: FetchReason;
  readonly outlet?: string | null;
  readonly feed?: number | null;
  readonly article?: string | null;
  readonly hint?: Readonly<Record<string, unknown>>;
  readonly dueAt?: Date;
}

const toFeed = (row: Row): FeedRow => ({
  id: row.id as number,
  url: row.url as string,
  outlet: row.outlet as string | null,
  language: row.language as string | null,
  wire: row.wire as boolean,
  title: row.title as string | null,
  state: row.state,
  nextCheck: (row.next_check as Date).toISOString(),
  hub: row.hub ?? null,
});

const toFetch = (row: Row): FetchRow => ({
  id: row.id as number,
  url: row.url as string,
  outlet: row.outlet as string | null,
  feed: row.feed as number | null,
  reason: row.reason as FetchReason,
  article: row.article as string | null,
  hint: row.hint as Record<string, unknown>,
  state: row.state as FetchRow['state'],
  result: row.result as string | null,
});

export class Feeds {
  readonly #db: Db;
  constructor(db: Db) {
    this.#db = db;
  }

  /** Adds a feed, or brings a removed one back as if it were new; returns it and whether it is new. */
  async add(feed: {
    url: string;
    outlet: string | null;
    language: string | null;
    wire: boolean;
    title: string | null;
    state: unknown;
    by: string;
  }): Promise<{ feed: FeedRow; isNew: boolean }> {
    const [row] = await this.#db.query<Row & { is_new: boolean }>(
      `insert into feeds (url, outlet, language, wire, title, state, added_by) values ($1, $2, $3, $4, $5, $6::jsonb, $7)
       on conflict (url) do update set removed_at = null,
         state = case when feeds.removed_at is null then feeds.state else excluded.state end,
         next_check = case when feeds.removed_at is null then feeds.next_check else now() end,
         outlet = coalesce(excluded.outlet, feeds.outlet),
         language = coalesce(excluded.language, feeds.language), wire = excluded.wire
       returning *, (xmax = 0) as is_new`,
      [feed.url, feed.outlet, feed.language, feed.wire, feed.title, JSON.stringify(feed.state), feed.by],
    );
    return { feed: toFeed(row as Row), isNew: Boolean(row?.is_new) };
  }

  async get(id: number): Promise<FeedRow | null> {
    const [row] = await this.#db.query('select * from feeds where id = $1 and removed_at is null', [id]);
    return row ? toFeed(row) : null;
  }

  async list(): Promise<FeedRow[]> {
    return (await this.#db.query('select * from feeds where removed_at is null order by id')).map(toFeed);
  }

  async remove(id: number): Promise<boolean> {
    const rows = await this.#db.query(
      'update feeds set removed_at = now() where id = $1 and removed_at is null returning id',
      [id],
    );
    return rows.length > 0;
  }

  async due(now: Date, limit: number): Promise<number[]> {
    const rows = await this.#db.query<{ id: number }>(
      'select id from feeds where removed_at is null and next_check <= $1 order by next_check limit $2',
      [now, limit],
    );
    return rows.map((row) => row.id);
  }

  /**
   * Stores what a poll brought, all at once: the feed's new state and the pages to fetch. Returns the new fetches.
   * A feed that has moved to the address of another becomes one with it.
   */
  async afterPoll(
    id: number,
    update: { url: string; state: unknown; nextCheck: Date; title: string | null },
    items: readonly { identity: string; order: FetchOrder | null }[],
  ): Promise<number[]> {
    return this.#db.transaction(async (tx) => {
      const [twin] = await tx.query<{ id: number }>('select id from feeds where url = $1 and id <> $2', [
        update.url,
        id,
      ]);
      if (twin) {
        await mergeInto(tx, id, twin.id);
        return [];
      }
      await tx.query(
        'update feeds set url = $2, state = $3::jsonb, next_check = $4, title = coalesce($5, title) where id = $1',
        [id, update.url, JSON.stringify(update.state), update.nextCheck, update.title],
      );
      const fetches: number[] = [];
      for (const item of items) {
        const [fresh] = await tx.query(
          'insert into feed_items (feed, identity, url) values ($1, $2, $3) on conflict do nothing returning identity',
          [id, item.identity, item.order?.url ?? null],
        );
        if (fresh && item.order) fetches.push(...(await insertFetch(tx, item.order)));
      }
      return fetches;
    });
  }

  async knownItems(id: number, identities: readonly string[]): Promise<Set<string>> {
    const rows = await this.#db.query<{ identity: string }>(
      'select identity from feed_items where feed = $1 and identity = any($2::text[])',
      [id, [...identities]],
    );
    return new Set(rows.map((row) => row.identity));
  }

  async setHub(id: number, hub: object | null): Promise<void> {
    await this.#db.query('update feeds set hub = $2::jsonb where id = $1', [id, hub && JSON.stringify(hub)]);
  }

  async byHubToken(token: string): Promise<FeedRow | null> {
    const [row] = await this.#db.query(`select * from feeds where hub ->> 'token' = $1 and removed_at is null`, [
      token,
    ]);
    return row ? toFeed(row) : null;
  }

  /** Feeds whose hub is to be asked (again), the longest due first. */
  async hubsDue(now: Date, limit: number): Promise<FeedRow[]> {
    const rows = await this.#db.query(
      `select * from feeds where removed_at is null and state ->> 'status' not in ('paused', 'gone')
         and (hub ->> 'askAtMs')::bigint <= $1 order by (hub ->> 'askAtMs')::bigint limit $2`,
      [now.getTime(), limit],
    );
    return rows.map(toFeed);
  }

  async attach(feed: number, channel: number): Promise<void> {
    await this.#db.query('insert into feed_channels (feed, channel) values ($1, $2) on conflict do nothing', [
      feed,
      channel,
    ]);
  }

  async channelsOf(feed: number): Promise<number[]> {
    const rows = await this.#db.query<{ channel: number }>('select channel from feed_channels where feed = $1', [feed]);
    return rows.map((row) => row.channel);
  }

  async order(order: FetchOrder): Promise<number | null> {
    return (await insertFetch(this.#db, order))[0] ?? null;
  }

  async fetch(id: number): Promise<FetchRow | null> {
    const [row] = await this.#db.query('select * from fetches where id = $1', [id]);
    return row ? toFetch(row) : null;
  }

  async finishFetch(id: number, state: 'done' | 'skipped' | 'failed', result: string): Promise<void> {
    await this.#db.query('update fetches set state = $2, result = $3 where id = $1', [id, state, result]);
  }

  /** A fetch that brought an article; its page is to be read again at these times, unless that was ordered before. */
  async finishWithRereads(id: number, result: string, article: string, rereads: readonly FetchOrder[]): Promise<void> {
    await this.#db.transaction(async (tx) => {
      await tx.query(`update fetches set state = 'done', result = $2 where id = $1`, [id, result]);
      const ordered = await tx.query(`select 1 as one from fetches where article = $1 and reason = 'reread' limit 1`, [
        article,
      ]);
      if (ordered.length > 0) return;
      for (const reread of rereads) await insertFetch(tx, { ...reread, article });
    });
  }

  async reopenFetch(id: number): Promise<boolean> {
    const rows = await this.#db.query(
      `update fetches set state = 'pending' where id = $1 and state = 'failed' returning id`,
      [id],
    );
    return rows.length > 0;
  }

  async dueFetches(now: Date, limit: number): Promise<number[]> {
    const rows = await this.#db.query<{ id: number }>(
      `select id from fetches where state = 'pending' and due_at <= $1 order by due_at limit $2`,
      [now, limit],
    );
    return rows.map((row) => row.id);
  }

  /** A later look at the same article is due by now, so that this one, missed, would only repeat it. */
  async isRereadOvertaken(fetch: FetchRow, now: Date): Promise<boolean> {
    const rows = await this.#db.query(
      `select 1 as later from fetches mine join fetches other
         on other.article = mine.article and other.reason = mine.reason and other.due_at > mine.due_at
       where mine.id = $1 and other.due_at <= $2 limit 1`,
      [fetch.id, now],
    );
    return rows.length > 0;
  }

  async failedFetches(limit: number): Promise<FetchRow[]> {
    return (
      await this.#db.query(`select * from fetches where state = 'failed' order by id desc limit $1`, [limit])
    ).map(toFetch);
  }
}

/** The channels and the items seen go over; a twin that was removed is read again. */
async function mergeInto(tx: Queryable, feed: number, twin: number): Promise<void> {
  for (const [table, columns] of [
    ['feed_channels', 'channel'],
    ['feed_items', 'identity, url, seen_at'],
  ] as const) {
    await tx.query(
      `insert into ${table} (feed, ${columns}) select $2, ${columns} from ${table} where feed = $1 on conflict do nothing`,
      [feed, twin],
    );
  }
  await tx.query('update feeds set removed_at = now() where id = $1', [feed]);
  await tx.query('update feeds set removed_at = null where id = $1', [twin]);
}

async function insertFetch(tx: Queryable, order: FetchOrder): Promise<number[]> {
  const rows = await tx.query<{ id: number }>(
    `insert into fetches (url, outlet, feed, reason, article, hint, due_at)
     values ($1, $2, $3, $4, $5, $6::jsonb, coalesce($7, now())) on conflict do nothing returning id`,
    [
      order.url,
      order.outlet ?? null,
      order.feed ?? null,
      order.reason,
      order.article ?? null,
      JSON.stringify(order.hint ?? {}),
      order.dueAt ?? null,
    ],
  );
  return rows.map((row) => row.id);
}
