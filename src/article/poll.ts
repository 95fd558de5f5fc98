/**
 * When a feed is asked again, and what its answers mean. A pure state machine: state and outcome in, state and events out;
 * the clock and the dice are arguments. One state per feed, however many channels watch it.
 */

import type { FeedItem, ParsedFeed } from './feed.ts';
import type { Fetched } from './fetch.ts';

export const POLL_LIMITS = {
  /** However often a feed has news. */
  intervalMsMin: 5 * 60_000,
  /** However seldom, and however long a header or a failure would make us wait. */
  intervalMsMax: 24 * 3_600_000,
  /** First guess for a new feed. */
  intervalMsStart: 15 * 60_000,
  /** A feed without validators costs its full size each time. */
  unconditionalMsMin: 30 * 60_000,
  /** A hub pushes; polling is the safety net. */
  pushedMsMin: 60 * 60_000,
  /** Identical permanent redirects in a row before the new address is taken for good. */
  redirectsToMove: 3,
  /** Failures in a row before the channels are told: passing ones (with back-off, about four hours) and lasting ones. */
  failuresToDie: 5,
  failuresToDiePermanent: 3,
} as const;

export type FeedStatus = 'active' | 'failing' | 'paused' | 'gone';

export interface FeedState {
  readonly url: string;
  readonly status: FeedStatus;
  /** Validators, byte for byte, and the URL whose answer carried them. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly validatorsUrl: string | null;
  /** Epoch milliseconds; null when it is never to be asked again (paused, gone). */
  readonly nextCheckAtMs: number | null;
  readonly lastCheckAtMs: number | null;
  /** Last answer that could be read, 304 included. */
  readonly lastOkAtMs: number | null;
  /** What the feed's own pace suggests. */
  readonly intervalMs: number;
  readonly failures: number;
  /** Why the last check failed: a kind for metrics, a sentence for people. Null when it did not. */
  readonly failure: { readonly kind: string; readonly message: string } | null;
  /** Same permanent redirect seen so many times in a row. */
  readonly redirect: { readonly target: string; readonly count: number } | null;
  /** False until the first successful read: its items are history, not news. */
  readonly hasHistory: boolean;
}

export type FeedEvent = 'dead' | 'returned' | 'gone' | 'moved';

/** The part of an answer that scheduling needs. */
export type PollAnswer = Pick<
  Fetched,
  'status' | 'finalUrl' | 'permanentRedirect' | 'etag' | 'lastModified' | 'retryAfterMs' | 'cacheMaxAgeMs' | 'expiresMs'
>;

export type PollOutcome =
  | {
      readonly kind: 'read';
      readonly answer: PollAnswer;
      readonly newItems: number;
      readonly ttlMs: number | null;
      /** The feed names a hub; that alone changes nothing. */
      readonly hasHub?: boolean;
      /** A hub has verified our subscription and its lease runs: polling is the safety net. */
      readonly isPushed?: boolean;
    }
  | { readonly kind: 'not-modified'; readonly answer: PollAnswer; readonly isPushed?: boolean }
  /** A `FetchError`, or what a parser said with kind `not-a-feed`. */
  | {
      readonly kind: 'failed';
      readonly error: {
        readonly kind: string;
        readonly message: string;
        readonly permanent: boolean;
        readonly status?: number | null;
        readonly retryAfterMs?: number | null;
      };
    };

export function newFeedState(url: string, nowMs: number): FeedState {
  return {
    url,
    status: 'active',
    etag: null,
    lastModified: null,
    validatorsUrl: null,
    nextCheckAtMs: nowMs,
    lastCheckAtMs: null,
    lastOkAtMs: null,
    intervalMs: POLL_LIMITS.intervalMsStart,
    failures: 0,
    failure: null,
    redirect: null,
    hasHistory: false,
  };
}

/** Options for `fetchSafely` that the state knows. */
export function conditionalOptions(state: FeedState): {
  etag: string | null;
  lastModified: string | null;
  validatorsUrl: string;
} {
  return { etag: state.etag, lastModified: state.lastModified, validatorsUrl: state.validatorsUrl ?? state.url };
}

/**
 * The state after one check.
 * @param nowMs when the check ended
 * @param jitter from 0 up to 1: spreads the next check over up to a tenth of the wait, never before what was asked for
 */
export function afterFetch(
  state: FeedState,
  outcome: PollOutcome,
  nowMs: number,
  jitter = 0,
): { state: FeedState; events: FeedEvent[] } {
  const next =
    outcome.kind === 'failed' ? afterFailure(state, outcome.error, nowMs) : afterAnswer(state, outcome, nowMs);
  const { nextCheckAtMs } = next.state;
  if (nextCheckAtMs === null) return next;
  const wait = nextCheckAtMs - nowMs;
  const spread = Math.min(wait * (1 + 0.1 * jitter), Math.max(wait, POLL_LIMITS.intervalMsMax));
  return { ...next, state: { ...next.state, nextCheckAtMs: Math.round(nowMs + spread) } };
}

type Answered = Exclude<PollOutcome, { readonly kind: 'failed' }>;

