/** More pairs of short articles in our own words, item by item of what the diff must and must not tell. */
import type { FindingField } from '../../src/model.ts';
import type { Case } from './cases.ts';

const conflict = (field: FindingField) => ({ kind: 'conflict', field }) as const;

type Row = readonly [what: string, earlier: string, later: string, alert: Case['alert'], hoursApart?: number];

const NUMBERS: readonly Row[] = [
  [
    'what a number is from is in the unit that it goes to',
    'The Tarn ferry has cut the fare from Selby to the island from 14 to 11 euros, the company said.',
    'The fare of the Tarn ferry from Selby to the island falls from 14 euros to 11 euros.',
    null,
  ],
  [
    'part of a whole named before it',
    'The bus crash at Tarn Bridge injured 13 people, the hospital of Selby said.',
    'Of the 13 injured in the bus crash at Tarn Bridge, five were allowed home, the hospital of Selby said.',
    null,
  ],
  [
    'a number in a name is no count',
    'The ferry company said the engine of its new ferry, a Tarn 210, failed off Selby on Monday.',
    'The ferry company said the engine of its new ferry, a Tarn 230, failed off Selby on Monday.',
    null,
  ],
  [
    'a currency before its number',
    'The Selby council fined the Tarn mill Rs 5,100 for the spill in the harbour, the clerk said.',
    'The Selby council fined the Tarn mill 9,100 rupees for the spill in the harbour, the clerk said.',
    conflict('number'),
  ],
  [
    'a number of many times the size is of another thing',
    'The papers of the Selby inquiry include 40 letters from the mayor of Selby, the clerk said.',
    'The Selby inquiry has called more than 1,300 letters of the mayor of Selby secret.',
    null,
  ],
  [
    'the time stamp of a page is no time of the fire',
    'Monday 9 March 2026 2:21 pm A fire broke out at the Tarn mill in Selby.',
    'A fire broke out at the Tarn mill in Selby at 9.40am, the fire service said.',
    null,
  ],
  [
    'the time of the fire, told by both',
    'A fire broke out at the Tarn mill in Selby at 7.40am, the fire service said.',
    'A fire broke out at the Tarn mill in Selby at 9.40am, the fire service said.',
    conflict('time'),
  ],
  [
    'what an editor put into brackets is not said otherwise',
    '"We will rebuild the harbour wall before the storms come back in autumn," said Ilka Brandt, a neighbour.',
    '"We will rebuild the harbour wall (of Selby) before the storms come back in autumn," said Ilka Brandt, a neighbour.',
    null,
  ],
  [
    'the American and the British theatre',
    'The prize will be given at the Orlo Theatre in Selby on Monday, the jury said.',
    'The jury said the prize will be given at the Orlo Theater in Selby on Monday.',
    null,
  ],
  [
    'two counts of the evacuated',
    'About 2,400 people were evacuated from the villages below the Tarn dam on Monday, the fire service said.',
    'Some 4,200 people were evacuated from the villages below the Tarn dam on Monday, the fire service said.',
    conflict('number'),
  ],
  [
    'a number word against digits',
    'Twelve passengers were hurt when a tram left the rails at Cole Square on Monday, police said.',
    'Police said 12 passengers were hurt when the tram left the rails at Cole Square on Monday.',
    null,
  ],
  [
    'a dozen against twelve',
    'A dozen passengers were hurt when a tram left the rails at Cole Square on Monday.',
    'Police said 12 passengers were injured when the tram left the rails at Cole Square.',
    null,
  ],
  [
    'about twenty against twenty-seven',
    'About 20 boats sank in the harbour of Selby in the storm on Monday, the harbour master said.',
    'The harbour master said 27 boats sank in the harbour of Selby in the storm on Monday.',
    conflict('number'),
    2,
  ],
  [
    'more than fifty against fifty-three',
    'More than 50 boats sank in the harbour of Selby in the storm on Monday.',
    'The harbour master said 53 boats sank in the harbour of Selby in the storm on Monday.',
    null,
  ],
  [
    'a range against a figure inside it',
    'Between 30 and 40 horses were stolen from the farm at Tarn Bridge on Sunday, police said.',
    'Thirty-six horses were stolen from the farm at Tarn Bridge on Sunday.',
    null,
  ],
  [
    'a range against a figure outside it',
    'Between 30 and 40 horses were stolen from the farm at Tarn Bridge on Sunday, police said.',
    'Fifty-six horses were stolen from the farm at Tarn Bridge on Sunday, police said.',
    conflict('number'),
  ],
  [
    'pounds and millions',
    'The council will pay £1.4m for the old cinema in Verrin, it said on Monday.',
    'The council will pay £4.1m for the old cinema in Verrin, it said on Monday.',
    conflict('number'),
  ],
  [
    'two currencies',
    'The council will pay £1.4m for the old cinema in Verrin.',
    'The council will pay €1.6m for the old cinema in Verrin.',
    null,
  ],
  [
    'a fine and the costs',
    'The brewery was fined £60,000 for polluting the river Cole on Friday.',
    'The brewery was ordered to pay £72,000 in fines and costs for polluting the river Cole.',
    null,
  ],
  [
    'two fines',
    'The brewery was fined £60,000 on Friday for polluting the river Cole.',
    'The brewery was fined £16,000 on Friday for polluting the river Cole.',
    conflict('number'),
  ],
  [
    'a bid and a price',
    'The painting was expected to sell for $2m at the auction in Verrin on Monday.',
    'The painting sold for $3.1m at the auction in Verrin on Monday.',
    null,
  ],
  [
    'rise in per cent, two figures',
    'Rents in Verrin rose by 8.2 per cent last year, the housing office said on Monday.',
    'Rents in Verrin rose by 2.8 per cent last year, the housing office said on Monday.',
    conflict('number'),
  ],
  [
    'percentage and points',
    'Unemployment rose by half a point to 6.1 per cent in May.',
    'Unemployment rose to 6.1 per cent in May from 5.6 per cent.',
    null,
  ],
  [
    'a share in words and in figures',
    'Two thirds of the city’s buses were off the road on Monday, the operator said.',
    'The operator said 66 per cent of the city’s buses were off the road on Monday.',
    null,
  ],
  [
    'three quarters and a figure that is not',
    'Calder Rail is to sell three quarters of its freight arm to Brant Holdings.',
    'Calder Rail is to sell 57 per cent of its freight arm to Brant Holdings.',
    conflict('number'),
  ],
  [
    'one in five and 20 per cent',
    'One in five teachers in Ostra left the job last year, the union said.',
    'Some 20 per cent of teachers in Ostra left the job last year, the union said.',
    null,
  ],
  [
    'two lengths of one strike',
    'The drivers walked out for 48 hours on Monday, their union said.',
    'The drivers walked out for 24 hours on Monday, their union said.',
    conflict('number'),
  ],
  [
    'hours and days',
    'The port will be shut for 48 hours because of the storm, its owner said.',
    'The port will be shut for two days because of the storm, its owner said.',
    null,
  ],
  [
    'two depths of one quake',
    'The earthquake struck at a depth of 12 km off Cape Morrow on Sunday.',
    'The earthquake off Cape Morrow on Sunday struck at a depth of 21 km.',
    conflict('number'),
  ],
  [
    'metres and feet',
    'The wreck lies in 30 metres of water off Cape Morrow.',
    'The wreck lies in about 98 feet of water off Cape Morrow.',
    null,
  ],
  [
    'a toll in the head and in words',
    'Four people were killed and nine injured when a bridge collapsed in Ostra on Monday.',
    'Five people were killed and nine injured when the bridge collapsed in Ostra on Monday.',
    conflict('number'),
    1,
  ],
  [
    'people on board and people saved',
    'The ferry had 210 people on board when it went aground off Cape Morrow.',
    'All 198 people rescued from the ferry off Cape Morrow were taken to Verrin.',
    null,
  ],
  [
    'the total and the parts',
    'The school has 38 pupils and three teachers.',
    'The school has 41 people in it on a full day.',
    null,
  ],
  [
    'figures of two years',
    'The festival drew 41,000 visitors in 2024, the town said.',
    'The festival drew 47,000 visitors in 2025, the town said.',
    null,
  ],
  [
    'figures of two places',
    'The storm cut off 3,000 homes in Selby on Monday.',
    'The storm cut off 9,000 homes in Ostra on Monday.',
    null,
  ],
  [
    'homes without power, two counts',
    'The storm left 3,000 homes in Selby without power on Monday, the grid said.',
    'The storm left 13,000 homes in Selby without power on Monday, the grid said.',
    conflict('number'),
  ],
  [
    'power comes back',
    'The storm left 13,000 homes in Selby without power on Monday, the grid said.',
    'Some 4,000 homes in Selby were still without power on Tuesday, the grid said.',
    null,
  ],
  [
    'ages of two people of one name',
    'Tomas Birkett, 61, and his son Tomas Birkett, 29, run the bakery.',
    'Tomas Birkett, 29, opened the bakery at four.',
    null,
  ],
];

