/** Two ages for one person. */

import { matchNames } from '../../text/names.ts';
import type { Person } from '../facts/people.ts';
import { type Features, memoised } from '../features.ts';
import { type Hit, outlet, type Rule } from './rule.ts';

/** Days between two articles within which a birthday is the less likely explanation of one year more. */
const BIRTHDAY_DAYS_MAX = 30;

const sameName = (a: Person, b: Person): boolean =>
  a.surnameKey === b.surnameKey && matchNames({ name: a.name, role: null }, { name: b.name, role: null }) === 'same';

/** "Dahl, 63, said": a person named in full elsewhere, here by family name and age. */
const bySurname = memoised((article: Features): readonly Person[] => {
  const named = new Map(article.people.map((person) => [person.surname, person]));
  const single = [...named.values()].filter(
    (person) =>
      new Set(article.people.filter((p) => p.surnameKey === person.surnameKey).map((p) => p.given)).size === 1,
  );
  return single.flatMap((person) => {
    // Most sentences name nobody so, and an expression takes longer to make than to use.
    const naming = article.sentences.filter(({ text }) => text.includes(`${person.surname}, `));
    if (naming.length === 0) return [];
    const aged = new RegExp(`(?<!\\p{Lu}\\p{Ll}+ )\\b${person.surname}, (\\d{1,2})(?=[,.])`, 'u');
    return naming.flatMap((sentence): Person[] => {
      const match = aged.exec(sentence.text);
      if (!match) return [];
      const start = sentence.start + match.index;
      return [{ ...person, sentence, age: Number(match[1]), span: [start, start + match[0].length] }];
    });
  });
});

const agedIn = (article: Features): readonly Person[] => [...article.people, ...bySurname(article)];

const gives = (article: Features, known: Person): boolean =>
  agedIn(article).some((person) => person.age === known.age && sameName(person, known));

export const age: Rule = {
  name: 'age',
  about: 'Two ages for one person named in full.',
  find: (earlier, later) => {
    const hits: Hit[] = [];
    const days = Math.abs(later.day - earlier.day);
    for (const a of agedIn(earlier))
      for (const b of agedIn(later)) {
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
