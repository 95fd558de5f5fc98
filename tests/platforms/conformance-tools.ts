/** What the parts of the conformance suite share: how a platform is driven, and what is seen of it. */
import { afterEach } from 'vitest';
import type { ChannelRef } from '../../src/model.ts';
import type { Message, Platform, PostedRef } from '../../src/platform.ts';
import type { FakeHost } from './fake-host.ts';

/** One message as a person sees it on the platform. A `Message` that is paged becomes several of these. */
export interface Seen {
  readonly id: string;
  /** All a person can read in it, as plain text, unescaped; times as the platform's fallback text. */
  readonly text: string;
  /** What the notification or a screen reader says first. */
  readonly summary: string;
  readonly links: readonly { readonly text: string; readonly href: string }[];
  readonly buttons: readonly { readonly label: string; readonly href: string | null }[];
  /** Whom it would notify (`@everyone`, a user, a group); empty for all that Onrecord posts. */
  readonly mentions: readonly string[];
  readonly visibleTo: 'asker' | 'channel';
  /** ISO times the platform shows in the reader's own zone. */
  readonly times: readonly string[];
  /** What went over the wire, for limits and for looking at when a test fails. */
  readonly raw: unknown;
}

export interface Harness {
  readonly platform: Platform;
  readonly host: FakeHost;
  /** A channel the bot may post in. */
  readonly channel: ChannelRef;
  /** A channel it may not post in (unknown, archived, no permission). */
  readonly closedChannel: ChannelRef;
  /** What stands in the channel now, oldest first, threads after their head; never private answers. */
  sent(): Promise<readonly Seen[]>;
  /** A user types a command; gives what that user sees in answer, private or not. */
  command(text: string): Promise<readonly Seen[]>;
  /** A user presses the button with this label on that message (and confirms, if asked); gives what it leads to. */
  press(seen: Seen, label: string): Promise<readonly Seen[]>;
  /** The next post takes effect, but the platform's answer is lost. */
  loseNextReply(): void;
  /** What is still open (sockets, timers, servers) after `platform.stop`; names for the failure text. */
  open(): readonly string[];
  close(): Promise<void>;
}

export const signal = () => AbortSignal.timeout(10_000);
export const allText = (seen: readonly Seen[]) => seen.map((one) => one.text).join('\n');
/** What came since `before`. */
export const fresh = (before: readonly Seen[], after: readonly Seen[]) =>
  after.filter((one) => !before.some((known) => known.id === one.id));

export interface PostOptions {
  readonly key?: string;
  readonly maybeLanded?: boolean;
  readonly inThreadOf?: PostedRef;
}

/** Gives each test a harness of its own, and closes it afterwards. */
export interface Suite {
  harness(): Promise<Harness>;
  post(harness: Harness, content: Message, options?: PostOptions): Promise<PostedRef>;
  /** Posts, and gives what a person sees of it. */
  shown(harness: Harness, content: Message): Promise<readonly Seen[]>;
}

/** To be called inside `describe`. */
export function createSuite(makeHarness: () => Promise<Harness>): Suite {
  let open: Harness | null = null;
  let serial = 0;
  afterEach(async () => {
    await open?.close();
    open = null;
  });
  const suite: Suite = {
    async harness() {
      open = await makeHarness();
      return open;
    },
    post: (harness, content, options = {}) =>
      harness.platform.post(
        {
          channel: harness.channel,
          message: content,
          key: options.key ?? `conformance-${serial++}`,
          inThreadOf: options.inThreadOf ?? null,
          maybeLanded: options.maybeLanded ?? false,
        },
        signal(),
      ),
    async shown(harness, content) {
      const before = await harness.sent();
      await suite.post(harness, content);
      return fresh(before, await harness.sent());
    },
  };
  return suite;
}
