-- Why: everything a person may read is found by any piece of its text. What is found, its text and its tokens stand in tables of
-- their own, written in the transaction of the row they come from; all of it can be made again from the rows.
-- Expand: tables.
create table search_doc (
  id integer primary key,
  body bigint not null,
  kind text not null,
  record bigint not null,
  parent bigint not null,
  sitting bigint not null,
  category bigint not null,
  state text not null,
  units text not null,
  number text not null,
  at bigint not null,
  digest text not null
);
create unique index search_doc_record on search_doc (kind, record);
create index search_doc_parent on search_doc (parent);
create table search_text (
  doc integer primary key,
  title text not null,
  names text not null,
  content text not null,
  folded_title text not null,
  folded_names text not null,
  folded text not null
);
create table search_file (
  digest text primary key not null,
  content text not null
);
create table search_watch (
  view integer primary key references saved_view (id) on delete cascade,
  body bigint not null,
  account bigint not null references account (id),
  told text not null,
  told_at bigint not null
);
create index search_watch_body on search_watch (body, view);
create table search_made (
  format text primary key not null,
  at bigint not null
);
create virtual table search_index using fts5 (tokens, content='', contentless_delete=1, detail='none', tokenize='ascii');
