/**
 * `/who-said`: which statements on record answer a query, and how. Pure; the hits come from the ledger's indexes.
 *
 * 1. Keep the named speaker's own statements (`by`), the others aside.
 * 2. Judge each: its wording for a quoted query, its topic otherwise.
 * 3. Order, drop doubles, fold reprints of one wire group into `also`.
 * 4. Give the verdict. A related position is never offered as the quotation asked for.
 */

import type { Span } from '../model.ts';
import { byTime, type Judged, joinAnswers, sameWords, spread } from './answer-group.ts';
import { matchTopic, matchWording } from './answer-match.ts';
import { othersSpans, ownWordsFilter, speakerFilter } from './answer-speakers.ts';
import { needlesOf, type PreparedHit, prepareHit, type QueryTerm, queryTerms, roughOverlap } from './answer-words.ts';
import type { Answers, Query, StatementHit, Verdict } from './types.ts';

/** Hits judged word by word; the rest lose by a rough count of shared words. */
const JUDGED_MAX = 48;
const OTHERS_MAX = 5;
const POINTING_WORDS: ReadonlySet<string> = new Set(
  'it its they them their theirs this that these those one ones there'.split(' '),
);
const NO_SPANS: ReadonlyMap<string, readonly Span[]> = new Map();
const NOTHING: Answers = { verdict: 'not on record', answers: [], others: [] };

/** At most 10 answers, best first. Never throws. */
export function answer(query: Query, hits: readonly StatementHit[]): Answers {
  const isBy = query.by === null ? null : speakerFilter(query.by);
  const asked = queryTerms(query);
  if (asked.length === 0) return isBy === null ? NOTHING : statementsBy(hits, isBy);
  const judged = judge(query, asked, hits, isBy);
  const isOwn = ownWordsFilter(hits);
  const mine = judged.filter(({ hit }) => isBy === null || (isBy(hit) && isOwn(hit)));
  const rest = judged.filter((one) => !mine.includes(one));
  if (mine.length === 0) return silence(query, rest, isBy);
  const clashing = isBy === null ? [] : rest.filter((one) => isBy(one.hit) === false && clashes(one, mine));
  const answers = joinAnswers([...mine, ...clashing], judged);
  return {
    // Of like words given to somebody else, only those that differ bear on the wording.
    verdict: verdictOf(
      query,
      answers.length > 0 ? [...mine, ...clashing.filter(({ match }) => match === 'altered')] : [],
    ),
    answers,
    others: clashing.map(({ hit }) => hit).slice(0, OTHERS_MAX),
  };
}

/** All that one speaker said: own words first, one of each article in turn. */
function statementsBy(hits: readonly StatementHit[], isBy: (hit: StatementHit) => boolean): Answers {
  const all = hits.filter((hit) => isBy(hit) && hit.statement.kind !== 'narrated');
  const isOwn = ownWordsFilter(hits);
  const own = all.filter(isOwn);
  const judged = own.map((hit): Judged => ({ hit, match: 'topic', score: kindBonus(hit) }));
  const answers = joinAnswers(spread(judged), []);
  const others = all.filter((hit) => !isOwn(hit)).slice(0, OTHERS_MAX);
  if (answers.length === 0) return { ...NOTHING, verdict: others.length > 0 ? 'relayed' : 'not on record', others };
  return { verdict: answers.every(({ hit }) => hit.statement.via !== null) ? 'relayed' : 'on record', answers, others };
}

function judge(
  query: Query,
  asked: readonly QueryTerm[],
  hits: readonly StatementHit[],
  isBy: ((hit: StatementHit) => boolean) | null,
): Judged[] {
  const needles = needlesOf(asked);
  const others = isBy === null ? NO_SPANS : othersSpans(hits, isBy);
  const likely = hits
    .map((hit) => ({ hit, rough: roughOverlap(hit, needles, !query.quoted) + (isBy?.(hit) === true ? 1 : 0) }))
    .filter(({ rough }) => rough > 0)
    .sort((a, b) => b.rough - a.rough)
    .slice(0, JUDGED_MAX)
    .map(({ hit }) => {
      const notTheirs = isBy?.(hit) === true ? (others.get(hit.version.id) ?? []) : [];
      return prepareHit(hit, query.quoted ? null : { notTheirs });
    });
  return likely
    .map((hit) => (query.quoted ? judgeWording(asked, hit) : judgeTopic(asked, hit, isBy)))
    .filter((one) => one !== null)
    .sort((a, b) => b.score - a.score || byTime(a, b));
}

