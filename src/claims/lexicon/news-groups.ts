/**
 * Words that news uses for one thing and WordNet does not put together: our own list, in its format, a group a line. Each was
 * written from thinking how two desks tell one event, not from any text. A word may stand in several groups.
 */
export const NEWS_GROUPS = `
eat ate dine dined dinner lunch lunched supper meal breakfast restaurant table
drink drank drunk alcohol beer wine
begin origin originate source start cause outbreak broke trace traced
cause blame responsible fault trigger triggered
smell odour stench fumes reek burning
smoke fumes burning
complain complaint complained report reported reports flag flagged alert warn warned
advise advice recommend recommended recommendation urge urged suggest suggested counsel
inspect inspection audit check checked survey surveyed review examined examination
approve permit permission licence license licensed authorise clearance cleared green-light consent
refuse refusal reject turn-down decline veto
collapse cave-in fall fell subside gave crumble
crash collision collide accident smash impact wreck pile-up
sink sank capsize founder went-down
explode explosion blast detonate bomb
shoot shot gunfire gunman
stab stabbed knife knifed slash
steal stole theft rob robbery burglary burgle raid heist
hospital clinic ward infirmary admitted ambulance emergency paramedics
injure hurt wound casualty casualties
die dead death killed deceased fatality body bodies toll
rescue save pull pulled winched plucked freed
evacuate evacuated flee fled homes leave
trap trapped stuck stranded
search hunt look sweep comb
find found discover spot locate recover recovered
arrest detain custody handcuffed seized held
charge accuse prosecute indict court
jail prison sentence imprison behind-bars
acquit clear cleared innocent
pay paid payment bill settle money fee sum paid-out bankroll fund funded financed
bribe bribery backhander kickback sweetener
buy bought purchase acquire takeover acquisition
sell sold sale offload dispose
cost price worth value fee
earn income salary wage pay
debt owe owed loan borrow borrowed
tax levy duty tariff
rise increase climb up higher raise grow
fall drop decline down lower cut reduce
cut axe shed slash redundancies job-losses layoffs lay-offs
hire recruit employ appoint take-on
resign quit step-down leave stand-down resignation departure
sack dismiss oust remove
suspend suspended suspension ban barred
elect elected chosen
vote ballot poll division
meet meeting talks session gather gathering assembly sit summit
announce statement declare said unveil
sign signed agreement deal contract pact treaty accord
strike walkout stoppage industrial-action picket
protest demonstration rally march demonstrators
open reopen launch inaugurate
block blocked blockade close closed closure
close closed closure shut
build construct erect construction
demolish knock-down tear-down raze pulled-down
repair fix mend restore refurbish renovation
damage destroy ruin wreck
flood flooding inundate burst
storm hurricane gale cyclone tempest
quake earthquake tremor
arrive land touchdown reach came landed
depart leave take-off set-off
sail sailed voyage
travel fly flew drive drove ride journey trip
plane aircraft jet airliner airframe
ship vessel boat ferry trawler yacht
train locomotive carriage rail
bus coach minibus
lorry truck tanker hgv tipper
car vehicle saloon hatchback
driver motorist behind-the-wheel
cyclist bike bicycle
pedestrian walker foot
captain skipper pilot
doctor physician consultant surgeon medic medical examination check-up
nurse midwife sister
teacher tutor schoolmaster
pupil student schoolchild
school academy college
police officer constable detective
firefighter fire-crew brigade
soldier troops army military
boss chief head director chairman leader
worker employee staff
owner proprietor landlord
tenant renter lodger
customer client shopper
patient sufferer ill sick
victim deceased dead
witness bystander onlooker passer-by
resident villager local neighbour inhabitants
expert specialist scientist researcher
inquiry investigation probe inquest
report findings study paper
evidence proof sign trace indication
document paper file record memo
email message letter note text
phone call telephone rang
video footage film recording clip
photograph picture image photo
secret confidential private
leak disclose reveal publish
hack breach intrusion break-in
password login credentials
dog hound puppy
child boy girl youngster kid
baby infant newborn
woman lady
man gentleman
wife husband spouse partner
mother mum parent
father dad parent
brother sister sibling
money cash funds sum
gift present donation
prize award medal trophy cup
game match fixture tie
goal score scored net
race run marathon
team side squad club
player striker goalkeeper defender midfielder
manager coach
transfer move signing switch
injury knock strain
contract deal terms
film movie picture
concert gig performance show
exhibition show display
painting canvas portrait picture
book novel
actor actress performer
bridge crossing viaduct
road street lane highway motorway
tunnel underpass
dam reservoir
river stream
power electricity current live grid
line cable wire pylon
water supply tap
gas leak pipe
poison toxic contaminate contaminated contamination pollute polluted
drug medicine pill medication
vaccine jab shot
virus infection bug outbreak
test sample swab
positive fail failed
food meal dish
animal beast creature
farm farmer
crop harvest
deny denied reject rejected dispute
admit admitted concede acknowledge confess
promise pledge vow commit guarantee
threaten threat warn
agree consent accept
support back favour endorse
oppose against object resist
plan intend propose proposal scheme
delay postpone defer late
cancel scrap call-off abandon
trust confidence faith believe belief
know knew known aware knowledge told informed learn learned
offer offered promised dangled
ask asked request requested
order ordered instruct instructed told
stay remain keep continue
villa house home holiday property
exam examination test paper
identical alike same similar
finish finished complete completed
mistake error mix-up blunder slip
ticket fare
crown currency
`;
