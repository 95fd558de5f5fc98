/** Two ages for one person. */

import { matchNames } from '../../text/names.ts';
import type { Person } from '../facts/people.ts';
import { type Hit, outlet, type Rule } from './rule.ts';

/** Days between two articles within which a birthday is the less likely explanation of one year more. */
const BIRTHDAY_DAYS_MAX = 30;

const sameName = (a: Person, b: Person): boolean =>
  a.surnameKey === b.surnameKey && matchNames({ name: a.name, role: null }, { name: b.name, role: null }) === 'same';

const gives = (article: { readonly people: readonly Person[] }, known: Person): boolean =>
  article.people.some((person) => person.age === known.age && sameName(person, known));

export const age: Rule = {
  name: 'age',
  about: 'Two ages for one person named in full.',
  find: (earlier, later) => {
    const hits: Hit[] = [];
    const days = Math.abs(later.day - earlier.day);
    for (const a of earlier.people)
      for (const b of later.people) {
        if (a.age === null || b.age === null || a.age === b.age || !sameName(a, b)) continue;
        // Father and son of one name, or "then 19": the article has both ages itself.
        if (gives(later, a) || gives(earlier, b)) continue;
        if (b.age === a.age + 1 && days > BIRTHDAY_DAYS_MAX) continue;
        hits.push({
          kind: 'conflict',
          field: 'number',
          severity: days <= 366 ? 'alert' : 'note',
          earlier: a.span,
          later: b.span,
          why: `${outlet(earlier)} gives ${a.name}'s age as ${a.age}, ${outlet(later)} as ${b.age}.`,
          matter: `age:${a.surnameKey}`,
        });
      }
    return hits;
  },
};
