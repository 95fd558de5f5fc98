/** Shapes that go in and out of `src/claims`. Everything here is plain data: it can be stored as JSON and read back. */
import type { FeedbackVerdict, FindingKind, StatementHit } from '../model.ts';

export type { Reading, StatementHit } from '../model.ts';

/** An editor's verdict on a finding; it holds for that cluster of the two versions, and is undoable. */
export interface Feedback {
  readonly verdict: FeedbackVerdict;
  readonly kind: FindingKind;
  readonly cluster: string;
}

export type CompareLabel = 'same' | 'variant' | 'conflict' | 'unrelated';

/** A word query against the record. */
export interface Query {
  /** The words as typed, without the quotation marks. */
  readonly words: string;
  /** True when the words stood inside quotation marks: the exact wording is asked for. */
  readonly quoted: boolean;
  readonly by: string | null;
}

export type Verdict = 'on record' | 'altered' | 'relayed' | 'not on record';
export type MatchKind = 'exact' | 'altered' | 'topic';

export interface Answer {
  readonly hit: StatementHit;
  readonly match: MatchKind;
  /** 0..1, for ordering only. */
  readonly score: number;
  /** Other hits that carry the same words, best first. */
  readonly also: readonly StatementHit[];
  /** Independent origins among hit and also: wire groups count once. */
  readonly origins: number;
}

export interface Answers {
  readonly verdict: Verdict;
  readonly answers: readonly Answer[];
  /** When the words belong to someone else than `by`, or are relayed: whose words they are, as hits. */
  readonly others: readonly StatementHit[];
}
