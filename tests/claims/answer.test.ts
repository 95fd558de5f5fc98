import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer } from '../../src/claims/answer.ts';
import { parseQuery } from '../../src/claims/query.ts';
import type { Answers, StatementHit } from '../../src/claims/types.ts';
import type { QuoteKind, Statement, Version } from '../../src/model.ts';

interface Said {
  readonly by?: string;
  readonly role?: string;
  readonly words: string | readonly string[];
  readonly kind?: QuoteKind | 'narrated';
  readonly via?: string;
  readonly speech?: boolean;
}

/** An article of the record with its statements, each given by words that stand in the text. */
function article(id: string, text: string, said: readonly Said[], wireGroup: string | null = null): StatementHit[] {
  const seq = id.charCodeAt(0);
  const version: Version = {
    ...{ seq, id, article: id, number: 1, outlet: `Outlet ${id}`, url: `https://${id}.example/`, title: null, text },
    ...{ published: `2026-05-0${seq - 96}T08:00:00Z`, wireGroup },
  };
  return said.map((one, index) => {
    const list = typeof one.words === 'string' ? [one.words] : one.words;
    const content = list.map((words) => {
      const start = text.indexOf(words);
      if (start < 0) throw new Error(`not in the text: ${words}`);
      return [start, start + words.length] as const;
    });
    const [start, end] = [content[0]?.[0] ?? 0, content.at(-1)?.[1] ?? 0];
    const sentence = text.indexOf('\n', end) < 0 ? text.length : text.indexOf('\n', end);
    const statement: Statement = {
      ...{ index, kind: one.kind ?? 'direct', content, start, end, passage: [start, sentence], via: one.via ?? null },
      ...{ speech: one.speech ?? one.kind !== 'narrated', stance: 'asserted' },
      speaker: one.by === undefined ? null : { name: one.by, role: one.role ?? null, unnamed: false },
    };
    return { version, statement, speakerName: one.by ?? null };
  });
}

const HITS: readonly StatementHit[] = [
  ...article(
    'a',
    [
      'The mayor of Sarn, Ines Calloway, said the night boats would not come back this year.',
      '“No boat will leave this quay after dark until the crews are rested,” Calloway told islanders.',
      'The harbour board called the ban a mistake. Its spokesman, Piers Dunmore, added: “We asked for lights, not for silence.”',
      'The last ferry had left at nine. Three lorries were towed away. “None of them was mine,” said Bess Ackroyd, who runs a haulage firm.',
      'Calloway told reporters that the minister believed the ban could wait until spring.',
      'A crane driver, 31, was arrested on Friday.',
      'Listen again: Otters on the Slipway with Una and Bob',
    ].join('\n'),
    [
      { by: 'Ines Calloway', kind: 'indirect', words: 'the night boats would not come back this year' },
      { by: 'Ines Calloway', words: '“No boat will leave this quay after dark until the crews are rested,”' },
      { by: 'the harbour board', kind: 'indirect', words: 'the ban a mistake' },
      { by: 'Piers Dunmore', role: 'harbour board spokesman', words: '“We asked for lights, not for silence.”' },
      { by: 'Bess Ackroyd', words: '“None of them was mine,”' },
      { by: 'Ines Calloway', kind: 'indirect', words: 'the minister believed the ban could wait until spring' },
      {
        by: 'Tomas Quist',
        kind: 'indirect',
        words: 'the ban could wait until spring',
        speech: false,
        via: 'Ines Calloway',
      },
      { kind: 'narrated', words: 'A crane driver, 31, was arrested on Friday.' },
      { kind: 'narrated', words: 'Listen again: Otters on the Slipway with Una and Bob' },
    ],
    'wire 1',
  ),
  ...article(
    'b',
    '“No boat will leave this quay after dark until the crews are rested,” said Calloway.\nThe end.',
    [{ by: 'Calloway', words: '“No boat will leave this quay after dark until the crews are rested,”' }],
    'wire 1',
  ),
  ...article(
    'c',
    [
      '‘No boat will leave this quay at night until every crew is rested,’ said the mayor, Inés Calloway.',
      'She said the rule was ‘perfectly fair’ to the firms.',
      '‘I built a harbour,’ said Otto Brandt, ‘for ships that never came.’',
      '‘I shall not stand again,’ Brandt told his family, according to two people who were there.',
      'The council met in Little Hobbing on Monday to discuss the ban.',
    ].join('\n'),
    [
      { by: 'Inés Calloway', words: '‘No boat will leave this quay at night until every crew is rested,’' },
      { by: 'Inés Calloway', kind: 'mixed', words: 'the rule was ‘perfectly fair’ to the firms' },
      { by: 'Otto Brandt', words: ['‘I built a harbour,’', '‘for ships that never came.’'] },
      { by: 'Otto Brandt', words: '‘I shall not stand again,’', via: 'two people' },
      { kind: 'narrated', words: 'The council met in Little Hobbing on Monday to discuss the ban.' },
    ],
  ),
  ...article('d', '"We asked for lights, not for silence," said the mayor, Ines Calloway.', [
    { by: 'Ines Calloway', words: '"We asked for lights, not for silence,"' },
  ]),
];

function ask(query: string, by: string | null = null): Answers {
  return answer(parseQuery(query, by), HITS);
}

/** Answers as "article: first words", for tables. */
function brief(answers: Answers): string[] {
  return answers.answers.map(
    ({ hit }) => `${hit.version.id}: ${hit.version.text.slice(hit.statement.start).slice(0, 14)}`,
  );
}

