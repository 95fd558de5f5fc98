/** Accepting articles: each new text of a canonical URL becomes an immutable version. */
import { createHash } from 'node:crypto';
import type { ArticleInput, Version } from '../model.ts';
import type { Db, Queryable, Row } from './db.ts';

export type VersionOrigin = 'file' | 'api' | 'feed' | 'asked' | 'reread' | 'sample';

export interface AcceptOptions {
  readonly origin: VersionOrigin;
  /** Read it, but alert nobody: backfills and the first fetch of a feed. */
  readonly quiet?: boolean;
}

export interface Accepted {
  readonly version: number;
  /** `Version.id`. */
  readonly id: string;
  readonly article: string;
  /** `new` article, new `version` of a known one, or the very text that is on record already. */
  readonly outcome: 'new' | 'version' | 'duplicate';
}

export interface VersionState {
  readonly id: string;
  readonly article: string;
  readonly seq: number;
  readonly state: 'accepted' | 'read' | 'failed';
  readonly failure: string | null;
  readonly story: number | null;
  /** Read it, but alert nobody. */
  readonly quiet: boolean;
}

const ID_LENGTH = 10;

/** What PostgreSQL can't store as text is replaced one code unit for another, so that offsets stay true. */
export function storable(text: string): string {
  return text.toWellFormed().replaceAll('\u0000', '\uFFFD');
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** All of a version but its text. */
export const VERSION_HEAD = `v.seq, v.id, v.article, v.number, a.outlet, a.url, v.published, v.title,
  v.wire_group::text as "wireGroup"`;
export const VERSION_COLUMNS = `${VERSION_HEAD}, v.text`;

export function toVersion(row: Row): Version {
  return {
    seq: row.seq as number,
    id: row.id as string,
    article: row.article as string,
    number: row.number as number,
    outlet: row.outlet as string,
    url: row.url as string,
    published: (row.published as Date).toISOString(),
    title: row.title as string | null,
    text: row.text as string,
    wireGroup: row.wireGroup as string | null,
  };
}

export class Articles {
  readonly #db: Db;
  constructor(db: Db) {
    this.#db = db;
  }

  /** Stores an article's text unless the article's latest version has the same. Safe to repeat. */
  async accept(input: ArticleInput, options: AcceptOptions): Promise<Accepted> {
    const text = storable(input.text);
    const textHash = hashOf(`${input.title ?? ''}\n${text}`);
    const url = input.url || `urn:onrecord:${input.id ?? textHash.slice(0, ID_LENGTH)}`;
    const columns = versionColumns(input, options, { text, textHash });
    return (await acceptNew(this.#db, url, input, columns)) ?? this.#acceptKnown(url, input, textHash, columns);
  }

  /** Of an article that is on record, or whose id is another's. */
  async #acceptKnown(
    url: string,
    input: ArticleInput,
    textHash: string,
    columns: readonly unknown[],
  ): Promise<Accepted> {
    return this.#db.transaction(async (tx) => {
      const article = await articleFor(tx, url, input, textHash);
      const [latest] = await tx.query<{ seq: number; id: string; number: number; text_hash: string }>(
        'select seq, id, number, text_hash from versions where article = $1 order by number desc limit 1',
        [article],
      );
      if (latest?.text_hash === textHash) {
        return { version: latest.seq, id: latest.id, article, outcome: 'duplicate' };
      }
      const number = (latest?.number ?? 0) + 1;
      const id = await freeVersionId(tx, input.id ?? article, number);
      const [row] = await tx.query<{ seq: number }>(
        `insert into versions (${VERSION_INPUT}, id, article, number)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning seq`,
        [...columns, id, article, number],
      );
      return { version: row?.seq as number, id, article, outcome: latest ? 'version' : 'new' };
    });
  }

  /** A version with how far it has come: what reading it begins with. */
  async toRead(seq: number): Promise<{ version: Version; state: VersionState['state']; quiet: boolean } | null> {
    const [row] = await this.#db.query<Row & Pick<VersionState, 'state' | 'quiet'>>(
      `select ${VERSION_COLUMNS}, v.state, v.quiet from versions v join articles a on a.id = v.article where v.seq = $1`,
      [seq],
    );
    return row ? { version: toVersion(row), state: row.state, quiet: row.quiet } : null;
  }

  async version(seq: number): Promise<Version | null> {
    const [row] = await this.#db.query(
      `select ${VERSION_COLUMNS} from versions v join articles a on a.id = v.article where v.seq = $1`,
      [seq],
    );
    return row ? toVersion(row) : null;
  }

  /** By `Version.id`, or by article id (its latest version). */
  async find(id: string): Promise<Version | null> {
    const [row] = await this.#db.query(
      `select ${VERSION_COLUMNS} from versions v join articles a on a.id = v.article
       where v.id = $1 or v.article = $1 order by (v.id = $1) desc, v.number desc limit 1`,
      [id],
    );
    return row ? toVersion(row) : null;
  }

  async findByUrl(url: string): Promise<Version | null> {
    const [row] = await this.#db.query(
      `select ${VERSION_COLUMNS} from versions v join articles a on a.id = v.article
       where a.url = $1 order by v.number desc limit 1`,
      [url],
    );
    return row ? toVersion(row) : null;
  }

  async versionsOf(article: string): Promise<Version[]> {
    const rows = await this.#db.query(
      `select ${VERSION_COLUMNS} from versions v join articles a on a.id = v.article where v.article = $1 order by v.number`,
      [article],
    );
    return rows.map(toVersion);
  }

  async state(seq: number): Promise<VersionState | null> {
    const [row] = await this.#db.query<Row & VersionState>(
      'select id, article, seq, state, failure, story, quiet from versions where seq = $1',
      [seq],
    );
    return row ?? null;
  }

  /** Is an earlier version of the same article neither read nor failed yet? */
  async hasUnreadBefore({ article, number }: Version): Promise<boolean> {
    if (number === 1) return false;
    const rows = await this.#db.query(
      `select 1 as one from versions where article = $1 and number < $2 and state = 'accepted' limit 1`,
      [article, number],
    );
    return rows.length > 0;
  }

  /** Which of these versions are neither read nor failed yet. */
  async unsettled(seqs: readonly number[]): Promise<Set<number>> {
    const rows = await this.#db.query<{ seq: number }>(
      `select seq from versions where seq = any($1::bigint[]) and state = 'accepted'`,
      [[...seqs]],
    );
    return new Set(rows.map((row) => row.seq));
  }

  /** Accepted but not read, oldest first: what a restart has to put back on the queue. */
  async unread(limit: number, olderThanMs = 0): Promise<number[]> {
    const rows = await this.#db.query<{ seq: number }>(
      `select seq from versions where state = 'accepted' and accepted_at <= now() - $2 * interval '1 millisecond'
       order by seq limit $1`,
      [limit, olderThanMs],
    );
    return rows.map((row) => row.seq);
  }

  /** Versions whose every try failed, with the reason. */
  async failed(limit: number): Promise<{ seq: number; id: string; failure: string }[]> {
    return this.#db.query<{ seq: number; id: string; failure: string }>(
      `select seq, id, coalesce(failure, 'unknown') as failure from versions where state = 'failed' order by seq limit $1`,
      [limit],
    );
  }

  async markFailed(seq: number, reason: string): Promise<void> {
    await this.#db.query(`update versions set state = 'failed', failure = $2 where seq = $1 and state <> 'read'`, [
      seq,
      reason,
    ]);
  }

  /** Gives failed versions another chance; returns the ones to enqueue. */
  async reopenFailed(seq: number | null): Promise<number[]> {
    const rows = await this.#db.query<{ seq: number }>(
      `update versions set state = 'accepted', failure = null
       where state = 'failed' and ($1::bigint is null or seq = $1) returning seq`,
      [seq],
    );
    return rows.map((row) => row.seq);
  }

  async counts(): Promise<{ articles: number; versions: number; unread: number; failed: number }> {
    const [row] = await this.#db.query<{ articles: number; versions: number; unread: number; failed: number }>(
      `select (select count(*) from articles) as articles, (select count(*) from versions) as versions,
              (select count(*) from versions where state = 'accepted') as unread,
              (select count(*) from versions where state = 'failed') as failed`,
    );
    return row ?? { articles: 0, versions: 0, unread: 0, failed: 0 };
  }

  async outlets(prefix: string, limit: number): Promise<string[]> {
    const rows = await this.#db.query<{ outlet: string }>(
      `select outlet from articles where outlet ilike $1 group by outlet order by count(*) desc, outlet limit $2`,
      [`%${prefix.replace(/[\\%_]/g, '\\$&')}%`, limit],
    );
    return rows.map((row) => row.outlet);
  }
}

