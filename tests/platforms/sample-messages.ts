/**
 * Messages as the app makes them, in our own words: one of each kind, and the hostile ones every platform must survive.
 */
import type { CommandDefinition } from '../../src/command.ts';
import type { Button, Message, Part, Quotation } from '../../src/platform.ts';

/** A message with everything empty but what the test names. */
export function message(fields: Partial<Message> = {}): Message {
  return {
    kind: 'answer',
    summary: 'Nothing in particular.',
    title: null,
    parts: [],
    context: [],
    buttons: [],
    timestamp: '2026-03-03T13:58:00Z',
    threadKey: null,
    visibility: 'channel',
    ...fields,
  };
}

export function quotation(fields: Partial<Quotation> = {}): Quotation {
  return {
    text: 'Every siren in this valley was tested in January',
    kind: 'direct',
    speaker: 'Aksel Thorne',
    role: 'chief executive of Norvane Hydro',
    via: null,
    outlet: 'Meridian Press',
    url: 'https://www.meridianpress.example/world/dam',
    published: '2026-03-03T08:05:00Z',
    recordUrl: 'https://desk.example/articles/hm2#s-120-168',
    also: [],
    origins: 1,
    ...fields,
  };
}

export const quotationPart = (fields: Partial<Quotation> = {}): Part => ({
  type: 'quotation',
  quotation: quotation(fields),
});

export const feedbackButtons: readonly Button[] = [
  { label: 'Useful', action: 'feedback', argument: 'f17:useful' },
  { label: 'Not a conflict', action: 'feedback', argument: 'f17:not-a-conflict' },
  { label: 'Same person', action: 'feedback', argument: 'f17:same-person' },
  { label: 'Not the same story', action: 'feedback', argument: 'f17:not-the-same-story' },
  {
    label: 'Mute this story',
    action: 'mute',
    argument: 's3',
    style: 'danger',
    confirm: 'No more alerts about this story in this channel?',
  },
];

/** Two outlets, two counts of evacuated people. */
export const conflictAlert: Message = message({
  kind: 'alert',
  severity: 'alert',
  summary: 'Conflict over a number: Meridian Press has 3,400 people told to leave, the Daily Clarion 4,300.',
  title: 'How many were told to leave: 3,400 or 4,300?',
  parts: [
    {
      type: 'text',
      runs: [{ text: 'Conflict', emphasis: 'strong' }, { text: ' over a number: 3,400 against 4,300.' }],
    },
    {
      type: 'difference',
      difference: {
        a: quotation({
          text: '3,400 people living below it were told to leave their homes',
          kind: 'narrated',
          speaker: null,
          role: null,
          origins: 1,
          also: [
            { outlet: 'Lissing Advertiser', url: 'https://lissing.example/dam' },
            { outlet: 'Velland Post', url: 'https://vellandpost.example/dam' },
          ],
        }),
        b: quotation({
          text: '4,300 people living below it were ordered to leave their homes',
          kind: 'indirect',
          speaker: 'Odile Marchetti',
          role: 'chief inspector',
          outlet: 'Daily Clarion',
          url: 'https://clarion.example/news/dam',
          published: '2026-03-03T13:40:00Z',
          recordUrl: 'https://desk.example/articles/hm4#s-300-361',
        }),
        pieces: [
          { op: 'removed', text: '3,400' },
          { op: 'added', text: '4,300' },
          { op: 'same', text: ' people living below it were ' },
          { op: 'removed', text: 'told' },
          { op: 'added', text: 'ordered' },
          { op: 'same', text: ' to leave their homes' },
        ],
      },
    },
    {
      type: 'fields',
      fields: [
        { name: 'Story', value: [{ text: 'Harrowmere Dam', href: 'https://desk.example/stories/s3' }] },
        { name: 'First on record', value: [{ time: '2026-03-03T08:05:00Z', style: 'datetime' }] },
      ],
    },
  ],
  context: [
    { text: '4 outlets, 1 origin (Meridian Press) · ' },
    { text: 'Compare', href: 'https://desk.example/compare/f17' },
  ],
  buttons: feedbackButtons,
  timestamp: '2026-03-03T13:41:00Z',
  threadKey: 'story:s3',
});

/** What `/who-said` answers. */
export const whoSaidAnswer: Message = message({
  kind: 'answer',
  summary: 'On record: Aksel Thorne, in 2 outlets, 1 origin.',
  title: 'On record',
  visibility: 'private',
  parts: [
    quotationPart({
      text: '"Every siren in this valley was tested in January," he told a briefing. "Every one of them worked."',
      also: [{ outlet: 'Velland Post', url: 'https://vellandpost.example/dam' }],
    }),
    { type: 'divider' },
    quotationPart({
      text: 'at least three sirens stayed silent',
      kind: 'indirect',
      speaker: 'two officials',
      role: null,
      via: 'Velland National Radio',
      outlet: 'Velland Post',
      url: 'https://vellandpost.example/sirens',
      published: '2026-03-04T07:10:00Z',
    }),
  ],
  context: [{ text: '2 statements, newest first' }],
  buttons: [{ label: 'Share in this channel', action: 'share', argument: 'q9' }],
});

