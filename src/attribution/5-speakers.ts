/**
 * Step 5: whose words they are. The names of the text become a cast (people and bodies, with their roles); a sweep over
 * the text keeps who is in the reader's mind; each source is then a name, a pronoun, a description, or stays unnamed.
 */

import type { Span, SpeakerMention } from '../model.ts';
import { isStopWord } from '../text/words.ts';
import { isSubject } from './5-speakers/clauses.ts';
import { pronounKind, type Stretch } from './5-speakers/phrase.ts';
import { joins, read } from './5-speakers/reading.ts';
import { isRoleNoun, textOf } from './5-speakers/roles.ts';
import { Scene } from './5-speakers/scene.ts';
import { type Party, resolvePronoun, resolveSource, stretchOf } from './5-speakers/source.ts';
import type { Entity } from './5-speakers/types.ts';
import type { Draft } from './types.ts';

export interface Resolution {
  readonly speaker: SpeakerMention | null;
  /** Who relayed it, or null. */
  readonly via: string | null;
}

const strangerWordsMax = 7;
const NONE: readonly number[] = [];

/** Roles that say nothing an editor wants to read after a name. */
const PLAIN_ROLE = /^(?:man|woman|boy|girl|person|child|people|mr|mrs|ms|dr)$/i;

const roleOf = (entity: Entity): string | null =>
  entity.roles.find((role) => !PLAIN_ROLE.test(role.text))?.text ?? null;

const list = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

function mentionOf(party: Party): SpeakerMention {
  if (party.kind === 'described') return { name: party.name, role: null, unnamed: party.unnamed };
  const [only] = party.entities;
  if (only?.unnamed && party.entities.length === 1) return { name: only.name, role: null, unnamed: true };
  const roles = party.entities.map((entity) => (entity.unnamed ? null : roleOf(entity)));
  const role = roles.length === 1 ? (roles[0] ?? null) : roles.filter((one) => one !== null).join('; ') || null;
  return { name: list(party.entities.map((entity) => entity.name.replace(/^the\s+/i, ''))), role, unnamed: false };
}

/** Drafts at the top level, those inside them, and so on. */
function byDepth(drafts: readonly Draft[]): number[][] {
  const depth = drafts.map((_, index) => {
    let steps = 0;
    for (let at = drafts[index]?.nested ?? null; at !== null && steps < 8; at = drafts[at]?.nested ?? null) steps++;
    return steps;
  });
  const levels: number[][] = [];
  depth.forEach((steps, index) => {
    while (levels.length <= steps) levels.push([]);
    levels[steps]?.push(index);
  });
  return levels;
}

class Sweep {
  readonly scene: Scene;
  readonly drafts: readonly Draft[];
  readonly parties: (Party | null)[];
  readonly #stretches: (Stretch | null)[];
  /** Who speaks in the source last met, and its last token. */
  #speaking: { readonly entities: readonly Entity[]; readonly until: number } = { entities: [], until: -1 };

  constructor(scene: Scene, drafts: readonly Draft[]) {
    this.scene = scene;
    this.drafts = drafts;
    this.parties = drafts.map(() => null);
    this.#stretches = drafts.map((draft) => stretchOf(scene, draft.source));
  }

  /** One pass over the words: names and pronouns leave traces; sources of the top level are resolved as they come. */
  run(): void {
    const [top = [], ...deeper] = byDepth(this.drafts);
    const starts = new Map<number, number[]>();
    for (const index of top) {
      const stretch = this.#stretches[index];
      if (stretch) starts.set(stretch.from, [...(starts.get(stretch.from) ?? []), index]);
    }
    this.#walk(starts);
    for (const level of deeper) for (const index of level) this.#resolve(index);
  }

