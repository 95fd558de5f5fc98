/**
 * Words that news stories use for one and the same thing, so that "two people died" meets "a crash killed two".
 *
 * Each line is a concept and its words, in our own choice, from reading how outlets reword one another. A word stands in
 * one concept only; a concept says "may mean the same", never "does": the rules ask for more than one shared concept.
 */
import { stem } from '../../text/words.ts';

/** What happens: verbs with their nouns. */
const EVENTS = `
die: die died dead death deaths fatal fatally fatality fatalities kill killed kills killing perish perished slain murder murdered lethal toll deadly killer drown drowned
injure: injure injured injuries injury hurt wound wounded wounding casualty casualties
missing: missing unaccounted disappeared disappearance vanished
arrest: arrest arrested arrests detain detained detention nab nabbed nabs capture captured apprehend apprehended apprehending
charge: charged indict indicted arraigned
convict: convict convicted guilty
sentence: sentenced jailed imprisoned jail prison caged imprisonment
trial: trial trials
acquit: acquitted acquittal acquits exonerated exoneration
ban: ban banned bans suspend suspended suspension
fine: fine fined fines penalty
rescue: rescue rescued rescues saved
evacuate: evacuate evacuated evacuation evacuees
displace: displaced homeless uprooted
treat: treated treating treatment hospitalised hospitalized
ill: ill sick sickened
infect: infect infected infection infections
test: test tested tests testing
vaccinate: vaccinate vaccinated vaccination vaccine
cut: cut cuts cutting eliminate eliminated eliminating eliminates shed shedding axe axes axed slash slashed redundancies redundant layoff layoffs dismiss dismissed dismissing scrap scrapped scrapping
hire: hire hired hires hiring recruit recruited recruits
steal: steal stole stolen stealing snatch snatched snatching heist robbery loot looted theft robbed nab
offer: offer offered offering
cost: cost costs price priced
pay: pay pays paid payment payments payout
vote: vote voted votes voting ballot
approve: approve approved approves approval backed support supports supported adopt adopted ratified endorse endorsed permission
delay: delay delayed delays postpone postponed postponement defer deferred deferral
reject: reject rejected rejects rejection refuse refused refuses refusal
protest: protest protested protests protesters demonstrate demonstrated demonstration demonstrators march marched rally rallied
damage: damage damaged damages
destroy: destroy destroyed destroying demolished flattened level leveled levelled razed
leave: leave leaves leaving left depart departs departed departure resign resigns resigned resignation quit quits retire retires retirement exit exits
join: join joins joined joining appoint appointed appointment named
begin: resume resumed resumes begin began begun start started starts starting reopen reopens reopened reopening launch launched commence open opens opened opening
end: end ended ending finish finished expire expires conclude concluded
close: close closed closes closing closure shut shuts shutting shutdown closures
meet: meet met meeting talks summit
find: find found finding discover discovered detect detected detection identified
confirm: confirm confirmed confirms
suspect: suspected suspect suspects
crash: crash crashed collide collided collides collision collisions smash smashed derail derailed struck hit hits wreck
fire: fire fires blaze blazes burn burned burning ablaze engulfed
explode: explode exploded explosion blast blasts
shoot: shoot shot shooting shots gunned
fall: fall fell fallen drop dropped drops lower slid tumble tumbled slump slumped decline
rise: rise rose risen raise raised raises raising hike hiked increase increased increases climb climbed gain gained jump jumped soar soared grow grew grown higher
earn: earn earned earnings profit profits revenue revenues turnover
spread: spread spreads spreading transmit transmitted transmission pass passing passes passed contagious
order: order ordered orders instruct instructed
win: win wins won winning victory beat beats defeat defeated
lose: lose loses losing
sign: sign signed signing
build: build built building construct constructed construction
trade: sell sold sells sale selling buy bought buys purchase purchased acquire acquired acquisition takeover auctioned fetched transaction
reuse: reuse reused reusing
search: search searching searched
call: called alerted summoned
release: release released freed
deploy: deploy deployed deployment
attack: attack attacked attacks attacking assault assaulted raid
foil: foil foiled foils thwart thwarted thwarts avert averted prevented
sink: sink sank sunk sinks sinking capsized capsize
recall: recall recalled recalls withdraw withdrawn withdrew withdrawal cancel cancelled canceled cancels cancellation revoke revoked rescinded
schedule: scheduled due slated
flood: flood flooded floods flooding inundated
complete: complete completed completes completion finalise finalised finalize finalized
appeal: appeal appealed appeals appealing
strike: strike strikes walkout walkouts
collapse: collapse collapsed collapses collapsing caved
publish: publish published publishes publication
escape: escape escaped escapes flee fled fleeing
stab: stab stabbed stabbing knifed
leak: leak leaked leaks leaking
sue: sue sued sues suing lawsuit lawsuits
investigate: investigate investigated investigation inquiry probe probes probed
extend: extend extended extends extension
delete: delete deleted deletes deletion erase erased wiped
fail: fail failed failure failures
inspect: inspect inspected inspection inspections inspectors
ground: aground
elect: elect elected elects election elections
enact: enact enacted enacts
born: born
sack: sacked sacks sacking sack
proceed: proceed proceeds
riot: riot riots rioting unrest clashes
checkin: enter entered enters
arrive: arrive arrived arrives arriving arrival land landed
`;

