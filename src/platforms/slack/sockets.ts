/**
 * Socket Mode over two connections at once, so that no drop leaves the bot deaf: slash commands sent while there is no
 * connection are lost for good. Slack gives each envelope to one connection only.
 *
 * 1 keep two connections open or opening        2 asked to leave: open the next one first, then close
 * 3 dropped: open again at once, then with growing waits      4 two of the same age: retire one half-way through its life
 * 5 `link_disabled` or a dead token: stop for good and say so
 */
import type { PlatformLog } from '../../platform.ts';
import { describeError } from './redact.ts';
import { type Connection, type Envelope, judgeFailure, openConnection, TOO_MANY_WAIT_MS } from './socket-connection.ts';

export interface Sockets {
  /** Resolves when the first connection is up, rejects when none ever can be; else resolves after `firstWaitMs`. */
  start(): Promise<void>;
  /** Closes all connections; resolves when they are closed, or soon after. */
  stop(): Promise<void>;
  /** Connections that have said hello and were not told to leave. */
  openCount(): number;
  /** Why there will be no connection again, or null. */
  failure(): string | null;
  /** What went wrong last, or null while all is well. */
  lastTrouble(): string | null;
}

export interface SocketsOptions {
  readonly appToken: string;
  readonly apiUrl: string;
  readonly log: PlatformLog;
  readonly onEnvelope: (envelope: Envelope) => void;
  readonly onChange: () => void;
  readonly count: (metric: string, labels?: Readonly<Record<string, string>>) => void;
}

const WANTED = 2;
const FIRST_WAIT_MS_MAX = 8_000;
const BACKOFF_MS = { first: 50, factor: 2, max: 30_000 } as const;
/** A connection that lived this long was a good one. */
const LASTED_MS = 5_000;
/** A peer that does not answer the closing handshake is not waited for. */
const CLOSE_MS_MAX = 1_000;
/** Slack's warning comes about ten seconds ahead. */
const LEAVE_MS_MAX = 8_000;

interface Slot {
  state: 'opening' | 'open' | 'leaving';
  connection: Connection | null;
  openedAtMs: number;
  timer: NodeJS.Timeout | null;
}

export function createSockets(options: SocketsOptions): Sockets {
  return new SocketKeeper(options);
}

class SocketKeeper implements Sockets {
  private readonly options: SocketsOptions;
  private readonly slots = new Set<Slot>();
  private failures = 0;
  private retryTimer: NodeJS.Timeout | null = null;
  private retryAtMs = 0;
  private stopped = true;
  private dead: string | null = null;
  private trouble: string | null = null;
  private onFirst: (() => void) | null = null;
  private onLast: (() => void) | null = null;

  constructor(options: SocketsOptions) {
    this.options = options;
  }

