/** A post that one article gives to one person and another article to somebody the first knows as something else. */
import { stem } from '../../text/words.ts';
import type { Person } from '../facts/people.ts';
import { CHIEF_EXECUTIVE, type Post, postsOf } from '../facts/posts.ts';
import type { Features } from '../features.ts';
import { DAYS_APART_MAX } from '../frames.ts';
import { conceptOf } from '../lexicon/concepts.ts';
import { samePerson } from './role.ts';
import { type Hit, outlet, quoted, type Rule, slice } from './rule.ts';

/** Held by one person in one place. */
const SINGLE = new Set([
  CHIEF_EXECUTIVE,
  ...'president minister governor mayor chairman chancellor headteacher treasurer commissioner skipper coach owner king queen pope archbishop curator conductor superintendent'
    .split(' ')
    .map((word) => conceptOf(stem(word))),
]);

const samePost = (a: Post, b: Post): boolean => a.office === b.office && a.under === b.under && a.field === b.field;

interface Holding {
  readonly post: Post;
  /** Where the other article, which has another holder, names this one. */
  readonly other: Person;
  readonly holder: Post;
}

/** Posts of `claims` whose holder `knows` names without the post, having somebody else in it. */
function disputed(claims: Features, knows: Features): Holding[] {
  const found: Holding[] = [];
  for (const post of postsOf(claims)) {
    if (post.aside || post.coming || !SINGLE.has(post.office)) continue;
    const other = knows.people.find((person) => samePerson(person, post.person));
    const posts = postsOf(knows).filter((known) => samePost(known, post));
    const holder = posts.find(
      (known) => !known.aside && !known.coming && known.person.surnameKey !== post.person.surnameKey,
    );
    if (!other || !holder || posts.some((known) => samePerson(known.person, post.person))) continue;
    if (postsOf(claims).some((known) => samePost(known, holder) && samePerson(known.person, holder.person))) continue;
    found.push({ post, other, holder });
  }
  return found;
}

/** "Ada Lind, an outside member": the article says what else the person is. */
function isDescribed({ sentence, last }: Person): boolean {
  const next = sentence.tokens[last + 1];
  return /^,\s/.test(next?.before ?? '') && /^(?:a|an|one|the|its|another)$/.test(next?.folded ?? '');
}

export const officeHolder: Rule = {
  name: 'office-holder',
  about:
    'A post given to one person here and to another there, and the article that has the other names the first as well.',
  find: (earlier, later) => {
    if (later.day - earlier.day > DAYS_APART_MAX) return [];
    const hits: Hit[] = [];
    const add = (claims: Features, knows: Features, { post, other, holder }: Holding) => {
      const [x, y] = [[post.from, post.to] as const, other.span];
      hits.push({
        kind: 'conflict',
        field: 'role',
        severity: 'alert',
        earlier: claims === earlier ? x : y,
        later: claims === earlier ? y : x,
        why: `${outlet(claims)} has ${quoted(slice(claims, x))}; ${outlet(knows)} names ${other.name} too, but has ${quoted(slice(knows, [holder.from, holder.to]))}.`,
        matter: `role:${post.office}`,
        rank: isDescribed(other) ? 1 : 0,
      });
    };
    for (const held of disputed(earlier, later)) add(earlier, later, held);
    for (const held of disputed(later, earlier)) add(later, earlier, held);
    return hits;
  },
};
