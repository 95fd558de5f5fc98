/** Who is in the reader's mind at a given word: the traces people and bodies leave in a text, weighed for pronouns. */

import type { Gender } from '../../text/names.ts';
import type { Token } from './reading.ts';
import type { Entity, Trace } from './types.ts';

/** How far back a pronoun looks. */
const tracesBackMax = 60;
const sentencesBackMax = 14;
const wordsAwayMax = 40;

/** What a trace is worth to a later pronoun. Set by hand on stories of our own and by reading errors. */
const WEIGHTS = {
  /** The sentence before; further ones cost `sentence` each. */
  sentenceBefore: -1,
  sentence: -1.75,
  paragraph: -3,
  /** Each word away, up to a few lines: of two equals the nearer one. */
  word: -0.04,
  subject: 3,
  speaks: 5,
  introduced: 3.5,
  possessive: -1.5,
  quoted: -6,
  object: -0.5,
  pronounChain: 0.5,
  /** Somebody else who fits was mentioned since. */
  overtaken: -2,
  knownGender: 0.75,
  repeated: 0.4,
  repeatedMax: 1.6,
} as const;

interface Candidate {
  readonly entity: Entity;
  readonly score: number;
}

interface Tally {
  best: number;
  count: number;
  /** Sentences from its last mention outside quotation marks. */
  away: number;
}

export class Trail {
  readonly #tokens: readonly Token[];
  readonly #traces: Trace[] = [];
  /** For each person, the first group he or she is named in. */
  readonly #groups = new Map<Entity, readonly Entity[]>();

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  /** Records who stands at a token; call in the order of the text. */
  leave(trace: Trace): void {
    this.#traces.push(trace);
    if (trace.entities.length < 2) return;
    for (const entity of trace.entities) if (!this.#groups.has(entity)) this.#groups.set(entity, trace.entities);
  }

  /** A person with those named beside him or her in one breath: "his envoy, Ann Moss, and Bob Reed". */
  partnersOf(entity: Entity): readonly Entity[] {
    return this.#groups.get(entity) ?? [entity];
  }

  /** Index of the first trace at or after token `at`. */
  #indexAt(at: number): number {
    let [low, high] = [0, this.#traces.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#traces[middle]?.token ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Traces before token `at`, latest first, as far back as a reader remembers. */
  *#back(at: number): Generator<{ trace: Trace; away: number; worth: number }> {
    const here = this.#tokens[Math.min(at, this.#tokens.length - 1)];
    let seen = 0;
    for (let i = this.#indexAt(at) - 1; i >= 0 && seen < tracesBackMax; i--, seen++) {
      const trace = this.#traces[i];
      const there = trace ? this.#tokens[trace.token] : undefined;
      if (!trace || !there || !here) return;
      const away = here.sentence - there.sentence;
      if (away > sentencesBackMax) return;
      const words = Math.min(wordsAwayMax, at - trace.token);
      yield { trace, away, worth: worthOf(trace, here, there) + WEIGHTS.word * words };
    }
  }

  /** People by salience at token `at`, best first. `fits` decides who may be meant, `counts` which traces tell. */
  salient(
    at: number,
    fits: (entity: Entity) => boolean,
    gender: Gender | null = null,
    counts: (trace: Trace) => boolean = () => true,
  ): Candidate[] {
    const tallies = new Map<Entity, Tally>();
    let nearest = sentencesBackMax;
    for (const { trace, away, worth } of this.#back(at)) {
      const [entity, other] = trace.entities;
      if (other || !entity || !fits(entity) || !counts(trace)) continue;
      const tally = tallies.get(entity) ?? { best: worth, count: 0, away: sentencesBackMax };
      tally.best = Math.max(tally.best, worth);
      tally.count++;
      if (!trace.quoted) tally.away = Math.min(tally.away, away);
      nearest = Math.min(nearest, tally.away);
      tallies.set(entity, tally);
    }
    return [...tallies]
      .map(([entity, tally]) => ({ entity, score: scoreOf(entity, tally, nearest, gender) }))
      .sort((a, b) => b.score - a.score);
  }

  /** The group that "they" at token `at` may stand for: the latest of several people, or a body that speaks. */
  group(at: number): readonly Entity[] | null {
    let best: { entities: readonly Entity[]; worth: number } | null = null;
    for (const { trace, worth } of this.#back(at)) {
      const [first, other] = trace.entities;
      const several = other !== undefined;
      if (!several && !(first?.kind === 'body' && (trace.speaks || first.plural))) continue;
      const value = worth + (several ? 1.5 : 0);
      if (!best || value > best.worth) best = { entities: trace.entities, worth: value };
    }
    return best?.entities ?? null;
  }
}

function worthOf(trace: Trace, here: Token, there: Token): number {
  const away = here.sentence - there.sentence;
  let worth = away === 1 ? WEIGHTS.sentenceBefore : WEIGHTS.sentence * away;
  worth += WEIGHTS.paragraph * (here.paragraph - there.paragraph);
  worth += trace.speaks ? WEIGHTS.speaks : trace.subject ? WEIGHTS.subject : WEIGHTS.object;
  if (trace.introduces && !trace.speaks) worth += WEIGHTS.introduced;
  if (trace.possessive) worth += WEIGHTS.possessive;
  if (trace.pronoun) worth += WEIGHTS.pronounChain;
  if (trace.quoted && !here.quoted) worth += WEIGHTS.quoted;
  return worth;
}

function scoreOf(entity: Entity, tally: Tally, nearest: number, gender: Gender | null): number {
  const repeated = Math.min(WEIGHTS.repeatedMax, WEIGHTS.repeated * (tally.count - 1));
  const known = gender !== null && entity.gender === gender ? WEIGHTS.knownGender : 0;
  const overtaken = tally.away >= 2 && tally.away > nearest ? WEIGHTS.overtaken : 0;
  return tally.best + repeated + known + overtaken;
}
