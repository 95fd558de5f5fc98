/**
 * What the desk needs from the app, as interfaces: the desk never sees the ledger, only this view of the record.
 * Ids are those of the ledger, as strings; times are ISO 8601; offsets are UTF-16 code units into the version's text.
 */
import type { Hono } from 'hono';
import type {
  DiffPiece,
  Evidence,
  FindingField,
  FindingKind,
  Severity,
  Span,
  Statement,
  Version,
} from '../../model.ts';
import type { Message, Platform, PlatformHost, PlatformLog, PlatformState, Quotation } from '../../platform.ts';

// ── Messages of the channel ────────────────────────────────────────────────────────────────────────────

/** A message of a desk channel as stored. */
export interface DeskRow {
  readonly id: string;
  /** Place in the channel; never changes. */
  readonly seq: number;
  /** Drawn from the same counter as `seq` at posting and again at each replacement, so that it only grows. */
  readonly changed: number;
  readonly message: Message;
}

// ── Pages ──────────────────────────────────────────────────────────────────────────────────────────────

export interface StoryRef {
  readonly id: string;
  readonly title: string;
}

/** A span of a version with what a reader must know of it. */
export interface EvidenceLine extends Evidence {
  readonly outlet: string;
  readonly url: string;
  readonly published: string;
  readonly speaker: string | null;
  /** `version.text.slice(start, end)` */
  readonly text: string;
}

export interface FindingLine {
  readonly id: string;
  readonly kind: FindingKind;
  readonly field: FindingField | null;
  readonly severity: Severity;
  readonly why: string;
  readonly a: EvidenceLine | null;
  readonly b: EvidenceLine;
}

/** One version of an article with all that was read out of it. */
export interface ArticlePage {
  readonly version: Version;
  /** All versions of this article, oldest first. */
  readonly versions: readonly { readonly id: string; readonly number: number; readonly published: string }[];
  readonly statements: readonly Statement[];
  readonly boilerplate: readonly Span[];
  readonly findings: readonly FindingLine[];
  readonly story: StoryRef | null;
  /** Other articles with the same origin; `agency` when one is credited. */
  readonly wire: {
    readonly agency: string | null;
    readonly others: readonly { readonly id: string; readonly outlet: string; readonly url: string }[];
  } | null;
}

/** One side of a comparison: the words, and the text just before and after them as it stands ('' at the edge). */
export interface PassagePage {
  /** `Version.id`, `start` and `end` of the words: the link into the article page. */
  readonly evidence: Evidence;
  readonly title: string | null;
  readonly quotation: Quotation;
  readonly before: string;
  readonly after: string;
}

export interface ComparePage {
  readonly finding: FindingLine;
  readonly story: StoryRef | null;
  /** Null for a `new` finding. */
  readonly a: PassagePage | null;
  readonly b: PassagePage;
  /** `same` + `removed` spell `a.quotation.text`, `same` + `added` spell `b.quotation.text`; [] when `a` is null. */
  readonly pieces: readonly DiffPiece[];
}

export interface StoryLine extends StoryRef {
  /** When the newest of its articles was published. */
  readonly updated: string;
  readonly articles: number;
  readonly outlets: number;
  readonly origins: number;
  readonly alerts: number;
}

export interface StoryArticle {
  /** `Version.id` of the newest version. */
  readonly id: string;
  readonly outlet: string;
  readonly url: string;
  readonly title: string | null;
  readonly published: string;
  readonly versions: number;
  /** Index into `StoryPage.origins`. */
  readonly origin: number;
}

export interface StoryPage extends StoryRef {
  /** Oldest first. */
  readonly articles: readonly StoryArticle[];
  /** Wire groups: articles with one origin. `name` is the agency or the outlet it came from. */
  readonly origins: readonly { readonly name: string; readonly outlets: readonly string[] }[];
  readonly speakers: readonly { readonly name: string; readonly role: string | null; readonly statements: number }[];
  /** Newest first. */
  readonly findings: readonly FindingLine[];
}

