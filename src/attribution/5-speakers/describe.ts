/** Descriptions: "the president" is one man in this article; "two US officials" are nobody's names and stay so. */

import { countryOf, type Gender } from '../../text/names.ts';
import { isStopWord } from '../../text/words.ts';
import { BODY_NOUNS, ROLE_MODIFIERS } from '../lexicon/people.ts';
import { genderOfNoun, headsFor } from './cast.ts';
import { determinerOf, headIndex, type Stretch } from './phrase.ts';
import type { Token } from './reading.ts';
import { isPluralNoun, isRoleNoun, singular } from './roles.ts';
import type { Scene } from './scene.ts';
import type { Entity, Role } from './types.ts';

/** Words of a role that make it another role; a description without them does not mean it. */
const RANK_WORDS =
  /^(?:vice|vice-president|deputy|assistant|under|associate|prime|first|press|former|ex|co|junior|then|acting|interim|second|third|other|latter|another)$/;
/** Those of them that an article does not drop at the second mention. */
const RANK_OF_ITS_OWN = /^(?:vice|vice-president|deputy|assistant|under|associate|prime|first|press|co|junior)$/;
/** What a found role may lack or have more of, in points; below zero it is not the role. */
const COUNTRY_CLASH = -10;

const wordsOf = (role: string): string[] =>
  role
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .split(/[\s,]+/)
    .filter(Boolean);

const countriesIn = (words: readonly string[]): string[] => words.flatMap((word) => countryOf(word) ?? []);

/** How well a role fits the words of a description around the same head; negative when it cannot be meant. */
function closeness(role: Role, modifiers: readonly string[]): number {
  const words = wordsOf(role.text);
  let score = 0;
  for (const word of modifiers) {
    if (words.includes(word.toLowerCase())) score += 2;
    else if (RANK_WORDS.test(word)) score -= 5;
    else if (/^\p{Lu}/u.test(word) && countryOf(word) === null) score -= 5;
  }
  for (const word of words) if (RANK_OF_ITS_OWN.test(word) && !modifiers.includes(word)) score -= 3;
  return score;
}

/** "The band leader" is no president: by a wider word, what the role does not say tells against it. */
const strangeness = (role: Role, modifiers: readonly string[]): number => {
  const words = wordsOf(role.text);
  const strange = modifiers.filter(
    (word) => !words.includes(word.toLowerCase()) && countryOf(word) === null && !ROLE_MODIFIERS.has(word),
  );
  return strange.some((word) => /^\p{Ll}/u.test(word) && !/(?:ing|ed|-year-old|y|ful|ous)$/.test(word)) ? 3 : 0;
};

const bestFit = (entity: Entity, heads: readonly string[], modifiers: readonly string[]): number => {
  const [asked, held] = [countriesIn(modifiers), entity.roles.flatMap((role) => countriesIn(wordsOf(role.text)))];
  const shared = asked.some((country) => held.includes(country));
  // "The French president" is not a president whose country the article never names; the American one often is.
  const home = asked.length > 0 && held.length === 0 && asked.every((country) => country === 'United States');
  if (asked.length > 0 && !shared && !home) return COUNTRY_CLASH;
  const fits = entity.roles
    .filter((role) => heads.includes(role.head) || heads.some((head) => wordsOf(role.text).includes(head)))
    .map((role) => closeness(role, modifiers) - (role.head === heads[0] ? 0 : strangeness(role, modifiers)));
  return Math.max(...(fits.length > 0 ? fits : [0])) + (shared ? 3 : 0);
};

/** The modifiers of a description: what stands between determiner and head, and after "of". */
function modifiersOf(tokens: readonly Token[], { from, to }: Stretch, head: number): string[] {
  const words: string[] = [];
  for (let i = from; i <= to; i++) {
    const token = tokens[i];
    if (!token || i === head) continue;
    if (isStopWord(token.folded) && countryOf(token.text) === null) continue;
    words.push(token.capital && !token.initial ? token.text : token.folded);
  }
  return words;
}

/** The one person a definite description means at this place; null when nobody in the article fits. */
export function describedPerson(scene: Scene, stretch: Stretch): Entity | null {
  const head = headIndex(scene.tokens, stretch);
  const noun = scene.tokens[head]?.folded ?? '';
  const gender = genderOfNoun(noun);
  const modifiers = modifiersOf(scene.tokens, stretch, head);
  const holders = scene.cast.holders(noun).filter((entity) => fitsGender(entity, gender));
  const scored = holders
    .map((entity) => ({ entity, fit: bestFit(entity, headsFor(noun), modifiers) }))
    .filter(({ fit: value }) => value >= 0);
  if (scored.length <= 1) return scored[0]?.entity ?? null;
  const salient = new Map(
    scene.trail
      .salient(stretch.from, (entity) => scored.some((one) => one.entity === entity), gender)
      .map(({ entity, score }) => [entity, score]),
  );
  const exact = (entity: Entity): number => (entity.roles.some((role) => role.head === noun) ? 2 : 0);
  const total = ({ entity, fit: value }: { entity: Entity; fit: number }): number =>
    value + exact(entity) + (salient.get(entity) ?? -25 - entity.first / 1e6);
  return scored.sort((a, b) => total(b) - total(a))[0]?.entity ?? null;
}

