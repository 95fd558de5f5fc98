/** An in-memory `RecordView` with one story of our own making, for the desk's tests and for looking at its pages. */
import type { Span, Statement, StatementKind } from '../../src/model.ts';
import type { Message, Quotation } from '../../src/platform.ts';
import type {
  ArticlePage,
  ComparePage,
  DeadLetter,
  DeskRow,
  DeskStatus,
  EvidenceLine,
  FindingLine,
  RecordView,
  StoryPage,
} from '../../src/platforms/desk/index.ts';

const TITLE = 'Valley below cracked dam is emptied; operator says every siren works';
const BEFORE_NUMBER = 'Inspectors on Tuesday walked the crest of the Harrowmere Dam for six hours.';
const SENTENCE_NUMBER =
  'About 3,400 people living below it were told to leave their homes, the Reservoir Safety Office said.';
const AFTER_NUMBER = 'Buses ran until midnight.';
const PARAGRAPHS = [
  TITLE,
  'By Hanne Okander in Lissing',
  `${BEFORE_NUMBER} ${SENTENCE_NUMBER} ${AFTER_NUMBER}`,
  '“The concrete is tired, but it is not failing,” Chief Inspector Odile Marchetti told reporters on the road above the dam. “We are asking people to go while the choice is still an easy one.”',
  'Aksel Thorne, the chief executive of Norvane Hydro, said that nothing had been “amiss or even unusual” at the inspection in October. He told a briefing: “Every siren in this valley was tested in January.”',
  'Velland National Radio reported, citing two officials, that at least three sirens had stayed silent.',
  'Shares of the company fell 8% in early trading.',
  'Also read: Ten lakes to swim in before the summer ends',
] as const;

export const ARTICLE_TEXT = PARAGRAPHS.join('\n\n');

/** The span of these words in the article; a mistake in a fixture fails loudly. */
export function spanOf(words: string, text = ARTICLE_TEXT): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`the fixture has no such words: ${words}`);
  return [start, start + words.length];
}

const said = (
  index: number,
  kind: StatementKind,
  words: readonly string[],
  name: string | null,
  role: string | null = null,
  via: string | null = null,
): Statement => {
  const content = words.map((one) => spanOf(one));
  const start = content[0]?.[0] ?? 0;
  const end = content.at(-1)?.[1] ?? 0;
  const speaker = name === null ? null : { name, role, unnamed: name.startsWith('two') };
  return {
    index,
    kind,
    content,
    start,
    end,
    passage: [start, end],
    speaker,
    via,
    speech: kind !== 'narrated',
    stance: 'asserted',
  };
};

export const STATEMENTS: readonly Statement[] = [
  said(0, 'narrated', [BEFORE_NUMBER], null),
  said(1, 'indirect', ['About 3,400 people living below it were told to leave their homes'], 'Reservoir Safety Office'),
  said(
    2,
    'direct',
    [
      '“The concrete is tired, but it is not failing,”',
      '“We are asking people to go while the choice is still an easy one.”',
    ],
    'Odile Marchetti',
    'chief inspector',
  ),
  said(
    3,
    'mixed',
    ['that nothing had been “amiss or even unusual” at the inspection in October'],
    'Aksel Thorne',
    'chief executive of Norvane Hydro',
  ),
  said(
    4,
    'direct',
    ['“Every siren in this valley was tested in January.”'],
    'Aksel Thorne',
    'chief executive of Norvane Hydro',
  ),
  said(5, 'indirect', ['at least three sirens had stayed silent'], 'two officials', null, 'Velland National Radio'),
  said(6, 'narrated', ['Shares of the company fell 8% in early trading.'], null),
];

const MERIDIAN = {
  outlet: 'Meridian Press',
  url: 'https://www.meridianpress.example/world/dam',
  published: '2026-03-03T08:05:00Z',
};
const CLARION = { outlet: 'Daily Clarion', url: 'https://clarion.example/news/dam', published: '2026-03-03T13:40:00Z' };

const evidence = (words: string, speaker: string | null): EvidenceLine => {
  const [start, end] = spanOf(words);
  return { article: 'hm2', version: 2, start, end, speaker, text: words, ...MERIDIAN };
};

const OTHER_WORDS = 'Some 4,300 people living below it were ordered to leave their homes';
const other: EvidenceLine = {
  article: 'hm4',
  version: 4,
  start: 300,
  end: 300 + OTHER_WORDS.length,
  speaker: 'Odile Marchetti',
  text: OTHER_WORDS,
  ...CLARION,
};

