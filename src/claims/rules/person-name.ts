/** One person under two names that no spelling rule reconciles: "Farida" here, "Fatima" there, same post. */

import { matchNames, parseName } from '../../text/names.ts';
import { fold, stem } from '../../text/words.ts';
import { isOffice, type Person } from '../facts/people.ts';
import { type Post, postsOf } from '../facts/posts.ts';
import { type Features, memoised } from '../features.ts';
import { conceptOf } from '../lexicon/concepts.ts';
import { sharedMeanings } from '../lexicon/kindred.ts';
import { plainWords } from '../lexicon/spelling.ts';
import { quotePairs } from '../quote-pairs.ts';
import { shared } from '../sentences.ts';
import { alike, distance, skeleton, spelledAlike } from '../spelling-distance.ts';
import { type Hit, outlet, type Rule } from './rule.ts';

/** Both said the same words, or the same office stands beside both names. */
function sameHolder(a: Person, b: Person, earlier: Features, later: Features): boolean {
  const setting = shared(a.setting, b.setting);
  const office = setting.some((word) => isOffice(word));
  if (a.surnameKey === b.surnameKey && isMisnamed(a, b, earlier, later)) return true;
  // Unlike given names make two people, unless office and house agree as well.
  if (a.surnameKey === b.surnameKey && !alike(a.given, b.given)) {
    const sure =
      [a, b].some(({ age }) => age !== null) || officesOf(earlier, a).length + officesOf(later, b).length > 0;
    if (
      !kinNear(a, b, earlier, later) &&
      bothDied(a, b) &&
      setting.some((word) => isOffice(word) && !KIN.has(word)) &&
      sure
    )
      return true;
    return office && setting.length >= 3 && a.given[0] === b.given[0];
  }
  if (office) return true;
  return quotePairs(earlier, later).some(
    (pair) => pair.earlier.speaker?.name.includes(a.surname) && pair.later.speaker?.name.includes(b.surname),
  );
}

/** Says of somebody near that he or she is another of the name. */
const RELATED =
  /\b(?:brothers?|sisters?|husband|wife|widow(?:er)?|sons?|daughters?|(?:father|mother|dad|mum|mom)(?![- ]of[- ](?:one|two|three|four|five|six))|parents?|cousin|uncle|aunt|nephew|niece|twins?|grand\w+|in-law|related|relation|unrelated|namesakes?|surname|family)\b/i;
const SENTENCES_NEAR = 2;

const near = (article: Features, { sentence }: Person) =>
  article.sentences.slice(Math.max(0, sentence.index - SENTENCES_NEAR), sentence.index + SENTENCES_NEAR + 1);

/** The article speaks of such an office beside the person, and gives it to nobody else. */
const isDescribedAs = (article: Features, person: Person, office: string): boolean =>
  near(article, person).some(({ content }) => content.has(office)) &&
  !postsOf(article).some((post) => post.office === office && post.person.surnameKey !== person.surnameKey);

/**
 * "Mo" for Maurice, "Alexis" for Alexandros, "Lennie" for Lenny, "Anre" for Andre, "Gurbanguly" for Kurbanguly: a short form, or a
 * letter written otherwise, two in a long name.
 */
function mayBeOneName(a: string, b: string): boolean {
  const [x, y] = [a.replace(/ie$/, 'y'), b.replace(/ie$/, 'y')];
  const size = Math.min(x.length, y.length);
  if (size <= 3) return x[0] === y[0];
  return x.slice(0, SHORT_FORM_LETTERS) === y.slice(0, SHORT_FORM_LETTERS) || distance(x, y) <= (size >= 7 ? 2 : 1);
}
const SHORT_FORM_LETTERS = 4;

/** "Anton", "Alton": another consonant, where a letter written otherwise makes no other spelling. */
const isSlip = (a: string, b: string): boolean =>
  a.length === b.length && a.length >= SLIP_LETTERS_MIN && distance(a, b) === 1 && skeleton(a) !== skeleton(b);
const SLIP_LETTERS_MIN = 4;

const agesOf = (article: Features, person: Person): number[] =>
  article.people.flatMap((other) => (isSame(other, person) && other.age !== null ? [other.age] : []));

const kinNear = (a: Person, b: Person, earlier: Features, later: Features): boolean =>
  [...near(earlier, a), ...near(later, b)].some(({ text }) => RELATED.test(text));

