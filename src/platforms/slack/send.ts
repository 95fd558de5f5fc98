/** One page to one channel, by `chat.postMessage`; in a milder form where Slack refuses the first. */
import type { WebClient } from '@slack/web-api';
import type { ChannelRef } from '../../model.ts';
import { PlatformError, type PlatformHost, type PlatformLog } from '../../platform.ts';
import { callSlack } from './client.ts';
import { LIMITS } from './limits.ts';
import { type Page, payload, QUIET_LINKS } from './render.ts';
import { cut, plainOf } from './text.ts';

/** event_type of our metadata. Anyone in the workspace can read it: it holds the key, nothing else. */
export const METADATA_TYPE = 'onrecord_delivery';

export interface OnePage {
  readonly page: Page;
  readonly key: string;
  readonly thread: string | null;
}

/** Where a page stands. */
export interface Sent {
  readonly ts: string;
  readonly thread: string | null;
}

export interface SenderOptions {
  readonly host: PlatformHost;
  readonly log: PlatformLog;
}

export async function sendPage(
  options: SenderOptions,
  client: WebClient,
  channel: ChannelRef,
  what: OnePage,
  signal: AbortSignal,
): Promise<Sent> {
  try {
    return await send(client, channel, what, signal);
  } catch (error) {
    const milder = error instanceof PlatformError ? milderForm(what, error.code) : null;
    if (milder === null || !(error instanceof PlatformError)) throw error;
    options.host.count('slack_posts_simplified', { code: error.code });
    options.log.error(
      { code: error.code, channel: channel.channel, key: what.key },
      'Slack refused a form; simplified',
    );
    return sendPage(options, client, channel, milder, signal);
  }
}

async function send(client: WebClient, channel: ChannelRef, what: OnePage, signal: AbortSignal): Promise<Sent> {
  const request = {
    ...payload(what.page),
    ...QUIET_LINKS,
    channel: channel.channel,
    metadata: { event_type: METADATA_TYPE, event_payload: { key: what.key } },
  };
  const { ts } = await callSlack(
    () => client.chat.postMessage(what.thread === null ? request : { ...request, thread_ts: what.thread }),
    signal,
  );
  if (ts === undefined) throw noTimeStamp();
  return { ts, thread: what.thread };
}

function noTimeStamp(): PlatformError {
  return new PlatformError('Slack took the message but did not say where it is', {
    code: 'no_ts',
    permanent: false,
    maybeLanded: true,
    advice: 'Nothing to do: it is looked for before the next try.',
  });
}

/** The thread is gone or closed, but the channel is not. */
const THREAD_FAULTS = new Set([
  'thread_not_found',
  'invalid_thread_ts',
  'cannot_reply_to_message',
  'restricted_action_non_threadable_channel',
]);
/** Slack does not take our blocks: a fault of ours that must not cost anyone the news. */
const FORM_FAULTS = new Set(['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long', 'msg_too_long']);

export const isFormFault = (code: string): boolean => FORM_FAULTS.has(code);

function milderForm(what: OnePage, code: string): OnePage | null {
  if (what.thread !== null && THREAD_FAULTS.has(code)) return { ...what, thread: null };
  // A picture that is not ready is waited for elsewhere.
  if (!isFormFault(code) || isPlain(what.page) || hasFile(what.page)) return null;
  return { ...what, page: plainPage(what.page) };
}

const isPlain = (page: Page): boolean => page.blocks.length === 1 && page.blocks[0]?.type === 'section';
const hasFile = (page: Page): boolean => page.blocks.some((block) => block.type === 'image' && 'slack_file' in block);

/** The news in one sentence, without any form. */
export function plainPage(page: Page): Page {
  const text = cut(plainOf(page.text), LIMITS.sectionTextMax);
  return { text: page.text, blocks: [{ type: 'section', text: { type: 'plain_text', text, emoji: false } }] };
}