describe('answer', () => {
  const cases: readonly (readonly [
    query: string,
    by: string | null,
    verdict: Answers['verdict'],
    first: string[],
    rest: 'only' | 'first',
  ])[] = [
    // Wording
    [
      '"until the crews are rested"',
      null,
      'altered',
      ['a: “No boat will ', 'c: ‘No boat will ', 'b: “No boat will '],
      'only',
    ],
    ['"until the crews are rested"', 'Dunmore', 'not on record', [], 'only'],
    ['“We asked for lights”', 'Dunmore', 'on record', ['a: “We asked for '], 'first'],
    [
      '"No boat will leave this quay at night until the crews are rested"',
      null,
      'altered',
      ['c: ‘No boat will ', 'a: “No boat will ', 'b: “No boat will '],
      'only',
    ],
    [
      '"No boat will leave this quay after dark until every crew sleeps"',
      null,
      'altered',
      ['a: “No boat will '],
      'first',
    ],
    ['"the rule was perfectly fair to the firms"', 'Calloway', 'altered', ['c: the rule was ‘'], 'first'],
    ['"perfectly fair"', null, 'on record', ['c: the rule was ‘'], 'only'],
    ['"I built a harbour for ships that never came"', 'Otto Brandt', 'on record', ['c: ‘I built a har'], 'only'],
    ['"I shall not stand again"', 'Brandt', 'relayed', ['c: ‘I shall not s'], 'only'],
    // Topic
    ['crews rested', null, 'on record', ['a: “No boat will '], 'first'],
    ['lorries', 'Ackroyd', 'on record', ['a: “None of them '], 'only'],
    ['council meeting in Little Hobbing', null, 'on record', ['c: The council me'], 'only'],
    ['arrested', null, 'on record', ['a: A crane driver'], 'only'],
    ['otters on the slipway', null, 'not on record', [], 'only'],
    // By whom
    ['', 'Ines Calloway', 'on record', ['d: "We asked for ', 'c: ‘No boat will ', 'a: “No boat will '], 'first'],
    ['', 'the harbour board', 'on record', ['a: the ban a mist'], 'only'],
    ['', 'Piers Dunmore', 'on record', ['a: “We asked for '], 'only'],
    ['', 'the harbour board spokesman', 'on record', ['a: “We asked for '], 'only'],
    ['', 'police spokesman', 'not on record', [], 'only'],
    // Silence
    ['"I resign and I take the blame"', 'Calloway', 'not on record', [], 'only'],
    ['"No boat shall ever sail for this council again"', 'Calloway', 'not on record', [], 'only'],
    ['"None of them was mine"', 'Calloway', 'not on record', [], 'only'],
    ['lights', 'the harbour board', 'not on record', [], 'only'],
    ['robot vacuums', null, 'not on record', [], 'only'],
    ['crane', 'Bess Ackroyd', 'not on record', [], 'only'],
    ['the ban could wait', 'Tomas Quist', 'relayed', [], 'only'],
    ['', 'Tomas Quist', 'relayed', [], 'only'],
    ['', 'Nobody Known', 'not on record', [], 'only'],
    ['', null, 'not on record', [], 'only'],
    ['"', null, 'not on record', [], 'only'],
  ];
  it.each(cases)('%s by %s: %s', (query, by, verdict, first, rest) => {
    const found = ask(query, by);
    expect(brief(found).slice(0, rest === 'only' ? 10 : first.length)).toEqual(first);
    expect(found.verdict).toBe(verdict);
  });

  it('says whose words they are when they are not the named speaker’s', () => {
    expect(ask('"None of them was mine"', 'Calloway').others[0]?.speakerName).toBe('Bess Ackroyd');
    expect(ask('the ban could wait', 'Tomas Quist').others[0]?.speakerName).toBe('Tomas Quist');
  });

  it('shows the same words given to somebody else after the named speaker’s', () => {
    const found = ask('"We asked for lights, not for silence"', 'Piers Dunmore');
    expect(found.answers.map(({ hit }) => hit.speakerName)).toEqual(['Piers Dunmore', 'Ines Calloway']);
    expect(found.others.map(({ speakerName }) => speakerName)).toEqual(['Ines Calloway']);
  });

  it('puts reprints of one wire group last, names them in "also" and counts origins', () => {
    const [first] = ask('"No boat will leave this quay after dark until the crews are rested"').answers;
    expect(first?.match).toBe('exact');
    expect(first?.also.map(({ version }) => version.id)).toEqual(['b', 'c']);
    expect(first?.origins).toBe(2);
  });

  it('takes any words, spans and marks', () => {
    const anyHit = fc.record({
      text: fc.string({ unit: 'binary', maxLength: 80 }),
      start: fc.nat(80),
      length: fc.nat(80),
    });
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.option(fc.string({ maxLength: 20 })),
        fc.array(anyHit, { maxLength: 6 }),
        (raw, by, list) => {
          const hits = list.map(({ text, start, length }, i): StatementHit => {
            const [base] = HITS as [StatementHit];
            const span = [start, start + length] as const;
            const statement = { ...base.statement, content: [span], start, end: start + length, passage: span };
            return { ...base, version: { ...base.version, id: `${i}`, seq: i, text }, statement };
          });
          const found = answer(parseQuery(raw, by), [...hits, ...HITS]);
          expect(found.answers.length).toBeLessThanOrEqual(10);
          if (found.verdict === 'not on record') expect(found.answers).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });
});