  async start(): Promise<void> {
    this.stopped = false;
    this.dead = null;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, FIRST_WAIT_MS_MAX);
      this.onFirst = () => {
        clearTimeout(timer);
        resolve();
      };
      this.fill();
    });
    this.onFirst = null;
    if (this.dead !== null) throw new Error(this.dead);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.endWait();
    this.onFirst?.();
    if (this.slots.size === 0) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, CLOSE_MS_MAX);
      this.onLast = () => {
        clearTimeout(timer);
        resolve();
      };
      for (const slot of this.slots) this.close(slot);
    });
    this.onLast = null;
  }

  openCount(): number {
    return [...this.slots].filter((slot) => slot.state === 'open').length;
  }

  failure(): string | null {
    return this.dead;
  }

  lastTrouble(): string | null {
    return this.trouble;
  }

  /** Opens what is missing: the first connection alone, the second once the first is up. */
  private fill(): void {
    if (this.stopped || this.dead !== null || this.retryTimer !== null) return;
    const opening = [...this.slots].filter((slot) => slot.state === 'opening').length;
    if (opening === 0 && this.openCount() < WANTED) this.open();
  }

  private open(): void {
    const slot: Slot = { state: 'opening', connection: null, openedAtMs: 0, timer: null };
    this.slots.add(slot);
    slot.connection = openConnection(this.options, {
      onHello: (lifeSeconds) => this.onHello(slot, lifeSeconds),
      onEnvelope: this.options.onEnvelope,
      onAskedToLeave: (reason) => this.onAskedToLeave(slot, reason),
      onClosed: (error) => this.onClosed(slot, error),
    });
  }

  private onHello(slot: Slot, lifeSeconds: number | null): void {
    if (slot.state !== 'opening') return;
    slot.state = 'open';
    slot.openedAtMs = Date.now();
    this.trouble = null;
    this.options.log.info({ open: this.openCount() }, 'Slack connection is up');
    this.options.count('slack_socket_opened');
    this.retireLeaving();
    this.stagger(slot, lifeSeconds);
    this.onFirst?.();
    this.options.onChange();
    this.fill();
  }

  /** The connections told to leave may go, now that another is up. */
  private retireLeaving(): void {
    for (const slot of this.slots) if (slot.state === 'leaving') this.close(slot);
  }

  /** Two connections of one age would be recycled together: this one leaves half-way, once. */
  private stagger(slot: Slot, lifeSeconds: number | null): void {
    if (lifeSeconds === null) return;
    const lifeMs = lifeSeconds * 1000;
    const twin = [...this.slots].some(
      (other) => other !== slot && other.state === 'open' && slot.openedAtMs - other.openedAtMs < lifeMs / 4,
    );
    if (!twin) return;
    slot.timer = setTimeout(() => this.leave(slot, 'staggered'), lifeMs / 2);
    slot.timer.unref();
  }

  private onAskedToLeave(slot: Slot, reason: string): void {
    this.options.log.info({ reason }, 'Slack asks for a new connection');
    this.options.count('slack_socket_disconnect', { reason });
    if (reason === 'link_disabled') {
      this.die(
        'Socket Mode was switched off for this app (link_disabled). Switch it on in the app settings and restart.',
      );
    } else if (reason === 'too_many_websockets') {
      this.close(slot);
      this.retryLater(TOO_MANY_WAIT_MS);
    } else {
      this.leave(slot, reason);
    }
  }

  /** Make before break: the slot goes on working until its successor is up, or Slack closes it. */
  private leave(slot: Slot, reason: string): void {
    if (!this.slots.has(slot) || slot.state === 'leaving') return;
    slot.state = 'leaving';
    if (slot.timer !== null) clearTimeout(slot.timer);
    slot.timer = setTimeout(() => this.close(slot), LEAVE_MS_MAX);
    this.options.log.debug({ reason }, 'Slack connection will be replaced');
    this.options.onChange();
    this.fill();
  }

  private close(slot: Slot): void {
    if (slot.timer !== null) clearTimeout(slot.timer);
    slot.timer = null;
    slot.connection?.close();
  }

  private onClosed(slot: Slot, error: unknown): void {
    if (!this.slots.delete(slot)) return;
    if (slot.timer !== null) clearTimeout(slot.timer);
    if (this.slots.size === 0) this.onLast?.();
    this.options.onChange();
    if (this.stopped || this.dead !== null) return;
    if (slot.state === 'opening') {
      this.onFailedToOpen(error);
      return;
    }
    if (slot.state === 'open') this.options.log.warn({ open: this.openCount() }, 'Slack connection dropped');
    // A connection that lasted is replaced at once; one cut off right after hello is no better than a failed one.
    if (Date.now() - slot.openedAtMs >= LASTED_MS) this.failures = 0;
    // A wait for the second connection does not hold for the only one.
    if (this.failures === 0 && this.openCount() === 0) this.endWait();
    if (this.failures === 0) this.fill();
    else this.retryLater(this.growingWait());
    this.failures += 1;
  }

  private onFailedToOpen(error: unknown): void {
    const failure = judgeFailure(error);
    this.trouble = failure.text;
    if (failure.hopeless) {
      this.die(`${failure.text}. ${failure.advice}`);
      return;
    }
    this.options.log.warn({ error: describeError(error), failures: this.failures }, 'Slack connection failed to open');
    const waitMs = Math.max(failure.waitMs, this.growingWait());
    this.failures += 1;
    this.retryLater(waitMs);
  }

  private growingWait(): number {
    const growing = Math.min(BACKOFF_MS.max, BACKOFF_MS.first * BACKOFF_MS.factor ** this.failures);
    return growing * (0.75 + Math.random() / 2);
  }

  /** A wait that Slack asked for is never shortened by another failure. */
  private retryLater(waitMs: number): void {
    const at = Date.now() + waitMs;
    if (this.retryTimer !== null && this.retryAtMs >= at) return;
    this.endWait();
    this.retryAtMs = at;
    this.retryTimer = setTimeout(() => {
      this.retryTimer = null;
      this.fill();
    }, waitMs);
  }

  private endWait(): void {
    if (this.retryTimer !== null) clearTimeout(this.retryTimer);
    this.retryTimer = null;
  }

  private die(reason: string): void {
    this.dead = reason;
    this.trouble = reason;
    this.options.log.error({ reason }, 'Slack Socket Mode has ended for good');
    for (const slot of this.slots) this.close(slot);
    this.onFirst?.();
    this.options.onChange();
  }
}
