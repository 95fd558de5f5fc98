/**
 * Words of one meaning, a group a line, taken from WordNet 3.1 (https://wordnet.princeton.edu): for each word its first sense
 * and those that carry a fifth of its tagged uses; verbs with the nouns made of them and their nearest wider verb where that
 * has at most twelve narrower ones; words never tagged in its corpora left out. The licence of WordNet follows.
 *
 * WordNet Release 3.0
 *
 * This software and database is being provided to you, the LICENSEE, by
 * Princeton University under the following license.  By obtaining, using
 * and/or copying this software and database, you agree that you have
 * read, understood, and will comply with these terms and conditions.:
 *
 * Permission to use, copy, modify and distribute this software and
 * database and its documentation for any purpose and without fee or
 * royalty is hereby granted, provided that you agree to comply with
 * the following copyright notice and statements, including the disclaimer,
 * and that the same appear on ALL copies of the software, database and
 * documentation, including modifications that you make for internal
 * use or for distribution.
 *
 * WordNet 3.0 Copyright 2006 by Princeton University.  All rights reserved.
 *
 * THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS" AND PRINCETON
 * UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES, EXPRESS OR
 * IMPLIED.  BY WAY OF EXAMPLE, BUT NOT LIMITATION, PRINCETON
 * UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES OF MERCHANT-
 * ABILITY OR FITNESS FOR ANY PARTICULAR PURPOSE OR THAT THE USE
 * OF THE LICENSED SOFTWARE, DATABASE OR DOCUMENTATION WILL NOT
 * INFRINGE ANY THIRD PARTY PATENTS, COPYRIGHTS, TRADEMARKS OR
 * OTHER RIGHTS.
 *
 * The name of Princeton University or Princeton may not be used in
 * advertising or publicity pertaining to distribution of the software
 * and/or database.  Title to copyright in this software, database and
 * any associated documentation shall at all times remain with
 * Princeton University and LICENSEE agrees to preserve same.
 */
