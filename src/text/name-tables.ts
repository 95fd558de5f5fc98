/**
 * Words that stand in and around names. Our own lists, drawn up from the style of English-language newspapers;
 * countries after ISO 3166-1 (short names), with the demonyms and seats of government newspapers use for them.
 */

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Forms of address; `gender` where the title tells it. Folded, without the point. */
export const ADDRESS_TITLES: ReadonlyMap<string, 'male' | 'female' | null> = new Map([
  ['mr', 'male'],
  ['mister', 'male'],
  ['sir', 'male'],
  ['lord', 'male'],
  ['fr', 'male'],
  ['father', 'male'],
  ['brother', 'male'],
  ['don', 'male'],
  ['prince', 'male'],
  ['king', 'male'],
  ['baron', 'male'],
  ['duke', 'male'],
  ['mrs', 'female'],
  ['ms', 'female'],
  ['miss', 'female'],
  ['lady', 'female'],
  ['dame', 'female'],
  ['baroness', 'female'],
  ['duchess', 'female'],
  ['sister', 'female'],
  ['princess', 'female'],
  ['queen', 'female'],
  ['dr', null],
  ['drs', null],
  ['prof', null],
  ['professor', null],
  ['rev', null],
  ['reverend', null],
  ['hon', null],
  ['mx', null],
  ['sheikh', 'male'],
  ['sheik', 'male'],
  ['imam', 'male'],
  ['rabbi', null],
  ['ayatollah', 'male'],
  ['pope', 'male'],
  ['saint', null],
  ['st', null],
]);

/** Offices and ranks written before a name; the last one of them in a name ends the title. Folded, without the point. */
export const OFFICE_TITLES: ReadonlySet<string> = set(`
  president vice-president premier chancellor minister ministers secretary undersecretary senator sen sens representative
  rep reps congressman congresswoman governor gov govs lieutenant lt mayor councillor councilor councilman councilwoman
  cllr cllrs commissioner ambassador envoy speaker attorney attorneys ag general gen judge justice magistrate sheriff
  marshal captain capt colonel col major maj sergeant sgt corporal private admiral adm commander cmdr lieutenant brigadier
  superintendent supt inspector insp detective det constable officer chief deputy assistant director chairman chairwoman
  chairperson chair ceo cfo coo cto archbishop bishop cardinal deacon emperor empress sultan emir crown dictator
  spokesman spokeswoman spokesperson coach manager candidate nominee strategist analyst economist epidemiologist
  professor dean provost chancellor comptroller treasurer controller solicitor coroner prosecutor paramedic firefighter
  nurse trooper warden pastor deputy-chief taoiseach tanaiste councilmember assemblyman assemblywoman delegate lawmaker
  executive counsel aide adviser advisor counselor founder owner leader head columnist author reporter correspondent editor
`);

/** Small words inside a title: "Secretary of State", "Minister for Health", "Chief of the General Staff". */
export const TITLE_LINKS: ReadonlySet<string> = set('of for the and to in');

/** After a name; those that tell father from son are kept apart in `GENERATIONS`. */
export const HONOURS: ReadonlySet<string> = set(
  'phd md mp mps mep msp ms qc kc esq obe mbe cbe kbe jd mba rn dds dphil',
);
export const GENERATIONS: ReadonlySet<string> = set('jr sr ii iii iv junior senior');

/** Lower-case words inside family names. */
export const PARTICLES: ReadonlySet<string> = set(
  'de da do dos das del della di du la le les van von der den ter ten bin ibn bint abu al el ul ad as ben e y zu zum af av o mac san',
);

