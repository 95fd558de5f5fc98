/** Quotations of two articles that may be one utterance, aligned. Computed once for each pair of readings. */
import type { SpeakerMention, Statement } from '../model.ts';
import { isBody, matchNames, parseName, surnameKey } from '../text/names.ts';
import { fold, stem, words } from '../text/words.ts';
import { type Alignment, align, type QuoteMatch, quoteMatch } from './align.ts';
import { isOffice } from './facts/people.ts';
import type { Features, QuotedWords } from './features.ts';
import { conceptOf } from './lexicon/concepts.ts';
import { alike } from './spelling-distance.ts';

export interface QuotePair {
  readonly earlier: QuotedWords;
  readonly later: QuotedWords;
  readonly alignment: Alignment;
  readonly match: Exclude<QuoteMatch, 'different'>;
  /** Are the two said by one speaker? `unknown` when either side has none. */
  readonly speakers: 'same' | 'different' | 'unknown';
}

const memory = new WeakMap<Features, WeakMap<Features, readonly QuotePair[]>>();

function promising(a: QuotedWords, b: QuotedWords): boolean {
  const [small, large] = a.stems.size <= b.stems.size ? [a.stems, b.stems] : [b.stems, a.stems];
  if (small.size === 0) return a.plain.map((p) => p.text).join(' ') === b.plain.map((p) => p.text).join(' ');
  let count = 0;
  for (const stem of small) if (large.has(stem)) count++;
  return count >= Math.min(2, small.size) && count >= small.size * 0.4;
}

/** Namesakes in one article: the one named in full so shortly before is meant. */
const NAMED_NEAR_CHARS = 400;

/**
 * The article itself puts the person's family name beside the quotation, and has one person of that name, or has named
 * this one in full shortly before: no pronoun and no namesake between the words and their speaker.
 */
function isSure(article: Features, quote: QuotedWords, hasNamesake: boolean): boolean {
  const { speaker, statement } = quote;
  if (!speaker || !statement || speaker.unnamed || isBody(speaker.name)) return false;
  const { given, surname } = parseName(speaker.name);
  if (given.length === 0) return isOnlyBearer(article, quote, surname);
  if (given.length > 2) return false;
  const around = aroundWords(article, statement);
  if (!around.includes(surname))
    return (
      byOffice(around, speaker) ||
      byGivenName(article, around, given[0] ?? '') ||
      aloneInParagraph(article, quote) ||
      (!hasNamesake && isSubjectBefore(article, quote))
    );
  const key = surnameKey(speaker.name);
  // "Said Tarn Micro's researcher Ada Lind": somebody else stands there as well.
  if (article.people.some((person) => person.surnameKey !== key && around.includes(person.name))) return false;
  const namesakes = article.people.filter((person) => person.surnameKey === key);
  if (new Set(namesakes.map((person) => fold(person.given))).size <= 1) return true;
  const nearest = namesakes.findLast((person) => person.span[1] <= statement.end + 1);
  return (
    nearest !== undefined &&
    fold(nearest.given) === fold(given[0] ?? '') &&
    statement.start - nearest.span[1] < NAMED_NEAR_CHARS
  );
}

/** What stands in the passage before, between and after the quoted words. */
function aroundWords(article: Features, { passage: [from, to], content }: Statement): string {
  let [found, at] = ['', from];
  for (const [start, end] of content) {
    found += ` ${article.reading.version.text.slice(at, Math.max(at, start))}`;
    at = Math.max(at, end);
  }
  return found + article.reading.version.text.slice(at, Math.max(at, to));
}

/** "Mr Dahl said", where the article names one Dahl in full, and the name stands beside the words. */
function isOnlyBearer(article: Features, { statement }: QuotedWords, surname: string): boolean {
  if (!statement) return false;
  const bearers = article.people.filter((person) => person.surnameKey === surnameKey(surname));
  return (
    aroundWords(article, statement).includes(surname) && new Set(bearers.map(({ given }) => fold(given))).size === 1
  );
}

/** "Tamsin said", where one person of the article has that name. */
function byGivenName(article: Features, around: string, given: string): boolean {
  const bearers = new Set(article.people.filter((person) => person.given === given).map((person) => person.surnameKey));
  return given.length > 2 && bearers.size === 1 && words(around).some(({ text }) => text === given);
}

/** "Ada Lind, a cellist, watched … she said": the one person whom the paragraph of the quotation names, before it. */
function aloneInParagraph(article: Features, { speaker, start, end }: QuotedWords): boolean {
  const { text } = article.reading.version;
  const from = text.lastIndexOf('\n', start) + 1;
  const next = text.indexOf('\n', end);
  const here = article.people.filter(({ span }) => span[0] >= from && span[1] <= (next < 0 ? text.length : next));
  const names = new Set(here.map((person) => person.surnameKey));
  return names.size === 1 && names.has(surnameKey(speaker?.name ?? '')) && here.some(({ span }) => span[1] <= start);
}

