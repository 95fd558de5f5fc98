import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseStory, type StoryDocument, storyDocument } from '../../src/claims/story.ts';

function read(title: string, text: string, published: string | null = null): StoryDocument {
  return storyDocument({ title, text, published, outlet: 'Test Herald' });
}

const NONE_COUNTED = { total: 0, of: () => 0 };

const QUAKE = [
  read(
    'Quake levels villages on Torvald island',
    'An earthquake of magnitude 6.1 struck the island of Torvald off southern Merania on Sunday, killing ten people and destroying four villages, the governor, Anselm Brodie, said. Rescue teams flew in from Port Merrow.',
  ),
  read(
    'Ten dead in Torvald quake',
    'Rescue teams dug through the rubble of Skarn and three other villages on Torvald after a magnitude 6.1 earthquake. Governor Anselm Brodie said ten people had died and some 70 were hurt.',
  ),
];
const RESIGNS = [
  read(
    'Finance minister Calloway resigns over harbour contracts',
    'Ines Calloway resigned as finance minister of Avarra on Monday after The Courier reported that a harbour contract worth 12 million florins had gone to her brother, Piers Calloway.',
  ),
];

describe('chooseStory', () => {
  const cases: readonly (readonly [what: string, next: StoryDocument, story: string | null])[] = [
    [
      'a report of the same event',
      read(
        'Torvald: toll may rise',
        'Brodie, the governor of Torvald, warned that more bodies may lie under Skarn, where Sunday’s earthquake brought down a school.',
      ),
      'quake',
    ],
    [
      'a flash of a few words',
      read('Calloway quits as Avarra finance minister over harbour contracts', 'More follows.'),
      'resigns',
    ],
    [
      'another quake: a sibling event',
      read(
        'Quake shakes Lower Basra Valley',
        'A magnitude 5.4 earthquake shook the Ostrava valley in northern Belmark on Thursday, hurting three people in the town of Huld, mayor Petra Quist said. Rescue teams were sent.',
      ),
      null,
    ],
    [
      'another minister resigns',
      read(
        'Transport minister Osei steps down',
        'Kwame Osei resigned as transport minister of Lorrain on Monday after a report about a railway contract.',
      ),
      null,
    ],
    [
      'something else',
      read('Goat wins prize', 'A goat called Mabel won first prize at the county show in Little Hobbing.'),
      null,
    ],
    ['an empty text', read('', ''), null],
  ];
  it.each(cases)('%s', (_what, next, story) => {
    const candidates = [
      { story: 'quake', members: QUAKE, size: 3 },
      { story: 'resigns', members: RESIGNS, size: 3 },
    ];
    expect(chooseStory(next, candidates, NONE_COUNTED).story).toBe(story);
    expect(chooseStory(next, [...candidates].reverse(), NONE_COUNTED).story).toBe(story);
  });

  it('holds weeks between two reports against them', () => {
    const text = 'The council of Hobbs Green voted on the depot plan. Councillor Neil Ackroyd spoke against it.';
    const known = [
      { story: 'vote', members: [read('Depot vote in Hobbs Green', text, '2026-03-01T09:00:00Z')], size: 3 },
    ];
    const again =
      'The council of Hobbs Green will vote on a depot road, and pupils sang outside. Ackroyd hopes for rain.';
    expect(chooseStory(read('Vote', again, '2026-03-02T09:00:00Z'), known, NONE_COUNTED).story).toBe('vote');
    expect(chooseStory(read('Vote', again, '2027-03-02T09:00:00Z'), known, NONE_COUNTED).story).toBeNull();
  });

  it('asks more likeness of an article the larger the story is', () => {
    const text = 'The council of Hobbs Green voted on the depot plan. Councillor Neil Ackroyd spoke against it.';
    const members = [read('Depot vote in Hobbs Green', text, '2026-03-01T09:00:00Z')];
    const loose = read(
      'Vote',
      'The council of Hobbs Green heard on Sunday how pupils sing outside. Ackroyd hopes for rain.',
      '2026-03-01T12:00:00Z',
    );
    const choose = (next: StoryDocument, size: number) =>
      chooseStory(next, [{ story: 'vote', members, size }], NONE_COUNTED).story;
    expect(choose(loose, 12)).toBe('vote');
    expect(choose(loose, 20_000)).toBeNull();
    expect(choose(members[0] as StoryDocument, 600)).toBe('vote');
  });

  it('gives no story and a reason when there is none to choose', () => {
    expect(chooseStory(QUAKE[0] as StoryDocument, [], NONE_COUNTED)).toEqual({
      story: null,
      score: 0,
      why: 'no story on record shares its words',
    });
    expect(
      chooseStory(QUAKE[0] as StoryDocument, [{ story: 'empty', members: [], size: 3 }], NONE_COUNTED).story,
    ).toBeNull();
  });
});

describe('storyDocument', () => {
  it('is bounded plain data', () => {
    const long = Array.from({ length: 30_000 }, (_, i) => `Name${i % 4000} word${i % 5000}`).join(' ');
    const document = read('Long', long, '2026-01-01T00:00:00Z');
    expect(document.terms.length).toBeLessThanOrEqual(120);
    expect(document.indexTerms.length).toBeLessThanOrEqual(24);
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });

  it('looks stories up by telling words, not by the vocabulary of news', () => {
    const { indexTerms } = QUAKE[0] as StoryDocument;
    expect(indexTerms).toContain('torvald');
    expect(indexTerms.indexOf('torvald')).toBeLessThan(5);
    expect(indexTerms).not.toContain('said');
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ maxLength: 300 }), (a, b) => {
        const [x, y] = [read(a, b), storyDocument({ title: null, text: a, published: b, outlet: null })];
        const { score } = chooseStory(x, [{ story: 's', members: [y, x], size: 3 }], NONE_COUNTED);
        expect(score >= 0 && score <= 1).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
