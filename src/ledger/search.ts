/**
 * Candidates for a query, by index: rows that hold all its words, its very phrase or a rare run of three of its words;
 * when those are few, rows that hold all words but one, then any. What common words would cost on a large record is avoided by a
 * sample of it: very common words are looked for among the newest statements, the index is asked for rare ones.
 */
import type { StatementHit, Version } from '../model.ts';
import { Recent } from '../recent.ts';
import { isStopWord, shingles, words } from '../text/words.ts';
import { toVersion, VERSION_HEAD } from './articles.ts';
import type { Db, Row } from './db.ts';
import { KeySample } from './key-sample.ts';
import { SHINGLE_WORDS, stemKey } from './keys.ts';
import { STATEMENT_COLUMNS, toStatement } from './readings.ts';
import { planSearch, type SearchPlan, WALK_HITS } from './search-plan.ts';

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
/** With so many that hold all words but one, or a rare run of them, nobody asks for those that hold some. */
const HITS_ENOUGH = 60;
/** How many statements there are is asked again after so long. */
const TOP_KEPT_MS = 10_000;

export interface SearchOptions {
  /** The very words are asked for: statements that hold less than half of them are no answer. */
  readonly quoted?: boolean;
}

interface Ranked extends Row {
  readonly seq: number;
  readonly version: number;
  /** Sum of what the keys tell that it shares with the query. */
  readonly score: number;
  /** How many of the query's words it holds. */
  readonly held: number;
}

/** Texts kept in memory: whole articles are most of what an answer has to bring, and many hits stand in one. */
const VERSIONS_KEPT_MAX = 2_000;
const KEPT_CHARS_MAX = 20_000;

export class Search {
  readonly #db: Db;
  readonly #sample: KeySample;
  readonly #versions = new Recent<number, Version>(VERSIONS_KEPT_MAX, ({ text }) => text.length <= KEPT_CHARS_MAX);
  /** Number of the statement recorded last, as of a moment ago. */
  #top = { seq: 0, askedAt: Number.NEGATIVE_INFINITY };
  constructor(db: Db) {
    this.#db = db;
    this.#sample = new KeySample(db);
  }

  /** Statements that share words with the query; ranked only roughly: `src/claims/answer.ts` judges. */
  async byWords(
    query: string,
    terms: readonly string[],
    filter: SearchFilter = {},
    { quoted = false }: SearchOptions = {},
  ): Promise<StatementHit[]> {
    const stems = [...new Set(terms.filter((word) => !isStopWord(word)).map(stemKey))];
    const runs = shingles(
      words(query).map((word) => word.folded),
      SHINGLE_WORDS,
    );
    const top = await this.#prepare();
    const plan = planSearch(stems, runs, this.#sample, top);
    const asked = { stems, runs, top, filter };
    const found = await this.#ask(plan, asked);
    // What is common by the sample may yet be old, or kept away by the filter: the index knows.
    const whole = found.filter(({ held }) => held === stems.length).length;
    if (plan.walks.length > 0 && whole < HITS_ENOUGH) {
      const allOf = plan.walks.map(({ keys }) => keys);
      found.push(...(await this.#ask({ anyRun: [], allOf, walks: [], anyWord: plan.anyWord }, asked)));
    }
    return this.#hits(best(found, quoted ? Math.floor(stems.length / 2) : 0));
  }

  /** The latest statements of speakers, own words first. */
  async bySpeaker(filter: SearchFilter, limit = 200): Promise<StatementHit[]> {
    const parameters: unknown[] = [];
    const rows = await this.#db.query<Pick<Ranked, 'seq' | 'version'>>(
      `select s.seq, s.version from statements s join versions v on v.seq = s.version join articles a on a.id = v.article
       where true ${conditions(filter, parameters)} order by s.seq desc limit ${limit}`,
      parameters,
    );
    return this.#hits(rows);
  }

  async #prepare(): Promise<number> {
    if (performance.now() - this.#top.askedAt > TOP_KEPT_MS) {
      const [last] = await this.#db.query<{ seq: number }>('select coalesce(max(seq), 0) as seq from statements');
      this.#top = { seq: last?.seq ?? 0, askedAt: performance.now() };
      await this.#sample.refresh(this.#top.seq);
    }
    return this.#top.seq;
  }

  /** All questions of a plan in one: what goes to and fro costs more than most of them. */
  async #ask(plan: SearchPlan, asked: Asked): Promise<Ranked[]> {
    const question = questionsSql(plan, asked, this.#sample);
    return question === null ? [] : this.#db.query<Ranked>(question.sql, question.parameters);
  }

  /** The statements, latest first, each with its version; texts that are not in memory come along, each once. */
  async #hits(found: readonly Pick<Ranked, 'seq' | 'version'>[]): Promise<StatementHit[]> {
    if (found.length === 0) return [];
    const kept = new Map<number, Version>();
    for (const { version } of found) {
      const known = this.#versions.get(version);
      if (known) kept.set(version, known);
    }
    const missing = [...new Set(found.map(({ version }) => version))].filter((seq) => !kept.has(seq));
    const rows = await this.#db.query(
      `select ${STATEMENT_COLUMNS}, coalesce(m.name, p.name) as known_speaker, ${VERSION_HEAD},
         case when v.seq = any($2::bigint[]) and row_number() over (partition by v.seq order by s.seq desc) = 1
              then v.text end as text
       from statements s join versions v on v.seq = s.version join articles a on a.id = v.article
       left join speakers p on p.id = s.speaker left join speakers m on m.id = p.merged_into
       where s.seq = any($1::bigint[]) order by s.seq desc`,
      [found.map(({ seq }) => seq), missing],
    );
    return rows.flatMap((row) => {
      if (row.text !== null) {
        const loaded = toVersion(row);
        kept.set(loaded.seq, loaded);
        this.#versions.set(loaded.seq, loaded);
      }
      const version = kept.get(row.seq as number);
      if (!version) return [];
      return {
        // All of a version stays as it was but this: groups may turn out to be one.
        version: { ...version, wireGroup: row.wireGroup as string | null },
        statement: toStatement(row as never),
        speakerName: row.known_speaker as string | null,
      };
    });
  }
}

