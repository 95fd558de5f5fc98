/** What a rule is. A rule looks at two readings of one story and says how passages of theirs relate. */
import type { FindingField, FindingKind, Severity, Span } from '../../model.ts';
import type { Features } from '../features.ts';
import { endsClause, type Sentence } from '../sentences.ts';

export interface Hit {
  readonly kind: FindingKind;
  readonly field: FindingField | null;
  readonly severity: Severity;
  /** In the text of the earlier article. */
  readonly earlier: Span;
  /** In the text of the later article. */
  readonly later: Span;
  readonly why: string;
  /** Higher is better evidence; of hits on one matter between two articles the best is the alert. Default 0. */
  readonly rank?: number;
  /** Names the matter; hits on one matter share it whatever pair of articles they come from. */
  readonly matter: string;
}

/**
 * `find` is given the articles in order of publication (ties by id), never in order of reading, so that it finds the same
 * whichever came in first. It must be pure and must not throw.
 */
export interface Rule {
  readonly name: string;
  /** One line for the table of rules. */
  readonly about: string;
  readonly find: (earlier: Features, later: Features) => readonly Hit[];
}

/** What a rule found, with the rule. */
export interface RuleHit {
  readonly rule: Rule;
  readonly hit: Hit;
}

/** “…”, shortened for a `why`. */
export function quoted(text: string, charsMax = 90): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return `“${plain.length > charsMax ? `${plain.slice(0, charsMax - 1).trimEnd()}…` : plain}”`;
}

/** Span of the clause that holds tokens `first..last`. */
export function clauseSpan(sentence: Sentence, first: number, last: number): Span {
  const { tokens } = sentence;
  let from = first;
  while (from > 0 && !endsClause(tokens, from)) from--;
  let to = last;
  while (to + 1 < tokens.length && !endsClause(tokens, to + 1)) to++;
  return [tokens[from]?.start ?? sentence.start, tokens[to]?.end ?? sentence.end];
}

export const outlet = (features: Features): string => features.reading.version.outlet;
export const slice = (features: Features, span: Span): string => features.reading.version.text.slice(span[0], span[1]);

/** The two passages of a hit in order of publication: `own` stands in `article`, `other` in the other of the two. */
export const passages = (
  earlier: Features,
  article: Features,
  own: Span,
  other: Span,
): Pick<Hit, 'earlier' | 'later'> =>
  article === earlier ? { earlier: own, later: other } : { earlier: other, later: own };
