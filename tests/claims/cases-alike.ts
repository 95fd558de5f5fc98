/** Facts told in other verbs, other words and by pronoun: what must be seen as one matter, and beside it what must not. */
import type { FindingField } from '../../src/model.ts';
import type { Case } from './cases.ts';

const conflict = (field: FindingField) => ({ kind: 'conflict', field }) as const;
const reversal = { kind: 'reversal', field: 'polarity' } as const;
const denial = { kind: 'denial', field: 'polarity' } as const;

/**
 * Told in such different words that the finding is a note: on 772 real articles four of five alerts of that kind were wrong,
 * and these are the price of being rid of them.
 */
export const NOTED_ONLY: ReadonlySet<string> = new Set([
  'every test passed, one failed',
  'not for sale',
  'of many desks: bridge safe',
  'of many desks: dose',
  'of many desks: opening',
  'of many desks: strike off',
  'of many desks: support',
]);

type Row = readonly [what: string, earlier: string, later: string, alert: Case['alert'], hoursApart?: number];

const TIMES: readonly Row[] = [
  [
    'one train, two hours',
    'The night train left Orrin at 22:47 and reached the coast at dawn, the operator said.',
    'The night train pulled out of Orrin at 20:47, according to its log.',
    conflict('time'),
  ],
  [
    'a lift-off by another verb',
    'The probe lifted off at 6:52 a.m. from the island site, the agency said.',
    'The probe was launched from the island site at 6:25 a.m., the agency said.',
    conflict('time'),
  ],
  [
    'the alarm and the arrest',
    'The alarm was raised at 4:20 a.m. by a night porter at the museum.',
    'A man was arrested at 14:20 in a car park in Brill.',
    null,
  ],
  [
    'a time by pronoun',
    'The ferry Marigold struck the pier at 9:17 a.m. on Monday with 60 people aboard.',
    'The ferry Marigold had been repainted in spring. It hit the pier at 11:17 on Monday.',
    conflict('time'),
  ],
  [
    'a point for a colon',
    'The bell tower came down at 04:20 on Monday, the fire service said.',
    'The bell tower collapsed at 14.20 on Monday, a neighbour said.',
    conflict('time'),
  ],
  [
    'a price with a point',
    'The shares stood at 14.20 crowns on Monday at noon.',
    'The shares closed at 16.20 crowns on Monday.',
    null,
  ],
  [
    'two zones',
    'The rocket was launched at 11:34 GMT from the island site.',
    'The rocket was launched at 13:34 local time from the island site, 11:34 GMT.',
    null,
  ],
];

const DATES: readonly Row[] = [
  [
    'a dinner by two verbs',
    'The bishop and the builder Karl Voss had dined at the Blue Boar on 14 March 2024, the court heard.',
    'The bishop and Karl Voss ate together at the Blue Boar on 24 March 2024, a waiter said.',
    conflict('date'),
  ],
  [
    'a sale by two verbs',
    'The archive bought the Lindgren letters at an auction in Basel on 3 May 2019.',
    'The Lindgren letters were purchased by the archive on 13 May 2019 at an auction in Basel.',
    conflict('date'),
  ],
  [
    'an inspection and its report',
    'Inspectors went through the Harrow kitchen on 4 February 2025 and found mice.',
    'The report on the Harrow kitchen was published on 14 February 2025.',
    null,
  ],
  [
    'an arrest and a trial',
    'The banker Luis Aranda was seized at his home in Verrin on 3 May 2025.',
    'The banker Luis Aranda went on trial in Verrin on 13 May 2025.',
    null,
  ],
  [
    'date lines',
    'VERRIN, 3 May 2025. The theatre in Verrin is to be sold.',
    '13 May 2025. The theatre in Verrin is to be sold to a bank.',
    null,
  ],
];

