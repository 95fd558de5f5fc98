/** The record itself: articles, versions, statements, speakers, stories, findings. */
export const sql = `
create table articles (
  id text primary key,
  seq bigint generated always as identity unique,
  outlet text not null,
  url text not null unique,
  created_at timestamptz not null default now()
);

-- A version never changes: its text is what every quotation points into. Offsets are UTF-16 code units, which
-- PostgreSQL can't count, so the length is kept beside the text and checked against it as far as it can be.
create table versions (
  seq bigint generated always as identity primary key,
  id text not null unique,
  article text not null references articles (id),
  number integer not null check (number > 0),
  title text,
  text text not null,
  text_hash text not null,
  length integer not null check (length >= char_length(text)),
  language text,
  published timestamptz not null,
  accepted_at timestamptz not null default now(),
  origin text not null default 'file',
  state text not null default 'accepted' check (state in ('accepted', 'read', 'failed')),
  failure text,
  attempts integer not null default 0,
  read_at timestamptz,
  quiet boolean not null default false,
  wire_group bigint,
  story bigint,
  extraction jsonb,
  unique (article, number),
  unique (seq, length)
);
create index versions_by_article on versions (article, number);
create index versions_by_story on versions (story, seq);
create index versions_by_wire_group on versions (wire_group) where wire_group is not null;
create index versions_unread on versions (seq) where state <> 'read';
create index versions_by_text on versions (text_hash);

create function versions_are_immutable() returns trigger language plpgsql as $$
begin
  if new.text is distinct from old.text or new.length <> old.length or new.article <> old.article
     or new.id <> old.id or new.number <> old.number then
    raise exception 'a version never changes (%)', old.id;
  end if;
  return new;
end $$;
create trigger versions_are_immutable before update on versions
  for each row execute function versions_are_immutable();

create table speakers (
  id bigint generated always as identity primary key,
  name text not null,
  surname_key text not null,
  role text,
  body boolean not null default false,
  merged_into bigint references speakers (id),
  created_at timestamptz not null default now()
);
create index speakers_by_surname on speakers (surname_key);
create table speaker_aliases (
  speaker bigint not null references speakers (id),
  name_key text not null,
  name text not null,
  uses integer not null default 1,
  primary key (speaker, name_key)
);
create index speaker_aliases_by_key on speaker_aliases (name_key);

create table statements (
  seq bigint generated always as identity primary key,
  version bigint not null,
  version_length integer not null,
  index integer not null,
  kind text not null check (kind in ('direct', 'mixed', 'indirect', 'narrated')),
  start_at integer not null,
  end_at integer not null,
  content integer[] not null,
  passage_start integer not null,
  passage_end integer not null,
  speaker bigint references speakers (id),
  speaker_name text,
  speaker_role text,
  unnamed boolean not null default false,
  via text,
  speech boolean not null,
  stance text not null,
  keys integer[] not null,
  -- The spans lie inside the very version they were taken from.
  foreign key (version, version_length) references versions (seq, length),
  check (0 <= start_at and start_at < end_at and end_at <= version_length),
  check (0 <= passage_start and passage_start <= start_at and end_at <= passage_end and passage_end <= version_length),
  check (cardinality(content) >= 2 and cardinality(content) % 2 = 0),
  unique (version, index)
);
create index statements_by_keys on statements using gin (keys) with (fastupdate = off);
create index statements_by_speaker on statements (speaker, seq desc) where speaker is not null;

create table stories (
  id bigint generated always as identity primary key,
  title text not null,
  first_seen timestamptz not null,
  last_seen timestamptz not null,
  versions integer not null default 0
);
create index stories_by_last_seen on stories (last_seen desc);
create table story_documents (
  version bigint primary key references versions (seq),
  story bigint not null references stories (id),
  document jsonb not null,
  terms text[] not null
);
create index story_documents_by_term on story_documents using gin (terms) with (fastupdate = off);
create index story_documents_by_story on story_documents (story, version);
create table term_frequencies (term text primary key, versions integer not null);

create table wire_fingerprints (
  version bigint primary key references versions (seq),
  prints integer[] not null
);
create index wire_fingerprints_by_print on wire_fingerprints using gin (prints) with (fastupdate = off);

create table findings (
  seq bigint generated always as identity primary key,
  found_at timestamptz not null default now(),
  story bigint references stories (id),
  kind text not null,
  field text,
  severity text not null check (severity in ('alert', 'note')),
  a_version bigint,
  a_length integer,
  a_start integer,
  a_end integer,
  b_version bigint not null,
  b_length integer not null,
  b_start integer not null,
  b_end integer not null,
  why text not null,
  rule text not null,
  cluster text not null,
  withdrawn_at timestamptz,
  withdrawn_because text,
  foreign key (a_version, a_length) references versions (seq, length),
  foreign key (b_version, b_length) references versions (seq, length),
  check (a_version is null or (0 <= a_start and a_start < a_end and a_end <= a_length)),
  check (0 <= b_start and b_start < b_end and b_end <= b_length)
);
create unique index findings_once on findings
  (b_version, kind, cluster, b_start, b_end, coalesce(a_version, 0), coalesce(a_start, 0), coalesce(a_end, 0));
create index findings_by_story on findings (story, seq);
create index findings_by_a on findings (a_version) where a_version is not null;
create index findings_by_time on findings (found_at);
`;
