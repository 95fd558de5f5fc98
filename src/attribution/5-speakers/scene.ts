/** The running text as a sequence of traces: who stands where, and who is in the reader's mind at a given word. */

import { type Gender, isBody, parseName } from '../../text/names.ts';
import { isStopWord } from '../../text/words.ts';
import { BODY_NOUNS } from '../lexicon/people.ts';
import { Cast } from './cast.ts';
import { findMentions } from './mentions.ts';
import { joins, type Token } from './reading.ts';
import { isPluralNoun, textOf } from './roles.ts';
import type { Entity, Mention, Trace } from './types.ts';

/** How far back a pronoun looks. */
const tracesBackMax = 60;
const sentencesBackMax = 14;

/** What a trace is worth to a later pronoun; sentences away cost. Set by hand on news of our own and read errors. */
const WEIGHTS = {
  sentence: -1.75,
  paragraph: -3,
  subject: 3,
  speaks: 5,
  introduced: 3.5,
  possessive: -1.5,
  quoted: -6,
  object: -0.5,
  knownGender: 0.75,
  pronounChain: 0.5,
  repeated: 0.4,
  repeatedMax: 1.6,
} as const;

/** "On Tuesday, " and the like. */
const openingWordsMax = 6;
const SUBORDINATE = /^(?:when|while|as|after|before|although|though|if|since|once|until|because|in|at|during|despite)$/;
const openingClauseWordsMax = 24;
/** "One of Ann's letters …" is about Ann. */
const topicWordsMax = 3;

/** The same sentence and the one before are near; from two away on each costs alike. */
const SENTENCES_AWAY: readonly number[] = [0, -1];

const INDEFINITE_PRONOUN =
  /^(?:nobody|none|everyone|everybody|someone|somebody|anyone|anybody|something|nothing|everything|research|data|evidence|legend|rumour|rumor|critics)$/;
const PREPOSITION =
  /^(?:of|to|with|by|for|from|at|in|on|against|about|like|between|than|over|under|into|toward|towards|behind|without|via|among)$/;
/** Words that follow a subject. */
const FINITE =
  /^(?:is|are|was|were|has|have|had|will|would|could|can|may|might|should|must|did|does|do|says|said|told|tells|went|came|got|took|made|gave|knew|thought|felt|never|also|still|already|recently|repeatedly|later|often|once|now|first)$|[a-z]{2}ed$/;