export const WORDNET_GROUPS = `
abandon abandonment
abandon consign
abandon discard dispose
abandon forfeit
abandonment defection desertion
abandonment desert desertion desolate forsake
abasement abjection
abashed embarrassed
abdomen belly
aberrant deviant deviate
aberration depart deviate vary
abhor detest hate loathe
abhorrent repulsive
abide allow brook countenance endurance endure permit tolerate
abide bide
abide bide stay
abiding enduring
ablaze aflame
abode dwelling home
abode residence
abolish abolition
abolish abrogate
abominable odious
aborigine native
abreaction catharsis
abridge abridgment foreshorten shorten
abridge condense digest foreshorten shorten
abridge expurgation foreshorten shorten
abroad overseas
abruptness curtness
absence absent disappear vanish
absolute sheer
absorb absorption sorb
absorb assimilate ingest learn
absorbed engrossed intent wrapped
absorption imbibe suck
abstain abstention
abstain fast
abstain refrain
abstract abstraction
abstruseness obscurity
abuse expend misuse
abuse fracture
abuse maltreat
accede bow defer submission succumb
accelerate brisk quicken speed
accelerate deepen quicken speed
accelerator throttle
accent accenting accentuate emphasis emphasize stress
accent accentuate background emphasize stress
accent accentuate emphasize stress
accent accentuate emphasize stress underline underscore
accept acceptance
accept belief believe
accept borrow
accept recognize
accept respect
accept welcome
acceptance adoption
acceptance consent
accepted recognized
access recover regain retrieve
accessory accouterment
acclaim applaud clapping gesticulate gesture motion
acclaim applaud hail herald
acclimatize adapt conform
accommodate adapt
accommodate adapt gear
accommodate adapt tailor
accommodate fit fulfil suit
accompaniment accompany
accompany escort
accomplish accomplishment achieve achievement attain attainment succeed
accomplish accomplishment complete effect effectuate finish fulfil fulfill fulfillment
accomplish achieve attain compass
accomplish achieve attain wangle
accomplish consummate fulfil fulfill
accomplish discharge fulfil fulfill
accomplished completed
accomplishment achievement
accord allot
accord concord harmony
accost come
accost greet greeting
account chronicle history
accountant controller
accredit accreditation license
accretion accumulation
acculturate acculturation assimilate
acculturate detribalize
accumulate accumulation collect compile compiling store
accumulate amass
accumulate amass backlog
accumulate bale collect compile
accumulate chunk collect compile lump
accumulation aggregation collection
accusation accuse crime
accusative accusing
accuse arraign
accuse reproach
accustom inure
ace crack super topnotch
ace one
acetonemia ketosis
ache aching
ache aching hurt smart
ache aching hurt suffering
ache hanker long pine yearn yearning yen
ache sting twinge
acid blistering
acid sour
acknowledge admit
acknowledge admit concede confess confession
acknowledge admit confess confession
acknowledge communicate receipt
acquaint acquaintance introduce
acquaint introduce
acquaintance familiarity
acquiesce acquiescence agree assent
acquiesce assent
acquiescence assent
acquire acquisition get
acquit clear exonerate pronounce
acrobatic athletic gymnastic
acrobatics tumbling
act action activity move
act activate actuate initiate spark trigger
act behave
act cause incite incitement motivate motivating motivation motive prompt
acting play playacting roleplay roleplaying
acting playacting
action challenge litigation sue
activate reactivate
active fighting
adamant diamond
adamant inexorable
adapt adjustment conform
adapt assimilate conform
adapt conform obedience obey
adapt conform readapt
adapt conform readjust readjustment
add addition
addition contribute lend
additive linear
addlebrained muddleheaded
adept expert practiced proficient skillful
adherent disciple
adieu adios
adjectival adjective
adjoin border borderline butt
adjourn adjournment
adjustment alteration modification
adjustment fitting
administer administration
administer management superintend supervise supervision
admiration admire esteem respect
admire envy
admirer protagonist supporter
admission allow countenance permit
admix coalesce fuse merge mix
admonish admonition advise counsel warning
admonition caution warn
admonition warning
ado bustle flurry
adolescent teen teenager
adopt adoption espouse following
adore idol idolize revere worship
adore love
adorn beauty decor decorate decoration grace ornament
adroitness quickness
adsorb sorb
adult grown grownup
adult grownup
adulthood maturity
advance betterment improvement
advance edge inch progress
advance elapse lapse progress
advance encourage encouragement further promote support
advance encroach encroachment progress
advance overhaul overtake progress
advance progress
advance progress progression
advance progression
advantage favor
advent coming
adventure attempt chance essay gamble hazard risk try
adventure escapade
adventure hazard jeopardize jeopardy risk stake venture
adversary antagonist opponent
adversity hardship
advertise announce publicize
advertise ballyhoo publicize
advertise headline publicize
advertisement advertising
advertisement advertising promotion
advise counsel
advise counsel counseling discuss
advise counsel dissuade
advise counsel exhortation pressure urge urging
advise notice notify
advisor consultant
advocacy preach urge
advocate proponent
advocate propose recommend recommendation suggest urge
aeration air expose
aerosol aerosolize disperse sprinkle
aerosol dissipate scatter
aesthetic esthetic
affair matter
affect impact
affect impress strike
affectionate fond
affiliated attached connected
affiliation tie
affirm affirmation assertion swan swear
affirm attest swan swear
affirm confirm confirmation corroborate substantiate
affirm confirm corroborate demonstrate prove substantiate
affirm confirm corroborate document substantiate
affirm confirm corroborate substantiate validate validation
affirm confirm corroborate substantiate verification verify
affix append supplement
affix post poster
afflicted stricken
affluence richness
afford give yield
affront insult spite
afire aflare alight
afloat aimless rudderless
aforesaid said
agape gaping
age maturation
aged elderly
aged elderly older
agency bureau office
agenda schedule
agglomerate bunch cluster
aggravate anger exasperate exasperation
aggravate degradation exacerbate
aggravate exacerbate exacerbation
aggravate exacerbate inflame
aggravate exacerbate irritate
aggregate mass
aggregate total
aggression aggressiveness
aggressor attacker
aghast dismayed shocked
agile nimble
agitate disturb rousing trouble
agitate rumpus
agony suffering
agree agreement consent
agree arrange arrangement concur
agree concede concession concur
agree concur concurrence
agree concur resolution resolve
agreement correspond correspondence equal jibe match tally
agreement correspondence
agriculture farming husbandry
aid alleviate assist facilitate help
aid assist assistance help
aid assist assistance help support
aid assist avail help
aid assist expedite help
aid assist help
aid assist help succor
aide auxiliary
ailing peaked
ailment complaint ill
ailment hurt pain
aim direct place target
aim intend purport purpose
aim intent intention purpose
aim level
aim objective
aim position
airless stuffy
airplane plane
airs pose
akin kindred
alarm alert warn
alarm consternation dismay
alarm dismay fright frighten horror scare
alertness vigilance
alien exotic
alien foreigner
alienate estrangement
alienated anomic
alight land
align alignment
align focus focusing
align realign
align true
alignment coalition
allegation allege assert say
allegiance commitment
allegory construe interpret
allegory parable
alleviate comfort ease relieve
alleviate relieve
alleviate relieve soothe
alley alleyway
allocate allocation allot allotment apportion assign portion
allocate apportion
allocate apportion award presentation
allocation allotment
allocation dispense dispenser distribute
allot allowance appropriate assign portion reserve
allot assign dispense distribute portion
allow authorize countenance permit
allow consent countenance permit
allow countenance favor permit privilege
allow let permit
allowance grant
allusion hint
ally consort
alter alteration change modification
alteration change
altercation fracas
alternate alternative
alternate replacement
alveolar dental
amateur recreational
amaze amazement astonish astonishment astound surprise
amaze baffle bewilder elude mystify puzzle
amaze baffle bewilder mystify puzzle riddle
amaze baffle bewilder mystify puzzle stump
amazed astonished stunned
amazement astonishment
amazing astonishing
amber gold
ambiance atmosphere
ambiguous equivocal
ambitious challenging
amble stroll
ambuscade ambush
ambuscade ambush bushwhack wait waylay
amend amendment revise
amiable cordial genial
ammo ammunition
amorphous shapeless
amount average number total
amount number outnumber total
amount number total
amount sum
ample plentiful
amplification elaboration
amplifier amplify magnification magnify magnitude
amuse amusement diversion entertain
amusement entertainment
analogous correspondent
analogue parallel
analogy compare
analyse analyze analyzer examine study
analytic analytical
anatomic anatomical
anatomy dissect
anatomy figure flesh
ancestor antecedent
ancestry lineage pedigree
anchor backbone
anchor ground
anger enrage
anger exasperation infuriate
anger offend offense pique
angle bend lean slant tilt
anguish torment torture
anguished tormented tortured
animal carnal sensual
animate enliven inspire
annihilate annihilation eradicate
annihilating devastating withering
annihilation obliteration
announce post poster
announce report
announcement proclamation
annoy antagonize bother devil gravel irritate vex
annoy bother devil gravel irritate ruffle vex
annoy bother devil gravel irritate vex
annoyance irritation
annoyance vexation
answer comeback rejoin reply retort
answer counter reply
answer reply
answer reply sassing
answer solution
antagonise counteract
antagonistic counter
antecedent forego precede precedent
antic clown clowning joke
antic fantastic grotesque
anticipate assume assumption expect presume presumption
anticipate counter
anticipate expect expectation
anticipate expect guess guessing opinion reckon suppose think
anticipated awaited
anticipation expectancy
antipathy aversion distaste
antique outmoded
ape imitate
apogee culmination
apologia apology defend excuse rationalize
apologize apology
apothecary chemist pharmacist
appalling dismaying
apparatus setup
apparent evident manifest plain
apparent seeming
apparition phantom
appeal challenge
appeal charm
appeal invocation
appeal plead
appear appearance
appear gleam glint glisten glitter look seem
appear glow look seem
appear look loom seem
appear look seem
appear look seem sound
appease fulfil
applaud cheer cheering
applause clapping
applicability pertinence
application apply employ use utilization utilize
apply concern pertain refer relate
appoint assign assignment
appoint empower
appoint establish found institute nomination
appraisal appraise assess assessment evaluate evaluation measure measurement measuring valuation value
appraisal assessment
appraise assess evaluate
appraise assess evaluate praise
appraise assess evaluate reevaluate reevaluation
appreciate realize
appreciation grasp hold
apprehend apprehension comprehend comprehension grasp grasping savvy understand
apprehend arrest collar nab pickup
apprehend comprehend digest grasp savvy
apprehend comprehend grasp intuition savvy
apprehension dread
apprehension savvy understanding
apprentice train
approach come near
approach coming
approval approve
approval approve authorize okay sanction
approval authorize
approval blessing
approve back backing endorse indorse okay sanction support
approximate estimate gauge
approximate estimate gauge guess
approximate estimate gauge misgauge
approximate estimate gauge underestimate
approximate resemble
approximation estimate
apt given tending
arbitrate intercede intermediate intervention mediate negotiate
arc arch
arc arch bend
arch condescending patronizing
arched arching
architect designer
ardent fervent fiery impassioned
ardor zeal
arena domain sphere
argot jargon
argue argument controversy converse debate
argue bicker bickering squabble
argue defend reason support
argue dispute quarrel
argue oppose opposition
argue present reason
argue reason
argument controversy
arise originate
aristocracy gentry
aristocracy nobility
arm armament
arm forearm gird
arm fort gird
arm munition
arms munition
aroma odor smell
aroma perfume scent
arousal arouse elicit evoke provoke
arousal rousing
arrival arrive come coming
arrive attain attainment come
arrive come land
arrogate claim
articulate couch frame phrase word
articulate dogma phrase word
articulate formula phrase word
articulate join
articulate phrase phraseology word wording
articulate phrase word
articulation enunciate pronounce
artificial stilted
artillery gun
artilleryman gunner
artistry prowess
ascend ascending
ascend surface
ascendancy dominance
ascending rise
ascertain checkout ensure insure verify
ascertain count counting determine number
ascertain determination determine find
ascertain determine
ascertain determine localization locate location situate
ascertain ensure insure
ascribe attribute credit impute
ascribe attribute impute
ascribe attribute impute interior internalize
ashen blanched livid
ask request
aspect facet
aspirant hopeful
aspiration aspire plan
aspire overshoot
assail assault
assail assault beset
assail assault desecrate desecration
assail assault dishonor dishonour outrage rape
assail assault molest
assail assault reassail
assail assault rush
assail assault savage
assay bioassay
assemblage assemble gathering
assemblage assemble piece
assemblage gathering
assemble caucus
assemble clump cluster configuration constellation
assemble configuration constellation
assemble congregate congregation
assemble convene
assemble fort fortress
assemble group grouping
assemble reassemble
assert assertion insist
assistant helper
associate connect link relate relation
association consort
association unite
assorted miscellaneous mixed sundry
assortment potpourri variety
assume presume presuppose presupposition
assumption premise
assurance confidence
assure ensure guarantee insure
astringent compress constrict
astute shrewd
athletics sport
atom spray
atomic nuclear
atone correct expiate redress right
atrophy shrink wither
attach connect
attack barrage
attack onrush onslaught
attack rubbish
attainment reach
attempt effort endeavor try
attempt endeavor essay strive striving try
attempt essay risk try
attempt essay struggle try
attempt essay try
attempt initiate undertake undertaking
attend attendance
attention listen
attest authenticate certify evidence manifest
attest certification certify evidence manifest manifestation
attest certify evidence manifest notarize
attic loft
attire dress
attire dress garb
attire primping
attired dressed garbed
attorney lawyer
attract attraction pull pulling
attract tug
attribute dimension
audacious dauntless
audacity temerity
audit scrutiny
augur bode omen portend presage
august lordly
authentic veritable
author writer
authorities government regime
authority potency
authorization mandate
authorize certificate certification license
authorize validate
authorship writing
auto automobile
auto automobile car motorcar
automate automation
automatic machinelike
autonomy liberty
autopsy necropsy
autumn fall
auxiliary supplemental supplementary
avenge penalize punish retaliate retaliation revenge
average mean
average norm
avert avoid foreclose forestall preclude prevent
avoid avoidance
avoid bypass
avoid dodging evade hedge sidestep skirt
avoid escape
avoid eschew shun
await expectancy expectation
awake awaken awakening wake
awaken awakening
awaken reawaken
award awarding
award bestow bestowal
award certificate
award give grant
award grant pension
awareness cognizance
awe cow
awe fright frighten scare
awed awestruck
awful unspeakable
awry cockeyed
axe hack
axiom maxim
babe baby infant
baby coddle pamper
back champion endorse indorse
backbone guts
backing patronage
backing second support
backing support
backstage offstage
bacteria subject
bad badness
badge label mark tag
badger bug crucify dun pester rag tease teasing
baffled bewildered confused
baffling knotty
baggage luggage
bait banter chaff jolly kid tantalize taunt tease
bait jeer scoff scoffing tantalize taunt tease
baked parched scorched sunbaked
balance compensate counterbalance
balance complement
balance equilibrium
balance offset
bald grow
balk disobey
ball wrap
ballad lay
ballast brace steady
balloon pilot
ballot vote
ballot vote voting
balustrade banister
ban disallow forbid prohibit proscribe veto
ban embargo
ban outlaw
ban prohibition
band circle
bandy shuttle
bang bash smash
bang blast clap
bang slam
banging thumping walloping
banish expel ostracize
bank deposit
bank tip
bankrupt bankruptcy
banquet feast
banquet feast host
baptize call christening name
bar barricade block impede obstruct occlude
bar disallow exclusion forbid prohibit proscribe veto
bar ginmill saloon
barb jibe shaft
barbarian barbaric
barbarian savage
barbecue grill
barbed biting
bare naked nude
bare scanty
bare uncover
bargain bargaining negotiate
bargain haggle
barge hasten race rush speed
barkeep bartender
baronial imposing noble stately
barricade impede obstruct occlude
barrier roadblock
base basis foundation
basement cellar
bash sock
basis groundwork
bask enjoy enjoyment relish savor
bask lie
bastard bogus fake phony
bastard prick
baste dampen moisten
bat batting
batch group
bathe bathing cleanse
bathe enclose envelop
bathing washup
bathtub tub
batter buffet
batter hitter slugger
battle combat
battle combat wrestle
battle engagement fight
battlefield battleground
battlefront front
bawdyhouse brothel
bawl bellow shout
bayonet knife stab
beach land
beacon shine
beak peck
beam broadcast publicize transmission
beam smile
bear birth
bear birth kitten
bear birth lamb
bear birth pig
bear birth produce
bear birth pup
beard rim
beard whiskers
bearded bewhiskered whiskered
bearer carrier toter
beast brute wildcat
beat beating defeat overcome vanquish
beat heartbeat pulse
beat pounding thump
beautify beauty
beautify groom
beautify polish shining
beauty deck decoration grace
beckon gesticulate gesture motion wave
become get
become nucleate nucleus
become transmute
bed mate
bedamn damn damnation imprecate imprecation invoke malediction
beef complain gripe plain
beefy burly husky
beetle hang overhang
befog cloud conceal fog hide obscure
befuddle confound confuse
befuddle confound confuse confusion
beg beggary implore plead
beg beggary solicit
beg implore insistence
beg implore supplicate
beg lobby solicit
beget father generation genesis sire
beggar resist
begin commence embark start
begin commence start
beginner initiate
beginning commence start
beginning kickoff offset outset start
beguile cheat
behavior conduct
behold see
being existence
belch belching
belch belching bubble emit
belie contradict depart deviate vary
belief feeling impression notion
believable credible
believe conceive consider regard think view
believe conceive consideration think
believe conceive reputation repute think
believe conceive rethink think
believe trust
believer worshipper
belligerent combatant fighter
bellow holler hollering
beloved darling dear
beloved dear honey
belowground underground
bemoan bewail complain plain
bend cringe fawn grovel
bend crook
bend crook turn
bend crouch stoop
bend curl
benefit capitalize profit
benefit net profit
benefit profit
benefit profit pyramid
benefit welfare
bequest legacy
berate castigate castigation chastisement chide lecture rebuke scold
berate chide lecture rebuke reprimand reproof scold
bereavement deprive divest strip
berry blackberry
beseech bid bidding plead
beset chivy harry needle plague
besmirch calumniate
besmirch calumniate calumny
besmirch calumniate malign
bespeak indicate indication signal signaling tell
bespeak indicate mark marker signal
best outmaneuver
bestial brute
bestow graduate graduation
bet predict wager
bet wager
bethink meditate mull muse ponder reflect
betray betrayal deceive delude
betray disclose divulge expose reveal
better improve improvement melioration
bevel cone
bevel miter
bewilder upset
bewilderment puzzlement
bias prejudice
biblical scriptural
bicker bickering squabble
bicycle wheel
bid bidding command
bid congratulate congratulation felicitate felicity
bid greet
bid offer offering
bid subscribe
big large
bigger larger
bilk cheat
bill imposition levy
billow heave heaving inflate surge
billow soar
bin store
bind binding bond
binder tie
biscuit cookie
bite chew gnaw
bite grip
bite morsel
bite nip
bitterness rancor resentment
bivouac camp
bivouac camp camping encamp inhabit live populate tent tenting
bizarre eccentric
blab disclose divulge expose reveal
black blacken blackness
black blackness
blackening darkening
blame damned darned goddam goddamned
blame fault
blame rap
blanch pale pallor
blank prevent
blanket broad
blanket cover
blare blaring blast
blare blaring clamor din
blaspheme curse cuss swear swearing
blast smash
blatant clamorous vociferous
blaze blazing
blaze shine
blazing glaring
bleached faded
bleak desolate
bleat complain plain
bleed eject hemorrhage
bleed hemorrhage
blemish flaw
blemish impair mar
blemish scar
blend blending mingle unify
bless invoke
bless oil
blight plague
blind dazzle
blinker flash twinkle wink
blithe lighthearted
blob blot fleck
blob fleck
blob fleck spatter
blob fleck tarnish
block blockade bottleneck hinder obstruct
block blockade hinder obstruct
bloke chap cuss fella fellow lad
blond blonde
bloodstained gory
bloom blooming
bloom blooming blossom flower flowering
bloom blossom effloresce flower
bloom blossom flower
blossom unfold unfolding
blot imbibe
blotch mottle
blow bluster
blow breeze
blow chuff
blow exhale
blow gasp pant panting
blubber cry sniveling weep
bludgeon coerce force pressure
blue bluish
blunder breach goof transgress violate
blunder flub
blurred fuzzy
blurt ejaculate ejaculation
blush crimson flush redden
blush flush
bluster boast brag crow gloat
bluster boast brag exaggerate
bluster bravado
board embark ship
board inhabit live populate room
board plank
boast sport
boat boating
boat paddle
boat row
boat yacht
body embody personify
bodyguard escort
boil boiler
boil simmer
boisterous unruly
boldness daring
bolster reenforce reinforce
bolt lock
bomb bomber bombing
bomb shell
bonnet hat
bonus fillip
bony scrawny skinny
boo hiss hissing
book booking schedule
boom din
boom roar roaring thunder
boomerang return
boost encouragement
boost hike
booth stall
booty loot plunder
booze claret drink
booze consume drink drinking ingest
booze drink
booze drink wine
booze liquor spirits
border borderline
border borderline bound boundary bounds enclose
border borderline surround
border bound shore
border bound verge
border enclosure inclose surround
border surround
borderline marginal
bore drill
boring irksome tedious tiresome wearisome
bosom clasp embrace embracing hug hugging
bosom conceal hide
boss brag
boss emboss
boss foreman
bother inconvenience trouble
bother strain strive
bother trouble
bottle store
bottleneck constriction
bottom underside
boulder bowlder
bounce bouncing rebound ricochet
bounce bound jump leap leaping spring
bounce leap leaping
bounce rebound ricochet
bound boundary
bound boundary bounds confine limit limitation throttle
boundary bounds
boundless unbounded
bouquet corsage
bow gesticulate gesture motion
box encase package packaging packet
brace fortify steady strengthen
brace nerve poise steel
brace poise prepare ready
bracing brisk refreshing
braid interweave weave
braid tissue weave
brainy brilliant
brake halt stop
branch ramification
branched forked
brand make
brandish display exhibit
brave courageous
brave defy endure weather withstand
bravery courage
brazen insolent
breach conflict transgress violate
breach gap open
breach intrude transgress trespass violate
breach sin sinning transgress transgression violate
breach transgress transgression violate
breadth width
breakaway part secede splinter
breakdown dislocation
breaking bust
breakthrough find
breakup part
breakup separation
breast converge
breast tit
breathe breathing
breathe choke
breathe exhale
breathe sigh
breathe snore snoring
breathe wheeze
breathe yawn yawning
breed cause engender
breed mate
bridge connect
brief briefing
brigade group
brilliance glare
brilliance grandeur splendor
brilliancy luster splendor
brilliant superb
bring carry channel conduction conductivity transmission transmit transmitting
bring conveyor
bring ferry
bring whisk
bringing delivery
brink verge
brittle toffee
broad wide
broadcast circular circulate dispersal disseminate dissemination propagation publicize spread
broadcast rerun
broadcast satellite
broadcast televise television
broaden extend
broadside circular flyer
brocaded raised
broil broiler grill
broil heat
broke bust
broker brokerage negotiate
bronze dye
bronzed suntanned tanned
brood dwell
brood hatch hatching incubate
brooding contemplative meditative musing pensive reflective
brook creek
broom sweeping wipe
brotherhood fraternity
brow eyebrow
brow forehead
browbeat bully domineer
browbeat bully intimidate
brown brownish
bruise contusion
bruit gossip rumor
brush thicket
brutal cruel fell savage vicious
bubble emit
bubble foam froth
bubble ripple
buck endeavor strive
bucket pail
buckle clasp
buckle collapse
bucolic peasant
buddy crony
budge shifting stir
buff devotee lover
buffalo cow
buffoon clown
build construct
build construct construction make making
build construct corduroy
build construct erect
build construct groin
build construct rebuild rebuilding reconstruct reconstruction
build construct wattle
build physique
building edifice
bulge bulk
bulge pop protuberance
bulge protuberance
bulging convex
bulk majority
bullet slug
bulletin publicize
bullshit dissemble fake feign pretend
bullshit shit
bully roughneck rowdy ruffian
bum crummy punk
bum grub
bum puke skunk
bum tramp
bump encounter find
bunch bundle clump cluster
bunch clump cluster
bunch cluster
bunch gang
bundle pack
bundle package packet
bundle sheaf
bunk cheat
buoyant perky
burden encumbrance
burden load loading
burden saddle weight
burden weight
bureau dresser
burglary heist
burial bury entomb inter lay
burn cremate
burn fire
burn gutter
burn hurt smart sting
burn shine
burn tan
burn torch
burrow delve dig tunnel
burst explosion
burst salvo volley
bury conceal hide
bush shrub
bushel darn fix mend repair
bushel fix fixing mend repair
bushel fix mend repair
bushel fix mend repair sole
bushwhacker hillbilly
bushy shaggy
bustle hustle
busy occupy
butcher slaughter
buy buying purchase
buy purchase
buy steal
buzz fly wing
buzz humming
cab taxi
cabbage pilfer purloin
cabin confine
cable telegraph wire
cadaver corpse
cadaverous emaciated gaunt haggard pinched
cafe coffeehouse
cage detain
cagey clever
cake coating
calamity catastrophe disaster tragedy
calcification calcify calcium harden
calculate calculation computation compute computer figuring reckoning
calculation computation
calculation computation figuring reckoning
calculation estimate figure forecast reckon
calculation forecast forecasting predict
calendar schedule
caliber calibre quality
calibrate calibration
call dub name nickname
call entitle name title
call label
call label name
call misname
call name rename
call name style
call name term
call phone ringing telephone
callous inure
calm calmness composure equanimity
calm calmness sedate tranquilizer
calm lull quiet still
calm quiet reassurance reassure still
camouflage disguise
campaign crusade
camping tenting
can furlough layoff
cancel cancellation
candid forthright frank
candy glaze
canonized glorified
cant cock
cant slant
cantilever project protrude
canvass circular poll
canvass poll
cap crest
capacitor condenser
capitulate surrender
capsule enclose envelop
captain head
captive prisoner
capture recapture
capture seizure
carbon carbonate
cardinal central fundamental key
care pity
care tending
careen lurch reel stagger
career vocation
carelessness negligence
caress pat
caress paw
caress pet
caress stroke
careworn drawn haggard worn
cargo freight shipment
carpenter carpentry
carpet rug
carrier carry transfer transport transportation
carry contain container include
carry convey
cart drag haul
cartwheel wheel
carve engrave inscribe
carve grave sculpture
carved carven
case inspect
case instance
cash exchange
cast send
castle palace
casual nonchalant
cat flog lash lather slash whip
catalog catalogue
catalog catalogue class classify
catalog catalogue compile
catapult hurl sling slinging slingshot
catapult propel
catapult slingshot
catastrophe disaster
catastrophic ruinous
catcall deride
catch surprise
catching transmissible
categorize category
categorize class classification classify sort
category class
cater ply supply
cattle cows oxen
cause compel induce obligation oblige stimulate
cause determinant influence shape shaping
cause effect effectuate
cause evoke provoke
cause force impel impetus
cause induce inducement stimulant stimulate stimulation stimulus
cause induce persuade stimulate
cause initiate initiation
cause occasion
caution caveat
cautious timid
cavalryman trooper
cave explore
cavity pit
cavort frolic romp skylark sport
cease cheese discontinue quit stop
cease discontinuance discontinue quit stop
cease discontinue quit retire stop
celebrate celebration
celebrate celebration fete
celebrate commemorate
celebrate fete
celebrate fete party
celebrate fete racket revel revelry
celerity rapidity
celestial heavenly
cemetery graveyard
censure reprimand reproof
census count
centenary centennial
center centering concentrate focus focusing pore rivet
center centering concern pertain refer relate
center concentrate engross engulf focus immerse pore rivet steep
center concentrate focus listen pore rivet
center halfway middle midway
center middle
centering focus focusing
centralization centralize
centrifugation centrifuge spin
cerebrate think thinking
chafe irritate
chafe scratch
chaff stalk
chagrin degradation demean humble humiliate
chagrin humble humiliate humiliation mortification spite
chagrin humiliation mortification
chair chairman head
challenge contest dispute
challenge litigation
challenge question
challenge remand
chamber house
champ champion
champ chew
champion prizewinning
chance opportunity
chandelle rise
change vary
channel transmit
chant intonation intone
chant intone singsong
chant intone tone
chantlike singsong
character characterize differentiate
character characterize quality remember
character engrave inscribe
characteristic feature
characterize difference differentiate mark marking
characterize individualism individuality
charge charger rush
chart graph
chart map
charter contract lease rent
chase dog hound hunt hunting tail trail
chase dog pursue tail trail
chase pursuit
chat chatter converse gossip jaw
chat jaw
chatter chattering
chatter gabble prattle
cheap inexpensive
cheat hook rob
cheat jockey
cheat victimize
check checkout
check observance watch
checkup medical
cheer cheering embolden
cheer lighten
cheering comforting
cheering exhortation urging
cheering shouting
cheery gay sunny
cherish love
cherished precious treasured
chew chomp
chew grind jaw
chic smart
chief main master principal
child kid minor youngster
childish infantile
chill chilling cool coolant cooler cooling
chill depress dismay
chill quiver shudder thrill tingle
chilling cooling
chip fleck scrap
chipper jaunty
chirp peep
chisel crib
chisel deceive delude
chisel fake falsity wangle
chisel job
chisel rig
chisel shark
choice pick
choice prize quality select
choice selection
choir chorus
choose decide select selection
chore job task
chortle chuckle
chortle chuckle laugh
chrome plate
chuck grub
chuck toss
chump fool gull sucker
chunk clod lump
church perform
churchman cleric
churn stir
churning roiling turbulent
chute dive parachute plunge
chute parachute
cinch picnic
cinema film
cipher encipher
circle loop
circle orb orbit revolve
circle troll
circuit tour
circular round
circulate disseminate
circulate spread
circumscribe curtail limit restrict
circumscribe limit limitation
circumscribe trace
circumstances luck
cite evidence
cite invoke mention refer
cite mention name refer reference
cite mention refer
cite quotation
cite quotation quote reiterate repeat restate
cite reference
city metropolis
clad clothed
claim contend contention postulate
claim profess
claim purport
clamber scramble shin skin
clammy dank
clamor clamoring
clamor clamoring demand
clan kindred
clandestine undercover
clang clangor clangoring clank clash
clang clangor clangoring clank clash crash
clannishness exclusiveness
clarify crystallize elucidate illuminate
clarify elaborate elaboration elucidate exposition expound
clarify elucidate
clarify elucidate explain
clarity clearness lucidity
clash collision
clash conflict jar
clash friction
clasp grasp
class classify
class classify group grouping
class classify reclassify
class classify stamp stereotype
class grade
classic classical
classmate schoolmate
classroom schoolroom
clean cleaner cleaning cleansing
cleaner cleaning cleanse cleansing
cleaning cleansing
cleanse lather soap
cleanse wash washing
clearance overhaul overtake top
cleave cleft split tear
cleave split
clench squeeze
clergyman reverend
clerk clerking
cliche commonplace
click clink
click clink tick
click clink tinkle
climate mood
climax crown culminate
climax culminate culmination
climb mount rise
climb upgrade
cling cohere cohesion cohesiveness
clip snip
clip time
clique ingroup
cloak disguise mask masking
clock clocking measure time timer
clock time
clod gawk lummox
clog congestion impede obstruct occlude
clogged clotted
close closing shut shutter
close closing shutter
close last
close seal shut
close shut shutter
close shut slam
closet confine
closet cupboard
clot coagulate
cloth fabric textile
clothe clothing dress garb garment
cloud haze overcast
cloud overcast
cloudburst downpour torrent
clouded overcast
cloudy nebulous
clowning prank
club gild
club unite
clue hint
clue wrap
clump plunk
clumsy inept
clumsy ungainly
cluster huddle
clutch clutches grip hold
clutch clutches seize
cluttered littered
coach coaching training
coach drive
coach manager
coalesce coalescence merge unify unite
coalesce conjugate fuse merge mix
coalesce fuse merge mix
coarse vulgar
coast glide
coast seacoast
coat coating surface
coax coaxing wheedle
code codification
code codification codify systematize
code label mark tag
coerce compel force oblige press pressure
coerce force pressure
coerce force pressure railroad
coerce force pressure terror terrorize
coexist coexistence
coffee java
cognizance know knowing
cohesion cohesiveness
coil gyrate spiral
coin mint
coin sloganeering
coincide conjunction
coincide overlap
collaborate collaboration cooperate cooperation
collapse flop
collapse suffer
collate compare
collective organize
colloquial conversational
collusion conspiracy conspire
colonize colony
colony settlement
color colour
colored negro
colossal prodigious stupendous
colour influence
comb ransack
comb straighten
combination combine compound compounding
combine compound
combine compound synthesis synthesise synthesize
come coming
come ejaculate
come emanate emanation
comeback retort
comedian comic
comfort consolation console solace soothe
comfort console solace soothe stillness
comforting consoling
comic funny
coming upcoming
command commandment enjoin order requisition
command disallow forbid prohibit prohibition proscribe veto
command general
command officer
command requisition
commandeer hijack
commandeer hijack seize
commemorate remembrance
comment commentary
comment commentary interpret
comment commentary note remark
comment criticise criticism criticize
comment remark
comment wisecrack
commentator observer
commerce commercialism
commie communist
commiserate commiseration pity sympathy
commiseration pity
commission committee
commission committee entrust hand intrust
commit commitment dedicate dedication devote devotion
commit dedicate devote rededicate
commit perpetrate
commit perpetrate perpetration
common park
commonwealth country nation
commotion din rumpus
commune communion
commune communism communize
commune pray prayer
communicate communicating communication
communicate communicating communication transmit
communicate message
communicate relay
communicate request
communicating communication
communication transmit
communique despatch dispatch
communist communistic
commutation commuting
commutator reverse
companion company consort
companion comrade fellow
compare comparison
compare comparison consider equate
compass range reach scope
compassion grieve pity sorrow
compel enforce enforcement implement oblige
compel enforce enforcement impose oblige
compensate counterbalance
compensation correct redress right
compensation remuneration
compete play vie
compete rival vie
compete vie
competitor rival
compile compiling
complain grumble grumbling mutter plain
complain grumble grumbling plain scold
complain inveigh plain rail
complain nag plain
complain plain
complain plain protest protestation
complaisance compliance comply obey
complete completion finish
complex composite
complexion tint
compliance conformity
complicate complication
complicate complication refine
compliment congratulate
compliment greet
component compose constitute
component element ingredient
component part portion
comportment conduct
comportment mien
composing composition
compound deepen enhance intensify
compound deepen fan intensify
compound deepen intensify intensity intensive
compound deepen intensify sharpen
comprehension perceive
compress constrict contraction pressing
compress tamper
comprise contain include
compromising conciliatory
compunction remorse
con defraud short swindle
conceal disguise hide
conceal hide
conceal hide lurk skulk
conceal hide veil
concealed hidden
concede forgive
conceit vanity
conceive concept conception conceptuality construct
conceive preconception
concentrate concentration
concept conception construct
concern interest
concern involve pertain refer regard relate
concern pertain pertinence refer relate
concert contrive design
concerted cooperative
conclude deduce derive infer inference reason
conclude deduce inference reason
conclude extrapolate generalization generalize infer inference reason
conclude feel feeling reason
conclude reason
concluding final
conclusion decision
concoct mingle unify
concurrent cooccurring simultaneous
concussion shake
condemn condemnation decry denounce excoriate
condemnation disapprobation
condemnation sentence
condition conditioning
condition discipline
condone excuse forgive
conduct demeanor
conduct racketeer
conduction conductivity
confederacy confederate unite
confer conference consultation discuss
confidant intimate
confide disclose divulge expose reveal
configuration constellation
configuration constellation dot stud
configuration contour
configuration contour shape
confine hamper limit throttle
confine limit restrain throttle
confinement detain
confining constraining limiting restricting
confirmation reassert
confirmation verification
confiscate forfeit
conflict contrast counterpoint
conflict struggle
confluent merging
conform conformity
confront confrontation face
confront face
confront face front
confront face pit
confront face tackle
confuse mistake
confused disjointed disordered garbled
confusing perplexing puzzling
confusion disarray
congregation fold
conjecture formulate hypothesize speculate theorize
conjecture hypothesize reconstruct speculate theorize
conjecture speculation
conjoin connect
connect link
connotation connote implication imply
conquer conquest control curb subdue suppress
conquer hush silence still stillness subdue suppress
conquer quell squelch subdue suppress
conscript conscription enlist
consent succumb yielding
consequence effect result upshot
consequent resultant
conservation maintain maintenance preservation preserve
consider consideration meditate mull muse ponder reflect study
consideration contract qualification specification specify stipulate
consideration debate deliberate deliberation discuss
consideration view
consign entrust intrust
consign hock
consist dwell exist
consistence consistency
consolation solace
consolidate consolidation merge unify unite
conspiracy conspire plot
constant invariable
constant unvarying
constituent constitute form
constituent element
constitute pose
constitute range straddle
constitution establish establishment found founding initiate institute
constitution establishment
constriction narrowing
construe elicit interpret
construe interpret
construe interpret interpretation interpreting understand
construe interpret misconception misconstrue mistake mistaking misunderstand
construe interpret read reading
consult consultation enquire inquire
consultation interview
consume consumption ingest
consume down
consume drink drinking ingest
consume eat eating ingest
consume fill ingest satiate
consume habit ingest use
consume ingest
consume ingest sample
consume ingest supper
consummate masterly virtuoso
consumption intake uptake
contain enclose enclosure
contain retain
container pack
contaminate contamination
contaminate foul infect infection taint
contamination taint
contemplate contemplation
contemplate contemplation view
contemplation meditate meditation mull muse musing ponder reflect
contemplation musing reflection
contemporaries generation
contempt disdain scorn
contemptuous disdainful scornful
content contented
content fulfil
content gratify satisfy
content message
contest controversy oppose
contiguous immediate
continuance continuation
continuance continuation continue
continuance continuation proceed
contortion distortion wring
contour streamliner
contract lease rent
contract promise
contraption contrivance gadget
contrary opposite reverse
contrast counterpoint differ
contrast counterpoint foil
contribute contribution giving
contribute lend
contributing contributory
contrive design plan project
contrive devise formulate invent invention
control counteract curb
control curb
control curb moderation
control curb thermostat
convene reconvene
convention normal rule
conversation converse
converse interview
converse interview query question
conversion convert
conversion transition
convert transducer
convey express
convey hint suggestion
convey impart
convey intent mean meaning
convey measure measurement measuring
convey thank
convict pronounce
convoy escort
convulse laugh
convulsive spasmodic
cook cooking
cook cooking ready
cook ready
coordinate coordination
coordinate interlock mesh organise
coordinate organise organization
coordinate organise structure
cop glom thieving
cope coping
cope grapple
copy emulate imitate simulate
copy imitate model pattern simulate
copy imitate reproduce simulate
copy imitate simulate
copy recopy
coquette flirt
coquette flirt romance
cord heap pile
cork plug
corporal somatic
corporate incarnate
corporeality physicalness
corpulence overweight
correct correction reverse
correct remedy
correct right
correlate correlated
correlate correlation
correspond equal equality equation equivalence
correspondent newspaperman
corroborate reassert validation
corrode rust
corrupt debauch deprave poison profane
corrupt debauch deprave profane
cosmos universe world
cosponsor patronize sponsor
cost demand necessitate need require
cotton like
couch lounge sofa
counseling guidance
count counting
count sum summate total
countenance visage
coup takeover
couple coupling pair
couple mate mating
couple pair
couple pair unite
courier messenger
course cross traverse
court romance woo
court tribunal
coverage deal plow
coverage insurance underwrite
cowboy cowhand cowpuncher puncher
cower crouch huddle stoop
cowhide flog lash lather slash whip
crack cracking
crackle crunch
crackle crunch thud thump thumping
crackle rattle
cradle provenance
craft craftsmanship fashion
craft handiwork
craft trade
crafter craftsman
crafty sly wily
craggy mountainous
cram stuff
cramp spasm
crane stretch
crate encase
crave lust thirst
craved desired
crawl creep
craze cult furor
crazed deranged
crazy mad
creak creaking
creak creaking screech screeching squeak
crease crisp fold wrinkle
crease crisp pucker ruck wrinkle
crease crisp pucker wrinkle
crease fold
create creation
create creature making
create develop development
creation make making produce product
creativeness creativity
credo creed
creep mouse sneak
crime disallow forbid outlaw prohibit proscribe veto
criminal crook felon outlaw
criminal reprehensible
crimson red ruby
cringe flinch quail recoil shrink wince
crippled game halt
crippling disabling
crisp heat toast
crisp sharp
crisscross crisscrossed
crisscross cross
crisscross cross traverse
criterion standard
criterion standard touchstone
criticism review
croak croaking
croak die expire perish
croak die expire perish starve
crop cultivate cultivation prepare ready
crop harvest
crop snip
cross crossing track traverse
cross fussy
cross transverse
cross traverse
crossroad encounter intersect meet
crossroads hamlet
crotchety ornery
crouch sit squat squatting
crouch stoop
crowd herd
crown enthrone vest
crucifix crucifixion crucify execute
crucify dun persecute persecution rag
crucify dun rag
crude earthy
cruise sail
crumble crumple
crush crusher mash press squash squeeze
crush crushing oppress oppression
crush mash squash squeeze telescope
crush oppress quash repress repression subdue subjugate
cry holler pipe scream shout shriek shrieking shrill squall yell
cry holler scream screaming screech shout squall squawk yell
cry holler scream shout squall whoop yell
cry holler scream shout squall yell
cry outcry shout yell
cry sob weep
cry wail weep whimper whine
cry weep weeping
cry yell
cryptic inscrutable mysterious
cube dice
cube multiply
cuddle embrace hug
cuddle nestle nuzzle snuggle
cuddle nestle snuggle
cuff slap
cultivate cultivation
cultural ethnic
cultured polite
cure remedy therapeutic
curious funny peculiar queer singular
curl whorl
curse expletive oath swearing
cursory perfunctory
curtail ration rationing restrict
curtail restrict
curtain drape drapery
curve sheer swerve trend veer
curve wind
curved curving
cushion cushioning
cuss gadfly
custom tradition
customary habitual
cut reduce reduction
dab pat
dab swab
dabble dip dunk
dabbled splattered
dad daddy papa pop
dainty delicacy treat
dais pulpit rostrum
dam impede obstruct occlude
damage harm impairment
damaging prejudicial
damn darn shucks
damn goddamn
damned unredeemed
damp moist
damp muffler mute soften
dampen humidity moisten moisture
dampen moisten moisture wet
dampen stifle
dance dancing
danger risk
dangle droop
dangle hang swing
dangle suspend
dapper jaunty
dappled mottled
dare daring
dark darkness
darken darkening
darken dusk
darkness shadow
dart dash hasten race rush scoot scud speed
dart fleet flit flutter
dart fleet flit flutter hurry
dash flair
dash smash
dash sprint
date stamp
daunt intimidate pall scare
dawn dawning daybreak
daydream dream envisage imagine woolgather
daydream idle laze moon
daydream reverie
daylight daytime
dazed groggy
deaden soften
deadlock impasse standstill
deafening earsplitting thunderous
deal discourse discuss discussion plow
deal plow
dealer trader
deathlike deathly
debate deliberate
debate deliberate wrestle
debilitate debility
debility feebleness infirmity
debris dust junk rubble
debunking expose guy ridicule
debut entry introduction
debut innovate
decay deteriorate deterioration
decay erode gnaw
decay rust
deceased decedent
deceased gone
deceive delude
deceive delude fool gull
deceive delude fox trick
deceive delude victimize
deceive dupe gull
deceive mislead
decelerate deceleration retardation slow slowing
decelerate delay slow
deceleration retardation slowing
decent fitting
decide decision
decide decree rule
decide govern regulate
decide judiciary
decide measure measurement measuring
decide orient
decide will willing
declaim recite
declaration declare
decline degeneration deteriorate deterioration worsen
decline diminution
decline refusal reject rejection
decline sicken worsen
decline wane waning
decline worsen
decomposition disintegration
decoration ornament
decrease decrement diminish diminution lessen
decrease lessen
decrease lessening
decree enact enactment ordain
decree fiat
deduce derive infer surmise
deduct subtract
deepen intensity
deepening thickening
default fail neglect
defeat frustration
defeat licking
defeat negative veto
defeat overcome
defeat overcome rout
defeat overcome skunk
defeat overcome survival survive
defeat overcome wallop walloping
defecate shit
defect defection desert flee
defect desert rat
defend prevent
defend protect protection
defend uphold
defender guardian
defer delay postpone shelve table
defer postpone reprieve respite shelve table
defer postpone shelve table
deficiency inadequacy
deficiency lack
deficient lacking
deficit shortage
define definition specify
define delimit delineation
define delimit redefine redefinition
defining definition
defining shaping
deflection warp
deformation distortion
deformed malformed
defrost melt thaw unthaw
defy resist withstand
degree level
degree stage
deity divinity god
dejection depress dismay
delay hesitate pause
delay procrastinate stall
delay wait
delegate delegation
delicious delightful
delight enchant enthrall please
delight endear please
delight enjoyment revel
delight gratify please pleasing pleasure satisfy
delirium frenzy fury hysteria
deliver delivery fetch
deliver speech
deliver unload
deliverance rescue
deluge flood inundation swamp
deluge overwhelm
delve dig
delve dig furrow groove rut
delve dig shovel
delve dig spade
demand necessary necessitate necessity need require requirement
demarcate demarcation
democracy democratize
democracy republic
demolish demolition
demolition destruction
demon devil fiend
demonstrate demonstration present presentation show showing
demonstrate prove
demonstration presentation
demote relegate
demur except object
denial deny
denomination designate designation
denote designate
denote signify
denounce denunciation
denounce fulminate
dent twist
denunciation label
deny repudiate
depart departure deviate deviation differ variant variation vary
depart departure exit
departure deviation
departure going leaving
dependable reliable
dependence dependency
dependence dependency reliance rely trust
depict describe
depict describe outline sketch
depict picture picturing
depletion exhaust
deplorable sorry
deploy position
depose oust
depose overthrow subvert
deposit lodge stick wedge
deposit redeposition
deposit sediment
deposit sedimentation
depot terminal
deprecating deprecatory
depress lower
deprive disarmament divest strip
deprive disenfranchise
deprive disown
deprive dispossession divest strip
deprive divest divestiture strip
deprive divest orphan strip
deprive divest strip
deprive wean weaning
deprive withhold
deride derision mock
derisive gibelike mocking taunting
derivative differential
derive gain
derive gain reap
descend descent
descendant descendent
describe report
desecration sacrilege
desert desolate ditch forsake
desert desolate forsake maroon strand
deserve merit
deserving worth
design destine
designate label
designate number numbering
desire hope wish
desire want
desolation devastate ravage
desorption disappear vanish
despair desperation
despair despondency
despairing desperate
despatch dispatch route
despatch dispatch ship
despise detest disdain hate scorn
despised hated
despoil ransack rifle
destination destine doom fate
destination destine plan
destine slate
destiny fate
destroy destroyer destruction ruin
destroy destroyer destruction undo
destroyed ruined
detach detachment disconnect
detached isolated separated
detachment disengagement
detail elaborate expound
detailed elaborate
detain imprison
detain imprison imprisonment jail jug remand
detain trap
detect detecting detection detector discover discovery find finding notice observation observe sight
detectable noticeable
detection sensing
detector sensor
deter deterrent disapprove discourage
deteriorate fatigue jade tire
determinant determining
determinant limit specify
determination finding
detest dislike hate hatred
detonate dynamite explode
detonate explode explosion
develop evolve germ
developing underdeveloped
development evolution
development modernization modernize
deviant deviate
deviate diversion divert
deviate divert
deviate divert straggle
devilment mischief shenanigan
dexterous dextrous
diagnose diagnosing diagnosis
diagnosing diagnosis
diagnostician pathologist
diagram plot
dialect idiom
dialysis dialyze
diam diameter
diarrhea diarrhoea
diary journal
dice die
dictate impose inflict order prescribe prescription
dictatorship tyranny
dictum pronouncement
diet dietary fast
differ difference
difference differentiate distinction distinguish identify
difficult hard
diffraction part
diffuse distribute spread
diffuse mantle
diffuse permeate pervade
diffuse permeate pervade spirit
dig hollow
digest stomach
dignify dignity honor honour reward
digress diversion tell
dilate distension widen
dilute dilution
dim faint
dimension mark
diminished lessened weakened
diminutive petite tiny
din inculcate
dine dinner
dingy grimy
dip dipper dunk immerse plunge
dip dipper immerse plunge
direct directive enjoin order
directing directive
directionality directivity
director manager
dirt soil
dirty mire muck mud soil
dirty muddy soil
dirty slime soil
dirty soil
dirty soiled unclean
disability disable incapacitate
disability handicap
disable incapacitate restrain
disabled handicapped
disadvantage discriminate
disadvantage hamper
disadvantage prejudice
disagree disagreement dissension dissent
disagree dissent
disagreement discrepancy
disallow enjoin forbid prohibit proscribe veto
disappear disappearance vanish
disappear fade vanish withering
disappear vanish
disappoint disappointment foil frustrate letdown queer thwart
disappointed discomfited frustrated
disappointment letdown
disapproval disapprove
disapprove object objection
disapprove rejection
disarm disarmament
disassemble disassembly
disband disperse dissipate scatter
disbelief skepticism
disbelieve distrust mistrust suspect
disbelieve doubt
disbelieve reject
disc record
discard dispose
discard dispose disposition
discard dispose dump
discard dispose junk scrap
discern distinguish
discernable discernible
discharge disperse scatter sprinkle sprinkling
discharge distribute spread
discharge ejection squirt
disclose disclosure discovery divulge expose reveal revealing revelation tell
disclose divulge expose leak reveal
disclose divulge expose out reveal
disclose divulge expose reveal
disclose reveal
disclosure revealing revelation
disconnect gulf
discontent discontented
discontinue expiration expire
discontinue fizzle
discorporate disembodied
discount discredit dismiss disregard disrepute ignore
discount dismiss disregard flout ignore scoff scoffing
discount dismiss disregard ignore reject
discount dismiss disregard ignore slight
discouraged disheartened
discover discovery learn
discovered observed
discredit disrepute
discrepancy variant
discriminate discrimination
discriminate insularity insulate insulation isolate isolation
discriminate segregate
discuss discussion
discuss moderate
discuss negotiate negotiation
discuss powwow
disdain rebuff scorn snub spurn
disdain refuse reject scorn spurn
diseased pathologic
disengage disengagement release
disentangle extricate
disgrace dishonor dishonour shame
disgrace shame
disguise masquerade
disgust nausea
disgust sicken
dishearten dismay
disheveled frowzled tousled
dishonor dishonour
disintegrate disintegration dissolution
disintegrate powder pulverize
disinter exhumation
disk harrow plow
dislike resent resentment
dismiss dismissal
disobedience disobey refuse
disobey sabotage undermine
disorder distraction disturb perturb perturbation trouble
disordered upset
disorderly jumbled
dispatch shipment
dispense distribute
dispersal disperse dissipate scatter
disperse spatter splash sprinkle swash
disperse splash sprinkle
disperse spray sprinkle
dispersed spread
dispersion dissipate part scatter
displace transplant
displace uproot
displacement shift
display exhibit exhibition
display exhibit flaunt
display exhibit pillory
display exhibit pose posture sitting
display show
display showing
dispose disposition
disposition temperament
disprove refute
dispute quarrel
dispute quarrel wrangle
disqualify unfit
disregard ignore snub
disregard neglect
disrobe undress
disrupt disruption interrupt interruption
disrupt interject interposition interrupt
disrupt intermission interrupt pause
disruption interruption
disruptive riotous troubled tumultuous turbulent
dissect dissection
dissemble feign misrepresent pretend pretense sham
dissemble feign mouth pretend
dissipate scatter volley
dissociation divorce part
dissolve fadeout
dissolve melt melting
distance hold keep maintain
distill distillation
distill distillation purification purify purity
distinction eminence
distort falsify falsity misrepresent warp
distress inconvenience trouble
distressing disturbing
distribute redistribute spread
distribute sprawl spread straggle
distribute spread
distribute spread strew
district govern regulate zone
district territory
distrust mistrust
disturb disturbance trouble upset
disturbance perturbation upset
disturbed upset worried
dive duck plunge
dive honkytonk
dive plunge
dive submerge
diverge divergence
diverge fork ramification
diversion recreation
diversity variety
divert send
divertimento serenade
divide fraction
divide lot split
divide paragraph split
divide parcel split
divide splinter split
divide split
divide split triangle
divide split unit
divorce part
doctor physician
doctrine ism philosophy
document documentary
document papers
dogma tenet
dominance dominate domination dominion influence
dominate outweigh predominate prevail reign
dominate predominance predominate predomination prevail reign
dominate predominate prevail reign
don dress
don hat
donate donation
done through
doomed lost
door doorway
doorhandle doorknob
doorman porter
dope gage
dosage dose
dosage dose drug drugging medicine
dotted flecked speckled
double dual
double multiply
double twofold
doubt uncertainty
doubtful dubious
down drink
downgrade grade rank rate
dowry endow
doze drowse
dozen twelve
drab dreary
drab somber
draft drafting
draft enrol enroll recruit
drafting draught
drafty draughty
drain drainage
drain exhaust
drama dramatize
drama play
dramatic spectacular striking
dramatist playwright
draped wrapped
draught gulp swig
draw pull pulling
drawing trace tracing
dread fear
dread fear panic
dribble drip
dribble drip trickle
dribble trickle
drift err stray
drift float
drift float stream
drift float waft
drift impetus
drink gulp gulping swig
drink guzzle
drink sip
drink suck
drive driveway
drive repel repulse
drive tool
driveway motor
drizzle rain
drone monotone
droop sag
droop sag sink
droop sag slump
drop plummet plump
droppings dung
dross impurity
drown eliminate
drown submerge
drug narcotize
drugstore pharmacy
drumhead summary
drunk drunkard
dry parch
dullard stupid
dung fertilize
dupe gull kid
dupe victim
duplicate repeat repetition reproduce
durable lasting
dusk nightfall twilight
dusky swart swarthy
dusky twilight
duty obligation responsibility
dweller inhabitant
dwelling inhabit live populate population
dwindle dwindling
dye dyeing
dye stain
earn earnings garner
earn garner letter
earn gross
earn profit profits
earnestness seriousness sincerity
earnings pay remuneration salary wage
earnings profit profits
earth globe
earthquake quake
east eastward
eating feeding
ebb ebbing wane
ebony stain
ebullient exuberant
echo parrot
echo recite
echo reecho resound reverberate ring
echo resound reverberate reverberation ring
echo resound reverberate ring
echo reverberation
eclipse overshadow
economic economical
economize husband
economize husband save
ecstasy rapture
eddy purl swirl whirl
edgy jumpy restive
edify enlightenment
educate education
educate education train training
educate groom training
educate retraining train
educate school schoolhouse schooling
educate train
education instruction
efface obliteration
effect effectuate precipitate
effective efficient
effectiveness potency
effluent wastewater
egg eggs pelt
eject ejection
eject emission emit
eject excretion
eject exorcise
eject expel
elaborate exemplar exemplify expound illustrate illustration instance
elaborate exposition expound
elaborate expound specialize
elate elation uplift
elate exalt thrill uplift
elbow shove
elder older
elect election
elect elite
elect reelect reelection
elector voter
electrifying thrilling
elementary unproblematic
elevate elevation elevator lift raise
elevate elevation promotion
elevate favor preferment
elevate tenure
elevation height
elevation raising
eliminate elimination
eliminate except exception exclude omission omit
eliminate extinguish snuffer
eliminate rationalize
elongate lengthen stretching
elude escape evade
elude resist
elute elution rinse wash
emanation emission
emancipate liberate liberty
emancipate manumission
embankment enclose
embarrass upset
embed imbed implant insert planting
embed imbed implant nest
embed imbed implant pot
emblematic symbolic
embodiment incarnation
embody exemplify personify
embody persona personify represent symbolize
embrace embracing
embrace encompass include
embroil involve tangle
emerge emergence
emigrate emigration migrate
emission emit
emit radiance radiate radiation
emit radiate
emit ray
emit shine
emit steam
emotionalism emotionality
emphasis vehemence
employ employment
employ employment hire
employ hire job subcontract
empower entitle
enable endow endowment gift invest
enact legislate legislation legislature ordain
enact ordain reenact
encase pack package packet packing
enclose enclosure envelop
enclose engulf envelop
enclose envelop shroud
enclose frame
encounter meet meeting
encounter skirmish
encourage foster fostering further promote
encourage further promote
encourage further promote spur
encroachment intrusion invasion
end ending terminate
end terminate
endanger exist imperil jeopardize jeopardy menace peril threaten
endanger peril
endeavor enterprise
endeavor strive struggle
endless interminable
endowment gift talent
energize energy stimulant
energize enliven
energize recreate revival revive vivify
enervate enervation
enervating weakening
engage interest occupation
engage pursue
engagement wage
engineer engineering
engrossing fascinating
enigma mystery
enigmatic puzzling
enjoin instruct order
enjoin order request
enjoyment like love
enlarge enlargement
enlargement expansion
enlist procure secure
enlist recruit recruitment
enliven spirit
enmesh mat
enormous tremendous
enquire inquire inquiring inquiry
enquire inquire interrogation interrogative query question questioning
enquire inquire pry
enquire inquire query question questioning
enraged furious maddened
enrich enrichment
enrich fertilize fertilizer
enrol enroll enrollment recruit register
enrol enroll matriculate recruit
enrol enroll recruit union
enrollment registration
enshrine shrine
ensue prove result resultant
entail implication
entail implication mean necessitate
entanglement involve mire
entanglement web
enter entrance entranceway
entertain entertainment socialize
entertain host
enthrone ordain ordinate vest
enthrone vest
entice lure stool tempt
entice lure tempt
entire full total
entirety totality
entitle proclaim proclamation title
entrance entranceway
entry record recorder save
enumerate item itemize
enumerate itemize list
envious jealous
environs surround
envisage envision foresee imagine
envisage fancy fantasy imagine
envisage idea imagery imagination imagine imaging
envisage imagine
ephemeral passing
epic heroic
epicure gourmet
epigram quip
epitome epitomize represent symbolize type typify
epitome paradigm prototype
epoch era
epoxy glue paste
equal peer
equal represent
equality equivalence par
equilibrate equilibrium
equip equipment equipping outfit
erode erosion
eroded scoured
err error mistake slip
err misjudge
erratic mercurial quicksilver
error fault mistake
erudite learned
escalation intensify intensity
escape flee
escort squire
essential indispensable
essential necessary necessity requirement
establish establishment found foundation founding launch open
esteem respect
esteem respect revere reverence venerate
eternal everlasting perpetual unending
ethics morality morals
evacuate evacuation
evade hedge sidestep skirt
evaluation rating
evaluation rating valuation
evangelist gospeler
evaporate evaporation vapor
even evening
everyday mundane routine unremarkable
evidence grounds
evidence testimonial testimony
evil wickedness
evildoer sinner
evolution evolve
exaggerate exaggeration mislead
exaggerate overemphasize
exaggerated overdone
exaggeration make
exalt glorify
exalt glorify glory
exalted lofty
examination examine
examination scrutiny
exasperating infuriating maddening
excavation reveal
exceed excel surpass top transcend
exceed transcend
excel excellence surpass
excel surpass
except exclude omit
excess extra redundant spare surplus
excess surplus
exchange ransom
exchange sell selling
exchange sub substitute substitution
exchange swap switch switching
exchange trade
excise expunge
excite excitement
excite stimulant stimulate stimulation stimulus
exclaim exclaiming exclamation shout
exclaim proclaim promulgate
exclaim proclaim promulgate trumpet
exclaiming exclamation
exclude exclusion prevent shutter
exclude excommunicate
exclusive sole
excruciating torturing
excursion outing
excuse forgive pardon
execute execution penalize punish
execute murder off
execution perform
exempt exemption
exempt spare
exercise exercising workout
exercise exert
exercise practice
exert have wield
exhale snort
exhaust fumes
exhaust sap
exhaust tire weary
exhausted fatigued
exhaustive thorough thoroughgoing
exhibit exhibition possess
exile expel
exist existence
exist preexistence
exist prevail
existential experiential
expand swelling
expanse sweep
expectation outlook prospect
expel expulsion
expend expenditure spend spending
expend waste
experience feel feeling feelings
experience relive reliving
experience suffer
experience witness
experiment investigate
expiration termination
explain interpret interpretation interpreting
explicit expressed
exploit exploitation
exploit feat
exploit harness
exploit maximize maximum
exploit milk
exploit mine mining
exploit prey
exploration explore investigate
explore investigate research search
explore map
export import smuggle
export merchandise trade
expose exposure subject
expose sun sunlight sunshine
express utter utterance
expression look
expulsion oust
extend extension extent
extend extent
extended lengthy prolonged
extenuate mitigate mitigation rationalize
exterior outside
extrapolate extrapolation
extrapolate generalize infer
extrapolate generalize infer universalize
extreme extremum
extreme utmost
exude secrete secretion
exude stream
exultant jubilant rejoicing triumphant
exultation joy rejoice
eye eyeball
eyeball orb
eyelid lid
eyepiece ocular
facility installation
factory mill
fail failure miscarry
fail founder miscarry
fail miscarry overreach
fail muff neglect
fail neglect
faint swoon
faith religion
fake forge
fake sham
faker fraud pseudo
falloff slump
falsity untruth
falter faltering
falter faltering stammer stutter
falter hesitate waffle waver
famed famous illustrious notable noted
family household
fancy illusion phantasy
farm ranch
farther further
fascinate fascination interest transfix
fascinate fascination intrigue
fascinated spellbound
fashion manner mode style way
fasten fixture
fat fatten
fatal fateful
fathom penetrate penetration understand
fatigue tire wear weary
fatigue weariness
fault flaw
favor spare
favored favorite pet
faze upset
fear fright
fear worry
fearless unafraid
feasible practicable viable workable
federalize unite
fee tip
feed feeding
feeler finger
feint sham
fell hide
fell log logging lumber
fence fencing
fence fencing surround wall
ferment fermentation
ferment fermentation unrest
fermentation sour
ferocious fierce furious
ferocity fierceness wildness
fertile prolific
festive merry
fetid foul
feverish hectic
fictive pretended sham
fiddle malinger malingering shirk skulking
fiddle shirk
fiddle shirk shirking
fiddle shirk slack
fiddle violin
field fielding
field fielding palm
fiendish infernal satanic unholy
fierce vehement
fig figure
fight fighter fighting struggle
fight fighter oppose
fight fighting
fight oppose
fight oppose rebuff repulse
fight oppose resist
figurine statuette
file filing register registry
fill filling
fill fulfil fulfillment
film filming
film movie
filter infiltrate
finance financing
finance fund
finance refinance
financial fiscal
fine okay
fine ticket
finger thumb
fingerprint fingerprinting reproduce
finish finishing
fire firing
fireplace hearth
firm unfaltering unshakable unwavering
firmness resolve
fish fishing grab
fisher fisherman
fishmonger fishwife
fit join joint
fit paroxysm
fit primed set
fit tantrum
fitting meet
fixed set
fixing repair
fizzle hiss hissing
flag signal
flail lam thrash
flame flare shine
flap thump
flare widen
flash flashing
flash flashy gaudy tawdry
flash flick flicker twinkle wink
flashy gaudy
flat level plane
flatter flattery
flavor salt season
flavor savor
flavor season
flavor season spice zest
flavor spirit
fledgling freshman newcomer
flee lam
fleet swift
fleeting fugitive momentary
fleshy overweight
flick leaf peruse
flicker flutter
flicker glint spark
flight flying
flight shoot
fling pitch sky toss
flip impudent insolent
flip lock mesh switch
flip somersault somersaulting
flip toss
flocculate flocculation
flog lash lather leather slash whip
flog lash lather scourge slash whip
flog lash lather slash whip
flog lash lather slash whip whipping
flood inundation
flood swamp
floor flooring
floor shock startle
floor shock surprise
flounce ruffle
flounder stagger
flounder struggle
flourish thrive
flow flowing
flow flux
flow flux riffle ripple ruffle undulate
flow flux transpirate transpiration
flowering unfolding
fluoresce fluorescence glow
flush heyday peak
flushed rosy
flute pinch
fly flying wing
flying pilot
foam froth
focus refocusing
foible idiosyncrasy
foil foreclose forestall frustrate frustration preclude prevent queer thwart
fold pinch
fold pleat ruffle
foliage leaf
follow lag
follow shadow
follow tailgate
following next
folly foolishness
foolhardy reckless
foot hoof
footing terms
footpath pathway
foraging scrounge
forbidden taboo
force push pushing
foreboding forecasting hazard predict prediction prophecy venture
foreboding portentous
foreboding premonition
foreclose forestall halt preclude prevent stop
foreclose forestall inhibit preclude prevent
foreclose forestall preclude prevent
foreclose reclaim
foreground highlight spotlight
foreknow foresee
forest plant
forest wood woods
forge hammer
forgive pardon
forgo waive
fork pitchfork
fork ramification
form formation organization organize
form kind sort
form organize regroup reorganize
former onetime
formidable redoubtable
formulate redevelopment
formulation preparation
forswear repudiate retract
fort fortress
fort garrison
forte specialty
fortify reenforce reinforce reinforcement strengthen
fortify strengthen
fortune hazard luck
forty twoscore
forward forwarding ship
fostering nurture
founding initiation
fowl poultry
fox trick
foyer hall lobby vestibule
fractionate fractionation
fragment fragmentation
fragment grind grinding
fragment grinding mash
fragment sunder
fragrance perfume scent
frambesia yaws
framework model
franchise license
frank postmark stamp
fraternisation fraternity fraternize socialize
freak monstrosity
freak panic
free liberate liberation loose
free liberate loose
freeway pike superhighway thruway
freeze freezing
freight freighter
frenzied manic
frequent haunt visit
frequent patronize shop support
freshness novelty
fret fuss worry
fret worry
fright frighten frightening scare
fright frighten intimidate intimidation scare
fright frighten scare
fright frighten scare terrify terror
frightened panicked terrified
frightened scared
frightful horrible horrifying
frigid icy
fringe periphery
frizzle fry
frog toad
frost ice
froth spume suds
frown glower grimace
frown scowl
fruitless futile vain
fry saute
fuel refuel refueling
fulfil fulfillment satisfy
fulfil quench
fumble grope
fume smoke
fun merriment
function functioning operate
function operate service
function prelude serve
function purpose
function serve suffice
fundamental rudimentary
fur pelt
furnish provide render supply
furtive sneak stealthy
fury rage
fusion unification
fuss mother
futile unavailing
fuzzed fuzzy
gabble jabber
gag hush silence still
gag jest joke
gag jest joke quip
gage gambling game stake wager
gage game parlay stake
gage game stake
gage gauge
gaiety merriment
gain increase
gain win winning
gait pace
gal gallon
gallantry heroism valor
gallop pace
galvanic voltaic
gang group
gap opening
gap spread
gape gawk
garage store
garbage refuse
garden gardening
garner granary
garrison station
gas gasoline vapor
gas gassing
gash slash
gay homosexual
gaze outface stare
gaze stare
gem treasure
generate genesis
generate induce
gentile pagan
geographic geographical
germinate shoot sprout
gesticulate gesture motion
gesticulate gesture motion nod
gesticulate gesture motion shrug
gesticulate gesture motion wink
geyser overflow
ghastly grim gruesome macabre
ghetto insulate isolate
ghost haunt obsess preoccupy
ghost specter
ghostlike ghostly spectral
gigantic mammoth
giggle laugh titter
gild gilt
gilded gilt gold golden
girl miss
girlish schoolgirlish
give infect
given granted
given presumption
giving handsome
glamor hex witch
glance glimpse
glance glint
glare glower
glasses spectacles
glassy glazed
gleam gleaming
gleam gleaming glimmer
gleam glint glisten glitter
glean harvest reap
glee hilarity
glide skim
glide slide
glide snake
glide surf
glimpse see
glinting glittering
glisten glitter
glistening shiny
global world
glorify glory
glory rejoice
glowering morose sullen
glowing radiance
glue paste
glued pasted
glycerine glycerol
glycerine glycerol glycerolize
gnash grind
goad prod
goad spur
godforsaken waste
golf golfing
goof jackass
goose nip pinch
gouge hook rob
govern governing
govern regulate standard standardize
governing government rule
grab intercept interceptor
grab net
grade grading ordering rank rate
grade priority rank rate
grade rank rate
grade rank rate reorder
grade rank rate sequence
grade rank rate subordinate
grade rank rate upgrade
graded ranked stratified
graduate graduation receive
graining woodgraining
grammatic grammatical
grand thousand
grandeur nobility
grandma grandmother granny
grant vouchsafe
granular gritty
grapple grappling grip
grappling wrestle wrestling
grasping greedy
grass shoot
grate grating
gratification gratify satisfy
gratification indulge pander
gratification satisfaction
grating rasping
grave grievous
grave sober solemn
grave tomb
gray grey
graze pasture
greasy oily
greatcoat overcoat
greatest sterling superlative
greet greeting
greet salute
grievance grudge
grieve mourn sorrow
grieve sorrow
grill hibachi
grim inexorable relentless stern
grimace smile smiling
grimace squint
grimace wince
grin grinning smile
grin grinning smile smiling
grind press
grip nip pinch squeeze
groan moan
groove incise
groove rut
ground restrain
grounds yard
group team
grove orchard
growing growth maturation
growing growth maturation mature
growl growling grumble grumbling rumble
grudge resent
gruff hoarse husky
grumble grumbling rumble
guarantee pledge
guard patrol police
guard shepherd ward
guard ward
guard watch
guerrilla irregular
guess guessing
guess guessing hazard speculate venture
guess speculation surmise
guide lead
guide lead mislead
guide lead usher
guide maneuver steer
gummy pasty sticky
gunfire gunshot
gunman gunslinger
gunpowder powder
gush spout
gusto relish zest
gutter trough
guy lampoon ridicule satire
guy mock ridicule
gyration reel revolve rotate spin
hackneyed stock threadbare timeworn trite
hall hallway
hallmark stylemark trademark
halt stall stop
halt staunch
halt stop
ham hamming roleplay
hamper shackle
hand relinquish
handbag purse
handclasp handshaking
handle handling palm
handle management
handle treat
handwriting write
hang knack
hangout haunt
hanker long longing yearn yearning
hapless miserable pathetic piteous poor
happen happening occur
happening occurrence
harassed pestered
harbor nurse
hardship rigor
hardworking industrious
hardy sturdy
hare run
harm hurt injury
harmonious symmetrical
harness rein
harp reiterate repeat restate
harshness scratchiness
haste hurry
hasten hurry rush
hasten race rush speed
hatch hatching
hatch invent manufacture
hate hatred
hateful mean
haughty supercilious swaggering
haunt pursue stalk
haunted obsessed preoccupied
have monopolization monopolize monopoly
have stock
haversack knapsack
hawk huckster peddle vending
hawker peddler
hayfield meadow
hazard jeopardy peril risk
hazard surmise suspect suspicion venture
hazy misty
head proceed
head spearhead
headache worry
headmaster schoolmaster
heal healing
heal scab
healer therapist
healing therapeutic
heap pile
heap pile stack
hear overhear
hearer listener
heat heater
heat scorch sear
heating warming
heave heaving
heaven paradise
heed obey
heed regard
heedless unheeding
heel lean tilt
heighten rise
herald tell
hesitate hesitation waffle waver
hesitate hover oscillation waffle waver
hesitate hover waffle waver
hesitate pause
hex voodoo witch
hibernate sleep slumber
hideaway hideout
hideous outrageous
hiding obliterate
highwayman hijacker
hillock knoll
hinder hobble impede
hinder impede interfere interference
hinder impede obstruct obstruction occlude
hinder impede prevent
hinder impede stunt
hint insinuation intimate
hiss hissing
histrionics theatrical
hit propel
hit score tally
hit striking
hitch hobble limp
hitch snag
hive store
hobble strap
hold housekeeping housework keep maintain
hold keep maintain
hold keep maintain preserve uphold
holding retention
holiday honeymoon vacation
holiday spend vacation vacationing
holiday vacation
holler hollering shout
holystone scour scrub
home house
homeland motherland
honest honorable
honor honour laurels
honor honour reward
honor honour reward salute
honour laurels
hood punk
hop hopper skip
horde host
hospital infirmary
hostelry inn
hound hunt
house housing shelter
housekeeping housework
housing lodging
howl howling
howl squall wail
hubbub uproar
huddle powwow
hue pigment
huge immense vast
hugging kissing petting
hulk loom tower
hulk whale
hum humming
humble lowly
humor indulge pander
humor wit
hunch intuition suspicion
hunger hurt smart
hunger starvation starve
hunt hunting
hurdle vault
hurl hurtle lunge
hurl hurtle lunge thrust
hurler pitcher
hurry hurrying speed
hurry run running
hurry zoom
hurrying scurrying
hurt injure injury wound
hurt itch smart
hurt smart thirst
hurt smart throb throbbing
hurt wounded
hush lull silence still
hush quiet
hush silence still
hush stillness
hut shack shanty
hymn sing
hyperbolic inflated
hypnotize sedate
hypocrite phony
hypothesis theory
icebox refrigerator
idea thought
ideal idealization
identical very
identification identity key name
identify identity set
idiom parlance
idiot imbecile retard
idle idleness laze stagnation
idle laze loaf
ignite light
ignorant illiterate
ill sick
illegitimate outlaw
illness malady sickness
illuminate illumination illumine light lighting
illuminate illumine light
imagery imagination imaging
imaginative inventive
imbalance unbalance
imbibe mop
imitate resemble
imitation simulated
immaculate spic spotless
immerse plunge
immerse plunge soak soaking
immigration migrate
imminent impending
imp pixie
impact wallop
impair impairment
impair mar
impair mar taint
impale spear
impart tell
imperfect progressive
impersonate portrayal
impinge impinging trench
impinging striking
implement implementation
implication mean spell
implication significance
implike mischievous puckish
imply intimate
imply presuppose
import importation merchandise trade
impose imposition inflict infliction
impose inflict
imposition infliction
impossible inconceivable unimaginable
impotence impotency
imprecation malediction
impress kidnap
imprimatur sanction
imprint influence
improbable unlikely
improvised makeshift
impulse urge
inaugural initiative maiden
inaugurate inauguration kickoff
incense scent
incensed indignant outraged
incentive inducement
incertain uncertain
incipience incipiency
incise notch
incise scratch
incise slit
incisive keen penetrating
incite incitement instigate
incitement prod
inclination incline lean slope tilt
inclination incline tend tendency
inclination tendency
incline ramp
incline slope
incline tend
inconvenience worriment
incorporate incorporation integrate
incorporate integrate
incorporate integrated unified
incorrect wrong
incredible unbelievable
incubate incubation
inculcate inculcation
incur subject
indecent untoward
indecision irresolution
indefatigable tireless
indefensible untenable
indescribable ineffable unspeakable untellable
index indicator
index list
indicate point
indicate point reflect
indict indictment
indignation outrage
individual personalize
individual single
individualism individuality
individualized personalized
indoctrinate revolution
indolent lazy
induct induction
induction initiation
indulge pander spree
indulge wallow
industry manufacture
inert neutral
inescapable unavoidable
infamous notorious
infective pathogenic
infertile unfertile
infest invade overrun
infiltrate infiltration join
inflect inflection
inflection prosody
inflow influx
influence manipulate manipulation
influence militate
influence persuade sway
influence press pressure
influence reshape shape
influence shape
inform information
inglorious shameful
inhabit live lodge lodgings populate
inhabit live neighbor populate
inhabit live nest populate
inhabit live occupancy occupy populate
inhabit live populate
inhabit live populate reside shack shanty
inhabit live populate tenant
inhalation smoke
inherent integral
inherit inheritance
inhibitory repressive
initiate initiation originate start
initiate innovate innovation
initiate organization
initiate stage
inject inoculation vaccinating vaccination vaccine
innovate pioneer
innovation invention
inoculation vaccination
input insert
inquire query wonder
inquiring investigate investigating investigation probe
inquiring questioning
inquiry query question
inscription lettering
insert instillation
inside interior
insight penetration
insist insistence
insistent repetitive
inspiration inspire occasion
instal install installation
instal install reinstall
instant instantaneous
instant moment
instant twinkling wink
instruct instruction teach
instructor teacher
insularity insulation
insulate isolate
insulate isolate seclude sequestration
insulate soundproof
insulate weatherstrip
insurrection rebellion revolt uprising
intact integral
integrate integrating integration
integrating integration
integrity unity
intellectual rational
intelligible understandable
intend intent intention
intend plan
intensify redouble
intent purport
interact interaction
interchange replacement replacing substitute substitution
interchange substitute
interest sake
interfere interference intervene intervention
interfere intervene
interfere intervene meddle meddling tampering
interfering meddling
interlace intertwine lace twine
interlocking interwoven
intermarriage marry wed
interpret misinterpret
interpret reinterpret
interpreting rendering
interrelation relation
interrogation interrogative
interweave weave
intimidate intimidation
intonation pronounce
intrigue plot scheme
intrude irruption
invade invasion
invade raid
invalidate void
invaluable priceless
invent manufacture
inventory list
invest investment
investigate investigating investigation
investigate probe
investigate research
investigating investigation
investigation probe
investigator researcher
involve involvement
involvement participation
iodinate iodine
iodination iodine
ironic wry
irony sarcasm satire
irrigate irrigation water wet
irrigate water
irritability petulance
irritable peevish
irritate itch scratch
isolated stray
issuance issue supply
issue publication publicize publish publisher publishing release
italic italicize
itch tingle tingling
ivory pearl
jab jabbing
jab jabbing poke thrust
jabber spout
jaded wearied
jam mob pile throng
jammed packed
jangle jingle
jar jolt
jeep landrover
jeer mockery scoff scoffing
jerk jerking jolt
jerk jerking twitch
jerk jerking yank
jest joke
jest joke pun
jet sooty
jimdandy jimhickey
jimmy lever open prise pry
job occupation
jocose jocular
jog proceed ramble
joggle shake wiggle
joggle wag waggle wiggle
john lavatory privy toilet
join rejoin
join unite
jolly jovial merry
jolted shaken
jostle shove
jot write
journey journeying
journey journeying travel
journey navigate sail voyage
journey tour
joust tilt
joy rejoice rejoicing
judge judgment
judge judgment resolve
judge referee
judgment label pronounce pronouncement
juicy luscious voluptuous
jumble muddle smother welter
juncture occasion
justification justify vindicate
justify vindicate warrant
justness nicety
jutting project protrude
jutting projected sticking
juxtapose juxtaposition
keen lament lamentation
keenness sharpness
keep livelihood
keepsake souvenir
kick propel
kick punt
kick thrill
kidnap seize
kill killing
kingdom realm
kiss kissing
knead manipulate
kneecap shoot
kneel rest
knife stab
knit loop
knit rib
knock knocking
knock knocking pink tap tapping
knock knocking rap
know realization realize recognize
knowledgeable learned
knuckle press
lab laboratory
label mark marking tag
label mark tag trademark
labeled tagged
labor labour proletariat
labor labour toil
labor strain straining strive striving
labor struggle
labor toil
labyrinth maze
lacerate rupture tear
lad sonny
laden ladened loaded
lag trail
lam skedaddle
lament lamentation wail
lampoon parody
lance spear
lanky rangy
lap lick stroke
lappet wattle
lapse passage
lapsed nonchurchgoing
lashing whipping
last perennial survive
last survival survive
lasting permanent
lather soapsuds suds
laugh laughter
laugh snicker snigger
launch launcher propel
laundry wash washing
lavender lilac
lavish shower
lay place placement position put set
leaden weighted
leaders leadership
leading preeminent
leading star stellar
league unite
leakage outflow
lean reclining tilt
lean thin
leaning tendency
leaning tilted
learn relearn
learning scholarship
lease rent
leash rope
leash tether
lecture lecturing
lecture preach preaching
leer sneer
left remaining
legion numerous
legitimate logical
lend loan
lengthen prolong prolongation
lengthening perpetuation prolongation
letter missive
levelheaded sound
levy tax
lewd salacious
lexicon vocabulary
license permit
lie reclining repose
lie sit sprawl sprawling
lie sun sunlight sunshine
life living
lifelike pictorial vivid
lifted upraised
lighted lit
like please wish
like prefer preference
like wish wishing
likeness similitude
limbo oblivion
limitation restriction
limp proceed
line rim
linger loiter prowl tarry
linger loiter tarry
lingual linguistic
lionize respect
list register
litter strew
little slight
little small
live living
load loading
load reload
load stack
lobscouse lobscuse
locale localization locate placement situate
locality neighborhood neighbourhood vicinity
localization locate location
locate pinpoint
locate radar situate
locate unearth
located situated
location placement site station
lock mesh operation
lock padlock
loft store
lone lonely
lone solitary
longing yearning
look looking
looking sounding
loose release
loosen unscrew
loot plunder
lope run
lope trot
lord master
lounge sit
lousy rotten stinking
low moo
lower reef
lug luggage
lukewarm tepid
lumber timber
luminary notable
luminescence shine
lump swelling
lunatic madman maniac
lunch luncheon
lurch pitch shifting
lurch stagger stumble
lurid shocking
lush profuse riotous
lush souse
lyric relyric
machinist mechanic
madrigal sing
magic magical wizard
magnet magnetize
magnet mesmerize
maimed wounded
maintain preserve
maintenance upkeep
make render
maleness masculinity
malingering skulking
mama mamma mommy
mammal mammalian
manage succeed
mangled torn
maniac maniacal
manipulate massage
manipulate monkey tamper
manipulate palm
manipulate wield
manpower men
manufacture manufacturer manufacturing
manufacturer producer
map plat
marble marbleizing
marble stain
march marching
march parade troop
mark marking
mark score
mark signpost
marked pronounced
market marketplace
market marketplace merchandise trade
marketing merchandising selling
marriage matrimony
marry remarry wed
marry unite wed wedding
marry wed
marvel wonder
mask masquerade
massacre slaughter
master mastery
master overcome surmount
mastermind plan
mastery supremacy
mat tangle
matching twin
mate teammate
material stuff
math mathematics
matter topic
maturation ripen ripening
maturation ripening
mature ripen ripening
maximal maximum
maximize maximum
mean represent representation symbol symbolize
mean sign signal signaling signify
meander thread wind
meandering wandering winding
meaning pregnant
meaning signify
measure meter
measure plumb
measure step
measure titer titration
measurement measuring
mechanics mechanism
meddling tampering
medication medicine
meditate mull muse ponder reflect
meditate mull muse ponder reflect wonder
melee scrimmage
melodious tuneful
melody tune
melt melting thaw thawing
melt melting thaw thawing unthaw
memorial remind
memorization memorize memory
menace threat
menacing ominous sinister threatening
mentality outlook
mentality wit
mention note remark
mention reference
merchandise merchandising trade
merchandise product
merchandise trade
merchandise trade traffic
mercury quicksilver
merge merger merging unification unify unite
merge unify unite
merit virtue
metal metallic
metamorphose reverse
metro subway
microphone mike
midday noon
midst thick
migrate migration
milieu surroundings
militant warlike
militia reserves
min minute
mind object
mind psyche
mingle mixing unify
minimal minimum
minimize minimum
minimum understate understatement
minister ministration
minister parson pastor
ministration succor
misbehavior misdeed
miscalculate miscalculation misjudge
misdemeanor violation
miserable suffering
misery wretchedness
misgiving qualm
misjudge overestimate overestimation
misjudge underestimate underrate
mislay misplace
mismanage mismanagement
misquote quote
misrepresent sentimentalize
miss overlook
missile projectile
mistake mistaking
mix premix
mob rabble rout
mobile wandering
mobilization mobilize
mobilization mobilize rally
mock mockery
model mold molding mould
model pattern scale
moderate moderation
modernize overhaul renew
modesty reserve
modification modify
moisture wet
mold shape
mold stamp
monarch sovereign
monastic monk
monitor monitoring supervision
monitor snoop spy
monopolize monopoly
mood temper
mop swab
mortician undertaker
motionless static still
motto shibboleth slogan
mount wax
mouth speak speaking talk talking utterance
move movement
move movement travel
muck slime
muffle stifle
multiplication procreation reproduction
multiplication propagation
multiply quadruple quadrupling
multiply square
multiply triple
multitude pack
mum silent
mumble mutter muttering
murder off
murmur murmuring
murmur murmuring mutter muttering
muster rally
mute unspoken
muted subdued
mutilate mutilation
mutiny rebel
myofibril myofibrilla
mysterious mystic
nab tag
nag scold
nagging shrewish
narrate narrative
narrative recital recount telling
narrative story tale
nasal pinched
nationalism patriotism
nauseated sick sickish
navigation pilot
neck pet
necktie tie
need requirement
needed required
negative veto
neglect negligence omission
neglect skip
neglected unheeded
negotiation talks
neutralization neutralize
news tidings
newsman reporter
nickel plate
night nighttime
nip pinch
nitrate nitrogen
nominal token tokenish
nominate nomination
northerly northern
nose poke search
notch score
note notice
notification presentment
nourish nourishment sustenance
nourish nutrient
nourishment sustenance
nuance subtlety
nudge prod
null void
number page
nurse nursing
nursery suck
nurture parent parenthood rear rearing
nurture rearing
nutrient nutritive
object remonstrate
objection remonstrance
objectionable obnoxious
obscure vague
observance watching
occluded sorbed
occupancy tenancy
occupant resident
odor scent
odor smell
offence offensive
offense spite
offer offering
offer proffer proposition
offer volunteer
officiate perform
oncoming onset
open reopen
open unlock
operate operation
operational useable
opinion sentiment
opponent opposing
opposition resistance
optical visual
optimal optimum
optimum perfect
opulent sumptuous
orator rhetorician
orb orbit revolve
orchestra orchestration
order ordering
ordinance regulation
organize reorganize
orient reorientation
origin source
orthophosphate phosphate
oscillation sway swing vibrate vibration
outclass subordinate
outdo outstrip surpass
outgeneral outmaneuver
outlay spending
output yield
outrage scandal scandalize shock sicken
outrun run
outsmart overreach
outstanding prominent salient
overestimate overestimation
overestimate overestimation value
overflow overrun spill
overhang project protrude
overlap share
overpower overwhelm
overproduce overrun
override rule
overriding paramount predominate
overture prelude
own possess
own possess possession
owner proprietor
ownership possession
oxidation oxidise
pace pacing
pace rack
pace step stride
pacing tempo
pack stow
package parcel
packing wad
pact treaty
page paging summon
pains striving
paint painting
paint shade shading
paint watercolor
painting picture
pale pallid wan
pander pimp procurer
panel paneling
pang stab twinge
panic scare
panic terrify
panic terror
pantomime roleplay
paper wallpaper
paranoiac paranoid
paraphrase reiterate repeat rephrase restate
pardner partner
parent rear
park parking
part parting
partake share
participate participation
particle speck
particular peculiar special
particular specific
partner spouse
pass walk
passage transition
past yesteryear
pastelike pasty
pat tap
patch piece
patch plot
patent procure secure
pathetic pitiable pitiful
patronize sponsor
patter rain sprinkle
pattern practice
paw scrape
pay payment
peak reach
peal pealing ring
peal pealing ring ringing
peal pealing rolling
pecs pectoral pectoralis
pedestal stand
peg succeed
pelt pelting
pelt pepper
pen write writing
penalize penalty punish punishment
penalize punish
penalize punish scourge
penalize punish victimize
penalty punishment
penance repentance
pepper zest
peptidase protease
perceive realize
percent percentage
perch roost sit
perfumed scented
perilous precarious
periodic periodical
perpetuate perpetuation preserve uphold
persecute purge
persevere persist
persevere persist persistence persistency preserve uphold
persevere persist plug
persist prevalence
persistence persistency tenacity
persistent relentless
perspective view
perspiration sweat
perusal peruse
petition request
phase stage
philharmonic symphony
philosophic philosophical
philosophize philosophizing philosophy
phone telephone
phonemics phonology
photo photograph
photo photograph snapshot
phraseology wording
physiognomy visage
picket scout sentinel sentry
pier wharf
pilot solo
pinnacle surmount
pinpoint speck
pipe shriek shrill
piss stale wee
piss urine
piss urine wee
pitiless remorseless ruthless
pivot swivel
place spot
placid tranquil
plan planning
plan plot
plan proffer propose proposition
plan program
plan schedule
plant replant
plant works
plate silver
plate tin
playback reproduce
plead rationalize
pledge promise
pledge vow
plenitude plenty
plight predicament
plight vow
plod slop splash trudge
plod trudge
plow plowing
pluck tweeze
plumb plummet
plunder sack
poetry verse
poignant touching
polarization polarize
pole propel
polish refine
polish refine refinement
polish refinement
polish slick
pommel pummel
pooch purse
pool share
populace public
portrait portray portrayal
portrait portrayal
pose posture
postulate presuppose
pot toilet
potential potentiality
potter tinker
pounce swoop
pound ram thrust
pounding throbbing
pour shed spill
pour swarm
powdered powdery pulverized
power powerfulness
practise rehearsal rehearse
practise rehearse scrimmage
prance strut
prance strut swagger
preach sermon
preaching sermon
preamble preface
precaution safeguard
precedence priority
precondition prepare ready
predict prophesy
predilection prefer preference preferment
predilection preference
predominance predomination
preferable preferred
preference taste
premise presuppose
preoccupation preoccupy
preparation prepare ready
preparative preparatory
prepare prime ready
prepare ready summer
prepare ready winter wintertime
preposterous ridiculous
present representation
presentation stage
preserve prolongation sustain uphold
preserve resume resumption uphold
preserve save
preserve uphold
press pressing pressure
press squeeze
pressing urgent
pretence pretension
pretend sham
prevent prevention
prey target
price pricing set
price rig
print publication publish publisher publishing
print publish
privacy secrecy
privy secluded
prize treasure value
pro professional
procedure process
procedure process processing
proceeding proceedings
proceeds take takings
process processing processor treat treatment
procure procurement secure
procure secure
prod spur urging
proffer proposition suggestion
profusion richness
program programming schedule
project task undertaking
promotion publicity
prompt remind
propaganda tell
propagandist propagandistic
propel propeller
propel throw
propose proposition suggest
propose submit suggest
propose suggest suggestion
prosecute prosecution
prospect search
prosper thrive
prosperous roaring thriving
prostitute prostitution
prostitute tart whore
protest protestation
protest rebel rebellion
proverb saw
province state
provision proviso
provisional tentative
prurient salacious
psyche soul
psychiatrist shrink
publicize tell
puff smoke
puff whiff
pull pulling
pulsate pulse throb throbbing thump
pulsation pulse
pump wield
punch thrust
puncture scar scarify
pupil student
purge purify purity
purple violet
purse round
pursue pursuit
pursuit quest
push pushing
push thrust
quake quiver tremble
quake shake tremor
qualification qualify quality suffice
quarrel wrangle
quarter quarters
quaver vocalize
quest seek
quick speedy
quiz test
rack strain
radiance shine
radical revolutionary
radical ultra
rage ramp storm
rail railing
railroad railway
rain rainfall
rake rip
rake smooth
ram thrust
ramble roam rove stray vagabond wander wandering
range reach
rascal rogue
rasp rasping
ratify sign validate
rattle rattler rattlesnake rattling shake
rattle rattling
rattler rattlesnake
raucous rowdy
razor shave
react respond
reactivity responsiveness
read reread
realism reality
realization realize understanding
reappear reappearance
rear rearward
reasonable sensible
reasoning thinking
reassign transfer
rebel revolt revolution
rebuff slight
rebuke reprimand reproof
rebut refute
rebut refute repudiate
recall recollect recollection remember remembrance think
recall recollect remember
recapitulate summarize
recede retreat withdraw
receipt receive
receipts revenue
recite spell spelling
recollection remembrance
reconnoiter scout scouting
reconstruction remodel
recoup reimbursement
recover recovery recuperation
recover regain retrieve
recovery recuperation
recur recurrence repeat repetition
recurrent repeated
redeem redemption
redemption salvation
redevelopment renovation
redirect send
rediscover rediscovery
reek smack
reek stink
reeking watery
reel spin
reenforce reinforce
reexamine review
refashion remake
refill replenish replenishment
refrain spare
refrigeration refrigerator
refuel refueling
refund reimburse reimbursement repay
refund repay
refund repay repayment
refurbish renew renovation
regale treat
regard respect
regiment regimentation
register registration registry
register registry
regret repentance
regret sorrow
regular veritable
regulate regulator
rehabilitate rehabilitation restore
rehabilitation renewal
rehash reuse
reign rule
reinstate restore
reissue reprint
reissue reprint reproduce
reiterate repeat repetition restate restatement tell
reiterate repeat restate
reiterate repeat restate resume summarize summary
reiterate repeat restate translate translation
reject rejection
reject renunciation repudiate
reject reprobate
reject repudiate
release unclasp
release unleash
relegate submit
relevance relevancy
reliance trust
religious spiritual
relinquish sacrifice
remain stay
remainder residual residue rest
remarkable singular
remember remembrance
remind reminder
removal remove
rend rip rive rupture tear
rendering rendition
rending ripping splitting
renew renewal
renew renovation
renew replace replacement replacing
renew restoration restore
renew restore
renew revamp
renew revival
reorganize revise revision
repeal rescind
repeal rescind reverse
repeat repetition
replace replacement replacing succeed supersede supplant
replace supersede supplant
replacement replacing
replication reproduce
reprieve respite
reprimand reproof
repudiate withdrawal
repugnance repulsion revulsion
repulse snub
reputation repute
reschedule schedule
rescue salvage salve save
reseal seal
resemblance resemble
reserve withhold
reset specify
reside shack
resift sift
resign resignation vacate
resign vacate
resignation surrender
resiny tarry
resolution resolve
resonance vibrancy
resonant resounding
respective various
resplendent splendid
rest stance stand
restrain shackle
restrict taboo
resume survey
resurrect revive upraise
resuspend resuspension suspend
retail retailing
retain sustain
retaliate retaliation
retaliation revenge
retire retirement
retrace return
retranslate translate
reunion reunite
reunion reunite unite
rev rpm
revealing telling telltale
revel revelry
revere reverence saint venerate
revere reverence venerate worship
revered venerable
reverie revery
reversal reverse
reverse revert
reverse switch switching
reverse transpose
reverse undo undoing
revise revision
revise revision rewrite
revolution revolutionize
revolve rotate rotation
revolve rotate swirl twiddle twirl whirl
revolve rotate wheel
reward wages
rewrite transcribe
rewrite write
rhino rhinoceros
rhyme verse
rhythmic rhythmical
rice sift
rickety shaky wobbly
riffle ripple
rigorous strict
rinse wash
rise rising
rise rocket
rise soar surge zoom
rite ritual
rite ritual ritualize
roadside wayside
roam rove stray vagabond wander
roar roaring
roar shout thunder
roast roasted
rob robbery
rock stone
rock sway
rock sway totter
roll roster
roll wrap
romp runaway
roof thatch
rooms suite
root rooting
rotary roundabout
rousing stirring
rubberlike rubbery
rule throne
run scamper scurry scuttle
run sprint
run tally
run trot
rundown summation
runner smuggler
rupture shred tear
rupture tear
rush surge
rust rusty
rustle rustling
sabotage undermine
sadness unhappiness
salesgirl saleslady
saliva salivate
salivate slaver
sallow sickly
sally wisecrack
saltwater seawater
sand sandpaper smooth
sashay sidle
satiric satirical
satisfy suffice
saturate saturation
savor taste
say state statement tell
scamper scurry
schedule slot
schedule time timing
scheme strategy
schoolmarm schoolmistress
scorch singe
score scribe
scoundrel villain
scour scouring
scour scouring scrub scrubbing
scouring scrubbing
scrape scraping
scrape scratch
scrawl scribble
scream screaming screech shriek shrieking
screech screeching shriek
screechy squeaky
screen shield shielding
screen test
scribble write
scrub scrubbing wash
scrutinize scrutiny
scuff scuffle shamble shuffle
scuffle shamble shuffle shuffling
seafarer seaman
seahorse walrus
seal waterproof waterproofing
sealing waterproofing
sear shriveled
search seek
seated sitting
sec second
section segment
section segment syllable
sediment sedimentation situate
seed sow
seep seepage
send sending
sensation sense sensor
sensational stunning
sense sensitize
separated spaced
sequential serial successive
serenity tranquility
serpent snake
service tune
set value
sever severing
sew sewing stitch
shade shadow
shade tint
shadowed shadowy
shake shaking
shake thrash thresh
shake tremble trembling
shallowness superficiality
shamble shuffling
sharpen strop
shatter shattering
shave shaving
shaved shaven
shelter stable
shenanigan wile
shift shifting
shift switching
shift transformation transmutation
shimmy vibrate
shine sparkle sparkling
shine twinkle
ship shipment shipping
shiver shivering shudder
shiver shudder tremble
shiver tremble
shivering trembling
shock stupor
shoelace shoestring
shooting shot
shop shopping
shop store
shopkeeper storekeeper tradesman
shoulder thrust
shout yell
shouting yelling
shove stuff thrust
shower spray
shrink wither
sicken wan
sidelong squint
sieve sift
sieve sort
sift winnow
sight spot spy
sightseeing visit
sign signature subscribe write
signal signaling
significant substantial
silent still
silly wacky
silver silvery
sin sinfulness
sin sinning
sinful ungodly
sing singing
singer vocalist
singularity uniqueness
sis sister
sit sitting
sketch vignette
skid slide
slacken slowing
slant weight weighting
slanted slanting sloping
slap smack
slaughter walloping
sleep sleeping slumber
sleep slumber
slender slim
slice slit
slide submarine
slip stealth
slop spill splatter
slug swig
sluice souse
slum spend
smack thwack
smell sniff whiff
smile smirk
smile sneer
smitten stricken
smoke smoking
smother suffocate suffocation
smother surround
smothered strangled
smothering suffocating
snap snarl
snap snatch
snare trap
snicker snigger snort
sniveling whimper whine
snow snowfall
soak soaking
social societal
socialist socialistic
sod sward turf
sojourn spend
soldier soldiering soldiery spend
soldiery troops
solution solve understand
somersault somersaulting
sonority vibrancy
soprano treble
sorb sorption
sore tender
souse wet
sovereign supreme
space spacing
span sweep
spare trim
spark sparkle
sparkling twinkle
spatter splatter splutter sputter sputtering
speak talk talking
spectator viewer watcher witness
speculate speculation
speculate suppose
speed velocity
spell trance
spend summer
spend weekend
spend winter wintertime
spire steeple
spiteful vindictive
splatter splutter
splice splicing
sponge wipe
sponsor support
spoon spoonful
sportsman sportswoman
sprain wrench
sprawling straggling
spring springtime
sputter sputtering
squad team
squat squatting
squirm twist worm wrench wriggle writhe
squirm twist worm wriggle writhe
squirm wiggle wriggle
stabilization stabilize
staggering stupefying
stain vein
staircase stairway
stairs steps
stammer stutter
stamp stomp
standpoint viewpoint
starvation starving
starved starving
stay stick
steady sweetheart
steal stealing
stealing thieving
steam steamship
step tread
stereo stereophonic
stiffen stiffening
stimulant stimulation stimulus
stockade wall
stoic stoical
storage store
storage store storehouse
store tank
store warehouse warehousing
storm tempest
strain straining
strain tense
strangle strangulation throttle
strangle throttle
stratification stratify stratum
stratify stratum
stride tread
string thread
string twine
stringy wiry
study survey
stumble trip
style stylization
subject theme topic
submarine undersea
submission submit
subordinate underling
subsidize subsidy
subsist subsistence survival
substitution switch
succeed succession successor
suck suction
suffering woe
suitable suited
sulfur sulphur
sum summation
sum total
sun sunlight sunshine
supplement vitamin
surface well
surge tide
surrender yielding
suspect suspicious
suspend suspension
swarm teem
swathe swathing
sway swing
swim swimming
symmetric symmetrical
sympathize sympathy
synchronism synchronize synchrony
synchronism synchrony
table tabulate tabulation
tactile tactual
takeover usurp
talk talking
talkative talky
tangled tortuous
tariff tax
taunt taunting
tears weeping
teen teenage
teensy wee
test testing
test verify
testify testimonial testimony
testify vouch
testimonial tribute
theater theatre
thicken thickening
thinking thought
thoriated tittering
threaten warn
thrill thriller
thud thump thumping
thyroid thyroidal
tighten tightening
tire weary
tiring wearying
tissue weave
tissue weave web
topple tumble
torment torture
torment torture torturing
touch touching
tour visit
tow towboat
towel wipe
trace vestige
trample trampling
trample trampling tread
trample tread
transact transaction
transcribe transcription
transfer transportation
transform transmutation transmute
transform transmute
transit transition
transmission transmitting
transport transportation
traveler traveller
trichrome tricolor
trill warble
triumph victory
triumph win
truck trucking
tube tubing
tumor tumour
tumult uproar
tune tuning
turn turning
twirl whirl
twisting winding
type typewriter typewriting typing write
typewriting typing
ulcer ulceration
unaccountable unexplainable
unanswered unrequited
uncanny weird
uncork unleash
uncover unveil
underestimate value
underline underscore
understand understanding
uneconomical wasteful
unfair unjust
unhurt unscathed
uninitiate uninitiated
unique unparalleled
unlace unlash untie
unlace untie
unlovely unpicturesque
unnecessary unneeded
unobtainable unprocurable
unreflective unthinking
unshaved unshaven
unsloped upright
untested untried
usage use utilization
utter utterance
variable varying
velour velours
velvet velvety
vent ventilate
veranda verandah
vernal youthful
verve vitality
vet veterinary
vibrant vivacious
victimize wrong
vocalize voice
volition will
voluntary volunteer
vote voting
wailful wailing
wait waiting
walk walking
wallop whack
wane waning
war warfare
warm warming
warn warning
wash washing
washbasin washbowl
watch witness
wax waxing
weaken weakening
wet wetting
whimper whine
whip worst
whir whirring
whir whirring whiz
whiskey whisky
whistle whistling
white whiten whiteness
white whiteness
winter wintertime
wish wishing
wool woolen
worriment worry
wrack wreck wreckage
wrap wrapper
yap yelp yelping
yawn yawning
yelp yelping
`;
