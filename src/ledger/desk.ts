/** Messages of the desk, the platform that has no server of its own to keep them. */
import type { Db, Row } from './db.ts';

export interface DeskMessageRow {
  readonly id: number;
  /** Place in the channel; never changes. */
  readonly seq: number;
  /** Grows with every change of any message. */
  readonly changed: number;
  /** Message as JSON, opaque here. */
  readonly message: unknown;
}

const NEXT_SEQ = `nextval(pg_get_serial_sequence('onrecord.desk_messages', 'seq'))`;
const COLUMNS = 'id, seq, changed, message';
/** NOTIFY channel that tells other processes to look. */
export const DESK_NOTICE = 'onrecord_desk';

type MessageRow = DeskMessageRow & Row;

export class DeskMessages {
  readonly #db: Db;
  constructor(db: Db) {
    this.#db = db;
  }

  /** Stores a message once a key; again with the same key gives the first one. */
  async append(channel: string, key: string, message: unknown): Promise<{ id: number; seq: number; isNew: boolean }> {
    const [row] = await this.#db.query<{ id: number; seq: number; is_new: boolean }>(
      `with next as (select ${NEXT_SEQ} as seq)
       insert into desk_messages (seq, changed, channel, key, message)
       select seq, seq, $1, $2, $3::jsonb from next
       on conflict (channel, key) do update set channel = excluded.channel returning id, seq, (xmax = 0) as is_new`,
      [channel, key, JSON.stringify(message)],
    );
    await this.#notify();
    return { id: row?.id as number, seq: row?.seq as number, isNew: Boolean(row?.is_new) };
  }

  async replace(id: number, message: unknown): Promise<boolean> {
    const rows = await this.#db.query(
      `update desk_messages set message = $2::jsonb, changed = ${NEXT_SEQ} where id = $1 returning id`,
      [id, JSON.stringify(message)],
    );
    await this.#notify();
    return rows.length > 0;
  }

  /** Null: the newest rows in order of seq. Else rows changed since, in order of change. */
  async messages(channel: string, afterChange: number | null, limit: number): Promise<DeskMessageRow[]> {
    if (afterChange === null) {
      const rows = await this.#db.query<MessageRow>(
        `select ${COLUMNS} from desk_messages where channel = $1 order by seq desc limit $2`,
        [channel, limit],
      );
      return rows.reverse();
    }
    return this.#db.query<MessageRow>(
      `select ${COLUMNS} from desk_messages where channel = $1 and changed > $2 order by changed limit $3`,
      [channel, afterChange, limit],
    );
  }

  async earlier(channel: string, beforeSeq: number, limit: number): Promise<DeskMessageRow[]> {
    const rows = await this.#db.query<MessageRow>(
      `select ${COLUMNS} from desk_messages where channel = $1 and seq < $2 order by seq desc limit $3`,
      [channel, beforeSeq, limit],
    );
    return rows.reverse();
  }

  async #notify(): Promise<void> {
    await this.#db.query(`select pg_notify('${DESK_NOTICE}', '')`);
  }
}
