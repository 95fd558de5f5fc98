/** What the verb rules share: whose cue it is, and where its complement may start. */

import type { VerbCue } from '../3-cues.ts';
import { type Subject, subjectBefore } from '../4-sources.ts';
import { type Document, type Frame, isWord, lower, posOf, quoteAt, type Range, wordCount } from '../document.ts';
import type { Frame as VerbFrame } from '../lexicon/verbs.ts';
import { isTimeWord, phraseAfter, phraseBefore } from '../noun-phrases.ts';
import { type Proposal, type Search, sourceOf } from './rule.ts';

export const WH = new Set('that whether how why what when where who if which'.split(' '));

/** The source of a cue: its own subject, else the one it shares. */
export function sourceFor(search: Search, cue: VerbCue): Subject | null {
  if (cue.voice === 'infinitive') return controllerOf(search, cue);
  if (cue.subject) return cue.subject;
  if (cue.voice === 'participle') return participleSource(search, cue);
  return precedingSubject(search, cue.group[0]);
}

/** "prompted Roe to accuse them": who does what the infinitive says. */
function controllerOf(search: Search, cue: VerbCue): Subject | null {
  const { doc, frame } = search;
  const before = cue.group[0] - 1;
  if (!cue.entry.speech || before <= frame.first) return null;
  if (/^(?:him|her|them|me|us)$/u.test(lower(doc, before)) && CAUSING.test(lower(doc, before - 1)))
    return { range: [before, before + 1], from: before, antecedent: null };
  if (OCCASION.test(lower(doc, before))) return precedingSubject(search, cue.group[0]);
  if (posOf(doc, before) !== 'PROPN' && !causedBefore(doc, frame, cue.group[0])) return null;
  const range = phraseBefore(doc, frame, cue.group[0]);
  return range && { range, from: range[0], antecedent: null };
}

/** "took to Twitter to accuse", "used the speech to call": the one who speaks there. */
const OCCASION =
  /^(?:twitter|facebook|tv|television|instagram|media|speech|address|interview|statement|remarks|podium|stage|floor|platform|occasion|appearance|conference|column|letter)$/u;

/** Who is led or forced to say something says it; who is asked to may not. */
const CAUSING =
  /^(?:led|leads|leading|forced|forces|forcing|prompted|prompts|prompting|compelled|drove|pushed|caused|moved)$/u;

function causedBefore(doc: Document, frame: Frame, to: number): boolean {
  const phrase = phraseBefore(doc, frame, to);
  return phrase !== null && CAUSING.test(lower(doc, phrase[0] - 1));
}

const DOCUMENT =
  /^(?:statements?|letters?|tweets?|e-?mails?|posts?|messages?|reports?|notes?|memos?|ads?|speech|video|columns?|op-ed|comments?|remarks?|interview|article|articles|story|stories)$/u;

/** ", adding": the clause's subject. "groups opposing it", "with the leader boasting": the phrase right before it. */
function participleSource(search: Search, cue: VerbCue): Subject | null {
  const { doc, frame } = search;
  const before = cue.group[0] - 1;
  const attached = isWord(doc, before) && /^(?:NOUN|PROPN|PRON)$/u.test(posOf(doc, before));
  const subject = () => invertedBefore(search, cue.group[0]) ?? precedingSubject(search, cue.group[0]);
  if (!attached) return subject();
  if (DOCUMENT.test(lower(doc, before))) {
    const found = subject();
    if (!found || lower(doc, found.from) !== 'there') return found; // "there was a message stating"
  }
  const range = phraseBefore(doc, frame, cue.group[0]);
  return range ? { range, from: range[0], antecedent: null } : precedingSubject(search, cue.group[0]);
}

/** "…, said Roe, who resigned in May, adding that": the source of the cue before, when it stood behind its verb. */
function invertedBefore({ found }: Search, at: number): Subject | null {
  for (let n = found.length - 1; n >= 0; n--) {
    const { source, cue, speech } = found[n] as Proposal;
    if (!speech || !source || !cue || source[1] > at || source[0] < cue[1]) continue;
    return { range: source, from: source[0], antecedent: null };
  }
  return null;
}