function judgeWording(asked: readonly QueryTerm[], prepared: PreparedHit): Judged | null {
  const { hit, tokens } = prepared;
  const wording = matchWording(asked, tokens);
  if (wording === null) return null;
  if (wording.kind === 'altered' && hit.statement.kind === 'narrated' && !isSentence(hit)) return null;
  const score = (wording.kind === 'exact' ? 2 : 0) + wording.share + kindBonus(hit);
  return { hit, match: wording.kind, score, truncated: wording.truncated };
}

function judgeTopic(
  asked: readonly QueryTerm[],
  prepared: PreparedHit,
  isBy: ((hit: StatementHit) => boolean) | null,
): Judged | null {
  const { hit } = prepared;
  const { coverage, inContent, literal, leansOnLikeness, verbatim } = matchTopic(asked, prepared);
  if (!literal) return null;
  const narrated = hit.statement.kind === 'narrated';
  const own = isBy?.(hit) === true;
  // A reporter's words for a speaker's, and another word for the asked one: twice removed from what was said.
  if (own && leansOnLikeness && hit.statement.kind === 'indirect') return null;
  const fits = narrated
    ? inContent >= 0.8 && isSentence(hit)
    : own
      ? coverage >= (asked.filter((term) => term.isContent).length > 2 ? 0.6 : 0.7) ||
        (inContent === 0 && coverage >= 0.44 && leansOnContext(prepared))
      : coverage >= 0.75 && inContent > 0.3;
  if (!fits) return null;
  const score = coverage + inContent / 2 + (verbatim ? 0.3 : 0) + kindBonus(hit);
  return { hit, match: verbatim ? 'exact' : 'topic', score };
}

/** A fact is told in a sentence; headlines, links and teasers are not. */
function isSentence({ statement, version }: StatementHit): boolean {
  return /[.!?…]["'”’)\]]*\s*$/.test(version.text.slice(Math.max(statement.start, statement.end - 8), statement.end));
}

/** What "it" or "them" is stands outside the statement. */
function leansOnContext({ tokens }: PreparedHit): boolean {
  return tokens.some(({ folded }) => POINTING_WORDS.has(folded));
}

/** Prefers the speaker's own words to a report of them, and any report to the outlet's own telling. */
function kindBonus(hit: StatementHit): number {
  const { kind, speech, stance, via } = hit.statement;
  const base = { direct: 0.2, mixed: 0.15, indirect: 0.05, narrated: -1 }[kind];
  return base - (speech ? 0 : 0.1) - (stance === 'asserted' ? 0 : 0.05) - (via === null ? 0 : 0.02);
}

/** The same words, given to somebody else. */
function clashes(one: Judged, mine: readonly Judged[]): boolean {
  return one.hit.statement.kind !== 'narrated' && mine.some((own) => own.hit !== one.hit && sameWords(own, one));
}

/** Nothing by that speaker, or nothing at all: says whose words they are, if anybody's. */
function silence(query: Query, rest: readonly Judged[], isBy: ((hit: StatementHit) => boolean) | null): Answers {
  const relayed = rest.filter(({ hit }) => isBy?.(hit) === true);
  const elsewhere = rest.filter(({ match, score }) => match === 'exact' || query.quoted || score >= 1);
  const others = [...relayed, ...elsewhere.filter((one) => !relayed.includes(one))].map(({ hit }) => hit);
  return {
    verdict: relayed.length > 0 ? 'relayed' : 'not on record',
    answers: [],
    others: others.slice(0, OTHERS_MAX),
  };
}

function verdictOf(query: Query, mine: readonly Judged[]): Verdict {
  if (mine.length === 0) return 'not on record';
  if (query.quoted) {
    const exact = mine.some(({ match }) => match === 'exact');
    const differs = mine.some(
      ({ match, truncated, hit }) =>
        match === 'altered' &&
        truncated !== true &&
        (hit.statement.kind === 'direct' || hit.statement.kind === 'mixed'),
    );
    if (!exact || differs) return 'altered';
  }
  return mine.every(({ hit }) => hit.statement.via !== null) ? 'relayed' : 'on record';
}
