/**
 * Whole articles in our own words, two of each story, with traps among the matters: every alert the diff gives, and no other.
 * A matter is named by the last words of its two passages.
 */
export interface WholeCase {
  readonly what: string;
  readonly hoursApart: number;
  /** What an editor would want told as well, and is not. */
  readonly missed: readonly string[];
  readonly earlier: string;
  readonly later: string;
  /** "kind/field: last words of the earlier passage | of the later", sorted. */
  readonly alerts: readonly string[];
}

export const WHOLE_CASES: readonly WholeCase[] = [
  {
    what: 'zoo',
    hoursApart: 96,
    missed: ['no escape ever, an escape in 2014', 'a tiger of seven, of eleven'],
    earlier: `Tiger escapes from Holm zoo for two hours

A tiger called Kesh got out of its enclosure at Holm zoo on Sunday and was at large for two hours before a vet put it to sleep with a dart, the zoo said.

The animal slipped out at 10:42 a.m. through a service gate that a keeper had left unlocked. About 640 visitors were led into the reptile house. Nobody was hurt.

"It walked past the ice-cream stall as if it owned the place," said Hedda Moen, a nurse who was there with her twins.

The zoo's director, Aksel Thorne, said the gate would be given a second lock. "We have never had an escape in the history of this zoo," he said. "No keeper will lose a job over this."

Kesh, a male of seven, came to Holm from Ansel in 2019. The vet, Dr Pia Lorentz, fired the dart from the roof of the giraffe house.`,
    later: `Keeper sacked after tiger escape

Holm zoo has dismissed the keeper who left a gate open on Sunday, when a tiger roamed the grounds for two hours.

"We have sacked the keeper," Aksel Thorne, the director of the zoo, told reporters on Wednesday.

The animal, an eleven-year-old male, got away at 11:42 a.m., and 460 visitors were locked into the reptile house. Pia Lorentz, a student of biology who helps out at weekends, shot the dart from the roof of the giraffe house.

A former worker said that a leopard had escaped in 2014. "It walked past the ice-cream stall as if it owned the place," said the stallholder, Jens Aaby.

Last year the zoo had 310,000 visitors.`,
    alerts: [
      'conflict/number: into the reptile house. | into the reptile house.',
      'conflict/role: of the giraffe house. | of the giraffe house.',
      'conflict/speaker: it owned the place, | it owned the place,',
      'conflict/time: keeper had left unlocked. | into the reptile house.',
      'reversal/polarity: a job over this." | told reporters on Wednesday.',
    ],
  },
  {
    what: 'choir',
    hoursApart: 96,
    missed: ['"We stopped for nothing", then "we stopped for coffee"'],
    earlier: `Choir bus overturns near Brill, one dead

A bus with 52 members of the Noss boys' choir turned over on the coast road near Brill at about 6.30pm on Friday. One boy died and 17 people were taken to hospital, police said.

The dead boy was named as Emil Strand, 12. The driver, Lars Holt, 58, told officers that a deer had run in front of the bus.

"We stopped for nothing on the way, not even for water," said choir master Nils Aune.

The choir was on its way home from a festival in Orrin, where it had won second prize on Thursday. The firm that owns the bus, Fjord Line, said the vehicle had passed an inspection on 14 May.

The mayor of Noss, Rita Sand, ordered flags to be flown at half mast.`,
    later: `Questions over brakes after choir crash

Police are looking at the brakes of the bus that crashed near Brill on Friday, killing a boy of the Noss choir.

The boy, Emil Strand, was 11. The bus, which had 52 members of the choir on board, had last been inspected on 24 May, a document seen by this newspaper shows.

"We stopped for coffee on the way," Nils Aune, the choir's conductor, said on Tuesday. He had told reporters on Saturday that the bus had not stopped at all.

Driver Lars Holt said that the brakes had failed. "There was no deer," said his lawyer, Olga Ness.

Of the 17 people taken to hospital three were still there on Tuesday. The choir had taken first prize at the festival in Orrin.

A spokeswoman for Fjord Line, Tone Berg, said that nobody had complained about the brakes. Two former drivers told this newspaper that they had reported faulty brakes in March.`,
    alerts: [
      'conflict/date: inspection on 14 May. | by this newspaper shows.',
      'conflict/number: as Emil Strand, 12. | Emil Strand, was 11.',
      'conflict/number: second prize on Thursday. | the festival in Orrin.',
      'denial/polarity: front of the bus. | his lawyer, Olga Ness.',
    ],
  },
  {
    what: 'vaccine',
    hoursApart: 80,
    missed: ['chief executive, finance director', 'told within an hour, not told at once'],
    earlier: `Health agency orders recall of baby milk

The food agency has ordered the recall of 38,000 tins of Lacta baby milk after nine infants fell ill in the Arn valley, it said on Monday.

The tins, made at Lacta's plant in Holm between 2 and 6 May, may hold a bacterium, said the agency's chief scientist, Yusuf Karam. "Parents should throw the milk away, whatever the date on the tin," he said.

Lacta's chief executive, Berit Olsen, said the company had learned of the first case on 19 May. "We told the agency within an hour," she said.

Two of the infants are in intensive care in Orrin. None has died.

The shares of Lacta fell 12 per cent.`,
    later: `Lacta knew of sick babies for a week, papers show

Lacta, the maker of baby milk, knew of the first sick child on 12 May, a week before it told the food agency, internal papers show.

The company has recalled 83,000 tins. They were made at its factory in Brill, according to the papers.

"Parents should throw the milk away if the date on the tin is in May," the food agency's chief scientist, Yusuf Karam, said.

Berit Olsen, the finance director of Lacta, said on Thursday that the agency had not been told at once. "I was wrong to say so," she said.

Eleven infants have now fallen ill, and one of them has died. The shares closed 4 per cent higher.`,
    alerts: [
      'conflict/date: case on 19 May. | agency, internal papers show.',
      'conflict/number: it said on Monday. | has recalled 83,000 tins.',
      'conflict/place: chief scientist, Yusuf Karam. | according to the papers.',
      'variant/wording: date on the tin, | tin is in May,',
    ],
  },
  {
    what: 'painting',
    hoursApart: 72,
    missed: ['a red coat, a blue coat', 'a curator under two spellings and posts'],
    earlier: `Stolen Lund portrait found after 31 years

A portrait by Carl Lund that was stolen from the Orrin museum in 1994 has been found in a farmhouse in Vell, police said on Tuesday.

The picture, which shows a girl in a red coat, is worth at least 5 million crowns. It hung above a sofa, said Inspector Ida Falk.

A 71-year-old man was arrested and let go. "He says he bought it at a flea market, and we have no reason to doubt him," Falk said.

The museum's curator, Mats Eker, cried when he saw it. It will go on show on 3 July.

Four paintings were taken that night in November. Two are still missing.`,
    later: `Portrait to return to Orrin

The museum in Orrin will show Carl Lund's portrait of a girl from 3 July, its head of collections, Mats Ecker, said.

The painting was stolen in 1984 with four others. It turned up in a barn in Vell last week.

Inspector Ida Falk said on Friday that the police did not believe the man who had it. "He did not buy it at any flea market," she said. "He was the night guard."

The girl in the blue coat is thought to be the painter's niece. The insurers paid 2 million crowns at the time.`,
    alerts: [
      'conflict/date: police said on Tuesday. | 1984 with four others.',
      'conflict/place: police said on Tuesday. | in Vell last week.',
      'reversal/polarity: doubt him," Falk said. | flea market," she said.',
    ],
  },
  {
    what: 'hospital',
    hoursApart: 72,
    missed: [
      'the fine ten times higher (a note)',
      'ward 4, ward 7',
      'medical director, chief pharmacist',
      'labels identical, labels not alike',
    ],
    earlier: `Wrong drug given to patients at Ansel hospital

Six patients at the Ansel hospital were given the wrong drug on Monday night after two boxes were mixed up in the pharmacy, the hospital said on Tuesday.

One of them, a 68-year-old man, died on Tuesday morning. Whether the drug killed him is not known.

The mistake was noticed at 1:50 a.m. by a night nurse, Mona Reiss, on ward 4. "I looked at the colour of the drip and my stomach turned over," she said.

The hospital's medical director, Professor Ole Krag, said the two boxes had come from one supplier, Medvia. "The labels were all but identical," he said. "Nobody on my staff is to blame."

The hospital has 410 beds. It was fined 200,000 crowns over a fall in 2021.

"I am not going to suspend anyone," said Krag.`,
    later: `Nurse's warning ignored at Ansel, union says

A nurse at the Ansel hospital warned her superiors of look-alike drug boxes in the spring, her union says.

Mona Reiss noticed at 3:50 a.m. on Tuesday that six patients had been given the wrong drug. "I looked at the colour of the drip and my stomach dropped," she said, according to the union.

The mix-up on ward 7 has cost the life of a man of 68. The hospital's chief pharmacist, Ole Krag, suspended two members of staff on Thursday.

"The labels were all but identical," said Britt Aas of the union.

A spokesman for Medvia, Jan Holst, said the labels were not alike. "They differ in colour and in size," he said.

The hospital was fined 20,000 crowns in 2021 after a patient fell from a bed.`,
    alerts: [
      'conflict/speaker: were all but identical, | were all but identical,',
      'conflict/time: Reiss, on ward 4. | given the wrong drug.',
      'reversal/polarity: suspend anyone," said Krag. | of staff on Thursday.',
      'variant/wording: my stomach turned over, | and my stomach dropped,',
    ],
  },
  {
    what: 'transfer',
    hoursApart: 72,
    missed: ['not a cent to the bank, half of it to the bank'],
    earlier: `Rovers sell Baptiste to Lyndon

Rovers have sold the midfielder Yann Baptiste to Lyndon City for 14.5 million euros, both clubs said on Thursday.

Baptiste, 23, has signed a contract until 2029. He passed a medical on Wednesday afternoon.

"I cried when I told my mother," Baptiste said. "She wanted me to stay at Rovers until I was thirty."

Rovers' coach, Inga Dahl, said she had been asked before the sale. "I gave my blessing," she said.

Baptiste scored 11 goals in 34 league games last season. Rovers bought him from Vell in 2021 for 2 million euros.

The club's chairman, Tor Ness, said the money would go into a new stand. "Not a cent of it will go to the bank."`,
    later: `Dahl quits Rovers over Baptiste

The coach of Rovers resigned on Sunday, saying that she had learned of the sale of her best player from the radio.

"Nobody asked me," Inga Dahl said. "I would never have given my blessing."

Rovers sold the striker Yann Baptiste to Lyndon City on Thursday for 15.4 million euros. He has a contract until 2029.

"I laughed when I told my mother," Baptiste said at his first press conference on Saturday. "She wanted me to stay at Rovers until I was thirty."

Tor Ness, the owner of Rovers, said on Sunday that half of the money had gone to the bank.

Baptiste had scored 13 goals in all competitions last season. Rovers had paid Vell 2 million euros for him in 2020.

Lyndon beat Vell 2-0 on Saturday.`,
    alerts: [
      'conflict/date: for 2 million euros. | for him in 2020.',
      'conflict/number: clubs said on Thursday. | for 15.4 million euros.',
      'conflict/role: clubs said on Thursday. | for 15.4 million euros.',
      'reversal/polarity: my blessing," she said. | have given my blessing."',
      'variant/wording: I told my mother, | I told my mother,',
    ],
  },
  {
    what: 'storm',
    hoursApart: 72,
    missed: ['the wall held, the wall broke'],
    earlier: `Storm Ada cuts off islands

Storm Ada tore the roofs from 140 houses on the Skerry islands on Saturday and cut the ferry link to the mainland.

The worst gust, of 187 km/h, was measured at the lighthouse on Great Skerry at 5:35 a.m. A fisherman, Peder Lyng, 44, is missing.

The island council's leader, Runa Sveen, said the sea wall at Northwick had held. "The wall saved us," she said.

The power company, Kystkraft, said that 2,300 homes were without electricity on Saturday evening. It hoped to have everyone back by Monday.

"I have seen worse in my time, but not with my windows open," said Gunnar Lyng, a retired pilot.`,
    later: `Search for fisherman called off

The search for Peter Lyng, the fisherman who has been missing since Storm Ada struck the Skerry islands, was called off on Tuesday.

The storm damaged 140 houses. The strongest gust, 178 km/h, was recorded on Great Skerry at 5:35 a.m. on Saturday.

Residents of Northwick said that the sea wall had broken in two places and that water had stood in their kitchens. "There is no wall any more," said Solveig Dal, who keeps the shop.

Kystkraft said that 300 homes still had no electricity on Tuesday.

"I have seen worse in my time, but not with my windows open," said Gunnar Lyng, the missing man's uncle.`,
    alerts: [
      'conflict/name: Lyng, 44, is missing. | called off on Tuesday.',
      'conflict/number: Skerry at 5:35 a.m. | 5:35 a.m. on Saturday.',
    ],
  },
  {
    what: 'exam',
    hoursApart: 60,
    missed: ['18 June, 28 June', 'the staff room window, the gymnasium window'],
    earlier: `Exam papers stolen from school in Brill

The final examination in mathematics was put off in 61 schools on Monday after the papers were stolen from a school in Brill.

A window of the staff room was forced between 8 p.m. and midnight on Saturday, said police sergeant Nora Vik. The safe was open. "Somebody had the code," she said.

The education minister, Eli Sand, said the exam would be held on 18 June. "No pupil will be at a disadvantage," she said.

The headmaster, Roald Bie, told parents that the code was known to three people. "I trust all three of them," he said.

A pupil of 17 was questioned and sent home.`,
    later: `Headmaster had code on a note, police say

The code of the safe from which exam papers were stolen in Brill was written on a note on the headmaster's desk, police said on Wednesday.

"I do not trust anybody at this school any longer," Roald Bie said.

The window of the gymnasium was broken on Sunday, according to Inspector Nora Vik. The exam, which was to be written in 16 schools on Monday, will now be held on 28 June.

Eli Sand, the culture minister, said that pupils could take it in the autumn instead.

Bie denied that there had been a note. "The code was never written down by me or anybody else," he said.`,
    alerts: [
      'conflict/number: a school in Brill. | held on 28 June.',
      'conflict/role: held on 18 June. | in the autumn instead.',
      'conflict/role: police sergeant Nora Vik. | to Inspector Nora Vik.',
      'reversal/polarity: of them," he said. | longer," Roald Bie said.',
    ],
  },
  {
    what: 'traps',
    hoursApart: 80,
    missed: [],
    earlier: `Museum opens new wing

The Orme Museum opened its new wing on Monday. It cost 31 million crowns and took four years to build.

"I never thought I would live to see it," said the director, Aud Lie. The wing holds 420 pictures on two floors. Some 900 people came on the first day.

The minister, Jon Falk, cut the ribbon at 11 a.m. He was booed by 30 protesters.

The architect, Siri Holm, 52, said the roof had been the hardest part. "We will not build another like it," she said.`,
    later: `New wing draws crowds

More than 2,100 people have seen the new wing of the Orme Museum since it opened on Monday, the museum said on Thursday.

The wing, which was planned at 24 million crowns, was paid for by a lottery. The old building has 610 pictures.

Siri Holm, the architect, is to build a library in Vell. "We will build it of wood," she said.

Three of the protesters who booed the minister, Jon Falk, on Monday were fined on Wednesday. The police said 45 people had taken part at noon, when the crowd was largest.

Marte Falk, the minister's sister, will open a show in the wing at 2 p.m. on Saturday. "I never thought I would see my own name here," she said.`,
    alerts: [],
  },
  {
    what: 'reservoir',
    hoursApart: 50,
    missed: [
      '"Nobody has to leave", then "I am ordering everybody out"',
      'nothing amiss found, the crack warned of',
      'the town engineer, a councillor',
      'finished in 1958, completed in 1985',
    ],
    earlier: `Arn reservoir drained after crack found in dam

Engineers began to empty the Arn reservoir on Thursday after a crack 14 metres long was found in the dam above the town of Vell.

The crack was seen by a diver at 3:25 p.m., said Kjell Moe, who heads the state's dam office. "The dam will hold," he said. "Nobody has to leave home."

About 2,600 people live below the dam, which was finished in 1958. It was last surveyed in March by the engineering firm Betonex.

Betonex found nothing amiss, according to the town's engineer, Hanne Vold. "They told us it was good for another fifty years," she said.

The mayor of Vell, Ragnar Sti, said that the siren would be tested on Friday at noon.

The reservoir supplies water to 90,000 households in Orrin.`,
    later: `Vell is cleared as dam worries grow

All 2,600 people who live below the Arn dam were told to leave on Saturday.

"I am ordering everybody out," said Kjell Moe of the state's dam office. "I hope that I am wrong."

The crack, which is 41 metres long, was discovered by a diver at 5:25 p.m. on Thursday, according to the log of the dam office, seen by the Courier.

Betonex had warned of the crack in March, the firm's chief engineer, Sofia Brun, said on Saturday. "We wrote to the town that it needed repair," she said.

"They told us it was good for another five years," said Hanne Vold, a councillor of Vell.

The dam was completed in 1985. The mayor's cousin, Rolf Sti, keeps a hotel below it. By Saturday night the water had fallen by nine metres.`,
    alerts: [
      'conflict/number: the town of Vell. | seen by the Courier.',
      "conflict/time: the state's dam office. | seen by the Courier.",
      'variant/number: for another fifty years, | for another five years,',
    ],
  },
  {
    what: 'heist',
    hoursApart: 66,
    missed: [
      'one remark with two endings',
      'the stage door, the loading dock',
      'a white van, a black van',
      'the porter, the caretaker',
    ],
    earlier: `Robbers take rare violin from concert hall

Two masked men stole a violin made in 1729 from the dressing room of the Holm concert hall during a concert on Friday night.

The instrument, lent to the soloist Yuna Park by a bank, is insured for 3.4 million crowns. The men came in by the stage door at about 8:20 p.m. and left in a white van.

"I had put it down for as long as it takes to drink a glass of water," Park told the police.

The porter, Iver Dahl, 61, was tied up and hit on the head. He was taken to hospital with a broken arm.

The manager of the hall, Tuva Rein, said that the cameras were working. "We have the men on film," she said.

No one has been arrested.`,
    later: `Violin thieves had a key, police believe

The men who stole a 4.3 million-crown violin from the concert hall in Holm had a key, the police believe.

The violin, made in 1792, belongs to a bank. It had been lent to the violinist Yuna Park.

"I had put it down for as long as it takes to make a telephone call," Park told the Herald.

The two got in by the loading dock and drove off in a black van, according to a witness, Marit Foss. Iver Dahl, the hall's caretaker, has left hospital.

There is no film of them. "The cameras were not working that night," Tuva Rein said on Monday.

"I put up a fight, for what it was worth," Dahl, 63, said.

A man of 34 was arrested on Sunday and let go.`,
    alerts: [
      'conflict/date: concert on Friday night. | belongs to a bank.',
      'conflict/number: for 3.4 million crowns. | key, the police believe.',
      'conflict/number: hit on the head. | worth," Dahl, 63, said.',
      'reversal/polarity: the cameras were working. | Rein said on Monday.',
    ],
  },
];
