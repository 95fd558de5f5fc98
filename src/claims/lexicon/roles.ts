/**
 * What people are, for "is that two words for one part, or two parts?". Our own list, line by line through the trades that
 * news writes of. Of each line a person is one thing at a time. A word that covers another ("doctor" of "surgeon", "officer" of "sergeant") stands in no line with it.
 */
export const ROLE_LINES = `
surgeon nurse midwife paramedic pharmacist dentist vet physiotherapist radiographer psychologist anaesthetist porter receptionist patient
doctor nurse midwife paramedic pharmacist porter patient
constable sergeant inspector superintendent
sergeant lieutenant colonel brigadier
admiral commodore commander lieutenant midshipman
judge prosecutor lawyer coroner juror bailiff
mayor treasurer clerk ombudsman
mayor governor senator ambassador
minister ambassador governor mayor judge
chairman chief-executive treasurer auditor
treasurer secretary president
curator director conservator archivist guard trustee
headteacher teacher caretaker pupil librarian
professor student librarian porter
skipper mate purser cook bosun deckhand stowaway
skipper co-pilot steward passenger
pilot co-pilot steward passenger
driver conductor signalman guard passenger
conductor organist soloist composer librettist pianist violinist cellist trumpeter drummer singer soprano tenor baritone
director cameraman actor screenwriter
coach skipper referee
coach referee goalkeeper striker midfielder physiotherapist
bishop archbishop vicar dean rabbi imam
architect surveyor electrician plumber carpenter bricklayer
geologist botanist chemist astronomer archaeologist biologist
editor photographer cartoonist
owner tenant
landlord tenant
victim suspect witness
jockey owner
vet farmer butcher baker fisherman electrician plumber carpenter bricklayer roofer nurse midwife paramedic dentist teacher driver pilot miner cleaner chef postman hairdresser mechanic soldier firefighter librarian shepherd gardener waiter barber accountant architect lawyer priest pharmacist welder tailor forester lifeguard student
firefighter policeman soldier
`;

/** Titles of two words and the one name they go by here. */
export const ROLE_PHRASES: ReadonlyMap<string, string> = new Map(
  'first mate=mate,chief mate=mate,first officer=co-pilot,cabin crew=steward,air hostess=steward,head nurse=nurse,staff nurse=nurse,shop steward=steward,head teacher=headteacher,deputy head=headteacher'
    .split(',')
    .map((pair) => pair.split('=') as [string, string]),
);

/** Services that a town has one each of: whoever leads one of them is no officer of another. */
export const SERVICES: ReadonlyMap<string, string> = new Map(
  'fire=fire,police=police,ambulance=ambulance,rescue=rescue,coastguard=coastguard,prison=prison,customs=customs,navy=navy,army=army'
    .split(',')
    .map((pair) => pair.split('=') as [string, string]),
);

/** What ministers and secretaries are of, written with a capital or without, and one name for those with several. */
export const PORTFOLIOS: ReadonlyMap<string, string> = new Map(
  (
    'agriculture farm=agriculture farming=agriculture transport transportation=transport finance treasury=finance interior home=interior foreign health education ' +
    'defence defense=defence justice environment climate energy economy economic=economy economics=economy culture labour labor=labour employment=labour ' +
    'trade commerce=trade industry housing tourism fisheries forestry science technology digital security communications information welfare planning water ' +
    'mining science sports sport=sports youth immigration migration=immigration europe policing police=policing schools business'
  )
    .split(' ')
    .map((entry) => {
      const [word = '', name = word] = entry.split('=');
      return [word, name];
    }),
);

const isWord = (word: string): boolean => word !== 'chief-executive';

/** Every single word of the lines. */
export const ROLE_WORDS: readonly string[] = [...new Set(ROLE_LINES.trim().split(/\s+/))].filter(isWord);
