/** One person in two posts that are not two words for one. */
import { matchNames } from '../../text/names.ts';
import { stem } from '../../text/words.ts';
import type { Person } from '../facts/people.ts';
import { CHIEF_EXECUTIVE, type Post, postsOf } from '../facts/posts.ts';
import type { Features } from '../features.ts';
import { DAYS_APART_MAX } from '../frames.ts';
import { conceptOf } from '../lexicon/concepts.ts';
import { ROLE_LINES } from '../lexicon/roles.ts';
import { shared } from '../sentences.ts';
import { type Hit, outlet, quoted, type Rule, slice } from './rule.ts';

/** Of each line a person is one thing at a time. */
const EXCLUSIVE: readonly ReadonlySet<string>[] = ROLE_LINES.trim()
  .split('\n')
  .map(
    (line) =>
      new Set(line.split(' ').map((word) => (word === 'chief-executive' ? CHIEF_EXECUTIVE : conceptOf(stem(word))))),
  );

/** Chair of one firm and treasurer of another. */
const elsewhere = (a: Post, b: Post): boolean =>
  a.service === null && a.bodies.size > 0 && b.bodies.size > 0 && shared(a.bodies, b.bodies).length === 0;

/** Chief executive here, finance director there. */
const isHeadAndPart = (head: Post, part: Post): boolean =>
  (head.office === CHIEF_EXECUTIVE || head.office === conceptOf('chairman')) &&
  part.office === 'director' &&
  part.field !== null &&
  DIRECTED.test(part.field);
const DIRECTED =
  /^(?:financ|technic|medic|market|sale|commun|oper|commerci|sport|music|artist|creativ|person|secur|technolog)/;

const CHIEF_OFFICER = /^chief \w+ officer$/;

export const samePerson = (a: Person, b: Person): boolean =>
  a.surnameKey === b.surnameKey && matchNames({ name: a.name, role: null }, { name: b.name, role: null }) === 'same';

/** One office and two fields, one of them the deputy of it, or two that exclude each other. */
function contradicts(a: Post, b: Post): boolean {
  if (a.aside !== b.aside) return false;
  const otherFields = a.office === b.office && a.field !== null && b.field !== null && a.field !== b.field;
  if (a.aside) return otherFields && a.under === b.under;
  if (a.office === b.office) return a.under !== b.under || otherFields;
  if (elsewhere(a, b)) return false;
  if (a.service !== null && b.service !== null && a.service !== b.service) return a.coming === b.coming;
  if (CHIEF_OFFICER.test(a.office) && CHIEF_OFFICER.test(b.office)) return true;
  if (isHeadAndPart(a, b) || isHeadAndPart(b, a)) return a.coming === b.coming;
  // Whoever is to be one thing is not to be the other.
  if (a.coming && b.coming) return true;
  return a.coming === b.coming && EXCLUSIVE.some((line) => line.has(a.office) && line.has(b.office));
}

export const role: Rule = {
  name: 'role',
  about:
    'One person as deputy here and in the post itself there, in one post of two fields, or in two posts that exclude each other.',
  find: (earlier, later) => {
    const hits: Hit[] = [];
    const agrees = (article: Features, post: Post): boolean =>
      postsOf(article).some(
        (other) => other.office === post.office && samePerson(other.person, post.person) && !contradicts(other, post),
      );
    for (const a of postsOf(earlier))
      for (const b of postsOf(later)) {
        if (!contradicts(a, b) || !samePerson(a.person, b.person) || agrees(later, a) || agrees(earlier, b)) continue;
        hits.push({
          kind: 'conflict',
          field: 'role',
          severity: later.day - earlier.day <= DAYS_APART_MAX ? 'alert' : 'note',
          earlier: [a.from, a.to],
          later: [b.from, b.to],
          why: `${outlet(earlier)} has ${quoted(slice(earlier, [a.from, a.to]))}, ${outlet(later)} ${quoted(slice(later, [b.from, b.to]))}.`,
          matter: `role:${a.person.surnameKey}`,
        });
      }
    return hits;
  },
};
