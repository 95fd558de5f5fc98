/** What the app gives the Discord platform. */
import type { PlatformHost, PlatformLog } from '../../platform.ts';

export interface DiscordOptions {
  /** The bot token (`DISCORD_TOKEN`). */
  readonly token: string;
  /** `DISCORD_API_URL`, the base of the REST API without its version; null for Discord itself. The gateway follows from it. */
  readonly apiUrl?: string | null;
  readonly host: PlatformHost;
  /** Instead of the host's. */
  readonly log?: PlatformLog;
  /** Version of Onrecord, for the User-Agent. */
  readonly version?: string;
  /** Tests shorten these; milliseconds. */
  readonly times?: Partial<DiscordTimes>;
}

export interface DiscordTimes {
  /** A request without an answer is given up after this. */
  readonly requestMax: number;
  /** `start` waits this long for the gateway before it goes on connecting in the background. */
  readonly startMax: number;
  /** First wait before connecting again; doubled up to sixty times it. */
  readonly reconnectFirst: number;
  /** An acknowledgement not answered by then is tried once more: two tries fit into Discord's three seconds. */
  readonly acknowledgeMax: number;
  /** Suggestions not there by then are left out. */
  readonly suggestMax: number;
}

export const DEFAULT_TIMES: DiscordTimes = {
  requestMax: 15_000,
  startMax: 8_000,
  reconnectFirst: 1_000,
  acknowledgeMax: 1_300,
  suggestMax: 2_300,
};
