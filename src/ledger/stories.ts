/** Stories and wire groups: what an arriving version may belong to, found by index. */
import { Recent } from '../recent.ts';
import type { Db, Row } from './db.ts';

export interface StoryRow {
  readonly id: number;
  readonly title: string;
  readonly firstSeen: string;
  readonly lastSeen: string;
  readonly versions: number;
}

export interface StoryCandidate {
  readonly story: number;
  readonly documents: readonly object[];
  /** In the whole story. */
  readonly versions: number;
}

export interface StoryCandidates {
  readonly stories: readonly StoryCandidate[];
  /** How many versions have been read: the latest version number is a close upper bound, and costs nothing. */
  readonly total: number;
}

/** What ties one version to others. */
export interface RelatedTo {
  readonly indexTerms: readonly string[];
  readonly prints: readonly number[];
  readonly story: number | null;
  readonly article: string;
}

export interface ReadSince {
  /** Opaque here; `src/claims/story.ts` knows it. It shares index terms at least. */
  readonly document: object;
  /** Of the same story, article or origin, whatever the words. */
  readonly isTied: boolean;
}

const STORIES_MAX = 20;
const MEMBERS_MAX = 12;
/** Versions of a story that a new one is held against: the first ones, the latest and those most like it. */
const READINGS_MAX = 40;
/** Versions that the index terms asked for may bring, rarest terms first. */
const MATCHES_MAX = 4_000;
/** Versions that one fingerprint may bring: what more share is a template's, not a wire's. */
const PRINT_MATCHES_MAX = 200;
/** Documents kept in memory: they never change, and the same few stories are looked at again and again. */
const DOCUMENTS_KEPT_MAX = 4_000;

/** Of a term, when the record had `total` versions, of which this process had written `own` itself. */
interface TermCount {
  versions: number;
  readonly total: number;
  readonly own: number;
}
const TERM_COUNTS_KEPT_MAX = 60_000;
/** Weights go by the logarithm of a share: a record so much larger changes them by a twentieth at most. */
const TERM_COUNT_GROWTH = 1.05;

const toStory = (row: Row): StoryRow => ({
  id: row.id as number,
  title: row.title as string,
  firstSeen: (row.first_seen as Date).toISOString(),
  lastSeen: (row.last_seen as Date).toISOString(),
  versions: row.versions as number,
});

export class Stories {
  readonly #db: Db;
  readonly #documents = new Recent<number, object>(DOCUMENTS_KEPT_MAX);
  /** Thousands are looked up with every article: too many to keep them in the order of their use. */
  readonly #termCounts = new Map<string, TermCount>();
  /** Versions written by this process. */
  #own = 0;
  constructor(db: Db) {
    this.#db = db;
  }