/** Words that make a name a body's rather than a person's. Folded, singular and plural. */
export const BODY_WORDS: ReadonlySet<string> = set(`
  ministry ministries department departments dept agency agencies office offices bureau authority authorities administration
  government governments govt council councils committee committees commission commissions board boards court courts
  congress senate house parliament assembly knesset duma bundestag rada cabinet party parties union unions association
  federation confederation alliance coalition league society institute institution institutions foundation fund trust
  university universities college school schools hospital hospitals clinic center centre company companies corp
  corporation inc ltd llc plc co group groups holdings systems technologies industries partners bank banks airlines
  airways motors energy media news network times post journal herald tribune gazette chronicle telegraph guardian
  observer register dispatch courier standard broadcasting radio television tv press agency service services
  force forces army navy police constabulary guard militia brigade battalion command pentagon
  campaign campaigns club team organisation organization organisations organizations movement front
  nations states kingdom republic city county district research laboratory laboratories labs logistics systems
  church diocese archdiocese synod mission embassy consulate secretariat tribunal watchdog regulator exchange
  realty properties ventures securities insurance pharmaceuticals foods stores records studios pictures entertainment
  software consulting associates healthcare hotels resorts casino casinos railway railways railroad telecom petroleum
  chemicals aerospace pac caucus initiative watch
  democrats republicans conservatives tories liberals greens taliban hamas hezbollah firm airline operator
`);

/** Bodies known by one word that is no body word. Folded. */
export const KNOWN_BODIES: ReadonlySet<string> = set(`
  kremlin pentagon vatican opec unicef unesco nato interpol europol frontex reuters bloomberg xinhua tass interfax ansa
  politico axios afp ap upi dpa efe pti ani ians cnn bbc nbc abc cbs msnbc npr pbs fbi cia nsa nih cdc fda epa irs doj
  dhs un eu who imf wto iaea aclu naacp nra gop isis isil google facebook meta amazon apple microsoft twitter boeing
  airbus tesla toyota walmart exxonmobil gazprom rosneft huawei samsung
`);

/** Places that stand for the power that sits there, and that power. `null`: it keeps its own name. Folded. */
export const METONYMS: ReadonlyMap<string, string | null> = new Map<string, string | null>([
  ['kremlin', null],
  ['white house', null],
  ['pentagon', null],
  ['downing street', null],
  ['no 10', 'Downing Street'],
  ['10 downing street', 'Downing Street'],
  ['number 10', 'Downing Street'],
  ['elysee', null],
  ['elysee palace', null],
  ['quai d’orsay', null],
  ['vatican', null],
  ['holy see', 'Vatican'],
  ['buckingham palace', null],
  ['kensington palace', null],
  ['whitehall', null],
  ['westminster', null],
  ['capitol hill', null],
  ['foggy bottom', null],
  ['wall street', null],
  ['silicon valley', null],
  ['blue house', null],
  ['zhongnanhai', null],
  ['scotland yard', null],
  ['brussels', 'European Union'],
]);

