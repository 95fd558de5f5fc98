/** From the words of a source to a party: people or bodies of the cast, or a description left as it stands. */

import type { Span } from '../../model.ts';
import { countryOf, isBody, isCountry } from '../../text/names.ts';
import { isStopWord } from '../../text/words.ts';
import { BODY_NOUNS, IRREGULAR_GROUPS } from '../lexicon/people.ts';
import { describedBody, describedGroup, describedPerson, fitsGender, isUnnamed } from './describe.ts';
import {
  determinerOf,
  headIndex,
  isCommon,
  type PronounKind,
  pronounGender,
  pronounKind,
  type Stretch,
  segmentsOf,
  trimLeaders,
} from './phrase.ts';
import { type Token, tokenAt } from './reading.ts';
import { isPluralNoun, isRoleNoun, singular, textOf } from './roles.ts';
import type { Scene } from './scene.ts';
import type { Entity } from './types.ts';

/** Whose words they are, before it is put in words. */
export type Party = { readonly kind: 'known'; readonly entities: readonly Entity[] } | Description;

export interface Description {
  readonly kind: 'described';
  readonly name: string;
  readonly unnamed: boolean;
}

/** What the draft around a source tells: whose words enclose it, and whether it stands in quotation marks. */
export interface Around {
  readonly parent: Party | null;
}

const descriptionWordsMax = 14;

const known = (entities: readonly Entity[]): Party => ({ kind: 'known', entities });

/** The tokens a list of spans covers, as one stretch from the first to the last of its first span. */
export function stretchOf(scene: Scene, spans: readonly Span[] | null): Stretch | null {
  const [span] = spans ?? [];
  if (!span) return null;
  const from = tokenAt(scene.tokens, span[0]);
  let to = tokenAt(scene.tokens, span[1] - 1);
  if (to >= scene.tokens.length || (scene.tokens[to]?.start ?? 0) >= span[1]) to--;
  return from <= to && from < scene.tokens.length ? { from, to } : null;
}

/** Resolves one source; null for a pronoun that nobody in the article answers to. */
export function resolveSource(scene: Scene, whole: Stretch, around: Around): Party | null {
  const stretch = trimLeaders(scene.tokens, whole);
  const pronoun = pronounKind(scene.tokens[stretch.from]);
  const alone =
    stretch.to === stretch.from ||
    /^(?:himself|herself|themselves|itself|both|all)$/.test(scene.tokens[stretch.to]?.folded ?? '');
  if (pronoun !== null && alone) return resolvePronoun(scene, stretch.from, pronoun, around);
  const joint = resolveJoint(scene, stretch, around);
  if (joint) return joint;
  const segments = segmentsOf(scene.tokens, stretch);
  const [first] = segments;
  if (!first) return description(scene, stretch);
  return named(scene, first) ?? apposed(scene, segments) ?? described(scene, first) ?? description(scene, first);
}

/** The entity whose name is the head of the phrase, made when the article names it nowhere else. */
function named(scene: Scene, stretch: Stretch): Party | null {
  const head = headIndex(scene.tokens, stretch);
  const found = entityEndingAt(scene, head, stretch.from) ?? entityTitledFrom(scene, stretch);
  if (found && !isSomeOf(scene, stretch, found)) return known([found]);
  if (found) return null;
  const token = scene.tokens[head];
  if (
    !token?.capital ||
    isCommon(token) ||
    isRoleNoun(token.folded) ||
    (token.initial && head === stretch.from && !scene.mayBeName(token))
  )
    return null;
  let from = head;
  while (
    from > stretch.from &&
    scene.tokens[from - 1]?.capital &&
    !scene.tokens[from - 1]?.possessive &&
    !isCommon(scene.tokens[from - 1])
  )
    from--;
  return known([scene.introduce(from, head)]);
}

