/** The outbox: what is to be posted, and what was. One row is one message in one channel. */
import type { Db, Queryable, Row } from './db.ts';

export interface OutboxRow {
  readonly id: number;
  readonly channel: number;
  readonly key: string;
  readonly kind: 'alert' | 'digest' | 'notice';
  readonly version: number | null;
  readonly story: number | null;
  readonly body: unknown;
  readonly revision: number;
  readonly postedRevision: number;
  readonly state: 'pending' | 'sent' | 'dead';
  /** An earlier try may have reached the platform. */
  readonly tried: boolean;
  readonly posted: { readonly id: string; readonly thread: string | null } | null;
  readonly failure: string | null;
  readonly createdAt: string;
}

const toOutbox = (row: Row): OutboxRow => ({
  id: row.id as number,
  channel: row.channel as number,
  key: row.key as string,
  kind: row.kind as OutboxRow['kind'],
  version: row.version as number | null,
  story: row.story as number | null,
  body: row.body,
  revision: row.revision as number,
  postedRevision: row.posted_revision as number,
  state: row.state as OutboxRow['state'],
  tried: row.tried as boolean,
  posted: row.posted_id === null ? null : { id: row.posted_id as string, thread: row.posted_thread as string | null },
  failure: row.failure as string | null,
  createdAt: (row.created_at as Date).toISOString(),
});

/** `Outbox.add` within a transaction of somebody else. */
export async function addToOutbox(
  db: Queryable,
  channel: number,
  key: string,
  kind: 'digest' | 'notice',
  body: unknown,
): Promise<number | null> {
  const [row] = await db.query<{ id: number }>(
    `insert into outbox (channel, key, kind, body) values ($1, $2, $3, $4::jsonb)
     on conflict (channel, key) do nothing returning id`,
    [channel, key, kind, JSON.stringify(body)],
  );
  return row?.id ?? null;
}

export class Outbox {
  readonly #db: Db;
  constructor(db: Db) {
    this.#db = db;
  }

  async get(id: number): Promise<OutboxRow | null> {
    const [row] = await this.#db.query('select * from outbox where id = $1', [id]);
    return row ? toOutbox(row) : null;
  }

  /** Puts a ready message in the outbox, once a key. Null when it was there already. */
  add(channel: number, key: string, kind: 'digest' | 'notice', body: unknown): Promise<number | null> {
    return addToOutbox(this.#db, channel, key, kind, body);
  }

  async findings(id: number): Promise<number[]> {
    const rows = await this.#db.query<{ finding: number }>(
      'select finding from outbox_findings where outbox = $1 order by finding',
      [id],
    );
    return rows.map((row) => row.finding);
  }

  /** Which card of each channel has told which matter of a story. */
  async cardsOf(story: number): Promise<{ channel: number; key: string; kind: string; cluster: string }[]> {
    return this.#db.query<{ channel: number; key: string; kind: string; cluster: string }>(
      `select distinct on (o.channel, f.kind, f.cluster) o.channel, o.key, f.kind, f.cluster
       from outbox o join outbox_findings x on x.outbox = o.id join findings f on f.seq = x.finding
       where o.story = $1 and o.kind = 'alert' and f.severity = 'alert' order by o.channel, f.kind, f.cluster, o.id`,
      [story],
    );
  }

  /** Written before the platform is asked: after a crash the row says that a message may have landed. */
  async markTried(id: number): Promise<void> {
    await this.#db.query('update outbox set tried = true, attempts = attempts + 1 where id = $1', [id]);
  }

  /** A later revision that came in meanwhile keeps the row pending. */
  async markSent(id: number, revision: number, posted: { id: string; thread: string | null }): Promise<boolean> {
    const [row] = await this.#db.query<{ state: string }>(
      `update outbox set posted_id = $3, posted_thread = $4, posted_revision = $2, sent_at = now(), failure = null,
         state = case when revision > $2 then 'pending' else 'sent' end where id = $1 returning state`,
      [id, revision, posted.id, posted.thread],
    );
    return row?.state === 'sent';
  }

  async markDead(id: number, reason: string): Promise<void> {
    await this.#db.query(`update outbox set state = 'dead', failure = $2 where id = $1`, [id, reason]);
  }

  async reopen(id: number): Promise<boolean> {
    const rows = await this.#db.query(
      `update outbox set state = 'pending' where id = $1 and state = 'dead' returning id`,
      [id],
    );
    return rows.length > 0;
  }

  /** Pending rows in channels that may be posted to, oldest first: what a restart puts back on the queue. */
  async pending(limit: number, olderThanMs = 0): Promise<number[]> {
    const rows = await this.#db.query<{ id: number }>(
      `select o.id from outbox o join channels c on c.id = o.channel
       where o.state = 'pending' and c.paused_reason is null and o.created_at <= now() - $2 * interval '1 millisecond'
       order by o.id limit $1`,
      [limit, olderThanMs],
    );
    return rows.map((row) => row.id);
  }

  async dead(limit: number): Promise<OutboxRow[]> {
    return (await this.#db.query(`select * from outbox where state = 'dead' order by id desc limit $1`, [limit])).map(
      toOutbox,
    );
  }

  async counts(): Promise<{ pending: number; sent: number; dead: number }> {
    const [row] = await this.#db.query<{ pending: number; sent: number; dead: number }>(
      `select count(*) filter (where state = 'pending') as pending, count(*) filter (where state = 'sent') as sent,
              count(*) filter (where state = 'dead') as dead from outbox`,
    );
    return row ?? { pending: 0, sent: 0, dead: 0 };
  }

  /** An earlier card of the same story in this channel, to thread under. */
  async threadOf(channel: number, story: number, before: number): Promise<OutboxRow['posted']> {
    const [row] = await this.#db.query(
      `select * from outbox where channel = $1 and story = $2 and id < $3 and posted_id is not null order by id limit 1`,
      [channel, story, before],
    );
    return row ? toOutbox(row).posted : null;
  }

  /** Takes the next free posting slot of a channel; returns how long to wait for it. */
  async reserveSlot(channel: number, spacingMs: number): Promise<number> {
    const [row] = await this.#db.query<{ wait: number }>(
      `insert into channel_pace (channel, next_at) values ($1, now() + $2 * interval '1 millisecond')
       on conflict (channel) do update set next_at = greatest(channel_pace.next_at, now()) + $2 * interval '1 millisecond'
       returning (extract(epoch from (next_at - now())) * 1000 - $2)::float8 as wait`,
      [channel, spacingMs],
    );
    return Math.max(0, Math.round(Number(row?.wait ?? 0)));
  }

  /** Claims a channel's digest of a local date; true once. The row and the message go in together. */
  async claimDigest(channel: number, localDate: string, body: unknown): Promise<number | null> {
    return this.#db.transaction(async (tx) => {
      const claimed = await tx.query(
        'insert into digests (channel, local_date) values ($1, $2::date) on conflict do nothing returning channel',
        [channel, localDate],
      );
      if (claimed.length === 0) return null;
      if (body === null) return 0;
      const [row] = await tx.query<{ id: number }>(
        `insert into outbox (channel, key, kind, body) values ($1, $2, 'digest', $3::jsonb) returning id`,
        [channel, `digest:${localDate}`, JSON.stringify(body)],
      );
      return row?.id ?? null;
    });
  }

  async digestMade(channel: number, localDate: string): Promise<boolean> {
    const rows = await this.#db.query('select 1 as made from digests where channel = $1 and local_date = $2::date', [
      channel,
      localDate,
    ]);
    return rows.length > 0;
  }
}
