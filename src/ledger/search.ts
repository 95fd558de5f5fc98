/**
 * Candidates for a query, by index. Asks for rows that hold all the keys first, then for rows that hold some; recent
 * windows of the ledger before older ones, so that common words cost no more on a large ledger than on a small one.
 */
import type { StatementHit, Version } from '../model.ts';
import { Recent } from '../recent.ts';
import { shingles, words } from '../text/words.ts';
import { toVersion, VERSION_COLUMNS } from './articles.ts';
import type { Db, Row } from './db.ts';
import { SHINGLE_WORDS, stemKey } from './keys.ts';
import { STATEMENT_COLUMNS, toStatement } from './readings.ts';

export interface SearchFilter {
  readonly speakers?: readonly number[];
  readonly outlet?: string;
  readonly since?: Date;
  readonly kind?: string;
}

/** How many statements a look-up may bring for judging. */
const HITS_MAX = 400;
/** Sizes of the windows, newest first, in statements. The last one is everything. */
const WINDOWS = [20_000, 200_000, Number.MAX_SAFE_INTEGER] as const;

interface HitRow extends Row {
  readonly seq: number;
}

/** Texts kept in memory: whole articles are most of what an answer has to bring, and many hits stand in one. */
const VERSIONS_KEPT_MAX = 2_000;
const KEPT_CHARS_MAX = 20_000;

export class Search {
  readonly #db: Db;
  readonly #versions = new Recent<number, Version>(VERSIONS_KEPT_MAX, ({ text }) => text.length <= KEPT_CHARS_MAX);
  constructor(db: Db) {
    this.#db = db;
  }

  /** Statements that share words with the query; ranked only roughly: `src/claims/answer.ts` judges. */
  async byWords(query: string, terms: readonly string[], filter: SearchFilter = {}): Promise<StatementHit[]> {
    const stems = [...new Set(terms.map(stemKey))];
    const folded = words(query).map((word) => word.folded);
    const grams = shingles(folded, SHINGLE_WORDS);
    const [top] = await this.#db.query<{ seq: number }>('select coalesce(max(seq), 0) as seq from statements');
    const found = new Map<number, HitRow>();
    const add = (rows: readonly HitRow[]) => rows.forEach((row) => void found.set(row.seq, row));
    if (stems.length > 0) add(await this.#windowed('@>', stems, top?.seq ?? 0, filter, 150));
    if (grams.length > 0) add(await this.#windowed('&&', grams, top?.seq ?? 0, filter, 150));
    if (stems.length > 1 && found.size < HITS_MAX) {
      for (const subset of leaveOneOut(stems)) {
        if (found.size >= HITS_MAX) break;
        add(await this.#windowed('@>', subset, top?.seq ?? 0, filter, 80));
      }
    }
    if (found.size < 40 && stems.length > 0) add(await this.#windowed('&&', stems, top?.seq ?? 0, filter, 200));
    return this.#hits([...found.keys()].slice(0, HITS_MAX));
  }

  /** The latest statements of speakers, own words first. */
  async bySpeaker(filter: SearchFilter, limit = 200): Promise<StatementHit[]> {
    const { where, parameters } = conditions(filter, 0);
    const rows = await this.#db.query<HitRow>(
      `select s.seq from statements s join versions v on v.seq = s.version join articles a on a.id = v.article
       where true ${where} order by s.seq desc limit ${limit}`,
      parameters,
    );
    return this.#hits(rows.map((row) => row.seq));
  }

  async #windowed(
    operator: '@>' | '&&',
    keys: readonly number[],
    top: number,
    filter: SearchFilter,
    enough: number,
  ): Promise<HitRow[]> {
    const filtered = Object.values(filter).some((value) => value !== undefined);
    const { where, parameters } = conditions(filter, 3);
    let upper = top + 1;
    const rows: HitRow[] = [];
    for (const size of filtered ? [Number.MAX_SAFE_INTEGER] : WINDOWS) {
      const lower = Math.max(0, top + 1 - size);
      rows.push(
        ...(await this.#db.query<HitRow>(
          `select s.seq from statements s
           ${filtered ? 'join versions v on v.seq = s.version join articles a on a.id = v.article' : ''}
           where s.keys ${operator} $1::integer[] and s.seq > $2 and s.seq < $3 ${where} limit ${enough}`,
          [[...keys], lower, upper, ...parameters],
        )),
      );
      if (rows.length >= enough || lower === 0) break;
      upper = lower + 1;
    }
    return rows;
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

/** Each set of keys with one left out: the query with one word that the record puts differently. */
function leaveOneOut(keys: readonly number[]): number[][] {
  if (keys.length > 8) return [];
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
