/**
 * Candidates for a query, by index: rows that hold all its words, its very phrase or a rare run of three of its words;
 * when those are few, rows that hold all words but one, then any. What common words would cost on a large record is avoided by a
 * sample of it: very common words are looked for among the newest statements, the index is asked for rare ones.
 */
import type { StatementHit, Version } from '../model.ts';
import { Recent } from '../recent.ts';
import { shingles, words } from '../text/words.ts';
import { toVersion, VERSION_COLUMNS } from './articles.ts';
import type { Db, Row } from './db.ts';
import { KeySample } from './key-sample.ts';
import { SHINGLE_WORDS, stemKey } from './keys.ts';
import { STATEMENT_COLUMNS, toStatement } from './readings.ts';

export interface SearchFilter {
  readonly speakers?: readonly number[];
  readonly outlet?: string;
  readonly since?: Date;
  readonly kind?: string;
}

/** How many statements a look-up may bring for judging, those with the most of the query's rare words first. */
const HITS_MAX = 120;
/** Beyond so many, those that hold too little beside the best are not worth bringing their articles. */
const HITS_FREE = 48;
const SCORE_SHARE_MIN = 0.3;
/** With so many that hold all words, or the very phrase, nobody asks for those that hold some. */
const HITS_ENOUGH = 60;
/** Statements that one question to the index may bring up to be ranked. */
const ROWS_RANKED_MAX = 1_500;
/** Rare shingles asked for at once. */
const SHINGLES_ASKED_MAX = 16;
/** Words of which one may be left out; of longer queries the shingles remember enough. */
const STEMS_LEFT_OUT_MAX = 8;

interface Ranked extends Row {
  readonly seq: number;
  readonly score: number;
}

/** What all questions of one look-up share. */
interface LookUp {
  readonly filter: SearchFilter;
  /** Number of the statement recorded last. */
  readonly top: number;
  /** Every key of the query, and how much it tells. */
  readonly keys: readonly number[];
  readonly weights: readonly number[];
}

/** Texts kept in memory: whole articles are most of what an answer has to bring, and many hits stand in one. */
const VERSIONS_KEPT_MAX = 2_000;
const KEPT_CHARS_MAX = 20_000;

export class Search {
  readonly #db: Db;
  readonly #sample: KeySample;
  readonly #versions = new Recent<number, Version>(VERSIONS_KEPT_MAX, ({ text }) => text.length <= KEPT_CHARS_MAX);
  constructor(db: Db) {
    this.#db = db;
    this.#sample = new KeySample(db);
  }

  /** Statements that share words with the query; ranked only roughly: `src/claims/answer.ts` judges. */
  async byWords(query: string, terms: readonly string[], filter: SearchFilter = {}): Promise<StatementHit[]> {
    const stems = [...new Set(terms.map(stemKey))];
    const runs = shingles(
      words(query).map((word) => word.folded),
      SHINGLE_WORDS,
    );
    const lookUp = await this.#prepare([...new Set([...stems, ...runs])], filter);
    const found = new Map<number, number>();
    const ask = async (...questions: readonly Promise<readonly Ranked[]>[]) => {
      for (const rows of await Promise.all(questions)) for (const { seq, score } of rows) found.set(seq, score);
    };
    await ask(
      this.#holdingAll(lookUp, stems),
      this.#holdingAll(lookUp, runs),
      this.#holdingAny(lookUp, runs, SHINGLES_ASKED_MAX),
    );
    if (found.size < HITS_ENOUGH) {
      const subsets = leaveOneOut(stems).filter((keys) => this.#expected(lookUp, keys) <= ROWS_RANKED_MAX);
      await ask(...subsets.map((keys) => this.#holdingAll(lookUp, keys)));
    }
    if (found.size < HITS_ENOUGH) await ask(this.#holdingAny(lookUp, stems, stems.length));
    return this.#hits(best(found));
  }

  /** The latest statements of speakers, own words first. */
  async bySpeaker(filter: SearchFilter, limit = 200): Promise<StatementHit[]> {
    const { where, parameters } = conditions(filter, 0);
    const rows = await this.#db.query<{ seq: number }>(
      `select s.seq from statements s join versions v on v.seq = s.version join articles a on a.id = v.article
       where true ${where} order by s.seq desc limit ${limit}`,
      parameters,
    );
    return this.#hits(rows.map((row) => row.seq));
  }

  async #prepare(keys: readonly number[], filter: SearchFilter): Promise<LookUp> {
    const [last] = await this.#db.query<{ seq: number }>('select coalesce(max(seq), 0) as seq from statements');
    const top = last?.seq ?? 0;
    await this.#sample.refresh(top);
    return { filter, top, keys, weights: keys.map((key) => -Math.log(this.#sample.share(key))) };
  }

  #expected({ top }: LookUp, keys: readonly number[]): number {
    return this.#sample.shareOfAll(keys) * top;
  }

  /**
   * Statements that hold all the keys. Where they are so common that the newest few of the record hold enough of them,
   * it is walked backwards; else the index names all.
   */
  async #holdingAll(lookUp: LookUp, keys: readonly number[]): Promise<Ranked[]> {
    if (keys.length === 0) return [];
    const walked = Math.ceil(HITS_MAX / this.#sample.shareOfAll(keys));
    if (walked > this.#expected(lookUp, keys)) return this.#indexed(lookUp, '@>', keys);
    // Appending nothing keeps the planner from the index, which would list every one of them.
    const rows = await this.#ranked(lookUp, `s.keys || '{}'::integer[] @> $1::integer[]`, keys, {
      above: lookUp.top - 2 * walked,
      order: 'seq desc',
    });
    return rows.length >= HITS_ENOUGH ? rows : this.#indexed(lookUp, '@>', keys);
  }

  /** Statements that hold any of the keys, of which the rarest are asked for. */
  async #holdingAny(lookUp: LookUp, keys: readonly number[], keysMax: number): Promise<Ranked[]> {
    const byRarity = [...keys].sort((a, b) => this.#sample.share(a) - this.#sample.share(b)).slice(0, keysMax);
    let expected = 0;
    const asked = byRarity.filter((key) => {
      expected += this.#sample.share(key) * lookUp.top;
      return expected <= ROWS_RANKED_MAX;
    });
    return asked.length === 0 ? [] : this.#indexed(lookUp, '&&', asked);
  }

  #indexed(lookUp: LookUp, operator: '@>' | '&&', keys: readonly number[]): Promise<Ranked[]> {
    return this.#ranked(lookUp, `s.keys ${operator} $1::integer[]`, keys, { above: 0, order: 'score desc, seq desc' });
  }

  /** @param condition on `s.keys`, where $1 is `keys` */
  #ranked(
    { filter, keys: asked, weights }: LookUp,
    condition: string,
    keys: readonly number[],
    { above, order }: { above: number; order: string },
  ): Promise<Ranked[]> {
    const filtered = Object.values(filter).some((value) => value !== undefined);
    const { where, parameters } = conditions(filter, 4);
    return this.#db.query<Ranked>(
      `select s.seq, (select coalesce(sum(q.weight), 0) from unnest($2::integer[], $3::float8[]) as q (key, weight)
                      where q.key = any(s.keys)) as score
       from statements s
       ${filtered ? 'join versions v on v.seq = s.version join articles a on a.id = v.article' : ''}
       where ${condition} and s.seq > $4 ${where}
       order by ${order} limit ${HITS_MAX}`,
      [[...keys], [...asked], [...weights], above, ...parameters],
    );
  }

