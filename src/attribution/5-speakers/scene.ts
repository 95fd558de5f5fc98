/** The words of a text with the names in them: which mention, and so which entity, stands at which word. */

import { isBody, parseName } from '../../text/names.ts';
import { isStopWord } from '../../text/words.ts';
import { BODY_NOUNS } from '../lexicon/people.ts';
import { Cast } from './cast.ts';
import { isSubject, isTopic, mainClausesAfter, verbFollows } from './clauses.ts';
import { isGivenName } from './given.ts';
import { findMentions, isSurnameStop } from './mentions.ts';
import { joins, type Token } from './reading.ts';
import { isPluralNoun, textOf } from './roles.ts';
import { Trail } from './trail.ts';
import type { Entity, Mention, Trace } from './types.ts';

const INDEFINITE_PRONOUN =
  /^(?:nobody|none|everyone|everybody|someone|somebody|anyone|anybody|something|nothing|everything|research|data|evidence|legend|rumour|rumor|critics)$/;
export class Scene {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly cast = new Cast();
  /** Mentions in order, those by family or given name alone included. */
  readonly mentions: Mention[] = [];
  /** Index into `mentions` by token, -1 where none stands. */
  readonly mentionAt: Int32Array;
  /** Entity of each mention. */
  readonly entityOf: Entity[] = [];
  readonly trail: Trail;
  readonly #entities = new Map<Mention, Entity>();
  /** Words that stand in small letters. */
  readonly #small = new Set<string>();
  readonly #strangers = new Map<number, Entity>();
  /** Words that stand with a capital inside a sentence. */
  readonly #proper = new Set<string>();

  constructor(text: string, tokens: readonly Token[]) {
    this.text = text;
    this.tokens = tokens;
    this.trail = new Trail(tokens);
    this.mentionAt = new Int32Array(tokens.length).fill(-1);
    for (const token of tokens) {
      if (!token.capital) this.#small.add(token.folded);
      else if (!token.initial && !token.headline) this.#proper.add(token.folded);
    }
    const found = findMentions(text, tokens, this.#small);
    for (const mention of found) if (mention.kind === 'person') this.#entities.set(mention, this.cast.add(mention));
    for (const mention of found) if (mention.kind === 'body') this.#addBody(mention);
    this.#place(found);
  }

  /** Two capitals may be a family name of two words: "Wasserman Schultz" after "Debbie Wasserman Schultz". */
  #addBody(mention: Mention): void {
    const first = this.tokens[mention.first];
    if (
      first &&
      mention.first === mention.last &&
      first.initial &&
      !this.isProper(first) &&
      BODY_NOUNS.has(first.folded)
    ) {
      this.#entities.set(mention, this.cast.add({ ...mention, name: first.folded }));
      return;
    }
    const article = this.tokens[mention.first - 1]?.folded === 'the';
    const family =
      mention.first === mention.last && !article ? this.cast.bare(mention.name, null, mention.first) : null;
    const person = family ?? (isBody(mention.name) || !mention.full ? null : this.cast.endsName(mention.name));
    this.#entities.set(mention, person ?? this.cast.add(mention));
  }

  /** Does the word also stand with a capital where no sentence starts? */
  isProper(token: Token): boolean {
    return this.#proper.has(token.folded);
  }

  /** Is the first word of a sentence a name? It is when it stands with a capital elsewhere, or nothing else is known of it. */
  mayBeName(token: Token): boolean {
    if (this.isProper(token)) return true;
    const common = this.#small.has(token.folded) || isPluralNoun(token.folded) || INDEFINITE_PRONOUN.test(token.folded);
    return !common;
  }

