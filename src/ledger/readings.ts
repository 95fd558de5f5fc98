/** Writing what reading a version brought, in one transaction; loading readings back for the rules. */
import type { Finding, Reading, Span, SpeakerMention, Stance, Statement, StatementKind } from '../model.ts';
import { Recent } from '../recent.ts';
import { toVersion, VERSION_COLUMNS } from './articles.ts';
import type { Db, Queryable, Row } from './db.ts';
import { setWithdrawn } from './findings.ts';
import { statementKeys } from './keys.ts';
import { resolveSpeakers } from './speakers.ts';

/** The alert of one channel that the findings of this reading ask for. */
export interface AlertDraft {
  readonly channel: number;
  /** One card an article and story: the same key raises the card's revision. */
  readonly key: string;
  /** Indexes into the record's findings. */
  readonly findings: readonly number[];
}

export interface ReadingRecord {
  readonly reading: Reading;
  /** A story on record, or null to begin one. */
  readonly story: number | null;
  readonly storyTitle: string;
  /** Opaque here; `src/claims/story.ts` knows it. */
  readonly document: object;
  readonly indexTerms: readonly string[];
  /** Terms whose document frequency goes up by one. */
  readonly terms: readonly string[];
  /** Wire groups that share this version's origin: they become one. None: it begins a group. */
  readonly wireGroups: readonly number[];
  readonly prints: readonly number[];
  readonly findings: readonly Finding[];
  /** Findings on record that this version does away with, and why; null when none. */
  readonly withdrawn: { readonly findings: readonly number[]; readonly because: string } | null;
  readonly alerts: readonly AlertDraft[];
}

export interface Recorded {
  /** False when the version had been read before: nothing was written. */
  readonly written: boolean;
  readonly story: number;
  readonly findings: readonly number[];
  /** Outbox rows to deliver. */
  readonly outbox: readonly number[];
}

interface StatementRow extends Row {
  readonly version: number;
  readonly index: number;
  readonly kind: StatementKind;
  readonly start_at: number;
  readonly end_at: number;
  readonly content: number[];
  readonly passage_start: number;
  readonly passage_end: number;
  readonly speaker_name: string | null;
  readonly speaker_role: string | null;
  readonly unnamed: boolean;
  readonly via: string | null;
  readonly speech: boolean;
  readonly stance: Stance;
}

export const STATEMENT_COLUMNS = `s.version, s.index, s.kind, s.start_at, s.end_at, s.content, s.passage_start,
  s.passage_end, s.speaker_name, s.speaker_role, s.unnamed, s.via, s.speech, s.stance`;

export function toStatement(row: StatementRow): Statement {
  const content: Span[] = [];
  for (let i = 0; i + 1 < row.content.length; i += 2) {
    content.push([row.content[i] as number, row.content[i + 1] as number]);
  }
  const speaker: SpeakerMention | null =
    row.speaker_name === null ? null : { name: row.speaker_name, role: row.speaker_role, unnamed: row.unnamed };
  return {
    index: row.index,
    kind: row.kind,
    content,
    start: row.start_at,
    end: row.end_at,
    passage: [row.passage_start, row.passage_end],
    speaker,
    via: row.via,
    speech: row.speech,
    stance: row.stance,
  };
}

/** Readings kept in memory: what was read never changes, and each article is held against the same ones as the last. */
const READINGS_KEPT_MAX = 500;
const KEPT_CHARS_MAX = 50_000;