const LABELS: readonly Row[] = [
  [
    'two floors',
    'The fire started on the third floor of the Kessel hotel, the brigade said.',
    'The blaze broke out on the fifth floor of the Kessel hotel, guests said.',
    conflict('place'),
  ],
  [
    'two floors, two matters',
    'The fire started on the third floor of the Kessel hotel, the brigade said.',
    'Breakfast was served on the fifth floor of the Kessel hotel as usual.',
    null,
  ],
  [
    'two platforms',
    'The girl fell from platform 4 at Orrin station on Monday.',
    'The girl had fallen on to the tracks from platform 9 at Orrin station, police said.',
    conflict('place'),
  ],
  [
    'an end of the vessel',
    'The leak began in the forward tank of the Marigold, its owner said.',
    'Divers traced the source of the leak to the rear tank of the Marigold.',
    conflict('place'),
  ],
  [
    'two wards',
    'Three patients in ward 6 of the Tarn clinic were infected, the board said.',
    'The infection was found in three patients of ward 9 at the Tarn clinic.',
    conflict('place'),
  ],
  [
    'a knee',
    'Costa, 26, will miss the final with an injured left knee, the club said.',
    'Costa hurt his right knee in training and will miss the final, his agent said.',
    conflict('place'),
  ],
  [
    'each article knows both',
    'The fire spread from the third floor of the Kessel hotel to the fifth floor.',
    'Guests on the fifth floor of the Kessel hotel jumped; those on the third floor died.',
    null,
  ],
  [
    'two junctions',
    'The tanker overturned near junction 12 of the northern motorway, closing it for a day.',
    'The motorway was closed after a tanker tipped over at junction 21.',
    conflict('place'),
  ],
  [
    'north and east are no opposites',
    'The northern slope of the hill slid into the lake on Monday.',
    'The eastern slope of the hill slid into the lake on Monday.',
    null,
  ],
];

const SPEAKERS: readonly Row[] = [
  [
    'a given name and a pronoun',
    'Ruth Amsel, a baker from Tarn, stood at the gate all night. “I would not trade this rain for a hundred dry summers,” she said.',
    'Nurse Petra Holm, 31, had come with her sons. “I would not trade this rain for a hundred dry summers,” Petra said.',
    conflict('speaker'),
  ],
  [
    'one speaker by description',
    'Ruth Amsel, a baker from Tarn, stood at the gate. “I would not trade this rain for a hundred dry summers,” she said.',
    '“I would not trade this rain for a hundred dry summers,” a woman at the gate said.',
    null,
  ],
];

const ROLES: readonly Row[] = [
  [
    'head of a service and officer of another',
    'They have air for two days, said Magnus Lund, who heads the mountain rescue service.',
    'Magnus Lund, the chief fire officer of Brill, said that they had air for two days.',
    conflict('role'),
  ],
  [
    'treasurer and deputy mayor',
    'The bill was paid twice, the city treasurer, Deirdre Moss, told the panel.',
    'Deputy mayor Deirdre Moss told the panel that the bill had been paid twice.',
    conflict('role'),
  ],
  [
    'surgeon and head nurse',
    'Head nurse Ilse Korb said the ward had been full.',
    'The ward had been full, the surgeon Ilse Korb said.',
    conflict('role'),
  ],
  [
    'doctor and surgeon',
    'The surgeon Ilse Korb said the ward had been full.',
    'Dr Ilse Korb, a doctor at the clinic, said the ward had been full.',
    null,
  ],
  [
    'boss and chief executive',
    'Brant boss Ada Lind said the plant would stay.',
    'Ada Lind, the chief executive of Brant, said the plant would stay.',
    null,
  ],
  [
    'a mother and a teacher',
    'Ilse Korb, a teacher at the school, said the bus was late.',
    'Ilse Korb, the mother of one of the boys, said the bus was late.',
    null,
  ],
  [
    'chair of one body, head of another',
    'Ada Lind, who chairs the port authority, said the pier was safe.',
    'Ada Lind, president of the sailing club, said the pier was safe.',
    null,
  ],
  [
    'choir master and organist',
    'The choir had practised for a year, said its conductor, Paul Renner.',
    'The choir had practised for a year, said the organist, Paul Renner.',
    conflict('role'),
  ],
  [
    'captain and first mate',
    'Captain Jonas Bek gave the order to leave the ship.',
    'First mate Jonas Bek gave the order to leave the ship.',
    conflict('role'),
  ],
  [
    'curator and director',
    'The vase was whole on Friday, said Mina Falk, the curator of the museum.',
    'The vase was whole on Friday, said Mina Falk, the director of the museum.',
    conflict('role'),
  ],
  [
    'a spokesman is an official',
    'Nothing was signed, said Max Arno, a spokesman for the ministry.',
    'Nothing was signed, said Max Arno, an official at the ministry.',
    null,
  ],
  [
    'former and present: titles outlive offices',
    'Max Arno, the former transport minister, opened the line.',
    'Max Arno, the transport minister, opened the line.',
    null,
  ],
  [
    'a past post beside a present one',
    'Max Arno, who was transport minister until May, is now the chairman of Calder Rail.',
    'Calder Rail chairman Max Arno opened the line.',
    null,
  ],
];

