/**
 * Lower-case words by how many of a thousand texts use them, counted over the news, interviews, court, biography, travel and
 * academic part (train) of the GUM corpus (https://gucorpling.org/gum, text CC BY and CC BY-SA): document frequencies
 * only, in five bands. Names are left out: what is written with a capital is news.
 */
export const GENERAL_ENGLISH: readonly (readonly [articles: number, words: string])[] = [
  [
    300,
    `
around base begin call come day develop different end find first general get give good important include interest know
like live long make mean name new number part people place provide public result see start study take think time two
use used want way well went work world year`,
  ],
  [
    150,
    `
across active actual addition age allow almost along analysis appear apply approach area ask attempt attract author
away back became become best better bit book born bring broke built business case cause change city claim close
collects community complete consider continue control country course create critics culture current data decide
describe design determine die discuss due early educate effect enjoy especially establish event example exist expect
experience fact family far father feature field five focus follow form former four full future greater grew group hand
head hear held help high history home hour house identify improve increase individual inform initial instead interview
involve issue kind language large last later least leave led left less life line list little local located look lot
main major material met minute modern month move nation nature need night non note observe offer often old open order
organized origin own particular past perform period plan play point polite popular posited possible present probably
problem process produce product project propose publish put question quit rather read really reason receive recent
region relate relative report require research response return right role rule run school science season second serve
service set severe short show side site situated small social someone something sometimes source speak specific state
step subject success support sure system talk tell term theory thing third three today together town travel tried turn
type understand unique view visit walk week whole woman word wrote`,
  ],
  [
    80,
    `
ability able accept access accommodate according account achieve action actor adapts adopt advance affect afternoon
ago agreed aim air alone always amount ancient anime answer anything applicable approximates arrange arrive art
article artist aspect assert assess assist associate atmosphere attack attend attention available average avoid award
bar basic battle beach beautiful behind believe belong benefit big board boat body broader brother bus buy campaign
capital car care career carry catch celebrated center central century challenge character charge check child choice
choose chose class clear clearly climate collaborated combines commercial common company compared computer concept
concern condition conduct connect consist contact contain content context contribute copy core correct cost couple
court cover creation cross cycle daily date daughter deal death decade decision define definition degree demonstrate
depend despite destination detail difficult digital direct directly director discover display distinct distribute
diverse document drive earlier earned easily east easy economic effort element encourage enough ensure enter entire
environment equal era estimate evening eventually everything evidence except exchange exercise expand experimental
explain explore express extend extensive extreme face factor fail fall famous feel figure film final fine force formal
forward founder founds free frequent friend front fully function fundamental further gain game goal goes got governing
great ground guest half happen hard health higher highlights highly historic hit host hotel human hundred idea
immediate impact implemented indicate industry influence insight inspired instance internal interpret introduce
investigate invite job join journal keep key kid land larger largest late latest launch law learn legal let level
light limit linguist literature longer lost love maintain man manage map market married mathematics measure media
member mention method military million mind minor model moment money morning mother movement movie music near nearly
next normal north northern notable notice novel numerous obtain obvious occur office official once online operated
opposite oriented others overall owner paint paper park participant particularly pay physics pick picture piece plane
plant please policy poor populous post potential power practice pretty previous primarily primary private professional
professor profit prominent promote proper property protect purpose quickly quote range rank rate reach reaction reader
real recognition recognize record reduce reflect regard regular relationship release relevant reliable religious
remain remarks remember represent request reside resource respect respond rest restrict reveal review rich rise room
round route sample scale scientific sea section securing seek seem selected self sell sense sent serious share shops
shown sign significant similar simple single six slow smaller society solution son sort south special species
spectacular speed spend stand standard statement station statistics stay stop story street strong structure student
substantial suggest summer suppose surprise survive teach team technology television ten test theme thousand
throughout thus top topic total touch tour tourist track tradition traffic train translated transport trip true try
twenty typical unit universal unknown user usually value various vary video visitor war water website west wide win
wish wits writer young`,
  ],
  [
    40,
    `
abandon absolute abundant academic accomplish accuracy accurate accustomed acknowledge acts add added address admit
adult advantage advice advisor afterwards aged agent agreement ahead airline airport alleged alternative amazed
analyse analyzed ancestry announce annual anti anticipate antiquity apart appeal appreciate appropriate architect
architecture argue argument arid array arrest arteries artificial assume attache attributed audience automatically
avenue aviation aware background bad balance ban basis basketball behalf behavior belief beyond bicycle biggest bike
bird black blog blood blue boom border boy bridge brief bright broad broadcast buses camera camp capacity captain
carve cast cemetery census centre ceremony certain certainly chair championship chance channel chapter characterized
charm charter chemical chief church circumstances citation cite citizen civil clarification classic cloth club coded
cognitive coins cold collapse colleagues collector college colonial colored colour column comedy command comment
commentary commit commonly comparison compatibility competition complaint complex comprehensive concentration concert
conclude conference confided confirm conflict consequences conservative considerate constant constitution constructs
consume consumption contemporary contest contrast conversation convert cool cooperated copyright corner corpus
correspondence counsel counter countless coverage creative criteria crucial cruise customs cut dance dangerous dark
database debate debut decrease dedicated deep defended defense delayed deliver demand deny departing derived
description desire desperate destroy diet difficulty discipline discourse discovery dispute distance distant
distinguish district divided doctor dominate don donated door double downtown dramatic draw dress drink driver dropped
drove dry dynamic easier eastern economy edge edit editor efficient eight elected electric eliminate elite else email
emerge emission emotion emphasize employer enable encompass enemy energy engage engine enhance enlarge enormous
entertaining entitled entry episode equation equipped escape essential estate etc ethnic evaluated everywhere
evolution evolved exact exactly examined excellent excesses excited execute exhibits exit expensive experienced
exploited extent eyes facilitate facility failure fair fairly fame fan fantastic fantasy favorite fee fellow ferry
festival fiction fifteen fifth fight file fill finance financial finish fire fix flat fleeing flight floor flow food
foreign forget format forth fortune foundation fourth frame framework fun funds funny gallery gap gardens gather
gender generalizability geographic geometry girl glass global graduated grand grant graphic greatest green growth
guarantee guide guy handle headquarters heat hierarchy highest hiking honor hope horror hub ice ideal identity ignore
ill image imagine immigrants implicated impressed incentive inch incident inclusive incredibly independent influential
inhabiting injury insects inside installing institutions instruction insured integral intelligence intend interact
interior internet intersects intervention invest iron irrelevant island item journey kick killed knowledge labels
labor lack laugh lay leader legacy legislative legitimate length letter lexical liberated license lie lifetime link
loaded longest loss low lower magazine magic magnificent mail mainland mainly maker mandatory manipulated manner
manuscript mark marriage mass match mathematician matter maybe mayor mechanism medium membership memory merit message
meter metro mid middle migrates mile mills minister miss mission mixed mobile modify motive mountain multiple
municipal museum musician narrative native necessarily necessary network newspaper nice nickname nine nothing notion
object occasion odd offense opinion opponent opportunity oppose option orange otherwise outcome outside overseas page
pain pair panel parallel parents partially party pass passenger passport path patron perceive percent perception
perfect perhaps permission permits persecuted persistent perspective phenomenon philosopher photo photograph phrase
physician pilot player pocket podcast poem poetry police poll pollution pop portion portrayed pose possess possibly
pragmatic praise precise predicted prefer prepare presence preserved president press pressure presume prevent price
principle print priority prison pro procedure proceed progress promise prompted pronounced pronunciation prosperous
protests prove provocation psychology pursue quality radio rail rain raise rapidly rare ready realist realize recall
recipient recommend recovered recreated recruited red redesigning refers refused regularly reject religion rely
remainder remind remove rent rental repeat replace reportedly representation reproduce reputation resembles reserve
residential restaurant retired retreat revival revolution road rock roll romantic roughly rush safe save saying scan
scene schedule scholar scientist scope scores screen search secret semantic sensitive sentence separate series
settlement setup seven sexual shape ship shirt shortly shot silver simply simul sister sit size skills slide slightly
software solve somebody somewhere soon sound southeast southern space span speaker split sport spot spread square
staff star status statute store storm straight strange strict strike string strongly stuff subsequent suburb suffer
sufficient suit supply surface surrounded suspect sustain task taste teacher tear technique temperature temporary tend
text thank theatre therefore thin thoughts threat title tolerate tool tourism toys trade trail transfer transform
transit treasure treat treatment tree trend trust twice ultimate unable uncertainty unemployed unlike unprecedented
urban utility vacation valid valuable variable variation variety vast vehicle vendors version versus viewer village
violates virtual visa vision visual voice volunteer vote wait wall warm watch wave weak wealth wealthy wear weather
web weekend weekly welcome wider wildlife willing wind window winter wonderful workers worse wounded yeah yellow yes
yesterday younger youth zone`,
  ],
  [
    20,
    `
academia accident acclaimed acoustic acquire activist actress adequate admin administration admiral adorns adventure
advertising advise aeroplane aesthetic affair agency aggression agriculture airplane albums aligned alive alliance
allocated alongside alter anatomy angle annotated anonymous ante anybody anyone anyway anywhere apparent appellants
appointed arbitrary arena arise artillery ascetic aside assemble assure asylum athletes attendees attorney audio
awaiting ball band bank bartender baseball beat behaviour belt beneficial beside bias billion biographers blame boasts
booth borrow bother bottleneck bounds box branch brand breathtaking bronze browser budget burden buried bust
butterflies button campus candidate capsule capture carbon card carpet cash categorically category causal caution
characteristics charitable charity cheap chemistry chill cicada circle citrus clarify classmate clause clean climbing
closer coach coastal coincided comfort commemorate commuting companion compete complement complicated comply composed
composition compound comprised concede concession conclusion confront confusion congested conjecture conscious
consensus conspiracy constantly constituent consumerism contract controversy convention convergence convinced
cosmopolitan cotton count county courage crack creator credit crisis crops crowd cuisine curated curious damage
daytime debris deception declared deduct defeated del deliberately delicious demo departure depicts deposit depot des
descended descent desert detect device devoted dialect diary dictate dignitaries dine dipped discharge dislike
disseminate dissertation divorce dog domain doubt download drafts dragon drawn dream driven dust duty dwells earliest
eats eighteen eighth elementary elephant elevator elsewhere embedded emigrated empirical employees encounter endanger
endeavor endure enlist entrance equivalent erected errors evacuate everyone evil exaggerated exclusive expansion
experts exposure extant external facets factory faculty faith fake familiar fascinating fashion fast fatal favor
favour fear feasible federal feed female fifty finalists firm fish fisherman fitting flag flash flourish fluid foam
folks foot forever formulate forty fraud freedom frequency fuel fulfils furniture garnered gateway genre geologist
gift golf gradual grammar grave greatly gym hall happy harbours healthy height hence hesitant hilarious holder
hopefully horizontal hospital hostile http humor hunts husband hypothesis illegal illustrator imprisoned incorporate
increasingly indirectly induces industrialist inertia inferred infrastructure innovating inscription instrument
intensely inter internationally internship intrigued introduction jargon joke judgments judicial jury knee lanes
lawyer layout leg legend lifelong limb literally literary lodge luck lush machine mainstream male mall marine massive
master medal medical medicine mentor methodological metrics metropolitan microscope migrants mild mimic mimicked mini
minimum mistake mistakenly modification monetary monitor monk monument morphological mosque mostly motion motor
motorway mouth mutation naturalistic nearest necessity neighborhood neo nephew neutral nightclubs nobody norm notify
nowhere nuclear obsession occasionally occupation offsets oil older omitted ongoing opt optimal orbit ordinary
outbreak outdoor outer outstanding overnight pace package packed pad painter parameters partly pas passion patience
patient patterns payment peace peak peer pen perks permanent persuade phase philosophy phone photography pilgrimage
pilgrims pioneer pipeline pivotal placement plenty plot plural poet pole port poured prayer pre predatory predecessors
premise prestige prestigious pretense prevalent priest prime primitive prior proceeded program prolific proof
propaganda properly proponent prospective protege province proxy pulled pun punishment pupil puppet purchase pure
qualitative quantitative quantity quarter queue quicker quiet race radius rapid reacted reaffirm reality rear rebels
rebuttal recite recurring reduction reefs refining reform refugee registered regulation reinforces remodel remote
render renowned repetition reproduction resigned resolution retrieve reuse revisit reward ride rigor risk river
roadway rob robust romance rotation rough safety salon sand sat satirical satisfy scenario scenery scenic scholarly
scratch seats secretary sector seekers segment selfie sensation sequence settled settlers seventy sex shaft shame
shift shoes sidewalk sights signaled simultaneously singer situ sixteen sixth skin slavery sleep slice slight slip
smallest solely somehow somewhat sorry spirit spiritual stage staircase steel stem stimulate stone strain stream
strengths stronger style sub submit substantive substitute subtle succeed successfully sudden suicide summary surgery
surprisingly survey swim switch symbols syntactic systematic table tax taxi teenager testament textile theoretical
thereby thrives tiles tiny torso tower toxic trafficking transaction tremendous troops trouble truth tunnel twelve
unambiguously unaware uncle unclear unfortunate unreliable unstable unusual update upper urge usage utters vans
variant vegetation ventures verb verbal vertically vessel veteran viable victim victory volley volume wage waned
warning washed wax weight western whatsoever wheelchair white wife wisdom wise workforce worldwide worship worth
worthwhile wrong yearly yields youll youngest`,
  ],
];