/** The entity of the mention that ends at `head`, or of a body mention that holds it ("Bank of Avarra"). */
function entityEndingAt(scene: Scene, head: number, from: number): Entity | null {
  const index = scene.mentionAt[head] ?? -1;
  const [mention, entity] = [scene.mentions[index], scene.entityOf[index]];
  if (!mention || !entity || mention.last < head) return null;
  if (mention.last > head && entity.kind !== 'body') return null;
  return mention.from >= from - 1 || mention.first >= from ? entity : null;
}

/** "many Republicans", "senior Republicans in Congress": some of a group are not the group. */
function isSomeOf(scene: Scene, stretch: Stretch, entity: Entity): boolean {
  const token = scene.tokens[headIndex(scene.tokens, stretch)];
  const lone =
    stretch.from === stretch.to || (scene.tokens[stretch.from]?.folded === 'the' && stretch.to === stretch.from + 1);
  return (
    entity.kind === 'body' &&
    isPluralNoun(token?.folded ?? '') &&
    !lone &&
    entity.name.split(' ').length === 1 &&
    countryOf(entity.name) === null
  );
}

/** The entity whose title opens the phrase and runs over a preposition: "Secretary of State Marco Rubio". */
function entityTitledFrom(scene: Scene, { from, to }: Stretch): Entity | null {
  for (let i = from; i <= to; i++) {
    const index = scene.mentionAt[i] ?? -1;
    const mention = scene.mentions[index];
    if (mention?.kind !== 'person') continue;
    const titled =
      mention.from <= from + 1 && mention.from < mention.first && !hasClause(scene, { from, to: mention.first });
    return titled ? (scene.entityOf[index] ?? null) : null;
  }
  return null;
}

/** "a spokesman for the mayor, Jason Moss": the name that stands in apposition to a description. */
function apposed(scene: Scene, segments: readonly Stretch[]): Party | null {
  const [first, second] = segments;
  if (!first || !second) return null;
  const noun = scene.tokens[headIndex(scene.tokens, first)];
  if (!noun || isPluralNoun(noun.folded)) return null;
  const entity = entityEndingAt(scene, headIndex(scene.tokens, second), second.from);
  return entity?.kind === 'person' ? known([entity]) : null;
}

/** A definite description of someone or something in the article. */
function described(scene: Scene, stretch: Stretch): Party | null {
  const head = headIndex(scene.tokens, stretch);
  const noun = scene.tokens[head]?.folded ?? '';
  const determiner = determinerOf(scene.tokens, stretch);
  if (determiner === 'indefinite') return null;
  if (isPluralNoun(noun) && !isRoleNoun(noun)) {
    const group = determiner === 'definite' ? describedGroup(scene, stretch) : null;
    return group ? known(group) : null;
  }
  if (BODY_NOUNS.has(noun)) {
    const entity = determiner === 'definite' ? describedBody(scene, stretch) : null;
    return entity ? known([entity]) : null;
  }
  if (/^\d+-year-old$/.test(noun) && determiner === 'definite') {
    const person = scene.trail.salient(stretch.from, (entity) => entity.kind === 'person')[0];
    return person ? known([person.entity]) : null;
  }
  const bare = determiner === 'none' && !scene.tokens[head]?.capital && !scene.tokens[stretch.from]?.initial;
  if (!isRoleNoun(noun) || bare) return null;
  const entity = describedPerson(scene, firstPart(scene, stretch));
  return entity ? known([entity]) : null;
}

/** A description that stays one; a single person among them is remembered for the pronouns to come. */
function description(scene: Scene, stretch: Stretch): Party | null {
  const head = headIndex(scene.tokens, stretch);
  const noun = scene.tokens[head]?.folded ?? '';
  if (stretch.from === stretch.to && isStopWord(noun) && noun.length < 4) return null;
  const phrase = phraseOf(scene, stretch);
  const someone =
    isRoleNoun(noun) && phrase.unnamed && !/^(?:no|any|every|each)$/.test(scene.tokens[stretch.from]?.folded ?? '');
  const people = IRREGULAR_GROUPS.has(noun) || (isPluralNoun(noun) && isRoleNoun(singular(noun)));
  if (phrase.unnamed && people) return known([scene.crowd(phrase.name, stretch.from)]);
  return someone ? known([scene.stranger(phrase.name, noun, stretch.from)]) : phrase;
}