/** Each article has one of the surname, no kin of theirs is near, and what they are to the story is the same. */
function isMisnamed(a: Person, b: Person, earlier: Features, later: Features): boolean {
  const only = (article: Features, { surnameKey, given }: Person): boolean =>
    article.people.every((other) => other.surnameKey !== surnameKey || fold(other.given) === fold(given));
  if (!only(earlier, a) || !only(later, b)) return false;
  const like = mayBeOneName(fold(a.given), fold(b.given));
  if (like && !isSlip(fold(a.given), fold(b.given))) return false;
  // Of one post there is one holder; kin of others may be told of near by.
  if (
    inOnePost(a, b, earlier, later)
      ? [a, b].some(({ sentence }) => RELATED.test(sentence.text))
      : kinNear(a, b, earlier, later)
  )
    return false;
  if (agesOf(earlier, a).some((age) => agesOf(later, b).includes(age))) return true;
  if (like) return inOnePost(a, b, earlier, later);
  return inOnePart(a, b, earlier, later) || inOneHouse(a, b) || (a.given[0] === b.given[0] && likeSettings(a, b));
}

/** "Economy Minister Zora Hrab", "the economy minister, Zora Hron": one post, which nobody else of either article holds. */
function inOnePost(a: Person, b: Person, earlier: Features, later: Features): boolean {
  const posts = (article: Features, person: Person): Post[] =>
    postsOf(article).filter(
      ({ person: holder, office, aside }) => isSame(holder, person) && !aside && isSingle(office),
    );
  const others = (article: Features, person: Person, post: Post): boolean =>
    postsOf(article).some((other) => alikePosts(other, post) && !isSame(other.person, person));
  return posts(earlier, a).some((x) =>
    posts(later, b).some((y) => alikePosts(x, y) && !others(earlier, a, x) && !others(later, b, y)),
  );
}
const isSame = (a: Person, b: Person): boolean => a.surnameKey === b.surnameKey && fold(a.given) === fold(b.given);
const isSingle = (office: string): boolean => !KIN.has(office) && !GENERAL.has(office);
const alikePosts = (a: Post, b: Post): boolean =>
  a.office === b.office &&
  a.field === b.field &&
  a.under === b.under &&
  (a.bodies.size === 0 || b.bodies.size === 0 || shared(a.bodies, b.bodies).length > 0);

/** "Judge Rosa Lind told the thief", "Ruth Lind, sentencing him": a word beside both names means one thing. */
const likeSettings = (a: Person, b: Person): boolean => sharedMeanings(a.setting, b.setting).length > 0;

/** One article has "Captain Oona Brand", the other tells of "the captain" and Ilona Brand, and of no other captain. */
function inOnePart(a: Person, b: Person, earlier: Features, later: Features): boolean {
  return (
    officesOf(earlier, a).some((office) => isSingle(office) && isDescribedAs(later, b, office)) ||
    officesOf(later, b).some((office) => isSingle(office) && isDescribedAs(earlier, a, office))
  );
}

/** "Hannah Orr of the Lund Institute", "Harriet Orr, whose team at the Lund Institute". */
function inOneHouse(a: Person, b: Person): boolean {
  const houses = new Set(housesOf(a));
  return housesOf(b).some((house) => houses.has(house));
}