/** The nearest subject to the left: of an earlier cue, else of any finite verb. */
export function precedingSubject(search: Search, at: number): Subject | null {
  const { doc, frame } = search;
  let best: Subject | null = null;
  for (const other of search.cues) {
    if (other.at >= at) break;
    if (other.subject && other.voice !== 'infinitive' && other.entry.speech) best = other.subject;
  }
  if (best && !best.antecedent) return best;
  for (let i = frame.first; i < at; i++) {
    if (quoteAt(doc, frame, i)) continue;
    const pos = posOf(doc, i);
    if (pos !== 'VERB' && pos !== 'AUX') continue;
    if (/ing$/u.test(lower(doc, i)) || lower(doc, i - 1) === 'to') continue;
    const subject = subjectBefore(doc, frame, i);
    if (subject && !subject.antecedent) return subject;
  }
  return best;
}

/** Past adverbs, times and set-off bits after the verb: "said on Monday, …". Returns where a complement may start. */
export function complementStart(doc: Document, frame: Frame, from: number): number {
  let i = from;
  for (let n = 0; n < 12 && i < frame.last; n++) {
    const word = lower(doc, i);
    if (isTimeWord(word) && word !== 'may' && lower(doc, i + 1) !== "'s") i++;
    else if (
      posOf(doc, i) === 'ADV' &&
      !WH.has(word) &&
      !/^(?:not|only|just|so|too|there|now|half|all|both|perhaps|maybe|even|never|almost|nearly|more|most|although|though)$/u.test(
        word,
      )
    )
      i++;
    else if (/^(?:on|late|early|last|this|next)$/u.test(word) && isTimeWord(lower(doc, i + 1))) i += 2;
    else break;
  }
  return i;
}

export function proposal(
  cue: VerbCue,
  subject: Subject | null,
  content: readonly Range[],
  speech = cue.entry.speech,
): Proposal {
  return { ...sourceOf(subject), cue: cue.group, content, speech, stance: cue.stance };
}

export const has = (cue: VerbCue, ...frames: VerbFrame[]): boolean =>
  frames.some((frame) => cue.entry.frames.has(frame));

/** A content worth reporting: at least one word, and not broken off at an article ("I think that the -- the owner"). */
export const isContent = (doc: Document, range: Range): boolean =>
  wordCount(doc, range) > 0 && !/^(?:a|an|the|my|your)$/u.test(lower(doc, range[1] - 1));

const CLAUSE_SUBJECT = new Set(
  'he she it they we i you there this that these those his her its their our my your the a an'.split(' '),
);

/** End of a short addressee: "reporters", "the BBC", "her", "a crowd in Leeds". */
export function addresseeEnd(doc: Document, frame: Frame, from: number): number {
  const word = lower(doc, from);
  if (
    /^(?:him|her|them|me|us|you|it|himself|herself|themselves|reporters|voters|lawmakers|supporters|people)$/u.test(
      word,
    )
  ) {
    if (word === 'her' && posOf(doc, from + 1) === 'NOUN') return phraseAfter(doc, frame, from, false)?.[1] ?? from;
    return addresseeTail(doc, from + 1);
  }
  if (CLAUSE_SUBJECT.has(word) && !/^(?:the|a|an|his|her|its|their|my|our|your)$/u.test(word)) return from;
  const phrase = phraseAfter(doc, frame, from, false);
  return phrase ? addresseeTail(doc, phrase[1]) : from;
}

/** "in Iowa", "on Friday", "after the vote" behind an addressee. */
function addresseeTail(doc: Document, from: number): number {
  let i = from;
  if (lower(doc, i) === 'on' && isTimeWord(lower(doc, i + 1))) i += 2;
  while (isTimeWord(lower(doc, i))) i++;
  return i;
}
