/** One proper name, two kinds of place. */
import type { Span } from '../../model.ts';
import { type Features, memoised } from '../features.ts';
import { clauseSpan, type Hit, outlet, type Rule } from './rule.ts';

/** Kinds of named place; one proper name with two of them is one place misnamed. */
const KINDS = new Set(
  'street road lane avenue drive way square crescent terrace boulevard close hill bridge quay bay harbour harbor river lake creek wood park gardens hospital infirmary school college academy station airport stadium arena theatre theater mill dam'.split(
    ' ',
  ),
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
        !KINDS.has(kind.folded.replace(/'s$/, '')) ||
        !/^\p{Lu}/u.test(kind.text) ||
        !/^\p{Lu}/u.test(name.text)
      )
        continue;
      if (!/^\s$/.test(kind.before) || name.stop || KINDS.has(name.folded) || (sentence.headline && !kind.proper))
        continue;
      found.push({
        name: name.folded,
        kind: kind.folded.replace(/'s$/, ''),
        span: clauseSpan(sentence, i - 1, i),
        text: `${name.text} ${kind.text}`,
      });
    }
  }
  return found;
});

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
        if (a.name !== b.name || a.kind === b.kind || COMMON.has(a.name)) continue;
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
