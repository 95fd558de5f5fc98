/** Step 5 on sentences of our own. A source stands between ⟦ and ⟧; the expectation is "name | role", "?" before unnamed. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveSpeakers } from '../../src/attribution/5-speakers.ts';
import type { Draft } from '../../src/attribution/types.ts';
import type { Span } from '../../src/model.ts';

function unmark(marked: string): { text: string; sources: Span[] } {
  const sources: Span[] = [];
  let text = '';
  let open = 0;
  for (const char of marked) {
    if (char === '⟦') open = text.length;
    else if (char === '⟧') sources.push([open, text.length]);
    else text += char;
  }
  return { text, sources };
}

function draft(source: Span | null, content: Span, extra: Partial<Draft> = {}): Draft {
  return {
    source: source === null ? null : [source],
    cue: null,
    content: [content],
    kind: 'indirect',
    speech: true,
    stance: 'asserted',
    rule: 'test',
    nested: null,
    viaSpan: null,
    ...extra,
  };
}

function speakersOf(marked: string): string[] {
  const { text, sources } = unmark(marked);
  const drafts = sources.map((source) => draft(source, [text.length - 1, text.length]));
  return resolveSpeakers(text, [], drafts, []).map(({ speaker }) =>
    speaker === null
      ? 'nobody'
      : `${speaker.unnamed ? '? ' : ''}${speaker.name}${speaker.role === null ? '' : ` | ${speaker.role}`}`,
  );
}

type Case = [what: string, marked: string, expected: string[]];

describe('names', () => {
  const table: Case[] = [
    ['full, then short', '⟦Ann Moss⟧ said yes. ⟦Moss⟧ said no.', ['Ann Moss', 'Ann Moss']],
    [
      'short in the headline, full below',
      '⟦Moss⟧ says yes\n\nThe vote came late. Ann Moss left. ⟦Moss⟧ said no.',
      ['Ann Moss', 'Ann Moss'],
    ],
    ['the fullest form wins', '⟦Ann Moss⟧ said yes. ⟦Ann R. Moss⟧ said no.', ['Ann R. Moss', 'Ann R. Moss']],
    [
      'spellings of one name',
      'Volodymyr Danylenko spoke. ⟦Danylenko⟧ said. ⟦Volodymyr Danilenko⟧ said.',
      ['Volodymyr Danylenko', 'Volodymyr Danylenko'],
    ],
    ['umlauts', 'Chairman Jörg Behn spoke. ⟦Joerg Behn⟧ said.', ['Jörg Behn | Chairman']],
    ['a form of address', 'Ann Moss came. ⟦Ms Moss⟧ said.', ['Ann Moss']],
    ['title before the name', '⟦Harbour Commissioner Ann Moss⟧ said.', ['Ann Moss | Harbour Commissioner']],
    ['role in small letters', 'On Monday ⟦union spokesman Karl Behn⟧ said.', ['Karl Behn | union spokesman']],
    ['title with a preposition', '⟦U.S. Secretary of State Ann Moss⟧ said.', ['Ann Moss | U.S. Secretary of State']],
    ['apposition after', '⟦Hugh Hill, a doctor,⟧ said.', ['Hugh Hill | doctor']],
    ['age, then apposition', '⟦Ann Moss, 61, a school cook,⟧ said.', ['Ann Moss | school cook']],
    ['apposition without article', '⟦Ann Moss, operations director⟧, said.', ['Ann Moss | operations director']],
    ['description, then name', '⟦its general secretary, Karl Behn,⟧ said.', ['Karl Behn | general secretary']],
    [
      'someone’s spokesman, then name',
      '⟦A spokesman for the mayor, Karl Behn,⟧ said.',
      ['Karl Behn | spokesman for the mayor'],
    ],
    [
      'owner in the role',
      'Later ⟦Moravia’s foreign minister, Karl Behn,⟧ said.',
      ['Karl Behn | Moravia’s foreign minister'],
    ],
    [
      'role found elsewhere',
      '⟦Moss⟧ said so. It was Ann Moss, the harbour pilot, who knew.',
      ['Ann Moss | harbour pilot'],
    ],
    ['a family name of two words', 'Rep. Ann Moss Behn came. ⟦Moss Behn⟧ said.', ['Ann Moss Behn | Rep.']],
    ['not in capitals', '⟦ANN MOSS⟧: Yes.\n\nThe hearing of Ann Moss went on.', ['Ann Moss']],
    [
      'a middle initial that is a little word',
      'Counsel James A. Behn came.\n\n⟦Behn⟧ said no.',
      ['James A. Behn | Counsel'],
    ],
    [
      'a family name that is a little word',
      'The new Prime Minister Ann May came here late in May.\n\n⟦May⟧ said no.',
      ['Ann May | Prime Minister'],
    ],
    ['a word before the name', 'They met. Crooked Karl Behn came. ⟦Behn⟧ said no.', ['Karl Behn']],
    ['the given name alone', 'Oluwaseun Brandt came. ⟦Oluwaseun⟧ said.', ['Oluwaseun Brandt']],
    ['a name that only a source gives', 'It rained. ⟦Quillfeather⟧ said.', ['Quillfeather']],
  ];
  it.each(table)('%s', (_, marked, expected) => expect(speakersOf(marked)).toEqual(expected));
});

describe('two people of one family name', () => {
  const table: Case[] = [
    [
      'the one introduced last',
      'Finance chief Ravi Moss will go. ⟦Moss⟧ said yes.\n\n⟦Meera Moss, an analyst,⟧ said no. ⟦Moss⟧ said why.',
      ['Ravi Moss | Finance chief', 'Meera Moss | analyst', 'Meera Moss | analyst'],
    ],
    [
      'told apart by the form of address',
      'Karl Moss and Ann Moss came. ⟦Mr Moss⟧ said. ⟦Ms Moss⟧ said.',
      ['Karl Moss', 'Ann Moss'],
    ],
    ['by the pronoun', '⟦Bess Hart⟧ said hello. Neil Hart left. ⟦She⟧ said goodbye.', ['Bess Hart', 'Bess Hart']],
  ];
  it.each(table)('%s', (_, marked, expected) => expect(speakersOf(marked)).toEqual(expected));
});

describe('pronouns', () => {
  const table: Case[] = [
    ['the subject of the sentence before', 'Karl Behn met Paul Reed. ⟦He⟧ said it went well.', ['Karl Behn']],
    ['by gender', 'Karl Behn met Ann Moss. ⟦She⟧ said it went well.', ['Ann Moss']],
    ['by a gendered noun', 'Spokeswoman Kim Lee met Karl Behn. ⟦She⟧ said it went well.', ['Kim Lee | Spokeswoman']],
    [
      'who spoke last, over several sentences',
      '⟦Ann Moss⟧ said the road would open. Work had been slow. ⟦She⟧ said it would cost more.',
      ['Ann Moss', 'Ann Moss'],
    ],
    [
      'not the one inside the quotation',
      '“I never met Karl Behn,” ⟦Paul Reed⟧ said. “Nobody did.” ⟦He⟧ said so twice.',
      ['Paul Reed', 'Paul Reed'],
    ],
    [
      'not the owner of a thing',
      'Paul Reed read the letter in Karl Behn’s office. ⟦He⟧ said it was short.',
      ['Paul Reed'],
    ],
    [
      'one just introduced, after another’s speech',
      '⟦Mayor Karl Behn⟧ said no. The crowd heard from Paul Reed, a baker. “It is my street,” ⟦he⟧ said.',
      ['Karl Behn | Mayor', 'Paul Reed | baker'],
    ],
    [
      'two people',
      'Ann Moss and Karl Behn arrived late. ⟦They⟧ said the train had stopped.',
      ['Ann Moss and Karl Behn'],
    ],
    [
      'two people with appositions',
      'He sent his envoy, Ann Moss—an old friend—and nephew Karl Behn. ⟦Their⟧ view was clear.',
      ['Ann Moss and Karl Behn | envoy; nephew'],
    ],
    ['a clause that announces its subject', 'Karl Behn was out. When ⟦he⟧ said no, Paul Reed left.', ['Paul Reed']],
    ['a given name alone', 'We asked. Bob agreed to talk, and Bob wept. “No,” ⟦he⟧ said.', ['Bob']],
    ['a body', 'The Harbour Authority met on Monday. ⟦It⟧ said dredging would start.', ['Harbour Authority']],
    [
      'someone without a name',
      'Ann Moss left. ⟦A former manager⟧ said it was grim. ⟦She⟧ said no more.',
      ['? a former manager', '? a former manager'],
    ],
    ['nobody fits', 'It rained. ⟦She⟧ said so.', ['nobody']],
  ];
  it.each(table)('%s', (_, marked, expected) => expect(speakersOf(marked)).toEqual(expected));
});

describe('descriptions', () => {
  const table: Case[] = [
    ['by the role', 'Minister Ann Moss spoke. Then Karl Behn left. ⟦The minister⟧ said no.', ['Ann Moss | Minister']],
    [
      'by a wider word and the country',
      'French President Ann Moss met Kenyan President Paul Reed. ⟦The Kenyan leader⟧ said no.',
      ['Paul Reed | Kenyan President'],
    ],
    [
      'not the deputy',
      'Deputy chairman Karl Behn and chairman Paul Reed came. ⟦The chairman⟧ said no.',
      ['Paul Reed | chairman'],
    ],
    [
      'the first of two',
      'Florida senator Ann Moss came. ⟦The Florida senator and presidential candidate⟧ said no.',
      ['Ann Moss | Florida senator'],
    ],
    ['nobody has the role', 'Ann Moss, a baker, came. ⟦The coroner⟧ said no.', ['? the coroner']],
    [
      'another office is not it',
      'House Speaker Paul Reed came. ⟦Moravia’s delegation chairman⟧ said no.',
      ['? Moravia’s delegation chairman'],
    ],
    [
      'several, by their role',
      'Envoy Ann Moss and envoy Karl Behn left. ⟦The envoys⟧ said no.',
      ['Ann Moss and Karl Behn | Envoy; envoy'],
    ],
    ['whose', '⟦Ann Moss⟧ spoke. ⟦Her campaign⟧ said no.', ['Ann Moss', 'Ann Moss’s campaign']],
    ['a company', 'Robot maker Orlo Systems grew. ⟦The company⟧ said no.', ['Orlo Systems']],
    ['a union', 'The Allied Weavers Union met at Orlo Systems. ⟦The union⟧ said no.', ['Allied Weavers Union']],
  ];
  it.each(table)('%s', (_, marked, expected) => expect(speakersOf(marked)).toEqual(expected));
});

describe('bodies and metonyms', () => {
  const table: Case[] = [
    ['a seat of power', '⟦The Kremlin⟧ said no.', ['Kremlin']],
    ['a capital for its government', '⟦Moscow⟧ said no.', ['Russia']],
    ['an acronym', 'The Northern Grain Office met. ⟦The NGO⟧ said no.', ['Northern Grain Office']],
    ['a short form', 'Orlo Systems grew. ⟦Orlo⟧ said no.', ['Orlo Systems']],
    ['a country’s service', '⟦Ukraine’s State Emergency Service⟧ said no.', ['Ukraine’s State Emergency Service']],
    ['police', '⟦Police⟧ said no.', ['police']],
    ['a service without a name of its own', '⟦the ambulance service⟧ said no.', ['ambulance service']],
  ];
  it.each(table)('%s', (_, marked, expected) => expect(speakersOf(marked)).toEqual(expected));
});

describe('joint and unnamed sources', () => {
  const table: Case[] = [
    ['two names', 'Ann Moss and Karl Behn came. ⟦Moss and Behn⟧ said no.', ['Ann Moss and Karl Behn']],
    ['three', '⟦Ann Moss, Paul Reed and Karl Behn⟧ said no.', ['Ann Moss, Paul Reed and Karl Behn']],
    [
      'one, with names in the apposition',
      '⟦Ann Moss, an official under Paul Reed and Karl Behn,⟧ said no.',
      ['Ann Moss | official under Paul Reed and Karl Behn'],
    ],
    [
      'two, with an apposition',
      '⟦Ann Moss, an official, and Karl Behn⟧ said no.',
      ['Ann Moss and Karl Behn | official'],
    ],
    ['a name and a group', '⟦Ann Moss and her lawyers⟧ said no.', ['Ann Moss and her lawyers']],
    ['groups', '⟦European allies and Kenyan officials⟧ said no.', ['? European allies and Kenyan officials']],
    ['a number of officials', 'Ann Moss is an official. ⟦two US officials⟧ said no.', ['? two US officials']],
    ['at the head of a sentence', '⟦Analysts⟧ said no.', ['? analysts']],
    ['an aide', 'Aide Ann Moss left. ⟦a senior aide⟧ said no.', ['? a senior aide']],
    ['some of a party', '⟦Many Republicans⟧ said no. ⟦Republicans⟧ said yes.', ['? many Republicans', 'Republicans']],
    ['with a clause', '⟦Two people, who asked not to be named,⟧ said no.', ['? two people']],
  ];
  it.each(table)('%s', (_, marked, expected) => expect(speakersOf(marked)).toEqual(expected));
});

describe('relays and nesting', () => {
  it('names the relaying party', () => {
    const { text, sources } = unmark('Talks go on, reports ⟦AFP⟧, citing ⟦two US officials⟧.');
    const [agency, officials] = sources as [Span, Span];
    const found = resolveSpeakers(text, [], [draft(officials, [0, 11], { viaSpan: agency })], []);
    expect(found).toEqual([{ speaker: { name: 'two US officials', role: null, unnamed: true }, via: 'AFP' }]);
  });

  it('gives "I" inside a quotation to its speaker, and what is nested to its own source, by way of the teller', () => {
    const { text, sources } = unmark('“⟦I⟧ think ⟦Paul Reed⟧ believes it,” ⟦Ann Moss⟧ said.');
    const [first, inner, outer] = sources as [Span, Span, Span];
    const drafts = [
      draft(outer, [1, outer[0] - 2], { kind: 'direct' }),
      draft(first, [first[1] + 7, outer[0] - 3], { nested: 0 }),
      draft(inner, [inner[1] + 10, outer[0] - 3], { nested: 1 }),
    ];
    const names = resolveSpeakers(text, [], drafts, []).map(({ speaker, via }) => [speaker?.name, via]);
    expect(names).toEqual([
      ['Ann Moss', null],
      ['Ann Moss', null],
      ['Paul Reed', 'Ann Moss'],
    ]);
  });

  it('gives "he" inside indirect speech to the one who speaks', () => {
    const { text, sources } = unmark('Paul Reed came. ⟦Karl Behn⟧ said ⟦he⟧ thought it over.');
    const [outer, inner] = sources as [Span, Span];
    const drafts = [draft(outer, [inner[0], text.length]), draft(inner, [inner[1] + 9, text.length], { nested: 0 })];
    expect(resolveSpeakers(text, [], drafts, []).map(({ speaker }) => speaker?.name)).toEqual([
      'Karl Behn',
      'Karl Behn',
    ]);
  });

  it('leaves a draft without a source without a speaker', () => {
    expect(resolveSpeakers('Reportedly it rains.', [], [draft(null, [11, 20])], [])).toEqual([
      { speaker: null, via: null },
    ]);
  });

  it('takes no name from boilerplate', () => {
    const { text, sources } = unmark('⟦Moss⟧ said no.\nAlso read: Ann Moss wins');
    const found = resolveSpeakers(text, [], [draft(sources[0] as Span, [10, 12])], [[14, text.length]]);
    expect(found[0]?.speaker?.name).toBe('Moss');
  });
});

describe('any input', () => {
  const pieces = [
    'Ann Moss',
    'Moss',
    'he',
    'She',
    'the president',
    'said',
    ',',
    '. ',
    '“',
    '”',
    '\n',
    ' and ',
    'U.S.',
    'his',
    'Kremlin',
    '’s',
    ' ',
    'who',
    '‘',
    'a man',
    '\ud83d',
  ];
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(' ')),
  );
  it('never throws, gives one resolution a draft and never an empty name', () => {
    const cases = texts.chain((text) => {
      const offset = fc.nat(Math.max(0, text.length - 1));
      const span = fc.tuple(offset, offset).map(([a, b]): Span => [Math.min(a, b), Math.max(a, b) + 1]);
      const one = fc.record({
        source: fc.option(span),
        content: span,
        via: fc.option(span),
        nested: fc.option(fc.nat(5)),
      });
      return fc.tuple(fc.constant(text), fc.array(one, { maxLength: 6 }));
    });
    fc.assert(
      fc.property(cases, ([text, list]) => {
        const drafts = list.map(({ source, content, via, nested }) => draft(source, content, { viaSpan: via, nested }));
        const found = resolveSpeakers(text, [], drafts, []);
        expect(found).toHaveLength(drafts.length);
        for (const { speaker, via } of found) {
          expect(speaker?.name).not.toBe('');
          expect(via).not.toBe('');
        }
      }),
      { numRuns: 300 },
    );
  });

  const seconds = (text: string): number => {
    const drafts = [...text.matchAll(/\b(?:She|Moss|The minister) said/g)].map((match) =>
      draft([match.index, match.index + match[0].length - 5], [match.index, match.index + 4]),
    );
    const start = performance.now();
    resolveSpeakers(text, [], drafts, []);
    return (performance.now() - start) / 1000;
  };
  it('takes time in proportion to the text', () => {
    const paragraph =
      'Minister Ann Moss met Karl Behn of Orlo Systems in Leeds. She said it was time. The minister said so. Moss said no.\n';
    seconds(paragraph.repeat(100));
    // The machine does other things as well, so one try in ten that fits is enough: quadratic time (100 times) never does.
    const fits = (): boolean => seconds(paragraph.repeat(3000)) < seconds(paragraph.repeat(300)) * 20 + 0.2;
    expect(Array.from({ length: 10 }).some(fits)).toBe(true);
  }, 60_000);
});