  /**
   * Stories sharing the rarest index terms with a document, each with a bounded sample of its documents. The index is
   * asked for one term at a time: for many at once the planner expects so many rows that it reads the whole table.
   */
  async candidates(indexTerms: readonly string[]): Promise<StoryCandidates> {
    const rows = await this.#db.query<{ story: number; version: number; versions: number; total: number }>(
      `with record as materialized (
         select coalesce(max(version), 0) as total from story_documents
       ), asked as materialized (
         select term, ln(1 + (select total from record) / expected::float8) as weight
         from (
           select term, expected, sum(expected) over by_rarity as rows, row_number() over by_rarity as place
           from (select term, coalesce(f.versions, 1) as expected
                 from unnest($1::text[]) as term left join term_frequencies f using (term)) terms
           window by_rarity as (order by expected, term)
         ) ranked where rows <= ${MATCHES_MAX} or place = 1
       ), hits as materialized (
         select d.version, d.story, sum(asked.weight) as shared
         from asked cross join lateral (select version, story from story_documents where terms @> array[asked.term]) d
         group by d.version, d.story
       ), best as (
         select story from hits group by story order by max(shared) desc, max(version) desc limit ${STORIES_MAX}
       ), members as (
         select m.story, m.version,
                row_number() over (partition by m.story order by coalesce(h.shared, 0) desc, m.version desc) as likeness,
                row_number() over (partition by m.story order by m.version) as age
         from best b join story_documents m on m.story = b.story left join hits h on h.version = m.version
       )
       select m.story, m.version, s.versions, (select total from record) as total
       from members m join stories s on s.id = m.story
       where likeness <= ${MEMBERS_MAX - 2} or age <= 2 order by m.story, m.version`,
      [[...indexTerms]],
    );
    const documents = await this.documents(rows.map(({ version }) => version));
    const byStory = new Map<number, { story: number; documents: object[]; versions: number }>();
    for (const { story, version, versions } of rows) {
      const candidate = byStory.get(story) ?? { story, documents: [], versions };
      const document = documents.get(version);
      if (document) candidate.documents.push(document);
      byStory.set(story, candidate);
    }
    const stories = [...byStory.values()].filter(({ documents }) => documents.length > 0);
    return { stories, total: rows[0]?.total ?? 0 };
  }

  /** The story documents of versions that have been read. */
  async documents(versions: readonly number[]): Promise<Map<number, object>> {
    return this.#documents.getMany(versions, async (missing) => {
      const rows = await this.#db.query<{ version: number; document: object }>(
        'select version, document from story_documents where version = any($1::bigint[])',
        [missing],
      );
      return rows.map(({ version, document }) => [version, document] as const);
    });
  }

  /** What was just written need not be asked for: the next article may well be of the same story. */
  remember(version: number, { document, terms }: { document: object; terms: readonly string[] }): void {
    this.#documents.set(version, document);
    this.#own++;
    for (const term of new Set(terms)) {
      const count = this.#termCounts.get(term);
      if (count) count.versions++;
    }
  }

  /**
   * In how many of about `total` versions each of the terms stands. A count that was right when the record was hardly
   * smaller, but for what this process added to it, is taken from memory: the record would be asked for a thousand terms
   * with every article.
   */
  async frequencies(terms: readonly string[], total: number): Promise<Map<string, number>> {
    const isFresh = (count: TermCount | undefined) =>
      count !== undefined && total - (this.#own - count.own) <= count.total * TERM_COUNT_GROWTH;
    const missing = [...new Set(terms)].filter((term) => !isFresh(this.#termCounts.get(term)));
    if (missing.length > 0) {
      const own = this.#own;
      if (this.#termCounts.size + missing.length > TERM_COUNTS_KEPT_MAX) this.#termCounts.clear();
      const rows = await this.#db.query<{ term: string; versions: number }>(
        'select term, versions from term_frequencies where term = any($1::text[])',
        [missing],
      );
      const counted = new Map(rows.map((row) => [row.term, row.versions]));
      for (const term of missing) this.#termCounts.set(term, { versions: counted.get(term) ?? 0, total, own });
    }
    return new Map(terms.map((term) => [term, this.#termCounts.get(term)?.versions ?? 0]));
  }

  /** Number of the version read last. Versions are read one at a time, so all that is not yet seen here has a higher one. */
  async lastRead(): Promise<number> {
    const [row] = await this.#db.query<{ number: number }>(
      'select coalesce(max(number), 0) as number from story_documents',
    );
    return row?.number ?? 0;
  }

  /** What was read after `number` and has to do with a version about to be written. */
  async readSince(number: number, by: RelatedTo): Promise<ReadSince[]> {
    const rows = await this.#db.query<{ document: object; tied: boolean }>(
      `select * from (
         select d.document, d.terms && $2::text[] as shares,
                coalesce(w.prints && $3::integer[], false) or d.story = coalesce($4, 0) or v.article = $5 as tied
         from story_documents d join versions v on v.seq = d.version left join wire_fingerprints w on w.version = d.version
         where d.number > $1
       ) since where shares or tied`,
      [number, [...by.indexTerms], [...by.prints], by.story, by.article],
    );
    return rows.map(({ document, tied }) => ({ document, isTied: tied }));
  }

  /** Versions of a story to hold a new one against: bounded, whatever the story's size. */
  async members(story: number, indexTerms: readonly string[]): Promise<number[]> {
    const rows = await this.#db.query<{ version: number }>(
      `select version from (
         select version, row_number() over (order by version) as age, row_number() over (order by version desc) as youth,
                row_number() over (order by cardinality(array(select unnest(terms) intersect select unnest($2::text[]))) desc,
                                   version desc) as likeness
         from (select version, terms from story_documents where story = $1 order by version desc limit 500) recent
       ) ranked where age <= 4 or youth <= 12 or likeness <= ${READINGS_MAX - 16} order by version`,
      [story, [...indexTerms]],
    );
    return rows.map((row) => row.version);
  }

  /** Versions that share wire fingerprints, most alike first, and the number of the version read last as of then. */
  async wireCandidates(prints: readonly number[], limit = 12): Promise<{ seen: number; versions: number[] }> {
    const [row] = await this.#db.query<{ seen: number; versions: number[] }>(
      `select (select coalesce(max(number), 0) from story_documents) as seen,
         coalesce((select json_agg(version order by shared desc, version) from (
           select version, count(*) as shared from unnest($1::integer[]) as print
             cross join lateral (select version from wire_fingerprints where prints @> array[print] limit ${PRINT_MATCHES_MAX}) found
           group by version order by shared desc, version limit $2
         ) best), '[]') as versions`,
      [[...prints], limit],
    );
    return row ?? { seen: 0, versions: [] };
  }

  async get(id: number): Promise<StoryRow | null> {
    const [row] = await this.#db.query('select * from stories where id = $1', [id]);
    return row ? toStory(row) : null;
  }

  async latest(limit: number): Promise<StoryRow[]> {
    return (await this.#db.query('select * from stories order by last_seen desc, id desc limit $1', [limit])).map(
      toStory,
    );
  }

  /** The latest stories with what a list of them shows. */
  async lines(
    limit: number,
  ): Promise<
    { id: number; title: string; updated: string; articles: number; outlets: number; origins: number; alerts: number }[]
  > {
    const rows = await this.#db.query(
      `select s.id, s.title, s.last_seen, count(distinct v.article) as articles, count(distinct a.outlet) as outlets,
              count(distinct v.wire_group) as origins,
              (select count(distinct (f.kind, f.cluster)) from findings f
               where f.story = s.id and f.severity = 'alert' and f.withdrawn_at is null) as alerts
       from (select * from stories order by last_seen desc, id desc limit $1) s
       join versions v on v.story = s.id join articles a on a.id = v.article
       group by s.id, s.title, s.last_seen order by s.last_seen desc, s.id desc`,
      [limit],
    );
    return rows.map((row) => ({
      id: row.id as number,
      title: row.title as string,
      updated: (row.last_seen as Date).toISOString(),
      articles: row.articles as number,
      outlets: row.outlets as number,
      origins: row.origins as number,
      alerts: row.alerts as number,
    }));
  }

  /** By number, or by words of the title. */
  async find(words: string, limit: number): Promise<StoryRow[]> {
    const number = /^#?(\d{1,15})$/.exec(words.trim())?.[1];
    const rows = await this.#db.query(
      `select * from stories where ($1::bigint is not null and id = $1) or ($1::bigint is null and title ilike all ($2::text[]))
       order by last_seen desc, id desc limit $3`,
      [
        number ? Number(number) : null,
        words
          .split(/\s+/)
          .filter(Boolean)
          .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`),
        limit,
      ],
    );
    return rows.map(toStory);
  }

  async versionsOf(story: number, limit: number): Promise<number[]> {
    const rows = await this.#db.query<{ seq: number }>(
      'select seq from versions where story = $1 order by seq limit $2',
      [story, limit],
    );
    return rows.map((row) => row.seq);
  }

  /** An editor's "not the same story": the version leaves for a story of its own. Returns the new story. */
  async separate(version: number): Promise<number> {
    return this.#db.transaction(async (tx) => {
      const [row] = await tx.query<{ id: number }>(
        `insert into stories (title, first_seen, last_seen, versions)
         select coalesce(title, left(text, 120)), published, published, 1 from versions where seq = $1 returning id`,
        [version],
      );
      const story = row?.id as number;
      await this.#move(tx, version, story);
      return story;
    });
  }

  async rejoin(version: number, story: number): Promise<void> {
    await this.#db.transaction((tx) => this.#move(tx, version, story));
  }

  async #move(tx: Pick<Db, 'query'>, version: number, story: number): Promise<void> {
    await tx.query(
      `update stories set versions = versions - 1 where id = (select story from versions where seq = $1) and id <> $2`,
      [version, story],
    );
    await tx.query('update versions set story = $2 where seq = $1', [version, story]);
    await tx.query('update story_documents set story = $2 where version = $1', [version, story]);
    await tx.query(
      'update stories set versions = (select count(*) from story_documents where story = $1) where id = $1',
      [story],
    );
  }
}
