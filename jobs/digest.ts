/** One channel's digest for its local day, once a day whatever restarts or clocks do. */
import { DateTime } from 'luxon';
import { digestMessage } from '../src/alerts/digest.ts';
import { defineJob } from '../src/job.ts';
import type { ChannelSettings } from '../src/ledger/channels.ts';
import type { DigestFigures } from '../src/ledger/digest.ts';
import { encodeMessage } from '../src/message-json.ts';
import type { Part } from '../src/platform.ts';
import { barChartAlt, barChartPng } from '../src/platforms/chart.ts';
import type { Services } from '../src/services.ts';

/** A digest missed by an outage is still sent within this time; after that the day is left out. */
const LATE_HOURS_MAX = 6;
const WINDOW_HOURS = 24;
const STORIES_DRAWN_MIN = 2;

export default defineJob<'digest', Services>({
  name: 'digest',
  summary: 'Makes the digest of a channel and puts it in the outbox.',
  schedule: "each channel's hour in its own time zone; missed ones within six hours of it",
  attemptsMax: 5,
  backoffMs: 5_000,
  timeoutMs: 60_000,
  concurrency: 2,
  async run({ deps }, { channel: id }) {
    const { ledger, queue, now } = deps;
    const channel = await ledger.channels.get(id);
    if (!channel || channel.digestHour === null || channel.pausedReason !== null) return;
    const local = DateTime.fromJSDate(now(), { zone: channel.zone });
    if (!isDue(local, channel.digestHour)) return;
    const date = local.toISODate() as string;
    if (await ledger.outbox.digestMade(id, date)) return;
    const body = await digestFor(deps, channel, now());
    // Keyed by channel and local date: the hour that a clock change repeats finds the row there.
    const outbox = await ledger.outbox.claimDigest(id, date, body === null ? null : JSON.parse(encodeMessage(body)));
    if (outbox) await queue.add('deliver', { outbox });
  },
});

/** At the hour, or late by less than the limit: a schedule at 02:30 that a clock change skips is due at 03:00. */
export function isDue(local: DateTime, hour: number): boolean {
  return local.hour >= hour && local.hour < hour + LATE_HOURS_MAX;
}

/** Null when the day was empty and the channel wants to hear nothing then. */
export async function digestFor(services: Services, channel: ChannelSettings, until: Date, from?: Date) {
  const { ledger, link } = services;
  const since = from ?? new Date(until.getTime() - WINDOW_HOURS * 3_600_000);
  const figures = await ledger.digests.figures(since, until);
  if (figures.articles === 0 && !channel.digestEmpty) return null;
  const conflicts = await ledger.findings.list({ seqs: figures.openConflicts });
  const feeds = (await ledger.feeds.list()).flatMap((feed) => {
    const { status, failure } = feed.state as { status: string; failure: { message: string } | null };
    return status === 'failing' || status === 'gone'
      ? [{ name: feed.outlet ?? feed.title ?? feed.url, reason: failure?.message ?? status }]
      : [];
  });
  const message = digestMessage({ figures, conflicts, failingFeeds: feeds, since, until, zone: channel.zone, link });
  return { ...message, parts: [...message.parts, ...pictureOf(figures)] };
}

/** A picture helps where there is something to compare. */
function pictureOf({ stories }: DigestFigures): Part[] {
  if (stories.length < STORIES_DRAWN_MIN) return [];
  const chart = {
    title: 'Articles by story',
    bars: stories.map(({ title, articles }) => ({ label: title, value: articles })),
  };
  return [{ type: 'image', png: barChartPng(chart), alt: barChartAlt(chart), title: chart.title }];
}
