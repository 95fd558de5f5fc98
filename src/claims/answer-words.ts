/** What an answer is judged on: the words of a statement, which of them stand inside quotation marks, and its context. */
import type { Span } from '../model.ts';
import { quotedSpans } from '../text/quoted.ts';
import { fold, isStopWord, stem, words } from '../text/words.ts';
import { backgroundCount } from './story-background.ts';
import { relatedWords } from './synonyms.ts';
import type { Query, StatementHit } from './types.ts';

const CONTENT_CHARS_MAX = 2000;
const CONTEXT_CHARS_MAX = 1200;
/** A paragraph shorter than this leans on the one before it ("It was not ours"). */
const SHORT_PARAGRAPH_CHARS = 220;
const QUERY_TOKENS_MAX = 60;
/** A word in so many of a thousand articles tells little. */
const COMMON_ARTICLES = 300;
export const TELLING_WEIGHT = 2;
const COMMON_WEIGHT = 1.2;
const FUNCTION_WEIGHT = 0.6;

export interface Token {
  readonly folded: string;
  readonly stem: string;
  readonly quoted: boolean;
}

/** A word asked for, with its weight: function words count little, everyday news words less than telling ones. */
export interface QueryTerm {
  readonly folded: string;
  readonly stem: string;
  readonly weight: number;
  readonly isContent: boolean;
  /** Finds the word in any of its forms in folded text; over-matches a little ("port" in "portly"). */
  readonly around: RegExp;
  /** The same for words of like meaning; null when there are none. */
  readonly aroundRelated: RegExp | null;
}

export interface PreparedHit {
  readonly hit: StatementHit;
  readonly tokens: readonly Token[];
  readonly stems: ReadonlySet<string>;
  /** The passage, and its paragraph (with the one before, when it is short), folded. */
  readonly passage: string;
  readonly context: string;
}

const NOWHERE = /(?!)/u;

export function queryTerms(query: Query): QueryTerm[] {
  return tokenise(query.words.slice(0, CONTENT_CHARS_MAX), () => true)
    .slice(0, QUERY_TOKENS_MAX)
    .map(({ folded, stem: stemmed }) => {
      const isContent = !isStopWord(folded);
      const common = backgroundCount(stemmed) >= COMMON_ARTICLES;
      const weight = isContent ? (common ? COMMON_WEIGHT : TELLING_WEIGHT) : FUNCTION_WEIGHT;
      const plain = { folded, stem: stemmed, weight, isContent };
      // Around a quotation nothing is looked for, and an expression takes longer to make than to use.
      if (query.quoted) return { ...plain, around: NOWHERE, aroundRelated: null };
      const related = relatedWords(stemmed).map((word) => stem(word));
      return { ...plain, around: formsOf([stemmed]), aroundRelated: related.length > 0 ? formsOf(related) : null };
    });
}

/** Words that begin like one of the stems and end soon after: "vote" → "votes", "voting", "voter", but not "votive lamp". */
function formsOf(stems: readonly string[]): RegExp {
  const roots = stems.map((term) => term.replace(/[eiy]$/, '').replace(/[^\p{L}\p{N}]/gu, ''));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${roots.join('|')})\\p{L}{0,4}(?![\\p{L}\\p{N}])`, 'u');
}

/** Splits hyphens and drops possessive endings, so that "person-to-person" and "Kyiv's" meet their plain forms. */
function tokenise(text: string, isQuoted: (at: number) => boolean): Token[] {
  const tokens: Token[] = [];
  for (const word of words(text)) {
    const quoted = isQuoted(word.start);
    for (const part of word.folded.split('-')) {
      const bare = part.replace(/'s?$/, '');
      if (bare !== '') tokens.push({ folded: bare, stem: stemOf(bare), quoted });
    }
  }
  return tokens;
}

/** The words of a statement; for a topic also what stands around it. Cost: linear in the statement and its paragraph. */
export function prepareHit(hit: StatementHit, around: { readonly notTheirs: readonly Span[] } | null): PreparedHit {
  const { statement, version } = hit;
  const tokens = statement.content.flatMap(([start, end]) => spanTokens(hit, start, end));
  if (around === null) return { hit, tokens, stems: NO_STEMS, passage: '', context: '' };
  // What others say in the same version is no context of a speaker's.
  const text = (span: Span) => foldCheaply(without(version.text, span, around.notTheirs));
  return {
    hit,
    tokens,
    stems: new Set(tokens.map((token) => token.stem)),
    passage: text(statement.passage),
    context: text(contextOf(version.text, statement.passage)),
  };
}

const NO_STEMS: ReadonlySet<string> = new Set();

function without(text: string, [start, end]: Span, holes: readonly Span[]): string {
  let out = '';
  let at = start;
  for (const [from, to] of holes) {
    if (to <= at || from >= end) continue;
    out += `${text.slice(at, Math.max(at, from))} … `;
    at = to;
  }
  return out + text.slice(at, end);
}

function spanTokens(hit: StatementHit, start: number, end: number): Token[] {
  const { statement, version } = hit;
  const text = version.text.slice(start, Math.min(end, start + CONTENT_CHARS_MAX));
  if (statement.kind === 'direct') return tokenise(text, () => true);
  const spans = quotedSpans(text);
  return tokenise(text, (at) => spans.some(([from, to]) => at >= from && at < to));
}

/** The paragraph a passage stands in; a short one with the paragraph before it. */
export function contextOf(text: string, [start, end]: Span): Span {
  let from = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
  const newline = text.indexOf('\n', end);
  const to = newline < 0 ? text.length : newline;
  if (to - from < SHORT_PARAGRAPH_CHARS) {
    let before = from - 1;
    while (before > 0 && /\s/.test(text[before] ?? '')) before -= 1;
    from = text.lastIndexOf('\n', Math.max(0, before)) + 1;
  }
  return [Math.max(from, start - CONTEXT_CHARS_MAX / 2), Math.min(to, end + CONTEXT_CHARS_MAX / 2)];
}

/** Beginnings of the asked content words: what a first look at many hits searches for. */
export function needlesOf(asked: readonly QueryTerm[]): string[] {
  const content = asked.filter((term) => term.isContent);
  return (content.length > 0 ? content : asked).map(({ stem: term }) => term.slice(0, Math.max(3, term.length - 1)));
}

/**
 * How many of the asked words may stand in a statement, or, for a topic, around it. Over-counts ("art" in "part"), never
 * under-counts.
 */
export function roughOverlap(hit: StatementHit, needles: readonly string[], lookAround: boolean): number {
  const { statement, version } = hit;
  const end = Math.min(statement.end, statement.start + CONTENT_CHARS_MAX);
  const content = foldCheaply(version.text.slice(statement.start, end));
  const context = lookAround ? foldCheaply(version.text.slice(...contextOf(version.text, statement.passage))) : '';
  let score = 0;
  for (const needle of needles) {
    if (content.includes(needle)) score += 2;
    else if (context.includes(needle)) score += 1;
  }
  return score;
}

/** Full folding costs ten times as much, and most English text has no letter that needs it. */
function foldCheaply(text: string): string {
  return /[\u00c0-\u024f\u1e00-\u1eff]|\p{M}/u.test(text) ? fold(text) : text.toLowerCase();
}

const STEMS_KEPT_MAX = 20_000;
const stems = new Map<string, string>();

/** `stem`, remembered: news repeats its words. */
function stemOf(folded: string): string {
  let known = stems.get(folded);
  if (known === undefined) {
    if (stems.size >= STEMS_KEPT_MAX) stems.clear();
    known = stem(folded);
    stems.set(folded, known);
  }
  return known;
}
