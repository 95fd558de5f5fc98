/** Speakers across articles: one speaker with aliases; an editor's merges and splits are kept and undoable. */
import type { SpeakerMention } from '../model.ts';
import { isBody, matchNames, nameKey, surnameKey } from '../text/names.ts';
import type { Db, Queryable, Row } from './db.ts';

export interface Speaker {
  readonly id: number;
  readonly name: string;
  readonly role: string | null;
}

interface SpeakerRow extends Row {
  readonly id: number;
  readonly name: string;
  readonly surname_key: string;
  readonly role: string | null;
  readonly merged_into: number | null;
}

const CANDIDATES_MAX = 200;

/** Finds or makes the speaker of each mention; unnamed mentions have none. Runs inside the article's transaction. */
export async function resolveSpeakers(
  tx: Queryable,
  mentions: readonly SpeakerMention[],
): Promise<Map<string, number>> {
  const named = new Map<string, SpeakerMention>();
  for (const mention of mentions) {
    if (!mention.unnamed && nameKey(mention.name) !== '') named.set(mention.name, mention);
  }
  if (named.size === 0) return new Map();
  const pool = await candidatesFor(tx, [...named.keys()]);
  // Full names first: "Putin" then finds the "Vladimir Putin" that the same article introduces.
  const ordered = [...named.values()].sort((a, b) => b.name.length - a.name.length || (a.name < b.name ? -1 : 1));
  const added: SpeakerMention[] = [];
  const chosen = ordered.map((mention) => {
    const key = nameKey(mention.name);
    const known = pool.byKey.get(key) ?? bestMatch(mention, pool.bySurname.get(surnameKey(mention.name)) ?? []);
    // Until they are written, new speakers go by -1, -2, …
    const speaker = known ?? -added.push(mention);
    if (known === undefined) remember(pool, speaker, mention);
    return { name: mention.name, key, speaker };
  });
  const ids = await insertSpeakers(tx, added);
  const found = chosen.map((one) => ({
    ...one,
    speaker: one.speaker < 0 ? (ids[-one.speaker - 1] as number) : one.speaker,
  }));
  await countAliases(tx, found);
  return new Map(found.map(({ name, speaker }) => [name, speaker]));
}

async function countAliases(
  tx: Queryable,
  found: readonly { readonly name: string; readonly key: string; readonly speaker: number }[],
): Promise<void> {
  // In one order for all workers, so that no two can wait for each other's rows in a ring.
  await tx.query(
    `insert into speaker_aliases (speaker, name_key, name, uses)
     select speaker, name_key, min(name), count(*) from unnest($1::bigint[], $2::text[], $3::text[]) as x (speaker, name_key, name)
     group by speaker, name_key order by speaker, name_key
     on conflict (speaker, name_key) do update set uses = speaker_aliases.uses + excluded.uses`,
    [found.map(({ speaker }) => speaker), found.map(({ key }) => key), found.map(({ name }) => name)],
  );
}

interface Pool {
  readonly byKey: Map<string, number>;
  readonly bySurname: Map<string, { id: number; name: string; role: string | null }[]>;
}

async function candidatesFor(tx: Queryable, names: readonly string[]): Promise<Pool> {
  const rows = await tx.query<SpeakerRow & { name_key: string | null }>(
    `select s.id, s.name, s.surname_key, s.role, s.merged_into, x.name_key
     from speakers s left join speaker_aliases x on x.speaker = s.id and x.name_key = any($1::text[])
     where s.surname_key = any($2::text[]) or x.name_key is not null
     order by s.id limit ${CANDIDATES_MAX}`,
    [names.map(nameKey), names.map(surnameKey)],
  );
  const pool: Pool = { byKey: new Map(), bySurname: new Map() };
  for (const row of rows) {
    const id = row.merged_into ?? row.id;
    // A full name's key names one speaker; a bare surname may be the alias of several and decides nothing.
    if (row.name_key !== null && (row.name_key !== row.surname_key || nameKey(row.name) === row.name_key)) {
      if (!pool.byKey.has(row.name_key)) pool.byKey.set(row.name_key, id);
    }
    const list = pool.bySurname.get(row.surname_key) ?? [];
    list.push({ id, name: row.name, role: row.role });
    pool.bySurname.set(row.surname_key, list);
  }
  return pool;
}

