/** Pairs of short articles in our own words, and what an editor should be told of them. */
import type { FindingField, FindingKind } from '../../src/model.ts';

export interface Case {
  readonly what: string;
  readonly earlier: string;
  readonly later: string;
  /** The alert expected, or null when nothing may be alerted. */
  readonly alert: { readonly kind: FindingKind; readonly field: FindingField } | null;
  /** Default: one day after the earlier. */
  readonly hoursApart?: number;
}

const conflict = (field: FindingField) => ({ kind: 'conflict', field }) as const;

export const CASES: readonly Case[] = [
  // ── numbers ──────────────────────────────────────────────────────────────────────────────────────────
  {
    what: 'a toll that falls',
    earlier: 'Nine people died when a ferry sank off Cape Morrow on Tuesday, the coastguard said.',
    later: 'Seven people were killed when the ferry went down off Cape Morrow, the coastguard said on Wednesday.',
    alert: conflict('number'),
  },
  {
    what: 'a toll that rises is an update',
    earlier: 'Nine people died when a ferry sank off Cape Morrow on Tuesday, the coastguard said.',
    later: 'The death toll from the ferry sinking off Cape Morrow rose to 14 on Wednesday, the coastguard said.',
    alert: null,
  },
  {
    what: 'a toll of another year',
    earlier: 'Nine people died when a ferry sank off Cape Morrow on Tuesday, the coastguard said.',
    later: 'In 2011, when another ferry sank off Cape Morrow, three people died in the same water.',
    alert: null,
  },
  {
    what: 'about twenty and twenty',
    earlier: 'About 20 firefighters were injured in the blaze at the Dunmore paper mill, the union said.',
    later: 'Twenty firefighters were injured in the blaze at the Dunmore paper mill, the brigade said.',
    alert: null,
  },
  {
    what: 'about twenty and thirty-one at one time',
    earlier: 'About 20 firefighters were injured in the blaze at the Dunmore paper mill on Monday, the union said.',
    later: 'Eleven firefighters were injured in the blaze at the Dunmore paper mill on Monday, the brigade said.',
    alert: conflict('number'),
    hoursApart: 2,
  },
  {
    what: 'jobs cut: two counts',
    earlier: 'Harlow Glass will cut 640 jobs at its three plants, the company said on Monday.',
    later: 'Harlow Glass is to shed 460 jobs at its three plants, the company said.',
    alert: conflict('number'),
  },
  {
    what: 'jobs cut at one of the sites',
    earlier: 'Harlow Glass will cut 640 jobs at its three plants, the company said on Monday.',
    later: 'About 120 of the jobs to be cut at Harlow Glass are in Penfield, the town council said.',
    alert: null,
  },
  {
    what: 'a share that is not the count',
    earlier: 'Harlow Glass will cut 640 jobs, the company said on Monday.',
    later: 'Harlow Glass will cut a quarter of its 4,000 jobs, the company said on Tuesday.',
    alert: conflict('number'),
  },
  {
    what: 'a share that is the count',
    earlier: 'Harlow Glass will cut 640 jobs, the company said on Monday.',
    later: 'Harlow Glass will cut 16 per cent of its 4,000 jobs, the company said on Tuesday.',
    alert: null,
  },
  {
    what: 'two percentages of one thing',
    earlier: 'The council will raise rents by 4 per cent in April, councillors decided on Monday.',
    later: 'Rents will rise by 6 per cent in April after the council vote on Monday.',
    alert: null,
  },
  {
    what: 'confirmed and suspected cases',
    earlier: 'The ministry has confirmed 31 cases of the illness in Port Osman, it said on Friday.',
    later: 'There were 58 suspected cases of the illness in Port Osman on Friday, the ministry said.',
    alert: null,
  },
  {
    what: 'figures of one bulletin with digits transposed',
    earlier: 'The ministry said on Friday there were 31 confirmed cases and 58 suspected cases in Port Osman.',
    later: 'Ministry figures released on Friday show 31 confirmed cases and 85 suspected cases in Port Osman.',
    alert: conflict('number'),
  },
  {
    what: 'miles and kilometres',
    earlier: 'The wreck was found 100 miles north of Cape Morrow, the navy said.',
    later: 'The wreck was found 161 km north of Cape Morrow, the navy said.',
    alert: null,
  },
  {
    what: 'two prices for one sale',
    earlier: 'Calder Rail was sold to Brant Holdings for $420 million on Thursday, both companies said.',
    later: 'Brant Holdings bought Calder Rail for $240 million on Thursday.',
    alert: conflict('number'),
  },
  {
    what: 'last year and this year',
    earlier: 'The airport handled 2.1 million passengers in 2023, its owner said.',
    later: 'The airport handled 2.6 million passengers in 2024, its owner said.',
    alert: null,
  },
  {
    what: 'passengers and people on board',
    earlier: 'The coach was carrying 40 passengers when it left the road near Tarn Bridge, police said.',
    later: 'There were 41 people on board the coach, including the driver, police said.',
    alert: null,
  },
  // ── ages ─────────────────────────────────────────────────────────────────────────────────────────────
  {
    what: 'two ages for one person',
    earlier: 'The dead man was named as Tomas Birkett, 34, a joiner from Selby Green.',
    later: 'Tomas Birkett, 43, had worked as a joiner in Selby Green since he left school.',
    alert: conflict('number'),
  },
  {
    what: 'mother and daughter',
    earlier: 'The dead woman was named as Irene Birkett, 71, a teacher.',
    later: 'Her daughter, Alice Birkett, 34, asked to be left alone.',
    alert: null,
  },
  // ── votes ────────────────────────────────────────────────────────────────────────────────────────────
  {
    what: 'two counts of one vote',
    earlier: 'Tarn District Council voted by nine to six on Tuesday to close the library in Selby Green.',
    later: 'The library in Selby Green is to close after Tarn District Council voted by nine to five on Tuesday.',
    alert: conflict('number'),
  },
  {
    what: 'a count and its majority',
    earlier: 'Tarn District Council voted by nine to six on Tuesday to close the library in Selby Green.',
    later:
      'The decision of Tarn District Council to close the library in Selby Green was carried by a majority of three.',
    alert: null,
  },
  // ── dates and times ──────────────────────────────────────────────────────────────────────────────────
  {
    what: 'two dates for a departure',
    earlier: 'Chief executive Nadia Okafor will step down on June 30, Calder Rail said.',
    later: 'Nadia Okafor will leave Calder Rail on July 31, the company said.',
    alert: conflict('date'),
  },
  {
    what: 'a date and the end of its month',
    earlier: 'Chief executive Nadia Okafor will step down on June 30, Calder Rail said.',
    later: 'Nadia Okafor will leave Calder Rail at the end of June, the company said.',
    alert: null,
  },
  {
    what: 'two days for one arrest',
    earlier: 'Detectives arrested the banker Luis Aranda at his home in Verrin on 3 May.',
    later: 'Luis Aranda was arrested at his home in Verrin on 8 May, detectives said.',
    alert: conflict('date'),
  },
  {
    what: 'arrest and trial',
    earlier: 'Detectives arrested the banker Luis Aranda at his home in Verrin on 3 May.',
    later: 'The trial of Luis Aranda will open in Verrin on 8 September.',
    alert: null,
  },
  {
    what: 'morning and evening',
    earlier: 'The bridge gave way at 6.25am on Tuesday as a goods train was crossing it, the operator said.',
    later: 'A goods train was crossing the bridge when it gave way at 18:25 on Tuesday.',
    alert: conflict('time'),
  },
  {
    what: 'two clocks, one time',
    earlier: 'The bridge gave way at 6.25am on Tuesday as a goods train was crossing it, the operator said.',
    later: 'A goods train was crossing the bridge when it gave way at 06:25 on Tuesday.',
    alert: null,
  },
  // ── names and places ─────────────────────────────────────────────────────────────────────────────────
  {
    what: 'one spokeswoman, two given names',
    earlier: 'The hospital will reopen on Friday, its director, Marina Volkert, told reporters.',
    later: 'The director of the hospital, Martina Volkert, said the wards were clean again.',
    alert: conflict('name'),
  },
  {
    what: 'a short form of one name',
    earlier: 'The hospital will reopen on Friday, its director, Michael Volkert, told reporters.',
    later: 'The director of the hospital, Mike Volkert, said the wards were clean again.',
    alert: null,
  },
  {
    what: 'two transliterations',
    earlier: 'The ambassador, Mohammed al-Rashidi, left the talks on Friday.',
    later: 'Muhammad Al Rashidi, the ambassador, left the talks early.',
    alert: null,
  },
  {
    what: 'lane and road',
    earlier: 'The fire began in a workshop on Tanner Lane on Monday night, the brigade said.',
    later: 'A workshop on Tanner Road was destroyed by fire on Monday night.',
    alert: conflict('place'),
  },
  {
    what: 'two streets that both know',
    earlier: 'The fire began in a workshop on Tanner Lane, near the corner of Tanner Road, the brigade said.',
    later: 'A workshop near Tanner Road was destroyed by fire on Monday night.',
    alert: null,
  },
  // ── quotations ───────────────────────────────────────────────────────────────────────────────────────
  {
    what: 'a word exchanged inside the marks',
    earlier: '"We will never sell this harbour to a foreign owner," the mayor, Elin Tarrant, said on Monday.',
    later: '"We will not sell this harbour to any foreign owner," said Elin Tarrant, the mayor.',
    alert: { kind: 'variant', field: 'wording' },
  },
  {
    what: 'a negation dropped inside the marks',
    earlier: '"I did not see the light change before the tram moved," said the driver, Paul Resnik.',
    later: '"I did see the light change before the tram moved," said Paul Resnik, the driver.',
    alert: { kind: 'variant', field: 'polarity' },
  },
  {
    what: 'a quotation cut short',
    earlier: '"We will never sell this harbour to a foreign owner, and nobody has asked us to," Elin Tarrant said.',
    later: 'Elin Tarrant, the mayor, said: "We will never sell this harbour to a foreign owner."',
    alert: null,
  },
  {
    what: 'British and American spelling inside the marks',
    earlier: '“The harbour neighbourhood has organised itself,” Elin Tarrant, the mayor, said on Monday.',
    later: '"The harbor neighborhood has organized itself," said Elin Tarrant, the mayor.',
    alert: null,
  },
  {
    what: 'two utterances of one speaker',
    earlier: '"We will never sell this harbour to a foreign owner," the mayor, Elin Tarrant, said on Monday.',
    later: '"The harbour is full of ships that nobody wants to buy," said Elin Tarrant, the mayor.',
    alert: null,
  },
  {
    what: 'the same words given to another',
    earlier: '"Nobody told us that the water was not safe to drink," said Carla Minton, a shopkeeper.',
    later: '"Nobody told us that the water was not safe to drink," said Doreen Pascoe, who keeps a shop there.',
    alert: conflict('speaker'),
  },
  // ── yes and no ───────────────────────────────────────────────────────────────────────────────────────
  {
    what: 'a denial',
    earlier: 'Calder Rail will close its workshop in Penfield by the end of March, two managers said.',
    later: '"No decision has been made to close the Penfield workshop," a spokesman for Calder Rail, Ian Mott, said.',
    alert: { kind: 'denial', field: 'polarity' },
  },
  {
    what: 'a denial of an arrest',
    earlier: 'A man of 30 has been arrested on suspicion of arson, according to the Verrin Echo.',
    later: '"No one has been arrested," Inspector Olga Brandt told reporters on Thursday.',
    alert: { kind: 'denial', field: 'polarity' },
  },
  {
    what: 'no arrest yet, then an arrest',
    earlier: '"No one has been arrested," Inspector Olga Brandt told reporters on Thursday.',
    later: 'A man of 30 has been arrested on suspicion of arson, police said on Friday.',
    alert: null,
  },
  {
    what: 'a reversal',
    earlier:
      '"We will not close the swimming pool, whatever the accountants tell us," the mayor, Elin Tarrant, said on Monday.',
    later:
      'Elin Tarrant, the mayor, said on Friday: "There is no money left, so we will close the pool in the park where people go swimming."',
    alert: { kind: 'reversal', field: 'polarity' },
    hoursApart: 96,
  },
  {
    what: 'no evidence, and evidence of none',
    earlier: 'Investigators have no evidence that the fire spread from the kitchen, the brigade said.',
    later: 'Investigators have found evidence that the fire did not spread from the kitchen.',
    alert: conflict('polarity'),
  },
  {
    what: 'two sides that want different things',
    earlier: 'The union said the workshop in Penfield should stay open.',
    later: 'Calder Rail said it could not keep the workshop in Penfield open.',
    alert: null,
  },
  // ── other desks ──────────────────────────────────────────────────────────────────────────────────────
  {
    what: 'court: two terms of prison',
    earlier: 'The former treasurer Ruth Amsel was sentenced to seven years in prison on Friday for fraud.',
    later: 'Ruth Amsel, a former treasurer, was jailed for nine years for fraud at Verrin Crown Court on Friday.',
    alert: conflict('number'),
  },
  {
    what: 'court: term asked for and term given',
    earlier: 'Prosecutors had asked for nine years for the former treasurer Ruth Amsel.',
    later: 'The former treasurer Ruth Amsel was sentenced to seven years in prison on Friday for fraud.',
    alert: null,
  },
  {
    what: 'science: two magnitudes',
    earlier: 'A magnitude 5.8 earthquake shook the valley of Ostra on Sunday night.',
    later: 'The earthquake of magnitude 6.3 that shook the valley of Ostra on Sunday broke windows in the capital.',
    alert: conflict('number'),
  },
  {
    what: 'an aftershock',
    earlier: 'A magnitude 5.8 earthquake shook the valley of Ostra on Sunday night.',
    later: 'An aftershock of magnitude 4.1 followed on Monday morning.',
    alert: null,
  },
  {
    what: 'sport: two crowds',
    earlier: 'A crowd of 31,400 saw Verrin Town beat Ostra Rovers in the cup final on Saturday.',
    later: 'Verrin Town beat Ostra Rovers in the cup final on Saturday before a crowd of 13,400.',
    alert: conflict('number'),
  },
  {
    what: 'election: two turnouts',
    earlier: 'Turnout in the Ostra election was 62 per cent, the commission said on Monday.',
    later: 'The commission put turnout in the Ostra election at 26 per cent.',
    alert: conflict('number'),
  },
  {
    what: 'economy: the level and the change',
    earlier: 'Inflation rose to 4.1 per cent in May, the statistics office said.',
    later: 'Inflation rose by 0.3 points to 4.1 per cent in May.',
    alert: null,
  },
  {
    what: 'weather: wind in two units',
    earlier: 'Gusts of 100 mph were recorded on Cape Morrow on Tuesday.',
    later: 'Gusts of 161 km/h were recorded on Cape Morrow on Tuesday, the weather office said.',
    alert: null,
  },
  {
    what: 'flood: houses in the town and in the region',
    earlier: 'The flood damaged 300 houses in Selby Green, the mayor said.',
    later: 'The flood damaged 2,100 houses in the whole of the Tarn valley, the government said.',
    alert: null,
  },
  {
    what: 'flood: two counts of houses',
    earlier: 'The flood damaged 300 houses in Selby Green on Monday, the mayor said.',
    later: 'The flood on Monday damaged 130 houses in Selby Green, according to the mayor.',
    alert: conflict('number'),
  },
  {
    what: 'theft: two dates of one hearing',
    earlier: 'The hearing of the museum guard Leo Farkas is scheduled for 12 September in Verrin.',
    later: 'The hearing of the guard Leo Farkas in Verrin is due on 21 September.',
    alert: conflict('date'),
  },
  {
    what: 'theft: two paintings and three',
    earlier: 'Thieves stole two paintings from the Ostra museum on Sunday night, police said.',
    later: 'Three paintings were stolen from the Ostra museum on Sunday night.',
    alert: conflict('number'),
  },
  {
    what: 'narrated yes and no',
    earlier: 'The stolen paintings were insured for their full value, the museum in Ostra said.',
    later: 'The stolen paintings were not insured for their full value.',
    alert: conflict('polarity'),
  },
  {
    what: 'a promise and a delivery',
    earlier: 'The ministry has promised 900 tents for the families in Ostra.',
    later: 'The first 200 tents for the families in Ostra arrived on Sunday.',
    alert: null,
  },
  {
    what: 'two poll shares of two parties',
    earlier: 'The Liberal list won 34 per cent of the vote in Ostra on Sunday.',
    later: 'The Green list won 21 per cent of the vote in Ostra on Sunday.',
    alert: null,
  },
  {
    what: 'a denial by cue',
    earlier: 'Guards at the Verrin prison have been told to leave the cameras switched off at night, a union said.',
    later: 'The prison service denied claims that guards were told to leave cameras switched off at night.',
    alert: { kind: 'denial', field: 'polarity' },
  },
  {
    what: 'two remarks of one speaker in two places',
    earlier:
      'Speaking to reporters in Verrin, the minister, Ada Lindqvist, said: "The tunnel is finished and paid for."',
    later: 'The minister, Ada Lindqvist, told reporters in Ostra: "The tunnel is finished and paid for."',
    alert: conflict('place'),
  },
];