const NAMES: readonly Row[] = [
  [
    'a captain under two given names',
    'Captain Oona Brand declared an emergency at nine. The captain brought the plane down on grass.',
    'A cool captain was a hero last night. Ilona Brand, 51, brought the plane down on grass.',
    conflict('name'),
  ],
  [
    'two of a family',
    'Captain Oona Brand declared an emergency at nine.',
    'Her husband, Erik Brand, said that the captain was asleep.',
    null,
  ],
  [
    'a goalkeeper',
    'Goalkeeper Marek Dolan saved two penalties for Tarn.',
    'Tarn went through when keeper Martin Dolan saved two penalties.',
    conflict('name'),
  ],
];

const REVERSALS: readonly Row[] = [
  [
    'not resigning, resigning',
    '“I will not resign,” Ludo Kern said on Monday.',
    '“I am resigning as mayor with immediate effect,” Ludo Kern said on Wednesday.',
    reversal,
    48,
  ],
  [
    'every test passed, one failed',
    '“Every safety test was passed, including the one last month,” said Corin Vale, the managing director.',
    '“We failed the test in February,” Corin Vale told the panel on Thursday.',
    reversal,
    48,
  ],
  [
    'not one bus',
    '“We will not be stopping a single bus,” said Halvar Quint, head of the bus company.',
    '“All nine of our old buses will stop running on Friday,” Halvar Quint said in a statement.',
    reversal,
    48,
  ],
  [
    'not for sale',
    '“The club is not for sale,” its owner, Dermot Quill, told fans in April.',
    'Dermot Quill said on Monday that he had agreed to sell the club to a fund.',
    reversal,
    480,
  ],
  [
    'full confidence lost',
    '“I have complete confidence in the auditors,” the minister, Gethin Osar, said.',
    '“I stopped trusting the auditors in the spring,” Gethin Osar told bankers.',
    reversal,
    72,
  ],
  [
    'staying and leaving',
    '“I am staying at Tarn, that is final,” the striker Mateus Lobo said on Monday.',
    '“I am leaving Tarn,” Mateus Lobo said on Thursday.',
    reversal,
    72,
  ],
  [
    'for and against',
    'Emrys Hall said on Monday that he would vote for the bill.',
    'Emrys Hall said on Thursday that he had always meant to vote against the bill.',
    reversal,
    72,
  ],
  [
    'never met',
    '“I have never met Viktor Stahl,” said the governor, Ana Ruiz.',
    'Ana Ruiz admitted on Friday that she had met Viktor Stahl twice.',
    reversal,
    72,
  ],
  [
    'safe and unsafe water',
    '“The water is safe to drink,” said Mayor Tess Orme on Monday.',
    '“The water was never safe to drink, and I knew it,” Tess Orme said on Friday.',
    reversal,
    96,
  ],
  [
    'two speakers are no reversal',
    '“I will not resign,” Ludo Kern said on Monday.',
    '“I am resigning as treasurer,” Ida Moss said on Wednesday.',
    null,
    48,
  ],
  [
    'what was not known and is',
    '“We have not found the cause of the leak,” said Corin Vale on Monday.',
    '“We have found the cause of the leak,” said Corin Vale on Thursday.',
    null,
    72,
  ],
  [
    'not yet',
    '“We have not yet decided to close the plant,” said Corin Vale on Monday.',
    '“We have decided to close the plant,” said Corin Vale on Thursday.',
    null,
    72,
  ],
  [
    'another thing refused',
    '“I will not sell the club,” Dermot Quill said on Monday.',
    '“I will sell the house in Tarn,” Dermot Quill said on Thursday.',
    null,
    72,
  ],
  [
    'another person leaves',
    '“I will not resign,” Ludo Kern said on Monday.',
    'Ludo Kern said on Wednesday that the treasurer was resigning.',
    null,
    48,
  ],
];

