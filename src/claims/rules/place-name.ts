/** One proper name, two kinds of place. */
import type { Span } from '../../model.ts';
import { type Features, memoised } from '../features.ts';
import { clauseSpan, type Hit, outlet, type Rule } from './rule.ts';

/**
 * Kinds of named place that are taken for one another: one proper name with two kinds of a row is one place misnamed. Across the
 * rows it is a town with a bridge and a school.
 */
const FAMILIES: readonly string[] = [
  'street road lane avenue drive way square crescent terrace boulevard close hill',
  'river lake creek',
  'quay bay harbour harbor',
  'wood park gardens',
  'hospital infirmary',
  'school college academy',
  'stadium arena',
  'station airport',
  'mill dam',
  'bridge',
  'theatre theater',
];
const FAMILY_OF: ReadonlyMap<string, number> = new Map(
  FAMILIES.flatMap((kinds, family) => kinds.split(' ').map((kind) => [kind, family] as const)),
);

interface NamedPlace {
  readonly name: string;
  readonly kind: string;
  readonly span: Span;
  readonly text: string;
}

const namedPlaces = memoised((article: Features): NamedPlace[] => {
  const found: NamedPlace[] = [];
  for (const sentence of article.sentences) {
    const { tokens } = sentence;
    for (let i = 1; i < tokens.length; i++) {
      const kind = tokens[i];
      const name = tokens[i - 1];
      if (
        !kind ||
        !name ||
        !FAMILY_OF.has(kind.folded.replace(/'s$/, '')) ||
        !/^\p{Lu}/u.test(kind.text) ||
        !/^\p{Lu}/u.test(name.text)
      )
        continue;
      if (!/^\s$/.test(kind.before) || name.stop || FAMILY_OF.has(name.folded) || (sentence.headline && !kind.proper))
        continue;
      found.push({
        name: name.folded,
        kind: oneSpelling(kind.folded.replace(/'s$/, '')),
        span: clauseSpan(sentence, i - 1, i),
        text: `${name.text} ${kind.text}`,
      });
    }
  }
  return found;
});

const oneSpelling = (kind: string): string => kind.replace('theater', 'theatre').replace(/harbor$/, 'harbour');

const COMMON = new Set(
  'high main church park station old new north south east west national state city central king queen grand royal public primary secondary elementary middle general community county memorial district regional university medical'.split(
    ' ',
  ),
);

export const placeName: Rule = {
  name: 'place-name',
  about: 'One proper name with two kinds of place: Mill Lane and Mill Road.',
  find: (earlier, later) => {
    const [here, there] = [namedPlaces(earlier), namedPlaces(later)];
    const hits: Hit[] = [];
    const seen = new Set<string>();
    for (const a of here)
      for (const b of there) {
        if (
          a.name !== b.name ||
          a.kind === b.kind ||
          FAMILY_OF.get(a.kind) !== FAMILY_OF.get(b.kind) ||
          COMMON.has(a.name)
        )
          continue;
        const known =
          there.some((p) => p.name === a.name && p.kind === a.kind) ||
          here.some((p) => p.name === b.name && p.kind === b.kind);
        const key = `${a.text} ${b.text}`;
        if (known || seen.has(key)) continue;
        seen.add(key);
        hits.push({
          kind: 'conflict',
          field: 'place',
          severity: 'alert',
          earlier: a.span,
          later: b.span,
          why: `${outlet(earlier)} has ${a.text}, ${outlet(later)} ${b.text}.`,
          matter: `place:${a.name}`,
        });
      }
    return hits;
  },
};
