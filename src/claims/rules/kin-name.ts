/** One son, wife or mother under two given names. */
import { matchNames } from '../../text/names.ts';
import { type Kin, kinOf } from '../facts/kin.ts';
import { DAYS_APART_MAX } from '../frames.ts';
import { spelledAlike } from '../spelling-distance.ts';
import { type Hit, outlet, type Rule } from './rule.ts';

/** A person has several sons and sisters, but one of each of these. */
const ONE = new Set(['wife', 'husband', 'mother', 'father']);

function mayBeOne(a: Kin, b: Kin): boolean {
  if (a.surnameKey !== b.surnameKey || a.tie !== b.tie || a.given === b.given) return false;
  if (spelledAlike(a.given, b.given)) return false;
  const named = ({ given, surnameKey }: Kin) => ({ name: `${given} ${surnameKey}`, role: null });
  if (matchNames(named(a), named(b)) !== 'different') return false;
  return ONE.has(a.tie) ? a.of !== null && a.of === b.of : a.given[0] === b.given[0];
}

export const kinName: Rule = {
  name: 'kin-name',
  about: 'One son, wife or mother under two given names, neither of which the other article has.',
  find: (earlier, later) => {
    if (later.day - earlier.day > DAYS_APART_MAX) return [];
    const hits: Hit[] = [];
    for (const a of kinOf(earlier))
      for (const b of kinOf(later)) {
        if (!mayBeOne(a, b) || later.vocabulary.has(a.given) || earlier.vocabulary.has(b.given)) continue;
        hits.push({
          kind: 'conflict',
          field: 'name',
          severity: 'alert',
          earlier: [...a.span],
          later: [...b.span],
          why: `${outlet(earlier)} names the ${a.tie} ${capital(a.given)}, ${outlet(later)} ${capital(b.given)}.`,
          matter: `kin:${a.surnameKey}:${a.tie}`,
        });
      }
    return hits;
  },
};

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
