/** Family members named by their kin: "Ruth Lind, 41, her son Tobias, eight", "the boy, Tobias Lind". */
import type { Span } from '../../model.ts';
import { fold } from '../../text/words.ts';
import { type Features, memoised } from '../features.ts';
import type { Sentence, Token } from '../sentences.ts';
import type { Person } from './people.ts';

export interface Kin {
  readonly given: string;
  readonly surnameKey: string;
  /** "son", "wife", …: what two names must agree in to be of one person. */
  readonly tie: string;
  /** Folded given name of the one whose kin it is; null when the text only says "the boy". */
  readonly of: string | null;
  readonly span: Span;
}

const TIES: ReadonlyMap<string, string> = new Map(
  (
    'son=son,boy=son,lad=son,daughter=daughter,girl=daughter,wife=wife,widow=wife,husband=husband,widower=husband,' +
    'mother=mother,mum=mother,mom=mother,father=father,dad=father,brother=brother,sister=sister'
  )
    .split(',')
    .map((pair) => pair.split('=') as [string, string]),
);

const isName = (token: Token | undefined): token is Token =>
  token !== undefined && token.proper && !token.stop && /^\p{Lu}[\p{Ll}'’-]+$/u.test(token.text);

/** The person named in full last before token `at`, in this sentence or the one before. */
function holderOf(article: Features, sentence: Sentence, at: number): Person | null {
  const start = sentence.tokens[at]?.start ?? sentence.start;
  const before = article.people.filter(
    (person) => person.span[1] <= start && sentence.index - person.sentence.index <= 1,
  );
  const here = before.filter((person) => person.sentence === sentence);
  return (here.length > 0 ? here : before).at(-1) ?? null;
}

function kinAt(article: Features, sentence: Sentence, at: number): Kin | null {
  const { tokens } = sentence;
  const tie = TIES.get(tokens[at]?.folded ?? '');
  const [owner, name, next] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
  if (!tie || !isName(name) || !/^,?\s$/.test(name.before)) return null;
  const span: Span = [tokens[at]?.start ?? 0, name.end];
  const known = article.people.find((person) => person.sentence === sentence && person.first === at + 1);
  const owned =
    /^(?:his|her|their)$|['’]s$/.test(owner?.folded ?? '') || /^(?:year-old|old)$/.test(owner?.folded ?? '');
  const holder = owned || !known ? holderOf(article, sentence, at) : null;
  if (known)
    return {
      given: fold(known.given),
      surnameKey: known.surnameKey,
      tie,
      of: holder ? fold(holder.given) : null,
      span: [span[0], tokens[known.last]?.end ?? span[1]],
    };
  if (!holder || (isName(next) && /^\s$/.test(next.before))) return null;
  return {
    given: fold(name.folded.replace(/'s$/, '')),
    surnameKey: holder.surnameKey,
    tie,
    of: fold(holder.given),
    span,
  };
}

/** The family members an article names with their tie, one a mention. */
export const kinOf = memoised((article: Features): readonly Kin[] =>
  article.sentences.flatMap((sentence) =>
    sentence.tokens.map((_, at) => kinAt(article, sentence, at)).filter((kin) => kin !== null),
  ),
);