export class Readings {
  readonly #db: Db;
  readonly #kept = new Recent<number, Reading>(
    READINGS_KEPT_MAX,
    ({ version }) => version.text.length <= KEPT_CHARS_MAX,
  );
  constructor(db: Db) {
    this.#db = db;
  }

  /** All of it or nothing; a second time for one version is a no-op. */
  async write(record: ReadingRecord): Promise<Recorded> {
    const recorded = await this.#db.transaction(async (tx) => {
      const { version } = record.reading;
      const [group = version.seq, ...others] = [...record.wireGroups].sort((a, b) => a - b);
      const story = await writeVersion(tx, record, group);
      if (story === null) return alreadyWritten(tx, version.seq);
      await joinWireGroups(tx, group, others);
      await writeStatements(tx, record.reading);
      const findings = await writeFindings(tx, record, story);
      const outbox = await writeAlerts(tx, record, story, findings);
      const { withdrawn } = record;
      const edited = withdrawn ? await setWithdrawn(tx, withdrawn.findings, withdrawn.because) : [];
      return { written: true, story, findings, outbox: [...new Set([...outbox, ...edited])] };
    });
    // As it would be loaded: the next article may well be held against it.
    if (recorded.written) this.#kept.set(record.reading.version.seq, record.reading);
    return recorded;
  }

  /** In the order asked for; versions that have not been read are left out. */
  async load(versions: readonly number[]): Promise<Reading[]> {
    if (versions.length === 0) return [];
    const readings = await this.#kept.getMany(versions, (missing) => this.#load(missing));
    // All of a reading stays as it was but this: groups may turn out to be one.
    const groups = await this.#db.query<{ seq: number; wire_group: string }>(
      'select seq, wire_group::text from versions where seq = any($1::bigint[])',
      [[...readings.keys()]],
    );
    const groupOf = new Map(groups.map((row) => [row.seq, row.wire_group]));
    return versions.flatMap((seq) => {
      const reading = readings.get(seq);
      return reading ? [{ ...reading, version: { ...reading.version, wireGroup: groupOf.get(seq) ?? null } }] : [];
    });
  }

  async #load(ids: readonly number[]): Promise<(readonly [number, Reading])[]> {
    const rows = await this.#db.query(
      `select ${VERSION_COLUMNS}, v.extraction from versions v join articles a on a.id = v.article
       where v.seq = any($1::bigint[]) and v.state = 'read'`,
      [ids],
    );
    const statementRows = await this.#db.query<StatementRow>(
      `select ${STATEMENT_COLUMNS} from statements s where s.version = any($1::bigint[]) order by s.version, s.index`,
      [ids],
    );
    const statements = new Map<number, Statement[]>();
    for (const row of statementRows) {
      const list = statements.get(row.version) ?? [];
      list.push(toStatement(row));
      statements.set(row.version, list);
    }
    return rows.map((row) => {
      const version = toVersion(row);
      const extraction = row.extraction as Omit<Reading, 'version' | 'statements'>;
      return [version.seq, { version, statements: statements.get(version.seq) ?? [], ...extraction }] as const;
    });
  }
}

/** The versions of other groups join the first. */
async function joinWireGroups(tx: Queryable, first: number, others: readonly number[]): Promise<void> {
  if (others.length === 0) return;
  await tx.query('update versions set wire_group = $1 where wire_group = any($2::bigint[])', [first, others]);
  const rows = await tx.query<{ seq: number }>(
    `select f.seq from findings f join versions a on a.seq = f.a_version join versions b on b.seq = f.b_version
     where f.kind = 'corroboration' and f.withdrawn_at is null and a.wire_group = $1 and b.wire_group = $1`,
    [first],
  );
  const seqs = rows.map(({ seq }) => seq);
  await setWithdrawn(tx, seqs, 'both come from one origin');
}

async function alreadyWritten(tx: Queryable, version: number): Promise<Recorded> {
  const [row] = await tx.query<{ story: number }>('select story from versions where seq = $1', [version]);
  const findings = await tx.query<{ seq: number }>('select seq from findings where b_version = $1 order by seq', [
    version,
  ]);
  const outbox = await tx.query<{ id: number }>(
    `select distinct o.id from outbox o join outbox_findings f on f.outbox = o.id join findings x on x.seq = f.finding
     where x.b_version = $1 and o.state = 'pending'`,
    [version],
  );
  return {
    written: false,
    story: row?.story ?? 0,
    findings: findings.map((finding) => finding.seq),
    outbox: outbox.map((message) => message.id),
  };
}

const NEW_STORY = `insert into stories (title, first_seen, last_seen, versions) select $8, $9, $9, 1 from claimed returning id`;
const KNOWN_STORY = `update stories set versions = versions + 1, first_seen = least(first_seen, $9),
  last_seen = greatest(last_seen, $9) from claimed where id = $8 returning id`;

/**
 * What the version itself is now known to be, and what others will find it by; returns its story. Null when it had been
 * read before: nothing is written then.
 */
async function writeVersion(tx: Queryable, record: ReadingRecord, group: number): Promise<number | null> {
  const { version, passages, boilerplate, facts } = record.reading;
  const [row] = await tx.query<{ story: number }>(
    `with claimed as (select seq from versions where seq = $1 and state <> 'read' for update),
          story as (${record.story === null ? NEW_STORY : KNOWN_STORY}),
          fingerprint as (insert into wire_fingerprints (version, prints) select seq, $4::integer[] from claimed),
          document as (insert into story_documents (version, story, document, terms)
                       select $1, id, $5::jsonb, $6::text[] from story),
          -- Sorted, so that two workers take the row locks in one order and can't wait for each other in a ring.
          counts as (insert into term_frequencies (term, versions) select term, 1 from claimed, unnest($7::text[]) as term
                     on conflict (term) do update set versions = term_frequencies.versions + 1)
     update versions set state = 'read', failure = null, read_at = now(), story = story.id, wire_group = $2, extraction = $3::jsonb
     from story where seq = $1 returning story.id as story`,
    [
      version.seq,
      group,
      JSON.stringify({ passages, boilerplate, facts }),
      [...record.prints],
      JSON.stringify(record.document),
      [...record.indexTerms],
      [...new Set(record.terms)].sort(),
      record.story ?? record.storyTitle,
      new Date(version.published),
    ],
  );
  return row?.story ?? null;
}

