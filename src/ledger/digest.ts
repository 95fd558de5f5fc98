/** What a digest counts, over a window of time. */
import type { Db } from './db.ts';

export interface DigestFigures {
  readonly articles: number;
  readonly outlets: number;
  readonly stories: readonly {
    readonly id: number;
    readonly title: string;
    readonly articles: number;
    readonly outlets: number;
    readonly origins: number;
    readonly isNew: boolean;
    readonly alerts: number;
  }[];
  readonly mostQuoted: readonly { readonly name: string; readonly statements: number; readonly outlets: number }[];
  readonly openConflicts: readonly number[];
  readonly perHour: readonly { readonly hour: string; readonly articles: number }[];
}

const STORIES_MAX = 8;
const QUOTED_MAX = 5;
const CONFLICTS_MAX = 8;

export class Digests {
  readonly #db: Db;
  constructor(db: Db) {
    this.#db = db;
  }

  /** Size of the record. Counted from the newest sequence numbers: exact enough, and the same cost at any size. */
  async totals(): Promise<{ articles: number; statements: number; findings: number }> {
    const [row] = await this.#db.query<{ articles: number; statements: number; findings: number }>(
      `select (select coalesce(max(seq), 0) from articles) as articles,
              (select coalesce(max(seq), 0) from statements) as statements,
              (select coalesce(max(seq), 0) from findings) as findings`,
    );
    return row ?? { articles: 0, statements: 0, findings: 0 };
  }

  async figures(since: Date, until: Date): Promise<DigestFigures> {
    const window = [since, until];
    const [totals] = await this.#db.query<{ articles: number; outlets: number }>(
      `select count(distinct v.article) as articles, count(distinct a.outlet) as outlets
       from versions v join articles a on a.id = v.article where v.state = 'read' and v.read_at > $1 and v.read_at <= $2`,
      window,
    );
    const stories = await this.#db.query<DigestFigures['stories'][number] & Record<string, unknown>>(
      `select s.id, s.title, count(distinct v.article) as articles, count(distinct a.outlet) as outlets,
              count(distinct v.wire_group) as origins,
              not exists (select 1 from versions o where o.story = s.id and o.state = 'read' and o.read_at <= $1) as "isNew",
              (select count(distinct f.cluster) from findings f where f.story = s.id and f.severity = 'alert'
                 and f.withdrawn_at is null and f.found_at > $1 and f.found_at <= $2) as alerts
       from versions v join articles a on a.id = v.article join stories s on s.id = v.story
       where v.state = 'read' and v.read_at > $1 and v.read_at <= $2
       group by s.id order by alerts desc, articles desc, s.id desc limit ${STORIES_MAX}`,
      window,
    );
    const mostQuoted = await this.#db.query<DigestFigures['mostQuoted'][number] & Record<string, unknown>>(
      `select coalesce(m.name, p.name) as name, count(*) as statements, count(distinct a.outlet) as outlets
       from statements s join versions v on v.seq = s.version join articles a on a.id = v.article
       join speakers p on p.id = s.speaker left join speakers m on m.id = p.merged_into
       where s.speech and v.read_at > $1 and v.read_at <= $2
       group by 1 order by outlets desc, statements desc, name limit ${QUOTED_MAX}`,
      window,
    );
    const conflicts = await this.#db.query<{ seq: number }>(
      `select min(seq) as seq from findings where severity = 'alert' and withdrawn_at is null
         and kind in ('conflict', 'denial', 'reversal', 'variant') and found_at > $1 and found_at <= $2
       group by story, cluster order by 1 limit ${CONFLICTS_MAX}`,
      window,
    );
    const perHour = await this.#db.query<{ hour: Date; articles: number }>(
      `select date_trunc('hour', read_at) as hour, count(*) as articles from versions
       where state = 'read' and read_at > $1 and read_at <= $2 group by 1 order by 1`,
      window,
    );
    return {
      articles: totals?.articles ?? 0,
      outlets: totals?.outlets ?? 0,
      stories,
      mostQuoted,
      openConflicts: conflicts.map((row) => row.seq),
      perHour: perHour.map((row) => ({ hour: row.hour.toISOString(), articles: row.articles })),
    };
  }
}
