/** What a rule is: one way English news ties a content to a source. Rules run in the order of `rules/index.ts`. */

import type { Stance } from '../../model.ts';
import type { VerbCue } from '../3-cues.ts';
import type { Subject } from '../4-sources.ts';
import type { Document, Frame, Range } from '../document.ts';

/** One attribution as a rule proposes it, in token ranges. */
export interface Proposal {
  readonly source: Range | null;
  /** What a relative pronoun as source stands for. */
  readonly antecedent?: Range | null;
  readonly cue: Range | null;
  readonly content: readonly Range[];
  readonly speech: boolean;
  readonly stance: Stance;
  readonly via?: Range | null;
}

/** One frame under search; rules mark what they use. */
export interface Search {
  readonly doc: Document;
  readonly frame: Frame;
  /** Verb cues of the frame, left to right. */
  readonly cues: readonly VerbCue[];
  /** By quote index: already the content of an attribution. */
  readonly quoteTaken: Uint8Array;
  /** Proposals so far in this frame, for sources that cues share. */
  readonly found: readonly (Proposal & { readonly rule: string })[];
}

export interface Rule {
  readonly name: string;
  /** Looked for only in texts that report speech; elsewhere (guides, transcripts) it finds what nobody said. */
  readonly reportsOnly?: boolean;
  find(search: Search): Proposal[];
}

/** The source as a proposal wants it. */
export function sourceOf(subject: Subject | null): Pick<Proposal, 'source' | 'antecedent'> {
  return { source: subject?.range ?? null, antecedent: subject?.antecedent ?? null };
}