export const fitsGender = (entity: Entity, gender: Gender | null): boolean =>
  entity.kind === 'person' && (gender === null || entity.gender === null || entity.gender === gender);

/** The people a definite plural means: "his envoys", "the two leaders"; null when the article does not tell. */
export function describedGroup(scene: Scene, stretch: Stretch): readonly Entity[] | null {
  const head = headIndex(scene.tokens, stretch);
  const noun = singular(scene.tokens[head]?.folded ?? '');
  const modifiers = modifiersOf(scene.tokens, stretch, head).filter(
    (word) => !/^(?:two|three|four|both|\d+)$/.test(word),
  );
  const holders = scene.cast
    .holders(noun)
    .filter(
      (entity) =>
        entity.kind === 'person' &&
        entity.roles.some((role) => role.head === noun) &&
        bestFit(entity, [noun], modifiers) >= 0,
    );
  const [only] = holders;
  if (only && holders.length === 1) {
    const partners = scene.trail.partnersOf(only);
    return partners.length > 1 ? partners : null;
  }
  return holders.length > 1 && holders.length <= 3 ? holders : null;
}

/** The body a definite noun means: "the company", "the union"; null when nothing fits. */
export function describedBody(scene: Scene, stretch: Stretch): Entity | null {
  const head = headIndex(scene.tokens, stretch);
  const noun = scene.tokens[head]?.folded ?? '';
  if (!BODY_NOUNS.has(noun)) return null;
  const named = (entity: Entity): boolean =>
    entity.kind === 'body' && !entity.unnamed && entity.name.toLowerCase().split(/\s+/).includes(noun);
  const exact = scene.trail.salient(stretch.from, named)[0]?.entity;
  if (exact) return exact;
  const kinds = BODY_KINDS.find(({ nouns }) => nouns.test(noun));
  if (!kinds) return null;
  const fits = kinds.names === null ? isCommercial : (entity: Entity) => isOfKind(entity, kinds.names as RegExp);
  return scene.trail.salient(stretch.from, fits, null, (trace) => trace.subject || trace.speaks)[0]?.entity ?? null;
}

/** Nouns by which bodies are called again, and words in the names they may then have; null: any firm. */
const BODY_KINDS: readonly { readonly nouns: RegExp; readonly names: RegExp | null }[] = [
  {
    nouns:
      /^(?:company|firm|maker|operator|manufacturer|retailer|business|startup|giant|developer|airline|chain|carrier|lender|brand|corporation)$/,
    names: null,
  },
  {
    nouns: /^(?:group|organisation|organization|charity|think-tank)$/,
    names:
      /\b(?:foundation|institute|association|federation|alliance|coalition|league|society|union|network|movement|council|project|center|centre|group|fund|trust|committee)\b/,
  },
  {
    nouns: /^(?:newspaper|paper|outlet|magazine|publisher)$/,
    names:
      /\b(?:times|post|herald|journal|tribune|gazette|chronicle|telegraph|guardian|observer|courier|register|standard|news|magazine)\b/,
  },
  {
    nouns: /^(?:agency|bureau|department|ministry|regulator)$/,
    names:
      /\b(?:agency|bureau|administration|service|office|department|ministry|authority|commission|fbi|cia|nsa|epa|fda|cdc|nih|irs)\b/,
  },
  { nouns: /^(?:force|police|constabulary)$/, names: /\b(?:constabulary|police)\b/ },
];

const isOfKind = (entity: Entity, names: RegExp): boolean =>
  entity.kind === 'body' && !entity.unnamed && names.test(entity.name.toLowerCase());

function isCommercial(entity: Entity): boolean {
  if (entity.kind !== 'body' || entity.unnamed || countryOf(entity.name) !== null) return false;
  return !/\b(?:ministry|department|party|union|court|council|police|constabulary|hospital|university|college|school|senate|congress|house|committee|office|government|kremlin|news|times|post|herald|courier|reuters|afp|ap)\b/i.test(
    entity.name,
  );
}

/** Is the phrase about people or bodies that the article leaves without a name? */
export function isUnnamed(scene: Scene, stretch: Stretch): boolean {
  const head = headIndex(scene.tokens, stretch);
  const token = scene.tokens[head];
  if (!token) return true;
  const noun = singular(token.folded);
  if (isRoleNoun(noun) || isPluralNoun(token.folded)) return noun !== 'police' && token.folded !== 'police';
  if (!BODY_NOUNS.has(noun)) return true;
  // "the ambulance service", "Sankuria's health ministry" say which; "the company" alone does not.
  return determinerOf(scene.tokens, stretch) === 'indefinite' || modifiersOf(scene.tokens, stretch, head).length === 0;
}
