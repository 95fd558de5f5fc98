/**
 * Words for people, for reading sources: role nouns, relations, groups, given names. Role nouns are our own list, drawn up
 * from the occupations of ISCO-08 and the offices of English-language news; given names are the commonest of the US
 * Social Security tables (public domain), with names frequent in world news added by hand.
 */

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Singular nouns that a person holds or is: the head of "the finance director", "a retired teacher". Folded. */
export const ROLE_NOUNS: ReadonlySet<string> = set(`
  president vice-president premier chancellor minister secretary undersecretary senator representative congressman
  congresswoman governor mayor councillor councilor councilman councilwoman commissioner ambassador envoy speaker attorney
  general judge justice magistrate sheriff marshal captain colonel major sergeant corporal private admiral commander
  lieutenant brigadier superintendent inspector detective constable officer chief deputy director chairman chairwoman
  chairperson chair ceo cfo coo cto archbishop bishop cardinal deacon priest pastor vicar rector imam rabbi nun monk pope emperor
  empress king queen prince princess duke duchess sultan emir spokesman spokeswoman spokesperson aide adviser advisor
  counselor counsellor consultant strategist pollster operative surrogate ally rival critic opponent supporter backer donor
  activist campaigner organizer organiser protester protestor demonstrator lobbyist lawmaker legislator politician candidate
  nominee hopeful contender frontrunner incumbent leader head boss founder co-founder cofounder owner co-owner executive
  manager supervisor foreman coordinator administrator principal headteacher teacher headmaster headmistress master attache lecturer
  professor dean provost academic scholar researcher scientist physicist chemist biologist ecologist geologist virologist
  epidemiologist economist historian sociologist psychologist psychiatrist anthropologist archaeologist statistician
  meteorologist climatologist seismologist astronomer astronaut engineer architect designer developer programmer analyst
  expert specialist fellow doctor physician surgeon cardiologist oncologist pediatrician paediatrician pathologist nurse midwife
  paramedic pharmacist dentist therapist veterinarian vet carer caretaker lawyer barrister solicitor prosecutor counsel
  defendant plaintiff suspect victim survivor witness bystander eyewitness resident neighbor neighbour villager citizen
  voter taxpayer tenant landlord homeowner local native immigrant migrant refugee asylum-seeker student pupil graduate alumnus parent
  mother father son daughter brother sister husband wife widow widower partner fiance fiancee boyfriend girlfriend
  uncle aunt cousin nephew niece grandmother grandfather grandson granddaughter son-in-law daughter-in-law father-in-law
  mother-in-law brother-in-law sister-in-law friend colleague classmate roommate relative successor predecessor counterpart
  journalist reporter correspondent editor columnist commentator anchor host presenter broadcaster blogger author
  writer novelist poet playwright critic biographer publisher producer director filmmaker actor actress singer musician
  composer rapper artist painter sculptor photographer comedian celebrity model dancer chef baker butcher cook waiter
  waitress bartender barista farmer fisherman miner driver pilot sailor soldier marine veteran trooper firefighter guard
  policeman policewoman cop agent spy diplomat negotiator mediator observer inspector auditor accountant banker broker
  trader investor shareholder financier billionaire millionaire businessman businesswoman entrepreneur tycoon mogul magnate
  developer contractor builder carpenter plumber electrician mechanic welder fitter machinist worker employee employer
  staffer intern volunteer clerk cashier shopkeeper vendor merchant salesman retailer supplier customer client passenger
  commuter cyclist motorist pedestrian player captain coach trainer referee umpire striker goalkeeper midfielder defender quarterback
  pitcher athlete swimmer runner boxer golfer racer champion winner trustee treasurer comptroller controller registrar curator
  librarian archivist chaplain counsel custodian janitor hunter ranger warden gamekeeper conservationist environmentalist
  naturalist whistleblower insider source official bureaucrat functionary technocrat dictator strongman militant rebel
  fighter insurgent commando warlord hacker moderator moderator nobleman republican democrat conservative liberal socialist
  independent libertarian senator-elect president-elect governor-elect man woman boy girl teenager youth pensioner retiree
  grandparent child baby person individual native chieftain chancellor taoiseach comrade peer lord lady baron baroness
  member delegate superdelegate elector caucus-goer rep sen gov chief-of-staff secretary-general attorney-general director-general
  porter courier postman hairdresser barber tailor designer trucker seaman skipper pollster demographer ethicist theologian
  philosopher linguist criminologist toxicologist hydrologist volcanologist palaeontologist paleontologist zoologist botanist
  nutritionist dietitian physiotherapist optometrist radiologist anaesthetist anesthesiologist neurologist neuroscientist
`);

