/** Figures of one unit that are of different things by what they are figures of: polls, sport, a person's past. */
import type { Quantity } from '../facts/quantities.ts';

/** Polls and races move every day and from one pollster to the next. */
const POLLS =
  /\b(?:polls?|polling|pollsters?|surveys?|voters|leads?|leading|trail\w*|ahead|behind|margin|favou?rab\w+|delegates?)\b/i;

/** Points and seasons of a career, a night, a quarter: a sports page has many. */
const SPORT = /\b(?:scor(?:ed|es|ing)|record|career|franchise|playoffs?|tournament|season)\b/i;
export const ofSport = (a: Quantity, b: Quantity): boolean =>
  /^(?:point|season|yard)$/.test(a.head) && SPORT.test(a.sentence.text) && SPORT.test(b.sentence.text);

/** "Four prior arrests": a person's past. */
const PRIOR = /\b(?:prior|previous(?:ly)?|past)\b/i;
export const otherPast = (a: Quantity, b: Quantity): boolean => {
  const [x, y] = [a, b].map(({ sentence, first, last }) => PRIOR.test(textAt(sentence, first - 3, last)));
  return x !== y;
};
const textAt = (sentence: Quantity['sentence'], first: number, last: number): string =>
  sentence.tokens
    .slice(Math.max(0, first), last + 1)
    .map(({ text }) => text)
    .join(' ');

/** What one poll or another says. */
export const polled = (a: Quantity, b: Quantity): boolean => {
  const [x, y] = [POLLS.test(a.sentence.text), POLLS.test(b.sentence.text)];
  const asked = [a, b].some(({ sentence }) => /\bwould vote\b/i.test(sentence.text));
  return (x && y) || (a.unit === 'percent' && asked);
};