export const CONFLICT: FindingLine = {
  id: 'f17',
  kind: 'conflict',
  field: 'number',
  severity: 'alert',
  why: 'The number of people told to leave their homes: 3,400 against 4,300.',
  a: evidence('About 3,400 people living below it were told to leave their homes', 'Reservoir Safety Office'),
  b: other,
};

const DENIAL: FindingLine = {
  id: 'f21',
  kind: 'denial',
  field: 'polarity',
  severity: 'alert',
  why: 'Two officials say that sirens stayed silent; Aksel Thorne says that all worked.',
  a: evidence('“Every siren in this valley was tested in January.”', 'Aksel Thorne'),
  b: evidence('at least three sirens had stayed silent', 'two officials'),
};

const REFINED: FindingLine = {
  ...DENIAL,
  id: 'f22',
  kind: 'refinement',
  field: 'time',
  severity: 'note',
  why: 'October becomes 14 October.',
};

const side = (line: EvidenceLine, fields: Partial<Quotation> = {}): Quotation => ({
  text: line.text,
  kind: 'indirect',
  speaker: line.speaker,
  role: null,
  via: null,
  outlet: line.outlet,
  url: line.url,
  published: line.published,
  recordUrl: null,
  also: [],
  origins: 1,
  ...fields,
});

const COMPARE: ComparePage = {
  finding: CONFLICT,
  story: { id: 's3', title: 'Harrowmere Dam' },
  a: {
    evidence: CONFLICT.a ?? other,
    title: TITLE,
    quotation: side(CONFLICT.a ?? other, {
      also: [
        { outlet: 'Lissing Advertiser', url: 'https://lissing.example/dam' },
        { outlet: 'Velland Post', url: 'https://vellandpost.example/dam' },
      ],
    }),
    before: `${BEFORE_NUMBER} `,
    after: `. ${AFTER_NUMBER}`,
  },
  b: {
    evidence: other,
    title: '4,300 flee as dam wall cracks',
    quotation: side(other, { role: 'chief inspector' }),
    before: 'The wall that feeds half of Velland is split. ',
    after: '. Most had gone by nightfall.',
  },
  pieces: [
    { op: 'removed', text: 'About 3,400' },
    { op: 'added', text: 'Some 4,300' },
    { op: 'same', text: ' people living below it were ' },
    { op: 'removed', text: 'told' },
    { op: 'added', text: 'ordered' },
    { op: 'same', text: ' to leave their homes' },
  ],
};

export const ARTICLE: ArticlePage = {
  version: {
    seq: 2,
    id: 'hm2',
    article: 'a2',
    number: 2,
    title: TITLE,
    text: ARTICLE_TEXT,
    wireGroup: 'w1',
    ...MERIDIAN,
  },
  versions: [
    { id: 'hm1', number: 1, published: '2026-03-03T06:12:00Z' },
    { id: 'hm2', number: 2, published: MERIDIAN.published },
  ],
  statements: STATEMENTS,
  boilerplate: [spanOf(PARAGRAPHS[1]), spanOf(PARAGRAPHS[7])],
  findings: [CONFLICT, DENIAL, REFINED],
  story: { id: 's3', title: 'Harrowmere Dam' },
  wire: {
    agency: 'Meridian Press',
    others: [
      { id: 'hm3', outlet: 'Lissing Advertiser', url: 'https://lissing.example/dam' },
      { id: 'hm5', outlet: 'Velland Post', url: 'https://vellandpost.example/dam' },
    ],
  },
};

const STORY: StoryPage = {
  id: 's3',
  title: 'Harrowmere Dam',
  articles: [
    { id: 'hm2', ...MERIDIAN, title: TITLE, versions: 2, origin: 0 },
    {
      id: 'hm3',
      outlet: 'Lissing Advertiser',
      url: 'https://lissing.example/dam',
      title: 'Leave now, valley is told',
      published: '2026-03-03T09:30:00Z',
      versions: 1,
      origin: 0,
    },
    { id: 'hm4', ...CLARION, title: '4,300 flee as dam wall cracks', versions: 1, origin: 1 },
    {
      id: 'hm5',
      outlet: 'Velland Post',
      url: 'https://vellandpost.example/dam',
      title: 'Cracked dam empties a valley',
      published: '2026-03-03T15:00:00Z',
      versions: 1,
      origin: 0,
    },
  ],
  origins: [
    { name: 'Meridian Press', outlets: ['Meridian Press', 'Lissing Advertiser', 'Velland Post'] },
    { name: 'Daily Clarion', outlets: ['Daily Clarion'] },
  ],
  speakers: [
    { name: 'Odile Marchetti', role: 'chief inspector', statements: 4 },
    { name: 'Aksel Thorne', role: 'chief executive of Norvane Hydro', statements: 3 },
    { name: 'Petra Thorne', role: 'mayor of Lissing', statements: 1 },
  ],
  findings: [DENIAL, CONFLICT, REFINED],
};

