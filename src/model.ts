/**
 * The words of the newsroom, as types. One noun, one meaning; imports nothing.
 *
 * Offsets everywhere are UTF-16 code units into the text of one article version, exactly as stored:
 * `version.text.slice(start, end)`. Times are ISO 8601 strings with a zone; dates are `YYYY-MM-DD`.
 */

/** `[start, end)` into a version's text; `0 <= start < end <= text.length`. */
export type Span = readonly [start: number, end: number];

// ── Attribution: who said what, inside one text ────────────────────────────────────────────────────────

/** How much of the content stands inside quotation marks: all, some or none of its words. */
export type QuoteKind = 'direct' | 'mixed' | 'indirect';

/** What the reporter does with the content: "said", "did not say", "asked whether", "would say". */
export type Stance = 'asserted' | 'negated' | 'asked' | 'imagined';

/** The resolved origin of an attribution. `unnamed` when the article names no one ("two US officials"). */
export interface SpeakerMention {
  /** Fullest name the article gives ("Volodymyr Zelensky"), or the description of an unnamed speaker. */
  readonly name: string;
  /** Role as the article gives it ("Ukrainian president"), or null. */
  readonly role: string | null;
  readonly unnamed: boolean;
}

/** One attribution in PARC/PolNeAR terms: a source, by a cue, utters a content. Spans are sorted and disjoint. */
export interface Attribution {
  readonly source: readonly Span[] | null;
  readonly cue: readonly Span[] | null;
  readonly content: readonly Span[];
  readonly kind: QuoteKind;
  readonly speaker: SpeakerMention | null;
  /** Who relayed it, when one party passes on another's words ("reports AFP, citing two officials" → "AFP"). */
  readonly via: string | null;
  /** Index, in the same list, of the attribution whose content holds this one; null at top level. */
  readonly nested: number | null;
  /** True for speech; false for beliefs, intentions, impressions. */
  readonly speech: boolean;
  readonly stance: Stance;
  /** Name of the rule that found it, for `extract --explain`. */
  readonly rule: string;
}

/** Facts about the article itself that stand in its text rather than in its metadata. */
export interface ArticleFacts {
  /** "PORT SENNETT, Avarra, Feb 5 (IWS) —" */
  readonly dateline: { readonly span: Span; readonly place: string | null; readonly agency: string | null } | null;
  readonly byline: { readonly span: Span; readonly names: readonly string[] } | null;
  /** Agency credits: dateline tags, "reports AFP", "From Herald wire services". */
  readonly credits: readonly { readonly span: Span; readonly agency: string }[];
}

/** Everything `src/attribution` takes out of one text. */
export interface Extraction {
  readonly attributions: readonly Attribution[];
  /** Parts that are not the article: "Also read", newsletter lines, photo credits, share prompts. */
  readonly boilerplate: readonly Span[];
  /** Sentences of the article proper, in order, outside boilerplate. */
  readonly passages: readonly Span[];
  readonly facts: ArticleFacts;
}

// ── Articles ───────────────────────────────────────────────────────────────────────────────────────────

/** What a fetch, a file or an API call brings in, before it is accepted. */
export interface ArticleInput {
  /** The sender's own name for the article; the ledger makes one from the URL when it is absent. */
  readonly id?: string;
  readonly outlet: string;
  readonly url: string;
  /** When the outlet says it was published. */
  readonly published: string;
  readonly title?: string;
  readonly text: string;
  readonly language?: string;
  readonly byline?: string;
  /** True when the feed or page marks it as agency copy. */
  readonly wire?: boolean;
}

/** One immutable text of one article. */
export interface Version {
  /** Ledger sequence number of the version; order by this, never by time stamps. */
  readonly seq: number;
  /** Public id of this text: the sender's own id when given, else made from the article ("a12", later "a12v2"). */
  readonly id: string;
  /** Id of the article (one canonical URL), the same for all its versions. */
  readonly article: string;
  /** 1 for the first text of the article, 2 for the next. */
  readonly number: number;
  readonly outlet: string;
  readonly url: string;
  readonly published: string;
  readonly title: string | null;
  readonly text: string;
  /** Versions with one origin share a wire group; null until assigned. */
  readonly wireGroup: string | null;
}