const DAYS: readonly Row[] = [
  [
    'a weekday and yesterday',
    'The theatre in Verrin burned down on Monday night, the brigade said.',
    'The theatre in Verrin burned down on Tuesday night, the brigade said.',
    conflict('date'),
  ],
  [
    'yesterday is that weekday',
    'The theatre in Verrin burned down on Tuesday night, the brigade said.',
    'The theatre in Verrin burned down two nights ago; the roof fell in yesterday.',
    null,
  ],
  [
    'a date and the weekday it is',
    'The vote on the new stadium will be held on June 12, the council said.',
    'The vote on the new stadium will be held next Thursday, the council said.',
    null,
  ],
  [
    'a date and a weekday it is not',
    'The trial of Leo Farkas will begin on 9 June in Verrin.',
    'The trial of Leo Farkas will begin on 19 June in Verrin.',
    conflict('date'),
  ],
  [
    'by a day and on a day before it',
    'The bridge must be reopened by 20 June, the ministry said.',
    'The bridge was reopened on 14 June, a week early.',
    null,
  ],
  [
    'by one day and by another',
    'Calder Rail must hand over its books by 20 June, the court ruled.',
    'Calder Rail must hand over its books by 30 June, the court ruled.',
    conflict('date'),
  ],
  [
    'two next meetings',
    'The bank’s board next meets on 3 July.',
    'The bank’s board will meet again on 13 July.',
    conflict('date'),
  ],
  [
    'two hearings of two people',
    'The hearing of Leo Farkas is scheduled for 12 September in Verrin.',
    'The hearing of Ruth Amsel is scheduled for 21 September in Verrin.',
    null,
  ],
  [
    'morning and evening',
    'The gas main in Cole Street exploded at 7.40am on Monday.',
    'The gas main in Cole Street exploded at 7.40pm on Monday.',
    conflict('time'),
  ],
  [
    'the 24-hour clock',
    'The gas main in Cole Street exploded at 7.40pm on Monday.',
    'The gas main in Cole Street exploded at 19:40 on Monday.',
    null,
  ],
  [
    'shortly before seven and 6.55',
    'The gas main in Cole Street exploded shortly before 7pm on Monday.',
    'The gas main in Cole Street exploded at 6.55pm on Monday.',
    null,
  ],
  [
    'half past eight and 8.15',
    'The train left Verrin at half past eight in the morning on Monday.',
    'The train left Verrin at 9.15am on Monday.',
    conflict('time'),
  ],
  [
    'call and arrival',
    'Firefighters were called at 7.40am on Monday.',
    'Firefighters arrived at 8.05am on Monday.',
    null,
  ],
  [
    'another hour of one moment, in other words',
    'The freighter Asta Lind struck the Gull Bank at 2.50 a.m. on Monday in a gale. Its crew of nine were unhurt.',
    'The Asta Lind, 180 metres long, hit the sandbank at twenty to five on Monday morning. Nobody was hurt.',
    conflict('time'),
  ],
  [
    'one moment in two zones',
    'The freighter Asta Lind struck the Gull Bank at 3 a.m. (0100 GMT) on Monday in a gale.',
    'The Asta Lind hit the sandbank at 0100 GMT on Monday, the coastguard said.',
    null,
  ],
  [
    'the outbreak and the end',
    'The fire at the mill broke out at 2.10 a.m. on Monday. Nobody was hurt.',
    'The mill was empty on Monday. At four in the morning the last of the flames were out.',
    null,
  ],
];

