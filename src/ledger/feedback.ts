/** Editors' verdicts on findings: kept as gold, in force at once for the finding's cluster, undoable. */
import type { FeedbackVerdict, FindingKind } from '../model.ts';
import type { Db, Row } from './db.ts';

export interface FeedbackRow {
  readonly id: number;
  readonly finding: number;
  readonly verdict: FeedbackVerdict;
  readonly kind: FindingKind;
  readonly cluster: string;
  readonly by: string;
  readonly at: string;
  readonly undone: boolean;
}

const toFeedback = (row: Row): FeedbackRow => ({
  id: row.id as number,
  finding: row.finding as number,
  verdict: row.verdict as FeedbackVerdict,
  kind: row.kind as FindingKind,
  cluster: row.cluster as string,
  by: row.by_user as string,
  at: (row.at as Date).toISOString(),
  undone: row.undone_at !== null,
});

export class FeedbackLedger {
  readonly #db: Db;
  constructor(db: Db) {
    this.#db = db;
  }

  async add(finding: number, verdict: FeedbackVerdict, by: string): Promise<FeedbackRow | null> {
    const [row] = await this.#db.query(
      `insert into feedback (finding, verdict, kind, cluster, by_user)
       select seq, $2, kind, cluster, $3 from findings where seq = $1 returning *`,
      [finding, verdict, by],
    );
    return row ? toFeedback(row) : null;
  }

  async undo(id: number): Promise<FeedbackRow | null> {
    const [row] = await this.#db.query(
      'update feedback set undone_at = now() where id = $1 and undone_at is null returning *',
      [id],
    );
    return row ? toFeedback(row) : null;
  }

  async get(id: number): Promise<FeedbackRow | null> {
    const [row] = await this.#db.query('select * from feedback where id = $1', [id]);
    return row ? toFeedback(row) : null;
  }

  /** Findings of the same cluster that stand in the same story: a verdict holds for all of them. */
  async kin(finding: number): Promise<number[]> {
    const rows = await this.#db.query<{ seq: number }>(
      `select k.seq from findings f join findings k on k.story = f.story and k.cluster = f.cluster and k.kind = f.kind
       where f.seq = $1`,
      [finding],
    );
    return rows.map((row) => row.seq);
  }

  /** Verdicts in force for a story's clusters, as the rules take them. */
  async inForce(story: number): Promise<FeedbackRow[]> {
    const rows = await this.#db.query(
      `select b.* from feedback b join findings f on f.seq = b.finding
       where f.story = $1 and b.undone_at is null order by b.id`,
      [story],
    );
    return rows.map(toFeedback);
  }

  async list(): Promise<FeedbackRow[]> {
    return (await this.#db.query('select * from feedback order by id')).map(toFeedback);
  }
}