/** `narrated` is a fact the outlet tells in its own voice. */
export type StatementKind = QuoteKind | 'narrated';

/** One speaker's utterance as one version reports it, or one narrated fact. */
export interface Statement {
  /** Position in the version, from 0. */
  readonly index: number;
  readonly kind: StatementKind;
  /** The words themselves: the attribution's content, or the narrating passage. */
  readonly content: readonly Span[];
  /** Hull of `content`: first start, last end. */
  readonly start: number;
  readonly end: number;
  /** The passage(s) that hold it, with source and cue: what an editor should see as evidence. */
  readonly passage: Span;
  readonly speaker: SpeakerMention | null;
  readonly via: string | null;
  readonly speech: boolean;
  readonly stance: Stance;
}

/** A version with all that was taken out of it: what the ledger keeps and the rules compare. */
export interface Reading {
  readonly version: Version;
  readonly statements: readonly Statement[];
  /** Sentences of the article proper. */
  readonly passages: readonly Span[];
  readonly boilerplate: readonly Span[];
  readonly facts: ArticleFacts;
}

/** A statement of the record that an index offered for a query, with what is needed to judge and show it. */
export interface StatementHit {
  readonly version: Version;
  readonly statement: Statement;
  /** Canonical name in the ledger, or null when the speaker is unnamed or the fact is narrated. */
  readonly speakerName: string | null;
}

/** What an editor may say of a finding. */
export const VERDICTS = ['not-a-conflict', 'same-person', 'not-the-same-story', 'useful', 'wrong-quote'] as const;
export type FeedbackVerdict = (typeof VERDICTS)[number];

// ── Findings ───────────────────────────────────────────────────────────────────────────────────────────

export const FINDING_KINDS = [
  'new',
  'repeat',
  'reprint',
  'variant',
  'corroboration',
  'refinement',
  'conflict',
  'denial',
  'reversal',
  'edit',
] as const;
/** What reading a version added to the record; see the glossary in ARCHITECTURE.md. */
export type FindingKind = (typeof FINDING_KINDS)[number];

export const FINDING_FIELDS = [
  'number',
  'place',
  'date',
  'time',
  'name',
  'role',
  'speaker',
  'polarity',
  'wording',
  'attribution',
] as const;
/** In what two passages differ. */
export type FindingField = (typeof FINDING_FIELDS)[number];

export type Severity = 'alert' | 'note';

/** A span of a version as evidence. */
export interface Evidence {
  /** `Version.id` of the text the offsets point into. */
  readonly article: string;
  /** `Version.seq` of the same. */
  readonly version: number;
  readonly start: number;
  readonly end: number;
}

/** What `src/claims` says of a new version, before the ledger gives it a number. */
export interface Finding {
  readonly kind: FindingKind;
  readonly field: FindingField | null;
  readonly severity: Severity;
  /** What was known; null for `new`. */
  readonly a: Evidence | null;
  /** What the new version says. */
  readonly b: Evidence;
  /** One plain sentence: what differs. Never who is right. */
  readonly why: string;
  /** Name of the rule that found it. */
  readonly rule: string;
  /** Findings about one claim share a cluster key, stable under reading order. */
  readonly cluster: string;
}

/**
 * A piece of a word-level comparison. `same`, `removed` and `before` spell a; `same`, `added` and `after` spell b. `before` and
 * `after` stand on one side alone but are not what the finding is about, and are shown unmarked.
 */
export interface DiffPiece {
  readonly op: 'same' | 'removed' | 'added' | 'before' | 'after';
  readonly text: string;
}

// ── People, channels, errors ───────────────────────────────────────────────────────────────────────────

export const PLATFORM_NAMES = ['desk', 'slack', 'discord'] as const;
export type PlatformName = (typeof PLATFORM_NAMES)[number];

/** One channel of one workspace (Slack team, Discord guild; the desk has workspace "local"). */
export interface ChannelRef {
  readonly platform: PlatformName;
  readonly workspace: string;
  readonly channel: string;
}

/** Shown to the user as it stands: what is wrong and what to do. Anything else is an internal error. */
export class UserError extends Error {
  readonly hint: string | null;
  constructor(message: string, hint: string | null = null) {
    super(message);
    this.name = 'UserError';
    this.hint = hint;
  }
}
