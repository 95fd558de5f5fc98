/** How common look-up keys are on record, told from a sample in memory: it chooses how to search, never what is found. */
import type { Queryable } from './db.ts';

const SAMPLE_MAX = 4_000;
/** The sample is drawn again when the record has grown by so much: shares of words change slowly. */
const GROWTH = 1.5;
/** Words of one query are found together so much more often than chance would have it. */
const TOGETHER = 10;

export class KeySample {
  readonly #db: Queryable;
  #rowsByKey = new Map<number, number[]>();
  #size = 0;
  #takenAt = -1;
  constructor(db: Queryable) {
    this.#db = db;
  }

  /** Draws the sample when there is none that is good enough for a record whose last statement is number `top`. */
  async refresh(top: number): Promise<void> {
    if (this.#takenAt >= 0 && top <= this.#takenAt * GROWTH) return;
    const step = Math.max(1, Math.floor(top / SAMPLE_MAX));
    const rows = await this.#db.query<{ keys: number[] }>(
      'select keys from statements where seq = any(array(select generate_series($1::bigint, $2::bigint, $1::bigint)))',
      [step, top],
    );
    const rowsByKey = new Map<number, number[]>();
    rows.forEach(({ keys }, row) => {
      for (const key of keys) {
        const seen = rowsByKey.get(key);
        if (seen) seen.push(row);
        else rowsByKey.set(key, [row]);
      }
    });
    this.#rowsByKey = rowsByKey;
    this.#size = rows.length;
    this.#takenAt = top;
  }

  /** Share of the sampled statements that hold the key, 0..1. Of a key in none of them: half a statement. */
  share(key: number): number {
    return this.#ofSample(this.#rowsByKey.get(key)?.length ?? 0);
  }

  /** Share of the statements that hold all the keys: of the sampled ones, or when none of these does, as chance would have it. */
  shareOfAll(keys: readonly number[]): number {
    const byChance = TOGETHER * keys.reduce((product, key) => product * this.share(key), 1);
    return Math.max(this.#sharing(keys), Math.min(byChance, this.#ofSample(0)));
  }

  #sharing(keys: readonly number[]): number {
    const lists = keys.map((key) => this.#rowsByKey.get(key) ?? []).sort((a, b) => a.length - b.length);
    const [rarest = [], ...others] = lists;
    const sets = others.map((list) => new Set(list));
    return rarest.filter((row) => sets.every((set) => set.has(row))).length / Math.max(this.#size, 1);
  }

  #ofSample(rows: number): number {
    return Math.max(rows, 0.5) / Math.max(this.#size, 1);
  }
}
