/** Migrations in the order they run. Only ever add at the end; never change one that has been released. */
import { sql as record } from './001-record.ts';
import { sql as desk } from './002-desk.ts';
import { sql as hubs } from './003-hubs.ts';
import { sql as readingOrder } from './004-reading-order.ts';

export interface Migration {
  readonly name: string;
  readonly sql: string;
}

export const MIGRATIONS: readonly Migration[] = [
  { name: '001-record', sql: record },
  { name: '002-desk', sql: desk },
  { name: '003-hubs', sql: hubs },
  { name: '004-reading-order', sql: readingOrder },
];