export interface FakeRecord extends RecordView {
  readonly rows: DeskRow[];
  readonly retried: string[];
  letters: DeadLetter[];
  state: DeskStatus;
  /** The next `append` stores its message and then fails, as a connection does that breaks on the way back. */
  loseNextReply(): void;
}

/** See the head of this file; `messages` are already in channel "desk". */
export function createFakeRecord(messages: readonly Message[] = []): FakeRecord {
  const keys = new Map<string, string>();
  const channels = new Map<string, string>();
  let counter = 0;
  let loses = false;
  const ofChannel = (channel: string) => record.rows.filter((row) => channels.get(row.id) === channel);
  const record: FakeRecord = {
    rows: [],
    retried: [],
    letters: [
      {
        id: 'd1',
        job: 'read-article',
        about: 'https://clarion.example/news/flood',
        error: 'The page answered 403 three times: it does not let readers like us in.',
        attempts: 5,
        failed: '2026-03-03T12:00:00Z',
      },
      {
        id: 'd2',
        job: 'deliver',
        about: 'slack channel #floods',
        error: 'not_in_channel',
        attempts: 8,
        failed: '2026-03-03T12:30:00Z',
      },
    ],
    state: {
      articles: 1_284,
      statements: 9_310,
      findings: 412,
      waiting: 3,
      deadLetters: 2,
      activity: { text: 'Reading the sample stories', done: 17, total: 28 },
      platforms: [
        { name: 'desk', state: 'ready', reason: null },
        { name: 'slack', state: 'failed', reason: 'The token was refused: invalid_auth' },
      ],
    },
    loseNextReply: () => {
      loses = true;
    },
    messages: async (channel, after, limit) => {
      const rows = ofChannel(channel);
      if (after === null) return rows.slice(-limit);
      return rows
        .filter((row) => row.changed > after)
        .sort((a, b) => a.changed - b.changed)
        .slice(0, limit);
    },
    earlier: async (channel, before, limit) =>
      ofChannel(channel)
        .filter((row) => row.seq < before)
        .slice(-limit),
    append: async (channel, key, message) => {
      const known = record.rows.find((row) => row.id === keys.get(`${channel} ${key}`));
      if (known) return { id: known.id, seq: known.seq, isNew: false };
      const seq = ++counter;
      const id = String(seq);
      keys.set(`${channel} ${key}`, id);
      channels.set(id, channel);
      record.rows.push({ id, seq, changed: seq, message });
      if (loses) {
        loses = false;
        throw new Error('connection lost');
      }
      return { id, seq, isNew: true };
    },
    replace: async (id, message) => {
      const at = record.rows.findIndex((row) => row.id === id);
      const row = record.rows[at];
      if (row) record.rows[at] = { ...row, message, changed: ++counter };
      return row !== undefined;
    },
    article: async (id) => (id === 'hm2' ? ARTICLE : null),
    compare: async (id) => (id === 'f17' ? COMPARE : null),
    stories: async () => [
      {
        id: 's3',
        title: 'Harrowmere Dam',
        updated: '2026-03-03T15:00:00Z',
        articles: 4,
        outlets: 4,
        origins: 2,
        alerts: 2,
      },
    ],
    story: async (id) => (id === 's3' ? STORY : null),
    deadLetters: async () => record.letters,
    retryDeadLetter: async (id) => {
      const isThere = record.letters.some((letter) => letter.id === id);
      record.letters = record.letters.filter((letter) => letter.id !== id);
      if (isThere) record.retried.push(id);
      return isThere;
    },
    status: async () => record.state,
  };
  messages.forEach((message, index) => void record.append('desk', `seed-${index}`, message));
  return record;
}