const HOUSE =
  /(?:\p{Lu}[\p{L}’'-]+ )+(?:Institute|University|College|Hospital|Council|Company|Group|Bank|Foundation|Laboratory|Observatory|Museum|Orchestra|Theatre|Agency|Authority|Ministry|Commission|Party|Union|Club|Airways|Airlines|Railways|Press)\b/gu;

/** Named houses in the sentence of a person. */
const housesOf = ({ sentence }: Person): string[] => sentence.text.match(HOUSE) ?? [];

/** Many have these at once. */
const GENERAL = new Set(
  'officer member analyst teacher doctor nurse soldier councillor farmer player actor lawyer driver firefight volunteer scientist research economist head'
    .split(' ')
    .map((word) => conceptOf(stem(word))),
);

/** A family has several of a name. */
const KIN = new Set(
  'mother father daughter son widow wife husband sister brother victim suspect resident student pupil child neighbour neighbor'
    .split(' ')
    .map((word) => conceptOf(stem(word))),
);

/** The posts and trades that stand right beside the name anywhere in the article. */
const officesOf = (article: Features, { given, surnameKey }: Person): string[] =>
  postsOf(article)
    .filter(({ person }) => person.surnameKey === surnameKey && person.given === given)
    .map((post) => post.office);

/** "The firefighter who died was …", "among the dead is …": of two like that, one story has one. */
const bothDied = (a: Person, b: Person): boolean => [a, b].every(({ sentence }) => DEAD.test(sentence.text));
const DEAD = /\b(?:die[ds]|dead|killed|victims?|buried|funeral|mourn\w*|lost (?:his|her) life)\b/i;

/** "Stan" for Stanley, "Nominate" for "Nominates". */
function isShortFor(a: string, b: string): boolean {
  const [short, long] = [fold(a), fold(b)].sort((x, y) => x.length - y.length) as [string, string];
  return short.length >= 3 && long.startsWith(short) && (short.length <= long.length - 3 || stem(short) === stem(long));
}

/** Between words all in capitals, as in a headline, a verb reads like a name. */
function inCapitals({ sentence, first, last }: Person): boolean {
  const { tokens } = sentence;
  const beside = [...tokens.slice(Math.max(0, first - 6), first), ...tokens.slice(last + 1, last + 7)].filter(
    (token) => /^\p{L}{3,}/u.test(token.text) && !token.stop,
  );
  return beside.length >= 3 && beside.every((token) => /^\p{Lu}/u.test(token.text));
}

/** "J. Edgar Lind": the given name is another. */
const afterInitial = ({ sentence, first }: Person): boolean =>
  /^\p{Lu}\.?$/u.test(sentence.tokens[first - 1]?.text ?? '');

/** Kind of difference, or null when the two may be two people or one spelling. */
function differs(a: Person, b: Person, earlier: Features, later: Features): boolean {
  const sameSurname = a.surnameKey === b.surnameKey;
  if (!sameSurname && fold(a.given) !== fold(b.given)) return false;
  if (sameSurname && isShortFor(a.given, b.given)) return false;
  if ([a, b].some((person) => inCapitals(person) || afterInitial(person))) return false;
  // "Rovers Ada Lind", "Reds Striker Ada Lind": the team is no given name.
  if (sameSurname && parseName(a.name).given.some((name) => parseName(b.name).given.includes(name))) return false;
  // "Gordon Advisers", "Kodak Theatre": words that dictionaries spell in two ways.
  if (plainWords(a.surnameKey).join() === plainWords(b.surnameKey).join() && !sameSurname) return false;
  if (/^advis[eo]rs?$/.test(fold(a.surname)) && /^advis[eo]rs?$/.test(fold(b.surname))) return false;
  // A plural is no other name.
  if (`${a.surnameKey}s` === b.surnameKey || `${b.surnameKey}s` === a.surnameKey) return false;
  if (sameSurname ? spelledAlike(a.given, b.given) : spelledAlike(a.surname, b.surname)) return false;
  const confusable = sameSurname
    ? isMisnamed(a, b, earlier, later) || a.given[0] === b.given[0] || bothDied(a, b)
    : (distance(a.surnameKey, b.surnameKey) <= 2 && alike(a.surnameKey, b.surnameKey)) ||
      inOnePost(a, b, earlier, later);
  return confusable && matchNames({ name: a.name, role: null }, { name: b.name, role: null }) === 'different';
}

/** Does the article also have the other name? Then they are two people, and it knows both. */
const mentions = (article: Features, person: Person): boolean =>
  article.people.some((other) => other.surnameKey === person.surnameKey && fold(other.given) === fold(person.given));

/** One entry a person: the first mention, if possible below the title, with all that stands beside the name anywhere. */
const firstOf = memoised((article: Features): Person[] => {
  const found = new Map<string, Person>();
  for (const person of article.people) {
    const key = `${fold(person.given)} ${person.surnameKey}`;
    const known = found.get(key);
    const shown = known && !known.sentence.headline ? known : person;
    found.set(key, { ...shown, setting: new Set([...(known?.setting ?? []), ...person.setting]) });
  }
  return [...found.values()];
});

export const personName: Rule = {
  name: 'person-name',
  about: 'One office-holder under two like names that are not two spellings of one.',
  find: (earlier, later) => {
    const hits: Hit[] = [];
    for (const a of firstOf(earlier))
      for (const b of firstOf(later)) {
        if (!differs(a, b, earlier, later) || mentions(later, a) || mentions(earlier, b)) continue;
        if (!sameHolder(a, b, earlier, later)) continue;
        hits.push({
          kind: 'conflict',
          field: 'name',
          severity: 'alert',
          earlier: nameSpan(a),
          later: nameSpan(b),
          why: `${outlet(earlier)} names ${a.name}, ${outlet(later)} ${b.name}, in the same part.`,
          matter: `name:${[a.surnameKey, b.surnameKey].sort()[0]}`,
        });
      }
    return hits;
  },
};

const nameSpan = (person: Person): [number, number] => [person.span[0], person.span[1]];