const DENIALS: readonly Row[] = [
  [
    'no report of a smell',
    'A smell of burning had been reported twice on the tram in the week before, two drivers said.',
    '“There was no report of a smell on that tram last week,” said Saskia Thorn, the technical director.',
    denial,
  ],
  [
    'rejected a report, in other words',
    'Drivers had twice complained of burning on the tram, two of them told the Post.',
    'Technical director Saskia Thorn rejected a report that crews had reported a burning odour on the tram.',
    denial,
  ],
  [
    'nobody paid',
    'The builder paid for the bishop’s holiday in Crete, the court was told.',
    '“We did not pay for any holiday, for the bishop or anybody else,” the builder, Karl Voss, said.',
    denial,
  ],
  [
    'an offer never made',
    'The chief whip offered her a post if she stayed away, three members said.',
    '“I offered nobody a post,” the chief whip, Odd Renn, said on Friday.',
    denial,
  ],
  [
    'another matter denied',
    'The builder paid for the bishop’s holiday in Crete, the court was told.',
    '“I did not steal any bricks,” the builder, Karl Voss, said.',
    null,
  ],
];

const NUMBERS: readonly Row[] = [
  [
    'taken to hospital, treated on the spot',
    'Fourteen people were taken to hospital after the tram caught fire in Orrin on Monday, the city said.',
    'Another 22 people were checked over on the pavement after the tram caught fire in Orrin.',
    null,
  ],
  [
    'miles driven and miles left',
    'The convoy had covered 86 miles by Monday night, the army said.',
    'The convoy still had 68 miles to go on Monday night, the army said.',
    null,
  ],
];