/** What the input says of a version; the order of `versionColumns`. */
const VERSION_INPUT = 'title, text, text_hash, length, language, published, origin, quiet';

function versionColumns(
  input: ArticleInput,
  options: AcceptOptions,
  { text, textHash }: { text: string; textHash: string },
): unknown[] {
  const title = input.title === undefined ? null : storable(input.title);
  const published = new Date(input.published);
  return [
    title,
    text,
    textHash,
    text.length,
    input.language ?? null,
    published,
    options.origin,
    options.quiet ?? false,
  ];
}

/** The id an article gets when it is free. */
const articleIdFor = (url: string, { id }: ArticleInput): string =>
  id && id.length <= 200 ? id : `a${hashOf(url).slice(0, ID_LENGTH)}`;

const UNIQUE_VIOLATION = '23505';

/** The first version of an article that is not on record, which most are: in one statement. Null: on record, or an id is taken. */
async function acceptNew(
  db: Queryable,
  url: string,
  input: ArticleInput,
  columns: readonly unknown[],
): Promise<Accepted | null> {
  const article = articleIdFor(url, input);
  const id = input.id ?? article;
  try {
    const [row] = await db.query<{ seq: number }>(
      `with fresh as (
         insert into articles (id, outlet, url)
         select $9, $10, $11 where not exists (select from versions where id = $12)
         on conflict do nothing returning id
       )
       insert into versions (${VERSION_INPUT}, id, article, number)
       select $1, $2, $3, $4, $5, $6, $7, $8, $12, id, 1 from fresh returning seq`,
      [...columns, article, input.outlet, url, id],
    );
    return row ? { version: row.seq, id, article, outcome: 'new' } : null;
  } catch (error) {
    // Another took the id between the look and the writing.
    if ((error as { code?: string }).code === UNIQUE_VIOLATION) return null;
    throw error;
  }
}

