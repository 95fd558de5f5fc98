/** Clauses as affirmed or denied, with the words that carry them and who says so. */
import type { SpeakerMention, Statement } from '../../model.ts';
import { CALENDAR, type Frame, frameOf } from '../frames.ts';
import { isEvent, REPORTING } from '../lexicon/concepts.ts';
import { endsClause, isNegator, plain, type Sentence, type Token } from '../sentences.ts';

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
  /** "stopped trusting", "no longer": so once, not now. Only the speaker's own earlier words stand against it. */
  readonly lapsed: boolean;
  /** The first token from which on the clause is turned round; null when it is not. */
  readonly turnedAt: number | null;
  /** What somebody was asked, told or ordered to do, or was not: the concept of the verb; null when nothing is asked. */
  readonly request: string | null;
}

/** Words too general to carry a proposition. */
const LIGHT = new Set(
  'decis make made take reason ask tell told singl new last next even yet year dai week month time peopl person thing wai lot much mani good well go come get let need want do be have give keep put say call know think believ see look like mr mrs ms dr begin start end find meet moment stage point fact case nobodi noth none no-on alreadi still onc ever anyth someth one intend plan mean anybodi anyon everybodi everyon enough two three four five six seven eight nine ten'.split(
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
export const isLight = (token: Token): boolean =>
  token.folded === 'order' || LIGHT.has(token.concept) || (LIGHT.has(token.stem) && !isEvent(token.concept));

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
    // "no names and no addresses were taken" is one clause.
    const listed = /^(?:and|or)$/.test(token?.folded ?? '') && tokens[i + 1]?.folded === 'no';
    if (token && !endsClause(tokens, i) && (listed || !SPLIT.has(token.folded))) continue;
    found.push([first, i - 1]);
    first = i;
  }
  return found;
}

/** "Said she would stay", but not "refused to name him", "did not reveal the sum": there the no is the outlet's. */
const isToldWhole = (tokens: readonly Token[], from: number): boolean =>
  tokens.find(({ start }) => start >= from)?.folded !== 'to' &&
  !tokens.some((token) => token.start < from && (isNegator(token) || UNDONE.test(token.folded)));

/** What is told makes up so much of its clause at least, the words "she said on Tuesday" aside. */
const TOLD_SHARE_MIN = 0.3;

/** The smallest statement that a clause belongs to: its middle, or else its end, as in "Mayor Ilka Brandt said on Tuesday she would stay". */
function statementFor(
  tokens: readonly Token[],
  start: number,
  end: number,
  statements: readonly Statement[],
): Statement | null {
  const told = statements.filter(({ kind }) => kind !== 'narrated');
  const middle = (start + end) / 2;
  const holding = told.filter(({ content }) => content.some(([from, to]) => from <= middle && middle < to));
  const ending = told.filter(
    ({ kind, speech, content: [range] }) =>
      kind === 'indirect' &&
      speech &&
      range &&
      range[0] > start &&
      range[1] >= end &&
      end - range[0] >= TOLD_SHARE_MIN * (end - start) &&
      isToldWhole(tokens, range[0]),
  );
  return (holding.length > 0 ? holding : ending).reduce<Statement | null>(
    (best, s) => (best === null || s.end - s.start < best.end - best.start ? s : best),
    null,
  );
}

const AUXILIARY = /^(?:was|were|been|be|being|is|are|has|had|have|not|never|ever|no|one|single|also|already)$/;

/** What a thing is said to be, or not. */
const PREDICATE =
  /^(?:un)?(?:safe|legal|alive|true|guilty|armed|conscious|responsible|contaminated|infectious|pregnant|drunk|alone)$/;