/** Of desks not thought of when the rules above were written. */
const MANY_DESKS: readonly Row[] = [
  [
    'of many desks: bridge cost',
    'The council approved the Kettle Street footbridge on Monday. The scheme will cost £3.6 million, of which half comes from the state.',
    'Work on the Kettle Street footbridge starts in May. The price tag is £6.3 million, council papers show.',
    conflict('number'),
  ],
  [
    'of many desks: museum loot',
    'Thieves took 14 coins from the Orme Museum on Sunday night, its director said.',
    'The Orme Museum lost 41 coins to thieves who climbed in by a skylight on Sunday.',
    conflict('number'),
  ],
  [
    'of many desks: herd',
    'A total of 230 sheep were found dead on the Falk farm, the vet said on Friday.',
    'Inspectors counted 320 dead sheep on the Falk farm on Friday.',
    conflict('number'),
  ],
  [
    'of many desks: fine',
    'The regulator fined Brill Water 2.4 million crowns on Tuesday for the spill in the Arn.',
    'Brill Water must pay 4.2 million crowns for the spill in the Arn, the regulator ruled on Tuesday.',
    conflict('number'),
  ],
  [
    'of many desks: depth',
    'The diver was found at 48 metres in the flooded quarry at Noss.',
    'The diver’s body lay at a depth of 84 metres in the flooded quarry at Noss.',
    conflict('number'),
  ],
  [
    'of many desks: speed',
    'The train was doing 112 km/h when it left the rails at Holm, the board said.',
    'The train was travelling at 121 km/h as it came off the rails at Holm, a source said.',
    conflict('number'),
  ],
  [
    'of many desks: attendance later and earlier',
    'About 300 people stood outside the town hall on Monday night.',
    'Some 900 people gathered in front of the town hall on Wednesday night.',
    null,
  ],
  [
    'of many desks: dose',
    'Nurses gave the child 50 milligrams of the drug, the inquest heard.',
    'The child was given 500 milligrams of the drug, the inquest heard.',
    conflict('number'),
  ],
  [
    'of many desks: sentence',
    'The baker Otto Lind was jailed for seven years for the arson on Friday.',
    'Otto Lind, who set fire to his bakery, got nine years on Friday.',
    conflict('number'),
  ],
  [
    'of many desks: votes',
    'Teachers voted by 812 to 341 to strike, their union said on Thursday.',
    'The strike was backed by 812 teachers to 431, the union said.',
    conflict('number'),
  ],
  [
    'of many desks: area',
    'The frost destroyed 1,200 hectares of vines in the Arn valley in April.',
    'Growers in the Arn valley lost 2,100 hectares of vines to the frost in April.',
    conflict('number'),
  ],
  [
    'of many desks: tickets',
    'The band sold 18,000 tickets for Friday’s show in Orrin, the promoter said.',
    'The hall in Orrin holds 22,000 people.',
    null,
  ],
  [
    'of many desks: weight',
    'The sculpture, which weighs 12 tonnes, fell from the crane on Monday.',
    'A 21-tonne sculpture dropped from a crane at the Orme Museum on Monday.',
    conflict('number'),
  ],
  [
    'of many desks: founding',
    'The brewery at Noss, which was founded in 1874, is to close in June.',
    'The Noss brewery has made beer since 1847. It will shut in June.',
    conflict('date'),
  ],
  [
    'of many desks: verdict day',
    'The jury is expected to return its verdict on the baker on Thursday.',
    'The jury found the baker guilty on Friday.',
    null,
    72,
  ],
  [
    'of many desks: letter',
    'She wrote to the board on 4 March to warn of the cracks in the dam, the letter shows.',
    'Her letter warning the board of cracks in the dam is dated 14 March.',
    conflict('date'),
  ],
  [
    'of many desks: contract',
    'The contract with the bus firm was signed on 7 April, before the tender closed.',
    'The bus firm and the council put their names to the contract on 17 April.',
    conflict('date'),
  ],
  [
    'of many desks: last seen',
    'Elsa Mohn, 16, was last seen on Saturday at a bus stop in Noss.',
    'Police are looking for Elsa Mohn, who vanished on Friday from a bus stop in Noss.',
    conflict('date'),
  ],
  [
    'of many desks: blackout',
    'The lights went out in Orrin at 8:40 p.m. on Tuesday.',
    'Orrin lost power at 6:40 p.m. on Tuesday, the grid operator said.',
    conflict('time'),
  ],
  [
    'of many desks: last call',
    'His last call was made at 23:15 on Sunday, the inquest was told.',
    'The phone records show that he rang his sister for the last time at 22:15 on Sunday.',
    conflict('time'),
  ],
  [
    'of many desks: factory',
    'Calder will build its battery factory in Noss, the ministry said on Monday.',
    'The battery factory that Calder plans is to stand in Holm, according to the minister.',
    conflict('place'),
  ],
  [
    'of many desks: stabbing',
    'The boy was stabbed in Cole Street at about nine on Friday night.',
    'The boy was knifed in Mill Lane on Friday night, his uncle said.',
    conflict('place'),
  ],
  [
    'of many desks: body',
    'Her body was found in a canal near Brill on Sunday.',
    'A dog walker discovered her body in a quarry near Brill on Sunday.',
    conflict('place'),
  ],
  [
    'of many desks: floor',
    'The baby fell from a fourth-floor balcony on Monday and was caught by a neighbour.',
    'A neighbour caught a baby who dropped from a balcony on the sixth floor.',
    conflict('place'),
  ],
  [
    'of many desks: flank',
    'A tear in the port-side tank let out the oil, the owner of the tanker said.',
    'Oil came from a hole in the starboard tank, divers found.',
    conflict('place'),
  ],
  [
    'of many desks: summit',
    'The two presidents will meet in Vienna on 4 May, an aide said.',
    'The two presidents are to hold their summit in Geneva on 4 May, the ministry said.',
    conflict('place'),
  ],
  [
    'of many desks: two towns of one tour',
    'The band plays in Orrin on Friday.',
    'The band plays in Holm on Saturday.',
    null,
  ],
  [
    'of many desks: widow',
    'The widow of the dead miner, Greta Holst, said she had been told nothing.',
    '“They told me nothing,” said the miner’s widow, Grete Holst-Lind.',
    null,
  ],
  [
    'of many desks: judge',
    'Judge Helen Marr adjourned the case until Monday.',
    'Judge Ellen Marr put off the case until Monday.',
    conflict('name'),
  ],
  [
    'of many desks: dead boy',
    'The boy who died was named as Simon Vale, nine.',
    'Friends laid flowers for the dead boy, Stefan Vale, nine.',
    conflict('name'),
  ],
  [
    'of many desks: winner',
    'Jockey Tom Harker rode Blue Lantern to victory in the cup on Saturday.',
    'Blue Lantern won the cup on Saturday under jockey Tim Harker.',
    conflict('name'),
  ],
  [
    'of many desks: vet and farmer',
    '“I had never seen hoof rot like it,” said Ida Blom, the vet who was called to the farm.',
    'Ida Blom, a farmer from Noss, said she had never seen hoof rot like it.',
    conflict('role'),
  ],
  [
    'of many desks: violinist and cellist',
    'The violinist Marta Rey walked off the stage in the second movement.',
    'Cellist Marta Rey left the stage during the second movement.',
    conflict('role'),
  ],
  [
    'of many desks: minister',
    'The bill was drafted by the justice minister, Pavel Orn.',
    'Interior minister Pavel Orn wrote the bill.',
    conflict('role'),
  ],
  [
    'of many desks: union',
    'Kurt Adler, the president of the dockers’ union, called the offer an insult.',
    'Kurt Adler, the treasurer of the dockers’ union, said the offer was an insult.',
    conflict('role'),
  ],
  [
    'of many desks: principal',
    'The school’s head teacher, Nora Webb, closed the gates at noon.',
    'Deputy head Nora Webb had the gates closed at noon.',
    conflict('role'),
  ],
  [
    'of many desks: architect and developer',
    'Architect Jon Pell said the tower met the rules.',
    'Jon Pell, an architect and father of two, said the tower met the rules.',
    null,
  ],
  [
    'of many desks: nurse',
    '“Nobody should have to choose between heat and bread,” said the bishop of Noss, Carl Ohm.',
    'The mayor, Rita Sand, told the crowd: “Nobody should have to choose between heat and bread.”',
    conflict('speaker'),
  ],
  [
    'of many desks: skipper',
    '“The sea gives you one warning and we had it,” the skipper, Olaf Brandt, told reporters.',
    '“The sea gives you one warning and we had it,” said coastguard officer Nell Friis.',
    conflict('speaker'),
  ],
  [
    'of many desks: might',
    '“We might have saved him if we had gone down at once,” said diver Rolf Ek.',
    '“We would have saved him if we had gone down at once,” said diver Rolf Ek.',
    { kind: 'variant', field: 'wording' },
  ],
  [
    'of many desks: every',
    '“Some of the children knew the door was locked,” teacher Ada Brun said.',
    '“All of the children knew the door was locked,” said Ada Brun, a teacher.',
    { kind: 'variant', field: 'wording' },
  ],
  [
    'of many desks: not',
    '“It is not a matter of money,” the owner, Hal Stone, said.',
    '“It is a matter of money,” said Hal Stone, the owner.',
    { kind: 'variant', field: 'polarity' },
  ],
  [
    'of many desks: doping',
    'The cyclist Enzo Rui tested positive in June, two team officials told the Gazette.',
    '“I have never failed a test,” Enzo Rui said on Sunday.',
    denial,
  ],
  [
    'of many desks: lay-offs',
    'Calder is to shut its plant in Holm, three managers told the Gazette.',
    '“We are not closing Holm or any other plant,” Calder’s chief executive, Ute Brandt, said.',
    denial,
  ],
  [
    'of many desks: secret meeting',
    'The minister met the arms dealer Leo Falk in a hotel in Zug, the magazine reported.',
    'A spokesman for the minister said that no such meeting with Leo Falk had taken place.',
    denial,
  ],
  [
    'of many desks: ignored',
    'Neighbours had called the council four times about the cracks, they said.',
    'The council’s chief engineer, Bo Lind, said it had received no calls about cracks.',
    denial,
  ],
  [
    'of many desks: copy',
    'The novelist copied whole pages from a dead friend, the friend’s daughter said.',
    '“I did not copy a word,” the novelist, Irma Voss, said.',
    denial,
  ],
  [
    'of many desks: leak known',
    'Managers knew of the leak in the tank for weeks, a former worker said.',
    '“Nobody in management knew of the leak,” the plant’s director, Eva Rolf, said.',
    denial,
  ],
  [
    'of many desks: fees',
    '“There will be no rise in fees this year,” the rector, Dag Holm, said on Monday.',
    'Fees will go up by a tenth from September, the rector, Dag Holm, said on Friday.',
    reversal,
    96,
  ],
  [
    'of many desks: run again',
    '“I am not running,” Senator Lea Frost said in May.',
    'Lea Frost said on Tuesday that she would run for governor.',
    reversal,
    200,
  ],
  [
    'of many desks: support',
    '“We stand behind the coach,” said the chairman, Al Dorn, on Monday.',
    'Al Dorn said on Thursday that the club had sacked the coach.',
    reversal,
    72,
  ],
  [
    'of many desks: knowledge',
    '“I knew nothing about the payments,” the treasurer, Ina Moll, told the panel on Monday.',
    'Ina Moll admitted on Thursday that she had known about the payments since spring.',
    reversal,
    72,
  ],
  [
    'of many desks: bridge safe',
    '“The bridge is perfectly safe,” said city engineer Bo Lind on Monday.',
    'City engineer Bo Lind closed the bridge on Wednesday. “It is unsafe,” he said.',
    reversal,
    48,
  ],
  [
    'of many desks: opening',
    '“The pool will open on 1 June, come what may,” Mayor Rita Sand said.',
    '“The pool will stay shut this summer,” Mayor Rita Sand said on Friday.',
    reversal,
    96,
  ],
  [
    'of many desks: ceasefire',
    'General Ivo Kral said on Monday that his men would not enter the town.',
    '“Our men entered the town at dawn,” General Ivo Kral said on Wednesday.',
    reversal,
    48,
  ],
  [
    'of many desks: strike off',
    'The drivers’ leader, Kurt Adler, vowed on Monday that the strike would go ahead.',
    'The strike is off, Kurt Adler said on Wednesday.',
    reversal,
    48,
  ],
  [
    'of many desks: tax',
    '“We will never raise the tax on bread,” said finance minister Pia Noor.',
    'Finance minister Pia Noor announced on Friday that the tax on bread would go up in January.',
    reversal,
    96,
  ],
  [
    'of many desks: other matters',
    '“We will not close the school,” Mayor Rita Sand said on Monday.',
    '“We will close the road to the school on Friday,” Mayor Rita Sand said.',
    null,
    48,
  ],
  [
    'of many desks: hope and result',
    '“We hope to reopen on Friday,” said the director, Eva Rolf.',
    '“We could not reopen on Friday,” said Eva Rolf, “because of the rain.”',
    null,
    72,
  ],
];

const asCase = ([what, earlier, later, alert, hoursApart]: Row): Case => ({
  what,
  earlier,
  later,
  alert,
  ...(hoursApart === undefined ? {} : { hoursApart }),
});

export const ALIKE_CASES: readonly Case[] = [
  ...TIMES,
  ...DATES,
  ...LABELS,
  ...SPEAKERS,
  ...ROLES,
  ...NAMES,
  ...REVERSALS,
  ...DENIALS,
  ...NUMBERS,
  ...MANY_DESKS,
].map(asCase);