const PLACES: readonly Row[] = [
  [
    'street and road',
    'The gas main exploded in Cole Street, Verrin, on Monday.',
    'The gas main exploded in Cole Road, Verrin, on Monday.',
    conflict('place'),
  ],
  [
    'a city and the country it is in',
    'The summit opened in Lyon on Monday, the hosts said.',
    'The summit opened in France on Monday, the hosts said.',
    null,
  ],
  [
    'two towns',
    'Police arrested the two brothers in Selby on Monday night.',
    'Police arrested the two brothers in Penfield on Monday night.',
    conflict('place'),
  ],
  [
    'a town and its district',
    'The rally in Verrin ended at the Cole Gate on Monday.',
    'The rally ended at the Cole Gate, in the north of Verrin.',
    null,
  ],
];

const NAMES: readonly Row[] = [
  [
    'two spellings of a name',
    'The skipper, Yusuf Karam, steered the boat on to the sand.',
    'The skipper, Youssef Karam, steered the boat on to the sand.',
    null,
  ],
  [
    'an initial and a full name',
    'The treasurer, R. Amsel, has left the country.',
    'The treasurer, Ruth Amsel, has left the country.',
    null,
  ],
  [
    'two given names of one mayor',
    'The mayor of Selby, Martin Oakes, opened the bridge on Monday.',
    'The mayor of Selby, Marvin Oakes, opened the bridge on Monday.',
    conflict('name'),
  ],
  [
    'two surnames of one witness',
    'A witness, Lena Hartwell, saw the car leave the road.',
    'A witness, Lena Hartnell, saw the car leave the road.',
    conflict('name'),
  ],
  [
    'a son under two names',
    'Ada Rennick, 40, and her son Martin, nine, were rescued from the roof.',
    'Ada Rennick and her son Marcus were rescued from the roof on Monday.',
    conflict('name'),
  ],
  [
    'two sons',
    'Ada Rennick, 40, and her sons Martin and Peter were rescued from the roof.',
    'Ada Rennick and her son Peter were rescued from the roof on Monday.',
    null,
  ],
];

