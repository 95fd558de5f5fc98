/** A post that one article gives to one person and another article to somebody the first knows as something else. */
import { stem } from '../../text/words.ts';
import type { Person } from '../facts/people.ts';
import { CHIEF_EXECUTIVE, type Post, postsOf } from '../facts/posts.ts';
import type { Features } from '../features.ts';
import { DAYS_APART_MAX } from '../frames.ts';
import { conceptOf } from '../lexicon/concepts.ts';
import { shared } from '../sentences.ts';
import { samePerson } from './role.ts';
import { type Hit, outlet, passages, quoted, type Rule, slice } from './rule.ts';

/** Held by one person in one place. */
const SINGLE = new Set([
  CHIEF_EXECUTIVE,
  ...'president minister governor mayor chairman chancellor headteacher treasurer commissioner skipper owner king queen pope archbishop curator conductor superintendent'
    .split(' ')
    .map((word) => conceptOf(stem(word))),
]);

const samePost = (a: Post, b: Post): boolean => a.office === b.office && a.under === b.under && a.field === b.field;

/** Posts change hands. */
const CHANGES =
  /\b(?:fired|sacked|dismissed|replac\w+|appoint\w+|named|interim|new|resign\w*|succe(?:ed|ss)\w*|former|took over|elected|sworn)\b/i;

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
    if ([post.person, other, holder?.person].some((person) => person && CHANGES.test(person.sentence.text))) continue;
    if (!other || !holder || !isOtherwise(knows, other, post) || !isOneBody(post, holder)) continue;
    if (posts.some((known) => samePerson(known.person, post.person))) continue;
    if (postsOf(claims).some((known) => samePost(known, holder) && samePerson(known.person, holder.person))) continue;
    found.push({ post, other, holder });
  }
  return found;
}

/** "Ada Lind, an outside member", "the treasurer, Ada Lind": the article says what else the person is. */
function isOtherwise(article: Features, person: Person, post: Post): boolean {
  const described = article.people.some(({ sentence, last, ...named }) => {
    const next = sentence.tokens[last + 1];
    const apposed = /^,\s/.test(next?.before ?? '') && /^(?:a|an|one|the|its|another)$/.test(next?.folded ?? '');
    return apposed && named.surnameKey === person.surnameKey;
  });
  return (
    described || postsOf(article).some((known) => samePerson(known.person, person) && known.office !== post.office)
  );
}

/** Countries and towns each have one: without a word for whose it is, two holders are of two places. */
const OF_MANY_PLACES = new Set(
  ['president', 'minister', 'governor', 'mayor', 'king', 'queen', 'chairman'].map((word) => conceptOf(stem(word))),
);

function isOneBody(a: Post, b: Post): boolean {
  if (a.under || a.field !== null || !OF_MANY_PLACES.has(a.office)) return true;
  return shared(a.person.setting, b.person.setting).some((word) => word !== a.office && !TITLES.has(word));
}

const TITLES = new Set(['former', 'new', 'vice', 'mr', 'mrs', 'ms', 'dr']);

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
        ...passages(earlier, claims, x, y),
        why: `${outlet(claims)} has ${quoted(slice(claims, x))}; ${outlet(knows)} names ${other.name} too, but has ${quoted(slice(knows, [holder.from, holder.to]))}.`,
        matter: `role:${post.office}`,
      });
    };
    for (const held of disputed(earlier, later)) add(earlier, later, held);
    for (const held of disputed(later, earlier)) add(later, earlier, held);
    return hits;
  },
};
