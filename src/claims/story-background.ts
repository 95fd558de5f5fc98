/**
 * How common a word is in English news, roughly, for a ledger that has read too little to know. Our own list and our own
 * estimates, in three bands of "how many of a thousand articles use it"; words stand as written and are stemmed on use.
 * Once the ledger holds a few thousand articles, its own counts outweigh this table.
 */
import { fold, stem } from '../text/words.ts';
import { GENERAL_ENGLISH } from './story-general-words.ts';

/** The table speaks of this many imagined articles. */
export const BACKGROUND_ARTICLES = 1000;

const BANDS: readonly (readonly [articles: number, words: string])[] = [
  [
    300,
    `say tell year new time people day make take come go get give see know want two three first last week month make
     monday tuesday wednesday thursday friday saturday sunday report news official government country state city
     work help need part way number group home man woman use find call show keep leave put set start begin become
     add accord include back long high good great large big small many well right early late next world old end`,
  ],
  [
    120,
    `january february march april may june july august september october november december morning afternoon evening
     night today yesterday tomorrow today's police president minister party public company business market money
     million billion thousand hundred percent per cent four five six seven eight nine ten dozen spokesman spokeswoman
     spokesperson statement told reporter journalist newspaper agency reuters associated press afp interview comment
     announce confirm deny ask answer expect believe think feel hope plan decide agree continue follow lead turn move
     bring hold meet talk speak run stand lose win pay cost increase rise fall cut change support oppose allow stop
     family child children life death die kill dead injured hurt house place area local national international
     american british u.s us uk united states university school law court case right member chief head leader director
     system service issue problem question fact reason result point case order effort act action decision deal power
     second third half full real major several recent final whole different important possible likely able clear sure
     close open local free strong hard young former current general political social economic security health
     north south east west northern southern eastern western street road town county region district capital
     website online site page photo image video copyright read story article post twitter facebook email`,
  ],
  [
    40,
    `arrest charge accuse suspect investigate investigation attack fire shoot shot gun victim crime murder judge trial
     jury sentence prison jail lawyer attorney prosecutor defendant guilty convict authority officer scene incident
     hospital doctor patient medical emergency crash accident car truck bus driver vehicle road plane ship boat sea
     water storm earthquake quake damage destroy building office store shop hotel bank church park airport station
     vote voter election elect parliament candidate campaign poll seat congress senate republican democrat democratic
     law bill policy budget tax trade economy job worker employee union strike industry product sale price share stock
     investor profit revenue quarter executive chairman board ceo contract offer bid sign team player coach game season
     play match league win championship title score point goal field victory defeat film movie actor actress star show
     music award host director producer series sequel book author fan celebrity rehab treatment drug alcohol
     military army soldier force troop war peace weapon bomb explosion border foreign ambassador treaty talk
     negotiation summit sanction protest protester riot crowd demonstration march movement right freedom
     student teacher parent mother father son daughter brother sister wife husband friend couple baby boy girl
     technology software computer internet network user data phone mobile cable device security update
     scientist research study expert professor university science climate environment energy oil gas power plant
     program project fund funding grant million aid service development plan proposal project agreement contract
     age aged year-old born live resident neighbor neighbour community population mile kilometre kilometer metre foot
     hour minute moment period date history record century decade past future
     release launch hire fire resign appoint nominate replace position role job post career retire
     apparently reportedly allegedly immediately recently nearly almost about around later soon finally`,
  ],
];

/** The larger estimate of the two tables holds. */
function makeTable(): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [articles, list] of [...BANDS, ...GENERAL_ENGLISH]) {
    for (const word of list.trim().split(/\s+/)) {
      const term = stem(fold(word));
      counts.set(term, Math.max(articles, counts.get(term) ?? 0));
    }
  }
  return counts;
}

let table: ReadonlyMap<string, number> | null = null;

/** Imagined articles, of `BACKGROUND_ARTICLES`, that use a stemmed word; 0 for a word the tables do not know. */
export function backgroundCount(term: string): number {
  table ??= makeTable();
  return table.get(term) ?? 0;
}

/** Weight of a term that stands in `documents` of `total` articles: 0 for all of them, more the rarer it is. */
export function rarity(documents: number, total: number): number {
  return Math.log(1 + total / (1 + documents));
}
