/** Findings as they stand on record, with both passages sliced from their versions. */
import type { FindingField, FindingKind, Severity } from '../model.ts';
import type { Db, Queryable, Row } from './db.ts';

/** One end of a finding: a slice of a version. */
export interface FindingEnd {
  readonly article: string;
  readonly version: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly speaker: string | null;
  readonly role: string | null;
  readonly via: string | null;
  readonly kind: 'direct' | 'mixed' | 'indirect' | 'narrated';
  readonly outlet: string;
  readonly url: string;
  readonly published: string;
  readonly wireGroup: string | null;
}

export interface FindingRow {
  readonly seq: number;
  readonly foundAt: string;
  readonly story: number;
  readonly kind: FindingKind;
  readonly field: FindingField | null;
  readonly severity: Severity;
  readonly a: FindingEnd | null;
  readonly b: FindingEnd;
  readonly why: string;
  readonly rule: string;
  readonly cluster: string;
  readonly withdrawn: string | null;
}

export interface FindingFilter {
  readonly seqs?: readonly number[];
  /** Found when this version was read. */
  readonly version?: number;
  /** With this version at either end. */
  readonly touching?: number;
  readonly story?: number;
  readonly since?: Date;
  readonly severity?: Severity;
  readonly kinds?: readonly FindingKind[];
  readonly limit?: number;
  readonly newestFirst?: boolean;
}

const LIMIT_DEFAULT = 10_000;

/** The statement that covers most of an end says who speaks there. */
const speakerOf = (end: 'a' | 'b'): string => `
  left join lateral (
    select coalesce(m.name, p.name, s.speaker_name) as speaker, s.speaker_role as role, s.via, s.kind
    from statements s left join speakers p on p.id = s.speaker left join speakers m on m.id = p.merged_into
    where s.version = f.${end}_version and s.start_at < f.${end}_end and s.end_at > f.${end}_start
    order by (s.kind = 'narrated'), least(s.end_at, f.${end}_end) - greatest(s.start_at, f.${end}_start) desc, s.end_at - s.start_at
    limit 1) s${end} on true`;

export class Findings {
  readonly #db: Db;
  constructor(db: Db) {
    this.#db = db;
  }

  /** In order of finding, unless newest first is asked for. Withdrawn ones are included and say why. */
  async list(filter: FindingFilter = {}): Promise<FindingRow[]> {
    const rows = await this.#db.query(
      `select f.*, va.id as a_id, va.text as a_text, aa.outlet as a_outlet, aa.url as a_url, va.published as a_published,
              va.wire_group::text as a_group, vb.id as b_id, vb.text as b_text, ab.outlet as b_outlet, ab.url as b_url,
              vb.published as b_published, vb.wire_group::text as b_group,
              sa.speaker as a_speaker, sa.role as a_role, sa.via as a_via, sa.kind as a_kind,
              sb.speaker as b_speaker, sb.role as b_role, sb.via as b_via, sb.kind as b_kind
       from findings f
       join versions vb on vb.seq = f.b_version join articles ab on ab.id = vb.article
       left join versions va on va.seq = f.a_version left join articles aa on aa.id = va.article
       ${speakerOf('a')} ${speakerOf('b')}
       where ($1::bigint[] is null or f.seq = any($1)) and ($2::bigint is null or f.b_version = $2)
         and ($3::bigint is null or f.story = $3) and ($4::timestamptz is null or f.found_at >= $4)
         and ($5::text is null or f.severity = $5) and ($6::text[] is null or f.kind = any($6))
         and ($8::bigint is null or f.b_version = $8 or f.a_version = $8)
       order by f.seq ${filter.newestFirst ? 'desc' : 'asc'} limit $7`,
      [
        filter.seqs ? [...filter.seqs] : null,
        filter.version ?? null,
        filter.story ?? null,
        filter.since ?? null,
        filter.severity ?? null,
        filter.kinds ? [...filter.kinds] : null,
        filter.limit ?? LIMIT_DEFAULT,
        filter.touching ?? null,
      ],
    );
    return rows.map(toFinding);
  }

  async get(seq: number): Promise<FindingRow | null> {
    return (await this.list({ seqs: [seq] }))[0] ?? null;
  }

  /** Marks findings as no longer standing; returns the outbox rows whose cards must be edited. */
  async withdraw(seqs: readonly number[], because: string): Promise<number[]> {
    return this.#db.transaction((tx) => setWithdrawn(tx, seqs, because));
  }

  async restore(seqs: readonly number[]): Promise<number[]> {
    return this.#db.transaction((tx) => setWithdrawn(tx, seqs, null));
  }
}

/** Withdraws findings, or restores them when `because` is null; returns the outbox rows whose cards must be edited. */
export async function setWithdrawn(tx: Queryable, seqs: readonly number[], because: string | null): Promise<number[]> {
  await tx.query(
    `update findings set withdrawn_at = case when $2::text is null then null else now() end, withdrawn_because = $2
     where seq = any($1::bigint[])`,
    [[...seqs], because],
  );
  const rows = await tx.query<{ id: number }>(
    `update outbox set revision = revision + 1, state = 'pending'
     where id in (select outbox from outbox_findings where finding = any($1::bigint[])) and posted_id is not null
     returning id`,
    [[...seqs]],
  );
  return rows.map((row) => row.id);
}

function toFinding(row: Row): FindingRow {
  return {
    seq: row.seq as number,
    foundAt: (row.found_at as Date).toISOString(),
    story: row.story as number,
    kind: row.kind as FindingKind,
    field: row.field as FindingField | null,
    severity: row.severity as Severity,
    a: row.a_version === null ? null : toEnd(row, 'a'),
    b: toEnd(row, 'b'),
    why: row.why as string,
    rule: row.rule as string,
    cluster: row.cluster as string,
    withdrawn: row.withdrawn_because as string | null,
  };
}

function toEnd(row: Row, end: 'a' | 'b'): FindingEnd {
  const start = row[`${end}_start`] as number;
  const stop = row[`${end}_end`] as number;
  return {
    article: row[`${end}_id`] as string,
    version: row[`${end}_version`] as number,
    start,
    end: stop,
    text: (row[`${end}_text`] as string).slice(start, stop),
    speaker: row[`${end}_speaker`] as string | null,
    role: row[`${end}_role`] as string | null,
    via: row[`${end}_via`] as string | null,
    kind: (row[`${end}_kind`] as FindingEnd['kind'] | null) ?? 'narrated',
    outlet: row[`${end}_outlet`] as string,
    url: row[`${end}_url`] as string,
    published: (row[`${end}_published`] as Date).toISOString(),
    wireGroup: row[`${end}_group`] as string | null,
  };
}