/** A verb of the lexicon, or any verb in the passive or perfect ("were insured", "had been warned"). */
function happens(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token;
  if (token.stop || LIGHT.has(token.concept)) return false;
  const next = tokens[i + 1];
  const verb = /^[a-z]{3,}(?:ed|en|old)$/.test(token.text);
  const passive = verb && AUXILIARY.test(tokens[i - 1]?.folded ?? '');
  // "promised her a post" is a verb, "classified material" is none.
  const active = verb && /ed$/.test(token.text) && (!next || next.stop || next.proper);
  // "will run", "won't ever sign": a verb, known or not.
  let led = i - 1;
  while (/^(?:not|never|ever|also|still|now)$/.test(tokens[led]?.folded ?? '')) led--;
  const announced = /^(?:will|won't|shall|we'll|i'll)$/.test(plain(tokens[led]));
  const predicate = PREDICATE.test(token.folded) && AUXILIARY.test(tokens[i - 1]?.folded ?? '');
  return REPORTING.has(token.stem) ? passive : isEvent(token.concept) || passive || active || announced || predicate;
}

/** "failed to open", "refused to sign": it was not done. */
const UNDONE = /^(?:failed|fails|refused|refuses|declined|declines|neglected|forgot|unable)$/;
/** Told of as a noun or beside the matter, it is neither affirmed nor denied: "her refusal to release it", "for not asking". */
const BESIDE =
  /\b(?:refusal|failure|failing|refusing|inability|unwilling(?:ness)?|reluctan(?:t|ce)) to\b|\bfor not \w+ing\b|\b(?:withheld|barred|prevented|kept|blocked|excluded) from\b|\b(?:no one|nobody|nothing) else\b|\bno (?:other|further|more|new|additional)\b/i;
/** "stopped believing", "lost confidence": it was so before. */
const LAPSED = /^(?:stopped|stops|ceased|ceases|lost|abandoned|quit)$/;

const isAnyMore = ({ folded }: Token, next: Token | undefined): boolean =>
  folded === 'anymore' || (folded === 'any' && next?.folded === 'more');

const turns = (tokens: readonly Token[], i: number): 'undone' | 'lapsed' | null => {
  const [word, next, after] = [tokens[i]?.folded ?? '', tokens[i + 1], tokens[i + 2]];
  if (UNDONE.test(word) && next?.folded === 'to' && after && !REPORTING.has(after.stem)) return 'undone';
  const held = /^(?:confidence|faith|trust)$/.test(after?.folded ?? next?.folded ?? '') || next?.concept === 'trust';
  if (/^lost$/.test(word)) return held ? 'lapsed' : null;
  return LAPSED.test(word) && /[a-z]{2}ing$/.test(next?.folded ?? '') ? 'lapsed' : null;
};

/** Said with "un-", it is not so. */
const UN =
  /^un(?:armed|insured|safe|licensed|registered|vaccinated|harmed|hurt|injured|conscious|occupied|paid|married|true|lawful|marked)$/;

/** A verb of saying, and no "post" or "report" that somebody has. */
const isSaying = (tokens: readonly Token[], j: number): boolean =>
  REPORTING.has(tokens[j]?.stem ?? '') && !/^(?:a|an|the|any|her|his|their)$/.test(tokens[j - 1]?.folded ?? '');

/** The words that turn the clause round, in order. */
function turnersOf(tokens: readonly Token[]): Token[] {
  const pleads = tokens.some((token) => /^plead/.test(token.folded));
  return tokens.filter((token, i) => {
    // "Neither sent nor received": one no.
    if (token.folded === 'nor' && tokens.slice(0, i).some(isNegator)) return false;
    if ((token.concept === 'acquit' && !token.stop) || UN.test(token.folded)) return true;
    if (turns(tokens, i)) return true;
    const next = tokens[i + 1]?.folded ?? '';
    return (
      isNegator(token) &&
      !/^(?:for|and|or)$/.test(tokens[i - 1]?.folded ?? '') &&
      !/^(?:only|just|doubt|longer|matter|since)$/.test(next) &&
      !(pleads && next === 'guilty') &&
      // "did not say that he left" denies the saying; "no report", "no call" denies the thing.
      (token.folded === 'no' || ![i + 1, i + 2].some((j) => isSaying(tokens, j)))
    );
  });
}

const ASKING = /^(?:ask|order|instruct|urg|press|pressur|tell|told|beg|request|forc|direct|push|encourag|advis)$/;
const REQUEST_WORDS_MAX = 6;

/** "asked the office to hold back", "ordering him to take", "ordered that it be withdrawn". */
function requestOf(tokens: readonly Token[]): string | null {
  for (const [i, token] of tokens.entries()) {
    if (!ASKING.test(token.stem) || /^(?:order|press|force|request)$/.test(token.folded)) continue;
    for (let j = i + 1; j < Math.min(tokens.length, i + REQUEST_WORDS_MAX); j++) {
      if (tokens[j]?.folded !== 'to') continue;
      const act = tokens[j + 1];
      return act && !act.proper && act.concept !== 'be' ? act.concept : null;
    }
    const be = tokens.findIndex((word, j) => j > i && word.folded === 'be');
    if (tokens[i + 1]?.folded === 'that' && be > 0) return tokens[be + 1]?.concept ?? null;
  }
  return null;
}

/** Neither affirmed nor denied: a condition, a question, a demand, praise by comparison. */
function isOpen(sentence: Sentence, tokens: readonly Token[], negated: boolean, statement: Statement | null): boolean {
  const [start, end] = [tokens[0]?.start ?? sentence.start, tokens.at(-1)?.end ?? sentence.end];
  const clause = sentence.text.slice(start - sentence.start, end - sentence.start);
  // "offered him a post if he stayed": the offer was made.
  const made = tokens.findIndex((t) => /^(?:offered|promised|threatened|told|asked)$/.test(t.folded));
  return (
    tokens.some((t, i) => OPEN.has(t.folded) && !(t.folded === 'if' && made >= 0 && made < i)) ||
    (negated && COMPARATIVE.test(clause)) ||
    tokens[0]?.folded === 'to' ||
    DEMAND.test(clause) ||
    BESIDE.test(clause) ||
    /\?["”’']?\s*$/.test(sentence.text) ||
    statement?.stance === 'asked'
  );
}

/** "We have every plane we need", "we do not have enough planes": what there is, or is not, enough of. */
function havingOf(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token, i) => {
    if (!/^(?:have|has|had|we've|i've|they've)$/.test(token.folded.replace('’', "'"))) return [];
    const ahead = tokens.slice(i + 1, i + 5);
    const much = ahead.findIndex((next) => /^(?:every|enough|all|plenty|sufficient)$/.test(next.folded));
    const thing = much < 0 ? undefined : ahead.slice(much + 1).find((next) => !next.stop && !isLight(next));
    return thing ? [`${HAVING}${thing.concept}`] : [];
  });
}
export const HAVING = 'have ';

/** A verdict of "cleared" is the denial of a conviction. */
const asVerdict = (concept: string): string => {
  if (concept === 'acquit') return 'convict';
  return UN.test(concept) || /^un(?:arm|insur|saf|licens|regist|vaccin|harm|injur)/.test(concept)
    ? concept.slice(2)
    : concept;
};

function assertionOf(sentence: Sentence, first: number, last: number, statements: readonly Statement[]): Assertion {
  const tokens = sentence.tokens.slice(first, last + 1);
  const start = tokens[0]?.start ?? sentence.start;
  const end = tokens.at(-1)?.end ?? sentence.end;
  const statement = statementFor(tokens, start, end, statements);
  const turners = turnersOf(tokens);
  // Only what follows the negation is denied.
  const negatedFrom = turners[0]?.start ?? start;
  const opening = tokens.slice(0, 2).map((t) => t.folded);
  const happening = tokens.filter(
    (token, i) => token.start >= negatedFrom && !(turns(tokens, i) && turners.includes(token)) && happens(tokens, i),
  );
  return {
    sentence,
    first,
    last,
    frame: frameOf(sentence, first, last),
    negated: turners.length % 2 === 1,
    universal: /^(?:no|none|nobody|nothing|no-one)$/.test(opening[0] ?? '') || opening.join(' ') === 'no one',
    content: new Set([...conceptsOf(tokens)].map(asVerdict)),
    events: new Set([...happening.map((token) => asVerdict(token.concept)), ...havingOf(tokens)]),
    speaker: statement?.speaker ?? null,
    statement,
    open: isOpen(sentence, tokens, turners.length > 0, statement),
    turnedAt: turners[0] ? first + tokens.indexOf(turners[0]) : null,
    // "Nobody steals them any more": once they did.
    lapsed: tokens.some((token, i) => turns(tokens, i) === 'lapsed' || isAnyMore(token, tokens[i + 1])),
    request: requestOf(tokens),
  };
}

/** The clauses of a sentence, in order. */
export function assertionsOf(sentence: Sentence, statements: readonly Statement[]): Assertion[] {
  return clauseEnds(sentence.tokens).map(([first, last]) => assertionOf(sentence, first, last, statements));
}