/** Country | demonyms | seats of government that stand for it in print. */
const COUNTRY_ROWS = `
United States|American,US,U.S.|Washington|America,USA,U.S.A,US,U.S.
United Kingdom|British,UK,U.K.|London|Britain,Great Britain,UK,U.K.
Russia|Russian|Moscow|Russian Federation
Ukraine|Ukrainian|Kyiv,Kiev|
China|Chinese|Beijing|People's Republic of China,PRC
France|French|Paris|
Germany|German|Berlin|
Italy|Italian|Rome|
Spain|Spanish|Madrid|
Portugal|Portuguese|Lisbon|
Poland|Polish|Warsaw|
Hungary|Hungarian|Budapest|
Austria|Austrian|Vienna|
Switzerland|Swiss|Bern|
Netherlands|Dutch|The Hague|Holland
Belgium|Belgian||
Denmark|Danish|Copenhagen|
Norway|Norwegian|Oslo|
Sweden|Swedish|Stockholm|
Finland|Finnish|Helsinki|
Iceland|Icelandic|Reykjavik|
Ireland|Irish|Dublin|
Greece|Greek|Athens|
Turkey|Turkish|Ankara|Türkiye,Turkiye
Bulgaria|Bulgarian|Sofia|
Romania|Romanian|Bucharest|
Serbia|Serbian|Belgrade|
Croatia|Croatian|Zagreb|
Slovakia|Slovak|Bratislava|
Slovenia|Slovenian|Ljubljana|
Czech Republic|Czech|Prague|Czechia
Estonia|Estonian|Tallinn|
Latvia|Latvian|Riga|
Lithuania|Lithuanian|Vilnius|
Belarus|Belarusian|Minsk|
Moldova|Moldovan|Chisinau|
Georgia|Georgian|Tbilisi|
Armenia|Armenian|Yerevan|
Azerbaijan|Azerbaijani|Baku|
Kazakhstan|Kazakh|Astana|
Israel|Israeli|Jerusalem,Tel Aviv|
Palestine|Palestinian|Ramallah|
Lebanon|Lebanese|Beirut|
Syria|Syrian|Damascus|
Iraq|Iraqi|Baghdad|
Iran|Iranian|Tehran|
Saudi Arabia|Saudi|Riyadh|
Yemen|Yemeni|Sanaa|
Qatar|Qatari|Doha|
United Arab Emirates|Emirati|Abu Dhabi|UAE
Kuwait|Kuwaiti||
Jordan|Jordanian|Amman|
Egypt|Egyptian|Cairo|
Libya|Libyan|Tripoli|
Tunisia|Tunisian|Tunis|
Algeria|Algerian|Algiers|
Morocco|Moroccan|Rabat|
Sudan|Sudanese|Khartoum|
Ethiopia|Ethiopian|Addis Ababa|
Kenya|Kenyan|Nairobi|
Uganda|Ugandan|Kampala|
Rwanda|Rwandan|Kigali|
Nigeria|Nigerian|Abuja|
Ghana|Ghanaian|Accra|
South Africa|South African|Pretoria|
Zimbabwe|Zimbabwean|Harare|
Congo|Congolese|Kinshasa|
Mali|Malian|Bamako|
Niger|Nigerien|Niamey|
Somalia|Somali|Mogadishu|
India|Indian|New Delhi,Delhi|
Pakistan|Pakistani|Islamabad|
Bangladesh|Bangladeshi|Dhaka|
Sri Lanka|Sri Lankan|Colombo|
Nepal|Nepali,Nepalese|Kathmandu|
Afghanistan|Afghan|Kabul|
Japan|Japanese|Tokyo|
South Korea|South Korean|Seoul|
North Korea|North Korean|Pyongyang|
Taiwan|Taiwanese|Taipei|
Vietnam|Vietnamese|Hanoi|
Thailand|Thai|Bangkok|
Myanmar|Burmese|Naypyidaw|Burma
Malaysia|Malaysian|Kuala Lumpur|
Singapore|Singaporean||
Indonesia|Indonesian|Jakarta|
Philippines|Filipino,Philippine|Manila|
Australia|Australian|Canberra|
New Zealand|New Zealand|Wellington|
Canada|Canadian|Ottawa|
Mexico|Mexican|Mexico City|
Cuba|Cuban|Havana|
Venezuela|Venezuelan|Caracas|
Colombia|Colombian|Bogota|
Brazil|Brazilian|Brasilia|
Argentina|Argentine,Argentinian|Buenos Aires|
Chile|Chilean|Santiago|
Peru|Peruvian|Lima|
Ecuador|Ecuadorian|Quito|
Bolivia|Bolivian|La Paz|
Haiti|Haitian|Port-au-Prince|
European Union|European,EU||EU,E.U.
United Nations|UN,U.N.||UN,U.N.
`;

export interface Country {
  readonly name: string;
  readonly demonyms: readonly string[];
  readonly seats: readonly string[];
  readonly aliases: readonly string[];
}

const list = (cell: string | undefined): string[] => (cell ? cell.split(',') : []);

