/** Drops what a newsroom need not keep. The record itself (articles, statements, findings) is never dropped. */
import type { Db } from './db.ts';

const BATCH_ROWS = 5_000;

/** Desk messages, audit rows and finished fetches older than `days`; 0 keeps them. Returns the rows dropped. */
export async function dropOld(db: Db, days: number): Promise<number> {
  if (days <= 0) return 0;
  const old = [
    `desk_messages where id in (select id from desk_messages where at < now() - $1 * interval '1 day' limit ${BATCH_ROWS})`,
    `audit where id in (select id from audit where at < now() - $1 * interval '1 day' limit ${BATCH_ROWS})`,
    `fetches where id in (select id from fetches where state <> 'pending' and due_at < now() - $1 * interval '1 day' limit ${BATCH_ROWS})`,
  ];
  let dropped = 0;
  for (const table of old) dropped += (await db.query(`delete from ${table} returning 1 as gone`, [days])).length;
  return dropped;
}
