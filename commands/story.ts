/** /story: what is known of a story: its outlets and origins, who spoke, what differs. */

import { notice } from '../src/alerts/notices.ts';
import { articlePath, em, kindLabel, plural, shorten, strong, text } from '../src/alerts/present.ts';
import { type Command, defineCommand } from '../src/define-command.ts';
import { groupBy } from '../src/group.ts';
import type { StoryRow } from '../src/ledger/stories.ts';
import { UserError } from '../src/model.ts';
import type { Message, Part } from '../src/platform.ts';
import type { Services } from '../src/services.ts';

const STORIES_MAX = 10;
const ARTICLES_MAX = 15;
const MATTERS_MAX = 10;
const WHY_CHARS_MAX = 220;

const command: Command = defineCommand({
  name: 'story',
  summary: 'A story: its outlets and origins, who spoke, and what differs',
  help: 'Give the number of a story or words of its headline. Without anything, lists the latest stories.',
  examples: ['/story', '/story 12', '/story harbour strike'],
  permission: 'read',
  options: {
    story: {
      type: 'text',
      description: 'Number of the story, or words of its headline',
      rest: true,
      suggest: 'story',
      lengthMax: 200,
    },
  },
  async run({ deps, now }, options) {
    const words = String(options.story ?? '').trim();
    const stories =
      words === '' ? await deps.ledger.stories.latest(STORIES_MAX) : await deps.ledger.stories.find(words, STORIES_MAX);
    const [first] = stories;
    if (!first) {
      throw new UserError(
        words === '' ? 'There is no story on record yet.' : `No story on record has “${words}” in its headline.`,
        'Without words, /story lists the latest ones.',
      );
    }
    return [
      words !== '' && stories.length === 1 ? await storyMessage(deps, first, now) : listMessage(deps, stories, now),
    ];
  },
});
export default command;

function listMessage({ link }: Services, stories: readonly StoryRow[], now: Date): Message {
  const items = stories.map((story) => {
    const href = link(`/stories/${story.id}`);
    return [
      strong(`${story.id} `),
      href ? { text: story.title, href } : text(story.title),
      em(` — ${plural(story.versions, 'article')}, `),
      { time: story.lastSeen, style: 'datetime' as const },
    ];
  });
  return notice(`${plural(stories.length, 'story').replace('storys', 'stories')} on record.`, now, {
    kind: 'answer',
    title: 'Stories',
    parts: [{ type: 'list', items }],
  });
}

async function storyMessage(services: Services, story: StoryRow, now: Date): Promise<Message> {
  const { ledger, link } = services;
  const readings = await ledger.readings.load(await ledger.stories.versionsOf(story.id, 200));
  const findings = await ledger.findings.list({ story: story.id, severity: 'alert' });
  const matters = [...groupBy(findings, ({ kind, cluster }) => `${kind} ${cluster}`).values()].map(([lead]) => lead);
  const outlets = new Set(readings.map(({ version }) => version.outlet));
  const origins = new Set(readings.map(({ version }) => version.wireGroup));
  const articles = readings
    .slice(-ARTICLES_MAX)
    .map(({ version }) => [
      strong(version.outlet),
      text(' — '),
      { text: shorten(version.title ?? version.text, 90), href: link(articlePath(version.id)) ?? version.url },
      text(' '),
      { time: version.published, style: 'datetime' as const },
    ]);
  const differences = matters
    .slice(0, MATTERS_MAX)
    .flatMap((finding) =>
      finding ? [[strong(`${kindLabel(finding)} `), text(shorten(finding.why, WHY_CHARS_MAX))]] : [],
    );
  const speakers = groupBy(
    readings.flatMap(({ statements }) =>
      statements.flatMap(({ speaker }) => (speaker && !speaker.unnamed ? [speaker.name] : [])),
    ),
    (name) => name,
  );
  const quoted = [...speakers].sort((a, b) => b[1].length - a[1].length).slice(0, 8);
  const counts = `${plural(outlets.size, 'outlet')}, ${plural(origins.size, 'origin')}`;
  const parts: Part[] = [
    {
      type: 'fields',
      fields: [
        { name: 'Articles', value: [text(String(readings.length))] },
        { name: 'Told by', value: [text(counts)] },
        { name: 'First seen', value: [{ time: story.firstSeen, style: 'datetime' }] },
      ],
    },
    ...section('What differs', differences),
    ...section(
      'Who spoke',
      quoted.map(([name, said]) => [strong(name), text(` — ${plural(said.length, 'statement')}`)]),
    ),
    ...section('Articles', articles),
  ];
  return notice(`${story.title}: ${counts}, ${plural(matters.length, 'difference')} on record.`, now, {
    kind: 'answer',
    title: `Story ${story.id}: ${story.title}`,
    parts,
  });
}

function section(heading: string, items: Extract<Part, { type: 'list' }>['items']): Part[] {
  return items.length === 0
    ? []
    : [
        { type: 'heading', text: heading },
        { type: 'list', items },
      ];
}