export const COUNTRIES: readonly Country[] = COUNTRY_ROWS.trim()
  .split('\n')
  .map((row) => {
    const [name = '', demonyms, seats, aliases] = row.split('|');
    return { name, demonyms: list(demonyms), seats: list(seats), aliases: list(aliases) };
  });

/** Family names written first (Chinese, Korean, Vietnamese) that are no English given names. Folded. */
export const FAMILY_FIRST: ReadonlySet<string> = set(
  'xi wang zhang zhao zhou xu zhu lin luo liang xie tang deng cao peng zeng xiao tian dong yuan jiang qian qin hu guo ' +
    'nguyen tran pham vo dang bui kim park moon yoon choi jung jang cho kang ahn hwang seo kwon hong',
);

/** Given names that are spellings or short forms of one name: each row is one name. Folded after transliteration rules. */
export const GIVEN_NAME_ROWS: readonly string[] = [
  'mohammed muhammad mohamed mohammad muhammed mohamad mehmet',
  'hussein hussain husain hossein husein',
  'ahmed ahmad achmad',
  'alexander aleksandr alexandr oleksandr alex',
  'alexei aleksei alexey oleksii oleksiy',
  'andrei andrey andrii andriy',
  'dmitry dmitri dmitriy dmytro',
  'sergei sergey serhii serhiy sergiy',
  'yuri yury yuriy yurii iurii',
  'yulia yuliya julia iuliia',
  'vladimir volodymyr wladimir',
  'nikolai nikolay mykola',
  'mikhail mykhailo mikhailo',
  'victor viktor wiktor',
  'catherine katherine kathryn katharine cathy kathy kate katie kat',
  'william bill will billy willie liam',
  'robert bob rob bobby robbie',
  'richard dick rick rich ricky',
  'james jim jimmy jamie',
  'john jack johnny jon',
  'jonathan jon jonny',
  'joseph joe joey',
  'michael mike mick mickey',
  'thomas tom tommy',
  'charles charlie chuck',
  'edward ed eddie ted teddy ned',
  'theodore ted teddy theo',
  'benjamin ben benny',
  'daniel dan danny',
  'david dave davey',
  'matthew matt',
  'anthony tony',
  'antony tony',
  'andrew andy drew',
  'christopher chris kit topher',
  'nicholas nick nicky nicolas',
  'samuel sam sammy',
  'samantha sam',
  'stephen steven steve',
  'timothy tim timmy',
  'gregory greg',
  'kenneth ken kenny',
  'ronald ron ronnie',
  'donald don donnie',
  'lawrence larry laurence',
  'jeffrey jeff geoffrey geoff',
  'gerald jerry gerry',
  'patrick pat paddy',
  'patricia pat patty trish tricia',
  'peter pete',
  'philip phil phillip',
  'raymond ray',
  'walter walt',
  'francis frank',
  'franklin frank',
  'frederick fred freddie freddy',
  'albert al bert',
  'alan al allan allen',
  'arthur art',
  'bernard bernie',
  'douglas doug',
  'eugene gene',
  'henry harry hank',
  'harold harry hal',
  'leonard len lenny',
  'nathaniel nathan nate nat',
  'zachary zach zack',
  'joshua josh',
  'jacob jake',
  'elizabeth liz beth betsy betty eliza lizzie liza',
  'margaret maggie meg peggy marge',
  'deborah debbie deb debra',
  'barbara barb babs',
  'susan sue susie suzanne',
  'jennifer jen jenny',
  'jessica jess jessie',
  'rebecca becky becca',
  'victoria vicky vicki tori',
  'christina tina chris christine',
  'kimberly kim',
  'pamela pam',
  'sandra sandy',
  'cynthia cindy',
  'amanda mandy',
  'abigail abby',
  'alexandra alex sandra',
  'nancy nan',
  'virginia ginny',
  'theresa terry tess teresa',
  'terence terry terrence',
];