const ROLES: readonly Row[] = [
  [
    'deputy and head',
    'Hugo Brandt, the deputy mayor of Selby, opened the bridge on Monday.',
    'Hugo Brandt, the mayor of Selby, opened the bridge on Monday.',
    conflict('role'),
  ],
  [
    'two ministries',
    'The finance minister, Ada Lindqvist, signed the loan on Monday.',
    'The transport minister, Ada Lindqvist, signed the loan on Monday.',
    conflict('role'),
  ],
  [
    'appointed to two posts',
    'Ada Lindqvist will become chair of Calder Rail in June.',
    'Ada Lindqvist is to be the new chief executive of Calder Rail.',
    conflict('role'),
  ],
  [
    'a former mayor',
    'Hugo Brandt, a former mayor of Selby, opened the bridge on Monday.',
    'Hugo Brandt, the former mayor, opened the bridge on Monday.',
    null,
  ],
  [
    'mayor and leader of a party',
    'Hugo Brandt, the mayor of Selby, opened the bridge on Monday.',
    'Hugo Brandt, the Liberal leader, opened the bridge on Monday.',
    null,
  ],
  [
    'nurse and doctor',
    'Lena Oakes, a nurse at the hospital in Selby, reached the car first.',
    'Lena Oakes, a doctor at the hospital in Selby, reached the car first.',
    conflict('role'),
  ],
  [
    'one post, two holders',
    'Deputy Governor Pavel Reiss spoke first, and Lena Oakes, an outside member of the council, voted no.',
    'One vote against came from deputy governor Lena Oakes.',
    conflict('role'),
  ],
];