/** Those of them that tell the gender. */
export const MALE_NOUNS: ReadonlySet<string> = set(
  'spokesman chairman congressman councilman businessman policeman salesman fisherman postman nobleman strongman man boy king prince duke ' +
    'emperor sultan emir pope father son brother husband widower boyfriend uncle nephew grandfather grandson son-in-law ' +
    'father-in-law brother-in-law actor monk lord baron imam foreman headmaster assemblyman statesman gentleman fiance',
);
export const FEMALE_NOUNS: ReadonlySet<string> = set(
  'spokeswoman chairwoman congresswoman councilwoman businesswoman policewoman woman girl queen princess duchess empress ' +
    'mother daughter sister wife widow girlfriend aunt niece grandmother granddaughter daughter-in-law mother-in-law ' +
    'sister-in-law actress nun waitress lady baroness headmistress assemblywoman fiancee midwife stateswoman',
);

/** Plural or mass nouns for people that do not end in -s. */
export const IRREGULAR_GROUPS: ReadonlySet<string> = set(
  'people men women children police staff personnel clergy sources others many some few most several both youth media press parliament',
);

/** Nouns under which an article names a body again: "the company", "the union", "the ministry". Folded, singular. */
export const BODY_NOUNS: ReadonlySet<string> = set(`
  company firm maker operator manufacturer retailer chain carrier airline bank lender insurer developer corporation conglomerate
  startup giant business brand publisher broadcaster network channel newspaper paper magazine outlet website agency bureau
  ministry department office authority administration government regulator watchdog council committee commission board
  court tribunal parliament senate congress assembly legislature house cabinet party union association federation
  confederation alliance coalition bloc group organisation organization charity foundation institute institution think-tank
  university college school hospital clinic museum church diocese service force army military navy police constabulary
  campaign team club league body panel inquiry city county state country nation kingdom republic embassy consulate
  secretariat mission movement militia faction utility supplier laboratory lab centre center trust society
  report study statement survey poll letter memo filing bulletin newsletter document
`);