  #walk(starts: ReadonlyMap<number, readonly number[]>): void {
    const { tokens, mentionAt } = this.scene;
    for (let i = 0; i < tokens.length; i++) {
      const party = this.#speak(i, starts.get(i) ?? NONE);
      const mention = mentionAt[i] ?? -1;
      if (mention >= 0 && mentionAt[i - 1] !== mention) this.#name(mention, i);
      else if (mention < 0 && party === null) {
        this.#pronoun(i);
        this.#stranger(i);
      }
    }
  }

  /** Resolves the sources that start at token `i`; they share their words, so the first of them leaves the trace. */
  #speak(i: number, indices: readonly number[]): Party | null {
    for (const index of indices) this.#resolve(index);
    const [first] = indices;
    if (first === undefined) return null;
    const party = this.parties[first] ?? null;
    if (party?.kind !== 'known') return party;
    this.#speaking = { entities: party.entities, until: this.#stretches[first]?.to ?? i };
    this.#leave(i, party.entities, pronounKind(this.scene.tokens[i]) !== null, true);
    return party;
  }

  #leave(token: number, entities: readonly Entity[], pronoun: boolean, speaks: boolean): void {
    const quoted = this.scene.tokens[token]?.quoted ?? false;
    this.scene.trail.leave({
      entities,
      token,
      pronoun,
      introduces: false,
      subject: speaks || isSubject(this.scene.tokens, token),
      possessive: false,
      quoted,
      speaks,
    });
  }

  #name(mention: number, i: number): void {
    const { entities, until } = this.#speaking;
    const inSource = i <= until;
    const speaks = inSource && isSubject(this.scene.tokens, this.scene.mentions[mention]?.from ?? 0);
    const trace = this.scene.traceOf(mention, speaks);
    if (!trace) return;
    const partOfOther = inSource && trace.entities[0] !== entities[0];
    const traced = inSource && entities.length === 1 && trace.entities[0] === entities[0];
    if (!traced) this.scene.trail.leave(partOfOther ? { ...trace, introduces: false } : trace);
    const partner = this.scene.joinedBefore(mention);
    if (partner) this.scene.trail.leave({ ...trace, entities: [partner, ...trace.entities] });
  }

  #pronoun(i: number): void {
    const token = this.scene.tokens[i];
    const kind = pronounKind(token);
    if ((kind !== 'he' && kind !== 'she') || !token || token.quoted) return;
    const party = resolvePronoun(this.scene, i, kind, { parent: null });
    if (party?.kind !== 'known') return;
    const possessive = token.folded === 'his' || token.folded === 'her';
    this.scene.trail.leave({
      entities: party.entities,
      token: i,
      pronoun: true,
      introduces: false,
      subject: isSubject(this.scene.tokens, i),
      possessive,
      quoted: false,
      speaks: false,
    });
  }

  /** "A 48-year-old man from Dunmore was arrested.": someone without a name whom "he" may mean next. */
  #stranger(i: number): void {
    const { tokens } = this.scene;
    if (!tokens[i]?.initial || tokens[i]?.quoted || !/^(?:a|an|one)$/.test(tokens[i]?.folded ?? '')) return;
    let head = -1;
    for (
      let at = i + 1;
      at < i + strangerWordsMax && joins(tokens[at - 1], tokens[at]) && !isStopWord(tokens[at]?.folded ?? '');
      at++
    ) {
      if (isRoleNoun(tokens[at]?.folded ?? '')) head = at;
    }
    const noun = tokens[head];
    if (!noun || noun.possessive || (this.scene.mentionAt[head + 1] ?? -1) >= 0) return;
    const name = textOf(this.scene.text, tokens, i, head);
    this.#leave(i, [this.scene.stranger(name.charAt(0).toLowerCase() + name.slice(1), noun.folded, i)], false, false);
  }

  #resolve(index: number): void {
    const stretch = this.#stretches[index];
    const parent = this.drafts[index]?.nested ?? null;
    if (stretch)
      this.parties[index] = resolveSource(this.scene, stretch, {
        parent: parent === null ? null : (this.parties[parent] ?? null),
      });
  }
}

/** Who passed the words on: the party named in the draft, else whoever's words hold these. */
function viaOf(sweep: Sweep, index: number): string | null {
  const draft = sweep.drafts[index];
  if (!draft) return null;
  const stretch = draft.viaSpan ? stretchOf(sweep.scene, [draft.viaSpan]) : null;
  const relay = stretch ? resolveSource(sweep.scene, stretch, { parent: null }) : null;
  if (relay) return mentionOf(relay).name;
  const teller = draft.nested === null ? null : sweep.parties[draft.nested];
  const name = teller ? mentionOf(teller).name : null;
  const own = sweep.parties[index];
  return name !== null && own && mentionOf(own).name !== name ? name : null;
}

/**
 * Resolves the sources of all drafts of one text. Pure, total, linear in text and drafts.
 *
 * @param text the whole text
 * @param _passages its sentences (the step reads sentence ends itself, since drafts may come without passages)
 * @param drafts attributions with their sources as spans
 * @param boilerplate sorted spans that are not the article: no name in them counts
 * @returns one resolution a draft, in the order of `drafts`; `speaker` is null when the draft has no source
 */
export function resolveSpeakers(
  text: string,
  _passages: readonly Span[],
  drafts: readonly Draft[],
  boilerplate: readonly Span[],
): Resolution[] {
  const quotations = drafts.filter((draft) => draft.kind === 'direct').flatMap((draft) => draft.content);
  const scene = new Scene(text, read(text, boilerplate, quotations));
  const sweep = new Sweep(scene, drafts);
  sweep.run();
  return drafts.map((_, index) => {
    const party = sweep.parties[index] ?? null;
    return { speaker: party === null ? null : mentionOf(party), via: viaOf(sweep, index) };
  });
}