function afterAnswer(state: FeedState, outcome: Answered, nowMs: number): { state: FeedState; events: FeedEvent[] } {
  const { answer } = outcome;
  const events: FeedEvent[] = [];
  if (state.status === 'failing') events.push('returned');
  const isNews = outcome.kind === 'read' && outcome.newItems > 0 && state.hasHistory;
  const intervalMs = clamp(state.hasHistory ? state.intervalMs * (isNews ? 0.5 : 1.5) : state.intervalMs);
  const validators = validatorsAfter(state, outcome);

  const redirect = redirectAfter(state, answer.permanentRedirect);
  const hasMoved = redirect !== null && redirect.count >= POLL_LIMITS.redirectsToMove;
  if (hasMoved) events.push('moved');

  const floor = Math.max(
    outcome.isPushed === true ? POLL_LIMITS.pushedMsMin : 0,
    validators.etag === null && validators.lastModified === null ? POLL_LIMITS.unconditionalMsMin : 0,
  );
  const asked = [
    intervalMs,
    floor,
    outcome.kind === 'read' ? outcome.ttlMs : null,
    answer.retryAfterMs,
    answer.cacheMaxAgeMs,
    answer.expiresMs,
  ];
  const waitMs = clamp(Math.max(...asked.map((ms) => ms ?? 0)));
  return {
    events,
    state: {
      ...state,
      ...validators,
      url: hasMoved ? redirect.target : state.url,
      redirect: hasMoved ? null : redirect,
      status: state.status === 'paused' ? 'paused' : 'active',
      nextCheckAtMs: state.status === 'paused' ? null : nowMs + waitMs,
      lastCheckAtMs: nowMs,
      lastOkAtMs: nowMs,
      intervalMs,
      failures: 0,
      failure: null,
      hasHistory: state.hasHistory || outcome.kind === 'read',
    },
  };
}

/** A 304 may leave validators out (they still hold) or send newer ones. They belong to the URL that answered. */
function validatorsAfter(
  state: FeedState,
  { kind, answer }: Answered,
): Pick<FeedState, 'etag' | 'lastModified' | 'validatorsUrl'> {
  const kept = kind === 'not-modified';
  return {
    etag: answer.etag ?? (kept ? state.etag : null),
    lastModified: answer.lastModified ?? (kept ? state.lastModified : null),
    validatorsUrl: answer.finalUrl,
  };
}

function redirectAfter(state: FeedState, target: string | null): FeedState['redirect'] {
  if (target === null || target === state.url) return null;
  return { target, count: state.redirect?.target === target ? state.redirect.count + 1 : 1 };
}

type Failure = Extract<PollOutcome, { readonly kind: 'failed' }>['error'];

function afterFailure(state: FeedState, error: Failure, nowMs: number): { state: FeedState; events: FeedEvent[] } {
  const failure = { kind: error.status ? `http-${error.status}` : error.kind, message: error.message };
  const failed = { ...state, lastCheckAtMs: nowMs, failure, redirect: null, failures: state.failures + 1 };
  if (error.status === 410)
    return {
      events: state.status === 'gone' ? [] : ['gone'],
      state: { ...failed, status: 'gone', nextCheckAtMs: null },
    };
  if (state.status === 'paused') return { events: [], state: { ...failed, nextCheckAtMs: null } };

  const toDie = error.permanent ? POLL_LIMITS.failuresToDiePermanent : POLL_LIMITS.failuresToDie;
  const dies = state.status === 'active' && failed.failures >= toDie;
  const backoffMs = Math.max(state.intervalMs, POLL_LIMITS.intervalMsStart) * 2 ** Math.min(state.failures, 20);
  const waitMs = clamp(Math.max(backoffMs, error.retryAfterMs ?? 0));
  return {
    events: dies ? ['dead'] : [],
    state: { ...failed, status: dies ? 'failing' : state.status, nextCheckAtMs: nowMs + waitMs },
  };
}

export function paused(state: FeedState): FeedState {
  return state.status === 'gone' ? state : { ...state, status: 'paused', nextCheckAtMs: null };
}

/** Takes up a paused, failing or gone feed again, at once; the next good answer makes it active without a fanfare. */
export function resumed(state: FeedState, nowMs: number): FeedState {
  return { ...state, status: 'active', failures: 0, failure: null, nextCheckAtMs: nowMs };
}

function clamp(ms: number): number {
  return Math.min(POLL_LIMITS.intervalMsMax, Math.max(POLL_LIMITS.intervalMsMin, ms));
}

/**
 * The items of a feed that were not known, in the feed's order.
 * On the first fetch all of them are `history`: recorded, never alerted. Dates play no part.
 * @param known identities seen before
 */
export function newItems(
  parsed: ParsedFeed,
  known: ReadonlySet<string>,
  firstFetch: boolean,
): { fresh: FeedItem[]; history: FeedItem[] } {
  const unknown = parsed.items.filter((item) => !known.has(item.identity));
  return firstFetch ? { fresh: [], history: unknown } : { fresh: unknown, history: [] };
}