/** Nouns one entity's role answers to when it is called by a wider word: "the leader" for a president. */
export const WIDER_ROLES: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'leader',
    [
      'president',
      'premier',
      'minister',
      'chancellor',
      'king',
      'chief',
      'chairman',
      'head',
      'emir',
      'prince',
      'secretary',
      'governor',
      'mayor',
      'dictator',
      'speaker',
    ],
  ],
  ['premier', ['minister']],
  ['boss', ['executive', 'chief', 'ceo', 'manager', 'chairman', 'head', 'director', 'coach']],
  [
    'chief',
    ['executive', 'ceo', 'head', 'director', 'president', 'commissioner', 'superintendent', 'secretary', 'minister'],
  ],
  ['ceo', ['executive']],
  ['executive', ['ceo', 'chief', 'president', 'director', 'officer', 'manager']],
  [
    'lawmaker',
    ['senator', 'representative', 'congressman', 'congresswoman', 'mp', 'legislator', 'councillor', 'rep', 'sen'],
  ],
  ['legislator', ['senator', 'representative', 'congressman', 'congresswoman', 'lawmaker']],
  [
    'politician',
    [
      'senator',
      'representative',
      'congressman',
      'congresswoman',
      'governor',
      'mayor',
      'minister',
      'councillor',
      'president',
    ],
  ],
  ['congressman', ['representative', 'rep']],
  ['congresswoman', ['representative', 'rep']],
  ['senator', ['sen']],
  ['governor', ['gov']],
  ['spokesperson', ['spokesman', 'spokeswoman']],
  ['spokesman', ['spokesperson']],
  ['spokeswoman', ['spokesperson']],
  ['officer', ['superintendent', 'inspector', 'sergeant', 'constable', 'detective', 'captain', 'lieutenant', 'chief']],
  ['adviser', ['advisor', 'aide', 'strategist', 'counselor']],
  ['advisor', ['adviser', 'aide', 'strategist', 'counselor']],
  ['aide', ['adviser', 'advisor', 'assistant', 'secretary']],
  ['doctor', ['physician', 'surgeon', 'epidemiologist', 'oncologist', 'cardiologist', 'pediatrician']],
  [
    'scientist',
    [
      'researcher',
      'biologist',
      'physicist',
      'chemist',
      'epidemiologist',
      'virologist',
      'professor',
      'geologist',
      'ecologist',
    ],
  ],
  ['researcher', ['scientist', 'professor', 'fellow', 'biologist', 'economist', 'epidemiologist']],
  ['expert', ['professor', 'analyst', 'researcher', 'scientist', 'specialist']],
  ['academic', ['professor', 'lecturer', 'historian', 'economist', 'sociologist']],
  ['scholar', ['professor', 'historian', 'fellow']],
  ['attorney', ['lawyer', 'counsel']],
  ['lawyer', ['attorney', 'counsel', 'barrister', 'solicitor']],
  ['candidate', ['nominee', 'contender', 'hopeful', 'frontrunner']],
  ['nominee', ['candidate']],
  ['hopeful', ['candidate', 'contender']],
  ['contender', ['candidate', 'hopeful']],
  ['businessman', ['billionaire', 'developer', 'mogul', 'magnate', 'tycoon', 'entrepreneur', 'executive']],
  ['billionaire', ['businessman', 'developer', 'mogul', 'magnate', 'tycoon']],
  ['mogul', ['businessman', 'billionaire', 'developer', 'magnate']],
  ['reporter', ['journalist', 'correspondent']],
  ['journalist', ['reporter', 'correspondent', 'editor', 'columnist']],
  ['chair', ['chairman', 'chairwoman', 'chairperson']],
  ['chairman', ['chair', 'chairperson']],
  ['chairwoman', ['chair', 'chairperson']],
  ['diplomat', ['ambassador', 'envoy', 'minister', 'secretary']],
  ['negotiator', ['envoy']],
  ['envoy', ['negotiator', 'ambassador']],
  ['counsel', ['attorney', 'lawyer']],
  ['head', ['chief', 'director', 'president', 'chairman']],
  ['manager', ['coach', 'director']],
  ['director', ['chief', 'head', 'officer']],
  ['bishop', ['archbishop']],
  ['soldier', ['sergeant', 'corporal', 'private', 'captain', 'lieutenant', 'veteran']],
]);

/** Words that may stand before a role noun inside a role: "former deputy foreign minister", "senior finance executive". */
export const ROLE_MODIFIERS: ReadonlySet<string> = set(`
  former ex ex-president late senior junior top chief deputy assistant associate acting interim incoming outgoing current then-
  then special personal longtime long-time veteran retired fellow prime foreign finance defence defense interior health
  education justice energy economic economy trade labor labour transport transportation environment agriculture housing
  culture home treasury shadow national federal state local regional provincial county city district municipal royal
  international general executive managing financial operating legal medical scientific technical political military
  naval presidential vice vice-presidential gubernatorial congressional senatorial parliamentary mayoral ministerial
  permanent press media communications public private campaign party union police fire school hospital company
  business investment bank fund research policy security intelligence opposition republican democratic conservative
  liberal labour socialist communist independent libertarian evangelical catholic christian muslim jewish conservative
  progressive leading prominent influential outspoken famed famous celebrated award-winning billionaire millionaire
  nobel co editorial sports science real estate real-estate right-wing left-wing far-right far-left house senate majority minority
  lead principal head infectious football soccer basketball baseball cricket rugby tennis hockey human rights
  old-guard young old elderly local tech technology software bakery restaurant shop store farm cafe bar pub hotel
  film television tv radio rock pop folk jazz opera star
`);

