/** Pairs of short articles in our own words, for what stories of several authors and real news taught: each miss with the trap beside it. */
import type { FindingField } from '../../src/model.ts';
import type { Case } from './cases.ts';

const conflict = (field: FindingField) => ({ kind: 'conflict', field }) as const;

type Row = readonly [what: string, earlier: string, later: string, alert: Case['alert'], hoursApart?: number];

const NAMES: readonly Row[] = [
  [
    'authors: two given names of one initial, in one part',
    'The referee, Edwin Marsh, sent off two players of Selby on Saturday.',
    'Referee Elliot Marsh sent off two players in the first half at Selby on Saturday.',
    conflict('name'),
  ],
  [
    'authors: a given name cut short is no other name',
    'Crowds gathered on Saturday in Selby, where Alexandra Marsh was shot on Friday.',
    'Crowds gathered in Selby on Saturday after the death of Alexis Marsh, shot on Friday.',
    null,
  ],
  [
    'authors: a letter put wrong in a given name is no other name',
    'Selby beat Ostra on Saturday with two goals by Andre Marsh.',
    'Anre Marsh scored both goals as Selby beat Ostra on Saturday.',
    null,
  ],
  [
    'authors: a family name in Polish and in English spelling',
    'The mine engineer, Vera Tomaszek, had warned of gas in the Selby gallery.',
    'Engineer Vera Tomashek had warned of gas in the gallery at Selby.',
    null,
  ],
];

const MOMENTS: readonly Row[] = [
  [
    'authors: hours apart, and one of another zone',
    'The truce takes effect at 6 a.m. Ostra time on Thursday along the whole front.',
    'The truce came into force at 7 a.m. local time on Thursday along the whole front.',
    null,
  ],
  [
    'authors: a like date of one paper',
    'The memo on household debt is dated April 24 and has nine pages.',
    'The nine-page memo on household debt, dated 14 April, was seen by the Herald.',
    conflict('date'),
  ],
];

const NUMBERS: readonly Row[] = [
  [
    'authors: one sentence for one crime',
    'Jamie Orr, who is serving 19 years for armed robbery, got out of Selby prison on Monday.',
    'Jamie Orr was serving 16 years for armed robbery when he got out of Selby prison on Monday.',
    conflict('number'),
  ],
  [
    'authors: sentences for two crimes',
    'Jamie Orr, who is serving 19 years for armed robbery, got out of Selby prison on Monday.',
    'Adam Kell, who was jailed for seven years for burglary, got out of Selby prison on Monday.',
    null,
  ],
  [
    'authors: the dead of years ago',
    'The pit at Selby, where 31 died in a blast 18 years ago, was on fire again on Sunday.',
    'Seven are dead after a blast in the pit at Selby on Sunday.',
    null,
  ],
  [
    'authors: aftershocks become more',
    'By midday the institute had recorded 19 aftershocks near Selby.',
    'The institute has recorded 97 aftershocks near Selby.',
    null,
  ],
  [
    'authors: both articles have both figures',
    'There should have been nine officers on the wing that night and there were five, the union said.',
    'There had been five officers on the wing that night instead of nine, the governor said.',
    null,
  ],
];

const PLACES: readonly Row[] = [
  [
    'authors: south of an island, north of it',
    'Wreckage of the rocket came down in the sea south of Garra Island on Saturday.',
    'Wreckage of the rocket had been found in the sea to the north of Garra Island, the coastguard said.',
    conflict('place'),
  ],
  [
    'authors: south of two islands',
    'Wreckage of the rocket came down in the sea south of Garra Island on Saturday.',
    'Wreckage of the rocket had been found in the sea to the north of Selby Island, the coastguard said.',
    null,
  ],
];

const SAID: readonly Row[] = [
  [
    'authors: a denial word for word, of what happens every day',
    'The museum has paid a ransom for the stolen portrait, two people who know of it said.',
    '"The museum has not paid a ransom," said Ian Mott, its director.',
    { kind: 'denial', field: 'polarity' },
  ],
  [
    'authors: a no whose subject has a place',
    'An officer at Selby prison has been suspended over the escape.',
    '"No officer at Selby prison has been suspended," said Ada Wren, the governor.',
    { kind: 'denial', field: 'polarity' },
  ],
  [
    'authors: the name of the speaker is nothing that was said before',
    'Mayor Joss Hallam said the city had 80,000 sandbags in place.',
    'Mayor Joss Hallam said that nobody had laughed at him yet.',
    null,
  ],
  [
    'authors: to look is not to look forward',
    '"I did not look," said Ada Wren, the minister.',
    '"I look forward to the holidays," said Ada Wren, the minister.',
    null,
  ],
  [
    'authors: a promise without its condition',
    '"We can hold this line through Friday if the wind stays low," said Ian Mott, the fire chief.',
    '"We can hold this line through Friday," said Ian Mott, the fire chief.',
    { kind: 'variant', field: 'wording' },
  ],
  [
    'authors: a quotation cut short before more of the same',
    '"We can hold this line through Friday and we have the crews for it," said Ian Mott, the fire chief.',
    '"We can hold this line through Friday," said Ian Mott, the fire chief.',
    null,
  ],
  [
    'authors: one verb in two tenses, and a no',
    '"She came in far too fast past the harbour lights," said Ian Mott, the pilot.',
    '"She did not come in too fast past the harbour lights," said Ian Mott, the pilot.',
    { kind: 'variant', field: 'polarity' },
  ],
  [
    'authors: the same words from Mr Kell, of whom there is one',
    'Wyatt Kell had led four horses down the canyon. "The sky went orange and then it went out," said Mr Kell, a rancher.',
    'Ada Wren drives a bus. "The sky went orange and then it went out," Ada Wren said.',
    conflict('speaker'),
  ],
];

export const AUTHORS_CASES: readonly Case[] = [...NAMES, ...MOMENTS, ...NUMBERS, ...PLACES, ...SAID].map(
  ([what, earlier, later, alert, hoursApart]) => ({
    what,
    earlier,
    later,
    alert,
    ...(hoursApart === undefined ? {} : { hoursApart }),
  }),
);
