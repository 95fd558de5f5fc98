/** Channels with their settings, watches and mutes. All of it belongs to one platform, workspace and channel. */
import type { ChannelRef, FindingKind, PlatformName, Severity } from '../model.ts';
import type { Db, Queryable, Row } from './db.ts';
import { addToOutbox } from './outbox.ts';

export interface ChannelSettings {
  readonly id: number;
  readonly ref: ChannelRef;
  readonly zone: string;
  /** 0–23 local, or null: no digest. */
  readonly digestHour: number | null;
  readonly digestEmpty: boolean;
  readonly threads: boolean;
  readonly quiet: boolean;
  /** Why nothing is posted here at the moment, or null. */
  readonly pausedReason: string | null;
}

export interface Watch {
  readonly id: number;
  readonly channel: number;
  readonly speaker: string | null;
  readonly words: string | null;
  readonly outlet: string | null;
  /** Empty: all kinds that alert. */
  readonly kinds: readonly FindingKind[];
  readonly severity: Severity;
  readonly createdBy: string;
}

/** A message to somebody else: that a channel is paused. */
export interface PauseNotice {
  readonly channel: number;
  readonly key: string;
  readonly body: unknown;
}

export type MuteKind = 'story' | 'speaker' | 'outlet';
export interface Mute {
  readonly id: number;
  readonly channel: number;
  readonly kind: MuteKind;
  readonly value: string;
  readonly until: string;
  readonly by: string;
}

const toChannel = (row: Row): ChannelSettings => ({
  id: row.id as number,
  ref: { platform: row.platform as PlatformName, workspace: row.workspace as string, channel: row.channel as string },
  zone: row.zone as string,
  digestHour: row.digest_hour as number | null,
  digestEmpty: row.digest_empty as boolean,
  threads: row.threads as boolean,
  quiet: row.quiet as boolean,
  pausedReason: row.paused_reason as string | null,
});

const toWatch = (row: Row): Watch => ({
  id: row.id as number,
  channel: row.channel as number,
  speaker: row.speaker as string | null,
  words: row.words as string | null,
  outlet: row.outlet as string | null,
  kinds: row.kinds as FindingKind[],
  severity: row.severity as Severity,
  createdBy: row.created_by as string,
});

const toMute = (row: Row): Mute => ({
  id: row.id as number,
  channel: row.channel as number,
  kind: row.kind as MuteKind,
  value: row.value as string,
  until: (row.until as Date).toISOString(),
  by: row.by_user as string,
});

export class Channels {
  readonly #db: Db;
  constructor(db: Db) {
    this.#db = db;
  }

  /** The channel's row, made on first use. */
  async ensure(ref: ChannelRef): Promise<ChannelSettings> {
    const [row] = await this.#db.query(
      `insert into channels (platform, workspace, channel) values ($1, $2, $3)
       on conflict (platform, workspace, channel) do update set platform = excluded.platform returning *`,
      [ref.platform, ref.workspace, ref.channel],
    );
    return toChannel(row as Row);
  }

  async get(id: number): Promise<ChannelSettings | null> {
    const [row] = await this.#db.query('select * from channels where id = $1', [id]);
    return row ? toChannel(row) : null;
  }

  async list(): Promise<ChannelSettings[]> {
    return (await this.#db.query('select * from channels order by id')).map(toChannel);
  }

  async inWorkspace(platform: PlatformName, workspace: string): Promise<ChannelSettings[]> {
    const rows = await this.#db.query('select * from channels where platform = $1 and workspace = $2 order by id', [
      platform,
      workspace,
    ]);
    return rows.map(toChannel);
  }

  async change(
    id: number,
    settings: Partial<Pick<ChannelSettings, 'zone' | 'digestHour' | 'digestEmpty' | 'threads' | 'quiet'>>,
  ): Promise<void> {
    await this.#db.query(
      `update channels set zone = coalesce($2, zone),
         digest_hour = case when $3 then $4::integer else digest_hour end,
         digest_empty = coalesce($5, digest_empty), threads = coalesce($6, threads), quiet = coalesce($7, quiet)
       where id = $1`,
      [
        id,
        settings.zone ?? null,
        'digestHour' in settings,
        settings.digestHour ?? null,
        settings.digestEmpty ?? null,
        settings.threads ?? null,
        settings.quiet ?? null,
      ],
    );
  }

  /**
   * Stops posting here and puts the notice of it into the outbox, both or neither: a pause that nobody hears of would
   * look like a quiet day. Null when the channel was paused before.
   */
  async pause(id: number, reason: string, notice: PauseNotice | null): Promise<{ outbox: number | null } | null> {
    return this.#db.transaction(async (tx) => {
      const paused = await tx.query(
        `update channels set paused_reason = $2, paused_told = true where id = $1 and not paused_told returning id`,
        [id, reason],
      );
      if (paused.length === 0) return null;
      if (notice === null) return { outbox: null };
      return { outbox: await addToOutbox(tx, notice.channel, notice.key, 'notice', notice.body) };
    });
  }

  async resume(id: number): Promise<void> {
    await this.#db.query('update channels set paused_reason = null, paused_told = false where id = $1', [id]);
  }

  async pauseWorkspace(platform: PlatformName, workspace: string, reason: string): Promise<void> {
    await this.#db.query(
      'update channels set paused_reason = $3, paused_told = true where platform = $1 and workspace = $2',
      [platform, workspace, reason],
    );
  }

  async addWatch(watch: Omit<Watch, 'id'>): Promise<Watch> {
    const [row] = await this.#db.query(
      `insert into watches (channel, speaker, words, outlet, kinds, severity, created_by)
       values ($1, $2, $3, $4, $5::text[], $6, $7) returning *`,
      [watch.channel, watch.speaker, watch.words, watch.outlet, [...watch.kinds], watch.severity, watch.createdBy],
    );
    return toWatch(row as Row);
  }

  async watches(channel: number): Promise<Watch[]> {
    const rows = await this.#db.query('select * from watches where channel = $1 and removed_at is null order by id', [
      channel,
    ]);
    return rows.map(toWatch);
  }

  /** Every watch that may speak: not removed, in a channel that is not paused. */
  async activeWatches(): Promise<Watch[]> {
    const rows = await this.#db.query(
      `select w.* from watches w join channels c on c.id = w.channel
       where w.removed_at is null and c.paused_reason is null order by w.id`,
    );
    return rows.map(toWatch);
  }

  async removeWatch(channel: number, id: number): Promise<boolean> {
    const rows = await this.#db.query(
      'update watches set removed_at = now() where id = $2 and channel = $1 and removed_at is null returning id',
      [channel, id],
    );
    return rows.length > 0;
  }

  async mute(mute: Omit<Mute, 'id'>, tx: Queryable = this.#db): Promise<Mute> {
    const [row] = await tx.query(
      'insert into mutes (channel, kind, value, until, by_user) values ($1, $2, $3, $4, $5) returning *',
      [mute.channel, mute.kind, mute.value, new Date(mute.until), mute.by],
    );
    return toMute(row as Row);
  }

  async unmute(id: number): Promise<void> {
    await this.#db.query('update mutes set undone_at = now() where id = $1', [id]);
  }

  async activeMutes(now: Date): Promise<Mute[]> {
    return (await this.#db.query('select * from mutes where undone_at is null and until > $1', [now])).map(toMute);
  }
}