/** Words in capitals that make a run of them a place, an event or a thing rather than a person. Folded. */
export const NOT_A_PERSON: ReadonlySet<string> = set(`
  street road avenue lane boulevard square bridge river lake sea ocean bay gulf strait mountain mountains hill hills valley island
  islands beach coast desert forest park garden gardens airport station port harbor harbour tower building hall palace castle
  plaza mall center centre stadium arena theater theatre museum war wars day week month year eve summit conference games cup
  championship championships act bill law amendment constitution accord accords agreement treaty protocol convention
  deal plan project program programme initiative prize award medal oscar festival parade january february march april may june
  july august september october november december monday tuesday wednesday thursday friday saturday sunday christmas easter
  thanksgiving north south east west northern southern eastern western central great new upper lower united white black red
  america europe asia africa atlantic pacific mediterranean arctic antarctic god internet covid english spanish french
  street oval rose capitol hill house room super bowl world iron cold ground zero air force supreme electoral
  americans russians ukrainians europeans israelis palestinians chinese mexicans muslims christians jews
`);

/** Words that end the names of places and, seldom, of people: a name that nothing else speaks for is then no person's. */
export const PLACE_ENDINGS: ReadonlySet<string> = set(`
  heath common moor fen marsh wharf pier dock docks quay cross gate field fields meadow meadows grove manor lodge cottage ridge
  point cape cove creek falls springs spring peak canyon pass reef lagoon delta basin plateau glacier dam weir lock canal pit
  mine quarry colliery works yard farm farms estate terrace crescent close row walk drive court place end green wood woods down
  downs head mouth ferry ford cliff cliffs rock rocks sands vale glen dale village town junction corner market mill mills tunnel
  viaduct pond ponds water hollow bank rise view mount range rico
`);

