/**
 * Words that news reports use for one another, by family. Our own list: it widens a topic search and never makes a
 * wording match. A word may stand in several families; compare with `related`.
 */
import { stem } from '../text/words.ts';

const FAMILIES = `
talks meeting discussion negotiation summit session
plan proposal framework blueprint draft scheme terms offer
find found reach reached
compromise agreement accord
deal agreement accord
die died dead death killed fatality deceased lives
injured hurt wounded injury casualty
close shut closure shutter
arrest arrested detain detained custody
resign quit step resignation
sack dismiss layoff redundancy
job position post role
layoffs redundancies cuts
spread transmission transmit contagious infect
person people human
back support endorse favour favor align alignment backing approve
oppose reject against refuse dismiss
capture seize conquer
ceasefire truce armistice
vaccine vaccination vaccinate jab immunisation immunization
boss chief head ceo chairman director leader
crash collision collide accident
lorry truck tipper
car vehicle
driver motorist
police officer constabulary
lie mislead false untrue
pay wage salary earnings compensation
rise increase climb surge
drop decline decrease slip plunge
buy acquire purchase acquisition takeover
sell sale divest
strike walkout stoppage
union worker employee staff workforce
vote ballot poll election referendum
win victory defeat beat
money cash fund funding
price cost fee
tax levy duty tariff
blaze fire flames
flood flooding
storm hurricane cyclone typhoon
quake earthquake tremor
shoot shooting gunman gunfire
bomb explosion blast
war conflict fighting
soldier troop force army military
minister secretary
school pupil classroom
doctor physician medic
hospital clinic ward
sick ill patient infected
outbreak epidemic
virus disease fever infection illness
child kid boy girl
apologise apologize sorry apology regret
promise pledge vow commit guarantee
warn warning threat threaten
blame accuse fault responsible responsibility
investigate inquiry probe investigation enquiry
evidence proof
delay postpone late
start begin launch
end stop finish halt
help aid assist assistance relief
danger dangerous unsafe risk hazard
safe safety secure
`;

const rows: readonly (readonly string[])[] = FAMILIES.trim()
  .split('\n')
  .map((row) => row.split(' '));

const families: ReadonlyMap<string, readonly number[]> = (() => {
  const map = new Map<string, number[]>();
  for (const [family, row] of rows.entries()) {
    for (const word of row) map.set(stem(word), [...(map.get(stem(word)) ?? []), family]);
  }
  return map;
})();

const NONE: readonly number[] = [];

/** Families of a stemmed word, as opaque numbers; empty for most words. */
export function familiesOf(term: string): readonly number[] {
  return families.get(term) ?? NONE;
}

/** The other words of a stemmed word's families, as listed. */
export function relatedWords(term: string): string[] {
  return [...new Set(familiesOf(term).flatMap((family) => rows[family] ?? []))].filter((word) => stem(word) !== term);
}