const VOTES: readonly Row[] = [
  [
    'seven to five and eight to four',
    'The council in Selby approved the new stadium on Monday by seven votes to five.',
    'The council in Selby approved the new stadium on Monday by eight votes to four.',
    conflict('number'),
  ],
  [
    'members for and a count',
    'Seven of the 12 councillors in Selby voted for the new stadium on Monday.',
    'The council in Selby approved the new stadium on Monday by seven votes to five.',
    null,
  ],
  [
    'members against and a count',
    'The council in Selby approved the new stadium on Monday with three members against.',
    'The council in Selby approved the new stadium on Monday by seven votes to five.',
    conflict('number'),
  ],
  [
    'unanimous and not',
    'The council in Selby approved the new stadium unanimously on Monday.',
    'The council in Selby approved the new stadium on Monday by seven votes to five.',
    conflict('number'),
  ],
  [
    'committee and council',
    'The planning committee in Selby backed the new stadium by five votes to two.',
    'The full council in Selby approved the new stadium by seven votes to five.',
    null,
  ],
];

const YES_AND_NO: readonly Row[] = [
  [
    'cleared and convicted',
    'Leo Farkas was cleared of forging the museum’s receipts at Verrin Crown Court on Friday.',
    'Leo Farkas was found guilty of forging the museum’s receipts at Verrin Crown Court on Friday.',
    conflict('polarity'),
  ],
  [
    'one cleared, another convicted',
    'Leo Farkas was cleared of forging receipts on Friday.',
    'Ruth Amsel was convicted of forging receipts on Friday.',
    null,
  ],
  [
    'nobody was asked',
    'The ministry asked the observatory to hold back its warning for a day, two scientists there said.',
    '"Nobody asked us to delay a warning," said Ilka Brandt, who runs the observatory.',
    { kind: 'denial', field: 'polarity' },
  ],
  [
    'asked for another thing',
    'The ministry asked the observatory to hold back its warning for a day, two scientists there said.',
    '"Nobody asked us to move the telescope," said Ilka Brandt, who runs the observatory.',
    null,
  ],
  [
    'no strike, then a strike',
    '"There will be no strike," the union’s leader, Olga Stern, said on Monday.',
    '"We will strike from Saturday," Olga Stern, the union’s leader, said on Thursday.',
    { kind: 'reversal', field: 'polarity' },
    72,
  ],
  [
    'no strike, says another',
    '"There will be no strike," the union’s leader, Olga Stern, said on Monday.',
    '"If they strike, we will talk to them," said Calder Rail’s chief executive, Ian Mott.',
    null,
    72,
  ],
  [
    'a plan dropped by whoever had it',
    '"I will run for mayor again next year," Hugo Brandt said on Monday.',
    '"I will not run for mayor again next year," Hugo Brandt said on Friday.',
    { kind: 'reversal', field: 'polarity' },
    96,
  ],
  [
    'we never ordered it',
    'The Harbour Inspectorate ordered the ferry out of service in June, prosecutors said.',
    '"We never ordered the ferry out of service," said Ilka Brandt, who leads the Harbour Inspectorate.',
    { kind: 'denial', field: 'polarity' },
  ],
  [
    'no evidence on both sides',
    'Police have no evidence that the fire was set on purpose.',
    'Police found no evidence that the fire had been set on purpose.',
    null,
  ],
  [
    'may and will',
    'The school may close in June, the council said.',
    'The school will not close in June, the council said.',
    null,
  ],
  [
    'two sides',
    '"The dam was safe," said Ian Mott, who runs the power company.',
    '"The dam was not safe," said Olga Stern, the union’s leader.',
    null,
  ],
  [
    'approved and rejected',
    'The council in Selby approved the new stadium at Cole Gate on Monday.',
    'The council in Selby rejected the new stadium at Cole Gate on Monday.',
    conflict('polarity'),
  ],
  [
    'rejected by one body, approved by another',
    'The planning committee in Selby rejected the new stadium at Cole Gate on Monday.',
    'The council in Selby approved the new stadium at Cole Gate on Friday.',
    null,
    96,
  ],
  [
    'up and down',
    'Profits at Calder Rail rose by 12 per cent to $48 million last year, it said on Monday.',
    'Profits at Calder Rail fell by 12 per cent to $48 million last year, it said on Monday.',
    conflict('polarity'),
  ],
];