/** Finds or makes the article of a canonical URL, locking it so that two texts get two numbers. */
async function articleFor(tx: Queryable, url: string, input: ArticleInput, textHash: string): Promise<string> {
  const wanted = articleIdFor(url, input);
  const [known] = await tx.query<{ id: string }>('select id from articles where url = $1 for update', [url]);
  if (known) return known.id;
  const [taken] = await tx.query('select 1 as taken from articles where id = $1', [wanted]);
  const id = taken ? `${wanted}-${hashOf(url + textHash).slice(0, ID_LENGTH)}` : wanted;
  const [row] = await tx.query<{ id: string }>(
    `insert into articles (id, outlet, url) values ($1, $2, $3)
     on conflict (url) do update set outlet = articles.outlet returning id`,
    [id, input.outlet, url],
  );
  return row?.id as string;
}

async function freeVersionId(tx: Queryable, wanted: string, number: number): Promise<string> {
  const candidates = [wanted, `${wanted}v${number}`, `${wanted}-${number}-${Date.now().toString(36)}`];
  const rows = await tx.query<{ id: string }>('select id from versions where id = any($1::text[])', [candidates]);
  const taken = new Set(rows.map((row) => row.id));
  return candidates.find((candidate) => !taken.has(candidate)) ?? `${wanted}-${hashOf(wanted + number).slice(0, 16)}`;
}