/** What there is: nouns. */
const THINGS = `
job: job jobs position positions post posts staff employee employees worker workers workforce personnel headcount
thief: thief thieves burglar burglars hacker hackers intruder intruders robber robbers raiders
person: person people persons man men woman women resident residents individual individuals life lives
child: child children pupil pupils student students boy boys girl girls youngster youngsters infant infants toddler toddlers
house: house houses home homes
firm: company firm business corporation
plant: plant factory
school: school schools
crowd: crowd spectators fans audience attendance onlookers
turnout: turnout
lorry: lorry lorries truck trucks tipper
bus: bus buses
road: road lane street
police: police officer officers constabulary policeman
jewel: jewellery jewelry jewels gems diamonds diamond jewel
pirate: pirate pirates brigand brigands piracy
quake: quake earthquake tremor
village: village villages
doctor: doctor doctors physician
evidence: evidence proof sign signs indication indications
chief: ceo chief boss
successor: successor replacement
plan: plan plans proposal proposals framework draft blueprint scheme
glove: glove gloves
film: film movie
hospital: hospital hospitals infirmary
ship: ship ships vessel vessels boat boats ferry trawler
plane: plane planes flight flights aircraft airliner jet aeroplane airplane
lawyer: lawyer lawyers attorney attorneys solicitor solicitors barrister barristers counsel
shop: shop shops store stores
soldier: soldier soldiers troops serviceman servicemen
migrant: migrant migrants refugee refugees
train: train trains
chairman: chair chairman chairwoman chairperson
headteacher: headteacher headmaster headmistress principal
spokesman: spokesman spokeswoman spokesperson
skipper: captain skipper
goalkeeper: goalkeeper keeper goalie
car: car cars vehicle vehicles
`;

/** A verb and its particle that together mean one of the concepts. */
const PHRASES: ReadonlyMap<string, string> = new Map(
  (
    'due to=because,drive off=leave,drove off=leave,speed off=leave,sped off=leave,ride off=leave,rode off=leave,run off=leave,ran off=leave,turn up=find,last see=missing,stand behind=approve,stood behind=approve,stick by=approve,stuck by=approve,touch down=arrive,pull into=arrive,pull in=arrive,pull out=leave,set off=leave,set out=leave,set sail=leave,took off=leave,blown up=explod,knock down=crash,run over=crash,tip over=crash,turn over=crash,came down=collapse,come down=collapse,fell down=collapse,fall down=collapse,cave in=collapse,burn down=destroy,tear down=destroy,pull down=destroy,went off=explod,go off=explod,gun down=shoot,carri off=win,turn down=reject,vote down=reject,throw out=reject,thrown out=reject,sign off=approve,wave through=approve,climb down=recall,go down=sink,set for=schedule,hold on=schedule,hold in=schedule,take place=schedule,call back=recall,drop out=leave,pull out=leave,step down=leave,stand down=leave,bow out=leave,stand asid=leave,part compani=leave,lai off=cut,make off=steal,hold back=delay,put off=delay,push back=delay,sit on=delay,lock up=sentence,lift off=begin,blast off=begin,come into=enact,came into=enact,take effect=enact,took effect=enact,go ahead=proceed,break out=begin,broke out=begin,go up=rise,went up=rise,bui off=pay,buy off=pay,bought off=pay,vote for=approve,walk out=strike,behind bar=sentence,clear of=acquit,give wai=collapse,gave wai=collapse,take off=recall,' +
    'put down=say,own up=admit,come clean=admit,came clean=admit,fess up=admit,pass awai=die,check into=checkin,check in=checkin,look for=search,hunt for=search,sell off=sell,' +
    'fire servic=firefighter,fire brigad=firefighter,fire depart=firefighter,fire crew=firefighter,fire chief=firefighter,fire station=firefighter,fire engin=firefighter,fire offic=firefighter,wash and=wash,call off=recall,shut down=close,blow up=explod,go out=leave'
  )
    .split(',')
    .map((pair) => pair.split('=') as [string, string]),
);

const PHRASE_VERBS: ReadonlySet<string> = new Set([...PHRASES.keys()].map((phrase) => phrase.split(' ')[0] ?? ''));

function tableOf(lines: string): [string, string][] {
  return lines
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [concept = '', words = ''] = line.split(':');
      return words
        .trim()
        .split(' ')
        .map((word): [string, string] => [stem(word), concept]);
    });
}

const eventEntries = tableOf(EVENTS);
const CONCEPTS: ReadonlyMap<string, string> = new Map([...tableOf(THINGS), ...eventEntries]);
const EVENT_NAMES: ReadonlySet<string> = new Set(eventEntries.map(([, concept]) => concept));

/** The concept of a stem, or the stem itself when it stands alone. */
export function conceptOf(wordStem: string): string {
  return CONCEPTS.get(wordStem) ?? wordStem;
}

/** The concept of a stem followed by a particle ("step down" → "leave"), or null. */
export function phraseConcept(wordStem: string, next: string): string | null {
  if (!PHRASE_VERBS.has(wordStem)) return null;
  return PHRASES.get(`${wordStem} ${next}`) ?? null;
}

/** True when the concept is something that happens. */
export function isEvent(concept: string): boolean {
  return EVENT_NAMES.has(concept);
}

/** Counts that grow as an event unfolds: a later, higher figure is an update and no contradiction. */
export const GROWING: ReadonlySet<string> = new Set([
  'die',
  'injure',
  'missing',
  'arrest',
  'charge',
  'rescue',
  'evacuate',
  'displace',
  'treat',
  'infect',
  'ill',
  'test',
  'vaccinate',
  'confirm',
  'suspect',
  'damage',
  'destroy',
  'case',
  'protest',
  'sign',
  'attack',
  'aftershock',
]);

/** Verbs of saying and their like: a date or place beside them belongs to the remark, not to what is told. */
export const REPORTING: ReadonlySet<string> = new Set(
  'say tell told announce report add state warn claim according accord confirm describe insist note argue write quote cite add comment call speak spoke respond reply answer react accuse criticise criticize defend suggest acknowledge tweet post'
    .split(' ')
    .map(stem),
);