/** Given names, men's and women's; names given to both are left out. Folded. */
export const MALE_GIVEN: ReadonlySet<string> = set(`
  james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald
  steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric
  jonathan stephen larry justin scott brandon benjamin samuel gregory alexander frank patrick raymond jack dennis jerry tyler
  aaron jose adam nathan henry douglas zachary peter kyle ethan walter noah jeremy christian keith roger terry gerald
  harold sean austin carl arthur lawrence dylan bryan joe billy bruce albert willie gabriel logan alan juan wayne roy ralph
  randy eugene vincent russell elijah louis bobby philip johnny bradley bernard bernie bill bob jim mike tom ted tim dan dave steve jeff greg
  ben matt tony nick rick rob ron don ed fred harry chuck marco jared barack mitt newt rudy reince corey mitch rand ted paul
  luke ian neil simon graham nigel stuart colin malcolm duncan hugh alastair alistair angus ewan gareth rhys owen
  craig darren lee adrian trevor clive derek gordon barry howard leonard norman stanley theodore herbert clarence ernest earl
  antonio carlos luis miguel jorge pedro manuel francisco javier diego fernando alejandro ricardo rafael sergio pablo andres enrique
  giovanni giuseppe mario luigi paolo marco matteo alessandro francesco silvio romano enrico emmanuel francois jean pierre
  jacques michel nicolas philippe laurent bruno olivier gerard alain claude yves henri rene marcel
  hans klaus jurgen joerg jorg wolfgang heinz karl friedrich frank-walter olaf helmut gerhard dieter uwe stefan tobias
  lukas felix johannes matthias andreas bjorn lars erik nils sven magnus anders jens henrik mikael johan
  vladimir volodymyr yuri yury dmitry dmitri dmytro sergei sergey serhiy alexei alexey andrei andrey andrii andriy igor
  ihor oleg oleh ivan mikhail nikolai pavel petro viktor vitaly boris konstantin maxim anton kirill rustem oleksandr
  oleksiy mykhailo mykola roman denys stepan bogdan bohdan vasyl gennady leonid anatoly valery vyacheslav evgeny yevgeny
  mohammed muhammad mohamed mohammad ahmed ahmad ali hassan hussein omar osman ibrahim ismail khalid abdul abdullah
  abdulla mustafa mahmoud yusuf youssef tariq karim hamid rashid salman faisal bashar saddam recep tayyip mehmet benjamin
  binyamin ehud yitzhak moshe avi naftali yair shimon ariel netanel david narendra rahul amit rajesh ravindra rajendra ravi sanjay vijay
  anil sunil ashok arun suresh ramesh manoj deepak vikram arvind nitin imran nawaz shahbaz asif kwame kwabena kofi
  thabo nelson jacob cyril oluwaseun olusegun chinedu emeka tunde ibrahim farid samir nabil haruto hiroshi kenji shinzo
  takashi yoshihide fumio jinping keqiang qiang wei ming jintao zedong xiaoping jong-un jong-il jae-in farouk hamza
  bashir idris moussa mamadou ousmane amadou cheikh sekou emmanuel hamish callum liam connor declan niall
  cormac seamus padraig eoin tim nathaniel theo leo max oscar hugo arlo finn miles julian dominic damian sebastian
  gavin damien marcus clint blake dean dale glenn ross clay chad brad chris rex roland gilbert marvin melvin leroy
  jerome darrell maurice wesley cory derrick jeb jay drew pat josh zach nate sheldon orrin chuck harry lindsey mick
  adnan adolfo agustin aidan akbar akira alberto aldo alec alfonso alfred alfredo alvaro amin amir amos anand anwar
  arjun armando arnold arturo ashraf augusto aziz babak barney bart basil benedict bernardo bertrand bilal boaz branko
  brendan brent bret brett cameron carlton cecil cesar chandra chester clark clifford clyde curt curtis dalton damon
  darius darrel daryl davide desmond devin dmitar dominik donovan doug duane dwayne dwight earle edgar edmund eduardo
  edwin efraim eli elias elliott emil emilio emmett ernesto ernie esteban ezra fabian fabio fahad fawzi federico
  felipe ferdinand fidel filip florian floyd fritz gaston geoff geoffrey georges georgi gianni gideon giorgos goran
  graeme gregor guido guillermo gus gustavo habib hakim hamad harvey hasan hector heath herb herman homer horace
  horst hubert ichiro ignacio imre ingo irving irwin isaac ismael ivo jaime jakub jalal jamal jan janos jarrod
  javed jeremiah jerzy jimmy joachim joaquin joao joel jonas jordi jorgen josef josep jozef juha julio julius jun
  junaid kamal kareem kemal kendall kenichi kerry khaled kirk kiran kurt kwasi lance laszlo lech lenny leon
  lester lewis lionel lloyd lorenzo lothar luca lucas luciano luther lyle lyndon maarten mahmud majid malik manny marc
  marcelo marcio mariano marian mateusz mathieu maurizio mehdi michal miroslav mohan mohsen morgan moritz morris
  murray nadeem najib neal neville nicola nikola nikos norbert octavio olav ole oliver omer orlando oswaldo otto
  pascal patricio pavlo percy perry petr pieter piotr prakash prasad qasim quentin rafal rafik raheem raj rajan raju
  ralf rama ramiro ramon randall raoul raul reggie reginald reinhard reza rishi roberto rodney rodrigo rohan rolf
  romain romeo rory ruben rudolf rupert rustam saad sadiq saeed said sajid salvador salvatore sami samy sandeep sandor
  santiago satoshi saul seth shane shankar sherman shigeru sidney silvan simeon spencer stanislav stefano sterling
  subhash tadeusz takeshi teddy terrence thierry thor tobin toby todd tomas tomasz tommy toni travis trey trent
  tristan troy tyrone ulrich umar umberto vaclav vern vernon vic vikas vinod vito vivek vladislav wael waleed walid
  wally warren wendell werner wilbur wilfred wilhelm winston wojciech xavier yasser yasir yoav yosef zaid zdenek zeev
  zoltan zoran keir nadhim humza micheal gerry martin kyriakos andrzej edi aleksandar milorad alexis ludovic bukola
  muhammadu goodluck uhuru yoweri emmerson bola atiku hage lazarus hakainde filipe manmohan yogi shashi asaduddin
  jagan pinarayi sheikh mujibur ziaur tarique khizr khizir humayun ghulam bilawal shehbaz pervez maulana benigno joko
  prabowo anies mahathir
`);
export const FEMALE_GIVEN: ReadonlySet<string> = set(`
  mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley
  kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca sharon laura cynthia dorothy amy kathleen
  angela shirley emma brenda pamela nicole anna samantha katherine christine debra rachel carolyn janet maria olivia
  heather helen catherine diane julie victoria joyce lauren kelly christina ruth joan virginia judith evelyn hannah andrea
  megan cheryl jacqueline madison teresa abigail sophia martha sara gloria janice kathryn ann isabella judy charlotte julia
  grace amber alice jean denise frances danielle marilyn natalie beverly diana brittany theresa kayla alexis doris lori
  tiffany hillary chelsea melania ivanka kellyanne condoleezza sonia ruth elena ketanji kamala nikki kirsten elizabeth
  claire barbara dianne nancy carly michele ann megyn huma donna debbie wendy jill tina theresa
  angela ursula christine marine segolene brigitte francoise catherine sylvie isabelle nathalie sophie camille
  margot fiona nicola moira eilidh shona siobhan aoife niamh sinead saoirse orla bridget maeve gillian hilary
  heidi greta ingrid astrid annika karin birgit gudrun sabine petra monika claudia annalena katrin mette sanna erna
  giorgia francesca chiara giulia paola lucia elena carmen rosa dolores pilar ines beatriz isabel cristina dilma michelle
  yulia yuliya julia olga tatiana tatyana svetlana natalia natalya irina ekaterina elena anastasia oksana iryna olena
  nadezhda valentina galina lyudmila ludmila daria darya maria mariya zhanna larisa alina kseniya ksenia
  fatima aisha khadija zainab maryam mariam leila layla amina farida yasmin nadia samira huda salma zahra noor
  benazir malala indira sonia priyanka priya meera sushma smriti nirmala mamata hasina aung suu
  anjali kavita sunita lakshmi deepa rukmini divya pooja ngozi chidera amaka adaeze folasade yetunde wambui wangari
  grace mercy faith hope joy tzipi golda ayelet yukiko yuriko sanae akiko keiko naoko michiko hua ying mei
  dagny ottoline bess tess daisy poppy lily rose violet iris hazel ivy ruby pearl flora edith agnes mabel nora
  deborah dorota agnieszka ewa katarzyna malgorzata magdalena joanna barbara beata zuzana jana lenka
  yvette harriet rosie zoe chloe lucy jane kate katie holly jodie gemma leanne kirsty jacinda julie penny tanya bronwyn
  marjorie lindsay courtney allison alison vanessa veronica monica erica tara tracy stacy kristen kristin kirstjen
  sally molly polly annie maggie peggy meg beth betsy liz lizzie eleanor ellen elaine eileen irene josephine louise
  esther miriam naomi leah deb ngaire samia graca ellen winnie thandiwe nkosazana rashida ilhan ayanna alexandria
  ada adela adele adriana agatha aggie alba alexa alexandra alicia aliyah alma amelia amira anita anke anneliese
  annette antonia arlene ashlee audrey aurora ava barb beatrice becky bernadette bernice bertha bettina bianca blanca
  bonnie brigid candice carla carmela carole caroline carolina catalina cecelia cecilia celia charlene chantal cheri
  christa christy clarissa connie consuelo cora corinne daniela dawn deanna delia desiree dina dolly doreen edna elisa
  elise ella eloise elsa elsie emilia emiko erin ernestine estelle eugenia eunice eva fay fernanda francine
  freda frida gail geraldine gertrude ghazala gina gladys glenda gretchen gwen gwenda gwyneth haley hana
  hanna heide helga henrietta hermione hilda hiroko ida imelda ingeborg jackie jacqui jeanette jeanne jenna jeri
  jessie jo joanne joann jocelyn jolene josefina juanita judi juliana juliet juliette karina karla kathie kathy kay
  kayleigh kelli kendra kerstin kirstin kristina krista kristine lara latoya laurie leann lena leonie leticia lidia
  lillian lina lois lola lorena lorraine lorna lottie louisa loretta luana lucille lucinda luisa lupita lydia lynda
  lynette lynn macarena mae magda maja mallory mandy marcella marcia margarita margarete margery mariana marianne
  maribel marina marion marisa marissa marla marlene marsha marta martina maryann matilda maura maureen mavis maxine
  melanie melinda mercedes meredith mia mildred milena mimi mina mindy minnie miranda mireille misty mona muriel myra
  myrna nadine nanette natacha nell nellie nina noelle norma odette olive oprah pam patrice patsy paula paulette
  pauline penelope philippa phoebe phyllis rachael ramona raquel regina renata renee rhoda rhonda rita roberta robyn
  rochelle rona rosalie rosalind rosario rosemary roxanne rowena sabina sabrina sadie safiya sana sandy selena selma
  serena shanna shari sheila shelby shelley sherri sherry shirin simone sofia sonja soraya stella sue suki susana
  susannah susie suzanne suzy svenja sybil sylvia tabitha tamara tammy tania tasha tatjana teri tessa thelma therese
  tiffani trina trudy ulrike una uta valeria valerie vera verena verna veronique vicky viola vivian vivien wanda
  wilhelmina wilma winifred xenia yael yasmine yelena yoko yoshiko yvonne zara zelda zephyr zita metsola kaja ingrida
  maia vjosa salome meloni annegret priti suella shabana kemi mhairi mayawati mehbooba vasundhara rahela corazon leni
  imee megawati tsai yingluck ameenah thuli
`);

/** Pronouns by what they can stand for. */
export const MALE_PRONOUNS: ReadonlySet<string> = set('he him his himself');
export const FEMALE_PRONOUNS: ReadonlySet<string> = set('she her hers herself');
export const PLURAL_PRONOUNS: ReadonlySet<string> = set('they them their theirs themselves both');
export const FIRST_PRONOUNS: ReadonlySet<string> = set(
  "i me my mine myself we us our ours ourselves i'm i've i'd i'll we're we've we'd we'll",
);
export const THING_PRONOUNS: ReadonlySet<string> = set('it its itself');
export const RELATIVE_PRONOUNS: ReadonlySet<string> = set('who whom whose which that');

/** Words that open a sentence and are no part of the name after them. */
export const SENTENCE_OPENERS: ReadonlySet<string> = set(
  `given besides despite unlike amid amidst according since wherever whenever whatever whoever whether absent during following regarding concerning including yesterday today tomorrow tonight meanwhile however moreover although because instead perhaps maybe once twice then when where why how like even only just still yet later earlier finally again asked former per via notably reportedly apparently allegedly`,
);
