/** What happens in a stretch of a sentence: its verbs, known to the lexicon or told by their form, and the nouns of happenings. */
import { isEvent, REPORTING } from '../lexicon/concepts.ts';
import { kindred } from '../lexicon/kindred.ts';
import { plain, type Sentence, type Token } from '../sentences.ts';

/** Past forms that no ending tells. */
const PASTS = new Set(
  (
    'ate beat became began bent bit blew bought bound bred broke brought built burnt burst caught chose clung crept cut dealt ' +
    'drank drew drove dug fed fell felt fled flew flung fought found froze gave grew heard held hid hit hung hurt kept knelt knew ' +
    'laid leapt led left lent lost meant met paid quit ran rang read rid rode rose sang sank sat sent shone shook shot shut slept ' +
    'slid sold sought spent split spread sprang stole stood struck stuck stung swam swept swore swung taught threw tore trod ' +
    'understood went withdrew woke won wore wove wrote bidden bitten blown broken chosen drawn driven drunk eaten fallen flown ' +
    'forgotten forgot frozen given grown hidden ridden risen rung seen shaken shown sung sunk sworn swum taken thrown torn trodden ' +
    'woken worn woven known written begun bore borne born overturned'
  ).split(' '),
);
/** Say too little of what happened. */
export const LIGHT_VERBS = new Set(
  'be have do go come take make get put give let keep see went taken gave given seen start need want try use stand lie lai situat locat'.split(
    ' ',
  ),
);
const LEADS =
  /^(?:to|will|won't|would|wouldn't|can|can't|could|couldn't|may|might|must|should|shall|did|didn't|does|doesn't|do|don't|i'll|we'll|he'll|she'll|they'll|not|never)$/;
const AUXILIARY = /^(?:is|are|was|were|be|been|being|am|i'm|we're|he's|she's|it's|they're)$/;

const NUMBER = /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundred|thousand|million|half|dozen)$/;

/** Is the token a verb, as far as its form and the word before it tell? */
export function isVerbLike(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (!token || token.stop || token.proper || /^\d/.test(token.folded)) return false;
  const before = plain(tokens[i - 1]);
  if (NUMBER.test(token.folded)) return false;
  if (LEADS.test(before) && !/(?:ly|ed|ing)$/.test(token.folded)) return true;
  if (/^(?:i|we|they)$/.test(before) && !/ly$/.test(token.folded)) return true;
  if (/^(?:he|she|it)$/.test(before) && /[a-z]{2}s$/.test(token.folded)) return true;
  if (/[a-z]{2}ing$/.test(token.folded))
    return (
      AUXILIARY.test(before) ||
      /^(?:not|after|before|by|of|for|without|stopped|stops|stop|ceased|quit|began|started|keep|kept)$/.test(before)
    );
  return /[a-z]{2}ed$/.test(token.folded) || PASTS.has(token.folded);
}

/** Concepts of what happens in tokens `first..last`. */
export function deedsOf({ tokens }: Sentence, first: number, last: number): Set<string> {
  const found = new Set<string>();
  for (let i = first; i <= last; i++) {
    const token = tokens[i];
    if (
      !token ||
      token.stop ||
      REPORTING.has(token.stem) ||
      LIGHT_VERBS.has(token.stem) ||
      LIGHT_VERBS.has(token.folded)
    )
      continue;
    if (isEvent(token.concept) || isVerbLike(tokens, i)) found.add(token.concept);
  }
  return found;
}

/** Both say what happened, and nothing of it may be the same. */
export function unlikeDeeds(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && ![...a].some((x) => [...b].some((y) => kindred(x, y)));
}
