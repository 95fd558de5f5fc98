/**
 * What every chat platform is, and the one message model they all render.
 *
 * Platforms carry; they never decide. A platform turns its own events into `PlatformHost` calls, and `Message`s into
 * its own markup. It escapes every text it is given: all strings in a `Message` are plain text, never markup, and may be
 * hostile (foreign titles, names, quotations). It splits or pages what does not fit its limits, and never cuts inside a
 * quotation without a visible mark.
 */
import type { CommandDefinition, OptionValues } from './command.ts';
import type { ChannelRef, DiffPiece, PlatformName, Severity } from './model.ts';

// ── Message ────────────────────────────────────────────────────────────────────────────────────────────

export type Emphasis = 'strong' | 'em' | 'added' | 'removed' | 'code';

/**
 * A piece of a line: plain text, optionally a link (http/https only), or a time shown in the reader's own zone.
 * With `channel`, the id of a channel of the reader's platform, its name is shown where the platform can; else `text`.
 */
export type Run =
  | { readonly text: string; readonly emphasis?: Emphasis; readonly href?: string; readonly channel?: string }
  | { readonly time: string; readonly style: 'date' | 'datetime' | 'time' | 'relative' };

/** Words of the record, verbatim: `text` is a slice of a stored version and is never reworded. */
export interface Quotation {
  readonly text: string;
  /** Whether `text` stands inside quotation marks in the article, or is the reporter's paraphrase or narration. */
  readonly kind: 'direct' | 'mixed' | 'indirect' | 'narrated';
  readonly speaker: string | null;
  readonly role: string | null;
  readonly via: string | null;
  readonly outlet: string;
  /** The outlet's own page. */
  readonly url: string;
  /** ISO time of publication. */
  readonly published: string;
  /** Our page with the statement highlighted (desk), or null when the desk is not reachable from outside. */
  readonly recordUrl: string | null;
  /** Other outlets with the same words. */
  readonly also: readonly { readonly outlet: string; readonly url: string }[];
  /** Independent origins among this outlet and `also`: "4 outlets, 1 origin". */
  readonly origins: number;
}

/** Two passages with the differing words marked; `pieces` spell both texts (see DiffPiece). */
export interface Difference {
  readonly a: Quotation;
  readonly b: Quotation;
  readonly pieces: readonly DiffPiece[];
}

export type Part =
  | { readonly type: 'text'; readonly runs: readonly Run[] }
  | { readonly type: 'heading'; readonly text: string }
  | { readonly type: 'quotation'; readonly quotation: Quotation }
  | { readonly type: 'difference'; readonly difference: Difference }
  | { readonly type: 'fields'; readonly fields: readonly { readonly name: string; readonly value: readonly Run[] }[] }
  | { readonly type: 'list'; readonly items: readonly (readonly Run[])[] }
  | { readonly type: 'image'; readonly png: Uint8Array; readonly alt: string; readonly title: string }
  | { readonly type: 'divider' };

/** A button. `action` ≤ 24 and `argument` ≤ 60 ASCII characters, so both fit a Discord custom_id. A link when `href`. */
export interface Button {
  readonly label: string;
  readonly action: string;
  readonly argument: string;
  readonly style?: 'primary' | 'danger';
  readonly href?: string;
  /** Ask once more before acting. */
  readonly confirm?: string;
}

/** One message, the same for all platforms. */
export interface Message {
  readonly kind: 'answer' | 'alert' | 'digest' | 'notice' | 'error' | 'welcome';
  /** The whole news in one plain sentence: notification text, and what a screen reader reads first. */
  readonly summary: string;
  readonly title: string | null;
  readonly severity?: Severity;
  readonly parts: readonly Part[];
  /** Small print below: origins, times, "updated 14:05: also in …". */
  readonly context: readonly Run[];
  readonly buttons: readonly Button[];
  /** ISO time the message speaks of. */
  readonly timestamp: string;
  /** Messages with one thread key belong together (an article's story). */
  readonly threadKey: string | null;
  /** `private`: only the asker sees it. Alerts and digests are `channel`. */
  readonly visibility: 'private' | 'channel';
  /** Post without a sound (Discord SUPPRESS_NOTIFICATIONS). */
  readonly quiet?: boolean;
}

// ── What the app offers to platforms ───────────────────────────────────────────────────────────────────

export interface Asker {
  readonly id: string;
  readonly name: string;
  /** May this user change watches, feeds and digests here? Asked only for commands that need it. */
  readonly mayConfigure: () => Promise<boolean>;
  /** The same for what all channels share (feeds, speakers); where it is absent `mayConfigure` holds for both. */
  readonly mayConfigureShared?: () => Promise<boolean>;
}

/** A command as a user gave it: either free text after the name, or typed options (Discord, modals). */
export interface Invocation {
  readonly command: string;
  readonly input: { readonly text: string } | { readonly subcommand: string | null; readonly options: OptionValues };
  readonly where: ChannelRef;
  readonly user: Asker;
}

export interface ButtonPress {
  readonly action: string;
  readonly argument: string;
  readonly where: ChannelRef;
  readonly user: Asker;
}

/** What a pressed button leads to; each part is optional. */
export interface PressResult {
  /** Shown to the presser only. */
  readonly reply?: Message;
  /** Takes the place of the message that held the button. */
  readonly replace?: Message;
  /** Posted in the channel for all. */
  readonly post?: Message;
}

