/**
 * Words that cannot both be said of one thing at one time. Our own list, from thinking through the desks of a newspaper
 * (council, court, company, crime, sport, health, weather, transport, war, school, culture) for how each tells a yes and a no.
 * Each line is one word against another: the words before the stroke against those after it. A word may stand in several
 * lines. It says "opposed", never "contradiction": the rules ask for the same speaker or the same thing as well.
 */
import { stem } from '../../text/words.ts';
import { conceptOf } from './concepts.ts';

const OPPOSITES = `
approve back adopt pass endorse ratify accept authorise authorize grant permit allow green-light / reject refuse block veto oppose deny ban forbid prohibit quash scrap turn-down
support back keep trust / sack fire dismiss replace
support back favour favor endorse welcome want / oppose reject resist condemn
agree consent / refuse disagree object decline
stay remain keep continue / leave quit resign depart go retire step-down
resign quit step-down leave / stay remain continue serve
keep retain preserve save maintain / scrap abolish drop axe abandon ditch cut close sell demolish withdraw remove
open reopen / close shut
begin start launch resume proceed go-ahead / stop halt end cancel suspend abandon scrap postpone delay
win beat triumph / lose
raise increase rise grow climb expand boost hike / cut lower reduce fall drop shrink decline freeze
hire recruit employ / sack fire dismiss axe
buy purchase / sell
pass / fail
succeed / fail
qualify / fail disqualify
arrive / leave
find locate trace / lose
free release acquit clear discharge / jail detain hold arrest convict imprison charge
convict guilty / acquit clear innocent
survive live alive / die kill dead
recover improve / worsen deteriorate
worsen deteriorate / improve recover ease
rescue save / abandon lose
warn alert inform notify consult tell / mislead conceal hide
disclose reveal publish release declare report / withhold conceal hide suppress
know aware / unaware ignorant
trust believe faith confidence / distrust doubt mistrust disbelieve suspect
confirm admit acknowledge concede / deny dispute reject
true accurate correct right / false untrue wrong inaccurate incorrect mistaken
genuine authentic real / fake forged counterfeit false
safe secure sound / unsafe dangerous faulty defective hazardous unfit
legal lawful / illegal unlawful
working operational functioning functional / broken faulty out-of-order defective failed
full packed sold-out / empty deserted
paid / unpaid owed owe
owe / repaid
solvent profitable / insolvent bankrupt
profit / loss
surplus / deficit shortage
enough sufficient adequate ample plenty / insufficient inadequate lack shortage short
present attend attended / absent miss missed skip
join enter / leave quit
accept take / decline refuse reject return
invite welcome / exclude bar expel
include / exclude omit
appoint elect promote / dismiss remove demote
extend prolong renew / shorten curtail expire terminate
strengthen tighten / weaken loosen ease relax
tighten toughen / loosen ease relax soften
impose introduce / lift remove repeal abolish waive
ground / fly
fly / ground
evacuate / remain
deploy send / withdraw recall
advance / retreat withdraw
attack bomb strike / defend spare
attack / surrender
build construct erect / demolish raze
repair fix mend restore / damage break destroy
plant / fell uproot
sober / drunk
armed / unarmed
insured / uninsured
locked shut / unlocked open
switched-on on live lit / off dead unlit switched-off
connect / disconnect
married / single divorced unmarried
conscious awake / unconscious asleep
healthy fit well / ill sick injured unfit
fit / injured unfit
innocent / guilty
alone / accompanied together
public / private secret
secret confidential / public open published
early / late
first / last
voluntary willing / forced compelled
deliberate intentional / accidental
accident / deliberate arson murder sabotage
suicide / murder
unanimous / divided split
united / divided split
peaceful calm / violent
dry / wet flooded
sunny / rainy
hot warm / cold
up / down
higher / lower
more / fewer less
major / minor
permanent / temporary
final / provisional interim preliminary
temporary / permanent
national / local
ally / enemy
victory / defeat
victim / suspect
teach / learn
lend / borrow
import / export
upgrade / downgrade
praise / criticise criticize condemn blame
blame / absolve exonerate clear
apologise apologize regret / defend justify
defend / criticise attack
promise pledge vow / refuse break
honour honor fulfil / break breach
comply obey / defy breach violate flout
cooperate / obstruct refuse
vaccinate immunise / unvaccinated
contaminated polluted infected / clean pure
clean / dirty contaminated polluted
edible / poisonous toxic
extinct / surviving
strike walk-out / work
sign / withdraw
signed / unsigned
nationalise nationalize / privatise privatize
privatise privatize / nationalise
merge / split
postpone delay cancel / proceed go-ahead
eat / fast
remember / forget
see notice spot / miss overlook
hear / miss
answer reply / ignore
speak talk / silent
silent / speak
attend / boycott
participate compete play race / boycott withdraw
play start feature / rest bench miss
fit available / unavailable
available / unavailable
innocent / responsible
responsible / blameless
own / rent
rent / own
freehold / leasehold
settle / fight contest
plead / contest
appeal / accept
retract withdraw / stand-by repeat
remain / withdraw
stand run / withdraw
`;

const opposed: ReadonlyMap<string, ReadonlySet<string>> = (() => {
  const map = new Map<string, Set<string>>();
  const join = (a: string, b: string) => map.set(a, (map.get(a) ?? new Set()).add(b));
  for (const line of OPPOSITES.trim().split('\n')) {
    const [left = [], right = []] = line
      .split(' / ')
      .map((side) => side.split(' ').flatMap((word) => [stem(word), conceptOf(stem(word))]));
    for (const a of left)
      for (const b of right) {
        join(a, b);
        join(b, a);
      }
  }
  return map;
})();

const NONE: ReadonlySet<string> = new Set();

/** Stems and concepts that a stem or concept is opposed to; empty for most words. Symmetric. */
export function oppositesOf(wordStem: string): ReadonlySet<string> {
  return opposed.get(wordStem) ?? NONE;
}
