import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { narration, sameWire as same, type WireText, wireFingerprint } from '../../src/article/wire.ts';

const ready = (side: WireText | string) => narration(typeof side === 'string' ? { text: side } : side);
const sameWire = (a: WireText | string, b: WireText | string) => same(ready(a), ready(b));

const PARAGRAPHS = [
  'HALVERTON, March 3 (NWA) - The ferry operator Bluewater Lines said on Tuesday it would stop night crossings to the island of Sarn from the first of May because it could not find enough engineers to crew its two older ships.',
  'The decision ends a service that has run without a break since 1962 and that carried some 41,000 passengers last winter, most of them hospital patients and their families.',
  '"We have asked every yard and every school in the country, and there is nobody left to ask," said the managing director, Ines Calloway.',
  'The regional council, which pays the company 6 million crowns a year for the crossing, said it would meet on Friday to decide whether to hold the money back.',
  'Bluewater also runs three freight routes on the western coast, which are not affected by the change.',
];
const WIRE = PARAGRAPHS.join('\n\n');

describe('sameWire', () => {
  const cases: readonly (readonly [what: string, a: string, b: string, same: boolean])[] = [
    ['the same text', WIRE, WIRE, true],
    ['typographic marks changed', WIRE, WIRE.replaceAll('"', '”').replaceAll("'", '’'), true],
    ['trimmed to its first two paragraphs', WIRE, `Night boats to end\n\n${PARAGRAPHS.slice(0, 2).join('\n\n')}`, true],
    [
      'two paragraphs lifted into a long text of its own',
      WIRE,
      [
        'Everyone on Sarn has a story about the night boat. Mine is of a goat, a wedding cake and a captain who sang.',
        PARAGRAPHS[1],
        'The news came by text message while the school was at lunch, and by two the harbour cafe was full.',
        PARAGRAPHS[3],
        'Old Mr Penhale, who took the first crossing in his mother’s arms, says he will take the last one standing up. ' +
          'The baker wonders who will bring the flour. The vet has bought a boat. Nobody here believes the engineers are to blame, ' +
          'and nobody believes that Friday will change much, but the hall has been booked and the chairs put out.',
      ].join('\n\n'),
      true,
    ],
    [
      'one news conference, two reporters: only the quotation is shared',
      WIRE,
      'Islanders will be cut off after dark from May. “We have asked every yard and every school in the country, and there is nobody left to ask,” ' +
        'Ines Calloway, who runs Bluewater Lines, told a news conference here. Councillors are furious and may withhold a subsidy.',
      false,
    ],
    [
      'a long statement quoted by both',
      'The mayor spoke first. "I have listened to the harbour master, to the crews and to the families who wait on the quay, and I tell you that no boat will leave this port at night until every crew is rested, paid and complete," she said.',
      "Crews cheered on the quay. 'I have listened to the harbour master, to the crews and to the families who wait on the quay, and I tell you that no boat will leave this port at night until every crew is rested, paid and complete,' said the mayor.",
      false,
    ],
    [
      'another event, common phrases',
      WIRE,
      'The bus operator said on Tuesday it would stop night services to the airport because of the cost of fuel.',
      false,
    ],
    ['nothing', '', WIRE, false],
  ];
  it.each(cases)('%s', (_what, a, b, same) => {
    expect(sameWire(a, b).same).toBe(same);
    expect(sameWire(b, a)).toEqual(sameWire(a, b));
  });

  it('takes less in common for one text when one outlet credits the other, or both one agency', () => {
    // Some thirty copied words in a report of its own: too little to go by alone.
    const lead =
      'The ferry operator Bluewater Lines said on Tuesday it would stop night crossings to the island of Sarn';
    const filler = (what: string) =>
      Array.from({ length: 14 }, (_, i) => `On pier ${i} the ${what} number ${i * 7} again.`);
    const wire = [WIRE, ...filler('engineers met over the shift plan')].join('\n\n');
    const text = [
      lead,
      ...filler('porters talked of wages'),
      'Bluewater also runs three freight routes on the western coast, said one.',
    ].join('\n\n');
    const judge = (credits: string[], outlet: string) =>
      sameWire({ text: wire, outlet: 'NWA', credits: [] }, { text, outlet, credits }).same;
    expect([judge([], 'Herald'), judge(['NWA'], 'Herald'), judge(['Other'], 'Herald')]).toEqual([false, true, false]);
    expect(
      sameWire({ text: wire, outlet: 'Gazette', credits: ['nwa'] }, { text, outlet: 'Herald', credits: ['NWA'] }).same,
    ).toBe(true);
  });

  it('asks more of two articles of one outlet', () => {
    const again = `Islanders marched on the quay on Monday. ${PARAGRAPHS[1]} Nobody came to meet them, and the band played on until the rain began, when the drummer sat down and asked the council, by name and one after another, who of them had ever been ill at night.`;
    const [a, b] = [
      { text: WIRE, outlet: 'Sarn Courier' },
      { text: again, outlet: 'Sarn Courier' },
    ];
    expect(sameWire(a, b).same).toBe(false);
    expect(sameWire(a, { ...b, outlet: 'Merrow Post' }).same).toBe(true);
    expect(sameWire(a, { ...a, text: `${WIRE} One line more.` }).same).toBe(true);
  });

  it('leaves boilerplate out', () => {
    const notice =
      'This newspaper is a member of the Press Trust and follows its rules for editors. Complaints may be sent to the readers’ desk within four weeks of the day an article was published, by letter or by mail.';
    const [a, b] = [`A goat won a prize at Sarn.\n${notice}`, `Rain is expected over the hills.\n${notice}`];
    const side = (text: string) => ({ text, boilerplate: [[text.indexOf('This newspaper'), text.length] as const] });
    expect(sameWire(a, b).same).toBe(true);
    expect(sameWire(side(a), side(b)).same).toBe(false);
  });

  it('says how much is shared', () => {
    expect(sameWire(WIRE, WIRE)).toMatchObject({ same: true, share: 1 });
    expect(sameWire(WIRE, 'Nothing of that kind.').why).toBe('no narrated passage in common');
  });
});

describe('wireFingerprint', () => {
  it('finds a lifted paragraph by the index', () => {
    const lifted = wireFingerprint(`An essay about boats, and then: ${PARAGRAPHS[1]} So much for that.`);
    const known = new Set(wireFingerprint(WIRE));
    expect(lifted.filter((hash) => known.has(hash)).length).toBeGreaterThanOrEqual(4);
  });

  it('does not index quotations', () => {
    const known = new Set(wireFingerprint(WIRE));
    const quote = wireFingerprint(`Reporters heard this: ${PARAGRAPHS[2]}`);
    expect(quote.filter((hash) => known.has(hash))).toEqual([]);
  });

  it('is bounded, and any text has one', () => {
    const long = Array.from({ length: 20_000 }, (_, i) => `word${i}`).join(' ');
    expect(wireFingerprint(long).length).toBeLessThanOrEqual(512);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ maxLength: 400 }), (a, b) => {
        for (const hash of wireFingerprint(a)) expect(Number.isInteger(hash) && Math.abs(hash) <= 2 ** 31).toBe(true);
        const { share } = sameWire(a, b);
        expect(share >= 0 && share <= 1).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