async function writeStatements(tx: Queryable, reading: Reading): Promise<void> {
  const { version, statements } = reading;
  if (statements.length === 0) return;
  const speakers = await resolveSpeakers(
    tx,
    statements.flatMap((statement) => statement.speaker ?? []),
  );
  const rows = statements.map((statement) => ({
    index: statement.index,
    kind: statement.kind,
    start_at: statement.start,
    end_at: statement.end,
    content: statement.content.flat(),
    passage_start: statement.passage[0],
    passage_end: statement.passage[1],
    speaker: statement.speaker && !statement.speaker.unnamed ? (speakers.get(statement.speaker.name) ?? null) : null,
    speaker_name: statement.speaker?.name ?? null,
    speaker_role: statement.speaker?.role ?? null,
    unnamed: statement.speaker?.unnamed ?? false,
    via: statement.via,
    speech: statement.speech,
    stance: statement.stance,
    keys: statementKeys(
      statement.content.map(([start, end]) => version.text.slice(start, end)).join(' '),
      version.text.slice(...statement.passage),
    ),
  }));
  await tx.query(
    `insert into statements (version, version_length, index, kind, start_at, end_at, content, passage_start, passage_end,
       speaker, speaker_name, speaker_role, unnamed, via, speech, stance, keys)
     select $1, $2, x.* from jsonb_to_recordset($3::jsonb) as x (index integer, kind text, start_at integer,
       end_at integer, content integer[], passage_start integer, passage_end integer, speaker bigint, speaker_name text,
       speaker_role text, unnamed boolean, via text, speech boolean, stance text, keys integer[])`,
    [version.seq, version.text.length, JSON.stringify(rows)],
  );
}

async function writeFindings(tx: Queryable, record: ReadingRecord, story: number): Promise<number[]> {
  if (record.findings.length === 0) return [];
  const rows = record.findings.map((finding, position) => ({
    position,
    kind: finding.kind,
    field: finding.field,
    severity: finding.severity,
    a_version: finding.a?.version ?? null,
    a_start: finding.a?.start ?? null,
    a_end: finding.a?.end ?? null,
    b_version: finding.b.version,
    b_start: finding.b.start,
    b_end: finding.b.end,
    why: finding.why,
    rule: finding.rule,
    cluster: finding.cluster,
  }));
  const written = await tx.query<{ seq: number }>(
    `insert into findings (story, kind, field, severity, a_version, a_length, a_start, a_end, b_version, b_length,
       b_start, b_end, why, rule, cluster)
     select $1, x.kind, x.field, x.severity, x.a_version, va.length, x.a_start, x.a_end, x.b_version, vb.length,
       x.b_start, x.b_end, x.why, x.rule, x.cluster
     from jsonb_to_recordset($2::jsonb) as x (position integer, kind text, field text, severity text, a_version bigint,
       a_start integer, a_end integer, b_version bigint, b_start integer, b_end integer, why text, rule text, cluster text)
     join versions vb on vb.seq = x.b_version left join versions va on va.seq = x.a_version
     order by x.position
     on conflict do nothing returning seq`,
    [story, JSON.stringify(rows)],
  );
  return written.map((row) => row.seq);
}

async function writeAlerts(
  tx: Queryable,
  record: ReadingRecord,
  story: number,
  findings: readonly number[],
): Promise<number[]> {
  const outbox: number[] = [];
  for (const alert of record.alerts) {
    const [row] = await tx.query<{ id: number }>(
      `insert into outbox (channel, key, kind, version, story) values ($1, $2, 'alert', $3, $4)
       on conflict (channel, key) do update set revision = outbox.revision + 1, state = 'pending' returning id`,
      [alert.channel, alert.key, record.reading.version.seq, story],
    );
    const id = row?.id as number;
    outbox.push(id);
    await tx.query(
      `insert into outbox_findings (outbox, finding) select $1, unnest($2::bigint[]) on conflict do nothing`,
      [id, alert.findings.flatMap((index) => findings[index] ?? [])],
    );
  }
  return outbox;
}