/** What all questions of one look-up share. */
interface Asked {
  readonly stems: readonly number[];
  readonly runs: readonly number[];
  /** Number of the statement recorded last. */
  readonly top: number;
  readonly filter: SearchFilter;
}

/** One statement for all questions of a plan; null when it asks nothing. Each brings its best `HITS_MAX`. */
function questionsSql(
  plan: SearchPlan,
  { stems, runs, top, filter }: Asked,
  sample: KeySample,
): { sql: string; parameters: unknown[] } | null {
  const keys = [...new Set([...stems, ...runs])];
  const parameters: unknown[] = [keys, keys.map((key) => -Math.log(sample.share(key))), stems];
  const put = (value: unknown) => `$${parameters.push(value)}`;
  const filtered = conditions(filter, parameters);
  const joins = filtered === '' ? '' : 'join versions v on v.seq = s.version join articles a on a.id = v.article';
  const question = (condition: string, order = 'score desc, seq desc', limit = HITS_MAX) =>
    `select s.seq, s.version, rank.* from statements s ${joins}
       cross join lateral (select coalesce(sum(q.weight), 0) as score,
           count(*) filter (where q.key = any($3::integer[]))::integer as held
         from unnest($1::integer[], $2::float8[]) as q (key, weight) where q.key = any(s.keys)) rank
     where ${condition} ${filtered} order by ${order} limit ${limit}`;
  const questions = plan.walks.map((walk) =>
    // Appending nothing keeps the planner from the index, which would list every one of them.
    question(
      `s.keys || '{}'::integer[] @> ${put(walk.keys)}::integer[] and s.seq > ${put(top - 2 * walk.rowsMax)}`,
      'seq desc',
      WALK_HITS,
    ),
  );
  if (plan.anyRun.length > 0) questions.push(question(`s.keys && ${put(plan.anyRun)}::integer[]`));
  const sets = plan.allOf.map((set) => `s.keys @> ${put(set)}::integer[]`);
  if (sets.length > 0) questions.push(question(`(${sets.join(' or ')})`));
  const first = questions.map((sql) => `(${sql})`).join('\nunion all\n');
  if (plan.anyWord.length === 0) return questions.length === 0 ? null : { sql: first, parameters };
  const few = question(`s.keys && ${put(plan.anyWord)}::integer[]`);
  if (questions.length === 0) return { sql: few, parameters };
  return {
    sql: `with found as materialized (${first})
      select * from found union all
      (select * from (${few}) rest where (select count(distinct seq) from found) < ${HITS_ENOUGH})`,
    parameters,
  };
}

/**
 * The statements worth judging, each once, best first.
 * @param heldMin words of the query that each holds
 */
function best(found: readonly Ranked[], heldMin: number): Ranked[] {
  const unique = new Map(found.filter(({ held }) => held >= heldMin).map((row) => [row.seq, row]));
  const ranked = [...unique.values()].sort((a, b) => b.score - a.score || b.seq - a.seq).slice(0, HITS_MAX);
  const enough = (ranked[0]?.score ?? 0) * SCORE_SHARE_MIN;
  return ranked.filter(({ score }, place) => place < HITS_FREE || score >= enough);
}

/** The filter as further conditions of a query whose parameters it adds to. */
function conditions(filter: SearchFilter, parameters: unknown[]): string {
  const clauses: string[] = [];
  const put = (clause: (place: string) => string, value: unknown) => {
    clauses.push(`and ${clause(`$${parameters.push(value)}`)}`);
  };
  if (filter.speakers) put((place) => `s.speaker = any(${place}::bigint[])`, [...filter.speakers]);
  if (filter.outlet) put((place) => `a.outlet ilike ${place}`, `%${filter.outlet.replace(/[\\%_]/g, '\\$&')}%`);
  if (filter.since) put((place) => `v.published >= ${place}`, filter.since);
  if (filter.kind) put((place) => `s.kind = ${place}`, filter.kind);
  return clauses.join(' ');
}