const CLAUSE_OPENER =
  /^(?:and|but|or|as|that|while|when|because|after|before|although|though|if|since|until|where|who|which|whether|then|so|said|says|added|adds|told)$/;

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
  readonly #traces: Trace[] = [];
  readonly #entities = new Map<Mention, Entity>();
  readonly #small = new Set<string>();
  readonly #strangers = new Map<number, Entity>();
  /** Words that stand with a capital inside a sentence. */
  readonly #proper = new Set<string>();

  constructor(text: string, tokens: readonly Token[]) {
    this.text = text;
    this.tokens = tokens;
    this.mentionAt = new Int32Array(tokens.length).fill(-1);
    for (const token of tokens) {
      if (!token.capital) this.#small.add(token.folded);
      else if (!token.initial && !token.headline) this.#proper.add(token.folded);
    }
    const found = findMentions(text, tokens);
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
      const entity = mention ? this.#entities.get(mention) : undefined;
      if (mention && entity && mention.first === i) {
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
    if (!token?.capital || isStopWord(token.folded)) return null;
    const entity = this.cast.bare(token.text, null, i) ?? this.cast.given(token.text) ?? this.cast.body(token.text);
    if (!entity) return null;
    const mention: Mention = {
      first: i,
      last: i,
      from: i,
      name: token.text,
      kind: entity.kind,
      full: false,
      gender: null,
      roles: [],
    };
    return { mention, entity };
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
    const mention: Mention = { first, last, from: first, name, kind, full: last > first, gender, roles };
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

  /** A person with those named beside him or her in one breath: "his envoy, Ann Moss, and Bob Reed". */
  partnersOf(entity: Entity): readonly Entity[] {
    for (const trace of this.#traces) {
      if (trace.entities.length > 1 && trace.entities.includes(entity)) return trace.entities;
    }
    return [entity];
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
    if (this.tokens[at]?.folded !== 'and') return null;
    const apposition =
      /[,—–(]/.test(this.tokens[before.last + 1]?.gap ?? '') && /[,—–)]/.test(this.tokens[at]?.gap ?? '');
    return at === before.last + 1 || (apposition && at - before.last < 14) ? partner : null;
  }

  /** Records who stands at a token; call in the order of the text. */
  trace(trace: Trace): void {
    this.#traces.push(trace);
  }

  /** The trace of a mention. */
  traceOf(index: number, speaks: boolean): Trace | null {
    const [mention, entity] = [this.mentions[index], this.entityOf[index]];
    const token = mention ? this.tokens[mention.last] : undefined;
    if (!mention || !entity || !token || token.headline) return null;
    const topical = token.possessive && this.#sinceSentence(mention.from) <= topicWordsMax;
    const subject = topical || this.isSubject(mention.from, mention.last);
    const quoted = token.quoted;
    const introduces = mention.full && entity.first === mention.first && mention.roles.length > 0;
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

  /** Does the noun phrase of tokens `[from, last]` open its clause? */
  isSubject(from: number, last: number = from): boolean {
    const first = this.tokens[from];
    const article = this.tokens[from - 1];
    const determined = /^(?:the|a|an|his|her|their|its)$/.test(article?.folded ?? '') && joins(article, first);
    const start = determined ? from - 1 : from;
    const [token, before, next] = [this.tokens[start], this.tokens[start - 1], this.tokens[last + 1]];
    if (!token) return false;
    if (token.initial || !before) return true;
    const goesOn = next !== undefined && /^[ \u00a0]$/.test(next.gap);
    if (goesOn && FINITE.test(next.folded) && !PREPOSITION.test(before.folded)) return true;
    if (PREPOSITION.test(before.folded)) return false;
    if (CLAUSE_OPENER.test(before.folded)) return true;
    if (!/[,;:—–"“”‘’]/.test(token.gap)) return false;
    // After a comma: the clause goes on, or what stands before it is no more than "On Tuesday, ".
    return (goesOn && !/^(?:and|or)$/.test(next.folded)) || this.#sinceSentence(start) <= openingWordsMax;
  }

  /** "When she was a prosecutor, Ann Moss …": the subject that a pronoun in an opening clause announces; else null. */
  announced(at: number, fits: (entity: Entity) => boolean): Entity | null {
    const opens = this.#sinceSentence(at);
    if (opens > topicWordsMax || !SUBORDINATE.test(this.tokens[at - opens]?.folded ?? '')) return null;
    for (let i = at + 1; i < at + openingClauseWordsMax; i++) {
      const token = this.tokens[i];
      if (!token || token.initial || token.quoted) return null;
      if (!/^,\s/.test(token.gap)) continue;
      const index = this.mentionAt[i] ?? -1;
      const titled = this.mentionAt[i + 1] ?? -1;
      const [mention, entity] =
        index >= 0 ? [this.mentions[index], this.entityOf[index]] : [this.mentions[titled], this.entityOf[titled]];
      if (!mention || !entity || mention.from > i) continue;
      return fits(entity) && !this.tokens[mention.last]?.possessive ? entity : null;
    }
    return null;
  }

  /** Words of the sentence before token `at`, counted up to a few. */
  #sinceSentence(at: number): number {
    let count = 0;
    while (count <= openingWordsMax && at - count > 0 && !this.tokens[at - count]?.initial) count++;
    return count;
  }

  /** Index of the first trace at or after token `at`. */
  #traceIndex(at: number): number {
    let [low, high] = [0, this.#traces.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#traces[middle]?.token ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Traces before token `at`, latest first, as far back as a reader remembers. */
  *#back(at: number): Generator<Trace> {
    const here = this.tokens[Math.min(at, this.tokens.length - 1)];
    let seen = 0;
    for (let i = this.#traceIndex(at) - 1; i >= 0 && seen < tracesBackMax; i--, seen++) {
      const trace = this.#traces[i];
      const there = trace ? this.tokens[trace.token] : undefined;
      if (!trace || !there || !here) return;
      if (here.sentence - there.sentence > sentencesBackMax) return;
      yield trace;
    }
  }

  /** What one trace is worth at token `at`. */
  #worth(trace: Trace, at: number): number {
    const [here, there] = [this.tokens[Math.min(at, this.tokens.length - 1)], this.tokens[trace.token]];
    if (!here || !there) return -99;
    const away = here.sentence - there.sentence;
    let worth =
      (SENTENCES_AWAY[away] ?? WEIGHTS.sentence * away) + WEIGHTS.paragraph * (here.paragraph - there.paragraph);
    worth += trace.speaks ? WEIGHTS.speaks : trace.subject ? WEIGHTS.subject : WEIGHTS.object;
    if (trace.introduces && !trace.speaks) worth += WEIGHTS.introduced;
    if (trace.possessive) worth += WEIGHTS.possessive;
    if (trace.pronoun) worth += WEIGHTS.pronounChain;
    if (trace.quoted && !here.quoted) worth += WEIGHTS.quoted;
    return worth;
  }

  /** People by salience at token `at`, best first. `fits` decides who may be meant. */
  salient(
    at: number,
    fits: (entity: Entity) => boolean,
    gender: Gender | null = null,
    counts: (trace: Trace) => boolean = () => true,
  ): { entity: Entity; score: number }[] {
    const scores = new Map<Entity, { best: number; count: number }>();
    for (const trace of this.#back(at)) {
      const entity = trace.entities[0];
      if (trace.entities.length !== 1 || !entity || !fits(entity) || !counts(trace)) continue;
      const known = scores.get(entity);
      const worth = this.#worth(trace, at);
      scores.set(entity, { best: Math.max(worth, known?.best ?? -99), count: (known?.count ?? 0) + 1 });
    }
    return [...scores]
      .map(([entity, { best, count }]) => {
        const repeated = Math.min(WEIGHTS.repeatedMax, WEIGHTS.repeated * (count - 1));
        const known = gender !== null && entity.gender === gender ? WEIGHTS.knownGender : 0;
        return { entity, score: best + repeated + known };
      })
      .sort((a, b) => b.score - a.score);
  }

  /** The group that "they" at token `at` may stand for: the latest of several people, or a body. */
  group(at: number): readonly Entity[] | null {
    let best: { entities: readonly Entity[]; worth: number } | null = null;
    for (const trace of this.#back(at)) {
      const several = trace.entities.length > 1;
      const first = trace.entities[0];
      const group = first?.kind === 'body' && (trace.speaks || first.plural);
      if (!several && !group) continue;
      const worth = this.#worth(trace, at) + (several ? 1.5 : 0);
      if (!best || worth > best.worth) best = { entities: trace.entities, worth };
    }
    return best?.entities ?? null;
  }
}