/** "the senator and presidential candidate" is one person: what stands before "and" describes enough. */
function firstPart(scene: Scene, stretch: Stretch): Stretch {
  for (let i = stretch.from + 1; i < stretch.to; i++) {
    if (scene.tokens[i]?.folded === 'and' && isRoleNoun(scene.tokens[i - 1]?.folded ?? ''))
      return { from: stretch.from, to: i - 1 };
  }
  return stretch;
}

/** The phrase itself, without clause and trailing marks. */
function phraseOf(scene: Scene, stretch: Stretch): Description {
  const { tokens, text } = scene;
  let to = Math.min(stretch.to, stretch.from + descriptionWordsMax - 1);
  for (let i = stretch.from + 1; i <= to; i++) {
    if (/^(?:who|which|whom|whose)$/.test(tokens[i]?.folded ?? '')) to = i - 1;
  }
  const owner = possessor(scene, stretch.from);
  if (owner !== null && to > stretch.from) {
    const name = `${owner.name}’s ${textOf(text, tokens, stretch.from + 1, to)}`;
    return {
      kind: 'described',
      name,
      unnamed: isUnnamed(scene, { from: stretch.from, to }) && owner.kind === 'person' && !isBodyPhrase(scene, stretch),
    };
  }
  const definite = /^(?:the|their|his|her|its|our|my)$/.test(tokens[stretch.from]?.folded ?? '');
  const unnamed = isUnnamed(scene, { from: stretch.from, to });
  const from = definite && !unnamed && to > stretch.from ? stretch.from + 1 : stretch.from;
  const words = textOf(text, tokens, from, to);
  const first = tokens[from];
  const lower =
    first?.initial && !first.possessive && isCommonHere(scene, first)
      ? words.charAt(0).toLowerCase() + words.slice(1)
      : words;
  return { kind: 'described', name: lower, unnamed };
}

const isCommonHere = (scene: Scene, token: Token): boolean =>
  (isStopWord(token.folded) && token.text !== 'US') || (!scene.isProper(token) && countryOf(token.text) === null);

/** Who owns the phrase that a possessive pronoun opens: "her campaign". */
function possessor(scene: Scene, at: number): Entity | null {
  const word = scene.tokens[at]?.folded ?? '';
  if (!/^(?:his|her|its)$/.test(word)) return null;
  const party = resolvePronoun(scene, at, word === 'its' ? 'it' : word === 'his' ? 'he' : 'she', { parent: null });
  return party?.kind === 'known' ? (party.entities[0] ?? null) : null;
}

const isBodyPhrase = (scene: Scene, stretch: Stretch): boolean =>
  BODY_NOUNS.has(scene.tokens[headIndex(scene.tokens, stretch)]?.folded ?? '');

/** "Witkoff and Kushner", "Ann Moss, a nurse, and Bob Reed": every part between the joiners names someone. */
function resolveJoint(scene: Scene, stretch: Stretch, around: Around): Party | null {
  const parts = segmentsOf(scene.tokens, stretch, /^and$/);
  if (parts.length < 2 || !hasJoiner(scene, stretch)) return null;
  const members = parts.map((part) => memberOf(scene, part, around));
  const entities = [...new Set(members.filter((member) => member !== null))];
  const [first, second] = parts;
  if (entities.length === 1 && first && second && parts.length === 2)
    return oneAndOthers(scene, [first, second], members);
  // "Ann Moss, an official under Reed and Behn": an apposition ends before its "and" only at a comma.
  const lastPart = parts.at(-1);
  const joiner = scene.tokens[(lastPart?.from ?? 0) - 1];
  const clause = hasClause(scene, stretch);
  const closed = (members.at(-2) !== null && !clause) || /^\s?[,—–)]/.test(joiner?.gap ?? '');
  return members.at(-1) !== null && closed && entities.length >= 2 ? known(entities) : null;
}

