/** One person in two posts that are not two words for one. */
import { matchNames } from '../../text/names.ts';
import { stem } from '../../text/words.ts';
import { OFFICES, type Person } from '../facts/people.ts';
import { type Features, memoised } from '../features.ts';
import { DAYS_APART_MAX } from '../frames.ts';
import { conceptOf } from '../lexicon/concepts.ts';
import { type Hit, outlet, quoted, type Rule, slice } from './rule.ts';

interface Post {
  readonly person: Person;
  readonly office: string;
  /** What the post is of: "finance" in "finance minister". */
  readonly field: string | null;
  /** "deputy", "vice": under the post of the same name. */
  readonly under: boolean;
  readonly from: number;
  readonly to: number;
}

/** Offices that outlets name by their field: only these can differ in it. */
const WITH_FIELD = new Set(
  'minister secretary director editor coach chief officer spokesman spokeswoman inspector commissioner professor'
    .split(' ')
    .map((word) => conceptOf(stem(word))),
);
const UNDER = new Set(['deputy', 'vice', 'assistant', 'associate']);
/** Say nothing of the field. */
const EMPTY = new Set(
  'the a its their his her our executive general senior chief managing former new first head top local national regional county city state federal government prime acting interim and of'.split(
    ' ',
  ),
);

/** The post named just before the person ("finance minister Ada Lind") or just after ("Ada Lind, the finance minister,"). */
function postOf(person: Person): Post | null {
  const { tokens } = person.sentence;
  const before = person.first - 1;
  const after = nextOffice(person);
  const at =
    OFFICES.has(tokens[before]?.concept ?? '') && /^\s$/.test(tokens[person.first]?.before ?? '') ? before : after;
  const office = at === null ? undefined : tokens[at];
  if (at === null || !office) return null;
  const previous = tokens[at - 1];
  const joined = previous !== undefined && /^[\s-]$/.test(office.before) && at - 1 !== person.last;
  const word = joined ? previous.folded : '';
  const under =
    UNDER.has(word) || UNDER.has(office.folded.split('-')[0] ?? '') || UNDER.has(tokens[at - 2]?.folded ?? '');
  const field =
    joined && !EMPTY.has(word) && !UNDER.has(word) && !previous.proper && WITH_FIELD.has(office.concept)
      ? previous.stem
      : null;
  return {
    person,
    office: office.concept,
    field,
    under,
    from: Math.min(person.span[0], tokens[Math.max(0, at - 1)]?.start ?? person.span[0]),
    to: Math.max(person.span[1], office.end),
  };
}

function nextOffice(person: Person): number | null {
  const { tokens } = person.sentence;
  if (!/^,\s/.test(tokens[person.last + 1]?.before ?? '')) return null;
  for (let i = person.last + 1; i < Math.min(tokens.length, person.last + 5); i++) {
    if (i > person.last + 1 && /[,;:.()]/.test(tokens[i]?.before ?? '')) return null;
    if (OFFICES.has(tokens[i]?.concept ?? '')) return i;
  }
  return null;
}

const postsOf = memoised((article: Features): Post[] => article.people.map(postOf).filter((post) => post !== null));

const samePerson = (a: Person, b: Person): boolean =>
  a.surnameKey === b.surnameKey && matchNames({ name: a.name, role: null }, { name: b.name, role: null }) === 'same';

/** One office and two fields, or one of them the deputy of it. */
function contradicts(a: Post, b: Post): boolean {
  if (a.office !== b.office) return false;
  if (a.under !== b.under) return true;
  return a.field !== null && b.field !== null && a.field !== b.field;
}

export const role: Rule = {
  name: 'role',
  about: 'One person as deputy here and in the post itself there, or in one post of two fields.',
  find: (earlier, later) => {
    const hits: Hit[] = [];
    const [here, there] = [postsOf(earlier), postsOf(later)];
    const agrees = (posts: readonly Post[], post: Post): boolean =>
      posts.some(
        (other) => samePerson(other.person, post.person) && other.office === post.office && !contradicts(other, post),
      );
    for (const a of here)
      for (const b of there) {
        if (!contradicts(a, b) || !samePerson(a.person, b.person) || agrees(there, a) || agrees(here, b)) continue;
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