/** The one known speaker a mention can be: the same name, or the only compatible one. Two compatible ones: neither. */
function bestMatch(
  mention: SpeakerMention,
  candidates: readonly { id: number; name: string; role: string | null }[],
): number | undefined {
  const judged = candidates.map((candidate) => ({ id: candidate.id, verdict: matchNames(mention, candidate) }));
  const same = judged.find((candidate) => candidate.verdict === 'same');
  if (same) return same.id;
  const compatible = new Set(judged.filter((candidate) => candidate.verdict === 'compatible').map(({ id }) => id));
  return compatible.size === 1 ? [...compatible][0] : undefined;
}

/** Their ids, in the order given: identities are dealt out in the order of the rows. */
async function insertSpeakers(tx: Queryable, mentions: readonly SpeakerMention[]): Promise<number[]> {
  if (mentions.length === 0) return [];
  const rows = await tx.query<{ id: number }>(
    `insert into speakers (name, surname_key, role, body)
     select name, surname_key, role, body
     from unnest($1::text[], $2::text[], $3::text[], $4::boolean[]) with ordinality as x (name, surname_key, role, body, place)
     order by place returning id`,
    [
      mentions.map(({ name }) => name),
      mentions.map(({ name }) => surnameKey(name)),
      mentions.map(({ role }) => role),
      mentions.map(({ name }) => isBody(name)),
    ],
  );
  return rows.map(({ id }) => id).sort((a, b) => a - b);
}

function remember(pool: Pool, id: number, mention: SpeakerMention): void {
  pool.byKey.set(nameKey(mention.name), id);
  const key = surnameKey(mention.name);
  pool.bySurname.set(key, [...(pool.bySurname.get(key) ?? []), { id, name: mention.name, role: mention.role }]);
}

export class Speakers {
  readonly #db: Db;
  constructor(db: Db) {
    this.#db = db;
  }

  /** Every speaker that a typed name can mean, best known first. Merged ones come out as whom they were merged into. */
  async find(name: string, limit = 20): Promise<Speaker[]> {
    const rows = await this.#db.query<SpeakerRow & { uses: number }>(
      `select s.id, s.name, s.surname_key, s.role, s.merged_into,
              coalesce((select sum(uses) from speaker_aliases x where x.speaker = s.id), 0)::int as uses
       from speakers s
       where s.surname_key = $1 or exists (select 1 from speaker_aliases x where x.speaker = s.id and x.name_key = $2)
       order by uses desc, s.id limit $3`,
      [surnameKey(name), nameKey(name), limit],
    );
    const matching = rows.filter((row) => matchNames({ name, role: null }, row) !== 'different');
    const ids = [...new Set(matching.map((row) => row.merged_into ?? row.id))];
    return this.byIds(ids);
  }

  async byIds(ids: readonly number[]): Promise<Speaker[]> {
    if (ids.length === 0) return [];
    const rows = await this.#db.query<SpeakerRow>('select id, name, role from speakers where id = any($1::bigint[])', [
      ids,
    ]);
    const byId = new Map(rows.map((row) => [row.id, { id: row.id, name: row.name, role: row.role }]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  /** Names that begin like what is typed, most quoted first. */
  async suggest(typed: string, limit: number): Promise<Speaker[]> {
    const rows = await this.#db.query<SpeakerRow>(
      `select s.id, s.name, s.role from speakers s
       where s.merged_into is null and s.name ilike $1
       order by (select coalesce(sum(uses), 0) from speaker_aliases x where x.speaker = s.id) desc, s.name limit $2`,
      [`%${typed.replace(/[\\%_]/g, '\\$&')}%`, limit],
    );
    return rows.map((row) => ({ id: row.id, name: row.name, role: row.role }));
  }

  /** Makes two speakers one. Statements keep whom they were given to, so `split` undoes it. */
  async merge(from: number, into: number): Promise<void> {
    if (from === into) return;
    await this.#db.transaction(async (tx) => {
      await tx.query('update speakers set merged_into = $2 where id = $1 or merged_into = $1', [from, into]);
      await tx.query('update speakers set merged_into = null where id = $1', [into]);
    });
  }

  async split(id: number): Promise<void> {
    await this.#db.query('update speakers set merged_into = null where id = $1', [id]);
  }

  /** The speaker and everyone merged into it. */
  async family(id: number): Promise<number[]> {
    const rows = await this.#db.query<{ id: number }>('select id from speakers where id = $1 or merged_into = $1', [
      id,
    ]);
    return rows.map((row) => row.id);
  }
}
