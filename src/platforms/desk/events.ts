/**
 * Live events: server-sent events that carry rendered messages and the status strip to open pages.
 *
 * Each page reads the record for itself from its own place (`Last-Event-ID`), so a slow page delays nobody and a
 * reconnecting one misses nothing. One poll for all open pages looks for what other processes have posted.
 */
import type { Context } from 'hono';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import { renderMessage } from './render.ts';
import { renderStatus } from './status.ts';
import type { DeskRow, RecordView } from './types.ts';

const PAGES_MAX = 200;
const ROWS_AT_ONCE_MAX = 50;
/** The status counts rows: every fifth look is enough when nobody says that something changed. */
const STATUS_EVERY_LOOKS = 5;
const HEARTBEAT_MS = 15_000;
const RECONNECT_MS = 2_000;

export interface LiveEvents {
  /** Answers `/api/events?channel=…`; 503 when too many pages are open. */
  serve(context: Context, channel: string): Response | Promise<Response>;
  /** Look now. */
  changed(): void;
  /** Pages connected. */
  open(): number;
  /** Ends all streams and the poll. */
  close(): Promise<void>;
}

export function createLiveEvents(record: RecordView, pollMs: number, onError: (error: unknown) => void): LiveEvents {
  const wakes = new Set<() => void>();
  const streams = new Set<Promise<void>>();
  const closing = new AbortController();
  const seen = new Map<string, number>();
  let status = '';
  let watching: Promise<void> | null = null;
  /** Grows with each wake, so that news between reading and waiting is not slept through. */
  let beat = 0;
  let isAsked = true;
  let ask = () => {};

  const wakeAll = () => {
    beat++;
    for (const wake of wakes) wake();
  };
  /** One small query a channel, whatever the number of pages; the status, which counts, more rarely. */
  const look = async (withStatus: boolean) => {
    let isNew = false;
    for (const [channel, after] of seen) {
      const last = (await record.messages(channel, after, ROWS_AT_ONCE_MAX)).at(-1);
      if (last) seen.set(channel, last.changed);
      if (last) isNew = true;
    }
    if (withStatus) {
      const now = renderStatus(await record.status()).toString();
      if (now !== status) isNew = true;
      status = now;
    }
    if (isNew) wakeAll();
  };
  /** Looks at once when asked and else every `pollMs`, never twice at a time; rests while no page is open. */
  const watch = async () => {
    for (let round = 0; streams.size > 0 && !closing.signal.aborted; round++) {
      const asked = isAsked;
      isAsked = false;
      await look(asked || round % STATUS_EVERY_LOOKS === 0).catch(onError);
      if (!isAsked) await pause();
    }
    watching = null;
  };
  const pause = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, pollMs);
      ask = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const follow = async (stream: SSEStreamingApi, channel: string, from: number) => {
    let after = from;
    let statusSent = '';
    if (!seen.has(channel)) seen.set(channel, from);
    while (!stream.aborted && !stream.closed && !closing.signal.aborted) {
      const heard = beat;
      const rows = await record.messages(channel, after, ROWS_AT_ONCE_MAX);
      for (const row of rows) await stream.writeSSE(messageEvent(row, channel));
      after = rows.at(-1)?.changed ?? after;
      if (status !== statusSent && status !== '') {
        await stream.writeSSE({ event: 'status', data: JSON.stringify({ html: status }) });
        statusSent = status;
      }
      if (rows.length < ROWS_AT_ONCE_MAX && !(await news(heard))) await stream.write(': still here\n\n');
    }
  };
  /** True when there may be news since `heard`, false after the heartbeat interval. */
  const news = (heard: number) =>
    new Promise<boolean>((resolve) => {
      const done = (isWoken: boolean) => {
        clearTimeout(timer);
        wakes.delete(wake);
        resolve(isWoken);
      };
      const wake = () => done(true);
      const timer = setTimeout(() => done(false), HEARTBEAT_MS);
      wakes.add(wake);
      if (beat !== heard || closing.signal.aborted) wake();
    });

  const leave = (work: Promise<void>) => {
    streams.delete(work);
    if (streams.size === 0) seen.clear();
  };

  return {
    serve(context, channel) {
      if (streams.size >= PAGES_MAX) {
        return context.text('Too many open pages.', 503, { 'Retry-After': '30' });
      }
      const from = Number(context.req.header('last-event-id') ?? context.req.query('after') ?? 0);
      context.header('X-Accel-Buffering', 'no');
      return streamSSE(context, (stream) => {
        const work = (async () => {
          await stream.write(`retry: ${RECONNECT_MS}\n\n`);
          await follow(stream, channel, Number.isSafeInteger(from) && from > 0 ? from : 0);
        })().catch((error: unknown) => {
          if (!stream.aborted && !closing.signal.aborted) onError(error);
        });
        stream.onAbort(wakeAll);
        streams.add(work);
        watching ??= watch();
        return work.finally(() => leave(work));
      });
    },
    changed() {
      isAsked = true;
      ask();
    },
    open: () => streams.size,
    async close() {
      closing.abort();
      ask();
      wakeAll();
      await Promise.all([...streams, watching]);
    },
  };
}

function messageEvent(row: DeskRow, channel: string): { event: string; id: string; data: string } {
  const markup = renderMessage(row.message, { id: row.id, channel, row });
  const data = {
    id: row.id,
    seq: row.seq,
    summary: row.message.summary,
    quiet: row.message.quiet === true,
    html: markup.toString(),
  };
  return { event: 'message', id: String(row.changed), data: JSON.stringify(data) };
}
