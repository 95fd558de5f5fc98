/** What commands and jobs are given: the app's services, as types. `app.ts` makes them. */
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import type { Fetcher } from './fetcher.ts';
import type { Ledger } from './ledger/index.ts';
import type { Metrics } from './metrics.ts';
import type { PlatformName } from './model.ts';
import type { Platform } from './platform.ts';
import type { Queue } from './queue.ts';
import type { Reader } from './reader.ts';

export interface Services {
  readonly config: Config;
  readonly ledger: Ledger;
  readonly queue: Queue;
  readonly reader: Reader;
  readonly fetcher: Fetcher;
  readonly platforms: ReadonlyMap<PlatformName, Platform>;
  readonly metrics: Metrics;
  readonly log: Logger;
  readonly now: () => Date;
  /** Something changed in the record: pages that are open look again. */
  readonly changed: () => void;
  /** Link to a page of the desk, or null when readers can't reach it. */
  readonly link: (path: string) => string | null;
}