/** "The joiner Radek Lind thanked the nurses. “…” he said": the sentence before is about nobody else. */
function isSubjectBefore(article: Features, { speaker, statement, start }: QuotedWords): boolean {
  const at = article.sentences.findIndex((sentence) => start >= sentence.start && start < sentence.end);
  const [before, here] = [article.sentences[at - 1], article.sentences[at]];
  if (!speaker || !statement || !before || !here || before.headline) return false;
  if (!/\b(?:he|she)\b/i.test(aroundWords(article, statement))) return false;
  const { text } = article.reading.version;
  if (text.slice(before.end, here.start).includes('\n')) return false;
  const { surname } = parseName(speaker.name);
  const namesakes = article.people.filter((person) => person.surnameKey === surnameKey(speaker.name));
  if (new Set(namesakes.map(({ given }) => fold(given))).size > 1) return false;
  const named = before.tokens.filter((token) => token.proper && !token.stop);
  const opens = before.tokens.slice(0, SUBJECT_WORDS_MAX).some((token) => token.text.replace(/['’]s$/, '') === surname);
  const own = new Set(words(speaker.name).map(({ folded }) => folded));
  return opens && named.every(({ folded }) => own.has(folded) || /^(?:mr|mrs|ms|dr|the)$/.test(folded));
}
const SUBJECT_WORDS_MAX = 6;

/** "the mayor said", of someone introduced as the mayor. */
function byOffice(around: string, speaker: SpeakerMention): boolean {
  const offices = (text: string): string[] =>
    words(text)
      .map((word) => conceptOf(stem(word.folded)))
      .filter(isOffice);
  const own = offices(speaker.role ?? '');
  return /\b(?:the|its|their|our)\s/i.test(around) && offices(around).some((office) => own.includes(office));
}

const isPerson = (speaker: SpeakerMention): boolean =>
  !speaker.unnamed && !isBody(speaker.name) && parseName(speaker.name).given.length > 0;

const SENTENCES_BEFORE = 4;

/** Is the person named in full or by family name shortly before the quotation? */
function isAbout(article: Features, quote: QuotedWords, person: SpeakerMention): boolean {
  const at = article.sentences.findIndex((sentence) => quote.start >= sentence.start && quote.start < sentence.end);
  const near = article.sentences.slice(Math.max(0, at - SENTENCES_BEFORE), at + 2);
  const { surname } = parseName(person.name);
  return near.some(({ text }) => text.includes(surname));
}

const PRONOUNS = new Set(['he', 'she', 'they', 'it', 'we', 'i', 'you', 'who']);

/** Whether two speakers can be one by their names alone; anyone unnamed is `unknown`. */
export function sameSpeaker(a: SpeakerMention | null, b: SpeakerMention | null): QuotePair['speakers'] {
  if (!a || !b || a.unnamed || b.unnamed) return 'unknown';
  if (PRONOUNS.has(a.name.toLowerCase()) || PRONOUNS.has(b.name.toLowerCase())) return 'unknown';
  return matchNames(a, b) === 'different' ? 'different' : 'same';
}

const namesSelf = (article: Features, { speaker, start, end }: QuotedWords): boolean =>
  speaker !== null && article.reading.version.text.slice(start, end).includes(parseName(speaker.name).surname);

/** The same for two quotations: `different` only when both articles leave no doubt who speaks. */
function speakersOf(earlier: Features, later: Features, a: QuotedWords, b: QuotedWords): QuotePair['speakers'] {
  const match = sameSpeaker(a.speaker, b.speaker);
  if (match !== 'different' || !a.speaker || !b.speaker) return match;
  // One family name: a given name put wrong is more likely than two people, unless the given names are unlike.
  const [x = '', y = ''] = [parseName(a.speaker.name).given[0], parseName(b.speaker.name).given[0]];
  if (surnameKey(a.speaker.name) === surnameKey(b.speaker.name) && alike(x, y)) return 'unknown';
  // "Hovhannisyan", "Hovannisian": one name in two spellings.
  if (
    (fold(x) === fold(y) || alike(x, y)) &&
    alike(parseName(a.speaker.name).surname, parseName(b.speaker.name).surname)
  )
    return 'unknown';
  // Nobody speaks of oneself by name: a spokesman or an office does.
  if (namesSelf(earlier, a) || namesSelf(later, b)) return 'unknown';
  const namesakes = surnameKey(a.speaker.name) === surnameKey(b.speaker.name);
  const [sureA, sureB] = [isSure(earlier, a, namesakes), isSure(later, b, namesakes)];
  if (sureA && sureB) return 'different';
  // Of namesakes, a family name or a pronoun may mean either.
  if (namesakes) return 'unknown';
  // "She said": trusted when the other person is not about, so that the pronoun cannot mean her or him.
  if (sureA && isPerson(b.speaker) && !isAbout(later, b, a.speaker)) return 'different';
  return sureB && isPerson(a.speaker) && !isAbout(earlier, a, b.speaker) ? 'different' : 'unknown';
}

/** Two transcripts of one speech have some hundred; lists of like sentences would have ten thousand. */
const ALIGNED_MAX = 800;

/** Pairs of quotations that share an utterance, in the order of the texts. */
export function quotePairs(earlier: Features, later: Features): readonly QuotePair[] {
  const known = memory.get(earlier)?.get(later);
  if (known) return known;
  const found: QuotePair[] = [];
  let aligned = 0;
  for (const a of earlier.quotes)
    for (const b of later.quotes) {
      if (aligned >= ALIGNED_MAX || !promising(a, b)) continue;
      aligned++;
      const alignment = align(a.plain, b.plain);
      const match = quoteMatch(alignment);
      if (match === 'different') continue;
      found.push({ earlier: a, later: b, alignment, match, speakers: speakersOf(earlier, later, a, b) });
    }
  const inner = memory.get(earlier) ?? new WeakMap<Features, readonly QuotePair[]>();
  memory.set(earlier, inner.set(later, found));
  return found;
}