  /** Puts full mentions and, between them, bare names in order. */
  #place(found: readonly Mention[]): void {
    let next = 0;
    for (let i = 0; i < this.tokens.length; i++) {
      const mention = found[next];
      const entity = mention?.first === i ? this.#entities.get(mention) : undefined;
      if (mention && entity) {
        this.#put(mention, entity);
        i = mention.last;
        next++;
        continue;
      }
      const bare = this.#bareAt(i);
      if (bare) this.#put(bare.mention, bare.entity);
    }
  }

  #put(mention: Mention, entity: Entity): void {
    this.mentionAt.fill(this.mentions.length, mention.first, mention.last + 1);
    this.mentions.push(mention);
    this.entityOf.push(entity);
  }

  #bareAt(i: number): { mention: Mention; entity: Entity } | null {
    const token = this.tokens[i];
    if (!token?.capital || (isStopWord(token.folded) && !this.#isSurnameHere(i))) return null;
    const entity = this.cast.bare(token.text, null, i) ?? this.cast.given(token.text) ?? this.cast.body(token.text);
    if (!entity) return this.#firstNameAt(i);
    const mention: Mention = {
      first: i,
      last: i,
      from: i,
      name: token.text,
      kind: entity.kind,
      full: false,
      introduced: false,
      gender: null,
      roles: [],
    };
    return { mention, entity };
  }

  /** "May said", but not "May 5" nor "in May". */
  #isSurnameHere(i: number): boolean {
    const [before, token, after] = [this.tokens[i - 1], this.tokens[i], this.tokens[i + 1]];
    if (!token || !isSurnameStop(token) || /^\d/.test(after?.folded ?? '')) return false;
    if (token.initial && !verbFollows(this.tokens, i)) return false;
    return !/^(?:in|of|since|until|by|from|last|next|early|late|mid)$/.test(before?.folded ?? '');
  }

  /** Someone the article calls by a given name alone: "Bob agreed to talk." */
  #firstNameAt(i: number): { mention: Mention; entity: Entity } | null {
    const [before, token, after] = [this.tokens[i - 1], this.tokens[i], this.tokens[i + 1]];
    if (!token || token.headline || !isGivenName(token) || !this.isProper(token)) return null;
    const joined = (before?.capital && joins(before, token)) || (after?.capital && joins(token, after));
    if (joined || !isSubject(this.tokens, i)) return null;
    const entity = this.introduce(i, i);
    const name = token.text;
    return {
      mention: {
        first: i,
        last: i,
        from: i,
        name,
        kind: 'person',
        full: false,
        introduced: false,
        gender: null,
        roles: [],
      },
      entity,
    };
  }

  /** An entity for a name that stands only in a source: tokens `[first, last]`. */
  introduce(first: number, last: number): Entity {
    const whole = textOf(this.text, this.tokens, first, last);
    const kind = isBody(whole) || last - first > 4 ? 'body' : 'person';
    const { given, surname, titles, gender } = parseName(whole);
    const name = kind === 'person' ? [...given, surname].join(' ') : whole;
    const roles =
      titles.length > 0 && gender === null
        ? [{ text: titles.join(' '), head: titles.at(-1)?.toLowerCase() ?? '', start: 0 }]
        : [];
    const mention: Mention = {
      first,
      last,
      from: first,
      name,
      kind,
      full: last > first,
      introduced: false,
      gender,
      roles,
    };
    return this.cast.add(mention);
  }

  /** The one unnamed person that a phrase at token `at` introduces. */
  stranger(name: string, noun: string, at: number): Entity {
    const known = this.#strangers.get(at) ?? this.cast.addStranger(name, noun, at);
    this.#strangers.set(at, known);
    return known;
  }

  /** An unnamed group that a source introduces at token `at`: "two US officials", for "they". */
  crowd(name: string, at: number): Entity {
    const known = this.#strangers.get(at) ?? this.cast.addCrowd(name, at);
    this.#strangers.set(at, known);
    return known;
  }

  /** The person coordinated with a mention: "Ann Moss, a nurse, and her brother Bob Reed" for Bob Reed; else null. */
  joinedBefore(index: number): Entity | null {
    const [here, before] = [this.mentions[index], this.mentions[index - 1]];
    const [entity, partner] = [this.entityOf[index], this.entityOf[index - 1]];
    if (!here || !before || !entity || !partner || entity === partner) return null;
    if (entity.kind !== 'person' || partner.kind !== 'person' || this.tokens[before.last]?.possessive) return null;
    if (this.tokens[here.first]?.sentence !== this.tokens[before.first]?.sentence) return null;
    let at = here.from - 1;
    if (/^(?:the|a|an|his|her|their|its)$/.test(this.tokens[at]?.folded ?? '')) at--;
    if (/^\d+-year-old$/.test(this.tokens[at]?.folded ?? '')) at--;
    if (this.tokens[at]?.folded !== 'and') return null;
    const apposition =
      /[,—–(]/.test(this.tokens[before.last + 1]?.gap ?? '') && /[,—–)]/.test(this.tokens[at]?.gap ?? '');
    return at === before.last + 1 || (apposition && at - before.last < 14) ? partner : null;
  }

  /** The trace of a mention. */
  traceOf(index: number, speaks: boolean): Trace | null {
    const [mention, entity] = [this.mentions[index], this.entityOf[index]];
    const token = mention ? this.tokens[mention.last] : undefined;
    if (!mention || !entity || !token || token.headline) return null;
    const topical = token.possessive && isTopic(this.tokens, mention.from);
    const subject = topical || isSubject(this.tokens, mention.from, mention.last);
    const quoted = token.quoted;
    const introduces = mention.full && entity.first === mention.first && mention.introduced;
    return {
      entities: [entity],
      token: mention.first,
      pronoun: false,
      introduces,
      subject,
      possessive: token.possessive,
      quoted,
      speaks,
    };
  }

  /** "When she was a prosecutor, Ann Moss …": the subject that a pronoun in an opening clause announces; else null. */
  announced(at: number, fits: (entity: Entity) => boolean): Entity | null {
    for (const start of mainClausesAfter(this.tokens, at)) {
      const here = this.mentionAt[start] ?? -1;
      const index = here >= 0 ? here : (this.mentionAt[start + 1] ?? -1); // a title in small letters may come first
      const [mention, entity] = [this.mentions[index], this.entityOf[index]];
      if (!mention || !entity || mention.from > start) continue;
      return fits(entity) && !this.tokens[mention.last]?.possessive ? entity : null;
    }
    return null;
  }
}
