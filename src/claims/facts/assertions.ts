/** Clauses as affirmed or denied, with the words that carry them and who says so. */
import type { SpeakerMention, Statement } from '../../model.ts';
import { CALENDAR, type Frame, frameOf } from '../frames.ts';
import { isEvent, REPORTING } from '../lexicon/concepts.ts';
import { endsClause, isNegator, type Sentence, type Token } from '../sentences.ts';

export interface Assertion {
  readonly sentence: Sentence;
  readonly first: number;
  readonly last: number;
  /** The clause with its subject. */
  readonly frame: Frame;
  readonly negated: boolean;
  /** "No one has …", "No decision has …": whoever is meant, nobody did. */
  readonly universal: boolean;
  /** Content concepts of the clause, light words left out. */
  readonly content: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
  readonly speaker: SpeakerMention | null;
  readonly statement: Statement | null;
  /** Conditional, asked, possible: neither affirmed nor denied. */
  readonly open: boolean;
}

/** Words too general to carry a proposition. */
const LIGHT = new Set(
  'decis make made take reason ask tell told singl new last next even yet year dai week month time peopl person thing wai lot much mani good well go come get let need want do be have give keep put say call know think believ see look like mr mrs ms dr order begin start end find meet moment stage point fact case nobodi noth none no-on alreadi still onc ever anyth someth one two three four five six seven eight nine ten'.split(
    ' ',
  ),
);

const SPLIT = new Set(['and', 'but', 'while', 'although', 'though', 'because', 'when', 'after', 'before']);
const OPEN = new Set([
  'necessarily',
  'if',
  'whether',
  'unless',
  'could',
  'may',
  'might',
  'should',
  'perhaps',
  'possibly',
]);
/** "Called on her to release …": what is demanded or planned is not yet so. */
const DEMAND =
  /\b(?:call(?:s|ed|ing)? (?:for|on)|urg(?:e|es|ed|ing)|demand\w*|want(?:s|ed)?|need(?:s|ed)?|ask(?:s|ed)?|hop(?:e|es|ed|ing)|threaten\w*|try|tried|trying|propos\w*)\b.*\bto\b/i;
/** "Never has anyone been more …": praise, not denial. */
const COMPARATIVE = /\b(?:more|better|greater|worse|less|\w+er)\b.*\bthan\b/i;
const OFFICES = new Set([
  'chief',
  'execut',
  'presid',
  'head',
  'leader',
  'director',
  'manag',
  'coach',
  'minist',
  'chairman',
]);

/** "look" alone is light; "look for" is a search. */
const isLight = (token: Token): boolean =>
  LIGHT.has(token.concept) || (LIGHT.has(token.stem) && !isEvent(token.concept));

/** Content concepts; hyphenated words count by their parts, "a new chief" also as a successor. */
export function conceptsOf(tokens: readonly Token[]): Set<string> {
  const found = new Set<string>();
  const successor = tokens.findIndex(
    (token, i) => token.folded === 'new' && tokens.slice(i + 1, i + 3).some((next) => OFFICES.has(next.concept)),
  );
  if (successor >= 0) found.add('successor');
  tokens.forEach((token, i) => {
    if (successor >= 0 && i > successor && i <= successor + 2 && OFFICES.has(token.concept)) return;
    if (token.stop || /^\d/.test(token.folded) || CALENDAR.test(token.folded) || isLight(token)) {
      if (token.concept !== 'person' || token.stop) return;
    }
    if (token.folded.includes('-')) for (const part of token.parts) found.add(part);
    found.add(token.concept);
  });
  return found;
}

function clauseEnds(tokens: readonly Token[]): [number, number][] {
  const found: [number, number][] = [];
  let first = 0;
  for (let i = 1; i <= tokens.length; i++) {
    const token = tokens[i];
    if (token && !endsClause(tokens, i) && !SPLIT.has(token.folded)) continue;
    found.push([first, i - 1]);
    first = i;
  }
  return found;
}

function statementFor(start: number, end: number, statements: readonly Statement[]): Statement | null {
  const middle = (start + end) / 2;
  const holding = statements.filter(
    (s) => s.kind !== 'narrated' && s.content.some(([from, to]) => from <= middle && middle < to),
  );
  return holding.reduce<Statement | null>(
    (best, s) => (best === null || s.end - s.start < best.end - best.start ? s : best),
    null,
  );
}

const AUXILIARY = /^(?:was|were|been|be|being|is|are|has|had|have|not|never|ever|no|one|single|also|already)$/;

/** A verb of the lexicon, or any verb in the passive or perfect ("were insured", "had been warned"). */
function happens(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token;
  if (token.stop || LIGHT.has(token.concept)) return false;
  const next = tokens[i + 1];
  const verb = /^[a-z]{3,}(?:ed|en|old)$/.test(token.text);
  const passive = verb && AUXILIARY.test(tokens[i - 1]?.folded ?? '');
  // "promised her a post" is a verb, "classified material" is none.
  const active = verb && /ed$/.test(token.text) && (!next || next.stop || next.proper);
  return REPORTING.has(token.stem) ? passive : isEvent(token.concept) || passive || active;
}

function assertionOf(sentence: Sentence, first: number, last: number, statements: readonly Statement[]): Assertion {
  const tokens = sentence.tokens.slice(first, last + 1);
  const start = tokens[0]?.start ?? sentence.start;
  const end = tokens.at(-1)?.end ?? sentence.end;
  const statement = statementFor(start, end, statements);
  const negators = tokens.filter(
    (token, i) =>
      isNegator(token) &&
      tokens[i - 1]?.folded !== 'for' &&
      !/^(?:only|just|doubt|longer|matter|since|guilty)$/.test(tokens[i + 1]?.folded ?? '') &&
      // "did not say that he left" denies the saying.
      !tokens.slice(i + 1, i + 3).some((next) => REPORTING.has(next.stem)),
  );
  // Only what follows the negation is denied.
  const negatedFrom = negators[0]?.start ?? start;
  const opening = tokens.slice(0, 2).map((t) => t.folded);
  return {
    sentence,
    first,
    last,
    frame: frameOf(sentence, first, last),
    negated: negators.length % 2 === 1,
    universal: /^(?:no|none|nobody|nothing)$/.test(opening[0] ?? '') || opening.join(' ') === 'no one',
    content: conceptsOf(tokens),
    events: new Set(
      tokens.filter((token, i) => token.start >= negatedFrom && happens(tokens, i)).map((token) => token.concept),
    ),
    speaker: statement?.speaker ?? null,
    statement,
    open:
      tokens.some((t) => OPEN.has(t.folded)) ||
      (negators.length > 0 && COMPARATIVE.test(sentence.text.slice(start - sentence.start, end - sentence.start))) ||
      DEMAND.test(sentence.text.slice(start - sentence.start, end - sentence.start)) ||
      /\?["”’']?\s*$/.test(sentence.text) ||
      statement?.stance === 'asked',
  };
}

/** The clauses of a sentence, in order. */
export function assertionsOf(sentence: Sentence, statements: readonly Statement[]): Assertion[] {
  return clauseEnds(sentence.tokens).map(([first, last]) => assertionOf(sentence, first, last, statements));
}
