/** A channel's day in one message: new by story, open conflicts, who was quoted most, feeds that fail. */
import { DateTime } from 'luxon';
import type { DigestFigures } from '../ledger/digest.ts';
import type { FindingRow } from '../ledger/findings.ts';
import type { Message, Part, Run } from '../platform.ts';
import { em, kindLabel, type Link, plural, shorten, strong, text } from './present.ts';

export interface DigestInput {
  readonly figures: DigestFigures;
  readonly conflicts: readonly FindingRow[];
  readonly failingFeeds: readonly { readonly name: string; readonly reason: string }[];
  readonly since: Date;
  readonly until: Date;
  readonly zone: string;
  readonly link: Link;
}

const WHY_CHARS_MAX = 200;

export function digestMessage(input: DigestInput): Message {
  const { figures, until, zone } = input;
  const day = DateTime.fromJSDate(until, { zone }).setLocale('en-GB').toFormat('cccc d LLLL');
  const counted = `${plural(figures.articles, 'article')} from ${plural(figures.outlets, 'outlet')}`;
  const open = plural(input.conflicts.length, 'open discrepancy').replace('discrepancys', 'discrepancies');
  const isEmpty = figures.articles === 0;
  return {
    kind: 'digest',
    summary: isEmpty ? `Digest for ${day}: nothing new on record.` : `Digest for ${day}: ${counted}, ${open}.`,
    title: `Digest for ${day}`,
    parts: isEmpty
      ? [{ type: 'text', runs: [text('Nothing new on record in the last 24 hours.')] }, ...feedPart(input)]
      : partsOf(input),
    context: [text('Since '), { time: input.since.toISOString(), style: 'datetime' }, text(` · ${counted}`)],
    buttons: [],
    timestamp: until.toISOString(),
    threadKey: null,
    visibility: 'channel',
  };
}

function partsOf(input: DigestInput): Part[] {
  const { figures, conflicts, link } = input;
  return [
    ...section(
      'By story',
      figures.stories.map((story) => storyLine(story, link)),
    ),
    ...section(
      'Open',
      conflicts.map((finding) => conflictLine(finding, link)),
    ),
    ...section('Quoted most', figures.mostQuoted.map(quotedLine)),
    ...feedPart(input),
  ];
}

function section(heading: string, items: readonly (readonly Run[])[]): Part[] {
  return items.length === 0
    ? []
    : [
        { type: 'heading', text: heading },
        { type: 'list', items },
      ];
}

function storyLine(story: DigestFigures['stories'][number], link: Link): Run[] {
  const href = link(`/stories/${story.id}`);
  const counts = `${plural(story.articles, 'article')}, ${plural(story.outlets, 'outlet')}, ${plural(story.origins, 'origin')}`;
  return [
    ...(story.isNew ? [strong('New: ')] : []),
    href ? { text: story.title, href } : text(story.title),
    em(` — ${counts}${story.alerts > 0 ? `, ${plural(story.alerts, 'alert')}` : ''}`),
  ];
}

function conflictLine(finding: FindingRow, link: Link): Run[] {
  const href = link(`/compare/${finding.seq}`);
  const label = kindLabel(finding);
  return [href ? { text: label, href } : strong(label), text(` — ${shorten(finding.why, WHY_CHARS_MAX)}`)];
}

function quotedLine({ name, statements, outlets }: DigestFigures['mostQuoted'][number]): Run[] {
  return [strong(name), text(` — ${plural(statements, 'statement')} in ${plural(outlets, 'outlet')}`)];
}

function feedPart({ failingFeeds }: DigestInput): Part[] {
  return section(
    'Feeds that fail',
    failingFeeds.map(({ name, reason }) => [strong(name), text(` — ${reason}`)]),
  );
}
