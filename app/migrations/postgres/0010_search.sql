-- Why: everything a person may read is found by any piece of its text. What is found, its text and its tokens stand in tables of
-- their own, written in the transaction of the row they come from; all of it can be made again from the rows.
-- Expand: tables.
create table search_doc (
  id bigint primary key,
  body bigint not null,
  kind text collate "C" not null,
  record bigint not null,
  parent bigint not null,
  sitting bigint not null,
  category bigint not null,
  state text collate "C" not null,
  units text collate "C" not null,
  number text collate "C" not null,
  at bigint not null,
  digest text collate "C" not null
);
create unique index search_doc_record on search_doc (kind, record);
create index search_doc_parent on search_doc (parent);
create table search_text (
  doc bigint primary key,
  title text collate "C" not null,
  names text collate "C" not null,
  content text collate "C" not null,
  folded_title text collate "C" not null,
  folded_names text collate "C" not null,
  folded text collate "C" not null
);
create table search_file (
  digest text collate "C" primary key,
  content text collate "C" not null
);
create table search_watch (
  view bigint primary key references saved_view (id) on delete cascade,
  body bigint not null,
  account bigint not null references account (id),
  told text collate "C" not null,
  told_at bigint not null
);
create index search_watch_body on search_watch (body, view);
create table search_made (
  format text primary key not null,
  at bigint not null
);
create table search_index (
  doc bigint primary key,
  tokens tsvector not null
);
create index search_index_tokens on search_index using gin (tokens) with (fastupdate = off);
