import { afterEach, describe, expect, it } from 'vitest';
import { createDesk, type DeskPlatform } from '../../src/platforms/desk/index.ts';
import { createFakeHost } from './fake-host.ts';
import { createFakeRecord, type FakeRecord } from './fake-record.ts';
import { message } from './sample-messages.ts';

interface Event {
  readonly id: string | undefined;
  readonly event: string | undefined;
  readonly data: { id?: string; summary?: string; html?: string };
}

let desk: DeskPlatform;
let record: FakeRecord;
const streams: AbortController[] = [];
afterEach(async () => {
  for (const stream of streams.splice(0)) stream.abort();
  await desk.stop(500);
});

async function startDesk(pollMs = 20): Promise<void> {
  const host = createFakeHost();
  record = createFakeRecord(['one', 'two', 'three'].map((summary) => message({ summary })));
  desk = createDesk({
    host: '127.0.0.1',
    port: 0,
    token: null,
    publicUrl: null,
    services: host,
    record,
    log: host.log,
    pollMs,
  });
  await desk.start();
}

/** Reads events of `kind` until `enough` of them have come. */
async function* listen(headers: Record<string, string> = {}, query = ''): AsyncGenerator<Event> {
  const stream = new AbortController();
  streams.push(stream);
  const answer = await fetch(`${desk.url()}/api/events?channel=desk${query}`, { headers, signal: stream.signal });
  if (!answer.body) throw new Error('no stream');
  let buffered = '';
  for await (const bytes of answer.body) {
    buffered += Buffer.from(bytes).toString('utf8');
    const blocks = buffered.split('\n\n');
    buffered = blocks.pop() ?? '';
    for (const block of blocks) {
      const field = (name: string) =>
        block
          .split('\n')
          .find((line) => line.startsWith(`${name}: `))
          ?.slice(name.length + 2);
      const data = field('data');
      if (data !== undefined) yield { id: field('id'), event: field('event'), data: JSON.parse(data) };
    }
  }
}

async function take(events: AsyncGenerator<Event>, count: number, kind = 'message'): Promise<Event[]> {
  const taken: Event[] = [];
  while (taken.length < count) {
    const next = await events.next();
    if (next.done) throw new Error(`the stream ended after ${taken.length} of ${count}`);
    if (next.value.event === kind) taken.push(next.value);
  }
  return taken;
}

const summaries = (events: readonly Event[]) => events.map((event) => event.data.summary);

describe('live events', () => {
  it('begin after what the page has, and go on with what is posted', async () => {
    await startDesk();
    const events = listen({}, '&after=2');
    expect(summaries(await take(events, 1))).toEqual(['three']);
    await record.append('desk', 'k4', message({ summary: 'four' }));
    expect(summaries(await take(events, 1))).toEqual(['four']);
  });

  it('resume at Last-Event-ID, whatever the address says', async () => {
    await startDesk();
    const [first] = await take(listen(), 1);
    expect(first?.data.summary).toBe('one');
    const rest = await take(listen({ 'Last-Event-ID': first?.id ?? '' }, '&after=0'), 2);
    expect(summaries(rest)).toEqual(['two', 'three']);
  });

  it('bring a replaced message again, under its own id', async () => {
    await startDesk();
    const events = listen({}, '&after=3');
    await record.replace('2', message({ summary: 'two, corrected' }));
    const [event] = await take(events, 1);
    expect(event?.data).toMatchObject({ id: '2', summary: 'two, corrected' });
    expect(event?.data.html).toContain('id="m-2"');
  });

  it('reach every open page, and only those of the channel', async () => {
    await startDesk();
    const pages = [listen({}, '&after=3'), listen({}, '&after=3'), listen({}, '&after=3')];
    await Promise.all(pages.map((page) => take(page, 1, 'status')));
    await record.append('other', 'k', message({ summary: 'elsewhere' }));
    await record.append('desk', 'k', message({ summary: 'here' }));
    for (const page of pages) expect(summaries(await take(page, 1))).toEqual(['here']);
  });

  it('come at once when the desk itself posts, not at the next look', async () => {
    await startDesk(60_000);
    const events = listen({}, '&after=3');
    await take(events, 1, 'status');
    const channel = { platform: 'desk', workspace: 'local', channel: 'desk' } as const;
    const delivery = { channel, message: message({ summary: 'now' }), key: 'k', inThreadOf: null, maybeLanded: false };
    await desk.post(delivery, AbortSignal.timeout(1_000));
    expect(summaries(await take(events, 1))).toEqual(['now']);
  });

  it('tell the progress of long work', async () => {
    await startDesk(60_000);
    const events = listen({}, '&after=3');
    const [first] = await take(events, 1, 'status');
    expect(first?.data.html).toContain('Reading the sample stories: 17 of 28');
    record.state = { ...record.state, activity: { text: 'Reading the sample stories', done: 18, total: 28 } };
    desk.changed();
    const [second] = await take(events, 1, 'status');
    expect(second?.data.html).toContain('18 of 28');
  });

  it('end when the desk stops', async () => {
    await startDesk();
    const events = listen({}, '&after=3');
    await take(events, 1, 'status');
    await desk.stop(500);
    expect((await events.next()).done).toBe(true);
  });
});