/** A relative clause, whose names are not speakers, ends at a comma. */
function hasClause(scene: Scene, { from, to }: Stretch): boolean {
  for (let i = from; i <= to; i++) if (/^(?:who|whose|whom|which)$/.test(scene.tokens[i]?.folded ?? '')) return true;
  return false;
}

/** The one entity that a part of a joint source names. */
function memberOf(scene: Scene, part: Stretch, around: Around): Entity | null {
  const pronoun = part.from === part.to ? pronounKind(scene.tokens[part.from]) : null;
  if (pronoun === null) return entityEndingAt(scene, headIndex(scene.tokens, part), part.from);
  const meant = resolvePronoun(scene, part.from, pronoun, around);
  return meant?.kind === 'known' ? (meant.entities[0] ?? null) : null;
}

/** "Ann Moss and her lawyers": a name and a group that has none. */
function oneAndOthers(scene: Scene, parts: readonly Stretch[], members: readonly (Entity | null)[]): Party | null {
  const names = parts.map((part, k) => {
    const plural = isPluralNoun(scene.tokens[headIndex(scene.tokens, part)]?.folded ?? '');
    return members[k]?.name ?? (plural ? phraseOf(scene, part).name : null);
  });
  return names.includes(null) ? null : { kind: 'described', name: names.join(' and '), unnamed: false };
}

function hasJoiner(scene: Scene, { from, to }: Stretch): boolean {
  for (let i = from; i <= to; i++) {
    const token = scene.tokens[i];
    const inside = (scene.mentionAt[i] ?? -1) >= 0 && scene.mentionAt[i] === scene.mentionAt[i - 1];
    if (token && i > from && ((token.folded === 'and' && !inside) || (/&/.test(token.gap) && !inside))) return true;
  }
  return false;
}

/** Whom a pronoun stands for at token `at`; null when nobody fits. */
export function resolvePronoun(scene: Scene, at: number, kind: PronounKind, around: Around): Party | null {
  if (kind === 'first') return around.parent;
  if (kind === 'who') return antecedent(scene, at);
  if (kind === 'they') {
    const group = scene.trail.group(at);
    return group ? known(group) : null;
  }
  if (kind === 'it') {
    const body = scene.trail.salient(
      at,
      (entity) => entity.kind === 'body' && entity.mentions > 0 && !isPlaceOnly(entity),
    )[0];
    return body ? known([body.entity]) : null;
  }
  const gender = pronounGender(scene.tokens[at]?.folded ?? '');
  const teller =
    around.parent?.kind === 'known' && around.parent.entities.length === 1 ? around.parent.entities[0] : undefined;
  const quoted = scene.tokens[at]?.quoted ?? false;
  if (teller && !quoted && fitsGender(teller, gender)) return known([teller]);
  const ahead = scene.announced(at, (entity) => fitsGender(entity, gender));
  if (ahead) return known([ahead]);
  const best = scene.trail.salient(
    at,
    (entity) => fitsGender(entity, gender) && !(quoted && entity === teller),
    gender,
  )[0];
  return best ? known([best.entity]) : null;
}

const isPlaceOnly = (entity: Entity): boolean => !isBody(entity.name) && !isCountry(entity.name);

/** What a relative pronoun follows: the name or phrase right before it. */
function antecedent(scene: Scene, at: number): Party | null {
  const index = scene.mentionAt[at - 1] ?? -1;
  const entity = scene.entityOf[index];
  if (entity) return known([entity]);
  let from = at - 1;
  while (
    from > 0 &&
    at - from < 8 &&
    !/^(?:a|an|the|two|three|some|several)$/.test(scene.tokens[from]?.folded ?? '') &&
    !scene.tokens[from]?.initial
  )
    from--;
  if (!/^(?:a|an|the|two|three|some|several)$/.test(scene.tokens[from]?.folded ?? '')) return null;
  const stretch = { from, to: at - 1 };
  const noun = singular(scene.tokens[headIndex(scene.tokens, stretch)]?.folded ?? '');
  return isRoleNoun(noun) || BODY_NOUNS.has(noun) ? (described(scene, stretch) ?? description(scene, stretch)) : null;
}