  async #hits(seqs: readonly number[]): Promise<StatementHit[]> {
    if (seqs.length === 0) return [];
    const rows = await this.#db.query(
      `select ${STATEMENT_COLUMNS}, v.wire_group::text, coalesce(m.name, p.name) as known_speaker
       from statements s join versions v on v.seq = s.version
       left join speakers p on p.id = s.speaker left join speakers m on m.id = p.merged_into
       where s.seq = any($1::bigint[]) order by s.seq desc`,
      [[...seqs]],
    );
    const versions = await this.#versions.getMany(
      rows.map((row) => row.version as number),
      (missing) => this.#load(missing),
    );
    return rows.flatMap((row) => {
      const version = versions.get(row.version as number);
      if (!version) return [];
      return {
        version: { ...version, wireGroup: row.wire_group as string | null },
        statement: toStatement(row as never),
        speakerName: row.known_speaker as string | null,
      };
    });
  }

  async #load(seqs: readonly number[]): Promise<(readonly [number, Version])[]> {
    const rows = await this.#db.query(
      `select ${VERSION_COLUMNS} from versions v join articles a on a.id = v.article where v.seq = any($1::bigint[])`,
      [[...seqs]],
    );
    return rows.map(toVersion).map((version) => [version.seq, version] as const);
  }
}

/** Numbers of the statements worth judging, best first. */
function best(scores: ReadonlyMap<number, number>): number[] {
  const ranked = [...scores].sort(([seqA, a], [seqB, b]) => b - a || seqB - seqA).slice(0, HITS_MAX);
  const enough = (ranked[0]?.[1] ?? 0) * SCORE_SHARE_MIN;
  return ranked.filter(([, score], place) => place < HITS_FREE || score >= enough).map(([seq]) => seq);
}

/** Each set of keys with one left out: the query with one word that the record puts differently. */
function leaveOneOut(keys: readonly number[]): number[][] {
  if (keys.length < 2 || keys.length > STEMS_LEFT_OUT_MAX) return [];
  return keys.map((_, index) => keys.filter((_key, other) => other !== index));
}

function conditions(filter: SearchFilter, used: number): { where: string; parameters: unknown[] } {
  const parameters: unknown[] = [];
  const clauses: string[] = [];
  const put = (clause: (place: string) => string, value: unknown) => {
    parameters.push(value);
    clauses.push(`and ${clause(`$${used + parameters.length}`)}`);
  };
  if (filter.speakers) put((place) => `s.speaker = any(${place}::bigint[])`, [...filter.speakers]);
  if (filter.outlet) put((place) => `a.outlet ilike ${place}`, `%${filter.outlet.replace(/[\\%_]/g, '\\$&')}%`);
  if (filter.since) put((place) => `v.published >= ${place}`, filter.since);
  if (filter.kind) put((place) => `s.kind = ${place}`, filter.kind);
  return { where: clauses.join(' '), parameters };
}
