/** Puts many statements on record straight by SQL: reading so much would take minutes. */
import type { Db } from '../../src/ledger/db.ts';
import { statementKeys } from '../../src/ledger/keys.ts';

export interface FilledVersion {
  readonly outlet: string;
  /** One statement a sentence. */
  readonly sentences: readonly string[];
}

/** Each version is an article of its own, read, in the order given. */
export async function fillStatements(db: Db, versions: readonly FilledVersion[]): Promise<void> {
  const rows = versions.map(({ outlet, sentences }, place) => ({
    id: `filled-${place}`,
    outlet,
    text: sentences.join('\n'),
    length: sentences.join('\n').length,
  }));
  await db.query(
    `with given as (select * from jsonb_to_recordset($1::jsonb) as x (id text, outlet text, text text, length int)),
          articles as (insert into articles (id, outlet, url) select id, outlet, 'https://filled.example/' || id from given returning id)
     insert into versions (id, article, number, text, text_hash, length, published, state)
     select g.id, g.id, 1, g.text, g.id, g.length, now(), 'read' from given g join articles a using (id) order by length(g.id), g.id`,
    [JSON.stringify(rows)],
  );
  const statements = versions.flatMap(({ sentences }, place) => {
    let start = 0;
    return sentences.map((sentence, index) => {
      const at = { id: `filled-${place}`, index, start, end: start + sentence.length };
      start += sentence.length + 1;
      return { ...at, keys: statementKeys(sentence, sentence) };
    });
  });
  await db.query(
    `insert into statements (version, version_length, index, kind, start_at, end_at, content, passage_start, passage_end,
                             speech, stance, keys)
     select v.seq, v.length, x.index, 'direct', x.start, x.end, array[x.start, x.end], x.start, x.end, true, 'asserted', x.keys
     from jsonb_to_recordset($1::jsonb) as x (id text, index int, start int, "end" int, keys int[])
     join versions v using (id) order by v.seq, x.index`,
    [JSON.stringify(statements)],
  );
}