export interface DeadLetter {
  readonly id: string;
  /** Name of the job, as in jobs/index.ts. */
  readonly job: string;
  /** What it was about, in words: an address, a channel. */
  readonly about: string;
  readonly error: string;
  /** 0 when not known. */
  readonly attempts: number;
  readonly failed: string;
}

/** How the bot is doing, in the strip above the channel. */
export interface DeskStatus {
  readonly articles: number;
  readonly statements: number;
  readonly findings: number;
  /** Jobs not yet done. */
  readonly waiting: number;
  readonly deadLetters: number;
  /** Long work under way ("Reading the sample stories"); `total` null when unknown. */
  readonly activity: { readonly text: string; readonly done: number; readonly total: number | null } | null;
  readonly platforms: readonly {
    readonly name: string;
    readonly state: PlatformState;
    readonly reason: string | null;
  }[];
}

/** The record as the desk sees it. Ids that don't exist give null (or false); nothing throws for them. */
export interface RecordView {
  /**
   * `afterChange` null: the newest `limit` rows, in order of `seq`. Else the first `limit` rows with
   * `changed > afterChange`, in order of `changed`: what an open page has missed.
   */
  messages(channel: string, afterChange: number | null, limit: number): Promise<readonly DeskRow[]>;
  /** The `limit` rows just before `beforeSeq`, in order of `seq`. */
  earlier(channel: string, beforeSeq: number, limit: number): Promise<readonly DeskRow[]>;
  /** Stores a message once a key; again with the same key gives the first one's id. */
  append(channel: string, key: string, message: Message): Promise<{ id: string; seq: number; isNew: boolean }>;
  /** False when there is no such message. */
  replace(id: string, message: Message): Promise<boolean>;
  article(id: string): Promise<ArticlePage | null>;
  compare(findingId: string): Promise<ComparePage | null>;
  /** Newest first. */
  stories(limit: number): Promise<readonly StoryLine[]>;
  story(id: string): Promise<StoryPage | null>;
  deadLetters(): Promise<readonly DeadLetter[]>;
  /** False when it is gone (retried by someone else). */
  retryDeadLetter(id: string): Promise<boolean>;
  status(): Promise<DeskStatus>;
}

// ── The desk itself ────────────────────────────────────────────────────────────────────────────────────

export interface DeskOptions {
  /** Address to bind to; anything but loopback needs a token. */
  readonly host: string;
  /** 0 takes any free port; see `DeskPlatform.url`. */
  readonly port: number;
  /** DESK_TOKEN, or null for an open desk on loopback. */
  readonly token: string | null;
  /** PUBLIC_URL as readers reach the desk through a proxy, or null. */
  readonly publicUrl: string | null;
  readonly services: PlatformHost;
  readonly record: RecordView;
  readonly log: PlatformLog;
  /** Mounts the JSON API (/api/commands, /healthz …) on the desk's server, behind its guard and before its pages. */
  readonly api?: (app: Hono) => void;
  /** Paths (or prefixes ending in "/") that need no token and no Host check: health probes, signed webhooks. */
  readonly openPaths?: readonly string[];
  /** Largest request body for paths the desk does not limit itself. Default 8 MiB. */
  readonly bodyBytesMax?: number;
  /** False: post and edit only, open no port (a worker process). Default true. */
  readonly listen?: boolean;
  /** How often open pages look for messages posted by other processes. Default 1000. */
  readonly pollMs?: number;
}

export interface DeskPlatform extends Platform {
  /** The server, for tests and for routes added before `start`. */
  readonly app: Hono;
  /** Where it listens, as `http://127.0.0.1:3000`; null before `start`. */
  url(): string | null;
  /** Something changed in the record (a message, progress): open pages look now rather than at the next poll. */
  changed(): void;
}