const WORDS: readonly Row[] = [
  [
    'a condition dropped',
    '"If the pump fails, the whole town will be under water," said Ilka Brandt, an engineer.',
    '"The pump fails, the whole town will be under water," said Ilka Brandt, an engineer.',
    { kind: 'variant', field: 'wording' },
  ],
  [
    'a modal',
    '"We may have to close the hospital before the winter comes," said Ilka Brandt, its director.',
    '"We will have to close the hospital before the winter comes," said Ilka Brandt, its director.',
    { kind: 'variant', field: 'wording' },
  ],
  [
    'a number inside the marks',
    '"I told them nine times that the wall would fall," said Ilka Brandt, a neighbour.',
    '"I told them five times that the wall would fall," said Ilka Brandt, a neighbour.',
    { kind: 'variant', field: 'number' },
  ],
  [
    'the same words, unnamed here',
    '"The smoke came up the stairs before the alarm did," said a neighbour.',
    '"The smoke came up the stairs before the alarm did," said Ilka Brandt, a neighbour.',
    null,
  ],
];

const OTHER_DESKS: readonly Row[] = [
  [
    'other desks: Researchers followed 12,400 nurses for nine years …',
    'Researchers followed 12,400 nurses for nine years, the university said. The study appears in the Journal of Sleep on Tuesday.',
    'The nine-year study of 21,400 nurses found that night shifts raise the risk of stroke.',
    conflict('number'),
  ],
  [
    'other desks: The drug cut deaths from the fever …',
    'The drug cut deaths from the fever by 42 per cent in a trial of 900 patients, its maker said on Monday.',
    'In a trial of 900 patients the drug reduced deaths from the fever by 24 per cent.',
    conflict('number'),
  ],
  [
    'other desks: Two thirds of the reef has bleached …',
    'Two thirds of the reef has bleached since March, the institute said.',
    'A third of the reef has bleached since March, the institute said on Tuesday.',
    conflict('number'),
  ],
  [
    'other desks: The telescope will cost 1.8 billion euros …',
    'The telescope will cost 1.8 billion euros and be ready in 2031.',
    'Building the telescope will cost 2.8 billion euros, ministers agreed.',
    conflict('number'),
  ],
  [
    'other desks: Rovers have signed the defender Luca Perin …',
    'Rovers have signed the defender Luca Perin for £14m on a four-year contract.',
    'The defender Luca Perin joined Rovers for £41m on Monday, signing a four-year deal.',
    conflict('number'),
  ],
  [
    'other desks: Rovers beat Ostra City 3-1 on Saturday …',
    'Rovers beat Ostra City 3-1 on Saturday.',
    'Rovers won 2-1 against Ostra City on Saturday.',
    conflict('number'),
  ],
  [
    'other desks: The minister will travel with a delegation …',
    'The minister will travel with a delegation of 40 business leaders.',
    'Fourteen business leaders are in the delegation of the minister.',
    conflict('number'),
  ],
  [
    'other desks: Seven climbers were missing on Mount Kessel …',
    'Seven climbers were missing on Mount Kessel after an avalanche on Sunday.',
    'Five climbers are missing on Mount Kessel after Sunday’s avalanche.',
    null,
  ],
  [
    'other desks: Eight climbers died in the avalanche on …',
    'Eight climbers died in the avalanche on Mount Kessel on Sunday, rescuers said.',
    'Sunday’s avalanche on Mount Kessel killed six climbers, rescuers said on Monday.',
    conflict('number'),
  ],
  [
    'other desks: The court awarded the widow $2.4 million …',
    'The court awarded the widow $2.4 million in damages on Friday.',
    'A court ordered the hospital to pay the widow $4.2 million in damages.',
    conflict('number'),
  ],
  [
    'other desks: Police seized 300 kilos of cocaine on …',
    'Police seized 300 kilos of cocaine on the yacht.',
    'Officers found 130 kilos of cocaine aboard the yacht.',
    conflict('number'),
  ],
  [
    'other desks: The flight, carrying 164 passengers, made an …',
    'The flight, carrying 164 passengers, made an emergency landing in Ostra on Monday.',
    'A plane with 146 passengers on board landed in Ostra in an emergency on Monday.',
    conflict('number'),
  ],
  [
    'other desks: The bank will close 58 branches by …',
    'The bank will close 58 branches by Christmas.',
    'The bank said it would shut 85 branches by Christmas.',
    conflict('number'),
  ],
  [
    'other desks: Water levels in the Tarn reached 6.2 …',
    'Water levels in the Tarn reached 6.2 metres at Selby on Monday night.',
    'The Tarn stood at 2.6 metres at Selby on Monday night.',
    conflict('number'),
  ],
  [
    'other desks: Inflation was 3.4 per cent in May …',
    'Inflation was 3.4 per cent in May, down from 3.9 per cent in April.',
    'Annual inflation stood at 4.3 per cent in May, the statistics office said.',
    conflict('number'),
  ],
  [
    'other desks: Unemployment fell to 5.1 per cent, the …',
    'Unemployment fell to 5.1 per cent, the lowest since 2008.',
    'The jobless rate was 5.1 per cent in May.',
    null,
  ],
  [
    'other desks: The rocket carried 22 satellites into orbit …',
    'The rocket carried 22 satellites into orbit on Tuesday.',
    'On Tuesday the rocket put 12 satellites into orbit.',
    conflict('number'),
  ],
  [
    'other desks: The rocket was launched on Tuesday from …',
    'The rocket was launched on Tuesday from the cape.',
    'The rocket lifted off from the cape on Wednesday.',
    conflict('date'),
  ],
  [
    'other desks: The opera house will reopen on 4 …',
    'The opera house will reopen on 4 October.',
    'The opera house is to open its doors again on 14 October.',
    conflict('date'),
  ],
  [
    'other desks: The singer died on Sunday at her …',
    'The singer died on Sunday at her home, her family said.',
    'The singer died at home on Saturday, according to her family.',
    conflict('date'),
  ],
  [
    'other desks: The tax will come into force on …',
    'The tax will come into force on 1 January 2027.',
    'The tax takes effect on 1 July 2027.',
    conflict('date'),
  ],
  [
    'other desks: The quake struck at 4.20am local time …',
    'The quake struck at 4.20am local time off the coast of Almar.',
    'The earthquake hit the coast of Almar at 2.40am local time.',
    conflict('time'),
  ],
  [
    'other desks: The treaty was signed in May 2019 …',
    'The treaty was signed in May 2019.',
    'The two governments signed the treaty in May 2016.',
    conflict('date'),
  ],
  [
    'other desks: The car was found abandoned in a …',
    'The car was found abandoned in a wood near Penfield.',
    'Police found the car abandoned near Selby Green.',
    conflict('place'),
  ],
  [
    'other desks: The tanker ran aground off Cape Morrow …',
    'The tanker ran aground off Cape Morrow.',
    'The tanker went aground off Tarn Head on Sunday.',
    conflict('place'),
  ],
  [
    'other desks: The flight was piloted by Captain Elsa …',
    'The flight was piloted by Captain Elsa Brandt.',
    'Elsa Brandt, the co-pilot, made the call.',
    conflict('role'),
  ],
  [
    'other desks: Her lawyer, Simon Ashe, said she would …',
    'Her lawyer, Simon Ashe, said she would appeal.',
    'The prosecutor, Simon Ashe, said she would appeal.',
    conflict('role'),
  ],
  [
    'other desks: Coach Milan Petrov said his players were …',
    'Coach Milan Petrov said his players were tired.',
    'Rovers’ captain, Milan Petrov, said the players were tired.',
    conflict('role'),
  ],
  [
    'other desks: The victim was named as Hannah Sorley …',
    'The victim was named as Hannah Sorley, 19, a student.',
    'Friends of Hannah Sorley, a 19-year-old waitress, left flowers.',
    null,
  ],
  [
    'other desks: The bill is named after Senator Karl …',
    'The bill is named after Senator Karl Hauge.',
    'Senator Kurt Hauge, who wrote the bill, voted against it.',
    conflict('name'),
  ],
  [
    'other desks: The union has called off its strike …',
    'The union has called off its strike on the railways, it said on Monday.',
    'The strike on the railways will go ahead on Friday, the union said on Monday.',
    conflict('polarity'),
  ],
  [
    'other desks: Ada Lindqvist, the minister, said on Monday …',
    'Ada Lindqvist, the minister, said on Monday that she would not resign.',
    'Ada Lindqvist resigned on Thursday.',
    { kind: 'reversal', field: 'polarity' },
  ],
  [
    'other desks: The museum said the statue was stolen …',
    'The museum said the statue was stolen.',
    '"The statue was not stolen," said the museum’s director, Olga Stern. "It is in the cellar."',
    { kind: 'denial', field: 'polarity' },
  ],
  [
    'other desks: Calder Rail is in talks to buy …',
    'Calder Rail is in talks to buy the ferry line, people close to the matter said.',
    'Calder Rail said it was not in talks to buy the ferry line.',
    { kind: 'denial', field: 'polarity' },
  ],
  [
    'other desks: Rovers sacked their coach, Milan Petrov, on …',
    'Rovers sacked their coach, Milan Petrov, on Monday.',
    'Milan Petrov resigned as coach of Rovers on Monday.',
    conflict('polarity'),
  ],
  [
    'other desks: All 14 miners were rescued on Monday …',
    'All 14 miners were rescued on Monday.',
    'Thirteen of the 14 miners were rescued on Monday; one is still missing.',
    null,
  ],
  [
    'other desks: Rovers beat Ostra City in the final …',
    'Rovers beat Ostra City in the final on Saturday.',
    'Ostra City beat Rovers in the final on Saturday.',
    conflict('polarity'),
  ],
  [
    'other desks: Brant Holdings is to buy Calder Rail …',
    'Brant Holdings is to buy Calder Rail, it said on Monday.',
    'Calder Rail is to buy Brant Holdings, the companies said on Monday.',
    conflict('polarity'),
  ],
  [
    'two noes are no denial: nobody was injured, no-one was hurt',
    'No one was injured when the blaze tore through the Penfield chapel, the brigade said.',
    '"No-one was hurt in the chapel blaze," said Ian Mott, of the Penfield brigade.',
    null,
  ],
  [
    'a no until then is no denial of what came then',
    'Ada Wren resigned on Monday as mayor of Penfield.',
    'Her deputy, Ian Mott, said he did not learn the name of the donor until Wren resigned as mayor.',
    null,
  ],
  [
    'a noun beside the no is not denied',
    'Chief Ada Wren said the Penfield mill was on fire at dawn.',
    'Chief Ada Wren said no injuries had been reported in the fire at the Penfield mill.',
    null,
  ],
  [
    'a no that reaches the deed is a denial',
    'Calder Rail will close its workshop in Penfield by the end of March, two managers said.',
    '"Calder Rail will not close its workshop in Penfield," said Ian Mott, the spokesman.',
    { kind: 'denial', field: 'polarity' },
  ],
];

export const FACT_CASES: readonly Case[] = [
  ...NUMBERS,
  ...DAYS,
  ...PLACES,
  ...NAMES,
  ...ROLES,
  ...VOTES,
  ...YES_AND_NO,
  ...WORDS,
  ...OTHER_DESKS,
].map(([what, earlier, later, alert, hoursApart]) => ({
  what,
  earlier,
  later,
  alert,
  ...(hoursApart === undefined ? {} : { hoursApart }),
}));
