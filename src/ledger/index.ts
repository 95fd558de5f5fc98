/** The ledger: the append-only record, and the only place with SQL. */
import { Articles } from './articles.ts';
import { Channels } from './channels.ts';
import type { Db } from './db.ts';
import { DeskMessages } from './desk.ts';
import { Digests } from './digest.ts';
import { FeedbackLedger } from './feedback.ts';
import { Feeds } from './feeds.ts';
import { Findings } from './findings.ts';
import { Outbox } from './outbox.ts';
import { Readings } from './readings.ts';
import { Search } from './search.ts';
import { Speakers } from './speakers.ts';
import { SecretBox, Store } from './store.ts';
import { Stories } from './stories.ts';

export interface Ledger {
  readonly db: Db;
  readonly articles: Articles;
  readonly readings: Readings;
  readonly stories: Stories;
  readonly speakers: Speakers;
  readonly search: Search;
  readonly findings: Findings;
  readonly feedback: FeedbackLedger;
  readonly channels: Channels;
  readonly outbox: Outbox;
  readonly feeds: Feeds;
  readonly digests: Digests;
  readonly store: Store;
  readonly desk: DeskMessages;
}

/** Opens the ledger on a store whose migrations have run. `key` is ONRECORD_KEY. */
export function openLedger(db: Db, key: string | null = null): Ledger {
  return {
    db,
    articles: new Articles(db),
    readings: new Readings(db),
    stories: new Stories(db),
    speakers: new Speakers(db),
    search: new Search(db),
    findings: new Findings(db),
    feedback: new FeedbackLedger(db),
    channels: new Channels(db),
    outbox: new Outbox(db),
    feeds: new Feeds(db),
    digests: new Digests(db),
    store: new Store(db, new SecretBox(key)),
    desk: new DeskMessages(db),
  };
}