export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** Small durable store for a platform's own affairs; keys are scoped to the platform. Values are JSON. */
export interface PlatformStore {
  get<T>(key: string): Promise<T | null>;
  put(key: string, value: unknown, expiresInMs?: number): Promise<void>;
  delete(key: string): Promise<void>;
  list<T>(keyPrefix: string): Promise<{ key: string; value: T }[]>;
  /** True for exactly one caller a key until it expires: use it against handling an event twice. */
  claim(key: string, expiresInMs: number): Promise<boolean>;
  /** As get/put, encrypted at rest with ONRECORD_KEY. */
  getSecret<T>(key: string): Promise<T | null>;
  putSecret(key: string, value: unknown): Promise<void>;
  /** Runs `work` while no other process runs it under the same name. */
  withLock<T>(name: string, work: () => Promise<T>): Promise<T>;
}

export interface PlatformLog {
  debug(fields: object, text: string): void;
  info(fields: object, text: string): void;
  warn(fields: object, text: string): void;
  error(fields: object, text: string): void;
}

/** The app, seen from a platform. None of these throws for a user's mistake: that comes back as an `error` message. */
export interface PlatformHost {
  readonly commands: readonly CommandDefinition[];
  readonly store: PlatformStore;
  readonly log: PlatformLog;
  /** Runs a command and returns at least one message. Slow work is fine: the platform has acknowledged before. */
  run(invocation: Invocation): Promise<Message[]>;
  /** Suggestions for an option while it is typed; at most 25, within 2 s, [] on any failure. */
  complete(command: string, option: string, typed: string, where: ChannelRef): Promise<Choice[]>;
  press(press: ButtonPress): Promise<PressResult>;
  /** First words in a channel or workspace that has just added the bot. */
  welcome(where: ChannelRef): Promise<Message>;
  /** Slack App Home and the like: this workspace's watches, feeds and digests. */
  home(platform: PlatformName, workspace: string, user: Asker): Promise<Message[]>;
  /** The bot was removed from a workspace: its watches are paused, its tokens forgotten. */
  workspaceGone(platform: PlatformName, workspace: string, reason: string): Promise<void>;
  count(metric: string, labels?: Readonly<Record<string, string>>): void;
  now(): Date;
}

// ── What a platform offers to the app ──────────────────────────────────────────────────────────────────

/** A message as it stands on the platform (Slack ts; Discord message id), enough to edit it. */
export interface PostedRef {
  readonly id: string;
  /** The thread it started or sits in, if any. */
  readonly thread: string | null;
}

export interface Delivery {
  readonly channel: ChannelRef;
  readonly message: Message;
  /** Same key, same message: a second post with it must not appear twice. Stable over retries and restarts. */
  readonly key: string;
  /** Post inside the thread of this message. */
  readonly inThreadOf: PostedRef | null;
  /** True when an earlier try with this key may have landed: look for it before posting. */
  readonly maybeLanded: boolean;
}

export type PlatformState = 'off' | 'connecting' | 'ready' | 'failed';

export interface Platform {
  readonly name: PlatformName;
  /** Connects. Rejects only on settings that can't work (then `status` says why); outages are retried inside. */
  start(): Promise<void>;
  /** Stops taking events, finishes what is under way within the deadline, closes sockets. */
  stop(deadlineMs: number): Promise<void>;
  status(): { readonly state: PlatformState; readonly reason: string | null };
  /** May the bot post in this channel? Names what is missing and what to do. */
  check(channel: ChannelRef): Promise<{ ok: true } | { ok: false; missing: readonly string[]; advice: string }>;
  /** Posts once a key. Throws `PlatformError`. */
  post(delivery: Delivery, signal: AbortSignal): Promise<PostedRef>;
  /** Changes a message posted before. Throws `PlatformError`. */
  edit(channel: ChannelRef, ref: PostedRef, message: Message, signal: AbortSignal): Promise<void>;
  /** What `onrecord doctor` shows: one line a check. */
  diagnose(): Promise<readonly { ok: boolean; check: string; detail: string; fix: string | null }[]>;
}

const DIRECT_PREFIX = '@';

/** The direct conversation with a person, to be used as the `channel` of a delivery: the platform finds or opens it. */
export const directChannel = (userId: string): string => DIRECT_PREFIX + userId;

/** The person whose direct conversation `channel` names, or null when it is an ordinary channel. */
export const directRecipient = (channel: string): string | null =>
  channel.startsWith(DIRECT_PREFIX) ? channel.slice(DIRECT_PREFIX.length) : null;

/** A platform's refusal. `permanent`: don't retry, pause the watch and tell its owner; else retry after `retryAfterMs`. */
export class PlatformError extends Error {
  readonly code: string;
  readonly permanent: boolean;
  readonly retryAfterMs: number | null;
  /** True when the request may have taken effect (time-out, dropped connection, 5xx). */
  readonly maybeLanded: boolean;
  /** For people: what to do about it. */
  readonly advice: string;
  constructor(
    message: string,
    options: { code: string; permanent: boolean; retryAfterMs?: number | null; maybeLanded?: boolean; advice: string },
  ) {
    super(message);
    this.name = 'PlatformError';
    this.code = options.code;
    this.permanent = options.permanent;
    this.retryAfterMs = options.retryAfterMs ?? null;
    this.maybeLanded = options.maybeLanded ?? false;
    this.advice = options.advice;
  }
}
