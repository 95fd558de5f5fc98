/** "Denied claims that …": the reporter says what is denied, and an earlier article says it. */
import { type Assertion, conceptsOf } from '../facts/assertions.ts';
import { deedsOf, isVerbLike } from '../facts/deeds.ts';
import type { Features } from '../features.ts';
import { sharedMeanings } from '../lexicon/kindred.ts';
import { endsClause, type Sentence, shared, type Token } from '../sentences.ts';
import { DENIAL_DAYS_MAX, spanOf } from './opposition.ts';
import { type Hit, outlet, quoted, type Rule, slice } from './rule.ts';

const CUE =
  /\b(?:den(?:y|ies|ied|ying)|rejected|rejects|dismissed|dismisses|refuted|rebutted|disputed|disputes)\b(?:\s+\w+){0,3}?\s+(?:accusations?|allegations?|claims?|charges?|reports?|suggestions?|that|any|\w{2,}ing)\b/i;

/** "Reports that it had paid the thieves were dismissed": what is denied stands before the verb. */
const PASSIVE =
  /\b(?:reports?|claims?|allegations?|suggestions?|accusations?) that\b(?=.{8,160}\b(?:was|were|has been|have been) (?:dismissed|denied|rejected|rebutted)\b)/i;

export const denialCue: Rule = {
  name: 'denial-cue',
  about: '"Denied claims that …" points at the article that makes the claim.',
  find: (earlier, later) => {
    const hits: Hit[] = [];
    if (later.day - earlier.day > DENIAL_DAYS_MAX) return hits;
    for (const sentence of later.sentences) {
      const cue = CUE.exec(sentence.text) ?? PASSIVE.exec(sentence.text);
      if (!cue) continue;
      const clause = deniedIn(sentence, cue);
      const denied = conceptsOf(clause.filter((token) => !token.proper));
      const deeds = new Set(clause.filter((_, i) => isVerbLike(clause, i)).map((token) => token.concept));
      const target = bestMatch(denied, deeds, earlier);
      if (!target) continue;
      const words = ownWords(later, sentence.index, denied) ?? [sentence.start, sentence.end];
      hits.push({
        kind: 'denial',
        field: 'polarity',
        severity: 'alert',
        earlier: spanOf(target),
        later: words,
        why: `${outlet(later)} reports a denial of what ${outlet(earlier)} has: ${quoted(slice(earlier, spanOf(target)))}.`,
        matter: `denial:${[...shared(denied, target.content)].sort().slice(0, 2).join('-')}`,
      });
    }
    return hits;
  },
};

/** What the cue denies, up to the end of its clause. */
function deniedIn(sentence: Sentence, cue: RegExpExecArray): readonly Token[] {
  // "denies trading …": the gerund is part of what is denied.
  const told = /ing$/i.test(cue[0]) ? cue[0].lastIndexOf(' ') : cue[0].length;
  const after = sentence.tokens.filter((token) => token.start >= sentence.start + cue.index + told);
  const end = after.findIndex((token, i) => (i > 3 && endsClause(after, i)) || (i > 1 && DISMISSED.test(token.folded)));
  return after.slice(0, Math.min(end < 0 ? after.length : end, DENIED_WORDS_MAX));
}

const DISMISSED = /^(?:dismissed|denied|rejected|rebutted)$/;

/** What is denied is said in so many words; the rest of the sentence is comment. */
const DENIED_WORDS_MAX = 24;

const TOO_COMMON = new Set([
  'person',
  'former',
  'secretari',
  'state',
  'govern',
  'minist',
  'presid',
  'campaign',
  'compani',
  'firm',
  'support',
]);

/** Of a word in another word for it. */
const KINDRED_WORTH = 0.8;

/** The clause of an article that says most of what is denied, and a good part of it. */
function bestMatch(denied: ReadonlySet<string>, deeds: ReadonlySet<string>, article: Features): Assertion | null {
  let best: Assertion | null = null;
  const telling = new Set([...denied].filter((word) => !TOO_COMMON.has(word)));
  let most = Math.max(2, Math.min(telling.size, 3), Math.ceil(telling.size * 0.3)) - 1;
  for (const assertion of article.assertions) {
    if (assertion.negated || CUE.test(assertion.sentence.text)) continue;
    const exact = shared(telling, assertion.content).length;
    // In other words it must be the same deed.
    const done = deedsOf(assertion.sentence, assertion.first, assertion.last);
    const loose = exact > 0 && sharedMeanings(deeds, done).length > 0;
    const count = loose ? Math.max(exact, KINDRED_WORTH * sharedMeanings(telling, assertion.content).length) : exact;
    if (exact < 3 && sharedMeanings(deeds, done).length === 0) continue;
    if (count > most) [best, most] = [assertion, count];
  }
  return best;
}

/** The denial in the denier's own words: a negated quotation soon after, about the same things. */
function ownWords(article: Features, index: number, denied: ReadonlySet<string>): [number, number] | null {
  for (const assertion of article.assertions) {
    const near = assertion.sentence.index > index && assertion.sentence.index <= index + 2;
    if (!near || !assertion.negated || !assertion.statement || shared(assertion.content, denied).length < 2) continue;
    return [...spanOf(assertion)] as [number, number];
  }
  return null;
}