export const digest: Message = message({
  kind: 'digest',
  summary: 'Digest for 3 March: 7 articles, 1 conflict, 2 denials.',
  title: 'The day on record, 3 March 2026',
  quiet: true,
  parts: [
    { type: 'heading', text: 'Harrowmere Dam' },
    {
      type: 'list',
      items: [
        [{ text: 'Conflict', emphasis: 'strong' }, { text: ': 3,400 or 4,300 told to leave' }],
        [
          { text: 'Denial: the operator denies that sirens failed — ' },
          { text: 'both', href: 'https://desk.example/compare/f21' },
        ],
      ],
    },
    { type: 'text', runs: [{ text: 'Next digest ' }, { time: '2026-03-04T07:00:00Z', style: 'relative' }] },
  ],
});

export const errorMessage: Message = message({
  kind: 'error',
  summary: 'I need words to look for.',
  title: 'I need words to look for.',
  visibility: 'private',
  parts: [{ type: 'text', runs: [{ text: 'Try ' }, { text: '/who-said "every siren"', emphasis: 'code' }] }],
});

/** Strings that try to be something else. Each must be seen as it stands, and do nothing. */
export const hostileTexts: readonly string[] = [
  '<!channel> <!here> <!everyone> <@U012AB3CD> <#C012AB3CD|general> <!subteam^S012AB3CD>',
  '@everyone @here <@123456789012345678> <@&123456789012345678> <#123456789012345678>',
  '</script><script>alert(1)</script><img src=x onerror=alert(1)>',
  '"><svg/onload=alert(1)> \' & &amp; &lt;b&gt;',
  '*bold* _italic_ ~strike~ `code` ```block``` ||spoiler|| > quote # head - item [link](https://evil.example)',
  '\u202Egnidaer sdrawkcab\u202C and \u2067mixed\u2069',
  'قال المتحدث إن الصفارات عملت כל הצופרים פעלו',
  '大坝的警报器都响了。サイレンは鳴った。',
  '👩‍👩‍👧‍👦🇺🇳 e\u0301 \u{1F468}\u{1F3FD}‍🚒',
  '<t:1709460000:R> <:smile:1234> :smile: </who-said:1>',
];

/** Fifty quotations in one message. */
export const fiftyQuotations: Message = message({
  summary: 'Fifty statements.',
  title: 'Fifty statements',
  parts: Array.from({ length: 50 }, (_, index) =>
    quotationPart({ text: `Statement number ${index + 1} about the spillway`, speaker: `Speaker ${index + 1}` }),
  ),
});

/** A word that no line can hold. */
export const longWord = 'Donaudampfschifffahrt'.repeat(477).slice(0, 10_000);

/** Commands in the shapes platforms must carry: free text, suggestions, choices, subcommands, a form, permissions. */
export const sampleCommands: readonly CommandDefinition[] = [
  {
    name: 'who-said',
    summary: 'Who said these words, where and when',
    help: 'Looks for the words on record and shows who said them, verbatim, with outlet and link.',
    examples: ['/who-said "every siren was tested"', '/who-said sirens by:"Aksel Thorne"'],
    permission: 'read',
    options: {
      words: {
        type: 'text',
        description: 'Words, or a quotation in quotation marks',
        required: true,
        rest: true,
        lengthMax: 500,
      },
      by: { type: 'text', description: 'Only this speaker', suggest: 'speaker' },
      in: { type: 'text', description: 'Only this outlet', suggest: 'outlet' },
      since: { type: 'duration', description: 'Not older than, as 24h or 7d' },
      kind: {
        type: 'choice',
        description: 'Only direct quotations, or only paraphrase',
        choices: [
          { name: 'direct', value: 'direct' },
          { name: 'indirect', value: 'indirect' },
        ],
      },
    },
  },
  {
    name: 'check',
    summary: 'Hold a draft against the record',
    help: 'Checks quotations and facts of a draft or a page. The draft is stored nowhere.',
    examples: ['/check "Every siren in this valley worked"'],
    permission: 'read',
    form: true,
    options: { draft: { type: 'text', description: 'Text or a link', required: true, rest: true, multiline: true } },
  },
  {
    name: 'watch',
    summary: 'What this channel wants to hear of',
    help: 'Adds, lists and removes watches.',
    examples: ['/watch add speaker:"Odile Marchetti"', '/watch list'],
    permission: 'read',
    options: {},
    defaultSubcommand: 'list',
    subcommands: [
      {
        name: 'add',
        summary: 'Add a watch',
        permission: 'configure',
        options: {
          speaker: { type: 'text', description: 'A speaker', suggest: 'speaker' },
          topic: { type: 'text', description: 'Words of a topic' },
        },
        run: async () => [],
      },
      { name: 'list', summary: 'Show the watches', permission: 'read', options: {}, run: async () => [] },
    ],
  },
  {
    name: 'help',
    summary: 'What I can do',
    help: 'Lists the commands, or explains one.',
    examples: ['/help', '/help who-said'],
    permission: 'read',
    options: { command: { type: 'text', description: 'A command', rest: true } },
  },
];
