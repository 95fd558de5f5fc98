/** The bot's own short messages: errors, feeds that fail or return, first words. */
import type { FeedRow } from '../ledger/feeds.ts';
import { UserError } from '../model.ts';
import type { Message, Part } from '../platform.ts';
import { em, strong, text } from './present.ts';

interface NoticeOptions {
  readonly kind?: Message['kind'];
  readonly title?: string | null;
  readonly parts?: readonly Part[];
  readonly buttons?: Message['buttons'];
  readonly visibility?: Message['visibility'];
}

/** A message of the bot's own, in one sentence. */
export function notice(summary: string, now: Date, options: NoticeOptions = {}): Message {
  return {
    kind: options.kind ?? 'notice',
    summary,
    title: options.title ?? null,
    parts: options.parts ?? [{ type: 'text', runs: [text(summary)] }],
    context: [],
    buttons: options.buttons ?? [],
    timestamp: now.toISOString(),
    threadKey: null,
    visibility: options.visibility ?? 'private',
  };
}

/** A user's mistake as it stands; anything else as an internal error that tells nothing of the inside. */
export function errorMessage(error: unknown, now: Date, examples: readonly string[] = []): Message {
  const isOurs = error instanceof UserError;
  const summary = isOurs ? error.message : 'Something went wrong on our side. It has been logged; please try again.';
  const parts: Part[] = [{ type: 'text', runs: [text(summary)] }];
  if (isOurs && error.hint) parts.push({ type: 'text', runs: [em(error.hint)] });
  if (isOurs && examples.length > 0) {
    parts.push({ type: 'list', items: examples.map((example) => [{ text: example, emphasis: 'code' as const }]) });
  }
  return notice(summary, now, { kind: 'error', parts });
}

export function feedNotice(
  feed: Pick<FeedRow, 'outlet' | 'title' | 'url'>,
  event: 'dead' | 'returned' | 'gone',
  reason: string | null,
  now: Date,
): Message {
  const name = feed.outlet ?? feed.title ?? feed.url;
  const words = {
    dead: `The feed of ${name} can't be read at the moment. It is tried again by itself.`,
    returned: `The feed of ${name} can be read again.`,
    gone: `The feed of ${name} is gone for good and is no longer asked.`,
  }[event];
  const parts: Part[] = [{ type: 'text', runs: [text(words)] }];
  if (reason !== null && event !== 'returned') parts.push({ type: 'text', runs: [strong('Reason: '), text(reason)] });
  parts.push({ type: 'text', runs: [em(feed.url)] });
  return notice(words, now, { parts, visibility: 'channel' });
}
